"""A drawing as a chart PowerPoint itself draws, so that an officer can edit it."""

from collections.abc import Container, Sequence
from decimal import Decimal
from typing import cast

from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Length, Pt

from kopdata import messages
from kopdata.briefs.pers.content.drawings import Drawing
from kopdata.briefs.shared.typeset import palette
from kopdata.spreadsheet import neutral_text

Value = int | Decimal | None
Place = tuple[Length, Length, Length, Length]
# Points between thousands whatever language the reader's Office speaks.
_NUMBERS = {"id": r"[>=1000000]0\.000\.000;[>=1000]0\.000;0", "en": "#,##0"}


def add_chart(shapes: SlideShapes, drawing: Drawing, place: Place, language: str) -> None:
    """Put the drawing on a slide, with its text alternative."""
    kind = XL_CHART_TYPE.BAR_STACKED if drawing.shape == "bars" else XL_CHART_TYPE.COLUMN_CLUSTERED
    frame = cast("GraphicFrame", shapes.add_chart(kind, *place, _data(drawing, language)))
    frame.name = drawing.name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", drawing.alt)
    chart = frame.chart
    _look(chart, drawing)
    for series, told in zip(chart.plots[0].series, drawing.series, strict=True):
        _fill(series.format.fill, drawing.last_look if told.look == "last" else told.look)
        if told.look == "target":
            series.format.line.color.rgb = _colour("ink")
        if told.look == "last":
            for place_of in range(len(drawing.categories) + len(drawing.breaks) - 1):
                _fill(series.points[place_of].format.fill, "past")


def _data(drawing: Drawing, language: str) -> ChartData:
    data = ChartData(number_format=_NUMBERS[language])
    not_yet = messages.text("kalimat.sementara", language)
    broken = dict(drawing.breaks)
    for place, (category, note) in enumerate(zip(drawing.categories, drawing.notes, strict=True)):
        if place in broken:  # an empty place of its own: columns on its two sides do not compare
            data.add_category(f"\N{VERTICAL FOUR DOTS}\n{broken[place]}")
        lines = (category, note, not_yet if place in drawing.incomplete else "")
        # They stand in a sheet of their own behind the chart.
        data.add_category("\n".join(neutral_text(line) for line in lines if line))
    for series in drawing.series:
        data.add_series(neutral_text(series.name), _with_gaps(series.values, broken))
    return data


def _with_gaps(values: Sequence[Value], broken: Container[int]) -> list[Value]:
    """The values, and none at each break."""
    spread: list[Value] = []
    for place, value in enumerate(values):
        spread += [None, value] if place in broken else [value]
    return spread


def _look(chart: Chart, drawing: Drawing) -> None:
    chart.font.size = Pt(12)
    chart.has_title = False
    chart.has_legend = len(drawing.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    axis = chart.value_axis
    axis.visible = axis.has_major_gridlines = False
    axis.minimum_scale = 0
    chart.category_axis.format.line.color.rgb = _colour("text")
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    plot.data_labels.font.size = Pt(14)
    plot.data_labels.font.bold = True
    plot.data_labels.show_value = True
    if drawing.shape == "bars":
        chart.category_axis.reverse_order = True
        plot.overlap = 100
        parts = (series.values for series in drawing.series)
        axis.maximum_scale = max(map(sum, zip(*parts, strict=True)))
    else:
        plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _fill(fill: FillFormat, look: str) -> None:
    if look == "unknown":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb = _colour("unknown")
        fill.back_color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        return
    fill.solid()
    fill.fore_color.rgb = RGBColor(0xFF, 0xFF, 0xFF) if look == "target" else _colour(look)


def _colour(name: str) -> RGBColor:
    return RGBColor.from_string(palette()[name].removeprefix("#"))
