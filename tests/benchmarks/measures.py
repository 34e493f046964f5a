"""A figure beside its budget."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Measure:
    """One figure beside its budget, in the same unit; without one it is only told."""

    what: str
    size: str
    value: float
    unit: str
    budget: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether it stays within its budget, if it has one."""
        return self.budget is None or self.value <= self.budget

    @property
    def words(self) -> str:
        """`30 / 48 ms`: what was measured, and the budget where there is one."""
        budget = "" if self.budget is None else f" / {self.budget:.3g}"
        return f"{self.value:.3g}{budget} {self.unit}".rstrip()

    def facts(self) -> dict[str, object]:
        """The measure for JSON."""
        return asdict(self) | {"met": self.is_met}
