"""Balance of links: by hand, Brindisi's golden figures, and what holds for every table."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from urban_rural_linkages.core.linkages.balance import balance, place_links
from urban_rural_linkages.core.linkages.layers import LinkRows, link_layers

from .link_cases import brindisi, link_tables, one_layer


def test_by_hand():
    found = balance(one_layer(("a", "a", 60), ("a", "b", 30), ("b", "a", 10), ("b", "b", 10), ("c", "a", 5)))
    assert (found.first.tolist(), found.second.tolist()) == ([0, 0], [1, 2])
    assert (found.gross.tolist(), found.net.tolist(), found.rank.tolist()) == ([40, 5], [20, -5], [1, 2])
    assert found.effectiveness.tolist() == [0.5, -1.0] and found.reciprocity.tolist() == [0.5, 0.0]
    assert found.intensity.tolist() == [40 / 20, 5 / 5]
    assert found.cohesion == pytest.approx([30**2 / (90 * 40) + 10**2 / (20 * 75), 5**2 / (5 * 75)])
    assert found.system_effectiveness == pytest.approx(25 / 45)


def test_a_reciprocity_of_one_fifth_is_one_fifth_to_the_last_digit():
    assert balance(one_layer(("a", "b", 10), ("b", "a", 90))).reciprocity.tolist() == [0.2]


def test_a_partner_that_sends_nothing_leaves_the_intensity_unknown():
    assert np.isnan(balance(one_layer(("a", "b", 10))).intensity).all()


def test_without_pairs_there_is_no_effectiveness():
    found = balance(one_layer(("a", "a", 10), ("b", "b", 3), ("a", "b", 0)))
    assert found.gross.size == 0 and np.isnan(found.system_effectiveness)


def test_places_by_hand():
    found = balance(one_layer(("a", "a", 60), ("a", "b", 30), ("b", "a", 10), ("c", "a", 5), ("a", "d", 2),
                              units=["a", "b", "c", "d"]))  # fmt: skip
    places = place_links(found, [1.0, 1.0, 0.0, np.nan], min_value=5)
    assert places.outgoing.tolist() == [32, 10, 5, 0] and places.incoming.tolist() == [15, 30, 0, 2]
    assert places.net.tolist() == [-17, 20, -5, 2] and places.strength.tolist() == [47, 40, 5, 2]
    assert places.degree.tolist() == [2, 1, 1, 0]
    assert places.to_urban[:3] == pytest.approx([30 / 32, 1, 1]) and places.to_rural[:3].tolist() == [0, 0, 0]
    assert np.isnan(places.to_urban[3])
    assert np.isnan(place_links(found).to_urban).all()


def test_brindisi_has_the_golden_pairs(real_data):
    layers = brindisi(real_data("brindisi/brindisi_flows.csv"))
    found = balance(layers.layers[0])
    assert (found.gross.size, found.gross.sum()) == (179, 18_927)
    assert found.system_effectiveness == pytest.approx(0.5852485866751203, abs=1e-12)
    golden = [("74001", "74010", 387, 1625, -0.615308, 0.303195), ("74001", "74017", 81, 1090, -0.861657, 0.270252),
              ("74001", "74016", 103, 723, -0.750605, 0.282393),
              ("74001", "74009", 35, 695, -0.90411, 0.231379)]  # fmt: skip
    for row, (first, second, there, back, effectiveness, intensity) in enumerate(golden):
        assert (layers.ids[found.first[row]], layers.ids[found.second[row]]) == (first, second)
        assert (found.there[row], found.back[row], found.net[row]) == (there, back, there - back)
        assert found.effectiveness[row] == pytest.approx(effectiveness, abs=1e-6)
        assert found.intensity[row] == pytest.approx(intensity, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(link_tables())
def test_all_pairs_together_are_what_does_not_stay(table):
    layer = link_layers(table).layers[0]
    found = balance(layer)
    places = place_links(found)
    assert found.gross.sum() == layer.total - layer.within == places.outgoing.sum() == places.incoming.sum()
    assert places.net.sum() == 0
    assert (np.abs(found.effectiveness) <= 1).all() and ((found.reciprocity >= 0) & (found.reciprocity <= 1)).all()
    assert found.reciprocity == pytest.approx(1 - np.abs(found.effectiveness))
    assert (np.diff(found.gross) <= 0).all() and (found.first < found.second).all()


@settings(max_examples=60, deadline=None)
@given(link_tables())
def test_turning_all_links_round_turns_the_net_round_and_nothing_else(table):
    one = balance(link_layers(table).layers[0])
    other = balance(link_layers(LinkRows(table.destinations, table.origins, table.values, table.layers)).layers[0])
    assert np.array_equal(one.net, -other.net) and np.array_equal(one.gross, other.gross)
    assert np.array_equal(one.reciprocity, other.reciprocity)
    assert one.cohesion == pytest.approx(other.cohesion)
