"""The plan command: the same ranking and watch list the page shows."""

import json

import pytest

from kopdata import loading, warehouse
from kopdata.metrics import Selection
from kopdata.questions.prioritas import ranking

WHO = {"koperasi_id", "nik", "nama", "kecamatan"}


@pytest.fixture
def ask(ask, sample_office):
    """Run a command over the sample office: exit code and answer."""
    return lambda *arguments: ask(*arguments)[:2]


def test_the_answer_is_what_the_page_is_handed(ask):
    code, answer = ask("plan", "--limit", "40", "--json")
    told = json.loads(answer)
    store = warehouse.open_read_only(loading.current())
    rows = ranking.ranking(store, Selection(), limit=40).rows

    assert code == 0
    assert (told["known_on"], told["data_date"]) == ("2026-10-12", "2026-10-12")
    assert [one["koperasi_id"] for one in told["ranking"]] == [row.koperasi_id for row in rows]
    assert [one["place"] for one in told["ranking"]] == list(range(1, 41))


def test_points_can_be_added_up_from_the_reasons(ask):
    told = json.loads(ask("plan", "--kecamatan", "Kongbeng", "--json")[1])

    assert told["selection"]["kecamatan"] == ["Kombeng"]
    assert {one["kecamatan"] for one in told["ranking"]} == {"Kombeng"}
    points = {one["id"]: one["points"] for one in told["rule"]}
    for one in told["ranking"]:
        assert len(one["reasons"]) <= 3
        assert one["points"] == sum(reason["points"] for reason in one["reasons"])
        assert all(reason["points"] == points[reason["id"]] for reason in one["reasons"])
        assert all(reason["text"] for reason in one["reasons"])


def test_who_cannot_be_ranked_and_who_is_watched(ask):
    told = json.loads(ask("plan", "--json")[1])

    assert told["not_ranked"]
    assert all({*one} == WHO | {"missing"} and one["missing"] for one in told["not_ranked"])
    ranked = {one["koperasi_id"] for one in told["ranking"]}
    assert not ranked & {one["koperasi_id"] for one in told["not_ranked"]}
    watch = told["watch"]
    assert watch["since"] == "2026-09-30"
    for one in (*watch["entered"], *watch["left"]):
        assert {*one} == WHO | {"reason", "since", "text"}
    assert watch["entered"]
    assert watch["left"]


def test_known_on_an_earlier_day(ask):
    told = json.loads(ask("plan", "--known-on", "2023-07-21", "--limit", "1", "--json")[1])

    assert (told["known_on"], told["data_date"] <= "2023-07-21") == ("2023-07-21", True)
    assert told["watch"]["since"] == "2023-06-30"


def test_in_words(ask):
    code, answer = ask("plan", "--limit", "3", "--since", "2026-06-30")

    assert code == 0
    assert "DATA CONTOH" in answer
    assert "Tidak bisa diurutkan" in answer
    assert "Pantauan sejak 30 Juni 2026" in answer


def test_what_is_not_a_number_is_told(ask):
    assert ask("plan", "--limit", "banyak")[0] == 2
