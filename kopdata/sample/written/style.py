"""How the office types things: kecamatan, names, days, money, scores and what is missing."""

import random
from dataclasses import dataclass
from datetime import date

from kopdata.sample.office.koperasi import Koperasi
from kopdata.sample.written.grid import Cell

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
BPS_SPELLING = {"Kombeng": "Kongbeng"}


@dataclass(frozen=True)
class Style:
    """One typist's habits; `day` is when the list was made, and decides which NIK are known."""

    day: date
    stream: random.Random
    kecamatan: str = "official"
    nama: str = "plain"
    dates: str = "cell"
    nik: str = "text"
    money: str = "number"
    scores: str = "number"
    missing: Cell = None

    def spell_kecamatan(self, kecamatan: str) -> str:
        """Return the kecamatan as this typist writes it."""
        bps = BPS_SPELLING.get(kecamatan, kecamatan)
        habits = {
            "official": kecamatan,
            "bps": bps,
            "upper": kecamatan.upper(),
            "kec": f"KEC. {bps.upper()}",
            "long": f"Kecamatan {bps}",
        }
        if self.kecamatan == "mixed":
            return self.stream.choice((kecamatan, kecamatan, bps, bps.upper(), f"Kec. {kecamatan}"))
        return habits[self.kecamatan]

    def spell_nama(self, nama: str) -> str:
        """Return the name as this typist writes it: the same koperasi, dirtier letters."""
        if self.nama == "upper":
            return nama.upper()
        if self.nama == "mixed":
            drawn = self.stream.random()
            if drawn < 0.15:
                return nama.upper()
            if drawn < 0.30:
                return nama.replace("Koperasi ", "Kop. ", 1)
            if drawn < 0.36:
                return nama.replace(" ", "  ", 1)
            if drawn < 0.40:
                return f" {nama} "
        return nama

    def spell_date(self, day: date | None) -> Cell:
        """Return a day as a date cell or as one of the texts in use."""
        if day is None:
            return self.missing
        texts = {
            "slash": f"{day:%d/%m/%Y}",
            "iso": f"{day:%Y-%m-%d}",
            "long": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
            "dash": f"{day:%d-%m-%Y}",
        }
        if self.dates == "mixed":
            return self.stream.choice((day, day, texts["slash"], texts["long"]))
        return texts.get(self.dates, day)

    def spell_money(self, amount: int | None) -> Cell:
        """Return rupiah as a number, in thousands, or typed out."""
        if amount is None:
            return self.missing
        if self.money == "ribuan":
            return amount // 1000
        if self.money == "rp":
            text = f"{abs(amount):,}".replace(",", ".")
            return f"(Rp. {text})" if amount < 0 else f"Rp. {text}"
        if self.money == "dots":
            text = f"{abs(amount):,}".replace(",", ".")
            return f"({text})" if amount < 0 else text
        return amount

    def spell_score(self, hundredths: int | None) -> Cell:
        """Return a score as a number or with a decimal comma."""
        if hundredths is None:
            return self.missing
        if self.scores == "comma":
            return f"{hundredths // 100},{hundredths % 100:02d}"
        return hundredths / 100

    def spell_nik(self, one: Koperasi) -> Cell:
        """Return the NIK if it is known by the day of the list."""
        nik = one.nik_on(self.day)
        if nik is None:
            return self.missing
        return f"'{nik}" if self.nik == "apostrophe" else nik

    def spell_badan_hukum(self, one: Koperasi) -> Cell:
        """Return the badan hukum number, now and then with other spaces or letters."""
        if one.badan_hukum is None:
            return self.missing
        if self.nama == "mixed" and self.stream.random() < 0.1:
            return one.badan_hukum.replace("/", " / ").replace("CONTOH", "Contoh")
        return one.badan_hukum


def identity(style: Style, field: str, one: Koperasi) -> Cell:
    """Return the cell of a field that says which koperasi a row is about."""
    if field == "nama":
        return style.spell_nama(one.nama)
    if field == "kecamatan":
        return style.spell_kecamatan(one.kecamatan)
    if field == "nik":
        return style.spell_nik(one)
    if field == "badan_hukum":
        return style.spell_badan_hukum(one)
    if field == "desa":
        return one.desa
    raise KeyError(field)
