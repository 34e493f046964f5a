"""Clean rows as the metric tests write them, and the answers as they compare them."""

from datetime import date

from kopdata import metrics

FIRST_LIST = date(2018, 1, 10)


def named(nama: str, kecamatan: str = "Bengalon") -> dict:
    """The columns that say whom a row is about: here a name within a kecamatan."""
    return {"nama": nama, "kunci_nama": nama.upper(), "kecamatan": kecamatan}


def koperasi(nama: str, kecamatan: str = "Bengalon", **stated: object) -> dict:
    """A register row: an active primer founded in 2010 and listed since 2018, unless stated."""
    row = {
        "tanggal_badan_hukum": date(2010, 5, 4),
        "bentuk": "Primer",
        "jenis": "Konsumen",
        "status": "Aktif",
        **named(nama, kecamatan),
        **stated,
    }
    told = (FIRST_LIST, row.get("per"), row["tanggal_badan_hukum"])
    row.setdefault("received_on", max(day for day in told if day is not None))
    row.setdefault("per", row["received_on"])
    return row


def status(nama: str, word: str | None, per: date, **stated: object) -> dict:
    """A later register row that only says the status."""
    return {**named(nama), "status": word, "per": per, "received_on": per, **stated}


def rat(nama: str, tahun_buku: int, tanggal_rat: date | None = None, **stated: object) -> dict:
    """A RAT row; with a date and without a status it says the meeting was held."""
    return {**named(nama), "tahun_buku": tahun_buku, "tanggal_rat": tanggal_rat, **stated}


def visit(nama: str, tanggal: date, hasil: str | None, **stated: object) -> dict:
    """A Satgas visit."""
    return {**named(nama), "tanggal": tanggal, "hasil": hasil, **stated}


def score(nama: str, tahun: int, **stated: object) -> dict:
    """A health assessment."""
    return {**named(nama), "tahun": tahun, **stated}


def activity(nama: str, selesai: date | None, kegiatan: str = "Bimtek", **stated: object) -> dict:
    """A coaching activity that is Selesai, begun and ended on one day, unless stated."""
    return {
        **named(nama),
        "kegiatan": kegiatan,
        "kunci_kegiatan": "".join(kegiatan.lower().split()),
        "tanggal_mulai": selesai,
        "tanggal_selesai": selesai,
        "status": "Selesai",
        **stated,
    }


def target(tahun: int, nilai: int, kecamatan: str | None = None, **stated: object) -> dict:
    """The year's coaching target of a kecamatan or, without one, of the regency."""
    return {
        "indikator": "koperasi_dibina_baru",
        "tahun": tahun,
        "nilai": nilai,
        "kecamatan": kecamatan,
        **stated,
    }


def behind(warehouse: object, metric: str, tahun: int, **selection: object) -> dict[str, tuple]:
    """Numerator, denominator and unknown of each koperasi behind a figure, by its name."""
    selected = metrics.Selection(tahun=(tahun,), **selection)
    frame = metrics.rows_behind(warehouse, metrics.get(metric), selected)
    columns = frame[["nama", "numerator", "denominator", "unknown"]].astype(object)
    rows = columns.where(columns.notna(), None).values.tolist()
    return {nama: tuple(figures) for nama, *figures in rows}


def figures(
    warehouse: object, metric: str, by: tuple[str, ...] = ("periode",), **selection: object
) -> dict:
    """Numerator, denominator and unknown of a summary, by what it is split by."""
    selected = metrics.Selection(**selection)
    summary = metrics.summarise(warehouse, metrics.get(metric), selected, by)
    return {key_of(row, by): (row.numerator, row.denominator, row.unknown) for row in summary.rows}


def key_of(row: metrics.Row, by: tuple[str, ...]) -> object:
    """What a row is about: one value, or several when it is split by several."""
    parts = row._asdict() | {"periode": row.periode and row.periode.year}
    key = tuple(parts[part] for part in by)
    return key[0] if len(key) == 1 else key


def lengkap(warehouse: object, metric: str) -> dict[int, bool]:
    """Whether each year of a metric is complete."""
    summary = metrics.summarise(warehouse, metrics.get(metric), metrics.Selection(), ("periode",))
    return {row.periode.year: row.lengkap for row in summary.rows}
