"""What official reports of an office count: growth, quality, SIGAP, shares of the active."""

from datetime import date

import pytest

from kopdata import settings

from .rows import behind, figures, koperasi, named, rat, score, status

YES, NO, UNKNOWN = (1, 1, 0), (0, 1, 0), (0, 1, 1)
DAY = date(2024, 8, 1)


def accounts(nama: str, tahun_buku: int, **figures_given: int) -> dict:
    """A row of figures."""
    return {**named(nama), "tahun_buku": tahun_buku, **figures_given}


def growing(nama: str, volume: tuple, aset: tuple) -> list[dict]:
    """Figures of two book years, none where None."""
    return [
        accounts(nama, year, volume_usaha=v, aset=a)
        for year, v, a in zip((2021, 2022), volume, aset, strict=True)
    ]


@pytest.fixture
def grown(as_of):
    """Koperasi named by what became of their RAT, business volume and assets."""
    both_up = (10, 11), (20, 21)
    rows = {
        "all up": both_up,
        "same volume": ((10, 10), (20, 21)),
        "assets not given": ((10, 11), (None, 21)),
        "volume down, assets not given": ((10, 9), (None, 21)),
        "no RAT": both_up,
        "RAT in doubt": both_up,
        "nothing given": ((None, None), (None, None)),
        "RAT anew": ((10, 9), (20, 19)),
    }
    held_before = set(rows) - {"no RAT", "RAT anew", "RAT in doubt"}

    def build():
        return as_of(
            DAY,
            register=list(map(koperasi, rows)),
            keragaan=[row for name, given in rows.items() for row in growing(name, *given)],
            rat=[
                *(rat(name, 2021, date(2022, 3, 1)) for name in held_before),
                *(rat(name, 2022, date(2023, 3, 1)) for name in {*held_before, "RAT anew"}),
                rat("RAT in doubt", 2022, status_diragukan=True),
            ],
        )

    return build


def test_a_figure_is_up_only_if_both_years_gave_it(grown):
    warehouse = grown()

    assert set(figures(warehouse, "volume_usaha_naik")) == {2022}
    volume = behind(warehouse, "volume_usaha_naik", 2022)
    assert (volume["all up"], volume["same volume"], volume["nothing given"]) == (YES, NO, UNKNOWN)
    aset = behind(warehouse, "aset_naik", 2022)
    assert (aset["same volume"], aset["assets not given"], aset["RAT anew"]) == (YES, UNKNOWN, NO)


def test_quality_rose_if_all_three_did(grown):
    assert behind(grown(), "koperasi_berkualitas", 2022) == {
        "all up": YES,
        "same volume": NO,
        "assets not given": UNKNOWN,
        "volume down, assets not given": NO,
        "no RAT": NO,
        "RAT in doubt": UNKNOWN,
        "nothing given": UNKNOWN,
        "RAT anew": NO,
    }


def test_an_office_may_count_quality_as_risen_by_one_of_the_three(grown):
    settings.own_rules().write_text('[berkualitas]\nberkualitas = "salah_satu"\n', "utf-8")

    assert behind(grown(), "koperasi_berkualitas", 2022) == {
        "all up": YES,
        "same volume": YES,
        "assets not given": YES,
        "volume down, assets not given": UNKNOWN,
        "no RAT": YES,
        "RAT in doubt": YES,
        "nothing given": UNKNOWN,
        "RAT anew": YES,
    }


def test_sigap_classes_by_three_book_years(as_of):
    years = (2020, 2021, 2022)
    held = {
        "all": years,
        "two": (2020, 2022),
        "none": (),
        "two and one in doubt": (2020, 2021),
        "one, one in doubt": (2020,),
        "two by then": (2020, 2021),
    }
    warehouse = as_of(
        DAY,
        register=[
            *map(koperasi, held),
            koperasi("too young", tanggal_badan_hukum=date(2021, 1, 1)),
        ],
        rat=[
            *(
                rat(name, year, date(year + 1, 3, 1))
                for name, told in held.items()
                for year in told
            ),
            *(rat(name, 2022, status_diragukan=True) for name in held if "in doubt" in name),
            rat("two by then", 2022, date(2024, 1, 1)),
        ],
    )
    answers = [
        behind(warehouse, f"sigap_{name}", 2023)
        for name in ("sehat", "kurang_sehat", "tidak_sehat")
    ]

    assert {name: tuple(answer[name] for answer in answers) for name in answers[0]} == {
        "all": (YES, NO, NO),
        "two": (NO, YES, NO),
        "none": (NO, NO, YES),
        "two and one in doubt": (UNKNOWN, UNKNOWN, NO),
        "one, one in doubt": (NO, YES, NO),
        "two by then": (NO, YES, NO),
    }


def test_a_book_year_nobody_wrote_down_leaves_every_class_open(as_of):
    rows = [rat("A", year, date(year + 1, 3, 1)) for year in (2020, 2022)]
    warehouse = as_of(DAY, register=[koperasi("A")], rat=rows)

    for name in ("sehat", "kurang_sehat", "tidak_sehat"):
        assert behind(warehouse, f"sigap_{name}", 2023) == {"A": UNKNOWN}


def test_shares_of_the_active(as_of):
    warehouse = as_of(
        DAY,
        register=[
            *map(koperasi, ("healthy", "fair", "watched", "not assessed", "in doubt")),
            koperasi("not active", status="Tidak Aktif"),
            koperasi("no status", status=None),
            koperasi("lapsed since"),
            status("lapsed since", "Tidak Aktif", date(2023, 12, 31)),
            koperasi("founded in 2023", tanggal_badan_hukum=date(2023, 1, 1)),
        ],
        kesehatan=[
            score("healthy", 2022, predikat="Sehat"),
            score("fair", 2022, predikat="Cukup Sehat"),
            score("watched", 2022, predikat="Dalam Pengawasan"),
            score("not active", 2022, predikat="Sehat"),
        ],
        rat=[rat("healthy", 2022, date(2023, 3, 1)), rat("in doubt", 2022, status_diragukan=True)],
    )

    assert behind(warehouse, "sehat_dari_aktif", 2022) == {
        "healthy": YES,
        "fair": YES,
        "watched": NO,
        "not assessed": UNKNOWN,
        "in doubt": UNKNOWN,
        "lapsed since": UNKNOWN,
    }
    assert behind(warehouse, "rat_dari_aktif", 2022) == {
        "healthy": YES,
        "fair": NO,
        "watched": NO,
        "not assessed": NO,
        "in doubt": UNKNOWN,
    }


def test_assessed_of_savings_and_loans(as_of):
    warehouse = as_of(
        DAY,
        register=[
            koperasi("A", jenis="Simpan Pinjam"),
            koperasi("B", jenis="Simpan Pinjam"),
            koperasi("C", jenis="Konsumen"),
        ],
        kesehatan=[score("A", 2022, skor=70), score("C", 2022, skor=70)],
    )

    assert behind(warehouse, "ksp_dinilai", 2022) == {"A": YES, "B": NO}


def test_people_are_summed_as_they_are_reported(as_of):
    told = {"anggota_l": 30, "anggota_p": 12, "karyawan": 4, "karyawan_l": 3, "manajer": 1}
    warehouse = as_of(
        DAY, register=[koperasi("A"), koperasi("B")], keragaan=[accounts("A", 2022, **told)]
    )

    for metric, number in told.items():
        assert figures(warehouse, metric) == {2022: (number, None, 0)}
    assert figures(warehouse, "karyawan_p") == {}
    assert behind(warehouse, "keragaan_dilaporkan", 2022) == {"A": NO, "B": NO}
