"""The back-test of the ranking: computed when asked for, since it needs a warehouse a year."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kopdata import formatting, metrics
from kopdata.questions.prioritas import back_test as question
from kopdata.questions.prioritas import offered_points, ranking
from kopdata.views.prioritas import weights
from kopdata.views.shell import desk
from kopdata.views.shell.visit import Visit

_ASKED = "_uji_ke_belakang"
_ORDERS = (*question.RIVALS, question.LEARNT)


def back_test(here: Visit) -> None:
    """What it means, and its numbers once somebody asked; over the whole office."""
    with st.expander(here.text("prioritas.uji"), icon=":material/fact_check:", key="uji"):
        st.caption(here.text("prioritas.uji_arti"))
        if st.session_state.get(_ASKED) != here.warehouse.key:
            if not desk.may_take_long(here):
                return
            if not desk.pressed(here.text("prioritas.uji_hitung"), key="uji_hitung"):
                return
            st.session_state[_ASKED] = here.warehouse.key
        everything = metrics.Selection()
        ask = partial(question.backtest, here.warehouse, everything, here.as_known_on)
        _told(here, here.warehouse.questions.answer("back_test", ask))


def _told(here: Visit, found: tuple[question.Tested, ...]) -> None:
    if not found:
        st.caption(here.text("prioritas.uji_kosong"))
        return
    judged = [one for one in found if one.is_judged]
    if judged:
        better = sum(one.is_better for one in judged)
        words = here.text("prioritas.uji_temuan", years=len(judged), better=better)
        st.markdown(f"**{words}** {_one_fact(here, judged)}")
    _first_places(here, found)
    st.markdown(here.text("prioritas.uji_luas_selamat"))
    _areas(here, found, [one.savable for one in found], key="uji_selamat")
    st.markdown(here.text("prioritas.uji_luas_semua"))
    _areas(here, found, [one.everyone for one in found], key="uji_semua")
    st.caption(here.text("prioritas.uji_rentang"))
    offered = offered_points.offered(found, ranking.weights_of(here.warehouse))
    if offered is not None:
        _offered(here, offered)


def _one_fact(here: Visit, judged: Sequence[question.Tested]) -> str:
    """In how many seasons one fact alone did better than the office's points, and how surely."""
    found = [question.beats_office(one.everyone, question.LAST_RAT) for one in judged]
    return here.text(
        "prioritas.uji_satu_fakta",
        times=sum(better for better, _ in found),
        sure=sum(surely for _, surely in found),
        years=len(judged),
    )


def _first_places(here: Visit, found: Sequence[question.Tested]) -> None:
    st.dataframe(
        {
            here.text("prioritas.uji_tahun"): [str(one.day.year) for one in found],
            here.text("prioritas.uji_pertama"): [
                _share(here, one.first_missed, one.first) for one in found
            ],
            here.text("prioritas.uji_pertama_rentang"): [
                _range_of_places(here, one.everyone[question.OFFICE]) for one in found
            ],
            here.text("prioritas.uji_dasar"): [_share(here, one.missed, one.base) for one in found],
            here.text("prioritas.uji_luas"): [
                _area(here, one.everyone[question.OFFICE]) for one in found
            ],
            here.text("prioritas.uji_musim"): [_season(here, one) for one in found],
        },
        hide_index=True,
        key="uji_hasil",
    )


def _areas(
    here: Visit,
    found: Sequence[question.Tested],
    orders: Sequence[dict[str, question.TestedOrder]],
    *,
    key: str,
) -> None:
    """One row per season, one column per order."""
    columns = {here.text("prioritas.uji_tahun"): [str(one.day.year) for one in found]}
    columns[here.text("prioritas.uji_banyak")] = [
        here.number(one[question.OFFICE].base) for one in orders
    ]
    for name in _ORDERS:
        columns[here.text(f"prioritas.uji_{name}")] = [
            _area(here, one.get(name), with_range=True) for one in orders
        ]
    st.dataframe(columns, hide_index=True, key=key)


def _offered(here: Visit, offered: offered_points.Offered) -> None:
    """The points learnt beside the office's, how they did, and whether they are recommended."""
    said = "diterima" if offered.is_accepted else "ditolak"
    rivals = "; ".join(
        here.text(
            "prioritas.uji_lawan",
            name=here.text(f"prioritas.uji_{one.rival}"),
            area=here.number(one.area, 2),
            times=one.times,
            seasons=offered.seasons,
        )
        for one in offered.beaten
    )
    area = here.number(offered.area, 2)
    st.markdown(
        f"**{here.text(f'prioritas.uji_{said}', seasons=offered.seasons, area=area)}** {rivals}."
    )
    office = ranking.rule(here.warehouse)
    learnt = dict(offered.points)
    st.dataframe(
        {
            here.text("prioritas.uji_alasan"): [
                here.text(f"prioritas.nama_{one.id}") for one in office
            ],
            here.text("prioritas.uji_kantor"): [one.points for one in office],
            here.text("prioritas.uji_musim_lalu"): [learnt[one.id] for one in office],
        },
        hide_index=True,
        key="uji_poin",
    )
    if offered.is_accepted:
        st.button(
            here.text("prioritas.uji_pakai"),
            on_click=weights.use,
            args=(office, learnt),
            icon=":material/tune:",
            key="uji_pakai",
        )
    st.markdown(here.text("prioritas.uji_kalibrasi"))
    st.dataframe(
        {
            here.text("prioritas.kolom_poin"): [_band(here, one) for one in offered.calibration],
            here.text("prioritas.uji_diperkirakan"): [
                _share(here, round(one.expected), one.base) for one in offered.calibration
            ],
            here.text("prioritas.uji_terjadi"): [
                _share(here, one.missed, one.base) for one in offered.calibration
            ],
        },
        hide_index=True,
        key="uji_kalibrasi",
    )


def _band(here: Visit, one: offered_points.Calibrated) -> str:
    if one.high is None:
        return here.text("prioritas.uji_ke_atas", low=one.low)
    return f"{one.low}\N{EN DASH}{one.high - 1}"


def _share(here: Visit, count: int, base: int) -> str:
    counted, of = (here.number(one) for one in (count, base))
    share = question.share(count, base)
    if share is None:
        return here.text("prioritas.dari", count=counted, base=of)
    written = formatting.percent(share, 0, language=here.language)
    return here.text("prioritas.dari_persen", count=counted, base=of, share=written)


def _range_of_places(here: Visit, one: question.TestedOrder) -> str:
    counts = [here.number(count) for count in (one.least, one.most)]
    least, most = counts
    count = least if least == most else f"{least}\N{EN DASH}{most}"
    return here.text("prioritas.dari", count=count, base=one.places)


def _area(here: Visit, one: question.TestedOrder | None, *, with_range: bool = False) -> str:
    if one is None or one.area is None or one.is_small:
        return "–"
    found, low, high = (
        here.number(area or 0, 2) for area in (one.area, one.area_low, one.area_high)
    )
    return f"{found} ({low}\N{EN DASH}{high})" if with_range and one.unknown else found


def _season(here: Visit, one: question.Tested) -> str:
    words = here.text("prioritas.uji_selesai" if one.complete else "prioritas.uji_belum")
    return f"{words}, {here.text('prioritas.uji_sedikit')}" if one.is_small else words
