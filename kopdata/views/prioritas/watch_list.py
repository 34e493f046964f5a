"""The watch list: who newly entered since an earlier day, since when and why, and who left."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

import streamlit as st

from kopdata.questions.prioritas import watch_list as question
from kopdata.questions.prioritas import words as words_of_priority
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.shell import access
from kopdata.views.shell.visit import Visit

_EARLIEST_YEAR = 2000


def watch_list(here: Visit) -> None:
    """Compared with what was known on a day to choose, usually the end of the last quarter."""
    since = _since(here)
    earlier = here.as_known_on(since)
    found: question.Watch = here.warehouse.questions.answer(
        ("watch", earlier.key, here.selection, since),
        partial(question.watch, here.warehouse, here.selection, earlier, since),
    )
    day = here.date_long(since)
    watched = here.number(len(found.watched))
    if not found.compared:
        st.info(here.text("prioritas.pantauan_awal", date=day, number=watched))
        return
    entered, left = (here.number(len(group)) for group in (found.entered, found.left))
    words = here.text("prioritas.pantauan_judul", entered=entered, left=left, date=day)
    st.subheader(words, anchor=False)
    st.caption(here.text("prioritas.pantauan_arti", number=watched))
    _counted(here, found)
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    _listed(here, "masuk", found.entered)
    _listed(here, "keluar", found.left)
    list_files.list_files(
        here,
        "pantauan",
        [
            (here.text("prioritas.isi"), here.text("prioritas.isi_pantauan", date=day)),
            *_rules(here),
        ],
        [here.text("prioritas.kolom_perubahan"), *_columns(here), here.text("daftar.nik")],
        lambda: _rows(here, found),
    )


def _since(here: Visit) -> date:
    last = here.about.day - timedelta(days=1)
    usual = question.usual_day(here.about.day)
    chosen = st.date_input(
        here.text("prioritas.dibanding"),
        value=usual,
        min_value=date(_EARLIEST_YEAR, 1, 1),
        max_value=last,
        format="DD/MM/YYYY",
        help=here.text("prioritas.dibanding_bantuan"),
        width=280,
        key="sejak",
        bind="query-params",
    )
    return chosen or usual


def _counted(here: Visit, found: question.Watch) -> None:
    """Per reason, how many entered and left."""
    names = [
        name
        for name in question.reasons(here.warehouse)
        if name in {one.reason for one in found.watched} | {one.reason for one in found.left}
    ]
    if not names:
        return
    st.dataframe(
        {
            here.text("prioritas.kolom_sebab"): [
                here.text(f"prioritas.pantau_{name}") for name in names
            ],
            here.text("prioritas.kolom_masuk"): [
                sum(one.reason == name for one in found.entered) for name in names
            ],
            here.text("prioritas.kolom_keluar"): [
                sum(one.reason == name for one in found.left) for name in names
            ],
            here.text("prioritas.kolom_kini"): [
                sum(one.reason == name for one in found.watched) for name in names
            ],
        },
        hide_index=True,
        width="content",
        key="pantauan_ringkas",
    )


def _listed(
    here: Visit, name: str, group: Sequence[question.Entered] | Sequence[question.Left]
) -> None:
    number = here.number(len(group))
    st.subheader(here.text(f"prioritas.{name}", number=number), anchor=False)
    if not group:
        st.caption(here.text("prioritas.tidak_ada_perubahan"))
        return
    columns = _columns(here)
    rows = [_cells(here, one) for one in group[: koperasi_list.MOST_SHOWN]]
    st.dataframe(
        {column: [row[place] for row in rows] for place, column in enumerate(columns)},
        hide_index=True,
        height=400 if len(rows) > 5 else "auto",
        row_height=koperasi_list.ROW_HEIGHT,
        column_config={
            columns[0]: koperasi_list.NAME,
            columns[4]: st.column_config.TextColumn(width=380),
        },
        key=f"daftar_{name}",
    )


def _columns(here: Visit) -> list[str]:
    return [
        *(here.text(f"daftar.{name}") for name in ("nama", "kecamatan")),
        *(here.text(f"prioritas.kolom_{name}") for name in ("sebab", "sejak", "mengapa")),
    ]


def _cells(here: Visit, one: question.Entered | question.Left) -> list[Any]:
    if isinstance(one, question.Entered):
        said = words_of_priority.entered(one, here.language)
    else:
        said = words_of_priority.left(one, here.language)
    return [
        one.nama,
        one.kecamatan,
        here.text(f"prioritas.pantau_{one.reason}"),
        list_files.day(here, one.since),
        said,
    ]


def _rows(here: Visit, found: question.Watch) -> Iterator[list[Any]]:
    for name, group in (("masuk", found.entered), ("keluar", found.left)):
        for one in group:
            yield [here.text(f"prioritas.kata_{name}"), *_cells(here, one), one.nik]


def _rules(here: Visit) -> list[tuple[str, str]]:
    return [
        (here.text(f"prioritas.pantau_{name}"), words_of_priority.watch_text(name, here.language))
        for name in question.reasons(here.warehouse)
    ]
