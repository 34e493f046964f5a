"""What a row below a header speaks of: a koperasi, or a sum over several, and how surely."""

from dataclasses import dataclass, field

from kopdata.ingest.area.kecamatan import Places
from kopdata.ingest.table.header_row import Header
from kopdata.ingest.table.row_wording import (
    KOPERASI,
    TOTAL,
    is_count,
    reads_as_recap,
    reads_as_total,
)
from kopdata.ingest.values.cell_text import clean_text, is_not_given
from kopdata.ingest.values.normal_names import key_of_badan_hukum

NIK_FROM = 8
_LABELS_LOOKED_AT = 4


@dataclass(slots=True)
class Subject:
    """Tells rows about one koperasi from those about several; one for each table."""

    header: Header
    places: Places
    mapped: list[int] = field(init=False)
    nik: int = field(init=False)
    name: int = field(init=False)

    def __post_init__(self) -> None:
        columns, kind = self.header.columns, self.header.kind
        years = (set(by_year.values()) for by_year in self.header.across.values())
        self.mapped = sorted(set(columns.values()).union(*years))
        self.nik = columns.get("nik", -1)
        self.name = next((columns[name] for name in kind.names if name in columns), -1)

    def name_of(self, cells: list) -> str:
        """The text under the name; blank where there is none, or only a number."""
        name = cells[self.name] if 0 <= self.name < len(cells) else ""
        text = clean_text(name) if isinstance(name, str) else ""
        return text if any(map(str.isalpha, text)) else ""

    def is_counted(self, cells: list) -> bool:
        """Whether a mere number stands under the name: "Bengalon | 12 | 3" is a recap."""
        name = cells[self.name] if 0 <= self.name < len(cells) else ""
        return name != "" and is_count(clean_text(name))

    def has_number(self, cells: list) -> bool:
        """Whether a NIK or a badan hukum number tells this row's koperasi from others."""
        if sum(map(str.isdigit, self._text(cells, "nik"))) >= NIK_FROM:
            return True
        numbers = (self._text(cells, name) for name in ("nomor_badan_hukum", "nomor_dan_tanggal"))
        return any(
            text and not is_count(text) and key_of_badan_hukum(text) is not None for text in numbers
        )

    def is_koperasi(self, cells: list) -> bool:
        """Whether the name is a koperasi's and something beside it is filled."""
        return KOPERASI.search(self.name_of(cells)) is not None and self.filled(cells) > 1

    def filled(self, cells: list) -> int:
        """How many columns of the list are filled."""
        width = len(cells)
        return sum(
            1
            for index in self.mapped
            if index < width and cells[index] != "" and not is_not_given(clean_text(cells[index]))
        )

    def is_sum(self, cells: list, texts: list[str]) -> bool:
        """Whether the row sums or averages others; one with a number of its own never does."""
        if not self.header.kind.identity:
            return any(reads_as_total(text, self.places) for text in texts[:_LABELS_LOOKED_AT])
        name = self.name_of(cells)
        label = next((text for text in texts if reads_as_total(text, self.places)), None)
        if label is None and not (name and reads_as_recap(name)):
            return False
        is_named = label not in (None, texts[0], name) and self._is_own(name)
        return not is_named and not self.has_number(cells)

    def may_be_sum(self, cells: list, *, is_numbered: bool) -> bool:
        """Whether the name begins as a total's of nobody knows what: "Jumlah Sepaso", 4."""
        if not self.header.kind.identity or is_numbered or not TOTAL.match(self.name_of(cells)):
            return False
        has_place = self.places.is_called(self._text(cells, "kecamatan") or "-")
        return not has_place and not self.has_number(cells) and self.filled(cells) <= 2

    def is_surely_data(self, cells: list, usual: int, *, goes_on: bool) -> bool:
        """Whether a row is data though the table seemed over: by its number or as full as others.

        `usual` is how many columns the rows above fill, `goes_on` whether its number follows theirs
        """
        filled = self.filled(cells)
        if filled > 1 and (goes_on or self.has_number(cells)):
            return True
        if 2 * filled <= usual or filled < 2:
            return False
        is_placed = self.places.is_called(self._text(cells, "kecamatan") or "-")
        return is_placed or (filled >= usual and self.is_koperasi(cells))

    def _is_own(self, name: str) -> bool:
        return bool(name) and not is_count(name) and not self.places.is_called(name)

    def _text(self, cells: list, field_name: str) -> str:
        index = self.header.columns.get(field_name, -1)
        return clean_text(cells[index]) if 0 <= index < len(cells) else ""
