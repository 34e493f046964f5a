"""How lists write one name and one number, and what is somebody else's."""

import pytest

from kopdata.errors import ErasureError
from kopdata.loading.erasure.person import MARK, Person

PERSON = Person("Siti Aminah", "+62 812-3456-7890")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Siti Aminah", MARK),
        ("Hj. SITI  AMINAH, S.Pd., M.M.", MARK),
        ("0812-3456-7890", MARK),
        ("81234567890", MARK),
        ("+62 (812) 3456 7890", MARK),
        ("6281234567890 (WA)", MARK),
        ("0812-3456-7890 / 0813-1111-2222", f"{MARK} / 0813-1111-2222"),
        ("ditemui di rumah Siti Aminah, tutup", f"ditemui di rumah {MARK}, tutup"),
        ("Siti Aminahwati", None),
        ("Siti", None),
        ("Kusiti Aminah", None),
        ("0812-3456-78901", None),
        ("108123456789012", None),
        ("", None),
    ],
)
def test_what_a_cell_becomes(text, left):
    assert PERSON.is_in(text) is (left is not None)
    assert PERSON.taken_out_of(text) == (text if left is None else left)


def test_another_mark_for_the_next_person():
    person = Person("Siti Aminah", mark="[dihapus 2]")

    assert person.taken_out_of("Hj. Siti Aminah") == "[dihapus 2]"
    assert person.taken_out_of("rumah Siti Aminah") == "rumah [dihapus 2]"


def test_a_common_name_is_narrowed_to_the_rows_of_a_koperasi():
    person = Person("Ahmad", within="Koperasi Maju 1")

    assert person.is_row_of(["12", "KOPERASI MAJU 1", "Ahmad"])
    assert not person.is_row_of(["13", "Koperasi Lain", "Ahmad"])


@pytest.mark.parametrize(("name", "telephone"), [("", ""), (" ", ""), ("Ani", ""), ("", "0812345")])
def test_what_would_find_everybody_is_refused(name, telephone):
    with pytest.raises(ErasureError):
        Person(name, telephone)
