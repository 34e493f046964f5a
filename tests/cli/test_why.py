"""The why command: the same causes the pages show, adding up, in words and as JSON."""

import json

import pytest

from kopdata import metrics

JULY = ("--from", "2023-07-21", "--to", "2026-10-12")


@pytest.fixture
def ask(ask, sample_office):
    """Ask why over the sample office: exit code, and all that is told."""

    def run(*arguments):
        code, answer, errors = ask("why", *arguments)
        return code, answer + errors

    return run


def test_300_became_611(ask):
    code, answer = ask("koperasi_aktif", *JULY, "--json")
    told = json.loads(answer)

    assert code == 0
    assert (told["before"], told["after"], told["periode"]) == (300, 611, [2023, 2026])
    assert [(one["cause"], one["kind"], one["change"]) for one in told["causes"]] == [
        ("terjadi", "real", 176),
        ("berdiri", "real", 175),
        ("terjadi", "real", -40),
    ]
    assert [len(set(one["koperasi"])) for one in told["causes"]] == [176, 175, 40]


def test_late_reports_are_paper_and_a_year_can_be_chosen(ask):
    told = json.loads(ask("rat_dilaksanakan", *JULY, "--periode", "2022", "--json")[1])

    assert told["periode"] == [2022, 2022]
    assert {(one["cause"], one["kind"]) for one in told["causes"]} == {
        ("laporan_susulan", "paper"),
        ("terjadi", "real"),
    }


@pytest.mark.parametrize("metric", [metric.id for metric in metrics.catalogue()])
def test_every_metric_closes_in_one_kecamatan(ask, metric):
    told = json.loads(ask(metric, *JULY, "--kecamatan", "kongbeng", "--json")[1])

    assert told["selection"]["kecamatan"] == ["Kombeng"]
    if told["before"] is None:  # nobody reports it in the sample
        assert (told["after"], told["causes"]) == (None, [])
        return
    changes = sum(one["change"] for one in told["causes"])
    assert told["before"] + changes == pytest.approx(told["after"], abs=0.001)


def test_in_words(ask):
    code, answer = ask("koperasi_aktif", *JULY)

    assert code == 0
    assert answer.startswith("DATA CONTOH\nKoperasi aktif di Kutai Timur: 300 (2023) menurut")
    assert "+175  Baru berdiri · sungguh terjadi (175 koperasi)" in answer


def test_before_anything_was_known(ask):
    code, answer = ask("koperasi_aktif", "--from", "2001-01-01", "--to", "2002-01-01")
    told = json.loads(ask("aset", "--from", "2001-01-01", "--to", "2002-01-01", "--json")[1])

    assert (code, answer) == (0, "Koperasi aktif: belum ada data sampai 1 Januari 2002\n")
    assert (told["before"], told["after"], told["causes"]) == (None, None, [])


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("koperasi_aktip", *JULY), "Mungkin maksudnya 'koperasi_aktif'"),
        (("koperasi_aktif", *JULY, "--kecamatan", "Bandung"), "tidak dikenal"),
        (("koperasi_aktif", "--from", "2024-01-01", "--to", "2023-01-01"), "tidak sesudah --to"),
        (("koperasi_aktif", "--from", "2024-01-01"), "masih perlu: --to"),
        (("koperasi_aktif", "--from", "21/07/2023", "--to", "2024-01-01"), "bukan tanggal"),
    ],
)
def test_what_was_asked_wrongly_is_said(ask, asked, words):
    code, answer = ask(*asked)

    assert code == 2
    assert words in answer


def test_the_help_has_an_example(ask):
    code, answer = ask("--help")

    assert code == 0
    assert "python -m kopdata why koperasi_aktif --from 2023-07-21" in " ".join(answer.split())
