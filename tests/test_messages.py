"""Every message exists in both languages, with the same placeholders, and is used."""

import ast
import re
from functools import cache
from string import Formatter

from kopdata import messages
from kopdata.settings import ROOT

KEYS = sorted(messages.catalogue())


def fields(text):
    """The placeholders of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_message_is_in_both_languages_with_the_same_placeholders():
    wrong = [
        key
        for key, entry in messages.catalogue().items()
        if set(entry) != set(messages.LANGUAGES)
        or not all(text.strip() for text in entry.values())
        or fields(entry["id"]) != fields(entry["en"])
    ]

    assert wrong == []
    assert len(KEYS) > 1000


def test_every_message_asked_for_by_its_key_exists():
    known = set(messages.catalogue())
    pattern = re.compile(r'text\(\s*"([a-z_]+\.[a-z_]+)"')
    sources = [*(ROOT / "pages").glob("*.py"), *(ROOT / "kopdata").rglob("*.py")]
    asked = {key for path in sources for key in pattern.findall(path.read_text("utf-8"))}

    assert asked <= known
    assert len(asked) > 20


HOLE = r"\w+"
# Words that Streamlit's own page shows: the whole file is sent to it.
SENT_WHOLE = "antarmuka"
REFERENCE = [path for path in ROOT.glob("data/reference/*") if path.suffix in {".toml", ".csv"}]


@cache
def said_in_code() -> tuple[set[str], re.Pattern[str], re.Pattern[str], set[str]]:
    """Whole strings, keys built from a part of a name, built names, sections asked by any name."""
    whole: set[str] = set()
    built: set[str] = set()
    for path in (ROOT / "dashboard.py", *ROOT.glob("pages/*.py"), *ROOT.glob("kopdata/**/*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        own = {one.value for one in nodes if isinstance(one, ast.Constant)}
        own = {word for word in own if isinstance(word, str)}
        whole |= own
        patterns = {
            "".join(map(_part, one.values)) for one in nodes if isinstance(one, ast.JoinedStr)
        }
        if f"{HOLE}_{HOLE}" in patterns:  # `f"{form}_{direction}"`, the form named beside it
            built |= {f"{word}_{HOLE}" for word in own if word.isidentifier()}
        built |= patterns
        built |= {f"{word}_?{HOLE}" for word in own if re.fullmatch(r"[a-z_]+\.[a-z_]+", word)}
    for path in (*ROOT.glob("kopdata/**/*.sql"), *ROOT.glob("kopdata/**/*.toml"), *REFERENCE):
        if path.parent.name != "messages":
            content = path.read_text("utf-8")
            whole |= set(re.findall(r"\w+", content))
            whole |= {words.replace(" ", "_") for words in re.findall(r'"([\w ]+)"', content)}
    told = {pattern for pattern in built if re.search("[a-z]{2}", pattern)}
    sections = {one for one in told if re.fullmatch(rf"[a-z_]+\\\.{re.escape(HOLE)}", one)}
    keys = {one for one in told - sections if "." in one}
    names = {one for one in told if "." not in one}
    return (
        whole,
        re.compile("|".join(keys)),
        re.compile("|".join(names)),
        {one.split("\\")[0] for one in sections},
    )


def _part(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else HOLE


def is_used(key: str) -> bool:
    """Whether the code says a key whole, builds it from a part of its name, or says its name."""
    whole, keys, names, sections = said_in_code()
    section, name = key.split(".", 1)
    if key in whole or section == SENT_WHOLE or keys.fullmatch(key):
        return True
    return section in sections and (name in whole or names.fullmatch(name) is not None)


def test_every_message_is_used():
    assert [key for key in KEYS if not is_used(key)] == []
    assert not is_used("kecamatan.kata_yang_tidak_dipakai")
    assert not is_used("rat.kata_yang_tidak_dipakai")


def test_a_file_of_messages_is_named_after_a_page_or_a_room_that_pages_share():
    rooms = {path.name.split("_")[0] for path in ROOT.glob("kopdata/views/*") if path.is_dir()}
    files = {path.stem for path in ROOT.glob("kopdata/messages/*.toml")}

    assert files - rooms == {"sentences"}  # those of metrics, spoken by pages, briefs and commands


def test_placeholders_are_filled():
    words = messages.text("data.per", "id", date="21 Juli 2023")

    assert words == "Data per 21 Juli 2023"
