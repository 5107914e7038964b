"""Review by a person: findings and lines accepted, edited or left out, by whom, and for which sentence it holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from ..errors import InputError
from ..notes import Amount, Note
from .choosing import MOST
from .key_finding import KeyFinding
from .phrases import listed
from .swot import BOXES, MOST_LINES, Box, SwotLine, all_lines

State = Literal["accepted", "edited", "left_out"]
STATES: tuple[State, ...] = ("accepted", "edited", "left_out")
COLUMNS = ("rule", "state", "sentence", "text", "name", "qualification")
"""Of a row of the table, in order."""

_Said = TypeVar("_Said", KeyFinding, SwotLine)


@dataclass(frozen=True)
class Verdict:
    """A verdict of a reviewer on a finding or a line.

    Attributes
    ----------
    rule : str
        Of the finding or line.
    state : {"accepted", "edited", "left_out"}
    sentence : str
        The sentence that was looked at: of another one, such as after the data have changed, nothing was said.
    text : str
        The sentence in its place, where it was edited.
    name, qualification : str
        Of the reviewer.
    """

    rule: str
    state: State
    sentence: str
    text: str = ""
    name: str = ""
    qualification: str = ""

    @property
    def reviewer(self) -> str:
        """The reviewer, with the qualification in brackets."""
        return f"{self.name} ({self.qualification})" if self.qualification else self.name

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (self.rule, self.state, self.sentence, self.text, self.name, self.qualification)


def parse_review(cells: Sequence[object]) -> dict[str, Verdict]:
    """Read a table of verdicts; the last on a rule counts.

    Parameters
    ----------
    cells : sequence
        Row by row: rule, state, sentence, text, name, qualification.

    Raises
    ------
    InputError
        When rows are not whole, a state is unknown, an edited sentence is empty, or nobody gives the name.

    Examples
    --------
    >>> parse_review(["F1a", "accepted", "A sentence.", "", "Ana Ruiz", "planner"])["F1a"].reviewer
    'Ana Ruiz (planner)'
    """
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    width = len(COLUMNS)
    if len(texts) % width:
        raise InputError("{parameter} has {count} cells, which are no whole rows of {width}.", parameter="REVIEW",
                         hint="Give rule, state, sentence, text, name and qualification in each row.",
                         count=len(texts), width=width)  # fmt: skip
    rows = [texts[i : i + width] for i in range(0, len(texts), width)]
    verdicts = (_verdict(number, row) for number, row in enumerate(rows, start=1) if any(row))
    return {verdict.rule: verdict for verdict in verdicts}


def _verdict(number: int, row: Sequence[str]) -> Verdict:
    state = next((one for one in STATES if one == row[1]), None)
    if state is None:
        raise InputError("{parameter}, row {row}: '{state}' is no verdict.", parameter="REVIEW", row=number,
                         state=row[1], hint="Use accepted, edited or left_out.")  # fmt: skip
    if state == "edited" and not row[3]:
        raise InputError("{parameter}, row {row}: the sentence is edited, and no text is given.", parameter="REVIEW",
                         row=number, hint="Write the sentence, or leave it out (left_out).")  # fmt: skip
    if not row[4]:
        raise InputError("{parameter}, row {row}: nobody's name is given.", parameter="REVIEW", row=number,
                         hint="Give the name of the person who looked at the sentence.")  # fmt: skip
    return Verdict(row[0], state, row[2], row[3], row[4], row[5])


@dataclass(frozen=True)
class Reviewed:
    """Findings and lines as they are printed, with the verdict on each that has one.

    Attributes
    ----------
    findings : list of KeyFinding
    lines : dict of str to list of SwotLine
        By box.
    verdicts : dict of str to Verdict
        Of those that are printed, and of those that were left out.
    """

    findings: list[KeyFinding]
    lines: dict[Box, list[SwotLine]]
    verdicts: dict[str, Verdict]

    @property
    def printed(self) -> list[str]:
        """The rules of what is printed."""
        return [one.rule for one in self.findings] + [line.rule for line in all_lines(self.lines)]

    @property
    def status(self) -> Note:
        """The sentence that says who has reviewed how much."""
        looked_at = [rule for rule in self.printed if rule in self.verdicts]
        names = list(dict.fromkeys(verdict.reviewer for verdict in self.verdicts.values()))
        if not names:
            return Note("Not reviewed by a person.")
        if len(looked_at) == len(self.printed):
            return Note("Reviewed by {names}.", names=listed(names))
        return Note("{count} of {all} findings and lines reviewed by {names}; the others by no person.",
                    count=Amount(len(looked_at)), all=Amount(len(self.printed)), names=listed(names))  # fmt: skip


def review(
    findings: Iterable[KeyFinding], lines: Mapping[Box, Sequence[SwotLine]], verdicts: Mapping[str, Verdict],
    written: Mapping[str, str],
) -> Reviewed:  # fmt: skip
    """Apply verdicts: what was left out goes, and what comes next moves up; what was edited is said in its new words.

    Parameters
    ----------
    findings, lines
        All that could be said, in their order.
    verdicts : mapping of str to Verdict
        By rule.
    written : mapping of str to str
        The sentence of each rule, as the report writes it: a verdict on another sentence is none.
    """
    valid = {rule: one for rule, one in verdicts.items() if one.sentence == written.get(rule)}
    kept = [_edited(one, valid.get(one.rule)) for one in findings if not _is_left_out(one, valid)]
    boxes = {box: [_edited(one, valid.get(one.rule)) for one in lines[box] if not _is_left_out(one, valid)]
             for box in BOXES}  # fmt: skip
    return Reviewed(kept[:MOST], {box: found[:MOST_LINES] for box, found in boxes.items()}, valid)


def _is_left_out(one: KeyFinding | SwotLine, verdicts: Mapping[str, Verdict]) -> bool:
    return one.rule in verdicts and verdicts[one.rule].state == "left_out"


def _edited(one: _Said, verdict: Verdict | None) -> _Said:
    if verdict is None or verdict.state != "edited":
        return one
    return replace(one, sentence=Note("{text}", text=verdict.text))


@dataclass(frozen=True)
class SaidSentence:
    """A sentence of a report that was made: its rule, the page or box where it stands, and its words."""

    rule: str
    place: str
    sentence: str


def said_sentences(record: str) -> list[SaidSentence]:
    """Return the sentences of a report from the text of its diagnosis.json, those that were left out at the end.

    Of a text that is no such record there are none.

    Examples
    --------
    >>> said_sentences('{"findings": {"findings": [{"rule": "F3", "place": "findings", "sentence": "S."}]}}')
    [SaidSentence(rule='F3', place='findings', sentence='S.')]
    >>> said_sentences("")
    []
    """
    try:
        found = json.loads(record)["findings"]
        rows = [row for part in ("findings", "lines", "left_out") for row in found.get(part, [])]
        return [SaidSentence(str(row["rule"]), str(row["place"]), str(row["sentence"])) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def with_verdict(cells: Sequence[object], rule: str, verdict: Verdict | None) -> list[str]:
    """Return the table with a verdict on a rule in place of the earlier one, or without any.

    Examples
    --------
    >>> table = with_verdict([], "F3", Verdict("F3", "accepted", "S.", name="Ana"))
    >>> table, with_verdict(table, "F3", None)
    (['F3', 'accepted', 'S.', '', 'Ana', ''], [])
    """
    others = [one for one in parse_review(cells).values() if one.rule != rule]
    return [cell for one in (*others, *([verdict] if verdict is not None else [])) for cell in one.cells]
