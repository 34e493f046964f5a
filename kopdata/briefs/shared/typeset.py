"""Words and drawings set by Typst, with the fonts of the repository and nothing else."""

import json
from pathlib import Path
from typing import Any

from kopdata.charts import theme

_BRIEFS = Path(__file__).parent.parent
# On white, lighter than the grey of unknown would allow: text needs more contrast than a line.
_TEXT_SOFT = "#566272"
_WARNING = "#B04A05"
_SHADE = "#EDF0F4"


def compiled(template: str, told: dict[str, Any], **how: Any) -> Any:
    """A template below `briefs/` filled: bytes, or one per page for pictures."""
    import typst  # noqa: PLC0415 -- large, and only who makes a file needs it

    # A percent sign never begins a line.
    words = json.dumps(told, ensure_ascii=False).replace(" %", "\N{NO-BREAK SPACE}%")
    return typst.compile(
        str(_BRIEFS / f"{template}.typ"),
        root=str(_BRIEFS),
        font_paths=[str(_BRIEFS / "shared" / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"content": words},
        **how,
    )


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
