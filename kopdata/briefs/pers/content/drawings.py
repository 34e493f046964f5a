"""The charts of a kit as facts to draw: one description for paper, picture and native slide."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kopdata import metrics, rules
from kopdata.briefs.pers.content.points import asked_for_unknowns
from kopdata.briefs.pers.content.voice import Voice
from kopdata.charts.shared import break_marks
from kopdata.kantor import spoken_figures
from kopdata.metrics.breaks import breaks
from kopdata.metrics.changes import Change, is_target

# More years than these do not fit under a column on a page.
YEARS = 8


@dataclass(frozen=True)
class Series:
    """One row of values, with what each is written as; `look` names its colour by meaning."""

    name: str
    look: str
    values: tuple[int | Decimal | None, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """One chart: `shape` is columns, target (columns against a target) or bars.

    `notes` stand under each category (its base); `last_look` colours the last column by whether
    it moved for the better; `incomplete` are the places of categories still filling up, `breaks`
    those before which another rule begins, with what changed.
    """

    name: str
    metric: str
    shape: str
    title: str
    subtitle: str
    definition: str
    categories: tuple[str, ...]
    notes: tuple[str, ...]
    series: tuple[Series, ...]
    last_look: str = "neutral"
    incomplete: tuple[int, ...] = ()
    breaks: tuple[tuple[int, str], ...] = ()

    @property
    def alt(self) -> str:
        """The chart as text: its finding, and every value."""
        told = [
            f"{self.categories[place]}: "
            + ", ".join(
                f"{series.name} {series.labels[place]}"
                for series in self.series
                if series.values[place] is not None
            )
            + (f" ({self.notes[place]})" if self.notes[place] else "")
            for place in range(len(self.categories))
            if any(series.values[place] is not None for series in self.series)
        ]
        broken = [f" {words}: {self.categories[place]}." for place, words in self.breaks]
        return f"{self.title} {'; '.join(told)}." + "".join(broken)


def drawings(voice: Voice) -> tuple[Drawing, ...]:
    """One for each figure with data, and one of what is not known."""
    found = [_figure(voice, metric_id) for metric_id in spoken_figures().values()]
    return tuple(drawing for drawing in (*found, _unknown(voice)) if drawing is not None)


def _figure(voice: Voice, metric_id: str) -> Drawing | None:
    found = voice.facts.change(metric_id)
    if found is None:
        return None
    if metric_id == "koperasi_sehat":
        return _assessed(voice, found)
    rows = _by_year(voice, metric_id, found.now)
    metric = metrics.get(metric_id)
    words = metric.text(voice.language)
    has_target = is_target(metric)
    series = [_series(voice, words.numerator, "last", rows, "stated")]
    if has_target and any(row and row.denominator for row in rows.values()):
        series.append(_series(voice, words.denominator, "target", rows, "denominator"))
    subtitle = "grafik_target" if has_target else "grafik"
    return Drawing(
        name=metric_id,
        metric=metric_id,
        shape="target" if has_target else "columns",
        title=voice.sentence(metric_id),
        subtitle=_subtitle(voice, subtitle, metric_id),
        definition=words.definition,
        series=tuple(series),
        last_look=_last_look(metric, found),
        **_axis(voice, metric, rows, has_target=has_target),
    )


def _assessed(voice: Voice, found: Change) -> Drawing | None:
    """Sehat among the assessed; how few of the registered were assessed is under each column."""
    metric_id = "predikat_sehat"
    rows = {
        year: row if row and row.denominator else None
        for year, row in _by_year(voice, metric_id, found.now).items()
    }
    if not any(rows.values()):
        return None
    words = metrics.get(metric_id).text(voice.language)
    others = tuple(row and (row.denominator or 0) - row.numerator for row in rows.values())
    labels = tuple(voice.number(value) if value is not None else "" for value in others)
    subtitle = _subtitle(voice, "grafik_sehat", metric_id)
    for one in breaks(metrics.get(metric_id), rows):
        name = max(rules.of_group("skema"), key=lambda rule: rule.values["default_from"])
        subtitle += " " + voice.text("grafik_instrumen", since=one.year, name=name.values["name"])
    return Drawing(
        name="koperasi_sehat",
        metric=metric_id,
        shape="columns",
        title=voice.sentence("koperasi_sehat"),
        subtitle=subtitle,
        definition=words.definition,
        series=(
            _series(voice, voice.text("sehat"), "favourable", rows, "stated"),
            Series(voice.text("predikat_lain"), "neutral", others, labels),
        ),
        **_axis(voice, metrics.get(metric_id), rows, has_target=False),
    )


def _unknown(voice: Voice) -> Drawing | None:
    """Each figure's base in two parts: what is known, and what nobody knows."""
    rows = [(metric_id, voice.facts.now(metric_id)) for metric_id in asked_for_unknowns()]
    told = [(metric_id, row) for metric_id, row in rows if row is not None and row.unknown]
    # Of a RAT it is the day that is unknown, out of those held: another base than koperasi.
    told = [(metric_id, row) for metric_id, row in told if metric_id != "rat_tepat_waktu"]
    if not told:
        return None
    metric_id, worst = max(told, key=lambda pair: pair[1].unknown)
    unknown = tuple(row.unknown for _, row in told)
    known = tuple((row.denominator or 0) - row.unknown for _, row in told)
    numbers = {
        "unknown": tuple(voice.number(value) for value in unknown),
        "known": tuple(voice.number(value) for value in known),
    }
    return Drawing(
        name="belum_diketahui",
        metric=metric_id,
        shape="bars",
        title=voice.text(
            f"tidak_diketahui_{metric_id}",
            unknown=voice.number(worst.unknown),
            base=voice.number(worst.denominator or 0),
            held="",
            year=worst.tahun,
            until=voice.until(worst),
        ),
        subtitle=voice.text("grafik_tidak_diketahui", area=voice.area, date=voice.data_date),
        definition=voice.text("tidak_diketahui_pengertian"),
        categories=tuple(voice.text(f"asal_{name}") for name, _ in told),
        notes=tuple(
            voice.text(
                "dari", base=voice.number(row.denominator or 0), period=voice.period(name, row)
            )
            for name, row in told
        ),
        series=(
            Series(voice.text("diketahui_dasar"), "soft", known, numbers["known"]),
            Series(voice.text("tidak_diketahui"), "unknown", unknown, numbers["unknown"]),
        ),
    )


