"""Which koperasi and years a question is about: as parameters, and checked against what exists."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from kopdata import messages
from kopdata import warehouse as store
from kopdata.errors import UnknownName
from kopdata.ingest import Kabupaten, kabupaten
from kopdata.ingest.area.kecamatan import places

_MARKS = re.compile(r"[\[\]<>*_`|$~:@#\\!]|(?<=www)\.", re.IGNORECASE)
MERAH_PUTIH = {"with": None, "without": False, "only": True}


@dataclass(frozen=True)
class Options:
    """What the filters can be set to, in the order to offer it.

    `kabupaten` groups the kecamatan where the office's list of them names it. The empty word is the
    jenis of those that state none; it is offered where there are such. The public does not choose
    `by_group`: neither jenis nor bentuk nor Merah Putih.
    """

    tahun: tuple[int, ...]
    kecamatan: tuple[str, ...]
    jenis: tuple[str, ...]
    bentuk: tuple[str, ...]
    kabupaten: tuple[Kabupaten, ...] = ()
    by_group: bool = True


@dataclass(frozen=True)
class Selection:
    """A choice of koperasi and years; an empty part means all.

    `merah_putih` is `with` (all koperasi), `without` or `only`.
    """

    tahun: tuple[int, ...] = ()
    kecamatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    bentuk: tuple[str, ...] = ()
    merah_putih: str = "with"

    @property
    def is_by_group(self) -> bool:
        """Whether it filters by jenis, bentuk or Merah Putih, of which targets know nothing."""
        return bool(self.jenis or self.bentuk or self.merah_putih != "with")

    def checked(self, choices: Options) -> "Selection":
        """The same selection in official spelling; raises UnknownName for what does not exist.

        Naming every kecamatan is the same as naming none.
        """
        kecamatan = tuple(
            dict.fromkeys(_known_kecamatan(name, choices.kecamatan) for name in self.kecamatan)
        )
        return Selection(
            tahun=self.tahun,
            kecamatan=() if len(kecamatan) == len(choices.kecamatan) else kecamatan,
            jenis=tuple(_known_jenis(name, choices.jenis) for name in self.jenis),
            bentuk=tuple(_known(name, ("Primer", "Sekunder"), "Bentuk") for name in self.bentuk),
            merah_putih=self.merah_putih,
        )

    def parameters(self) -> dict[str, object]:
        """The filters as the queries take them; years are resolved per metric."""
        return {
            "kecamatan": list(self.kecamatan),
            "jenis": list(self.jenis),
            "bentuk": list(self.bentuk),
            "merah_putih": MERAH_PUTIH[self.merah_putih],
        }

    def facts(self) -> dict[str, object]:
        """The selection as JSON tells it: every word can be asked for again."""
        return {**asdict(self), "jenis": [jenis_in_words(name) for name in self.jenis]}


def options(warehouse: store.Warehouse) -> Options:
    """What this warehouse's filters can be set to."""
    query = "selection_options_public" if warehouse.about.is_public else "selection_options"
    (lists,) = store.constant(warehouse, f"metrics/{query}")
    tahun, kecamatan, jenis, bentuk = (tuple(values or ()) for values in lists)
    return Options(
        tahun, kecamatan, jenis, bentuk, kabupaten(), by_group=not warehouse.about.is_public
    )


def _known_kecamatan(name: str, choices: Sequence[str]) -> str:
    official, issue = places().find(name)
    if issue and issue.message.startswith("tidak pasti"):
        raise UnknownName(f"Kecamatan '{name}' {issue.message}. {issue.remedy}")
    return official if official and official in choices else _known(name, choices, "Kecamatan")


def jenis_in_words(jenis: str | None, language: str = "id") -> str:
    """A jenis, and what those that state none are called.

    Lists name jenis of their own: marks that make a link or markup of a name are no part of it.
    """
    if jenis:
        return " ".join(_MARKS.sub(" ", jenis).split()) or jenis
    return messages.text("kalimat.jenis_kosong", language)


def _known_jenis(name: str, choices: Sequence[str]) -> str:
    words = (jenis_in_words("", language) for language in messages.LANGUAGES)
    is_not_stated = name.casefold() in {"", *words}
    return "" if is_not_stated else _known(name, choices, "Jenis")


def _known(name: str, choices: Sequence[str], what: str) -> str:
    by_lower = {choice.casefold(): choice for choice in choices if choice}
    if found := by_lower.get(name.casefold()):
        return found
    near = difflib.get_close_matches(name.casefold(), by_lower, n=1, cutoff=0.0)
    hint = f" Mungkin maksudnya '{by_lower[near[0]]}'." if near else ""
    raise UnknownName(f"{what} '{name}' tidak dikenal.{hint}")
