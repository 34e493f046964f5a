"""Why two warehouses count a koperasi differently: one cause each."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from kopdata import metrics
from kopdata import warehouse as store

if TYPE_CHECKING:
    from kopdata.questions.change.what_changed import Counted

# duplikat: two entries were found to be one koperasi, or one to be two. ditarik: the rows it stood
# on were withdrawn. dasar_masuk, dasar_keluar: it entered or left the base. laporan_susulan: told
# later of what had happened by then. terjadi_kemudian: it happened after the first day.
# status_baru: a status stated for a later day. pertama_dinyatakan: nobody had stated anything.
# catatan_dikoreksi: the same day told otherwise. aturan: another rule. waktu: days went by.
CAUSES = (
    "status_baru",
    "laporan_susulan",
    "terjadi_kemudian",
    "catatan_dikoreksi",
    "pertama_dinyatakan",
    "dasar_masuk",
    "dasar_keluar",
    "duplikat",
    "ditarik",
    "aturan",
    "waktu",
)


@dataclass(frozen=True)
class Pair:
    """The two warehouses compared for a metric; `day` is what the earlier one is known on."""

    before: store.Warehouse
    after: store.Warehouse
    metric: metrics.Metric
    day: date | None
    same_year: bool = True
    _kept: dict = field(default_factory=dict, compare=False)

    @cached_property
    def rules_differ(self) -> bool:
        """Whether the two were built with other rules."""
        return store.constant(
            self.before, "questions/change/causes_of_difference_rules"
        ) != store.constant(self.after, "questions/change/causes_of_difference_rules")

    def is_duplicate(self, koperasi_id: str) -> bool:
        """Whether what one of them calls this koperasi is another one in the other."""
        return koperasi_id in self._renamed

    @cached_property
    def _renamed(self) -> frozenset[str]:
        first, second = (_names(one) for one in (self.before, self.after))
        return _called_otherwise(first, second) | _called_otherwise(second, first)

    def is_withdrawn(self, delivery: str | None) -> bool:
        """Whether a delivery counts in the earlier warehouse and no longer in the later one."""
        return delivery is not None and delivery not in self._still_there

    @cached_property
    def _still_there(self) -> frozenset[str]:
        rows = store.constant(self.after, "questions/change/causes_of_difference_deliveries")
        return frozenset(delivery for (delivery,) in rows)


def cause_of(was: "Counted | None", now: "Counted | None", pair: Pair) -> str:
    """The one cause of a koperasi that is counted, or in the base, in one of them only."""
    koperasi_id = (now or was).koperasi_id
    if (was is None or now is None) and pair.is_duplicate(koperasi_id):
        return "duplikat"
    if was and pair.is_withdrawn(was.delivery):
        return "ditarik"
    if pair.metric.denominator_kind == "koperasi":
        if not (was and was.in_base):
            return "dasar_masuk"
        if not (now and now.in_base):
            return "dasar_keluar"
    return _told_or_happened(was, now, pair)


def _told_or_happened(was: "Counted | None", now: "Counted | None", pair: Pair) -> str:
    """In the base both times, or a count without a base."""
    if was and now and _row(was) == _row(now):
        if pair.rules_differ:
            return "aturan"
        return "catatan_dikoreksi" if pair.same_year else "waktu"
    if now is None:
        return "catatan_dikoreksi"
    if pair.metric.id == "koperasi_aktif":
        return _status(was, now, pair)
    if now.numerator > (was.numerator if was else 0):
        happened_on = now.tanggal
        is_later = happened_on and pair.day and happened_on > pair.day
        return "terjadi_kemudian" if is_later or not pair.same_year else "laporan_susulan"
    return "catatan_dikoreksi" if pair.same_year else "terjadi_kemudian"


def _status(was: "Counted", now: "Counted", pair: Pair) -> str:
    if was.is_unknown:
        return "pertama_dinyatakan"
    stated_for = now.status_per
    is_later = stated_for and was.status_per and stated_for > was.status_per
    return "status_baru" if is_later else "catatan_dikoreksi"


def _row(one: "Counted") -> tuple:
    return one.delivery, one.sheet, one.row


def _names(warehouse: store.Warehouse) -> dict[tuple, str]:
    """Whom each NIK, badan hukum number and name within a kecamatan stands for."""
    names: dict[tuple, str] = {}
    for nik, badan_hukum, nama, kecamatan, koperasi_id in store.constant(
        warehouse, "questions/change/causes_of_difference_identities"
    ):
        for name in (("nik", nik), ("badan hukum", badan_hukum), ("nama", nama, kecamatan)):
            if name[1] is not None:
                names[name] = koperasi_id
    return names


def _called_otherwise(here: dict[tuple, str], there: dict[tuple, str]) -> frozenset[str]:
    """The koperasi known only here, of which a name belongs to another one there."""
    only_here = frozenset(here.values()) - frozenset(there.values())
    return frozenset(
        koperasi_id
        for name, koperasi_id in here.items()
        if koperasi_id in only_here and there.get(name, koperasi_id) != koperasi_id
    )
