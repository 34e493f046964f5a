"""A real workbook with its bytes changed is read or refused; nothing else ever happens."""

import io
import zipfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kopdata import ingest
from kopdata.errors import FileRefused
from kopdata.settings import sample

WORKBOOK = (sample() / "target_2023.xlsx").read_bytes()
LIST = (sample() / "pembinaan_2019.csv").read_bytes()[:6000]
PARTS = zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()
bounded = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
edits = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True), st.binary(min_size=0, max_size=12), st.integers(0, 60)
    ),
    min_size=1,
    max_size=6,
)


def edited(content, changes):
    """The content with pieces cut out and others put in their place."""
    for share, piece, cut in changes:
        place = int(share * len(content))
        content = content[:place] + piece + content[place + cut :]
    return content


def reads_or_refuses(content, name):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "berkas"
        path.write_bytes(content)
        try:
            parsed = ingest.parse(path, name=name, received_on=date(2024, 1, 1))
        except FileRefused as refusal:
            assert str(refusal).startswith(name)
            return
        for kind, table in parsed.tables.items():
            assert table.schema == ingest.schema(kind)


@bounded
@given(edits)
def test_a_workbook_with_changed_bytes(changes):
    reads_or_refuses(edited(WORKBOOK, changes), "ubah.xlsx")


@bounded
@given(st.sampled_from(PARTS), edits)
def test_a_workbook_with_a_changed_part(part, changes):
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in PARTS:
            text = old.read(name)
            new.writestr(name, edited(text, changes) if name == part else text)
    reads_or_refuses(content.getvalue(), "ubah.xlsx")


@bounded
@given(edits)
def test_a_list_with_changed_bytes(changes):
    reads_or_refuses(edited(LIST, changes), "ubah.csv")
