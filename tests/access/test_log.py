"""The log of who came in: lines in order, never lost, and cut ones left out."""

import stat
from datetime import UTC, date, datetime

from kopdata import settings
from kopdata.access import log


def test_lines_come_newest_first_over_months_and_end_at_the_limit(monkeypatch):
    for month in (9, 10, 11):
        monkeypatch.setattr(log, "moment", lambda: datetime(2026, month, 1, 2, tzinfo=UTC))  # noqa: B023
        log.note("masuk", "Ani", "akun", bulan=month)

    assert [line.facts["bulan"] for line in log.newest()] == [11, 10, 9]
    assert len(log.newest(2)) == 2
    assert log.newest()[0].at == datetime(2026, 11, 1, 2, tzinfo=UTC)


def test_people_shown_are_told_as_a_count_and_hide_nobody_who_came_in(monkeypatch):
    log.note("masuk", "Ani", "akun")
    for day, who in ((1, "Ani"), (2, "Ani"), (2, "Budi"), (2, "Ani")):
        monkeypatch.setattr(log, "moment", lambda: datetime(2026, 12, day, tzinfo=UTC))  # noqa: B023
        log.note(log.PEOPLE_SHOWN, who, "akun", koperasi="K1")

    assert [line.what for line in log.newest(1)] == ["masuk"]
    assert log.people_shown() == {
        (date(2026, 12, 2), "Ani", "akun"): 2,
        (date(2026, 12, 2), "Budi", "akun"): 1,
        (date(2026, 12, 1), "Ani", "akun"): 1,
    }


def test_whoever_came_with_the_key_is_called_by_it():
    log.note("masuk", "", "kunci")

    assert log.newest()[0].who == "kunci komputer ini"


def test_a_line_cut_short_is_left_out_and_the_file_is_its_owners():
    log.note("masuk", "Ani\nBudi", "akun")
    (file,) = (settings.home() / "akses" / "catatan").iterdir()
    with file.open("a", encoding="utf-8") as cut:
        cut.write('{"waktu": "2026-')

    assert [line.who for line in log.newest()] == ["Ani\nBudi"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
