"""The press kit: one number, one day, and the same digits in every file."""

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
from pptx.util import Inches

from kopdata import briefs, cli, messages, metrics
from kopdata.briefs.pers.content.facts import gather
from kopdata.briefs.pers.content.whole_kit import content
from kopdata.briefs.pers.files.tables import figures
from kopdata.errors import KopdataError
from kopdata.kantor import SEHAT, spoken_figures
from tests.briefs import reading
from tests.briefs.conftest import TOLD
from tests.metrics.rows import activity, koperasi, rat, target

GOLDEN = Path(__file__).parent / "golden" / "siaran_2023-07-21.txt"
WHOLE = metrics.Selection()
FIGURES = tuple(spoken_figures().values())
PAPERS = ("lembar_pers.pdf", "bahan_bicara.pdf")


@pytest.fixture(scope="module")
def texts(kit):
    """The text of each file, read once."""
    return everything(kit)


def everything(kit):
    """The text of PDF, PPTX and XLSX, without blanks."""
    return {
        "pdf": reading.unspaced("".join(reading.pages(kit, "lembar_pers.pdf"))),
        "talk": reading.unspaced("".join(reading.pages(kit, "bahan_bicara.pdf"))),
        "pptx": reading.unspaced("".join(reading.slide_texts(kit) + reading.notes(kit))),
        "xlsx": reading.unspaced(str(reading.sheets(kit))),
    }


@pytest.mark.parametrize(
    "words",
    [
        "300 dari 1.209 koperasi terdaftar (24,8 %)",
        "naik dari 47 menjadi 112",
        "152 dari target 150 (101,3 %)",
        "30 sehat dari 84 yang dinilai; 1.089 belum dinilai",
        "1.089 dari 1.173 koperasi terdaftar belum dinilai",
        "20 Juli 2023",
        "menurut data yang diterima sampai 21 Juli 2023",
        "tahun buku 2022",
        "DATA CONTOH",
    ],
)
def test_every_file_says_what_was_told_on_21_july_2023(texts, words):
    for file, text in texts.items():
        assert reading.unspaced(words) in text, file


def test_a_month_earlier_it_says_325_and_calls_the_season_incomplete(sample_known_on):
    earlier = briefs.make_kit(sample_known_on(date(2023, 6, 23)), WHOLE)

    read = everything(earlier)
    assert all("325dari1.209koperasi" in text for text in read.values())
    assert "naikdari47menjadi78" not in read["talk"]
    assert "78(tahunbuku2022,angkasementara),sebelumnya47" in read["talk"]


def test_the_workbook_has_the_digits_of_the_metric_command(kit, sample_home, monkeypatch, capsys):
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
    rows = {row[10]: row for row in reading.sheets(kit)["Angka"][5:]}
    for metric_id in (*FIGURES, "rat_tepat_waktu", "koperasi_terlacak", "predikat_sehat"):
        cli.main(["metric", metric_id, "--by", "periode", "--known-on", str(TOLD), "--json"])
        for told in json.loads(capsys.readouterr().out)["rows"]:
            cells = rows[f"[{metric_id}, {told['periode'][:4]}, {TOLD}]"]
            assert cells[2:5] == [told["numerator"], told["denominator"], told["unknown"]]
            shares = [told["value"], told["value_low"], told["value_high"]]
            if 3 * told["unknown"] >= (told["denominator"] or 1):
                shares = [None] * 3  # of a third nobody knows: the count, and no share
            assert cells[5:8] == pytest.approx(shares)


def test_the_slides_charts_have_the_digits_of_the_summaries(kit, sample_known_on):
    facts = gather(sample_known_on(TOLD), WHOLE, "id")
    charts = {
        shape.name: shape.chart
        for slide in reading.presentation(kit).slides
        for shape in slide.shapes
        if shape.has_chart
    }

    assert list(charts) == [*FIGURES, "belum_diketahui"]
    for metric_id in FIGURES[:3]:
        drawn = charts[metric_id].plots[0].series[0].values
        assert list(drawn) == [row.numerator for row in facts.yearly[metric_id].rows]


def test_the_sheet_is_one_small_tagged_page_with_its_fonts_inside(kit):
    written = reading.part(kit, "lembar_pers.pdf")
    paper = pypdf.PdfReader(io.BytesIO(written))
    (page,) = paper.pages
    fonts = page["/Resources"]["/Font"].values()

    assert len(written) < 300_000
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert paper.trailer["/Root"]["/Lang"] == "id"
    assert b"pdfuaid" in paper.trailer["/Root"]["/Metadata"].get_data()
    assert all(
        "/FontFile3" in font.get_object()["/DescendantFonts"][0]["/FontDescriptor"]
        for font in fonts
    )


