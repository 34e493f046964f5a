"""The command line as an officer or another program uses it."""

import io
import json
import re
import sys
from datetime import date

import pytest

from kopdata import __main__, cli, ingest, loading
from tests import workbooks


@pytest.fixture
def daftar(tmp_path):
    return workbooks.register(
        tmp_path / "daftar.xlsx", 30, lambda number: "Aktif" if number <= 20 else "Tidak Aktif"
    )


def test_receive_answers_with_what_it_did(ask, daftar):
    code, answer, _ = ask("receive", daftar, "--received-on", "2023-02-01", "--json")

    (delivery,) = json.loads(answer)["deliveries"]
    assert code == 0
    assert (delivery["delivery"], delivery["accepted"], delivery["reason"]) == ("D0001", True, None)
    assert delivery["sheets"] == [
        {
            "sheet": "Daftar",
            "kind": "register",
            "per": "2023-02-01",
            "rows": 30,
            "rejected": 0,
            "new": 30,
            "changed": 0,
            "unchanged": 0,
            "vanished": 0,
        }
    ]
    assert {"metric": "koperasi_aktif", "before": None, "after": 20} in delivery["headlines"]


def test_any_refused_file_exits_with_one_but_the_others_are_received(ask, daftar, tmp_path):
    junk = workbooks.write(tmp_path / "catatan.xlsx", [("halo", "dunia"), (1, 2)])

    code, answer, _ = ask("receive", junk, daftar, "--received-on", "2023-02-01", "--json")

    refused, accepted = json.loads(answer)["deliveries"]
    assert code == 1
    assert (refused["accepted"], accepted["accepted"]) == (False, True)
    assert refused["reason"].startswith("catatan.xlsx")


