"""Dates and years as officers write them; only what is certain is read."""

import re
from calendar import monthrange
from datetime import date, timedelta

from kopdata.ingest.values.cell_text import Issue, clean_text, tagged_date
from kopdata.kantor import kantor

EARLIEST_YEAR = 1945
_EXCEL_EPOCH = date(1899, 12, 30)
_LAST_SERIAL = 109_575  # the end of 2199

_MONTH_NAMES = (
    "januari jan january januwari|februari feb february pebruari peb|maret mar march mrt|"
    "april apr|mei may|juni jun june|juli jul july|agustus agu agt ags agst aug august agus|"
    "september sep sept|oktober okt october oct|november nov nopember nop|desember des december dec"
)
MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.split("|"), start=1)
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# Hours ahead of Greenwich of a stamp that says its zone; programs write it, officers do not.
_STAMPS = {"z": 0, "utc": 0, "gmt": 0}
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
_TIME = (
    rf"(?:(?:\s+|t|\s*,\s*)(?:(?:pukul|pkl|jam)\b\.?\s*:?\s*)?(?P<clock>{_CLOCK})"
    r"(?:\s*(?:wib|wita|wit|(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)))?"
    rf"(?:\s*(?:-|s\.?/?d\.?)\s*(?:selesai|{_CLOCK}(?:\s*(?:wib|wita|wit))?))?)?"
)
_WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_A_WEEKDAY = r"senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
_TANGGAL = r"(?:(?:tanggal|tgl)\b\.?\s*:?\s*)?"
_WEEKDAY = rf"(?:(?:hari\s+)?(?:{_A_WEEKDAY})\s*[,/]?\s*)?"
_BEFORE = rf"{_TANGGAL}{_WEEKDAY}{_TANGGAL}"
_NAMED_WEEKDAY = _BEFORE.replace(f"(?:{_A_WEEKDAY})", f"(?P<weekday>{_A_WEEKDAY})")
_AFTER = rf"(?:\s*\(\s*(?P<weekday_after>{_A_WEEKDAY})\s*\))?[\s.]*"
_NUMERIC = r"(?P<day>\d{1,2})\s*(?P<mark>[/.-])\s*(?P<month>\d{1,2})\s*(?P=mark)\s*(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(_NAMED_WEEKDAY + form + _TIME + _AFTER)
    for form in (
        _NUMERIC,
        r"(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
        rf"(?P<day>\d{{1,2}})[\s./,-]*(?P<month>{_MONTH})\.?[\s./,-]*(?P<year>\d{{4}})",
        rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})\s*,?\s+(?P<year>\d{{4}})",
    )
)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_MONTH_ALONE = re.compile(rf"(?:bulan\s+)?(?P<month>{_MONTH})\.?[\s./-]*(?P<year>\d{{4}})[\s.]*")
_NO_DAY = re.compile(
    rf"(?:{_MONTH})\.?[\s./-]*\d{{2,4}}|\d{{1,2}}[/.-]\d{{4}}|\d{{4}}[/.-]\d{{1,2}}|(?:19|20)\d\d"
)
_TWO_DIGIT_YEAR = re.compile(rf"{_BEFORE}\d{{1,2}}[\s./-]*(?:\d{{1,2}}|{_MONTH})[\s./-]*'?\d{{2}}")
_RANGE = re.compile(
    rf"{_BEFORE}(\d{{1,2}})(?:\s+({_MONTH}))?(?:\s+(\d{{4}}))?\s*"
    r"(?:-|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*"
    rf"{_WEEKDAY}(\d{{1,2}})\s+({_MONTH})\.?\s+(\d{{4}})"
)
_YEAR = re.compile(
    r"(?:(?:tahun|thn|th)\.?\s*)?(?:(?:buku|anggaran|t\.?\s*[ab])\b\.?\s*)?(\d{4})(?:[.,]0+)?",
    re.IGNORECASE,
)
_END_OF_YEAR = re.compile(
    r"(?:(?:per|tutup\s+buku)\b\s*)*"
    r"(?:(?:0?1\s*[/.-]\s*0?1\s*[/.-]\s*(?P<first>\d{4})|(?:0?1\s+)?jan(?:uari)?(?:\s+(?P<from>\d{4}))?)"
    r"\s*(?:-|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*)?"
    r"(?:31\s*[/.-]\s*12\s*[/.-]\s*|(?:31\s+)?des(?:ember)?\.?\s+|31-des(?:ember)?-)(?P<year>\d{4})"
)
_ALIKE = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-"})

