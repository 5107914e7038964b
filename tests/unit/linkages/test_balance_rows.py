"""Rows of all layers one below the other: what each holds, what a map draws, and that nothing is mixed up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.balance import balance
from urban_rural_linkages.core.linkages.balance_rows import MEASURES, PLACE_MEASURES, pair_rows, place_rows
from urban_rural_linkages.core.linkages.connectivity import connectivity
from urban_rural_linkages.core.linkages.layers import link_layers

from .link_cases import link_tables, one_layer, rows

TABLE = rows(("work", "workers", "a", "b", 8), ("work", "workers", "b", "a", 1), ("work", "workers", "c", "a", 2),
             ("school", "pupils", "b", "c", 3), ("school", "pupils", "c", "a", 1))  # fmt: skip
URBAN = [1.0, 0.0, 0.0]


def test_pairs_of_two_layers_by_hand():
    school, work = (balance(layer) for layer in link_layers(TABLE).layers)
    found = pair_rows([school, work], connectivity([school, work]), URBAN, work.layer)
    assert [layer.name for layer in found.layer] == ["school", "school", "work", "work"]
    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(1, 2), (0, 2), (0, 1), (0, 2)]
    assert found.measures["gross"].tolist() == [3, 1, 9, 2] and found.measures["rank"].tolist() == [1, 2, 1, 2]
    assert found.kind == ["country", "town_country", "town_country", "town_country"]
    assert found.on_map.tolist() == [False, False, True, False]  # the first carries 9 of 11
    assert found.layers[1] == found.layers[3] and set(found.measures) == set(MEASURES)


def test_small_pairs_have_no_row():
    work = balance(link_layers(TABLE).layers[1])
    assert pair_rows([work], connectivity([work]), URBAN, work.layer, 3).measures["gross"].tolist() == [9]


def test_places_in_the_order_asked_for():
    school, work = (balance(layer) for layer in link_layers(TABLE).layers)
    found = place_rows([school, work], URBAN, [2, 0, 1])
    assert found.unit.tolist() == [2, 0, 1, 2, 0, 1]
    assert [layer.name for layer in found.layer] == ["school"] * 3 + ["work"] * 3
    assert found.measures["incoming"].tolist() == [3, 1, 0, 0, 3, 8]
    assert set(found.measures) == set(PLACE_MEASURES)


@pytest.mark.parametrize(
    ("most", "enough", "drawn"),
    [(30, 0.6, [True, True, False, False]), (1, 0.6, [True, False, False, False]), (30, 1.0, [True] * 4),
     (30, 0.5, [True, True, False, False]), (2, 1.0, [True, True, False, False])],
)  # fmt: skip
def test_a_map_draws_the_strongest_or_fewer_that_carry_enough(most, enough, drawn):
    found = balance(one_layer(("a", "b", 40), ("a", "c", 30), ("b", "c", 20), ("a", "d", 10)))
    assert found.is_drawn(most, enough).tolist() == drawn
    assert found.relative.tolist() == [1, 0.75, 0.5, 0.25]


@settings(max_examples=40, deadline=None)
@given(link_tables(layers=("work", "school")), st.integers(0, 30))
def test_every_row_is_of_its_own_layer(table, least):
    layers = link_layers(table).layers
    balances = [balance(layer) for layer in layers]
    count = layers[0].count
    found = pair_rows(balances, connectivity(balances), np.full(count, np.nan), layers[0], least)
    for one in balances:
        own = np.array([layer is one.layer for layer in found.layer], dtype=bool)
        kept = one.gross >= least
        assert np.array_equal(found.measures["gross"][own], one.gross[kept])
        assert np.array_equal(found.first[own], one.first[kept])
        assert not found.on_map[own].any() or one.layer is layers[0]
    assert set(found.kind) <= {""}
    places = place_rows(balances, np.full(count, np.nan), range(count), least)
    assert len(places.layer) == count * len(balances)
    assert places.measures["incoming"].sum() == sum(layer.total - layer.within for layer in layers)