def test_the_metric_command_gives_value_base_range_and_date(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")

    code, answer, _ = ask("metric", "koperasi_aktif", "--tahun", "2023", "--json")

    told = json.loads(answer)
    assert code == 0
    assert (told["metric"], told["unit"], told["data_date"]) == (
        "koperasi_aktif",
        "percent",
        "2023-02-01",
    )
    assert told["rows"] == [
        {
            "numerator": 20,
            "denominator": 30,
            "unknown": 0,
            "value": 20 / 30,
            "value_low": 20 / 30,
            "value_high": 20 / 30,
            "lengkap": False,
            "covered_to": "2023-02-01",
        }
    ]


def test_the_same_day_of_the_year_before_stands_beside_when_asked_for(ask, daftar, tmp_path):
    one_more = workbooks.register(
        tmp_path / "lagi.xlsx", 31, lambda number: "Aktif" if number <= 20 else "Tidak Aktif"
    )
    ask("receive", daftar, "--received-on", "2022-02-01")
    ask("receive", one_more, "--received-on", "2023-02-01", "--confirm-jump")

    _, answer, _ = ask("metric", "koperasi_aktif", "--by", "periode", "--same-day", "--json")

    first, second = json.loads(answer)["rows"]
    assert (first["same_day"], first["direction"], first["reason"]) == (None, None, None)
    assert second["same_day"] == {
        "periode": "2022-01-01",
        "day": "2022-02-01",
        "numerator": 20,
        "denominator": 31,
        "unknown": 1,
        "value": 20 / 31,
    }
    # Of the one more, founded long before, nobody stated anything then.
    said = ("tidak_dapat_dibandingkan", "belum_diketahui")
    assert (second["direction"], second["reason"]) == said


def test_grouping_keys_follow_by(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")

    _, answer, _ = ask("metric", "koperasi_aktif", "--by", "periode", "kecamatan", "--json")

    rows = json.loads(answer)["rows"]
    assert [(row["periode"], row["kecamatan"], row["denominator"]) for row in rows] == [
        ("2023-01-01", "Sangatta Utara", 10),
        ("2023-01-01", "Kombeng", 10),
        ("2023-01-01", "Bengalon", 10),
    ]


def test_a_group_without_jenis_has_a_name_that_can_be_asked_for(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")
    _, words, _ = ask("metric", "koperasi_aktif", "--by", "jenis")
    _, answer, _ = ask("metric", "koperasi_aktif", "--by", "jenis", "--json")
    _, alone, _ = ask("metric", "koperasi_aktif", "--jenis", "tidak disebut", "--json")

    assert re.search(r"^tidak disebut +20 dari 30 koperasi terdaftar", words, re.MULTILINE)
    (row,) = json.loads(answer)["rows"]
    assert (row["jenis"], row["numerator"], row["denominator"]) == ("tidak disebut", 20, 30)
    assert json.loads(alone)["selection"]["jenis"] == ["tidak disebut"]
    assert json.loads(alone)["rows"][0]["numerator"] == 20


def test_the_koperasi_behind_a_number_carry_their_place_in_the_file(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")

    _, answer, _ = ask("metric", "koperasi_aktif", "--kecamatan", "Kongbeng", "--rows", "--json")

    rows = json.loads(answer)["rows"]
    assert len(rows) == 10
    assert sum(row["numerator"] for row in rows) == 7
    assert {row["kecamatan"] for row in rows} == {"Kombeng"}
    first = min(rows, key=lambda row: row["row"])
    assert (first["nik"], first["delivery"], first["sheet"], first["row"]) == (
        "6404040000001",
        "D0001",
        "Daftar",
        3,
    )


def test_the_catalogue_lists_every_metric(ask):
    code, answer, _ = ask("metric", "--json")

    ids = [one["metric"] for one in json.loads(answer)["metrics"]]
    assert code == 0
    assert {"koperasi_aktif", "zona_merah", "shu", "keragaan_dilaporkan"} <= set(ids)


def test_withdrawn_deliveries_stay_on_the_list(ask, daftar):
    ask("receive", daftar, "--received-on", "2023-02-01")
    code, answer, _ = ask("withdraw", "D0001", "--why", "salah", "--on", "2023-03-01")
    assert (code, "1 Maret 2023" in answer) == (0, True)

    _, answer, _ = ask("deliveries", "--json")

    (delivery,) = json.loads(answer)["deliveries"]
    assert (delivery["withdrawn_on"], delivery["why"]) == ("2023-03-01", "salah")


def test_build_known_on_to_a_file_publishes_nothing(ask, daftar, tmp_path):
    ask("receive", daftar, "--received-on", "2023-02-01")
    published = loading.current()

    code, _, _ = ask("build", "--known-on", "2023-01-01", "--output", tmp_path / "lalu.duckdb")

    assert code == 0
    assert (tmp_path / "lalu.duckdb").exists()
    assert loading.current() == published


def test_an_entry_of_the_archive_keeps_its_figure(ask, daftar, tmp_path):
    ask("receive", daftar, "--received-on", "2023-02-01")
    entry = str(loading.archive().last_entry())
    ask("withdraw", "D0001", "--why", "keliru", "--on", "2023-01-01")
    output = tmp_path / "saat_itu.duckdb"

    _, answer, _ = ask("metric", "koperasi_aktif", "--at-entry", entry, "--json")
    built, _, _ = ask("build", "--at-entry", entry, "--output", output)
    missing, _, words = ask("metric", "koperasi_aktif", "--at-entry", "99")

    found = json.loads(answer)
    assert (found["at_entry"], found["rows"][0]["numerator"]) == (int(entry), 20)
    assert built == 0
    assert output.exists()
    assert missing == 2
    assert "Catatan arsip nomor 99 tidak ada" in words


def test_check_names_the_place_of_a_problem(ask, tmp_path):
    path = workbooks.write(
        tmp_path / "daftar.xlsx",
        [workbooks.HEADINGS, (1, None, "Maju", "1/BH", "31/02/2010", "Bengalon", "Aktif")],
    )
    ask("receive", path, "--received-on", "2023-02-01")

    _, answer, _ = ask("check", "--json")

    (problem,) = json.loads(answer)["problems"]
    assert problem["delivery"] == "D0001"
    assert (problem["row"], problem["column"], problem["cell"], problem["value"]) == (
        2,
        "Tanggal Badan Hukum",
        "E2",
        "31/02/2010",
    )
    assert problem["severity"] == "memperingatkan"


@pytest.mark.usefixtures("sample_office")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("metric", "koperasi_aktiff"), "koperasi_aktif", id="unknown metric"),
        pytest.param(
            ("metric", "koperasi_aktif", "--kecamatan", "Bengalom"), "Bengalon", id="misspelt"
        ),
        pytest.param(("receive",), "FILE", id="no file"),
        pytest.param(("metric", "koperasi_aktif", "--known-on", "kemarin"), "2023-07-21", id="day"),
        pytest.param(("terima",), "terima", id="unknown command"),
        pytest.param(("metric", "koperasi_aktif", "--by", "bulann"), "bulan", id="unknown group"),
    ],
)
def test_a_wrong_question_exits_with_two_and_a_hint(ask, arguments, words):
    code, _, errors = ask(*arguments)

    assert code == 2
    assert words in errors


@pytest.mark.parametrize(
    "command",
    ["receive", "withdraw", "deliveries", "build", "check", "metric", "sample", "template"],
)
def test_every_command_explains_itself_in_indonesian(ask, command):
    code, answer, _ = ask(command, "--help")

    assert code == 0
    assert "cara pakai" in answer
    assert "show this help" not in answer


@pytest.mark.parametrize("kind", ingest.kinds())
def test_every_kind_has_a_template(ask, tmp_path, kind):
    path = tmp_path / f"{kind}.xlsx"

    assert ask("template", kind, "--output", path)[0] == 0
    assert path.stat().st_size > 0


def test_what_is_there_is_not_written_over_and_no_folder_is_a_sentence(ask, tmp_path):
    there = tmp_path / "ada.xlsx"
    there.write_text("laporan tahun lalu")

    for arguments, words in (
        (("template", "register", "--output", there), "tidak ditimpa"),
        (("build", "--known-on", "2023-07-21", "--output", there), "tidak ditimpa"),
        (("sample", "--output", there), "sudah ada"),
        (("template", "register", "--output", tmp_path / "mana" / "a.xlsx"), "folder ini tidak"),
        (("template", "register", "--output", there / "a.xlsx"), "folder ini tidak"),
        (("template", "register", "--output", tmp_path), "tidak ditimpa"),
    ):
        code, answer, errors = ask(*arguments)
        assert (code, answer, words in errors) == (1, "", True), errors
    assert there.read_text() == "laporan tahun lalu"


def test_an_empty_home_answers_from_the_sample_office(ask):
    _, answer, _ = ask("metric", "koperasi_aktif", "--known-on", "2023-07-21", "--json")

    told = json.loads(answer)
    assert told["is_sample"] is True
    assert told["known_on"] == "2023-07-21"
    assert (told["rows"][0]["numerator"], told["rows"][0]["denominator"]) == (300, 1209)


@pytest.mark.usefixtures("sample_office")
@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        (
            ("koperasi_aktif", "--by", "merah_putih"),
            [
                "Koperasi aktif, 2026; Kutai Timur; data per 12 Oktober 2026",
                "bukan Merah Putih              499 dari 1.321 koperasi terdaftar (37,8 %), "
                "5 belum diketahui, per 5 Oktober 2026, angka sementara",
                "Merah Putih                    112 dari 141 koperasi terdaftar (79,4 %), "
                "20 belum diketahui, per 5 Oktober 2026, angka sementara",
            ],
        ),
        (
            ("koperasi_sehat", "--kecamatan", "Telen", "--known-on", "2023-07-21"),
            [
                "Koperasi sehat, 2022; Telen; data per 20 Juli 2023, "
                "menurut data yang diterima sampai 21 Juli 2023",
                "1 sehat dari 4 yang dinilai; 34 belum dinilai, per 31 Desember 2022",
            ],
        ),
        (
            ("rat_dilaksanakan", "--rows", "--jenis", "Konsumen", "--tahun", "2025"),
            [
                "RAT dilaksanakan, tahun buku 2025; Kutai Timur, jenis Konsumen; "
                "data per 12 Oktober 2026",
            ],
        ),
        (
            ("rat_dilaksanakan", "--by", "bulan", "--tahun", "2025", "--kecamatan", "Busang"),
            [
                "RAT dilaksanakan, tahun buku 2025; Busang; data per 12 Oktober 2026",
                "2026-03                        1",
            ],
        ),
    ],
    ids=["by group", "mostly unknown", "the koperasi", "by month"],
)
def test_every_answer_in_words_says_the_selection_the_year_and_its_day(ask, asked, lines):
    code, answer, _ = ask("metric", *asked)

    assert code == 0
    assert answer.splitlines()[0] == "DATA CONTOH"
    assert set(lines) <= set(answer.splitlines()), answer