def test_number_date_and_sample_stand_on_every_page_slide_sheet_and_picture(kit):
    assert re.fullmatch(r"K-20230721-[0-9a-f]{4}", kit.number)
    assert all(name.startswith(f"{kit.number}_") for name in kit.files)
    stamp = f"DATA CONTOH · Paket {kit.number} · Data per 20 Juli 2023"
    pages = [page for paper in PAPERS for page in reading.pages(kit, paper)]
    sheets = [str(rows[:3]) for rows in reading.sheets(kit).values()]
    pictures = [written.decode() for name, written in kit.files.items() if name.endswith(".svg")]

    assert len(pictures) == 5
    for text in (*pages, *reading.slide_texts(kit), *sheets, *pictures):
        assert reading.unspaced(stamp) in reading.unspaced(text)


def test_slides_are_wide_and_every_chart_is_native_with_its_text(kit):
    shown = reading.presentation(kit)

    assert (shown.slide_width, shown.slide_height) == (Inches(13.333), Inches(7.5))
    for slide, said in zip(shown.slides, reading.notes(kit), strict=True):
        assert slide.shapes.title.text
        for shape in slide.shapes:
            if shape.has_chart:
                alt = shape._element.nvGraphicFramePr.cNvPr.get("descr")
                assert alt in said
                assert "Sumber: kiriman data Dinas" in said
                assert re.search(r"\[[a-z_]+, \d{4}, 2023-07-21\]", said)


def test_every_sentence_carries_its_citation(kit, texts):
    for point in kit.points:
        assert point.code == f"[{point.metric}, {point.tahun}, {TOLD}]"
        assert reading.unspaced(point.text + point.code) in texts["talk"]


def test_no_name_of_a_koperasi_or_person_leaves_the_office(kit, sample_known_on):
    behind = metrics.rows_behind(
        sample_known_on(TOLD), metrics.get("koperasi_aktif"), metrics.Selection(tahun=(2023,))
    )
    rows = reading.sheets(kit)["Baris tanpa nama"]
    text = " ".join(str(reading.sheets(kit)).split())

    assert sum(row[0] == "Koperasi aktif" for row in rows) == len(behind) == 1209
    assert sum(row[0] == "Koperasi aktif" and row[4] == "ya" for row in rows) == 300
    assert not any(name in text for name in behind["nama"])
    assert not any(nik in text for nik in behind["nik"].dropna())


def test_pictures_are_png_and_svg_of_the_same_charts(kit):
    names = [*FIGURES, "belum_diketahui"]

    for suffix, start in (("png", b"\x89PNG"), ("svg", b"<svg")):
        for name in names:
            assert reading.part(kit, f"grafik_{name}.{suffix}").startswith(start)


def test_the_same_data_make_the_same_bytes(kit, sample_known_on, monkeypatch):
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    again = briefs.make_kit(sample_known_on(TOLD), WHOLE)

    assert again == kit


def test_another_selection_has_another_number(sample_known_on):
    source = sample_known_on(TOLD)
    asked = [WHOLE, metrics.Selection(tahun=(2022,)), metrics.Selection(kecamatan=("Busang",))]

    assert len({gather(source, selection, "id").number for selection in asked}) == 3


def test_the_words_of_the_kit(sample_known_on):
    told = content(gather(sample_known_on(TOLD), WHOLE, "id"))
    lines = ["# angka"]
    lines += [f"{one.number} | {one.whole} | {one.period} | {one.moved}" for one in told.figures]
    lines += ["# pokok bicara", *(f"{one.text} {one.code}" for one in told.points)]
    lines += ["# yang belum diketahui", *(f"{one.text} {one.code}" for one in told.unknowns)]
    lines.append("# tanya jawab")
    for asked in told.questions:
        answer = asked.answer if isinstance(asked.answer, str) else asked.answer.text
        lines.append(f"{asked.about}: {asked.text} - {answer}")
    lines += ["# jangan dikatakan", *told.cautions]
    lines += ["# grafik", *(f"{one.subtitle} | {one.alt}" for one in told.drawings)]
    words = re.sub(r"K-20230721-[0-9a-f]{4}", "K-20230721-....", "\n".join([*lines, ""]))

    assert words == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize(
    "kecamatan", [(), ("Busang",), ("Sangatta Utara", "Bengalon", "Rantau Pulung")]
)
def test_every_selection_fits_one_page(sample_known_on, kecamatan, language):
    selection = metrics.Selection(kecamatan=kecamatan)
    made = briefs.make_kit(sample_known_on(date(2026, 10, 12)), selection, language)

    assert len(reading.pages(made, "lembar_pers.pdf")) == 1
    words = reading.unspaced(" ".join(reading.slide_texts(made)))
    assert ("Kit" if language == "en" else "Paket") + made.number in words


