"""The nearest services of every junction: in one search, and in rings."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access import routing
from urban_rural_linkages.core.access.arcs import arcs_in_rows


@pytest.mark.parametrize("limit", [np.inf, 40.0])
def test_rings_find_what_one_search_finds(limit, monkeypatch):
    """A grid of 900 junctions, searched at once and in rings of a few."""
    random = np.random.default_rng(11)
    number = np.arange(900).reshape(30, 30)
    origin = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    to = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    cost = random.uniform(1, 9, 2 * origin.size)
    arcs = arcs_in_rows(np.r_[origin, to], np.r_[to, origin], cost, random.uniform(1, 2, cost.size), 900)
    seeds = routing.Seeds(random.choice(900, 12), np.arange(12) * 1e-8, np.zeros(12), np.arange(12))
    once = routing.nearest_layers(arcs, seeds, 3, limit)
    monkeypatch.setattr(routing, "_MOST_NODES", 20)
    monkeypatch.setattr(routing, "_FIRST_ARCS", 1)
    for one, ringed in zip(once, routing.nearest_layers(arcs, seeds, 3, limit), strict=True):
        np.testing.assert_array_equal(ringed.service, one.service)
        np.testing.assert_array_equal(ringed.cost, one.cost)
        np.testing.assert_allclose(ringed.other, one.other)
