"""Each chart of a kit as a picture that can stand alone in a newspaper: PNG and SVG."""

from html import escape

from kopdata.briefs.pers.content.whole_kit import Content
from kopdata.briefs.pers.files.common import charts, shared
from kopdata.briefs.shared.typeset import compiled

# 2560 x 1440 pixels.
_PIXELS_PER_INCH = 192


def pictures(content: Content) -> dict[str, bytes]:
    """By drawing and suffix: `koperasi_aktif.png`, `koperasi_aktif.svg`, ..."""
    told = shared(content) | {"charts": list(charts(content).values())}
    pages = {
        "png": compiled("pers/files/pictures", told, format="png", ppi=_PIXELS_PER_INCH),
        "svg": compiled("pers/files/pictures", told, format="svg"),
    }
    found = {}
    for suffix, drawn in pages.items():
        every = drawn if isinstance(drawn, list) else [drawn]
        for drawing, page in zip(content.drawings, every, strict=True):
            named = _told(page, drawing.title, drawing.alt, content) if suffix == "svg" else page
            found[f"{drawing.name}.{suffix}"] = named
    return found


def _told(page: bytes, title: str, alt: str, content: Content) -> bytes:
    """The picture with its words as text, for screen readers and searches: letters are outlines."""
    head, body = page.split(b">", 1)
    words = f"{alt} {content.voice.stamp}. {content.voice.source}"
    told = f"<title>{escape(title)}</title><desc>{escape(words)}</desc>"
    return head + b' role="img">' + told.encode() + body
