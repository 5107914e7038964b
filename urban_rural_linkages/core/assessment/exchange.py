"""One assessment as a JSON text: to be mailed, kept beside a plan's file, or read by other programs.

The same assessment gives the same text, byte for byte: keys and records stand in a fixed order, and no time of export
is written.  A text of a newer format is refused: half of an assessment would look like all of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, TypeVar, cast

from ..errors import ChecklistError
from .format.records import Row, from_plain, plain
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure

FORMAT: Final = "urbanrural-assessment"
VERSION: Final = 1
_Record = TypeVar("_Record", Answer, Evidence, Measure, CalculationRun, LogEntry)


def to_json(contents: Contents) -> str:
    """Return an assessment as JSON, two blanks an indent, ending in a line feed.

    Evidence and measures keep their order, which is the one in which they were added.
    """
    text = {
        "format": FORMAT,
        "version": VERSION,
        "assessment": plain(contents.assessment),
        "answers": [plain(contents.answers[item]) for item in sorted(contents.answers)],
        "evidence": [plain(piece) for piece in contents.evidence],
        "measures": [plain(measure) for measure in contents.measures],
        "runs": [plain(run) for run in contents.runs],
        "log": [plain(entry) for entry in contents.log],
    }
    return json.dumps(text, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def from_json(text: str) -> Contents:
    """Return the assessment of a JSON text.

    Raises
    ------
    ChecklistError
        When it is no JSON, no assessment, of a newer format, or not well formed.
    """
    record = _parsed(text)
    answers = _records(record, "answers", Answer)
    return Contents(
        from_plain(Assessment, _object(record.get("assessment"))),
        {answer.item_id: answer for answer in answers},
        tuple(_records(record, "evidence", Evidence)),
        tuple(_records(record, "measures", Measure)),
        tuple(_records(record, "runs", CalculationRun)),
        tuple(_records(record, "log", LogEntry)),
    )


def _parsed(text: str) -> Row:
    try:
        record = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ChecklistError(
            "The text is no assessment, because it is no JSON: {reason}.",
            hint="Choose a file that was written by the export of an assessment.", reason=error,
        ) from None  # fmt: skip
    found = _object(record)
    if found.get("format") != FORMAT:
        raise _no_assessment()
    version = found.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ChecklistError(
            "The assessment was written in the format {version}, and this plugin reads up to {known}.",
            hint="Update the plugin.", version=version, known=VERSION,
        )  # fmt: skip
    return found


def _records(record: Row, key: str, kind: type[_Record]) -> list[_Record]:
    rows = record.get(key, [])
    if not isinstance(rows, list):
        raise _no_assessment()
    return [from_plain(kind, _object(row)) for row in rows]


def _object(value: object) -> Row:
    if not isinstance(value, Mapping):
        raise _no_assessment()
    return cast("Row", value)


def _no_assessment() -> ChecklistError:
    return ChecklistError(
        "The text is no assessment of this plugin.",
        hint="Choose a file that was written by the export of an assessment.",
    )
