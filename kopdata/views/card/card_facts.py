"""What a number card says in words: the same on the screen and inside its downloads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kopdata import formatting, metrics, rules
from kopdata.metrics import sentences
from kopdata.metrics.changes import Change, as_of, is_target
from kopdata.questions.shared import behind
from kopdata.questions.shared.words import whole_area
from kopdata.views.card.figure_in_words import base, old_statuses
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CardFacts:
    """Label and words: of the figure itself, of how and when it stands, of what it means."""

    value: Facts
    state: Facts
    meaning: Facts

    @property
    def all(self) -> Facts:
        """Everything, in the order of a download."""
        return self.value + self.state + self.meaning


def card_facts(
    here: Visit, metric: metrics.Metric, found: Change, beside: Sequence[str]
) -> CardFacts:
    """Value, state and meaning of a metric's year."""
    return CardFacts(
        tuple(_labelled(here, _value(here, metric, found, beside))),
        tuple(_labelled(here, _state(here, metric, found))),
        tuple(_labelled(here, meaning(here, metric))),
    )


def _labelled(here: Visit, facts: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((here.text(f"angka.{key}"), words) for key, words in facts if words)


def _value(
    here: Visit, metric: metrics.Metric, found: Change, beside: Sequence[str]
) -> Iterator[tuple[str, str]]:
    row, language = found.now, here.language
    if here.about.is_sample:
        yield "contoh", here.text("data.contoh")
    yield "ukuran", metric.text(language).name
    yield "nilai", sentences.value_in_words(metric, row, language)
    yield "dasar", base(here, metric, row)
    yield metric.periode, str(row.periode.year)
    yield "lengkap", here.text("angka.lengkap_ya" if row.lengkap else "angka.lengkap_belum")
    yield "pilihan", sentences.selection_in_words(here.selection, language, in_full=True)
    if words := sentences.range_in_words(row, language):
        unknown = formatting.number(row.unknown, language=language)
        yield "rentang", here.text("angka.rentang_isi", range=words, unknown=unknown)
    for words in (*old_statuses(here, metric, row), *beside):
        yield "bacaan", words


def _state(here: Visit, metric: metrics.Metric, found: Change) -> Iterator[tuple[str, str]]:
    row, about, language = found.now, here.about, here.language

    def day(one: object) -> str:
        return formatting.date_long(one, language=here.language)

    if metric.unit == "rupiah":
        yield "nilai_penuh", f"Rp{formatting.number(row.numerator, language=here.language)}"
    if moved := sentences.change_in_words(metric, found, language):
        before = base(here, metric, found.before)
        year = found.before.periode.year
        yield (
            "perubahan",
            here.text("angka.perubahan_lengkap", change=moved, year=year, base=before),
        )
    if metric.periode == "tahun":
        yield "keadaan", day(as_of(row, about))
    yield "data", day(about.data_date)
    yield "diketahui", known_in_words(here)
    if is_target(metric) and row.denominator:
        yield "target", _targets(here, metric, row)


def known_in_words(here: Visit) -> str:
    """Which deliveries and decisions a card counts."""
    about, language = here.about, here.language
    parts = []
    if about.at_entry is not None:
        parts.append(here.text("angka.diketahui_entri", entry=about.at_entry))
    if about.known_on is not None:
        parts.append(formatting.date_long(about.known_on, language=language))
    if parts:
        return "; ".join(parts)
    last = behind.last_received(here.warehouse)
    return here.text("angka.diketahui_semua", date=formatting.date_long(last, language=language))


def meaning(here: Visit, metric: metrics.Metric) -> Iterator[tuple[str, str]]:
    """Definition, parts, unknowns, legal source and rules of a metric, by the key of each."""
    text = metric.text(here.language)
    yield "definisi", text.definition
    yield "pembilang", text.numerator
    yield "penyebut", text.denominator
    yield "tidak_diketahui", text.missing
    yield "dasar_hukum", metric.source(here.language)
    for rule in rules.all_rules():
        if rule.id in metric.rules:
            sure = here.text(f"kepastian.{rule.confidence.replace(' ', '_')}")
            yield (
                "aturan",
                here.text(
                    "angka.aturan_isi",
                    text=rule.text(here.language),
                    source=rule.source(here.language),
                    confidence=sure,
                ),
            )


def _targets(here: Visit, metric: metrics.Metric, row: metrics.Row) -> str:
    found = answer(here, behind.targets, metric.id, row.periode)
    if not found:
        return ""
    first = found[0]
    said = here.text(
        "angka.target_isi",
        area=first.kecamatan or whole_area(),
        target=formatting.number(first.target, language=here.language),
        source=source_in_words(first),
    )
    if len(found) == 1:
        return said
    return here.text("angka.target_banyak", number=len(found), first=said)


def source_in_words(row: behind.Behind | behind.Target) -> str:
    """`C0012 · target.xlsx · Target · 6`: where it was read."""
    parts = (row.delivery, row.file, row.sheet, row.row)
    return " · ".join(str(part) for part in parts if part is not None)
