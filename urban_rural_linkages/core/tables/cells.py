"""Cells of a table: a number with its flag, a mark of a missing value, or text.

Offices mark what they do not publish in the cell itself, and comment on what they do behind it: Eurostat writes ``:``
and ``134176 b``, INE ``..`` and ``70(1)``, IBGE ``-`` and ``X``, INSEE ``s`` and ``nd``.  The marks are a closed
list; a word that is not on it is text, and makes its column text.

Sources: Eurostat, *Statistical symbols and flags*, code list OBS_FLAG; INE, *Símbolos utilizados*; IBGE,
*Convenções*; INSEE, *Signes conventionnels*; each as used in their tables in 2024.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .writings import Writing, parse_writing

MISSING = frozenset(
    {
        ":", ".", "..", "...", "....", ".....", "......", "\u2026", "-", "\u2013", "\u2014", "na", "n/a", "(na)",
        "#n/a", "nan", "n.a.", "n.d.", "nd", "n/d", "null", "none",
    }
)  # fmt: skip
"""What means that there is no figure, in lower case; beside them IBGE's capital X.  PC-Axis has one to six dots."""
SUPPRESSED = frozenset({"s", "*", "c", "(s)", "(c)"})
"""What means that there is a figure, and that it is kept secret."""

_SUPPRESSED_RANGE = re.compile(r"[<\u2264]\s?[0-9]{1,3}")
_EUROSTAT_MISSING = re.compile(r":\s?[a-z]{1,3}")
_FLAGGED = re.compile(
    r"(?P<number>.*?[0-9.,])"
    r"(?P<flag>\s?\([0-9a-z]{1,2}\)|\s?\[[0-9a-z]{1,2}\]|\s?[*\u2020\u2021\u00b9\u00b2\u00b3]{1,3}|\s[bcdefnprsuz]{1,3})"
)
_PER_CENT = re.compile(r"(?P<number>.*?)\s?%")


@dataclass(frozen=True)
class Cell:
    """Content of a cell of a table.

    Attributes
    ----------
    number : Writing or None
        The number as it is written; None where there is none, or it came as a number.
    value : int, float or None
        The number where it came as one, as from a workbook.
    flag : str
        What stands behind the number, without blanks and brackets; "" where nothing does.
    per_cent : bool
        The number has a per cent sign.
    missing : str
        The mark that stands in place of a number; "" where none does.
    suppressed : bool
        That mark says that the figure is kept secret.
    """

    number: Writing | None = None
    value: int | float | None = None
    flag: str = ""
    per_cent: bool = False
    missing: str = ""
    suppressed: bool = False

    @property
    def is_number(self) -> bool:
        """Tell whether the cell holds a number."""
        return self.number is not None or self.value is not None

    @property
    def is_text(self) -> bool:
        """Tell whether the cell is neither a number nor a mark."""
        return not self.is_number and not self.missing


def parse_cell(text: str) -> Cell:
    """Read a cell that is not empty.

    Examples
    --------
    >>> parse_cell("134176 b").flag, parse_cell("<5").suppressed, parse_cell(": c").missing, parse_cell("Oliva").is_text
    ('b', True, ': c', True)
    """
    text = text.strip()
    number = parse_writing(text)
    if number:
        return Cell(number)
    lower = text.lower()
    if text in SUPPRESSED or _SUPPRESSED_RANGE.fullmatch(text):
        return Cell(missing=text, suppressed=True)
    if text == "X" or lower in MISSING or _EUROSTAT_MISSING.fullmatch(text):
        return Cell(missing=text, suppressed=lower.endswith("c") and lower.startswith(":"))
    if found := _PER_CENT.fullmatch(text):
        return Cell(parse_writing(found["number"]), per_cent=True)
    if found := _FLAGGED.fullmatch(text):
        return Cell(parse_writing(found["number"]), flag=found["flag"].strip(" \u00a0()[]"))
    return Cell()
