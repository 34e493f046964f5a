"""What one part of a sentence says, with what it left open or nobody understood."""

from collections.abc import Sequence
from decimal import Decimal

from kopdata.questions.pers.ucapan.grammar.assembly import Assembly
from kopdata.questions.pers.ucapan.grammar.clauses import STARTS, Clause, settle
from kopdata.questions.pers.ucapan.grammar.runners_up import SECOND, SHARES
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark
from kopdata.questions.pers.ucapan.vocabulary.shares import located


def clause(chunk: Sequence[Mark]) -> tuple[Clause, list[str]]:
    """What a part says, and its words that nothing became of."""
    assembly = Assembly()
    for mark in chunk:
        assembly.take(mark)
    _finish(assembly)
    settle(assembly.made)
    assembly.made.located, unsaid = located(chunk)
    return assembly.made, [*assembly.unread, *unsaid]


def _finish(assembly: Assembly) -> None:
    """What was begun and never completed was not understood."""
    assembly.unread += [one.text for one in assembly.qualifiers]
    if assembly.negation and assembly.made.quantities and not assembly.made.measures:
        assembly.denial = assembly.negation  # `256 tidak`
    elif assembly.negation:
        assembly.unread.append(assembly.negation.text)
    if assembly.denial:
        assembly.made.is_denied = not assembly.made.measures
        assembly.unread += [assembly.denial.text] if assembly.made.measures else []
    _target(assembly)
    is_moving = assembly.made.direction or any(
        one.unit == "kali_lipat" for one in assembly.made.quantities
    )
    if assembly.compared and assembly.made.compared_with and not is_moving:
        assembly.unread.append(assembly.compared.text)
    _comparison(assembly)
    _superlative(assembly)
    assembly.made.is_share = assembly.is_share
    if assembly.is_share:
        for one in assembly.made.quantities:
            one.unit = one.unit or "persen"
    if assembly.is_all and not assembly.made.is_of_all:
        if not assembly.made.main and assembly.made.measures:
            assembly.add(assembly.is_all, Decimal(100), "persen", "persis")
        elif assembly.role not in STARTS:
            assembly.unread.append(assembly.is_all.text)


def _target(assembly: Assembly) -> None:
    """`Target tercapai`, `di bawah target`, `kurang 62 dari target`."""
    made, reached, target = assembly.made, assembly.reached, assembly.target
    told = [one for one in made.quantities if one.target == "ya"]
    if assembly.short:
        is_to_reach = target is not None and (made.is_of_target or target.meaning == "capai")
        if is_to_reach and len(made.main) == 1 and not made.direction:
            made.main[0].target, made.main[0].role = "kurang", "selisih"
            made.is_of_target, target = False, None
        else:
            assembly.unread.append(assembly.short.text)
    if reached and len(told) == 1 and not made.direction:
        if told[0].role not in STARTS:
            told[0].target = reached.meaning
        elif reached.meaning != "capai":
            made.reached = reached.meaning  # `baru 98 dari target 160, belum tercapai`
    elif reached and target and target.meaning == "ya" and not made.direction:
        is_realised = made.main and not assembly.is_reached_told and reached.meaning == "capai"
        if is_realised or made.is_of_target:  # `target tercapai 75 persen`
            made.is_of_target = True
            assembly.unread += [] if reached.meaning == "capai" else [reached.text]
        else:
            made.reached = reached.meaning
        target = None
    elif reached and (target or told or reached.meaning != "capai"):
        assembly.unread.append(reached.text)
    if target and target.meaning != "ya" and not made.direction:
        made.reached, target = target.meaning, None
    if target and not made.is_of_target:
        assembly.unread.append(target.text)


def _comparison(assembly: Assembly) -> None:
    """Two places may be compared, one with one, and years without a gap since a year."""
    made = assembly.made
    is_moving = made.direction and not made.main
    if assembly.steady and is_moving and made.compared_with and not assembly.places_compared:
        made.is_steady = True
    elif assembly.steady:
        assembly.unread.append(assembly.steady.text)
    is_change = all(one.is_behind_direction and one in made.main for one in made.quantities)
    is_plain = is_change and not made.compared_with and not made.of
    # `Bertambah lebih banyak daripada di Bengalon`, `kenaikan lebih besar dari tahun lalu`.
    if (made.is_beside or made.is_than) and len(assembly.moves) > 1:
        assembly.unread += [one.text for one in assembly.moves]
    is_than_nothing = not (made.compared_with or made.is_beside or made.quantities or made.of)
    is_than_others = any(one.of for one in made.quantities if one.role in STARTS)
    if made.is_than and (is_than_others or (is_than_nothing and not made.is_of_target)):
        # `611 aktif, lebih banyak dari 438 koperasi yang RAT`, `koperasi yang aktif lebih banyak`.
        assembly.unread += [one.text for one in assembly.moves]
    is_pair = len(made.places) == len(made.compared_places) == 1
    if assembly.places_compared and not (made.is_than and is_plain and is_pair):
        assembly.unread += [one.text for one in (assembly.versus, *assembly.places_compared) if one]
        made.compared_places = []
    elif made.of and made.is_than and not made.compared_with:  # of another measure
        assembly.unread += [one.text for one in (assembly.versus, *assembly.moves) if one]
    if len(made.places) > 1 and any(one.unit == "kali_lipat" for one in made.quantities):
        assembly.unread += [one.text for one in assembly.places_named[1:]]


def _superlative(assembly: Assembly) -> None:
    """`Bengalon punya koperasi terbanyak`: of all kecamatan, now, of one measure."""
    made = assembly.made
    is_narrowed = bool(made.merah_putih or made.jenis or made.bentuk or made.of)
    is_plain = not (made.direction or made.when or is_narrowed)
    units = {one.unit for one in made.quantities}
    is_level = all(one.role not in STARTS for one in made.quantities)
    if made.most in SHARES:
        is_level = is_level and assembly.is_share and units <= {"", "persen"}
    elif made.most != SECOND:
        is_level = is_level and not assembly.is_share and "persen" not in units
    if assembly.most and not (is_plain and is_level and len(made.places) == 1):
        assembly.unread.append(assembly.most.text)
        made.most = None
