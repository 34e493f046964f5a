"""Who visits a page, and what they may see there. Who comes how stands in `kopdata.access`."""

from collections.abc import Callable

import streamlit as st
from starlette.requests import HTTPConnection

from kopdata import access, loading
from kopdata.access import Visitor, entrance
from kopdata.access.configuration import NO_SECRET, is_guessable
from kopdata.errors import AccessError, ArchiveError
from kopdata.views.streamlit_1_67 import provider_cookie

# A page asks dozens of times who is there, and each answer reads files: kept for one run of it.
VISITOR = "_pengunjung"


def visitor() -> Visitor:
    """The visitor of this run, by what the browser proved when it connected, as it held then."""
    return st.session_state.get(VISITOR) or visitor_now()


def visitor_now() -> Visitor:
    """The same, asked anew: a session may have ended and a role have changed."""
    return visitor_later()()


def visitor_later() -> Callable[[], Visitor]:
    """What asks anew after this run, where Streamlit no longer tells which browser it is."""
    cookies, headers = st.context.cookies, st.context.headers.get_all
    claims = st.user.to_dict()

    def ask() -> Visitor:
        return entrance.visitor_of(
            cookies, headers, claims, is_sample=_is_sample(), has_provider=has_provider()
        )

    return ask


def visitor_of_request(request: HTTPConnection) -> Visitor:
    """The visitor behind a request that no page sees: an upload, an address of our own."""
    return entrance.visitor_of(
        request.cookies,
        request.headers.getlist,
        provider_cookie.claims(request.cookies) if has_provider() else {},
        is_sample=_is_sample(),
        has_provider=has_provider(),
    )


def _is_sample() -> bool:
    """Whether there are only invented names; an archive nobody can read is never taken for that."""
    try:
        return loading.office().is_sample
    except ArchiveError:
        return False


def has_provider() -> bool:
    """Whether `.streamlit/secrets.toml` names a provider that people sign in with."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def refuse_guessable_provider() -> None:
    """Raise AccessError where anybody could sign what a provider is said to have said."""
    if has_provider() and is_guessable(str(st.secrets["auth"].get("cookie_secret", ""))):
        raise AccessError(
            f"secrets.toml: cookie_secret pada [auth] {NO_SECRET}. Sampai diganti, tak ada yang "
            "dapat masuk."
        )


def may(right: str) -> bool:
    """Whether this visitor has a right of the table of roles."""
    return access.may(visitor(), right)


def may_see_names() -> bool:
    """Whether this visitor may see which koperasi are behind a figure."""
    return may("lihat_nama")


def may_see_all_names() -> bool:
    """Whether that holds for the koperasi of every kecamatan: for lists that no filter narrows."""
    return may_see_names() and not visitor().kecamatan


def may_see_people() -> bool:
    """Whether this visitor may see names and telephone numbers of people."""
    return may("lihat_orang")


def may_load() -> bool:
    """Whether this visitor may load, withdraw and decide."""
    return may("muat")