_WRITE_FULL = "Tulis tanggal lengkap, misalnya 21/07/2023 atau 21 Juli 2023."
NOT_A_DATE = Issue("bukan tanggal", _WRITE_FULL)
_NO_SUCH_DAY = Issue(
    "tidak ada dalam kalender", "Periksa hari dan bulannya, lalu tulis misalnya 21/07/2023."
)
_MONTH_ABOVE_12 = Issue(
    "tidak pasti: bulan lebih dari 12, mungkin bulan ditulis sebelum hari",
    "Tulis hari dulu, lalu bulan: misalnya 13/04/2023.",
)
_SHORT_YEAR = Issue(
    "tidak pasti: tahun hanya dua angka", "Tulis tahun dengan empat angka, misalnya 21/07/2023."
)
_INCOMPLETE = Issue("tidak lengkap: hari atau bulannya tidak tertulis", _WRITE_FULL)
_DOUBTS = ((_NO_DAY, _INCOMPLETE), (_TWO_DIGIT_YEAR, _SHORT_YEAR))


def read_date(value: object, *, month_first: bool = False) -> tuple[date | None, Issue | None]:
    """The one day a cell certainly means, or why there is none.

    `month_first` where the other cells of its column show that 03/04/2025 is of March.
    """
    day = tagged_date(value)
    if day:
        return day, None
    if isinstance(value, int | float):
        return _from_serial(float(value))
    text = _plain(value)
    if _SERIAL.fullmatch(text):
        return _from_serial(float(text.replace(",", ".")))
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _found(found, is_swapped=month_first and form is _FORMS[0])
    return None, next((issue for form, issue in _DOUBTS if form.fullmatch(text)), NOT_A_DATE)


def _plain(value: object) -> str:
    return clean_text(value).lstrip("'’").translate(_ALIKE).casefold()


def _found(found: re.Match[str], *, is_swapped: bool) -> tuple[date | None, Issue | None]:
    named, number = ("day", "month") if is_swapped else ("month", "day")
    day, issue = _calendar(int(found["year"]), _month(found[named]), int(found[number]))
    if day is None:
        return None, issue
    said = found["weekday"] or found["weekday_after"]
    if said and _weekday(said) != day.weekday():
        return None, Issue(
            f"tidak pasti: {day:%d/%m/%Y} bukan hari {said.capitalize()}, "
            f"melainkan {_WEEKDAYS[day.weekday()].capitalize()}",
            "Periksa tanggalnya, lalu tulis tanpa nama hari atau dengan hari yang benar.",
        )
    return (_in_the_office(day, found) if found["zone"] else day), None


def _weekday(text: str) -> int:
    return _WEEKDAYS.index("minggu" if text == "ahad" else text.replace("'", ""))


