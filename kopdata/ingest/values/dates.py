"""Dates and years as officers write them; only what is certain is read."""

import re
from datetime import date, timedelta

from kopdata.ingest.values.cell_text import Issue, clean_text, tagged_date

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
_TIME = (
    r"(?:[ t]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:z|wita|wib|wit|[+-]\d\d:?\d\d))?)?"
)
_WEEKDAY = r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,/]?\s*)?"
_BEFORE = rf"(?:(?:tanggal|tgl)\b\.?\s*:?\s*)?{_WEEKDAY}(?:(?:tanggal|tgl)\b\.?\s*)?"

_FORMS = tuple(
    re.compile(_BEFORE + form)
    for form in (
        rf"(?P<day>\d{{1,2}})\s*([/.-])\s*(?P<month>\d{{1,2}})\s*\2\s*(?P<year>\d{{4}}){_TIME}",
        rf"(?P<year>\d{{4}})([/.-])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}",
        rf"(?P<day>\d{{1,2}})[\s./-]*(?P<month>{_MONTH})\.?[\s./,-]*(?P<year>\d{{4}}){_TIME}",
        rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})\s*,?\s+(?P<year>\d{{4}})",
    )
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_NO_DAY = re.compile(
    rf"(?:{_MONTH})\.?[\s./-]*\d{{2,4}}|\d{{1,2}}[/.-]\d{{4}}|\d{{4}}[/.-]\d{{1,2}}|(?:19|20)\d\d"
)
_TWO_DIGIT_YEAR = re.compile(rf"{_BEFORE}\d{{1,2}}[\s./-]*(?:\d{{1,2}}|{_MONTH})[\s./-]*'?\d{{2}}")
_RANGE = re.compile(
    rf"{_BEFORE}(\d{{1,2}})(?:\s+({_MONTH}))?(?:\s+(\d{{4}}))?\s*"
    r"(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*"
    rf"{_WEEKDAY}(\d{{1,2}})\s+({_MONTH})\.?\s+(\d{{4}})"
)
_YEAR = re.compile(
    r"(?:(?:tahun|thn|th)\.?\s*)?(?:(?:buku|tb)\.?\s*)?(\d{4})(?:\.0+)?", re.IGNORECASE
)

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


def read_date(value: object) -> tuple[date | None, Issue | None]:
    """The one day a cell certainly means, or why there is none."""
    day = tagged_date(value)
    if day:
        return day, None
    if isinstance(value, int | float):
        return _from_serial(float(value))
    text = clean_text(value).lstrip("'’").casefold()
    if _SERIAL.fullmatch(text):
        return _from_serial(float(text))
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _calendar(int(found["year"]), _month(found["month"]), int(found["day"]))
    return None, next((issue for form, issue in _DOUBTS if form.fullmatch(text)), NOT_A_DATE)


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


def read_date_range(value: object) -> tuple[tuple[date, date] | None, Issue | None]:
    """First and last day: one date is both, "30 Juni s/d 2 Juli 2023" is two."""
    day, issue = read_date(value)
    if day:
        return (day, day), None
    found = _RANGE.fullmatch(clean_text(value).casefold()) if isinstance(value, str) else None
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
    """A year of four digits: 2022, "TB 2022", "Tahun Buku 2022"."""
    issue = Issue("bukan tahun dengan empat angka", "Tulis satu tahun saja, misalnya 2022.")
    if tagged_date(value):
        return None, issue
    found = _YEAR.fullmatch(clean_text(value).lstrip("'’"))
    return (int(found[1]), None) if found else (None, issue)


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
