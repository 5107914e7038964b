"""Rows of what is reached of a network: one a type of service and band, or one a stretch of road."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, sum_by
from ..geodesy import in_kilometres
from .graph import Network
from .reached import Stretches

_DECIMALS = 6  # of kilometres: less is noise of the arithmetic, and would depend on the order of features


class ReachedRows(NamedTuple):
    """Bands with the roads in them.

    Attributes
    ----------
    kind : (n,) ndarray of int
        Number of the type of service.
    lower, upper : (n,) ndarray
        Minutes between which the roads are reached: above the one, and up to the other.
    km : (n,) ndarray
        Kilometres of road.
    """

    kind: Integers
    lower: Floats
    upper: Floats
    km: Floats


def band_rows(network: Network, found: Sequence[Stretches], thresholds: Sequence[float]) -> ReachedRows:
    """Add up the roads of each type of service and band; bands that nothing is in have a row too.

    Parameters
    ----------
    network : Network
        The graph.
    found : sequence of Stretches
        One a type of service.
    thresholds : sequence of float
        Minutes, rising.

    Examples
    --------
    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (2000, 0)]]]), 60.0)
    >>> half = Stretches(np.array([0]), np.array([0.0]), np.array([0.5]), np.array([0]))
    >>> rows = band_rows(road, [half], [1, 5])
    >>> rows.lower.tolist(), rows.upper.tolist(), rows.km.tolist()
    ([0.0, 1.0], [1.0, 5.0], [1.0, 0.0])
    """
    count = len(thresholds)
    upper = np.asarray(thresholds, dtype=np.float64)
    metres = np.array([sum_by(one.band, one.metres(network), count) for one in found]).reshape(-1)
    band = np.tile(np.arange(count), len(found))
    kind = np.repeat(np.arange(len(found)), count)
    return ReachedRows(kind, _lower(upper)[band], upper[band], in_kilometres(metres).round(_DECIMALS))


def stretch_rows(network: Network, found: Sequence[Stretches], thresholds: Sequence[float]) -> ReachedRows:
    """Describe each stretch of road, those of the first type of service first.

    Parameters
    ----------
    network, found, thresholds
        As in `band_rows`.
    """
    upper = np.asarray(thresholds, dtype=np.float64)
    band = np.concatenate([one.band for one in found])
    kind = np.repeat(np.arange(len(found)), [one.band.size for one in found])
    metres = np.concatenate([one.metres(network) for one in found])
    return ReachedRows(kind, _lower(upper)[band], upper[band], in_kilometres(metres).round(_DECIMALS))


def _lower(upper: Floats) -> Floats:
    return np.concatenate([[0.0], upper[:-1]])
