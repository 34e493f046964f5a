"""How rows that are no data read: totals, groups, signatures, column numbers."""

import re
from functools import lru_cache

from kopdata.kantor import kantor

_TOTAL_WORD = r"(?:(?:sub|grand)\s*-?\s*)?(?:jumlah|jml|total|subtotal)"
TOTAL = re.compile(rf"(?:[ivxa-z\d]{{1,4}}[.)]\s*)?{_TOTAL_WORD}\b[\s.:]*", re.IGNORECASE)
AVERAGE = re.compile(r"(?:rata\s*-?\s*rata|rerata|persentase|prosentase)\b.*", re.IGNORECASE)
GROUP = re.compile(
    r"(?:[ivxlc]+|[a-z]|\d{1,3})?[.)]?\s*(?:kecamatan|kec)\b\.?\s*[:\-]?\s*\S+", re.IGNORECASE
)
SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|diketahui|disetujui|"
    r"kepala\s+(?:dinas|bidang|seksi|bagian)|kabid|plt\b|plh\b|an\.|a\.n|nip\b|ttd\b|"
    r"dibuat\s+oleh|disusun\s+oleh|sumber\b|catatan\s*:|keterangan\s*:|ket\.?\s*:|\*\)|"
    r"[a-z .]{3,30},\s*(?:tanggal\s*)?[\d.…_ ]*\s*(?:[a-z.…_]+\s+)?\d{4}$)",
    re.IGNORECASE,
)
KOPERASI = re.compile(
    r"\b(?:koperasi|kop|ksp|kud|kpri|kopkar|ksu|kpn|kspps|bmt|"
    r"primkop\w*|puskop\w*|kdmp|kkmp|kdkmp)\b",
    re.IGNORECASE,
)
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2})[a-z]?\s*(?:[=(]\s*[\d+\-*/:=(), ]+)?\)?")


def is_column_numbers(texts: list[str]) -> bool:
    """A row of column numbers: "(1) (2) (3)"."""
    found = [match for text in texts if (match := _COLUMN_NUMBER.fullmatch(text))]
    if len(texts) < 3 or len(found) < len(texts):
        return False
    numbers = [int(match[1]) for match in found]
    return numbers == sorted(numbers) and numbers[-1] - numbers[0] <= 2 * len(numbers)


def is_total(texts: list[str]) -> bool:
    """A row that sums or averages those above it."""
    total = _total_of(kantor().names)
    return any(total.fullmatch(text) or AVERAGE.fullmatch(text) for text in texts[:4])


@lru_cache(maxsize=4)
def _total_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """A whole totals row, where the office's area may be called by any of its names."""
    called = "|".join(map(re.escape, names))
    return re.compile(
        rf"{TOTAL.pattern}(?:(?:{_TOTAL_WORD}|"
        r"seluruh\w*|keseluruhan|semua\w*|umum|akhir|besar|koperasi|halaman ini|[ivx]+|[a-z]|\d+|"
        rf"(?:se-?\s*)?(?:kabupaten|kab|kecamatan|kec)\b.*|{called})\b[\s.:]*)*",
        re.IGNORECASE,
    )
