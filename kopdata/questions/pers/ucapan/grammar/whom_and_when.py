"""Of whom and when a part speaks: its times, places and groups, and those it compares with."""

from kopdata.questions.pers.ucapan.grammar.clauses import STARTS
from kopdata.questions.pers.ucapan.grammar.part_so_far import PartSoFar
from kopdata.questions.pers.ucapan.vocabulary.marks import Mark

# A time with one of these is when something was, and not what it is compared with.
_AT = ("pada", "di ", "untuk")
_COACHING = ("koperasi_dibina", "sesi_pembinaan")


class WhomAndWhen(PartSoFar):
    """What marks of times, places and groups add to a part."""

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

    def _wilayah(self, _mark: Mark) -> None:
        self._not_of_all()

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

    def _is_group_compared(self) -> bool:
        """`Lebih banyak daripada koperasi jasa`, `dua kali lipat koperasi jasa`."""
        if self.last is not None and self.last.unit == "kali_lipat" and self.role in ("", "dari"):
            return True
        return self.role in STARTS and bool(self.versus or self.made.direction)

    def _is_beside(self, mark: Mark) -> bool:
        """Whether a kind or form is that of the koperasi compared with."""
        if not self._is_group_compared():
            return False
        if self.role == "dari" and not self.versus and not (self.made.is_than or self.last):
            self.unread.append(mark.text)  # `koperasi konsumen naik dari koperasi produsen`
        self.is_versus_first = not (self.made.jenis or self.made.bentuk)
        self.groups_compared.append(mark)
        self.role = ""
        return True

    def _kelompok(self, mark: Mark) -> None:
        if self._is_group_compared() or self.groups_compared:
            self.unread.append(mark.text)
        self.made.is_about_koperasi = True
        self.made.merah_putih = mark.meaning

    def _jenis(self, mark: Mark) -> None:
        if self._is_beside(mark):
            self.made.compared_jenis.append(mark.meaning)
            return
        self.made.is_about_koperasi = True
        self.made.jenis.append(mark.meaning)

    def _bentuk(self, mark: Mark) -> None:
        if self._is_beside(mark):
            self.made.compared_bentuk.append(mark.meaning)
            return
        self.made.is_about_koperasi = True
        self.made.bentuk.append(mark.meaning)
