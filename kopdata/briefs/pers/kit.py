"""The press kit: one number, one day, and every file told from the same summaries."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from kopdata import messages, metrics
from kopdata import warehouse as store
from kopdata.briefs.pers.content.facts import Facts, KnownOn, gather
from kopdata.briefs.pers.content.voice import Point
from kopdata.briefs.pers.content.whole_kit import Content, content
from kopdata.briefs.pers.files import pdf
from kopdata.briefs.pers.files.packaged import zipped
from kopdata.briefs.pers.files.pictures import pictures
from kopdata.briefs.pers.files.workbook import workbook
from kopdata.errors import KopdataError
from kopdata.kantor import spoken_figures

Progress = Callable[[float, str], None]

_READ_FIRST = "baca_dulu.txt"


@dataclass(frozen=True)
class Kit:
    """A finished kit: its files by name, the sentences it states, and what it had to leave out."""

    number: str
    stamp: str
    selection: metrics.Selection
    points: tuple[Point, ...]
    left_out: tuple[str, ...]
    files: dict[str, bytes]


def make_kit(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    language: str = "id",
    progress: Progress | None = None,
    *,
    known_on: KnownOn | None = None,
) -> Kit:
    """Every file in memory; raises KopdataError where there is nothing to say.

    `known_on` gives the warehouse as known on an earlier day.
    """
    tell = progress or (lambda _fraction, _text: None)
    facts = gather(warehouse, selection, language, known_on)
    told = content(facts, language)
    voice = told.voice
    files: dict[str, bytes] = {}
    steps: tuple[tuple[str, Callable[[], dict[str, bytes]]], ...] = (
        ("lembar_pers.pdf", lambda: {"lembar_pers.pdf": pdf.press_sheet(told)}),
        ("bahan_bicara.pdf", lambda: {"bahan_bicara.pdf": pdf.talking_points(told)}),
        ("salindia.pptx", lambda: {"salindia.pptx": _slides(told)}),
        ("angka.xlsx", lambda: {"angka.xlsx": workbook(told, _behind(warehouse, facts))}),
        ("grafik", lambda: {f"grafik_{name}": page for name, page in pictures(told).items()}),
    )
    for place, (name, write) in enumerate(steps):
        tell(place / len(steps), name)
        files |= {f"{facts.number}_{file}": written for file, written in write().items()}
    first = f"{facts.number}_{_READ_FIRST}"
    files = {first: _read_first(told, [first, *files]).encode(), **files}
    tell(1.0, "")
    return Kit(facts.number, voice.stamp, facts.selection, told.points, told.left_out, files)


def write_kit(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    folder: Path,
    language: str = "id",
    progress: Progress | None = None,
    *,
    known_on: KnownOn | None = None,
) -> Kit:
    """Make the kit and write its files into a folder, which is made if it is not there."""
    ready_folder(folder, language)
    kit = make_kit(warehouse, selection, language, progress, known_on=known_on)
    try:
        for name, written in kit.files.items():
            unfinished = folder / f".{name}.tmp"
            unfinished.write_bytes(written)
            unfinished.replace(folder / name)
    except OSError as error:
        raise _refused(folder, language) from error
    return kit


def zip_kit(kit: Kit) -> bytes:
    """The kit as one zip file."""
    return zipped(kit.files)


def ready_folder(folder: Path, language: str = "id") -> None:
    """See that a folder can be written to before any work is done; raises KopdataError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".kopdata"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise _refused(folder, language) from error


def _refused(folder: Path, language: str) -> KopdataError:
    return KopdataError(messages.text("siaran.folder", language, folder=folder))


def _slides(told: Content) -> bytes:
    from kopdata.briefs.pers.files.slides import slides  # noqa: PLC0415 -- python-pptx is large, and rarely needed

    return slides(told)


def _behind(warehouse: store.Warehouse, facts: Facts) -> dict[str, pd.DataFrame]:
    """The koperasi behind each figure, of the year it speaks of."""
    found = {}
    for metric_id in spoken_figures().values():
        row = facts.now(metric_id)
        if row is not None:
            of_year = replace(facts.selection, tahun=(row.tahun,))
            found[metric_id] = metrics.rows_behind(warehouse, metrics.get(metric_id), of_year)
    return found


def _read_first(told: Content, names: list[str]) -> str:
    """What is in the kit, and what was left out."""
    voice = told.voice
    lines = [voice.stamp, voice.selection, voice.source, "", f"{voice.text('isi')}:"]
    for name in names[1:]:
        part = name.removeprefix(f"{told.facts.number}_").split(".")[0]
        key = "isi_grafik" if part.startswith("grafik") else f"isi_{part}"
        lines.append(f"- {name}: {voice.text(key)}")
    left_out = told.left_out or (voice.text("lengkap"),)
    lines += ["", f"{voice.text('tidak_ada')}:", *(f"- {line}" for line in left_out)]
    return "\r\n".join([*lines, ""])
