"""What each register states about each koperasi: Aktif and the other words, from list to list."""

import random

from kopdata.sample.office import totals
from kopdata.sample.office.dice import dice, top
from kopdata.sample.office.koperasi import Koperasi

Stated = list[dict[int, str]]


def statuses(seed: int, office: tuple[Koperasi, ...], coached: dict[int, int]) -> Stated:
    """Return per register the status of each koperasi number it lists; "" where it is left blank.

    `coached` is the year in which a koperasi was first coached: it helps a little.
    """
    stream = dice(seed, "statuses")
    stated: Stated = []
    known: dict[int, str] = {}
    for place, register in enumerate(totals.REGISTERS):
        listed = [one for one in office if one.listed_in(place)]
        if register.kecamatan:
            changed = totals.LAPSED_IN_BENGALON, totals.RECOVERED_IN_BENGALON
            now = _restated(stream, listed, known, *changed)
        elif place == totals.JULY_REGISTER:
            changed = totals.LAPSED_UNTIL_JULY, totals.RECOVERED_UNTIL_JULY
            now = _restated(stream, listed, known, *changed)
        else:
            now = _ranked(stream, listed, known, coached, place)
        stated.append(_with_blanks(stream, now, known, place))
        known |= {number: status for number, status in now.items() if status}
    return stated


def _ranked(
    stream: random.Random,
    listed: list[Koperasi],
    known: dict[int, str],
    coached: dict[int, int],
    place: int,
) -> dict[int, str]:
    """Call the strongest Aktif, as many as the register has; who was Aktif mostly stays so."""
    register = totals.REGISTERS[place]
    now = {}

    def standing(one: Koperasi) -> float:
        before = 0.30 if known.get(one.number, "Aktif") == "Aktif" else 0.0
        helped = coached.get(one.number, 9999) in (register.per.year, register.per.year - 1)
        return one.strength + before + 0.22 * helped + stream.gauss(0, 0.12)

    living = [one for one in listed if one.dissolved is None or place < one.dissolved]
    ordinary = [one for one in living if not one.merah_putih and one.status_stated]
    active = top(ordinary, register.active, standing)
    young = [one for one in living if one.merah_putih]
    active += top(young, register.active_merah_putih, standing)
    running = {one.number for one in active}
    for one in listed:
        if not one.status_stated:
            now[one.number] = ""
        elif one not in living:
            now[one.number] = "Bubar"
        elif one.number in running:
            now[one.number] = "Aktif"
        elif one.merah_putih:
            now[one.number] = known.get(one.number, "") and "Tidak Aktif"
        else:
            now[one.number] = _resting(stream, known.get(one.number), place)
    return now


def _resting(stream: random.Random, before: str | None, place: int) -> str:
    """Return how a koperasi that is not active is called; freezing began at the end of 2022."""
    if before in ("Dibekukan", "Dalam Penyelesaian") and stream.random() < 0.9:
        return before
    drawn = stream.random()
    if place >= 5 and before == "Tidak Aktif" and drawn < 0.045:
        return "Dibekukan"
    return "Dalam Penyelesaian" if drawn > 0.996 else "Tidak Aktif"


def _restated(
    stream: random.Random,
    listed: list[Koperasi],
    known: dict[int, str],
    lapsed: int,
    recovered: int,
) -> dict[int, str]:
    """Repeat what was stated, but for so many that were looked at again."""
    now = {one.number: known.get(one.number, "") for one in listed}
    running = [one for one in listed if now[one.number] == "Aktif"]
    resting = [one for one in listed if now[one.number] == "Tidak Aktif"]
    lost = top(running, lapsed, lambda one: stream.random() - 2 * one.strength)
    back = top(resting, recovered, lambda one: one.strength)
    now |= {one.number: "Tidak Aktif" for one in lost}
    now |= {one.number: "Aktif" for one in back}
    return now


def _with_blanks(
    stream: random.Random, now: dict[int, str], known: dict[int, str], place: int
) -> dict[int, str]:
    """Leave some cells blank where nothing changed: a blank never erases what was stated."""
    if place in (totals.JUNE_REGISTER, totals.JULY_REGISTER):
        return now
    return {
        number: "" if known.get(number) == status and stream.random() < 0.012 else status
        for number, status in now.items()
    }
