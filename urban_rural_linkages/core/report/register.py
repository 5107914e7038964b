"""The register of the figures of a report: each has a number, which leads to its table, rows, fields and rule.

A figure stands for itself, such as the inhabitants of the region, or is one of a family, such as the inhabitants of
each group: a family has one number, and its figures are told apart by the value of a field.  Whoever doubts a figure
looks up its number in the annex and works it out again from the table named there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .amounts import Condition, of_key
from .origins import Origin


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
    through : tuple of str
        Table, field of codes and field of groups, where `by` holds codes and the figures are of the groups of these
        codes; empty where `by` holds what tells the figures apart.
    fields : mapping of str to str
        The field of each figure, which stands in place of `origins.EACH`; empty where all are of the same fields.
    """

    number: int
    chapter: str
    what: str
    origin: Origin
    figures: tuple[Printed, ...]
    by: str = ""
    rule: str = ""
    through: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    def origin_of(self, figure: Printed) -> Origin:
        """Return where one figure of the family comes from."""
        if figure.key is None:
            return self.origin
        if figure.key in self.fields:
            return self.origin.of_field(self.fields[figure.key])
        if not self.by:
            return self.origin
        if self.through:
            return self.origin.narrowed(Condition(self.by, "of", (*self.through, figure.key)))
        return self.origin.narrowed(of_key(self.by, figure.key))

    def is_same(self, other: RegisteredFigure) -> bool:
        """Tell whether both are worked out alike, so that one number stands for both."""
        rules = self.rule == other.rule or not (self.rule and other.rule)
        alike = self.origin == other.origin and rules and self.fields == other.fields
        told_apart = (self.by, self.through) == (other.by, other.through)
        return alike and (told_apart or (self.by == "" and not self.fields) or (other.by == "" and not other.fields))

    def joined(self, other: RegisteredFigure) -> RegisteredFigure:
        """Return the same with the figures of another, those that it has already left out."""
        known = {figure.key for figure in self.figures}
        more = [figure for figure in other.figures if figure.key not in known]
        return replace(self, figures=(*self.figures, *more), by=self.by or other.by, rule=self.rule or other.rule,
                       through=self.through or other.through)  # fmt: skip

    def record(self) -> dict[str, object]:
        """Return plain values, as diagnosis.json keeps them."""
        record: dict[str, object] = {
            "number": self.number, "chapter": self.chapter, "what": self.what, "origin": self.origin.record(),
            "formula": self.origin.formula(), "figures": [list(figure) for figure in self.figures],
        }  # fmt: skip
        further = {"by": self.by, "rule": self.rule, "through": list(self.through), "fields": dict(self.fields)}
        return record | {name: value for name, value in further.items() if value}

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> RegisteredFigure:
        """Return what `record` was made of."""
        return cls(record["number"], record["chapter"], record["what"], Origin.of(record["origin"]),
                   tuple(Printed(*figure) for figure in record["figures"]), record.get("by", ""),
                   record.get("rule", ""), tuple(record.get("through", ())), record.get("fields", {}))  # fmt: skip


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

        Returns
        -------
        int
            That of an earlier figure where both are worked out alike.
        """
        return self._add(RegisteredFigure(0, chapter, what, origin, (Printed(None, number, text),), rule=rule))

    def family(
        self, chapter: str, what: str, by: str, figures: Sequence[Printed], origin: Origin, rule: str = "",
        through: tuple[str, ...] = (),
    ) -> int:  # fmt: skip
        """Register the figures of one column of a table, told apart by a field, and return their number."""
        return self._add(RegisteredFigure(0, chapter, what, origin, tuple(figures), by, rule, through))

    def of_fields(
        self, chapter: str, what: str, fields: Mapping[str, str], figures: Sequence[Printed], origin: Origin,
        rule: str = "",
    ) -> int:  # fmt: skip
        """Register figures of which each has a field of its own, such as those of years, and return their number."""
        return self._add(RegisteredFigure(0, chapter, what, origin, tuple(figures), rule=rule, fields=fields))

    def drawn(self, chapter: str, what: str, by: str, origin: Origin, rule: str = "") -> int:
        """Register what a picture shows of each row without printing its figures, and return the number."""
        return self.family(chapter, what, by, [], origin, rule)

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

    def _add(self, given: RegisteredFigure) -> int:
        figures = tuple(one for one in given.figures if one.value is not None and not math.isnan(one.value))
        known = replace(given, number=len(self.entries) + 1, figures=figures)
        for place, entry in enumerate(self.entries):
            if entry.is_same(known):
                self.entries[place] = entry.joined(known)
                return entry.number
        self.entries.append(known)
        return known.number


def anchor_of(number: int) -> str:
    """Return the name by which links find the row of the annex that says where a figure comes from."""
    return f"figure-{number}"


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Write numbers of figures, those that follow each other as a range; 0 is none.

    Examples
    --------
    >>> numbers_in_words([3, 1, 2, 7])
    '1–3, 7'
    """
    found: list[list[int]] = []
    for number in sorted({*numbers} - {0}):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in found)
