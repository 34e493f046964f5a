"""What changed between two known-on dates: every headline, then one koperasi by koperasi."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.charts.shared.change_waterfall import change_waterfall
from kopdata.metrics import sentences
from kopdata.questions.change import what_changed
from kopdata.questions.change.what_changed import Counted, Difference, Move
from kopdata.questions.shared.words import area
from kopdata.views.card import openers
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.lists import koperasi_list
from kopdata.views.shell.visit import Visit

_EARLIEST = date(2000, 1, 1)


def changes(here: Visit) -> None:
    """Two dates, what each headline was on them, and why one of them moved."""
    st.subheader(here.text("pers.perubahan"), anchor=False)
    st.caption(here.text("pers.perubahan_keterangan"))
    days = _days(here)
    if days is None:
        st.info(here.text("pers.pilih_dua_tanggal"))
        return
    first, second = (here.as_known_on(day) for day in days)
    if first.about.data_date is None:
        day = formatting.date_long(days[0], language=here.language)
        st.info(here.text("data.kosong_pada", date=day))
        return
    found = _kept_figures(first, second, (first.key, second.key), here.selection)
    st.dataframe(_figures(here, found), hide_index=True, key="tabel_perubahan_pers")
    _cards(here, found, first, second)
    _one_of_them(here, found, first, second)


def _days(here: Visit) -> tuple[date, date] | None:
    latest = here.about.known_on or here.about.data_date
    with st.container(horizontal=True, vertical_alignment="bottom", key="dua_tanggal"):
        first = _day(here, "diketahui_dari", None, latest)
        second = _day(here, "diketahui_sampai", latest, latest)
    return (first, second) if first and second and first <= second else None


def _day(here: Visit, name: str, usual: date | None, latest: date) -> date | None:
    return st.date_input(
        here.text(f"pers.{name}"),
        value=usual,
        min_value=_EARLIEST,
        max_value=date(2100, 1, 1) if usual is None else max(latest, usual),
        format="DD/MM/YYYY",
        key=name,
        bind="query-params",
    )


@st.cache_resource(max_entries=200, show_spinner=False, hash_funcs={metrics.Selection: repr})
def _kept_figures(
    _first: store.Warehouse,
    _second: store.Warehouse,
    keys: tuple[str, str],  # name the contents of both warehouses
    selection: metrics.Selection,
) -> tuple[Difference, ...]:
    return what_changed.differences(_first, _second, selection)


@st.cache_resource(max_entries=100, show_spinner=False, hash_funcs={metrics.Selection: repr})
def _kept_difference(
    _first: store.Warehouse,
    _second: store.Warehouse,
    keys: tuple[str, str],
    metric_id: str,
    selection: metrics.Selection,
) -> Difference:
    return what_changed.what_changed(_first, _second, metric_id, selection)


def _figures(here: Visit, found: Sequence[Difference]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            here.text("kolom.metrik"): [one.metric.text(here.language).name for one in found],
            here.text("pers.semula"): [_told(here, one, one.was) for one in found],
            here.text("pers.kini"): [_told(here, one, one.now) for one in found],
            here.text("pers.selisih"): [signed(one.after - one.before, here) for one in found],
        }
    )


def _cards(
    here: Visit, found: Sequence[Difference], first: store.Warehouse, second: store.Warehouse
) -> None:
    """The cards of the headlines, as known on each of the two days."""
    was = [(one.metric.id, one.was) for one in found if one.was]
    now = [(one.metric.id, one.now) for one in found if one.now]
    sides = {"semula": (replace(here, warehouse=first), was)}
    sides["kini"] = (replace(here, warehouse=second), now)
    with st.container(horizontal=True, gap="small", key="kartu_perubahan"):
        for side, (there, spoken) in sides.items():
            said = [_summary(there, name, row.tahun) for name, row in spoken]
            label = here.text("pers.angka_pada", date=known(here, there.warehouse))
            openers.numbers(there, f"perubahan_{side}", said, label=label)
    for side, (there, _) in sides.items():
        openers.open_chosen(there, f"perubahan_{side}")


def _summary(there: Visit, metric_id: str, year: int) -> metrics.Summary:
    selection = replace(there.selection, tahun=(year,))
    return there.summaries([metric_id], selection=selection)[metric_id]


def _told(here: Visit, one: Difference, row: metrics.Row | None) -> str:
    if row is None:
        return here.text("grafik.tidak_ada")
    words = sentences.base_in_words(one.metric, row, here.language)
    return f"{row.tahun}: {words}"


def signed(number: int, here: Visit) -> str:
    """`+6`, with a real minus sign where it is one."""
    sign = "+" if number > 0 else "\N{MINUS SIGN}" if number < 0 else ""
    return sign + formatting.number(abs(number), language=here.language)


def _one_of_them(
    here: Visit, found: Sequence[Difference], first: store.Warehouse, second: store.Warehouse
) -> None:
    names = {one.metric.id: one.metric.text(here.language).name for one in found}
    chosen = st.segmented_control(
        here.text("pers.mengapa"),
        list(names),
        default=next(iter(names)),
        required=True,
        format_func=names.__getitem__,
        key="ubah_ukuran",
    )
    keys = (first.key, second.key)
    difference = _kept_difference(first, second, keys, chosen, here.selection)
    sentence = _sentence(here, difference, first, second)
    _why(here, difference, first, second, sentence)
    _koperasi(here, difference, sentence)


def _sentence(
    here: Visit, found: Difference, first: store.Warehouse, second: store.Warehouse
) -> str:
    return here.text(
        "pers.perubahan_kalimat",
        name=names_of(here, found),
        before=formatting.number(found.before, language=here.language),
        after=formatting.number(found.after, language=here.language),
        place=area(here.selection, here.language),
        first=known(here, first),
        second=known(here, second),
        count=formatting.number(_moving(found), language=here.language),
    )


def _why(
    here: Visit,
    found: Difference,
    first: store.Warehouse,
    second: store.Warehouse,
    sentence: str,
) -> None:
    figure = (
        change_waterfall(
            found,
            f"{known(here, first)}: {found.before}",
            f"{known(here, second)}: {found.after}",
            here.language,
        )
        if found.causes
        else None
    )
    framed_chart(
        here,
        "perubahan_pers",
        here.text("pers.sebab_judul"),
        figure,
        _causes(here, found),
        alt=sentence,
        subtitle=here.text("pers.sebab_keterangan"),
    )


def _moving(found: Difference) -> int:
    return sum(1 for move in found.moves if move.effect)


def names_of(here: Visit, found: Difference) -> str:
    """The metric with the year it speaks of."""
    row = found.now or found.was
    name = found.metric.text(here.language).name
    return f"{name} {row.tahun}" if row else name


def known(here: Visit, warehouse: store.Warehouse) -> str:
    """The day a warehouse is known on, in words."""
    day = warehouse.about.known_on or warehouse.about.data_date
    return formatting.date_long(day, language=here.language)


def _causes(here: Visit, found: Difference) -> pd.DataFrame:
    return pd.DataFrame(
        {
            here.text("kesehatan.kolom_sebab"): [
                here.text(f"sebab.{cause.key}") for cause in found.causes
            ],
            here.text("pers.banyaknya"): [len(cause.members) for cause in found.causes],
            here.text("kesehatan.kolom_perubahan"): [
                signed(cause.change, here) for cause in found.causes
            ],
            here.text("pers.perubahan_dasar"): [
                signed(cause.base_change, here) for cause in found.causes
            ],
        }
    )


def _koperasi(here: Visit, found: Difference, sentence: str) -> None:
    if not koperasi_list.may_be_shown(here, found.moves):
        return
    rows = found.moves
    koperasi_list.show(
        here, "perubahan_pers", _moves(here, found, rows[: koperasi_list.MOST_SHOWN]), len(rows)
    )
    koperasi_list.download(
        here,
        "perubahan_pers",
        lambda: _moves(here, found, rows),
        sentence,
        here.text("daftar.unduh"),
    )


def _moves(here: Visit, found: Difference, rows: Sequence[Move]) -> pd.DataFrame:
    has_status = found.metric.id == "koperasi_aktif"
    return pd.DataFrame(
        {
            here.text("daftar.nama"): [move.named.nama for move in rows],
            here.text("daftar.kecamatan"): [move.named.kecamatan for move in rows],
            here.text("kesehatan.kolom_sebab"): [here.text(f"sebab.{move.cause}") for move in rows],
            here.text("pers.semula"): [_counted(here, move.before, has_status) for move in rows],
            here.text("pers.kini"): [_counted(here, move.after, has_status) for move in rows],
            here.text("kesehatan.kolom_perubahan"): [signed(move.effect, here) for move in rows],
            here.text("pers.perubahan_dasar"): [signed(move.base_effect, here) for move in rows],
            here.text("pers.sumber_semula"): [_source(move.before) for move in rows],
            here.text("pers.sumber_kini"): [_source(move.after) for move in rows],
            here.text("daftar.nik"): [move.named.nik for move in rows],
        }
    )


def _counted(here: Visit, one: Counted | None, has_status: bool) -> str:
    """The status it stood on, else whether it was counted; a dash where it was not known at all."""
    if one is None:
        return here.text("grafik.tidak_ada")
    if one.is_unknown:
        return here.text("pers.tidak_diketahui")
    if has_status and one.status:
        return one.status
    return here.text("kolom.ya" if one.numerator else "pers.tidak")


def _source(one: object) -> str:
    return koperasi_list.source(one) if one else ""
