"""Every number of a statement with its sides: what a change by so many is, and to so many."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kopdata.questions.pers.judgement import FITS, FITS_ROUNDED, UNDECIDED, Judgement
from kopdata.questions.pers.ucapan import directions, other_bases, targets, ways
from kopdata.questions.pers.ucapan.context import Context
from kopdata.questions.pers.ucapan.grammar.clauses import Quantity
from kopdata.questions.pers.ucapan.readings import ORDER, Edge, NumberSaid, Understood
from kopdata.questions.pers.ucapan.states import NOT_COACHED, Subject, UnanswerableError
from kopdata.questions.pers.ucapan.superlatives import of_all_kecamatan

_CHANGES = frozenset({"kenaikan", "penurunan", "relatif", "poin", "kelipatan"})
# Units that come whole.
_WHOLE = frozenset({"koperasi", "orang", "sesi"})
_Way = Callable[[Context, Quantity, Subject], Iterable[Understood]]


def points(context: Context) -> tuple[NumberSaid, ...]:
    """Every number; a direction is a point of its own where no number says how far it went."""
    statement = context.statement
    found = [_number(context, one) for one in statement.main]
    is_told = any(_is_change(point) for point in found)
    if statement.direction and not context.starts and not is_told:
        found.append(_direction(context, statement.direction))
    found += [
        NumberSaid(one.text, (_edge(context, "sebelumnya", ways.start, one),))
        for one in context.starts
    ]
    for word in (statement.most, statement.reached):
        found += [_direction(context, word)] if word else []
    if context.named.is_nearest:
        found = [_nearest(one) for one in found]
    with_ways = [
        replace(one, edges=tuple(_by_report(_by_year(context, one.edges)))) for one in found
    ]
    told = tuple(one for one in with_ways if one.edges)
    return of_one_measure(told) if statement.direction or context.starts else told


def _nearest(one: NumberSaid) -> NumberSaid:
    """Undecided: what is said is not counted, and shown is what comes nearest."""
    judgement = Judgement(UNDECIDED, "terdekat")
    edges = [
        replace(edge, ways=tuple(replace(way, judgement=judgement) for way in edge.ways))
        for edge in one.edges
    ]
    return replace(one, edges=tuple(edges))


def of_one_measure(found: Sequence[NumberSaid]) -> tuple[NumberSaid, ...]:
    """Both ends of a change and how far it went, of the measure that all of them fit best."""
    ways = [way for one in found for way in one.ways]
    ids = dict.fromkeys(way.subject.metric_id for way in ways)
    told = {name: [_only(one, name) for one in found] for name in ids}
    worst = {name: max(ORDER.index(one.verdict) for one in of) for name, of in told.items()}
    if len(ids) < 2:
        return tuple(found)
    best = min(worst, key=worst.__getitem__)
    is_of_first = set(ids) == set(NOT_COACHED) and best == NOT_COACHED[1]
    is_open = is_of_first and not any(way.subject.is_opposite for way in ways)
    return tuple(found if is_open else told[best])  # `dibina` is not of the first time alone


def _only(one: NumberSaid, metric_id: str) -> NumberSaid:
    """A number as one of that measure, where it can be one."""
    edges = [
        replace(edge, ways=tuple(way for way in edge.ways if way.subject.metric_id == metric_id))
        for edge in one.edges
    ]
    left = tuple(edge for edge in edges if edge.ways)
    return replace(one, edges=left) if any(edge.is_primary for edge in left) else one


def _by_report(edges: Iterable[Edge]) -> Iterable[Edge]:
    """`Sampai 30 Juni 95 RAT` is those reported by then, or held by then: two sides."""
    for edge in edges:
        sides = {
            name: tuple(
                way for way in edge.ways if bool(way.state and way.state.is_by_report) == is_so
            )
            for name, is_so in (("hari_rat", False), ("hari_lapor", True))
        }
        if all(sides.values()):
            yield from (replace(edge, name=name, ways=ways) for name, ways in sides.items())
        else:
            yield edge


def _by_year(context: Context, edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """`RAT tahun lalu` is that held last year or that of last year's books: two sides."""
    time = context.statement.when
    found: list[Edge] = []
    for edge in edges:
        years = {way.state.tahun: way for way in edge.ways if way.state}
        if time is None or time.kind not in ("ini", "lalu") or edge.name != "menjadi":
            years = {}
        if len(years) > 1:
            found += [
                Edge(
                    "tahun",
                    tuple(way for way in edge.ways if way.state and way.state.tahun == year),
                )
                for year in years
            ]
        elif edge.ways:
            found.append(edge)
    return tuple(found)


