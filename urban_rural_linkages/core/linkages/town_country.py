"""Town and country: who sends what to whom, by the class of both ends.

Why: the whole question of urban-rural linkages in one table: of all that leaves rural units, how much goes to towns,
how much stays among them, and what comes back.  Rows are the classes where links begin, columns where they end.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, ratio, sum_by
from ..errors import InputError
from ..identifiers import shortened
from .balance import Balance
from .layers import LinkLayer

UNKNOWN = ""
"""The class of units that have none."""

CITY, TOWN, RURAL = "3", "2", "1"
"""Classes of the degree of urbanisation as this plugin has them."""


class Cell(NamedTuple):
    """Sum of all links from units of one class to those of another.

    Attributes
    ----------
    origin, destination : str
        Classes; empty where units have none.
    value : float
        What stays within a unit included.
    share : float
        Of all that the class of the origin sends to units; NaN where it sends nothing.
    between : float
        Value less what stays within a unit.
    """

    origin: str
    destination: str
    value: float
    share: float
    between: float


def town_country_matrix(layer: LinkLayer, classes: Sequence[str]) -> list[Cell]:
    """Add up a layer by the classes of its ends.

    Parameters
    ----------
    layer : LinkLayer
    classes : (n,) sequence of str
        Class of each unit; empty = unknown.

    Returns
    -------
    list of Cell
        For each pair of classes, by name.

    Examples
    --------
    >>> from .layers import LinkRows, link_layers
    >>> layer = link_layers(LinkRows(["a", "b", "a"], ["b", "a", "a"], [3, 1, 9])).layers[0]
    >>> [(cell.origin, cell.destination, cell.value, cell.share) for cell in town_country_matrix(layer, ["1", "2"])]
    [('1', '1', 9.0, 0.75), ('1', '2', 3.0, 0.25), ('2', '1', 1.0, 1.0), ('2', '2', 0.0, 0.0)]
    """
    names, of_unit = np.unique(np.asarray(classes, dtype=str), return_inverse=True)
    size = names.size
    key = of_unit[layer.origin] * size + of_unit[layer.destination]
    value = sum_by(key, layer.value, size * size).reshape(size, size)
    apart = np.where(layer.origin == layer.destination, 0.0, layer.value)
    between = sum_by(key, apart, size * size).reshape(size, size)
    share = ratio(value, value.sum(axis=1, keepdims=True))
    return [
        Cell(str(names[i]), str(names[j]), float(value[i, j]), float(share[i, j]), float(between[i, j]))
        for i in range(size)
        for j in range(size)
    ]


@dataclass(frozen=True)
class TownCountry:
    """Sums of the links between units of one layer, by kind.

    Attributes
    ----------
    between : float
        All that goes from one unit to another of known class.
    to_town, to_country : float
        From rural units to urban ones, and from urban ones to rural ones.
    towns, country : float
        Among urban units, and among rural ones.
    """

    between: float
    to_town: float
    to_country: float
    towns: float
    country: float

    @property
    def share(self) -> float:
        """Share of what goes between units that crosses from town to country or back; NaN where nothing goes."""
        return float(ratio(self.to_town + self.to_country, self.between))

    @property
    def inward_per_outward(self) -> float:
        """How many come to town from the country for each that goes the other way; NaN where none does."""
        return float(ratio(self.to_town, self.to_country))


def town_country(layer: LinkLayer, is_urban: ArrayLike) -> TownCountry:
    """Tell what goes between town and country.

    Parameters
    ----------
    layer : LinkLayer
    is_urban : (n,) array_like of float
        1 urban, 0 rural, NaN unknown: what such a unit sends and gets is in no sum.
    """
    urban = np.asarray(is_urban, dtype=np.float64)
    start, end = urban[layer.origin], urban[layer.destination]
    apart = layer.origin != layer.destination

    def added(one: float, other: float) -> float:
        return float(layer.value[apart & (start == one) & (end == other)].sum())

    parts = added(0, 1), added(1, 0), added(1, 1), added(0, 0)
    return TownCountry(sum(parts), *parts)


def town_country_of_cells(cells: Sequence[Cell], urban: Sequence[str]) -> TownCountry:
    """Tell what goes between town and country from the matrix of classes, as `town_country` does from the links.

    Parameters
    ----------
    cells : sequence of Cell
        Of one layer.
    urban : sequence of str
        Classes that are urban; every other one that is known is rural.

    Examples
    --------
    >>> cells = [Cell("3", "1", 5.0, 0.5, 5.0), Cell("3", "3", 5.0, 0.5, 2.0), Cell("1", "2", 9.0, 1.0, 9.0)]
    >>> town_country_of_cells(cells, ["2", "3"])
    TownCountry(between=16.0, to_town=9.0, to_country=5.0, towns=2.0, country=0.0)
    """

    def added(one: bool, other: bool) -> float:
        return math.fsum(cell.between for cell in cells if UNKNOWN not in (cell.origin, cell.destination)
                   and (cell.origin in urban, cell.destination in urban) == (one, other))  # fmt: skip

    parts = added(False, True), added(True, False), added(True, True), added(False, False)
    return TownCountry(sum(parts), *parts)


def kinds_of_pairs(found: Balance, is_urban: ArrayLike) -> list[str]:
    """Return of each pair whether it links ``town_country``, ``towns`` or ``country``; "" where a class is unknown."""
    urban = np.asarray(is_urban, dtype=np.float64)
    both = urban[found.first] + urban[found.second]
    names = {0.0: "country", 1.0: "town_country", 2.0: "towns"}
    return [names.get(one, "") for one in both.tolist()]


def urban_units(classes: Sequence[str], urban: Sequence[str], layer: str = "units") -> Floats:
    """Tell urban units from the others by their class.

    Parameters
    ----------
    classes : (n,) sequence of str
        Empty = unknown.
    urban : sequence of str
        The classes that are urban.
    layer : str
        Name of the layer of the units, for the message.

    Returns
    -------
    (n,) ndarray
        1 urban, 0 rural, NaN unknown.

    Raises
    ------
    InputError
        When no unit is urban, or none is rural.

    Examples
    --------
    >>> urban_units(["3", "1", ""], ["3", "2"]).tolist()
    [1.0, 0.0, nan]
    """
    found = np.array([np.nan if one == UNKNOWN else float(one in urban) for one in classes])
    if not {0.0, 1.0} <= set(found.tolist()):
        raise InputError(
            "Layer '{layer}' has the classes {classes}, and of these {urban} are urban: there is no town, or no "
            "country.",
            hint="Write the classes of towns and cities as URBAN_CLASSES.",
            layer=layer, classes=shortened(sorted({*classes} - {UNKNOWN})), urban=shortened(list(urban)),
        )  # fmt: skip
    return found


def urban_by_people(own: Sequence[str], people: ArrayLike, ids: Sequence[str], least: float) -> Floats:
    """Tell urban units from the others by their people, in the order of other ids; NaN where these are unknown.

    Parameters
    ----------
    own : sequence of str
        Units in the order of `people`.
    people : array_like
    ids : sequence of str
    least : float
        Inhabitants of an urban unit, inclusive.

    Examples
    --------
    >>> urban_by_people(["b", "a", "c"], [20000, 300, float("nan")], ["a", "b", "c"], 20000).tolist()
    [0.0, 1.0, nan]
    """
    given = dict(zip(own, np.asarray(people, dtype=np.float64).tolist(), strict=True))
    ordered = np.array([given.get(name, np.nan) for name in ids])
    return np.where(np.isnan(ordered), np.nan, (ordered >= least).astype(np.float64))


def classes_by_people(urban: ArrayLike) -> list[int | None]:
    """Return the class of units that are urban by their people, as the degree of urbanisation writes it.

    Parameters
    ----------
    urban : (n,) array_like
        1 urban, 0 rural, NaN unknown, as `urban_by_people` returns it.

    Examples
    --------
    >>> classes_by_people([1.0, 0.0, float("nan")])
    [2, 1, None]
    """
    kinds = {1.0: int(TOWN), 0.0: int(RURAL)}
    return [kinds.get(one) for one in np.asarray(urban, dtype=np.float64).tolist()]


def class_names(text: str) -> list[str]:
    """Return the classes that a list names.

    Examples
    --------
    >>> class_names("3, 2,,town ")
    ['3', '2', 'town']
    """
    return [one.strip() for one in text.split(",") if one.strip()]


def in_order(ids: Sequence[str], own: Sequence[str], values: Sequence[str]) -> list[str]:
    """Return values of units, given in the order of `own`, in the order of other ids; empty where they have none.

    Examples
    --------
    >>> in_order(["a", "b", "c"], ["c", "a"], ["3", "1"])
    ['1', '', '3']
    """
    value_of = dict(zip(own, values, strict=True))
    return [value_of.get(name, UNKNOWN) for name in ids]
