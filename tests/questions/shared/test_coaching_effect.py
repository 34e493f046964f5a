"""Before and after coaching, against the same question asked in plain Python."""

import random
from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.shared.coaching_effect import coaching_effect
from tests.metrics.rows import activity, koperasi, rat, score

DAY = date(2024, 12, 31)
YEAR = 2022


def random_office(seed):
    """Koperasi with a year of first coaching, RAT of 2020 and 2022, predikat of 2021 and 2023."""
    rnd = random.Random(seed)
    return [
        {
            "nama": f"K{number}",
            "kecamatan": rnd.choice(["Bengalon", "Telen", "Busang"]),
            "jenis": rnd.choice(["Konsumen", "Jasa", None]),
            "coached": rnd.choice([None, None, 2021, 2022, 2022, 2023, 2024]),
            "rat": {year: rnd.random() < 0.5 for year in (2020, 2022)},
            "predikat": {
                year: rnd.choice(["Sehat", "Cukup Sehat", "Dalam Pengawasan", None])
                for year in (2021, 2023)
            },
        }
        for number in range(150)
    ]


def warehouse_of(as_of, office):
    def place(each):
        return {"kecamatan": each["kecamatan"]}

    return as_of(
        DAY,
        register=[
            koperasi(each["nama"], each["kecamatan"], jenis=each["jenis"]) for each in office
        ],
        rat=[
            rat(each["nama"], year, date(year + 1, 3, 1) if held else None, **place(each))
            for each in office
            for year, held in each["rat"].items()
        ],
        kesehatan=[
            score(each["nama"], year, predikat=word, **place(each))
            for each in office
            for year, word in each["predikat"].items()
        ],
        pembinaan=[
            activity(each["nama"], date(each["coached"], 5, 1), **place(each))
            for each in office
            if each["coached"]
        ],
    )


def expected(office, outcome):
    """The comparison in plain Python: {(had before, coached): (total, after)}."""
    good = {"Sehat", "Cukup Sehat"}
    known = []
    for each in office:
        if each["coached"] not in (None, YEAR) and each["coached"] <= YEAR + 1:
            continue
        if outcome == "rat":
            before, after = each["rat"][2020], each["rat"][2022]
        elif None in each["predikat"].values():
            continue
        else:
            before, after = (each["predikat"][year] in good for year in (2021, 2023))
        cell = (before, each["kecamatan"], each["jenis"])
        known.append((cell, each["coached"] == YEAR, after))
    cells = {cell for cell, is_coached, _ in known if is_coached}
    found = {}
    for cell, is_coached, after in known:
        if cell in cells:
            total, had = found.get((cell[0], is_coached), (0, 0))
            found[cell[0], is_coached] = (total + 1, had + after)
    return found


@pytest.mark.parametrize("seed", range(3))
def test_groups_are_those_of_plain_python(as_of, seed):
    office = random_office(seed)
    effect = coaching_effect(warehouse_of(as_of, office), Selection())

    assert (effect.tahun, effect.rat_years, effect.predikat_years) == (
        2022,
        (2020, 2022),
        (2021, 2023),
    )
    for outcome, comparisons in effect.comparisons:
        answered = {
            (found.had_before, is_coached): (group.total, group.after)
            for found in comparisons
            for is_coached, group in ((True, found.coached), (False, found.uncoached))
            if group.total
        }
        assert answered == expected(office, outcome)
        assert all(found.coached.total >= 10 for found in effect.of(outcome))


def test_under_ten_nothing_is_compared(as_of):
    office = random_office(1)[:12]
    effect = coaching_effect(warehouse_of(as_of, office), Selection())

    assert effect.of("rat") == effect.of("predikat") == ()


def test_a_year_whose_outcome_is_not_known_yet_is_not_the_one_told(as_of):
    warehouse = warehouse_of(as_of, random_office(2))

    assert coaching_effect(warehouse, Selection(tahun=(2024,))).tahun == 2022
    assert coaching_effect(warehouse, Selection(tahun=(2015,))) is None
