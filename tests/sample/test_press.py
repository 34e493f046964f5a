"""The press room over the sample office: 325 and 300, and the four figures of 21 July 2023."""

from datetime import date

from kopdata import metrics
from kopdata.questions import change
from kopdata.questions.pers import claims, standard_messages, verdicts

JUNE, JULY, LATEST = date(2023, 6, 23), date(2023, 7, 21), date(2026, 12, 31)


def why(first, second, metric_id):
    """Why a metric changed between two warehouses, in the years they speak of."""
    moments = change.moments(first, second, metrics.get(metric_id), metrics.Selection())
    return change.why(*moments, metric_id, metrics.Selection())


def test_exactly_the_koperasi_that_make_325_into_300(known_on):
    found = why(known_on(JUNE), known_on(JULY), "koperasi_aktif")

    assert (found.before, found.after) == (325, 300)
    assert [(one.key, one.change, len(one.members)) for one in found.causes] == [
        ("terjadi", -31, 31),
        ("terjadi", 6, 6),
    ]
    lapsed, recovered = found.causes
    told = {(one.before.read.status, one.after.read.status == "Aktif") for one in lapsed.members}
    assert told == {("Aktif", False)}
    assert {one.after.read.status for one in recovered.members} == {"Aktif"}
    assert len({move.item for move in found.moves}) == 37


def test_300_became_611_by_what_happened(known_on):
    found = why(known_on(JULY), known_on(LATEST), "koperasi_aktif")

    assert [(one.key, one.change, one.is_real) for one in found.causes] == [
        ("terjadi", 176, True),
        ("berdiri", 175, True),
        ("terjadi", -40, True),
    ]
    assert (found.before, found.after, found.net()) == (300, 611, (351, 40))


def test_every_metric_closes_between_june_july_and_now(known_on):
    days = [known_on(day) for day in (JUNE, JULY, LATEST)]
    for first, second in ((days[0], days[1]), (days[1], days[2]), (days[0], days[2])):
        for metric in metrics.catalogue():
            moments = change.moments(first, second, metric, metrics.Selection())
            if moments is None:
                continue  # nobody reports it in the sample
            found = why(first, second, metric.id)
            assert found.before + sum(one.change for one in found.causes) == found.after


def test_the_four_figures_have_their_verdicts(known_on):
    now, then = known_on(LATEST), known_on(JULY)
    register = {claim.id: claim for claim in claims.register(now)}
    found = {
        name: [one.verdict for one in verdicts.assess(register[name], then, now)]
        for name in ("F001", "F002", "F003", "F004")
    }

    assert found == {
        "F001": [verdicts.FITS, verdicts.DIFFERS],
        "F002": [verdicts.FITS, verdicts.DIFFERS],
        "F003": [verdicts.FITS, verdicts.UNDECIDED],
        "F004": [verdicts.FITS, verdicts.FITS],
    }


def test_by_112_is_by_65_and_later_reports_are_kept_apart(known_on):
    now, then = known_on(LATEST), known_on(JULY)
    claim = next(one for one in claims.register(now) if one.id == "F002")
    to, by = verdicts.assess(claim, then, now)

    assert (to.then.value, by.then.value, by.then.before) == (112, 65, 47)
    assert to.now.value > to.then.value


def test_the_press_view_states_the_published_figures(known_on):
    said = {
        key: standard_messages.message(known_on(JULY), metrics.Selection(), key)
        for key in standard_messages.KEYS[:-1]
    }

    assert said["aktif"].base == "300 dari 1.209 koperasi terdaftar (24,8 %)"
    assert said["rat"].change == "Naik dari 47 (2021) menjadi 112 (2022)"
    assert said["pembinaan"].base == "152 dari target 150 (101,3 %)"
    june = standard_messages.message(known_on(JUNE), metrics.Selection(), "aktif")
    assert june.base == "325 dari 1.209 koperasi terdaftar (26,9 %)"
