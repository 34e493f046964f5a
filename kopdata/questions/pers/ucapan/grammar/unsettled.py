"""Words that would be read as something else than they say: they leave a sentence unread."""

from collections.abc import Sequence

from kopdata.questions.pers.ucapan.grammar.clauses import Clause
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

# Days and months, of which no measure tells what happened in them alone.
_SHORT = ("hari ini", "bulan ini")
_PARTS_OF_YEAR = ("triwulan", "kuartal", "semester", "tw ")
_UP_TO = ("sampai", "hingga", "per ")
# Measures of what happened in a time, and not of how it stands.
_HAPPENED = ("rat_", "koperasi_dibina", "sesi_", "peserta_", "kesehatan_dinilai", "predikat_")
_PEOPLE = ("perempuan", "wanita", "laki-laki", "pria")
_YEARS = range(1950, 2101)
_NUMBERS = ("angka", "bagian", "nihil")
_REACHED = ("capai", "lampau", "kurang", "gagal")


def words(found: Sequence[Mark]) -> list[str]:
    """`Hari ini 213 dibina`, `300, bukan 655`, `pada 2021 dan 2022 koperasi aktif 667 dan 655`."""
    told = []
    for at, mark in enumerate(found):
        if _is_short(mark) and any(_is_moving(one) for one in found):
            told.append(mark.text)
        if _is_later_part(mark) and any(_is_moving(one) for one in found):
            told.append(mark.text)
        if mark.kind == "ingkar" and _is_contrast(found, at):
            told += _denied_number(found, at)
        if _is_of_others(mark, found):
            told.append(mark.text)
        if _is_year_alone(found, at):
            told.append(mark.text)
    return told


def _is_short(mark: Mark) -> bool:
    text = mark.text.casefold()
    return mark.kind == "waktu" and text.endswith(_SHORT) and not text.startswith(_UP_TO)


def _is_later_part(mark: Mark) -> bool:
    """`Pada triwulan II`: what happened in it alone; up to its end would be another number."""
    text = mark.text.casefold()
    is_part = any(word in text for word in _PARTS_OF_YEAR) and mark.kind == "waktu"
    is_first = mark.when is not None and mark.when.month in (3, 6) and _is_first(text)
    return is_part and not is_first and not text.startswith(_UP_TO)


def _is_first(text: str) -> bool:
    return bool({"i", "1", "pertama"} & set(text.split()))


def _is_moving(mark: Mark) -> bool:
    return mark.kind in ("arah", "target", "capai") or (
        mark.kind == "metrik" and mark.meaning.startswith(_HAPPENED)
    )


def _is_contrast(found: Sequence[Mark], at: int) -> bool:
    text = found[at].text.casefold()
    return text == "bukan" or (text == "tidak" and at > 0 and found[at - 1].kind == "batas")


def _denied_number(found: Sequence[Mark], at: int) -> list[str]:
    """`Bukan 655` behind a number that was told."""
    is_told = any(one.kind in _NUMBERS for one in found[:at])
    behind = [one for one in found[at + 1 : at + 4] if one.kind not in ("kualifikasi", "hampa")]
    if is_told and behind and behind[0].kind in _NUMBERS:
        return [found[at].text, behind[0].text]
    return []


def _is_of_others(mark: Mark, found: Sequence[Mark]) -> bool:
    """`200 perempuan` who are no members, `koperasi yang wajib melaksanakannya` beside no RAT."""
    named = {one.meaning for one in found if one.kind in ("metrik", "bukan", "terdekat")}
    if mark.kind == "metrik" and mark.text.casefold() in _PEOPLE:
        others = named - {mark.meaning}
        return not others or not all(one.startswith("anggota") for one in others)
    return mark.meaning == "wajib" and named != {"rat_dilaksanakan"}


def _is_year_alone(found: Sequence[Mark], at: int) -> bool:
    mark, before = found[at], [one.kind for one in found[max(at - 2, 0) : at]]
    is_year = mark.kind == "angka" and mark.text.isdigit() and int(mark.text) in _YEARS
    is_last = at + 1 == len(found) or found[at + 1].kind == "batas"
    is_than = before[-1:] == ["kualifikasi"] and is_last  # `jauh di bawah 2022`
    return is_year and (before == ["waktu", "batas"] or is_than)


def of(statement: Clause, found: Sequence[Mark]) -> list[str]:
    """`Pada Juli 2023 zona merah bertambah 57`, `target naik 50`."""
    time, told = statement.when, []
    is_since = bool(statement.compared_with) or len(statement.main) < len(statement.quantities)
    by = [one for one in statement.main if one.role != "menjadi"]
    is_by = bool(by) or not statement.main
    if statement.direction and time and time.kind == "bulan" and is_by and not is_since:
        told += [one.text for one in found if one.when == time]
    is_of_several = len(statement.jenis) > 1 or len(statement.bentuk) > 1
    if statement.compared_jenis or statement.compared_bentuk:
        told += [] if _is_pair(statement) else _groups(found)
    elif statement.is_than and is_of_several:  # `lebih banyak daripada 81 koperasi konsumen`
        told += _groups(found)
    if statement.direction and any(one.target == "ya" for one in statement.quantities):
        told += [one.text for one in found if one.kind in ("target", "arah")]
    if statement.reached or any(one.target in _REACHED for one in statement.quantities):
        told += _of_each(statement, found)
    return told


def _is_pair(one: Clause) -> bool:
    """Koperasi of one kind, or one form, beside those of another: nothing else sets them apart."""
    jenis = len(one.jenis), len(one.compared_jenis)
    bentuk = len(one.bentuk), len(one.compared_bentuk)
    is_told = one.is_than or any(number.unit == "kali_lipat" for number in one.quantities)
    is_alone = len(one.places) <= 1 and not (one.compared_places or one.merah_putih or one.most)
    is_alone = is_alone and not (one.compared_with or one.of or one.is_of_target or one.located)
    is_now = len(one.main) == len(one.quantities)
    return sorted((jenis, bentuk)) == [(0, 0), (1, 1)] and is_told and is_alone and is_now


def _groups(found: Sequence[Mark]) -> list[str]:
    return [one.text for one in found if one.kind in ("jenis", "bentuk", "kelompok")]


def _of_each(statement: Clause, found: Sequence[Mark]) -> list[str]:
    """`Target di semua kecamatan tercapai`: of each, which their sum does not tell."""
    every = [one.text for one in found if one.kind == "kabupaten" and _is_every(one.text)]
    places = [one.text for one in found if one.kind == "tempat"]
    return every + (places[1:] if len(statement.places) > 1 else [])


def _is_every(text: str) -> bool:
    words = text.casefold().split()
    return words[-1] in ("kecamatan", "wilayah") and words[0] not in ("di", "kecamatan", "wilayah")
