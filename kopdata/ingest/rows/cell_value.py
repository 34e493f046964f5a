"""One cell -> its value, or why it is not believed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kopdata.ingest.area.kecamatan import Places, is_whole_regency
from kopdata.ingest.declared_kinds import IDENTITY, Column
from kopdata.ingest.values import dates, numbers
from kopdata.ingest.values.cell_text import (
    LONGEST_TEXT,
    PARTLY_STRUCK_TAG,
    STRUCK_TAG,
    Issue,
    clean_text,
    is_not_given,
    mask_citizen_number,
    tagged_date,
    without_value,
)
from kopdata.ingest.values.normal_names import normal_word

Result = tuple[Any, Issue | None]

WHOLE_REGENCY = "\x02"
YEARS_AHEAD = 30
NIK_DIGITS = 13

# What is looked at with patterns is short; only free text may be as long as a cell.
LONGEST_PATTERN = 300
_LONGEST = {"text": LONGEST_TEXT}

_PERSONS_NUMBER = Issue(
    "adalah nomor 16 angka milik orang (NIK KTP), bukan NIK koperasi, jadi tidak disimpan",
    "Isi Nomor Induk Koperasi yang 13 angka, atau kosongkan.",
)
_NIK_REMEDY = (
    "Isi NIK koperasi lengkap 13 angka sebagai teks (lihat nik.depkop.go.id), atau kosongkan."
)
_PERSONS_DIGITS = re.compile(r"(?<!\d)\d{16,}(?!\d)")
_QUESTIONED = Issue(
    "diberi tanda tanya, jadi belum pasti", "Pastikan dahulu, lalu tulis tanpa tanda tanya."
)
_STRUCK = Issue("dicoret, jadi tidak dipakai", "Hapus coretannya bila berlaku, atau hapus isinya.")
_STRUCK_NAME = Issue(
    "dicoret, tetapi tetap dibaca", "Hapus barisnya bila tidak berlaku lagi.", keeps_value=True
)
_PARTLY_STRUCK = Issue(
    "dibaca tanpa bagian yang dicoret", "Hapus bagian yang dicoret.", keeps_value=True
)
_PERCENT = Issue(
    "ditulis sebagai persen, bukan jumlah",
    "Isi jumlahnya; bila bukan persen, ubah format selnya menjadi angka.",
)
_DATE_NOT_NUMBER = Issue(
    "tersimpan sebagai tanggal, bukan nomor badan hukum",
    "Ubah format sel menjadi teks, lalu isi nomornya seperti pada akta.",
)
_KOPERASI = re.compile(r"^koperasi\s+(?=\S)", re.IGNORECASE)
_END_DATE = re.compile(
    r"[\s,;/(-]*(?:\b(?:tanggal|tgl|tertanggal)\b\.?\s*:?\s*|(?<![\w./-]))"
    r"(\d{1,2}[\s./-]+[A-Za-z]+[\s./-]+\d{4}|\d{1,2}([/.-])\d{1,2}\2\d{4}|"
    r"\d{4}-\d{1,2}-\d{1,2})\s*\)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a cell depends on beside the cell."""

    received_on: date
    places: Places
    factor: int = 1
    month_first: bool = False
    kabupaten: str | None = None


def parse(value: object, column: Column, context: Context) -> Result:
    """The value of one cell; None when not given, or None with the reason it is not believed."""
    if value == "" or value is None:
        return None, None
    if isinstance(value, bool):
        value = clean_text(value)
    if isinstance(value, str):
        if value[0] in (STRUCK_TAG, PARTLY_STRUCK_TAG):
            return _struck(value, column, context)
        if issue := without_value(value) or _unusual(value, column):
            return None, issue
        if tagged_date(value) is None:
            value = clean_text(value)
            if column.words and (known := _word(value, column)):
                return known, None
            if is_not_given(_without_currency(value)):
                return None, None
    return _READERS[column.type](value, column, context)


def _unusual(value: str, column: Column) -> Issue | None:
    """Why text is not looked at: longer than any cell, or a choice that is questioned."""
    if len(value) > _LONGEST.get(column.type, LONGEST_PATTERN):
        return Issue("terlalu panjang untuk satu sel", "Ringkas isinya.")
    return _QUESTIONED if column.words and "?" in value and value.strip("? ") else None


