"""The route sheet of a kecamatan: one page an officer takes along, and the PDF of several."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kopdata import formatting, messages, metrics
from kopdata.briefs.shared.notices import notices
from kopdata.briefs.shared.typeset import compiled, palette
from kopdata.kantor import kantor
from kopdata.metrics import figure_words
from kopdata.metrics.changes import change
from kopdata.metrics.selection_words import selection_in_words
from kopdata.questions.prioritas.route_sheet import Stop
from kopdata.warehouse import About

FIGURES = (
    "koperasi_terdaftar",
    "koperasi_aktif",
    "rat_dilaksanakan",
    "zona_merah",
    "koperasi_dibina_baru",
)
# So many lines fit in the table, a row taking a little more than its longest cell; and so many
# letters fit on a line of the name, its place, the reasons, what to ask for and the last contact.
_LINES, _BETWEEN_ROWS = 43, 0.7
_NAME, _PLACE, _WIDTHS = 29, 46, (36, 36, 22)


@dataclass(frozen=True)
class Route:
    """One kecamatan: its figures, whom to visit and why, in that order; `left` are not listed."""

    kecamatan: str
    figures: dict[str, metrics.Summary]
    stops: tuple[tuple[Stop, str], ...]
    left: int
    selection: metrics.Selection
    about: About


def pdf(routes: Sequence[Route], language: str = "id") -> bytes:
    """One page per kecamatan, A4 across, fonts inside."""
    told = {
        "language": language,
        "palette": palette(),
        "sheets": [content(route, language) for route in routes],
    }
    return compiled("prioritas/route_sheet", told, format="pdf")


def content(route: Route, language: str = "id") -> dict[str, Any]:
    """Everything that stands on one page, in words."""

    def text(key: str, **values: object) -> str:
        return messages.text(f"rencana.{key}", language, **values)

    day = formatting.date_long(route.about.day, language=language)
    rows = [cells(stop, why, language) for stop, why in route.stops]
    fitting = _that_fit(rows)
    left = route.left + len(rows) - len(fitting)
    number = formatting.number(left, language=language)
    columns = ("nama", "alasan", "minta", "terakhir", "hasil")
    return {
        "title": text("rute_judul", kecamatan=route.kecamatan),
        "subtitle": text("rute_anak_judul", regency=kantor().nama, date=day),
        "notices": notices(route.about, language),
        "visit": text("rute_tanggal"),
        "figures": [_figure(route, name, language) for name in FIGURES],
        "stops_title": text("rute_kunjungi"),
        "head": ["", *(text(f"rute_kolom_{name}") for name in columns)],
        "stops": fitting,
        "nobody": text("rute_kunjungi_kosong") if not rows else "",
        "rest": text("rute_sisa", number=number, kecamatan=route.kecamatan) if left else "",
        "foot": text(
            "rute_kaki",
            selection=selection_in_words(route.selection, language, in_full=True),
        ),
    }


def cells(stop: Stop, why: str, language: str = "id") -> list[str]:
    """The name and place, why, what to ask for, and the last contact."""
    place = ", ".join(part for part in (stop.alamat, stop.desa) if part)
    return [stop.nama, place, why, asked(stop, language), last_contact(stop, language)]


def asked(stop: Stop, language: str = "id") -> str:
    """What is missing, in the order to ask for it."""
    years = {"rat": stop.tahun_buku, "keragaan": stop.tahun_buku, "kesehatan": stop.tahun}
    wanted = [
        messages.text(f"rencana.rute_minta_{name}", language, year=years.get(name))
        for name in stop.missing
    ]
    return ", ".join(wanted) or messages.text("rencana.rute_lengkap", language)


def last_contact(stop: Stop, language: str = "id") -> str:
    """The newer of the last coaching and the last visit."""
    contacts = []
    if stop.coached_on:
        contacts.append((stop.coached_on, "rute_dibina"))
    if stop.visited_on:
        found = "rute_ditemukan" if stop.found == "ditemukan" else "rute_tidak_ditemukan"
        contacts.append((stop.visited_on, found))
    if not contacts:
        return messages.text("rencana.rute_belum_pernah", language)
    return "; ".join(
        messages.text(
            f"rencana.{key}", language, date=formatting.date_short(day, language=language)
        )
        for day, key in sorted(contacts, reverse=True)
    )


def _that_fit(rows: list[list[str]]) -> list[list[str]]:
    """The first rows, as many as one page has lines for."""
    lines = 0.0
    for place, (name, where, *texts) in enumerate(rows):
        heights = [2 + len(name) // _NAME + len(where) // _PLACE]
        heights += [1 + len(text) // width for text, width in zip(texts, _WIDTHS, strict=True)]
        lines += max(heights) + _BETWEEN_ROWS
        if lines > _LINES:
            return rows[:place]
    return rows


def _figure(route: Route, name: str, language: str) -> list[str]:
    summary = route.figures[name]
    found = change(summary.metric, summary, route.selection, route.about)
    called = summary.metric.text(language).name
    if found is None:
        return [called, "–", ""]
    value = figure_words.value_in_words(summary.metric, found.now, language)
    base = figure_words.base_in_words(summary.metric, found.now, language)
    return [called, value, base]
