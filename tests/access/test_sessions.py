"""Sessions: a cookie opens what is kept here, until it is ended or too old."""

import os
from datetime import timedelta

import pytest

from kopdata import settings
from kopdata.access import key, sessions
from kopdata.archive import moment


def test_a_cookie_names_its_session_and_a_changed_one_names_none():
    cookie = sessions.begin("Ani", "akun")

    assert sessions.find(cookie).name == "Ani"
    for forged in (cookie[:-1], "x" + cookie, cookie.split(".")[0], "", None, "a.b", "\x00"):
        assert sessions.find(forged) is None


def test_what_lies_on_the_disk_is_no_cookie():
    cookie = sessions.begin("Ani", "akun")
    (kept,) = (settings.home() / "akses" / "sesi").iterdir()

    assert kept.name not in cookie
    assert sessions.find(kept.name) is None
    assert sessions.find(sessions.signed(kept.name, "sesi")) is None


def test_signing_out_ends_one_and_everywhere_ends_all_of_a_name():
    here, there = sessions.begin("Ani", "akun"), sessions.begin("Ani", "akun")
    other = sessions.begin("Budi", "akun")
    sessions.end(here)
    assert sessions.find(here) is None and sessions.find(there)

    assert sessions.end_all("Ani") == 1
    assert sessions.find(there) is None and sessions.find(other)


@pytest.mark.parametrize(("later", "is_over"), [(119, False), (121, True)])
def test_two_idle_hours_end_it(later, is_over, monkeypatch):
    cookie = sessions.begin("Ani", "akun")
    now = moment() + timedelta(minutes=later)
    monkeypatch.setattr(sessions, "moment", lambda: now)

    assert (sessions.find(cookie) is None) is is_over


def test_twelve_hours_end_it_however_busy(monkeypatch):
    cookie = sessions.begin("Ani", "akun")
    now = moment() + timedelta(hours=12, minutes=1)
    (kept,) = (settings.home() / "akses" / "sesi").iterdir()
    os.utime(kept, (now.timestamp(), now.timestamp()))
    monkeypatch.setattr(sessions, "moment", lambda: now)

    assert sessions.find(cookie) is None


def test_the_office_sets_the_limits(monkeypatch):
    (settings.home() / "peran.toml").write_text("[sesi]\ndiam_menit = 5\n", "utf-8")
    cookie = sessions.begin("Ani", "akun")
    now = moment() + timedelta(minutes=6)
    monkeypatch.setattr(sessions, "moment", lambda: now)

    assert sessions.find(cookie) is None


def test_a_new_secret_keeps_those_who_are_in_until_the_old_ones_are_dropped():
    before = sessions.begin("Ani", "akun")
    sessions.renew_secret()
    after = sessions.begin("Budi", "akun")
    assert sessions.find(before) and sessions.find(after)

    sessions.renew_secret(drop_old=True)
    assert sessions.find(before) is None and sessions.find(after) is None


def test_the_key_is_drawn_once_and_another_one_replaces_it():
    first = key.key()

    assert key.key() == first and key.is_key(first)
    assert len(first) > 40
    assert not key.is_key("") and not key.is_key(first[:-1]) and not key.is_key("é")
    fresh = key.renew()
    assert key.is_key(fresh) and not key.is_key(first)


def test_an_office_may_do_without_the_key():
    found = key.key()
    (settings.home() / "peran.toml").write_text("[kunci]\naktif = false\n", "utf-8")

    assert not key.is_key(found)
