"""A table with a row for each indicator: formula, counts, and the share they give."""

from kopdata import messages, metrics
from kopdata.questions.laporan.cells import ColumnHead, FormCell, FormRow, FormTable
from kopdata.questions.laporan.declared_forms import Indicator, TableForm
from kopdata.questions.laporan.group_tables import period_of
from kopdata.questions.laporan.measured import FormState, Keyed

_HEADS = ("formulasi", "tahun_data", "pembilang", "penyebut", "belum_diketahui", "capaian")
_NUMERATOR, _DENOMINATOR = 2, 3


def indicator_table(table: TableForm, now: FormState) -> FormTable:
    """The table filled; a count without a base has no share and none is missing."""
    found = now.rows([one.metric for one in table.indicators if one.metric], "")
    language = now.language
    return FormTable(
        table.id,
        table.title[language],
        messages.text("laporan.indikator", language),
        tuple(ColumnHead("", messages.text(f"laporan.{head}", language)) for head in _HEADS),
        tuple(
            FormRow("row", one.name[language], _cells(one, now, found)) for one in table.indicators
        ),
    )


def _cells(one: Indicator, now: FormState, found: dict[str, Keyed]) -> tuple[FormCell, ...]:
    if one.absent:
        blank = FormCell("", unit="text")
        return (blank, blank, *(FormCell(why=one.absent[now.language]) for _ in _HEADS[2:]))
    metric = metrics.get(one.metric)
    row = found.get(metric.id, {}).get(None)
    parts = {part: now.cell(metric, part, row) for part in ("numerator", "denominator", "unknown")}
    numerator, denominator = parts["numerator"], parts["denominator"]
    share = now.cell(metric, "value", row)
    if share.value is not None and denominator.value and numerator.value is not None:
        share = share._replace(share_of=(_NUMERATOR, _DENOMINATOR))
    return (
        FormCell(_formula(metric, now.language), unit="text"),
        FormCell(period_of(metric.id, now), unit="text"),
        numerator,
        denominator,
        parts["unknown"],
        share,
    )


def _formula(metric: metrics.Metric, language: str) -> str:
    told = metric.text(language)
    return f"{told.numerator} / {told.denominator} × 100"
