"""Who wants to know of single koperasi what the public file does not tell, and can do algebra.

He reads every cell of the file, knows every definition and so which counts add up to others, and
asks which cells are determined. What is too small to be told is counted here from the koperasi
themselves, not from what the program withholds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from kopdata.warehouse import Warehouse, open_read_only, public_beside

COLUMNS = ("numerator", "denominator", "unknown")
OUTSIDE = ""
FEW, FEW_GIVERS = 10, 5
# All alike in one of these, each one's grade or debt is told.
FEW_ALIKE = 20
TELLING = {
    *("koperasi_sehat", "predikat_sehat", "predikat_cukup_sehat", "predikat_dalam_pengawasan"),
    *("predikat_dalam_pengawasan_khusus", "sehat_dari_aktif", "koperasi_berkualitas"),
    *("sigap_sehat", "sigap_kurang_sehat", "sigap_tidak_sehat", "zona_merah"),
}
CERTAIN = 1e-7


@dataclass
class Office:
    """A full warehouse and the public one beside it, as tables."""

    path: Path
    both: tuple[Warehouse, Warehouse] = field(init=False)

    def __post_init__(self) -> None:
        self.both = (open_read_only(self.path), open_read_only(public_beside(self.path)))

    def close(self) -> None:
        for one in self.both:
            one.close()

    @property
    def full(self) -> duckdb.DuckDBPyConnection:
        return self.both[0].cursor()

    @property
    def public(self) -> duckdb.DuckDBPyConnection:
        return self.both[1].cursor()

    @property
    def kecamatan(self) -> list[str]:
        rows = self.public.execute("select kecamatan from wilayah order by urutan").fetchall()
        return [name for (name,) in rows]

    def withheld(self, tahun: int) -> list[tuple[str, str]]:
        """The cells of a year of which the file says that they are not told."""
        return self.public.execute(
            """
            select metric, kecamatan from disamarkan
            where telling = 'kini' and kecamatan <> '' and year(periode) = $tahun
            """,
            {"tahun": tahun},
        ).fetchall()

    def truth(self) -> pd.DataFrame:
        """Every figure of every kecamatan, as the full warehouse has it."""
        return self.full.execute("""
            select metric, year(periode) as tahun,
                if(kecamatan in (select kecamatan from wilayah), kecamatan, '') as kecamatan,
                coalesce(sum(numerator), 0)::double + count(distinct butir) as numerator,
                coalesce(sum(denominator), 0)::double as denominator,
                coalesce(sum(unknown), 0)::double as unknown
            from metric_value where tingkat = 'kecamatan' group by all
        """).df()

    def told(self) -> pd.DataFrame:
        """Every figure the public is told: of a kecamatan, and of the whole office."""
        return self.public.execute("""
            select metric, year(periode) as tahun, kecamatan, tingkat,
                coalesce(sum(numerator), 0)::double as numerator,
                coalesce(sum(denominator), 0)::double as denominator,
                coalesce(sum(unknown), 0)::double as unknown
            from metric_value where tingkat in ('kecamatan', 'kabupaten') group by all
        """).df()


def too_small(office: Office, amounts: Iterable[str], sums: Iterable[str]) -> pd.DataFrame:
    """The cells that may not be told, koperasi by koperasi: metric, tahun and kecamatan.

    One that is all there is in the office is its total, which is told from five koperasi on.
    """
    rows = office.full.execute("""
        select metric_row.metric, year(periode) as tahun, koperasi.koperasi_id,
            if(koperasi.kecamatan in (select kecamatan from wilayah), koperasi.kecamatan, '')
                as kecamatan,
            sum(numerator)::double as numerator,
            sum(denominator)::double as denominator,
            sum(unknown)::double as unknown
        from metric_row inner join koperasi using (koperasi_id) group by all
    """).df()
    found = []
    speaks = rows[(rows.denominator > rows.unknown) | (rows.metric.isin(amounts))]
    whole = rows.groupby(["metric", "tahun"])[list(COLUMNS)].sum()
    places = speaks.groupby(["metric", "tahun"]).kecamatan.nunique()
    for (metric, tahun, kecamatan), cell in rows.groupby(["metric", "tahun", "kecamatan"]):
        if metric in amounts:
            given = cell.numerator.abs()
            given = given if metric in sums else given[given != 0]
            known = len(given)
            is_small = known > 0 and (known < FEW_GIVERS or given.max() * 2 >= given.sum() - 0.001)
        else:
            # A share tells of those known; another count says of nobody which answer is his.
            known = (cell.denominator - cell.unknown).sum()
            everybody = whole.loc[(metric, tahun)]
            is_alike = cell.numerator.sum() in (0, known) and (
                everybody.numerator not in (0, everybody.denominator - everybody.unknown)
            )
            is_small = 0 < known < (FEW_ALIKE if metric in TELLING and is_alike else FEW)
        is_total = places.get((metric, tahun), 0) == 1
        if is_small and not (is_total and known >= FEW_GIVERS):
            found.append((metric, tahun, kecamatan))
    return pd.DataFrame(found, columns=["metric", "tahun", "kecamatan"])


def identities(offices: Iterable[Office]) -> tuple[list[tuple[str, str]], np.ndarray]:
    """Which counts of a kecamatan and year always add up to nought: one row of factors for each."""
    tables = []
    for office in offices:
        table = office.truth().pivot_table(
            index=["tahun", "kecamatan"], columns="metric", values=list(COLUMNS), fill_value=0
        )
        spoken = office.truth().groupby("tahun").metric.nunique()
        whole = spoken[spoken == spoken.max()].index
        tables.append(table[table.index.get_level_values("tahun").isin(whole)])
    joined = pd.concat(tables).fillna(0)
    joined = joined.loc[:, (joined != 0).any()]
    scale = joined.abs().max()
    _, values, rows = np.linalg.svd((joined / scale).to_numpy(), full_matrices=True)
    rank = int((values > 1e-9 * values[0]).sum())
    names = [(metric, column) for column, metric in joined.columns]
    factors = np.where(np.abs(rows[rank:]) < CERTAIN, 0, rows[rank:])
    return names, factors / scale.to_numpy()


def determined(
    office: Office,
    tahun: int,
    told: pd.DataFrame,
    known: tuple[list[tuple[str, str]], np.ndarray],
) -> set[tuple[str, str]]:
    """The numerators (metric, kecamatan) that follow from what is told of a year."""
    truth, told = (one[one.tahun == tahun] for one in (office.truth(), told))
    speaks = set(truth.metric)
    names, factors = known
    places = [*office.kecamatan, OUTSIDE]
    # Of a cell that is withheld he cannot see that there is nobody in it.
    open_cells = {(row.metric, row.kecamatan) for row in truth.itertuples()}
    open_cells |= {(metric, place) for metric, place in office.withheld(tahun) if metric in speaks}
    open_cells -= {
        (row.metric, row.kecamatan) for row in told.itertuples() if row.tingkat == "kecamatan"
    }
    unknowns = {
        (metric, column, place): number
        for number, (metric, column, place) in enumerate(
            (metric, column, place) for metric, place in sorted(open_cells) for column in COLUMNS
        )
    }
    equations = []
    for metric in speaks & set(told[told.tingkat == "kabupaten"].metric):
        for column in COLUMNS:
            total = np.zeros(len(unknowns))
            for place in places:
                if (metric, column, place) in unknowns:
                    total[unknowns[metric, column, place]] = 1
            equations.append(total)
    usable = [
        row
        for row in factors
        if all(metric in speaks for (metric, _), factor in zip(names, row, strict=True) if factor)
    ]
    for place in places:
        for row in usable:
            equation = np.zeros(len(unknowns))
            for (metric, column), factor in zip(names, row, strict=True):
                if (metric, column, place) in unknowns:
                    equation[unknowns[metric, column, place]] = factor
            equations.append(equation)
    return {
        (metric, place)
        for metric, column, place in _fixed(np.array(equations), unknowns)
        if column == "numerator"
    }


def _fixed(equations: np.ndarray, unknowns: dict[tuple[str, str, str], int]) -> list:
    """The unknowns that have one value in every solution."""
    equations = equations[np.abs(equations).max(axis=1, initial=0) > 0]
    if not len(equations):
        return []
    equations = equations / np.abs(equations).max(axis=1, keepdims=True)
    _, values, rows = np.linalg.svd(equations, full_matrices=True)
    rank = int((values > 1e-9 * values[0]).sum())
    free = np.linalg.norm(rows[rank:], axis=0)
    return [name for name, number in unknowns.items() if free[number] < CERTAIN]
