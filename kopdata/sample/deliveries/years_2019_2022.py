"""What the office sent from 2019 to 2022: old lists, first NIK export."""

from collections.abc import Callable
from datetime import date

from kopdata.sample.lists import columns as heads
from kopdata.sample.lists import facts, sheets
from kopdata.sample.lists.sheets import Desk
from kopdata.sample.written.grid import Sheet


def register_2017(desk: Desk) -> list[Sheet]:
    """The old register book."""
    return [
        sheets.register(desk, 0, heads.OLD_REGISTER, signed=True, kecamatan="upper", nama="upper")
    ]


def register_2018(desk: Desk) -> list[Sheet]:
    """The register in groups, beside the office's own count."""
    columns = heads.GROUPED_REGISTER
    listed = sheets.register(
        desk, 1, columns, grouped=True, signed=True, kecamatan="kec", dates="mixed"
    )
    return [sheets.summary(desk, 1), listed]


def targets_2019(desk: Desk) -> list[Sheet]:
    """Targets of four years."""
    return [sheets.target(desk, "TARGET", (2019, 2020, 2021, 2022), "Renja Dinas (contoh)")]


def tahun_buku_2018(desk: Desk) -> list[Sheet]:
    """RAT and figures by name only."""
    held = facts.rat(desk.office, 2018, desk.closing)
    columns = (*heads.BY_NAME, *heads.RAT_OLD)
    return [
        sheets.rat(desk, "RAT", held, 2018, columns, nama="mixed", dates="long", missing="-"),
        sheets.keragaan(
            desk,
            "KERAGAAN",
            2018,
            (*heads.BY_BADAN_HUKUM, *heads.KERAGAAN),
            money="rp",
            missing="-",
        ),
    ]


def coaching_2019(desk: Desk) -> list[Sheet]:
    """Coaching of 2019 by name only."""
    whole = date(2019, 1, 1), date(2019, 12, 13)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *whole, heads.BY_NAME, kecamatan="bps", missing="-")
    ]


def register_2019(desk: Desk) -> list[Sheet]:
    """The register out of an old program."""
    return [
        sheets.register(desk, 2, heads.OLD_REGISTER, kecamatan="mixed", nama="mixed", missing="-")
    ]


def health_2018_2019(desk: Desk) -> list[Sheet]:
    """Two years under Perdep 06/2016."""
    return [
        sheets.kesehatan(desk, str(tahun), tahun, heads.BY_BADAN_HUKUM, scores="comma")
        for tahun in (2018, 2019)
    ]


def tahun_buku_2019(desk: Desk) -> list[Sheet]:
    """RAT of everyone, figures in thousands of rupiah."""
    everyone = facts.rat_of_all(desk.office, 2019, desk.closing)
    columns = (*heads.BY_BADAN_HUKUM, *heads.RAT_STATUS)
    return [
        sheets.rat(
            desk, "RAT 2019", everyone, 2019, columns, kecamatan="mixed", dates="slash", missing="-"
        ),
        sheets.keragaan(
            desk, "KERAGAAN 2019", 2019, (*heads.BY_BADAN_HUKUM, *heads.KERAGAAN), money="ribuan"
        ),
    ]


def register_2020(desk: Desk) -> list[Sheet]:
    """One sheet per kecamatan."""
    return sheets.register_by_kecamatan(desk, 3, dates="cell")


def year_2020(desk: Desk) -> list[Sheet]:
    """Coaching and health of 2020."""
    whole = date(2020, 1, 1), date(2020, 12, 31)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *whole, heads.BY_BADAN_HUKUM, kecamatan="kec"),
        sheets.kesehatan(desk, "KESEHATAN", 2020, heads.BY_BADAN_HUKUM),
    ]


def tahun_buku_2020(desk: Desk) -> list[Sheet]:
    """RAT with two-row headings, figures whose total does not close."""
    everyone = facts.rat_of_all(desk.office, 2020, desk.closing)
    return [
        sheets.rat(
            desk, "RAT", everyone, None, (*heads.BY_BADAN_HUKUM, *heads.RAT_YEARLY), dates="mixed"
        ),
        sheets.keragaan(
            desk, "KERAGAAN", 2020, (*heads.BY_BADAN_HUKUM, *heads.KERAGAAN_MERGED), closes=False
        ),
    ]


def export(place: int) -> Callable[[Desk], list[Sheet]]:
    """Return a download from the NIK system."""

    def export(desk: Desk) -> list[Sheet]:
        return [
            sheets.register(
                desk,
                place,
                heads.EXPORT,
                titled=False,
                name="data_koperasi",
                kecamatan="upper",
                nama="upper",
                dates="iso",
                nik="apostrophe",
            )
        ]

    return export


def year_2021(desk: Desk) -> list[Sheet]:
    """Coaching and the first health list under KKPKK."""
    whole = date(2021, 1, 1), date(2021, 12, 31)
    return [
        sheets.pembinaan(desk, "PEMBINAAN", *whole, heads.BY_NIK, dates="slash", missing="-"),
        sheets.kesehatan(desk, "KESEHATAN", 2021, heads.BY_NIK, scores="comma"),
    ]


def tahun_buku_2021(desk: Desk) -> list[Sheet]:
    """RAT of everyone and figures with dots."""
    everyone = facts.rat_of_all(desk.office, 2021, desk.closing)
    return [
        sheets.rat(
            desk, "RAT 2021", everyone, 2021, (*heads.BY_NIK, *heads.RAT_STATUS), kecamatan="upper"
        ),
        sheets.keragaan(
            desk, "KERAGAAN 2021", 2021, (*heads.BY_NIK, *heads.KERAGAAN_MERGED), money="dots"
        ),
    ]
