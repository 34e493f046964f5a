"""The profile of a kecamatan: its words, and one page of PDF however many members it has."""

from dataclasses import replace
from datetime import date

import pytest

from kopdata import metrics
from kopdata.briefs.kecamatan import district_profile as profile
from kopdata.questions.kecamatan.profile import district
from tests.metrics.rows import activity, koperasi, rat, score, target

DAY = date(2023, 9, 1)


def sources(as_of, count=3, kecamatan="Telen", name="Koperasi {}"):
    """Some active koperasi in Telen, twenty in Bengalon."""
    names = [name.format(number) for number in range(count)]
    warehouse = as_of(
        DAY,
        register=[
            *(koperasi(each, "Telen", jenis="Jasa") for each in names),
            *(koperasi(f"B{number}") for number in range(20)),
        ],
        rat=[
            rat(names[0], 2022, date(2023, 3, 1), kecamatan="Telen"),
            rat("B1", 2022, date(2023, 3, 1)),
        ],
        kesehatan=[score(names[0], 2023, predikat="Sehat", kecamatan="Telen")],
        pembinaan=[activity(names[0], date(2023, 4, 1), kecamatan="Telen")],
        target=[target(2023, 150), target(2023, 4, "Telen")],
    )
    selection = metrics.Selection(kecamatan=(kecamatan,))
    return profile.Sources(
        district(warehouse, selection, kecamatan),
        metrics.summarise_many(warehouse, profile.figures(), selection),
        metrics.summarise_many(warehouse, profile.figures(), metrics.Selection()),
        selection,
        warehouse.about,
    )


def test_the_words_on_the_page(as_of):
    told = profile.content(sources(as_of))

    assert told["title"] == "Kecamatan Telen"
    assert told["subtitle"] == "Profil koperasi · Kutai Timur · data per 1 September 2023"
    assert told["who"] == [
        "3 koperasi terdaftar di Telen per 10 Januari 2018.",
        "Menurut status: Aktif 3.",
        "Menurut jenis: Jasa 3.",
    ]
    assert told["members_head"][3:5] == ["RAT 2022", "Predikat 2023"]
    assert told["members"][0] == ["Koperasi 0", "Jasa", "Aktif", "ya", "Sehat", "1"]
    assert told["members"][1] == ["Koperasi 1", "Jasa", "Aktif", "belum", "–", "0"]


def test_own_figures_stand_beside_the_regencys_with_their_base(as_of):
    figures = {row[0][0]: row for row in profile.content(sources(as_of))["figures"]}

    name, own, whole = figures["RAT dilaksanakan"]
    assert name[1] == "tahun buku 2022, angka sementara"
    assert own == ["1 dari 3", "1 dari 3 koperasi wajib RAT"]
    assert whole == ["8,7 %", "2 dari 23 koperasi wajib RAT"]
    assert figures["Koperasi pertama kali dibina"][1][1].startswith("1 dari target 4")


def test_a_share_of_a_few_is_not_drawn(as_of):
    trends = {trend["name"]: trend for trend in profile.content(sources(as_of))["trends"]}

    assert set(trends["RAT dilaksanakan"]["own"]) == {None}
    assert trends["RAT dilaksanakan"]["whole"][-1] == pytest.approx(2 / 23)


@pytest.mark.parametrize(
    ("count", "name"),
    [
        pytest.param(1, "K{}", id="one"),
        pytest.param(120, "K{}", id="many"),
        pytest.param(
            60, "Koperasi serba usaha dengan nama yang sangat panjang sekali nomor {}", id="long"
        ),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_it_is_one_page_with_its_fonts_inside(as_of, count, name, language):
    document = profile.pdf(sources(as_of, count, name=name), language)

    assert document.startswith(b"%PDF")
    assert document.count(b"/FontFile") >= 2
    assert b"/Count 1/Kids" in document


def test_those_that_do_not_fit_are_counted(as_of):
    told = profile.content(sources(as_of, 120))

    assert told["rest"] == f"+ {120 - len(told['members'])} lainnya"


def test_sample_and_known_on_are_said(as_of):
    found = sources(as_of)
    about = replace(found.about, is_sample=True, known_on=DAY)
    told = profile.content(replace(found, about=about))

    assert told["notices"] == ["DATA CONTOH", "Menurut data yang diterima sampai 1 September 2023"]


def test_marks_in_a_name_are_letters(as_of):
    document = profile.pdf(sources(as_of, name="#let *K* $x$ [{}] @b <c>"))

    assert document.startswith(b"%PDF")
