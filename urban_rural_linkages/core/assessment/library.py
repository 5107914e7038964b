"""Library of checklists: scales of their answers, indicators that measure them, and the norms that both cite.

Checklists cite these by id, so that an article, a threshold or the words of an answer stand in one place.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .formula import Formula
from .needs import Measure
from .norms import Force, Norm, Reference
from .text import Text


@dataclass(frozen=True)
class Option:
    """One answer of a scale; `value` from 0 to 1, None where it does not count."""

    code: str
    label: Text
    value: float | None = None
    requires_note: bool = False


@dataclass(frozen=True)
class Scale:
    """The answers that may be given.

    Attributes
    ----------
    id : str
        Cited by items.
    options : tuple of Option
        In the order in which they are shown.
    multiple : bool
        Whether several may be chosen.
    scored : bool
        Whether the answers add up to a score.
    prefill : bool
        Whether the answer is proposed from the threshold of an indicator.
    """

    id: str
    options: tuple[Option, ...]
    multiple: bool = False
    scored: bool = True
    prefill: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its options."""
        return tuple(option.code for option in self.options)

    def option(self, code: str) -> Option | None:
        """Return the option of a code; None where there is none."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True)
class Limit:
    """Limits of a measured value.

    Attributes
    ----------
    case : str
        For whom: "flat" for all; else a class of settlement, an instrument, or a kind of place (street, park).
    minimum, maximum : float or None
        Both inclusive.
    target : float or None
        What the norm aims at beyond the minimum.
    norm, force : str, Force or None
        Where they differ from the reference of the indicator.
    """

    case: str
    minimum: float | None = None
    maximum: float | None = None
    target: float | None = None
    norm: str = ""
    force: Force | None = None


@dataclass(frozen=True)
class Reading:
    """Place of the value in the results of an algorithm.

    Attributes
    ----------
    output : str
        Name of a number output, or of a layer or table.
    field : str
        Column of the table; empty for a number output.
    where : mapping of str to str or float
        Values that other columns must have.
    aggregate : str
        How the rows become one value: first, last, min, max, mean, sum or count.  A row without a value makes any of
        them but the count unknown; of no rows the sum and the count are 0, all others unknown.
    """

    output: str
    field: str = ""
    where: Mapping[str, str | float] = dataclasses.field(default_factory=dict)
    aggregate: str = "first"

    def value(self, rows: Iterable[Mapping[str, object]]) -> float | None:
        """Return the value that the rows of the table have; None = unknown.

        Examples
        --------
        >>> Reading("OUTPUT", "time_min", aggregate="max").value([{"time_min": 10.0}, {"time_min": 31.0}])
        31.0
        """
        chosen = [row for row in rows if all(row.get(name) == wanted for name, wanted in self.where.items())]
        if self.aggregate == "count":
            return float(len(chosen))
        values = [_number(row.get(self.field)) for row in chosen]
        if self.aggregate in ("first", "last"):
            values = values[:1] if self.aggregate == "first" else values[-1:]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        if self.aggregate == "sum":
            return math.fsum(known)
        if not known:
            return None
        if self.aggregate == "mean":
            return math.fsum(known) / len(known)
        return max(known) if self.aggregate == "max" else min(known)


@dataclass(frozen=True)
class Preparation:
    """A run that has to come first, and the input of the algorithm that its output feeds."""

    algorithm: str
    parameters: Mapping[str, object]
    inputs: tuple[str, ...]
    output: str
    feeds: str


@dataclass(frozen=True)
class Route:
    """Calculation of an indicator by an algorithm.

    Attributes
    ----------
    algorithm : str
        Id without the provider.
    parameters : mapping of str to object
        Those that this indicator fixes.
    inputs : tuple of str
        Those that the user has to choose.
    reading : Reading
        Where the value stands in the results.
    before : Preparation or None
        A run that makes one of the inputs, where the user has none yet.
    """

    algorithm: str
    parameters: Mapping[str, object]
    inputs: tuple[str, ...]
    reading: Reading
    before: Preparation | None = None


@dataclass(frozen=True)
class ByHand:
    """Typed input of an indicator: numbers with labels, and the formula that makes one value of them.

    Attributes
    ----------
    numbers : mapping of str to Text
        Their labels, by name.
    formula : Formula
        Of all of them.
    wholes : mapping of str to str
        Of a number that counts a part of another one, that other: women are some of the members.
    """

    numbers: Mapping[str, Text]
    formula: Formula
    wholes: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def impossible(self, numbers: Mapping[str, float]) -> tuple[str, str] | None:
        """Return the first number that cannot be, with the whole that it exceeds, "" where it is under 0; else None.

        Examples
        --------
        >>> body = ByHand({}, Formula("women / members"), {"women": "members"})
        >>> body.impossible({"women": 60, "members": 50}), body.impossible({"women": -1})
        (('women', 'members'), ('women', ''))
        >>> body.impossible({"women": 50, "members": 50}) is None
        True
        """
        negative = next((name for name, number in numbers.items() if number < 0), None)
        if negative is not None:
            return negative, ""
        return next(((part, whole) for part, whole in self.wholes.items()
                     if part in numbers and whole in numbers and numbers[part] > numbers[whole]), None)  # fmt: skip

    def value(self, numbers: Mapping[str, float | None]) -> float | None:
        """Return the value; None while a number is missing, or where it does not exist."""
        return self.formula.value(numbers)


@dataclass(frozen=True)
class Indicator:
    """A measured answer.

    Attributes
    ----------
    id : str
        Cited by items.
    label, formula, unit : Text
        Its name, how it is computed, and the unit of the value.
    direction : str
        Which way is better: higher, lower, towards_target, balanced, band; info or class where none is.
    limits : tuple of Limit
        Empty where nothing is set.
    compare : str
        What a value without limits is read against: region, plan_target or alternative.
    by : tuple of str
        Groups by which it should be broken down: sex, age.
    reference : Reference or None
        Where the limits come from.
    route, by_hand : Route or ByHand
        How the value is found; one of the two.
    note : Text or None
        What the reader must know.
    measure : Measure or None
        The data that it can be calculated from for all units at once; None where it cannot.
    is_share : bool
        Whether its value is a share from 0 to 1, which is shown in per cent.
    """

    id: str
    label: Text
    formula: Text
    unit: Text
    direction: str
    limits: tuple[Limit, ...] = ()
    compare: str = ""
    by: tuple[str, ...] = ()
    reference: Reference | None = None
    route: Route | None = None
    by_hand: ByHand | None = None
    note: Text | None = None
    measure: Measure | None = None
    is_share: bool = False

    def as_shown(self, value: float) -> float:
        """Return a value as it is shown: a share in per cent."""
        return 100.0 * value if self.is_share else value

    def as_measured(self, shown: float) -> float:
        """Return what was typed as it is shown, as a value.

        Examples
        --------
        >>> words = Text.of({"en": "Share"})
        >>> Indicator("share", words, words, words, "higher", is_share=True).as_measured(80.0)
        0.8
        """
        return shown / 100.0 if self.is_share else shown


@dataclass(frozen=True)
class Library:
    """Norms, scales and indicators by id; `records` are the objects of their files, for fingerprints."""

    norms: Mapping[str, Norm]
    scales: Mapping[str, Scale]
    indicators: Mapping[str, Indicator]
    records: Mapping[str, object] = dataclasses.field(default_factory=dict, compare=False, repr=False)


def _number(value: object) -> float | None:
    """Return a value of a table as a number; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
