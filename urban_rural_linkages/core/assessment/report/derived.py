"""Conclusions that follow from answers by a table of the checklist, such as the model of governance."""

from __future__ import annotations

from ..checklist import DerivedRow, DerivedTable
from ..relevance import Answers, chosen
from .subject import Subject


def derived_lines(subject: Subject) -> list[str]:
    """Return what follows from the answers, one line a table of the checklist."""
    tr, lines = subject.voice.translated, []
    asked = {item.id: subject.codes.get(item.id, ()) for item in subject.asked}
    for table in subject.checklist.derived:
        row = derived_row(table, asked)
        found = (
            tr("open, its questions are not answered yet") if row is None else f"{row.value}, {subject.say(row.title)}"
        )
        lines.append(f"{subject.say(table.title)}: {found}")
    return lines


def derived_row(table: DerivedTable, answers: Answers) -> DerivedRow | None:
    """Return the row of a table that the answers choose; None while one of its inputs is unanswered."""
    codes = [chosen(answers, name) for name in table.inputs]
    return next((row for row in table.rows if [(code,) for code in row.codes] == codes), None)
