"""People and what they have: figures of units with the weight of who lives there, known, out of reach or unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..access.equity import ascending
from ..arrays import Booleans, Floats, figures
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note

_ALMOST = 1 - 1e-12  # so that sums that round up do not pass a share that they reach


@dataclass(frozen=True)
class Times:
    """Minutes, or another figure, of units.

    Attributes
    ----------
    values : (units,) ndarray
        NaN where there is none.
    unreachable : (units,) ndarray of bool
        Where there is none because no way leads there; elsewhere NaN is unknown.
    """

    values: Floats
    unreachable: Booleans

    @classmethod
    def of(cls, values: ArrayLike, unreachable: ArrayLike | None = None) -> Times:
        """Return the figures of units; what is out of reach has none, whatever stands there.

        Examples
        --------
        >>> Times.of([5.0, 99.0], [False, True]).values.tolist()
        [5.0, nan]
        """
        given = figures(values)
        beyond = np.zeros(given.size, bool) if unreachable is None else np.asarray(unreachable, dtype=bool)
        return cls(np.where(beyond | ~np.isfinite(given), np.nan, given), beyond)

    @classmethod
    def without_ways(cls, minutes: Floats) -> Times:
        """Return minutes of which those that are not there are so because no way leads there.

        Examples
        --------
        >>> Times.without_ways(np.array([5.0, np.nan])).unreachable.tolist()
        [False, True]
        """
        return cls.of(minutes, np.isnan(minutes))

    def of_rows(self, rows: ArrayLike) -> Times:
        """Return the figures of some units, by their places or as a mask."""
        chosen = np.asarray(rows)
        return Times(self.values[chosen], self.unreachable[chosen])

    @property
    def known(self) -> Booleans:
        """Where there is a figure."""
        return ~np.isnan(self.values)

    @property
    def told(self) -> Booleans:
        """Where it is known whether there is a way, and how long it is."""
        return self.known | self.unreachable

    def beyond(self, threshold: float) -> Booleans:
        """Tell where a threshold is passed, which it is not at its very value; what is out of reach is beyond."""
        with np.errstate(invalid="ignore"):
            return (self.values > threshold) | self.unreachable


def require_people(people: Floats, layer: str, field: str) -> None:
    """Refuse units in which nobody lives, as far as is known.

    Raises
    ------
    InputError
        When all figures are 0 or unknown.
    """
    if not np.any(people > 0):
        raise InputError(
            "Nobody lives in the units of layer '{layer}': field '{field}' holds no number above 0.",
            hint="Choose the field of the inhabitants, or units where people live.",
            layer=layer,
            field=field,
        )


def people_of(weights: Floats, chosen: ArrayLike | None = None) -> float:
    """Add up people, those unknown left out.

    Examples
    --------
    >>> people_of(np.array([3.0, np.nan, 4.0]), [True, True, False])
    3.0
    """
    counted = weights if chosen is None else weights[np.asarray(chosen, dtype=bool)]
    return float(np.nansum(counted))


def weighted_mean(values: Floats, weights: Floats) -> float:
    """Return the mean of the people whose figure is known; NaN where there is nobody.

    Examples
    --------
    >>> weighted_mean(np.array([10.0, 40.0, np.nan]), np.array([3.0, 1.0, 9.0]))
    17.5
    """
    total = people_of(weights, ~np.isnan(values))
    return float(np.nansum(values * weights) / total) if total > 0 else float("nan")


def percentile(values: Floats, weights: Floats, share: float) -> float:
    """Return the least figure that a share of the people do not exceed; NaN where there is nobody.

    Parameters
    ----------
    values, weights : (units,) ndarray
        Where either is NaN the unit is left out.
    share : float
        Between 0 and 1, such as 0.9 for nine of ten.

    Examples
    --------
    >>> percentile(np.array([5.0, 20.0, 60.0]), np.array([80.0, 10.0, 10.0]), 0.9)
    20.0
    """
    known = ~np.isnan(values + weights)
    x, w = ascending(values[known], weights[known])
    if not x.size:
        return float("nan")
    cumulated = np.cumsum(w)
    return float(x[np.searchsorted(cumulated, share * cumulated[-1] * _ALMOST)])


def larger_than_all(
    groups: Mapping[str, Floats], people: Floats, ids: Sequence[str], layer: str, everybody: str
) -> list[Note]:  # fmt: skip
    """Say which groups count more people in a unit than live there, which are of another year or in per cent.

    Parameters
    ----------
    groups : mapping of str to (units,) ndarray
        People by field.
    people : (units,) ndarray
        All of them.
    ids : sequence of str
        Of the units.
    layer, everybody : str
        The layer, and the field of all people.

    Examples
    --------
    >>> str(larger_than_all({"women": np.array([9.0])}, np.array([5.0]), ["01"], "units", "people")[0])
    "Layer 'units': field 'women' counts more people than 'people' in 1 of 1 unit (01). Check that both are persons of the same year."
    """  # noqa: E501 - one sentence
    found = []
    for name, counted in groups.items():
        with np.errstate(invalid="ignore"):
            more = np.flatnonzero(counted > people * 1.0001 + 0.5)
        if more.size:
            found.append(Note(
                "Layer '{layer}': field '{field}' counts more people than '{everybody}' in {count} of {all} "
                "{all:unit|units} ({units}). Check that both are persons of the same year.", layer=layer, field=name,
                everybody=everybody, count=more.size, all=len(ids), units=shortened([ids[row] for row in more.tolist()])
            ))  # fmt: skip
    return found


@dataclass(frozen=True)
class Part:
    """A part of the people: of a class of units, of a group, or both.

    Attributes
    ----------
    place, group : str
        The class and the group; "" for all.
    weights : (units,) ndarray
        Its people; 0 where the unit is of another class, or its people are unknown.
    rest : (units,) ndarray
        All others with whom it is compared.
    inside : (units,) ndarray of bool
        The units of the class.
    """

    place: str
    group: str
    weights: Floats
    rest: Floats
    inside: Booleans


def parts_of(
    people: Floats, groups: Mapping[str, Floats], classes: Sequence[str] | NDArray[np.str_] | None = None
) -> list[Part]:  # fmt: skip
    """Divide people by class and group: everybody, the groups, then each class with its groups.

    A class is compared with the other classes, a group with the other people of the same units.

    Parameters
    ----------
    people : (units,) ndarray
        NaN where unknown.
    groups : mapping of str to (units,) ndarray
        People of each group, such as women.
    classes : sequence of str, optional
        Of each unit, such as rural; "" where unknown.

    Examples
    --------
    >>> parts = parts_of(np.array([10.0, 20.0]), {"women": np.array([6.0, 9.0])}, ["city", "rural"])
    >>> [(part.place, part.group, part.weights.tolist(), part.rest.tolist()) for part in parts][1:4]
    [('', 'women', [6.0, 9.0], [4.0, 11.0]), ('city', '', [10.0, 0.0], [0.0, 20.0]), ('city', 'women', [6.0, 0.0], [4.0, 0.0])]
    """  # noqa: E501 - one list
    people, groups = np.nan_to_num(people), {name: np.nan_to_num(counted) for name, counted in groups.items()}
    places, nobody = [("", np.ones(people.size, dtype=bool))], np.zeros_like(people)
    if classes is not None:
        names = np.asarray(classes, dtype=str)
        places += [(name, names == name) for name in sorted(set(names.tolist())) if name]
    found = []
    for place, here in places:
        others = np.where(here, 0.0, people) if place else nobody
        found.append(Part(place, "", np.where(here, people, 0.0), others, here))
        for group, counted in groups.items():
            rest = np.maximum(people - counted, 0.0)
            found.append(Part(place, group, np.where(here, counted, 0.0), np.where(here, rest, 0.0), here))
    return found
