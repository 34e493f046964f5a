"""Every page for what the filters allow: the choices that differ in what there is to count.

Over all kecamatan and jenis these are hundreds; those opened here show between them every state
that any of them has: no koperasi at all, a year with nobody, a base under ten, nothing known.
"""

from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from kopdata import loading, metrics, sample, views, warehouse
from kopdata.metrics.percent import has_percent
from kopdata.views.shell import failure
from tests.pages.reading import words
from tests.pages.test_ringkasan import koperasi

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

PAGES = [name for name in (*dashboard.PAGES, *dashboard.REACHED_BY_LINK) if name != "data"]
MOST = 6
MEASURED = (
    *("koperasi_terdaftar", "koperasi_aktif", "rat_dilaksanakan", "rat_tepat_waktu"),
    *("koperasi_sehat", "koperasi_dibina_baru", "zona_merah", "koperasi_terlacak"),
)


def states(source, kecamatan, jenis):
    """What there is to count in a choice: a word for each thing that could trip a page."""
    selection = metrics.Selection(kecamatan=(kecamatan,), jenis=(jenis,))
    found = set()
    for name, summary in metrics.summarise_many(source, MEASURED, selection, ("periode",)).items():
        bases = [row.denominator for row in summary.rows]
        found |= {(name, "no year")} if not bases else set()
        found |= {(name, "a year with nobody")} if None in bases and any(bases) else set()
        found |= {(name, "nobody")} if bases and not any(bases) else set()
        found |= (
            {(name, "small")} if any(base and not has_percent(base) for base in bases) else set()
        )
        found |= {(name, "silent")} if any(row.is_silent for row in summary.rows) else set()
        found |= {(name, "last unknown")} if bases and not summary.rows[-1].denominator else set()
    return found


def choices(source):
    """The fewest choices that show every state, up to a number of them."""
    options = metrics.options(source)
    every = {pair: states(source, *pair) for pair in product(options.kecamatan, options.jenis)}
    chosen, seen = [], set()
    while every and len(chosen) < MOST:
        best = max(every, key=lambda pair: len(every[pair] - seen))
        if not every[best] - seen:
            break
        chosen.append(best)
        seen |= every[best]
    return chosen


@pytest.fixture(scope="module")
def offices(tmp_path_factory, sample_home):
    """The sample, and another that the generator draws with its own seed."""
    drawn = tmp_path_factory.mktemp("drawn")
    made = drawn / "contoh"
    sample.write(made, koperasi=70, kecamatan=12, seed=4)
    (made / "kecamatan.csv").rename(drawn / "kecamatan.csv")
    opened = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(sample_home))
        opened["sample"] = warehouse.open_read_only(loading.current())
        patch.setenv("KOPDATA_HOME", str(drawn))
        patch.setenv("KOPDATA_SAMPLE", str(made))
        opened["drawn"] = warehouse.open_read_only(loading.current())
    yield opened
    for source in opened.values():
        source.close()


def open_all(opened_over, source, name, chosen):
    for kecamatan, jenis in chosen:
        app = opened_over(source, script=f"pages/{name}.py", kecamatan=kecamatan, jenis=jenis)
        assert "Traceback" not in words(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_for_every_state_of_the_sample(opened_over, offices, name):
    open_all(opened_over, offices["sample"], name, choices(offices["sample"]))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_for_every_state_of_a_drawn_office(opened_over, offices, name):
    open_all(opened_over, offices["drawn"], name, choices(offices["drawn"])[:3])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_for_an_office_of_two(opened_over, given, name):
    one, other = koperasi(1, jenis="Jasa"), koperasi(2, kecamatan="Telen", jenis="Pemasaran")
    source = given(register=[one, other])

    open_all(opened_over, source, name, product(("Busang", "Telen"), ("Jasa", "Pemasaran")))


def broken(error):
    import streamlit as st  # noqa: PLC0415 - the text of this function is a script of its own

    from kopdata.errors import ArchiveError  # noqa: PLC0415
    from kopdata.views.shell import failure  # noqa: PLC0415

    st.session_state["said"] = failure.tell(
        ArchiveError("daftar.csv rusak. Pulihkan.") if error == "ours" else ValueError("english")
    )


@pytest.mark.parametrize(
    ("error", "said"), [("ours", "Pulihkan"), ("unforeseen", "kesalahan program")]
)
def test_an_error_nobody_foresaw_is_a_sentence_in_indonesian(error, said):
    app = AppTest.from_function(broken, args=(error,)).run()

    (shown,) = app.error
    assert said in shown.value
    assert "english" not in shown.value
    assert app.session_state["said"] is True


def test_the_server_says_so_wherever_a_page_fails():
    assert views.serving()["on_script_error"] is failure.tell