def _struck(value: str, column: Column, context: Context) -> Result:
    """What is struck out is deleted to whoever reads it; only who a row is about is still read."""
    read, issue = parse(value[1:], column, context)
    if read is None or issue:
        return read, issue
    if value[0] == PARTLY_STRUCK_TAG:
        return read, _PARTLY_STRUCK
    return (read, _STRUCK_NAME) if column.field in IDENTITY else (None, _STRUCK)


def _without_currency(text: str) -> str:
    return (
        re.sub(r"^rp\.?\s*", "", text, flags=re.IGNORECASE)
        if text[:2] in {"Rp", "RP", "rp"}
        else text
    )


def _word(text: str, column: Column) -> str | None:
    return column.words.get(normal_word(text))


def _text(value: object, column: Column, _context: Context) -> Result:
    """Text as typed; a person's 16-digit number in it is never stored."""
    text = _as_text(value)
    if column.type == "text" and len(text) >= 16:
        text = _PERSONS_DIGITS.sub(lambda found: mask_citizen_number(found[0]), text)
    return text or None, None


def _as_text(value: object) -> str:
    day = tagged_date(value)
    return f"{day:%d/%m/%Y}" if day else clean_text(value).lstrip("'")


def _nik(value: object, _column: Column, _context: Context) -> Result:
    if tagged_date(value):
        return None, Issue("tanggal, bukan NIK", _NIK_REMEDY)
    text = re.sub(r"^(\d{13})[.,]0+$", r"\1", clean_text(value).lstrip("'’`").strip())
    text = re.sub(r"[\s.\-]", "", text)
    if re.fullmatch(r"\d[.,]?\d*[eE]\+?\d+", re.sub(r"\s", "", clean_text(value).lstrip("'’`"))):
        number, issue = numbers.read_number(clean_text(value))
        if issue:
            return None, Issue(issue.message, _NIK_REMEDY)
        if number and number.amount == int(number.amount):
            text = str(int(number.amount))
    digits = len(text) if text.isascii() and text.isdigit() else 0
    if digits == NIK_DIGITS:
        return text, None
    if digits == 16:
        return None, _PERSONS_NUMBER
    if digits == NIK_DIGITS - 1:
        return None, Issue("hanya 12 angka; mungkin angka nol di depan hilang", _NIK_REMEDY)
    return None, Issue("bukan NIK koperasi (13 angka)", _NIK_REMEDY)


def _kecamatan(value: object, _column: Column, context: Context) -> Result:
    return context.places.find(_as_text(value), context.kabupaten)


def _kabupaten(value: object, _column: Column, context: Context) -> Result:
    return context.places.regencies.find(_as_text(value))


def _area(value: object, column: Column, context: Context) -> Result:
    if is_whole_regency(_as_text(value)):
        return WHOLE_REGENCY, None
    return _kecamatan(value, column, context)


def _words(value: object, column: Column, _context: Context) -> Result:
    text = _as_text(value)
    known = _word(text, column)
    if not known and column.first_word:
        known = _word(re.split(r"[\s/(,-]", text, maxsplit=1)[0], column)
    if known:
        return known, None
    choices = ", ".join(dict.fromkeys(column.words.values()))
    return None, Issue("bukan isian yang dikenal", f"Pilih salah satu: {choices}.")


def _open_words(value: object, column: Column, _context: Context) -> Result:
    text = _as_text(value)
    known = _word(text, column)
    if known:
        return known, None
    rest = _KOPERASI.sub("", text)
    known = _word(rest, column)
    return known or (rest.title() if rest.isupper() or rest.islower() else rest), None


def _date(value: object, column: Column, context: Context) -> Result:
    day, issue = dates.read_date(_without_place(value, context), month_first=context.month_first)
    if day:
        issue = _not_believed(day, column, context)
    elif column.month_alone and (end := dates.read_month(value)):
        return _end_of_month(end, column, context)
    return None if issue else day, issue


def _without_place(value: object, context: Context) -> object:
    """ "Sangatta, 15 Maret 2024" without the place, where it is one of this office."""
    if not isinstance(value, str) or tagged_date(value):
        return value
    place, comma, rest = value.partition(",")
    is_here = comma and (context.places.is_called(place) or is_whole_regency(place))
    return rest.strip() if is_here else value


def _end_of_month(end: date, column: Column, context: Context) -> Result:
    """The last day of a month that stands alone, or that of receipt while the month goes on."""
    last = min(end, context.received_on) if _is_of_month(end, context.received_on) else end
    if issue := _not_believed(last, column, context):
        return None, issue
    return last, Issue(
        f"hanya menyebut bulan, jadi dibaca sebagai {last:%d/%m/%Y}",
        "Tulis tanggal lengkap bila diketahui.",
        keeps_value=True,
    )


