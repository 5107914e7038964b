"""The links of one layer as a report tells them: pairs of units both ways, the matrix of classes, and their sums."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arrays import Floats, ratio
from .town_country import CITY, RURAL, TOWN, UNKNOWN, Cell, TownCountry, town_country_of_cells


@dataclass(frozen=True)
class Link:
    """A link between two units, both ways.

    Attributes
    ----------
    rank : int
        Its place among all of its layer.
    first, second : str
        Codes of the units.
    there, back : float
        From the first to the second, and from the second to the first.
    kind : str
        ``town_country``, ``towns``, ``country``, or "" where a class is unknown.
    """

    rank: int
    first: str
    second: str
    there: float
    back: float
    kind: str

    @property
    def gross(self) -> float:
        """Both ways together."""
        return self.there + self.back

    @property
    def reciprocity(self) -> float:
        """Share of the gross that is mutual, 0 to 1."""
        return float(ratio(2.0 * min(self.there, self.back), self.gross))

    @property
    def more(self) -> tuple[str, str]:
        """Where most of it begins, and where it ends."""
        return (self.first, self.second) if self.there >= self.back else (self.second, self.first)

    @property
    def larger(self) -> float:
        """What goes the way that most go."""
        return max(self.there, self.back)

    @property
    def smaller(self) -> float:
        """What goes the other way."""
        return min(self.there, self.back)


@dataclass(frozen=True)
class LayerLinks:
    """The links of one layer.

    Attributes
    ----------
    links : sequence of Link
        All, the strongest first.
    drawn : sequence of Link
        Those of a map.
    cells : sequence of Cell
        The matrix of classes.
    """

    links: Sequence[Link]
    drawn: Sequence[Link]
    cells: Sequence[Cell]

    @cached_property
    def parts(self) -> TownCountry:
        """What goes between town and country."""
        return town_country_of_cells(self.cells, (CITY, TOWN))

    @cached_property
    def carried(self) -> float:
        """Share of all that goes between units that the drawn links carry; NaN where nothing goes."""
        return float(ratio(sum(link.gross for link in self.drawn), sum(link.gross for link in self.links)))

    @property
    def effectiveness(self) -> float:
        """Sum of the differences of both ways over all that goes; near 0 all links are mutual, 1: one way only."""
        return float(ratio(sum(abs(link.there - link.back) for link in self.links),
                           sum(link.gross for link in self.links)))  # fmt: skip

    @property
    def total(self) -> float:
        """Everything, within units too."""
        return sum(cell.value for cell in self.cells)

    @property
    def unknown_share(self) -> float:
        """Share of what goes between units of which one end has no class; NaN where nothing goes."""
        whole = sum(cell.between for cell in self.cells)
        return float(ratio(whole - self.parts.between, whole))

    @property
    def city_share(self) -> float:
        """Share of those who go to town from the country who go to the city; NaN where there is none, or none go."""
        to_city = (RURAL, CITY)
        return (
            float(ratio(self._by_class[to_city].between, self.parts.to_town)) if to_city in self._by_class else np.nan
        )

    @property
    def classes(self) -> list[str]:
        """Classes that units have, the city first."""
        there = {cell.origin for cell in self.cells}
        return [name for name in (CITY, TOWN, RURAL) if name in there]

    def cell(self, origin: str, destination: str) -> Cell:
        """Return the cell of two classes."""
        return self._by_class[origin, destination]

    def sent(self, origin: str) -> float:
        """Return all that a class sends to units whose class is known, to itself too."""
        return sum(cell.value for cell in self.cells if cell.origin == origin and cell.destination != UNKNOWN)

    def share(self, origin: str, destination: str) -> float:
        """Return the share of what a class sends to units of known class, 0 to 1; NaN where it sends nothing."""
        return float(ratio(self.cell(origin, destination).value, self.sent(origin)))

    @cached_property
    def _by_class(self) -> Mapping[tuple[str, str], Cell]:
        return {(cell.origin, cell.destination): cell for cell in self.cells}


def named_ends(
    drawn: Sequence[Link], classes: Mapping[str, str], people: Mapping[str, float], most_rural: int
) -> tuple[list[str], list[str]]:  # fmt: skip
    """Return which ends of drawn links a map names: all cities and towns by their people, and some rural units.

    Parameters
    ----------
    drawn : sequence of Link
        The strongest first.
    classes, people : mapping
        Class and people of each unit.
    most_rural : int
        How many rural units, those of the strongest links first.

    Examples
    --------
    >>> links = [Link(1, "a", "b", 9.0, 9.0, ""), Link(2, "b", "c", 5.0, 5.0, ""), Link(3, "d", "b", 1.0, 1.0, "")]
    >>> named_ends(links, {"a": "2", "b": "3", "c": "1", "d": "1"}, {"a": 5.0, "b": 9.0, "c": 1.0, "d": 1.0}, 1)
    (['b', 'a'], ['c'])
    """
    ends = list(dict.fromkeys(unit for link in drawn for unit in (link.first, link.second)))
    urban = [unit for unit in ends if classes.get(unit) in (CITY, TOWN)]
    rural = [unit for unit in ends if classes.get(unit) == RURAL]
    return sorted(urban, key=lambda unit: (-np.nan_to_num(people[unit]), unit)), rural[:most_rural]


def is_whole(total: float, employed: Floats | None, least: float = 0.8) -> bool:
    """Tell whether flows cover so much of the employed that a sentence on all of them may be said.

    Where nobody has counted the employed, the flows are all that is known, and it may.

    Parameters
    ----------
    total : float
        Of all flows, within units too.
    employed : (n,) ndarray or None
        NaN where unknown.
    least : float
        Share, inclusive.

    Examples
    --------
    >>> is_whole(79.0, np.array([60.0, 40.0])), is_whole(80.0, np.array([60.0, 40.0])), is_whole(1.0, None)
    (False, True, True)
    """
    if employed is None or np.isnan(employed).all():
        return True
    return bool(total >= least * np.nansum(employed))


def decimals_of_amount(found: float) -> int:
    """Return how many decimals an amount in a sentence has: none from 10 on, else so many that it is not told as 0.

    Examples
    --------
    >>> [decimals_of_amount(amount) for amount in (12.5, 3.0, 2.5, 0.4, 0.04, 0.0, float("nan"))]
    [0, 0, 1, 1, 2, 0, 0]
    """
    if not 0.0 < found < 10.0 or found.is_integer():
        return 0
    return max(1, math.ceil(-math.log10(found)))


def decimals_of_ratio(found: float) -> int:
    """Return how many decimals a ratio in a sentence has: one, or none where that would be a 0.

    Examples
    --------
    >>> decimals_of_ratio(3.03), decimals_of_ratio(2.4)
    (0, 1)
    """
    return 0 if round(found, 1).is_integer() else 1
