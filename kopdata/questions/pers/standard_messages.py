"""The press room's standard messages: one figure each, with its base, its change and its date."""

from dataclasses import dataclass, replace

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.kantor import kantor, spoken_figures
from kopdata.metrics import figure_words, sentences
from kopdata.metrics.changes import Change, change
from kopdata.metrics.percent import is_mostly_unknown
from kopdata.questions.shared import rat_season
from kopdata.questions.shared.words import supplier_in_words

UNKNOWN = "belum_diketahui"
KEYS = ("aktif", "rat", "pembinaan", "sehat", UNKNOWN)

NOTHING = "\N{EN DASH}"


@dataclass(frozen=True)
class Message:
    """What one screen says; `sentence` is the whole of it in one line."""

    key: str
    title: str
    number: str
    base: str
    change: str | None = None
    notes: tuple[str, ...] = ()
    sentence: str = ""


@dataclass(frozen=True)
class Unknown:
    """Of how many koperasi a metric knows nothing."""

    metric: metrics.Metric
    row: metrics.Row


def message(
    warehouse: store.Warehouse, selection: metrics.Selection, key: str, language: str = "id"
) -> Message:
    """One standard message over a selection."""
    if key == UNKNOWN:
        return _unknown_message(unknowns(warehouse, selection), language)
    metric = metrics.get(spoken_figures()[key])
    summary = metrics.summarise(warehouse, metric, replace(selection, tahun=()), ("periode",))
    found = change(metric, summary, selection, warehouse.about)
    sentence = sentences.sentence(metric, summary, selection, warehouse.about, language)
    if found is None:
        title = metric.text(language).name
        why = _missing(metric, language)
        if summary.untold:
            why = messages.text("publik.disamarkan", language)
        return Message(key, title, NOTHING, why, sentence=sentence)
    notes = [*_notes(metric, found.now, language)]
    if key == "rat":
        notes += _same_day(warehouse, selection, found, language)
    return Message(
        key,
        _title(metric, found.now, language),
        figure_words.numerator_in_words(metric, found.now, language),
        figure_words.whole_in_words(metric, found.now, language),
        _change(metric, found, language),
        tuple(notes),
        sentence,
    )


def unknowns(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Unknown, ...]:
    """Where the year that every page speaks of leaves something unknown, the most first."""
    asked = ("koperasi_terlacak", kantor().sehat, "koperasi_aktif", "zona_merah")
    summaries = metrics.summarise_many(warehouse, asked, replace(selection, tahun=()), ("periode",))
    found = []
    for summary in summaries.values():
        spoken = change(summary.metric, summary, selection, warehouse.about)
        if spoken is not None and spoken.now.unknown:
            found.append(Unknown(summary.metric, spoken.now))
    return tuple(sorted(found, key=lambda one: -one.row.unknown))


def unknown_in_words(one: Unknown, language: str = "id") -> str:
    """`909 dari 1.209 koperasi terdaftar belum pernah dikunjungi Satgas`."""
    return messages.text(
        f"pers.tidak_tahu_{one.metric.id}",
        language,
        unknown=formatting.number(one.row.unknown, language=language),
        base=formatting.number(one.row.denominator, language=language),
        year=one.row.tahun,
    )


def _unknown_message(found: tuple[Unknown, ...], language: str) -> Message:
    title = messages.text("pers.judul_belum_diketahui", language)
    if not found:
        words = messages.text("pers.semua_diketahui", language)
        return Message(UNKNOWN, title, NOTHING, words, sentence=words)
    told = [unknown_in_words(one, language) for one in found]
    return Message(
        UNKNOWN,
        title,
        formatting.number(found[0].row.unknown, language=language),
        told[0],
        notes=(messages.text("pers.bukan_tidak", language),),
        sentence=". ".join(told) + ".",
    )


def _title(metric: metrics.Metric, row: metrics.Row, language: str) -> str:
    name, year = metric.text(language).name, row.tahun
    if metric.periode == "tahun_buku":
        return f"{name}, {messages.text('kalimat.tahun_buku', language, year=year)}"
    return name if metric.carries_over else f"{name} {year}"


def _change(metric: metrics.Metric, found: Change, language: str) -> str | None:
    """Counts from-to; with a direction only where count and share both go that way for certain."""
    before, now = found.before, found.now
    if before is None:
        return None
    if is_mostly_unknown(now) or is_mostly_unknown(before):
        told = figure_words.base_in_words(metric, before, language)
        return messages.text("pers.tahun_sebelumnya", language, year=before.tahun, figure=told)
    is_told = found.direction is not None and found.then is None
    if not is_told and not now.lengkap and not metric.carries_over:
        figures = _from_to(metric, before, now, language)
        figures["year_before"] = _year(metric, before, language)
        return messages.text("pers.sebelumnya", language, **figures)
    moved = (now.numerator > before.numerator) - (now.numerator < before.numerator)
    word = {1: "naik", -1: "turun", 0: "tetap"}[moved]
    key = word if word == found.direction else "dari_menjadi"
    return messages.text(f"pers.{key}", language, **_from_to(metric, before, now, language))


def _from_to(
    metric: metrics.Metric, before: metrics.Row, now: metrics.Row, language: str
) -> dict[str, object]:
    return {
        "before": figure_words.numerator_in_words(metric, before, language),
        "now": figure_words.numerator_in_words(metric, now, language),
        "year_before": before.tahun,
        "year": now.tahun,
    }


def _year(metric: metrics.Metric, row: metrics.Row, language: str) -> str:
    if metric.periode == "tahun_buku":
        return messages.text("kalimat.tahun_buku", language, year=row.tahun)
    return str(row.tahun)


def _notes(metric: metrics.Metric, row: metrics.Row, language: str) -> list[str]:
    notes = []
    if not row.lengkap:
        year, state = _year(metric, row, language), figure_words.incomplete(language)
        notes.append(messages.text("pers.belum_lengkap", language, year=year, state=state))
    if row.unknown and not is_mostly_unknown(row):
        unknown = formatting.number(row.unknown, language=language)
        notes.append(messages.text("pers.belum_diketahui", language, unknown=unknown))
    return notes


def _same_day(
    warehouse: store.Warehouse, selection: metrics.Selection, found: Change, language: str
) -> list[str]:
    """A season under way as far as its lists reach, beside the last one on the same day."""
    if found.now.lengkap:
        return []
    seasons = {
        curve.tahun_buku: curve
        for curve in rat_season.curves(warehouse, replace(selection, tahun=()))
    }
    this = seasons.get(found.now.tahun)
    last = seasons.get(found.now.tahun - 1)
    if this is None or last is None:
        return []
    facts = {
        "day": formatting.date_short(this.last_day, language=language),
        "now": formatting.number(this.held_by(this.last_day), language=language),
        "year": last.tahun_buku,
        "number": formatting.number(
            last.held_by(rat_season.year_before(this.last_day)), language=language
        ),
    }
    return [messages.text("pers.hari_yang_sama", language, **facts)]


def _missing(metric: metrics.Metric, language: str) -> str:
    supplier = supplier_in_words(metric, language)
    return messages.text("pers.belum_ada", language, supplier=supplier)
