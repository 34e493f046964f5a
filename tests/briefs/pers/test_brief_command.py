"""`python -m kopdata brief` as an officer uses it."""

from datetime import date

import pytest

from kopdata import cli, loading, warehouse
from kopdata.access import COMMAND_LINE
from tests import workbooks


@pytest.fixture
def ask(capsys, monkeypatch, sample_home):
    """Run the command over the sample office: exit code, answer, errors."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))

    def run(*arguments):
        try:
            code = cli.main(["brief", *(str(argument) for argument in arguments)])
        except SystemExit as leaving:
            code = leaving.code
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_the_kit_of_a_day_is_written_into_the_folder(ask, kit, tmp_path):
    folder = tmp_path / "paket"

    code, answer, _ = ask("--known-on", "2023-07-21", "--output", folder)

    assert code == 0
    assert kit.stamp in answer
    assert {path.name for path in folder.iterdir()} == set(kit.files)


def test_one_kecamatan_and_year(ask, tmp_path):
    code, answer, _ = ask("--kecamatan", "Kongbeng", "--tahun", "2022", "--output", tmp_path)

    assert code == 0
    (first,) = tmp_path.glob("*baca_dulu.txt")
    assert "Kombeng, tahun 2022" in first.read_text("utf-8")
    assert "DATA CONTOH" in answer


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        pytest.param(("--known-on", "2001-01-01"), 1, "Belum ada kiriman", id="nothing yet"),
        pytest.param(("--tahun", "1990"), 1, "Pilih tahun lain", id="no such year"),
        pytest.param(("--kecamatan", "Bengalom"), 2, "Bengalon", id="misspelt"),
        pytest.param(("--known-on", "kemarin"), 2, "2023-07-21", id="no date"),
    ],
)
def test_what_cannot_be_told_is_one_sentence(ask, tmp_path, arguments, code, words):
    found, _, errors = ask(*arguments, "--output", tmp_path)

    assert found == code
    assert words in errors
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_before_any_work(ask, tmp_path):
    (tmp_path / "berkas").write_text("bukan folder")

    code, _, errors = ask("--output", tmp_path / "berkas" / "paket")

    assert code == 1
    assert "tidak dapat ditulis" in errors


def test_it_needs_a_folder_and_explains_itself(ask):
    assert ask()[0] == 2
    code, answer, _ = ask("--help")
    assert code == 0
    assert "cara pakai" in answer


def test_on_the_sample_office_nothing_is_filed_and_it_says_so(ask, tmp_path):
    code, answer, _ = ask("--output", tmp_path)

    assert code == 0
    assert "itu akan mengakhiri contoh" in answer
    assert loading.office().is_sample


def test_a_real_office_files_its_kit_as_prepared_once(ask, tmp_path, monkeypatch):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path / "kantor"))
    register = workbooks.register(tmp_path / "daftar.xlsx", 30, lambda _number: "Aktif")
    assert loading.receive(register, received_on=date(2023, 2, 1), visitor=COMMAND_LINE).accepted

    code, answer, _ = ask("--output", tmp_path / "paket")
    _, again, _ = ask("--output", tmp_path / "paket")

    assert code == 0
    assert "tercatat" in answer.lower()
    assert "kiriman D0002" in answer
    assert "kiriman D0002" in again
    assert [one.id for one in loading.office().deliveries] == ["D0001", "D0002"]
    source = warehouse.open_read_only(loading.current())
    assert source.about.data_date == date(2023, 2, 1)
    claims = source.cursor().execute("select distinct keadaan from klaim").fetchall()
    assert claims == [("disiapkan",)]
    statements = source.cursor().execute("select count(*) from klaim").fetchone()
    assert 0 < statements[0] < 20
