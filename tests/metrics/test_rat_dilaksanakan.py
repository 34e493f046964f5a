"""RAT dilaksanakan: held for the tahun buku, however late, of those that owe one."""

from datetime import date

import pytest

from kopdata import metrics

from .rows import behind, figures, koperasi, rat, status

HELD, NOT_HELD, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)
DAY = date(2023, 3, 14)


def test_held_means_reported_or_dated(as_of):
    meetings = {
        "reported": rat("reported", 2022, DAY, status="dilaporkan"),
        "verified": rat("verified", 2022, DAY, status="diverifikasi"),
        "reported, no date": rat("reported, no date", 2022, None, status="dilaporkan"),
        "verified, no date": rat("verified, no date", 2022, None, status="diverifikasi"),
        "status empty, dated": rat("status empty, dated", 2022, DAY),
        "a year late": rat("a year late", 2022, date(2024, 5, 1)),
        "status empty, no date": rat("status empty, no date", 2022),
        "draft, dated": rat("draft, dated", 2022, DAY, status="draft"),
        "belum, dated": rat("belum, dated", 2022, DAY, status="belum"),
        "another tahun buku": rat("another tahun buku", 2021, DAY, status="dilaporkan"),
    }
    warehouse = as_of(
        date(2024, 8, 1),
        register=[*map(koperasi, meetings), koperasi("no row")],
        rat=list(meetings.values()),
    )

    held = ["reported", "verified", "reported, no date", "verified, no date"]
    held += ["status empty, dated", "a year late"]
    expected = {name: HELD if name in held else NOT_HELD for name in [*meetings, "no row"]}
    assert behind(warehouse, "rat_dilaksanakan", 2022) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param({"status_diragukan": True}, UNKNOWN, id="status not understood"),
        pytest.param(
            {"status_diragukan": True, "tanggal_rat": DAY}, UNKNOWN, id="whatever the date"
        ),
        pytest.param({"tanggal_rat_diragukan": True}, UNKNOWN, id="date not understood"),
        pytest.param(
            {"status": "dilaporkan", "tanggal_rat_diragukan": True}, HELD, id="status speaks alone"
        ),
        pytest.param({"status": "belum", "tanggal_rat_diragukan": True}, NOT_HELD, id="says no"),
        pytest.param({"tanggal_rat": date(2022, 12, 31)}, UNKNOWN, id="before the year had ended"),
        pytest.param({"tanggal_rat": date(2023, 1, 1)}, HELD, id="the day after"),
        pytest.param({"tanggal_rat": date(2027, 12, 31)}, HELD, id="five years later"),
        pytest.param({"tanggal_rat": date(2028, 1, 1)}, UNKNOWN, id="more than five years later"),
        pytest.param(
            {"status": "dilaporkan", "tanggal_rat": date(2022, 12, 31)},
            HELD,
            id="held, no such day",
        ),
    ],
)
def test_a_row_nobody_could_read_is_unknown_only_if_the_cell_decides(as_of, stated, expected):
    register = [koperasi("A"), koperasi("B")]
    rows = [rat("B", 2022, DAY), rat("A", 2022, **stated)]
    warehouse = as_of(date(2028, 8, 1), register=register, rat=rows)

    assert behind(warehouse, "rat_dilaksanakan", 2022) == {"A": expected, "B": HELD}
    in_time = behind(warehouse, "rat_tepat_waktu", 2022)["A"]
    if expected == HELD and (stated.get("tanggal_rat") or DAY) in {DAY, date(2022, 12, 31)}:
        assert in_time == UNKNOWN
    elif expected == HELD:
        assert in_time == (int(stated["tanggal_rat"] < date(2023, 7, 1)), 1, 0)
    else:
        assert in_time == expected


def test_a_row_in_doubt_replaces_nothing(as_of):
    before, after = {"received_on": date(2024, 1, 5)}, {"received_on": date(2024, 2, 5)}
    in_doubt = {"status_diragukan": True}
    rows = [
        *(
            rat("held, then in doubt", 2022, DAY, **before),
            rat("held, then in doubt", 2022, **in_doubt, **after),
        ),
        *(
            rat("no, then in doubt", 2022, status="belum", **before),
            rat("no, then in doubt", 2022, **in_doubt, **after),
        ),
        *(
            rat("in doubt, then no", 2022, **in_doubt, **before),
            rat("in doubt, then no", 2022, status="belum", **after),
        ),
        *(
            rat("in doubt, then held", 2022, **in_doubt, **before),
            rat("in doubt, then held", 2022, DAY, **after),
        ),
    ]
    warehouse = as_of(
        date(2024, 8, 1),
        register=[koperasi(name) for name in {row["nama"] for row in rows}],
        rat=rows,
    )

    expected = {
        "held, then in doubt": HELD,
        "no, then in doubt": UNKNOWN,
        "in doubt, then no": NOT_HELD,
        "in doubt, then held": HELD,
    }
    assert behind(warehouse, "rat_dilaksanakan", 2022) == expected
    assert behind(warehouse, "rat_tepat_waktu", 2022)["held, then in doubt"] == HELD


