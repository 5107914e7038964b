"""Stores of version 1: one plan an assessment, and one figure an answer.

What such a store holds is read here and written into tables of today; the tables before are kept, as a copy of the
file or beside the new ones in a database.

A figure of an answer becomes a calculated figure of its indicator where its calculation is on record; where it was
typed in, it stays with the answer.  Of questions with several indicators the latest calculation of each counts, as it
did then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from ...core.assessment.kinds import with_parts
from ...core.assessment.plain_records import FIELDS, Kept, Kind, from_plain
from ...core.assessment.records import (
    TYPED,
    Answer,
    Assessment,
    CalculationRun,
    Contents,
    Evidence,
    LogEntry,
    Measure,
)
from ...core.assessment.unit_records import Figure
from .schema import PARENT, Dialect, column_of
from .sql import Cursor, plain_value

VERSION = "1"
TABLES: Mapping[type[Kept], str] = {
    Assessment: "urcl_assessment", Answer: "urcl_answer", Evidence: "urcl_evidence", Measure: "urcl_measure",
    CalculationRun: "urcl_calc_run", LogEntry: "urcl_log",
}  # fmt: skip
# Fields that came later, and those that an answer has no more.
_LATER: Mapping[type[Kept], frozenset[str]] = {
    Assessment: frozenset({"particulars"}),
    Answer: frozenset({"unit_code", "assigned_to", "due"}),
    Evidence: frozenset({"unit_code"}),
    Measure: frozenset({"unit_code", "finding", "determination", "indicator", "state", "target"}),
}
_GONE: Mapping[str, Kind] = {"value": Kind.REAL, "run": Kind.TEXT}


def read(cursor: Cursor, dialect: Dialect) -> list[Contents]:
    """Return all assessments of a store of version 1.

    Raises
    ------
    ChecklistError
        When somebody has written what cannot be read into its tables.
    """
    return [_contents(cursor, dialect, cast("Assessment", head)) for head, _ in _records(cursor, dialect, Assessment)]


def _contents(cursor: Cursor, dialect: Dialect, head: Assessment) -> Contents:
    def of(kind: type[Kept]) -> list[Kept]:
        return [record for record, _ in _records(cursor, dialect, kind, head.uuid)]

    runs = {run.uuid: run for run in cast("list[CalculationRun]", of(CalculationRun))}
    answers: dict[str, Answer] = {}
    used: list[str] = []
    for record, gone in _records(cursor, dialect, Answer, head.uuid):
        answer, run = cast("Answer", record), str(gone["run"])
        value = cast("float | None", gone["value"])
        if run in runs:
            used.append(run)
        elif value is not None and not answer.numbers:
            answer = replace(answer, numbers={TYPED: float(value)})
        answers[answer.item_id] = answer
    parts = {
        "evidence": tuple(of(Evidence)), "measure": tuple(of(Measure)), "calculationrun": tuple(runs.values()),
        "figure": tuple(_figures(runs.values(), frozenset(used))),
    }  # fmt: skip
    log = tuple(cast("list[LogEntry]", of(LogEntry)))
    return with_parts(Contents(head, answers, log=log), parts)


def _figures(runs: Iterable[CalculationRun], used: frozenset[str]) -> list[Figure]:
    """Return a figure of each indicator: of the run that an answer names, else of the latest."""
    counted: dict[str, CalculationRun] = {}
    for run in sorted(runs, key=lambda run: (run.uuid in used, run.time, run.uuid)):
        counted[run.indicator] = run
    return [
        Figure("", run.indicator, value=run.value, run=run.uuid, modified=run.time) for run in counted.values()
    ]  # fmt: skip


def _records(
    cursor: Cursor, dialect: Dialect, kind: type[Kept], parent: str = ""
) -> list[tuple[Kept, dict[str, object]]]:
    """Return the records of a table in the order in which they came, each with what it has no more."""
    fields = {name: of for name, of in FIELDS[kind].items() if name not in _LATER.get(kind, ())}
    if kind is Answer:
        fields |= _GONE
    columns = ", ".join(column_of(name, of) for name, of in fields.items())
    where = ("WHERE", PARENT, "=", dialect.mark) if parent else ()
    cursor.execute(" ".join(("SELECT", columns, "FROM", TABLES[kind], *where, "ORDER BY id")), (parent,) * bool(parent))
    found = []
    for row in cursor.fetchall():
        values = {name: plain_value(value, of) for (name, of), value in zip(fields.items(), row, strict=True)}
        record = from_plain(cast("type[Answer]", kind), values)  # one of the records; which, the table knows
        found.append((cast("Kept", record), {name: values.get(name) for name in _GONE}))
    return found
