"""The laporan command over the sample office: files in a folder, cells to be asked for again."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("sample_office")


def test_what_is_asked_wrongly_is_answered_with_what_there_is(ask, tmp_path):
    assert ask("laporan", "rekapitulas", "--output", tmp_path)[2].startswith(
        "Laporan 'rekapitulas' tidak dikenal. Mungkin maksudnya 'rekapitulasi'."
    )
    code, _, error = ask("laporan")
    assert (code, "--daftar" in error) == (2, True)
    code, _, error = ask("laporan", "rekapitulasi")
    assert (code, "--output DIR" in error) == (2, True)


def test_the_list_names_every_form_and_how_sure_it_is(ask):
    _, listed, _ = ask("laporan", "--daftar")
    told = json.loads(ask("laporan", "--daftar", "--json")[1])["laporan"]

    assert [line.split()[0] for line in listed.splitlines()] == [one["id"] for one in told]
    assert all(one["legal_source"] and one["confidence"] for one in told)


def test_a_cell_is_asked_for_again_by_what_it_says_of_itself(ask, tmp_path):
    """The file lies where it was asked for, and `metric --json` gives the same figure."""
    known = ("--known-on", "2019-12-31")
    form = ("laporan", "rekapitulasi", "--periode", "2019-12", *known, "--kecamatan", "Bengalon")
    code, answer, _ = ask(*form, "--output", tmp_path / "baru", "--json")
    told = json.loads(answer)

    assert code == 0
    assert all((tmp_path / "baru" / name.rpartition("/")[2]).exists() for name in told["files"])
    cell = next(
        one
        for one in told["cells"]
        if (one["metric"], one["sheet"]) == ("koperasi_terdaftar", "Menurut jenis") and one["value"]
    )
    selection = cell["selection"]
    place = ("--kecamatan", *selection["kecamatan"], "--jenis", *selection["jenis"])
    years = ("--tahun", *selection["tahun"], "--known-on", cell["known_on"])
    (row,) = json.loads(ask("metric", "koperasi_terdaftar", *years, *place, "--json")[1])["rows"]
    assert cell["value"] == row["numerator"] == row["value"]


def test_a_folder_that_is_a_file_is_refused_before_any_work(ask, tmp_path):
    (tmp_path / "berkas").write_text("")
    code, _, error = ask(
        *("laporan", "rekapitulasi", "--periode", "2019-12", "--known-on", "2019-12-31"),
        *("--output", tmp_path / "berkas"),
    )

    assert (code, "berkas" in error) == (1, True)
