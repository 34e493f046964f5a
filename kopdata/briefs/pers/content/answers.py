"""The questions that come next, answered from the same summaries."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kopdata import formatting, messages, metrics, rules
from kopdata.briefs.pers.content.points import count_direction
from kopdata.briefs.pers.content.voice import Point, Voice
from kopdata.kantor import spoken_figures
from kopdata.metrics import figure_words, sentences
from kopdata.metrics.changes import is_target, on_same_day
from kopdata.questions.change import Cause
from kopdata.questions.change.words import cause_in_words


@dataclass(frozen=True)
class Question:
    """A likely question about one figure, or about all of them, and its answer."""

    about: str
    text: str
    answer: Point | str


def questions(voice: Voice) -> tuple[Question, ...]:
    """By figure in the order they are spoken, then about all of them."""
    found = []
    for metric_id in spoken_figures().values():
        row = voice.facts.now(metric_id)
        if row is not None and not row.is_silent:
            asked = (
                *(_of_how_many, _why_not_as_said, _to_or_by, _same_day, _the_rest),
                *(_how_many_more, _beside, _where, _since_when),
            )
            found += [ask(voice, metric_id, row) for ask in asked]
    return (*(question for question in found if question is not None), *_about_all(voice))


def _question(
    voice: Voice,
    metric_id: str,
    row: metrics.Row,
    key: str,
    answer: str,
    *,
    cited: tuple[str, metrics.Row] | None = None,
    **values: object,
) -> Question:
    """`cited` is the metric the answer rests on, where it is another."""
    facts = {"now": voice.number(row.numerator), "year": row.tahun, **values}
    return Question(
        voice.name(metric_id),
        voice.text(f"tanya_{key}", **facts),
        voice.point(*(cited or (metric_id, row)), voice.text(f"jawab_{answer}", **facts)),
    )


def _of_how_many(voice: Voice, metric_id: str, row: metrics.Row) -> Question:
    whole = voice.whole(metric_id, row)
    period = voice.period(metric_id, row)
    answer = "dari_berapa" if voice.data_date in period else "dari_berapa_data"
    if is_target(metrics.get(metric_id)):
        answer = "dari_target" if row.denominator is not None else "tanpa_target"
    return _question(
        *(voice, metric_id, row, "dari_berapa", answer),
        whole=whole,
        period=period,
        date=voice.data_date,
    )


def _to_or_by(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    found = voice.facts.change(metric_id)
    if found is None or found.before is None or is_target(metrics.get(metric_id)):
        return None
    before, direction = found.before, count_direction(found)
    moved = f"menjadi_{direction}" if direction in ("naik", "turun") else "menjadi"
    answer = moved
    if direction is None:
        answer = "menjadi_tidak_diketahui" if row.unknown else "menjadi_belum_lengkap"
    return _question(
        voice,
        metric_id,
        row,
        moved,
        answer,
        before=voice.number(before.numerator),
        difference=voice.number(abs(Decimal(row.numerator - before.numerator))),
        unknown=voice.number(row.unknown),
        period=voice.period(metric_id, row),
        period_before=voice.period(metric_id, before),
    )


def _why_not_as_said(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    """Why the figure is not the one last said in public: its causes, koperasi by koperasi."""
    said = voice.facts.said_before.get(metric_id)
    # What was said later than the figure is no figure before it.
    if said is None or (row.covered_to and row.covered_to < said.day):
        return None
    found, qualifier = voice.facts.why.get(metric_id), said.reading.qualifier
    rough = "" if qualifier == "tepat" else messages.text(f"pers.{qualifier}", voice.language) + " "
    facts: dict[str, Any] = {
        "day": voice.date(said.day),
        "said": rough + voice.number(said.reading.value),
        "id": said.claim.id,
    }
    if found is None:
        return _question(voice, metric_id, row, "mengapa", "mengapa_tidak", **facts)
    facts |= {
        "before": voice.number(found.before),
        "change": formatting.signed(found.after - found.before, language=voice.language),
        "causes": "; ".join(_cause(voice, cause) for cause in found.causes),
    }
    answer = "mengapa" if found.causes else "mengapa_sama"
    return _question(voice, metric_id, row, "mengapa", answer, **facts)


def _cause(voice: Voice, cause: Cause) -> str:
    return voice.text(
        "sebab_masuk" if cause.sign > 0 else "sebab_keluar",
        number=voice.number(cause.size),
        cause=cause_in_words(cause.key, voice.language).lower(),
    )


def _by_status(voice: Voice, metric_id: str) -> str:
    """`Tidak Aktif 709, Dibekukan 150`: the rest of those registered by their last status."""
    if metric_id != "koperasi_aktif":
        return ""
    unstated = voice.text("tanpa_status")
    return ", ".join(
        f"{status or unstated} {voice.number(count)}"
        for status, count in voice.facts.statuses.items()
        if status != "Aktif"
    )


def _same_day(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    """What it was on the same day of the year before, where more came after that day."""
    found = voice.facts.change(metric_id)
    then = found.now.same_day if found else None
    if found is None or found.before is None or then is None:
        return None
    if then.numerator == found.before.numerator:
        return None
    is_all = found.now.by_then.numerator == row.numerator
    return _question(
        *(voice, metric_id, row, "hari_sama", "hari_sama" if is_all else "hari_sama_sebagian"),
        then=_by_day(voice, metric_id, on_same_day(found.before, then)),
        so_far=_by_day(voice, metric_id, found.now.by_then),
        day=voice.date(then.day),
        until=voice.until(row),
        full=voice.number(found.before.numerator),
    )


def _by_day(voice: Voice, metric_id: str, row: metrics.Row) -> str:
    """`382 dari 1.281`, of those known where most are not; of what has no base the count."""
    metric = metrics.get(metric_id)
    if metric.denominator_kind != "koperasi" or not row.base:
        return voice.number(row.numerator)
    return figure_words.short_in_words(metric, row, voice.language)


def _the_rest(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    if is_target(metrics.get(metric_id)) or not row.denominator:
        return None
    return _question(
        voice,
        metric_id,
        row,
        "sisanya",
        f"sisanya_{metric_id}",
        rest=voice.number(row.denominator - row.numerator),
        known=voice.number(row.denominator - row.numerator - row.unknown),
        unknown=voice.number(row.unknown),
        by_status=_by_status(voice, metric_id),
        date=voice.until(row),
    )


def _since_when(voice: Voice, metric_id: str, row: metrics.Row) -> Question:
    # A RAT is known as far as its lists reach, an assessment as far as deliveries came.
    is_rat = metrics.get(metric_id).periode == "tahun_buku"
    return _question(
        *(voice, metric_id, row, "sejak", f"sejak_{metric_id}"),
        until=voice.until(row),
        date=voice.until(row) if is_rat else voice.data_date,
    )


def _where(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    """Which kecamatan stands lowest, by the rule and in the words of the pages."""
    said = sentences.weakest(
        voice.facts.of_year(metric_id, row), row, voice.facts.about, voice.language
    )
    if said is None:
        return None
    return _question(voice, metric_id, row, "di_mana", "di_mana", said=said)


def _how_many_more(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    if not is_target(metrics.get(metric_id)) or not row.denominator:
        return None
    gap = row.denominator - row.numerator
    if gap <= 0:
        return None
    return _question(
        *(voice, metric_id, row, "kurang", "kurang"),
        until=voice.until(row),
        gap=voice.number(gap),
        target=voice.number(row.denominator),
    )


def _beside(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    asked = {
        "rat_dilaksanakan": _on_time,
        "koperasi_dibina_baru": _all_coached,
        "koperasi_sehat": _how_many_really,
        "sehat_dari_aktif": _how_many_really,
    }
    return asked[metric_id](voice, metric_id, row) if metric_id in asked else None


def _on_time(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    on_time = voice.facts.same_year("rat_tepat_waktu", row)
    if on_time is None:
        return None
    year = row.tahun
    deadlines = [
        rule.text(voice.language)
        for rule in rules.of_group("batas_rat")
        if rule.values["tahun_buku_from"] <= year <= rule.values["tahun_buku_to"]
    ]
    undated = on_time.unknown - row.unknown
    late = row.numerator - on_time.numerator - undated
    return _question(
        voice,
        metric_id,
        row,
        "tepat_waktu",
        "tepat_waktu",
        cited=("rat_tepat_waktu", on_time),
        on_time=voice.number(on_time.numerator),
        late=voice.number(late),
        undated=voice.number(undated),
        rule=" ".join(deadlines),
    )


def _all_coached(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    every = voice.facts.same_year("koperasi_dibina", row)
    if every is None:
        return None
    answer = "semua_pembinaan" if every.numerator > row.numerator else "semua_pertama"
    return _question(
        *(voice, metric_id, row, "semua_pembinaan", answer),
        cited=("koperasi_dibina", every),
        all=voice.number(every.numerator),
        earlier=voice.number(every.numerator - row.numerator),
    )


def _how_many_really(voice: Voice, metric_id: str, row: metrics.Row) -> Question | None:
    if not row.unknown or not row.denominator:
        return None
    return _question(
        *(voice, metric_id, row, "sebenarnya", "sebenarnya"),
        high=voice.number(row.numerator + row.unknown),
        unknown=voice.number(row.unknown),
        denominator=voice.number(row.denominator),
    )


def _about_all(voice: Voice) -> list[Question]:
    about = voice.text("semua_angka")
    values = {
        "deliveries": voice.number(voice.facts.about.deliveries),
        "dates": voice.dates,
        "number": voice.facts.number,
    }
    return [
        Question(about, voice.text(f"tanya_{key}"), voice.text(f"jawab_{key}", **values))
        for key in ("sumber", "mana", "terbit", "diketahui")
    ]
