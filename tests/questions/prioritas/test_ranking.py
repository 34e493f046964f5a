"""The ranking: every reason recomputed in plain Python; unknown is not no; points add up."""

from collections import Counter
from datetime import date, timedelta

import pytest

from kopdata.metrics import Selection
from kopdata.questions.prioritas import ranking as priority
from kopdata.questions.prioritas import words
from tests.metrics.rows import activity, koperasi, named, rat, score, status
from tests.oracle.history import deadline, end_of
from tests.oracle.oracle import ZONA_MERAH_AFTER, due, owes_rat
from tests.questions import offices

POINTS = {
    "satu_rat_lagi": 40,
    "predikat_turun": 25,
    "zona_merah": 20,
    "belum_pernah_dibina": 20,
    "aktif_tanpa_rat": 15,
    "tenggat_dekat": 15,
    "banyak_anggota": 10,
    "data_bertentangan": 10,
    "tanpa_rat_terakhir": 0,
    "tidak_aktif": 0,
}
DAYS, MEMBERS, YEARS = 90, 100, 2
WORDS = ("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus")


def any_of(answers):
    """True where one is; None where one may be."""
    answers = list(answers)
    return True if True in answers else None if None in answers else False


def none_held(known, one, years):
    """None where a year is in doubt or went unwritten for everybody, and the others without."""
    found = any_of(one.rat(tahun)[0] if tahun in known.tahun["rat"] else None for tahun in years)
    return None if found is None else not found


def coming(known, one):
    """The next tahun buku whose deadline is after the data date."""
    year = known.data_date.year - 1
    return next(t for t in range(year, year + 3) if deadline(t) > known.data_date)


def red(known, one):
    last = due(known, one, known.data_date)[-ZONA_MERAH_AFTER:] if known.tahun["rat"] else []
    return len(last) == ZONA_MERAH_AFTER and none_held(known, one, last)


def one_away(known, one):
    following = coming(known, one)
    window = range(following - ZONA_MERAH_AFTER + 1, following)
    if not known.tahun["rat"] or window[0] < min(known.tahun["rat"]):
        return False
    if not one.exists(end_of(window[0])) or one.rat_held(following) or red(known, one):
        return False
    if any(one.rat_held(tahun) for tahun in window):
        return False
    return None if red(known, one) is None else none_held(known, one, window)


def is_listed(known, tahun):
    owing = list(owes_rat(known, tahun))
    return 2 * sum(one.fact("rat", tahun) is not None for one in owing) >= len(owing)


def aktif_without(known, one):
    years = [
        tahun
        for tahun in known.tahun["rat"]
        if is_listed(known, tahun)
        and deadline(tahun) <= known.data_date
        and one.exists(end_of(tahun))
        and one.status(deadline(tahun)) != "Bubar"
    ]
    if not years or one.rat_held(max(years)):
        return False
    state = one.status(known.data_date)
    if state not in {None, "Aktif"}:
        return False
    return True if state == "Aktif" and not one.rat_in_doubt(max(years)) else None


def is_reversed(row):
    """Whether an activity ends before it starts."""
    return bool(row.get("tanggal_selesai")) and row["tanggal_selesai"] < row["tanggal_mulai"]


def never_coached(known, one):
    states = [
        None if is_reversed(row) and row.get("status") == "Selesai" else row.get("status")
        for row in one.facts["pembinaan"].values()
    ]
    if "Selesai" in states:
        return False
    if None in states or not any(other.facts["pembinaan"] for other in known.koperasi):
        return None
    return True


def due_soon(known, one):
    following = coming(known, one)
    day = deadline(following)
    owes = one.exists(min(end_of(following), known.data_date))
    soon = day <= known.data_date + timedelta(days=DAYS)
    return owes and soon and not one.rat_held(following)


def fell(known, one):
    def scheme(tahun):
        stated = one.fact("kesehatan", tahun).get("skema")
        return stated or ("perdep_06_2016" if tahun <= 2020 else "kkpkk_2021")

    years = sorted(tahun for (tahun,) in one.facts["kesehatan"] if one.predikat(tahun) in WORDS)
    years = [tahun for tahun in years if tahun <= known.data_date.year]
    if len(years) < 2 or years[-1] < known.data_date.year - YEARS:
        return None
    before, after = years[-2:]
    if scheme(before) != scheme(after):
        return None
    return WORDS.index(one.predikat(after)) > WORDS.index(one.predikat(before))


