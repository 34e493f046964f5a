"""The files of a form over the sample, each read by another program than wrote it."""

import io
import re
from datetime import date

import openpyxl
import pypdf
import pytest

from kopdata import metrics
from kopdata.briefs.laporan import files, workbook
from kopdata.briefs.laporan.wording import written
from kopdata.questions.laporan import declared_forms, period
from kopdata.questions.laporan.fill import fill
from tests.briefs.conftest import TOLD
from tests.briefs.reading import unspaced

JULY = period.Period("bulan", 2023, 7)


@pytest.fixture(scope="module")
def store(sample_known_on):
    return sample_known_on(TOLD)


@pytest.fixture(scope="module")
def filled(store):
    form = declared_forms.form("rekapitulasi")
    return fill(form, JULY, store, lambda _: store, metrics.Selection(), is_compared=False)


@pytest.fixture(scope="module")
def made(filled):
    return files.files(filled)


@pytest.fixture(scope="module")
def books(made):
    """The workbook twice: with its formulas, and with what they give."""
    content = made["rekapitulasi_2023_07.xlsx"]
    return [openpyxl.load_workbook(io.BytesIO(content), data_only=given) for given in (0, 1)]


def answers(store, metric_id, tahun, by):
    """What the engine says of a metric in a year, by what the table is split by."""
    chosen = metrics.Selection(tahun=(tahun,))
    summary = metrics.summarise(store, metrics.get(metric_id), chosen, by)
    return {tuple(getattr(row, one) for one in by): row for row in summary.rows}


def key_of(selection, by):
    """The group a cell says it is about, as the engine calls it."""
    keys = {
        "kecamatan": selection["kecamatan"] and selection["kecamatan"][0],
        "jenis": selection["jenis"] and selection["jenis"][0],
        "merah_putih": {"only": True, "without": False, "with": None}[selection["merah_putih"]],
    }
    return tuple(None if keys[one] == "tidak disebut" else keys[one] for one in by)


def test_every_cell_is_what_the_engine_says_for_its_selection(store, filled, books):
    _, given = books
    told = files.cells(filled)
    groups = {sheet.title: table.id for sheet, table in zip(given, filled.tables, strict=True)}
    asked = {}
    for cell in told:
        selection = cell["selection"]
        split = (groups[cell["sheet"]],)
        chosen = {name: selection[name] for name in ("kecamatan", "jenis")}
        is_part = any(map(len, chosen.values())) or selection["merah_putih"] != "with"
        by = split if is_part else ()
        place = (cell["metric"], *selection["tahun"], by)
        row = asked.setdefault(place, answers(store, *place))[key_of(selection, by)]
        rest = None if row.denominator is None else row.denominator - row.numerator - row.unknown
        expected = {"numerator": row.numerator, "rest": rest}[cell["part"]]

        assert cell["value"] == expected
        assert given[cell["sheet"]][cell["cell"]].value == expected
        assert cell["known_on"] == TOLD
    assert len(told) > 200


def test_the_total_is_a_formula_over_the_rows_it_adds_up(books):
    formulas, given = books
    sheet = formulas["Menurut kecamatan"]
    (total,) = (cell.row for cell in sheet["B"] if cell.value == "JUMLAH")

    assert sheet[f"C{total}"].value == f"=SUM(C11:C{total - 1})"
    for column in "CDEFIPQRST":
        rows = range(11, total)
        shown = [given["Menurut kecamatan"][f"{column}{row}"].value for row in rows]
        numbers = [value for value in shown if not isinstance(value, str)]
        assert sum(numbers) == given["Menurut kecamatan"][f"{column}{total}"].value


def test_the_form_has_nineteen_columns_beside_the_kecamatan_and_is_ready_to_print(books):
    sheet = books[0]["Menurut kecamatan"]

    assert [cell.value for cell in sheet[7]][:6] == [
        "No",
        "Kecamatan",
        "Koperasi",
        None,
        None,
        "Anggota",
    ]
    assert sheet.max_column - 1 == 19
    assert sheet.print_area
    assert sheet.print_title_rows == "$7:$10"
    assert sheet.page_setup.orientation == "landscape"


def test_nothing_is_invented_where_the_office_did_not_say_who_signs(books):
    words = [str(cell.value) for row in books[0]["Menurut kecamatan"] for cell in row if cell.value]

    assert "POSISI PER JULI 2023" in words
    assert "DATA CONTOH" in words
    assert "NIP ................................" in words
    assert not any("Sangatta," in word for word in words)


