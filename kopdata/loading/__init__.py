"""Deliveries in and out: examine, accept, withdraw, decide, and the warehouse that follows."""

from kopdata.archive import Delivery, Entry, today
from kopdata.ingest import Problem, Sheet
from kopdata.loading import inbox
from kopdata.loading.beside.examination_job import Job, State
from kopdata.loading.beside.past_state import known_on_beside
from kopdata.loading.decide import (
    decide_headings,
    decide_identity,
    decide_join,
    note_export,
    revoke,
)
from kopdata.loading.difference import Effect, Headline, SheetDifference, figure_with_unknown
from kopdata.loading.entry_words import ENTRY_TYPES, about
from kopdata.loading.examine import (
    ALL_JUMPS,
    FUTURE_DAY,
    MOSTLY_DOUBTED,
    Examination,
    examine,
)
from kopdata.loading.home_size import HomeSize, measure, tidy
from kopdata.loading.kinds_to_choose import fields, kinds, template
from kopdata.loading.marked.marked_workbook import can_be_marked, marked_workbook
from kopdata.loading.own_statements import file_prepared, receive_statements
from kopdata.loading.problem_groups import ProblemGroup, grouped
from kopdata.loading.receive import Outcome, accept, receive, refuse
from kopdata.loading.verify import verify
from kopdata.loading.warehouses import (
    archive,
    build_to,
    current,
    current_or_last,
    is_ready,
    known_on,
    office,
    refuse_if_files_damaged,
)
from kopdata.loading.withdraw import changed_since, preview_withdrawal, withdraw

__all__ = [
    "ALL_JUMPS",
    "ENTRY_TYPES",
    "FUTURE_DAY",
    "MOSTLY_DOUBTED",
    "Delivery",
    "Effect",
    "Entry",
    "Examination",
    "Headline",
    "HomeSize",
    "Job",
    "Outcome",
    "Problem",
    "ProblemGroup",
    "Sheet",
    "SheetDifference",
    "State",
    "about",
    "accept",
    "archive",
    "build_to",
    "can_be_marked",
    "changed_since",
    "current",
    "current_or_last",
    "decide_headings",
    "decide_identity",
    "decide_join",
    "examine",
    "fields",
    "figure_with_unknown",
    "file_prepared",
    "grouped",
    "inbox",
    "is_ready",
    "kinds",
    "known_on",
    "known_on_beside",
    "marked_workbook",
    "measure",
    "note_export",
    "office",
    "preview_withdrawal",
    "receive",
    "receive_statements",
    "refuse",
    "refuse_if_files_damaged",
    "revoke",
    "template",
    "tidy",
    "today",
    "verify",
    "withdraw",
]
