"""Tiles that keep their rough places; outlines checked before they are drawn."""

import csv
import json

import pytest

from kopdata import ingest, settings
from kopdata.questions.kecamatan import outlines

NAMES = ingest.known_kecamatan()
SQUARE = [[117, 0], [118, 0], [118, 1], [117, 1], [117, 0]]  # counter-clockwise


def reference():
    with (settings.reference() / "kecamatan.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def feature(code, geometry=None, **properties):
    geometry = geometry or {"type": "Polygon", "coordinates": [SQUARE]}
    return {
        "type": "Feature",
        "properties": {"kemendagri_code": code, **properties},
        "geometry": geometry,
    }


def supply(features):
    home = settings.home()
    text = features if isinstance(features, str) else json.dumps({"features": features})
    (home / outlines.FILE).write_text(text, "utf-8")


def all_features():
    return [feature(row["kemendagri_code"]) for row in reference()]


def test_one_tile_each_and_none_overlaps():
    areas = outlines.tiles(NAMES).areas

    assert [area.kecamatan for area in areas] == list(NAMES)
    assert len({area.label for area in areas}) == 18


def test_neighbours_mostly_touch_and_directions_hold():
    at = {area.kecamatan: area.label for area in outlines.tiles(NAMES).areas}
    places = {row["name"]: (float(row["longitude"]), float(row["latitude"])) for row in reference()}
    pairs = {
        tuple(sorted((row["name"], other)))
        for row in reference()
        for other in row["neighbours"].split("; ")
    }

    touching = [
        pair
        for pair in pairs
        if max(abs(at[pair[0]][0] - at[pair[1]][0]), abs(at[pair[0]][1] - at[pair[1]][1])) <= 1
    ]
    assert len(touching) >= 0.9 * len(pairs)
    for name, (east, north) in places.items():
        for other, (other_east, other_north) in places.items():
            if east - other_east > 0.6:
                assert at[name][0] >= at[other][0], (name, other)
            if north - other_north > 0.6:
                assert at[name][1] >= at[other][1], (name, other)


def test_a_kecamatan_without_a_place_has_no_tile_map():
    assert outlines.tiles((*NAMES, "Baru")) is None


def test_without_a_file_there_are_no_outlines():
    assert outlines.supplied(NAMES) is None


def test_outlines_are_matched_by_code_and_rewound():
    supply(all_features())
    found = outlines.supplied(NAMES)

    assert [area.kecamatan for area in found.areas] == list(NAMES)
    assert found.areas[0].rings[0] == tuple(map(tuple, SQUARE[::-1]))
    assert found.areas[0].label == pytest.approx((117.5, 0.5))


def test_a_hole_runs_the_other_way():
    hole = [[117.4, 0.4], [117.6, 0.4], [117.6, 0.6], [117.4, 0.6], [117.4, 0.4]]
    features = all_features()
    features[0]["geometry"]["coordinates"] = [SQUARE, hole]
    supply(features)

    assert outlines.supplied(NAMES).areas[0].rings[1] == tuple(map(tuple, hole))


def test_other_codes_and_names_are_understood():
    features = [
        feature(None, kode=row["bps_code"]) if place % 2 else feature("", name=row["name_bps"])
        for place, row in enumerate(reference())
    ]
    supply(features)

    assert len(outlines.supplied(NAMES).areas) == 18


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda features: features[:-1], "17 dari 18 kecamatan; yang belum ada: Long Mesangat"),
        (lambda features: [*features, features[0]], "unsur ke-19: kecamatan Muara Ancalong sudah"),
        (lambda features: [feature("99"), *features], "unsur ke-1: kode atau nama"),
        (
            lambda features: [
                feature("64.08.01", {"type": "Polygon", "coordinates": [SQUARE[:-1]]})
            ],
            "unsur ke-1 (Muara Ancalong): batasnya tidak tertutup",
        ),
        (
            lambda features: [
                feature(
                    "64.08.01",
                    {
                        "type": "Polygon",
                        "coordinates": [[[5e5, 1], [6e5, 1], [6e5, 2], [5e5, 1]]],
                    },
                )
            ],
            "koordinatnya bukan bujur dan lintang",
        ),
        (
            lambda features: [feature("64.08.01", {"type": "Point", "coordinates": [117, 0]})],
            "bukan Polygon",
        ),
        (
            lambda features: [feature("64.08.01", {"type": "Polygon", "coordinates": [[]]})],
            "tertutup",
        ),
        (lambda features: "bukan json", "bukan GeoJSON"),
        (lambda features: '{"type": "Topology"}', "bukan FeatureCollection"),
        (lambda features: "[1]", "bukan FeatureCollection"),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(change, words):
    supply(change(all_features()))

    with pytest.raises(
        outlines.OutlinesRefused, match=r"batas_kecamatan\.geojson di folder data"
    ) as told:
        outlines.supplied(NAMES)
    assert words in str(told.value)
    assert str(told.value).endswith("lalu muat ulang halaman.")
