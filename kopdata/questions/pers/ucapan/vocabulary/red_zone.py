"""Three years without a RAT, which is zona merah in other words."""

import re
from collections.abc import Sequence

from kopdata.questions.pers.ucapan.vocabulary.tokens import Token

_MOST_TOKENS = 18
_YEARS = (
    r"(?:tiga|3) tahun(?: buku)?(?: terakhir)?(?: secara)?"
    r"(?: berturut-turut| beruntun)?(?: ini)?"
)
_RAT = r"(?:rapat anggota tahunan(?: \( rat \))?|rapat anggota|rat)"
_WITHOUT = (
    r"(?:tidak|belum|tak|tanpa)(?: pernah)?(?: lagi)?"
    rf"(?: menggelar| melaksanakan| mengadakan| menyelenggarakan| melakukan)? {_RAT}"
)
_SAID = re.compile(
    rf"(?:karena |akibat )?(?:(?:selama |dalam |sudah |telah )*{_YEARS}(?: sudah)? {_WITHOUT}"
    rf"|{_WITHOUT}(?: selama| dalam)? {_YEARS}(?! lalu| silam| yang lalu| sebelumnya))(?= |$)"
)


def without_rat(listed: Sequence[Token], place: int) -> int:
    """How many tokens from here on say so: `tidak menggelar RAT tiga tahun berturut-turut`."""
    keys = [one.key for one in listed[place : place + _MOST_TOKENS]]
    found = _SAID.match(" ".join(keys))
    return len(found[0].split()) if found else 0
