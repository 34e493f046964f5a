"""Health: who was assessed, and which predikat the unrounded score gives."""

from datetime import date
from decimal import Decimal

from .rows import behind, figures, koperasi, score, status

YES, NO, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)
DATA_DATE = date(2024, 3, 1)
PREDIKAT = {
    "predikat_sehat": "Sehat",
    "predikat_cukup_sehat": "Cukup Sehat",
    "predikat_dalam_pengawasan": "Dalam Pengawasan",
    "predikat_dalam_pengawasan_khusus": "Dalam Pengawasan Khusus",
}
PREDIKAT_OF_SCORE = {
    "100": "Sehat",
    "80.00": "Sehat",
    "79.995": "Cukup Sehat",
    "66.00": "Cukup Sehat",
    "65.995": "Dalam Pengawasan",
    "65.98": "Dalam Pengawasan",
    "51.00": "Dalam Pengawasan",
    "50.995": "Dalam Pengawasan Khusus",
    "50.99": "Dalam Pengawasan Khusus",
    "0": "Dalam Pengawasan Khusus",
}


def aspects(tata_kelola: str, profil_risiko: str, kinerja_keuangan: str, permodalan: str) -> dict:
    return {
        "tata_kelola": Decimal(tata_kelola),
        "profil_risiko": Decimal(profil_risiko),
        "kinerja_keuangan": Decimal(kinerja_keuangan),
        "permodalan": Decimal(permodalan),
    }


def predikat_of_each(warehouse: object, tahun: int) -> dict[str, str]:
    """The predikat of every assessed koperasi, from the four shares together."""
    found = {}
    for metric, word in PREDIKAT.items():
        for nama, (numerator, _, _) in behind(warehouse, metric, tahun).items():
            if numerator:
                assert nama not in found
                found[nama] = word
    return found


def test_a_stated_score_is_cut_at_80_66_and_51_unrounded_lower_end_included(as_of):
    cases = {
        f"{skor} {skema}": (skor, skema, predikat)
        for skor, predikat in PREDIKAT_OF_SCORE.items()
        for skema in ("kkpkk_2021", "perdep_06_2016", None)
    }
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name) for name in cases],
        kesehatan=[
            score(name, 2023, skor=Decimal(skor), skema=skema)
            for name, (skor, skema, _) in cases.items()
        ],
    )

    expected = {name: predikat for name, (_, _, predikat) in cases.items()}
    assert predikat_of_each(warehouse, 2023) == expected


def test_four_aspects_make_a_score_with_30_15_40_15_in_decimal_arithmetic(as_of):
    cases = {
        "all 80": (aspects("80", "80", "80", "80"), "Sehat"),
        "30+0+40+10.05 makes 80.05": (aspects("100", "0", "100", "67"), "Sehat"),
        "just under 80": (aspects("90", "70", "75.25", "82.666666"), "Cukup Sehat"),
        "79.995": (aspects("80", "80", "79.9875", "80"), "Cukup Sehat"),
        "just under 66": (aspects("66.1", "66.7", "65.35", "66.8333333333"), "Dalam Pengawasan"),
        "66 to the last digit": (aspects("66.1", "66.3", "65.85", "65.9"), "Cukup Sehat"),
        "51 to the last digit": (aspects("70.1", "30.3", "48.825", "39.3"), "Dalam Pengawasan"),
        "65.98": (aspects("66", "66", "65.95", "66"), "Dalam Pengawasan"),
        "50.99": (aspects("51", "51", "50.975", "51"), "Dalam Pengawasan Khusus"),
        "only governance": (aspects("100", "0", "0", "0"), "Dalam Pengawasan Khusus"),
    }
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name) for name in cases],
        kesehatan=[score(name, 2023, **values) for name, (values, _) in cases.items()],
    )

    assert predikat_of_each(warehouse, 2023) == {name: word for name, (_, word) in cases.items()}


def test_the_scheme_not_given_is_perdep_up_to_2020_and_only_kkpkk_computes(as_of):
    high = aspects("90", "90", "90", "90")
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi(name) for name in ("A", "B", "C", "D", "E", "F")],
        kesehatan=[
            score("A", 2020, **high),
            score("B", 2020, **high, skema="kkpkk_2021"),
            score("C", 2020, **high, predikat="Cukup Sehat"),
            score("D", 2021, **high),
            score("E", 2021, **high, skema="perdep_06_2016"),
            score("F", 2021, **high, skema="perdep_06_2016", skor=Decimal(60)),
        ],
    )

    assert predikat_of_each(warehouse, 2020) == {"B": "Sehat", "C": "Cukup Sehat"}
    assert predikat_of_each(warehouse, 2021) == {"D": "Sehat", "F": "Dalam Pengawasan"}


