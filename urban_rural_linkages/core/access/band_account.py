"""The account of bands of minutes: of each its people, where they live and its land; who is in none is one row more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Floats
from .band_people import WITHIN

OVER = "over"
"""The key of the row of who is in no band: beyond the last, or without a way."""
_SQUARE_METRES = 1e6  # of a square kilometre


@dataclass(frozen=True)
class BandRow:
    """A band of minutes.

    Attributes
    ----------
    key : str
        By which a table calls it.
    lower, upper : float
        Minutes; of who is in no band the upper one is NaN.
    people, share : float
        And of all people, 0 to 1.
    places : int
        In which they live.
    area_km2, land : float
        And of the whole region, 0 to 1; NaN where nothing tells it.
    """

    key: str
    lower: float
    upper: float
    people: float
    share: float
    places: int
    area_km2: float
    land: float


class CountedPeople(NamedTuple):
    """People as they are counted by band: the bands first, then who is beyond them, then who has no way.

    Attributes
    ----------
    reach : sequence of str
        As `band_people.BandPeople` has it.
    people, share, places : ndarray
    """

    reach: Sequence[str]
    people: Floats
    share: Floats
    places: Floats


def band_account(
    lower: Sequence[float], upper: Sequence[float], area_km2: Sequence[float], counted: CountedPeople,
    units_m2: Floats | None,
) -> list[BandRow]:  # fmt: skip
    """Join the land and the people of each band.

    Parameters
    ----------
    lower, upper, area_km2 : sequence of float
        Of each band, the nearest first.
    counted : CountedPeople
        Of one type of service and one group.
    units_m2 : ndarray or None
        The land of each unit of the region in square metres; None where it is unknown.

    Returns
    -------
    list of BandRow
        The bands, then who is in none.

    Examples
    --------
    >>> counted = CountedPeople(["within", "beyond", "no_way"], np.array([6.0, 1, 1]), np.array([0.75, 0.125, 0.125]),
    ...                         np.array([2.0, 1, 1]))
    >>> rows = band_account([0], [30], [5.0], counted, np.array([2e7]))
    >>> [(row.key, row.people, row.places, row.land) for row in rows]
    [('0-30', 6.0, 2, 0.25), ('over', 2.0, 2, nan)]
    """
    nan = float("nan")
    whole = nan if units_m2 is None else float(np.nansum(units_m2)) / _SQUARE_METRES
    within = np.array([text == WITHIN for text in counted.reach], dtype=bool)
    found = [
        BandRow(f"{lower[row]:g}-{upper[row]:g}", lower[row], upper[row], float(counted.people[at]),
                float(counted.share[at]), int(counted.places[at]), area_km2[row],
                area_km2[row] / whole if whole > 0 else nan)
        for row, at in enumerate(np.flatnonzero(within).tolist())
    ]  # fmt: skip
    people, share, places = (float(column[~within].sum()) for column in counted[1:])
    return [*found, BandRow(OVER, upper[-1], nan, people, share, int(places), nan, nan)]


def share_within(bands: Sequence[BandRow], minutes: float) -> float:
    """Return the share of the people in the bands up to a threshold, 0 to 1."""
    return sum(row.share for row in bands if row.upper <= minutes)


def share_that_is_lost(minutes: Floats, people: Floats, places: int) -> float:
    """Return the larger of two shares, 0 to 1: of the people without a way, and of places whose people are unknown.

    Parameters
    ----------
    minutes, people : (known,) ndarray
        Of the places whose people are known; NaN or infinite without a way.
    places : int
        How many places there are.

    Examples
    --------
    >>> share_that_is_lost(np.array([3.0, np.inf]), np.array([9.0, 1.0]), 2)
    0.1
    >>> share_that_is_lost(np.array([3.0]), np.array([9.0]), 2)
    0.5
    """
    whole = float(people.sum())
    lost = float(people[~np.isfinite(minutes)].sum()) / whole if whole else 0.0
    return max(lost, 1.0 - len(people) / places)
