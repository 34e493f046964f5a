"""Words and drawings set by Typst, with the fonts of the repository and nothing else."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kopdata.briefs.content import Content
from kopdata.charts import theme

_HERE = Path(__file__).parent
# On white, lighter than the grey of unknown would allow: text needs more contrast than a line.
_TEXT_SOFT = "#566272"
_WARNING = "#B04A05"
_SHADE = "#EDF0F4"


def compiled(template: str, told: dict[str, Any], **how: Any) -> Any:
    """A template filled: bytes, or one per page for pictures."""
    import typst  # noqa: PLC0415 -- large, and only who makes a file needs it

    # A percent sign never begins a line.
    words = json.dumps(told, ensure_ascii=False).replace(" %", "\N{NO-BREAK SPACE}%")
    return typst.compile(
        str(_HERE / f"{template}.typ"),
        root=str(_HERE),
        font_paths=[str(_HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"content": words},
        **how,
    )


def shared(content: Content) -> dict[str, Any]:
    """What every sheet and picture carries: whose data, as of when, which kit, which colours."""
    voice = content.voice
    return {
        "language": voice.language,
        "author": "Kopdata",
        "sample": voice.sample,
        "dates": voice.dates,
        "stamp": voice.stamp,
        "source": voice.source,
        "kit": voice.text("paket", number=voice.facts.number),
        "selection": voice.selection,
        "palette": palette(),
    }


def charts(content: Content) -> dict[str, dict[str, Any]]:
    """Each drawing by its name, with its text alternative."""
    return {drawing.name: {**asdict(drawing), "alt": drawing.alt} for drawing in content.drawings}


def palette() -> dict[str, str]:
    """The colours of the light theme by meaning: blue favourable, orange unfavourable."""
    colours = theme.palette("light")
    return {
        "favourable": colours[theme.FAVOURABLE],
        "unfavourable": colours[theme.UNFAVOURABLE],
        "neutral": colours[theme.NEUTRAL],
        "past": colours[theme.UNKNOWN],
        "unknown": colours[theme.NEUTRAL],
        "soft": colours[theme.FAVOURABLE_SOFT],
        "ink": colours[theme.INK],
        "text": colours[theme.TEXT],
        "text-soft": _TEXT_SOFT,
        "warning": _WARNING,
        "shade": _SHADE,
    }
