"""The facts of one koperasi as tables: each with its dates and the row it was read from."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

import pandas as pd
import streamlit as st

from kopdata import formatting, rules
from kopdata.questions.profile import Profile, Source, Statement
from kopdata.views.visit import Visit

_DATES = {"tanggal_badan_hukum", "tanggal_rat"}
_SCORES = {"skor_dinyatakan", "skor_dihitung"}
_ASPECTS = ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan")
_AMOUNTS = ("modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu")


def conflicts(here: Visit, told: Profile) -> None:
    """What contradicts, side by side; nothing is repaired."""
    with st.container(border=True, key="bingkai_bertentangan"):
        st.subheader(here.text("koperasi.bertentangan"), anchor=False)
        if not told.conflicts:
            st.caption(here.text("koperasi.bertentangan_tidak_ada"))
            return
        st.caption(here.text("koperasi.bertentangan_keterangan"))
        for place, (topic, sides) in enumerate(groupby(told.conflicts, key=_topic)):
            st.markdown(f"**{_named(here, *topic)}**")
            _table(here, f"bertentangan_{place}", [_side(here, one) for one in sides])


def facts(here: Visit, told: Profile) -> None:
    """A tab for each kind of fact."""
    shown: dict[str, Callable[[Visit, Profile], list[dict[str, str]]]] = {
        "fakta": _facts,
        "status": _statuses,
        "rat": _meetings,
        "kesehatan": _assessments,
        "pembinaan": _activities,
        "kunjungan": _visits,
        "keragaan": _accounts,
    }
    tabs = st.tabs([here.text(f"koperasi.{name}") for name in shown], key="bagian_profil")
    for tab, (name, rows_of) in zip(tabs, shown.items(), strict=True):
        with tab:
            _table(here, name, rows_of(here, told))


def source_in_words(here: Visit, source: Source) -> str:
    """Delivery, file, sheet and row of a fact; empty where no list says it."""
    if source.delivery is None:
        return ""
    return here.text(
        "koperasi.baris",
        delivery=source.delivery,
        file=source.file,
        sheet=source.sheet,
        row=source.row,
    )


def _table(here: Visit, name: str, rows: Sequence[dict[str, str]]) -> None:
    if not rows:
        st.caption(here.text("koperasi.belum_ada_baris"))
        return
    frame = pd.DataFrame(rows)
    frame.columns = [here.text(f"isian.{column}") for column in frame.columns]
    st.dataframe(
        frame,
        hide_index=True,
        height="content",
        key=f"tabel_{name}",
        alt=here.text("koperasi.fakta"),
    )


def _facts(here: Visit, told: Profile) -> list[dict[str, str]]:
    return [
        {
            "isian": here.text(f"isian.{fact.field}"),
            "nilai": _value(here, fact.field, fact.value),
            "sejak": _day(here, fact.since),
            **_source(here, fact.source),
        }
        for fact in told.facts
    ]


def _statuses(here: Visit, told: Profile) -> list[dict[str, str]]:
    return [{"status": one.status, **_source(here, one.source)} for one in reversed(told.statuses)]


def _meetings(here: Visit, told: Profile) -> list[dict[str, str]]:
    rows = []
    for one in reversed(told.meetings):
        is_silent = one.outcome == "belum" and not one.is_stated
        outcome = "belum_tanpa_laporan" if is_silent else one.outcome
        rows.append(
            {
                "tahun_buku": str(one.tahun_buku),
                "hasil": here.text(f"hasil.{outcome}"),
                "batas": _day(here, one.batas),
                "tanggal_rat": _day(here, one.tanggal_rat),
                "tanggal_lapor": _day(here, one.tanggal_lapor),
                "status_rat": one.status or "",
                "peserta": _number(here, one.peserta),
                **_source(here, one.source),
            }
        )
    return rows


def _assessments(here: Visit, told: Profile) -> list[dict[str, str]]:
    schemes = {rule.id: rule.values["name"] for rule in rules.of_group("skema")}
    return [
        {
            "tahun": str(one.tahun),
            "predikat": one.predikat or "",
            "skor": _number(here, one.skor, 2),
            "skema": schemes[one.skema],
            **{name: _number(here, getattr(one, name), 2) for name in _ASPECTS},
            "tanggal": _day(here, one.tanggal),
            **_source(here, one.source),
        }
        for one in reversed(told.assessments)
    ]


def _activities(here: Visit, told: Profile) -> list[dict[str, str]]:
    return [
        {
            "kegiatan": one.kegiatan or "",
            "jenis_kegiatan": one.jenis or "",
            "mulai": _day(here, one.tanggal_mulai),
            "selesai": _day(here, one.tanggal_selesai),
            "status": one.status or "",
            "peserta": _number(here, one.peserta),
            **_source(here, one.source),
        }
        for one in reversed(told.activities)
    ]


def _visits(here: Visit, told: Profile) -> list[dict[str, str]]:
    return [
        {
            "tanggal": _day(here, one.tanggal),
            "hasil": one.hasil,
            "keadaan": one.keadaan or "",
            "catatan": one.catatan or "",
            **_source(here, one.source),
        }
        for one in reversed(told.visits)
    ]


def _accounts(here: Visit, told: Profile) -> list[dict[str, str]]:
    return [
        {
            "tahun_buku": str(one.tahun_buku),
            "anggota": _number(here, one.anggota),
            **{name: _amount(here, getattr(one, name)) for name in _AMOUNTS},
            "karyawan": _number(here, one.karyawan),
            **_source(here, one.source),
        }
        for one in reversed(told.accounts)
    ]


def _topic(one: Statement) -> tuple[str, str, int | None]:
    # The sides of a contradiction within one field share it; other topics have several.
    return one.topic, one.field if one.topic in ("tetap", "tanggal_sama") else "", one.tahun


def _named(here: Visit, topic: str, field: str, tahun: int | None) -> str:
    named = here.text(f"isian.{field}") if field else ""
    return here.text(f"sengketa.{topic}", field=named, year=tahun)


def _side(here: Visit, one: Statement) -> dict[str, str]:
    used = {True: "dipakai", False: "tidak_dipakai", None: ""}[one.is_used]
    row = {
        "isian": here.text(f"isian.{one.field}"),
        "nilai": _value(here, one.field, one.value),
        "dipakai": here.text(f"koperasi.{used}") if used else "",
        **_source(here, one.source),
    }
    if one.source.delivery is None:
        row["sumber"] = here.text("koperasi.dihitung")
    return row


def _value(here: Visit, field: str, value: str | None) -> str:
    if value is None:
        return ""
    if field in _DATES:
        return _day(here, date.fromisoformat(value))
    if field in _SCORES:
        return _number(here, Decimal(value), 2)
    return value


def _source(here: Visit, source: Source) -> dict[str, str]:
    return {
        "per": _day(here, source.per),
        "diterima": _day(here, source.received_on),
        "sumber": source_in_words(here, source),
    }


def _day(here: Visit, day: date | None) -> str:
    return formatting.date_short(day, language=here.language) if day else ""


def _number(here: Visit, value: int | Decimal | None, decimals: int = 0) -> str:
    return "" if value is None else formatting.number(value, decimals, language=here.language)


def _amount(here: Visit, value: Decimal | None) -> str:
    return "" if value is None else formatting.rupiah(value, language=here.language)
