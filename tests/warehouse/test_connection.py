"""A warehouse can be asked by many at once, and can do nothing but answer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import duckdb
import pytest

from kopdata import loading, metrics, warehouse
from kopdata.errors import WarehouseError


@pytest.fixture
def opened():
    store = warehouse.open_read_only(loading.known_on(date(2019, 12, 31)))
    yield store
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("select * from read_csv('/etc/hostname')", id="read a file"),
        pytest.param("copy (select 1) to '/tmp/keluar.csv'", id="write a file"),
        pytest.param("attach '/tmp/lain.duckdb'", id="attach"),
        pytest.param("install httpfs", id="install"),
        pytest.param("set memory_limit = '1TB'", id="set"),
        pytest.param("create table main.baru (a integer)", id="create"),
        pytest.param("delete from koperasi", id="delete"),
    ],
)
def test_a_reader_can_only_read(opened, statement):
    with pytest.raises(duckdb.Error):
        opened.cursor().execute(statement)


def test_thirty_threads_each_get_their_own_answer(opened):
    choices = metrics.options(opened).kecamatan
    metric = metrics.get("koperasi_aktif")

    def ask(place):
        return metrics.summarise(opened, metric, metrics.Selection(kecamatan=(place,)))

    alone = {place: ask(place).rows for place in choices}
    with ThreadPoolExecutor(30) as threads:
        together = list(threads.map(ask, choices * 10))

    assert all(summary.rows == alone[summary.selection.kecamatan[0]] for summary in together)


def test_a_small_warehouse_answers_each_question_with_one_thread(opened):
    assert opened.cursor().execute("select current_setting('threads')").fetchone() == (1,)


def test_a_file_that_is_gone_is_one_sentence(tmp_path):
    with pytest.raises(WarehouseError, match="tidak dapat dibuka"):
        warehouse.open_read_only(tmp_path / "hilang.duckdb")


def test_a_damaged_file_is_one_sentence(tmp_path):
    broken = tmp_path / "rusak.duckdb"
    broken.write_bytes(b"bukan gudang data")

    with pytest.raises(WarehouseError, match=r"rusak\.duckdb tidak dapat dibuka.*build"):
        warehouse.open_read_only(broken)


def test_a_reader_keeps_its_answers_while_another_warehouse_is_published(opened):
    metric = metrics.get("koperasi_terdaftar")
    before = metrics.summarise(opened, metric, metrics.Selection()).rows

    loading.known_on(date(2020, 12, 31))

    assert metrics.summarise(opened, metric, metrics.Selection()).rows == before
