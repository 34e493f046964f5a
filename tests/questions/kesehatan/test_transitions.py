"""The matrix between two years, against a count in plain Python."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions.kesehatan import transitions
from tests.metrics.rows import koperasi, score, status
from tests.questions import offices

NAMES = {None: "belum_dinilai", **transitions.PREDIKAT}


def state(known, one, tahun):
    end = known.end(tahun)
    if not one.exists(end):
        return "belum_ada"
    return "bubar" if one.status(end) == "Bubar" else NAMES[one.predikat(tahun)]


def expected(known, before, after):
    pairs = ((state(known, one, before), state(known, one, after)) for one in known.koperasi)
    absent = {"belum_ada", "bubar"}
    return Counter(pair for pair in pairs if not set(pair) <= absent)


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_the_matrix_is_what_plain_python_counts(given, seed):
    known, warehouse = offices.both(given, seed)
    assessed = sorted(known.tahun["kesehatan"])

    for before, after in pairwise(assessed):
        found = transitions.transitions(warehouse, Selection(), before, after)
        counted = {key: len(members) for key, members in found.cells.items()}
        assert counted == expected(known, before, after), (before, after)


@pytest.mark.parametrize("seed", offices.SEEDS[:4])
def test_columns_and_rows_add_up_to_the_metrics(given, seed):
    known, warehouse = offices.both(given, seed)
    before, *_, after = sorted(known.tahun["kesehatan"])
    selection = Selection(bentuk=("Primer",))
    found = transitions.transitions(warehouse, selection, before, after)
    summary = metrics.summarise(warehouse, metrics.get("koperasi_sehat"), selection)
    rows = {row.periode.year: row for row in summary.rows}
    there = [name for name in transitions.STATES if name not in {"bubar", "belum_ada"}]

    for tahun, side in ((before, 0), (after, 1)):
        by_state = Counter()
        for key, members in found.cells.items():
            by_state[key[side]] += len(members)
        assert sum(by_state[name] for name in there) == rows[tahun].denominator
        assert by_state["sehat"] == rows[tahun].numerator


def test_every_state_and_the_row_that_says_so(as_of):
    warehouse = as_of(
        date(2024, 2, 1),
        register=[
            koperasi("improved"),
            koperasi("no longer assessed"),
            koperasi("dissolved"),
            status("dissolved", "Bubar", date(2023, 5, 1)),
            koperasi("founded", tanggal_badan_hukum=date(2023, 3, 1), per=date(2023, 12, 31)),
            koperasi("in neither year", status="Bubar"),
        ],
        kesehatan=[
            score("improved", 2022, skor=70),
            score("improved", 2023, skor=85),
            score("no longer assessed", 2022, predikat="Sehat", skema="kkpkk_2021"),
            score("dissolved", 2022, skor=40),
            score("founded", 2023, skor=51),
        ],
    )
    found = transitions.transitions(warehouse, Selection(), 2022, 2023)

    assert {key: len(members) for key, members in found.cells.items()} == {
        ("cukup_sehat", "sehat"): 1,
        ("sehat", "belum_dinilai"): 1,
        ("dalam_pengawasan_khusus", "bubar"): 1,
        ("belum_ada", "dalam_pengawasan"): 1,
    }
    (improved,) = transitions.members(warehouse, found, "cukup_sehat", "sehat")
    assert (improved.nama, improved.sheet, improved.row) == ("improved", "kesehatan", 3)
    (dissolved,) = transitions.members(warehouse, found, "dalam_pengawasan_khusus", "bubar")
    assert dissolved.sheet == "register"
    assert not found.is_other_instrument


def test_years_measured_with_two_instruments_are_known_as_such(as_of):
    warehouse = as_of(
        date(2022, 2, 1),
        register=[koperasi("one")],
        kesehatan=[score("one", 2020, skor=70), score("one", 2021, skor=85)],
    )

    assert transitions.transitions(warehouse, Selection(), 2020, 2021).is_other_instrument
