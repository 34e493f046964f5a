"""Prioritas: whom to coach next, and what was planned and promised?"""

from kopdata import views
from kopdata.views import priorities

priorities.priorities(views.opening("prioritas"))
