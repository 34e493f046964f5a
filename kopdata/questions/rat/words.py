"""What the RAT questions say, in one sentence each of at most 25 words."""

from collections.abc import Mapping
from datetime import date

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.metrics.sentences import WORDS
from kopdata.questions.rat.clock import Clock
from kopdata.questions.rat.status_ladder import EXCEPTIONS, RUNGS, StatusLadder, day_of
from kopdata.questions.shared.rat_season import Curve, year_before
from kopdata.questions.shared.words import area, fitting


def curve_sentence(
    this: Curve,
    before: Curve | None,
    selection: metrics.Selection,
    language: str = "id",
) -> str:
    """This season as far as its lists reach, and the one before it by the same day."""
    facts = {
        "year": this.tahun_buku,
        "area": area(selection, language),
        "date": formatting.date_long(this.last_day, language=language),
        "held": formatting.number(this.held_by(this.last_day), language=language),
        "base": formatting.number(this.base, language=language),
    }
    short = messages.text("rat.kurva_temuan_singkat", language, **facts)
    if before is None:
        return short
    then = before.held_by(year_before(this.last_day))
    full = messages.text(
        "rat.kurva_temuan",
        language,
        before=before.tahun_buku,
        held_before=formatting.number(then, language=language),
        base_before=formatting.number(before.base, language=language),
        **facts,
    )
    return full if len(full.split()) <= WORDS else short


def ladder_sentence(
    found: StatusLadder, day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """The rungs that are spoken of most with their years, and how many are aktif without a RAT.

    `day` is the one up to which it is told who is registered.
    """
    rungs = {rung.name: formatting.number(rung.yes, language=language) for rung in found.rungs()}
    exception = found.count(EXCEPTIONS["aktif_tanpa_rat"])
    # Too long with a note on the filters, it does without: the page says them above.
    anywhere = metrics.Selection(kecamatan=selection.kecamatan)
    return fitting(
        [
            messages.text(
                key,
                language,
                base=formatting.number(found.base, language=language),
                area=area(chosen, language),
                date=formatting.date_long(day, language=language),
                year=found.tahun_buku,
                aktif=rungs["aktif"],
                rat=rungs["rat"],
                sehat=rungs["sehat"],
                exception=formatting.number(exception, language=language),
            )
            for key in ("rat.tangga_temuan", "rat.tangga_temuan_singkat")
            for chosen in (selection, anywhere)
        ]
    )


def days_of_rungs(
    warehouse: store.Warehouse, found: StatusLadder, base: date, language: str = "id"
) -> str:
    """Of the rungs that other lists tell than the base: up to which day each is told."""
    years = (found.tahun, found.tahun_buku)
    days = {rung: day_of(warehouse, metric, *years) for rung, metric in RUNGS.items()}
    parts = [
        messages.text(
            "rat.anak_sampai",
            language,
            rung=messages.text(f"rat.anak_{rung}", language, year=found.tahun_buku),
            date=formatting.date_short(day, language=language),
        )
        for rung, day in days.items()
        if day != base
    ]
    return f"{', '.join(parts)}." if parts else ""


def aktif_and_rat_sentence(
    found: StatusLadder, day: date, selection: metrics.Selection, language: str = "id"
) -> str:
    """How many of the aktif and of the others held their RAT, told up to a `day`."""
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


def deadlines_in_words(by_bentuk: Mapping[str, date], language: str = "id") -> str:
    """`30 Juni 2026`, or each bentuk with its own day."""
    days = {
        bentuk: formatting.date_long(day, language=language)
        for bentuk, day in sorted(by_bentuk.items())
    }
    if len(set(days.values())) == 1:
        return next(iter(days.values()))
    return ", ".join(f"{bentuk} {day}" for bentuk, day in days.items()) or formatting.NOTHING


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
