"""Every metric of random offices, in many selections and splits, against the oracle."""

import random
from decimal import Decimal
from itertools import product

import pytest

from kopdata import metrics
from kopdata.metrics import Selection

from .history import Known
from .identity import Fact
from .lists_reach import is_told
from .office import as_rows, known_on, office
from .oracle import ADD_OVER_TIME, BY_BOOK_YEAR, COUNTS, METRICS, metric_tahun
from .summary import EVERY_KECAMATAN, Answer, summarise

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

SEEDS = range(25)
ASKED = 8
SPLITS = (
    (),
    ("periode",),
    ("kecamatan",),
    ("periode", "kecamatan"),
    ("jenis",),
    ("periode", "bentuk"),
    ("periode", "jenis", "merah_putih"),
    ("bulan",),
    ("periode", "bulan", "kecamatan"),
    ("periode", "tanggal"),
)
DAYS = {"bulan", "tanggal"}
BY_DAY = (
    "koperasi_dibina",
    "koperasi_dibina_baru",
    "sesi_pembinaan",
    "peserta_pembinaan",
    "rat_dilaksanakan",
)


def selections(rng: random.Random, known: Known) -> list[Selection]:
    """All there is, each filter alone, and two mixtures."""
    last = known.data_date.year
    kecamatan = sorted({one.kecamatan for one in known.koperasi})
    jenis = sorted({one.jenis for one in known.koperasi if one.jenis})
    some = tuple(rng.sample(kecamatan, min(2, len(kecamatan))))
    years = tuple(sorted(rng.sample(range(last - 4, last + 1), 2)))
    return [
        Selection(),
        Selection(tahun=(rng.randint(last - 3, last),)),
        Selection(tahun=years, merah_putih="without"),
        Selection(kecamatan=some),
        Selection(kecamatan=EVERY_KECAMATAN, tahun=years),
        Selection(jenis=tuple(rng.sample(jenis, 2))),
        Selection(bentuk=("Sekunder",), kecamatan=some[:1]),
        Selection(bentuk=("Primer",), merah_putih="only"),
    ]


def key_of(row: metrics.Row, by: tuple[str, ...]) -> tuple:
    parts = row._asdict() | {"periode": row.periode and row.periode.year}
    return tuple(parts[part] for part in by)


def has_day(key: tuple, by: tuple[str, ...]) -> bool:
    """Split by day or month, whatever has none is not compared."""
    return None not in {part for name, part in zip(by, key, strict=True) if name in DAYS}


def says_nothing(answer: Answer | None) -> bool:
    return answer is None or not any((answer.numerator, answer.denominator, answer.unknown))


def is_comparable(known: Known, metric: str, selection: Selection, by: tuple[str, ...]) -> bool:
    """Only what happens on a day has days; and the last chosen year must be one of the metric's."""
    if DAYS & set(by) and metric not in BY_DAY:
        return False
    if "periode" in by or metric in ADD_OVER_TIME or not selection.tahun:
        return True
    return max(selection.tahun) in metric_tahun(known, metric)


def agree(actual: Answer | None, expected: Answer | None, by: tuple[str, ...]) -> bool:
    if says_nothing(actual) and says_nothing(expected):
        return True
    if DAYS & set(by):
        return (actual.numerator if actual else 0) == (expected.numerator if expected else 0)
    return actual == expected


def answer_of(metric: metrics.Metric, row: metrics.Row) -> Answer:
    then = row.same_day and (
        row.same_day.periode.year,
        row.same_day.day,
        row.same_day.numerator,
        row.same_day.denominator,
        row.same_day.unknown,
    )
    return Answer(
        *(row.numerator, row.denominator, row.unknown, row.lengkap, row.covered_to),
        then,
        tuple(metrics.direction(metric, row)),
    )


def differences(
    known: Known, selection: Selection, by: tuple[str, ...], summaries: dict[str, metrics.Summary]
) -> list[str]:
    found = []
    for metric, summary in summaries.items():
        expected = summarise(known, metric, selection, by)
        actual = {key_of(row, by): answer_of(summary.metric, row) for row in summary.compared}
        found += [
            f"{metric} by {by} of {selection}: {key} is {actual.get(key)}, not {expected.get(key)}"
            for key in expected.keys() | actual.keys()
            if has_day(key, by) and not agree(actual.get(key), expected.get(key), by)
        ]
    return found


def questions(rng: random.Random, known: Known) -> list[tuple[Selection, tuple[str, ...]]]:
    """A few of the eighty ways to ask; all of them come up over the offices."""
    every = list(product(selections(rng, known), SPLITS))
    return [(Selection(), ("periode",)), *rng.sample(every, ASKED)]


