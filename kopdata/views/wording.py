"""How words stand on a page."""

from collections.abc import Iterable


def unbroken(words: str) -> str:
    """The same words with a percent sign that never begins a line."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")


def paragraphs(lines: Iterable[str]) -> str:
    """Lines below each other as one text: a page is as quick as it has few pieces."""
    return unbroken("\n\n".join(line for line in lines if line))
