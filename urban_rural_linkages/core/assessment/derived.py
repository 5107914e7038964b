"""Findings that follow from answers by a table, such as the governance model of a rural-urban partnership.

The four models of the OECD (2013, ch. 4) come from two axes: whether the partnership was made on purpose to manage
urban-rural relations (explicit) or does so by the way (implicit), and whether it holds delegated functions.
"""

from __future__ import annotations

from .answers import Answers, chosen
from .checklist import Checklist, DerivedRow, DerivedTable


def derived_row(table: DerivedTable, answers: Answers) -> DerivedRow | None:
    """Return the row of a table that the answers choose; None while one of its inputs is unanswered."""
    codes = [chosen(answers, name) for name in table.inputs]
    return next((row for row in table.rows if [(code,) for code in row.codes] == codes), None)


def derived_values(checklist: Checklist, answers: Answers) -> dict[str, str]:
    """Return what follows from the answers, by table; tables that are not settled yet are absent.

    Examples
    --------
    For the shipped worksheet, ``{"rup_gov_01": "explicit", "rup_gov_02": "delegated"}`` gives
    ``{"governance_model": "M1"}``.
    """
    found = {table.id: derived_row(table, answers) for table in checklist.derived}
    return {name: row.value for name, row in found.items() if row is not None}