def assert_same(warehouse: object, facts: list[Fact], seed: int) -> None:
    known = Known(facts)
    found = []
    for selection, by in questions(random.Random(seed), known):
        ids = [metric for metric in METRICS if is_comparable(known, metric, selection, by)]
        found += differences(
            known, selection, by, metrics.summarise_many(warehouse, ids, selection, by)
        )
    assert not found, f"{len(found)} differences\n" + "\n".join(found[:25])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_metric_is_what_the_oracle_says(given, seed):
    facts = office(seed)

    assert_same(given(**as_rows(facts)), facts, seed)


@pytest.mark.parametrize("seed", SEEDS[::2])
def test_an_earlier_day_is_the_same_office_with_fewer_deliveries(given, seed):
    facts = office(seed)
    days = sorted({fact.row["received_on"] for fact in facts})
    earlier = known_on(facts, random.Random(seed).choice(days[:-1]))

    assert_same(given(**as_rows(earlier)), earlier, seed)


@pytest.mark.parametrize("seed", SEEDS[::5])
def test_the_koperasi_are_the_same_in_whatever_order_the_lists_came(given, seed):
    facts = office(seed)
    days = sorted({fact.row["received_on"] for fact in facts})
    other = dict(zip(days, random.Random(seed).sample(days, len(days)), strict=True))
    moved = [
        fact._replace(row={**fact.row, "received_on": other[fact.row["received_on"]]})
        for fact in facts
    ]

    one, another = (
        given(**as_rows(rows)).cursor().execute("from identitas order by all").fetchall()
        for rows in (facts, moved)
    )

    assert one == another


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_the_years_of_a_metric_and_its_empty_kecamatan_are_listed(given, seed):
    facts = office(seed)
    known = Known(facts)
    warehouse = given(**as_rows(facts))

    for by in (("periode",), ("periode", "kecamatan")):
        for metric, summary in metrics.summarise_many(warehouse, METRICS, Selection(), by).items():
            listed = {key_of(row, by) for row in summary.rows}
            expected = summarise(known, metric, Selection(), by)
            if metric not in COUNTS:
                expected = {key: a for key, a in expected.items() if not says_nothing(a)}
            assert expected.keys() <= listed, (metric, by)
            assert {key[0] for key in listed} == set(metric_tahun(known, metric)), (metric, by)


@pytest.mark.parametrize("seed", SEEDS[3:6])
def test_a_share_is_one_division_and_a_range_also_when_asked_alone(given, seed):
    facts = office(seed)
    known = Known(facts)
    warehouse = given(**as_rows(facts))

    for by in ((), ("periode", "kecamatan"), ("jenis",)):
        together = metrics.summarise_many(warehouse, METRICS, Selection(), by)
        for metric, summary in together.items():
            alone = metrics.summarise(warehouse, metrics.get(metric), Selection(), by)
            assert set(alone.rows) == set(summary.rows)
            for row in summary.compared:
                years = [row.tahun] if row.periode else summary.tahun
                told = all(is_told(known, metric, year) for year in years)
                assert_value(summary.metric, row, is_told=told)


def assert_value(metric: metrics.Metric, row: metrics.Row, *, is_told: bool) -> None:
    then = row.same_day
    if then and then.denominator:
        share = None if then.unknown == then.denominator else then.numerator / then.denominator
        assert then.value == (None if share is None else pytest.approx(float(share)))
    if metric.has_base and not row.denominator:
        assert row.value is None
        return
    if metric.has_base and not is_told:
        assert (row.value, row.value_low, row.value_high) == (None, None, None)
    elif row.denominator:
        share = Decimal(row.numerator) / Decimal(row.denominator)
        highest = Decimal(row.numerator + row.unknown) / Decimal(row.denominator)
        assert row.value == (None if row.unknown == row.denominator else row.value_low)
        assert float(row.value_low) == pytest.approx(float(share))
        assert float(row.value_high) == pytest.approx(float(highest))
    else:
        assert row.value == row.value_low == row.value_high == row.numerator


def test_the_oracle_knows_every_metric():
    assert set(METRICS) == {metric.id for metric in metrics.catalogue()}
    by_book_year = {m.id for m in metrics.catalogue() if m.periode == "tahun_buku"}
    assert set(BY_BOOK_YEAR) == by_book_year
    assert set(ADD_OVER_TIME) == {m.id for m in metrics.catalogue() if m.adds_over_time}
