"""The profile of one kecamatan on one page: what it says, and the PDF of it."""

from dataclasses import dataclass
from typing import Any

from kopdata import formatting, messages, metrics
from kopdata.briefs.shared.notices import notices
from kopdata.briefs.shared.typeset import compiled
from kopdata.charts.shared import break_marks
from kopdata.kantor import kantor
from kopdata.metrics import figure_words
from kopdata.metrics.breaks import breaks
from kopdata.metrics.changes import change
from kopdata.metrics.percent import has_share, is_small
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.kecamatan.profile import District, Member
from kopdata.warehouse import About

# So many lines of members fit on the page; a long name takes two.
_LINES = 31
_LONG_NAME = 48
_MOST_KINDS = 5


@dataclass(frozen=True)
class Sources:
    """What a profile is written from: the same summaries the page shows, own and the regency's."""

    district: District
    own: dict[str, metrics.Summary]
    whole: dict[str, metrics.Summary]
    selection: metrics.Selection
    about: About


def figures() -> tuple[str, ...]:
    """The metrics of a profile in their order; `sehat` is the one the office means."""
    held = ("koperasi_terdaftar", *trends())
    return (*held, "koperasi_dibina_baru", "zona_merah")


def trends() -> tuple[str, ...]:
    """Those drawn by year."""
    return ("koperasi_aktif", "rat_dilaksanakan", kantor().sehat)


def content(sources: Sources, language: str = "id") -> dict[str, Any]:
    """Everything that stands on the page, in words."""
    district, about = sources.district, sources.about

    def text(key: str, **values: object) -> str:
        return messages.text(f"kecamatan.{key}", language, **values)

    day = formatting.date_long(about.data_date, language=language)
    shown = _that_fit(district.members)
    return {
        "language": language,
        "title": text("pdf_judul", kecamatan=district.kecamatan),
        "subtitle": text("pdf_anak_judul", regency=kantor().nama, date=day),
        "notices": notices(about, language),
        "figures_title": text("pdf_angka"),
        "head": ["", district.kecamatan, kantor().nama],
        "figures": [_figure(sources, name, language) for name in figures()],
        "trends": [_trend(sources, name, language) for name in trends()],
        "who_title": text("pdf_siapa"),
        "who": who(district, language),
        "members_head": members_head(district, language),
        "members": [list(member_cells(member, language)) for member in shown],
        "rest": _rest(len(district.members) - len(shown), language),
        "foot": text("pdf_kaki", selection=_selection(sources, language)),
    }


def pdf(sources: Sources, language: str = "id") -> bytes:
    """The page as a PDF for A4, its fonts inside."""
    return compiled("kecamatan/district_profile", content(sources, language), format="pdf")


def who(district: District, language: str = "id") -> list[str]:
    """The members in sentences: how many, by status and by jenis."""
    total = formatting.number(len(district.members), language=language)
    day = formatting.date_long(district.day, language=language)
    head = messages.text(
        "kecamatan.profil_anggota", language, total=total, kecamatan=district.kecamatan, date=day
    )
    lines = [f"{head}."]
    for field in ("status", "jenis"):
        parts = _parts(district.by(field), language)
        lines.append(messages.text(f"kecamatan.profil_menurut_{field}", language, parts=parts))
    return lines


def members_head(district: District, language: str = "id") -> list[str]:
    """The columns of the list of members."""
    season = "kolom_rat" if district.tahun_buku else "kolom_rat_kosong"
    years = {"kolom_rat": district.tahun_buku, "kolom_predikat": district.tahun}
    names = ("kolom_nama", "kolom_jenis", "kolom_status", season, "kolom_predikat", "kolom_dibina")
    return [messages.text(f"kecamatan.{name}", language, year=years.get(name)) for name in names]


def member_cells(member: Member, language: str = "id") -> tuple[str, ...]:
    """One member as it is listed; what nobody stated is a dash."""
    rat = {True: "ya", False: "belum", None: "tidak_wajib"}[member.rat]
    return (
        member.nama,
        member.jenis or "–",
        member.status or "–",
        messages.text(f"kecamatan.{rat}", language),
        member.predikat or "–",
        formatting.number(member.coached, language=language),
    )


def _that_fit(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The first members, as many as one page has lines for."""
    lines = 0
    for place, member in enumerate(members):
        lines += 1 + len(member.nama) // _LONG_NAME
        if lines > _LINES:
            return members[:place]
    return members


def _parts(counts: tuple[tuple[str | None, int], ...], language: str) -> str:
    named = [
        (name or messages.text("kecamatan.tidak_dinyatakan", language), count)
        for name, count in counts[:_MOST_KINDS]
    ]
    if rest := sum(count for _, count in counts[_MOST_KINDS:]):
        named.append((messages.text("kecamatan.lainnya", language), rest))
    return ", ".join(
        f"{name} {formatting.number(count, language=language)}" for name, count in named
    )


def _figure(sources: Sources, name: str, language: str) -> list[list[str]]:
    """The name of a figure; its value and base here, and in the regency."""
    metric = metrics.get(name)
    own = sources.own[name]
    found = change(metric, own, sources.selection, sources.about)
    period = (
        figure_words.period_in_words(metric, found.now, sources.about, language) if found else ""
    )
    if found and not found.now.lengkap:
        period += f", {messages.text('kalimat.sementara', language)}"
    return [
        [metric.text(language).name, period],
        _cell(sources, own, language),
        _cell(sources, sources.whole[name], language),
    ]


def _cell(sources: Sources, summary: metrics.Summary, language: str) -> list[str]:
    metric = summary.metric
    found = change(metric, summary, sources.selection, sources.about)
    if found is None:
        return ["–", ""]
    moved = figure_words.change_in_words(metric, found, language) or ""
    value = figure_words.value_in_words(metric, found.now, language)
    base = figure_words.base_in_words(metric, found.now, language)
    return [value, base + (f"; {moved}" if moved and not is_small(found.now) else "")]


def _trend(sources: Sources, name: str, language: str) -> dict[str, Any]:
    """Values per year, 0 to 1, null where the base carries no share; and where rules changed."""
    own, whole = sources.own[name], sources.whole[name]
    years = sorted({row.tahun for row in (*own.rows, *whole.rows)})
    broken = breaks(own.metric, years)
    return {
        "name": own.metric.text(language).name,
        "years": [str(year) for year in years],
        "own": _values(own, years),
        "whole": _values(whole, years),
        "top": _top(own, whole, language),
        "breaks": [sum(year < one.year for year in years) for one in broken],
        "broken": break_marks.in_words(broken, language),
    }


def _values(summary: metrics.Summary, years: list[int]) -> list[float | None]:
    known = {row.tahun: row.share for row in summary.rows if has_share(row)}
    return [known.get(year) for year in years]


def _top(own: metrics.Summary, whole: metrics.Summary, language: str) -> list[Any]:
    """The top of the scale and how it is written."""
    highest = max(
        (row.share for row in (*own.rows, *whole.rows) if has_share(row)),
        default=0,
    )
    steps = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
    top = next((step for step in steps if step >= highest), 1.0)
    return [top, formatting.percent(top, 0, language=language)]


def _rest(left: int, language: str) -> str:
    if left <= 0:
        return ""
    number = formatting.number(left, language=language)
    return f"+ {number} {messages.text('kecamatan.lainnya', language)}"


def _selection(sources: Sources, language: str) -> str:
    return selection_in_words(sources.selection, language, in_full=True)
