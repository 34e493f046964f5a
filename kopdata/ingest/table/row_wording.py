"""How rows that are no data read: totals, groups, signatures, notes, column numbers."""

import re
from functools import lru_cache

from kopdata.ingest.area.kecamatan import Places
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
    r"dibuat\s+oleh|disusun\s+oleh|sumber\b|(?:catatan|keterangan|penjelasan|note|nb)\s*(?:[:;]|$)|"
    r"ket\.?\s*:|\*\)|(?:rekap\w*|ringkasan)\b|"
    r"[a-z .]{3,30},\s*(?:tanggal\s*)?[\d.…_ ]*\s*(?:[a-z.…_]+\s+)?\d{4}$)",
    re.IGNORECASE,
)
KOPERASI = re.compile(
    r"\b(?:koperasi|kop|ksp|kud|kpri|kopkar|ksu|kpn|kspps|bmt|"
    r"primkop\w*|puskop\w*|kdmp|kkmp|kdkmp)\b",
    re.IGNORECASE,
)
LONGEST_LABEL = 120
# Excel's own subtotals put the word behind: "Bengalon Total", "Aktif Count".
ENDS_IN_TOTAL = re.compile(
    r"\s+(?:(?:sub|grand)\s*-?\s*)?(?:jumlah|total|subtotal|count)\s*$", re.IGNORECASE
)
_OF_KOPERASI = re.compile(
    r"^(?:\s*\b(?:koperasi|kop|di|pada|se|untuk|dari)\b[\s.:\-]*)+", re.IGNORECASE
)
# A line of a recap: "Koperasi Aktif", "Tidak Aktif", "Sudah RAT" name no koperasi.
_RECAP = re.compile(
    r"(?:(?:koperasi|kop|yang|sudah|telah|belum|tidak|tdk|non|melaksanakan)\b[\s.\-]*)*"
    r"(?:aktif|non\s*aktif|rat|beku|dibekukan|bubar|dibubarkan)[\s.:]*",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"[(=:\s]*\d[\d.,]*\s*(?:%|persen|unit|buah|koperasi|kop|lembaga|kud|ksp|orang|org)?[\s.)]*",
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


def reads_as_total(text: str, places: Places) -> bool:
    """Whether a cell says that its row sums or averages others: "Jumlah Bengalon", "Total"."""
    if len(text) > LONGEST_LABEL:
        return False
    if _total_of(kantor().names).fullmatch(text) or AVERAGE.fullmatch(text):
        return True
    begins, ends = TOTAL.match(text), ENDS_IN_TOTAL.search(text)
    if not begins and not ends:
        return False
    rest = text[begins.end() :] if begins else text[: ends.start() if ends else None]
    rest = _OF_KOPERASI.sub("", rest).strip(" .:()-=0123456789")
    return not rest or places.is_called(rest) or _RECAP.fullmatch(rest) is not None


def reads_as_recap(text: str) -> bool:
    """Whether a name is only the state of several: "Koperasi Aktif", "Belum RAT"."""
    return len(text) <= LONGEST_LABEL and _RECAP.fullmatch(text) is not None


def is_count(text: str) -> bool:
    """Whether a cell is a mere number of something: "3 unit", "12 koperasi", "45 %"."""
    return _COUNT.fullmatch(text) is not None


@lru_cache(maxsize=4)
def _total_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """A whole totals row, where the office's area may be called by any of its names."""
    called = "|".join(map(re.escape, names))
    return re.compile(
        rf"{TOTAL.pattern}(?:(?:{_TOTAL_WORD}|"
        r"seluruh\w*|keseluruhan|semua\w*|umum|akhir|besar|koperasi|halaman ini|[ivx]+|[a-z]|\d+|"
        r"(?:se-?\s*)?(?:kabupaten|kab|kecamatan|kec|desa|kelurahan|kel|wilayah|provinsi)\b.*|"
        rf"{called})\b[\s.:]*)*",
        re.IGNORECASE,
    )
