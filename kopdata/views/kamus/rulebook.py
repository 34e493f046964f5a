"""The office's rules as tables: source and confidence, deadlines, health schemes."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from kopdata import formatting, rules
from kopdata.questions.kamus import meanings as question
from kopdata.rules import Rule
from kopdata.views.kamus.meanings import confidence
from kopdata.views.shell.visit import Visit
from kopdata.views.shell.wording import unbroken


def rulebook(here: Visit) -> None:
    """Every rule, then the deadlines and the health schemes in detail."""
    st.caption(here.text("kamus.aturan_keterangan"))
    _table(here, [_rule(here, rule) for rule in rules.all_rules()])
    st.subheader(here.text("kamus.batas"), anchor="batas")
    st.caption(here.text("kamus.batas_keterangan"))
    _table(here, [_deadline(here, one) for one in question.deadlines(here.warehouse)])
    st.subheader(here.text("kamus.skema"), anchor="skema")
    st.caption(here.text("kamus.skema_keterangan"))
    _table(here, [_scheme(here, rule) for rule in rules.of_group("skema")])


def _table(here: Visit, rows: Sequence[dict[str, str]]) -> None:
    if not rows:
        st.caption(here.text("kamus.belum_ada"))
        return
    frame = pd.DataFrame(rows)
    frame.columns = [here.text(f"kamus.kolom_{column}") for column in frame.columns]
    st.table(frame, hide_index=True)


def _rule(here: Visit, rule: Rule) -> dict[str, str]:
    return {
        "aturan": unbroken(rule.text(here.language)),
        "sumber": rule.source(here.language),
        "kepastian": confidence(here, rule.confidence),
    }


def _deadline(here: Visit, one: question.RatDeadlines) -> dict[str, str]:
    return {
        "tahun_buku": str(one.tahun_buku),
        "rat_primer": _day(here, one.primer),
        "rat_sekunder": _day(here, one.sekunder),
        "lapor_primer": _day(here, _reporting(one.tahun_buku, "Primer")),
        "lapor_sekunder": _day(here, _reporting(one.tahun_buku, "Sekunder")),
    }


def _reporting(tahun_buku: int, bentuk: str) -> date | None:
    """By when the RAT of a tahun buku is to be reported; None where no circular is known."""
    for rule in rules.of_group("batas_lapor"):
        told = rule.values
        is_in_force = told["tahun_buku_from"] <= tahun_buku <= told["tahun_buku_to"]
        if is_in_force and bentuk in told["bentuk"]:
            return date(tahun_buku + 1, told["month"], told["day"])
    return None


def _scheme(here: Visit, rule: Rule) -> dict[str, str]:
    told = rule.values
    weights = [
        here.text("kamus.bobot", aspect=here.text(f"isian.{aspect}"), number=_weight(weight))
        for aspect, weight in told["weights"].items()
    ]
    cut_offs = [
        here.text("kamus.mulai_dari", predikat=predikat, number=number)
        for predikat, number in told["cut_offs"].items()
    ]
    is_older = told["default_to"] < date.max.year
    years = (
        here.text("kamus.sampai", year=told["default_to"])
        if is_older
        else here.text("kamus.sejak", year=told["default_from"])
    )
    return {
        "skema": told["name"],
        "tahun": years,
        "bobot": ", ".join(weights)
        if told["computes_score"]
        else here.text("kamus.tidak_dihitung"),
        "batas": ", ".join(cut_offs),
        "sumber": rule.source(here.language),
        "kepastian": confidence(here, rule.confidence),
    }


def _weight(share: str) -> str:
    """A weight as the law writes it: `0.30` as 30."""
    return formatting.percent(float(share), 0).rstrip(" %")


def _day(here: Visit, day: date | None) -> str:
    return here.date_long(day) if day else "–"