def test_the_paper_holds_every_figure_of_the_form(filled, made):
    paper = pypdf.PdfReader(io.BytesIO(made["rekapitulasi_2023_07.pdf"]))
    text = unspaced("".join(page.extract_text() for page in paper.pages))

    shown = {written(cell) for *_, cell in filled.sources()}
    assert {figure for figure in shown if unspaced(figure) not in text} == set()
    assert "DATACONTOH" in text
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_an_empty_cell_says_why_in_every_file(filled, made, books):
    (why,) = {one["why"] for one in files.unknown_cells(filled) if "Manajer (" in one["why"]}
    paper = pypdf.PdfReader(io.BytesIO(made["rekapitulasi_2023_07.pdf"]))
    cell = books[0]["Menurut kecamatan"]["M11"]

    assert why == (
        "belum ada daftar yang memuat Manajer (tahun buku 2022); dari bidang kelembagaan, "
        "keragaan (keragaan)"
    )
    assert re.fullmatch(r"[a-z]\)", cell.value)
    assert cell.comment.text == why
    assert f"{cell.value} {why}" in "\n".join(
        str(c.value) for c in books[0]["Menurut kecamatan"]["A"]
    )
    assert unspaced(why) in unspaced("".join(page.extract_text() for page in paper.pages))
    assert why in made["rekapitulasi_2023_07_kecamatan.csv"].decode("utf-8-sig")


def test_who_signs_stands_in_the_offices_own_settings(filled, monkeypatch, tmp_path):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "kantor.toml").write_text(
        'dinas = "Dinas Koperasi"\ntempat = "Sangatta"\njabatan = "=Kepala"\npejabat = "Fulan"\n'
        'nip = "19700101"\n',
        "utf-8",
    )
    content = files.files(filled)["rekapitulasi_2023_07.xlsx"]
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Menurut kecamatan"]
    words = [str(cell.value) for row in sheet for cell in row if cell.value]

    assert "DINAS KOPERASI KUTAI TIMUR" in words
    assert {"(Fulan)", "NIP 19700101", "'=Kepala,"} <= set(words)


def test_a_day_before_the_end_of_the_month_stands_on_the_form(filled):
    assert filled.about.known_on == TOLD == date(2023, 7, 21)
    assert (
        "Seperti diketahui pada 21 Juli 2023." in files.table_csv(filled, filled.tables[0]).decode()
    )


@pytest.fixture(scope="module")
def indicators(store):
    form, year = declared_forms.form("lkpj-ikk"), period.Period("tahun", 2022)
    return fill(form, year, store, lambda _: store, metrics.Selection())


def test_an_indicator_is_what_the_engine_says_and_divides_its_own_cells(store, indicators):
    content = workbook.workbook(indicators)
    formulas, given = (
        openpyxl.load_workbook(io.BytesIO(content), data_only=shown) for shown in (False, True)
    )
    told = files.cells(indicators)
    for cell in told:
        row = answers(store, cell["metric"], *cell["selection"]["tahun"], ())[()]
        where = cell["sheet"], cell["cell"]

        assert cell["value"] == getattr(row, cell["part"])
        assert given[where[0]][where[1]].value == pytest.approx(cell["value"], rel=1e-12)
        if cell["part"] == "value":
            line = where[1].lstrip("H")
            assert formulas[where[0]][where[1]].value == f"=E{line}/F{line}"
            assert row.value == row.numerator / row.denominator
    assert {"koperasi_aktif", "ksp_dinilai", "sigap_sehat"} <= {cell["metric"] for cell in told}


def test_an_indicator_that_no_list_tells_says_so_and_is_never_nought(indicators):
    ikk = next(table for table in indicators.tables if table.id == "ikk")
    examined = next(row for row in ikk.rows if "diperiksa" in row.label)

    assert {cell.value for cell in examined.cells} == {"", None}
    assert "kunjungan verifikasi bukan pemeriksaan" in examined.cells[-1].why
    assert examined.cells[-1].why in files.table_csv(indicators, ikk).decode()


def test_a_share_stands_in_percent_in_a_csv(indicators):
    lines = files.table_csv(indicators, indicators.tables[0]).decode("utf-8-sig").splitlines()
    name, _, _, numerator, base, _, share = next(
        line.split(";") for line in lines if line.startswith("Persentase koperasi aktif")
    )

    assert name
    assert float(share) == pytest.approx(100 * int(numerator) / int(base), abs=0.01)


@pytest.mark.parametrize("form", ["kepatuhan-rat", "hasil-kesehatan"])
def test_every_koperasi_stands_by_name_in_every_file(store, form):
    told = declared_forms.form(form)
    asked = period.Period(told.period, 2022)
    by_name = fill(told, asked, store, lambda _: store, metrics.Selection(kecamatan=("Kaubun",)))
    made = files.files(by_name)
    names = [row.label for row in by_name.tables[1].rows]
    (name,) = [name.removesuffix(".xlsx") for name in made if name.endswith(".xlsx")]
    sheet = openpyxl.load_workbook(io.BytesIO(made[f"{name}.xlsx"]))["Menurut koperasi"]
    paper = pypdf.PdfReader(io.BytesIO(made[f"{name}.pdf"]))
    text = unspaced("".join(page.extract_text() for page in paper.pages))

    assert len(names) > 10
    assert [cell.value for cell in sheet["B"]][10 : 10 + len(names)] == names
    assert sheet.cell(10 + len(names), 6).value == f"=SUM(F11:F{9 + len(names)})"
    assert {one for one in names if unspaced(one) not in text} == set()
    if form == "hasil-kesehatan":
        scores = [cell for cell in sheet["H"][10:] if isinstance(cell.value, int | float)]
        assert {cell.number_format for cell in scores} == {"0.00"}
    assert all(one in made[f"{name}_koperasi.csv"].decode() for one in names)
