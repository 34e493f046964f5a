"""The say command: the readings of a sentence as JSON and in words."""

import json

import pytest

JULY = ("--known-on", "2023-07-21")


@pytest.fixture
def say(ask, sample_office):
    """Have a sentence checked over the sample office: exit code and answer."""
    return lambda *arguments: ask("say", *arguments)[:2]


def test_one_sentence_is_the_contract(say):
    code, answer = say("38 dari 232 koperasi di Sangatta Utara aktif", *JULY, "--json")

    assert code == 0
    assert json.loads(answer) == {
        "verdict": "cocok",
        "readings": [
            {
                "metric": "koperasi_aktif",
                "kecamatan": "Sangatta Utara",
                "periode": "2023-01-01",
                "day": "2023-07-18",
                "qualifier": "tepat",
                "said": 38,
                "value": 38,
                "base": 232,
                "unknown": 1,
                "verdict": "cocok",
            }
        ],
        "unread": [],
    }


def test_several_sentences_stand_beside_the_worst_verdict(say):
    text = "Ada 300 koperasi aktif. RAT naik menjadi 120."
    told = json.loads(say(text, *JULY, "--json")[1])

    assert told["verdict"] == "tidak_cocok"
    assert [one["verdict"] for one in told["sentences"]] == ["cocok", "tidak_cocok"]
    assert [one["sentence"] for one in told["sentences"]] == [
        "Ada 300 koperasi aktif.",
        "RAT naik menjadi 120.",
    ]


def test_in_words_with_both_sides_and_what_nobody_understood(say):
    _, two_edged = say("RAT naik sebanyak 112", *JULY)
    _, unread = say("300 koperasi aktif di Samarinda", *JULY)

    assert two_edged.startswith("DATA CONTOH\nTidak dapat diputuskan\n")
    assert "naik sebesar itu:" in two_edged
    assert "menurut data 65 (dari 47" in two_edged
    assert "tidak ada putusan: Samarinda" in unread
