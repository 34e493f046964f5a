"""The facts of one koperasi as tables: each with its dates and the row it was read from."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

import pandas as pd
import streamlit as st

from kopdata import formatting, rules
from kopdata.questions.koperasi.profile import FactSource, Profile, Statement
from kopdata.views.lists.file_names import file_name, sheet_name
from kopdata.views.shell.plain_text import plain
from kopdata.views.shell.visit import Visit

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
            with st.grid(3, min_column_width=240, key=f"bertentangan_{place}"):
                for side in sides:
                    _stated(*_side(here, side))


def facts(here: Visit, told: Profile) -> None:
    """A tab for each kind of fact."""
    shown: dict[str, Callable[[Visit, Profile], list[dict[str, str]]]] = {
        "status": _statuses,
        "rat": _meetings,
        "kesehatan": _assessments,
        "pembinaan": _activities,
        "kunjungan": _visits,
        "keragaan": _accounts,
    }
    names = ("fakta", *shown)
    first, *others = st.tabs([here.text(f"koperasi.{name}") for name in names], key="bagian_profil")
    with first, st.grid(3, min_column_width=240, key="tabel_fakta"):
        for fact in told.facts:
            value = _value(here, fact.field, fact.value)
            since = here.text("koperasi.sejak", date=_day(here, fact.since))
            source = f"{_source(here, fact.source)['sumber']} · {since}"
            _stated(here.text(f"isian.{fact.field}"), value, source)
    for tab, (name, rows_of) in zip(others, shown.items(), strict=True):
        with tab:
            _table(here, name, rows_of(here, told))


def _stated(label: str, value: str, source: str) -> None:
    """One statement, and below it where it was read."""
    with st.container(gap="xsmall"):
        st.markdown(f"**{plain(label)}:** {plain(value)}")
        st.caption(plain(source))


def source_in_words(here: Visit, source: FactSource) -> str:
    """Delivery, file, sheet and row of a fact; empty where no list says it."""
    if source.delivery is None:
        return ""
    return here.text(
        "koperasi.baris",
        delivery=source.delivery,
        file=file_name(here, source.delivery, source.file),
        sheet=sheet_name(here, source.sheet) or "–",
        row=source.row,
    )


def _table(here: Visit, name: str, rows: Sequence[dict[str, str]]) -> None:
    if not rows:
        st.caption(here.text("koperasi.belum_ada_baris"))
        return
    frame = pd.DataFrame(rows).map(plain)
    frame.columns = [here.text(f"isian.{column}") for column in frame.columns]
    with st.container(key=f"tabel_{name}"):
        st.table(frame, hide_index=True)


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


def _side(here: Visit, one: Statement) -> tuple[str, str, str]:
    """What one side of a contradiction is about, says, and rests on."""
    used = {True: "dipakai", False: "tidak_dipakai", None: ""}[one.is_used]
    value = _value(here, one.field, one.value)
    if used:
        value += f" ({here.text(f'koperasi.{used}')})"
    source = _source(here, one.source)["sumber"]
    if one.source.delivery is None:
        source = here.text("koperasi.dihitung")
    return here.text(f"isian.{one.field}"), value, source


def _value(here: Visit, field: str, value: str | None) -> str:
    if value is None:
        return ""
    if field in _DATES:
        return _day(here, date.fromisoformat(value))
    if field in _SCORES:
        return _number(here, Decimal(value), 2)
    return value


def _source(here: Visit, source: FactSource) -> dict[str, str]:
    """When it stood, when it was received and where it was read, in one column."""
    words = {
        "per": _day(here, source.per),
        "received_on": _day(here, source.received_on),
        "source": source_in_words(here, source),
    }
    return {"sumber": here.text("koperasi.sumber_isi", **words) if source.delivery else ""}


def _day(here: Visit, day: date | None) -> str:
    return formatting.date_short(day, language=here.language) if day else ""


def _number(here: Visit, value: int | Decimal | None, decimals: int = 0) -> str:
    return "" if value is None else here.number(value, decimals)


def _amount(here: Visit, value: Decimal | None) -> str:
    return "" if value is None else formatting.rupiah(value, language=here.language)
