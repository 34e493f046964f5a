"""The causes of a change in random offices, for every metric, against the oracle."""

import random
from collections import defaultdict

import pytest

from kopdata import metrics
from kopdata.metrics import Selection
from kopdata.questions import change
from tests.oracle import causes
from tests.oracle.history import Known
from tests.oracle.members import WAYS
from tests.oracle.office import as_rows, known_on, office
from tests.oracle.oracle import METRICS, metric_tahun

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

SEEDS = range(12)
# Without those that lists tell as two at one moment and as one at another: the oracle counts by who
# a koperasi truly is.
NAMED_ONE_WAY = tuple(way for way in WAYS if way != "apart")


def days_of(facts):
    """The days on which something was received that moves the data date."""
    return sorted({fact.row["received_on"] for fact in facts if fact.kind != "target"})


def answered(found):
    """What the product says, with the two ways of telling a day otherwise as one."""
    total = defaultdict(lambda: (0, 0))
    for one in found.causes:
        is_told = one.key in {"laporan_susulan", "catatan_dikoreksi"}
        key = causes.TOLD_OTHERWISE if is_told else one.key, one.sign
        total[key] = total[key][0] + one.change, total[key][1] + len(one.members)
    return dict(total)


def years(rng, first, last, metric):
    """The usual years, and a pair of any the metric has."""
    usual = change.moments(first[1], last[1], metrics.get(metric), Selection())
    if usual:
        yield tuple(moment.tahun for moment in usual)
    pairs = [sorted(metric_tahun(side[0], metric)) for side in (first, last)]
    if all(pairs):
        yield rng.choice(pairs[0]), rng.choice(pairs[1])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_metric_changed_for_the_causes_the_oracle_finds(given, seed):
    rng = random.Random(seed)
    facts = office(seed, NAMED_ONE_WAY)
    days = sorted(rng.choices(days_of(facts), k=2))
    told = [known_on(facts, day) for day in days]
    first, last = ((Known(rows), given(**as_rows(rows))) for rows in told)
    again = causes.as_known_later(told[1], first[0].data_date)
    places = sorted({one.kecamatan for one in last[0].koperasi})
    some = Selection(kecamatan=tuple(rng.sample(places, 1)), bentuk=("Primer",))
    for metric in METRICS:
        for tahun, later in years(rng, first, last, metric):
            selection = rng.choice([Selection(), some])
            found = change.why(
                change.Moment(first[1], tahun), change.Moment(last[1], later), metric, selection
            )
            expected = causes.causes(
                causes.Moment(first[0], tahun),
                again,
                causes.Moment(last[0], later),
                metric,
                selection,
            )
            assert answered(found) == expected, (metric, tahun, later, selection)


def test_the_offices_have_nearly_every_cause(given):
    """A comparison that finds nothing proves nothing."""
    seen = set()
    for seed in SEEDS:
        facts = office(seed, NAMED_ONE_WAY)
        days = days_of(facts)
        first, last = (Known(known_on(facts, day)) for day in (days[1], days[-1]))
        again = causes.as_known_later(facts, first.data_date)
        for metric in METRICS:
            tahun, later = first.data_date.year - 1, last.data_date.year - 1
            moments = causes.Moment(first, tahun), causes.Moment(last, later)
            found = causes.causes(moments[0], again, moments[1], metric, Selection())
            seen |= {key for key, _ in found}

    assert seen >= {
        *("terjadi", "berdiri", "bubar", "masuk_daftar", "pertama_dinyatakan"),
        *("tidak_dinyatakan", "instrumen", causes.TOLD_OTHERWISE),
    }
