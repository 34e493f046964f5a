"""What was kept is believed only while it is what was kept: the attacks, and what mends itself."""

import json
import shutil
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from kopdata import cli, loading, metrics, settings, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.errors import ArchiveError
from kopdata.loading import warehouses
from tests.pages.conftest import open_page

ACTIVE, ALL = 20, 30


@pytest.fixture
def office(tmp_path):
    """Thirty koperasi in a text file, twenty of them active."""
    statuses = {number: "Aktif" if number <= ACTIVE else "Tidak Aktif" for number in range(1, 31)}
    rows = [
        f"640404{number:07d};Koperasi {number};Busang;{status}"
        for number, status in statuses.items()
    ]
    path = tmp_path / "daftar.csv"
    path.write_text("\n".join(["NIK;Nama Koperasi;Kecamatan;Status", *rows]), encoding="utf-8")
    assert loading.receive(path, received_on=date(2023, 2, 1), visitor=COMMAND_LINE).accepted
    return settings.home()


@pytest.fixture
def ask(capsys):
    def run(*arguments):
        code = cli.main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def active(path):
    store = warehouse.open_read_only(path)
    try:
        asked = metrics.get("koperasi_aktif")
        return metrics.summarise(store, asked, metrics.Selection(), by=()).rows[0].numerator
    finally:
        store.close()


def make_all_active(home):
    """The first attack: the same length, in the file as it was received."""
    (file,) = (home / "archive" / "files").iterdir()
    content = file.read_bytes()
    assert content.count(b"Tidak Aktif") == ALL - ACTIVE
    file.write_bytes(content.replace(b"Tidak Aktif", b"Aktif      "))
    return file


def forget_what_is_derived(home):
    shutil.rmtree(home / "parsed")
    shutil.rmtree(home / "warehouse")


def test_a_changed_file_of_the_archive_counts_for_nobody(office):
    file = make_all_active(office)
    forget_what_is_derived(office)

    with pytest.raises(ArchiveError, match=rf"files/{file.name} \(daftar\.csv, kiriman D0001\)"):
        loading.current()


def test_a_changed_file_stops_the_next_publication_though_its_rows_are_kept(office, tmp_path):
    last = loading.current()
    make_all_active(office)
    more = tmp_path / "rat.csv"
    more.write_text(
        "LAPORAN RAT TAHUN BUKU 2022\nNIK;Nama Koperasi;Tanggal RAT\n"
        "6404040000001;Koperasi 1;12/01/2023\n",
        encoding="utf-8",
    )

    with pytest.raises(ArchiveError, match=r"daftar\.csv.*berubah sesudah diterima"):
        loading.receive(
            more, received_on=date(2023, 3, 1), confirmed=loading.ALL_JUMPS, visitor=COMMAND_LINE
        )

    assert loading.current() == last
    assert [one.file for one in loading.archive().deliveries()] == ["daftar.csv"]


def test_a_changed_parquet_file_is_read_again_from_the_archive(office):
    (file,) = (office / "parsed").glob("*/register.parquet")
    rows = pq.read_table(file)
    status = pc.replace_substring(rows["status"], "Tidak Aktif", "Aktif")
    assert not status.equals(rows["status"])
    changed = rows.set_column(rows.column_names.index("status"), "status", status)
    pq.write_table(pa.table(changed), file)
    shutil.rmtree(office / "warehouse")

    assert active(loading.current()) == ACTIVE


def test_a_changed_account_of_what_was_parsed_is_made_again(office):
    (file,) = (office / "parsed").glob("*/parsed.json")
    before = file.read_bytes()
    file.write_bytes(before.replace(b"2023-02-01", b"2022-02-01"))
    shutil.rmtree(office / "warehouse")

    assert active(loading.current()) == ACTIVE
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:5000]), id="cut"),
        pytest.param(lambda path: path.write_bytes(b"bukan gudang"), id="overwritten"),
        pytest.param(lambda path: path.unlink(), id="removed"),
    ],
)
def test_a_damaged_warehouse_is_built_again(office, damage):
    path = loading.current()
    damage(path)

    assert loading.current() == path
    assert active(path) == ACTIVE


def test_an_archive_as_received_is_whole(office, ask):
    code, answer, _ = ask("periksa", "--json")

    assert code == 0
    assert json.loads(answer) == {"entries": 1, "files": 1, "damaged": []}
    assert "1 catatan dan 1 berkas kiriman diperiksa: semuanya utuh." in ask("periksa")[1]


def test_a_damaged_archive_is_told_and_the_last_good_figures_stay(office, ask):
    file = make_all_active(office)
    # With a rule of its own the office wants another warehouse.
    rule = '[zona_merah]\nid = "zona_merah"\nbook_years = 2\n'
    (office / "rules.toml").write_text(rule, encoding="utf-8")

    code, answer, told = ask("metric", "koperasi_aktif", "--json")
    assert json.loads(answer)["rows"][-1]["numerator"] == ACTIVE
    assert (code, file.name in told) == (0, True)
    assert "terakhir diterbitkan" in told

    code, answer, _ = ask("periksa", "--json")
    assert code == 1
    (damage,) = json.loads(answer)["damaged"]
    assert file.name in damage["file"]
    assert "daftar.csv" in damage["file"]
    assert "cadangan" in damage["remedy"]

    assert ask("build")[0] == 1
    page = open_page()
    assert any("terakhir diterbitkan" in one.value for one in page.error)
    assert page.metric
    assert not any("daftar.csv" in one.value for one in page.error)  # this visitor is the public


def test_with_a_damaged_entry_pages_go_on_with_the_last_good_figures(office, ask):
    entry = office / "archive" / "entries" / "000001.json"
    entry.write_text(entry.read_text("utf-8").replace("daftar", "Daftar"), encoding="utf-8")
    warehouses._office.cache_clear()

    code, answer, told = ask("metric", "koperasi_aktif", "--json")
    assert (code, json.loads(answer)["rows"][-1]["numerator"]) == (0, ACTIVE)
    assert "000001.json" in told
    page = open_page()
    assert any("terakhir diterbitkan" in one.value for one in page.error)
    assert page.metric


def test_what_was_derived_and_damaged_is_named_and_mends_itself(office, ask):
    (rows,) = (office / "parsed").glob("*/register.parquet")
    rows.write_bytes(rows.read_bytes()[:-1])
    loading.current().write_bytes(b"bukan gudang")

    code, answer, _ = ask("periksa", "--json")
    assert code == 1
    assert [one["file"].split("/")[0] for one in json.loads(answer)["damaged"]] == [
        "parsed",
        "warehouse",
    ]

    assert active(loading.current()) == ACTIVE
    assert ask("periksa")[0] == 0
