"""No naik or turun that the oracle, with rule, base, maturity and unknowns held fixed, denies."""

import random
import re
from dataclasses import replace

from kopdata import metrics
from kopdata.metrics import Selection, sentences
from kopdata.metrics.changes import change
from tests.oracle import summary as oracle
from tests.oracle.history import Known
from tests.oracle.office import as_rows, office

OFFICES, SELECTIONS = range(20), 10
MOVED = re.compile(r"\b(naik|turun)\b")


def random_selection(dice, choices):
    """Mostly few filters, so that there is a base to compare."""
    return Selection(
        tahun=(dice.choice(choices.tahun),) if dice.random() < 0.7 else (),
        kecamatan=tuple(dice.sample(choices.kecamatan, 6)) if dice.random() < 0.3 else (),
        jenis=(dice.choice(choices.jenis),) if dice.random() < 0.2 else (),
        merah_putih=dice.choice(("with", "with", "without", "only")),
    )


def test_every_direction_is_the_oracles(given):
    told, silent = 0, 0
    for seed in OFFICES:
        facts = office(seed)
        known, warehouse, dice = Known(facts), given(**as_rows(facts)), random.Random(seed)
        every = [metric.id for metric in metrics.catalogue()]
        for _ in range(SELECTIONS):
            selection = random_selection(dice, metrics.options(warehouse))
            yearly = metrics.summarise_many(warehouse, every, replace(selection, tahun=()))
            for name, summary in yearly.items():
                said = sentences.sentence(summary.metric, summary, selection, warehouse.about)
                found = change(summary.metric, summary, selection, warehouse.about)
                if found is None or not (moved := MOVED.search(said)):
                    silent += 1
                    continue
                told += 1
                year = replace(selection, tahun=(found.now.tahun,))
                answer = oracle.summarise(known, name, year, ("periode",))[found.now.tahun,]
                assert answer.direction == (moved[1], None), (seed, selection, said)

    assert told > 100  # the offices are varied enough
    assert silent > told
