"""The slides of a press kit: 16:9, one message each, to be edited by who presents them."""

import io
from datetime import datetime, time

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from kopdata import metrics
from kopdata.briefs.pers.content.drawings import Drawing
from kopdata.briefs.pers.content.whole_kit import Content, Figure
from kopdata.briefs.pers.files.native_chart import Place, add_chart
from kopdata.briefs.pers.files.packaged import fixed
from kopdata.briefs.shared.typeset import palette
from kopdata.spreadsheet import neutral_text

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _WIDE = Inches(0.6), Inches(12.13)
_TITLE_ONLY = 5


def slides(content: Content) -> bytes:
    """A cover, and one slide for each chart.

    What must not be said stands in the papers alone: even a hidden slide may be shown.
    """
    shown = Presentation()
    shown.slide_width, shown.slide_height = _WIDTH, _HEIGHT
    _cover(shown, content)
    figures = {figure.metric: figure for figure in content.figures}
    for drawing in content.drawings:
        _message(shown, content, drawing, figures.get(drawing.name))
    about = content.facts.about
    day = about.known_on or about.day
    properties = shown.core_properties
    properties.title = content.voice.text("judul", area=content.voice.area)
    properties.subject = content.voice.stamp
    properties.author = properties.last_modified_by = "Kopdata"
    properties.language = content.voice.language
    properties.created = properties.modified = datetime.combine(day, time())
    written = io.BytesIO()
    shown.save(written)
    return fixed(written.getvalue(), day)


def _cover(shown: Slides, content: Content) -> None:
    voice = content.voice
    slide = _slide(shown, content, voice.text("judul", area=voice.area), size=40)
    lines = [(f"{figure.name}: {figure.whole}, {figure.period}", 22) for figure in content.figures]
    _write(slide, (_LEFT, Inches(1.9), _WIDE, Inches(3.2)), lines, space=10)
    about = [(f"{voice.dates}. {voice.selection}", 16), (voice.source, 16)]
    _write(slide, (_LEFT, Inches(5.4), _WIDE, Inches(1.0)), about)
    _note(slide, [f"{point.text} {point.code}" for point in content.points])


def _message(shown: Slides, content: Content, drawing: Drawing, figure: Figure | None) -> None:
    slide = _slide(shown, content, drawing.title, size=22)
    top, tall = Inches(1.95), Inches(4.6)
    left, wide = Emu(_LEFT), Emu(_WIDE)
    _write(slide, (left, Inches(1.35), wide, Inches(0.5)), [(drawing.subtitle, 13)])
    if figure is not None:
        side = Inches(3.4)
        lines = [(figure.number, 72), (figure.whole, 18), (figure.period, 16), (figure.moved, 16)]
        _write(slide, (left, Inches(2.1), side, Inches(3.9)), lines, space=6, bold_first=True)
        left, wide = Emu(left + side), Emu(wide - side)
    add_chart(slide.shapes, drawing, (left, top, wide, tall), content.voice.language)
    _note(slide, _notes(content, drawing, figure))


def _slide(shown: Slides, content: Content, title: str, size: int) -> Slide:
    """A slide with its title, DATA CONTOH in its corner and the kit's stamp below."""
    slide = shown.slides.add_slide(shown.slide_layouts[_TITLE_ONLY])
    heading = slide.shapes.title
    heading.left, heading.top = _LEFT, Inches(0.45)
    heading.width, heading.height = _WIDE, Inches(0.85)
    heading.text_frame.word_wrap = True
    heading.text_frame.margin_left = heading.text_frame.margin_top = 0
    heading.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    _fill(heading.text_frame, [(title, size)], bold_first=True)
    if content.voice.sample:
        place = (_LEFT, Inches(0.12), _WIDE, Inches(0.3))
        box = _write(slide, place, [(content.voice.sample, 15)], bold_first=True, colour="warning")
        box.paragraphs[0].alignment = PP_ALIGN.RIGHT
    foot = (_LEFT, Inches(6.75), _WIDE, Inches(0.5))
    _write(slide, foot, [(content.voice.stamp, 11), (content.voice.source, 11)], colour="text-soft")
    return slide


def _notes(content: Content, drawing: Drawing, figure: Figure | None) -> list[str]:
    """What to say, with base and source of every number on the slide."""
    voice = content.voice
    points = [*content.points, *content.unknowns]
    about = {drawing.name, drawing.metric} if figure else {point.metric for point in points}
    chosen = [point for point in points if point.metric in about]
    if figure is None:
        chosen = list(content.unknowns)
    lines = [
        voice.text("catatan_pembicara", sentence=point.text, code=point.code) for point in chosen
    ]
    lines.append(drawing.alt)
    if figure is not None:
        lines += [
            voice.text("catatan_dasar", whole=f"{figure.whole}, {figure.period}"),
            voice.text("catatan_pengertian", definition=figure.definition),
            voice.text("catatan_hukum", source=figure.source),
            metrics.get(figure.metric).text(voice.language).missing,
        ]
    return [*lines, voice.source, voice.stamp]


def _note(slide: Slide, lines: list[str]) -> None:
    if notes := slide.notes_slide.notes_text_frame:
        notes.text = "\n".join(lines)


def _write(
    slide: Slide,
    place: Place,
    lines: list[tuple[str, int]],
    space: int = 0,
    *,
    bold_first: bool = False,
    colour: str = "text",
) -> TextFrame:
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _fill(frame, lines, space, bold_first=bold_first, colour=colour)
    return frame


def _fill(
    frame: TextFrame,
    lines: list[tuple[str, int]],
    space: int = 0,
    *,
    bold_first: bool = False,
    colour: str = "text",
) -> None:
    told = [line for line in lines if line[0]]
    for place, (text, size) in enumerate(told):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_after = Pt(space)
        run = paragraph.add_run()
        # A percent sign never begins a line.
        run.text = neutral_text(text).replace(" %", "\N{NO-BREAK SPACE}%")
        run.font.size = Pt(size)
        run.font.bold = bold_first and place == 0
        run.font.color.rgb = RGBColor.from_string(palette()[colour].removeprefix("#"))
