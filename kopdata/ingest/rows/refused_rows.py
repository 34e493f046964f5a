"""Which rows of a sheet stay out, and every doubtful cell reported with its severity."""

from collections.abc import Callable, Iterable
from datetime import date

from kopdata.ingest.declared_kinds import Column
from kopdata.ingest.parsed import MEMPERINGATKAN, MENOLAK
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.values.cell_text import Issue

_NAMING = ("nik", "nama", "nomor_badan_hukum")


def settle_refusals(rows: SheetRows) -> None:
    """Decide which rows stay out, and report every doubtful cell with its severity."""
    _forget_places_elsewhere(rows)
    fatal = dict(_fatal(rows))
    for (place, name), issue in sorted(rows.issues.items(), key=_by_place(rows)):
        severity = MENOLAK if name in fatal.get(place, {}) else MEMPERINGATKAN
        rows.problem(place, name, issue, severity)
    for (place, name), issue in rows.remarks.items():
        rows.problem(place, name, issue, MEMPERINGATKAN)
    for place, missing in fatal.items():
        rows.refused.add(place)
        for name, issue in missing.items():
            if (place, name) not in rows.issues:
                rows.problem(place, name or None, issue, MENOLAK)
    _warn_of_open_years(rows)


def _forget_places_elsewhere(rows: SheetRows) -> None:
    """What kecamatan a row of another kabupaten is of is not this office's to know."""
    elsewhere = [place for place, name in rows.issues if name == "kabupaten"]
    for place in elsewhere:
        rows.issues.pop((place, "kecamatan"), None)


def _by_place(rows: SheetRows) -> Callable[[tuple], tuple[int, int]]:
    columns = rows.header.columns
    return lambda item: (item[0][0], columns.get(item[0][1], -1))


def _fatal(rows: SheetRows) -> Iterable[tuple[int, dict[str, Issue]]]:
    """Per refused row: the fields that keep it out."""
    kind, values = rows.header.kind, rows.values
    for place in range(rows.height):
        missing = {
            name: _not_given(kind.columns[name])
            for name in kind.needed
            if values[name][place] is None
        }
        if "tanggal_mulai" in missing and "tanggal_mulai" not in rows.header.columns:
            missing["tanggal"] = missing.pop("tanggal_mulai")
        if kind.identity and kind.name != "register":
            missing |= _without_identity(rows, place)
        elif (place, "kecamatan") in rows.issues:
            missing["kecamatan"] = rows.issues[place, "kecamatan"]
        if (place, "kabupaten") in rows.issues:
            missing = {"kabupaten": rows.issues[place, "kabupaten"]}
        if missing:
            yield place, missing


def _not_given(column: Column) -> Issue:
    return Issue("belum diisi, padahal wajib", f"Isi {column.label.lower()} pada baris ini.")


def _without_identity(rows: SheetRows, place: int) -> dict[str, Issue]:
    values = rows.values
    has_number = values["nik"][place] or values["kunci_badan_hukum"][place]
    if not has_number and not values["nama"][place]:
        name = next((field for field in _NAMING if (place, field) in rows.issues), "")
        return {
            name: Issue(
                "tidak menyebut koperasi: NIK, nomor badan hukum dan nama kosong",
                "Isi paling sedikit nama koperasi dan kecamatannya.",
            )
        }
    if not has_number and (place, "kecamatan") in rows.issues:
        return {"kecamatan": rows.issues[place, "kecamatan"]}
    return {}


def _warn_of_open_years(rows: SheetRows) -> None:
    """A RAT for a tahun buku that had not ended stays, but is no RAT of that year yet."""
    column = rows.header.kind.columns.get("tahun_buku")
    if not column or not column.ended:
        return
    day = rows.received_on
    issue = Issue(
        f"belum berakhir pada tanggal terima berkas ({day:%d/%m/%Y}), jadi RAT ini belum dihitung",
        "Periksa tahun bukunya: RAT biasanya untuk tahun buku sebelumnya.",
    )
    years = enumerate(rows.values["tahun_buku"])
    early = [place for place, year in years if year and day < date(year, 12, 31)]
    if "tahun_buku" not in rows.header.columns and early:
        message = f"Tahun buku {rows.values['tahun_buku'][early[0]]} pada judul {issue.message}."
        rows.report(None, "tahun_buku", value=None, issue=Issue(message, issue.remedy))
        return
    for place in early:
        if place not in rows.refused:
            rows.problem(place, "tahun_buku", issue, MEMPERINGATKAN)
