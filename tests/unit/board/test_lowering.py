"""Costs kept up to date: equal to a search from nothing to the last bit, whatever becomes cheaper."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse.csgraph import dijkstra

from urban_rural_linkages.core.access.arcs import Arcs, arcs_in_rows
from urban_rural_linkages.core.board.lowering import lower
from urban_rural_linkages.core.errors import Cancelled

NODES = 14


@st.composite
def graphs(draw) -> tuple[Arcs, Arcs, list[int]]:
    """Draw a graph, the same with some arcs cheaper and some added, and sources."""
    seed = draw(st.integers(0, 10_000))
    random = np.random.default_rng(seed)
    count = draw(st.integers(1, 40))
    origin, to = random.integers(0, NODES, (2, count))
    cost = random.choice([0.0, 0.1, 0.3, 1.0, 7.7], count) * random.uniform(0.5, 1.5, count)
    before = arcs_in_rows(origin, to, cost, cost, NODES)
    cheaper = np.where(random.random(count) < 0.3, cost * random.random(count), cost)
    added = draw(st.integers(0, 4))
    origin, to = (np.concatenate([ends, random.integers(0, NODES, added)]) for ends in (origin, to))
    cheaper = np.concatenate([cheaper, random.uniform(0, 2, added)])
    after = arcs_in_rows(origin, to, cheaper, cheaper, NODES)
    return before, after, draw(st.lists(st.integers(0, NODES - 1), min_size=1, max_size=4))


def searched(arcs: Arcs, sources: list[int]) -> np.ndarray:
    graph = arcs.with_seeds(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0))
    return np.atleast_2d(dijkstra(graph, indices=sources))


class Stopped:
    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        return True


class TestLower:
    @settings(max_examples=200, deadline=None)
    @given(graphs())
    def test_it_is_the_search_from_nothing_to_the_last_bit(self, drawn):
        before, after, sources = drawn
        costs = searched(before, sources)
        assert lower(after, costs)
        assert np.array_equal(costs, searched(after, sources))

    def test_what_was_out_of_reach_is_reached_over_a_new_arc(self):
        chain = arcs_in_rows(np.array([0, 1]), np.array([1, 2]), np.array([1.0, 2.0]), np.zeros(2), 3)
        costs = np.array([[0.0, np.inf, np.inf], [np.inf, 0.0, 2.0]])
        assert lower(chain, costs)
        assert costs.tolist() == [[0.0, 1.0, 3.0], [np.inf, 0.0, 2.0]]

    def test_where_nothing_is_cheaper_nothing_changes(self):
        chain = arcs_in_rows(np.array([0, 1]), np.array([1, 2]), np.array([1.0, 2.0]), np.zeros(2), 3)
        costs = np.array([[0.0, 1.0, 3.0]])
        assert lower(chain, costs, most=0) and costs.tolist() == [[0.0, 1.0, 3.0]]

    def test_arcs_that_cost_nothing_come_to_an_end(self):
        ring = arcs_in_rows(np.array([0, 1, 2]), np.array([1, 2, 0]), np.zeros(3), np.zeros(3), 3)
        costs = np.array([[0.0, np.inf, np.inf]])
        assert lower(ring, costs) and costs.tolist() == [[0.0, 0.0, 0.0]]

    def test_a_graph_without_arcs(self):
        none = np.empty(0, dtype=np.int64)
        costs = np.array([[0.0, np.inf]])
        assert lower(arcs_in_rows(none, none, np.empty(0), np.empty(0), 2), costs)
        assert costs.tolist() == [[0.0, np.inf]]

    def test_it_gives_up_where_a_search_is_cheaper(self):
        ends = np.arange(20)
        chain = arcs_in_rows(ends, ends + 1, np.ones(20), np.ones(20), 21)
        assert not lower(chain, np.array([[0.0, *[np.inf] * 20]]), most=5)

    def test_a_cancel_is_heard(self):
        chain = arcs_in_rows(np.array([0]), np.array([1]), np.array([1.0]), np.zeros(1), 2)
        with pytest.raises(Cancelled):
            lower(chain, np.array([[0.0, np.inf]]), Stopped())
