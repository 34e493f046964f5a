"""The law of the layout, read with `ast` and from the file names, with no list of exceptions."""

import ast
import itertools
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kopdata"
TOPICS = {
    *("ringkasan", "kesehatan", "rat", "pembinaan", "kecamatan", "koperasi", "prioritas"),
    *("pers", "data", "kamus", "laporan"),
}
BOTTOM = {"errors", "settings", "formatting", "kantor", "rules", "messages", "spreadsheet"}
MAY_IMPORT = {
    "archive": set(),
    "access": {"archive"},
    "ingest": {"archive"},
    "warehouse": {"archive", "ingest"},
    "metrics": {"archive", "ingest", "warehouse"},
    "questions": {"ingest", "metrics", "warehouse"},
    "charts": {"metrics", "questions", "warehouse"},
    "briefs": {"charts", "metrics", "questions", "warehouse"},
    "loading": {"access", "archive", "ingest", "metrics", "warehouse"},
    "views": {"access", "briefs", "charts", "loading", "metrics", "questions", "warehouse"},
    "sample": set(),
    "cli": {"access", "briefs", "ingest", "loading", "metrics", "questions", "sample", "warehouse"},
    "__main__": {"cli"},
    "__init__": set(),
}
# Rooms that pages share, the lower ones first: each imports only rooms before it.
SHARED_VIEWS = ("streamlit_1_67", "shell", "lists", "card", "chart")
ASKS_SQL = {"execute", "executemany", "sql"}
ASKS_QUERY = {"run", "frame", "constant"}
A_DOZEN = 16  # what one look still takes in
SOURCES = sorted([ROOT / "dashboard.py", *(ROOT / "pages").glob("*.py"), *PACKAGE.rglob("*.py")])
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in SOURCES
}


def imports(path: Path) -> set[str]:
    """Every module a file imports, in full; also where only a type checker would."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relative to itself"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def modules_imported(path: Path) -> set[str]:
    """The modules of ours a file imports, each by the file that is read for it."""
    found = {name if name in MODULES else name.rpartition(".")[0] for name in imports(path)}
    return found & MODULES.keys()


def layer(path: Path) -> str:
    """The folder or module of `kopdata` a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def room(name: str) -> str:
    """The topic or shared room of its layer that a module is in; empty for the layer's own."""
    parts = name.split(".")
    return parts[2] if len(parts) > 3 or (len(parts) == 3 and parts[2] in TOPICS) else ""


def package_files() -> list[Path]:
    """The files of the package."""
    return [path for path in SOURCES if path.is_relative_to(PACKAGE)]


def test_imports_point_down():
    for path in package_files():
        own = layer(path)
        imported = {name.split(".")[1] for name in imports(path) if name.startswith("kopdata.")}

        allowed = BOTTOM if own in BOTTOM else BOTTOM | MAY_IMPORT[own] | {own}

        assert imported <= allowed, path


def test_no_topic_imports_another():
    for name, path in MODULES.items():
        own = room(name)
        if own not in TOPICS or not name.startswith("kopdata."):
            continue
        for other in modules_imported(path):
            same_layer = other.split(".")[:2] == name.split(".")[:2]
            assert not same_layer or room(other) not in TOPICS - {own}, f"{name} -> {other}"


def test_shared_rooms_import_no_topic_and_only_rooms_below():
    for name, path in MODULES.items():
        layer_name, own = name.split(".")[1:2], room(name)
        if not name.startswith("kopdata.") or own in TOPICS or not own:
            continue
        for other in modules_imported(path):
            if other.split(".")[1:2] != layer_name:
                continue
            assert room(other) not in TOPICS, f"{name} -> {other}"
            if layer_name == ["views"] and room(other) in SHARED_VIEWS:
                assert SHARED_VIEWS.index(room(other)) <= SHARED_VIEWS.index(own), (name, other)


def test_no_circle_of_imports():
    uses = {name: modules_imported(path) - {name} for name, path in MODULES.items()}
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_each_library_has_one_home():
    for path in SOURCES:
        libraries = {name.split(".")[0] for name in imports(path)}
        own = layer(path) if path.is_relative_to(PACKAGE) else "page"

        assert "streamlit" not in libraries or own in {"page", "views"}, path
        assert "plotly" not in libraries or own == "charts", path
        assert "duckdb" not in libraries or own in {"warehouse", "metrics"}, path


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_a_page_asks_and_shows(path):
    source = path.read_text("utf-8")

    assert {name.split(".")[0] for name in imports(path)} <= {"streamlit", "kopdata"}
    assert "groupby" not in source
    assert not any(isinstance(node, ast.Div) for node in ast.walk(ast.parse(source)))


def test_a_query_stands_beside_the_module_that_asks_it():
    for query in (PACKAGE / "questions").rglob("*.sql"):
        stems = {path.stem for path in query.parent.glob("*.py")}
        words = query.stem.split("_")
        beginnings = {"_".join(words[:end]) for end in range(1, len(words) + 1)}

        assert stems & beginnings, f"{query.name} lies beside no module of its name"


def test_every_query_is_asked_and_every_query_asked_is_there():
    text = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and len(node.args) > 1):
                continue
            called, asked = getattr(node.func, "attr", ""), node.args[1]
            if called in ASKS_QUERY and isinstance(asked, ast.Constant):
                assert (PACKAGE / f"{asked.value}.sql").is_file(), f"{path.name}: {asked.value}"
    for query in (PACKAGE / "questions").rglob("*.sql"):
        asked = "/".join(query.relative_to(PACKAGE).with_suffix("").parts)
        folder = asked.rpartition("/")[0]
        assert f'"{asked}"' in text or f'"{folder}/{{' in text or f"{folder}/profile_{{" in text, (
            asked
        )


def test_a_folder_is_taken_in_at_a_look():
    for folder in {path.parent for path in package_files()}:
        modules = [path for path in folder.glob("*.py") if path.stem != "__init__"]

        assert len(modules) <= A_DOZEN, f"{folder.relative_to(ROOT)} holds {len(modules)} modules"


def test_sql_is_never_put_together_from_text():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ASKS_SQL:
                assert not isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)), path


def test_the_project_divides_in_one_query_only():
    dividing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.sql")
        if "/" in re.sub(r"--.*|'[^']*'", "", path.read_text("utf-8"))
    }
    assert dividing == {"warehouse/macros/share.sql"}


def test_a_word_means_one_thing():
    named: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        if name.startswith("kopdata.questions"):
            for node in ast.parse(path.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    named.setdefault(node.name, set()).add(name)
    twice = {word: places for word, places in named.items() if len(places) > 1}

    assert not twice


def test_tests_lie_where_what_they_test_lies():
    known = {"oracle", "benchmarks", "browser", "pages"}
    for test in (ROOT / "tests").rglob("test_*.py"):
        folders = test.relative_to(ROOT / "tests").parts[:-1]
        if not folders or folders[0] in known:
            continue
        assert (PACKAGE / Path(*itertools.takewhile(lambda part: part, folders))).is_dir(), test
