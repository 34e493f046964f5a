"""Before and after coaching: who is compared, what is claimed, and whether the interval holds."""

import random
from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.shared.coaching_effect import (
    Followed,
    Group,
    coaching_effect,
    followed,
    sources,
)
from kopdata.questions.shared.standardised_difference import Cell, Difference, difference, wilson
from tests.metrics.rows import activity, koperasi, rat, score, visit

DAY = date(2024, 12, 31)
YEAR = 2022
RAT_YEARS = (2018, 2019, 2020, 2022)


def office(as_of, everyone):
    """Koperasi as the tests tell them: `rat` held by year, `coached` in a year, status, visits."""

    def place(each):
        return {"kecamatan": each.get("kecamatan", "Bengalon")}

    return as_of(
        DAY,
        register=[
            koperasi(
                each["nama"],
                each.get("kecamatan", "Bengalon"),
                jenis=each.get("jenis", "Konsumen"),
                status=each.get("status", "Aktif"),
            )
            for each in everyone
        ],
        rat=[
            rat(each["nama"], year, date(year + 1, 3, 1) if held else None, **place(each))
            for each in everyone
            for year, held in each.get("rat", {}).items()
        ],
        kesehatan=[
            score(each["nama"], year, predikat=word, **place(each))
            for each in everyone
            for year, word in each.get("predikat", {}).items()
        ],
        pembinaan=[
            activity(each["nama"], date(each["coached"], 5, 1), **place(each))
            for each in everyone
            if each.get("coached")
        ],
        verifikasi=[
            visit(each["nama"], day, hasil, **place(each))
            for each in everyone
            for day, hasil in each.get("visits", ())
        ],
    )


def alike(count, name, held, **facts):
    """So many koperasi with one history; `held` of them hold the RAT of 2022."""
    return [
        {
            "nama": f"{name}{number}",
            "rat": {2018: False, 2019: False, 2020: False, 2022: number < held},
            **facts,
        }
        for number in range(count)
    ]


def test_koperasi_are_compared_with_those_that_had_the_same_two_years_before(as_of):
    had = {2018: False, 2019: True, 2020: False}
    everyone = [
        *alike(12, "C", 9, coached=YEAR),
        *alike(20, "U", 5),
        *alike(15, "E", 15, coached=2021),  # coached before: in neither group
        *alike(15, "N", 15, coached=2023),  # coached in the year after: in neither group
        *alike(15, "L", 3, coached=2024),  # coached later still: not coached up to then
        *(one | {"rat": one["rat"] | had} for one in alike(30, "O", 30)),
    ]
    found = coaching_effect(office(as_of, everyone), Selection())
    (compared,) = found.of("rat")

    assert (found.tahun, found.rat_years, found.predikat_years) == (
        2022,
        (2020, 2022),
        (2021, 2023),
    )
    assert compared.coached == Group(12, 9)
    assert compared.uncoached == Group(35, 8)
    assert compared.difference.value == pytest.approx(9 / 12 - 8 / 35)


@pytest.mark.parametrize(
    ("facts", "is_similar"),
    [
        pytest.param({"status": "Tidak Aktif"}, False, id="neither aktif nor found"),
        pytest.param(
            {"status": "Tidak Aktif", "visits": [(date(2021, 5, 1), "ditemukan")]},
            True,
            id="found before",
        ),
        pytest.param(
            {"status": "Tidak Aktif", "visits": [(date(2022, 5, 1), "ditemukan")]},
            False,
            id="found only in the year of coaching",
        ),
        pytest.param({"kecamatan": "Telen"}, False, id="where nobody was coached"),
        pytest.param({"jenis": "Jasa"}, False, id="of a jenis nobody of was coached"),
    ],
)
def test_who_is_similar(as_of, facts, is_similar):
    everyone = [*alike(12, "C", 9, coached=YEAR), *alike(20, "U", 5), *alike(11, "F", 11, **facts)]
    (found,) = coaching_effect(office(as_of, everyone), Selection()).of("rat")

    assert found.uncoached == (Group(31, 16) if is_similar else Group(20, 5))


def test_coached_koperasi_with_nobody_similar_are_counted_apart(as_of):
    everyone = [
        *alike(12, "C", 9, coached=YEAR),
        *alike(20, "U", 5),
        *alike(4, "T", 4, coached=YEAR, status="Tidak Aktif"),
    ]
    warehouse = office(as_of, everyone)
    found = coaching_effect(warehouse, Selection()).whole("rat")

    assert found.alone == 4
    assert found.comparisons[0].coached == Group(12, 9)
    yes, no = sources(warehouse, Selection(), YEAR, ("rat", False, True))
    assert (len(yes), len(no)) == (9, 3)


def test_the_similar_are_weighed_as_the_coached_are_made_up():
    cells = [Cell(10, 8, 90, 18), Cell(30, 6, 10, 1)]

    found = difference(cells)
    assert found.coached == pytest.approx(14 / 40)
    assert found.uncoached == pytest.approx(0.25 * 0.2 + 0.75 * 0.1)
    assert found.low < found.value < found.high


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_wilsons_limits_are_the_published_ones(count, total, low, high):
    """81 of 263 is the example of Newcombe (1998), who prints 0,2553 to 0,3662."""
    assert wilson(count, total)[1:] == pytest.approx((low, high), abs=5e-5)


