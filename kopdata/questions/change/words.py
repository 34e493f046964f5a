"""A change in one sentence: from-to, each with its year and its known-on date, and who moved."""

from decimal import Decimal

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.questions.change.causes import REAL
from kopdata.questions.change.moment import Moment
from kopdata.questions.change.why import Change
from kopdata.questions.shared.words import area


def change_in_words(
    found: Change,
    before: Moment,
    after: Moment,
    selection: metrics.Selection,
    language: str = "id",
) -> str:
    """`Koperasi aktif di Bengalon: 30 (2023) menurut data sampai 21 Juli 2023, 61 ...`."""
    more, less = (formatting.number(n, language=language) for n in found.net())
    name = found.metric.text(language).name
    is_same = before.tahun == after.tahun
    return messages.text(
        f"perubahan.kalimat_{'koperasi' if found.is_of_koperasi else 'jumlah'}",
        language,
        name=f"{name} {after.tahun}" if is_same else name,
        before=count_in_words(found.before, None if is_same else before.tahun, language),
        after=count_in_words(found.after, None if is_same else after.tahun, language),
        place=area(selection, language),
        first=known_in_words(before.warehouse, language),
        second=known_in_words(after.warehouse, language),
        less=less,
        more=more,
    )


def cause_in_words(key: str, language: str = "id") -> str:
    """`Baru berdiri · nyata`: the cause and whether it happened or is on paper only."""
    kind = messages.text(f"kesehatan.{'nyata' if key in REAL else 'catatan'}", language)
    return f"{messages.text(f'sebab.{key}', language)} · {kind}"


def count_in_words(count: int | Decimal, year: int | None, language: str = "id") -> str:
    """`300 (2023)`."""
    written = formatting.number(count, language=language)
    return f"{written} ({year})" if year else written


def known_in_words(warehouse: store.Warehouse, language: str = "id") -> str:
    """The day a warehouse is known on; a dash where it knows nothing at all."""
    day = warehouse.about.known_on or warehouse.about.data_date
    if day is None:
        return messages.text("grafik.tidak_ada", language)
    return formatting.date_long(day, language=language)
