"""What stands on top of a printed page that does not speak of the newest, real data."""

from kopdata import formatting, messages
from kopdata.warehouse import About


def notices(about: About, language: str) -> list[str]:
    """That this is the sample, an earlier state of the archive, or known on an earlier day."""
    found = []
    if about.is_sample:
        found.append(messages.text("data.contoh", language))
    if about.at_entry is not None:
        found.append(messages.text("kecamatan.pdf_entri", language, entry=about.at_entry))
    if about.known_on is not None:
        day = formatting.date_long(about.known_on, language=language)
        found.append(messages.text("kecamatan.pdf_diketahui", language, date=day))
    return found
