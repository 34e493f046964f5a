"""A selection of which earlier years had nobody: pages open, and say nothing of those years."""

import pytest

from .test_ringkasan import words

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

ONLY_NEW = {"merah_putih": "Hanya"}
FEW = {"jenis": "Jasa", "kecamatan": "Busang"}


@pytest.mark.parametrize("address", [ONLY_NEW, FEW], ids=["only Merah Putih", "few"])
@pytest.mark.parametrize(
    "page", ["ringkasan", "kesehatan", "rat", "pembinaan", "kecamatan", "prioritas", "kamus"]
)
def test_a_page_opens(opened, page, address):
    app = opened(f"pages/{page}.py", **address)

    assert "sebelumnya 0 (" not in words(app)


@pytest.mark.parametrize("message", ["aktif", "rat", "sehat", "pembinaan"])
def test_every_message_of_the_stage_opens(opened, message):
    opened("pages/ruang_pers.py", pesan=message, **ONLY_NEW)
