"""The same key twice in one delivery: equal rows are one, differing rows are both refused."""

from collections.abc import Iterator

from kopdata.ingest.declared_kinds import schema
from kopdata.ingest.parsed import MENOLAK
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.values.cell_text import Issue
from kopdata.ingest.values.normal_names import normal_kegiatan

Place = tuple[SheetRows, int]


def settle_duplicates(sheets: list[SheetRows]) -> None:
    """Mark rows of one kind that repeat a key, each with a problem that names the other row."""
    first: dict[tuple, Place] = {}
    again: dict[tuple, list[Place]] = {}
    for rows in sheets:
        for place, key in keys_of(rows):
            if key in first:
                again.setdefault(key, [first[key]]).append((rows, place))
            else:
                first[key] = (rows, place)
    for found in again.values():
        _settle(found)


def keys_of(rows: SheetRows) -> Iterator[tuple[int, tuple]]:
    """Each row that may count, with what tells it from all others of its kind."""
    values, kind = rows.values, rows.header.kind
    columns = [values["kunci_kegiatan" if name == "kegiatan" else name] for name in kind.key]
    for place in range(rows.height):
        if place in rows.refused or place in rows.dropped:
            continue
        rest = tuple(_compared(column[place]) for column in columns)
        koperasi = _koperasi(values, place) if kind.identity else ()
        yield place, (rows.per if kind.name == "register" else None, *koperasi, *rest)


def _compared(value: object) -> object:
    return normal_kegiatan(value) if isinstance(value, str) else value


def _koperasi(values: dict[str, list], place: int) -> tuple:
    if values["nik"][place]:
        return "nik", values["nik"][place], None
    if values["kunci_badan_hukum"][place]:
        # Koperasi of different names that share a number are told apart by their names.
        return "badan hukum", values["kunci_badan_hukum"][place], values["kunci_nama"][place]
    return "nama", values["kunci_nama"][place], values["kecamatan"][place]


def _settle(found: list[Place]) -> None:
    contents = [_content(rows, place) for rows, place in found]
    are_equal = all(content == contents[0] for content in contents)
    for number, (rows, place) in enumerate(found):
        other = _named(found[0] if number else found[1], rows)
        row = rows.body.numbers[place]
        if not are_equal:
            rows.refused.add(place)
            issue = Issue(
                f"Baris ini dan {other} tentang hal yang sama tetapi isinya berbeda, "
                "jadi keduanya ditolak.",
                "Pilih baris yang benar, hapus yang lain, lalu kirim lagi.",
            )
            rows.report(row, None, value=None, issue=issue, severity=MENOLAK)
        elif number:
            rows.dropped.add(place)
            message = f"Baris ini sama dengan {other}; hanya satu yang dipakai."
            issue = Issue(message, "Hapus salah satunya dari daftar.")
            rows.report(row, None, value=None, issue=issue)


def _content(rows: SheetRows, place: int) -> tuple:
    names = schema(rows.header.kind.name).names
    return tuple(rows.values[name][place] for name in names if name in rows.values)


def _named(other: Place, seen_from: SheetRows) -> str:
    rows, place = other
    number = rows.body.numbers[place]
    return f"baris {number}" if rows is seen_from else f"baris {number} lembar {rows.sheet}"
