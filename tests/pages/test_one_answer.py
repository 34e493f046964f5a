"""Kesehatan and Ruang Pers say the same of one change, and count what they say they count."""

import json

from .reading import charts
from .test_ringkasan import words

MINUS = "\N{MINUS SIGN}"
CAUSES = [
    "<b>+176</b> Terjadi atau berubah sesudahnya · sungguh terjadi",
    "<b>+175</b> Baru berdiri · sungguh terjadi",
    f"<b>{MINUS}40</b> Terjadi atau berubah sesudahnya · sungguh terjadi",
]


def notes(app):
    """The words above the bars of each waterfall of a page."""
    figures = [json.loads(json.loads(one.proto.json)["figure"]) for one in charts(app)]
    return [[note["text"] for note in one["layout"].get("annotations", ())] for one in figures]


def press(opened, **address):
    return opened(
        "pages/ruang_pers.py", bagian_pers="Yang berubah", diketahui_dari="2023-07-21", **address
    )


def health(opened, **address):
    app = opened(
        "pages/kesehatan.py",
        perubahan_diketahui="2023-07-21",
        perubahan_dari_koperasi_aktif="2023",
        perubahan_sampai_koperasi_aktif="2026",
        **address,
    )
    return app.segmented_control(key="perubahan_ukuran").set_value("koperasi_aktif").run()


def test_both_pages_give_the_same_causes(opened):
    for address in ({}, {"kecamatan": "Bengalon"}):
        (told,) = notes(press(opened, **address))
        of_health = [bars[1:-1] for bars in notes(health(opened, **address))]

        assert told[1:-1] in of_health
        assert address or told[1:-1] == CAUSES


def test_each_year_is_named_and_those_who_moved_are_counted(opened):
    app = press(opened)

    assert (
        "Koperasi aktif di Kutai Timur: 300 (2023) menurut data sampai 21 Juli 2023, 611 (2026) "
        "menurut data sampai 12 Oktober 2026; 40 koperasi keluar, 351 masuk." in words(app)
    )
    (told,) = notes(app)
    assert (told[0], told[-1]) == ("21 Juli 2023: 300 (2023)", "12 Oktober 2026: 611 (2026)")
    assert "Dasarnya 1.209 menjadi 1.462: 32 koperasi keluar dari dasar, 285 masuk." in words(app)


def test_no_bar_without_a_change(opened):
    for app in (press(opened), health(opened)):
        for bars in notes(app):
            assert not any("<b>0</b>" in text or f"{MINUS}0" in text for text in bars)


def test_a_cause_opens_its_card_from_the_press_room(opened):
    app = press(opened)
    app.session_state["muka_angka_perubahan_pers"] = True
    app.run()
    figures = app.selectbox(key="hitungan_perubahan_pers").options
    app.button(key="buka_hitungan_perubahan_pers").click().run()

    assert "Koperasi aktif 2023 → 2026: Masuk, Baru berdiri · sungguh terjadi: +175" in figures
    assert app.get("dialog")
    assert "hitungan=jumlah_sebab" in app.code[0].value
    assert "semula=2023-07-21" in app.code[0].value
