"""ANABEL: the published zones of Reunion with the whole list of merges, limits, ties and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import commuting, matrix_of, reunion, rows, table_of
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.anabel import anabel
from urban_rural_linkages.core.functional.areas import area_names
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.labour_markets import LabourMarketSettings, labour_market_areas

# R's ttwa 0.8.5.1 on Reunion, size of centres 50 000: communes, total outflow, steady rate.
PUBLISHED_ZONES = {
    "97407": (5, 63761.26, 0.8249871), "97411": (9, 96523.50, 0.9451433), "97416": (10, 79914.94, 0.9160533)
}  # fmt: skip

CHAIN = [("a", "a", 60), ("a", "b", 40), ("b", "b", 50), ("b", "c", 30), ("c", "c", 90), ("c", "a", 1)]


def zones(drawn):
    return dict(zip(drawn.flows.ids, area_names(drawn), strict=True))


@pytest.mark.real
def test_published_zones(real_data):
    drawn = labour_market_areas(reunion(real_data("reunion/reunion_ttw.csv")), LabourMarketSettings("anabel"))
    published = {row["id"]: row["zone"] for row in rows(real_data("reunion/anabel_size50000.csv"))}
    assert dict(zip(drawn.ids, drawn.area_ids, strict=True)) == published
    for index, name in enumerate(drawn.areas.ids):
        units, outflow, steady = PUBLISHED_ZONES[name]
        assert drawn.areas.units[index] == units
        assert drawn.areas.residents[index] == pytest.approx(outflow, abs=0.005)
        assert drawn.areas.self_supply[index] == pytest.approx(steady, abs=5e-8)


@pytest.mark.real
def test_published_merges_one_by_one(real_data):
    steps = anabel(reunion(real_data("reunion/reunion_ttw.csv"))).steps
    log = rows(real_data("reunion/anabel_size50000_log.csv"))
    assert [(step.unit, step.to_area) for step in steps] == [(row["origin"], row["destination"]) for row in log]
    assert [step.measure for step in steps] == pytest.approx([float(row["link"]) for row in log], rel=1e-12)
    assert [step.flow for step in steps] == pytest.approx([float(row["flow"]) for row in log], rel=1e-12)
    residents = [step.flow / step.measure for step in steps]
    assert residents == pytest.approx([float(row["sdestinationck_origin"]) for row in log], rel=1e-12)


def test_links_are_shares_of_all_residents_and_add_up():
    drawn = anabel(table_of(CHAIN), centre_size=1000)
    steps = [(step.unit, step.to_area, step.flow, step.measure) for step in drawn.steps]
    assert steps[0] == ("a", "b", 40, 0.4)  # 40 of 100, against 30 of 80
    assert steps[1] == ("b", "c", 30, 30 / 180)
    assert set(zones(drawn).values()) == {"c"} and drawn.steps[1].after == 1


def test_a_place_of_the_size_of_a_centre_joins_no_other():
    assert zones(anabel(table_of(CHAIN), centre_size=100)) == {"a": "a", "b": "c", "c": "c"}  # a has 100
    assert zones(anabel(table_of(CHAIN), centre_size=80)) == {"a": "a", "b": "b", "c": "c"}  # b has 80, c has 91


def test_listed_centres_join_no_other_and_must_be_units():
    assert zones(anabel(table_of(CHAIN), centre_size=1000, centres=["a", "b"])) == {"a": "a", "b": "b", "c": "a"}
    with pytest.raises(InputError, match="not among the units: z"):
        anabel(table_of(CHAIN), centres=["z"])


def test_the_smallest_link_is_inclusive():
    assert len(anabel(table_of(CHAIN), centre_size=1000, min_link=0.4).steps) == 1
    assert not anabel(table_of(CHAIN), centre_size=1000, min_link=0.41).steps


def test_only_places_that_touch_merge_and_a_merged_place_touches_what_its_parts_did():
    columns = list(zip(*[*CHAIN, ("a", "c", 20)], strict=True))
    flows = flow_table(*columns, contiguous=[False, True, False, False, False, False, False])  # a-b only
    assert zones(anabel(flows, centre_size=1000)) == {"a": "b", "b": "b", "c": "c"}
    pairs = [(0, 1), (2, 0)]  # b and c do not touch, but a touches both
    steps = anabel(flows, centre_size=1000, neighbours=pairs).steps
    assert [(step.unit, step.to_area) for step in steps] == [("a", "b"), ("b", "c")]


def test_equal_links_go_by_the_first_origin_then_the_first_destination():
    even = [("a", "a", 8), ("a", "c", 1), ("a", "b", 1), ("b", "b", 9), ("b", "a", 1), ("c", "c", 9), ("c", "a", 1)]
    first = anabel(table_of(even), centre_size=1000).steps[0]
    assert (first.unit, first.to_area) == ("a", "b")


@settings(max_examples=40, deadline=None)
@given(commuting(), st.randoms(use_true_random=False))
def test_every_merge_takes_the_largest_link_whatever_the_order_of_rows(table, random):
    flows = table_of(table)
    drawn = anabel(flows, centre_size=500)
    assert zones(drawn) == zones(anabel(table_of(random.sample(table, len(table))), centre_size=500))
    matrix, places = matrix_of(flows), {name: index for index, name in enumerate(flows.ids)}
    for step in drawn.steps:  # all links anew at every step
        residents = matrix.sum(axis=1)
        links = np.divide(matrix, residents[:, None], out=np.zeros_like(matrix), where=residents[:, None] > 0)
        np.fill_diagonal(links, 0)
        links[residents >= 500] = 0
        origin, destination = places[step.unit], places[step.to_area]
        assert (origin, destination) == np.unravel_index(np.argmax(links), links.shape)
        matrix[destination] += matrix[origin]
        matrix[:, destination] += matrix[:, origin]
        matrix[origin], matrix[:, origin] = 0, 0
