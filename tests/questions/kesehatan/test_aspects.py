"""The aspects: medians over the assessed of the scheme that has them."""

from collections import defaultdict
from datetime import date
from statistics import median

import pytest

from kopdata.metrics import Selection
from kopdata.questions.kesehatan import aspects
from tests.metrics.rows import koperasi, score
from tests.questions import offices


def expected(known):
    scores = defaultdict(list)
    for one in known.koperasi:
        for (tahun,), row in one.facts["kesehatan"].items():
            scheme = row.get("skema") or ("perdep_06_2016" if tahun <= 2020 else "kkpkk_2021")
            if scheme == "kkpkk_2021" and offices.is_registered(one, known.end(tahun)):
                for aspek in aspects.ASPECTS:
                    if row.get(aspek) is not None:
                        scores[tahun, aspek].append(float(row[aspek]))
    return {key: (len(values), pytest.approx(median(values))) for key, values in scores.items()}


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_medians_are_what_plain_python_finds(given, seed):
    known, warehouse = offices.both(given, seed)
    found = aspects.aspects(warehouse, Selection())

    counted = {(row.tahun, row.aspek): (row.koperasi, row.median) for row in found}
    assert counted == expected(known)


def test_the_old_scheme_has_none_of_these_aspects(as_of):
    warehouse = as_of(
        date(2021, 2, 1),
        register=[koperasi("one")],
        kesehatan=[score("one", 2020, tata_kelola=80, skor=90)],
    )

    assert aspects.aspects(warehouse, Selection()) == ()
