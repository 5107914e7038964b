"""Territories of constant extent: units that exchanged land or were divided, counted together through all years.

Figures of one place are compared over time only where the place is the same.  A territory is a unit with those that
split off from it or went into it; its figures are sums over its members.  A member that did not yet exist, or no
longer does, has no people of its own and adds nothing; a member whose figure is unknown makes the sum unknown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, figures, ratio, sum_by
from ..errors import InputError

_HINT = "Write for example 00901=00026: the code of the younger unit, and that of the unit she came from."


@dataclass(frozen=True)
class Territories:
    """Units grouped into territories.

    Attributes
    ----------
    of : (n,) ndarray of int
        The number of the territory of each unit, in the order of the units that territories are named after.
    main : tuple of int
        The place of the unit that each territory is named after.
    """

    of: Integers
    main: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.main)

    @cached_property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The places of the units of each territory, the one that it is named after first."""
        found: list[list[int]] = [[main] for main in self.main]
        for unit, territory in enumerate(self.of.tolist()):
            if unit != self.main[territory]:
                found[territory].append(unit)
        return tuple(map(tuple, found))

    @property
    def joint(self) -> list[tuple[int, ...]]:
        """The members of the territories of several units."""
        return [members for members in self.members if len(members) > 1]

    def sums(self, values: ArrayLike, absent: ArrayLike | None = None) -> Floats:
        """Add up a figure over the members of each territory.

        Parameters
        ----------
        values : (n,) array_like
            NaN = unknown.
        absent : (n,) array_like of bool, optional
            The units that do not exist at the date of the figure: they add nothing.

        Returns
        -------
        (territories,) ndarray
            NaN where a member is unknown, or none exists.

        Examples
        --------
        >>> both = territories_of(["a", "b", "c"], [("c", "a")])
        >>> both.sums([5.0, 7.0, np.nan]).tolist(), both.sums([5.0, 7.0, np.nan], [False, False, True]).tolist()
        ([nan, 7.0], [5.0, 7.0])
        """
        numbers = figures(values)
        away = np.zeros(numbers.size, dtype=bool) if absent is None else np.asarray(absent, dtype=bool)
        there = sum_by(self.of, (~away).astype(np.float64), len(self))
        total = sum_by(self.of, np.where(away, 0.0, numbers), len(self))
        return np.where(there > 0.0, total, np.nan)

    def means(self, values: ArrayLike, weights: ArrayLike) -> Floats:
        """Return the mean of a figure over the members of each territory, each weighing as much as its people.

        Parameters
        ----------
        values, weights : (n,) array_like
            NaN = unknown; the figure of a territory of one unit is that of the unit, whatever it weighs.

        Returns
        -------
        (territories,) ndarray
            NaN where a member is unknown, or nobody lives in any.

        Examples
        --------
        >>> both = territories_of(["a", "b", "c"], [("c", "a")])
        >>> both.means([10.0, 7.0, 40.0], [200, 0, 100]).tolist()
        [20.0, 7.0]
        """
        numbers, heavy = figures(values), figures(weights)
        means = ratio(self.sums(numbers * heavy), self.sums(heavy))
        alone = [len(members) == 1 for members in self.members]
        return np.where(alone, numbers[list(self.main)], means)

    def agreed(self, values: Sequence[object]) -> list[object]:
        """Return what all members of each territory have in common, None where they differ.

        Examples
        --------
        >>> territories_of(["a", "b", "c"], [("c", "a")]).agreed(["north", "south", "east"])
        [None, 'south']
        """
        return [
            values[members[0]] if all(values[row] == values[members[0]] for row in members) else None
            for members in self.members
        ]

    def of_main(self, values: Sequence[object]) -> list[object]:
        """Return the value of the unit that each territory is named after."""
        return [values[row] for row in self.main]

    def code_of(self, ids: Sequence[str]) -> dict[str, str]:
        """Return, by the code of each unit that is counted with another, the code of that one."""
        return {ids[row]: ids[members[0]] for members in self.joint for row in members[1:]}


def parse_same_territory(text: str, *, parameter: str = "SAME_TERRITORY") -> list[tuple[str, str]]:
    """Read which units are one territory: ``00902=00028,00901=00026``, or a JSON object of the same.

    Returns
    -------
    list of (str, str)
        The younger unit and the one she came from.

    Raises
    ------
    InputError
        When a part is no pair, or a unit is counted with herself.

    Examples
    --------
    >>> parse_same_territory("00902=00028, 00901=00026")
    [('00902', '00028'), ('00901', '00026')]
    >>> parse_same_territory('{"00901": "00026"}')
    [('00901', '00026')]
    """
    pairs = _pairs_of_json(text, parameter) if text.lstrip().startswith("{") else _pairs_of_text(text)
    for pair in pairs:
        daughter, parent = (part.strip() for part in pair) if len(pair) == 2 else ("", "")
        if not daughter or not parent or daughter == parent:
            raise InputError(
                "{parameter}: '{part}' does not name two different units.",
                hint=_HINT,
                parameter=parameter,
                part="=".join(pair),
            )
    return [(pair[0].strip(), pair[1].strip()) for pair in pairs]


