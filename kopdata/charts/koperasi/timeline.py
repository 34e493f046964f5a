"""The story of one koperasi on a line: legal events, status, RAT, predikat, coaching, visits."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kopdata import formatting, messages, rules
from kopdata.charts import theme

if TYPE_CHECKING:
    from kopdata.questions.koperasi.profile import Profile

LANES = ("badan_hukum", "status", "rat", "predikat", "pembinaan", "satgas")

# Shape and colour say the same, so that neither is needed to read the other.
_MARKS = {
    "baik": {"symbol": "circle", "color": theme.FAVOURABLE},
    "sedang": {"symbol": "diamond", "color": theme.NEUTRAL},
    "buruk": {"symbol": "x", "color": theme.UNFAVOURABLE},
    "terbuka": {"symbol": "circle-open", "color": theme.NEUTRAL},
    "peristiwa": {"symbol": "square", "color": theme.INK},
}
_SIZES = {"x": 11, "circle-open": 12}
_RAT = {
    "tepat_waktu": "baik",
    "terlambat": "sedang",
    "tanpa_tanggal": "terbuka",
    "tidak_terbaca": "terbuka",
    "tidak_wajib": "baik",
    "belum": "buruk",
    "belum_jatuh_tempo": "terbuka",
}
_PREDIKAT = dict(zip(rules.PREDIKAT, ("baik", "sedang"), strict=False))
# A founding long before anything else would squeeze the rest into a corner.
_LONG_BEFORE, _MARGIN = timedelta(days=730), timedelta(days=240)


class Mark(NamedTuple):
    """One thing that happened."""

    lane: str
    day: date
    kind: str
    words: str


def timeline(profile: "Profile", data_date: date, language: str = "id") -> dict[str, Any]:
    """One lane for each kind of thing that happened; founded long ago stands at the left edge."""
    marks = events(profile, data_date, language)
    first = min((mark.day for mark in marks if mark.lane != "badan_hukum"), default=data_date)
    start = min(max(marks[0].day, first - _LONG_BEFORE), first) - _MARGIN
    kinds = [kind for kind in _MARKS if any(mark.kind == kind for mark in marks)]
    named = {lane: messages.text(f"lini.{lane}", language) for lane in LANES}
    return theme.figure(
        [
            _trace([m for m in marks if m.kind == kind], kind, start, named, language)
            for kind in kinds
        ],
        language,
        height=340,
        showlegend=True,
        xaxis={
            "type": "date",
            "range": [start.isoformat(), (data_date + _MARGIN).isoformat()],
            "tickformat": "%Y",
            "tick0": "2000-01-01",
            "dtick": "M12" if (data_date - start).days < 3700 else "M24",
            "tickangle": 0,
            "tickfont": {"size": theme.SMALL, "color": theme.TEXT},
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [named[lane] for lane in reversed(LANES)],
            "range": [-0.6, len(LANES) - 0.4],
            "zeroline": False,
        },
        shapes=[_data_date(data_date)],
    )


def events(profile: "Profile", data_date: date, language: str = "id") -> list[Mark]:
    """Everything that stands on the line, oldest first."""
    return sorted(_marks(profile, data_date, language), key=lambda mark: mark.day)


def _trace(
    marks: list[Mark], kind: str, start: date, named: dict[str, str], language: str
) -> dict[str, Any]:
    look = _MARKS[kind]
    edge = start + _MARGIN
    return {
        "type": "scatter",
        "mode": "markers",
        "name": messages.text(f"lini.{kind}", language),
        "x": [max(mark.day, edge).isoformat() for mark in marks],
        "y": [named[mark.lane] for mark in marks],
        "marker": {
            **look,
            "size": _SIZES.get(look["symbol"], 13),
            "line": {"width": 2, "color": look["color"]},
        },
        "customdata": [mark.words for mark in marks],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _data_date(day: date) -> dict[str, Any]:
    edge = {"type": "line", "xref": "x", "yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    line = {"color": theme.NEUTRAL, "width": 1, "dash": "dot"}
    return {**edge, "x0": day.isoformat(), "x1": day.isoformat(), "line": line}


def _marks(profile: "Profile", data_date: date, language: str) -> Iterator[Mark]:
    yield from _legal(profile, language)
    yield from _statuses(profile, language)
    yield from _meetings(profile, data_date, language)
    yield from _assessments(profile, data_date, language)
    yield from _activities(profile, language)
    yield from _visits(profile, language)


def _legal(profile: "Profile", language: str) -> Iterator[Mark]:
    head = profile.head
    for key, day in (
        ("berbadan_hukum", head.tanggal_badan_hukum),
        ("pertama_disebut", head.first_per),
    ):
        if day is not None:
            words = messages.text(f"lini.{key}", language, date=_day(day, language))
            yield Mark("badan_hukum", day, "peristiwa", words)


def _statuses(profile: "Profile", language: str) -> Iterator[Mark]:
    for status in profile.statuses:
        kind = "baik" if status.status == "Aktif" else "buruk"
        if day := status.source.per:
            yield Mark("status", day, kind, _safe(f"{status.status}, {_day(day, language)}"))


def _meetings(profile: "Profile", data_date: date, language: str) -> Iterator[Mark]:
    for meeting in profile.meetings:
        held_on = meeting.tanggal_rat
        day = held_on or meeting.batas or date(meeting.tahun_buku, 12, 31)
        shown = _day(day, language)
        words = messages.text(
            "lini.rat_tahun_buku",
            language,
            year=meeting.tahun_buku,
            outcome=messages.text(f"hasil.{meeting.outcome}", language),
            date=shown if held_on else messages.text("lini.batas", language, date=shown),
        )
        yield Mark("rat", min(day, data_date), _RAT[meeting.outcome], words)


def _assessments(profile: "Profile", data_date: date, language: str) -> Iterator[Mark]:
    schemes = {rule.id: rule.values["name"] for rule in rules.of_group("skema")}
    for one in profile.assessments:
        if one.predikat is None:
            continue
        facts = {"predikat": one.predikat, "year": one.tahun, "scheme": schemes[one.skema]}
        if one.skor is None:
            words = messages.text("lini.predikat_saja", language, **facts)
        else:
            score = formatting.number(one.skor, 2, language=language)
            words = messages.text("lini.predikat_skor", language, score=score, **facts)
        day = one.tanggal or date(one.tahun, 12, 31)
        yield Mark(
            "predikat", min(day, data_date), _PREDIKAT.get(one.predikat, "buruk"), _safe(words)
        )


def _activities(profile: "Profile", language: str) -> Iterator[Mark]:
    for one in profile.activities:
        day = one.tanggal_selesai or one.tanggal_mulai
        if day is not None:
            kind = "baik" if one.is_finished else "terbuka"
            parts = (one.kegiatan, one.status, _day(day, language))
            yield Mark("pembinaan", day, kind, _safe(", ".join(part for part in parts if part)))


def _visits(profile: "Profile", language: str) -> Iterator[Mark]:
    for one in profile.visits:
        kind = "baik" if one.hasil == "ditemukan" else "buruk"
        yield Mark(
            "satgas", one.tanggal, kind, _safe(f"{one.hasil}, {_day(one.tanggal, language)}")
        )


def _day(day: date, language: str) -> str:
    return formatting.date_long(day, language=language)


def _safe(text: str) -> str:
    """Plotly reads a few tags in its words; what a file says is not one of them."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
