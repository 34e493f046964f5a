"""The brief command: the press kit in a folder."""

import argparse
import sys
from datetime import date
from functools import partial

from kopdata import briefs, loading, messages, metrics, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.cli.moment import opened
from kopdata.cli.progress import bar
from kopdata.questions.shared.kabupaten import kecamatan_of


def brief(asked: argparse.Namespace) -> int:
    """Write the press kit of a selection, as known on a day."""
    briefs.ready_folder(asked.output)
    store = opened(asked)
    selection = metrics.Selection(
        tahun=tuple(asked.tahun), kecamatan=kecamatan_of(asked.kabupaten, asked.kecamatan)
    )
    kit = briefs.write_kit(
        store, selection, asked.output, progress=bar, known_on=partial(_earlier, asked.at_entry)
    )
    loading.note_export(f"Paket pers {kit.number}", visitor=COMMAND_LINE)
    print(kit.stamp)
    for name in kit.files:
        print(f"  {asked.output / name}")
    for line in kit.left_out:
        print(f"Tidak ada dalam paket: {line}")
    _file(kit)
    return 0


def _earlier(entry: int | None, day: date) -> warehouse.Warehouse:
    """What was known on an earlier day, by the same state of the archive."""
    return warehouse.open_read_only(loading.known_on(day, bar, entry), entry)


def _file(kit: briefs.Kit) -> None:
    """The kit's sentences into the claims register, as prepared; says what became of them."""
    content = briefs.statements(kit, loading.today())
    outcome = loading.file_prepared(
        content, f"{kit.number}.csv", visitor=COMMAND_LINE, progress=bar
    )
    if outcome is None:
        print(messages.text("pers.paket_contoh"))
    elif outcome.accepted:
        print(messages.text("pers.paket_tercatat", delivery=outcome.delivery))
    else:
        print(messages.text("pers.paket_tidak_tercatat", reason=outcome.reason), file=sys.stderr)
