"""What holds for every metric of the catalogue, whatever it counts."""

import re
from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from kopdata import ingest, metrics
from kopdata.metrics.catalogue import DEFINITIONS

from .rows import activity, koperasi, named, rat, score, target, visit

IDS = [metric.id for metric in metrics.catalogue()]
CONTRACT = ["periode", "kecamatan", "koperasi_id", "numerator", "denominator", "unknown"]
KECAMATAN = ("Bengalon", "Telen", "Karangan")
WORDS = ("Aktif", "Tidak Aktif", None, "Bubar", "Aktif")


PEOPLE = ("anggota_l", "anggota_p", "karyawan", "karyawan_l", "karyawan_p", "manajer")


def office_rows() -> dict[str, list[dict]]:
    """Fifteen koperasi of three kecamatan over five years, with something of every kind."""
    rows: dict[str, list[dict]] = {
        kind: [] for kind in ("register", "rat", "keragaan", "kesehatan", "pembinaan", "verifikasi")
    }
    for number in range(15):
        place = {"kecamatan": KECAMATAN[number % 3]}
        nama = f"K {number}"
        bentuk = ("Primer", "Sekunder", None)[number % 3]
        jenis = ("Simpan Pinjam", None)[number % 2]
        rows["register"].append(
            koperasi(nama, **place, status=WORDS[number % 5], bentuk=bentuk, jenis=jenis)
        )
        for tahun in range(2019 + number % 2, 2024):
            seed = number + tahun
            held = date(tahun + 1, 1 + seed % 9, 20)
            rows["rat"].append(rat(nama, tahun, held, **place, status=("draft", None)[seed % 2]))
            rows["keragaan"].append(
                {
                    **named(nama, place["kecamatan"]),
                    "tahun_buku": tahun,
                    "anggota": seed % 50,
                    **dict.fromkeys(PEOPLE, seed % 9),
                    "aset": Decimal(seed) * 1000,
                    "modal_sendiri": Decimal("0.01") * seed,
                    "modal_luar": Decimal(seed // 2),
                    "volume_usaha": Decimal(seed),
                    "shu": Decimal(2020 - tahun),
                }
            )
            if seed % 3:
                skor = Decimal(45 + seed % 50)
                rows["kesehatan"].append(score(nama, tahun, **place, skor=skor))
                day = date(tahun, 1 + seed % 12, 9)
                rows["pembinaan"].append(activity(nama, day, **place, peserta=seed % 7))
                hasil = ("ditemukan", "tidak ditemukan")[seed % 2]
                rows["verifikasi"].append(visit(nama, day, hasil, **place))
    rows["target"] = [target(2022, 4), target(2023, 1)]
    return rows


@pytest.fixture
def office(as_of):
    return as_of(date(2024, 9, 1), **office_rows())


def test_every_metric_is_a_pair_of_files():
    paths = list(DEFINITIONS.iterdir())

    assert {path.stem for path in paths} == set(IDS)
    assert len(paths) == 2 * len(IDS)


@pytest.mark.parametrize("metric_id", IDS)
def test_the_declaration_is_complete_in_both_languages(metric_id):
    metric = metrics.get(metric_id)
    texts = {language: metric.text(language) for language in ("id", "en")}
    said = {
        language: {field.name for field in fields(text) if getattr(text, field.name)}
        for language, text in texts.items()
    }

    assert said["id"] == said["en"]
    assert {"name", "definition", "numerator", "missing"} <= said["id"]
    assert ("denominator" in said["id"]) == metric.has_base
    assert metric.is_sum or metric.denominator_kind != "sum"
    assert metric.unit in {"percent", "koperasi", "sesi", "orang", "rupiah"}
    assert metric.periode in {"tahun", "tahun_buku"}
    assert metric.better in {"higher", "lower", "neither"}
    assert metric.legal_source
    assert metric.review_by > date(2026, 1, 1)
    assert set(metric.rules) == {rule.group for rule in metric.followed}
    assert metric.kinds
    assert set(metric.kinds) <= set(ingest.kinds())


@pytest.mark.parametrize("metric_id", IDS)
def test_the_sql_counts_and_never_divides(metric_id):
    sql = re.sub(r"--[^\n]*", "", metrics.get(metric_id).sql)

    assert "/" not in sql
    assert "avg(" not in sql.lower()


def test_the_sql_returns_the_columns_of_the_contract(office):
    for metric in metrics.catalogue():
        answer = office.cursor().execute(metric.sql)
        columns = [column[0] for column in answer.description]
        assert [column for column in columns if column in CONTRACT] == CONTRACT, metric.id
        assert answer.fetchall(), metric.id


def test_a_koperasi_stands_once_in_a_year(office):
    for metric in metrics.catalogue():
        if metric.unit not in {"percent", "koperasi"} and not metric.is_sum:
            continue  # sessions and people: a koperasi stands once for each activity
        rows = office.cursor().execute(metric.sql).df()
        koperasi_rows = rows[rows["koperasi_id"].notna()]
        assert not koperasi_rows.duplicated(["koperasi_id", "periode"]).any(), metric.id


def test_shares_lie_within_their_base_and_unknown_is_never_yes(office):
    for metric in metrics.catalogue():
        if metric.denominator_kind != "koperasi":
            continue
        rows = office.cursor().execute(metric.sql).df()
        assert set(rows["denominator"]) == {1}, metric.id
        assert set(rows["numerator"]) <= {0, 1}, metric.id
        assert set(rows["unknown"]) <= {0, 1}, metric.id
        assert not ((rows["unknown"] == 1) & (rows["numerator"] == 1)).any(), metric.id


def test_kecamatan_add_up_to_the_regency(office):
    for metric in metrics.catalogue():
        if metric.counts_once:
            continue
        whole = added(office, metric, ("periode",))
        parts = added(office, metric, ("periode", "kecamatan"))
        assert whole == parts, metric.id


def added(warehouse: object, metric: metrics.Metric, by: tuple[str, ...]) -> dict:
    """Numerator, base and unknown of each year; a target does not add over kecamatan."""
    sums: dict[int, list] = {}
    for row in metrics.summarise(warehouse, metric, metrics.Selection(), by).rows:
        has_base = metric.denominator_kind == "koperasi"
        figures = (row.numerator, row.denominator if has_base else 0, row.unknown)
        so_far = sums.setdefault(row.periode.year, [0, 0, 0])
        sums[row.periode.year] = [
            total + (figure or 0) for total, figure in zip(so_far, figures, strict=True)
        ]
    return sums


def test_a_value_lies_in_its_range_and_a_share_within_0_and_1(office):
    for metric in metrics.catalogue():
        for by in ((), ("periode",), ("periode", "kecamatan"), ("bentuk",)):
            for row in metrics.summarise(office, metric, metrics.Selection(), by).rows:
                if row.value is None:
                    assert metric.has_base
                    continue
                assert row.value_low <= row.value <= row.value_high, metric.id
                if metric.denominator_kind == "koperasi":
                    assert row.value_low >= 0, metric.id
                    assert row.value_high <= 1, metric.id


def test_the_rows_behind_add_up_to_the_figure(office):
    for metric in metrics.catalogue():
        if metric.counts_once:
            continue
        selection = metrics.Selection(tahun=(2022,))
        frame = metrics.rows_behind(office, metric, selection)
        (row,) = metrics.summarise(office, metric, selection, ()).rows
        total = pytest.approx(float(row.numerator))
        assert float(frame["numerator"].sum()) == total, metric.id
        assert frame["unknown"].sum() == row.unknown, metric.id
        if metric.denominator_kind == "koperasi":
            assert frame["denominator"].sum() == row.denominator, metric.id
        assert frame["nama"].notna().all(), metric.id
