"""What a warehouse was asked, kept with it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from kopdata.warehouse.answers import Questions


def test_of_many_who_ask_the_same_at_once_one_finds_the_answer():
    questions, all_here, asked = Questions(), Barrier(8), []

    def ask():
        asked.append(1)
        return 112

    def visitor(_number):
        all_here.wait()
        return questions.answer("rat", ask)

    with ThreadPoolExecutor(8) as visitors:
        assert list(visitors.map(visitor, range(8))) == [112] * 8
    assert len(asked) == 1


def test_an_answer_of_nothing_is_an_answer():
    questions = Questions()
    assert questions.answer("target", lambda: None) is None
    assert questions.answer("target", lambda: 150) is None


def test_what_was_answered_is_known_and_nothing_else():
    questions = Questions()

    assert questions.known("one") is None
    questions.answer("one", lambda: 1)
    assert questions.known("one") == 1


def test_a_question_that_failed_is_asked_again():
    questions = Questions()
    with pytest.raises(ZeroDivisionError):
        questions.answer("rat", lambda: 1 / 0)
    assert questions.answer("rat", lambda: 112) == 112


def test_the_least_used_answer_is_let_go_first():
    questions = Questions(number=2)
    for name in ("a", "b", "a", "c"):
        questions.answer(name, lambda: "first")
    answers = {name: questions.answer(name, lambda: "again") for name in ("a", "c", "b")}
    assert answers == {"a": "first", "c": "first", "b": "again"}
