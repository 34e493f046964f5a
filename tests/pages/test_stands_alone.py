"""The one number somebody would print stands alone: no low bound of a base mostly unknown."""

from datetime import date

import pytest

from kopdata import loading, metrics
from kopdata import warehouse as store
from kopdata.kantor import spoken_figures
from kopdata.metrics.changes import change

from .reading import page

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

PAGES = ("ringkasan", "kesehatan", "rat", "pembinaan", "kecamatan", "kamus")


def mostly_unknown(known_on, kecamatan=()):
    """By its name each measure of which a third or more of the base is unknown."""
    path = loading.known_on(known_on) if known_on else loading.current()
    source = store.open_read_only(path)
    selection = metrics.Selection(kecamatan=kecamatan)
    names = [metric.id for metric in metrics.catalogue()]
    found = metrics.summarise_many(source, names, selection)
    moved = {
        summary.metric: change(summary.metric, summary, selection, source.about)
        for summary in found.values()
    }
    return {
        metric.text().name: one.now
        for metric, one in moved.items()
        if one and one.now.denominator and 3 * one.now.unknown >= one.now.denominator
    }


@pytest.mark.parametrize("day", ["2023-07-21", None])
@pytest.mark.parametrize("name", PAGES)
def test_no_large_number_is_a_low_bound(opened, name, day):
    app = page(opened(**({"diketahui": day} if day else {})), name)
    unknown = mostly_unknown(day and date.fromisoformat(day))

    assert unknown
    cards = [(card.label, card.value) for card in app.metric if card.label in unknown]
    assert cards or name in ("rat", "pembinaan", "kecamatan")
    assert not [card for card in cards if "%" in card[1]]


@pytest.mark.parametrize("message", spoken_figures())
def test_the_stage_says_a_share_only_of_what_is_known(opened, message):
    app = page(opened(pesan=message), "ruang_pers")
    unknown = mostly_unknown(None)

    said = "\n".join(element.value for element in app.markdown)
    is_unknown = metrics.get(spoken_figures()[message]).text().name in unknown
    assert ("belum dinilai" in said and "%" not in said) if is_unknown else "%" in said
