"""The pages themselves: every word that comes from outside is escaped, no script, no inline style.

Their policy therefore allows neither; that of the dashboard has to (see `security_headers`).
"""

from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse

from kopdata import messages
from kopdata.access import Visitor, roles
from kopdata.access.accounts import LONGEST_NAME, LONGEST_PASSWORD

_FOLDER = Path(__file__).parent
_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; " + (
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def stylesheet() -> str:
    """The look of these pages, as the dashboard's."""
    return (_FOLDER / "page.css").read_text("utf-8")


def language_of(request: Request) -> str:
    """The language the address asks for, else Indonesian."""
    asked = request.query_params.get("bahasa", "id")
    return asked if asked in messages.LANGUAGES else "id"


def sign_in(
    language: str,
    token: str,
    *,
    wrong: str | None = None,
    status: int = 200,
    has_accounts: bool,
    has_key: bool,
    has_provider: bool,
) -> HTMLResponse:
    """The form for name and password, or what else one signs in with here."""

    def text(key: str) -> str:
        return escape(messages.text(f"masuk.{key}", language))

    parts = [f'<p class="wrong" role="alert">{text(wrong)}</p>'] if wrong else []
    if has_accounts:
        parts.append(
            f'<form method="post" action="/masuk?bahasa={language}">'
            f'<input type="hidden" name="tanda" value="{escape(token)}">'
            f'<label for="nama">{text("nama")}</label><input id="nama" name="nama" required '
            f'maxlength="{LONGEST_NAME}" autocomplete="username" autofocus>'
            f'<label for="sandi">{text("sandi")}</label><input id="sandi" name="sandi" required '
            f'type="password" maxlength="{LONGEST_PASSWORD}" autocomplete="current-password">'
            f'<button type="submit">{text("tombol")}</button></form>'
        )
    if has_provider:
        parts.append(f'<p class="quiet">{text("penyedia")}</p>')
    if has_key:
        parts.append(
            f'<p class="quiet">{text("kunci")}<br><code>python -m kopdata masuk</code></p>'
        )
    return _page(language, "masuk", "".join(parts), status)


def sign_out(language: str, token: str, visitor: Visitor) -> HTMLResponse:
    """Who is signed in, and the two ways out: here, and everywhere."""

    def text(key: str, **values: object) -> str:
        return escape(messages.text(f"masuk.{key}", language, **values))

    if not visitor.is_signed_in:
        return _page(language, "keluar", f"<p>{text('belum_masuk')}</p>", 200)
    role = roles.roles()[visitor.role][language]
    who = text("sebagai", name=visitor.name or text("kunci_nama"), role=role)
    return _page(
        language,
        "keluar",
        f'<p>{who}</p><form method="post" action="/keluar?bahasa={language}">'
        f'<input type="hidden" name="tanda" value="{escape(token)}">'
        f'<button type="submit">{text("keluar_sini")}</button>'
        f'<button type="submit" class="second" name="semua" value="ya">'
        f"{text('keluar_semua')}</button></form>",
        200,
    )


def _page(language: str, name: str, body: str, status: int) -> HTMLResponse:
    other = next(one for one in messages.LANGUAGES if one != language)
    page = Template((_FOLDER / "page.html").read_text("utf-8")).substitute(
        language=language,
        title=escape(messages.text(f"masuk.judul_{name}", language)),
        body=body,
        back=escape(messages.text("masuk.kembali", language)),
        other=other,
        other_address=f"/{name}?bahasa={other}",
        other_words=escape(messages.text("masuk.bahasa_lain", language)),
    )
    headers = {"cache-control": "no-store", "content-security-policy": _POLICY}
    return HTMLResponse(page, status, headers)
