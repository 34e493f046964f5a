"""One koperasi twice in a list under other names of it, and one badan hukum number of several."""

from datetime import date

import pytest

from kopdata import loading, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks

DAY = date(2023, 2, 1)
REGISTER = ("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")
NIK, BADAN_HUKUM = "6404041000001", "1/BH/2011"


def received(path, day=DAY):
    outcome = loading.receive(
        path, received_on=day, confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
    )
    assert outcome.accepted, outcome.reason
    return outcome


def register(folder, name, *rows):
    return workbooks.write(folder / f"{name}.xlsx", [(f"DAFTAR {name}",), REGISTER, *rows])


def asked(sql):
    store = warehouse.open_read_only(loading.current())
    try:
        return store.cursor().execute(sql).fetchall()
    finally:
        store.close()


def told(outcome):
    return [(problem.row, problem.severity) for problem in outcome.problems]


@pytest.fixture
def known(tmp_path):
    return received(
        register(tmp_path, "LAMA", (NIK, "Koperasi Maju", BADAN_HUKUM, "Busang", "Aktif"))
    )


@pytest.mark.parametrize(
    ("statuses", "severity", "counts"),
    [
        pytest.param(("Dibekukan", "Bubar"), "menolak", (2, 0), id="differing, both refused"),
        pytest.param(("Bubar", "Bubar"), "memperingatkan", (0, 1), id="equal, one kept"),
    ],
)
def test_nik_here_and_badan_hukum_there(known, tmp_path, statuses, severity, counts):
    first, second = statuses
    outcome = received(
        register(
            tmp_path,
            "BARU",
            (NIK, "Koperasi Maju", None, "Busang", first),
            (None, "Koperasi Maju Jaya", BADAN_HUKUM, "Busang", second),
        ),
        date(2023, 3, 1),
    )

    (sheet,) = outcome.sheets
    rows = {"menolak": [3, 4], "memperingatkan": [4]}[severity]
    assert told(outcome) == [(row, severity) for row in rows]
    assert (sheet.rejected, sheet.changed, sheet.new) == (*counts, 0)
    expected = "Aktif" if severity == "menolak" else "Bubar"
    assert asked("select status from koperasi") == [(expected,)]


def test_facts_of_one_koperasi_under_two_names_of_it(known, tmp_path):
    heading = (
        "NIK",
        "Nama Koperasi",
        "Nomor Badan Hukum",
        "Kecamatan",
        "Tahun Buku",
        "Tanggal RAT",
    )
    rows = [
        (NIK, "Koperasi Maju", None, "Busang", 2021, "12/03/2022"),
        (None, "Koperasi Maju", BADAN_HUKUM, "Busang", 2021, "13/03/2022"),
        (None, "Koperasi Maju", None, "Busang", 2020, "13/03/2021"),
    ]

    outcome = received(workbooks.write(tmp_path / "rat.xlsx", [("DATA RAT",), heading, *rows]))

    assert told(outcome) == [(3, "menolak"), (4, "menolak")]
    assert "baris 4" in outcome.problems[0].message
    assert asked("select tahun_buku from rat") == [(2020,)]
    assert (outcome.sheets[0].new, outcome.sheets[0].rejected) == (1, 2)


def test_what_people_joined_is_no_repetition(tmp_path):
    rows = [
        (NIK, "Koperasi Maju", BADAN_HUKUM, "Busang", "Aktif"),
        ("6404041000002", "Koperasi Jaya", "2/BH/2011", "Busang", "Bubar"),
    ]
    received(register(tmp_path, "SATU", *rows))
    one, other = sorted(found for (found,) in asked("select koperasi_id from koperasi"))

    loading.decide_join(one, other, name="Koperasi", on=DAY, by="Ani", visitor=COMMAND_LINE)

    assert asked("select count(*) from pernyataan") == [(2,)]
    assert asked("select count(*) from koperasi") == [(1,)]


def test_a_number_that_two_names_share_keeps_both_and_warns(tmp_path):
    outcome = received(
        register(
            tmp_path,
            "SATU",
            (None, "Koperasi Maju", BADAN_HUKUM, "Busang", "Aktif"),
            (None, "Koperasi Mundur", BADAN_HUKUM, "Busang", "Bubar"),
        )
    )

    assert told(outcome) == [(3, "memperingatkan"), (4, "memperingatkan")]
    assert "Koperasi Mundur (Busang)" in outcome.problems[0].message
    assert outcome.sheets[0].new == 2
    assert asked("select nama, status from koperasi order by nama") == [
        ("Koperasi Maju", "Aktif"),
        ("Koperasi Mundur", "Bubar"),
    ]


@pytest.mark.parametrize(
    "word", ["0", "-", "34", "Dalam proses 2024", "Ada", "Belum berbadan hukum"]
)
def test_what_is_no_number_makes_nobody_one_koperasi(tmp_path, word):
    names = [f"Koperasi Nomor {letter}" for letter in "ABC"]
    outcome = received(
        register(tmp_path, "SATU", *((None, name, word, "Busang", "Aktif") for name in names))
    )

    assert told(outcome) == []
    assert asked("select nama from koperasi order by nama") == [(name,) for name in names]