def many_members(_, one):
    known_years = [
        tahun for (tahun,), row in one.facts["keragaan"].items() if row.get("anggota") is not None
    ]
    if not known_years:
        return None
    return one.fact("keragaan", max(known_years))["anggota"] >= MEMBERS


def last_missed(known, one):
    """The last tahun buku due that any list speaks of; no row is no RAT, in doubt is no answer."""
    years = [
        tahun
        for tahun in known.tahun["rat"]
        if deadline(tahun) <= known.data_date
        and one.exists(end_of(tahun))
        and one.status(deadline(tahun)) != "Bubar"
    ]
    return bool(years) and one.rat(max(years))[0] is False


def not_active(known, one):
    return one.status(known.data_date) not in {"Aktif", None}


ORACLE = {
    "satu_rat_lagi": one_away,
    "predikat_turun": fell,
    "zona_merah": red,
    "belum_pernah_dibina": never_coached,
    "aktif_tanpa_rat": aktif_without,
    "tenggat_dekat": due_soon,
    "banyak_anggota": many_members,
    "tanpa_rat_terakhir": last_missed,
    "tidak_aktif": not_active,
}


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_every_reason_is_what_plain_python_finds(given, seed):
    known, warehouse = offices.both(given, seed)
    columns = ("nama", "kecamatan", *ORACLE)
    rows = warehouse.cursor().table("prioritas").select(*columns).fetchall()
    expected = Counter(  # two koperasi may share a name and a kecamatan
        (one.newest("nama"), one.kecamatan, *(answer(known, one) for answer in ORACLE.values()))
        for one in known.koperasi
        if offices.is_registered(one, known.data_date)
    )

    assert Counter(rows) == expected


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_points_are_the_three_weightiest_and_the_order_is_stated(given, seed):
    _, warehouse = offices.both(given, seed)
    rows = priority.ranking(warehouse, Selection(), limit=None).rows

    for row in rows:
        assert len(row.reasons) <= 3
        assert row.points == sum(reason.points for reason in row.reasons)
        assert all(reason.points == POINTS[reason.id] for reason in row.reasons)
    order = [
        (-row.points, row.detail.coached_on or date.min, row.kecamatan, row.nama) for row in rows
    ]
    assert order == sorted(order)
    assert [row.place for row in rows] == list(range(1, len(rows) + 1))


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_everybody_registered_is_ranked_or_apart_with_what_is_missing(given, seed):
    known, warehouse = offices.both(given, seed)
    ranking = priority.ranking(warehouse, Selection(), limit=None)
    apart = priority.not_ranked(warehouse, Selection())

    everybody = sum(offices.is_registered(one, known.data_date) for one in known.koperasi)
    assert ranking.total == len(ranking.rows)
    assert ranking.not_ranked == len(apart)
    assert ranking.total + ranking.not_ranked == everybody
    assert all(one.missing for one in apart)
    assert (
        sum(place.ranked for place in priority.by_kecamatan(warehouse, Selection()))
        == ranking.total
    )


RED_YEARS = [rat("A", tahun, status="belum") for tahun in (2022, 2023, 2024)]


def one_office(given, **more):
    rows = {"register": [koperasi("A")], "rat": [], **more}
    return given(data_date=date(2025, 8, 1), **rows)


def first(warehouse):
    (row,) = priority.ranking(warehouse, Selection()).rows
    return {reason.id for reason in row.reasons}


def test_three_years_without_rat_is_red_and_two_are_one_away(given):
    assert "zona_merah" in first(one_office(given, rat=RED_YEARS))
    held_once = [rat("A", 2022, date(2023, 2, 1)), *RED_YEARS[1:]]
    assert "satu_rat_lagi" in first(one_office(given, rat=held_once))


def test_a_year_nobody_spoke_of_puts_it_apart_and_names_the_year(given):
    warehouse = one_office(given, rat=[RED_YEARS[0], RED_YEARS[2]])

    (apart,) = priority.not_ranked(warehouse, Selection())
    assert apart.missing == ("rat 2023",)
    assert words.missing(apart.missing[0]) == "RAT 2023"
    assert priority.ranking(warehouse, Selection()).missing == (("rat 2023", 1),)


