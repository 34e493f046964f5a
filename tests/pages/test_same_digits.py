"""The same selection gives the same digits on the page, in its download and on the command line."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from kopdata import cli, loading, metrics, warehouse
from kopdata.views.lists import summary_table
from kopdata.views.shell.visit import Visit
from tests.pages.test_ringkasan import CARDS, figures, words

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

FIGURES = ("rat_dilaksanakan", "koperasi_dibina_baru", "koperasi_sehat")

# Each as the address of the page, the flags of the command, and the selection of a download.
EVERYTHING = ({}, (), metrics.Selection())
ONE_KECAMATAN = (
    {"kecamatan": "Sangatta Utara", "merah_putih": "Tanpa"},
    ("--kecamatan", "Sangatta Utara", "--merah-putih", "without"),
    metrics.Selection(kecamatan=("Sangatta Utara",), merah_putih="without"),
)
THAT_DAY = ({"diketahui": "2023-07-21"}, ("--known-on", "2023-07-21"), metrics.Selection())


@pytest.mark.parametrize("asked", [EVERYTHING, ONE_KECAMATAN, THAT_DAY])
def test_page_download_and_command_line_agree(opened, capsys, asked):
    address, flags, selection = asked
    app = opened(**address)
    shown = {name: plain(value) for name, value in figures(app).items()}
    downloaded = from_download(address, selection)

    for metric, name in zip(FIGURES, CARDS, strict=True):
        told = from_command_line(capsys, metric, *flags)
        counted, base = told["numerator"], told["denominator"]
        unknown = told["unknown"]
        tells_count = base is not None and 3 * unknown >= base
        assert shown[name] == digits(counted)
        if tells_count:
            assert f"sehat dari {digits(base - unknown)} yang dinilai" in words(app)
        elif base is not None:
            of_target = "target " * (metric == "koperasi_dibina_baru")
            assert f"dari {of_target}{digits(base)}" in words(app)
        assert (downloaded[name]["Jumlah"], downloaded[name]["Dasar"]) == (
            str(int(counted)),
            "" if base is None else str(int(base)),
        )
        if base and metric != "koperasi_dibina_baru":
            share = "" if tells_count else share_of(counted, base)
            assert f"({share.replace('.', ',')} %)" in words(app) or tells_count
            assert downloaded[name]["Bagian"] == share


def from_command_line(capsys, metric, *flags):
    """The row the command prints without `--by`, which is what the card speaks of."""
    capsys.readouterr()
    assert cli.main(["metric", metric, "--json", *flags]) == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    return row


def from_download(address, selection):
    """The last year of each figure in the CSV under a chart."""
    known_on = address.get("diketahui")
    path = loading.known_on(date.fromisoformat(known_on)) if known_on else loading.current()
    source = warehouse.open_read_only(path)
    summaries = metrics.summarise_many(source, FIGURES, selection, ("periode",))
    frame = summary_table.frame(list(summaries.values()), "id")
    text = summary_table.csv(frame, Visit(source, selection, "id")).decode("utf-8-sig")
    source.close()
    rows = io.StringIO("".join(line for line in text.splitlines(True) if line[0] != "#"))
    return {row["Ukuran"]: row for row in csv.DictReader(rows, delimiter=";")}


def share_of(counted, base):
    """In percent, written without the product's own formatting."""
    return str((Decimal(counted) / Decimal(base) * 100).quantize(Decimal("0.1")))


def digits(number):
    return f"{int(number):,}".replace(",", ".")


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")
