"""The card of a metric's year: value, state and meaning in words, and the koperasi behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from kopdata import formatting, metrics
from kopdata.metrics import figure_words
from kopdata.metrics.changes import Change, as_of, is_target
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.shared import behind
from kopdata.questions.shared.words import whole_area
from kopdata.views.card.card_content import Content, Group, Member, known_in_words, labelled
from kopdata.views.card.card_link import PAGE
from kopdata.views.card.metric_in_words import (
    base,
    figure,
    old_statuses,
    other_readings,
    without_merah_putih,
)
from kopdata.views.lists.file_names import file_name, sheet_name
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

_LABELS = {"ya": "angka.ya", "tidak": "angka.tidak", "tidak_diketahui": "angka.tidak_tahu"}


def metric_content(here: Visit, metric: metrics.Metric) -> Content | None:
    """The selection's year, else the last one; None where no year speaks."""
    summary = here.summaries([metric.id], selection=here.every_year)[metric.id]
    found = here.change(summary)
    if found is None:
        return None
    year = found.now.tahun
    here = replace(here, selection=replace(here.selection, tahun=(year,)))
    beside = (*without_merah_putih(here, summary), *other_readings(here, metric))
    has_amounts = metric.is_sum or metric.unit == "orang"
    return Content(
        here,
        {PAGE: metric.id},
        partial(figure, here, summary, found, *beside),
        labelled(here, _value(here, metric, found, beside)),
        labelled(here, _state(here, metric, found)),
        labelled(here, meaning(here, metric)),
        f"{metric.id}_{year}",
        partial(_groups, here, metric, found),
        (metric.id,),
        here.text("angka.kolom_jumlah"),
        partial(figure_words.amount, metric, language=here.language) if has_amounts else None,
    )


def _groups(here: Visit, metric: metrics.Metric, found: Change) -> tuple[Group, ...]:
    """A share has koperasi that are not in it; a count only those it counts."""
    periode = date(found.now.tahun, 1, 1)
    counts = answer(here, behind.counts, metric.id, periode)
    names = behind.ANSWERS if metric.denominator_kind == "koperasi" else behind.ANSWERS[:1]

    def read(name: str, skipped: int, at_most: int) -> tuple[Member, ...]:
        rows = behind.behind(
            here.warehouse,
            here.selection,
            metric.id,
            periode,
            name,
            at_most=at_most,
            skipped=skipped,
        )
        return tuple(Member(row, Decimal(row.amount)) for row in rows)

    return tuple(
        Group(name, _LABELS[name], counts[name].rows, counts[name].koperasi, partial(read, name))
        for name in names
    )


def _value(
    here: Visit, metric: metrics.Metric, found: Change, beside: Sequence[str]
) -> Iterator[tuple[str, str]]:
    row, language = found.now, here.language
    if here.about.is_sample:
        yield "angka.contoh", here.text("data.contoh")
    yield "angka.ukuran", metric.text(language).name
    yield "angka.nilai", figure_words.value_in_words(metric, row, language)
    yield "angka.dasar", base(here, metric, row)
    yield f"angka.{metric.periode}", str(row.tahun)
    yield "angka.lengkap", here.text("angka.lengkap_ya" if row.lengkap else "angka.lengkap_belum")
    yield "angka.pilihan", selection_in_words(here.selection, language, in_full=True)
    if words := figure_words.range_in_words(row, language):
        unknown = formatting.number(row.unknown, language=language)
        yield "angka.rentang", here.text("angka.rentang_isi", range=words, unknown=unknown)
    for words in (*old_statuses(here, metric, row), *beside):
        yield "angka.bacaan", words


def _state(here: Visit, metric: metrics.Metric, found: Change) -> Iterator[tuple[str, str]]:
    row, about, language = found.now, here.about, here.language

    if metric.numerator_unit == "rupiah":
        yield "angka.nilai_penuh", f"Rp{here.number(row.numerator)}"
    moved = figure_words.change_in_words(metric, found, language)
    if moved and found.before:
        before = base(here, metric, found.before)
        year = found.before.tahun
        yield (
            "angka.perubahan",
            here.text("angka.perubahan_lengkap", change=moved, year=year, base=before),
        )
    if metric.periode == "tahun":
        yield "angka.keadaan", here.date_long(as_of(row, about))
    yield "angka.data", here.date_long(about.day)
    yield "angka.diketahui", known_in_words(here)
    if is_target(metric) and row.denominator and not here.is_public:
        yield "angka.target", _targets(here, metric, row)


def meaning(here: Visit, metric: metrics.Metric) -> Iterator[tuple[str, str]]:
    """Definition, parts, unknowns, legal source and rules of a metric, by the key of each."""
    text = metric.text(here.language)
    yield "angka.definisi", text.definition
    yield "angka.pembilang", text.numerator
    yield "angka.penyebut", text.denominator
    yield "angka.tidak_diketahui", text.missing
    yield "angka.dasar_hukum", metric.source(here.language)
    for rule in metric.followed:
        sure = here.text(f"kepastian.{rule.confidence.replace(' ', '_')}")
        yield (
            "angka.aturan",
            here.text(
                "angka.aturan_isi",
                text=rule.text(here.language),
                source=rule.source(here.language),
                confidence=sure,
            ),
        )


def _targets(here: Visit, metric: metrics.Metric, row: metrics.Row) -> str:
    found = answer(here, behind.targets, metric.id, row.periode)
    if not found:
        return ""
    first = found[0]
    said = here.text(
        "angka.target_isi",
        area=first.kecamatan or whole_area(),
        target=here.number(first.target),
        source=source_in_words(here, first),
    )
    if len(found) == 1:
        return said
    return here.text("angka.target_banyak", number=len(found), first=said)


def source_in_words(here: Visit, row: behind.Behind | behind.Target) -> str:
    """`C0012 · target.xlsx · Target · 6`: where it was read."""
    file, sheet = file_name(here, row.delivery, row.file), sheet_name(here, row.sheet)
    parts = (row.delivery, file, sheet, row.row)
    return " · ".join(str(part) for part in parts if part is not None)
