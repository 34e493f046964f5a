"""The files of a kit read back as text, each by another program than wrote it."""

import io
import re

import openpyxl
import pypdf
from pptx import Presentation


def part(kit, ending):
    """The kit's only file with that ending."""
    (found,) = (written for name, written in kit.files.items() if name.endswith(ending))
    return found


def pages(kit, ending):
    """The text of each page of a PDF."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(part(kit, ending))).pages]


def presentation(kit):
    """The slides, opened."""
    return Presentation(io.BytesIO(part(kit, ".pptx")))


def slide_texts(kit):
    """What stands on each slide, without its notes."""
    return [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in presentation(kit).slides
    ]


def notes(kit):
    """What the speaker reads, slide by slide."""
    return [slide.notes_slide.notes_text_frame.text for slide in presentation(kit).slides]


def sheets(kit):
    """Every cell of each sheet, row by row."""
    book = openpyxl.load_workbook(io.BytesIO(part(kit, ".xlsx")))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def unspaced(text):
    """Without blanks, which a page breaks where it likes."""
    return re.sub(r"\s", "", text)
