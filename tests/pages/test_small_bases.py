"""An office of nine koperasi: no page, chart, table, card or file says a percentage."""

import re
from datetime import date

import pytest

from kopdata import briefs, messages, metrics, rules, settings
from kopdata.briefs.kecamatan import district_profile
from kopdata.metrics import figure_words
from kopdata.questions.kecamatan.profile import district
from kopdata.questions.pers import published
from kopdata.views.lists import summary_table
from kopdata.views.pers import parts as press
from kopdata.views.prioritas import parts as priorities
from tests.briefs import reading
from tests.metrics import rows

# A crawl runs the lines of each page's own tests once more: measured, it takes twice as long.
pytestmark = pytest.mark.no_cover

# In a text of Protobuf a no-break space is written in octal, in the JSON of a figure escaped.
PERCENT = re.compile(r"(?<![\\\d])(?P<number>\d+(?:[.,]\d+)?)(?:\s|\\+302\\+240|\\+u00a0)?%")
NO_WORDS = re.compile(r'(style|src)=\\*"[^"]*"')
PAGES = sorted(path.stem for path in (settings.ROOT / "pages").glob("*.py") if path.stem != "data")
PARTS = {
    "ruang_pers": [{"bagian_pers": part} for part in press.PARTS]
    + [{"pesan": message} for message in ("rat", "pembinaan", "sehat", "belum_diketahui")],
    "prioritas": [{"bagian": part} for part in priorities.PARTS],
    "angka": [{"angka": metric.id} for metric in metrics.catalogue()],
    "kecamatan": [{"ukuran": name} for name in ("koperasi_aktif", "koperasi_dibina_baru")],
}
NAMES = [f"Koperasi {number}" for number in range(1, 10)]
PLACES = {name: "Busang" if number % 2 else "Telen" for number, name in enumerate(NAMES)}


def placed(row):
    return {**row, "kecamatan": PLACES[row["nama"]]}


@pytest.fixture
def nine(given):
    """Nine koperasi in two kecamatan over four years, with a target below ten."""
    told = [date(2024 + year, 1, 10) for year in range(3)]
    return given(
        register=[
            placed(rows.koperasi(name, status=status, received_on=day, per=day))
            for day in told
            for name, status in zip(
                NAMES, ["Aktif"] * 5 + ["Tidak Aktif"] * 3 + [None], strict=True
            )
        ],
        rat=[
            placed(rows.rat(name, year, date(year + 1, 3 + place, 1), received_on=told[-1]))
            for year in (2021, 2022, 2023, 2024)
            for place, name in enumerate(NAMES[: year - 2018])
        ],
        kesehatan=[
            placed(rows.score(name, year, predikat=predikat, received_on=told[-1]))
            for year in (2024, 2025)
            for name, predikat in zip(NAMES, ["Sehat", "Cukup Sehat"] * 3, strict=False)
        ],
        pembinaan=[
            placed(rows.activity(name, date(2025, 2 + place, 1), received_on=told[-1]))
            for place, name in enumerate(NAMES[:4])
        ],
        verifikasi=[
            placed(rows.visit(name, date(2025, 6, 1), "ditemukan", received_on=told[-1]))
            for name in NAMES[:6]
        ],
        target=[
            rows.target(year, target, place)
            for year in (2025, 2026)
            for target, place in ((7, None), (3, "Busang"), (4, "Telen"))
        ],
    )


def percentages(said):
    """Every percentage in a text that stands in no rule and no message of the interface."""
    found = PERCENT.finditer(NO_WORDS.sub("", said))
    written = {f"{match['number']}%" for match in found}
    return sorted(written - in_words())


def in_words():
    texts = [text for entry in messages.catalogue().values() for text in entry.values()]
    texts.append((settings.reference() / "istilah.toml").read_text("utf-8"))
    texts += [claim.title for claim in published.shipped()]
    texts += [rule.text(language) for rule in rules.all_rules() for language in messages.LANGUAGES]
    return {f"{match['number']}%" for text in texts for match in PERCENT.finditer(text)}


def everything_said(app):
    assert not app.error, [one.value for one in app.error]
    tables = [table.value.to_csv() for table in app.dataframe]
    return "\n".join([*tables, *(_proto(one) for one in app._tree if hasattr(one, "proto"))])


def _proto(element):
    """Its words, without the bytes of a table and the style of a component."""
    if "arrow" in element.type:
        return ""
    return element.proto.json if element.type == "bidi_component" else str(element.proto)


@pytest.mark.parametrize("address", [{}, {"kecamatan": "Busang"}, {"tahun": "2025"}])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_says_a_percentage(opened_over, nine, name, address):
    for part in PARTS.get(name, [{}]):
        app = opened_over(nine, script=f"pages/{name}.py", **part, **address)

        said = percentages(everything_said(app))
        assert not said, part


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_sentence_and_no_table_says_a_percentage(nine, language):
    for metric in metrics.catalogue():
        for by in (("periode",), ("kecamatan",), ("periode", "kecamatan")):
            summary = metrics.summarise(nine, metric, metrics.Selection(), by)
            for row in summary.rows:
                assert "%" not in figure_words.whole_in_words(metric, row, language)
            assert "%" not in summary_table.frame([summary], language).to_csv()


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_file_of_a_kit_says_a_percentage(nine, language):
    kit = briefs.make_kit(nine, metrics.Selection(), language)

    said = [*reading.pages(kit, "lembar_pers.pdf"), *reading.pages(kit, "bahan_bicara.pdf")]
    said += [*reading.slide_texts(kit), *reading.notes(kit), str(reading.sheets(kit))]
    said += [text.decode() for name, text in kit.files.items() if name.endswith((".txt", ".svg"))]
    assert [percentages(text) for text in said] == [[]] * len(said)
    shares = reading.sheets(kit)["Angka" if language == "id" else "Figures"]
    assert all(cell is None for row in shares[5:] for cell in row[5:8])


def test_the_profile_of_a_kecamatan_says_no_percentage(nine):
    named = district(nine, metrics.Selection(), "Busang")
    own = metrics.Selection(kecamatan=("Busang",))
    told = district_profile.content(
        district_profile.Sources(
            named,
            metrics.summarise_many(nine, district_profile.figures(), own),
            metrics.summarise_many(nine, district_profile.figures(), metrics.Selection()),
            own,
            nine.about,
        )
    )

    assert not percentages(str({name: part for name, part in told.items() if name != "trends"}))
    assert all(value is None for trend in told["trends"] for value in trend["own"] + trend["whole"])
