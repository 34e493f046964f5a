"""Koperasi: what is the story of this one?"""

from kopdata import views
from kopdata.views.koperasi import profile, register_list

here = views.opening("koperasi")

if koperasi_id := register_list.chosen():
    profile.profile(here, koperasi_id)
else:
    register_list.register(here)
