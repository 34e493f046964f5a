"""Accounts: a name and a password prove one role, and stop doing so when they should."""

import stat
from datetime import timedelta

import pytest

from kopdata import settings
from kopdata.access import accounts, devices, sessions
from kopdata.archive import moment
from kopdata.errors import AccessError, UnknownName

PASSWORD = "empat kata biasa saja"  # noqa: S105


@pytest.fixture
def ani():
    return accounts.add("Ani Lestari", "operator", PASSWORD, ("Busang",))


def test_name_and_password_prove_an_account_however_the_name_is_cased(ani):
    assert accounts.verified("ani  lestari", PASSWORD).role == "operator"
    assert accounts.verified("Ani Lestari", PASSWORD + "!") is None
    assert accounts.verified("Budi", PASSWORD) is None


def test_the_file_is_its_owners_and_holds_no_password(ani):
    file = settings.home() / "akses" / "akun.json"

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert PASSWORD not in file.read_text("utf-8")
    assert "$argon2id$" in file.read_text("utf-8")


def test_ten_failures_shut_it_for_a_quarter_of_an_hour_also_for_the_right_password(
    ani, monkeypatch
):
    for _ in range(9):
        accounts.verified("Ani Lestari", "salah")
    assert accounts.verified("Ani Lestari", PASSWORD)
    for _ in range(10):
        accounts.verified("Ani Lestari", "salah")

    assert accounts.verified("Ani Lestari", PASSWORD) is None

    later = moment() + timedelta(minutes=16)
    monkeypatch.setattr(accounts, "moment", lambda: later)
    assert accounts.verified("Ani Lestari", PASSWORD)


def test_a_stranger_shuts_nobody_out_of_a_browser_they_know(ani, monkeypatch):
    cookie = devices.cookie_for("Ani Lestari")
    device = devices.device_of(cookie, "ANI  lestari")
    for _ in range(10):
        accounts.verified("Ani Lestari", "salah")

    assert accounts.verified("Ani Lestari", PASSWORD, device)
    assert accounts.verified("Ani Lestari", PASSWORD) is None, "strangers stay held off"


def test_ten_failures_hold_a_known_browser_off_too_and_no_other(ani):
    device, other = (
        devices.device_of(devices.cookie_for("Ani Lestari"), "Ani Lestari") for _ in range(2)
    )
    for _ in range(10):
        accounts.verified("Ani Lestari", "salah", device)

    assert accounts.verified("Ani Lestari", PASSWORD, device) is None
    assert accounts.verified("Ani Lestari", PASSWORD, other)
    assert accounts.verified("Ani Lestari", PASSWORD)


def test_failures_are_forgotten_a_quarter_of_an_hour_after_the_last(ani, monkeypatch):
    for _ in range(9):
        accounts.verified("Ani Lestari", "salah")
    later = moment() + timedelta(minutes=16)
    monkeypatch.setattr(accounts, "moment", lambda: later)
    accounts.verified("Ani Lestari", "salah", "perangkat")

    assert {key: one.failures for key, one in accounts.find("Ani Lestari").tries.items()} == {
        "perangkat": 1
    }, "nothing piles up in the file"


def test_a_browser_is_known_for_one_account_and_by_our_signature_only(ani):
    cookie = devices.cookie_for("Ani Lestari")

    assert devices.device_of(cookie, "Budi") is None
    assert devices.device_of(cookie[:-2] + "xx", "Ani Lestari") is None
    assert devices.device_of(sessions.signed("a.b", "formulir"), "Ani Lestari") is None
    assert devices.device_of(None, "Ani Lestari") is devices.device_of("", "Ani Lestari") is None


def test_opening_it_ends_the_wait(ani):
    for _ in range(10):
        accounts.verified("Ani Lestari", "salah")
    accounts.set_active("Ani Lestari", active=True)

    assert accounts.verified("Ani Lestari", PASSWORD)


def test_a_shut_account_opens_nothing_and_its_sessions_are_over(ani):
    cookie = sessions.begin("Ani Lestari", "akun")
    accounts.set_active("Ani Lestari", active=False)

    assert accounts.verified("Ani Lestari", PASSWORD) is None
    assert sessions.find(cookie) is None


def test_another_password_ends_the_sessions_of_the_old_one(ani):
    cookie = sessions.begin("Ani Lestari", "akun")
    accounts.change("Ani Lestari", password="lima kata yang lain lagi")  # noqa: S106

    assert sessions.find(cookie) is None
    assert accounts.verified("Ani Lestari", PASSWORD) is None
    assert accounts.verified("Ani Lestari", "lima kata yang lain lagi")


def test_a_name_is_given_once_and_a_password_is_long(ani):
    with pytest.raises(AccessError, match="sudah ada"):
        accounts.add("ANI LESTARI", "publik", PASSWORD)
    with pytest.raises(AccessError, match="12"):
        accounts.add("Budi", "publik", "pendek")
    with pytest.raises(UnknownName, match="pilih dari publik, internal"):
        accounts.add("Budi", "raja", PASSWORD)
    with pytest.raises(UnknownName, match="akun daftar"):
        accounts.change("Budi", role="publik")


@pytest.mark.parametrize(
    "name",
    [
        *("", "=cmd", "+1", "-Ani", "@Ani", ".", "'"),
        *("a/b", "a\\b", "<b>Ani", "Ani\u202eina", "Ani\x00", "A\u200bni"),
        *("\u0410ni", "\u0415\u043a\u043e", "x" * 81),  # Cyrillic that looks Latin
    ],
)
def test_a_name_that_is_no_name_or_looks_like_another_is_refused(name):
    with pytest.raises(AccessError, match="huruf Latin"):
        accounts.add(name, "publik", PASSWORD)


def test_a_name_is_one_however_its_letters_are_typed():
    kept = accounts.add("  Ma\u2019ruf  S.Pd ", "publik", PASSWORD).name
    assert kept == "Ma'ruf S.Pd"
    assert accounts.find("\uff2dA'RUF S.PD")
    with pytest.raises(AccessError, match="sudah ada"):
        accounts.add("\uff2da'ruf S.Pd", "publik", PASSWORD)
    assert accounts.add("Jose\u0301 2", "publik", PASSWORD).name == "José 2"


def test_a_damaged_file_lets_nobody_in(ani):
    (settings.home() / "akses" / "akun.json").write_text("[{", "utf-8")

    with pytest.raises(AccessError, match="cadangan"):
        accounts.verified("Ani Lestari", PASSWORD)
