"""Two tahun buku under the deadline of either, where an office changed its own."""

from datetime import date

from kopdata import metrics, settings
from kopdata.metrics import Selection
from kopdata.questions.shared.rat_under_each_rule import UnderRule, under_each_rule
from tests.metrics.rows import koperasi, rat

OWN_DEADLINE = """
[[batas_rat]]
id = "batas_kantor"
tahun_buku_from = 2023
tahun_buku_to = 9999
bentuk = ["Primer"]
month = 3
day = 31
"""
NAMES = ("early", "in april", "late", "silent")


def office(given):
    held = {"early": date(2023, 2, 1), "in april": date(2023, 4, 1), "late": date(2023, 7, 1)}
    again = {"early": date(2024, 3, 31), "in april": date(2024, 6, 30), "late": date(2024, 4, 2)}
    return given(
        data_date=date(2025, 1, 31),
        register=[koperasi(name) for name in NAMES],
        rat=[
            *(rat(name, 2022, day) for name, day in held.items()),
            *(rat(name, 2023, day) for name, day in again.items()),
            rat("silent", 2023, status="belum"),
        ],
    )


def test_both_years_are_counted_under_the_rule_of_either(given):
    settings.own_rules().write_text(OWN_DEADLINE, "utf-8")
    warehouse = office(given)
    summary = metrics.summarise(warehouse, metrics.get("rat_tepat_waktu"), Selection())

    assert [row.numerator for row in summary.rows] == [2, 1]
    assert metrics.direction(summary.metric, summary.compared[-1]).reason == "aturan"
    assert under_each_rule(warehouse, Selection(), 2023) == (
        UnderRule(2022, on_time_before=2, owing_before=4, on_time=3, owing=4),
        UnderRule(2023, on_time_before=1, owing_before=4, on_time=1, owing=4),
    )


def test_without_the_year_before_there_is_nothing_to_compare(given):
    assert under_each_rule(office(given), Selection(), 2022) == ()


def test_one_rule_gives_one_answer_twice(given):
    first, second = under_each_rule(office(given), Selection(), 2023)

    assert first._replace(rule_of=2023) == second
