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
    is_moved = ranked.weights(here) != priority.weights_of(here.warehouse)
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
                st.button(
                    here.text("prioritas.bobot_kembali"),
                    on_click=_back_to,
                    args=(office,),
                    type="tertiary",
                    icon=":material/undo:",
                    key="bobot_kembali",
                )
    return chosen


def _weight(here: Visit, one: priority.PriorityRule) -> None:
    key = ranked.key(one.id)
    st.number_input(
        here.text(f"prioritas.nama_{one.id}"),
        min_value=0,
        max_value=ranked.MOST_POINTS,
        value=one.points,
        step=5,
        help=here.text(
            "prioritas.bobot_bantuan",
            rule=words_of_priority.rule_text(one, here.language),
            points=one.points,
        ),
        key=key,
        bind="query-params",
        persist_state="session",
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


def _back_to(office: tuple[priority.PriorityRule, ...]) -> None:
    for one in office:
        st.session_state[ranked.key(one.id)] = one.points
