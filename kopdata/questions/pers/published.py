"""The figures published about an office's koperasi, as shipped, and how each is read."""

import csv
import re
import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from kopdata import ingest, settings
from kopdata.kantor import kantor
from kopdata.questions.pers.statement import Claim, Reading

# The qualifier of a reading by the one printed; any other leaves the number as it stands.
QUALIFIERS_PRINTED = {
    "as_printed": "tepat",
    "approx": "sekitar",
    "more_than": "lebih_dari",
    "at_least": "sedikitnya",
}


class WhyNot(NamedTuple):
    """Why a figure has no reading (of `statement.REASONS`), and what that is about by language."""

    reason: str
    detail: tuple[tuple[str, str], ...] = ()


def shipped() -> tuple[Claim, ...]:
    """The published figures that ship with the program; none for an office of another code."""
    return _published(kantor().nama) if _is_theirs() else ()


def _is_theirs() -> bool:
    """Whether this is the office whose figures these are."""
    return kantor().kode == _told()["kode"].replace(".", "")


@cache
def _published(nama: str) -> tuple[Claim, ...]:
    """Under the name by which the office calls its whole area, whatever the register calls it."""
    path = settings.reference() / "angka_terbit.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        whole, slash, place = row["scope"].partition("/")
        if whole == _told()["nama"]:
            row["scope"] = f"{nama}{slash}{place}"
    return tuple(_claim(row) for row in rows)


@cache
def subjects() -> dict[str, dict[str, Any]]:
    """What each name of a published measure means, and which metric it is where that is certain."""
    return _told()["ukuran"]


def subject_in_words(name: str, language: str) -> str:
    """`Koperasi aktif` for `active`; an unknown name as it stands."""
    return subjects().get(name, {}).get(language, name.replace("_", " "))


@cache
def _told() -> dict[str, Any]:
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
        return replace(claim, readings=readings)
    if why_not := _why_not(claim):
        return replace(claim, why_not=why_not.reason, detail=why_not.detail)
    if claim.value is None:
        return claim
    about = subjects()[claim.subject]
    return replace(claim, readings=(_reading(claim, claim.value, int(claim.period[:4]), about),))


def _by_hand(claim: Claim) -> tuple[Reading, ...]:
    return tuple(
        replace(
            _reading(claim, one.get("nilai", claim.value), one["tahun"], one), words=_words(one)
        )
        for one in _told()["bacaan"]
        if claim.id in one["klaim"]
    )


def _reading(claim: Claim, value: Decimal | int, tahun: int, told: dict[str, Any]) -> Reading:
    """What an entry of the reference says of a figure, over the kecamatan the figure is about."""
    return Reading(
        metric=told["metrik"],
        tahun=tahun,
        value=Decimal(value),
        measure=told.get("ukuran", "jumlah"),
        qualifier=told.get("kualifikasi", QUALIFIERS_PRINTED.get(claim.qualifier, "tepat")),
        kecamatan=_kecamatan(claim),
        merah_putih=told.get("merah_putih", "with"),
        base=Decimal(told["dasar"]) if "dasar" in told else None,
        is_opposite=told.get("kebalikan", False),
    )


def _words(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return ("id", told["id"]), ("en", told["en"])


def _why_not(claim: Claim) -> WhyNot | None:
    """The first thing that stands in the way of a comparison."""
    for one in _told()["tanpa_bacaan"] if _is_theirs() else ():
        if claim.id in one["klaim"]:
            return WhyNot(one["alasan"], _words(one))
    office = kantor().nama
    elsewhere = WhyNot("wilayah", (("id", claim.scope), ("en", claim.scope)))
    if not claim.is_about(office):
        return elsewhere
    if claim.value is None:
        return WhyNot("angka")
    about = subjects().get(claim.subject, {"alasan": "ukuran"})
    if reason := about.get("alasan"):
        detail = _told()["rinci"].get(about.get("rinci"))
        return WhyNot(reason, _words(detail) if detail else ())
    if claim.scope != office and not _kecamatan(claim):
        return elsewhere
    missing = _missing(claim, about["metrik"])
    return WhyNot(missing) if missing else None


def _missing(claim: Claim, metric: str) -> str | None:
    """What of the time is not stated."""
    if not re.match(r"\d{4}(-\d\d){0,2}$", claim.period):
        return "masa"
    if metric == "rat_dilaksanakan" and len(claim.period) > len("2023"):
        return "tahun_buku"
    return "tanggal" if claim.said_on is None and len(claim.period) < len("2023-07-21") else None


def _kecamatan(claim: Claim) -> str | None:
    """The kecamatan a claim is about, None for the regency and for what is no kecamatan."""
    place = claim.scope.partition("/")[2]
    return place if place in ingest.known_kecamatan() else None
