"""The archive keeps everything, says what was in force on a date, and survives a crash."""

import os
from datetime import date
from pathlib import Path

import pytest

from kopdata.archive import Archive, in_force, sample_deliveries
from kopdata.archive.book import Book
from kopdata.errors import ArchiveError, FileRefused, GroundMoved, UnknownName


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "archive")


def accept(archive, tmp_path, name, received_on):
    source = tmp_path / name
    source.write_text(f"isi {name}", encoding="utf-8")
    return archive.accept(source, file=name, received_on=received_on)


def test_a_delivery_is_kept_byte_for_byte_under_its_digest(archive, tmp_path):
    delivery = accept(archive, tmp_path, "a.csv", date(2023, 6, 1))

    assert delivery.path.read_text("utf-8") == "isi a.csv"
    assert delivery.path.name == delivery.sha256
    assert [one.id for one in archive.deliveries()] == ["D0001"]


def test_the_same_content_is_refused_until_it_is_withdrawn(archive, tmp_path):
    first = accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    with pytest.raises(FileRefused, match="1 Juni 2023 sebagai D0001"):
        accept(archive, tmp_path, "a.csv", date(2023, 7, 1))

    archive.withdraw(first.id, why="salah tahun", on=date(2023, 7, 2))
    again = accept(archive, tmp_path, "a.csv", date(2023, 7, 3))

    assert again.id == "D0002"
    assert [one.withdrawn_why for one in archive.deliveries()] == ["salah tahun", None]


def test_what_is_stored_is_what_was_examined(archive, tmp_path):
    source = tmp_path / "a.csv"
    source.write_text("isi lain", encoding="utf-8")

    with pytest.raises(GroundMoved, match="berubah sesudah diperiksa"):
        archive.accept(source, file="a.csv", received_on=date(2023, 6, 1), sha256="0" * 64)

    assert archive.entries() == ()
    assert not list(archive.folder.rglob("files/*"))


def test_a_damaged_copy_is_not_kept_when_the_file_is_received_again(archive, tmp_path):
    delivery = accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    archive.withdraw(delivery.id, why="rusak", on=date(2023, 7, 1))
    delivery.path.write_text("isi x.csv", encoding="utf-8")

    again = accept(archive, tmp_path, "a.csv", date(2023, 7, 2))

    assert again.path.read_text("utf-8") == "isi a.csv"


def test_a_withdrawn_delivery_still_counts_as_known_before(archive, tmp_path):
    delivery = accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    archive.withdraw(delivery.id, why="keliru", on=date(2023, 8, 1))
    deliveries = archive.deliveries()

    assert in_force(deliveries) == ()
    assert in_force(deliveries, date(2023, 8, 1)) == ()
    assert [one.id for one in in_force(deliveries, date(2023, 7, 31))] == ["D0001"]
    assert in_force(deliveries, date(2023, 5, 31)) == ()


def test_withdrawing_twice_or_a_stranger_is_an_error_in_words(archive, tmp_path):
    delivery = accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    archive.withdraw(delivery.id, why="keliru", on=date(2023, 8, 1))

    with pytest.raises(ArchiveError, match="sudah ditarik pada 1 Agustus 2023"):
        archive.withdraw(delivery.id, why="keliru", on=date(2023, 8, 2))
    with pytest.raises(UnknownName, match="D0099"):
        archive.withdraw("D0099", why="keliru", on=date(2023, 8, 2))


def test_an_entry_is_never_overwritten(archive, tmp_path, monkeypatch):
    accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    before = [entry.facts for entry in archive.entries()]
    (archive.folder / "last.json").unlink()
    monkeypatch.setattr(Book, "last", lambda _self: 0)

    with pytest.raises(FileExistsError):
        archive.refuse(file="b.csv", sha256=None, reason="rusak")

    monkeypatch.undo()
    assert [entry.facts for entry in archive.entries()] == before


def test_a_full_disk_leaves_the_archive_as_it_was(archive, tmp_path, monkeypatch):
    accept(archive, tmp_path, "a.csv", date(2023, 6, 1))

    def no_space(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", no_space)
    with pytest.raises(OSError, match="No space"):
        accept(archive, tmp_path, "b.csv", date(2023, 6, 2))

    assert [one.file for one in archive.deliveries()] == ["a.csv"]
    assert not list(archive.folder.rglob(".new-*"))


def test_a_backup_never_meets_an_unfinished_file(archive, tmp_path, monkeypatch):
    met = []

    def listen(do):
        def look(*names):
            met.extend(found.name for found in archive.folder.glob("*/*"))
            return do(*names)

        return look

    monkeypatch.setattr(os, "link", listen(os.link))
    monkeypatch.setattr(Path, "replace", listen(Path.replace))
    accept(archive, tmp_path, "a.csv", date(2023, 6, 1))

    assert met
    assert not [name for name in met if name.startswith(".")]


def test_a_damaged_entry_is_named_with_its_remedy(archive, tmp_path):
    accept(archive, tmp_path, "a.csv", date(2023, 6, 1))
    next((archive.folder / "entries").iterdir()).write_text("{", encoding="utf-8")

    with pytest.raises(ArchiveError, match=r"000001\.json tidak terbaca.*cadangan"):
        archive.deliveries()


def test_decisions_are_dated(archive):
    archive.decide_identity(
        identity={
            "nik": None,
            "kunci_badan_hukum": "1/BH",
            "kunci_nama": "MAJU",
            "kecamatan": None,
        },
        koperasi_id="K1",
        on=date(2023, 6, 5),
        by="operator",
    )

    assert archive.decisions(date(2023, 6, 4)) == ()
    assert [one.koperasi_id for one in archive.decisions(date(2023, 6, 5))] == ["K1"]


def test_a_missing_sample_says_how_to_make_one(tmp_path):
    with pytest.raises(ArchiveError, match="sample --output"):
        sample_deliveries(tmp_path)


def test_decisions_are_dated_and_taken_back_by_date(tmp_path):
    book = Archive(tmp_path)
    identity = {"nik": None, "kunci_badan_hukum": None, "kunci_nama": "A", "kecamatan": "Busang"}
    entry = book.decide_identity(identity=identity, koperasi_id="K1", on=date(2023, 5, 1), by="Ani")
    book.revoke_decision(entry.number, why="keliru", on=date(2023, 6, 1), by="Ani")

    assert book.decisions() == ()
    assert book.decisions(date(2023, 4, 30)) == ()
    assert [one.koperasi_id for one in book.decisions(date(2023, 5, 31))] == ["K1"]
    with pytest.raises(ArchiveError):
        book.revoke_decision(entry.number, why="lagi", on=date(2023, 7, 1), by=None)


def test_what_headings_mean_is_kept_with_its_day(tmp_path):
    book = Archive(tmp_path)
    book.decide_headings(
        kind="register",
        headings=("Sebutan", "Map"),
        fields=(("Sebutan", "nama"), ("Map", None)),
        on=date(2023, 5, 1),
        by=None,
    )

    assert book.meanings() == (
        ("register", ("Sebutan", "Map"), (("Sebutan", "nama"), ("Map", None))),
    )


def test_exports_are_logged(tmp_path):
    book = Archive(tmp_path)
    book.note_export("daftar", by="Ani")

    (entry,) = book.entries()
    assert (entry.type, entry.facts) == ("export", {"what": "daftar", "by": "Ani"})