def test_a_small_office_is_told_without_percentages_and_says_what_is_missing(as_of):
    names = [f"K{number}" for number in range(7)]
    warehouse = as_of(
        TOLD,
        register=[koperasi(name, "Telen", status="Aktif") for name in names[:4]]
        + [koperasi(name, "Telen", status="Tidak Aktif") for name in names[4:]],
        rat=[rat("K0", 2022, date(2023, 3, 1), kecamatan="Telen")],
        pembinaan=[activity("K0", date(2023, 4, 1), kecamatan="Telen")],
    )
    made = briefs.make_kit(warehouse, WHOLE)
    sheet = "".join(reading.pages(made, "lembar_pers.pdf"))

    assert "4 dari 7 koperasi terdaftar" in sheet
    assert "%" not in sheet
    assert made.left_out == ("grafik Koperasi sehat: belum ada datanya untuk pilihan ini",)
    assert made.left_out[0] in reading.part(made, "baca_dulu.txt").decode()


def test_a_target_that_was_not_reached_says_how_many_more(as_of):
    warehouse = as_of(
        TOLD,
        register=[koperasi(f"K{number}") for number in range(12)],
        pembinaan=[activity("K0", date(2023, 4, 1))],
        target=[target(2023, 10)],
    )
    told = content(gather(warehouse, WHOLE, "id"))
    answers = {asked.text: asked.answer for asked in told.questions}

    assert answers["Berapa lagi sampai target?"].text.startswith("9 koperasi lagi: 1 dari 10")


def test_what_looks_like_a_formula_stays_text(as_of):
    warehouse = as_of(TOLD, register=[koperasi("K0", sheet="=HYPERLINK(1)")])
    made = briefs.make_kit(warehouse, WHOLE)
    book = zipfile.ZipFile(io.BytesIO(reading.part(made, ".xlsx")))
    sheets = [book.read(name) for name in book.namelist() if "worksheets/" in name]

    assert '"\'=HYPERLINK(1)"' in str(reading.sheets(made)["Baris tanpa nama"])
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_an_office_without_deliveries_has_no_kit(given, tmp_path):
    with pytest.raises(KopdataError, match="Belum ada kiriman"):
        briefs.write_kit(given(), WHOLE, tmp_path)


def test_progress_runs_from_nothing_to_done(kit, sample_known_on, tmp_path):
    told = []
    written = briefs.write_kit(
        sample_known_on(TOLD), WHOLE, tmp_path / "baru", progress=lambda *step: told.append(step)
    )

    assert {path.name for path in (tmp_path / "baru").iterdir()} == set(kit.files)
    assert (told[0][0], told[-1][0]) == (0, 1)
    assert all(before[0] < after[0] for before, after in pairwise(told))
    assert replace(written, files={}) == replace(kit, files={})


def test_a_zip_holds_every_file(kit):
    packed = zipfile.ZipFile(io.BytesIO(briefs.zip_kit(kit)))

    assert packed.namelist() == list(kit.files)
    assert all(packed.read(name) == written for name, written in kit.files.items())


def test_a_selection_of_many_kecamatan_is_named_in_full(sample_known_on):
    source = sample_known_on(TOLD)
    names = metrics.options(source).kecamatan[:9]
    told = content(gather(source, metrics.Selection(kecamatan=names), "id"))

    assert all(name in told.voice.selection for name in names)


def test_a_chart_over_two_instruments_is_marked_and_has_a_gap(kit):
    (shown,) = [
        shape.chart
        for slide in reading.presentation(kit).slides
        for shape in slide.shapes
        if shape.has_chart and shape.name == "koperasi_sehat"
    ]
    categories = [str(category) for category in shown.plots[0].categories]
    place = next(place for place, words in enumerate(categories) if "instrumen berganti" in words)

    assert categories[place - 1].startswith("2020")
    assert categories[place + 1].startswith("2021")
    assert all(series.values[place] is None for series in shown.plots[0].series)
    assert "instrumen berganti" in reading.part(kit, "koperasi_sehat.svg").decode()
    assert "instrumen berganti" in reading.pages(kit, "lembar_pers.pdf")[0]


@pytest.fixture(scope="module")
def told_for_2023(sample_known_on):
    """The kit's words for the year 2023, as known on the day of the press conference."""
    whole = metrics.Selection(tahun=(2023,))
    return content(gather(sample_known_on(TOLD), whole, "id", sample_known_on))


