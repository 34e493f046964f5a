"""Steps, commitments and plans: the last row, every row, and what moves the data date."""

from datetime import date

import pytest

A = {"nama": "KSP A", "kecamatan": "Telen"}
REGISTER = {"register": [{**A, "status": "Tidak Aktif"}]}


def ask(source, sql):
    return source.cursor().execute(sql).fetchall()


@pytest.mark.parametrize(
    ("kind", "row", "moves"),
    [
        ("langkah", {**A, "langkah": "Teguran tertulis"}, True),
        ("komitmen", {"id": "K1", "janji": "x", "tenggat": date(2025, 1, 1)}, False),
        ("rencana", {**A, "rencana": "R", "bulan": date(2025, 1, 1)}, False),
    ],
)
def test_a_step_is_a_fact_a_promise_and_a_plan_are_announced(given, kind, row, moves):
    day = date(2024, 9, 1)
    source = given(**REGISTER, **{kind: [{**row, "received_on": day}]})

    assert (source.about.data_date == day) is moves


def test_the_later_row_of_a_step_replaces_it_but_an_objection_stays(given):
    first = {**A, "langkah": "Teguran tertulis", "tanggal": date(2023, 5, 1), "keberatan": "tidak"}
    later = {**A, "langkah": "teguran tertulis", "bukti": "S/1", "received_on": date(2024, 2, 1)}

    source = given(**REGISTER, langkah=[first, later])

    assert ask(source, "select tanggal, bukti, keberatan from langkah") == [(None, "S/1", "tidak")]


@pytest.mark.parametrize(
    ("alasan", "stands", "problems"),
    [("banjir", date(2024, 4, 1), 0), (None, date(2024, 3, 1), 1)],
)
def test_a_due_date_moves_back_only_with_a_reason(given, alasan, stands, problems):
    promise = {"id": "K1", "janji": "x", "tenggat": date(2024, 3, 1), "tanggal": date(2024, 1, 1)}
    later = {
        "id": " k1",
        "tenggat": date(2024, 4, 1),
        "tanggal": date(2024, 2, 1),
        "alasan": alasan,
    }

    source = given(**REGISTER, komitmen=[promise, later])

    rows = ask(source, "select tenggat_berlaku, is_postponed from komitmen order by urutan")
    assert rows == [(date(2024, 3, 1), False), (stands, True)]
    assert ask(source, "select count(*) from problem where field = 'alasan'") == [(problems,)]


def test_a_plan_is_known_by_its_name_and_speaks_of_months(given):
    rows = [
        {**A, "rencana": "TW IV", "bulan": date(2024, 10, 17)},
        {**A, "rencana": "tw iv", "bulan": date(2024, 11, 1), "received_on": date(2024, 1, 2)},
    ]

    source = given(**REGISTER, rencana=rows)

    assert ask(source, "select bulan, disusun from rencana") == [
        (date(2024, 11, 1), date(2024, 1, 2))
    ]


def test_a_step_no_rule_knows_is_kept_and_reported(given):
    source = given(**REGISTER, langkah=[{**A, "langkah": "Rapat"}])

    assert ask(source, "select count(*) from langkah") == [(1,)]
    assert ask(source, "select value from problem where field = 'langkah'") == [("Rapat",)]
