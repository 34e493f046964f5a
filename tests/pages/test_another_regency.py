"""Another regency by its two files: nothing it reads says whose program it once was."""

import csv
import io
import re
import zipfile
from datetime import date

import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from kopdata import ingest, loading, messages, settings, warehouse
from kopdata.access import COMMAND_LINE
from kopdata.cli import main
from kopdata.ingest.area.kecamatan import is_whole_regency, places
from kopdata.ingest.table.row_wording import reads_as_total
from kopdata.questions.pers import claims, published, said_before
from kopdata.views.pers import parts as press
from kopdata.views.prioritas import parts as priorities

from .reading import page

PAGES = sorted(path.stem for path in (settings.ROOT / "pages").glob("*.py"))
PLACES = (
    *("Tinambung", "Campalagian", "Wonomulyo", "Polewali", "Tutar", "Binuang", "Tapango"),
    *("Mapilli", "Matangnga", "Luyo", "Limboro", "Balanipa"),
)
SAYS_NO_AREA = {"data", "koperasi"}
NAMES_THE_FIRST = re.compile(r"kutai\s*timur|kutim|\b6408|64\.08", re.IGNORECASE)
KEPT_ADDRESSES = {
    "ruang_pers": [{"bagian_pers": part} for part in press.PARTS],
    "prioritas": [{"bagian": part} for part in priorities.PARTS],
    "angka": [{"angka": "koperasi_aktif"}, {"angka": "rat_dilaksanakan", "tahun": "2024"}],
    "koperasi": [{}, {"cari": "sejahtera"}],
}


def place_office(kantor='kode = "76.04"\nnama = "Polewali Mandar"\nnama_lain = ["Polman"]\n'):
    """The two files of a newcomer, in an empty home."""
    settings.home().mkdir(parents=True, exist_ok=True)
    (settings.home() / "kantor.toml").write_text(kantor, "utf-8")
    with (settings.home() / "kecamatan.csv").open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(
            [
                ("name", "kemendagri_code"),
                *((name, f"76.04.{number:02}") for number, name in enumerate(PLACES, start=1)),
            ]
        )


@pytest.fixture
def newcomer():
    """An office of which nothing has been received."""
    place_office()


@pytest.fixture(scope="module")
def received(tmp_path_factory):
    """A home in which a register and a RAT list of forty-eight koperasi were accepted."""
    home = tmp_path_factory.mktemp("polman")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(home))
        place_office()
        files = {"register.csv": register(), "rat.csv": rat(), "target.csv": target()}
        for name, rows in files.items():
            path = home / name
            with path.open("w", encoding="utf-8", newline="") as lines:
                csv.writer(lines).writerows(rows)
            outcome = loading.receive(path, received_on=date(2025, 6, 30), visitor=COMMAND_LINE)
            assert outcome.accepted, outcome.reason
        loading.current()
    return home


@pytest.fixture
def office(received, monkeypatch):
    """That home, for this test."""
    monkeypatch.setenv("KOPDATA_HOME", str(received))


def units():
    """(NIK, name, kecamatan), four in each kecamatan."""
    return [
        (f"76040700{number:05}", f"Koperasi Sejahtera {number}", PLACES[number % len(PLACES)])
        for number in range(48)
    ]


def register():
    """The register of the office."""
    heading = ("NIK", "Nama Koperasi", "Kecamatan", "Status", "Jenis Koperasi")
    states = ("Aktif", "Aktif", "Tidak Aktif", "")
    return [heading, *((*one, states[place % 4], "Konsumen") for place, one in enumerate(units()))]


def rat():
    """Who held a RAT for two tahun buku."""
    return [
        ("NIK", "Nama Koperasi", "Kecamatan", "Tahun Buku", "Tanggal RAT"),
        *((*one, 2023, "2024-02-20") for one in units()[:30]),
        *((*one, 2024, "2025-03-03") for one in units()[:20]),
    ]


def target():
    """A target of the whole, called by the office's other name."""
    return [
        ("Indikator", "Tahun", "Kecamatan", "Target"),
        ("Koperasi dibina", 2025, "Polman", 25),
    ]


