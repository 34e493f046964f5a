"""A statement, its readings and what the data says of them, in words."""

from datetime import date

from kopdata import formatting, messages, metrics
from kopdata.kantor import kantor
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import has_percent
from kopdata.questions.pers import verdicts
from kopdata.questions.pers.measuring import CHANGES, Measured
from kopdata.questions.pers.published import subject_in_words
from kopdata.questions.pers.statement import Claim, Reading
from kopdata.views.pers.say import number, year_in_words
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit


def figure(here: Visit, claim: Claim) -> str:
    """What was said: `Koperasi aktif, Telen, 2023: sekitar 325 koperasi`."""
    name = plain(subject_in_words(claim.subject, here.language)) or here.text("pers.tanpa_ukuran")
    period = period_in_words(here, claim.period) or here.text("pers.tanpa_masa")
    return f"{name}, {plain(claim.scope)}, {period}: {_number_said(here, claim)}"


def _number_said(here: Visit, claim: Claim) -> str:
    if claim.value is None:
        return here.text("pers.tanpa_nilai")
    unit = here.text(f"satuan_terbit.{claim.unit}") if _has_unit(claim.unit) else plain(claim.unit)
    said = f"{number(here, claim.value)} {unit}"
    if claim.qualifier in ("approx", "more_than", "at_least"):
        return f"{here.text(f'pers.{claim.qualifier}')} {said}"
    return said


def period_in_words(here: Visit, period: str) -> str:
    """`Juli 2023` for 2023-07; a year or a span of years as it is written."""
    try:
        day = date.fromisoformat(f"{period}-01" if len(period) == 7 else period)
    except ValueError:
        return plain(period)
    write = formatting.month if len(period) == 7 else formatting.date_long
    return write(day, language=here.language)


def _has_unit(unit: str) -> bool:
    return f"satuan_terbit.{unit}" in messages.catalogue()


def source(here: Visit, claim: Claim) -> str:
    """Whose office, which outlet, when, and where to read it."""
    day = here.date_long(claim.said_on) if claim.said_on else here.text("pers.tanpa_tanggal")
    title = plain(claim.title)
    # A link of our own list; what a delivery calls its source is told and opens nothing.
    is_own = claim.url and not claim.origin
    outlet = f"[{title}]({claim.url})" if is_own else f"{title} {plain(claim.url)}".strip()
    state = here.text("pers.disiapkan") if claim.state == "disiapkan" else ""
    origin = claim.origin or ""
    parts = (plain(claim.id), plain(claim.speaker), outlet, day, state, origin)
    return " · ".join(part for part in parts if part)


def why_not(here: Visit, claim: Claim) -> str:
    """Why a statement has no reading: `pengertian lain: ...`."""
    detail = dict(claim.detail)
    about = detail.get(here.language) or detail.get("id")
    reason = f"{claim.why_not}_saja" if claim.why_not == "ukuran" and not about else claim.why_not
    words = here.text(f"alasan.{reason}")
    if not about:
        return words
    return here.text("pers.alasan_rinci", reason=words, detail=plain(about))


def reading_in_words(here: Visit, reading: Reading) -> str:
    """The reading as somebody wrote it, else measure, area, year and number."""
    words = dict(reading.words)
    if written := words.get(here.language) or words.get("id"):
        return written
    metric = metrics.get(reading.metric)
    name = metric.text(here.language).name
    if reading.is_opposite:
        name = here.text("pers.bukan", name=name)
    if reading.merah_putih == "only":
        name += " (Merah Putih)"
    return here.text(
        f"pers.baca_{reading.measure}",
        name=name,
        area=reading.kecamatan or kantor().nama,
        year=year_in_words(here, metric, reading.tahun),
        said=_said_number(here, reading),
    )


def _said_number(here: Visit, reading: Reading) -> str:
    said = number(here, reading.value, is_percent=reading.measure == "persen")
    if reading.qualifier != "tepat":
        said = f"{here.text(f'pers.{reading.qualifier}')} {said}"
    if reading.base is None:
        return said
    return here.text("pers.sebut_dari", said=said, base=number(here, reading.base))


def measured(here: Visit, reading: Reading, one: Measured) -> str:
    """What the data says of a reading, in words; why not, where it says nothing."""
    reason = _reason(here, reading, one)
    if one.value is None:
        return reason
    found = number(here, one.value, is_percent=reading.measure == "persen")
    notes = [reason] if reason else []
    if reading.measure in CHANGES:
        before, year = here.number(one.before or 0), reading.tahun - 1
        words = "pers.naik_dari" if reading.measure == "kenaikan" else "pers.turun_dari"
        found = here.text(words, found=found, before=before, year_before=year)
    elif reading.measure != "target" and one.base is not None:
        is_count = reading.measure == "jumlah"
        counts = _counts(
            here, reading, found if is_count else here.number(one.count or 0), one.base
        )
        if is_count or not has_percent(one.base):
            found = counts
        else:
            notes.insert(0, counts)
    return f"{found} ({'; '.join(notes)})" if notes else found


def _reason(here: Visit, reading: Reading, one: Measured) -> str:
    reason = verdicts.why(reading, one)
    if reason is None:
        return ""
    said, found = number(here, reading.base), here.number(one.base or 0)
    return here.text(f"alasan.{reason}", said=said, found=found)


def _counts(here: Visit, reading: Reading, counted: str, base: int) -> str:
    """`112 dari 1.182`, or `112, target 150`."""
    if is_target(metrics.get(reading.metric)):
        return here.text("pers.dari_target", found=counted, base=here.number(base or 0))
    return f"{counted} {here.text('grafik.dari')} {here.number(base or 0)}"
