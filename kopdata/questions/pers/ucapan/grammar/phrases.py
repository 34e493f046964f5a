"""Who belongs to whom in a sentence: its parts, and what each leaves for another to say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kopdata.questions.pers.ucapan.grammar import runners_up, unjoined, unsettled
from kopdata.questions.pers.ucapan.grammar.clauses import Clause, Measure, Quantity
from kopdata.questions.pers.ucapan.grammar.completion import clause
from kopdata.questions.pers.ucapan.vocabulary.marks import NAMES, UNREAD, Mark, marks
from kopdata.questions.pers.ucapan.vocabulary.periods import When
from kopdata.questions.pers.ucapan.vocabulary.ranges import bounded
from kopdata.questions.pers.ucapan.vocabulary.tokens import tokens

NUMBERS = frozenset({"angka", "bagian", "lebih_separuh", "nihil"})
# Where two parts of a sentence were put together.
_BOUNDARY = Mark("batas", ("koma",), ",", 0, 0)


@dataclass(frozen=True)
class Parsed:
    """A sentence understood as far as it goes; `unread` are the words that were not."""

    marks: tuple[Mark, ...]
    statements: tuple[Clause, ...]
    unread: tuple[str, ...]
    referring: tuple[str, ...] = ()


def parsed(sentence: str, earlier: Clause | None = None) -> Parsed:
    """What a sentence says; `earlier` is what its `di antaranya` and `itu` speak of.

    `referring` are its words that speak of a sentence before it.
    """
    found = bounded(marks(tokens(sentence), sentence))
    unread = [one.text for one in found if one.kind == UNREAD]
    unread += unjoined.words(found) + unsettled.words(found)
    statements = []
    for chunk, joined_by in _joined(_chunks(found)):
        statement, not_read = clause(chunk)
        statement.joined_by = joined_by
        unread += not_read
        statements.append(statement)
    statements = [
        one for one in statements if one.quantities or one.direction or one.most or one.reached
    ]
    referring = unjoined.referring(found)
    completed = tuple(_completed(statements, earlier if referring else None))
    unread += _out_of_nothing(found, completed) + runners_up.settle(completed, found)
    unread += [word for one in completed for word in unsettled.of(one, found)]
    return Parsed(found, completed, tuple(dict.fromkeys(unread)), referring)


def _out_of_nothing(found: Sequence[Mark], statements: Sequence[Clause]) -> list[str]:
    """`300 di antaranya` where no number was told before."""
    is_told = all(
        any(n.role == "dari" for n in one.quantities) for one in statements if one.is_among
    )
    return [] if is_told else [one.text for one in found if one.kind == "di_antaranya"]


_Chunk = tuple[list[Mark], str]


def _chunks(found: Sequence[Mark]) -> list[_Chunk]:
    """The parts between commas, conjunctions and brackets, each with what stands before it."""
    chunks: list[_Chunk] = [([], "")]
    for mark in found:
        if mark.kind != "batas":
            chunks[-1][0].append(mark)
        elif chunks[-1][0]:
            chunks.append(([], mark.meaning))
        elif mark.meaning == "atau":
            chunks[-1] = ([], "atau")
    return [chunk for chunk in chunks if chunk[0]]


def _kinds(chunk: Sequence[Mark]) -> set[str]:
    return {one.kind for one in chunk}


def _numbered(chunk: Sequence[Mark]) -> bool:
    """Whether it holds a number that is no base and no start."""
    is_base = False
    for mark in chunk:
        if mark.kind in NUMBERS and not is_base:
            return True
        if mark.kind == "asal":
            is_base = True
        elif mark.kind in NUMBERS or mark.kind == "ukuran":
            is_base = False
    return False


def _is_complete(chunk: Sequence[Mark]) -> bool:
    kinds = _kinds(chunk)
    is_of_all = "semua" in kinds and bool(NAMES & kinds)
    return _numbered(chunk) or ("arah" in kinds and bool(NAMES & kinds)) or is_of_all


def _joined(chunks: Sequence[_Chunk]) -> list[_Chunk]:
    """Parts that say nothing alone go to the part they belong to."""
    found: list[_Chunk] = []
    waiting: list[Mark] = []
    for at, (chunk, joined_by) in enumerate(chunks):
        kinds = _kinds(chunk)
        names = bool(NAMES & kinds)
        is_change = "arah" in kinds and not names
        goes_on = found and not waiting and not names and _goes_on(found[-1][0], chunk)
        is_change = is_change and "arah" not in _kinds(found[-1][0] if found else ())
        if found and not waiting and (is_change or goes_on):
            found[-1][0].extend([_BOUNDARY, *chunk])
        elif _is_complete(chunk):
            found.append(([*waiting, *chunk], joined_by))
            waiting = []
        elif _belongs_before(chunk, found, chunks[at + 1 :]) and not waiting:
            found[-1][0].extend([_BOUNDARY, *chunk])
        else:
            waiting += [*chunk, _BOUNDARY]
    if waiting and found:
        found[-1][0].extend([_BOUNDARY, *waiting])
    elif waiting:
        found.append((waiting, ""))
    return found


def _goes_on(before: Sequence[Mark], chunk: Sequence[Mark]) -> bool:
    """`RAT naik 65, dari 47 menjadi 112`: the change before is told again by its ends."""
    first = next((one for one in chunk if one.kind not in ("hampa", "kualifikasi")), None)
    is_end = first is not None and (
        first.kind == "asal" or (first.kind == "ukuran" and first.meaning == "menjadi")
    )
    return is_end and "arah" in _kinds(before) and "arah" not in _kinds(chunk)


def _belongs_before(
    chunk: Sequence[Mark], found: Sequence[_Chunk], behind: Sequence[_Chunk]
) -> bool:
    """Whether a part without a number completes what was said before it."""
    if not found:
        return False
    if not any(_is_complete(one) for one, _ in behind):
        return True
    before = _kinds(found[-1][0])
    if NAMES & _kinds(chunk):
        return not NAMES & before
    told = _kinds(chunk) - {"hampa", "perihal"}
    return told <= {"waktu"} and "waktu" not in before


def _completed(statements: Sequence[Clause], earlier: Clause | None) -> list[Clause]:
    """Each with the measure, place and time that were named before it, or behind it."""
    found: list[Clause] = []
    for at, one in enumerate(statements):
        before = found[-1] if found else earlier
        following = statements[at + 1] if at + 1 < len(statements) else None
        made = replace(one)
        _over_what_is_named(made, before, following)
        if before:
            made.when = made.when or _time_of(before, made)
            if not made.places and not made.is_whole_area:
                made.places, made.is_whole_area = before.places, before.is_whole_area
            made.merah_putih = made.merah_putih or before.merah_putih
            if before.is_told_of_target and not (made.measures or made.is_existence):
                made.is_of_target = True
            is_of_those = not (made.is_about_koperasi or before.located)
            if is_of_those and all(one.unit != "koperasi" for one in made.main):
                made.jenis, made.bentuk = made.jenis or before.jenis, made.bentuk or before.bentuk
            if before.located == "tempat" and one.places and not one.measures:
                made.located = before.located
        if before and before is earlier:
            made.jenis, made.bentuk = made.jenis or before.jenis, made.bentuk or before.bentuk
        if not made.measures:
            made.measures = _inherited(made, before, following)
        if made.is_among and before and before.main:
            base = replace(before.main[0], role="dari", of=list(before.measures))
            made.quantities = [*made.quantities, base]
        found.append(made)
    return found


def _over_what_is_named(made: Clause, before: Clause | None, following: Clause | None) -> None:
    """`Dari 108 yang dinilai, 34 atau 31,5 persen sehat`, `34 sehat atau 31,5 persen dari ...`."""
    if before and before.is_behind_base and made.joined_by == "atau" and made.measures:
        made.quantities = [*made.quantities, *_bases(before)]
    if not made.is_behind_base:
        return
    is_told_behind = following is not None and following.joined_by == "atau"
    if is_told_behind and following and following.measures and not following.is_behind_base:
        for base in _bases(made)[-1:]:
            named = replace(base, of=[*base.of, *made.measures])
            made.quantities = [named if one is base else one for one in made.quantities]
            made.measures = following.measures
    elif before and before.measures and not _bases(made) and _is_percent(made):
        made.of, made.measures = [*made.of, *made.measures], before.measures


def _bases(one: Clause) -> list[Quantity]:
    return [number for number in one.quantities if number.role == "dari"]


def _is_percent(one: Clause) -> bool:
    return bool(one.main) and all(number.unit == "persen" for number in one.main)


def _time_of(before: Clause, made: Clause) -> When | None:
    return None if made.compared_with else before.when


def _inherited(made: Clause, before: Clause | None, following: Clause | None) -> list[Measure]:
    is_of_koperasi = made.is_about_koperasi or any(one.unit == "koperasi" for one in made.main)
    if made.is_denied and before:
        return [replace(one, is_opposite=not one.is_opposite) for one in before.measures]
    is_alternative = following is not None and following.joined_by == "atau"
    is_open = before is None or not before.measures
    if following and (is_alternative or (is_open and not is_of_koperasi)) and following.measures:
        return following.measures
    if before and before.measures and not (made.is_existence and is_of_koperasi):
        return before.measures
    return []
