"""What the data says of a statement, in words: never a percentage without its counts."""

from decimal import Decimal

import pytest

from kopdata.metrics import Selection
from kopdata.questions.pers.statement import Claim, Reading
from kopdata.questions.pers.verdicts import Measured
from kopdata.views.pers import claim_words
from kopdata.views.shell.visit import Visit

AKTIF, BARU = "koperasi_aktif", "koperasi_dibina_baru"


@pytest.mark.parametrize(
    ("metric", "measure", "found", "words"),
    [
        pytest.param(AKTIF, "jumlah", Measured(Decimal(3), 8), "3 dari 8", id="a count"),
        pytest.param(BARU, "jumlah", Measured(Decimal(3), 8), "3, target 8", id="of a target"),
        pytest.param(
            *(AKTIF, "persen", Measured(Decimal("37.5"), 1200, count=450)),
            "37,5 % (450 dari 1.200)",
            id="a percentage and its counts",
        ),
        pytest.param(
            *(AKTIF, "persen", Measured(Decimal("37.5"), 8, count=3)),
            "3 dari 8",
            id="no percentage of eight",
        ),
        pytest.param(
            *(BARU, "persen", Measured(Decimal(30), 10, count=3)),
            "30,0 % (3, target 10)",
            id="a percentage of a target",
        ),
        pytest.param(
            *(AKTIF, "persen", Measured(Decimal(30), 10, 4, highest=Decimal(70), count=3)),
            "30,0 % (3 dari 10; tergantung koperasi yang belum diketahui)",
            id="what nobody knows may make it true",
        ),
    ],
)
def test_in_words(given, metric, measure, found, words):
    here = Visit(given(), Selection(), "id")
    reading = Reading(metric, 2023, Decimal(50), measure=measure)

    said = claim_words.measured(here, reading, found)

    assert said.replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_statement_without_a_measure_leaves_no_gap(given):
    here = Visit(given(), Selection(), "id")
    told = Claim(
        *("K1", "", "Kutai Timur", "2023", None, Decimal(300)),
        *("koperasi", "as_printed", "", "", "", ()),
    )

    assert claim_words.figure(here, told) == "Ukuran tidak disebut, Kutai Timur, 2023: 300 koperasi"
    assert claim_words.source(here, told) == "K1 · tanpa tanggal"
