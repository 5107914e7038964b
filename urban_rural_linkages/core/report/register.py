"""The register of the figures of a report: each has a number, which leads to its table, rows, fields and rule.

A figure stands for itself, such as the inhabitants of the region, or is one of a family, such as the inhabitants of
each group: a family has one number, and its figures are told apart by the value of a field.  Whoever doubts a figure
looks up its number in the annex and works it out again from the table named there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .origins import Condition, Origin


class Printed(NamedTuple):
    """A figure as it stands in the report.

    Attributes
    ----------
    key : str or None
        Which figure of its family: the value of the family's field.  None: of all rows.
    value : float or None
        In the unit in which it is printed; what is unknown, None or NaN, is no figure and is not kept.
    text : str
        As it is printed.
    """

    key: str | None
    value: float | None
    text: str


@dataclass(frozen=True)
class RegisteredFigure:
    """A figure or a family of figures, with where it comes from.

    Attributes
    ----------
    number : int
        From 1, in the order of the report.
    chapter : str
        The ID of the chapter.
    what : str
        What it says, in the language of the report.
    origin : Origin
        Where it comes from.
    figures : tuple of Printed
        As printed; one with the key None where it is no family.
    by : str
        The field that tells the figures of a family apart; "" where it is no family.
    rule : str
        The rule that it follows beyond those of its table, such as a criterion and its article.
    """

    number: int
    chapter: str
    what: str
    origin: Origin
    figures: tuple[Printed, ...]
    by: str = ""
    rule: str = ""

    def origin_of(self, figure: Printed) -> Origin:
        """Return where one figure of the family comes from."""
        if figure.key is None or not self.by:
            return self.origin
        return self.origin.narrowed(Condition(self.by, "=", figure.key))

    def record(self) -> dict[str, object]:
        """Return plain values, as diagnosis.json keeps them."""
        record: dict[str, object] = {
            "number": self.number, "chapter": self.chapter, "what": self.what, "origin": self.origin.record(),
            "formula": self.origin.formula(), "figures": [list(figure) for figure in self.figures],
        }  # fmt: skip
        return record | ({"by": self.by} if self.by else {}) | ({"rule": self.rule} if self.rule else {})


@dataclass
class Register:
    """The figures of a report in the order in which they were registered.

    Attributes
    ----------
    entries : list of RegisteredFigure

    Examples
    --------
    >>> from .origins import total
    >>> register = Register()
    >>> register.figure("population", "Inhabitants in 2021", 1500.0, "1 500", total("change", "t2021"))
    1
    >>> [entry.origin.formula() for entry in register.entries]
    ['sum("t2021")']
    """

    entries: list[RegisteredFigure] = field(default_factory=list)

    def figure(
        self, chapter: str, what: str, number: float | None, text: str, origin: Origin, rule: str = ""
    ) -> int:  # fmt: skip
        """Register a figure that stands for itself, and return its number.

        Parameters
        ----------
        chapter : str
            The ID of the chapter.
        what : str
            What it says, in the language of the report.
        number : float or None
            In the unit in which it is printed: 21.9 for 21.9 %.
        text : str
            As it is printed.
        origin : Origin
            Where it comes from.
        rule : str
            The rule that it follows beyond those of its table.
        """
        return self._add(chapter, what, origin, [Printed(None, number, text)], "", rule)

    def family(
        self, chapter: str, what: str, by: str, figures: Sequence[Printed], origin: Origin, rule: str = ""
    ) -> int:  # fmt: skip
        """Register the figures of one column of a table, told apart by a field, and return their number."""
        return self._add(chapter, what, origin, figures, by, rule)

    def forget(self, chapter: str) -> None:
        """Take out the last figures again, where their chapter was not done."""
        while self.entries and self.entries[-1].chapter == chapter:
            self.entries.pop()

    def of_chapter(self, chapter: str) -> list[RegisteredFigure]:
        """Return the figures of a chapter."""
        return [entry for entry in self.entries if entry.chapter == chapter]

    def printed(self) -> Iterator[tuple[RegisteredFigure, Printed]]:
        """Go through every figure."""
        for entry in self.entries:
            for figure in entry.figures:
                yield entry, figure

    def _add(
        self, chapter: str, what: str, origin: Origin, figures: Sequence[Printed], by: str, rule: str
    ) -> int:  # fmt: skip
        number = len(self.entries) + 1
        known = tuple(figure for figure in figures if figure.value is not None and not math.isnan(figure.value))
        self.entries.append(RegisteredFigure(number, chapter, what, origin, known, by, rule))
        return number


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Write numbers of figures, those that follow each other as a range.

    Examples
    --------
    >>> numbers_in_words([3, 1, 2, 7])
    '1–3, 7'
    """
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in found)
