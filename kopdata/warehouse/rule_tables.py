"""The office's rules and its list of kecamatan as tables of a warehouse."""

from datetime import date

import duckdb

from kopdata import rules
from kopdata.ingest import known_kecamatan
from kopdata.warehouse.appending import append

FIRST_TAHUN_BUKU = 1945
ASPECTS = ("tata_kelola", "profil_risiko", "kinerja_keuangan", "permodalan")


def load(connection: duckdb.DuckDBPyConnection) -> None:
    """Copy the rules in force: a warehouse shows those it was built with."""
    append(connection, "wilayah", list(enumerate(known_kecamatan(), start=1)))
    append(connection, "batas_rat", _deadlines())
    append(connection, "aturan_berkualitas", [(rules.one("berkualitas").values["berkualitas"],)])
    appeal = rules.one("imbauan").values
    append(
        connection,
        "imbauan_rat",
        [(bentuk, appeal["month"], appeal["day"]) for bentuk in appeal["bentuk"]],
    )
    append(connection, "aturan_zona_merah", [(rules.one("zona_merah").values["book_years"],)])
    schemes = rules.of_group("skema")
    append(connection, "skema", [_scheme(scheme) for scheme in schemes])
    append(
        connection,
        "batas_predikat",
        [
            (scheme.id, predikat, low)
            for scheme in schemes
            for predikat, low in scheme.values["cut_offs"].items()
        ],
    )
    append(
        connection,
        "indikator_target",
        [
            (words, rule.values["metric"])
            for rule in rules.of_group("target_indikator")
            for words in rule.values["words"]
        ],
    )
    append(connection, "aturan_langkah", _steps())
    append(
        connection,
        "aturan_prioritas",
        [
            (rule.id, rule.values["points"], rule.values.get("parameter"))
            for rule in rules.of_group("prioritas")
        ],
    )
    append(
        connection,
        "aturan_pantauan",
        [
            (place, rule.id, rule.values.get("parameter"))
            for place, rule in enumerate(rules.of_group("pantauan"), start=1)
        ],
    )
    limits = rules.one("masa_pembubaran").values
    append(
        connection, "aturan_pembubaran", [(limits["objection_months"], limits["decision_months"])]
    )


def _steps() -> list[tuple[int, str, str, bool, bool]]:
    return [
        (
            place,
            rule.values["step"],
            purpose,
            rule.values["when"] == "keberatan",
            rule.values.get("starts_periods", False),
        )
        for place, rule in enumerate(rules.of_group("langkah"), start=1)
        for purpose in rule.values["for"]
    ]


def _scheme(scheme: rules.Rule) -> tuple[object, ...]:
    values = scheme.values
    weights = (values["weights"][aspect] for aspect in ASPECTS)
    return (
        scheme.id,
        values["default_from"],
        values["default_to"],
        values["computes_score"],
        *weights,
    )


def _deadlines() -> list[tuple[int, str, date]]:
    """The RAT deadline of every tahun buku and bentuk a list could speak of."""
    last_tahun_buku = 2100
    later_last = sorted(
        rules.of_group("batas_rat"), key=lambda rule: (rule.values["tahun_buku_from"], rule.id)
    )
    found = {
        (tahun_buku, bentuk): date(tahun_buku + 1, rule.values["month"], rule.values["day"])
        for rule in later_last
        for tahun_buku in range(
            max(rule.values["tahun_buku_from"], FIRST_TAHUN_BUKU),
            min(rule.values["tahun_buku_to"], last_tahun_buku) + 1,
        )
        for bentuk in rule.values["bentuk"]
    }
    return [(*key, day) for key, day in sorted(found.items())]
