"""Who may not load is told what is missing: to sign in, or another role."""

import pytest

from kopdata.access import AT_THE_SAMPLE, NOBODY, Visitor
from kopdata.views.shell import desk


@pytest.mark.parametrize("visitor", [NOBODY, AT_THE_SAMPLE])
def test_who_has_not_signed_in_is_told_where(visitor):
    assert "[Masuk](/masuk) dahulu" in desk.why_not_load(visitor, "id")


def test_who_has_is_told_which_role_it_takes():
    told = desk.why_not_load(Visitor("Ani", "internal", "akun"), "id")

    assert "operator dan pengelola; Anda masuk sebagai internal" in told
    assert "dahulu" not in told