def test_what_is_stated_and_what_is_computed(as_of):
    high, low = aspects("90", "90", "90", "90"), aspects("50", "50", "50", "50")
    three = {**high, "permodalan": None}
    warehouse = as_of(
        DATA_DATE,
        register=[
            koperasi("score against predikat"),
            koperasi("score against aspects"),
            koperasi("aspects against predikat"),
            koperasi("predikat alone"),
            koperasi("three aspects and predikat"),
            koperasi("three aspects"),
            koperasi("empty row"),
            koperasi("no row"),
        ],
        kesehatan=[
            score("score against predikat", 2023, skor=Decimal("79.995"), predikat="Sehat"),
            score("score against aspects", 2023, skor=Decimal(70), **high),
            score(
                "aspects against predikat",
                2023,
                **low,
                predikat="Sehat",
            ),
            score("predikat alone", 2023, predikat="Dalam Pengawasan"),
            score("three aspects and predikat", 2023, **three, predikat="Sehat"),
            score("three aspects", 2023, **three),
            score("empty row", 2023, tanggal=date(2023, 5, 1)),
        ],
    )

    assert predikat_of_each(warehouse, 2023) == {
        "score against predikat": "Cukup Sehat",
        "score against aspects": "Cukup Sehat",
        "aspects against predikat": "Dalam Pengawasan Khusus",
        "predikat alone": "Dalam Pengawasan",
        "three aspects and predikat": "Sehat",
    }


def test_assessed_and_sehat_are_of_all_registered_and_predikat_of_the_assessed(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[
            koperasi("sehat"),
            koperasi("cukup sehat"),
            koperasi("not assessed"),
            koperasi("dissolved"),
            status("dissolved", "Bubar", date(2023, 12, 31)),
            koperasi("founded later", tanggal_badan_hukum=date(2024, 1, 1)),
        ],
        kesehatan=[
            score("sehat", 2023, skor=Decimal(91)),
            score("cukup sehat", 2023, skor=Decimal(70)),
            score("not assessed", 2022, skor=Decimal(91)),
            score("dissolved", 2023, skor=Decimal(91)),
            score("founded later", 2023, skor=Decimal(91)),
        ],
    )

    assert behind(warehouse, "kesehatan_dinilai", 2023) == {
        "sehat": YES,
        "cukup sehat": YES,
        "not assessed": NO,
    }
    assert behind(warehouse, "koperasi_sehat", 2023) == {
        "sehat": YES,
        "cukup sehat": NO,
        "not assessed": UNKNOWN,
    }
    assert behind(warehouse, "predikat_sehat", 2023) == {"sehat": YES, "cukup sehat": NO}
    assert behind(warehouse, "predikat_cukup_sehat", 2023) == {"sehat": NO, "cukup sehat": YES}


def test_a_later_row_replaces_the_earlier_one_whole(as_of):
    early, late = {"received_on": date(2023, 4, 1)}, {"received_on": date(2023, 9, 1)}
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("corrected"), koperasi("score withdrawn")],
        kesehatan=[
            score("corrected", 2022, skor=Decimal(85), **early),
            score("corrected", 2022, skor=Decimal(55), **late),
            score("score withdrawn", 2022, skor=Decimal(85), predikat="Sehat", **early),
            score("score withdrawn", 2022, **aspects("90", "90", "90", "90"), **late)
            | {"permodalan": None},
        ],
    )

    assert predikat_of_each(warehouse, 2022) == {"corrected": "Dalam Pengawasan"}


def test_a_year_without_a_single_row_has_no_figure(as_of):
    warehouse = as_of(
        DATA_DATE,
        register=[koperasi("A")],
        kesehatan=[score("A", 2020, skor=Decimal(85)), score("A", 2022, skor=Decimal(60))],
    )

    for metric in ("kesehatan_dinilai", "koperasi_sehat", *PREDIKAT):
        assert set(figures(warehouse, metric)) == {2020, 2022}, metric
