"""Random offices: what a regency's lists might say over the years, from a seeded generator."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from .activities import Activities
from .identity import Fact
from .members import JENIS, WAYS, Member, members
from .summary import EVERY_KECAMATAN

FIRST_DAYS = (date(2019, 2, 14), date(2019, 12, 31), date(2020, 6, 30), date(2021, 4, 1))
LAST_DAYS = (
    date(2024, 6, 30),
    date(2024, 12, 31),
    date(2025, 7, 1),
    date(2026, 3, 30),
    date(2026, 3, 31),
    date(2026, 4, 1),
    date(2026, 6, 29),
    date(2026, 6, 30),
    date(2026, 7, 20),
)
STATUSES = {
    "Aktif": 45,
    "Tidak Aktif": 20,
    "Dibekukan": 6,
    "Bubar": 12,
    "Dalam Penyelesaian": 5,
    None: 20,
}


def delivery_days(rng: random.Random) -> list[date]:
    first, last = rng.choice(FIRST_DAYS), rng.choice(LAST_DAYS)
    span = (last - first).days
    between = {first + timedelta(days=rng.randint(1, span - 1)) for _ in range(rng.randint(3, 5))}
    return [first, *sorted(between), last]


def maybe(rng: random.Random, value: object, missing: float = 0.2) -> object:
    return None if rng.random() < missing else value


def register_row(rng: random.Random, member: Member, index: int, day: date) -> dict:
    """One line of a register, with blanks where the office left them."""
    founded = member.founded if member.founded and member.founded <= day else None
    return {
        **member.named_in_register(index),
        "kecamatan": member.stated_kecamatan(rng, index),
        "tanggal_badan_hukum": maybe(rng, founded),
        "bentuk": maybe(rng, member.bentuk),
        "jenis": maybe(rng, member.jenis if rng.random() < 0.9 else rng.choice(JENIS)),
        "kelompok": maybe(rng, member.kelompok),
        "status": rng.choices(list(STATUSES), weights=STATUSES.values())[0],
    }


def register(rng: random.Random, everyone: list[Member], index: int, day: date) -> list[Fact]:
    """A list as of its date, in one or two sheets; some koperasi are missing from it."""
    dates = [day, date(day.year - 1, 12, 31), day - timedelta(days=rng.randint(0, 500))]
    sheets = [(f"Daftar {number}", rng.choice(dates)) for number in range(rng.randint(1, 2))]
    facts = []
    for member in everyone:
        is_gone = index >= member.gone_from and rng.random() < 0.9
        is_listed = index == member.first_listed or (not is_gone and rng.random() < 0.75)
        if member.first_listed is None or index < member.first_listed or not is_listed:
            continue
        sheet, per = rng.choice(sheets)
        row = {**register_row(rng, member, index, day), "sheet": sheet, "per": per}
        facts.append(Fact("register", member.number, row))
    return facts


def targets(rng: random.Random, tahun: int) -> list[Fact]:
    """The year's coaching targets: of the regency, of some kecamatan or of all, or of none."""
    whole = rng.choice([[None], []])
    some = rng.sample(EVERY_KECAMATAN, rng.choice([0, 5, len(EVERY_KECAMATAN)]))
    return [
        Fact(
            "target",
            None,
            {
                "indikator": "koperasi_dibina_baru",
                "tahun": tahun,
                "kecamatan": kecamatan,
                "nilai": Decimal(rng.randint(1, 20)),
                "sheet": "Target",
            },
        )
        for kecamatan in [*whole, *some]
    ]


def received(rng: random.Random, facts: list[Fact], day: date) -> list[Fact]:
    """The rows of one delivery, numbered as a workbook numbers them; a title may be an old one."""
    kinds = sorted({fact.kind for fact in facts})
    per = {
        kind: rng.choice([day, day, day - timedelta(days=rng.randint(1, 900))]) for kind in kinds
    }
    for number, fact in enumerate(facts, start=6):
        fact.row["received_on"] = day
        fact.row["row"] = number
        fact.row.setdefault("per", per[fact.kind])
    return facts


def office(seed: int, ways: Sequence[str] = WAYS) -> list[Fact]:
    """Every row this office ever delivered, in order of receipt."""
    rng = random.Random(seed)
    days = delivery_days(rng)
    everyone = members(rng, days, ways)
    activities = Activities(rng, everyone, first_day=days[0])
    facts = []
    for index, day in enumerate(days):
        delivery = []
        if rng.random() < 0.8 or any(member.first_listed == index for member in everyone):
            delivery += register(rng, everyone, index, day)
        delivery += activities.delivered(day)
        if delivery and rng.random() < 0.6:
            delivery += targets(rng, day.year)
        facts += received(rng, delivery, day)
    if rng.random() < 0.4:
        late = days[-1] + timedelta(days=rng.randint(1, 20))
        facts += received(rng, targets(rng, days[-1].year), late)
    return facts


def known_on(facts: list[Fact], day: date) -> list[Fact]:
    """The rows received by a day."""
    return [fact for fact in facts if fact.row["received_on"] <= day]


def as_rows(facts: list[Fact]) -> dict[str, list[dict]]:
    """The rows by kind, without knowing whom they are about."""
    rows: dict[str, list[dict]] = {}
    for fact in facts:
        rows.setdefault(fact.kind, []).append(fact.row)
    return rows
