"""Catchments: hand-computed classes, nobody lost, and never an area that cannot be reached."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.catchments import NO_CLASS, band_catchments, nearest_catchments
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid

from .belo_horizonte import case_of

NAN = float("nan")

# Two services, 3 and 5, on six cells; one cell is an island, one has no known population.
MINUTES = np.array([[0.0, 15.0, 15.5], [30.0, 70.0, NAN]])
SERVICE = np.array([[3, 3, 5], [3, 5, 5]])
PEOPLE = np.array([[100.0, 20.0, 30.0], [NAN, 5.0, 8.0]])


def test_bands_by_hand():
    result = band_catchments(MINUTES, SERVICE, [15, 30, 60], population=PEOPLE, cell_areas=[[100.0], [200.0]])
    assert result.classes.tolist() == [[1, 1, 3], [2, 0, 0]]
    assert result.service.tolist() == [3, 3, 5]
    assert result.from_min.tolist() == [0, 15, 15]
    assert result.to_min.tolist() == [15, 30, 30]
    assert result.area.tolist() == [200, 200, 100]
    assert result.population.tolist() == [120, 0, 30]
    assert result.population_outside == 13


def test_nearest_by_hand():
    result = nearest_catchments(MINUTES, SERVICE, population=PEOPLE, cell_areas=1.0)
    assert result.classes.tolist() == [[1, 1, 2], [1, 2, 0]]
    assert result.service.tolist() == [3, 5]
    assert result.from_min.tolist() == [0, 0]
    assert result.to_min.tolist() == [30, 70]
    assert result.area.tolist() == [3, 2]
    assert result.population.tolist() == [120, 35]
    limited = nearest_catchments(MINUTES, SERVICE, max_minutes=30, population=PEOPLE)
    assert limited.classes.tolist() == [[1, 1, 2], [1, 0, 0]]
    assert np.isnan(limited.area).all(), "no area was given"


def test_edges_belong_to_the_nearer_band():
    result = band_catchments([0.0, 15.0, np.nextafter(15.0, 16.0), 30.0, np.nextafter(30.0, 31.0)], [0] * 5, [15, 30])
    assert result.classes.tolist() == [1, 1, 2, 2, 0]


def test_places_read_their_service_and_band():
    result = band_catchments(MINUTES, SERVICE, [15, 30])
    assert result.service_of_places().tolist() == [[3, 3, 5], [3, NO_SERVICE, NO_SERVICE]]
    from_min, to_min = result.minutes_of_places()
    np.testing.assert_array_equal(from_min, [[0, 0, 15], [15, NAN, NAN]])
    np.testing.assert_array_equal(to_min, [[15, 15, 30], [30, NAN, NAN]])


def test_demand_points_of_a_table_go_to_the_nearest_and_ties_to_the_lowest_id():
    od, _, people = case_of([[10, 10], [20, 5], [NAN, NAN]], [1, 1], [7, 8, 9])
    which, cost = od.nearest()
    result = nearest_catchments(cost, which, population=people)
    assert result.service_of_places().tolist() == [0, 1, NO_SERVICE]
    assert result.population.tolist() == [7, 8]
    assert result.population_outside == 9


def test_cells_in_degrees_have_the_area_of_their_row():
    grid = Grid(MINUTES, (-6.0, 0.01, 0.0, 39.0, 0.0, -0.01), is_geographic=True)
    result = nearest_catchments(MINUTES, SERVICE, cell_areas=grid.cell_areas())
    areas = grid.cell_areas().ravel()
    np.testing.assert_allclose(result.area, [2 * areas[0] + areas[1], areas[0] + areas[1]])


def test_a_place_without_an_allocation_is_in_no_catchment():
    assert nearest_catchments([5.0, 5.0, 5.0], [NAN, -1, 2]).classes.tolist() == [0, 0, 1]
    assert band_catchments([np.inf], [0], [15]).classes.tolist() == [0]


def test_nothing_can_be_reached():
    result = band_catchments([[NAN, NAN]], [[NAN, NAN]], [15], population=[[3, 4]], cell_areas=1.0)
    assert result.classes.tolist() == [[0, 0]]
    assert result.service.size == result.area.size == result.population.size == 0
    assert result.population_outside == 7
    assert result.service_of_places().tolist() == [[NO_SERVICE, NO_SERVICE]]


@pytest.mark.parametrize("thresholds", [[], [30, 15], [15, 15], [0, 15], [-5], [NAN], [15, np.inf]])
def test_thresholds_must_increase(thresholds):
    with pytest.raises(InputError, match="do not increase from above 0"):
        band_catchments([1.0], [0], thresholds)


def test_minutes_and_allocation_must_fit():
    with pytest.raises(ValueError, match="the allocation is"):
        nearest_catchments([1.0, 2.0], [0])


regions = st.integers(1, 60).flatmap(
    lambda n: st.tuples(
        st.lists(st.one_of(st.just(NAN), st.just(np.inf), st.floats(0, 120)), min_size=n, max_size=n),
        st.lists(st.sampled_from([NAN, -1, 0, 1, 7]), min_size=n, max_size=n),
        st.lists(st.one_of(st.just(NAN), st.integers(0, 900)), min_size=n, max_size=n),
    )
)
both_methods = pytest.mark.parametrize(
    "method",
    [partial(band_catchments, thresholds=[15, 30, 60]), nearest_catchments],
    ids=["bands", "nearest"],
)


@both_methods
@settings(max_examples=50, deadline=None)
@given(regions)
def test_no_catchment_holds_a_place_that_cannot_be_reached(method, region):
    minutes, allocation, _ = map(np.array, region)
    result = method(minutes, allocation, cell_areas=1.0)
    inside = result.classes != NO_CLASS
    assert np.isfinite(minutes[inside]).all()
    assert (allocation[inside] == result.service_of_places()[inside]).all()
    from_min, to_min = result.minutes_of_places()
    assert (minutes[inside] <= to_min[inside]).all() and (minutes[inside] >= from_min[inside]).all()
    assert result.area.sum() == inside.sum(), "catchments have no more area than their cells"


@both_methods
@settings(max_examples=50, deadline=None)
@given(regions)
def test_classes_part_the_places_and_people_add_up(method, region):
    minutes, allocation, people = map(np.array, region)
    result = method(minutes, allocation, population=people, cell_areas=2.0)
    np.testing.assert_allclose(result.population.sum() + result.population_outside, np.nansum(people))
    assert sorted(set(result.classes.tolist()) - {NO_CLASS}) == list(range(1, result.service.size + 1))
    assert (np.lexsort((result.from_min, result.service)) == np.arange(result.service.size)).all()


@settings(max_examples=30, deadline=None)
@given(regions)
def test_bands_are_parts_of_the_nearest_catchments(region):
    minutes, allocation, people = map(np.array, region)
    whole = nearest_catchments(minutes, allocation, max_minutes=60, population=people)
    bands = band_catchments(minutes, allocation, [15, 30, 60], population=people)
    assert ((bands.classes > 0) == (whole.classes > 0)).all()
    for row, service in enumerate(whole.service):
        np.testing.assert_allclose(bands.population[bands.service == service].sum(), whole.population[row])
