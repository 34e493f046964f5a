"""Whom to coach next: the ranking with its reasons, and apart who cannot be ranked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kopdata.charts.prioritas.reason_bars import reason_bars
from kopdata.questions.prioritas import ranking, words
from kopdata.questions.shared.words import area
from kopdata.views.card import card_link
from kopdata.views.chart.framed_chart import framed_chart
from kopdata.views.lists import koperasi_list, list_files
from kopdata.views.prioritas import back_test, weighed_ranking
from kopdata.views.prioritas.weights import weights
from kopdata.views.shell import access, address
from kopdata.views.shell.answers import answer, large_answer
from kopdata.views.shell.paging import MOST_DRAWN
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import labels

PAGE = ranking.FIRST
_HEIGHT = 640
_ROW_HEIGHT = 84  # three reasons in words


def next_to_coach(here: Visit) -> None:
    """The list, who is apart, the reasons by kecamatan, and the back-test."""
    chosen = weights(here)
    found = large_answer(here, ranking.ranking, chosen, PAGE, 0)
    _listed(here, found, chosen)
    _apart(here, found)
    _by_kecamatan(here, chosen)
    back_test.back_test(here)


def _listed(here: Visit, found: ranking.Ranking, chosen: tuple[tuple[str, int], ...]) -> None:
    if not found.total:
        st.subheader(here.text("prioritas.judul_kosong"), anchor=False)
        return
    first, total = (here.number(count) for count in (min(PAGE, found.total), found.total))
    st.subheader(here.text("prioritas.judul", first=first, total=total), anchor=False)
    st.caption(here.text("prioritas.aturan"))
    if not access.may_see_names():
        st.info(here.text("daftar.tertutup"))
        return
    pages = -(-found.total // PAGE)
    above, below = st.container(), st.container()
    page = 1
    if pages > 1:
        with below:
            page = st.pagination(pages, key="halaman_urutan", max_visible_pages=5)
    rows = found.rows
    if page > 1:
        rows = ranking.ranking(here.warehouse, here.selection, chosen, PAGE, (page - 1) * PAGE).rows
    with above:
        _table(here, rows, total)
    list_files.list_files(
        here,
        "daftar_pembinaan",
        [
            (here.text("prioritas.isi"), here.text("prioritas.isi_daftar")),
            *weighed_ranking.rules(here, chosen),
        ],
        _columns(here),
        lambda: _rows(here, chosen),
    )


def _table(here: Visit, rows: Sequence[ranking.Ranked], total: str) -> None:
    if rows:
        first, last = (here.number(one.place) for one in (rows[0], rows[-1]))
        st.caption(here.text("prioritas.baris", first=first, last=last, total=total))
    number, name, kecamatan, points, why, _ = _columns(here)
    st.dataframe(
        {
            number: [one.place for one in rows],
            name: [one.nama for one in rows],
            kecamatan: [one.kecamatan for one in rows],
            points: [one.points for one in rows],
            why: [words.reasons(one, here.language) for one in rows],
            here.text("prioritas.kolom_profil"): [_profile(here, one) for one in rows],
        },
        hide_index=True,
        height=_HEIGHT if len(rows) > 8 else "auto",
        row_height=_ROW_HEIGHT,
        column_config={
            number: st.column_config.NumberColumn(width=52, format="%d"),
            name: koperasi_list.NAME,
            points: st.column_config.NumberColumn(width=60, format="%d"),
            why: st.column_config.TextColumn(width=430),
            here.text("prioritas.kolom_profil"): st.column_config.LinkColumn(
                display_text=here.text("prioritas.kolom_buka"), width=70
            ),
        },
        key="daftar_urutan",
    )


def _profile(here: Visit, one: ranking.Ranked | ranking.NotRanked) -> str:
    card = {address.KOPERASI: one.koperasi_id}
    return card_link.link(here, card, at_entry=here.about.at_entry, page="koperasi")


def _columns(here: Visit) -> list[str]:
    return [
        here.text("prioritas.kolom_urutan"),
        *(here.text(f"daftar.{name}") for name in ("nama", "kecamatan")),
        *(here.text(f"prioritas.kolom_{name}") for name in ("poin", "alasan")),
        here.text("daftar.nik"),
    ]


def _rows(here: Visit, chosen: tuple[tuple[str, int], ...]) -> Iterator[list[Any]]:
    every = ranking.ranking(here.warehouse, here.selection, chosen, limit=None)
    for one in every.rows:
        why = words.reasons(one, here.language)
        yield [one.place, one.nama, one.kecamatan, one.points, why, one.nik]


def _apart(here: Visit, found: ranking.Ranking) -> None:
    """Who cannot be ranked, and what to complete first."""
    if not found.not_ranked:
        return
    number = here.number(found.not_ranked)
    st.subheader(here.text("prioritas.tidak_diurutkan", number=number), anchor=False)
    fields = ", ".join(
        here.text(
            "prioritas.sebanyak",
            field=words.missing(field, here.language),
            number=here.number(count),
        )
        for field, count in found.missing
    )
    st.caption(here.text("prioritas.tidak_diurutkan_sebab", fields=fields))
    if not access.may_see_names():
        return
    columns = [
        *(here.text(f"daftar.{name}") for name in ("nama", "kecamatan")),
        here.text("prioritas.kolom_kurang"),
        here.text("daftar.nik"),
    ]
    with st.expander(here.text("prioritas.lihat_daftar"), key="tidak_diurutkan"):
        shown = large_answer(here, ranking.not_ranked, koperasi_list.MOST_SHOWN)
        cells = [_missing(here, one) for one in shown]
        st.dataframe(
            {column: [row[place] for row in cells] for place, column in enumerate(columns)},
            hide_index=True,
            height=360 if len(cells) > 6 else "auto",
            row_height=koperasi_list.ROW_HEIGHT,
            placeholder="–",
            column_config={columns[0]: koperasi_list.NAME},
            key="daftar_tidak_diurutkan",
        )
        list_files.list_files(
            here,
            "tidak_diurutkan",
            [(here.text("prioritas.isi"), here.text("prioritas.isi_tidak_diurutkan"))],
            columns,
            lambda: (
                _missing(here, one) for one in ranking.not_ranked(here.warehouse, here.selection)
            ),
        )


def _missing(here: Visit, one: ranking.NotRanked) -> list[Any]:
    fields = ", ".join(words.missing(field, here.language) for field in one.missing)
    return [one.nama, one.kecamatan, fields, one.nik]


def _by_kecamatan(here: Visit, chosen: tuple[tuple[str, int], ...]) -> None:
    """Where a reason that counts is found most, drawn where there are not too many kecamatan."""
    places = answer(here, ranking.by_kecamatan)
    totals: Counter[str] = Counter()
    for place in places:
        totals.update(dict(place.reasons))
    names = [name for name, points in chosen if points > 0 and totals[name]]
    if not names or len(places) < 2:
        return
    usual = max(names, key=totals.__getitem__)
    reason = st.selectbox(
        here.text("prioritas.pilih_alasan"),
        names,
        index=names.index(usual),
        format_func=labels(here.language, "prioritas.nama_"),
        width=360,
        key="alasan_kecamatan",
    )
    counts = sorted(
        ((place.kecamatan, dict(place.reasons)[reason], place.ranked) for place in places),
        key=lambda row: -row[1],
    )
    name = here.text(f"prioritas.nama_{reason}")
    framed_chart(
        here,
        "alasan_per_kecamatan",
        here.text("prioritas.per_kecamatan"),
        reason_bars(counts[:MOST_DRAWN], here.language),
        _frame(here, places[: koperasi_list.MOST_SHOWN]),
        alt=here.text(
            "prioritas.per_kecamatan_temuan",
            reason=name,
            count=here.number(sum(count for _, count, _ in counts)),
            ranked=here.number(sum(ranked for *_, ranked in counts)),
            area=area(here.selection, here.language),
            date=here.date_long(here.about.day),
        ),
        subtitle=here.text("prioritas.per_kecamatan_isi"),
    )


def _frame(here: Visit, places: Sequence[ranking.Place]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                here.text("daftar.kecamatan"): place.kecamatan,
                here.text("prioritas.kolom_dapat"): place.ranked,
                here.text("prioritas.kolom_tidak_dapat"): place.not_ranked,
                **{here.text(f"prioritas.nama_{name}"): count for name, count in place.reasons},
            }
            for place in places
        ]
    )
