"""The weights of the reasons, to move; kept in the address, with what moving them changes."""

from collections.abc import Mapping, Sequence

import streamlit as st

from kopdata.questions.prioritas import ranking, words
from kopdata.views.prioritas import weighed_ranking
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit


def weights(here: Visit) -> tuple[tuple[str, int], ...]:
    """What the visitor chose; says how many of the first 50 change."""
    office = ranking.rule(here.warehouse)
    before = weighed_ranking.weights(here)
    for name, points in before:
        st.session_state.setdefault(weighed_ranking.key(name), points)
    is_moved = before != ranking.weights_of(here.warehouse)
    title = here.text("prioritas.bobot")
    # Who comes by a link with moved weights sees at once that they are not the office's.
    with st.expander(title, expanded=is_moved, icon=":material/tune:", key="bobot"):
        with st.grid(4, min_column_width=200, key="bobot_alasan"):
            for one in office:
                _weight(here, one)
        chosen = weighed_ranking.weights(here)
        with st.container(horizontal=True, vertical_alignment="center", key="bobot_akibat"):
            st.markdown(_effect(here, chosen), width="content")
            if chosen != ranking.weights_of(here.warehouse):
                _back(here, office)
    return chosen


def _weight(here: Visit, one: ranking.PriorityRule) -> None:
    st.number_input(
        here.text(f"prioritas.nama_{one.id}"),
        min_value=0,
        max_value=weighed_ranking.MOST_POINTS,
        step=5,
        help=here.text(
            "prioritas.bobot_bantuan",
            rule=words.rule_text(one, here.language),
            points=one.points,
        ),
        key=weighed_ranking.key(one.id),
        persist_state="session",
        on_change=_keep_in_address,
        args=(one,),
    )


def _effect(here: Visit, chosen: tuple[tuple[str, int], ...]) -> str:
    if chosen == ranking.weights_of(here.warehouse):
        return here.text("prioritas.bobot_kantor")
    number, base = answer(here, ranking.changed, chosen)
    return here.text(
        "prioritas.bobot_berubah",
        number=here.number(number),
        base=here.number(base),
    )


def _back(here: Visit, office: tuple[ranking.PriorityRule, ...]) -> None:
    st.button(
        here.text("prioritas.bobot_kembali"),
        on_click=_back_to,
        args=(office,),
        type="tertiary",
        icon=":material/undo:",
        key="bobot_kembali",
    )


def _back_to(office: tuple[ranking.PriorityRule, ...]) -> None:
    use(office, {one.id: one.points for one in office})


def use(office: Sequence[ranking.PriorityRule], points: Mapping[str, int]) -> None:
    """Weigh the reasons so, from the next run on."""
    for one in office:
        st.session_state[weighed_ranking.key(one.id)] = points[one.id]
        _keep_in_address(one)


def _keep_in_address(one: ranking.PriorityRule) -> None:
    """By hand: a bound number leaves the address of the other parts, which follow it as well."""
    key = weighed_ranking.key(one.id)
    if st.session_state[key] != one.points:
        st.query_params[key] = str(st.session_state[key])
    elif key in st.query_params:
        del st.query_params[key]
