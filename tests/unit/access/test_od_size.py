"""Tables that no computer holds are refused before the work."""

from __future__ import annotations

import time

import numpy as np
import pytest

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.straight import Places
from urban_rural_linkages.core.access.straight_od import straight_pairs
from urban_rural_linkages.core.errors import Cancelled, InputError

ORIGINS = np.column_stack((np.linspace(0, 100_000, 7900), np.zeros(7900)))
DESTINATIONS = np.column_stack((np.linspace(0, 100_000, 3080), np.zeros(3080)))
ROAD = build_network(lines_from_coordinates([[[(x, 0), (x + 500, 0)]] for x in range(0, 100_000, 500)]), 60.0)


def test_a_network():
    with pytest.raises(
        InputError, match=r"7900 origins and 3080 destinations would have about 24,332,000 pairs.*3\.6 GB"
    ):
        od_matrix(ROAD, ORIGINS, DESTINATIONS)


def test_a_limit_that_leaves_few_pairs_is_no_reason_to_refuse():
    few = od_matrix(ROAD, ORIGINS[::2], DESTINATIONS, max_minutes=0.1)
    assert 0 < len(few.origin) < 100_000


def test_straight_lines():
    homes, services = Places(*(ORIGINS / 1e5).T), Places(*(DESTINATIONS / 1e5).T)
    ids = np.arange(len(DESTINATIONS))
    with pytest.raises(InputError, match="about 24,332,000 pairs"):
        straight_pairs(homes, services, ids)
    with pytest.raises(InputError, match="7900 origins"):
        straight_pairs(homes, services, ids, max_minutes=120)
    assert len(straight_pairs(homes, services, ids, max_destinations=2).origin) == 2 * 7900


class _Stop:
    """A progress whose user presses Cancel after a moment."""

    def __init__(self, after: float):
        self.pressed, self.heard = time.perf_counter() + after, 0.0

    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        return time.perf_counter() > self.pressed


def test_a_cancel_is_heard_within_a_second():
    """A grid of 90,000 junctions, and origins all over it."""
    side = 300
    rows = [[[(x * 100.0, y * 100.0) for x in range(side)]] for y in range(side)]
    columns = [[[(x * 100.0, y * 100.0) for y in range(side)]] for x in range(side)]
    network = build_network(lines_from_coordinates(rows + columns), 50.0)
    points = np.random.default_rng(3).uniform(0, side * 100, (600, 2))
    stop = _Stop(3.0)
    with pytest.raises(Cancelled):
        od_matrix(network, points, points, progress=stop)
    assert time.perf_counter() - stop.pressed < 1.5, "one second on an idle machine"
