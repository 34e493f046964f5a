"""Who a request comes from: only what is proved gives a role, and every proof has its limits."""

import pytest

from kopdata import settings
from kopdata.access import AT_THE_SAMPLE, COMMAND_LINE, NOBODY, accounts, roles, sessions
from kopdata.access.configuration import configuration
from kopdata.access.entrance import visitor_of
from kopdata.access.visitor import WAYS, Visitor, may, require
from kopdata.archive import moment
from kopdata.errors import AccessError, NotAllowed

SECRET = "rahasia-bersama-yang-cukup-panjang-123"  # noqa: S105
PROXY = f"""
[proxy]
header_pengguna = "X-Remote-User"
header_rahasia = "X-Kopdata-Rahasia"
rahasia = "{SECRET}"
header_grup = "X-Remote-Groups"

[[orang]]
nama = "ani"
peran = "operator"

[[orang]]
grup = "ppkl"
peran = "internal"
kecamatan = ["Busang", "Bengalon"]
"""
PEOPLE = """
[[orang]]
email = "Ani@dinas.example"
peran = "pengelola"

[[orang]]
domain = "dinas.example"
peran = "internal"

[[orang]]
grup = "koperasi"
peran = "operator"
"""


def write(text):
    (settings.home() / "peran.toml").write_text(text, "utf-8")


def came(cookies=None, headers=(), claims=None, *, is_sample=False, has_provider=False):
    def values(name):
        return [value for key, value in headers if key.lower() == name.lower()]

    return visitor_of(
        cookies or {}, values, claims or {}, is_sample=is_sample, has_provider=has_provider
    )


def signed_in(**others):
    issued = {"is_logged_in": True, "iat": moment().timestamp(), "email_verified": True}
    return {**issued, "sub": "s-1", **others}


FORGED = [
    ("Host", "127.0.0.1:8501"),
    ("Origin", "http://127.0.0.1:8501"),
    ("X-Forwarded-For", "127.0.0.1"),
    ("X-Forwarded-Host", "localhost"),
    ("X-Forwarded-Proto", "https"),
    ("X-Real-Ip", "127.0.0.1"),
    ("Forwarded", "for=127.0.0.1"),
    ("X-Remote-User", "ani"),
    ("X-Forwarded-User", "ani"),
    ("X-Forwarded-Email", "ani@dinas.example"),
    ("X-Remote-Groups", "ppkl"),
    ("Authorization", "Basic YW5pOmFuaQ=="),
]


@pytest.mark.parametrize("written", ["", PROXY, PEOPLE])
def test_no_header_raises_anybody(written):
    write(written)

    assert came(headers=FORGED) == NOBODY


def test_while_everything_is_invented_everybody_may_look_and_nobody_may_write():
    assert came(is_sample=True) == AT_THE_SAMPLE
    assert may(AT_THE_SAMPLE, "lihat_nama")
    assert not any(may(AT_THE_SAMPLE, right) for right in ("muat", "putuskan", "tulis"))


def test_with_real_data_a_stranger_is_the_public():
    assert came() == NOBODY
    assert [right for right in roles.rights() if may(NOBODY, right)] == ["lihat_total"]


@pytest.mark.parametrize("how", ["account", "people", "proxy", "provider"])
def test_an_office_that_set_up_who_comes_in_shows_the_sample_to_nobody_else(how):
    if how == "account":
        accounts.add("Ani", "operator", "empat kata biasa saja")
    elif how != "provider":
        write({"people": PEOPLE, "proxy": PROXY}[how])

    assert came(is_sample=True, has_provider=how == "provider") == NOBODY


def test_the_key_is_the_manager_of_this_machine_without_a_name():
    cookie = sessions.begin("", "kunci")
    found = came({sessions.COOKIE: cookie})

    assert (found.role, found.way, found.name) == ("pengelola", "kunci", "")
    assert found.signs("Ani") == "Ani" and found.signs("") is None


def test_a_session_has_the_role_its_account_has_now():
    accounts.add("Ani", "operator", "empat kata biasa saja", ("Busang",))
    cookie = {sessions.COOKIE: sessions.begin("Ani", "akun")}
    assert came(cookie) == Visitor("Ani", "operator", "akun", ("Busang",))
    assert came(cookie).signs("Budi") == "Ani"

    accounts.change("Ani", role="publik")
    assert came(cookie).role == "publik"
    accounts.set_active("Ani", active=False)
    assert came(cookie) == NOBODY


def test_a_proxy_is_believed_beside_its_secret_only():
    write(PROXY)
    user, secret = ("X-Remote-User", "ani"), ("X-Kopdata-Rahasia", SECRET)

    assert came(headers=[user, secret]) == Visitor("ani", "operator", "proxy")
    assert came(headers=[user]) == NOBODY
    assert came(headers=[user, ("X-Kopdata-Rahasia", SECRET[:-1])]) == NOBODY
    assert came(headers=[user, ("X-Kopdata-Rahasia", "é" * 40)]) == NOBODY
    assert came(headers=[secret]) == NOBODY
    assert came(headers=[user, user, secret]) == NOBODY
    assert came(headers=[user, secret, secret]) == NOBODY


