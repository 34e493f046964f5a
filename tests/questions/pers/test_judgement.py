"""What fits under which word, what differs, and what nobody can decide."""

from decimal import Decimal

import pytest

from kopdata.questions.pers.judgement import (
    DIFFERS,
    FITS,
    FITS_ROUNDED,
    QUALIFIERS,
    UNDECIDED,
    Span,
    judged,
)

LOW, HIGH, NEAR, UNKNOWN = "terlalu_rendah", "terlalu_tinggi", "kira_kira", "belum_diketahui"


@pytest.mark.parametrize(
    ("said", "qualifier", "found", "unknown", "expected"),
    [
        pytest.param(300, "tepat", 300, 0, (FITS, None), id="the same"),
        pytest.param(1200, "tepat", 1209, 0, (FITS_ROUNDED, None), id="rounded to hundreds"),
        pytest.param(300, "tepat", 325, 0, (DIFFERS, None), id="rounding excuses one in twenty"),
        pytest.param(301, "tepat", 300, 0, (DIFFERS, None), id="a number with no zeros is exact"),
        pytest.param(35, "tepat", 30, 10, (UNDECIDED, UNKNOWN), id="the unknown may make it true"),
        pytest.param(55, "tepat", 30, 10, (DIFFERS, None), id="not even all the unknown"),
        pytest.param(310, "tepat", 290, 17, (UNDECIDED, UNKNOWN), id="all the unknown, rounded"),
        pytest.param(300, "tepat", 300, 5, (FITS, None), id="a count of what was stated"),
        pytest.param(2000, "sekitar", 1450, 0, (DIFFERS, None), id="about is no licence"),
        pytest.param(1450, "sekitar", 1445, 0, (FITS_ROUNDED, None), id="about, to tens"),
        pytest.param(112, "sekitar", 112, 0, (FITS, None), id="about and the same"),
        pytest.param(1450, "sekitar", 1458, 0, (FITS_ROUNDED, None), id="about, one in a hundred"),
        pytest.param(115, "sekitar", 112, 0, (UNDECIDED, NEAR), id="how near about is"),
        pytest.param(150, "lebih_dari", 152, 0, (FITS, None), id="more than"),
        pytest.param(150, "lebih_dari", 150, 0, (DIFFERS, None), id="not more than"),
        pytest.param(1000, "lebih_dari", 300, 0, (DIFFERS, None), id="far from more than"),
        pytest.param(1000, "lebih_dari", 300, 900, (UNDECIDED, UNKNOWN), id="may be more than"),
        pytest.param(300, "lebih_dari", 300, 5, (DIFFERS, None), id="told as 300, not more"),
        pytest.param(299, "lebih_dari", 298, 5, (UNDECIDED, UNKNOWN), id="five may make it more"),
        pytest.param(40, "tepat", 38, 0, (UNDECIDED, "bulat"), id="rounded, and nobody says so"),
        pytest.param(40, "sekitar", 38, 0, (FITS_ROUNDED, None), id="rounded, and said so"),
        pytest.param(300, "persis", 300, 5, (FITS, None), id="exactly"),
        pytest.param(1200, "persis", 1209, 0, (DIFFERS, None), id="exactly is never rounded"),
        pytest.param(100, "lebih_dari", 300, 0, (UNDECIDED, LOW), id="true and tells nothing"),
        pytest.param(150, "lebih_dari", 300, 0, (FITS, None), id="just half of it"),
        pytest.param(150, "sedikitnya", 150, 0, (FITS, None), id="at least"),
        pytest.param(151, "sedikitnya", 150, 0, (DIFFERS, None), id="one short of at least"),
        pytest.param(10, "sedikitnya", 150, 0, (UNDECIDED, LOW), id="at least a tenth"),
        pytest.param(300, "paling_banyak", 300, 0, (FITS, None), id="at most"),
        pytest.param(299, "paling_banyak", 300, 0, (DIFFERS, None), id="above at most"),
        pytest.param(300, "paling_banyak", 298, 5, (UNDECIDED, UNKNOWN), id="may be above at most"),
        pytest.param(
            300, "paling_banyak", 300, 5, (UNDECIDED, UNKNOWN), id="at most, or a few more"
        ),
        pytest.param(900, "paling_banyak", 300, 0, (UNDECIDED, HIGH), id="at most three times it"),
        pytest.param(301, "kurang_dari", 300, 0, (FITS, None), id="fewer than"),
        pytest.param(300, "kurang_dari", 300, 0, (DIFFERS, None), id="not fewer than"),
        pytest.param(303, "kurang_dari", 300, 5, (UNDECIDED, UNKNOWN), id="may not be fewer"),
        pytest.param(300, "hampir", 299, 0, (FITS, None), id="almost"),
        pytest.param(300, "hampir", 300, 0, (DIFFERS, None), id="reached is not almost"),
        pytest.param(300, "hampir", 280, 0, (UNDECIDED, NEAR), id="how near almost is"),
        pytest.param(300, "hampir", 150, 0, (DIFFERS, None), id="half is not almost"),
        pytest.param(300, "hampir", 290, 15, (UNDECIDED, UNKNOWN), id="may have been reached"),
        pytest.param(300, "hanya", 300, 5, (FITS, None), id="only, but for a few"),
        pytest.param(30, "hanya", 30, 1089, (UNDECIDED, UNKNOWN), id="only those we know of"),
        pytest.param(30, "hanya", 40, 0, (DIFFERS, None), id="only, and it is more"),
    ],
)
def test_a_count(said, qualifier, found, unknown, expected):
    lowest = Decimal(found)
    span = Span(lowest, lowest, lowest + unknown, is_stated=True)

    assert judged(qualifier, Decimal(said), span) == expected


