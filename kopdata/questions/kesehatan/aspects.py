"""The four aspects of the health assessment over the years, in the scheme that has them."""

from typing import NamedTuple

from kopdata import metrics
from kopdata import warehouse as store

ASPECTS = ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan")


class Aspect(NamedTuple):
    """One aspect in one year: half of the koperasi scored between the quarters."""

    tahun: int
    aspek: str
    koperasi: int
    lower_quarter: float
    median: float
    upper_quarter: float
    lengkap: bool


def aspects(warehouse: store.Warehouse, selection: metrics.Selection) -> tuple[Aspect, ...]:
    """By year and aspect. The median, because a few very bad books would pull an average down."""
    checked = selection.checked(metrics.options(warehouse))
    return tuple(
        Aspect(*row)
        for row in store.run(warehouse, "questions/kesehatan/aspects", **checked.parameters())
    )
