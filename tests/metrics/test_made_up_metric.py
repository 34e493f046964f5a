"""A metric is two files: its declaration and its SQL, in a copy of the program."""

import json

import pytest

from tests import workbooks
from tests.program_copy import copied, run

SQL = """
-- One row per tahun buku and koperasi that gave both figures.
select
    tahun_buku.periode,
    koperasi.kecamatan,
    keragaan.koperasi_id,
    keragaan.{numerator} as numerator,
    {denominator} as denominator,
    0 as unknown,
    keragaan.sumber_id,
from keragaan
inner join tahun_buku
    on keragaan.tahun_buku = tahun_buku.tahun_buku
inner join koperasi
    on keragaan.koperasi_id = koperasi.koperasi_id
where keragaan.{numerator} is not null
    and {denominator} is not null
"""
DECLARED = """
unit = "{unit}"
numerator_unit = "rupiah"
denominator_unit = "{denominator_unit}"
denominator_kind = "sum"
kinds = ["keragaan"]
periode = "tahun_buku"
adds_over_time = false
better = "higher"
headline = false
is_sum = true
legal_source = "UU 25/1992 Pasal 35"
rules = []
review_by = 2027-06-30

[id]
name = "{name}"
definition = "{name} menurut keragaan."
numerator = "rupiah"
denominator = "{base}"
missing = "Yang tidak memberi keduanya tidak dihitung."

[en]
name = "{name}"
definition = "{name} by the accounts."
numerator = "rupiah"
denominator = "{base}"
missing = "Who gave only one of them does not count."
"""
METRICS = {
    "rentabilitas": {
        "name": "Rentabilitas",
        "unit": "percent",
        "numerator": "shu",
        "denominator": "keragaan.modal_sendiri",
        "denominator_unit": "rupiah",
        "base": "modal sendiri",
    },
    "aset_rata_rata": {
        "name": "Aset rata-rata",
        "unit": "rupiah",
        "numerator": "aset",
        "denominator": "1",
        "denominator_unit": "koperasi",
        "base": "koperasi pelapor",
    },
    "aset_atas_shu": {
        "name": "Aset atas SHU",
        "unit": "percent",
        "numerator": "aset",
        "denominator": "keragaan.shu",
        "denominator_unit": "rupiah",
        "base": "SHU",
    },
}
HEADINGS = ("Nama Koperasi", "Kecamatan", "Tahun Buku", "Aset", "Modal Sendiri", "SHU")
ROWS = (
    ("KSP Satu", "Telen", 2022, 100_000_000, 40_000_000, 10_000_000),
    ("KSP Dua", "Telen", 2022, 500_000_000, 160_000_000, 30_000_000),
    ("KSP Tiga", "Bengalon", 2022, 300_000_000, "-", -99_000_000),
)
SAY = """
from kopdata import loading, metrics, warehouse
from kopdata.metrics import sentences
store = warehouse.open_read_only(loading.current())
place = metrics.Selection(kecamatan=("Telen",))
for name in ("rentabilitas", "aset_rata_rata"):
    found = metrics.summarise(store, metrics.get(name), place)
    print(sentences.sentence(found.metric, found, place, store.about))
"""


@pytest.fixture
def program(tmp_path):
    """A copy of the program with three metrics more, and an office that reported its accounts."""
    copied(tmp_path)
    for metric, told in METRICS.items():
        path = tmp_path / "kopdata" / "metrics" / "definitions" / metric
        path.with_suffix(".sql").write_text(SQL.format(**told))
        path.with_suffix(".toml").write_text(DECLARED.format(**told))
    named = [("Nama Koperasi", "Kecamatan", "Status"), *((*row[:2], "Aktif") for row in ROWS)]
    workbooks.write(tmp_path / "register.xlsx", named)
    workbooks.write(tmp_path / "keragaan.xlsx", [HEADINGS, *ROWS])
    code, _, errors = run(
        *(tmp_path, "-m", "kopdata", "receive", "register.xlsx", "keragaan.xlsx"),
        *("--received-on", "2024-02-01"),
    )
    assert code == 0, errors
    return tmp_path


def test_it_is_counted_summed_shown_and_said(program):
    def asked(*arguments):
        code, out, errors = run(program, "-m", "kopdata", "metric", *arguments)
        assert code == 0, errors
        return out

    def values(metric):
        rows = json.loads(asked(metric, "--by", "kecamatan", "--json"))["rows"]
        return {row["kecamatan"]: row["value"] for row in rows}

    (whole,) = json.loads(asked("rentabilitas", "--kecamatan", "Telen", "--json"))["rows"]
    assert (whole["numerator"], whole["denominator"]) == (40_000_000, 200_000_000)
    assert (whole["value"], whole["value_low"], whole["value_high"]) == (0.2, 0.2, 0.2)
    # Who gave only one figure is not in it, and over a loss there is no ratio.
    assert values("rentabilitas") == {"Telen": 0.2}
    assert values("aset_atas_shu") == {"Bengalon": None, "Telen": 15.0}
    assert values("aset_rata_rata") == {"Bengalon": 300_000_000, "Telen": 300_000_000}

    listed = {one["metric"]: one for one in json.loads(asked("--json"))["metrics"]}
    assert listed["rentabilitas"]["kinds"] == ["keragaan"]
    assert "Rentabilitas menurut keragaan." in asked()
    assert "Rp600,0 juta dari 2 koperasi pelapor (Rp300,0 juta)" in asked(
        "aset_rata_rata", "--kecamatan", "Telen"
    )
    code, said, errors = run(program, "-c", SAY)
    assert code == 0, errors
    assert said.splitlines() == [
        "Rentabilitas tahun buku 2022 di Telen: Rp40,0 juta dari Rp200,0 juta modal sendiri "
        "(20,0 %), per 31 Desember 2023.",
        "Aset rata-rata tahun buku 2022 di Telen: Rp600,0 juta dari 2 koperasi pelapor, "
        "per 31 Desember 2023.",
    ]