@pytest.mark.parametrize(
    ("said", "qualifier", "lowest", "highest", "expected"),
    [
        pytest.param("24.8", "tepat", "24.814", "25.227", FITS_ROUNDED, id="a few unknown"),
        pytest.param("2.6", "tepat", "2.557", "95.396", UNDECIDED, id="most of them unknown"),
        pytest.param("2.6", "hanya", "2.557", "95.396", UNDECIDED, id="only, most unknown"),
        pytest.param("10", "tepat", "9.55", "9.55", FITS_ROUNDED, id="to the whole percent"),
        pytest.param("30", "tepat", "28.6", "28.6", UNDECIDED, id="to tens of percent"),
        pytest.param("50", "lebih_dari", "49.6", "67.6", UNDECIDED, id="may be more than half"),
        pytest.param("97", "kurang_dari", "2.557", "95.396", FITS, id="whatever turns out"),
        pytest.param("42.07", "tepat", "42.066", "42.066", FITS_ROUNDED, id="to two decimals"),
        pytest.param("42.07", "tepat", "42.116", "42.116", DIFFERS, id="another second decimal"),
    ],
)
def test_a_percentage(said, qualifier, lowest, highest, expected):
    span = Span(Decimal(lowest), Decimal(lowest), Decimal(highest))

    assert judged(qualifier, Decimal(said), span).verdict == expected


@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_nothing_false_is_approved_whatever_turns_out_of_the_unknown(qualifier):
    true = {
        "lebih_dari": lambda value, said: value > said,
        "sedikitnya": lambda value, said: value >= said,
        "kurang_dari": lambda value, said: value < said,
        "paling_banyak": lambda value, said: value <= said,
        "hampir": lambda value, said: said * 19 <= value * 20 < said * 20,
        "hanya": lambda value, said: abs(value - said) * 20 <= 2 * said,
        "tepat": lambda value, said: abs(value - said) * 20 <= 2 * said,
        "persis": lambda value, said: value == said,
        "sekitar": lambda value, said: abs(value - said) * 20 <= 2 * said,
    }[qualifier]
    approved = 0
    for said in range(1, 45):
        for lowest in range(45):
            for unknown in (0, 1, 7):
                span = Span(Decimal(lowest), Decimal(lowest), Decimal(lowest + unknown))
                verdict = judged(qualifier, Decimal(said), span).verdict
                outcomes = [true(lowest + more, said) for more in range(unknown + 1)]
                if verdict in (FITS, FITS_ROUNDED):
                    approved += 1
                    assert all(outcomes), (said, lowest, unknown)
                if verdict == DIFFERS and qualifier not in ("tepat", "hanya", "sekitar"):
                    assert not any(outcomes), (said, lowest, unknown)
    assert approved