def test_without_a_status_it_is_apart_unless_its_rat_was_held(given):
    rows = {"register": [koperasi("A", status=None), koperasi("B", status=None)]}
    rats = [*RED_YEARS, *(rat("B", tahun, date(tahun + 1, 2, 1)) for tahun in (2022, 2023, 2024))]
    warehouse = given(data_date=date(2025, 8, 1), rat=rats, **rows)

    assert [row.nama for row in priority.ranking(warehouse, Selection()).rows] == ["B"]
    assert [row.missing for row in priority.not_ranked(warehouse, Selection())] == [("status",)]


def test_a_bubar_koperasi_is_in_neither_list(given):
    rows = [koperasi("A"), status("A", "Bubar", date(2025, 1, 5))]
    warehouse = given(data_date=date(2025, 8, 1), register=rows)

    ranking = priority.ranking(warehouse, Selection())
    assert (ranking.total, ranking.not_ranked) == (0, 0)


def test_a_fall_across_two_schemes_is_no_fall(given):
    scores = [score("A", 2020, predikat="Sehat"), score("A", 2021, predikat="Cukup Sehat")]
    warehouse = given(data_date=date(2022, 1, 5), register=[koperasi("A")], kesehatan=scores)
    assert "predikat_turun" not in first(warehouse)

    scores = [score("A", 2021, predikat="Sehat"), score("A", 2022, predikat="Cukup Sehat")]
    warehouse = given(data_date=date(2023, 1, 5), register=[koperasi("A")], kesehatan=scores)
    assert "predikat_turun" in first(warehouse)


def test_a_predikat_that_does_not_fit_its_score_is_a_contradiction(given):
    scores = [score("A", 2022, skor=85, predikat="Cukup Sehat")]
    warehouse = given(data_date=date(2023, 1, 5), register=[koperasi("A")], kesehatan=scores)

    assert "data_bertentangan" in first(warehouse)


def test_coached_ones_say_when_a_list_arrived_at_all(given):
    register = [koperasi("A"), koperasi("B")]
    coached = [activity("A", date(2023, 3, 1))]
    warehouse = given(data_date=date(2023, 5, 1), register=register, pembinaan=coached)

    by_name = {row.nama: row.reasons for row in priority.ranking(warehouse, Selection()).rows}
    assert by_name == {"A": (), "B": (priority.Reason("belum_pernah_dibina", 20),)}


def test_an_activity_without_a_state_is_unknown_and_puts_it_apart(given):
    told = [activity("A", date(2023, 3, 1), status=None)]
    warehouse = given(data_date=date(2023, 5, 1), register=[koperasi("A")], pembinaan=told)

    assert [row.missing for row in priority.not_ranked(warehouse, Selection())] == [("pembinaan",)]


def test_weights_move_the_order_and_say_how_many_of_the_first_change(given):
    names = [f"K{number:03d}" for number in range(60)]
    rows = {
        "register": [koperasi(name) for name in names],
        "pembinaan": [activity(name, date(2020, 1, 1)) for name in names[:30]],
        "keragaan": [{**named(name), "tahun_buku": 2021, "anggota": 500} for name in names[:30]],
    }
    warehouse = given(data_date=date(2023, 5, 1), **rows)

    assert priority.changed(warehouse, Selection()) == (0, 50)
    assert priority.changed(warehouse, Selection(), {"banyak_anggota": 60}) == (10, 50)
    moved = priority.ranking(warehouse, Selection(), {"banyak_anggota": 60})
    assert [row.points for row in moved.rows[:31]] == [60] * 30 + [20]
    assert not priority.ranking(warehouse, Selection(), dict.fromkeys(POINTS, 0)).rows[0].reasons


def test_a_page_of_the_ranking_goes_on_where_the_first_ended(given):
    names = [f"K{number:03d}" for number in range(12)]
    warehouse = given(register=[koperasi(name) for name in names])

    rows = priority.ranking(warehouse, Selection(), limit=5, offset=5).rows
    assert [row.place for row in rows] == [6, 7, 8, 9, 10]
    assert [row.nama for row in rows] == names[5:10]
