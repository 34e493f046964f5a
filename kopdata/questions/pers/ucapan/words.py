"""A sentence and its readings in words: its parts, and what was said beside what the data says."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kopdata import formatting, messages
from kopdata.metrics.selection_words import area_in_words, restrictions_in_words
from kopdata.questions.pers.ucapan.grammar.phrases import NUMBERS
from kopdata.questions.pers.ucapan.readings import Edge, NumberSaid, Understood
from kopdata.questions.pers.ucapan.states import State
from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, Mark

# The parts of a sentence a reader is shown.
PARTS = ("angka", "dasar", "ukuran", "tempat", "masa", UNREAD)
_PART_OF = {
    **dict.fromkeys(("kualifikasi", "ukuran", "arah", "ter", "susul", "terus", *NUMBERS), "angka"),
    **dict.fromkeys(("metrik", "bukan", "ingkar", "kelompok", "jenis", "bentuk"), "ukuran"),
    **dict.fromkeys(("tempat", "kabupaten"), "tempat"),
    **dict.fromkeys(("waktu", "rentang"), "masa"),
    UNREAD: UNREAD,
}


class Part(NamedTuple):
    """A piece of a sentence as it is written; `name` is one of PARTS, empty for what is between."""

    name: str
    text: str


def parts(sentence: str, marks: Sequence[Mark], unread: Sequence[str]) -> tuple[Part, ...]:
    """The whole sentence in pieces."""
    found: list[Part] = []
    at, is_base, last = 0, False, ""
    for mark in marks:
        name = _PART_OF.get(mark.kind, "")
        if mark.kind in ("satuan", "lebih"):
            name = last if last in ("angka", "dasar") else ""
        if mark.kind == "asal":
            is_base = True
        elif is_base and mark.kind in NUMBERS:
            name, is_base = "dasar", False
        if mark.text in unread:
            name = UNREAD
        found.append(Part("", sentence[at : mark.start]))
        found.append(Part(name, mark.text))
        at, last = mark.end, name or (last if mark.kind == "hampa" else "")
    return tuple(one for one in (*found, Part("", sentence[at:])) if one.text)


def understood_in_words(one: Understood, language: str = "id") -> str:
    """`RAT dilaksanakan tahun buku 2022, Telen, per 10 Juli 2023: disebut 112; …`."""
    facts = {
        "name": _name(one, language),
        "area": _area(one, language),
        "when": _when(one.state, language),
        "said": said_in_words(one, language),
        "found": found_in_words(one, language),
    }
    key = "uji.bacaan" if one.state else "uji.bacaan_tanpa_waktu"
    told = messages.text(key, language, **facts)
    if reason := one.judgement.reason:
        told += f" ({_reason(one, reason, language)})"
    return told


def edge_in_words(point: NumberSaid, edge: Edge, language: str = "id") -> str:
    """`naik sebanyak` or `naik menjadi`, for a number that can be taken both ways."""
    directions = (way.direction for way in point.ways)
    word = next((direction for direction in directions if direction), "naik")
    state = edge.best.state
    return messages.text(
        f"uji.sisi_{edge.name}",
        language,
        direction=_direction(word, language),
        year=state.tahun if state else formatting.NOTHING,
    )


def said_in_words(one: Understood, language: str = "id") -> str:
    """What the sentence says: `lebih dari 150`, `naik 138 %`, `300 dari 600`."""
    if one.said is None:
        return _direction(one.direction or "naik", language)
    said = _number(one, one.said, language)
    if one.qualifier != "tepat":
        said = f"{messages.text(f'pers.{one.qualifier}', language)} {said}"
    if one.base_said is not None:
        base = _plain_number(one.base_said, language)
        said = messages.text("pers.sebut_dari", language, said=said, base=base)
    return messages.text(
        f"uji.sebut_{one.measure}",
        language,
        said=said,
        direction=_direction(one.direction or "naik", language),
    )


def found_in_words(one: Understood, language: str = "id") -> str:
    """What the data says, with the base or with both ends of a change."""
    if one.value is None or one.state is None:
        return formatting.NOTHING
    found = _number(one, one.value, language)
    if one.before is not None and one.before.subject != one.subject:
        return _beside_others(one, one.state, one.before, language)
    if one.before is not None:
        return messages.text(
            "uji.temuan_perubahan",
            language,
            found=found,
            before=_plain_number(one.before.count, language),
            then=_when(one.before, language),
            now=_plain_number(one.state.count, language),
        )
    if one.measure in ("target", "selisih_target") or one.state.base is None:
        return found
    base = _plain_number(Decimal(one.state.base), language)
    if one.measure == "persen":
        count = _plain_number(one.state.count, language)
        return messages.text("uji.temuan_bagian", language, found=found, count=count, base=base)
    return messages.text("pers.sebut_dari", language, said=found, base=base)


def _beside_others(one: Understood, here: State, there: State, language: str) -> str:
    others = there.subject.selection
    named = [area_in_words(others, language, at_most=3)]
    if others.kecamatan == one.subject.selection.kecamatan:
        named = restrictions_in_words(others, language)
    sign = "%" if language == "en" else " %"
    figures = [_plain_number(state.count, language) for state in (here, there)]
    if one.measure == "arah_persen" and here.percent and there.percent:
        shares = (here.percent.value, there.percent.value)
        figures = [formatting.number(share, 1, language=language) + sign for share in shares]
    return messages.text(
        "uji.temuan_tempat",
        language,
        found=figures[0],
        place=", ".join(named),
        beside=figures[1],
    )


def _name(one: Understood, language: str) -> str:
    metric = one.subject.metric
    name = metric.text(language).name
    if one.state and metric.periode == "tahun_buku":
        year = messages.text("kalimat.tahun_buku", language, year=one.state.tahun)
        name = f"{name} {year}"
    if one.subject.is_opposite:
        name = messages.text("pers.bukan", language, name=name)
    return name


def _area(one: Understood, language: str) -> str:
    selection = one.subject.selection
    narrowed = restrictions_in_words(selection, language)
    return ", ".join((area_in_words(selection, language, at_most=3), *narrowed))


def _when(state: State | None, language: str) -> str:
    if state is None:
        return ""
    if state.day is None:
        return str(state.tahun)
    return formatting.date_long(state.day, language=language)


def _direction(word: str, language: str) -> str:
    return messages.text(f"uji.arah_{word}", language)


def _number(one: Understood, value: Decimal, language: str) -> str:
    if one.is_percent or (one.measure == "sebelumnya" and _is_share(one)):
        sign = "%" if language == "en" else " %"
        points = messages.text("uji.poin", language) if one.measure == "poin" else sign
        return formatting.number(value, 1, language=language) + points
    if one.subject.metric.unit == "rupiah" and one.measure != "kelipatan":
        return formatting.rupiah(value, language=language)
    return _plain_number(value, language)


def _is_share(one: Understood) -> bool:
    return one.value is not None and one.state is not None and one.value != one.state.count


def _plain_number(value: Decimal, language: str) -> str:
    decimals = 0 if value == value.to_integral_value() else 2
    return formatting.number(value, decimals, language=language)


def _reason(one: Understood, reason: str, language: str) -> str:
    base = one.state.base if one.state else None
    said = formatting.NOTHING if one.base_said is None else _plain_number(one.base_said, language)
    found = formatting.NOTHING if base is None else _plain_number(Decimal(base), language)
    return messages.text(f"alasan.{reason}", language, said=said, found=found)
