"""Every message exists in both languages, with the same placeholders, and is used."""

import re
from string import Formatter

import pytest

from kopdata import messages
from kopdata.settings import ROOT

KEYS = sorted(messages.catalogue())


@pytest.mark.parametrize("key", KEYS)
def test_a_message_is_in_both_languages(key):
    entry = messages.catalogue()[key]

    assert set(entry) == set(messages.LANGUAGES)
    assert all(text.strip() for text in entry.values())


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_have_the_same_placeholders(key):
    id_fields, en_fields = (
        {name for _, name, _, _ in Formatter().parse(messages.catalogue()[key][language]) if name}
        for language in messages.LANGUAGES
    )

    assert id_fields == en_fields


def test_every_message_asked_for_by_its_key_exists():
    known = set(messages.catalogue())
    pattern = re.compile(r'text\(\s*"([a-z_]+\.[a-z_]+)"')
    sources = [*(ROOT / "pages").glob("*.py"), *(ROOT / "kopdata").rglob("*.py")]
    asked = {key for path in sources for key in pattern.findall(path.read_text("utf-8"))}

    assert asked <= known
    assert len(asked) > 20


def test_placeholders_are_filled():
    words = messages.text("data.per", "id", date="21 Juli 2023")

    assert words == "Data per 21 Juli 2023"
