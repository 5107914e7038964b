"""Remarks that a method makes about its data, beside its figures.

A note is no error: the result stands, and the reader must know something about it (a unit that was not comparable,
a year that is not the one that a rule names).  Like errors, notes carry template and values apart, for translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from .errors import public_values
from .templates import filled


class Amount(float):
    """A number in a sentence, with a mark between its thousands; years and counts of a few are written as they are.

    Parameters
    ----------
    value : float
    decimals : int
        How many are written.
    signed : bool
        Whether a plus stands before what is over 0, as before a change.

    Examples
    --------
    >>> str(Note("{people} people, {share} % of them old", people=Amount(188169), share=Amount(21.94, 1)))
    '188,169 people, 21.9 % of them old'
    """

    decimals: int
    signed: bool

    def __new__(cls, value: float, decimals: int = 0, signed: bool = False) -> Self:
        """Return the number."""
        made = super().__new__(cls, value)
        made.decimals, made.signed = decimals, signed
        return made

    def __str__(self) -> str:
        return self.written(f"{self.rounded:,.{self.decimals}f}")

    @property
    def rounded(self) -> float:
        """The number as it is written; what rounds to nothing has no sign."""
        return round(float(self), self.decimals) + 0.0

    def written(self, number: str) -> str:
        """Return the number as a language has written it, with its sign and what it counts."""
        return f"+{number}" if self.signed and self.rounded > 0 else number

    def __format__(self, form: str) -> str:
        return format(float(self), form) if form else str(self)


class Percent(Amount):
    """A share or a change in per cent: its sign stands behind a narrow space."""

    def written(self, number: str) -> str:
        """Return the number as a language has written it, with its sign and the sign of per cent."""
        return f"{super().written(number)}\u202f%"


class Note:
    """A remark for the reader of a result.

    Parameters
    ----------
    message : str
        Template with named fields, and forms by count (`templates.filled`); a literal, because templates are collected
        for translation.
    **values
        The values of the named fields; passwords and tokens in their texts are left out.

    Examples
    --------
    >>> str(Note("{count} {count:unit has|units have} no population.", count=3))
    '3 units have no population.'
    """

    __slots__ = ("message", "values")

    def __init__(self, message: str, **values: object) -> None:
        self.message = message
        self.values = public_values(values)

    def __str__(self) -> str:
        return filled(self.message, self.values)

    def __repr__(self) -> str:
        return f"Note({str(self)!r})"


def amounts_in(what: Note | Amount, path: str = "") -> Iterator[tuple[str, Amount]]:
    """Go through the numbers of a note and of the notes within it, each with the names of its fields.

    Examples
    --------
    >>> share = Note("{n} in {k}", n=Amount(2), k=Amount(30))
    >>> list(amounts_in(Note("{unit}: {share} of {people}", unit="A", share=share, people=Amount(9))))
    [('share.n', 2.0), ('share.k', 30.0), ('people', 9.0)]
    """
    if isinstance(what, Amount):
        yield path, what
        return
    for name, value in what.values.items():
        if isinstance(value, Note | Amount):
            yield from amounts_in(value, f"{path}.{name}" if path else name)
