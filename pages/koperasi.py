"""Koperasi: what is the story of this one?"""

from kopdata import views
from kopdata.views import access, profile, register

here = views.opening("koperasi")

if not access.may_see_names():
    register.not_for_the_public(here)
elif koperasi_id := register.chosen():
    profile.profile(here, koperasi_id)
else:
    register.register(here)
