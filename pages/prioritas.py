"""Prioritas: whom to coach next, and what was planned and promised?"""

from kopdata import views
from kopdata.views.prioritas import parts

parts.priorities(views.opening("prioritas"))
