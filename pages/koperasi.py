"""Koperasi: what is the story of this one?"""

from kopdata import views
from kopdata.views.koperasi import profile, register_list
from kopdata.views.shell import access

here = views.opening("koperasi")

if not access.may_see_names():
    register_list.not_for_the_public(here)
elif koperasi_id := register_list.chosen():
    profile.profile(here, koperasi_id)
else:
    register_list.register(here)
