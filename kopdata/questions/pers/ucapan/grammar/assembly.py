"""One part of a sentence put together from its phrases, each to the number it belongs to."""

from decimal import Decimal

from kopdata.questions.pers.ucapan.grammar.clauses import STARTS, Clause, Measure, Quantity
from kopdata.questions.pers.ucapan.vocabulary.marks import UNREAD, Mark

# Directions that tell by how much, and never to how much.
_BY_ONLY = ("bertambah", "berkurang")
_LIMITS = ("lebih_dari", "sedikitnya", "kurang_dari", "paling_banyak")
# A time with one of these is when something was, and not what it is compared with.
_AT = ("pada", "di ", "untuk")
_COACHING = ("koperasi_dibina", "sesi_pembinaan")
# What may stand between a negation and what it denies.
_BETWEEN = frozenset({"metrik", "terdekat", "hampa", "kerja", "perihal", UNREAD})


class Assembly:
    """One part of a sentence, put together mark by mark."""

    def __init__(self) -> None:
        self.made = Clause()
        self.role = ""
        self.qualifiers: list[Mark] = []
        self.negation: Mark | None = None
        self.is_all: Mark | None = None
        self.compared: Mark | None = None
        self.versus: Mark | None = None
        self.steady: Mark | None = None
        self.most: Mark | None = None
        self.places_compared: list[Mark] = []
        self.places_named: list[Mark] = []
        self.is_share = False
        self.is_comparing = False
        self.before: Mark | None = None
        self.was_part = False
        self.is_base_open = False
        self.denial: Mark | None = None
        self.target: Mark | None = None
        self.is_target_told = False
        self.reached: Mark | None = None
        self.is_reached_told = False
        self.short: Mark | None = None
        self.last: Quantity | None = None
        self.unread: list[str] = []

    @property
    def target_is_base(self) -> bool:
        """Whether a target was named as the base, its number still to come."""
        return self.target is not None and self.made.is_of_target

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

    def _persentase(self, _mark: Mark) -> None:
        self.is_share = True

    def _kerja(self, mark: Mark) -> None:
        self.made.doing.append(mark.text)

    def _kualifikasi(self, mark: Mark) -> None:
        self.qualifiers.append(mark)

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

    def _perihal(self, _mark: Mark) -> None:
        self.made.is_about_koperasi = True
        if self.role in STARTS and self.is_all:
            self.made.is_of_all = True

    def _lebih(self, mark: Mark) -> None:
        if self.last is None or self.last.qualifier not in ("tepat", "sekitar", "lebih_dari"):
            self.unread.append(mark.text)
        else:
            self.last.qualifier = "lebih_dari"

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
        if self.role in STARTS:
            self.made.of.append(named)  # `dari koperasi terdaftar`, without a number
            self.role = ""
        elif self.last is not None and self.last.role in STARTS and self.is_base_open:
            self.last.of.append(named)
        else:
            self.made.measures.append(named)

    def _ingkar(self, mark: Mark) -> None:
        self.negation = mark

    def _arah(self, mark: Mark) -> None:
        if mark.text.casefold().startswith("lebih") and self.last and not self.last.role:
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

    def _terus(self, mark: Mark) -> None:
        self.steady = mark

    def _capai(self, mark: Mark) -> None:
        if self.reached:
            self.unread.append(mark.text)
        self.reached = mark

    def _kurang(self, mark: Mark) -> None:
        self.short = mark

    def _wilayah(self, _mark: Mark) -> None:
        self._not_of_all()

    def _not_of_all(self) -> None:
        """`Tidak semua kecamatan`, `tidak semua target`: of those nobody counts how many."""
        if self.before is not None and self.before.kind == "tak_semua":
            self.unread.append(self.before.text)

    def _target(self, mark: Mark) -> None:
        self._not_of_all()
        if self.target and self.target.meaning != "ya":
            self.made.reached = self.target.meaning  # `di atas target, dari target 150`
        self.is_target_told = False
        self.target = mark
        self.made.is_of_target = self.role == "dari"

    def _waktu(self, mark: Mark) -> None:
        if self._is_multiple_of(mark):
            self.made.compared_with, self.role = mark.when, ""
            return
        if self.role in STARTS and not (self.target_is_base and not self.made.direction):
            self.made.compared_with, self.role = mark.when, ""
            self.compared, self.is_comparing = mark, True
            return
        if self.role == "menjadi":
            self.role = ""
        moves = self.made.direction or any(one.role == "menjadi" for one in self.made.quantities)
        is_now = mark.when is not None and mark.when.kind in ("kini", "ini")
        is_base = self.last is not None and self.last.role == "dari" and not moves
        roles = {"menjadi"} if is_base or is_now else {*STARTS, "menjadi"}
        if self.last is not None and self.last.when is None and self.last.role in roles:
            self.last.when = mark.when
        elif self.made.when in (None, mark.when):
            self.made.when = mark.when
        elif self.last is not None and self.last.when is None:
            self.last.when = mark.when
        else:
            self.unread.append(mark.text)

    def _is_multiple_of(self, mark: Mark) -> bool:
        """`dua kali lipat tahun 2021`, `2,4 kali tahun 2021`, `separuh tahun lalu`."""
        last, before = self.last, self.before
        if last is None or before is None or mark.text.casefold().startswith(_AT):
            return False
        is_coached = any(one.senses[0].startswith(_COACHING) for one in self.made.measures)
        is_times = before.kind == "satuan" and before.text.casefold() == "kali" and not is_coached
        is_part = before.kind == "bagian" or (before.kind == "asal" and self.was_part)
        if is_part:
            last.value, last.unit = last.value / 100, "kali_lipat"
        elif is_times:
            last.unit = "kali_lipat"
        return last.unit == "kali_lipat"

    def _is_place_compared(self) -> bool:
        """`lebih banyak daripada di Bengalon`, `dibandingkan Bengalon`."""
        is_behind = self.role == "semula" and self.versus is not None
        return is_behind or (self.role == "dari" and self.made.is_than and not self.made.main)

    def _tempat(self, mark: Mark) -> None:
        if self._is_place_compared():
            self.places_compared.append(mark)
            self.made.compared_places.append(mark.meaning)
            self.role = ""
            return
        self.places_named.append(mark)
        self.role = "" if self.role == "dari" else self.role
        self.made.places.append(mark.meaning)

    def _kabupaten(self, mark: Mark) -> None:
        if self._is_place_compared():
            self.unread.append(mark.text)
        self.role = "" if self.role == "dari" else self.role
        self.made.is_whole_area = True

    def _kelompok(self, mark: Mark) -> None:
        self.made.is_about_koperasi = True
        self.made.merah_putih = mark.meaning

    def _jenis(self, mark: Mark) -> None:
        self.made.is_about_koperasi = True
        self.made.jenis.append(mark.meaning)

    def _bentuk(self, mark: Mark) -> None:
        self.made.is_about_koperasi = True
        self.made.bentuk.append(mark.meaning)
