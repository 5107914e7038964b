"""Links by class of both ends: by hand, and that every link is in one cell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.balance import balance
from urban_rural_linkages.core.linkages.layers import link_layers
from urban_rural_linkages.core.linkages.town_country import (
    class_names,
    in_order,
    kinds_of_pairs,
    town_country,
    town_country_matrix,
    urban_by_people,
    urban_units,
)

from .link_cases import link_tables, one_layer

LAYER = one_layer(("a", "a", 6), ("a", "b", 4), ("b", "a", 12), ("b", "c", 3), ("c", "a", 1), ("c", "d", 7),
                  units=["a", "b", "c", "d"])  # fmt: skip


def test_cells_by_hand():
    cells = {(one.origin, one.destination): one for one in town_country_matrix(LAYER, ["2", "1", "1", ""])}
    assert len(cells) == 9
    assert cells["2", "2"][2:] == (6, 0.6, 0)
    assert cells["2", "1"][2:] == (4, 0.4, 4)
    assert cells["1", "2"][2:] == (13, pytest.approx(13 / 23), 13)
    assert cells["1", "1"][2:] == (3, pytest.approx(3 / 23), 3)
    assert cells["1", ""].value == 7
    assert np.isnan(cells["", "1"].share)


def test_town_and_country_by_hand():
    found = town_country(LAYER, [1.0, 0.0, 0.0, np.nan])
    assert (found.to_town, found.to_country, found.towns, found.country, found.between) == (13, 4, 0, 3, 20)
    assert found.share == pytest.approx(17 / 20) and found.inward_per_outward == pytest.approx(13 / 4)
    assert kinds_of_pairs(balance(LAYER), [1.0, 0.0, 0.0, np.nan]) == ["town_country", "", "country", "town_country"]
    assert kinds_of_pairs(balance(LAYER), [1.0, 1.0, 1.0, 1.0]) == ["towns"] * 4


def test_without_a_town_or_without_country_it_is_refused():
    with pytest.raises(InputError) as refused:
        urban_units(["1", "1", ""], ["3", "2"], "towns")
    assert str(refused.value).startswith(
        "Layer 'towns' has the classes 1, and of these 3, 2 are urban: there is no town"
    )
    with pytest.raises(InputError):
        urban_units(["3", ""], ["3"])


@settings(max_examples=40, deadline=None)
@given(link_tables(), st.lists(st.sampled_from(["1", "2", "3", ""]), min_size=7, max_size=7))
def test_every_link_is_in_one_cell(table, classes):
    found = link_layers(table)
    layer, of_units = found.layers[0], classes[: len(found.ids)]
    cells = town_country_matrix(layer, of_units)
    assert sum(cell.value for cell in cells) == layer.total
    assert sum(cell.between for cell in cells) == layer.total - layer.within
    for origin in {cell.origin for cell in cells}:
        shares = [cell.share for cell in cells if cell.origin == origin]
        assert np.isnan(shares).all() or sum(shares) == pytest.approx(1.0)


@settings(max_examples=40, deadline=None)
@given(link_tables(), st.lists(st.sampled_from([0.0, 1.0]), min_size=7, max_size=7))
def test_where_all_classes_are_known_the_four_kinds_are_all_links(table, urban):
    found = link_layers(table)
    layer = found.layers[0]
    parts = town_country(layer, urban[: len(found.ids)])
    assert parts.between == layer.total - layer.within


def test_towns_by_people_in_another_order():
    own, people = ["c", "a", "b"], [20_000, 19_999, np.nan]
    np.testing.assert_array_equal(urban_by_people(own, people, ["a", "b", "c"], 20_000), [0, np.nan, 1])
    np.testing.assert_array_equal(urban_by_people(own, people, ["x"], 20_000), [np.nan])


def test_classes_are_read_in_the_order_of_the_links_and_from_a_list():
    assert in_order(["a", "b", "x"], ["b", "a"], ["3", "1"]) == ["1", "3", ""]
    assert class_names(" 3,2 , ,town") == ["3", "2", "town"] and class_names("") == []
    classes = in_order(["a", "b"], ["b", "a"], ["3", "1"])
    np.testing.assert_array_equal(urban_units(classes, class_names("3,2")), [0, 1])