def _in_the_office(day: date, found: re.Match[str]) -> date:
    """The day at the office of a stamp that tells the time elsewhere, as programs write it."""
    hour, minute = (int(part) for part in re.split("[:.]", found["clock"])[:2])
    zone = found["zone"]
    ahead = timedelta(hours=_STAMPS.get(zone, 0))
    if zone not in _STAMPS:
        digits = zone[1:].replace(":", "")
        ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        ahead = -ahead if zone[0] == "-" else ahead
    moved = timedelta(hours=hour + kantor().hours_ahead, minutes=minute) - ahead
    return day + timedelta(days=moved // timedelta(days=1)) if day.year < date.max.year else day


def numeric_order(value: object) -> tuple[int, int] | None:
    """The first two numbers of 03/04/2025, whose order is the question; None for other cells."""
    if not isinstance(value, str) or tagged_date(value):
        return None
    found = _FORMS[0].fullmatch(_plain(value))
    return (int(found["day"]), int(found["month"])) if found else None


def read_month(value: object) -> date | None:
    """The last day of "Agustus 2025"; None for anything that does not name a month alone."""
    found = _MONTH_ALONE.fullmatch(_plain(value)) if isinstance(value, str) else None
    if not found or tagged_date(value):
        return None
    year, month = int(found["year"]), MONTHS[found["month"]]
    return date(year, month, monthrange(year, month)[1]) if year >= EARLIEST_YEAR else None


def _month(text: str) -> int:
    return MONTHS.get(text) or int(text)


def _calendar(year: int, month: int, day: int) -> tuple[date | None, Issue | None]:
    try:
        return date(year, month, day), None
    except ValueError:
        return None, _MONTH_ABOVE_12 if 12 < month <= 31 and 1 <= day <= 12 else _NO_SUCH_DAY


def _from_serial(number: float) -> tuple[date | None, Issue | None]:
    """An Excel serial; a bare year such as 2023 would be a day in 1905 and is not read as one."""
    if 1900 <= number <= 2200 and number == int(number):
        return None, _INCOMPLETE
    if not 1 <= number <= _LAST_SERIAL:
        return None, NOT_A_DATE
    return _EXCEL_EPOCH + timedelta(days=int(number)), None


def read_date_range(
    value: object, *, month_first: bool = False
) -> tuple[tuple[date, date] | None, Issue | None]:
    """First and last day: one date is both, "30 Juni s/d 2 Juli 2023" is two."""
    day, issue = read_date(value, month_first=month_first)
    if day:
        return (day, day), None
    found = _RANGE.fullmatch(_plain(value)) if isinstance(value, str) else None
    if not found:
        return None, issue
    last, issue = _calendar(int(found[6]), MONTHS[found[5]], int(found[4]))
    first, first_issue = _calendar(
        int(found[3] or found[6]), MONTHS[found[2] or found[5]], int(found[1])
    )
    if first is None or last is None:
        return None, issue or first_issue
    return (
        ((first, last), None)
        if first <= last
        else (None, Issue("berakhir sebelum mulai", _WRITE_FULL))
    )


def read_year(value: object) -> tuple[int | None, Issue | None]:
    """A year of four digits: 2022, "TB 2022", "Tahun Buku 2022", or its last day, 31/12/2022."""
    issue = Issue("bukan tahun dengan empat angka", "Tulis satu tahun saja, misalnya 2022.")
    if day := tagged_date(value):
        return (day.year, None) if (day.month, day.day) == (12, 31) else (None, issue)
    found = _YEAR.fullmatch(clean_text(value).lstrip("'’"))
    if found:
        return int(found[1]), None
    ended = _END_OF_YEAR.fullmatch(_plain(value))
    if ended and {ended["first"], ended["from"]} <= {None, ended["year"]}:
        return int(ended["year"]), None
    return None, issue


def believed(day: date, received_on: date) -> Issue | None:
    """Why a date of a fact is not believed: after the list was received, or before 1945."""
    if day > received_on:
        return Issue(
            f"sesudah tanggal terima berkas ({received_on:%d/%m/%Y}), jadi tidak dipercaya",
            "Periksa tahunnya, atau tanggal terima berkas ini.",
        )
    if day.year < EARLIEST_YEAR:
        return Issue(f"sebelum tahun {EARLIEST_YEAR}, jadi tidak dipercaya", "Periksa tahunnya.")
    return None
