"""Legal sources in both languages."""

import re
import tomllib

import pytest

from kopdata import ingest, messages, metrics, rules, settings
from kopdata.questions import meanings

# What a law is called, in any language.
_LAW = re.compile(
    r"(UU|Permenkop UKM|Perdep|Juknis Deputi Bidang Perkoperasian) [\w/.-]+( Pasal [\w ()-]+)?"
)


def sources():
    """Every legal source that is shown."""
    readings = [one for every in meanings.readings().values() for one in every]
    return {one.legal_source for one in (*rules.all_rules(), *metrics.catalogue(), *readings)}


@pytest.mark.parametrize("source", sorted(sources()))
def test_a_source_is_the_name_of_a_law_or_has_its_english(source):
    is_law = all(_LAW.fullmatch(part) for part in source.split("; "))
    is_plain = is_law and " dan " not in source

    assert is_plain or rules.source_in(source, "en") != source
    assert rules.source_in(source, "id") == source


def test_no_english_source_is_left_over():
    path = settings.reference() / "dasar_hukum_en.toml"
    assert set(tomllib.loads(path.read_text("utf-8"))) <= sources()


def test_a_rule_reads_in_english_as_a_whole():
    said = metrics.get("zona_merah").rule_text("en")

    assert "Practice of East Kalimantan" in said
    assert "beberapa sumber" not in said
    assert "Praktik" not in said


def test_kinds_of_list_and_their_columns_are_called_as_ingest_calls_them():
    for kind in ingest.KINDS:
        assert messages.text(f"jenis_daftar.{kind}") == ingest.label_of(kind)
        for field, label in ingest.fields_of(kind).items():
            assert messages.text(f"kolom_daftar.{kind}_{field}") == label
