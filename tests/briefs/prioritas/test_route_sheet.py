"""The route sheet: one page per kecamatan however long the names are, and what to ask for."""

from dataclasses import replace
from datetime import date

import pytest

from kopdata import metrics
from kopdata.briefs.prioritas import route_sheet as sheet
from kopdata.questions.prioritas.route_sheet import stops
from tests.metrics.rows import activity, koperasi, rat, visit

DAY = date(2023, 9, 1)
WHY = "belum pernah dibina (20)"


def office(as_of, count=3, name="Koperasi {}"):
    names = [name.format(number) for number in range(count)]
    return names, as_of(
        DAY,
        register=[koperasi(each, nomor_badan_hukum=f"{each}/BH") for each in names]
        + [koperasi(f"T{number}", "Telen") for number in range(2)],
        rat=[rat(names[0], 2022, date(2023, 3, 1)), rat(names[1 % count], 2022, status="belum")],
        pembinaan=[activity(names[0], date(2023, 4, 1))],
        verifikasi=[
            visit(names[0], date(2023, 2, 1), "ditemukan"),
            visit(names[1 % count], date(2023, 6, 1), "tidak ditemukan"),
        ],
    )


def route(as_of, count=3, name="Koperasi {}", why=WHY):
    names, warehouse = office(as_of, count, name)
    ids = dict(warehouse.cursor().execute("select nama, koperasi_id from koperasi").fetchall())
    selection = metrics.Selection(kecamatan=("Bengalon",))
    return sheet.Route(
        kecamatan="Bengalon",
        figures=metrics.summarise_many(warehouse, sheet.FIGURES, selection),
        stops=tuple((stop, why) for stop in stops(warehouse, [ids[each] for each in names])),
        left=0,
        selection=selection,
        about=warehouse.about,
    )


def test_whom_to_visit_why_what_to_ask_for_and_the_last_contact(as_of):
    told = sheet.content(route(as_of))

    first, second, third = told["stops"]
    assert [row[0] for row in told["stops"]] == ["Koperasi 0", "Koperasi 1", "Koperasi 2"]
    assert first[2] == WHY
    assert first[4] == "dibina 1 Apr 2023; dikunjungi 1 Feb 2023, ditemukan"
    assert second[4] == "dikunjungi 1 Jun 2023, tidak ditemukan"
    assert third[4] == "belum pernah"
    assert first[3].startswith("keragaan 2022, NIK, alamat, desa")
    assert second[3].startswith("berita acara RAT 2022, keragaan 2022, NIK")


def test_the_figures_have_their_base(as_of):
    figures = {row[0]: row[1:] for row in sheet.content(route(as_of))["figures"]}

    assert figures["RAT dilaksanakan"] == ["1 dari 3", "1 dari 3 koperasi wajib RAT"]


@pytest.mark.parametrize(
    ("count", "name", "why"),
    [
        (1, "K{}", WHY),
        (90, "K{}", WHY),
        (40, "KOPERASI SERBA USAHA DENGAN NAMA YANG PANJANG SEKALI NOMOR {}", WHY),
        (40, "K{}", "satu RAT lagi menuju zona merah (30), belum pernah dibina (20), " * 2),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_one_page_each_with_its_fonts_inside(as_of, count, name, why, language):
    found = route(as_of, count, name, why)
    document = sheet.pdf([found, found], language)

    assert document.startswith(b"%PDF")
    assert document.count(b"/FontFile") >= 2
    assert b"/Count 2/Kids" in document


def test_those_that_do_not_fit_are_counted(as_of):
    told = sheet.content(replace(route(as_of, 90), left=5))

    number = 95 - len(told["stops"])
    assert told["rest"] == f"Masih {number} koperasi lain di Bengalon yang tidak muat."


def test_nobody_to_visit_is_said(as_of):
    told = sheet.content(replace(route(as_of), stops=()))

    assert told["nobody"] == "Tidak ada koperasi dalam urutan atau rencana."
    assert told["rest"] == ""


def test_sample_and_known_on_are_said(as_of):
    found = route(as_of)
    about = replace(found.about, is_sample=True, known_on=DAY)

    assert sheet.content(replace(found, about=about))["notices"] == [
        "DATA CONTOH",
        "Menurut data yang diterima sampai 1 September 2023",
    ]


def test_marks_in_a_name_are_letters(as_of):
    assert sheet.pdf([route(as_of, name="#let *K* $x$ [{}] @b <c>")]).startswith(b"%PDF")
