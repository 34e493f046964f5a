"""Ready to be proposed only with every step, date, evidence and answer; else why not."""

from datetime import date

import pytest

from kopdata import metrics, rules
from kopdata.questions.prioritas.freeze import Missing, freeze, months_after
from tests.metrics.rows import koperasi, named, rat, status

DAY = date(2024, 9, 1)
FREEZING = [
    rule.values["step"]
    for rule in rules.of_group("langkah")
    if "beku" in rule.values["for"] and rule.values["when"] == "selalu"
]
(NOTICE,) = (
    rule.values["step"] for rule in rules.of_group("langkah") if "starts_periods" in rule.values
)
RED = [rat("A", year, status="belum") for year in (2021, 2022, 2023)]


def step(langkah, nama="A", tanggal=date(2024, 3, 1), bukti="S/1", **more):
    return {**named(nama), "langkah": langkah, "tanggal": tanggal, "bukti": bukti, **more}


def office(as_of, steps, register=None, rats=RED):
    return as_of(
        DAY, register=register or [koperasi("A", status="Tidak Aktif")], rat=rats, langkah=steps
    )


def missing(warehouse, purpose="beku"):
    (one,) = freeze(warehouse, metrics.Selection(), purpose)
    return one.missing


def test_with_every_step_it_is_ready(as_of):
    warehouse = office(as_of, [step(langkah) for langkah in FREEZING])

    assert missing(warehouse) == ()
    assert missing(warehouse, "bubar") == (Missing("langkah", NOTICE),)


@pytest.mark.parametrize("left_out", FREEZING)
def test_a_step_not_taken_is_named(as_of, left_out):
    steps = [step(langkah) for langkah in FREEZING if langkah != left_out]

    assert missing(office(as_of, steps)) == (Missing("langkah", left_out),)


@pytest.mark.parametrize(
    ("bare", "reason"), [({"tanggal": None}, "tanggal"), ({"bukti": None}, "bukti")]
)
def test_a_step_without_date_or_evidence_is_none(as_of, bare, reason):
    steps = [step(langkah) for langkah in FREEZING[1:]] + [step(FREEZING[0], **bare)]

    assert missing(office(as_of, steps)) == (Missing(reason, FREEZING[0]),)


def test_an_objection_asks_for_an_answer(as_of):
    steps = [step(langkah, keberatan="Akan RAT") for langkah in FREEZING]
    answer = step("Jawaban atas keberatan")

    assert missing(office(as_of, steps)) == (Missing("langkah", answer["langkah"]),)
    (one,) = freeze(office(as_of, [*steps, answer]), metrics.Selection())
    assert one.is_ready
    assert one.objections == ("Akan RAT",)


def test_what_nobody_knows_is_decisive(as_of):
    steps = [step(langkah) for langkah in FREEZING]

    assert missing(office(as_of, steps, rats=RED[1:])) == (Missing("rat"),)
    unstated = [koperasi("A", status=None)]
    assert missing(office(as_of, steps, unstated)) == (Missing("status"),)


def test_a_koperasi_that_still_meets_is_not_ready(as_of):
    steps = [step(langkah) for langkah in FREEZING]
    rats = [*RED[1:], rat("A", 2021, date(2022, 3, 1))]

    assert missing(office(as_of, steps, rats=rats)) == (Missing("masih_rat", 2021),)


def test_an_open_contradiction_holds_it_back(as_of):
    steps = [step(langkah) for langkah in FREEZING]

    found = missing(office(as_of, steps, [koperasi("A", status="Aktif")]))

    assert found == (Missing("bertentangan", "aktif_tanpa_rat"),)


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        pytest.param(date(2024, 7, 1), Missing("masa_keberatan", date(2024, 9, 1)), id="last day"),
        pytest.param(date(2024, 6, 30), None, id="objections are over"),
        pytest.param(date(2024, 5, 1), None, id="last day to decide"),
        pytest.param(date(2024, 4, 30), Missing("masa_keputusan", date(2024, 8, 30)), id="late"),
    ],
)
def test_the_periods_of_dissolution(as_of, notice, expected):
    steps = [*(step(langkah) for langkah in FREEZING), step(NOTICE, tanggal=notice)]

    assert missing(office(as_of, steps), "bubar") == ((expected,) if expected else ())


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2024, 1, 15), 4, date(2024, 5, 15)),
        (date(2024, 8, 31), 4, date(2024, 12, 31)),
    ],
)
def test_months_after(day, months, after):
    assert months_after(day, months) == after


def test_who_is_a_candidate(as_of):
    register = [
        koperasi("A", status="Tidak Aktif"),
        koperasi("active"),
        koperasi("warned"),
        koperasi("frozen", status="Dibekukan"),
        koperasi("gone", status="Tidak Aktif"),
        status("gone", "Bubar", date(2024, 8, 1)),
        koperasi("winding up", status="Dalam Penyelesaian"),
    ]
    steps = [step(FREEZING[0], "warned"), step(FREEZING[0], "gone")]
    held = rat("active", 2023, date(2024, 3, 1))
    warehouse = office(as_of, steps, register, rats=[*RED, held])

    def names(purpose):
        return {one.nama for one in freeze(warehouse, metrics.Selection(), purpose)}

    assert names("beku") == {"A", "warned"}
    assert names("bubar") == {"A", "warned", "frozen"}


def test_the_filter_and_the_order(as_of):
    register = [
        koperasi(name, place, status="Tidak Aktif")
        for name, place in (("A", "Bengalon"), ("B", "Bengalon"), ("C", "Telen"))
    ]
    warehouse = office(as_of, [step(langkah, "B") for langkah in FREEZING], register)

    found = freeze(warehouse, metrics.Selection(kecamatan=("Bengalon",)))
    assert [one.nama for one in found] == ["B", "A"]
