"""Laporan: what has to be sent, filled as the office's form looks."""

from kopdata import views
from kopdata.views.laporan import filled_table, form_choice, form_files

here = views.opening("laporan")
filled = form_choice.chosen(here)

if filled is not None:
    table = filled_table.form_table(here, filled)
    form_files.form_files(here, filled, table)
