"""The commands of the desk: what happened here, and who is who."""

import argparse
import dataclasses
import hashlib
from datetime import datetime

from kopdata import loading, messages
from kopdata.access import COMMAND_LINE
from kopdata.cli.loading_commands import print_json
from kopdata.cli.moment import newest
from kopdata.cli.progress import bar
from kopdata.errors import KopdataError, UnknownName
from kopdata.formatting import moment, number
from kopdata.questions.data import who_is_who
from kopdata.questions.data.who_is_who import Candidate, Unclear


def log(asked: argparse.Namespace) -> int:
    """Print the archive's book, newest first."""
    entries = loading.archive().entries()[::-1][: asked.limit]
    if asked.json:
        print_json(
            {
                "entries": [
                    {"number": one.number, "type": one.type, "recorded_at": one.recorded_at}
                    | {"facts": one.facts}
                    for one in entries
                ]
            }
        )
        return 0
    if not entries:
        print(messages.text("catatan.kosong", "id"))
    for one in entries:
        known = one.type if one.type in loading.ENTRY_TYPES else "lainnya"
        when = moment(datetime.fromisoformat(one.recorded_at))
        said = (messages.text(f"catatan.{known}", "id"), one.facts.get("by"), loading.about(one))
        print(f"{one.number:>5}  {when}  {' · '.join(part for part in said if part)}")
    return 0


def decide(asked: argparse.Namespace) -> int:
    """Print who is who is not known of, decide one of them, or take a decision back."""
    if asked.revoke is not None:
        if not asked.why:
            raise UnknownName("--tarik perlu --why: mengapa putusan itu ditarik.")
        loading.revoke(
            asked.revoke, why=asked.why, on=loading.today(), visitor=COMMAND_LINE, by=asked.by
        )
        print(f"Putusan {asked.revoke} ditarik mulai hari ini.")
        return 0
    store = newest()
    queue = {_key(one): one for one in who_is_who.unclear_identities(store)}
    if asked.key is None:
        return _tell(queue, as_json=asked.json)
    if store.about.is_sample:
        raise KopdataError(messages.text("siapa.contoh", "id"))
    one = queue.get(asked.key)
    if one is None:
        raise UnknownName(
            f"'{asked.key}' tidak ada dalam antrean; mungkin sudah diputuskan. Perintah decide "
            "tanpa kunci menampilkan semuanya."
        )
    known = {candidate.koperasi_id for candidate in one.candidates}
    if not asked.own and asked.koperasi not in known:
        raise UnknownName(
            f"Pilih --koperasi salah satu dari {', '.join(sorted(known))}, atau --sendiri."
        )
    entry = loading.decide_identity(
        one.identity,
        None if asked.own else asked.koperasi,
        on=loading.today(),
        visitor=COMMAND_LINE,
        by=asked.by,
        progress=bar,
    )
    if asked.json:
        print_json({"decision": entry.number, "facts": entry.facts})
        return 0
    print(
        f"Diputuskan sebagai catatan {entry.number}: {number(one.rows)} baris "
        f"{_called(one)} kini {'koperasi sendiri' if asked.own else f'milik {asked.koperasi}'}. "
        f"Untuk menariknya: decide --tarik {entry.number} --why ALASAN"
    )
    return 0


def _tell(queue: dict[str, Unclear], *, as_json: bool) -> int:
    if as_json:
        told = [
            {
                "key": key,
                **{name: value for name, value in dataclasses.asdict(one).items() if name in _OWN},
                "candidates": [candidate._asdict() for candidate in one.candidates],
            }
            for key, one in queue.items()
        ]
        print_json({"unclear": told})
        return 0
    if not queue:
        print(messages.text("siapa.kosong", "id"))
    for key, one in queue.items():
        print(f"{key}  {_called(one)}: {number(one.rows)} baris menunggu")
        place = messages.text("siapa.tempat", "id", file=one.file, sheet=one.sheet, row=one.row)
        print(f"          {place}")
        for candidate in one.candidates:
            print(f"          --koperasi {candidate.koperasi_id}  {_called(candidate)}")
        print("          --sendiri  koperasi lain, tidak satu pun di atas")
    return 0


_OWN = (
    *("nama", "nik", "nomor_badan_hukum", "kecamatan", "rows", "kind"),
    *("delivery", "file", "sheet", "row"),
)


def _key(one: Unclear) -> str:
    """What names a question from one call to the next: of the identity it is about."""
    said = "\x1f".join(part or "" for part in one.identity.values())
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def _called(one: Unclear | Candidate) -> str:
    parts = (one.nama, one.nik, one.nomor_badan_hukum, one.kecamatan)
    return ", ".join(part for part in parts if part) or "tanpa nama"
