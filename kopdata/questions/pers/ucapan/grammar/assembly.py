"""One part of a sentence put together from its phrases, each to the number it belongs to."""

from kopdata.questions.pers.ucapan.grammar.clauses import STARTS, Measure
from kopdata.questions.pers.ucapan.grammar.numbers_told import NumbersTold
from kopdata.questions.pers.ucapan.grammar.whom_and_when import WhomAndWhen
from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, Mark

# Directions that tell by how much, and never to how much.
_BY_ONLY = ("bertambah", "berkurang")
# What may stand between a negation and what it denies.
_BETWEEN = frozenset({"metrik", "terdekat", "hampa", "kerja", "perihal", UNREAD})


class Assembly(NumbersTold, WhomAndWhen):
    """One part of a sentence, put together mark by mark: of measures, and how they move."""

    def take(self, mark: Mark) -> None:
        """The next mark."""
        if self.negation and mark.kind in ("angka", "kualifikasi") and not self.made.measures:
            self.denial, self.negation = self.negation, None  # `yang belum 1.061`
        elif self.negation and mark.kind not in _BETWEEN:
            self.unread.append(self.negation.text)
            self.negation = None
        getattr(self, f"_{mark.kind}", self._passed)(mark)
        if mark.kind not in ("hampa", "perihal"):
            self.before = mark

    def _passed(self, _mark: Mark) -> None:
        return

    def _batas(self, _mark: Mark) -> None:
        if self.role in STARTS:
            self.made.is_of_all, self.role = True, ""
        self.is_base_open = self.is_comparing = False
        self.is_target_told = self.target is not None and self.target.meaning != "ya"
        self.is_reached_told = self.reached is not None

    def _kerja(self, mark: Mark) -> None:
        self.made.doing.append(mark.text)

    def _ukuran(self, mark: Mark) -> None:
        if self.role in STARTS:
            self.made.is_of_all = self.made.is_of_all or bool(self.made.of)
        self.role = mark.meaning

    def _asal(self, mark: Mark) -> None:
        self.was_part = self.before is not None and self.before.kind == "bagian"
        self._not_of_all()  # `tidak semua dari 300`
        self.role = mark.meaning
        self.is_all = None
        self.made.is_of_all = self.made.is_of_all or len(mark.text.split()) > 1

    def _perihal(self, _mark: Mark) -> None:
        self.made.is_about_koperasi = True
        if self.role in STARTS and self.is_all:
            self.made.is_of_all = True

    def _metrik(self, mark: Mark) -> None:
        is_taking_part = mark.meaning == "peserta_pembinaan"
        if is_taking_part and self.last and self.before and self.before.kind == "angka":
            self.last.unit = self.last.unit or "orang"
        if self.negation and "pernah" in self.negation.text.casefold():
            self.made.is_never = True
            # Only of coaching is it counted who never had any.
            is_counted = mark.meaning.startswith("koperasi_dibina")
            self.unread += [] if is_counted else [self.negation.text]
        self._measure(Measure(mark.meanings, self.negation is not None, mark.text))
        self.negation = None

    def _terdekat(self, mark: Mark) -> None:
        self._measure(Measure(mark.meanings, self.negation is not None, mark.text, True))
        self.negation = None

    def _bukan(self, mark: Mark) -> None:
        self._measure(Measure(mark.meanings, True, mark.text))

    def _measure(self, named: Measure) -> None:
        self.is_comparing = False
        if self.groups_compared and not self._is_of_both(named):
            self.unread.append(named.text)
        if self.role in STARTS:
            if self.made.direction and self.made.measures:
                self.unread.append(named.text)  # `modal luar lebih besar dari modal sendiri`
            self.made.of.append(named)  # `dari koperasi terdaftar`, without a number
            self.role = ""
        elif self.last is not None and self.last.role in STARTS and self.is_base_open:
            self.last.of.append(named)
        else:
            self.made.measures.append(named)

    def _is_of_both(self, named: Measure) -> bool:
        """Whether a measure named behind the koperasi compared with is that of those before."""
        of_these = [(one.senses, one.is_opposite) for one in self.made.measures]
        if not (self.made.jenis or self.made.bentuk):
            return False
        return (named.senses, named.is_opposite) in of_these or self.is_versus_first

    def _ingkar(self, mark: Mark) -> None:
        self.negation = mark

    def _arah(self, mark: Mark) -> None:
        self.moves.append(mark)
        # Not `48, lebih banyak daripada di Bengalon`.
        is_told_by = self.before is not None and self.before.kind != "batas"
        is_more = mark.text.casefold().startswith("lebih") and is_told_by
        if is_more and self.last and not self.last.role:
            self.last.role, self.last.is_behind_direction = "sebesar", True  # `65 lebih banyak`
        self.is_comparing = False
        if self.made.direction not in (None, mark.meaning):
            self.unread.append(mark.text)
        self.made.direction = self.made.direction or mark.meaning
        word = mark.text.casefold()
        self.made.is_than = self.made.is_than or word.startswith("lebih")
        self.made.is_verb = not (word.endswith("an") or word.startswith(_BY_ONLY))

    def _semua(self, mark: Mark) -> None:
        if self.role in STARTS:
            self.made.is_of_all = True
        else:
            self.is_all = mark

    def _ada(self, mark: Mark) -> None:
        self.made.is_existence = True
        if "koperasi" in mark.text.casefold():
            self.made.is_about_koperasi = True

    def _di_antaranya(self, _mark: Mark) -> None:
        self.made.is_among = True

    def _pembanding(self, mark: Mark) -> None:
        self.compared, self.role = mark, "semula"
        self.versus = mark

    def _ter(self, mark: Mark) -> None:
        if self.most:
            self.unread.append(mark.text)
        self.most, self.made.most = mark, mark.meaning

    def _susul(self, mark: Mark) -> None:
        if self.before or self.most:
            self.unread.append(mark.text)
        self.most, self.made.most = mark, mark.meaning

    def _rentang(self, mark: Mark) -> None:
        self.made.last_years = int(mark.value)

    def _terus(self, mark: Mark) -> None:
        self.steady = mark
