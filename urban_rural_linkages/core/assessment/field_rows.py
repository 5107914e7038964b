"""Rows of a field form as ODK and Kobo export them, read as answers to the questions of a checklist.

Columns are found by the names that the form gave them (`form_names`), whatever groups stand before: ``group/item`` in
Kobo, ``group-item`` in ODK Central, ``group:item`` in ODK Aggregate.  Questions with several answers come in one cell,
codes with spaces between, or in a column for each code, or both.  What is empty says nothing: it deletes no answer.

References
----------
ODK, Submissions (docs.getodk.org/central-submissions); KoboToolbox, Understanding your data exports.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ..errors import InputError
from ..notes import Note
from .checklist import Checklist, Item
from .form_names import FormNames, typed_numbers

_BETWEEN = "/-:."  # what stands between the groups of a column's name
_IDS = ("_uuid", "instanceID", "KEY")
_TIMES = ("end", "SubmissionDate", "_submission_time", "start", "today")  # the first that is filled in counts
_YES = frozenset({"1", "1.0", "true", "yes", "sí", "si"})


@dataclass(frozen=True)
class Reply:
    """Answer of one row to one question.

    Attributes
    ----------
    item_id : str
        The question.
    codes : tuple of str
        As they were written, known or not.
    note, photo : str
        The note, and the name of the file of the photograph.
    numbers : mapping of str to float
        What was counted.
    wrong : tuple of Note
        What cannot be read.
    """

    item_id: str
    codes: tuple[str, ...] = ()
    note: str = ""
    photo: str = ""
    numbers: Mapping[str, float] = field(default_factory=dict)
    wrong: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Submission:
    """One row of the export.

    Attributes
    ----------
    row : int
        From 1 on, without the header.
    uuid : str
        What tells it apart, for ever: the id of ODK or Kobo, else a fingerprint of what it says.
    time : str
        When it was finished, in UTC; empty where the row does not say.
    unit, assessment, version : str
        The unit that it is about, and the assessment and version of the checklist that it was asked by; empty where the
        form did not say.
    replies : tuple of Reply
        In the order of the checklist.
    """

    row: int
    uuid: str
    time: str
    unit: str
    assessment: str
    version: str
    replies: tuple[Reply, ...]


def read_submissions(
    header: Sequence[str], rows: Sequence[Sequence[str]], checklist: Checklist, name: str
) -> tuple[Submission, ...]:
    """Read the rows of an export.

    Parameters
    ----------
    header : sequence of str
        Names of the columns, with or without groups.
    rows : sequence of sequence of str
        Their cells; short rows lack the last ones.
    checklist : Checklist
        The questions.
    name : str
        What errors call the file.

    Returns
    -------
    tuple of Submission
        In the order of the file; rows without an answer too.

    Raises
    ------
    InputError
        When no column is a question of the checklist, or two columns are the same one.

    Examples
    --------
    >>> from types import SimpleNamespace as Some
    >>> one = Some(id="one", indicators=(), evidence=())
    >>> asked = Some(by_id={"one": one}, items=(one,), id="trial", scale_of=lambda item: Some(multiple=False),
    ...              indicators_of=lambda item: ())
    >>> (row,) = read_submissions(["_uuid", "group_first/one"], [["u1", "met"]], asked, "walk.csv")
    >>> row.uuid, row.replies[0].codes
    ('u1', ('met',))
    """
    columns = _Columns(header, checklist, name)
    return tuple(columns.submission(place, cells) for place, cells in enumerate(rows, start=1))


class _Columns:
    """Columns of one export, by what they are."""

    def __init__(self, header: Sequence[str], checklist: Checklist, name: str) -> None:
        self._checklist, self._names = checklist, FormNames(checklist)
        self._places: dict[str, int] = {}
        self._codes: dict[str, dict[str, int]] = {}
        known, several = self._known(), [item for item in checklist.items if checklist.scale_of(item).multiple]
        for place, title in enumerate(header):
            leaf = _leaf(title, known)
            if leaf in self._places:
                raise InputError(
                    "The file '{file}' has the column '{column}' twice: '{first}' and '{second}'.",
                    hint="Take one of them away.", file=name, column=leaf, first=header[self._places[leaf]],
                    second=title,
                )  # fmt: skip
            if leaf:
                self._places[leaf] = place
                continue
            for item in several:
                code = _leaf(title, {f"{item.id}/{code}": code for code in checklist.scale_of(item).codes})
                if code:
                    self._codes.setdefault(item.id, {})[code.partition("/")[2]] = place
        if not any(item.id in self._places or item.id in self._codes for item in checklist.items):
            raise InputError(
                "The file '{file}' has no column that is a question of the checklist '{checklist}', such as {example}.",
                hint="Export the answers with the names of the questions (XML values), not with their labels.",
                file=name, checklist=checklist.id, example=checklist.items[0].id,
            )  # fmt: skip

    def submission(self, row: int, cells: Sequence[str]) -> Submission:
        """Read one row."""
        values = {leaf: cells[place].strip() for leaf, place in self._places.items() if place < len(cells)}
        replies = [self._reply(item, values, cells) for item in self._checklist.items]
        said = tuple(reply for reply in replies if reply != Reply(reply.item_id))
        names = self._names
        time = next((time for name in _TIMES if (time := utc(values.get(names.free(name), "")))), "")
        unit = values.get(names.unit, "")
        given = next((values[name].removeprefix("uuid:") for name in _IDS if values.get(name)), "")
        return Submission(row, given or _fingerprint(unit, time, said), time, unit, values.get(names.assessment, ""),
                          values.get(names.version, ""), said)  # fmt: skip

    def _known(self) -> dict[str, str]:
        names, found = self._names, [*_IDS, self._names.unit, self._names.assessment, self._names.version]
        found += [names.free(name) for name in _TIMES]
        for item in self._checklist.items:
            numbers = [names.number(item.id, number) for number in typed_numbers(self._checklist, item)]
            found += [item.id, names.note(item.id), names.photo(item.id), *numbers]
        return dict.fromkeys(found, "")

    def _reply(self, item: Item, values: Mapping[str, str], cells: Sequence[str]) -> Reply:
        names, numbers, wrong = self._names, {}, []
        for number in typed_numbers(self._checklist, item):
            text = values.get(names.number(item.id, number), "")
            read = _number(text)
            if read is not None:
                numbers[number] = read
            elif text:
                wrong.append(Note("'{text}' is no number.", text=text))
        return Reply(
            item.id, self._chosen(item, values, cells), values.get(names.note(item.id), ""),
            values.get(names.photo(item.id), ""), numbers, tuple(wrong),
        )  # fmt: skip

    def _chosen(self, item: Item, values: Mapping[str, str], cells: Sequence[str]) -> tuple[str, ...]:
        codes = values.get(item.id, "").split()
        for code, place in self._codes.get(item.id, {}).items():
            if place < len(cells) and cells[place].strip().casefold() in _YES:
                codes.append(code)
        return tuple(dict.fromkeys(codes))


def _leaf(title: str, known: Mapping[str, str]) -> str:
    """Return the known name that a column has behind its groups; the longest, and empty for none."""
    title = title.strip()
    ends = [title, *(title[place + 1 :] for place, sign in enumerate(title) if sign in _BETWEEN)]
    return next((end for end in ends if end in known), "")


def utc(text: str) -> str:
    """Return a time of an export in UTC, to the second; empty where it is none.

    Examples
    --------
    >>> utc("2027-03-01T10:00:05.123+01:00"), utc("2027-03-01T09:00:05"), utc("yesterday")
    ('2027-03-01T09:00:05Z', '2027-03-01T09:00:05Z', '')
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return ""
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found.isoformat(timespec="seconds").replace("+00:00", "Z")


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _fingerprint(unit: str, time: str, replies: Sequence[Reply]) -> str:
    return hashlib.sha256(repr((unit, time, replies)).encode("utf-8")).hexdigest()[:32]
