"""At the foot of the sidebar: who is signed in, and the way in or out."""

import streamlit as st

from kopdata import messages
from kopdata.access import Visitor
from kopdata.views.shell import access
from kopdata.views.shell.plain_text import plain


def draw(visitor: Visitor, language: str) -> None:
    """The visitor's name and role, and a link to where one signs in or out."""

    def text(key: str, **values: object) -> str:
        return messages.text(f"masuk.{key}", language, **values)

    if not visitor.is_signed_in:
        st.markdown(f"[{text('judul_masuk')}](/masuk?bahasa={language})")
        if access.has_provider():
            st.button(text("penyedia_tombol"), on_click=st.login, key="masuk_penyedia")
        return
    name = plain(visitor.name) or text("kunci_nama")
    st.caption(text("sebagai_nama", name=name, role=visitor.role))
    if visitor.kecamatan:
        st.caption(", ".join(plain(one) for one in visitor.kecamatan))
    if visitor.way == "oidc":
        st.button(text("judul_keluar"), on_click=st.logout, key="keluar_penyedia")
    if visitor.way != "proxy":  # who came in at a proxy goes out there
        words = text("keluar_semua" if visitor.way == "oidc" else "judul_keluar")
        st.markdown(f"[{words}](/keluar?bahasa={language})")
