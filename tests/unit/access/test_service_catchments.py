"""Catchments by every method in one form, and the rows that are written of them."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.catchment_rows import catchment_rows
from urban_rural_linkages.core.access.decay import share_below_one, small_costs
from urban_rural_linkages.core.access.nearby import nearby
from urban_rural_linkages.core.access.service_catchments import (
    CatchmentRules,
    Places,
    draw_catchments,
    numbers_of_services,
)
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid

NAN = float("nan")

# Two services and four places in a row: the last cannot be reached, the third lives between them.
TO_A, TO_B = np.array([[0.0, 10.0, 20.0, NAN]]), np.array([[40.0, 30.0, 20.0, NAN]])
PEOPLE = np.array([[10.0, 20.0, 30.0, 5.0]])


def places(cells=True, people=PEOPLE, capacity=(25.0, 100.0), times=(TO_A, TO_B), **more):
    shape = (lambda values: values) if cells else np.ravel
    minutes = np.fmin(*times)
    allocation = np.where(np.isnan(minutes), -1, np.where(times[0] <= np.nan_to_num(times[1], nan=np.inf), 0, 1))
    return Places(
        ["a", "b"], shape(minutes), shape(allocation), lambda service, limit: nearby(times[service], limit),
        None if people is None else shape(people), None if capacity is None else np.array(capacity),
        np.array([[1e6]]) if cells else None, **more,
    )  # fmt: skip


def lists(rows):
    return {name: value.tolist() for name, value in rows._asdict().items() if value is not None}


def equal(found, expected):
    np.testing.assert_equal({name: lists(found)[name] for name in expected}, expected)


class TestCells:
    """A polygon a class, or a service."""

    def test_nearest(self):
        drawn = draw_catchments(places(), CatchmentRules("nearest", (15.0,)))
        equal(catchment_rows(drawn), {"service": [0], "from_min": [0], "to_min": [20], "area_km2": [3],
                                      "population": [60], "probability": [NAN]})  # fmt: skip
        assert (drawn.everybody, drawn.left, drawn.unknown_places) == (65, 5, 0)
        assert drawn.room_left().tolist() == [-35, 100]

    def test_bands(self):
        drawn = draw_catchments(places(), CatchmentRules("bands", (5.0, 15.0)))
        equal(catchment_rows(drawn), {"service": [0, 0], "from_min": [0, 5], "to_min": [5, 15],
                                      "population": [10, 20]})  # fmt: skip
        assert drawn.residual.tolist() == [[0, 0, 30, 5]]

    def test_huff_has_no_edges_and_the_mean_probability_of_the_people(self):
        drawn = draw_catchments(places(capacity=None), CatchmentRules("huff", (60.0,)))
        first = 1 / (1 + 1 / 1600), (1 / 100) / (1 / 100 + 1 / 900), 0.5
        rows = catchment_rows(drawn)
        equal(rows, {"service": [0], "from_min": [NAN], "to_min": [NAN], "area_km2": [3], "population": [60]})
        assert rows.probability[0] == pytest.approx(np.dot(first, [10, 20, 30]) / 60)
        assert drawn.population.sum() == pytest.approx(60) and drawn.served is drawn.population
        assert np.isnan(drawn.room_left()).all()
        assert str(drawn.notes[0]) == "No field of capacities was given: all services attract alike."

    def test_where_nobody_lives_the_mean_goes_over_the_area(self):
        drawn = draw_catchments(places(people=None), CatchmentRules("huff", (60.0,), alpha=0.0))
        first = 1 / (1 + 1 / 1600), (1 / 100) / (1 / 100 + 1 / 900), 0.5
        rows = catchment_rows(drawn)
        assert rows.probability[0] == pytest.approx(np.mean(first))
        assert np.isnan(rows.population).all() and drawn.unknown_places == 4

    def test_capacity_overlaps(self):
        drawn = draw_catchments(places(), CatchmentRules("capacity", (30.0,), order=np.array([1.0, 2.0])))
        equal(catchment_rows(drawn), {"service": [0, 1], "from_min": [0, 0], "to_min": [10, 30], "area_km2": [2, 2],
                                      "population": [25, 35]})  # fmt: skip
        assert drawn.residual.tolist() == [[0, 0, 0, 5]] and drawn.room_left().tolist() == [0, 65]

    def test_an_area_ends_at_the_limit_within_its_last_minute(self):
        times = np.array([[0.0, 10.2, 10.8, 50.0]]), np.full((1, 4), NAN)
        found = draw_catchments(places(times=times, capacity=(99, 0)), CatchmentRules("capacity", (10.5,)))
        equal(catchment_rows(found), {"service": [0], "to_min": [11], "area_km2": [3]})
        assert found.residual.tolist() == [[0, 0, 30, 5]]


class TestTables:
    """A row a place, or a place and service."""

    def test_places_keep_their_order_and_have_a_row_without_a_service(self):
        drawn = draw_catchments(places(cells=False), CatchmentRules("nearest", (15.0,)))
        equal(catchment_rows(drawn), {"service": [0, 0, 0, -1], "to_min": [20, 20, 20, NAN], "place": [0, 1, 2, 3],
                                      "population": [10, 20, 30, 5], "area_km2": [NAN] * 4})  # fmt: skip

    def test_huff_keeps_who_goes_where_only_if_asked(self):
        given = places(cells=False), CatchmentRules("huff", (60.0,))
        kept = draw_catchments(*given, keep_users=True)
        assert draw_catchments(*given).assignments == () and len(kept.assignments) == 2
        assert kept.users()[2].sum() == pytest.approx(60)

    def test_assignments_and_those_whom_nobody_takes(self):
        rules = CatchmentRules("capacity", (30.0,), order=np.array([1.0, 2.0]))
        drawn = draw_catchments(places(cells=False, capacity=(25, 20)), rules)
        equal(catchment_rows(drawn), {"place": [0, 1, 1, 2, 2, 3], "service": [0, -1, 0, -1, 1, -1],
                                      "population": [10, 5, 15, 10, 20, 5], "to_min": [10, NAN, 10, NAN, 20, NAN],
                                      "from_min": [0, NAN, 0, NAN, 0, NAN]})  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "method", "said"),
    [
        ({"capacity": None}, "capacity", "Nothing says how many people each service can take."),
        ({"people": None}, "capacity", "Nothing says how many people live in each place."),
        ({"capacity": (NAN, 1.0), "layer": "clinics", "field": "beds"}, "capacity", "Layer 'clinics', field 'beds'"),
        ({"capacity": (-1.0, 1.0), "layer": "clinics", "field": "beds"}, "huff", "Layer 'clinics', field 'beds'"),
    ],
)
def test_what_a_method_wants(changes, method, said):
    with pytest.raises(InputError) as error:
        draw_catchments(places(**changes), CatchmentRules(method, (30.0,)))
    assert said in str(error.value)


@pytest.mark.parametrize("method", ["huff", "capacity"])
def test_the_nearest_alone_is_not_enough(method):
    known = Places(["a"], TO_A, np.zeros((1, 4), dtype=int), None, PEOPLE, np.ones(1), np.array([[1.0]]))
    with pytest.raises(InputError, match=f"The method '{method}' needs the times to every service"):
        draw_catchments(known, CatchmentRules(method, (30.0,)))


def test_numbers_of_services_must_have_a_service():
    cells = Grid(np.array([[0.0, 2.0, -9.0]]), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0), nodata=-9.0, name="near")
    numbers, ids = numbers_of_services(cells, ["x", "y", "z"], "schools")
    assert numbers.tolist() == [[0, 2, -1]] and ids == ["x", "y", "z"]
    with pytest.raises(InputError, match="Raster 'near' names service 2, but layer 'schools' has 2"):
        numbers_of_services(cells, ["x", "y"], "schools")


def test_many_costs_below_one_are_remarked_upon():
    assert share_below_one([0.0, 0.999, 1.0, 60.0]) == 0.5 and share_below_one([]) == 0.0
    assert small_costs(0.09) == ()
    assert str(small_costs(0.1)[0]) == "10 % of the costs are below 1 and count as 1. Are they minutes?"
