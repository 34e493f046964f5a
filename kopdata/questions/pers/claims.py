"""The claims register: what ships with the program and what came with deliveries, one list."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.errors import UnknownName
from kopdata.kantor import kantor
from kopdata.questions.pers.published import QUALIFIERS_PRINTED, shipped, with_readings
from kopdata.questions.pers.statement import Claim, Reading

_OFFICE_WORDS = (
    *("kepala", "dinas", "diskop", "bupati", "kabid", "bidang", "menteri", "kementerian", "bps"),
    *("sekretaris", "gubernur", "dprd", "satgas", "head", "secretary", "minister", "section"),
)


def register(warehouse: store.Warehouse) -> tuple[Claim, ...]:
    """Every statement, the latest first, the undated last; a delivered one joins its id."""
    delivered = _delivered(warehouse)
    claims = {claim.id.casefold(): claim for claim in shipped()}
    for claim in delivered:
        claims[claim.id.casefold()] = _joined(claims.get(claim.id.casefold()), claim)
    return tuple(sorted(claims.values(), key=_latest_first))


def _latest_first(claim: Claim) -> tuple:
    day = claim.said_on
    return (day is None, -day.toordinal() if day else 0, claim.id)


def _joined(known: Claim | None, told: Claim) -> Claim:
    """A delivery about a known statement adds its readings and replaces what it states anew."""
    if known is None:
        return with_readings(told, told.readings)
    readings = (*known.readings, *(one for one in told.readings if one not in known.readings))
    stated = {
        name: getattr(told, name)
        for name in ("subject", "scope", "period", "said_on", "value", "unit", "qualifier")
        if getattr(told, name) not in (None, "")
    }
    texts = {name: getattr(told, name) or getattr(known, name) for name in ("title", "url")}
    joined = replace(
        known,
        **stated,
        **texts,
        speaker=told.speaker or known.speaker,
        notes=told.notes or known.notes,
        state=told.state,
        origin=told.origin,
        readings=(),
        why_not=None,
        detail=(),
    )
    return with_readings(joined, readings)


def _delivered(warehouse: store.Warehouse) -> list[Claim]:
    rows = sorted(
        store.constant(warehouse, "questions/pers/claims"), key=lambda row: row[0].casefold()
    )
    return [
        _claim(list(rows_of_one)) for _, rows_of_one in groupby(rows, lambda row: row[0].casefold())
    ]


def _claim(rows: Sequence[tuple]) -> Claim:
    (id_, subject, scope, period, said_on, value, unit, qualifier, *words) = rows[0][:14]
    speaker, title, url, note, state, delivery = words
    claim = Claim(
        id=id_,
        subject=subject or "",
        scope=scope or kantor().nama,
        period=period or (said_on.isoformat() if said_on else ""),
        said_on=said_on,
        value=value,
        unit=unit or "koperasi",
        qualifier=qualifier or "as_printed",
        speaker=office_of(speaker or ""),
        title=title or "",
        url=url if _is_link(url) else "",
        notes=(("id", note),) if note else (),
        state=state or "diucapkan",
        origin=delivery,
    )
    return replace(claim, readings=tuple(_readings(claim, rows)))


def _readings(claim: Claim, rows: Iterable[tuple]) -> Iterable[Reading]:
    for *_, words, metric, kecamatan, stated_year, stated, measure, qualifier, base in rows:
        value = claim.value if stated is None else stated
        tahun = stated_year or _year(claim)
        if metric and value is not None and tahun and _is_metric(metric):
            yield Reading(
                metric=metric,
                tahun=int(tahun),
                value=Decimal(value),
                measure=measure or "jumlah",
                qualifier=qualifier or QUALIFIERS_PRINTED.get(claim.qualifier, "tepat"),
                kecamatan=kecamatan,
                words=(("id", words),) if words else (),
                base=None if base is None else Decimal(base),
            )


def _year(claim: Claim) -> int | None:
    text = claim.period[:4]
    return int(text) if text.isdigit() else None


def _is_metric(name: str) -> bool:
    try:
        metrics.get(name)
    except UnknownName:
        return False
    return True


def _is_link(text: str | None) -> bool:
    return text is not None and text.startswith(("https://", "http://"))


def office_of(speaker: str) -> str:
    """The office of a speaker: `Nama, Kepala Dinas` without the name before the first comma."""
    offices = []
    for part in speaker.split(";"):
        first, comma, rest = part.strip().partition(",")
        is_office = any(word in first.casefold() for word in _OFFICE_WORDS)
        offices.append(rest.strip() if comma and not is_office else part.strip())
    return "; ".join(office for office in offices if office)


class SameClaim(NamedTuple):
    """One claim, with every outlet that printed it: the same day, number, qualifier and base."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The statement that stands for all of them."""
        return self.claims[0]


def grouped(claims: Iterable[Claim]) -> tuple[SameClaim, ...]:
    """The claims, the same one once, in the order in which they first come."""
    found: dict[tuple, list[Claim]] = {}
    for claim in claims:
        found.setdefault(_what_it_claims(claim), []).append(claim)
    return tuple(SameClaim(tuple(members)) for members in found.values())


def _what_it_claims(claim: Claim) -> tuple:
    """What two statements share that are one claim; one without a number is like no other."""
    when = claim.state, claim.said_on
    if claim.readings:
        facts = frozenset(replace(one, words=()) for one in claim.readings)
        return *when, None if claim.said_on else claim.period, facts
    if claim.value is None:
        return *when, claim.id
    number = claim.value, claim.unit, claim.qualifier
    return *when, claim.subject, claim.scope, claim.period, *number


def days(claims: Iterable[Claim]) -> tuple[date, ...]:
    """The days on which something that can be compared was said, the latest first."""
    found = {claim.said_on for claim in claims if claim.said_on and claim.readings}
    return tuple(sorted(found, reverse=True))
