"""What a list of rows says about each koperasi: later wins, dates, and who has said anything."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .identity import Fact, whose

WEIGHTS = {
    "tata_kelola": Decimal("0.30"),
    "profil_risiko": Decimal("0.15"),
    "kinerja_keuangan": Decimal("0.40"),
    "permodalan": Decimal("0.15"),
}
CUT_OFFS = (
    (Decimal(80), "Sehat"),
    (Decimal(66), "Cukup Sehat"),
    (Decimal(51), "Dalam Pengawasan"),
)
LOWEST = "Dalam Pengawasan Khusus"
MERAH_PUTIH = ("MERAH PUTIH", "KDMP", "KKMP", "KDKMP")
FACT_KEYS = {
    "rat": ("tahun_buku",),
    "keragaan": ("tahun_buku",),
    "kesehatan": ("tahun",),
    "pembinaan": ("kunci_kegiatan", "tanggal_mulai"),
    "verifikasi": ("tanggal",),
}


def end_of(tahun: int) -> date:
    return date(tahun, 12, 31)


def deadline(tahun_buku: int) -> date:
    """Six months, by statute."""
    return date(tahun_buku + 1, 6, 30)


class Sheet(NamedTuple):
    """One list: when it was received, as of when it is, and how many rows it has."""

    received_on: date
    kind: str
    name: str
    per: date
    rows: int


class Koperasi:
    """Everything stated about one koperasi."""

    def __init__(self) -> None:
        self.statements: list[dict] = []
        self.facts: dict[str, dict[tuple, dict]] = {kind: {} for kind in FACT_KEYS}
        self.rat_rows: dict[int, list[dict]] = defaultdict(list)

    def settle(self) -> None:
        """Order the register's statements so that the newest is last, and read what it says."""
        self.statements.sort(key=lambda row: (row["per"], row["received_on"]))
        self.kecamatan = self.newest("kecamatan")
        self.jenis = self.newest("jenis")
        self.bentuk = self.newest("bentuk") or "Primer"
        self.founded = self.newest("tanggal_badan_hukum")
        words = f"{self.newest('nama')} {self.newest('kelompok')}".upper()
        self.merah_putih = any(word in words for word in MERAH_PUTIH)

    def newest(self, field: str, up_to: date = date.max) -> object:
        stated = [
            row[field]
            for row in self.statements
            if row["per"] <= up_to and row.get(field) is not None
        ]
        return stated[-1] if stated else None

    def status(self, day: date) -> object:
        """As last stated; nobody knows it of one that three full registers left out."""
        stated = self.newest("status", up_to=day)
        return stated if stated == "Bubar" or not self.is_lost(day) else None

    def is_lost(self, day: date) -> bool:
        named = max((row["per"] for row in self.statements if row["per"] <= day), default=None)
        since = [per for per in self.full_registers if named and named < per <= day]
        return len(since) >= 3

    def exists(self, day: date) -> bool:
        if self.founded is not None:
            return self.founded <= day
        return any(row["per"] <= day for row in self.statements)

    def fact(self, kind: str, *key: object) -> dict | None:
        return self.facts[kind].get(key)

    def rat(self, tahun_buku: int) -> tuple[bool | None, dict]:
        """Whether the RAT was held, None while in doubt, and the row that decides.

        A row in doubt replaces nothing: the newest understood one counts if it says held.
        """
        rows = self.rat_rows.get(tahun_buku)
        if not rows:
            return False, {}
        newest = rows[-1]
        understood = [row for row in rows if says_held(row) is not None]
        if says_held(newest) is None and understood and says_held(understood[-1]):
            newest = understood[-1]
        return says_held(newest), newest

    def rat_held(self, tahun_buku: int, by: date = date.max) -> bool:
        """A meeting held without a known date is not known to be late."""
        held, row = self.rat(tahun_buku)
        day = possible_day(row) or row.get("tanggal_lapor")
        return held is True and (day is None or day <= by)

    def rat_in_doubt(self, tahun_buku: int) -> bool:
        return self.rat(tahun_buku)[0] is None

    def rat_day(self, tahun_buku: int) -> date | None:
        """The day a meeting was held, where one is given and can be."""
        return possible_day(self.rat(tahun_buku)[1])

    def last_visit(self, day: date) -> str | None:
        visits = [
            (tanggal, row["hasil"])
            for (tanggal,), row in self.facts["verifikasi"].items()
            if tanggal <= day and row.get("hasil") is not None
        ]
        return max(visits)[1] if visits else None

    def finished(self) -> list[dict]:
        """The activities that are Selesai on a known day, in order of that day."""
        rows = [
            row
            for row in self.facts["pembinaan"].values()
            if row.get("status") == "Selesai"
            and row.get("tanggal_selesai") is not None
            and row["tanggal_selesai"] >= row["tanggal_mulai"]
        ]
        return sorted(rows, key=lambda row: row["tanggal_selesai"])

    def predikat_or_score(self, tahun: int) -> bool:
        """Whether it was assessed for a year."""
        row = self.fact("kesehatan", tahun)
        return row is not None and (score_of(row) is not None or row.get("predikat") is not None)

    def predikat(self, tahun: int) -> str | None:
        row = self.fact("kesehatan", tahun)
        if row is None:
            return None
        score = score_of(row)
        if score is None:
            return row.get("predikat")
        return next((word for cut_off, word in CUT_OFFS if score >= cut_off), LOWEST)