@pytest.mark.usefixtures("sample_office")
def test_a_figure_of_a_year_by_month_says_that_it_has_none(ask):
    for by in ("bulan", "tanggal"):
        code, _, errors = ask("metric", "aset", "--by", by, "--json")
        assert (code, "Coba --by periode" in errors) == (0, True)
    assert ask("metric", "rat_dilaksanakan", "--by", "bulan")[2] == ""


@pytest.mark.usefixtures("sample_office")
@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (
            ("koperasi_aktif", "--known-on", "2023-07-21"),
            "300 dari 1.209 koperasi terdaftar (24,8 %), 5 belum diketahui, per 18 Juli 2023, "
            "angka sementara; per 18 Juli 2022 667 dari 1.165: turun\n",
        ),
        (
            ("koperasi_dibina_baru", "--tahun", "2025"),
            "per 31 Desember 2024 170 dari 200: tidak dapat dibandingkan (kelompok baru)\n",
        ),
        (("aset", "--tahun", "2024"), "; tidak dapat dibandingkan (cakupan)\n"),
        (
            ("rat_dilaksanakan", "--known-on", "2026-10-12"),
            "438 dari 1.450 koperasi wajib RAT (30,2 %), per 13 Juli 2026, angka sementara; "
            "sampai 13 Juli 2026 360, per 13 Juli 2025 382 dari 1.281: "
            "tidak dapat dibandingkan (kelompok baru)\n",
        ),
    ],
    ids=["a direction", "a new group", "no day", "known of later days"],
)
def test_the_same_day_in_words(ask, asked, words):
    code, answer, _ = ask("metric", *asked, "--same-day")

    assert (code, answer.endswith(words)) == (0, True), answer


