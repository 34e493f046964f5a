"""An office of several kabupaten: figures and koperasi of each, chosen and split by name."""

import json

import openpyxl
import pytest

from kopdata import settings
from kopdata.cli import main

LIST = """name,provinsi,kabupaten
Sukorejo,Jawa Timur,Kabupaten Ponorogo
Pulung,Jawa Timur,Kabupaten Ponorogo
Sukorejo,Jawa Timur,Kota Blitar
Sananwetan,Jawa Timur,Kota Blitar
"""
PLACES = [("Sukorejo", "Kota Blitar")] * 3 + [("Sananwetan", "Kota Blitar")]


@pytest.fixture
def received(tmp_path):
    """Four koperasi of Blitar and one of Ponorogo, all of one provinsi."""
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / "kecamatan.csv").write_text(LIST, "utf-8")
    book = openpyxl.Workbook()
    book.active.append(("NIK", "Nama Koperasi", "Kecamatan", "Kabupaten/Kota", "Status"))
    for number, place in enumerate((*PLACES, ("Pulung", "Kab. Ponorogo")), start=1):
        book.active.append((f"357201000000{number}", f"Koperasi Uji {number}", *place, "Aktif"))
    book.save(tmp_path / "daftar.xlsx")
    assert main(["receive", str(tmp_path / "daftar.xlsx"), "--received-on", "2026-01-10"]) == 0


@pytest.mark.usefixtures("received")
def test_kabupaten_are_counted_apart(capsys):
    def told(*options):
        capsys.readouterr()
        assert main(["metric", "koperasi_terdaftar", *options, "--json"]) == 0
        return json.loads(capsys.readouterr().out)["rows"]

    split = told("--by", "kabupaten")
    assert [(row["kabupaten"], row["numerator"]) for row in split] == [
        ("Kabupaten Ponorogo", 1),
        ("Kota Blitar", 4),
    ]
    by_both = [tuple(row.values())[:3] for row in told("--by", "kecamatan")]
    assert by_both == [
        ("Kabupaten Ponorogo", "Sukorejo", 0),
        ("Kabupaten Ponorogo", "Pulung", 1),
        ("Kota Blitar", "Sukorejo", 3),
        ("Kota Blitar", "Sananwetan", 1),
    ]
    assert [row["numerator"] for row in told("--kabupaten", "Ponorogo")] == [1]
    behind = told("--kabupaten", "blitar", "--kecamatan", "sukorejo", "--rows")
    assert [(row["kecamatan"], row["kabupaten"]) for row in behind] == [PLACES[0]] * 3

    assert main(["metric", "koperasi_terdaftar", "--kecamatan", "Sukorejo"]) == 2
    assert "Sukorejo (Kabupaten Ponorogo) atau Sukorejo (Kota Blitar)" in capsys.readouterr().err
    assert main(["metric", "koperasi_terdaftar", "--kabupaten", "Bliter"]) == 2
    assert "Mungkin maksudnya 'Kota Blitar'" in capsys.readouterr().err
