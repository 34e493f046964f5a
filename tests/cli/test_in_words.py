"""What the commands say to a person, and how they end when something comes between."""

import io
import sys

import pytest
from openpyxl import load_workbook

from kopdata import __main__, cli, loading, metrics
from kopdata.cli import progress
from kopdata.loading import kinds_to_choose
from tests import workbooks


@pytest.fixture
def daftar(tmp_path):
    return workbooks.register(tmp_path / "daftar.xlsx", 30, lambda number: "Aktif")


def test_a_delivery_from_trial_to_withdrawal(ask, daftar):
    trial = ask("receive", daftar, "--received-on", "2023-02-01", "--dry-run")
    assert trial[0] == 0
    assert "daftar.xlsx: uji coba, tidak disimpan." in trial[1]
    assert loading.archive().deliveries() == ()

    received = ask("receive", daftar, "--received-on", "2023-02-01")[1]
    assert "daftar.xlsx: diterima sebagai D0001." in received
    assert "30 baris; 30 baru, 0 berubah" in received
    assert "Koperasi aktif: belum ada menjadi 30" in received

    again = ask("receive", daftar, "--received-on", "2023-02-02")
    assert (again[0], "Ditolak: " in again[1]) == (1, True)

    withdrawn = ask("withdraw", "D0001", "--why", "salah berkas", "--on", "2023-03-01")
    assert withdrawn[1] == "D0001 (daftar.xlsx) ditarik mulai 1 Maret 2023: salah berkas\n"

    listed = ask("deliveries")[1]
    assert "ditarik 1 Maret 2023: salah berkas" in listed
    assert "daftar.xlsx: " in listed.split("ditolak ")[1]


def test_what_is_in_doubt_stands_with_its_place(ask, tmp_path):
    path = workbooks.write(
        tmp_path / "daftar.xlsx",
        [workbooks.HEADINGS, (1, None, "Maju", "1/BH", "31/02/2010", "Bengalon", "Aktif")],
    )
    ask("receive", path, "--received-on", "2023-02-01")

    code, answer, _ = ask("check")

    assert code == 0
    assert "daftar.xlsx [memperingatkan] lembar Daftar baris 2 kolom Tanggal" in answer
    assert answer.endswith("1 masalah.\n")


def test_the_koperasi_behind_a_figure_one_a_line(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")

    head, *lines = ask("metric", "koperasi_aktif", "--rows")[1].splitlines()

    assert head.startswith("Koperasi aktif, 2023; Kutai Timur")
    assert len(lines) == 30
    assert all(": ya; D0001, lembar Daftar, baris " in line for line in lines)


def test_the_catalogue_has_a_line_for_every_metric(ask):
    lines = ask("metric")[1].splitlines()

    told = dict(line.split(maxsplit=1) for line in lines)
    assert told == {one.id: one.text().definition for one in metrics.catalogue()}


def test_the_sample_office_and_a_template_as_files(ask, tmp_path):
    code, answer, _ = ask("sample", "--output", tmp_path / "kantor", "--koperasi", "40")
    assert code == 0
    assert "semua isinya rekaan" in answer
    assert (tmp_path / "kantor" / "deliveries.csv").exists()

    _, answer, _ = ask("template", "rat", "--output", tmp_path / "rat.xlsx")
    assert answer == f"Buku kerja kosong untuk rat: {tmp_path / 'rat.xlsx'}\n"


def test_a_command_that_is_stopped_says_that_nothing_changed(ask, monkeypatch, daftar):
    def stopped(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "receive", stopped)

    assert ask("receive", daftar) == (1, "", "Dihentikan; yang sudah diterima tidak berubah.\n")


def test_a_reader_who_has_seen_enough_is_no_error(monkeypatch, daftar):
    def had_enough(*_arguments, **_options):
        raise BrokenPipeError

    monkeypatch.setattr(loading, "receive", had_enough)
    with daftar.with_name("out").open("w") as out:  # its descriptor is closed with it
        monkeypatch.setattr(sys, "stdout", out)

        assert cli.main(["receive", str(daftar)]) == 0


def test_the_program_steps_back_behind_a_dashboard(monkeypatch):
    stepped = []
    monkeypatch.setattr(__main__.os, "nice", stepped.append)
    monkeypatch.setattr(__main__, "main", lambda: 0)

    assert (__main__.run(), stepped) == (0, [10])


@pytest.mark.parametrize(
    ("fraction", "line"),
    [
        (0.5, f"\r[{'#' * 15}{'.' * 15}]  50% {'Menghitung':<40}"),
        (1.0, f"\r[{'#' * 30}] 100% {'Menghitung':<40}\n"),
    ],
)
def test_progress_is_one_line_that_is_drawn_again(monkeypatch, fraction, line):
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)

    progress.bar(fraction, "Menghitung")

    assert screen.getvalue() == line


def test_progress_is_silent_where_nobody_watches(capsys):
    progress.bar(0.5, "Menghitung")

    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_kind_is_chosen_by_its_name_and_has_fields_and_a_template(language):
    named = kinds_to_choose.kinds(language)

    assert {"register", "rat", "kesehatan", "pembinaan", "target"} <= set(named)
    for kind in named:
        assert all(kinds_to_choose.fields(kind, language).values())
    headings = next(load_workbook(io.BytesIO(kinds_to_choose.template("rat"))).active.values)
    assert set(filter(None, headings)) <= set(kinds_to_choose.fields("rat").values())
