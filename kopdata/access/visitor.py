"""Who asks: a name, a role and the way it was proved. What each may is in `roles.toml`."""

from collections.abc import Collection
from dataclasses import dataclass

from kopdata.access import roles
from kopdata.errors import NotAllowed

# How somebody proved who they are; `contoh` and `tanpa` are nobody in particular.
WAYS = ("kunci", "akun", "oidc", "proxy", "contoh", "baris_perintah", "tanpa")
# Ways in which the name itself was proved: nobody types another's.
_NAMED = ("akun", "oidc", "proxy")


@dataclass(frozen=True)
class Visitor:
    """Somebody at a page or the command line.

    `kecamatan` are those whose koperasi they see; empty is all. `name` is empty where the way in
    proves no name.
    """

    name: str = ""
    role: str = "publik"
    way: str = "tanpa"
    kecamatan: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether the name was proved, so that it is the one written down."""
        return self.way in _NAMED

    @property
    def is_signed_in(self) -> bool:
        """Whether somebody proved anything at all."""
        return self.way not in ("contoh", "tanpa")

    def signs(self, typed: str | None) -> str | None:
        """The name under what is written: the proved one, else what was typed."""
        return self.name if self.is_named else typed or None

    def sees(self, kecamatan: str | None) -> bool:
        """Whether koperasi of a kecamatan are this visitor's to see; None is no kecamatan."""
        return not self.kecamatan or kecamatan in self.kecamatan

    def sees_all_of(self, kecamatan: Collection[str | None]) -> bool:
        """The same for several; none named is all there are."""
        return not self.kecamatan or (bool(kecamatan) and set(kecamatan) <= set(self.kecamatan))


NOBODY = Visitor()
# Only invented names are there to be seen, and nothing may be written.
AT_THE_SAMPLE = Visitor(role="internal", way="contoh")
# Whoever runs a command can read and write the files themselves.
COMMAND_LINE = Visitor(role="pengelola", way="baris_perintah")


def may(visitor: Visitor, right: str) -> bool:
    """Whether a visitor has a right of the table."""
    return roles.has(visitor.role, right)


def require(visitor: Visitor, right: str) -> None:
    """Raise NotAllowed, in a sentence for an officer, where the visitor has not the right."""
    if may(visitor, right):
        return
    found = roles.rights()[right]
    allowed = " atau ".join(role for role in roles.roles() if role in found.roles)
    if visitor.is_signed_in:
        who, next_step = f"masuk sebagai {visitor.role}", "Minta pengelola mengubah peran Anda"
    else:
        who, next_step = "belum masuk", f"Masuk dahulu sebagai {allowed}"
    raise NotAllowed(
        f"{found.words['id']} hanya untuk {allowed}; Anda {who}. {next_step}. "
        "Tidak ada yang berubah."
    )


def require_everywhere(visitor: Visitor, right: str) -> None:
    """The same for what changes koperasi of any kecamatan: not for who is limited to some."""
    require(visitor, right)
    if visitor.kecamatan:
        raise NotAllowed(
            f"{roles.rights()[right].words['id']} seperti ini menyangkut semua kecamatan; yang "
            f"dibuka untuk Anda {', '.join(visitor.kecamatan)}. Minta operator yang tidak "
            "dibatasi melakukannya. Tidak ada yang berubah."
        )
