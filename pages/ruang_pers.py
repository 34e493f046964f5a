"""Ruang Pers: what do I say, and will it stand?"""

from kopdata import views
from kopdata.views.pers import parts

here = views.opening("ruang_pers")
parts.show(here, parts.chosen_part(here))