def test_a_full_disk_is_one_sentence(ask, daftar, monkeypatch):
    def no_space(*_arguments, **_options):
        raise OSError(28, "No space left on device", "archive")

    monkeypatch.setattr("kopdata.archive.storage.shutil.copyfile", no_space)

    code, _, errors = ask("receive", daftar, "--received-on", "2023-02-01")

    assert code == 1
    assert "Periksa ruang disk" in errors
    assert loading.archive().deliveries() == ()


def test_receipts_alone_know_the_clock(ask, daftar, monkeypatch):
    monkeypatch.setattr("kopdata.cli.loading_commands.today", lambda: date(2024, 2, 3))

    _, answer, _ = ask("receive", daftar, "--json")

    assert json.loads(answer)["deliveries"][0]["received_on"] == "2024-02-03"


@pytest.fixture
def pernyataan(tmp_path):
    path = tmp_path / "pernyataan.csv"
    heads = "id;published_on;wording_note;metric;source_title"
    path.write_text(f"{heads}\nK001;2023-07-21;300 aktif;koperasi_aktif;Koran\n", "utf-8")
    return path


def test_statements_alone_end_the_sample_and_are_told_to(ask, pernyataan):
    _, _, before = ask("receive", pernyataan, "--received-on", "2023-07-21", "--dry-run")
    assert "DATA CONTOH akan berakhir" in before
    assert loading.office().is_sample

    code, answer, said = ask("receive", pernyataan, "--received-on", "2023-07-21", "--json")
    assert code == 0
    assert json.loads(answer)["deliveries"][0]["accepted"]
    assert "DATA CONTOH berakhir" in said
    assert not loading.office().is_sample


def test_statements_beside_a_register_are_nothing_to_warn_of(ask, pernyataan, daftar):
    _, _, said = ask("receive", daftar, pernyataan, "--received-on", "2023-07-21")
    assert "DATA CONTOH" not in said

    _, _, said = ask("receive", pernyataan, "--received-on", "2023-07-22")
    assert "DATA CONTOH" not in said


def test_what_is_piped_is_utf8_whatever_the_code_page(monkeypatch):
    piped = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stderr", piped)

    __main__.speak_utf8()
    with pytest.raises(SystemExit):
        cli.main(["build", "daftar → ✓.csv"])

    piped.flush()
    assert "tidak dikenal: daftar → ✓.csv" in piped.buffer.getvalue().decode("utf-8")