def answers(told):
    return {
        asked.text: asked.answer if isinstance(asked.answer, str) else asked.answer.text
        for asked in told.questions
    }


def test_a_kit_for_a_year_speaks_of_the_tahun_buku_whose_season_it_is(told_for_2023):
    (season,) = [one for one in told_for_2023.figures if one.metric == "rat_dilaksanakan"]

    assert (season.number, season.period) == ("112", "tahun buku 2022, angka sementara")
    assert "RAT untuk tahun 2023 ialah musim tahun buku 2022." in told_for_2023.voice.selection
    assert not [line for line in told_for_2023.left_out if "RAT" in line]


def test_a_kit_for_a_year_whose_season_is_to_come_says_there_is_nothing_yet(sample_known_on):
    with pytest.raises(KopdataError, match="Belum ada angka untuk tahun"):
        gather(sample_known_on(TOLD), metrics.Selection(tahun=(2024,)), "id")


def test_the_same_day_of_last_year_is_set_beside_that_day_of_this_one(sample_known_on):
    """438 are known on 12 October 2026, of a season whose lists reach 13 July."""
    told = content(gather(sample_known_on(date(2026, 10, 12)), WHOLE, "id"))

    answers = [
        asked.answer.text
        for asked in told.questions
        if asked.text == "Berapa pada tanggal yang sama tahun lalu?"
    ]
    assert (
        "382 dari 1.281 sampai 13 Juli 2025, pada akhirnya 486; "
        "tahun ini 360 dari 1.450 sampai 13 Juli 2026, dari 438 yang sudah diketahui." in answers
    )
    assert any(answer.startswith("36 dari 103 yang diketahui") for answer in answers)


def test_the_workbook_has_no_share_of_a_base_most_of_which_nobody_knows(sample_known_on):
    for table in figures(content(gather(sample_known_on(TOLD), WHOLE, "id"))):
        of_sehat = [row for row in table.rows if row[0] == "Koperasi sehat"]
        assert of_sehat
        assert not [cell for row in of_sehat for cell in row[-6:-3] if cell is not None]


def test_it_says_why_325_became_300_from_what_was_said_before(told_for_2023):
    answer = answers(told_for_2023)["Pada 23 Juni 2023 disebut 325. Mengapa sekarang 300?"]

    assert "pernyataan F043" in answer
    assert (
        "menurut data yang diketahui hari itu 325. Sejak itu \N{MINUS SIGN}25: 31 keluar" in answer
    )


def test_without_the_earlier_data_it_does_not_guess(sample_known_on):
    told = content(gather(sample_known_on(TOLD), WHOLE, "id"))

    answer = answers(told)["Pada 23 Juni 2023 disebut 325. Mengapa sekarang 300?"]
    assert "tidak dapat dirinci" in answer


def test_a_kecamatan_is_not_compared_with_what_was_said_of_the_whole(sample_known_on):
    busang = metrics.Selection(kecamatan=("Busang",))
    told = content(gather(sample_known_on(TOLD), busang, "id", sample_known_on))

    assert not [question for question in answers(told) if "disebut" in question]


def test_the_rest_are_told_by_status_and_add_up(told_for_2023):
    asked = [
        one.answer for one in told_for_2023.questions if one.text == "Bagaimana dengan sisanya?"
    ]
    (rest,) = [answer.text for answer in asked if "Tidak Aktif" in answer.text]

    numbers = re.findall(r"(?:Aktif|Dibekukan|Penyelesaian|tanpa status) ([\d.]+)", rest)
    assert sum(int(number.replace(".", "")) for number in numbers) == 1209 - 300


def test_the_deck_never_shows_what_must_not_be_said(kit, told_for_2023):
    shown = " ".join([*reading.slide_texts(kit), *reading.notes(kit)])

    assert told_for_2023.cautions
    assert not [line for line in told_for_2023.cautions if line in shown]
    assert "Jangan" not in shown


@pytest.mark.parametrize("healthy", SEHAT[1:])
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_kit_means_by_sehat_what_the_office_does(
    sample_known_on, monkeypatch, tmp_path, healthy, language
):
    warehouse = sample_known_on(TOLD)
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "kantor.toml").write_text(f'sehat = "{healthy}"\n', "utf-8")
    told = content(gather(warehouse, WHOLE, language), language)

    assert healthy in {point.metric for point in told.points}
    assert "koperasi_sehat" not in repr(told)
    assert metrics.get(healthy).text(language).denominator in repr(told.cautions)
