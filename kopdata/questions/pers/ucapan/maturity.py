"""Whether a fall that is said is only a year that still fills up beside one that is over."""

from kopdata import warehouse as store
from kopdata.metrics.changes import fills_up
from kopdata.questions.pers.judgement import FITS, FITS_ROUNDED, UNDECIDED, Judgement
from kopdata.questions.pers.ucapan.states import State, of_year, rows_by_year


def of_whole_years(
    warehouse: store.Warehouse, judgement: Judgement, state: State, before: State, sign: int
) -> Judgement:
    """The judgement, undecided where it approves such a fall; `sign` is -1 where one is told.

    What more reports can only add to may fall on paper until they are in: 438 RAT of a season are
    not fewer than the 486 of one that is over.
    """
    subject = state.subject
    falls = sign * (-1 if subject.is_opposite else 1) < 0
    if judgement.verdict not in (FITS, FITS_ROUNDED) or not falls or state.tahun == before.tahun:
        return judgement
    if not (subject.metric.periode == "tahun_buku" or fills_up(subject.metric)):
        return judgement
    is_over = rows_by_year(warehouse, subject)[state.tahun].lengkap
    is_whole_before = before.day == of_year(warehouse, subject, before.tahun).day
    return judgement if is_over or not is_whole_before else Judgement(UNDECIDED, "belum_penuh")
