"""The back-test of the ranking: computed when asked for, since it needs a warehouse a year."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from kopdata import formatting, metrics
from kopdata import warehouse as store
from kopdata.questions.prioritas import back_test as question
from kopdata.views.shell import desk
from kopdata.views.shell.visit import Visit

_ASKED = "_uji_ke_belakang"


def back_test(here: Visit) -> None:
    """What it means, and its numbers once somebody asked; over the whole office."""
    with st.expander(here.text("prioritas.uji"), icon=":material/fact_check:", key="uji"):
        st.caption(here.text("prioritas.uji_arti"))
        if st.session_state.get(_ASKED) != here.warehouse.key:
            if not desk.pressed(here.text("prioritas.uji_hitung"), key="uji_hitung"):
                return
            st.session_state[_ASKED] = here.warehouse.key
        _told(here, _kept(here.warehouse, here.as_known_on, here.warehouse.key))


@st.cache_resource(max_entries=8, show_spinner=False)
def _kept(
    _warehouse: store.Warehouse,
    _known_on: Callable[[date], store.Warehouse],
    key: str,  # names the content of the warehouse
) -> tuple[question.Tested, ...]:
    return question.backtest(_warehouse, metrics.Selection(), _known_on)


def _told(here: Visit, found: tuple[question.Tested, ...]) -> None:
    if not found:
        st.caption(here.text("prioritas.uji_kosong"))
        return
    judged = [one for one in found if one.complete and not one.is_small]
    if judged:
        better = sum(one.is_better for one in judged)
        words = here.text("prioritas.uji_temuan", years=len(judged), better=better)
        st.markdown(f"**{words}**")
    st.dataframe(
        {
            here.text("prioritas.uji_tahun"): [str(one.day.year) for one in found],
            here.text("prioritas.uji_pertama"): [
                _share(here, one.first_missed, one.first) for one in found
            ],
            here.text("prioritas.uji_dasar"): [_share(here, one.missed, one.base) for one in found],
            here.text("prioritas.uji_luas"): [_area(here, one) for one in found],
            here.text("prioritas.uji_musim"): [_season(here, one) for one in found],
        },
        hide_index=True,
        key="uji_hasil",
    )


def _share(here: Visit, count: int, base: int) -> str:
    counted, of = (formatting.number(one, language=here.language) for one in (count, base))
    share = question.share(count, base)
    if share is None:
        return here.text("prioritas.dari", count=counted, base=of)
    written = formatting.percent(share, 0, language=here.language)
    return here.text("prioritas.dari_persen", count=counted, base=of, share=written)


def _area(here: Visit, one: question.Tested) -> str:
    if one.area is None or one.is_small:
        return "–"
    return formatting.number(one.area, 2, language=here.language)


def _season(here: Visit, one: question.Tested) -> str:
    words = here.text("prioritas.uji_selesai" if one.complete else "prioritas.uji_belum")
    return f"{words}, {here.text('prioritas.uji_sedikit')}" if one.is_small else words
