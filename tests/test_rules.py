"""Legal sources in both languages."""

import re
import tomllib

import pytest

from kopdata import metrics, rules, settings
from kopdata.errors import KopdataError
from kopdata.questions.kamus import meanings
from kopdata.questions.prioritas import freeze, ranking, watch_list
from tests.questions import offices

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


def everything(warehouse):
    """What the rules decide: every table that is prepared, and the answers that name a rule."""
    chosen = metrics.Selection()
    prepared = ("prioritas", "pantauan", "metric_row", "metric_periode", "kesehatan")
    return {
        "tables": [warehouse.cursor().table(name).order("all").fetchall() for name in prepared],
        "ranking": ranking.ranking(warehouse, chosen, {"zona_merah": 15}, limit=None),
        "places": ranking.by_kecamatan(warehouse, chosen),
        "watched": watch_list.watch(warehouse, chosen, warehouse, warehouse.about.data_date),
        "freeze": {
            purpose: {one.koperasi_id: set(one.missing) for one in found}
            for purpose in freeze.PURPOSES
            for found in [freeze.freeze(warehouse, chosen, purpose)]
        },
    }


def test_an_office_changes_single_rules_in_its_home():
    shipped = rules.one("zona_merah")
    settings.own_rules().write_text("[zona_merah]\nbook_years = 2\n", "utf-8")

    own = rules.one("zona_merah")
    assert (shipped.values["book_years"], own.values["book_years"]) == (3, 2)
    assert own.text().endswith("[book_years = 2]")
    assert own.legal_source == "Kebiasaan kantor"
    assert rules.one("jump").values == {"percent": 10}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[zona_merah", "bukan TOML yang utuh"),
        ("[[batas_rat]]\nid = 'baru'\nmonth = 3", "belum menyebut bentuk, day, tahun_buku_from"),
        ("[batas_rapat]\nday = 3", "tidak dikenal jenisnya"),
    ],
)
def test_an_own_rule_that_is_not_whole_is_told_in_one_sentence(written, said):
    settings.own_rules().write_text(written, "utf-8")

    with pytest.raises(KopdataError, match=said):
        rules.all_rules()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_paragraphs_means_nothing(given, monkeypatch, seed):
    written = rules.all_rules()
    expected = everything(offices.both(given, seed)[1])

    monkeypatch.setattr(rules, "all_rules", lambda: written[::-1])
    _, warehouse = offices.both(given, seed)
    assert everything(warehouse) == expected
    assert any(row.reasons for row in expected["ranking"].rows)


def test_every_scheme_has_a_cut_off_for_each_predikat_and_the_best_highest():
    for scheme in rules.of_group("skema"):
        cut_offs = scheme.values["cut_offs"]
        assert sorted(cut_offs, key=lambda word: -float(cut_offs[word])) == list(rules.PREDIKAT)


def test_every_reason_of_the_rules_is_one_the_warehouse_knows(given):
    known = given().cursor().table("prioritas").columns
    assert {rule.id for rule in rules.of_group("prioritas")} <= set(known)
