"""Kinds of records of an assessment beside its head, its answers and its log.

Two people may write at once.  Of pieces that both have changed, a person decides; of results, which can be had again,
the later one counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from .records import Answer, CalculationRun, Contents, Evidence, Measure
from .unit_records import Binding, Comment, Determination, Figure, Snapshot, Unit

Piece: TypeAlias = Evidence | Measure | Determination | Comment
Result: TypeAlias = CalculationRun | Unit | Figure | Binding | Snapshot
Record: TypeAlias = Answer | Piece | Result
Key: TypeAlias = tuple[str, str]  # kind of record, and what tells it apart from others of its kind

PIECES: Mapping[type[Piece], str] = {
    Evidence: "evidence", Measure: "measures", Determination: "determinations", Comment: "comments",
}  # fmt: skip
RESULTS: Mapping[type[Result], str] = {
    CalculationRun: "runs", Unit: "units", Figure: "figures", Binding: "bindings", Snapshot: "snapshots",
}  # fmt: skip
FIELD_OF: Mapping[str, str] = {kind.__name__.lower(): name for part in (PIECES, RESULTS) for kind, name in part.items()}
PIECE_KINDS = frozenset(kind.__name__.lower() for kind in PIECES)
ANSWER = "answer"


def key_of(record: Record) -> Key:
    """Return the kind of a record and what tells it apart from others of its kind."""
    return type(record).__name__.lower(), record.uuid


def answers_by_id(contents: Contents) -> dict[str, Answer]:
    """Return the common answers and those of the units, by what tells them apart."""
    return {answer.uuid: answer for answer in (*contents.answers.values(), *contents.own.values())}


def with_answers(contents: Contents, answers: Mapping[str, Answer]) -> Contents:
    """Return an assessment with other answers, common ones and those of units."""
    common = {answer.item_id: answer for answer in answers.values() if not answer.unit_code}
    own = {(answer.unit_code, answer.item_id): answer for answer in answers.values() if answer.unit_code}
    return replace(contents, answers=common, own=own)


def parts_of(contents: Contents) -> dict[str, tuple[Any, ...]]:
    """Return all pieces and results, by their kind."""
    return {kind: getattr(contents, name) for kind, name in FIELD_OF.items()}


def with_parts(contents: Contents, parts: Mapping[str, tuple[Any, ...]]) -> Contents:
    """Return an assessment with other pieces and results, by their kind."""
    named: dict[str, Any] = {FIELD_OF[kind]: records for kind, records in parts.items()}
    changed: Contents = replace(contents, **named)
    return changed
