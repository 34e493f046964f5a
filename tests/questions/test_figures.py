"""Every figure that is no metric's own is declared once, with all its words."""

from collections import Counter
from string import Formatter

import pytest

from kopdata import messages
from kopdata.questions import figures
from kopdata.questions.shared.figure import AS_IS

DECLARED = [one for topic in figures.TOPICS for one in topic.FIGURES]
NAMES = sorted(figures.FIGURES)


def test_a_name_in_the_address_means_one_figure():
    assert not [name for name, times in Counter(one.name for one in DECLARED).items() if times > 1]


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_says_what_it_counts(name):
    parts = ["", "_dasar", "_arti"]

    assert {f"hitungan.{name}{part}" for part in parts} <= set(messages.catalogue())


@pytest.mark.parametrize("name", NAMES)
def test_a_message_of_a_parameter_names_only_parameters(name):
    figure = figures.FIGURES[name]
    patterns = [word for word in figure.parameters.values() if isinstance(word, str)]
    used = {field for word in patterns for _, field, _, _ in Formatter().parse(word) if field}

    assert used <= set(figure.parameters)
    assert all(word == AS_IS or word.count(".") == 1 for word in patterns)
