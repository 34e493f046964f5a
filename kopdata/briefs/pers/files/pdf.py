"""The two papers of a press kit: one page to hand out, and the pages to speak from."""

from itertools import groupby
from typing import Any

from kopdata.briefs.pers.content.answers import Question
from kopdata.briefs.pers.content.voice import Point
from kopdata.briefs.pers.content.whole_kit import Content
from kopdata.briefs.pers.files.common import charts, shared
from kopdata.briefs.shared.typeset import compiled

_UA = {"format": "pdf", "pdf_standards": ["ua-1"]}
_MOST_UNKNOWNS = 5


def press_sheet(content: Content) -> bytes:
    """One A4 page, tagged for screen readers."""
    return compiled("pers/files/press_sheet", _sheet(content), **_UA)


def talking_points(content: Content) -> bytes:
    """Sentences with their citations, likely questions, and what must not be said."""
    return compiled("pers/files/talking_points", _pages(content), **_UA)


def _sheet(content: Content) -> dict[str, Any]:
    voice = content.voice
    drawn = charts(content)
    return {
        **shared(content),
        "title": voice.text("judul", area=voice.area),
        "figures": [
            {
                "name": figure.name,
                "number": figure.number,
                "whole": figure.whole,
                "period": figure.period,
                "moved": figure.moved,
                "definition": figure.definition,
                "source": figure.source,
                "chart": drawn.get(figure.metric),
            }
            for figure in content.figures
        ],
        "unknown_title": voice.text("bab_tidak_diketahui"),
        "unknowns": [point.text for point in content.unknowns[:_MOST_UNKNOWNS]]
        or [voice.text("semua_diketahui")],
        "meaning_title": voice.text("bab_pengertian"),
    }


def _pages(content: Content) -> dict[str, Any]:
    voice = content.voice
    return {
        **shared(content),
        "title": voice.text("judul_bahan", area=voice.area),
        "how_cited": voice.text("cara_rujukan"),
        "points_title": voice.text("bab_pokok"),
        "points": [_cited(point) for point in content.points],
        "unknown_title": voice.text("bab_tidak_diketahui"),
        "unknowns": [_cited(point) for point in content.unknowns]
        or [_cited(voice.text("semua_diketahui"))],
        "questions_title": voice.text("bab_tanya"),
        "questions": [
            {"about": about, "asked": [_asked(question) for question in asked]}
            for about, asked in groupby(content.questions, lambda question: question.about)
        ],
        "cautions_title": voice.text("bab_jangan"),
        "cautions": list(content.cautions),
    }


def _asked(question: Question) -> dict[str, str]:
    return {"question": question.text, **_cited(question.answer)}


def _cited(point: Point | str) -> dict[str, str]:
    if isinstance(point, str):
        return {"text": point, "code": ""}
    return {"text": point.text, "code": point.code}