def test_a_proxy_names_groups_and_who_is_in_none_is_the_public():
    write(PROXY)
    secret = ("X-Kopdata-Rahasia", SECRET)
    of_group = [("X-Remote-User", "budi"), ("X-Remote-Groups", "a, ppkl"), secret]

    assert came(headers=of_group) == Visitor("budi", "internal", "proxy", ("Busang", "Bengalon"))
    assert came(headers=[("X-Remote-User", "budi"), secret]) == Visitor("budi", "publik", "proxy")


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"email": "ani@dinas.example"}, "pengelola"),
        ({"email": "budi@Dinas.Example"}, "internal"),
        ({"email": "budi@dinas.example.evil.example"}, "publik"),
        ({"email": "budi@lain.example", "groups": ["koperasi"]}, "operator"),
        ({"groups": "koperasi"}, "operator"),
        ({"email": "ani@dinas.example", "email_verified": False}, "publik"),
        ({"email": "ani@dinas.example", "email_verified": None}, "publik"),
        ({}, "publik"),
    ],
)
def test_a_providers_claims_give_the_role_of_the_first_line_that_fits(claims, role):
    write(PEOPLE)

    assert came(claims=signed_in(**claims)).role == role


def test_signing_out_everywhere_ends_what_a_provider_said_before():
    write(PEOPLE)
    before = signed_in(email="ani@dinas.example", iat=moment().timestamp() - 5)
    other = signed_in(email="budi@dinas.example", iat=moment().timestamp() - 5)
    sessions.end_all("ani@dinas.example")

    assert came(claims=before) == NOBODY
    assert came(claims=other).role == "internal"
    assert came(claims={**before, "iat": moment().timestamp() + 1}).role == "pengelola"
    sessions.end_all()
    assert came(claims=other) == NOBODY


def test_a_provider_that_verifies_every_address_may_be_believed():
    write("[oidc]\npercaya_email = true\n" + PEOPLE)

    found = came(claims=signed_in(email="ani@dinas.example", email_verified=None))
    assert found == Visitor("ani@dinas.example", "pengelola", "oidc")


@pytest.mark.parametrize(
    "wrong", [{"is_logged_in": False}, {"iat": None}, {"iat": moment().timestamp() - 13 * 3600}]
)
def test_claims_that_are_old_or_of_nobody_prove_nothing(wrong):
    write(PEOPLE)

    assert came(claims=signed_in(email="ani@dinas.example", **wrong)) == NOBODY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[proxi]\n", "proxi"),
        ("[alamat]\nhost = []\n", "host"),
        ("[alamat]\ntls = 'ya'\n", "true atau false"),
        ("[sesi]\ndiam_menit = 0\n", "paling sedikit 1"),
        ("[proxy]\nheader_pengguna = 'X'\n", "belum lengkap"),
        (PROXY.replace(SECRET, "pendek"), "32"),
        (PROXY.replace(SECRET, "the secret, the same as in peran.toml"), "openssl rand"),
        (PROXY.replace(SECRET, "gantisaya" * 5), "openssl rand"),
        ("[[orang]]\nemail = 'a@b'\n", "perlu peran"),
        ("[[orang]]\nemail = 'a@b'\ngrup = 'c'\nperan = 'publik'\n", "tepat satu"),
        ("[[orang]]\nemail = 'a@b'\nperan = 'raja'\n", "pilih dari publik"),
        ("= =", "tidak terbaca"),
    ],
)
def test_a_line_that_says_something_else_is_refused(text, said):
    write(text)

    with pytest.raises(AccessError, match=said):
        configuration()


def test_the_secret_is_not_shown():
    write(PROXY)

    assert SECRET not in repr(configuration())


def test_every_right_is_named_in_both_languages_and_a_higher_role_has_what_a_lower_has():
    order = list(roles.roles())
    for right in roles.rights().values():
        assert right.roles <= set(order)
        assert right.roles == set(order[min(map(order.index, right.roles)) :]), right.id
        assert right.words["id"] and right.words["en"]


def test_what_is_refused_says_to_whom_and_what_next():
    with pytest.raises(NotAllowed, match="operator atau pengelola; Anda masuk sebagai internal"):
        require(Visitor("Ani", "internal", "akun"), "muat")
    with pytest.raises(NotAllowed) as refused:
        require(Visitor("Ani", "internal", "akun"), "muat")
    assert "Masuk dahulu" not in str(refused.value)
    with pytest.raises(NotAllowed, match=r"Anda belum masuk\. Masuk dahulu"):
        require(AT_THE_SAMPLE, "muat")
    require(COMMAND_LINE, "muat")
    assert COMMAND_LINE.way in WAYS
