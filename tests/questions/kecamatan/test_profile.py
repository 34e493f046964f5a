"""Who is in a kecamatan and how each one stands."""

from datetime import date

from kopdata.metrics import Selection
from kopdata.questions.kecamatan.profile import district
from tests.metrics.rows import activity, koperasi, rat, score

DAY = date(2023, 9, 1)


def test_members_with_their_last_known_state(as_of):
    warehouse = as_of(
        DAY,
        register=[
            koperasi("A"),
            koperasi("B", status="Tidak Aktif"),
            koperasi("New", tanggal_badan_hukum=date(2023, 2, 1), status=None),
            koperasi("Far", "Telen"),
            koperasi("Gone", status="Bubar"),
        ],
        rat=[rat("A", 2022, date(2023, 3, 1))],
        kesehatan=[score("A", 2023, predikat="Sehat")],
        pembinaan=[activity("B", date(2023, 4, 1))],
    )
    found = district(warehouse, Selection(), "Bengalon")

    register_reaches = date(2023, 2, 1)
    assert (found.tahun_buku, found.tahun, found.day) == (2022, 2023, register_reaches)
    told = {
        each.nama: (each.status, each.rat, each.predikat, each.coached) for each in found.members
    }
    assert told == {
        "A": ("Aktif", True, "Sehat", 0),
        "B": ("Tidak Aktif", False, None, 1),
        "New": (None, None, None, 0),
    }
    assert found.by("status") == (("Aktif", 1), ("Tidak Aktif", 1), (None, 1))


def test_a_kecamatan_without_koperasi_is_none(as_of):
    assert district(as_of(DAY, register=[koperasi("A")]), Selection(), "Telen") is None
