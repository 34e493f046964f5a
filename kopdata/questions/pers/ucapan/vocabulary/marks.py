"""What each phrase of a sentence does in it, told by the phrase and by what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kopdata.ingest import known_kecamatan
from kopdata.questions.pers.ucapan.vocabulary import lexicon, numbers, red_zone, spans
from kopdata.questions.pers.ucapan.vocabulary.periods import When, when
from kopdata.questions.pers.ucapan.vocabulary.tokens import Token

UNREAD = "tidak_dikenali"
# What names a measure, its opposite, or the one that comes nearest to what is said.
NAMES = frozenset({"metrik", "bukan", "terdekat"})
# Groups of the lexicon in the order in which they speak where a phrase is in several.
_ORDER = (
    *("asal", "metrik", "terdekat", "bukan", "arah", "nihil", "ingkar", "di_antaranya"),
    *("pembanding", "terus", "ter", "susul", "capai", "target", "tak_semua", "lebih_separuh"),
    *("bagian", "kelompok", "jenis", "bentuk", "wilayah"),
    *("satuan", "batas", "semua", "persentase", "ada", "kerja", "hampa"),
)
_BEFORE_NUMBER = ("kurang", "kualifikasi", "ukuran")
# What may stand between a qualifier and its number.
_PASSED = frozenset({"kualifikasi", "ukuran", "asal"})
_PASSED_WORDS = frozenset({"angka", "total", "jumlah", "mencapai", "ada", "sebanyak", "berjumlah"})
_MOST_NAMES = 6
_COACHED_FIRST = "koperasi_dibina_baru"
# How a verb begins of which somebody does it.
_VERBS = ("me", "punya", "ada", "terdapat")


@dataclass(frozen=True)
class Mark:
    """A phrase with what it does (`kind`) and says (`meanings`), from `start` to `end`."""

    kind: str
    meanings: tuple[str, ...]
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    when: When | None = None

    @property
    def meaning(self) -> str:
        """The first of its meanings."""
        return self.meanings[0]


def marks(listed: Sequence[Token], sentence: str) -> tuple[Mark, ...]:
    """Every phrase of a sentence in its order; what nobody understands is a mark as well."""
    found: list[Mark] = []
    place = 0
    while place < len(listed):
        length, kind, meanings, value, time = _next(listed, place, found)
        start, end = listed[place].start, listed[place + length - 1].end
        found.append(Mark(kind, meanings, sentence[start:end], start, end, value, time))
        place += length
    return tuple(found)


_Told = tuple[int, str, tuple[str, ...], Decimal, When | None]


def _told(length: int, kind: str, *meanings: str, value: Decimal = Decimal(0)) -> _Told:
    return length, kind, meanings or ("",), value, None


def _next(listed: Sequence[Token], place: int, before: Sequence[Mark]) -> _Told:
    if whole := _whole(listed, place, before):
        return whole
    last = before[-1].kind if before else ""
    is_number = listed[place].kind == "number"
    is_said = is_number and last in _BEFORE_NUMBER and before[-2:][0].kind != "waktu"
    if not is_said and (time := when(listed, place)):
        return time[0], "waktu", (time[1].kind,), Decimal(0), time[1]
    if named := _place(listed, place) or _more(listed, place, last):
        return named
    phrase = lexicon.known(listed, place)
    number = _number(listed, place)
    if number and (phrase is None or number[0] >= phrase.length):
        return number
    if phrase is None:
        return _told(1, UNREAD)
    return _by_group(listed, place, _without_only(listed, place, phrase), before)


def _without_only(listed: Sequence[Token], place: int, phrase: lexicon.Known) -> lexicon.Known:
    """`Binaan baru 98 koperasi`: before a number `baru` may be `only`, and is no part of a name."""
    behind = place + phrase.length
    is_open = phrase.length > 1 and listed[behind - 1].key == "baru"
    if not is_open or not _number_follows(listed, behind):
        return phrase
    return lexicon.known(listed, place, phrase.length - 1) or phrase


def _whole(listed: Sequence[Token], place: int, before: Sequence[Mark]) -> _Told | None:
    """Who says so, and three years without a RAT: told by several words together."""
    if length := _speaker(listed, place, is_first=not before or before[-1].kind == "batas"):
        return _told(length, "hampa")
    if length := red_zone.without_rat(listed, place):
        return _told(length, "metrik", "zona_merah")
    if span := spans.last_years(listed, place):
        return _told(span[0], "rentang", value=Decimal(span[1]))
    return None


def _more(listed: Sequence[Token], place: int, last: str) -> _Told | None:
    """`separuh lebih`, `150 koperasi lebih`."""
    if listed[place].key != "lebih":
        return None
    behind = listed[place + 1].key if place + 1 < len(listed) else ""
    is_more = last in ("angka", "bagian", "satuan")
    if behind in ("dari", "daripada") and _number_follows(listed, place + 2):
        is_more = when(listed, place + 2) is not None
    elif "arah" in _groups(listed, place):
        is_more = False
    return _told(1, "lebih") if is_more else None


def _place(listed: Sequence[Token], place: int) -> _Told | None:
    phrase = lexicon.known(listed, place)
    meanings = phrase.meanings.get("wilayah", ()) if phrase else ()
    skipped = phrase.length if phrase and meanings else 0
    if named := lexicon.kecamatan_named(listed, place + skipped):
        if meanings == ("kabupaten",):
            return None
        return _told(skipped + named[0], "tempat", named[1])
    if length := lexicon.whole_area_named(listed, place + skipped):
        return _told(skipped + length, "kabupaten")
    if meanings == ("kabupaten",):
        return _told(skipped, "kabupaten")
    return None


def _number(listed: Sequence[Token], place: int) -> _Told | None:
    """A number with the sign before it and the word `lebih` behind."""
    is_money = listed[place].key == "rp"
    number = numbers.written(listed, place + is_money)
    if number is None:
        return None
    length, told = number.length + is_money, ["rupiah" if is_money else ""]
    if listed[place + length : place + length + 1] and listed[place + length].key == "kecamatan":
        is_all = number.value == len(known_kecamatan())
        return _told(length + 1, "kabupaten" if is_all else UNREAD)
    behind = [one.key for one in listed[place + length : place + length + 2]]
    if behind[:1] == ["tahun"] and when(listed, place + length) is None:
        return _told(length + 1, UNREAD)  # `dalam lima tahun` is a span, which nothing here tells
    if number.is_round:
        told.append("sekitar")
    elif (
        behind[:1] == ["lebih"]
        and behind[1:] not in (["dari"], ["daripada"])
        and "arah" not in _groups(listed, place + length)
    ):
        told.append("lebih_dari")
        length += 1
    if listed[place + length : place + length + 1] and listed[place + length].key == "%":
        length, told[0] = length + 1, "persen"
    return _told(length, "angka", *told, value=number.value)


def _by_group(
    listed: Sequence[Token], place: int, phrase: lexicon.Known, before: Sequence[Mark]
) -> _Told:
    groups, last = phrase.meanings, before[-1].kind if before else ""
    if special := _by_neighbours(listed, place, phrase, before):
        return special
    if _number_follows(listed, place + phrase.length):
        for group in _BEFORE_NUMBER:
            if group in groups:
                return _told(phrase.length, group, *groups[group])
    for group in _ORDER:
        if group not in groups:
            continue
        if group == "satuan" and last not in {"angka", "bagian"}:
            if "koperasi" in groups[group]:
                return _told(phrase.length, "perihal", *groups[group])
            continue
        return _told(phrase.length, group, *groups[group])
    shorter = lexicon.known(listed, place, phrase.length - 1) if phrase.length > 1 else None
    if shorter:  # `lebih banyak dari tahun lalu`
        return _by_group(listed, place, shorter, before)
    return _told(phrase.length, UNREAD)


def _by_neighbours(
    listed: Sequence[Token], place: int, phrase: lexicon.Known, before: Sequence[Mark]
) -> _Told | None:
    """`tidak aktif lagi` but not `150 lagi`; `melalui 16 sesi`; `di seluruh kabupaten`."""
    groups, behind = phrase.meanings, place + phrase.length
    if "lagi" in groups:
        is_left = any(one.kind in ("ingkar", "bukan", "kurang") for one in before)
        is_left = is_left or _is_denied_behind(listed, behind)
        return _told(phrase.length, "hampa" if is_left else UNREAD)
    if listed[place].key == "baru" and _is_first_coached(listed, behind, before):
        return _told(phrase.length, "metrik", _COACHED_FIRST)
    if "hanya" in groups.get("kualifikasi", ()) and _number_behind_a_verb(listed, behind):
        return _told(phrase.length, "kualifikasi", "hanya")
    if listed[place].key in ("dalam", "melalui") and _number_follows(listed, place + 1):
        return _told(1, "batas", "koma")
    if "semua" in groups and lexicon.whole_area_named(listed, behind):
        return _told(phrase.length, "hampa")
    return None


def _is_first_coached(listed: Sequence[Token], place: int, before: Sequence[Mark]) -> bool:
    """`Target 150 koperasi baru`: coached for the first time, and not founded lately."""
    if not before or before[-1].kind not in ("satuan", "perihal") or _number_follows(listed, place):
        return False
    if NAMES & set(_groups(listed, place)):
        return False
    return any(one.kind == "target" for one in before)


def _is_denied_behind(listed: Sequence[Token], place: int) -> bool:
    """`1.061 koperasi lagi yang belum RAT`: the others are those of whom it is denied."""
    while place < len(listed) and (phrase := lexicon.known(listed, place)):
        if "ingkar" in phrase.meanings:
            return True
        if not {"hampa", "satuan"} & set(phrase.meanings) or "batas" in phrase.meanings:
            return False
        place += phrase.length
    return False


def _number_behind_a_verb(listed: Sequence[Token], place: int) -> bool:
    """`Baru menemukan 600`, `hanya memiliki satu`, `hanya diikuti 390`."""
    verb = lexicon.known(listed, place)
    if verb is None or not {"ada", "kerja", "metrik"} & set(verb.meanings):
        return False
    is_done = "kerja" in verb.meanings and listed[place].key.startswith("di")
    if not is_done and not listed[place].key.startswith(_VERBS):
        return False
    place += verb.length
    if _number_follows(listed, place):
        return True
    measure = lexicon.known(listed, place)
    is_measure = measure is not None and "metrik" in measure.meanings
    return is_measure and _number_follows(listed, place + (measure.length if measure else 0))


def _number_follows(listed: Sequence[Token], place: int) -> bool:
    for _ in range(4):
        if place >= len(listed):
            return False
        phrase = lexicon.known(listed, place)
        if phrase and ({"bagian", "lebih_separuh"} & set(phrase.meanings)):
            return True
        if numbers.written(listed, place) or listed[place].key == "rp":
            return True
        is_passed = phrase and _PASSED & set(phrase.meanings)
        if not phrase or not (is_passed or listed[place].key in _PASSED_WORDS):
            return False
        place += phrase.length
    return False


def _speaker(listed: Sequence[Token], place: int, *, is_first: bool) -> int:
    """How many tokens from here on say who says so: `kata Kepala Dinas Koperasi Darsafani`."""
    at, names, has_verb, has_name = place, 0, False, False
    while at < len(listed):
        phrase = lexicon.known(listed, at)
        groups = phrase.meanings if phrase else {}
        is_verb = "ucap" in groups and not (at == place and "hampa" in groups)
        if phrase and is_verb:
            has_verb, at = True, at + phrase.length
            if has_name or listed[at - 1].key == "bahwa":
                break  # `Kepala Dinas mengatakan`: what follows is what was said
        elif phrase and "jabatan" in groups and (at > place or listed[at].is_capital):
            has_name, at = True, at + phrase.length
        elif (has_verb or has_name) and (length := lexicon.whole_area_named(listed, at)):
            at += length
        elif has_name and not has_verb and listed[at].key == "," and _is_named(listed, at + 1):
            at += 1  # `Kepala Dinas Koperasi, Darsafani, menyebutkan`
        elif (has_verb or has_name) and _is_name(listed[at], groups) and names < _MOST_NAMES:
            names, has_name, at = names + 1, True, at + 1
        else:
            break
    is_whole = has_verb and (is_first or "ucap" in _groups(listed, place))
    return at - place if is_whole else 0


def _is_named(listed: Sequence[Token], place: int) -> bool:
    """Whether a name or a verb of saying begins here."""
    if place >= len(listed):
        return False
    groups = _groups(listed, place)
    return "ucap" in groups or _is_name(listed[place], groups)


def _groups(listed: Sequence[Token], place: int) -> dict[str, tuple[str, ...]]:
    phrase = lexicon.known(listed, place)
    return phrase.meanings if phrase else {}


def _is_name(token: Token, groups: dict[str, tuple[str, ...]]) -> bool:
    return token.kind == "word" and token.is_capital and not groups
