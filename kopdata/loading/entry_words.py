"""What an entry of the archive's book says, in one line."""

from kopdata.archive import Entry

ENTRY_TYPES = (
    *("receipt", "refusal", "withdrawal", "identity_decision", "join_decision"),
    *("heading_decision", "decision_revocation", "export", "backup", "restore", "erasure"),
)
_SAID = {
    "receipt": ("delivery", "file", "received_on", "note"),
    "refusal": ("file", "reason"),
    "withdrawal": ("delivery", "on", "why"),
    "identity_decision": ("on", "kunci_nama", "kecamatan", "nik", "koperasi_id"),
    "join_decision": ("on", "name", "koperasi_id", "same_as"),
    "heading_decision": ("on", "kind", "headings"),
    "decision_revocation": ("decision", "on", "why"),
    "export": ("what",),
    "backup": ("file", "sha256"),
    "restore": ("file", "made_at"),
    "erasure": ("on", "request", "why"),
}


def about(entry: Entry) -> str:
    """What an entry says, in the words it was written with; empty for a type that is not known."""
    facts = entry.facts
    parts = _SAID.get(entry.type, ())
    return " · ".join(_written(facts[part]) for part in parts if facts.get(part))


def _written(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
