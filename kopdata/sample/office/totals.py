"""What the made-up office adds up to: every number that was published, and the size of each year.

Kept in one place so that a figure from the press can be compared with what the sample holds. The
published ones are quoted in `data/reference/published_figures.csv`; the rest is invented around
them so that the years in between are believable.
"""

from dataclasses import dataclass
from datetime import date

SEED = 6408

KNOWN_IN_JUNE = date(2023, 6, 23)
KNOWN_IN_JULY = date(2023, 7, 21)
REGISTERED_MID_2023 = 1209
ACTIVE_IN_JUNE = 325
INACTIVE_IN_JUNE = 879  # 325 + 879 is 1,204: five koperasi never had a status stated
ACTIVE_IN_JULY = 300
LAPSED_UNTIL_JULY, RECOVERED_UNTIL_JULY = 31, 6  # how 325 became 300
FOUND_BY_SATGAS = 600
NOT_FOUND_BY_SATGAS = 391
COACHED_FIRST_BY_JULY = 152
MERAH_PUTIH = 141
MERAH_PUTIH_WITH_RAT_2025 = 49
MERAH_PUTIH_TRAINED_2025 = 63


@dataclass(frozen=True)
class Period:
    """A stretch of the register: how many are registered at its end, how many were dissolved."""

    name: str
    first: date
    last: date
    registered: int
    dissolved: int
    merah_putih: int = 0


PERIODS = (
    Period("2017", date(1984, 1, 1), date(2017, 12, 31), 1056, 9),
    Period("2018", date(2018, 1, 1), date(2018, 12, 31), 1070, 8),
    Period("2019", date(2019, 1, 1), date(2019, 12, 31), 1060, 40),
    Period("2020", date(2020, 1, 1), date(2020, 12, 31), 1100, 2),
    Period("2021", date(2021, 1, 1), date(2021, 12, 14), 1150, 5),
    Period("2022", date(2022, 1, 1), date(2022, 12, 31), 1173, 4),
    Period("2023 to June", date(2023, 1, 1), date(2023, 6, 15), REGISTERED_MID_2023, 0),
    Period("2023 to July", date(2023, 6, 16), date(2023, 7, 18), REGISTERED_MID_2023, 0),
    Period("2023", date(2023, 7, 24), date(2023, 12, 31), 1232, 12),
    Period("2024", date(2024, 1, 1), date(2024, 12, 31), 1281, 6),
    Period("2025", date(2025, 1, 1), date(2025, 12, 31), 1450, 9, MERAH_PUTIH),
    Period("2026", date(2026, 1, 1), date(2026, 10, 5), 1462, 5),
)

# The koperasi of mid 2023 by kecamatan; Muara Bengkal's 49 was published.
KECAMATAN_MID_2023 = {
    "Sangatta Utara": 232,
    "Bengalon": 118,
    "Muara Wahau": 104,
    "Kombeng": 92,
    "Sangatta Selatan": 88,
    "Sangkulirang": 71,
    "Kaubun": 64,
    "Karangan": 58,
    "Kaliorang": 55,
    "Rantau Pulung": 54,
    "Teluk Pandan": 49,
    "Muara Bengkal": 49,
    "Muara Ancalong": 43,
    "Telen": 41,
    "Long Mesangat": 28,
    "Batu Ampar": 25,
    "Busang": 21,
    "Sandaran": 17,
}


@dataclass(frozen=True)
class Register:
    """One register the office kept: its date, when we got it, how many it calls Aktif."""

    per: date
    received_on: date
    active: int
    active_merah_putih: int = 0
    kecamatan: str | None = None


REGISTERS = (
    Register(date(2017, 12, 31), date(2019, 1, 21), 792),
    Register(date(2018, 12, 31), date(2019, 2, 14), 803),
    Register(date(2019, 12, 31), date(2020, 1, 27), 742),
    Register(date(2020, 12, 31), date(2021, 1, 25), 701),
    Register(date(2021, 12, 15), date(2021, 12, 15), 667),
    Register(date(2022, 12, 31), date(2023, 1, 20), 655),
    Register(date(2023, 6, 20), date(2023, 6, 22), ACTIVE_IN_JUNE),
    Register(date(2023, 7, 18), date(2023, 7, 20), ACTIVE_IN_JULY),
    Register(date(2023, 12, 31), date(2024, 1, 22), 352),
    Register(date(2023, 12, 31), date(2024, 8, 12), 0, kecamatan="Bengalon"),
    Register(date(2024, 12, 31), date(2025, 1, 20), 431),
    Register(date(2025, 8, 18), date(2025, 8, 18), 455, 88),
    Register(date(2025, 12, 31), date(2026, 1, 19), 468, 97),
    Register(date(2026, 10, 5), date(2026, 10, 5), 489, 112),
)
JUNE_REGISTER, JULY_REGISTER = 6, 7
LAPSED_IN_BENGALON, RECOVERED_IN_BENGALON = 7, 2  # how a later list corrects end of 2023


@dataclass(frozen=True)
class Season:
    """A tahun buku: RAT held, of which reported by a day, and the koperasi giving figures."""

    held: int
    reporters: int
    members: int
    held_by: int | None = None


# Published: 47 and 112 RAT (21 July 2023), 61,460 members and 350 more than the year before.
SEASONS = {
    2018: Season(171, 590, 57_930),
    2019: Season(138, 575, 58_640),
    2020: Season(58, 480, 57_480),
    2021: Season(63, 642, 61_110, held_by=47),
    2022: Season(171, 688, 61_460, held_by=112),
    2023: Season(402, 715, 62_815),
    2024: Season(486, 748, 64_350),
    2025: Season(438, 842, 71_200),
}


@dataclass(frozen=True)
class Coaching:
    """A stretch of coaching: how many koperasi came for the first time ever, how many again."""

    first: date
    last: date
    new: int
    again: int
    merah_putih: str = "without"


COACHING = (
    Coaching(date(2019, 2, 18), date(2019, 11, 29), 84, 22),
    Coaching(date(2020, 2, 3), date(2020, 12, 4), 31, 28),
    Coaching(date(2021, 3, 1), date(2021, 12, 3), 58, 45),
    Coaching(date(2022, 2, 7), date(2022, 12, 9), 73, 64),
    Coaching(date(2023, 1, 23), date(2023, 7, 13), COACHED_FIRST_BY_JULY, 61),
    Coaching(date(2023, 8, 7), date(2023, 12, 8), 81, 72),
    Coaching(date(2024, 1, 29), date(2024, 12, 6), 171, 138),
    Coaching(date(2025, 2, 3), date(2025, 11, 20), 120, 126),
    Coaching(date(2025, 12, 1), date(2025, 12, 12), MERAH_PUTIH_TRAINED_2025, 0, "only"),
    Coaching(date(2026, 1, 26), date(2026, 9, 30), 98, 92, "with"),
)

TARGETS = {2019: 80, 2020: 60, 2021: 60, 2022: 100, 2023: 150, 2024: 200, 2025: 180, 2026: 160}
TARGETS_BY_KECAMATAN = (2023, 2025, 2026)
TARGET_OF_REGENCY = (2019, 2020, 2021, 2022, 2023, 2024, 2026)

ASSESSED = {
    2018: 58,
    2019: 64,
    2020: 31,
    2021: 62,
    2022: 84,
    2023: 108,
    2024: 131,
    2025: 146,
    2026: 74,
}
