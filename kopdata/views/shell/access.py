"""Who may see what. Until there is a sign-in, the address the program listens on decides.

On this machine only, the one user is the office's own; on any other address everybody is the
public, which sees totals and no names (UU 27/2022 on personal data).
"""

import streamlit as st

_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


def role() -> str:
    """`internal` or `publik`; without an address the program listens on all of them."""
    return "internal" if st.get_option("server.address") in _THIS_MACHINE else "publik"


def may_see_names() -> bool:
    """Whether this visitor may see which koperasi are behind a figure."""
    return role() == "internal"


def may_see_people() -> bool:
    """Whether this visitor may see names and telephone numbers of people."""
    return role() == "internal"


def may_load() -> bool:
    """Whether this visitor may load, withdraw and decide: on this machine the user is operator."""
    return role() == "internal"
