"""The public file attacked: by algebra, by reading every word of it, and by asking like a page."""

import random
import re
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from kopdata import loading, metrics, warehouse
from kopdata.errors import NotForPublic
from kopdata.metrics import Selection
from tests.conftest import deliveries_of

from . import attacker
from .office import as_rows, office
from .summary import EVERY_KECAMATAN

# What these run, other tests have run: measured, many offices take twice as long.
pytestmark = pytest.mark.no_cover

SEEDS = (3, 11, 27)
AMOUNTS = {one.id for one in metrics.catalogue() if one.is_amount}
SUMS = {one.id for one in metrics.catalogue() if one.is_sum}
NAMING = ("koperasi_id", "nik", "nama", "ketua", "telepon", "alamat", "desa", "nomor_badan_hukum")
ROWS = ("sumber_id", "sheet", "row", "file", "note")


@pytest.fixture(scope="module")
def built(tmp_path_factory, sample_home):
    """The sample office and three random ones that have few kecamatan, some of them small."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOPDATA_HOME", str(sample_home))
        sample = loading.current()
        paths = {"contoh": sample}
        for seed in SEEDS:
            path = tmp_path_factory.mktemp("acak") / f"{seed}.duckdb"
            warehouse.build(
                path,
                deliveries_of(as_rows(crowded(seed)), None, None),
                key=str(seed),
                then=[metrics.materialise],
                public=metrics.disclose,
            )
            paths[str(seed)] = path
        offices = {name: attacker.Office(path) for name, path in paths.items()}
        yield offices
        for one in offices.values():
            one.close()


def crowded(seed):
    """Five random offices in one, in few kecamatan: three larger ones, and two of a handful."""
    rng = random.Random(seed)
    facts = []
    for copy in range(1, 6):
        places = [rng.choices(EVERY_KECAMATAN[:5], (8, 8, 8, 1, 1))[0] for _ in EVERY_KECAMATAN]
        to = dict(zip(EVERY_KECAMATAN, places, strict=True))
        facts += [
            fact._replace(row=apart(fact.row, copy, to))
            for fact in office(10 * seed + copy)
            if fact.kind != "target"
        ]
    return facts


def apart(row, copy, to):
    """A row of one of the offices: no koperasi of it is one of another office."""
    told = dict(row)
    for name in ("nik", "nomor_badan_hukum", "kunci_badan_hukum", "nama", "kunci_nama"):
        if told.get(name):
            told[name] = f"{copy}{told[name]}" if name != "nama" else f"{told[name]} {copy}"
    if told.get("kunci_nama"):
        told["kunci_nama"] = f"{row['kunci_nama']} {copy}"
    return told | {"kecamatan": to.get(row.get("kecamatan"))}


@pytest.fixture(scope="module", params=["contoh", *map(str, SEEDS)])
def attacked(request, built):
    return built[request.param]


@pytest.fixture(scope="module")
def known(built):
    return attacker.identities(built.values())


def small_cells(attacked):
    found = attacker.too_small(attacked, AMOUNTS, SUMS)
    return {(row.metric, row.tahun, row.kecamatan) for row in found.itertuples()}


def test_no_small_cell_follows_from_all_that_is_told(attacked, known):
    small, told = small_cells(attacked), attacked.told()
    assert small

    for tahun in sorted(map(int, told.tahun.unique())):
        found = attacker.determined(attacked, tahun, told, known)
        assert not {(metric, tahun, place) for metric, place in found} & small

    shown = told[told.tingkat == "kecamatan"]
    assert len(shown) > 50
    assert not {(row.metric, row.tahun, row.kecamatan) for row in shown.itertuples()} & small


def test_the_attacker_finds_a_cell_where_only_it_is_withheld(built, known):
    attacked = built["contoh"]
    small = small_cells(attacked)
    hidden = {
        (metric, place) for metric, tahun, place in small if tahun == 2025 and metric == "anggota"
    }
    ((metric, place),) = hidden  # one kecamatan alone, and beside it the next smallest
    told, truth = attacked.told(), attacked.truth()
    others = truth[(truth.metric == metric) & (truth.tahun == 2025) & (truth.kecamatan != place)]

    everything_else = attacker.pd.concat([told, others.assign(tingkat="kecamatan")])

    assert (metric, place) not in attacker.determined(attacked, 2025, told, known)
    assert (metric, place) in attacker.determined(attacked, 2025, everything_else, known)


def test_the_same_answer_of_all_that_are_withheld_together_is_not_given_away(attacked):
    """No total minus parts says of a few whose shares are withheld that all, or none, are so."""
    truth, told = attacked.truth(), attacked.told()
    shown = {
        (row.metric, row.tahun, row.kecamatan)
        for row in told.itertuples()
        if row.tingkat == "kecamatan"
    }
    for (metric, _tahun), cells in truth.groupby(["metric", "tahun"]):
        if metrics.get(metric).denominator_kind != "koperasi":
            continue
        known = cells.denominator - cells.unknown
        is_open = [
            (row.metric, row.tahun, row.kecamatan) not in shown and row.denominator > row.unknown
            for row in cells.itertuples()
        ]
        counted, base = cells.numerator[is_open].sum(), known[is_open].sum()
        is_same_everywhere = cells.numerator.sum() in (0, known.sum())
        assert not base or is_same_everywhere or 0 < counted < base


def test_a_day_or_the_year_before_tells_nothing_of_a_withheld_cell(attacked):
    withheld = attacked.public.execute("""
        select metric, periode, kecamatan from disamarkan
        where telling = 'kini' and kecamatan <> ''
    """).fetchall()
    rows = attacked.public.execute("""
        select metric, periode, kecamatan from metric_value where tingkat not like '%target'
        union
        select metric, periode, kecamatan from same_day_value where tingkat not like '%target'
    """).fetchall()

    assert withheld
    assert not set(withheld) & set(rows)


def test_the_year_before_of_few_follows_from_nothing(attacked):
    """As it stood on the same day: in no kecamatan of few, nor by one that is left over."""
    truth = attacked.full.execute("""
        select metric, year(periode) as tahun, kecamatan,
            sum(denominator_before)::double - sum(unknown_before)::double as known
        from same_day_value where tingkat = 'kecamatan' group by all having known > 0
    """).df()
    told = set(
        attacked.public.execute("""
            select metric, year(periode), kecamatan from same_day_value
            where tingkat = 'kecamatan' and denominator_before is not null
        """).fetchall()
    )
    for (metric, tahun), cells in truth.groupby(["metric", "tahun"]):
        left = [row for row in cells.itertuples() if (metric, tahun, row.kecamatan) not in told]
        assert all(row.known >= attacker.FEW for row in cells.itertuples() if row not in left)
        if any(row.known < attacker.FEW for row in left) and len(left) < len(cells):
            assert len(left) > 1
            assert sum(row.known for row in left) >= attacker.FEW


def test_no_word_of_the_file_names_anybody(attacked):
    koperasi = attacked.full.table("koperasi").df()
    listed = koperasi[[name for name in NAMING if name not in ("desa", "alamat")]]
    names = {
        str(word).casefold()
        for word in listed.to_numpy().ravel()
        if isinstance(word, str) and len(word) > 3
    }
    assert len(names) > 20
    public = attacked.public
    tables = [name for (name,) in public.execute("show tables").fetchall()]
    for table in tables:
        columns = public.table(table).df()
        assert not set(columns) & {*NAMING, *ROWS}
        for _, values in columns.select_dtypes("str").items():
            text = "\n".join(str(value).casefold() for value in values.unique())
            assert not [word for word in names if word in text]
    assert not {"koperasi", "metric_row", "sumber", "problem", "identitas"} & set(tables)
    assert not [name for name in tables if re.search("_baris$|^status|^pernyataan", name)]


def test_no_number_of_a_koperasi_stands_in_the_bytes_of_the_file(attacked):
    content = warehouse.public_beside(attacked.path).read_bytes()
    rows = attacked.full.execute("select koperasi_id, nik from koperasi").fetchall()
    words = {word for row in rows for word in row if word}

    assert not [word for word in words if word.encode() in content]


IDS = [one.id for one in metrics.catalogue()]
BYS = [(), ("periode",), ("kecamatan",), ("periode", "kecamatan"), ("tanggal",), ("bulan",)]


def test_what_the_public_is_told_is_what_everybody_else_is_told(attacked):
    full, public = attacked.both
    some = metrics.options(full).kecamatan[:3]
    asked = [Selection(), Selection(tahun=(2024,)), Selection(kecamatan=some[:1])]
    asked += [Selection(kecamatan=some), Selection(merah_putih="without")]
    for selection in asked:
        for by in BYS:
            if selection.merah_putih != "with" and "kecamatan" in by:
                continue
            whole = metrics.summarise_many(full, IDS, selection, by)
            for metric, summary in metrics.summarise_many(public, IDS, selection, by).items():
                keys = len(metrics.GROUPS)
                known = {row[:keys]: row for row in whole[metric].compared}
                for row in summary.compared:
                    same = known[row[:keys]]
                    assert row == same._replace(same_day=row.same_day)
                    assert row.same_day in (None, same.same_day)


def test_no_selection_of_the_public_contains_a_small_cell(attacked):
    """Every kecamatan and every two of them: the sum has a row only if each of them may be told."""
    public = attacked.both[1]
    small = small_cells(attacked)
    places = metrics.options(public).kecamatan
    for chosen in [*((one,) for one in places), *combinations(places[:6], 2)]:
        found = metrics.summarise_many(public, IDS, Selection(kecamatan=chosen))
        for metric, summary in found.items():
            told = {(metric, row.tahun, place) for row in summary.rows for place in chosen}
            assert not told & small
            untold = {periode.year for periode, _ in summary.untold}
            assert untold.isdisjoint(row.tahun for row in summary.rows)


@pytest.mark.parametrize(
    ("selection", "by"),
    [
        pytest.param(Selection(jenis=("Jasa",)), ("periode",), id="jenis"),
        pytest.param(Selection(jenis=("",)), ("periode",), id="no jenis"),
        pytest.param(Selection(bentuk=("Sekunder",)), ("periode",), id="bentuk"),
        pytest.param(
            Selection(kecamatan=EVERY_KECAMATAN[:1], merah_putih="only"), (), id="merah putih"
        ),
        pytest.param(Selection(merah_putih="only"), ("kecamatan",), id="merah putih by kecamatan"),
        pytest.param(Selection(), ("jenis",), id="by jenis"),
        pytest.param(Selection(), ("merah_putih",), id="by merah putih"),
    ],
)
def test_groups_of_koperasi_are_refused(built, selection, by):
    with pytest.raises(NotForPublic, match="hanya untuk yang sudah masuk"):
        metrics.summarise(built["contoh"].both[1], metrics.get("koperasi_sehat"), selection, by)


def test_what_needs_koperasi_is_refused(built):
    with pytest.raises(NotForPublic):
        metrics.rows_behind(built["contoh"].both[1], metrics.get("koperasi_sehat"), Selection())


def test_where_merah_putih_are_few_nobody_is_told_of_them_apart(given_public):
    """Nine of them of a hundred: the others would be the total minus nine."""
    register = [
        {
            "nama": f"Koperasi {number}",
            "nik": f"{number:012d}",
            "kelompok": "Koperasi Merah Putih" if number < 9 else None,
            "kecamatan": "Bengalon",
            "status": "Aktif" if number % 2 else "Tidak Aktif",
            "tanggal_badan_hukum": date(2010, 1, 1),
        }
        for number in range(100)
    ]
    public = given_public(register=register)

    with_all = metrics.summarise(public, metrics.get("koperasi_aktif"), Selection())
    without = metrics.summarise(
        public, metrics.get("koperasi_aktif"), Selection(merah_putih="without")
    )

    assert with_all.rows[-1].numerator == 50
    assert not without.rows
    assert without.untold


@pytest.mark.parametrize(
    ("amounts", "is_told"),
    [
        pytest.param([10, 20, 30, 40, 50], True, id="five that gave some"),
        pytest.param([10, 20, 30, 40], False, id="four"),
        pytest.param([10, 20, 30, 40, 100], False, id="one of them half of it"),
        pytest.param([0, 0, 0, 0, 0], False, id="nought of each"),
    ],
)
def test_a_sum_is_told_of_enough_that_give_alike(given_public, amounts, is_told):
    """Of the kecamatan; another one beside it is told only if this one is."""
    places = {"Bengalon": amounts, "Busang": [70, 80, 90, 100, 110]}
    named = [
        {"nama": f"{place} {number}", "nik": f"64{len(place):04d}{number:06d}", "kecamatan": place}
        for place, given in places.items()
        for number in range(max(len(given), 12))
    ]
    accounts = [
        {**one, "tahun_buku": 2022, "aset": Decimal(amount)}
        for place, given in places.items()
        for one, amount in zip(
            [one for one in named if one["kecamatan"] == place], given, strict=False
        )
    ]
    founded = [{**one, "tanggal_badan_hukum": date(2010, 1, 1)} for one in named]
    public = given_public(register=founded, keragaan=accounts)

    found = metrics.summarise(public, metrics.get("aset"), Selection(), ("kecamatan",))

    assert {row.kecamatan: row.numerator for row in found.rows} == (
        {"Bengalon": sum(amounts), "Busang": 450} if is_told else {}
    )


@pytest.fixture
def given_public(tmp_path):
    """The public file of a few clean rows."""
    opened = []

    def build(**rows_by_kind):
        path = tmp_path / "gudang.duckdb"
        warehouse.build(
            path,
            deliveries_of(rows_by_kind, None, None),
            key="given",
            then=[metrics.materialise],
            public=metrics.disclose,
        )
        opened.append(warehouse.open_read_only(warehouse.public_beside(path)))
        return opened[-1]

    yield build
    for one in opened:
        one.close()


KOPERASI = {
    "nama": "KSP Zqx-Jati 189",
    "nik": "6408040000188",
    "nomor_badan_hukum": "12/BH/Zqx/1999",
    "kecamatan": "Bengalon",
    "ketua": "Wqv Nama, S.E.",
    "telepon": "0813-4107-9249",
}
TOLD = {
    "metric": "active",
    "scope": "Kutai Timur",
    "period": "2023",
    "published_on": date(2023, 7, 21),
    "value": 150,
    "unit": "koperasi",
    "speaker": "Kepala Dinas",
    "source_title": "Berita 21-07-2023",
    "bacaan": "keadaan 2022-2023",
}


def told_to_public(given_public, *rows):
    found = given_public(register=[KOPERASI], klaim=[TOLD | row for row in rows])
    rows = found.cursor().execute("from klaim order by id").df()
    return rows.astype(object).where(rows.notna(), None).set_index("id")


def test_a_statement_is_public_only_if_it_was_said(given_public):
    rows = [{"id": "K1"}, {"id": "K2", "keadaan": "disiapkan"}]
    found = told_to_public(given_public, *rows)

    assert list(found.index) == ["K1"]
    assert {name: found.loc["K1", name] for name in TOLD if name != "published_on"} == {
        name: value for name, value in TOLD.items() if name != "published_on"
    }


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Budi Santoso, Kepala Dinas", "Kepala Dinas"),
        ("Kepala Bidang Wqv Nama, S.E.", "Kepala Bidang"),
        ("Bupati Budi; Kabid Kelembagaan Ani", "Bupati; Kepala Bidang"),
        ("Budi Santoso", None),
        ("Kepalanya Budi", None),
    ],
)
def test_of_who_said_it_the_public_reads_the_kind_of_office_alone(given_public, written, shown):
    assert told_to_public(given_public, {"id": "K1", "speaker": written}).speaker["K1"] == shown


@pytest.mark.parametrize(
    "written",
    [
        "Kop. Zqx-Jati 189 sakit",
        "KUD ZQX JATI189",
        "koperasi z.q.x jati, 189",
        "NIK 6408 0400 00188",
        "akta 12 BH Zqx 1999",
        "kata Wqv-Nama",
        "telepon 0813 4107 9249",
        "telepon lain (0852) 99-88.77",
    ],
)
def test_no_text_of_a_delivered_statement_names_anybody(given_public, written):
    """Nor has it a wording or a link; what it is about and where is left out with it."""
    texts = dict.fromkeys(("metric", "source_title", "bacaan", "bacaan_metrik"), written)
    links = {"source_url": f"https://contoh.id/{written}", "wording_note": written}
    rests = [{"id": f"S{place}", name: written} for place, name in enumerate(("scope", "unit"))]
    found = told_to_public(
        given_public,
        {"id": "K1"} | texts | links,
        {"id": written},
        *rests,
        {"id": "K2", "bacaan_wilayah": written},
    )

    assert list(found.index) == ["K1"]
    assert not [value for name, value in found.loc["K1"].items() if name in texts | links and value]
    assert found.value["K1"] == 150


def test_a_place_is_told_though_a_koperasi_is_called_like_it(given_public):
    public = given_public(
        register=[KOPERASI | {"nama": f"KUD {name}"} for name in ("Kutai Timur", "Busang")],
        klaim=[
            TOLD | {"id": f"K{number}", "scope": scope}
            for number, scope in enumerate(("Kutai Timur", "Kutai Timur/Busang", "KUD Busang"))
        ],
    )

    said = public.cursor().execute("select scope from klaim order by id").fetchall()

    assert said == [("Kutai Timur",), ("Kutai Timur/Busang",)]


def test_no_note_of_a_delivered_statement_is_public(given_public):
    assert (
        told_to_public(given_public, {"id": "K1", "wording_note": "300"}).wording_note["K1"] is None
    )
