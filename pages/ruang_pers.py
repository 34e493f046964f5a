"""Ruang Pers: what do I say, and will it stand?"""

from kopdata import views
from kopdata.views import press_room

here = views.opening("ruang_pers")
press_room.show(here, press_room.chosen_part(here))
