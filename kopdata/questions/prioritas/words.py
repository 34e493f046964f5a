"""Reasons of the ranking and of the watch list in words: the same on a page, on paper, in JSON."""

from datetime import date

from kopdata import formatting, messages, rules
from kopdata.questions.prioritas.ranking import Detail, PriorityRule, Ranked, Reason
from kopdata.questions.prioritas.watch_list import Entered, Left

_DAYS = {"merah_dekat": ("after",), "tidak_ditemukan": ("before", "after")}


def reason(one: Reason, detail: Detail, language: str = "id") -> str:
    """`satu RAT lagi menuju zona merah: tanpa RAT 2024 dan 2025, ...`."""
    name = f"prioritas.alasan_{one.id}"
    if one.id == "data_bertentangan":
        return messages.text(f"{name}_{detail.contradiction}", language)
    return messages.text(name, language, **_facts(one.id, detail, language))


def reasons(one: Ranked, language: str = "id") -> str:
    """All the reasons of a koperasi, each with its points."""
    words = [
        messages.text(
            "prioritas.dengan_poin",
            language,
            words=reason(each, one.detail, language),
            points=each.points,
        )
        for each in one.reasons
    ]
    return "; ".join(words) or messages.text("prioritas.tanpa_alasan", language)


def missing(field: str, language: str = "id") -> str:
    """What is missing: `status`, `RAT 2024`."""
    kind, _, year = field.partition(" ")
    return messages.text(f"prioritas.kurang_{kind}", language, year=year)


def weights(used: tuple[tuple[str, int], ...], language: str = "id") -> str:
    """Every reason with its points, for the head of a list."""
    return "; ".join(
        f"{messages.text(f'prioritas.nama_{name}', language)} {points}" for name, points in used
    )


def rule_text(one: PriorityRule, language: str = "id") -> str:
    """What a reason means."""
    found = {known.id: known for known in rules.of_group("prioritas")}
    return found[one.id].text(language) if one.id in found else ""


def watch_text(reason_id: str, language: str = "id") -> str:
    """What a reason for watching means."""
    found = {known.id: known for known in rules.of_group("pantauan")}
    return found[reason_id].text(language) if reason_id in found else ""


def entered(one: Entered, language: str = "id") -> str:
    """Why a koperasi is watched."""
    told = {"before": one.before, "after": one.after}
    for name in _DAYS.get(one.reason, ()):
        if day := told[name]:
            told[name] = formatting.date_short(date.fromisoformat(day), language=language)
    return messages.text(f"prioritas.pantau_kata_{one.reason}", language, **told)


def left(one: Left, language: str = "id") -> str:
    """Why a koperasi is watched no longer."""
    return messages.text(f"prioritas.keluar_{one.why}", language, about=one.about or "–")


def _facts(name: str, detail: Detail, language: str) -> dict[str, object]:
    last = detail.next_tahun_buku - 1
    first = detail.window_from - 1 if name == "zona_merah" else detail.window_from
    year = {
        "predikat_turun": detail.predikat_tahun,
        "aktif_tanpa_rat": detail.last_due,
        "tenggat_dekat": detail.next_tahun_buku,
        "banyak_anggota": detail.anggota_tahun_buku,
    }
    return {
        "years": f"{first}\N{EN DASH}{last}" if first < last else str(last),
        "year": year.get(name),
        "date": formatting.date_short(detail.next_deadline, language=language),
        "before": detail.predikat_before,
        "year_before": detail.predikat_before_tahun,
        "after": detail.predikat,
        "number": formatting.number(detail.anggota or 0, language=language),
    }
