"""The readings of a word that count one metric's koperasi within another's."""

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.kamus import meanings
from kopdata.questions.shared.figure import Asked, Counted, Figure


def reading(
    warehouse: store.Warehouse, selection: metrics.Selection, asked: Asked
) -> Counted | None:
    """The koperasi a reading counts, out of those it counts them within."""
    name = asked.of("arti")
    count = meanings.counts(warehouse, selection).get(name)
    if count is None:
        return None
    yes, no = meanings.sources(warehouse, selection, name)
    return Counted(
        metrics.reached(warehouse, count.metrics[1], count.within_periode.year),
        count.metrics,
        yes=yes,
        no=no,
    )


FIGURES = (
    Figure(
        "bacaan",
        {"arti": lambda telling, word: meanings.reading(word).names[telling.language]},
        reading,
        more=lambda telling, _: {
            "use": meanings.reading(telling.asked.of("arti")).uses[telling.language]
        },
    ),
)
