"""A copy taken while others write is an archive of its own that nothing is wrong with."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from kopdata.archive import Archive

DAY = date(2023, 1, 5)


def written(snapshot, folder):
    (folder / "entries").mkdir(parents=True)
    (folder / "files").mkdir()
    for name, content in snapshot.written.items():
        (folder / name).write_bytes(content)
    for name, path in snapshot.files.items():
        shutil.copyfile(path, folder / name)
    return Archive(folder)


def test_each_of_many_is_whole(tmp_path):
    archive = Archive(tmp_path / "archive")

    def write(number):
        source = tmp_path / f"{number}.csv"
        source.write_text(str(number))
        with archive.locked():
            archive.accept(source, file=source.name, received_on=DAY)

    with ThreadPoolExecutor(1) as beside:
        writing = beside.map(write, range(30))
        copies = [written(archive.snapshot(), tmp_path / f"salinan-{n}") for n in range(8)]
        assert list(writing)

    assert archive.snapshot().last_entry == 30
    for copy in copies:
        found = copy.looked_through()
        assert (found.damaged, found.files) == ((), found.entries)


def test_a_last_entry_that_nobody_noted_yet_is_in_it(tmp_path):
    """As after a crash between the entry and the note of which is the last."""
    archive = Archive(tmp_path / "archive")
    archive.refuse(file="a", sha256=None, reason="b")
    noted = (tmp_path / "archive" / "last.json").read_bytes()
    archive.refuse(file="c", sha256=None, reason="d")
    (tmp_path / "archive" / "last.json").write_bytes(noted)

    copy = written(archive.snapshot(), tmp_path / "salinan")

    assert len(copy.entries()) == 2
    assert copy.looked_through().damaged == ()


def test_an_empty_one_is_empty(tmp_path):
    snapshot = Archive(tmp_path / "archive").snapshot()

    assert (snapshot.last_entry, snapshot.written, snapshot.files) == (0, {}, {})
