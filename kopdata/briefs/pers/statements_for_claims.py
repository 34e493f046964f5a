"""A kit in the claims register: its sentences as statements prepared and not yet said."""

from datetime import date

from kopdata.briefs.pers.kit import Kit
from kopdata.questions.pers.claim_file import claim_file


def statements(kit: Kit, day: date) -> bytes:
    """The kit's sentences as a file of the kind `klaim`, dated the day they were prepared."""
    return claim_file(
        {
            "id": f"{kit.number}-{place:02d}",
            "published_on": day,
            "wording_note": point.text,
            "source_title": kit.stamp,
            "metric": point.metric,
            "keadaan": "disiapkan",
        }
        for place, point in enumerate(kit.points, start=1)
    )
