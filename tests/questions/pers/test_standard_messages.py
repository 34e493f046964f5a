"""The standard messages: number, base, change and what is unknown, each in words."""

from datetime import date

import pytest

from kopdata import metrics
from kopdata.briefs.kecamatan import district_profile
from kopdata.kantor import SEHAT
from kopdata.metrics import Selection
from kopdata.questions.pers import standard_messages
from tests.metrics.rows import activity, koperasi, rat, score, target

NAMES = [f"k{number:02d}" for number in range(20)]


@pytest.fixture
def office(as_of):
    """Twenty koperasi with a finished season, a season before it, and coaching of a target."""
    return as_of(
        date(2023, 7, 21),
        register=[
            koperasi(name, per=date(2021, 1, 1), status="Aktif" if place < 15 else None)
            for place, name in enumerate(NAMES)
        ],
        rat=[
            *(rat(name, 2021, date(2022, 3, 1)) for name in NAMES[:4]),
            *(rat(name, 2022, date(2023, 3, 1)) for name in NAMES[:9]),
        ],
        pembinaan=[activity(name, date(2023, 4, 1)) for name in NAMES[:6]],
        target=[target(2023, 5)],
    )


def said(warehouse, key, **selection):
    return standard_messages.message(warehouse, Selection(**selection), key)


def test_a_number_is_never_without_its_base(office):
    rat_season = said(office, "rat")

    assert (rat_season.number, rat_season.base) == ("9", "9 dari 20 koperasi wajib RAT (45,0 %)")
    assert rat_season.change == "Dari 4 (2021) menjadi 9 (2022)"  # chance explains five of twenty
    assert said(office, "pembinaan").base == "6 dari target 5"


def test_a_year_under_way_says_so(office):
    coached = said(office, "pembinaan")

    assert "2023 angka sementara" in coached.notes
    assert coached.change is None


def test_of_a_base_mostly_unknown_the_year_before_is_told_as_this_one(as_of):
    warehouse = as_of(
        date(2024, 1, 10),
        register=[koperasi(name, per=date(2021, 1, 1)) for name in NAMES],
        kesehatan=[
            *(score(name, 2022, predikat="Sehat") for name in NAMES[:3]),
            *(score(name, 2023, predikat="Sehat") for name in NAMES[:5]),
        ],
    )

    healthy = said(warehouse, "sehat")
    assert healthy.base == "5 sehat dari 5 yang dinilai; 15 belum dinilai"
    assert healthy.change == "2022: 3 sehat dari 3 yang dinilai; 17 belum dinilai"


def test_what_is_unknown_is_counted(office):
    aktif, unknown = said(office, "aktif"), said(office, "belum_diketahui")

    assert "5 belum diketahui" in aktif.notes
    assert unknown.base == "5 dari 20 koperasi terdaftar belum dinyatakan statusnya"


def test_the_same_count_is_not_unchanged_where_the_unknown_may_turn_it(as_of):
    new = [f"baru {number}" for number in range(4)]
    warehouse = as_of(
        date(2023, 7, 21),
        register=[
            *(koperasi(name, per=date(2021, 1, 1)) for name in NAMES),
            *(
                koperasi(name, per=date(2023, 5, 1), status=None, tanggal_badan_hukum=None)
                for name in new
            ),
        ],
    )

    assert said(warehouse, "aktif").number == "20"
    assert said(warehouse, "aktif").change == "Dari 20 (2022) menjadi 20 (2023)"


def test_a_message_without_data_names_who_supplies_it(office):
    assert said(office, "sehat").number == standard_messages.NOTHING
    assert "Pemasok" in said(office, "sehat").base


@pytest.mark.parametrize("key", standard_messages.KEYS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_message_speaks_over_one_kecamatan_and_both_languages(office, key, language):
    selection = Selection(kecamatan=("Bengalon",))
    found = standard_messages.message(office, selection, key, language)

    assert found.title and found.number and found.base


@pytest.mark.parametrize("healthy", SEHAT)
def test_the_message_and_the_profile_mean_by_sehat_what_the_office_does(
    office, monkeypatch, tmp_path, healthy
):
    monkeypatch.setenv("KOPDATA_HOME", str(tmp_path))
    (tmp_path / "kantor.toml").write_text(f'sehat = "{healthy}"\n', "utf-8")

    assert said(office, "sehat").title.startswith(metrics.get(healthy).text("id").name)
    asked = {one.metric.id for one in standard_messages.unknowns(office, Selection())}
    assert asked & set(SEHAT) <= {healthy}
    assert set(SEHAT) & set(district_profile.figures()) == {healthy}
