"""Each entry names the hash of the one before: what is removed, changed or moved is named."""

import json
import multiprocessing
import re
from datetime import date
from pathlib import Path

import pytest

from kopdata.archive import Archive
from kopdata.errors import ArchiveError


@pytest.fixture
def archive(tmp_path):
    """An archive of five entries."""
    book = Archive(tmp_path / "archive")
    for number in range(1, 6):
        book.refuse(file=f"{number}.csv", sha256=None, reason="rusak")
    return book


def entry(archive, number):
    return archive.folder / "entries" / f"{number:06d}.json"


def damaged(archive):
    """The numbers of the entries that are named, in one look and by whoever reads them."""
    found = [one.file for one in archive.looked_through().damaged]
    if found:
        with pytest.raises(ArchiveError, match=re.escape(found[0])):
            archive.entries()
    else:
        archive.entries()
    return found


def unchain(archive):
    """Make it an archive written before there was a chain."""
    for path in archive.folder.glob("entries/*.json"):
        told = json.loads(path.read_text("utf-8"))
        del told["before"], told["begins_chain"]
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    (archive.folder / "last.json").unlink()


def test_a_whole_chain_begins_with_its_first_entry(archive):
    found = archive.looked_through()

    assert (found.entries, found.damaged, found.chain_begins) == (5, (), 1)


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_entry_is_named_also_the_newest(archive, number):
    entry(archive, number).unlink()

    assert damaged(archive) == [f"archive/entries/{number:06d}.json"]


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_changed_entry_is_named_also_the_newest(archive, number):
    path = entry(archive, number)
    path.write_text(path.read_text("utf-8").replace("rusak", "bagus"), encoding="utf-8")

    assert damaged(archive) == [f"archive/entries/{number:06d}.json"]


@pytest.mark.parametrize("number", [2, 5])
def test_a_truncated_entry_is_named(archive, number):
    path = entry(archive, number)
    path.write_bytes(path.read_bytes()[:40])

    assert damaged(archive) == [f"archive/entries/{number:06d}.json"]


def test_two_swapped_entries_are_both_named(archive):
    first, second = entry(archive, 2), entry(archive, 4)
    content = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(content)

    assert damaged(archive) == ["archive/entries/000002.json", "archive/entries/000004.json"]


def test_swapped_entries_with_their_numbers_put_right_are_found_out(archive):
    contents = [json.loads(entry(archive, number).read_text("utf-8")) for number in (2, 4)]
    for number, told in zip((4, 2), contents, strict=True):
        text = json.dumps(told | {"number": number}, ensure_ascii=False, indent=1)
        entry(archive, number).write_text(text, encoding="utf-8")

    assert damaged(archive)


def test_an_entry_stripped_of_its_link_is_found_out(archive):
    told = json.loads(entry(archive, 3).read_text("utf-8"))
    del told["before"]
    entry(archive, 3).write_text(json.dumps(told), encoding="utf-8")

    assert "archive/entries/000003.json" in damaged(archive)


def test_no_number_is_given_twice(archive):
    entry(archive, 5).unlink()

    with pytest.raises(ArchiveError, match=r"000005\.json hilang"):
        archive.refuse(file="6.csv", sha256=None, reason="rusak")

    assert not entry(archive, 5).exists()


def test_the_state_at_an_entry_is_believed_while_those_up_to_it_are_whole(archive):
    entry(archive, 4).unlink()

    assert len(Archive(archive.folder, at_entry=3).entries()) == 3
    with pytest.raises(ArchiveError, match="000004"):
        Archive(archive.folder, at_entry=4).entries()


def test_an_older_archive_goes_on_and_its_first_new_entry_begins_the_chain(archive):
    unchain(archive)
    assert damaged(archive) == []
    assert archive.looked_through().chain_begins is None

    for name in ("6.csv", "7.csv"):
        archive.refuse(file=name, sha256=None, reason="rusak")

    assert damaged(archive) == []
    assert archive.looked_through().chain_begins == 6


@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param(lambda path: path.unlink(), "000002.json", id="removed"),
        pytest.param(
            lambda path: path.write_text(path.read_text("utf-8").replace("2.csv", "x.csv")),
            "000001.json sampai 000005.json",
            id="changed",
        ),
    ],
)
def test_the_beginning_of_the_chain_vouches_for_all_that_is_older(archive, change, named):
    unchain(archive)
    archive.refuse(file="6.csv", sha256=None, reason="rusak")

    change(entry(archive, 2))

    assert damaged(archive) == [f"archive/entries/{named}"]


def test_a_crash_before_the_newest_entry_is_noted_leaves_a_valid_chain(archive):
    noted = (archive.folder / "last.json").read_bytes()
    archive.refuse(file="6.csv", sha256=None, reason="rusak")
    (archive.folder / "last.json").write_bytes(noted)

    assert damaged(archive) == []
    archive.refuse(file="7.csv", sha256=None, reason="rusak")
    assert damaged(archive) == []


def test_a_received_file_that_was_cut_changed_or_removed_is_named(archive, tmp_path):
    deliveries = []
    for name in ("a.csv", "b.csv", "c.csv", "d.csv"):
        (tmp_path / name).write_text(f"isi {name}", encoding="utf-8")
        deliveries.append(archive.accept(tmp_path / name, file=name, received_on=date(2023, 6, 1)))
    cut, changed, removed, _ = (one.path for one in deliveries)
    cut.write_bytes(cut.read_bytes()[:-1])
    changed.write_text("isi x.csv", encoding="utf-8")
    removed.unlink()

    found = archive.looked_through()

    assert [re.findall(r"\((.*),", one.file)[0] for one in found.damaged] == [
        "a.csv",
        "b.csv",
        "c.csv",
    ]
    assert found.files == 4


def note(folder, name):
    book = Archive(folder)
    for number in range(20):
        with book.locked():
            book.refuse(file=f"{name}{number}", sha256=None, reason="rusak")


def test_writers_at_once_make_one_chain_and_readers_never_see_it_broken(archive):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=note, args=(archive.folder, name)) for name in "abc"]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        archive.entries()
    for writer in writers:
        writer.join()

    assert damaged(archive) == []
    assert len(archive.entries()) == 65


def test_a_long_log_does_not_slow_a_run(archive, monkeypatch):
    """What a page asks at every run looks at no more files however many entries there are."""
    for number in range(200):
        archive.note_export(f"daftar {number}", by="Ani")
    archive.entries()
    looked_at = []
    for name in ("read_bytes", "stat"):
        real = getattr(Path, name)
        monkeypatch.setattr(
            Path, name, lambda self, real=real, **how: looked_at.append(self) or real(self, **how)
        )
    monkeypatch.setattr(Path, "glob", None)

    before = archive.stamp()
    assert archive.last_entry() == 205
    assert len(looked_at) < 12

    looked_at.clear()
    archive.note_export("satu lagi")
    assert archive.stamp() != before
    archive.entries()
    assert len([path for path in looked_at if path.parent.name == "entries"]) < 12
