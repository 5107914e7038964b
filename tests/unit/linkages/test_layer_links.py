"""The links of one layer as a report tells them: sums by class, shares, and whether flows tell of all."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.layer_links import LayerLinks, Link, decimals_of_ratio, is_whole, named_ends
from urban_rural_linkages.core.linkages.town_country import Cell, town_country_of_cells

CELLS = [
    Cell("1", "1", 60.0, 0.6, 10.0), Cell("1", "2", 10.0, 0.1, 10.0), Cell("1", "3", 30.0, 0.3, 30.0),
    Cell("2", "1", 5.0, 0.1, 5.0), Cell("2", "2", 40.0, 0.8, 0.0), Cell("2", "3", 5.0, 0.1, 5.0),
    Cell("3", "1", 5.0, 0.05, 5.0), Cell("3", "2", 5.0, 0.05, 5.0), Cell("3", "3", 90.0, 0.9, 0.0),
    Cell("", "3", 10.0, 1.0, 10.0),
]  # fmt: skip
LINKS = [Link(1, "a", "b", 30.0, 10.0, "towns"), Link(2, "b", "c", 5.0, 5.0, "country")]


@pytest.fixture
def found() -> LayerLinks:
    return LayerLinks(LINKS, LINKS[:1], CELLS)


def test_sums_between_town_and_country(found):
    parts = found.parts
    assert (parts.to_town, parts.to_country, parts.towns, parts.country) == (40.0, 10.0, 10.0, 10.0)
    assert parts.between == 70.0 and parts.share == pytest.approx(50 / 70) and parts.inward_per_outward == 4.0
    assert found.total == 260.0 and found.city_share == 0.75


def test_classes_come_with_the_city_first_and_the_unknown_left_out(found):
    assert found.classes == ["3", "2", "1"]
    assert found.unknown_share == pytest.approx(10 / 80)
    assert found.sent("1") == 100.0 and found.share("1", "3") == 0.3
    assert math.isnan(LayerLinks([], [], CELLS[:2]).city_share), "there is no city"


def test_the_share_of_a_row_leaves_out_what_goes_to_no_class():
    cells = [Cell("1", "1", 6.0, 0.5, 0.0), Cell("1", "", 6.0, 0.5, 6.0)]
    assert LayerLinks([], [], cells).share("1", "1") == 1.0


def test_the_drawn_links_carry_a_share_of_all(found):
    assert found.carried == 0.8 and found.effectiveness == pytest.approx(20 / 50)
    nothing = LayerLinks([], [], [])
    assert math.isnan(nothing.carried) and math.isnan(nothing.effectiveness) and math.isnan(nothing.unknown_share)


def test_a_link_both_ways():
    link = Link(1, "a", "b", 10.0, 30.0, "")
    assert (link.gross, link.larger, link.smaller, link.more) == (40.0, 30.0, 10.0, ("b", "a"))
    assert link.reciprocity == 0.5 and Link(1, "a", "b", 4.0, 4.0, "").more == ("a", "b")


def test_whether_flows_tell_of_all():
    assert is_whole(80.0, np.array([100.0, np.nan])) and not is_whole(79.9, np.array([100.0, np.nan]))
    assert is_whole(0.0, np.array([np.nan, np.nan])), "nobody has counted the employed"


def test_without_a_class_nothing_goes_between_town_and_country():
    parts = town_country_of_cells([Cell("", "", 9.0, 1.0, 9.0)], ("3", "2"))
    assert parts.between == 0.0 and math.isnan(parts.share)


def test_a_map_names_all_towns_by_their_people_and_the_rural_ends_of_the_strongest_links():
    drawn = [Link(1, "v", "t", 9.0, 9.0, ""), Link(2, "t", "c", 8.0, 8.0, ""), Link(3, "w", "c", 7.0, 7.0, ""),
             Link(4, "x", "q", 1.0, 1.0, "")]  # fmt: skip
    classes = {"v": "1", "w": "1", "x": "1", "t": "2", "c": "3", "q": ""}
    people = {"t": 9.0, "c": 90.0, "v": 1.0, "w": 1.0, "x": 1.0, "q": np.nan}
    assert named_ends(drawn, classes, people, 2) == (["c", "t"], ["v", "w"])
    assert named_ends(drawn, classes, {**people, "t": np.nan}, 0) == (["c", "t"], [])
    assert named_ends([], {}, {}, 6) == ([], [])


@pytest.mark.parametrize(("found", "decimals"), [(3.0, 0), (3.04, 0), (2.96, 0), (2.4, 1), (1.55, 1)])
def test_a_ratio_has_a_decimal_where_it_tells_something(found, decimals):
    assert decimals_of_ratio(found) == decimals