def everything_said(name, address):
    """Every word the page sends to the browser, in figures and tables too."""
    app = AppTest.from_file(str(settings.ROOT / "dashboard.py"), default_timeout=60)
    for key, value in address.items():
        app.query_params[key] = value
    page(app.run(), name)
    assert not app.error, [one.value for one in app.error]
    return "\n".join(str(one.proto) for one in app._tree if hasattr(one, "proto"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_the_office_it_is_of(office, sign_in, name, language):
    sign_in()
    for address in KEPT_ADDRESSES.get(name, [{}]):
        said = everything_said(name, {**address, "bahasa": language})

        assert not NAMES_THE_FIRST.search(said), NAMES_THE_FIRST.search(said)
        assert "DATA CONTOH" not in said
        assert "Polewali Mandar" in said or name in SAYS_NO_AREA


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_before_anything_was_received(newcomer, sign_in, name):
    sign_in()
    said = everything_said(name, {})

    assert "Belum ada data" in said
    assert not NAMES_THE_FIRST.search(said), NAMES_THE_FIRST.search(said)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("part", ["muat", "kiriman", "siapa", "benahi", "templat", "catatan"])
def test_a_part_of_the_page_data_names_no_other_office(office, part, language):
    app = AppTest.from_file(str(settings.ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["bahasa"] = language
    app.session_state["bagian_data"] = messages.text(f"bagian.{part}", language)
    app = page(app.run(), "data")

    said = "\n".join(str(one.proto) for one in app._tree if hasattr(one, "proto"))
    assert not NAMES_THE_FIRST.search(said), NAMES_THE_FIRST.search(said)


def test_the_first_page_leads_a_newcomer_to_the_page_data(newcomer):
    app = AppTest.from_file(str(settings.ROOT / "dashboard.py"), default_timeout=60).run()

    (link,) = app.get("page_link")
    assert "Belum ada data" in [one.value for one in app.subheader]
    assert link.proto.page == "data"
    assert page(app, "data").title[0].value == "Data"


ONE_OF_THEIRS = re.compile(r"\bF[012]\d\d\b|Wartakutim|koperasi berstatus aktif pada hari itu")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("role", "adds"), [("kunci", True), (None, False)])
def test_another_office_starts_without_statements_and_who_may_add_reads_how(
    office, sign_in, language, role, adds
):
    sign_in(role)
    app = AppTest.from_file(str(settings.ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["bahasa"] = language
    app = page(app.run(), "angka_terbit")

    words = "pers.belum_ada_pernyataan" if adds else "pers.belum_ada_pernyataan_publik"
    none = messages.text(words, language, office="Polewali Mandar")
    assert [one.value for one in app.info] == [none]
    form = [messages.text("pers.tambah", language)] if adds else []
    assert [one.label for one in app.expander] == form
    assert "tanggal_pernyataan" not in [one.key for one in app.selectbox]


@pytest.mark.parametrize("name", ["angka_terbit", "ruang_pers"])
def test_no_page_repeats_what_was_said_of_another_office(office, name):
    for address in KEPT_ADDRESSES.get(name, [{}]):
        said = everything_said(name, address)

        assert not ONE_OF_THEIRS.search(said), ONE_OF_THEIRS.search(said)


def test_what_was_said_of_another_office_is_nothing_to_compare_with(office):
    register = claims.register(warehouse.open_read_only(loading.current()))

    assert register == ()
    assert said_before.last_day(register, date(2026, 1, 1)) is None
    assert said_before.last_of(register, "koperasi_aktif", date(2026, 1, 1)) is None


def test_the_first_statement_of_another_office_is_its_own(newcomer, tmp_path):
    statement = [
        ("id", "metric", "period", "published_on", "value", "source_title", "wording_note"),
        ("K001", "active", "2025", "2025-06-20", 24, "Radar Polman", "24 koperasi aktif"),
    ]
    for name, rows in {"register.csv": register(), "klaim.csv": statement}.items():
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows(rows)
        outcome = loading.receive(
            tmp_path / name, received_on=date(2025, 6, 20), visitor=COMMAND_LINE
        )
        assert outcome.accepted, outcome.reason

    said = everything_said("angka_terbit", {})
    assert "Koperasi aktif, Polewali Mandar, 2025: 24 koperasi" in said
    assert "Radar Polman" in said
    assert "24 dari 48" in said.replace("\N{NO-BREAK SPACE}", " ").replace("\\302\\240", " ")
    assert not ONE_OF_THEIRS.search(said)


def test_an_office_of_the_same_code_keeps_its_figures_whatever_it_calls_itself():
    settings.home().mkdir(parents=True, exist_ok=True)
    own = 'kode = "64.08"\nnama = "Kabupaten Kutai Timur"\n'
    (settings.home() / "kantor.toml").write_text(own, "utf-8")

    found = {one.id: one for one in published.shipped()}
    assert found["F001"].scope == "Kabupaten Kutai Timur"
    assert found["F045"].readings[0].kecamatan == "Muara Bengkal"
    assert sum(bool(one.readings) for one in found.values()) > 60


def test_a_total_and_a_target_are_of_the_whole_by_any_of_its_names(office):
    assert is_whole_regency("Kab. Polman")
    assert not is_whole_regency("Kutim")
    assert reads_as_total("JUMLAH POLEWALI MANDAR", places())
    assert not reads_as_total("JUMLAH KUTAI TIMUR", places())


COMMANDS = (
    ("--help",),
    ("metric", "koperasi_aktif"),
    ("metric", "koperasi_dibina_baru", "--json"),
    ("plan", "--json"),
    ("deliveries",),
    ("check",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_names_the_office_it_is_of(office, command, capsys):
    try:
        code = main(list(command))
    except SystemExit as asked_for_help:
        code = asked_for_help.code

    printed = "".join(capsys.readouterr())
    assert code == 0, printed
    assert printed
    assert not NAMES_THE_FIRST.search(printed)


@pytest.mark.parametrize("kind", ingest.kinds())
def test_a_template_gives_examples_of_the_office_it_is_of(newcomer, kind, tmp_path):
    assert main(["template", kind, "--output", str(tmp_path / "templat.xlsx")]) == 0

    assert not NAMES_THE_FIRST.search(text_of(tmp_path / "templat.xlsx"))


def test_every_file_of_the_press_kit_names_the_office_it_is_of(office, tmp_path):
    assert main(["brief", "--output", str(tmp_path), "--tahun", "2025"]) == 0

    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.suffix for path in files} >= {".pdf", ".pptx", ".xlsx"}
    said = {path.name: text_of(path) for path in files}
    assert "Polewali Mandar" in "".join(said.values())
    assert not {name: found for name in said if (found := NAMES_THE_FIRST.search(said[name]))}
    told = {name: text for name, text in said.items() if name.endswith((".pdf", ".pptx", ".txt"))}
    assert not {name: found for name in told if (found := ONE_OF_THEIRS.search(told[name]))}


def text_of(path):
    """What a file says, as far as it is text."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        return "\n".join(page.extract_text() for page in pages)
    if path.suffix in {".xlsx", ".pptx"}:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            texts = [book.read(name) for name in book.namelist() if name.endswith(".xml")]
        return b"\n".join(texts).decode("utf-8")
    return content.decode("utf-8", errors="ignore")