def possible_day(row: dict) -> date | None:
    """A RAT is held after its tahun buku, and at most five years later."""
    day = row.get("tanggal_rat")
    is_possible = day and end_of(row["tahun_buku"]) < day <= end_of(row["tahun_buku"] + 5)
    return day if is_possible else None


def says_held(row: dict) -> bool | None:
    """What a row says of the meeting; None where the cell that decides could not be read."""
    if row.get("status"):
        return row["status"] in {"dilaporkan", "diverifikasi"}
    if row.get("status_diragukan"):
        return None
    if possible_day(row):
        return True
    return None if row.get("tanggal_rat") or row.get("tanggal_rat_diragukan") else False


def score_of(row: dict) -> Decimal | None:
    """As stated, else from all four aspects; these never make a score of the old scheme."""
    if row.get("skor") is not None:
        return row["skor"]
    scheme = row.get("skema") or ("perdep_06_2016" if row["tahun"] <= 2020 else "kkpkk_2021")
    aspects = [row.get(aspect) for aspect in WEIGHTS]
    if scheme != "kkpkk_2021" or None in aspects:
        return None
    return sum(WEIGHTS[aspect] * row[aspect] for aspect in WEIGHTS)


def full_registers(everyone: list[Koperasi]) -> list[date]:
    """The days of which a complete list of the office is known; lists of one day are one."""
    named: dict[date, dict[int, Koperasi]] = defaultdict(dict)
    places: dict[date, set[str]] = defaultdict(set)
    for one in everyone:
        for row in one.statements:
            named[row["per"]][id(one)] = one
            places[row["per"]].add(row["kecamatan"])
    found: list[date] = []
    largest = 0
    for per in sorted(named):
        members = named[per].values()
        is_whole = len(places[per]) > 1 and not all(one.merah_putih for one in members)
        if is_whole and 2 * len(members) >= largest:
            found.append(per)
            largest = max(largest, len(members))
    return found


class Known:
    """What the office knows once these rows have been received."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        facts = sorted(facts, key=lambda fact: fact.row["received_on"])
        everyone: dict[int, Koperasi] = defaultdict(Koperasi)
        self.targets: dict[tuple, Decimal] = {}
        self.tahun: dict[str, set[int]] = {kind: set() for kind in ("register", *FACT_KEYS)}
        for (kind, _, row), number in zip(facts, whose(facts), strict=True):
            if kind == "target":
                self.targets[row["indikator"], row["tahun"], row.get("kecamatan")] = row["nilai"]
            elif kind == "register":
                everyone[number].statements.append(row)
                self.tahun[kind].add(row["per"].year)
            else:
                key = tuple(row[field] for field in FACT_KEYS[kind])
                if kind == "rat":
                    everyone[number].rat_rows[row["tahun_buku"]].append(row)
                everyone[number].facts[kind][key] = row
        lists = Counter(
            (fact.row["received_on"], fact.kind, fact.row["sheet"], fact.row["per"])
            for fact in facts
        )
        self.sheets = [Sheet(*key, rows) for key, rows in lists.items()]
        self.coaching = [fact.row for fact in facts if fact.kind == "pembinaan"]
        self.data_date = max(fact.row["received_on"] for fact in facts if fact.kind != "target")
        for one in everyone.values():
            self.note_tahun(one)
        self.numbered = everyone
        self.koperasi = [one for one in everyone.values() if one.statements]
        for one in self.koperasi:
            one.settle()
        full = full_registers(self.koperasi)
        for one in self.koperasi:
            one.full_registers = full

    def note_tahun(self, one: Koperasi) -> None:
        """Remember the years that have a row of each kind, whoever it is about."""
        for kind in ("rat", "keragaan", "kesehatan"):
            self.tahun[kind].update(tahun for (tahun,) in one.facts[kind])
        self.tahun["pembinaan"].update(row["tanggal_selesai"].year for row in one.finished())
        self.tahun["verifikasi"].update(
            row["tanggal"].year for row in one.facts["verifikasi"].values() if row.get("hasil")
        )

    def end(self, tahun: int) -> date:
        return min(end_of(tahun), self.data_date)
