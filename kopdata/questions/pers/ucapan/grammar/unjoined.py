"""Words that join parts in a way nobody counts, and words that speak of a sentence before."""

from collections.abc import Sequence

from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

_EVERY = ("semua kecamatan", "seluruh kecamatan", "semua wilayah")
_IN = ("di", "dari", "pada", "untuk")
_OTHERS = ("sisanya", "lainnya", "selebihnya")
_BUT = ("tetapi", "tapi", "namun")
# Measures and parts with `-nya` are those of what was told before.
_OF_IT = ("metrik", "bagian", "semua", "persentase")


def words(found: Sequence[Mark]) -> list[str]:
    """`A atau B` of places, `semua kecamatan punya`, `tidak 300, tetapi 213`, `sisanya 953`."""
    told: list[str] = []
    for at, mark in enumerate(found):
        text, before = mark.text.casefold(), found[at - 1] if at else None
        if mark.kind == "batas" and text in ("atau", "or") and _is_between_places(found, at):
            told.append(mark.text)
        is_in = before is not None and before.text.casefold() in _IN
        if mark.kind == "kabupaten" and text in _EVERY and not is_in:
            told.append(mark.text)
        if text.endswith("kecamatan") and _is_of_places(found, at):
            told.append(found[at - 2].text)
        if mark.kind == "batas" and text in _BUT and _is_denied_before(found, at):
            told.append(mark.text)
        if text in _OTHERS and not _is_the_opposite(found, at):
            told.append(mark.text)
    return told


def _is_of_places(found: Sequence[Mark], at: int) -> bool:
    """`Di 17 dari 18 kecamatan`: kecamatan are counted, and no koperasi."""
    return at > 1 and found[at - 1].kind == "asal" and found[at - 2].kind in ("angka", "bagian")


def _is_the_opposite(found: Sequence[Mark], at: int) -> bool:
    """`600 ditemukan dan 391 lainnya tidak`: the others are those of whom it is denied."""
    edges = [place for place, one in enumerate(found) if one.kind == "batas"]
    begins = max((place for place in edges if place < at), default=None)
    ends = min((place for place in edges if place > at), default=len(found))
    if begins is None:
        return False
    before = {one.meaning for one in found[:begins] if one.kind == "metrik"}
    part = found[begins:ends]
    is_denied = any(one.kind in ("ingkar", "bukan") for one in part)
    return is_denied and {one.meaning for one in part if one.kind == "metrik"} <= before


def _is_between_places(found: Sequence[Mark], at: int) -> bool:
    before = [one for one in found[:at] if one.kind != "hampa"]
    behind = [one for one in found[at + 1 :] if one.kind != "hampa"]
    return before[-1:] != [] and before[-1].kind == "tempat" == (behind or before[:1])[0].kind


def _is_denied_before(found: Sequence[Mark], at: int) -> bool:
    """Whether what was denied is told otherwise, without a measure of its own."""
    behind: list[Mark] = []
    for one in found[at + 1 :]:
        if one.kind == "batas":
            break
        behind.append(one)
    is_denied = any(one.kind == "ingkar" for one in found[:at])
    return is_denied and not any(one.kind in ("metrik", "bukan") for one in behind)


def referring(found: Sequence[Mark]) -> tuple[str, ...]:
    """`Di antaranya`, `jumlahnya`, `itu`, `aktifnya`, and `yang` where the sentence begins."""
    told = [one.text for one in found if _refers(one)]
    if found and found[0].text.casefold() == "yang":
        told.insert(0, found[0].text)
    return tuple(told)


def _refers(mark: Mark) -> bool:
    if mark.kind == "di_antaranya" or (mark.kind == "hampa" and mark.meaning == "rujukan"):
        return True
    text = mark.text.casefold()
    return mark.kind in _OF_IT and " " not in text and text.endswith("nya")
