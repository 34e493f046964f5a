"""The figures published about an office's koperasi, as shipped, and how each is read."""

import csv
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from kopdata import ingest, settings
from kopdata.kantor import kantor

CERTAIN = {
    "as_printed": "tepat",
    "approx": "sekitar",
    "more_than": "lebih_dari",
    "at_least": "sedikitnya",
}


@dataclass(frozen=True)
class Reading:
    """One way to understand a statement, precise enough to be compared with the data.

    `measure` is what the number is: jumlah, kenaikan or penurunan (on the year before), persen or
    target; `qualifier` one of `judgement.QUALIFIERS`; `base` the base the statement itself gives,
    None where it gives none; `words` its name by language, empty where the facts say it all.
    """

    metric: str
    tahun: int
    value: Decimal
    measure: str = "jumlah"
    qualifier: str = "tepat"
    kecamatan: str | None = None
    merah_putih: str = "with"
    words: tuple[tuple[str, str], ...] = ()
    base: Decimal | None = None


@dataclass(frozen=True)
class Claim:
    """One figure said in public; `why_not` says why it has no reading.

    `said_on` is the day of publication or of the event, None where neither is known; `origin` is
    the delivery it came with, None for what ships with the program.
    """

    id: str
    subject: str
    scope: str
    period: str
    said_on: date | None
    value: Decimal | None
    unit: str
    qualifier: str
    speaker: str
    title: str
    url: str
    notes: tuple[tuple[str, str], ...]
    state: str = "diucapkan"
    origin: str | None = None
    readings: tuple[Reading, ...] = ()
    why_not: str | None = None

    def note(self, language: str) -> str:
        """The statement in our words."""
        found = dict(self.notes)
        return found.get(language) or next(iter(found.values()), "")

    def is_about(self, office: str) -> bool:
        """Whether it is about that office's area or a kecamatan of it."""
        return self.scope.split("/")[0] == office


def shipped() -> tuple[Claim, ...]:
    """The published figures that ship with the program; none for an office of another code."""
    return _published() if kantor().kode == _told()["kode"].replace(".", "") else ()


@cache
def _published() -> tuple[Claim, ...]:
    path = settings.reference() / "angka_terbit.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_claim(row) for row in csv.DictReader(file))


@cache
def subjects() -> dict[str, dict[str, str]]:
    """What each name of a published measure means, and which metric it is where that is certain."""
    return _told()["ukuran"]


def subject_in_words(name: str, language: str) -> str:
    """`Koperasi aktif` for `active`; an unknown name as it stands."""
    return subjects().get(name, {}).get(language, name.replace("_", " "))


@cache
def _told() -> dict:
    return tomllib.loads((settings.reference() / "bacaan_klaim.toml").read_text("utf-8"))


def _claim(row: dict[str, str]) -> Claim:
    printed = row["published_on"]
    said_on = date.fromisoformat(printed) if printed else _told()["tanggal"].get(row["id"])
    claim = Claim(
        id=row["id"],
        subject=row["metric"],
        scope=row["scope"],
        period=row["period"],
        said_on=said_on,
        value=Decimal(row["value"]) if row["value"] else None,
        unit=row["unit"],
        qualifier=row["qualifier"],
        speaker=row["speaker"],
        title=row["source_title"],
        url=row["source_url"],
        notes=(("id", row["wording_note"]), ("en", row["wording_note_en"])),
    )
    return with_readings(claim, _by_hand(claim))


def with_readings(claim: Claim, readings: tuple[Reading, ...] = ()) -> Claim:
    """The claim with the readings given, else the one that is certain, else why there is none."""
    if readings:
        return _replaced(claim, readings=readings)
    why_not = _why_not(claim)
    if why_not or claim.value is None:
        return _replaced(claim, why_not=why_not)
    return _replaced(claim, readings=(_certain(claim, claim.value),))


def _replaced(claim: Claim, **changes: object) -> Claim:
    return Claim(**{**vars(claim), **changes})


def _by_hand(claim: Claim) -> tuple[Reading, ...]:
    if claim.value is None:
        return ()
    return tuple(
        Reading(
            metric=one["metrik"],
            tahun=one["tahun"],
            value=claim.value,
            measure=one["ukuran"],
            qualifier=CERTAIN.get(claim.qualifier, "tepat"),
            merah_putih=one.get("merah_putih", "with"),
            words=(("id", one["id"]), ("en", one["en"])),
        )
        for one in _told()["bacaan"]
        if one["klaim"] == claim.id
    )


def _why_not(claim: Claim) -> str | None:
    """The first thing that is missing for a comparison."""
    office = kantor().nama
    if not claim.is_about(office) or (claim.scope != office and not _kecamatan(claim)):
        return "wilayah"
    if claim.value is None:
        return "angka"
    about = subjects().get(claim.subject, {"alasan": "ukuran"})
    if reason := about.get("alasan"):
        return reason
    if not re.match(r"\d{4}(-\d\d){0,2}$", claim.period):
        return "masa"
    if about["metrik"] == "rat_dilaksanakan" and len(claim.period) > 4:
        return "tahun_buku"
    return "tanggal" if claim.said_on is None and len(claim.period) < 10 else None


def _certain(claim: Claim, value: Decimal) -> Reading:
    about = subjects()[claim.subject]
    return Reading(
        metric=about["metrik"],
        tahun=int(claim.period[:4]),
        value=value,
        qualifier=CERTAIN.get(claim.qualifier, "tepat"),
        kecamatan=_kecamatan(claim),
        merah_putih=about.get("merah_putih", "with"),
    )


def _kecamatan(claim: Claim) -> str | None:
    """The kecamatan a claim is about, None for the regency and for what is no kecamatan."""
    place = claim.scope.partition("/")[2]
    return place if place in ingest.known_kecamatan() else None
