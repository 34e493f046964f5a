"""Shares of a measure that lie in a place or are of a kind: `13 persen koperasi aktif ada di X`."""

from collections.abc import Sequence

from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

# What a measure may be in, or may be.
_WHERE = ("tempat", "jenis", "bentuk", "kelompok")
_LIES = (
    *("ada", "yang ada", "terdapat", "berada", "tersebar", "tercatat"),
    *("adalah", "merupakan", "ialah"),
)
_PASSED = ("hampa", "perihal", "kabupaten", "waktu")
_PARTS = ("bagian", "lebih_separuh", "semua", "persen")
_MEASURES = ("metrik", "bukan", "terdekat")


def located(chunk: Sequence[Mark]) -> tuple[str, list[str]]:
    """What a share is said to be in (tempat, jenis, bentuk, kelompok), empty for no such share.

    Beside it the words of a share of which nobody can tell whether it is one of the place.
    """
    place = next((at for at, one in enumerate(chunk) if one.kind in _WHERE), None)
    if any(one.kind in ("arah", "ter", "susul") for one in chunk):
        return "", []
    if place is not None and chunk[place].kind == "tempat" and _begins_there(chunk, place):
        return "", [chunk[place].text]
    for at, one in enumerate(chunk):
        lies = _lies_before(chunk, at) if one.kind in _WHERE else None
        if lies is None and _is_bare(chunk, at):
            return "", [one.text]
        if lies is None or any(mark.kind in (*_MEASURES, "angka") for mark in chunk[at:]):
            continue
        before = chunk[:lies]
        if not _is_share(before) or _is_base_behind_measure(before):
            continue
        is_clear = all(mark.kind not in _WHERE for mark in before)
        others = {*_WHERE} - {one.kind}
        is_clear = is_clear and all(mark.kind not in others for mark in chunk[at:])
        is_relative = "yang" in chunk[lies].text.casefold().split()
        is_relative = is_relative or (bool(before) and before[-1].text.casefold() == "yang")
        named = any(_names(mark) for mark in before)
        if is_clear and named and not is_relative:
            return one.kind, []
        return "", [chunk[lies].text]
    return "", []


def _is_bare(chunk: Sequence[Mark], place: int) -> bool:
    """`Mayoritas koperasi zona merah di X`: of those in X, or of all zona merah."""
    before = [one for one in chunk[:place] if one.text.casefold() != "di"]
    is_last = all(one.kind in _PASSED for one in chunk[place + 1 :])
    is_led = chunk[place].kind == "tempat" and chunk[place - 1].text.casefold() == "di"
    kinds = [one.kind for one in before if one.kind not in ("perihal", "hampa")]
    return is_last and is_led and kinds[:1] == ["lebih_separuh"] and kinds[-1:] == ["metrik"]


def _begins_there(chunk: Sequence[Mark], place: int) -> bool:
    """`Di X ada 83 persen koperasi zona merah`: of those in X, or of all zona merah."""
    behind = [one for one in chunk[place + 1 :] if one.kind not in ("kualifikasi", "ukuran")]
    is_first = all(one.kind == "hampa" for one in chunk[:place])
    lies = bool(behind) and behind[0].text.casefold() in ("ada", "terdapat")
    is_part = _parts(behind[1:4]) or any(one.kind == "semua" for one in behind[1:2])
    has_measure = any(one.kind in _MEASURES for one in behind)
    is_said_of = any(one.text.casefold() in ("yang", "masuk", "berada") for one in behind)
    return is_first and lies and is_part and has_measure and not is_said_of


def _lies_before(chunk: Sequence[Mark], place: int) -> int | None:
    """Where the word stands that puts a share into the place."""
    at = place - 1
    while at >= 0 and chunk[at].kind in (*_PASSED, "ada"):
        if chunk[at].text.casefold().removesuffix(" koperasi") in _LIES:
            return at
        at -= 1
    is_all = at >= 0 and chunk[at].kind == "semua" and chunk[at].text.casefold().endswith("nya")
    is_of_base = at >= 0 and chunk[at].kind in ("angka", "satuan") and _is_counted(chunk, at)
    return at + 1 if is_all or is_of_base else None


def _is_counted(chunk: Sequence[Mark], at: int) -> bool:
    """`Dari 300 koperasi aktif, 46 di X`: a number behind a base whose measure is told."""
    edges = [place for place, one in enumerate(chunk[:at]) if one.kind == "batas"]
    if not edges:
        return False
    first = [one.kind for one in chunk[: edges[-1]]]
    return "asal" in first and "angka" in first and bool({*_MEASURES} & set(first))


def _names(mark: Mark) -> bool:
    is_koperasi = mark.kind == "satuan" and mark.meaning == "koperasi"
    return is_koperasi or mark.kind in (*_MEASURES, "perihal", "di_antaranya")


def _parts(marks: Sequence[Mark]) -> bool:
    return any(one.kind in _PARTS or "persen" in one.meanings for one in marks)


def _is_share(before: Sequence[Mark]) -> bool:
    kinds = [one.kind for one in before]
    is_of_base = "asal" in kinds and kinds.count("angka") > 1
    return _parts(before) or is_of_base or "di_antaranya" in kinds


def _is_base_behind_measure(before: Sequence[Mark]) -> bool:
    """`38 koperasi aktif dari 232 koperasi`: the base is of those in the place."""
    kinds = [one.kind for one in before]
    if "asal" not in kinds:
        return False
    return bool({*_MEASURES} & set(kinds[: kinds.index("asal")]))
