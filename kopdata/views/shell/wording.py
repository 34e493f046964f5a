"""How words stand on a page."""

from collections.abc import Callable, Iterable
from functools import partial

from kopdata import messages, metrics


def unbroken(words: str) -> str:
    """The same words with a percent sign that never begins a line."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")


def paragraphs(lines: Iterable[str]) -> str:
    """Lines below each other as one text: a page is as quick as it has few pieces."""
    return unbroken("\n\n".join(line for line in lines if line))


def labels(language: str, prefix: str) -> Callable[[str], str]:
    """What a widget calls its options: the messages named by the prefix and the option.

    Streamlit keeps this as long as the visitor stays, on whatever page: so nothing here, and in
    no other `format_func`, may hold the visit and with it a warehouse that could be let go.
    """
    return partial(_label, language, prefix)


def metric_names(language: str) -> Callable[[str], str]:
    """What a widget calls its options that are metrics."""
    return partial(_metric_name, language)


def _label(language: str, prefix: str, option: str) -> str:
    return messages.text(f"{prefix}{option}", language)


def _metric_name(language: str, option: str) -> str:
    return metrics.get(option).text(language).name
