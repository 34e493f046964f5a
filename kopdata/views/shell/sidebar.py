"""The one filter bar of every page, kept in the address: a view can be sent to a colleague."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from kopdata import messages, metrics
from kopdata.metrics.selection import jenis_in_words
from kopdata.views.shell import address

# Query parameters and session keys at once: Streamlit binds a widget to the parameter of its key.
EMPTY: dict[str, Any] = {
    "provinsi": None,
    "kabupaten": None,
    "kecamatan": [],
    "tahun": None,
    "jenis": [],
    "bentuk": None,
    "merah_putih": "with",
}
MERAH_PUTIH = ("with", "without", "only")
_ALL: tuple[list[str], str | None, str] = ([], None, "with")


def sidebar_selection(
    choices: metrics.Options, language: str = "id", *, is_limited: bool = False
) -> metrics.Selection:
    """The filters in the sidebar, as a selection.

    With `is_limited` choosing no kecamatan is choosing all that can be chosen, and no others.
    """

    def text(key: str) -> str:
        return messages.text(f"saringan.{key}", language)

    _name_choices_in(language)
    st.subheader(text("judul"))
    inside = _within(choices, text)
    kecamatan = st.multiselect(
        text("kecamatan"),
        inside or choices.kecamatan,
        placeholder=text("semua_kecamatan"),
        key="kecamatan",
        bind="query-params",
    )
    tahun = st.selectbox(
        text("tahun"),
        sorted(choices.tahun, reverse=True),
        index=None,
        placeholder=text("tahun_terbaru"),
        key="tahun",
        bind="query-params",
    )
    jenis, bentuk, merah_putih = _groups(choices, text, language) if choices.by_group else _ALL
    st.button(text("reset"), on_click=_reset, key="atur_ulang", width="stretch")
    return metrics.Selection(
        tahun=(tahun,) if tahun else (),
        kecamatan=tuple(kecamatan and sorted(kecamatan, key=choices.kecamatan.index))
        or (choices.kecamatan if is_limited else inside),
        jenis=tuple(jenis),
        bentuk=(bentuk,) if bentuk else (),
        merah_putih=merah_putih,
    )


def _groups(
    choices: metrics.Options, text: Callable[[str], str], language: str
) -> tuple[list[str], str | None, str]:
    """Jenis, bentuk and Merah Putih."""
    jenis = st.multiselect(
        text("jenis"),
        choices.jenis,
        format_func=partial(jenis_in_words, language=language),
        placeholder=text("semua_jenis"),
        key="jenis",
        bind="query-params",
    )
    bentuk = st.selectbox(
        text("bentuk"),
        choices.bentuk,
        index=None,
        placeholder=text("semua_bentuk"),
        key="bentuk",
        bind="query-params",
    )
    merah_putih = st.selectbox(
        text("merah_putih"),
        MERAH_PUTIH,
        format_func=text,
        key="merah_putih",
        bind="query-params",
    )
    return jenis, bentuk, merah_putih


def within(choices: metrics.Options, limit: tuple[str, ...]) -> metrics.Options:
    """What somebody limited to some kecamatan may choose; without limit everything."""
    if not limit:
        return choices
    return replace(
        choices,
        kecamatan=tuple(name for name in choices.kecamatan if name in limit),
        kabupaten=(),
    )


def _within(choices: metrics.Options, text: Callable[[str], str]) -> tuple[str, ...]:
    """The kecamatan of the provinsi or kabupaten chosen; empty where none is, or there is one."""
    every = choices.kabupaten
    provinces = tuple(dict.fromkeys(one.provinsi for one in every))
    if len(provinces) > 1:
        provinsi = _one_of(text, "provinsi", provinces)
        every = tuple(one for one in every if provinsi in (None, one.provinsi))
    else:
        provinsi = None
    if len(every) < 2:
        return every[0].kecamatan if provinsi else ()
    chosen = _one_of(text, "kabupaten", tuple(one.name for one in every))
    if not (provinsi or chosen):
        return ()
    return tuple(name for one in every if chosen in (None, one.name) for name in one.kecamatan)


def _one_of(text: Callable[[str], str], key: str, names: tuple[str, ...]) -> str | None:
    """A choice of one or none; what does not lie within the choice above it is let go."""
    if st.session_state.get(key) not in (None, *names):
        st.session_state[key] = None
    return st.selectbox(
        text(key),
        names,
        index=None,
        placeholder=text(f"semua_{key}"),
        key=key,
        bind="query-params",
    )


def known_on(language: str = "id") -> date | None:
    """The day as of which everything is told; None is now."""
    return st.date_input(
        messages.text("saringan.diketahui", language),
        value=None,
        min_value=date(2000, 1, 1),
        max_value=date(2100, 1, 1),
        format="DD/MM/YYYY",
        help=messages.text("saringan.diketahui_bantuan", language),
        key=address.KNOWN_ON,
        bind="query-params",
    )


def at_entry(last: int, language: str = "id") -> int | None:
    """The entry of the archive a link names; None, and nothing to be seen, without such a link."""
    asked = st.session_state.get(address.ENTRY, st.query_params.get(address.ENTRY))
    if asked is None or not address.is_entry(str(asked), last):
        return None
    return st.number_input(
        messages.text("saringan.entri", language),
        min_value=0,
        max_value=last,
        value=None,
        help=messages.text("saringan.entri_bantuan", language),
        key=address.ENTRY,
        bind="query-params",
    )


def asks_for_past(asked: dict[str, list[str]], last_entry: int) -> bool:
    """Whether an address names an earlier state; the last entry is the newest."""
    entries = [one for one in asked.get(address.ENTRY, ()) if address.is_entry(one, last_entry)]
    return any(map(address.is_date, asked.get(address.KNOWN_ON, ()))) or any(
        int(one) < last_entry for one in entries
    )


def language_switch(language: str) -> None:
    """The switch between Indonesian and English."""
    st.segmented_control(
        messages.text("saringan.bahasa", language),
        messages.LANGUAGES,
        default="id",
        required=True,
        key=address.LANGUAGE,
        bind="query-params",
    )


def unknown_in_address(
    asked: dict[str, list[str]], choices: metrics.Options, last_entry: int
) -> list[str]:
    """What the address asks for and does not exist; to be told, and then ignored."""
    known: dict[str, Iterable[str]] = {
        "provinsi": {one.provinsi for one in choices.kabupaten},
        "kabupaten": {one.name for one in choices.kabupaten},
        "kecamatan": choices.kecamatan,
        "tahun": [str(year) for year in choices.tahun],
        "jenis": [*choices.jenis, *_labels("jenis")] if choices.by_group else (),
        "bentuk": choices.bentuk,
        "merah_putih": list(_labels("merah_putih")) if choices.by_group else ("with",),
        address.LANGUAGE: messages.LANGUAGES,
    }
    wrong = [
        value
        for name, allowed in known.items()
        for value in asked.get(name, ())
        if value and value not in allowed
    ]
    wrong += [v for v in asked.get(address.KNOWN_ON, ()) if v and not address.is_date(v)]
    wrong += [v for v in asked.get(address.ENTRY, ()) if not address.is_entry(v, last_entry)]
    return wrong


def chips(language: str) -> None:
    """What is filtered, one by one; pressed, it is filtered no more."""
    for key, usual in EMPTY.items():
        chosen = st.session_state.get(key, usual)
        if chosen == usual:
            continue
        for one in chosen if isinstance(chosen, list) else [chosen]:
            words = messages.text(f"saringan.{one}", language) if key == "merah_putih" else str(one)
            if key == "jenis":
                words = jenis_in_words(one, language)
            st.button(
                messages.text("saringan.lepas", language, words=words),
                key=f"lepas_{key}_{one}",
                icon=":material/close:",
                type="tertiary",
                on_click=_drop,
                args=(key, one),
            )


def _drop(key: str, one: Any) -> None:
    chosen = st.session_state.get(key)
    if isinstance(chosen, list):
        st.session_state[key] = [other for other in chosen if other != one]
    else:
        st.session_state[key] = EMPTY[key]


def _reset() -> None:
    st.session_state.update(EMPTY)


def back_to_newest() -> None:
    """Back to everything received so far."""
    st.session_state.update({address.KNOWN_ON: None, address.ENTRY: None})


def _labels(key: str) -> dict[str, str]:
    """The words of choices that are named in a language, in both."""
    if key == "jenis":
        return {jenis_in_words("", language): "" for language in messages.LANGUAGES}
    named = {
        messages.text(f"saringan.{choice}", language): choice
        for language in messages.LANGUAGES
        for choice in MERAH_PUTIH
    }
    return named | {choice: choice for choice in MERAH_PUTIH}


def _name_choices_in(language: str) -> None:
    """Streamlit writes the label into the address, so a link may hold the other language's."""
    for key, chosen in (("merah_putih", lambda found: found[-1]), ("jenis", list)):
        asked = st.query_params.get_all(key)
        if not asked or key in st.session_state:
            continue
        by_word = _labels(key)
        if any(word in by_word for word in asked):
            st.session_state[key] = chosen([by_word.get(word, word) for word in asked])
