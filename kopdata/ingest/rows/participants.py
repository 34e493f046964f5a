"""Lists with a row for each person: a koperasi once per activity, its participants summed."""

from collections.abc import Sequence

from kopdata.ingest.declared_kinds import schema
from kopdata.ingest.rows.repeated_rows import Place, keys_of
from kopdata.ingest.rows.sheet_rows import SheetRows
from kopdata.ingest.values.normal_names import normal_name

PERSON = "nama_peserta"
_MOST_SAID = ("Selesai", "Berjalan", "Rencana", "Batal")


def gather_participants(sheets: Sequence[SheetRows]) -> None:
    """Make the persons of one koperasi at one activity a single row; nobody contradicts another.

    How many took part is the number of different names, or the sum where rows state numbers.
    """
    groups: dict[tuple, list[Place]] = {}
    listed = [rows for rows in sheets if PERSON in rows.header.columns]
    for rows in listed:
        for place, key in keys_of(rows):
            groups.setdefault(key, []).append((rows, place))
    for found in groups.values():
        _make_one(found)
    for rows in listed:
        rows.notes.append(
            "Satu baris untuk tiap peserta: tiap koperasi dihitung sekali untuk satu kegiatan, "
            "pesertanya dijumlahkan; nama peserta tidak disimpan."
        )


def _make_one(found: list[Place]) -> None:
    rows, first = found[0]
    values = rows.values
    values["peserta"][first] = _participants(found)
    for name in schema("pembinaan").names:
        if name not in values or name == "peserta":
            continue
        given = [
            value for other, place in found if (value := other.values[name][place]) is not None
        ]
        if name == "status":
            given.sort(key=_MOST_SAID.index)
        elif name == "tanggal_selesai":
            given.sort(reverse=True)
        # Where persons of one koperasi differ in it, the kecamatan is their home and not its seat.
        is_home = name == "kecamatan" and len(set(given)) > 1
        values[name][first] = given[0] if given and not is_home else None
    for other, place in found[1:]:
        other.dropped.add(place)


def _participants(found: list[Place]) -> int:
    stated = [rows.values["peserta"][place] for rows, place in found]
    if any(number is not None for number in stated):
        return sum(number or 0 for number in stated)
    names = [normal_name(rows.values[PERSON][place]) for rows, place in found]
    return len({name for name in names if name}) + names.count(None)
