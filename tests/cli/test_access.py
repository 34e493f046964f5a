"""The commands that let people in."""

import io
import json

import pytest

from kopdata import settings
from kopdata.access import accounts, key, log, sessions
from kopdata.cli import main

PASSWORD = "empat kata biasa saja"  # noqa: S105


@pytest.fixture
def run(monkeypatch, capsys):
    """`run("akun", ..., typed="...")`: the exit code, what was printed, what was wrong."""

    def command(*words, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed + "\n"))
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_the_link_holds_the_key_and_another_key_ends_what_the_old_one_began(run):
    _, printed, _ = run("masuk")
    assert printed == f"http://127.0.0.1:8501/masuk?kunci={key.key()}\n"
    cookie = sessions.begin("", "kunci")

    _, printed, _ = run("masuk", "--baru", "--json", "--server", "https://koperasi.example/")
    assert json.loads(printed) == {"link": f"https://koperasi.example/masuk?kunci={key.key()}"}
    assert sessions.find(cookie) is None


def test_an_account_from_its_first_day_to_its_last(run):
    added = ("akun", "tambah", "Ani", "--peran", "operator", "--kecamatan", "Busang")
    assert run(*added, typed=PASSWORD)[0] == 0
    assert accounts.verified("Ani", PASSWORD).kecamatan == ("Busang",)

    code, printed, _ = run("akun", "ubah", "Ani", "--peran", "internal", "--kecamatan", "--json")
    changed = json.loads(printed)
    assert (code, changed["role"], changed["kecamatan"]) == (0, "internal", [])
    assert "password" not in printed

    cookie = sessions.begin("Ani", "akun")
    assert "1 sesi" in run("akun", "hapus-sesi", "Ani")[1]
    assert sessions.find(cookie) is None
    assert run("akun", "kunci", "Ani")[0] == 0
    assert "dikunci" in run("akun", "daftar")[1]
    assert accounts.verified("Ani", PASSWORD) is None
    assert run("akun", "buka", "Ani")[0] == 0
    assert [line.what for line in log.newest()] == [
        *("akun_buka", "akun_kunci", "sesi_hapus", "akun_ubah", "akun_tambah"),
    ]


def test_what_cannot_be_is_told_and_changes_nothing(run):
    assert run("akun", "tambah", "Ani", "--peran", "operator", typed="pendek")[0] == 1
    code, _, wrong = run(
        "akun", "tambah", "Ani", "--peran", "internal", "--kecamatan", "Busan", typed=PASSWORD
    )
    assert (code, "Mungkin maksudnya 'Busang'" in wrong) == (2, True)
    assert run("akun", "ubah", "Ani", "--peran", "internal")[0] == 2
    assert run("akun", "ubah", "Ani")[0] == 2
    assert accounts.accounts() == ()


def test_the_limit_of_an_account_and_the_last_manager_are_said(run):
    added = ("akun", "tambah", "Ani", "--peran", "internal", "--kecamatan", "Busang")
    assert "internal, terbatas pada Busang (" in run(*added, typed=PASSWORD)[1]
    _, printed, wrong = run("akun", "ubah", "Ani", "--peran", "pengelola")
    assert ("pengelola, terbatas pada Busang (" in printed, wrong) == (True, "")
    assert "pengelola, semua kecamatan" in run("akun", "ubah", "Ani", "--kecamatan")[1]

    assert "tidak ada lagi akun pengelola" in run("akun", "kunci", "Ani")[2]
    run("akun", "buka", "Ani")
    assert "tidak ada lagi akun pengelola" in run("akun", "ubah", "Ani", "--peran", "publik")[2]
    assert run("akun", "ubah", "Ani", "--peran", "internal")[2] == "", "there was none before"


def test_sessions_are_ended_however_a_name_is_cased_and_an_unknown_one_is_told(run):
    run("akun", "tambah", "Ani", "--peran", "internal", typed=PASSWORD)
    cookie = sessions.begin("Ani", "akun")
    assert run("akun", "hapus-sesi", "ANI")[1:] == ("1 sesi diakhiri.\n", "")
    assert sessions.find(cookie) is None
    assert "Akun 'Tiada' tidak ada" in run("akun", "hapus-sesi", "Tiada")[2]


def test_a_new_secret_keeps_or_ends_what_was_signed(run):
    cookie = sessions.begin("Ani", "akun")
    run("akun", "ganti-rahasia")
    assert sessions.find(cookie)
    run("akun", "ganti-rahasia", "--buang-lama")
    assert sessions.find(cookie) is None


def test_without_the_key_there_is_no_link(run):
    (settings.home() / "peran.toml").write_text("[kunci]\naktif = false\n", "utf-8")

    code, printed, wrong = run("masuk")
    assert (code, printed) == (1, "")
    assert "akun" in wrong


@pytest.mark.parametrize("words", [("masuk",), ("akun",), ("akun", "tambah"), ("akun", "ubah")])
def test_each_says_by_example_how_it_is_used(run, words):
    assert "Contoh: python -m kopdata" in " ".join(run(*words, "--help")[1].split())
