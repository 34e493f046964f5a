"""The ladder over one base: rungs, exceptions, and what nobody knows."""

from datetime import date

import pytest

from kopdata.metrics import Selection
from kopdata.questions.rat import status_ladder
from tests.metrics.rows import koperasi, rat, score, visit
from tests.oracle.oracle import metric_tahun, terdaftar
from tests.questions import offices

FOUND = {"ditemukan": True, "tidak ditemukan": False, None: None}


def standing(known, one, tahun, tahun_buku):
    end = known.end(tahun)
    status, predikat = one.status(end), one.predikat(tahun_buku)
    return status_ladder.OnRungs(
        terlacak=FOUND[one.last_visit(end)],
        aktif=None if status is None else status == "Aktif",
        rat=one.rat(tahun_buku)[0],
        dinilai=predikat is not None,
        sehat=None if predikat is None else predikat == "Sehat",
    )


@pytest.mark.parametrize("seed", offices.SEEDS)
def test_the_ladder_is_what_plain_python_counts(given, seed):
    known, warehouse = offices.both(given, seed)

    for tahun_buku in metric_tahun(known, "rat_dilaksanakan"):
        found = status_ladder.status_ladder(warehouse, Selection(), tahun_buku)
        registered = terdaftar(known, known.end(found.tahun))
        base = [standing(known, m, found.tahun, tahun_buku) for m in registered]
        assert found.base == len(base)
        for rung in found.rungs():
            values = [getattr(one, rung.name) for one in base]
            assert (rung.yes, rung.unknown) == (values.count(True), values.count(None)), rung
        for name, belongs in status_ladder.EXCEPTIONS.items():
            members = status_ladder.exception(warehouse, Selection(), tahun_buku, name)
            assert len(members) == found.count(belongs) == sum(belongs(one) for one in base)


def test_rungs_are_not_nested(as_of):
    warehouse = as_of(
        date(2024, 9, 1),
        register=[
            koperasi("active, no meeting"),
            koperasi("meeting, not active", status="Tidak Aktif"),
            koperasi("not stated", status=None),
        ],
        rat=[rat("meeting, not active", 2023, date(2024, 2, 1)), rat("not stated", 2023)],
        verifikasi=[visit("active, no meeting", date(2024, 3, 1), "tidak ditemukan")],
        kesehatan=[score("active, no meeting", 2023, skor=85)],
    )
    found = status_ladder.status_ladder(warehouse, Selection(), 2023)
    rungs = {rung.name: (rung.yes, rung.unknown, rung.base) for rung in found.rungs()}

    assert (found.tahun, found.tahun_buku) == (2024, 2023)
    assert rungs == {
        "terlacak": (0, 2, 3),
        "aktif": (1, 1, 3),
        "rat": (1, 0, 3),
        "dinilai": (1, 0, 3),
        "sehat": (1, 2, 3),
    }
    names = {
        name: [m.nama for m in status_ladder.exception(warehouse, Selection(), 2023, name)]
        for name in status_ladder.EXCEPTIONS
    }
    assert names == {
        "aktif_tanpa_rat": ["active, no meeting"],
        "rat_tanpa_aktif": ["meeting, not active"],
        "aktif_tidak_ditemukan": ["active, no meeting"],
        "sehat_tanpa_rat": ["active, no meeting"],
    }