def test_who_owes_a_rat_existed_at_the_end_of_the_tahun_buku(as_of):
    warehouse = as_of(
        date(2024, 8, 1),
        register=[
            koperasi("founded in the year", tanggal_badan_hukum=date(2022, 9, 1)),
            koperasi("founded on 31 December", tanggal_badan_hukum=date(2022, 12, 31)),
            koperasi("founded on 1 January", tanggal_badan_hukum=date(2023, 1, 1)),
            koperasi("no date, listed then", tanggal_badan_hukum=None, per=date(2022, 12, 31)),
            koperasi("no date, listed later", tanggal_badan_hukum=None, per=date(2023, 1, 1)),
        ],
        rat=[
            rat("founded on 31 December", 2022, DAY),
            rat("founded on 1 January", 2022, DAY),
        ],
    )

    assert behind(warehouse, "rat_dilaksanakan", 2022) == {
        "founded in the year": NOT_HELD,
        "founded on 31 December": HELD,
        "no date, listed then": NOT_HELD,
    }


def test_who_is_dissolved_at_the_deadline_owes_none_even_after_a_meeting(as_of):
    dissolved = {
        "before the meeting": date(2023, 2, 1),
        "between meeting and deadline": date(2023, 5, 1),
        "on the deadline": date(2023, 6, 30),
        "the day after": date(2023, 7, 1),
    }
    warehouse = as_of(
        date(2024, 8, 1),
        register=[
            *map(koperasi, dissolved),
            *(status(name, "Bubar", day) for name, day in dissolved.items()),
        ],
        rat=[rat(name, 2022, DAY, status="diverifikasi") for name in dissolved],
    )

    assert behind(warehouse, "rat_dilaksanakan", 2022) == {"the day after": HELD}


def test_before_the_deadline_dissolved_means_by_the_data_date(as_of):
    warehouse = as_of(
        date(2023, 4, 1),
        register=[
            koperasi("alive"),
            koperasi("dissolved"),
            status("dissolved", "Bubar", date(2023, 4, 1)),
        ],
        rat=[rat("dissolved", 2022, DAY)],
    )

    assert behind(warehouse, "rat_dilaksanakan", 2022) == {"alive": NOT_HELD}


@pytest.mark.parametrize(
    ("tahun_buku", "measures_earlier", "who_owes"),
    [
        pytest.param(2025, False, set(), id="by the statute all have until 30 June"),
        pytest.param(2024, True, set(), id="the office's own rule begins with 2025"),
        pytest.param(2025, True, {"primer", "bentuk not given"}, id="its primer until 31 March"),
    ],
)
def test_dissolved_in_april_owes_a_rat_only_where_the_deadline_was_in_march(
    as_of, own_deadline, tahun_buku, measures_earlier, who_owes
):
    if measures_earlier:
        own_deadline()
    names = {"primer": "Primer", "bentuk not given": None, "sekunder": "Sekunder"}
    warehouse = as_of(
        date(2026, 8, 1),
        register=[
            *(koperasi(name, bentuk=bentuk) for name, bentuk in names.items()),
            *(status(name, "Bubar", date(tahun_buku + 1, 4, 15)) for name in names),
        ],
        rat=[rat(name, tahun_buku, date(tahun_buku + 1, 2, 1)) for name in names],
    )

    assert set(behind(warehouse, "rat_dilaksanakan", tahun_buku)) == who_owes


def test_a_later_row_replaces_the_earlier_one_whole(as_of):
    early, late = {"received_on": date(2023, 4, 1)}, {"received_on": date(2023, 9, 1)}
    warehouse = as_of(
        date(2024, 8, 1),
        register=[koperasi("back to draft"), koperasi("date lost"), koperasi("reported at last")],
        rat=[
            rat("back to draft", 2022, DAY, status="dilaporkan", **early),
            rat("back to draft", 2022, DAY, status="draft", **late),
            rat("date lost", 2022, DAY, **early),
            rat("date lost", 2022, None, **late),
            rat("reported at last", 2022, None, status="belum", **early),
            rat("reported at last", 2022, DAY, status="dilaporkan", **late),
        ],
    )

    assert behind(warehouse, "rat_dilaksanakan", 2022) == {
        "back to draft": NOT_HELD,
        "date lost": NOT_HELD,
        "reported at last": HELD,
    }


def test_only_ended_tahun_buku_with_a_row_have_a_figure(as_of):
    warehouse = as_of(
        date(2023, 11, 1),
        register=[koperasi("A")],
        rat=[
            rat("A", 2019, date(2020, 3, 1)),
            rat("A", 2021, None, status="belum"),
            rat("A", 2023, date(2023, 10, 1)),
        ],
    )

    assert figures(warehouse, "rat_dilaksanakan") == {2019: HELD, 2021: NOT_HELD}


@pytest.mark.parametrize(
    ("data_date", "is_lengkap", "covered_to"),
    [
        pytest.param(date(2025, 7, 1), False, date(2025, 7, 1), id="after its deadline"),
        pytest.param(date(2025, 12, 30), False, date(2025, 12, 30), id="a day before the end"),
        pytest.param(date(2025, 12, 31), True, date(2025, 12, 31), id="the year after has ended"),
        pytest.param(date(2026, 8, 1), True, date(2025, 12, 31), id="much later"),
    ],
)
def test_a_tahun_buku_is_complete_when_the_year_after_it_has_ended(
    as_of, data_date, is_lengkap, covered_to
):
    warehouse = as_of(data_date, register=[koperasi("A")], rat=[rat("A", 2024, date(2025, 2, 1))])

    for metric in ("rat_dilaksanakan", "rat_tepat_waktu", "rat_sampai_imbauan"):
        (row,) = metrics.summarise(warehouse, metrics.get(metric), metrics.Selection()).rows
        assert (row.lengkap, row.covered_to) == (is_lengkap, covered_to)