def _by_year(voice: Voice, metric_id: str, now: metrics.Row) -> dict[int, metrics.Row | None]:
    """The last years up to the one spoken of; a year without data is None, and stays empty."""
    rows = {row.tahun: row for row in voice.facts.yearly[metric_id].rows if row.tahun <= now.tahun}
    years = range(max(min(rows), now.tahun - YEARS + 1), now.tahun + 1) if rows else ()
    return {year: rows.get(year) for year in years}


def _series(
    voice: Voice, name: str, look: str, rows: dict[int, metrics.Row | None], field: str
) -> Series:
    values = tuple(row and getattr(row, field) for row in rows.values())
    labels = tuple(voice.number(value) if value is not None else "" for value in values)
    return Series(name, look, values, labels)


def _axis(
    voice: Voice,
    metric: metrics.Metric,
    rows: dict[int, metrics.Row | None],
    *,
    has_target: bool,
) -> dict[str, Any]:
    """The years, what stands under each, which are still filling up, and where rules changed."""
    places = {year: place for place, year in enumerate(rows)}
    key = "target" if has_target else "dari_dasar"
    notes = tuple(
        voice.text(key, base=voice.number(row.denominator))
        if row and row.denominator is not None
        else ""
        for row in rows.values()
    )
    return {
        "categories": tuple(str(year) for year in rows),
        "notes": notes,
        "incomplete": tuple(
            place for place, row in enumerate(rows.values()) if row and not row.lengkap
        ),
        "breaks": tuple(
            (places[one.year], break_marks.name(one, voice.language))
            for one in breaks(metric, rows)
        ),
    }


def _subtitle(voice: Voice, key: str, metric_id: str) -> str:
    words = metrics.get(metric_id).text(voice.language)
    row = voice.facts.now(metric_id)
    return voice.text(
        key,
        numerator=words.numerator[0].upper() + words.numerator[1:],
        denominator=words.denominator,
        area=voice.area,
        date=voice.data_date,
        unit=voice.text(metrics.get(metric_id).periode),
        incomplete="" if row is None or row.lengkap else voice.text("belum_lengkap"),
    )


def _last_look(metric: metrics.Metric, found: Change) -> str:
    """Blue where it moved for the better or reached its target, orange where it got worse."""
    if is_target(metric):
        return "favourable" if (found.now.value or 0) >= 1 else "ink"
    if found.direction not in ("naik", "turun") or metric.better == "neither":
        return "ink"
    is_better = (found.direction == "naik") == (metric.better == "higher")
    return "favourable" if is_better else "unfavourable"
