"""The direction of imports, read with `ast`, with no list of exceptions."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BOTTOM = {"errors", "settings", "formatting", "rules", "kantor", "messages", "spreadsheet"}
MAY_IMPORT = {
    "archive": set(),
    "ingest": {"archive"},
    "warehouse": {"archive", "ingest"},
    "metrics": {"archive", "ingest", "warehouse"},
    "questions": {"ingest", "metrics", "warehouse"},
    "charts": {"metrics", "questions", "warehouse"},
    "briefs": {"charts", "metrics", "questions", "warehouse"},
    "loading": {"archive", "ingest", "metrics", "warehouse"},
    "views": {"briefs", "charts", "loading", "metrics", "questions", "warehouse"},
    "sample": set(),
    "cli": {"briefs", "ingest", "loading", "metrics", "questions", "sample", "warehouse"},
    "__main__": {"cli"},
    "__init__": set(),
}
ASKS_SQL = {"execute", "executemany", "sql"}
SOURCES = sorted(
    [ROOT / "dashboard.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "kopdata").rglob("*.py")]
)


def imports(path: Path) -> set[str]:
    """Every module a file imports, in full."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relative to itself"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def layer(path: Path) -> str:
    """The folder or module of `kopdata` a file belongs to."""
    return path.relative_to(ROOT / "kopdata").with_suffix("").parts[0]


def package_files() -> list[Path]:
    """The files of the package."""
    return [path for path in SOURCES if path.is_relative_to(ROOT / "kopdata")]


@pytest.mark.parametrize("path", package_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path):
    own = layer(path)
    imported = {name.split(".")[1] for name in imports(path) if name.startswith("kopdata.")}

    allowed = BOTTOM if own in BOTTOM else BOTTOM | MAY_IMPORT[own] | {own}

    assert imported <= allowed


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_has_one_home(path):
    libraries = {name.split(".")[0] for name in imports(path)}
    own = layer(path) if path.is_relative_to(ROOT / "kopdata") else "page"

    assert "streamlit" not in libraries or own in {"page", "views"}
    assert "plotly" not in libraries or own == "charts"
    assert "duckdb" not in libraries or own in {"warehouse", "metrics"}


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_a_page_asks_and_shows(path):
    source = path.read_text("utf-8")

    assert {name.split(".")[0] for name in imports(path)} <= {"streamlit", "kopdata"}
    assert "groupby" not in source
    assert not any(isinstance(node, ast.Div) for node in ast.walk(ast.parse(source)))


def test_sql_is_never_put_together_from_text():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ASKS_SQL:
                assert not isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)), path


def test_the_project_divides_in_one_query_only():
    definitions = ROOT / "kopdata" / "metrics" / "definitions"
    for path in definitions.glob("*.sql"):
        code = [line.split("--")[0] for line in path.read_text("utf-8").splitlines()]
        assert not any("/" in line for line in code), path.name
