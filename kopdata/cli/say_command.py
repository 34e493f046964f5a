"""The say command: a sentence before it is said, checked as Ruang Pers checks it."""

import argparse

from kopdata import messages
from kopdata.cli.loading_commands import print_json
from kopdata.cli.moment import opened, selected
from kopdata.questions.pers.ucapan import check, words


def say(asked: argparse.Namespace) -> int:
    """Print every reading of a sentence, or of each sentence of a text, with its verdict."""
    store = opened(asked)
    checked = check.check_text(store, selected(asked), asked.kalimat)
    if asked.json:
        print_json(check.facts(checked))
        return 0
    if store.about.is_sample:
        print("DATA CONTOH")
    for one in checked:
        _print(one, shows_sentence=len(checked) > 1)
    if len(checked) != 1:
        print(f"{messages.text('uji.semua')}: {_verdict(check.total(checked))}")
    return 0


def _print(checked: check.Checked, *, shows_sentence: bool) -> None:
    if shows_sentence:
        print(f"\N{LEFT DOUBLE QUOTATION MARK}{checked.sentence}\N{RIGHT DOUBLE QUOTATION MARK}")
    print(_verdict(checked.verdict))
    for point in checked.points:
        for edge in point.edges:
            if point.is_two_edged:
                print(f"  {words.edge_in_words(point, edge)}:")
            for way in edge.in_order:
                print(f"  {_verdict(way.verdict):<24} {words.understood_in_words(way)}")
    if checked.unread:
        unread = ", ".join(checked.unread)
        print(f"  {messages.text('uji.tidak_terbaca', words=unread)}")
    for sentence in checked.suggestions:
        print(f"  {messages.text('pers.usulan')}: {sentence}")


def _verdict(verdict: str) -> str:
    return messages.text(f"putusan.{verdict}")
