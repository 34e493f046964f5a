"""What the RAT questions say, in one sentence each of at most 25 words."""

from datetime import date

from kopdata import formatting, messages, metrics
from kopdata.metrics.sentences import WORDS
from kopdata.questions.rat.clock import Clock
from kopdata.questions.rat.status_ladder import EXCEPTIONS, StatusLadder
from kopdata.questions.shared.rat_season import Curve, day_of
from kopdata.questions.shared.words import area


def curve_sentence(
    this: Curve,
    before: Curve | None,
    selection: metrics.Selection,
    data_date: date,
    language: str = "id",
) -> str:
    """This season so far, and the one before it by the same day."""
    facts = {
        "year": this.tahun_buku,
        "area": area(selection, language),
        "date": formatting.date_long(
            min(day_of(this.tahun_buku, this.last_day), data_date), language=language
        ),
        "held": formatting.number(this.held_by(this.last_day), language=language),
        "base": formatting.number(this.base, language=language),
    }
    short = messages.text("rat.kurva_temuan_singkat", language, **facts)
    if before is None:
        return short
    full = messages.text(
        "rat.kurva_temuan",
        language,
        before=before.tahun_buku,
        held_before=formatting.number(before.held_by(this.last_day), language=language),
        base_before=formatting.number(before.base, language=language),
        **facts,
    )
    return full if len(full.split()) <= WORDS else short


def ladder_sentence(
    found: StatusLadder, day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """The rungs that are spoken of most, and how many are aktif without a RAT."""
    rungs = {rung.name: formatting.number(rung.yes, language=language) for rung in found.rungs()}
    exception = found.count(EXCEPTIONS["aktif_tanpa_rat"])
    return messages.text(
        "rat.tangga_temuan",
        language,
        base=formatting.number(found.base, language=language),
        area=area(selection, language),
        date=formatting.date_long(day, language=language),
        aktif=rungs["aktif"],
        rat=rungs["rat"],
        sehat=rungs["sehat"],
        exception=formatting.number(exception, language=language),
    )


def aktif_and_rat_sentence(
    found: StatusLadder, day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """How many of the aktif and of the others held their RAT."""
    return messages.text(
        "rat.dua_temuan",
        language,
        year=found.tahun_buku,
        area=area(selection, language),
        both=_number(found, language, aktif=True, rat=True),
        aktif=_number(found, language, aktif=True),
        other=_number(found, language, aktif=False, rat=True),
        tidak_aktif=_number(found, language, aktif=False),
        date=formatting.date_long(day, language=language),
    )


def next_deadlines(clock: Clock, language: str = "id") -> str:
    """The next deadline of each bentuk, and how far it is."""
    words = [
        messages.text(
            "rat.jam_satu",
            language,
            bentuk=deadline.bentuk,
            year=deadline.tahun_buku,
            date=formatting.date_long(deadline.day, language=language),
            days=formatting.number((deadline.day - clock.day).days, language=language),
        )
        for deadline in clock.next_deadlines
    ]
    return messages.text("rat.jam_berikut", language, deadlines="; ".join(words))


def _number(found: StatusLadder, language: str, *, aktif: bool, rat: bool | None = None) -> str:
    count = found.count(lambda one: one.aktif is aktif and (rat is None or one.rat is rat))
    return formatting.number(count, language=language)
