"""The weights of the reasons, to move; kept in the address, with what moving them changes."""

import streamlit as st

from kopdata import formatting
from kopdata.questions import priority, words_of_priority
from kopdata.views import ranked
from kopdata.views.answers import answer
from kopdata.views.visit import Visit


def weights(here: Visit) -> tuple[tuple[str, int], ...]:
    """What the visitor chose; says how many of the first 50 change."""
    office = priority.rule(here.warehouse)
    before = ranked.weights(here)
    for name, points in before:
        st.session_state.setdefault(ranked.key(name), points)
    is_moved = before != priority.weights_of(here.warehouse)
    title = here.text("prioritas.bobot")
    # Who comes by a link with moved weights sees at once that they are not the office's.
    with st.expander(title, expanded=is_moved, icon=":material/tune:", key="bobot"):
        with st.grid(4, min_column_width=200, key="bobot_alasan"):
            for one in office:
                _weight(here, one)
        chosen = ranked.weights(here)
        with st.container(horizontal=True, vertical_alignment="center", key="bobot_akibat"):
            st.markdown(_effect(here, chosen), width="content")
            if chosen != priority.weights_of(here.warehouse):
                _back(here, office)
    return chosen


def _weight(here: Visit, one: priority.PriorityRule) -> None:
    st.number_input(
        here.text(f"prioritas.nama_{one.id}"),
        min_value=0,
        max_value=ranked.MOST_POINTS,
        step=5,
        help=here.text(
            "prioritas.bobot_bantuan",
            rule=words_of_priority.rule_text(one, here.language),
            points=one.points,
        ),
        key=ranked.key(one.id),
        persist_state="session",
        on_change=_keep_in_address,
        args=(one,),
    )


def _effect(here: Visit, chosen: tuple[tuple[str, int], ...]) -> str:
    if chosen == priority.weights_of(here.warehouse):
        return here.text("prioritas.bobot_kantor")
    number, base = answer(here, priority.changed, chosen)
    return here.text(
        "prioritas.bobot_berubah",
        number=formatting.number(number, language=here.language),
        base=formatting.number(base, language=here.language),
    )


def _back(here: Visit, office: tuple[priority.PriorityRule, ...]) -> None:
    st.button(
        here.text("prioritas.bobot_kembali"),
        on_click=_back_to,
        args=(office,),
        type="tertiary",
        icon=":material/undo:",
        key="bobot_kembali",
    )


def _back_to(office: tuple[priority.PriorityRule, ...]) -> None:
    for one in office:
        st.session_state[ranked.key(one.id)] = one.points
        _keep_in_address(one)


def _keep_in_address(one: priority.PriorityRule) -> None:
    """By hand: a bound number leaves the address of the other parts, which follow it as well."""
    key = ranked.key(one.id)
    if st.session_state[key] != one.points:
        st.query_params[key] = str(st.session_state[key])
    elif key in st.query_params:
        del st.query_params[key]
