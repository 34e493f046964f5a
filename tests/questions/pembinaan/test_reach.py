"""How often koperasi were coached, by status."""

from datetime import date

from kopdata.metrics import Selection
from kopdata.questions.pembinaan.reach import reach
from tests.metrics.rows import activity, koperasi

DAY = date(2023, 7, 1)


def office(as_of):
    return as_of(
        DAY,
        register=[
            koperasi("never"),
            koperasi("once", status="Tidak Aktif"),
            koperasi("twice", "Telen", jenis="Jasa"),
            koperasi("thrice"),
            koperasi("planned", status=None),
            koperasi("dissolved", status="Bubar"),
        ],
        pembinaan=[
            activity("once", date(2022, 5, 1)),
            activity("twice", date(2022, 5, 1), kecamatan="Telen"),
            activity("twice", date(2023, 5, 1), kecamatan="Telen"),
            *[activity("thrice", date(2023, month, 1)) for month in (1, 2, 3)],
            activity("planned", date(2023, 5, 1), status="Rencana"),
            activity("dissolved", date(2023, 5, 1)),
        ],
    )


def counts(found):
    return {row.status: (row.never, row.once, row.twice, row.more) for row in found.rows}


def test_every_registered_koperasi_is_in_one_cell(as_of):
    found = reach(office(as_of), Selection())

    assert counts(found) == {
        "Aktif": (1, 0, 1, 1),
        "Tidak Aktif": (0, 1, 0, 0),
        None: (1, 0, 0, 0),
    }
    assert (found.total, found.never, found.day) == (5, 2, DAY)


def test_an_earlier_year_knows_only_what_was_finished_by_then(as_of):
    found = reach(office(as_of), Selection(tahun=(2022,)))

    assert counts(found)["Aktif"] == (2, 1, 0, 0)


def test_filters_hold(as_of):
    warehouse = office(as_of)

    assert counts(reach(warehouse, Selection(kecamatan=("Telen",)))) == {"Aktif": (0, 0, 1, 0)}
    assert counts(reach(warehouse, Selection(jenis=("Jasa",)))) == {"Aktif": (0, 0, 1, 0)}
    assert reach(warehouse, Selection(merah_putih="only")) is None
