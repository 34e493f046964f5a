"""Statements that contradict each other, by matter, with where each one stands."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kopdata.questions.shared import contradictions as asking
from kopdata.questions.shared.contradictions import TOPICS, Contradiction
from kopdata.views.lists import export_log, summary_table
from kopdata.views.lists.koperasi_list import MOST_SHOWN, source
from kopdata.views.shell import desk
from kopdata.views.shell.answers import answer
from kopdata.views.shell.visit import Visit

_HEIGHT = 320


def contradictions(here: Visit) -> None:
    """One list per matter, the matters with nothing to settle left out."""
    st.subheader(here.text("benahi.pertentangan"), anchor=False)
    found = answer(here, asking.contradictions)
    by_topic = {topic: [one for one in found if one.topic == topic] for topic in TOPICS}
    topics = [topic for topic in TOPICS if by_topic[topic]]
    if not topics:
        st.caption(here.text("benahi.pertentangan_kosong"))
        return
    called = {name: _named(here, name, by_topic[name]) for name in topics}
    topic = st.selectbox(
        here.text("benahi.topik"),
        topics,
        format_func=called.__getitem__,
        key="perkara",
    )
    rows = frame(here, by_topic[topic])
    st.dataframe(
        rows.head(MOST_SHOWN),
        hide_index=True,
        height=_HEIGHT if len(rows) > 8 else "auto",
        placeholder="–",
        key="pertentangan",
    )
    st.download_button(
        here.text("benahi.unduh_pertentangan"),
        export_log.for_same_visitor(lambda: summary_table.csv(rows, here)),
        file_name=f"kopdata_{topic}.csv",
        mime="text/csv",
        on_click=desk.note_export(called[topic]),
        key="unduh_pertentangan",
    )


def _named(here: Visit, topic: str, found: Sequence[Contradiction]) -> str:
    number = here.number(len(found))
    return here.text(f"benahi.{topic}", number=number, years=found[0].against)


def frame(here: Visit, found: Sequence[Contradiction]) -> pd.DataFrame:
    """Both sides of each contradiction and its source."""
    return pd.DataFrame(
        {
            here.text("benahi.nama"): [one.nama for one in found],
            here.text("benahi.kecamatan"): [one.kecamatan for one in found],
            here.text("benahi.tahun"): [one.tahun and str(one.tahun) for one in found],
            here.text("benahi.dinyatakan"): [one.said for one in found],
            here.text("benahi.terhadap"): [_against(here, one) for one in found],
            here.text("benahi.sumber"): [source(here, one) for one in found],
        }
    )


def _against(here: Visit, one: Contradiction) -> str | None:
    if one.topic == "aktif_tanpa_rat":
        return here.text("benahi.tanpa_rat", years=one.against)
    return one.against
