"""What the card of a figure that is no metric's own says in words, on the screen and in files."""

from collections.abc import Iterator
from datetime import date

from kopdata import formatting, metrics
from kopdata.metrics import sentences
from kopdata.questions.kecamatan.words import level_in_words
from kopdata.questions.kesehatan.words import signed
from kopdata.questions.shared import counted
from kopdata.questions.shared.counted_figure import Asked, Counted, Limits
from kopdata.views.card.card_facts import Facts, known_in_words, meaning
from kopdata.views.card.counted_settings import in_words
from kopdata.views.pembinaan import pace_words
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit


def title(here: Visit, asked: Asked) -> str:
    """What is counted, in one line."""
    return here.text(f"hitungan.{asked.name}", **in_words(here, asked))


def value(here: Visit, asked: Asked, found: Counted) -> str:
    """The figure itself."""
    if found.pace:
        return pace_words.pace_value(here, found.pace, asked.of("laju"))
    if found.spread:
        return formatting.number(found.spread.median, 1, language=here.language)
    if found.limits:
        return limits_in_words(here, found.limits)
    if found.is_net:
        written = signed(len(found.yes) - len(found.no), here.language)
    elif found.sign:
        written = signed(found.sign * len(found.yes), here.language)
    else:
        written = _number(here, len(found.yes))
    return here.text("hitungan.koperasi", count=written)


def base(here: Visit, asked: Asked, found: Counted) -> str:
    """Count and base, or how the figure spreads."""
    if found.pace:
        return here.text(
            "hitungan.laju_dasarnya",
            reached=_number(here, found.pace.reached),
            target=_number(here, found.pace.target),
            day=_day(here, found.pace.day),
        )
    count = _number(here, len(found.yes))
    if found.spread:
        low, median, high = (
            formatting.number(score, 1, language=here.language)
            for score in (
                found.spread.lower_quarter,
                found.spread.median,
                found.spread.upper_quarter,
            )
        )
        return here.text("hitungan.aspek_isi", median=median, low=low, high=high, count=count)
    if found.is_net:
        return here.text("hitungan.selisih", came_in=count, left=_number(here, len(found.no)))
    if not found.has_base:
        return here.text("hitungan.tanpa_dasar", count=count)
    whole = here.text(f"hitungan.{asked.name}_dasar", **in_words(here, asked))
    return here.text("hitungan.dari", count=count, base=_number(here, found.base), whole=whole)


def limits_in_words(here: Visit, limits: Limits) -> str:
    """`12–31 (95 %), 9–35 (99,8 %)`."""
    return ", ".join(
        here.text(
            "hitungan.batas_satu",
            low=_number(here, low),
            high=_number(here, high),
            level=level_in_words(level, here.language),
        )
        for level, (low, high) in limits.spans
    )


def facts(
    here: Visit, asked: Asked, found: Counted, before: Counted | None
) -> tuple[Facts, Facts, Facts]:
    """Of the figure itself, of how and when it stands, of what it means."""
    return (
        _labelled(here, _value(here, asked, found)),
        _labelled(here, _state(here, asked, found, before)),
        _labelled(here, _meaning(here, asked, found)),
    )


def _value(here: Visit, asked: Asked, found: Counted) -> Iterator[tuple[str, str]]:
    if here.about.is_sample:
        yield "angka.contoh", here.text("data.contoh")
    yield "angka.ukuran", title(here, asked)
    yield "angka.nilai", value(here, asked, found)
    yield "angka.dasar", base(here, asked, found)
    is_complete = answer(here, counted.is_complete, asked, found.metrics)
    yield "angka.lengkap", here.text("angka.lengkap_ya" if is_complete else "angka.lengkap_belum")
    yield (
        "angka.pilihan",
        sentences.selection_in_words(here.selection, here.language, in_full=True),
    )


def _state(
    here: Visit, asked: Asked, found: Counted, before: Counted | None
) -> Iterator[tuple[str, str]]:
    if found.unknown:
        low, unknown = len(found.yes), len(found.unknown)
        span = here.text(
            "hitungan.rentang", low=_number(here, low), high=_number(here, low + unknown)
        )
        yield (
            "angka.rentang",
            here.text("angka.rentang_isi", range=span, unknown=_number(here, unknown)),
        )
    if before:
        was, now = base(here, asked, before), base(here, asked, found)
        days = {"date_before": _day(here, before.day), "date": _day(here, found.day)}
        yield (
            "hitungan.sebelumnya",
            here.text("hitungan.sebelumnya_isi", before=was, now=now, **days),
        )
    if asked.of("semula"):
        yield "hitungan.semula", _day(here, date.fromisoformat(asked.of("semula")))
    yield "angka.keadaan", _day(here, found.day)
    yield "angka.data", _day(here, here.about.data_date)
    yield "angka.diketahui", known_in_words(here)


def _meaning(here: Visit, asked: Asked, found: Counted) -> Iterator[tuple[str, str]]:
    if found.pace:
        yield "hitungan.arti", pace_words.computed(here, found.pace, asked.of("laju"))
    if found.limits:
        every, whole = _number(here, found.limits.count), _number(here, found.limits.base)
        own = _number(here, found.base)
        yield "hitungan.arti", here.text("hitungan.batas_cara", count=every, base=whole, own=own)
    yield (
        "angka.definisi",
        here.text(f"hitungan.{asked.name}_arti", **in_words(here, asked)),
    )
    for name in found.metrics:
        text = metrics.get(name).text(here.language)
        yield (
            "hitungan.ukuran_dasar",
            here.text(
                "hitungan.ukuran_isi",
                name=text.name,
                definition=text.definition,
                missing=text.missing,
            ),
        )
    said = [pair for name in found.metrics for pair in meaning(here, metrics.get(name))]
    sources = [(key, words) for key, words in said if key in {"dasar_hukum", "aturan"}]
    yield from ((f"angka.{key}", words) for key, words in dict.fromkeys(sources))


def _labelled(here: Visit, facts: Iterator[tuple[str, str]]) -> Facts:
    return tuple((here.text(key), words) for key, words in facts if words)


def _number(here: Visit, count: int) -> str:
    return formatting.number(count, language=here.language)


def _day(here: Visit, day: date) -> str:
    return formatting.date_long(day, language=here.language)
