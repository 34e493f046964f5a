"""A kind of list says all about itself, and in both languages."""

import pytest

from kopdata import ingest, messages


@pytest.mark.parametrize("kind", ingest.kinds())
def test_a_kind_and_its_columns_have_a_name_in_both_languages(kind):
    about = ingest.kinds()[kind]

    for labels in (about.labels, *(column.labels for column in about.columns.values())):
        assert set(labels) == set(messages.LANGUAGES)
        assert all(text.strip() for text in labels.values())


def test_kinds_and_columns_are_called_in_the_language_asked_for():
    assert ingest.label_of("klaim", "en") == "claims (klaim)"
    assert ingest.fields_of("rat")["tahun_buku"] == "Tahun buku"
    assert ingest.fields_of("rat", "en")["tahun_buku"] == "Book year"


@pytest.mark.parametrize("kind", ingest.kinds())
def test_what_a_kind_needs_are_columns_of_its_own(kind):
    about = ingest.kinds()[kind]
    named = {
        *about.key,
        *about.needed,
        *about.names,
        *(name for group in about.required for name in group),
    }

    assert named <= set(about.columns)
    assert about.identity or about.key