def _pairs_of_text(text: str) -> list[list[str]]:
    return [part.split("=") for part in text.replace(";", ",").split(",") if part.strip()]


def _pairs_of_json(text: str, parameter: str) -> list[list[str]]:
    try:
        return [[str(daughter), str(parent)] for daughter, parent in json.loads(text).items()]
    except ValueError as error:
        raise InputError("{parameter} is no valid JSON: {reason}.", hint=_HINT, parameter=parameter,
                         reason=str(error)) from None  # fmt: skip


def territories_of(
    ids: Sequence[str], pairs: Iterable[tuple[str, str]], *, layer: str = "", parameter: str = "SAME_TERRITORY"
) -> Territories:
    """Group units into territories.

    Parameters
    ----------
    ids : sequence of n unique str
    pairs : iterable of (str, str)
        Units that are one territory: the younger one and the one that she came from.  Chains are followed; a territory
        is named after the unit of its first pair that came from no other.
    layer, parameter : str
        For messages.

    Raises
    ------
    InputError
        When a code is no unit.

    Examples
    --------
    >>> found = territories_of(["1", "2", "3", "4"], [("4", "3"), ("3", "1")])
    >>> found.of.tolist(), found.main
    ([0, 1, 0, 0], (0, 1))
    """
    place = {code: row for row, code in enumerate(ids)}
    older = list(range(len(ids)))  # the unit that each is counted with; itself where it names a territory

    def main_of(row: int) -> int:
        while older[row] != row:
            older[row] = row = older[older[row]]
        return row

    named = list(pairs)
    if strangers := [code for code in dict.fromkeys(code for pair in named for code in pair) if code not in place]:
        raise InputError(
            "{parameter} names what is no unit of layer '{layer}': {units}.",
            hint="Write the codes as the layer has them, zeros included.",
            parameter=parameter,
            units=", ".join(strangers),
            layer=layer,
        )
    for pair in named:
        daughter, parent = (place[code] for code in pair)
        first, second = main_of(daughter), main_of(parent)
        if first == daughter:
            older[first] = second
        else:
            older[second] = first  # she has a parent already, which keeps the name
    mains = [main_of(row) for row in range(len(ids))]
    number = {main: count for count, main in enumerate(sorted(set(mains)))}
    return Territories(np.array([number[main] for main in mains], dtype=np.int64), tuple(number))


def years_of_existence(
    territories: Territories, people: Mapping[int, ArrayLike], others: Iterable[Mapping[int, ArrayLike]] = ()
) -> tuple[Floats, Floats]:
    """Return from which year on each unit exists, and from which year on it no longer does.

    Only members of joint territories begin or end: of any other unit a missing figure is unknown.  Who has no figure
    in the first year begins with the first figure of any series; who was there from the first year and has none in
    the last one ends after the last one.  A unit without any figure always exists, and is unknown.

    Parameters
    ----------
    territories : Territories
    people : mapping of year to (n,) array_like
        Inhabitants; NaN = unknown.
    others : iterable of mappings of year to (n,) array_like
        Further series, such as births: a unit exists in a year of which it has any figure.

    Returns
    -------
    begins, ends : (n,) ndarray
        -inf and inf where the unit always exists.
    """
    count = territories.of.size
    begins, ends = np.full(count, np.inf), np.full(count, -np.inf)
    for series in (people, *others):
        for year, values in series.items():
            known = ~np.isnan(figures(values))
            begins = np.where(known, np.minimum(begins, year), begins)
            ends = np.where(known, np.maximum(ends, year), ends)
    years = [year for year, values in people.items() if not np.isnan(figures(values)).all()]
    joint = np.isin(np.arange(count), [row for members in territories.joint for row in members])
    later = joint & np.isfinite(begins) & (begins > min(years, default=np.inf))
    gone = joint & np.isfinite(ends) & ~later & (ends < max(years, default=-np.inf))
    return np.where(later, begins, -np.inf), np.where(gone, ends + 1.0, np.inf)


def yearly_territory_sums(
    territories: Territories, series: Mapping[int, ArrayLike], existence: tuple[Floats, Floats]
) -> dict[int, Floats]:
    """Add up a yearly series by territory; units add nothing before they begin and after they have ended.

    Parameters
    ----------
    territories : Territories
    series : mapping of year to (n,) array_like
        NaN = unknown.
    existence : (begins, ends)
        As `years_of_existence` returns them.

    Examples
    --------
    >>> both = territories_of(["a", "b"], [("b", "a")])
    >>> series = {2001: [9.0, np.nan], 2011: [6.0, 2.0]}
    >>> {year: sums.tolist() for year, sums in
    ...  yearly_territory_sums(both, series, years_of_existence(both, series)).items()}
    {2001: [9.0], 2011: [8.0]}
    """
    begins, ends = existence
    sums = {}
    for year, values in series.items():
        numbers = figures(values)
        absent = np.isnan(numbers) & ((year < begins) | (year >= ends))
        sums[year] = territories.sums(numbers, absent)
    return sums
