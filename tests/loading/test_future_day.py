"""A file received on a day that has not come yet is accepted only when somebody says so."""

from datetime import date

from kopdata import cli, loading
from kopdata.access import COMMAND_LINE
from tests import workbooks

DAY = date(2099, 1, 1)


def test_a_receipt_of_a_day_to_come_needs_confirming(tmp_path, capsys):
    path = workbooks.register(tmp_path / "daftar.xlsx", 12, lambda _number: "Aktif")
    asked = ["receive", str(path), "--received-on", "2099-01-01"]

    assert cli.main([*asked, "--confirm-jump"]) == 1
    assert "1 Januari 2099 belum tiba" in capsys.readouterr().out
    assert loading.archive().deliveries() == ()

    assert cli.main([*asked, "--confirm-date"]) == 0
    assert [one.received_on for one in loading.archive().deliveries()] == [DAY]


def test_a_receipt_of_today_needs_none(tmp_path):
    path = workbooks.register(tmp_path / "daftar.xlsx", 12, lambda _number: "Aktif")

    assert loading.receive(path, received_on=loading.today(), visitor=COMMAND_LINE).accepted