def _is_change(point: NumberSaid) -> bool:
    return any(way.measure in _CHANGES for edge in point.primary for way in edge.ways)


def _number(context: Context, one: Quantity) -> NumberSaid:
    if one.target:
        return NumberSaid(one.text, (_edge(context, "target", targets.target, one),))
    if one.unit == "kali_lipat":
        return NumberSaid(one.text, (_edge(context, "kelipatan", ways.multiple, one),))
    if one.unit == "poin":
        return NumberSaid(one.text, (_edge(context, "poin", ways.points, one),))
    to = _edge(context, "menjadi", ways.level, one)
    if not one.is_behind_direction or one.role == "menjadi":
        return NumberSaid(one.text, (to,))
    by = _by(context, one)
    others = [other for other in context.statement.main if other is not one]
    has_level = any(other.role == "menjadi" or not other.is_behind_direction for other in others)
    is_since = context.statement.compared_with is not None or context.statement.is_beside
    if one.role == "sebesar" or has_level or (is_since and one.role == ""):
        return NumberSaid(one.text, by)
    is_two_edged = one.role == "sebanyak" and context.statement.is_verb
    return NumberSaid(one.text, (*by, to if is_two_edged else _excuse(to)))


def _excuse(edge: Edge) -> Edge:
    """A side that is far-fetched, as far as the data says anything of it."""
    told = tuple(way for way in edge.ways if way.value is not None)
    return replace(edge, ways=told, is_primary=False)


def _by(context: Context, one: Quantity) -> tuple[Edge, ...]:
    """By so many; that may be since another day, or percentage points, which excuse it only."""
    if one.unit == "persen":
        by = _edge(context, "sebesar", ways.relative, one)
        other = _edge(context, "poin", ways.points, one)
    else:
        by = _edge(context, "sebesar", ways.change, one)
        is_two_edged = one.role == "sebanyak" and context.statement.is_verb
        if is_two_edged or (by.ways and by.best.verdict in (FITS, FITS_ROUNDED)):
            return (by,)
        other = _edge(context, "sejak_hari_lain", ways.change_since_a_day, one)
    return by, _excuse(other)


def _edge(context: Context, name: str, way: _Way, one: Quantity) -> Edge:
    has_base = name in ("menjadi", "target")
    found: list[Understood] = []
    if one.unit in _WHOLE and one.value != one.value.to_integral_value():
        return Edge(name, ())  # `1,209 koperasi`
    for subject in context.subjects(one.unit, has_base=has_base):
        try:
            found += way(context, one, subject)
        except UnanswerableError as error:
            judgement = Judgement(UNDECIDED, error.reason)
            found.append(Understood(subject, "jumlah", one.qualifier, one.value, judgement))
    if name == "menjadi" and context.base:
        found += () if found else other_bases.of_another_base(context, one)
        found += other_bases.of_its_whole(context, one)
    # Where several measures count it over several bases, the one whose base is said.
    fitting = [
        told
        for told in found
        if told.base_said is not None and told.state and told.state.base == told.base_said
    ]
    return Edge(name, tuple(fitting or found))


def _direction(context: Context, word: str) -> NumberSaid:
    found: list[Understood] = []
    for subject in context.subjects(""):
        try:
            way = of_all_kecamatan if context.statement.most else directions.went
            if context.statement.is_beside:
                way = directions.beside_others
            if context.statement.reached:
                way = targets.reached
            found += way(context, word, subject)
        except UnanswerableError as error:
            judgement = Judgement(UNDECIDED, error.reason)
            found.append(Understood(subject, "arah", "tepat", None, judgement, direction=word))
    return NumberSaid(word, (Edge("arah", tuple(found)),))
