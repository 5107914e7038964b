"""Bands of size beside their change and their way to a service: sums of each band, and of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Integers, ratio, sum_by, unknown


@dataclass(frozen=True, eq=False)
class BandFigures:
    """Figures of bands of size beside places and people; one value a band.

    Attributes
    ----------
    compared : ndarray
        Places whose people are known in both years.
    start, end : ndarray
        Their people.
    reached, minutes : ndarray
        People whose minutes to a service are known, and their mean; NaN where there are none.
    """

    compared: Floats
    start: Floats
    end: Floats
    reached: Floats
    minutes: Floats


def band_figures(people: Floats, before: Floats, minutes: Floats, lows: Sequence[float]) -> BandFigures:
    """Add up bands of size.

    Parameters
    ----------
    people : (n,) ndarray
        Of the end, by which places are in their band; those of 0 or unknown are in none.
    before : (n,) ndarray
        Of the start; NaN unknown.
    minutes : (n,) ndarray
        Mean minutes of the people of each place to a service; NaN unknown.
    lows : sequence of float
        Lower bounds, increasing.

    Examples
    --------
    >>> found = band_figures(np.array([400.0, 900.0, 100.0]), np.array([500.0, 800.0, np.nan]),
    ...                      np.array([30.0, 10.0, np.nan]), [0, 500])
    >>> found.compared.tolist(), found.start.tolist(), found.end.tolist(), found.minutes.tolist()
    ([1.0, 1.0], [500.0, 800.0], [400.0, 900.0], [30.0, 10.0])
    """
    living, bands = people > 0, len(lows)
    band = np.searchsorted(np.asarray(lows, dtype=np.float64), people, side="right") - 1

    def added(chosen: Integers, values: Floats) -> Floats:
        return sum_by(band[chosen], values[chosen], bands)

    both = np.flatnonzero(living & (band >= 0) & ~np.isnan(before))
    near = np.flatnonzero(living & (band >= 0) & ~np.isnan(minutes))
    reached, mean = added(near, people), unknown(bands)
    np.divide(added(near, people * minutes), reached, out=mean, where=reached > 0)
    return BandFigures(added(both, np.ones(people.size)), added(both, before), added(both, people), reached, mean)


@dataclass(frozen=True, eq=False)
class SizeTable:
    """The table of the bands of size: what it prints has a value a band, and one of all bands at the end.

    Attributes
    ----------
    places, people : (b,) ndarray
    beside : BandFigures
        Of the same bands.

    Examples
    --------
    >>> beside = BandFigures(*(np.array(pair) for pair in ([1.0, 1], [500.0, 800], [400.0, 900], [400.0, 900],
    ...                                                   [30.0, 10])))
    >>> table = SizeTable(np.array([2.0, 1]), np.array([600.0, 900]), beside)
    >>> table.share.tolist(), table.change.round(1).tolist(), table.minutes.round(1).tolist()
    ([40.0, 60.0, 100.0], [-20.0, 12.5, 0.0], [30.0, 10.0, 16.2])
    """

    places: Floats
    people: Floats
    beside: BandFigures

    @property
    def all_places(self) -> Floats:
        """Places of each band, and of all."""
        return _with_sum(self.places)

    @property
    def all_people(self) -> Floats:
        """People of each band, and of all."""
        return _with_sum(self.people)

    @property
    def share(self) -> Floats:
        """Share of the people of all bands, in per cent."""
        return 100.0 * ratio(self.all_people, np.full(self.people.size + 1, self.people.sum()))

    @property
    def compared(self) -> int:
        """How many places are known in both years."""
        return int(self.beside.compared.sum())

    @property
    def change(self) -> Floats:
        """Change of the people of places that are known in both years, in per cent; NaN where nobody was there."""
        start, end = _with_sum(self.beside.start), _with_sum(self.beside.end)
        return 100.0 * ratio(end - start, start)

    @property
    def minutes(self) -> Floats:
        """Mean minutes of the people whose minutes are known; NaN without any."""
        reached = self.beside.reached
        return np.append(self.beside.minutes, ratio(np.array([np.nansum(reached * self.beside.minutes)]),
                                                    np.array([reached.sum()])))  # fmt: skip


def _with_sum(values: Floats) -> Floats:
    return np.append(values, values.sum())