def _is_of_month(end: date, day: date) -> bool:
    return (end.year, end.month) == (day.year, day.month)


def _not_believed(day: date, column: Column, context: Context) -> Issue | None:
    """A planned day may lie ahead; whether its row is a plan is seen when the row is complete."""
    if column.planned and 0 <= day.year - context.received_on.year <= YEARS_AHEAD:
        return None
    return dates.believed(day, context.received_on)


def _date_range(value: object, column: Column, context: Context) -> Result:
    place_free = _without_place(value, context)
    days, issue = dates.read_date_range(place_free, month_first=context.month_first)
    if not days:
        if column.month_alone and (end := dates.read_month(value)):
            last, issue = _end_of_month(end, column, context)
            return last and (last, last), issue
        return None, issue
    for day in days:
        issue = issue or _not_believed(day, column, context)
    return None if issue else days, issue


def _year(value: object, column: Column, context: Context) -> Result:
    year, issue = dates.read_year(value)
    if year is None:
        return None, issue
    latest = context.received_on.year + (YEARS_AHEAD if column.future else 0)
    if year < dates.EARLIEST_YEAR or year > latest:
        when = (
            f"sebelum {dates.EARLIEST_YEAR}" if year < dates.EARLIEST_YEAR else f"sesudah {latest}"
        )
        return None, Issue(f"{when}, jadi tidak dipercaya", "Periksa tahunnya, misalnya 2022.")
    return year, None


def _count(value: object, column: Column, _context: Context) -> Result:
    if _is_percent(value):
        return None, _PERCENT
    return numbers.read_count(value, column.bits)


def _money(value: object, column: Column, context: Context) -> Result:
    if _is_percent(value):
        return None, _PERCENT
    return numbers.read_money(value, context.factor, may_be_negative=column.negative)


def _is_percent(value: object) -> bool:
    return isinstance(value, str) and value.rstrip().endswith("%")


def _number(value: object, _column: Column, _context: Context) -> Result:
    return numbers.read_money(value, 1, may_be_negative=False)


def _score(
    value: object, _column: Column, _context: Context
) -> tuple[Decimal | None, Issue | None]:
    return numbers.read_score(value)


def _badan_hukum(value: object, column: Column, context: Context) -> Result:
    """The number alone: a date behind it would keep it from joining the same one without."""
    if tagged_date(value):
        return None, _DATE_NOT_NUMBER
    text, issue = _text(value, column, context)
    if text and _END_DATE.search(text):
        (number, day), _ = _number_and_date(value, column, context)
        text = number if day and number else text
    return text, issue


def date_beside_number(value: object, received_on: date) -> date | None:
    """The date that stands behind a badan hukum number in its cell, if it is believed."""
    if not isinstance(value, str) or len(value) > LONGEST_PATTERN:
        return None
    found = _END_DATE.search(_as_text(value))
    day = dates.read_date(found[1])[0] if found and found.start() else None
    return None if day and dates.believed(day, received_on) else day


def _number_and_date(value: object, _column: Column, context: Context) -> Result:
    """Both parts of "12/BH/1999 tanggal 5 Mei 1999"; a date that is not certain is left out."""
    day, _ = dates.read_date(value)
    if day:
        issue = dates.believed(day, context.received_on)
        return (None, None if issue else day), issue
    text = _as_text(value)
    found = _END_DATE.search(text)
    if not found:
        return (text, None), None
    day, issue = dates.read_date(found[1])
    number = text[: found.start()].strip(" ,;/(-") or None
    if issue and not re.search(r"\b(?:tanggal|tgl|tertanggal)\b", found[0], re.IGNORECASE):
        return (text, None), None
    if day:
        issue = dates.believed(day, context.received_on)
    return (number, None if issue else day), issue


_READERS: dict[str, Callable[[object, Column, Context], Result]] = {
    "nik": _nik,
    "text": _text,
    "badan_hukum": _badan_hukum,
    "kabupaten": _kabupaten,
    "kecamatan": _kecamatan,
    "area": _area,
    "words": _words,
    "open_words": _open_words,
    "date": _date,
    "date_range": _date_range,
    "year": _year,
    "count": _count,
    "money": _money,
    "number": _number,
    "score": _score,
    "nomor_dan_tanggal": _number_and_date,
}
