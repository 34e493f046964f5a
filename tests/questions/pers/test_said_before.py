"""What was last said in public before a day."""

from datetime import date
from decimal import Decimal

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pers import published
from kopdata.questions.pers.said_before import last_day, last_of
from kopdata.questions.pers.statement import Reading
from kopdata.questions.pers.statuses import statuses
from tests.metrics.rows import koperasi

PRESS = date(2023, 7, 21)


def claim(id_, day, value, **reading):
    """A statement about the koperasi aktif of a year."""
    first = published.shipped()[0]
    read = Reading("koperasi_aktif", day.year, Decimal(value), **reading)
    return first.__class__(**{**vars(first), "id": id_, "said_on": day, "readings": (read,)})


def test_before_the_press_conference_it_was_325_on_23_june():
    register = published.shipped()

    said = last_of(register, "koperasi_aktif", PRESS)
    assert (last_day(register, PRESS), said.day) == (date(2023, 6, 23), date(2023, 6, 23))
    assert (said.reading.value, said.reading.tahun) == (325, 2023)


def test_what_was_said_on_the_day_itself_is_not_before_it():
    register = [claim("A", PRESS, 300)]

    assert last_day(register, PRESS) is None
    assert last_of(register, "koperasi_aktif", PRESS) is None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"kecamatan": "Busang"}, id="of a kecamatan"),
        pytest.param({"measure": "persen"}, id="in percent"),
        pytest.param({"merah_putih": "only"}, id="of Merah Putih"),
    ],
)
def test_a_number_of_something_else_is_passed_over(other):
    register = [claim("A", date(2023, 1, 2), 320), claim("B", date(2023, 3, 4), 7, **other)]

    assert last_of(register, "koperasi_aktif", PRESS).claim.id == "A"
    assert last_of(register, "koperasi_sehat", PRESS) is None


def test_the_rest_by_status(given):
    stated = ["Aktif", "Tidak Aktif", "Tidak Aktif", "Dibekukan", None, "Bubar"]
    office = given(register=[koperasi(f"K{n}", status=word) for n, word in enumerate(stated)])

    found = statuses(office, Selection(), 2018)
    assert found == {"Tidak Aktif": 2, "Aktif": 1, "Dibekukan": 1, None: 1}
    assert next(iter(found)) == "Tidak Aktif"
    assert statuses(office, Selection(kecamatan=("Busang",)), 2018) == {}
