"""The numbers of a part: under which qualifiers, of which unit, in which role, of which target."""

from decimal import Decimal

from kopdata.questions.pers.ucapan.grammar.clauses import STARTS, Quantity
from kopdata.questions.pers.ucapan.grammar.part_so_far import PartSoFar
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

_LIMITS = ("lebih_dari", "sedikitnya", "kurang_dari", "paling_banyak")


class NumbersTold(PartSoFar):
    """What marks of numbers, their units and targets add to a part."""

    def _persentase(self, _mark: Mark) -> None:
        self.is_share = True

    def _kualifikasi(self, mark: Mark) -> None:
        if self.last and mark.text.casefold().startswith("lebih banyak"):
            self.unread.append(mark.text)  # `611 aktif lebih banyak dari 438 yang RAT`
        self.qualifiers.append(mark)

    def _angka(self, mark: Mark) -> None:
        unit = mark.meaning
        own = mark.meanings[1:]
        self.add(mark, mark.value, unit, own[0] if own else "")

    def _bagian(self, mark: Mark) -> None:
        self.add(mark, Decimal(mark.meaning), "persen", "sekitar")

    def _lebih_separuh(self, mark: Mark) -> None:
        self.add(mark, Decimal(50), "persen", "lebih_dari")

    def _tak_semua(self, mark: Mark) -> None:
        self.add(mark, Decimal(100), "persen", "bukan_semua")

    def _nihil(self, mark: Mark) -> None:
        self.add(mark, Decimal(0), "", "persis")

    def add(self, mark: Mark, value: Decimal, unit: str, own: str) -> None:
        """A number under the qualifiers before it, or its own."""
        named = [one.meaning for one in self.qualifiers]
        qualifier = next((one for one in named if one in _LIMITS), None)
        qualifier = qualifier or next((one for one in named if one != "hanya"), None)
        limits = [one for one in (*named, own) if one in _LIMITS]
        if len(set(limits)) > 1:
            self.unread += [one.text for one in self.qualifiers]
        if self.target and self.is_target_told and self.role != "sebesar":
            self.made.reached = self.target.meaning  # `melampaui target, 152 koperasi`
            self.target = None
        if self.target and self.reached and self.is_reached_told and not self.target_is_base:
            self.made.reached = self.reached.meaning  # `target tidak tercapai, hanya 170`
            self.target = self.reached = None
        elif self.target and self.reached and not self.target_is_base:
            self.made.is_of_target = True  # `target tercapai 152 koperasi`
            self.unread += [] if self.reached.meaning == "capai" else [self.reached.text]
            self.target = self.reached = None
        if self.is_comparing and not self.role:
            self.role = "semula"  # `dibanding tahun lalu yang mencapai 655`
        is_beside = bool(self.groups_compared or self.places_compared)
        if is_beside and self.role not in ("sebesar", "sebanyak"):
            self.unread.append(mark.text)  # `lebih banyak daripada di Telen 45`: of which of them
        self.last = Quantity(
            value,
            qualifier or own or (named[0] if named else "tepat"),
            unit,
            self.role,
            self.made.direction is not None,
            mark.text,
            target=self.target.meaning if self.target else None,
        )
        self.made.quantities.append(self.last)
        self.is_base_open = self.role in STARTS
        if self.target:
            self.made.is_of_target = False
        self.qualifiers, self.role, self.target = [], "", None

    def _satuan(self, mark: Mark) -> None:
        told = (self.last.unit, "koperasi", "poin") if self.last else ()
        if self.last is None or (self.last.unit and mark.meaning not in told):
            self.unread.append(mark.text)
        elif self.last.unit == "" or (self.last.unit == "persen" and mark.meaning == "poin"):
            self.last.unit = mark.meaning

    def _lebih(self, mark: Mark) -> None:
        if self.last is None or self.last.qualifier not in ("tepat", "sekitar", "lebih_dari"):
            self.unread.append(mark.text)
        else:
            self.last.qualifier = "lebih_dari"

    def _capai(self, mark: Mark) -> None:
        if self.reached:
            self.unread.append(mark.text)
        self.reached = mark

    def _kurang(self, mark: Mark) -> None:
        self.short = mark

    def _target(self, mark: Mark) -> None:
        self._not_of_all()
        if self.target and self.target.meaning != "ya":
            self.made.reached = self.target.meaning  # `di atas target, dari target 150`
        self.is_target_told = False
        self.target = mark
        self.made.is_of_target = self.role == "dari"
