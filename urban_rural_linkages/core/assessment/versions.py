"""Final versions of an assessment: a snapshot with its fingerprint, and what has changed since.

Whoever declares an assessment final freezes it: the snapshot keeps all that it says, the fingerprint tells whether two
files say the same, and the name who answers for it.  It may be set back to draft; what is then edited is the next
version, and the list of changes says what differs from the last.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from ..errors import ChecklistError
from .kinds import FIELD_OF, PIECES, RESULTS, Record, answers_by_id, parts_of, with_answers, with_parts
from .plain_records import content_of, from_plain, plain
from .records import Answer, Assessment, Contents
from .unit_records import Figure, Snapshot

_KINDS: Mapping[str, type[Any]] = {kind.__name__.lower(): kind for part in (PIECES, RESULTS) for kind in part}
_FROZEN = tuple(kind for kind in FIELD_OF if kind != "snapshot")


class Happened(StrEnum):
    """Kind of a change between two versions."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class VersionChange:
    """A record that is not in two versions alike; `old` or `new` is None where it is in one of them alone."""

    item_id: str
    unit_code: str
    old: Record | None
    new: Record | None

    @property
    def happened(self) -> Happened:
        """Whether it was added, changed or removed."""
        if self.old is None:
            return Happened.ADDED
        return Happened.CHANGED if self.new is not None else Happened.REMOVED


def snapshot_of(contents: Contents, uuid: str, author: str, time: str) -> Snapshot:
    """Return the next final version of an assessment.

    Parameters
    ----------
    contents : Contents
        The assessment, with the snapshots of its earlier versions.
    uuid, author, time : str
        Id of the snapshot, who declares it final, and when (ISO 8601 in UTC).

    Returns
    -------
    Snapshot
        Its content is canonical JSON (sorted keys, no spaces) of all records but log and snapshots; `sha256` is the
        SHA-256 of that text in UTF-8.
    """
    told = _told(contents)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    version = max((snapshot.version for snapshot in contents.snapshots), default=0) + 1
    return Snapshot(uuid, version, fingerprint(text), author, time, text)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def contents_of(snapshot: Snapshot) -> Contents:
    """Return the assessment as it was when it was declared final.

    Raises
    ------
    ChecklistError
        When the snapshot does not have its fingerprint, or cannot be read.
    """
    if fingerprint(snapshot.content) != snapshot.sha256:
        raise ChecklistError(
            "Version {version} of the assessment does not have its fingerprint: somebody has changed it.",
            hint="Take the version from a copy that was saved before.", version=snapshot.version,
        )  # fmt: skip
    try:
        told = json.loads(snapshot.content)
        parts = {kind: tuple(from_plain(_KINDS[kind], row) for row in told[kind]) for kind in _FROZEN}
        answers = [from_plain(Answer, row) for row in told["answer"]]
        head = from_plain(Assessment, told["assessment"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ChecklistError("Version {version} of the assessment cannot be read: {reason}.",
                             hint="Take the version from a copy that was saved before.", version=snapshot.version,
                             reason=error) from None  # fmt: skip
    return with_answers(with_parts(Contents(head), parts), {answer.uuid: answer for answer in answers})


def latest_version(contents: Contents) -> Snapshot | None:
    """Return the last final version; None where there was none."""
    return max(contents.snapshots, key=lambda snapshot: (snapshot.version, snapshot.time), default=None)


def changes(before: Contents, after: Contents) -> list[VersionChange]:
    """Return what differs between two versions, by item and unit; calculations and bound data are passed over.

    Parameters
    ----------
    before, after : Contents
        The versions, the older one first.
    """
    old, new = _comparable(before), _comparable(after)
    found = []
    for key in old.keys() | new.keys():
        was, now = old.get(key), new.get(key)
        if content_of(was) != content_of(now):
            record = cast("Record", now or was)
            found.append(VersionChange(getattr(record, "item_id", ""), getattr(record, "unit_code", ""), was, now))
    return sorted(found, key=_place)


def _comparable(contents: Contents) -> dict[tuple[str, str], Record]:
    """Return the records by which two versions are compared; empty answers are none, figures those with a value."""
    records: list[tuple[str, Record]] = [
        ("answer", answer) for answer in answers_by_id(contents).values() if not answer.is_empty
    ]
    for kind, kept in parts_of(contents).items():
        if kind not in ("calculationrun", "binding", "snapshot"):
            records += [(kind, record) for record in kept if not isinstance(record, Figure) or _is_compared(record)]
    return {(kind, record.uuid): record for kind, record in records}


def _is_compared(figure: Figure) -> bool:
    return figure.value is not None and not figure.is_of_settlement


def _place(change: VersionChange) -> tuple[str, str, str, str]:
    record = cast("Record", change.new or change.old)
    return change.item_id, change.unit_code, type(record).__name__, record.uuid


def _told(contents: Contents) -> dict[str, object]:
    parts = parts_of(contents)
    answers = answers_by_id(contents)
    return {
        "assessment": plain(contents.assessment),
        "answer": [plain(answers[name]) for name in sorted(answers)],
        **{kind: [plain(record) for record in sorted(parts[kind], key=lambda one: one.uuid)] for kind in _FROZEN},
    }
