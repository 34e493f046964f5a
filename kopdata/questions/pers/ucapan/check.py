"""A sentence, or a text of several, held against the data: readings, verdict, what stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.metrics import sentences
from kopdata.questions.pers import published
from kopdata.questions.pers.judgement import DIFFERS
from kopdata.questions.pers.ucapan.context import Context, Day
from kopdata.questions.pers.ucapan.grammar.clauses import Clause
from kopdata.questions.pers.ucapan.grammar.phrases import Parsed, parsed
from kopdata.questions.pers.ucapan.points import of_one_measure
from kopdata.questions.pers.ucapan.points import points as points_of
from kopdata.questions.pers.ucapan.readings import ORDER, NumberSaid, Understood
from kopdata.questions.pers.ucapan.senses import done, senses
from kopdata.questions.pers.ucapan.vocabulary.tokens import sentences as sentences_of

UNREAD = "tidak_dikenali"
# The most earlier days a change is tried from, the latest first.
_MOST_DAYS = 16
_NEAR = 366


@dataclass(frozen=True)
class Checked:
    """A sentence with its points; `unread` are the words nobody understood."""

    sentence: str
    parsed: Parsed
    points: tuple[NumberSaid, ...]
    unread: tuple[str, ...]
    suggestions: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """That of its weakest point; none where anything was not understood."""
        if self.unread or not self.points:
            return UNREAD
        return max((point.verdict for point in self.points), key=ORDER.index)

    @property
    def readings(self) -> tuple[Understood, ...]:
        """Every way to understand it, the weakest point first: it decides."""
        weakest = sorted(self.points, key=lambda point: -ORDER.index(point.verdict))
        return tuple(way for point in weakest for way in point.ways)


def total(checked: Sequence[Checked]) -> str:
    """The verdict of several sentences: that one is wrong, else not understood, else the worst."""
    verdicts = [one.verdict for one in checked]
    if not verdicts or (UNREAD in verdicts and DIFFERS not in verdicts):
        return UNREAD
    return max((one for one in verdicts if one != UNREAD), key=ORDER.index)


def check_text(
    warehouse: store.Warehouse, selection: metrics.Selection, text: str, language: str = "id"
) -> tuple[Checked, ...]:
    """Every sentence of a text; `di antaranya` is out of what the one before told."""
    found: list[Checked] = []
    for one in sentences_of(text):
        earlier = found[-1] if found else None
        found.append(check(warehouse, selection, one, language, earlier=earlier))
    return tuple(found)


def check(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    sentence: str,
    language: str = "id",
    *,
    earlier: Checked | None = None,
) -> Checked:
    """One sentence over a selection; what it says itself of place and group comes first.

    `earlier` is the sentence before it in a text. Words that speak of that one are not understood
    where it was not, or where it told several things.
    """
    spoken_of = _spoken_of(earlier)
    told = parsed(sentence, spoken_of)
    unread = list(told.unread)
    if earlier is not None and spoken_of is None:
        unread += told.referring
    points: list[NumberSaid] = []
    suggestions: list[str] = []
    alike: dict[tuple[str, ...], list[tuple[NumberSaid, ...]]] = {}
    if warehouse.about.data_date is None:
        return Checked(sentence, told, (), told.unread)
    days = _days(warehouse)
    unread += _not_so_long(told, warehouse.about.day.year)
    for statement in told.statements:
        named = senses(statement)
        unread += named.unread
        if statement.doing and not done(named.ids):
            unread += statement.doing
        if not named.ids:
            continue
        chosen = _chosen(selection, statement)
        found = points_of(Context(warehouse, chosen, statement, named, days))
        points += found
        alike.setdefault(named.ids, []).append(found)
        unread += _not_of_this(statement, found)
        suggestions += _suggested(warehouse, chosen, found, language)
    if any(len(told) > 1 for told in alike.values()):
        points = [one for told in alike.values() for one in of_one_measure(sum(told, ()))]
    if not points and not unread:
        unread += [one.text for one in told.marks if one.kind not in ("batas", "hampa")]
        unread = unread or [sentence]
    return Checked(
        sentence,
        told,
        tuple(points),
        tuple(dict.fromkeys(unread)),
        tuple(dict.fromkeys(suggestions)),
    )


def _spoken_of(earlier: Checked | None) -> Clause | None:
    """The one statement of the sentence before; None where it told several or was not read."""
    if earlier is None or earlier.verdict == UNREAD or len(earlier.parsed.statements) != 1:
        return None
    (statement,) = earlier.parsed.statements
    return statement if len(statement.main) <= 1 else None


def _not_of_this(statement: Clause, found: Sequence[NumberSaid]) -> list[str]:
    """Numbers that no measure of the statement can be counted in: `300 orang aktif`."""
    texts = [point.text for point in found]
    missing = [one for one in statement.main if one.text not in texts]
    return [f"{one.text} {one.unit}".strip() for one in missing]


def _not_so_long(told: Parsed, now: int) -> list[str]:
    """`Dalam tiga tahun terakhir`, where no change started just so many years ago."""
    spans = [one.text for one in told.marks if one.kind == "rentang"]
    over = [one for one in told.statements if one.last_years is not None]
    is_so = len(spans) == len(over) == 1 and over[0].is_over_last_years(now)
    return [] if is_so else spans


def _chosen(selection: metrics.Selection, statement: Clause) -> metrics.Selection:
    places = tuple(dict.fromkeys(statement.places))
    kecamatan = places or (() if statement.is_whole_area else selection.kecamatan)
    return replace(
        selection,
        tahun=(),
        kecamatan=kecamatan,
        merah_putih=statement.merah_putih or selection.merah_putih,
        jenis=tuple(statement.jenis) or selection.jenis,
        bentuk=tuple(statement.bentuk) or selection.bentuk,
    )


def _days(warehouse: store.Warehouse) -> tuple[Day, ...]:
    """Days a change may be told from: those something was said on, then those of the lists."""
    now = warehouse.about.day
    said = sorted({claim.said_on for claim in published.shipped() if claim.said_on}, reverse=True)
    listed = store.constant(warehouse, "questions/pers/ucapan/check_days")
    every = (*(Day(one) for one in said), *(Day(per, kind) for kind, per in listed))
    near = [one for one in every if one.day < now and (now - one.day).days <= _NEAR]
    return tuple(near[:_MOST_DAYS])


def _suggested(
    warehouse: store.Warehouse,
    selection: metrics.Selection,
    points: Sequence[NumberSaid],
    language: str,
) -> list[str]:
    """What stands in its place, of the measure and year that fit best."""
    found = []
    for point in points:
        best = next(iter(point.ways))
        metric = best.subject.metric
        tahun = (best.state.tahun,) if best.state else ()
        every = metrics.summarise(warehouse, metric, selection, ("periode",))
        chosen = replace(selection, tahun=tahun)
        found.append(sentences.sentence(metric, every, chosen, warehouse.about, language))
    return found


def facts(checked: Sequence[Checked]) -> dict[str, object]:
    """The answer as JSON tells it; of several sentences each, beside all their readings."""
    told: dict[str, object] = {
        "verdict": total(checked),
        "readings": [_reading_facts(way) for one in checked for way in one.readings],
        "unread": [word for one in checked for word in one.unread],
    }
    if len(checked) > 1:
        told["sentences"] = [{"sentence": one.sentence, **facts([one])} for one in checked]
    return told


def _reading_facts(one: Understood) -> dict[str, object]:
    state = one.state
    return {
        "metric": one.subject.metric_id,
        "kecamatan": ", ".join(one.subject.selection.kecamatan) or None,
        "periode": date(state.tahun, 1, 1) if state else None,
        "day": one.day,
        "qualifier": one.qualifier,
        "said": _plain(one.said),
        "value": _plain(one.value),
        "base": state.base if state else None,
        "unknown": state.unknown if state else None,
        "verdict": one.verdict,
    }


def _plain(value: Decimal | None) -> int | float | None:
    """A figure as JSON has it: a whole number without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
