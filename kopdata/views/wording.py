"""How words stand on a page."""


def unbroken(words: str) -> str:
    """The same words with a percent sign that never begins a line."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")
