"""What the health questions say, in one sentence each of at most 25 words."""

from collections.abc import Sequence
from datetime import date

from kopdata import formatting, messages, metrics
from kopdata.metrics.percent import has_percent
from kopdata.metrics.sentences import WORDS
from kopdata.questions.change import Change, Moment
from kopdata.questions.kesehatan.aspects import Aspect
from kopdata.questions.kesehatan.transitions import NOT_ASSESSED, PREDIKAT, Transitions
from kopdata.questions.shared.words import area

_BEST_FIRST = tuple(PREDIKAT.values())


def change_sentence(
    found: Change,
    before: Moment,
    after: Moment,
    selection: metrics.Selection,
    language: str = "id",
) -> str:
    """From-to with the base, and how much of it is real. No direction: most are not assessed."""
    day = metrics.reached(after.warehouse, found.metric.id, after.tahun)
    facts = {
        "name": found.metric.text(language).name,
        "before": formatting.number(found.before, language=language),
        "start": before.tahun,
        "after": formatting.number(found.after, language=language),
        "base": formatting.number(found.base_after, language=language),
        "real": formatting.signed(found.sum(is_real=True), language=language),
        "paper": formatting.signed(found.sum(is_real=False), language=language),
        "date": formatting.date_long(day, language=language),
        "incomplete": _incomplete(day, language),
    }
    # Too long with a note on the filters, it does without: the page says them above.
    anywhere = metrics.Selection(kecamatan=selection.kecamatan)
    said = [
        messages.text("kesehatan.temuan", language, area=area(chosen, language), **facts)
        for chosen in (selection, anywhere)
    ]
    return next((text for text in said if len(text.split()) <= WORDS), said[-1])


def transitions_sentence(
    found: Transitions, day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """How many of those assessed both times improved, stayed or fell."""
    moves = {"better": 0, "same": 0, "worse": 0}
    for (old, new), members in found.cells.items():
        if old in _BEST_FIRST and new in _BEST_FIRST:
            step = _BEST_FIRST.index(new) - _BEST_FIRST.index(old)
            key = "same" if step == 0 else "better" if step < 0 else "worse"
            moves[key] += len(members)
    key = "perpindahan_instrumen" if found.is_other_instrument else "perpindahan_temuan"
    key = key if any(moves.values()) else "perpindahan_kosong"
    return messages.text(
        f"kesehatan.{key}",
        language,
        before=found.before,
        after=found.after,
        area=area(selection, language),
        both=formatting.number(sum(moves.values()), language=language),
        date=formatting.date_long(day, language=language),
        **{key: formatting.number(count, language=language) for key, count in moves.items()},
    )


def largest_move(found: Transitions) -> tuple[str, str]:
    """The cell to look into first: the most common fall, else the largest cell."""
    falls = {
        key: len(members)
        for key, members in found.cells.items()
        if key[0] in _BEST_FIRST
        and key[1] in (*_BEST_FIRST, "bubar")
        and (*_BEST_FIRST, "bubar").index(key[1]) > _BEST_FIRST.index(key[0])
    }
    every = {key: len(members) for key, members in found.cells.items()}
    counts = falls or every
    return max(counts, key=lambda key: counts[key]) if counts else (NOT_ASSESSED, NOT_ASSESSED)


def aspects_sentence(
    rows: Sequence[Aspect], day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """The aspect with the lowest median in the last year of the rows.

    Of fewer than ten scored no aspect is called the lowest; says where there is none.
    """
    if not rows:
        return messages.text("kesehatan.aspek_kosong", language)
    year = max(row.tahun for row in rows)
    lowest = min((row for row in rows if row.tahun == year), key=lambda row: row.median)
    is_told = has_percent(lowest.koperasi)
    return messages.text(
        "kesehatan.aspek_temuan" if is_told else "kesehatan.aspek_sedikit",
        language,
        year=year,
        area=area(selection, language),
        aspek=messages.text(f"kesehatan.{lowest.aspek}", language).lower(),
        median=formatting.number(lowest.median, 1, language=language),
        koperasi=formatting.number(lowest.koperasi, language=language),
        date=formatting.date_long(day, language=language),
        incomplete=_incomplete(day, language),
    )


def _incomplete(day: date, language: str) -> str:
    is_whole = (day.month, day.day) == (12, 31)
    return "" if is_whole else f", {messages.text('kalimat.sementara', language)}"