def test_one_cell_is_newcombes_interval():
    """Newcombe (1998), example (a): 56 of 70 against 48 of 80, printed as 0,0524 to 0,3339."""
    found = difference([Cell(70, 56, 80, 48)])

    assert (found.low, found.high) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def told(low, high):
    return Difference((low + high) / 2 + 0.5, 0.5, low, high)


NOTHING = told(-0.1, 0.1)


@pytest.mark.parametrize(
    ("change", "placebo", "verdict"),
    [
        pytest.param(told(0.1, 0.3), NOTHING, "lebih", id="better, and alike before"),
        pytest.param(told(-0.3, -0.1), NOTHING, "kurang", id="worse, and alike before"),
        pytest.param(told(-0.1, 0.3), NOTHING, "tidak_terbukti", id="may be chance"),
        pytest.param(told(0.1, 0.3), told(0.01, 0.2), "berbeda_sebelumnya", id="better before"),
        pytest.param(told(0.1, 0.3), told(-0.2, -0.01), "berbeda_sebelumnya", id="worse before"),
        pytest.param(told(0.1, 0.3), None, "tanpa_plasebo", id="no year before to try"),
        pytest.param(None, NOTHING, "kecil", id="under ten"),
    ],
)
def test_what_may_be_said(change, placebo, verdict):
    assert Followed((), change, placebo).verdict == verdict


def test_under_ten_nothing_is_compared(as_of):
    everyone = [*alike(9, "C", 9, coached=YEAR), *alike(20, "U", 5)]
    found = coaching_effect(office(as_of, everyone), Selection())

    assert found.of("rat") == found.of("predikat") == ()
    assert found.whole("rat").change is None
    assert found.whole("rat").verdict == "kecil"


def test_a_year_whose_outcome_is_not_known_yet_is_not_the_one_told(as_of):
    warehouse = office(as_of, [*alike(12, "C", 9, coached=YEAR), *alike(20, "U", 5)])

    assert coaching_effect(warehouse, Selection(tahun=(2024,))).tahun == 2022
    assert coaching_effect(warehouse, Selection(tahun=(2015,))) is None


def history(rnd):
    """Two years' outcomes and being there: a year without RAT rather follows one without."""
    earlier = rnd.random() < 0.4
    before = rnd.random() < (0.7 if earlier else 0.2)
    there = rnd.random() < (0.9 if before else 0.5)
    return before, earlier, there


def chance_of(before, earlier, there):
    return 0.1 + 0.25 * before + 0.15 * earlier + 0.1 * there


def simulated(rnd, koperasi_count, planted):
    """The cells of an office in which those that are there are coached rather, and it helps."""
    cells = {}
    for _ in range(koperasi_count):
        alike = history(rnd)
        is_coached = rnd.random() < (0.45 if alike[2] else 0.1)
        has_after = rnd.random() < chance_of(*alike) + planted * is_coached
        group = cells.setdefault(alike, {}).setdefault(is_coached, [0, 0])
        group[0] += 1
        group[1] += has_after
    both = {key: groups for key, groups in cells.items() if len(groups) == 2}
    return {
        key: {side: Group(*group) for side, group in groups.items()} for key, groups in both.items()
    }


@pytest.mark.parametrize(
    ("koperasi_count", "planted"),
    [(150, 0.0), (150, 0.2), (400, 0.1), (400, -0.08), (1200, 0.3)],
)
def test_the_interval_covers_a_planted_effect_in_90_to_97_of_a_hundred(koperasi_count, planted):
    rnd = random.Random(koperasi_count)
    times = 800
    covered = 0
    for _ in range(times):
        found = followed(simulated(rnd, koperasi_count, planted), {}).change
        covered += found.low <= planted <= found.high

    assert 0.90 <= covered / times <= 0.97


def test_a_planted_effect_is_found_through_the_whole_warehouse(as_of):
    """240 koperasi, those that are there coached rather; 30 points planted."""
    rnd = random.Random(3)
    everyone = []
    for number in range(240):
        before, earlier, there = history(rnd)
        is_coached = rnd.random() < (0.45 if there else 0.1)
        has_after = rnd.random() < chance_of(before, earlier, there) + 0.3 * is_coached
        held = {2018: rnd.random() < 0.3, 2019: earlier, 2020: before, 2022: has_after}
        everyone.append(
            {
                "nama": f"K{number}",
                "coached": YEAR if is_coached else None,
                "status": "Aktif" if there else "Tidak Aktif",
                "rat": held,
            }
        )
    found = coaching_effect(office(as_of, everyone), Selection()).whole("rat")

    assert found.change.low <= 0.3 <= found.change.high
    assert not found.placebo.direction
    assert found.verdict == "lebih"


def test_groups_that_differed_before_coaching_make_no_claim(as_of):
    """Alike in 2018 and 2019, but in 2020 already apart: whoever did better was coached."""
    everyone = [
        *(one | {"rat": one["rat"] | {2020: True}} for one in alike(28, "C", 26, coached=YEAR)),
        *alike(12, "D", 9, coached=YEAR),
        *(one | {"rat": one["rat"] | {2020: True}} for one in alike(12, "V", 4)),
        *alike(40, "U", 5),
    ]
    found = coaching_effect(office(as_of, everyone), Selection()).whole("rat")

    assert found.change.direction == found.placebo.direction == 1
    assert found.verdict == "berbeda_sebelumnya"
