"""What every sheet and picture of a kit is told."""

from dataclasses import asdict
from typing import Any

from kopdata.briefs.pers.content.whole_kit import Content
from kopdata.briefs.shared.typeset import palette


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
