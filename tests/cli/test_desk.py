"""The commands of the desk: the archive's book, and who is who decided without a screen."""

import json
import re
from datetime import date

import pytest

from kopdata import loading, settings
from kopdata.access import COMMAND_LINE
from tests import workbooks


@pytest.fixture
def office(tmp_path):
    """Two koperasi of one name, and a RAT that names neither."""
    rows = [("NIK", "Nama Koperasi", "Nomor Badan Hukum", "Kecamatan", "Status")]
    rows += [
        (f"640404100000{one}", "Koperasi Kembar", f"{one}/BH/2011", "Busang", "Aktif")
        for one in (1, 2)
    ]
    held = [("Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT")]
    held += [("Koperasi Kembar", "Busang", 2022, "30/01/2023")]
    for name, lines, day in (
        ("daftar.xlsx", rows, date(2022, 1, 5)),
        ("rat.xlsx", held, date(2023, 2, 3)),
    ):
        path = workbooks.write(tmp_path / name, lines)
        loading.receive(path, received_on=day, visitor=COMMAND_LINE, by="Ani")


def test_a_row_of_two_of_one_name_is_decided_taken_back_and_stands_in_the_log(office, ask):
    def held():
        told = json.loads(ask("metric", "rat_dilaksanakan", "--tahun", "2022", "--json")[1])
        return sum(row["numerator"] for row in told["rows"])

    (question,) = json.loads(ask("decide", "--json")[1])["unclear"]
    assert {one["nik"] for one in question["candidates"]} == {"6404041000001", "6404041000002"}
    assert (question["rows"], question["file"], held()) == (1, "rat.xlsx", 0)
    _, words, _ = ask("decide")
    assert question["key"] in words
    assert question["candidates"][1]["koperasi_id"] in words

    whose = question["candidates"][0]["koperasi_id"]
    code, answer, _ = ask("decide", question["key"], "--koperasi", whose, "--by", "Budi")
    number = loading.archive().last_entry()
    assert (code, whose in answer, f"--tarik {number}" in answer, held()) == (0, True, True, 1)
    assert json.loads(ask("decide", "--json")[1]) == {"unclear": []}

    assert ask("decide", "--tarik", number, "--why", "keliru", "--by", "Budi")[0] == 0
    assert held() == 0

    newest, decided, *_ = ask("log")[1].splitlines()
    assert ("keliru" in newest, "Budi" in decided) == (True, True)
    told = json.loads(ask("log", "--limit", "2", "--json")[1])["entries"]
    assert [one["type"] for one in told] == ["decision_revocation", "identity_decision"]


def test_what_cannot_be_decided_is_a_sentence(office, ask):
    (question,) = json.loads(ask("decide", "--json")[1])["unclear"]

    for arguments, words in (
        (("00000000", "--sendiri"), "tidak ada dalam antrean"),
        ((question["key"],), "--sendiri"),
        ((question["key"], "--koperasi", "K-lain"), "--sendiri"),
        (("--tarik", "1"), "--why"),
    ):
        code, answer, errors = ask("decide", *arguments)
        assert (code, answer, words in errors) == (2, "", True), errors
    code, _, errors = ask("decide", "--tarik", "999", "--why", "keliru")
    assert (code, "999" in errors) == (1, True)


def test_the_sample_keeps_no_decision_and_an_office_without_data_has_no_log(
    ask, sample_home, monkeypatch
):
    assert ask("log")[:2] == (0, "Belum ada yang tercatat.\n")
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    questions = json.loads(ask("decide", "--json")[1])["unclear"]
    code, _, errors = ask("decide", questions[0]["key"], "--sendiri")
    assert (code, "contoh" in errors) == (1, True)


def test_the_readme_names_every_command(ask):
    listed = re.findall(r"^    ([a-z-]+)(?:  |$)", ask("--help")[1], re.MULTILINE)
    readme = (settings.ROOT / "README.md").read_text("utf-8")

    assert len(listed) > 20
    assert [one for one in listed if not re.search(rf"`{one}\b", readme)] == []
