"""What stands in the workbook of a press kit, sheet by sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from kopdata import metrics
from kopdata.briefs.pers.content.answers import Question
from kopdata.briefs.pers.content.voice import Voice
from kopdata.briefs.pers.content.whole_kit import Content
from kopdata.kantor import spoken_figures
from kopdata.metrics.percent import has_share

YEAR, COUNT, SHARE, WORDS = "year", "count", "share", "words"
Cell = str | float | Decimal | None
_BEHIND = (
    *("periode", "koperasi_id", "kecamatan", "numerator", "unknown"),
    *("delivery", "sheet", "row"),
)


@dataclass(frozen=True)
class Table:
    """One sheet: columns as (heading, kind, width), and its rows."""

    title: str
    columns: tuple[tuple[str, str, int], ...]
    rows: Sequence[Sequence[Cell]]


def figures(content: Content) -> tuple[Table, ...]:
    """Every figure by year, and the year spoken of by kecamatan."""
    voice, facts = content.voice, content.facts
    counts = ("jumlah", "dasar", "tidak_diketahui")
    shares = ("bagian", "bawah", "atas")
    columns = (
        *((voice.text(f"kolom_{name}"), COUNT, 16) for name in counts),
        *((voice.text(f"kolom_{name}"), SHARE, 13) for name in shares),
        (voice.text("kolom_kata"), WORDS, 66),
        (voice.text("kolom_lengkap"), WORDS, 10),
        (voice.text("kolom_kode"), WORDS, 40),
    )
    measure = (voice.text("kolom_ukuran"), WORDS, 24)
    yearly = [
        (voice.name(name), row.tahun, *_cells(voice, name, row))
        for name, summary in facts.yearly.items()
        for row in summary.rows
    ]
    spoken = {name: now.periode for name in facts.by_kecamatan if (now := facts.now(name))}
    places = [
        (voice.name(name), row.kecamatan, row.tahun, *_cells(voice, name, row))
        for name, summary in facts.by_kecamatan.items()
        for row in summary.rows
        if name in spoken and row.periode == spoken[name]
    ]
    year = (voice.text("kolom_tahun"), YEAR, 8)
    place = (voice.text("kolom_kecamatan"), WORDS, 20)
    return (
        Table(voice.text("unsur_angka"), (measure, year, *columns), yearly),
        Table(voice.text("unsur_kecamatan"), (measure, place, year, *columns), places),
    )


def _cells(voice: Voice, metric_id: str, row: metrics.Row) -> tuple[Cell, ...]:
    """One figure: no share of a small or mostly unknown base, and none of a count."""
    metric = metrics.get(metric_id)
    shows = metric.is_share and has_share(row)
    shares = (row.value, row.value_low, row.value_high) if shows else (None, None, None)
    return (
        None if row.is_silent else row.numerator,
        row.denominator,
        row.unknown,
        *shares,
        f"{voice.whole(metric_id, row)}, {voice.period(metric_id, row)}",
        voice.text("ya" if row.lengkap else "belum"),
        voice.code(metric_id, row),
    )


def said(content: Content) -> tuple[Table, ...]:
    """The sentences, the answers, what is not to be said, and the definitions."""
    voice = content.voice
    sentence = (voice.text("kolom_kalimat"), WORDS, 110)
    code = (voice.text("kolom_kode"), WORDS, 40)
    points = [(point.text, point.code) for point in (*content.points, *content.unknowns)]
    asked = ("ukuran", "tanya", "jawab", "kode")
    question = zip(asked, (24, 44, 90, 40), strict=True)
    columns = tuple((voice.text(f"kolom_{name}"), WORDS, width) for name, width in question)
    answers = [_answered(question) for question in content.questions]
    not_said = [(line,) for line in content.cautions]
    return (
        Table(voice.text("unsur_pokok"), (sentence, code), points),
        Table(voice.text("unsur_tanya"), columns, answers),
        Table(voice.text("unsur_jangan"), (sentence,), not_said),
        _definitions(voice, content.facts.yearly),
    )


def _answered(question: Question) -> tuple[str, ...]:
    answer = question.answer
    told = (answer, "") if isinstance(answer, str) else (answer.text, answer.code)
    return question.about, question.text, *told


def _definitions(voice: Voice, metric_ids: Iterable[str]) -> Table:
    names = ("ukuran", "pengertian", "pembilang", "dasar", "hilang", "hukum", "aturan")
    widths = (24, 60, 30, 24, 44, 40, 60)
    columns = tuple(
        (voice.text(f"kolom_{name}"), WORDS, width)
        for name, width in zip(names, widths, strict=True)
    )
    rows = []
    for metric_id in metric_ids:
        metric = metrics.get(metric_id)
        text = metric.text(voice.language)
        words = (text.name, text.definition, text.numerator, text.denominator, text.missing)
        rows.append((*words, metric.source(voice.language), metric.rule_text(voice.language)))
    return Table(voice.text("unsur_pengertian"), columns, rows)


def rows_without_names(voice: Voice, behind: dict[str, pd.DataFrame]) -> Table:
    """Every koperasi in a base by its code: neither its name nor its NIK leaves the office."""
    columns = (
        (voice.text("kolom_ukuran"), WORDS, 24),
        (voice.text("kolom_tahun"), YEAR, 8),
        (voice.text("kolom_koperasi"), WORDS, 16),
        (voice.text("kolom_kecamatan"), WORDS, 20),
        (voice.text("kolom_dihitung"), WORDS, 16),
        (voice.text("kolom_kiriman"), WORDS, 12),
        (voice.text("kolom_lembar"), WORDS, 28),
        (voice.text("kolom_baris"), YEAR, 8),
    )
    rows = [
        (
            voice.name(metric_id),
            periode.year,
            koperasi_id,
            kecamatan,
            _counted(voice, numerator, unknown),
            delivery,
            sheet,
            row,
        )
        for metric_id in spoken_figures().values()
        if metric_id in behind
        for periode, koperasi_id, kecamatan, numerator, unknown, delivery, sheet, row in zip(
            *(behind[metric_id][name] for name in _BEHIND), strict=True
        )
    ]
    return Table(voice.text("unsur_baris"), columns, rows)


def _counted(voice: Voice, numerator: int, unknown: int) -> str:
    if numerator:
        return voice.text("ya")
    return voice.text("tidak_diketahui" if unknown else "tidak").lower()
