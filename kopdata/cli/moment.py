"""Which state of the archive and which koperasi a command speaks of."""

import argparse
import sys

from kopdata import loading, metrics, warehouse
from kopdata.cli.progress import bar
from kopdata.questions.shared.kabupaten import kecamatan_of


def opened(asked: argparse.Namespace) -> warehouse.Warehouse:
    """The warehouse that `--known-on` and `--at-entry` ask for."""
    if asked.known_on is None and asked.at_entry is None:
        return newest()
    path = loading.known_on(asked.known_on, bar, asked.at_entry)
    return warehouse.open_read_only(path, asked.at_entry)


def newest() -> warehouse.Warehouse:
    """The newest warehouse; where the archive is damaged the one published last, which it says."""
    return warehouse.open_read_only(loading.current_or_last(_warn, bar))


def _warn(damage: str) -> None:
    print(
        f"{damage} Jawaban ini dari data yang terakhir diterbitkan; tidak ada yang diterbitkan "
        "lagi sampai arsip dipulihkan.",
        file=sys.stderr,
    )


def selected(asked: argparse.Namespace, tahun: tuple[int, ...] = ()) -> metrics.Selection:
    """The koperasi that `--kabupaten`, `--kecamatan`, `--jenis` and the like ask for."""
    return metrics.Selection(
        tahun=tahun,
        kecamatan=kecamatan_of(asked.kabupaten, asked.kecamatan),
        jenis=tuple(asked.jenis),
        bentuk=(asked.bentuk,) if asked.bentuk else (),
        merah_putih=asked.merah_putih,
    )
