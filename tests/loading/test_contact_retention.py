"""Who led a koperasi long ago is no longer shown, in no state of the archive; figures stay."""

from datetime import date

import duckdb
import pytest

from kopdata import loading, metrics, settings, warehouse
from kopdata.questions.koperasi import profile
from tests import workbooks
from tests.conftest import deliveries_of
from tests.metrics.rows import koperasi

OLD, NEW = date(2018, 6, 30), date(2023, 7, 15)


@pytest.fixture
def five_years(home):
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / "kantor.toml").write_text("retensi_kontak_tahun = 5\n")


def received(tmp_path, *days):
    for day in days:
        path = workbooks.write(tmp_path / f"{day}.xlsx", [(str(day),)])
        loading.archive().accept(path, file=path.name, received_on=day)


def test_the_years_count_from_the_newest_delivery_in_earlier_states_too(five_years, tmp_path):
    received(tmp_path, OLD, NEW)

    for asked in (loading.office(), loading.office(OLD), loading.office(None, 1)):
        assert asked.contacts_from == date(2018, 7, 1)


def test_a_later_month_is_another_warehouse_and_a_later_day_of_it_is_not(five_years, tmp_path):
    received(tmp_path, OLD, NEW)
    before = loading.office(OLD).key

    received(tmp_path, date(2023, 7, 31))
    assert loading.office(OLD).key == before

    received(tmp_path, date(2023, 8, 1))
    assert loading.office(OLD).key != before


def test_without_the_setting_nothing_is_left_out(home, tmp_path):
    received(tmp_path, OLD, NEW)

    assert loading.office().contacts_from is None


def test_what_only_an_older_list_states_is_in_nothing_derived():
    rows = [
        koperasi("KUD A", ketua="Ibu Lama", telepon="0811-222-333", per=OLD, received_on=OLD),
        koperasi("KUD A", ketua="Ibu Baru", per=NEW, received_on=NEW),
        koperasi("KUD B", ketua="Pak Lama", telepon="0811-222-444", per=OLD, received_on=OLD),
    ]
    told, figures = {}, {}
    for since in (None, date(2018, 7, 1), OLD):
        with duckdb.connect() as connection:
            deliveries = deliveries_of({"register": rows}, None, None)
            warehouse.fill(
                connection, deliveries, contacts_from=since, key="x", then=[metrics.materialise]
            )
            store = warehouse.in_memory(connection)
            ids = store.cursor().execute("select koperasi_id from koperasi order by nama")
            told[since] = [
                {fact.field: fact.value for fact in profile.people(store, one)}
                for (one,) in ids.fetchall()
            ]
            counted = metrics.summarise(
                store, metrics.get("koperasi_terdaftar"), metrics.Selection(), by=()
            )
            figures[since] = counted.rows

    kept = [
        {"ketua": "Ibu Baru", "telepon": "0811-222-333"},
        {"ketua": "Pak Lama", "telepon": "0811-222-444"},
    ]
    assert told == {None: kept, OLD: kept, date(2018, 7, 1): [{"ketua": "Ibu Baru"}, {}]}
    assert figures[None] == figures[OLD] == figures[date(2018, 7, 1)]
