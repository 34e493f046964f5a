"""Progress of long work on the error stream, so that the answer stays clean."""

import sys


def bar(fraction: float, text: str) -> None:
    """Redraw one line; silent where nobody watches."""
    if not sys.stderr.isatty():
        return
    width = 30
    filled = round(fraction * width)
    line = f"\r[{'#' * filled}{'.' * (width - filled)}] {fraction:4.0%} {text[:40]:<40}"
    end = "\n" if fraction >= 1 else ""
    print(line, end=end, file=sys.stderr, flush=True)
