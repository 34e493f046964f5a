"""What can be said, sentence by sentence, and what is not known."""

from kopdata import formatting, metrics
from kopdata.briefs.pers.content.voice import Point, Voice
from kopdata.kantor import kantor, spoken_figures
from kopdata.metrics import figure_words
from kopdata.metrics.changes import Change
from kopdata.metrics.percent import is_mostly_unknown


def points(voice: Voice) -> tuple[Point, ...]:
    """The talking points, each metric's own sentence first."""
    found = []
    for metric_id in spoken_figures().values():
        row = voice.facts.now(metric_id)
        if row is not None:
            found.append(voice.point(metric_id, row, voice.sentence(metric_id)))
            found.extend(_more(voice, metric_id, row))
    return tuple(found)


def unknowns(voice: Voice) -> tuple[Point, ...]:
    """What nobody knows about these figures, counted."""
    found = [_unknown(voice, metric_id) for metric_id in asked_for_unknowns()]
    return tuple(point for point in (*found, _old(voice)) if point is not None)


def asked_for_unknowns() -> tuple[str, ...]:
    """The metrics that are asked what is unknown of them, that of the office's sehat first."""
    return (kantor().sehat, "koperasi_terlacak", "koperasi_aktif", "rat_tepat_waktu")


def count_direction(found: Change) -> str | None:
    """Whether the number of koperasi rose or fell, where its share certainly did so too.

    None of a year that still adds up: the whole of the year before is no measure for it.
    """
    now, before = found.now, found.before
    if before is None or found.direction is None or found.then:
        return None
    moved = (now.numerator > before.numerator) - (now.numerator < before.numerator)
    word = {1: "naik", -1: "turun", 0: "tetap"}[moved]
    return word if word == found.direction else None


def from_to(voice: Voice, metric_id: str, form: str) -> str | None:
    """`naik dari 47 menjadi 112`; only both numbers where the direction is not certain.

    `form` is `jumlah` for a whole sentence, `kartu` for the line under a figure.
    """
    found = voice.facts.change(metric_id)
    if found is None or found.before is None:
        return None
    is_certain = found.now.lengkap or metrics.get(metric_id).carries_over
    return voice.text(
        f"{form}_{count_direction(found) or 'dulu'}",
        numerator=metrics.get(metric_id).text(voice.language).numerator,
        area=voice.area,
        before=voice.counted(metric_id, found.before),
        now=voice.counted(metric_id, found.now),
        when_before=voice.when(metric_id, found.before),
        when=voice.when(metric_id, found.now),
        incomplete="" if is_certain else f", {voice.incomplete}",
        date=voice.data_date,
    )


def _more(voice: Voice, metric_id: str, row: metrics.Row) -> list[Point]:
    more = {"koperasi_dibina_baru": _coached, "koperasi_sehat": _assessed}
    return more.get(metric_id, _counted)(voice, metric_id, row)


def _counted(voice: Voice, metric_id: str, row: metrics.Row) -> list[Point]:
    text = None if is_mostly_unknown(row) else from_to(voice, metric_id, "jumlah")
    return [] if text is None else [voice.point(metric_id, row, text)]


def _coached(voice: Voice, metric_id: str, row: metrics.Row) -> list[Point]:
    since = {"year": row.tahun, "until": voice.until(row), "area": voice.area}
    key = "dibina_target" if row.denominator is not None else "dibina"
    target = voice.number(row.denominator or 0)
    text = voice.text(key, now=voice.number(row.numerator), target=target, **since)
    found = [voice.point(metric_id, row, text)]
    every = voice.facts.same_year("koperasi_dibina", row)
    if every is not None and every.numerator > row.numerator:
        words = voice.text("dibina_semua", all=voice.number(every.numerator), **since)
        found.append(voice.point("koperasi_dibina", every, words))
    return found


def _assessed(voice: Voice, metric_id: str, row: metrics.Row) -> list[Point]:
    assessed = voice.facts.same_year("predikat_sehat", row)
    if assessed is None or not assessed.denominator:
        return []
    text = voice.text(
        "dinilai",
        whole=voice.whole("predikat_sehat", assessed),
        area=voice.area,
        year=row.tahun,
        date=voice.data_date,
    )
    return [voice.point("predikat_sehat", assessed, text)]


def _unknown(voice: Voice, metric_id: str) -> Point | None:
    row = voice.facts.now(metric_id)
    if row is None or not row.unknown:
        return None
    held = voice.facts.same_year("rat_dilaksanakan", row)
    span = figure_words.range_in_words(row, voice.language) if metric_id == kantor().sehat else None
    text = voice.text(
        f"tidak_diketahui_{metric_id}",
        unknown=voice.number(row.unknown),
        base=voice.number(row.denominator or 0),
        held=voice.number(held.numerator) if held else "",
        year=row.tahun,
        until=voice.until(row),
    )
    if span:
        text = f"{text[:-1]}; {voice.text('rentang', span=span)}"
    return voice.point(metric_id, row, text)


def _old(voice: Voice) -> Point | None:
    row = voice.facts.now("koperasi_aktif")
    if row is None or not voice.facts.old_statuses or not voice.facts.old_statuses[0]:
        return None
    old, years = voice.facts.old_statuses
    text = voice.text(
        "status_lama",
        old=voice.number(old),
        aktif=voice.number(row.numerator),
        years=formatting.number(years, language=voice.language),
    )
    return voice.point("koperasi_aktif", row, text)
