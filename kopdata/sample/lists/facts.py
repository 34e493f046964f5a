"""Which facts a delivery carries: by tahun buku, by year, or by the day they were heard of."""

from datetime import date

from kopdata.sample.events.accounts import Account
from kopdata.sample.events.coaching import Participation
from kopdata.sample.events.health import Assessment
from kopdata.sample.events.meetings import Meeting
from kopdata.sample.events.visits import Visit
from kopdata.sample.lists.rows import NotHeld, Registered
from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice
from kopdata.sample.office.koperasi import Koperasi
from kopdata.sample.office.office import Office


def by_kecamatan(one: Koperasi) -> tuple[str, int]:
    """Order koperasi by kecamatan, the oldest first."""
    return one.kecamatan, one.number


def register(office: Office, place: int) -> list[Registered]:
    """Return everything a register lists, by kecamatan."""
    stated = office.stated[place]
    listed = sorted((one for one in office.koperasi if one.number in stated), key=by_kecamatan)
    return [Registered(one, stated[one.number], place) for one in listed]


def rat(office: Office, tahun_buku: int, upto: date, after: date = date.min) -> list[Meeting]:
    """Return the RAT of a tahun buku heard of after one day and up to another."""
    return [
        row for row in office.meetings if row.tahun_buku == tahun_buku and after < row.known <= upto
    ]


def rat_of_all(office: Office, tahun_buku: int, upto: date) -> list[Meeting | NotHeld]:
    """Return a whole list: those that held their RAT and most of those that did not."""
    held = {row.koperasi.number: row for row in rat(office, tahun_buku, upto)}
    stream = dice(office.seed, f"not held {tahun_buku}")
    rows: list[Meeting | NotHeld] = []
    for one in sorted(office.koperasi, key=by_kecamatan):
        listed = totals.REGISTERS[one.first_listed].received_on <= upto
        based = one.born <= date(tahun_buku, 12, 31) and one.existed_on(upto)
        if one.number in held:
            rows.append(held[one.number])
        elif listed and based and stream.random() > 0.12:
            status = "Draft" if stream.random() < 0.04 else "Belum RAT"
            rows.append(NotHeld(one, tahun_buku, status))
    return rows


def keragaan(office: Office, tahun_buku: int) -> list[Account]:
    """Return the figures of a tahun buku, by kecamatan."""
    rows = [row for row in office.accounts if row.tahun_buku == tahun_buku]
    return sorted(rows, key=lambda row: by_kecamatan(row.koperasi))


def kesehatan(office: Office, tahun: int) -> list[Assessment]:
    """Return the assessments of a year in the order they were made."""
    rows = [row for row in office.assessments if row.tahun == tahun]
    return sorted(rows, key=lambda row: (row.tanggal, row.koperasi.number))


def pembinaan(office: Office, first: date, last: date) -> list[Participation]:
    """Return the coaching that began between two days."""
    return [row for row in office.coaching if first <= row.start <= last]


def verifikasi(office: Office, first: date, last: date) -> list[Visit]:
    """Return the visits between two days."""
    return [row for row in office.visits if first <= row.tanggal <= last]
