"""One cell -> its value, or why it is not believed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kopdata.ingest.area.kecamatan import Places, is_whole_regency
from kopdata.ingest.declared_kinds import Column
from kopdata.ingest.values import dates, numbers
from kopdata.ingest.values.cell_text import (
    LONGEST_TEXT,
    Issue,
    clean_text,
    is_not_given,
    mask_citizen_number,
    tagged_date,
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
_PERSONS_DIGITS = re.compile(r"(?<!\d)\d{16}(?!\d)")
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
    kabupaten: str | None = None


def parse(value: object, column: Column, context: Context) -> Result:
    """The value of one cell; None when not given, or None with the reason it is not believed."""
    if value == "" or value is None:
        return None, None
    if isinstance(value, bool):
        value = clean_text(value)
    if isinstance(value, str):
        if len(value) > _LONGEST.get(column.type, LONGEST_PATTERN):
            return None, Issue("terlalu panjang untuk satu sel", "Ringkas isinya.")
        if tagged_date(value) is None:
            value = clean_text(value)
            if column.words and (known := _word(value, column)):
                return known, None
            if is_not_given(_without_currency(value)):
                return None, None
    return _READERS[column.type](value, column, context)


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
    text = re.sub(r"[\s.\-]", "", clean_text(value).lstrip("'’`"))
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
    day, issue = dates.read_date(value)
    if day:
        issue = _not_believed(day, column, context)
    return None if issue else day, issue


def _not_believed(day: date, column: Column, context: Context) -> Issue | None:
    """A planned day may lie ahead; whether its row is a plan is seen when the row is complete."""
    if column.planned and 0 <= day.year - context.received_on.year <= YEARS_AHEAD:
        return None
    return dates.believed(day, context.received_on)


def _date_range(value: object, column: Column, context: Context) -> Result:
    days, issue = dates.read_date_range(value)
    if not days:
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
    return numbers.read_count(value, column.bits)


def _money(value: object, column: Column, context: Context) -> Result:
    return numbers.read_money(value, context.factor, may_be_negative=column.negative)


def _number(value: object, _column: Column, _context: Context) -> Result:
    return numbers.read_money(value, 1, may_be_negative=False)


def _score(
    value: object, _column: Column, _context: Context
) -> tuple[Decimal | None, Issue | None]:
    return numbers.read_score(value)


def _badan_hukum(value: object, column: Column, context: Context) -> Result:
    """The number alone: a date behind it would keep it from joining the same one without."""
    text, issue = _text(value, column, context)
    if text and not tagged_date(value) and _END_DATE.search(text):
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
