"""The degree of urbanisation on small grids: every rule alone, refusals, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.functional.clusters import label_clusters
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.grid_rules import GridRules
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.progress import NullProgress

NAN = np.nan
LEVEL1 = GridRules(level="level1")
ADDED_UP = GridRules(level="level1", level1_from_level2=True)
PLAIN = {"smoothing": "none", "gap_km2": 0.0}

# datasciencecampus/transport-network-performance (MIT), the grid of its tests of urban centres
SEVEN_BY_TEN = np.array(
    [
        [5000, 5000, 5000, 1500, 1500, 0, 0, 0, 5000, 5000],
        [5000, 5000, 5000, 0, 0, 1500, 0, 0, 0, 0],
        [5000, 5000, 5000, 1500, 1500, 0, 0, 0, 0, 0],
        [5000, 1500, 1500, 0, 0, 0, 0, 0, 0, 0],
        [0] * 10,
        [0, 0, 0, 0, 500, 500, 100, 0, 0, 0],
        [1000, 0, 0, 0, 100, 40, 5000, 0, 0, 0],
    ],
    dtype=float,
)


def block(rows: int, columns: int, people: float, shape: tuple[int, int] = (12, 12)) -> np.ndarray:
    """A rectangle of equal cells, one cell away from the corner of an empty grid."""
    grid = np.zeros(shape)
    grid[1 : 1 + rows, 1 : 1 + columns] = people
    return grid


# -- clusters ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("contiguity", "count"), [(4, 4), (8, 3)])
def test_published_grid_has_four_clusters_by_sides_and_three_by_corners(contiguity, count):
    found = label_clusters(SEVEN_BY_TEN >= 1500, contiguity, SEVEN_BY_TEN.ravel(), NullProgress())
    assert found.population.size == count


@pytest.mark.parametrize("contiguity", [4, 8])
def test_published_grid_has_one_urban_centre(contiguity):
    result = classify_grid(SEVEN_BY_TEN, parameters=GridRules(uc_contiguity=contiguity, **PLAIN))
    assert result.centres.size == 1
    assert result.classes[0, 0] == 30
    assert result.classes[0, 8] != 30


# -- thresholds ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "cells", "expected"),
    [
        (2000.0, (5, 5), 30),  # exactly 50,000 in cells of 1,500 and more
        (1999.0, (5, 5), 23),
        (1500.0, (2, 2), 23),
        (1499.0, (2, 2), 22),  # 5,996 persons at 900 and more
        (900.0, (1, 3), 22),  # 2,700
        (900.0, (1, 2), 13),  # 1,800: too few for semi-dense and suburban
        (899.0, (2, 3), 21),  # 5,394 at 300 and more
        (300.0, (1, 2), 13),
        (300.0, (1, 1), 12),
        (50.0, (1, 1), 12),
        (49.9, (1, 1), 11),
    ],
)
def test_every_threshold_is_inclusive(people, cells, expected):
    assert classify_grid(block(*cells, people)).classes[1, 1] == expected


@pytest.mark.parametrize(
    ("people", "cells", "expected"), [(2000.0, (5, 5), 3), (300.0, (4, 4), 1), (312.5, (4, 4), 2), (10.0, (2, 2), 1)]
)
def test_level_1_has_its_own_definition(people, cells, expected):
    assert classify_grid(block(*cells, people), parameters=LEVEL1).classes[1, 1] == expected


def test_density_is_per_km2_of_land_whatever_the_cell():
    quarter = classify_grid(block(10, 10, 500.0), cell_km2=0.25)
    assert quarter.classes[5, 5] == 30
    land = np.full((12, 12), 0.5)
    assert classify_grid(block(10, 10, 750.0), land).classes[5, 5] == 30
    assert classify_grid(block(10, 10, 749.0), land).classes[5, 5] == 22


def test_people_without_land_live_infinitely_densely():
    result = classify_grid(block(1, 1, 600.0), np.zeros((12, 12)), parameters=GridRules(rc_population=500))
    assert result.classes[1, 1] == 13


def test_cluster_population_counts_persons_not_density():
    land = np.full((12, 12), 0.1)
    result = classify_grid(block(2, 2, 200.0), land)
    assert result.classes[1, 1] == 13  # 2,000 per km2 of land, but 800 persons


# -- built-up area -------------------------------------------------------------------------------------------------


def built_bridge(share: float) -> np.ndarray:
    built = np.zeros((12, 12))
    built[3, 6] = share
    return built


def two_halves() -> np.ndarray:
    """Two blocks of 30,000 that only the empty cell (3, 6) joins."""
    grid = np.zeros((12, 12))
    grid[1:6, 3:6], grid[1:6, 7:10] = 2000.0, 2000.0
    return grid


@pytest.mark.parametrize(("share", "code"), [(0.2, 30), (0.1995, 30), (0.1994, 23), (0.0, 23)])
def test_built_cells_join_centres_from_the_threshold_rounded_to_three_decimals(share, code):
    rules = GridRules(**PLAIN)
    assert classify_grid(two_halves(), None, built_bridge(share), parameters=rules).classes[1, 3] == code


def test_built_up_area_is_taken_per_land():
    land = np.ones((12, 12))
    land[3, 6] = 0.5
    rules = GridRules(**PLAIN)
    assert classify_grid(two_halves(), land, built_bridge(0.1), parameters=rules).classes[3, 6] == 30


def test_without_the_criterion_or_without_the_raster_nothing_is_built():
    none = GridRules(builtup_rule="none", **PLAIN)
    assert classify_grid(two_halves(), None, built_bridge(0.9), parameters=none).classes[1, 3] == 23
    missing = classify_grid(two_halves(), parameters=GridRules(**PLAIN))
    assert missing.classes[1, 3] == 23
    assert np.isnan(missing.built_threshold)


@pytest.mark.parametrize(("ceil", "expected"), [(False, 0.123), (True, 0.13)])
def test_optimal_threshold_is_the_mean_share_of_dense_clusters(ceil, expected):
    built = np.where(two_halves() > 0, 0.123, 0.9)
    rules = GridRules(builtup_rule="optimal", optimal_ceil=ceil)
    assert classify_grid(two_halves(), None, built, parameters=rules).built_threshold == pytest.approx(expected)


def test_optimal_threshold_without_dense_clusters_leaves_the_criterion_out():
    result = classify_grid(block(1, 1, 9.0), None, np.full((12, 12), 0.5), parameters=GridRules(builtup_rule="optimal"))
    assert np.isnan(result.built_threshold)
    assert "built-up threshold" in str(result.notes[0])


# -- the semi-dense rule -------------------------------------------------------------------------------------------


def town_and_neighbour(gap: int) -> np.ndarray:
    """A dense cluster in column 0, and a semi-dense one so many empty cells to the east."""
    grid = np.zeros((8, 12))
    grid[1:5, 0], grid[1:5, 1 + gap] = 1500.0, 1000.0
    return grid


@pytest.mark.parametrize(("gap", "expected"), [(1, 13), (2, 22), (3, 22)])
def test_semi_dense_clusters_keep_two_kilometres_from_dense_ones(gap, expected):
    assert classify_grid(town_and_neighbour(gap)).classes[2, 1 + gap] == expected


def test_the_buffer_is_in_kilometres():
    people = town_and_neighbour(3) * 0.25
    rules = GridRules(sduc_population=900.0, duc_population=1000.0)
    assert classify_grid(people, cell_km2=0.25, parameters=rules).classes[2, 4] == 13  # 4 cells of 500 m reach it
    assert classify_grid(people, cell_km2=0.25, parameters=GridRules(sduc_buffer_km=1.5, sduc_population=900.0,
                         duc_population=1000.0)).classes[2, 4] == 22  # fmt: skip


def test_one_cell_in_the_buffer_drops_the_whole_cluster():
    grid = town_and_neighbour(5)
    assert classify_grid(grid).classes[2, 6] == 22
    grid[4, 2:7] = 950.0
    assert classify_grid(grid).classes[2, 6] == 21


def test_rules_of_2021_change_the_semi_dense_rule_only_and_hand_given_values_win():
    grid = town_and_neighbour(7)
    grid[1:5, 8:10] = 700.0
    assert classify_grid(grid).classes[2, 8] == 21
    assert classify_grid(grid, parameters=GridRules(rules="2021")).classes[2, 8] == 22
    assert classify_grid(grid, parameters=GridRules(rules="2021", sduc_population=5601.0)).classes[2, 8] == 21


# -- water and unknown cells ---------------------------------------------------------------------------------------


def test_water_has_little_land_nobody_and_no_buildings():
    people, land, built = np.zeros((1, 5)), np.array([[0.49, 0.5, 0.4, 0.4, 0.4]]), np.zeros((1, 5))
    people[0, 2], built[0, 3], people[0, 4], built[0, 4] = 1.0, 0.01, NAN, NAN
    assert classify_grid(people, land, built).classes.tolist() == [[10, 11, 11, 11, 10]]
    assert classify_grid(people, land, built, parameters=LEVEL1).classes.tolist() == [[0, 1, 1, 1, 0]]


def test_water_overwrites_the_lowest_class_only():
    people, land = block(6, 6, 2000.0), np.ones((12, 12))
    people[3, 3], land[3, 3] = 0.0, 0.0
    assert classify_grid(people, land).classes[3, 3] == 30  # a pond in the city, filled
    assert classify_grid(people, land, parameters=GridRules(gap_km2=0)).classes[3, 3] == 10


def test_water_land_moves_the_limit():
    result = classify_grid(np.zeros((1, 1)), np.array([[0.55]]), parameters=GridRules(water_land=0.6))
    assert result.classes[0, 0] == 10


def test_unknown_people_or_land_give_no_class():
    people, land = block(6, 6, 2000.0), np.ones((12, 12))
    people[3, 3], land[9, 9], people[9, 9] = NAN, NAN, 7.0
    result = classify_grid(people, land)
    assert result.classes[3, 3] == 255  # not even as a hole of the centre around it
    assert result.classes[9, 9] == 255
    assert result.lost_population == 7.0
    assert "7 persons" in str(result.notes[-1])


def test_a_grid_without_people_or_data():
    assert (classify_grid(np.zeros((3, 3))).classes == 11).all()
    empty = classify_grid(np.full((3, 3), NAN))
    assert (empty.classes == 255).all()
    assert np.isnan(empty.summary.share).all()


# -- both levels, codes, types -------------------------------------------------------------------------------------


def test_level_1_from_level_2_adds_classes_up():
    people = SEVEN_BY_TEN.copy()
    two = classify_grid(people).classes
    one = classify_grid(people, parameters=ADDED_UP)
    expected = np.select([two == 30, two >= 21, two >= 11], [3, 2, 1], 0)
    assert (one.classes == expected).all()
    assert set(one.settlements.classes.tolist()) <= {3, 2}
    assert (one.settlements.raster(2) > 0).tolist() == (one.classes == 2).tolist()


def test_levels_are_not_nested_where_buildings_make_a_dense_cluster():
    people, built = np.zeros((12, 12)), np.zeros((12, 12))
    people[2, 2:5] = 1700.0
    built[2, 5:8] = 0.5
    defined = classify_grid(people, None, built, parameters=LEVEL1)
    added = classify_grid(people, None, built, parameters=ADDED_UP)
    assert (defined.classes[2, 6], added.classes[2, 6]) == (1, 2)


def test_codes_can_be_chosen():
    result = classify_grid(SEVEN_BY_TEN, parameters=LEVEL1, values=(30, 20, 10, 0))
    assert result.classes[0, 0] == 30
    assert result.summary.classes.tolist() == [30, 20, 10, 0]
    assert set(result.settlements.classes.tolist()) <= {30, 20}
    assert result.centres.size == 1


@pytest.mark.parametrize("dtype", [np.float32, np.int32, np.uint16])
def test_types_of_files_give_the_same_classes(dtype):
    land, built = np.full((7, 10), 0.75), np.full((7, 10), 0.1)
    wide = classify_grid(SEVEN_BY_TEN, land, built)
    narrow = classify_grid(
        SEVEN_BY_TEN.astype(dtype),
        Shares(np.full((7, 10), 75, np.uint8), 100),
        Shares(np.full((7, 10), 100, np.uint16), 1000),
    )
    assert (wide.classes == narrow.classes).all()


# -- refusals, cancelling ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((np.array([[1.0, -1.0]]),), "-1 persons in row 1, column 2"),
        ((np.ones((1, 2)), np.array([[0.5, 1.5]])), "land raster holds 1.5 in row 1, column 2"),
        ((np.ones((1, 2)), None, np.array([[-0.5, 1.0]])), "built-up raster holds -0.5"),
        ((np.ones((1, 2)), np.ones((2, 2))), "2 rows and 2 columns"),
        ((np.ones((1, 2)), None, None, 0.0), "area of a cell"),
    ],
)
def test_impossible_rasters_are_refused(arguments, said):
    with pytest.raises(InputError, match=said):
        classify_grid(*arguments)


@pytest.mark.parametrize("values", [(3, 2, 1), (3, 2, 1, 255), (3, 2, 2, 0)])
def test_codes_that_do_not_fit_are_refused(values):
    with pytest.raises(InputError, match="class codes"):
        classify_grid(np.ones((2, 2)), parameters=LEVEL1, values=values)


class StopAfter:
    """Says stop after so many questions; counts them, and keeps what was reported."""

    def __init__(self, questions: float) -> None:
        self.left, self.reported = questions, []

    def report(self, fraction: float) -> None:
        self.reported.append(fraction)

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("rules", [GridRules(), LEVEL1, ADDED_UP, GridRules(builtup_rule="optimal")])
def test_cancelling_stops_at_every_question(rules):
    built = np.zeros(SEVEN_BY_TEN.shape)
    counting = StopAfter(np.inf)
    classify_grid(SEVEN_BY_TEN, built, built, parameters=rules, progress=counting)
    assert all(0.0 <= fraction <= 1.0 for fraction in counting.reported)
    assert counting.reported == sorted(counting.reported)
    assert counting.reported[-1] >= 0.9
    for questions in range(len(counting.reported)):
        with pytest.raises(Cancelled):
            classify_grid(SEVEN_BY_TEN, built, built, parameters=rules, progress=StopAfter(questions))


# -- what must always hold -----------------------------------------------------------------------------------------

PEOPLE = st.sampled_from([0.0, 0.0, 20.0, 60.0, 400.0, 950.0, 1600.0, 3000.0, 9000.0])
LAND = st.sampled_from([1.0, 1.0, 1.0, 0.3, 0.0])
BUILT = st.sampled_from([0.0, 0.0, 0.1, 0.25])
SHAPE = (9, 11)
WORLDS = st.tuples(
    arrays(np.float64, SHAPE, elements=PEOPLE),
    arrays(np.float64, SHAPE, elements=LAND),
    arrays(np.float64, SHAPE, elements=BUILT),
).map(lambda world: (world[0], world[1], np.minimum(world[2], world[1])))


@settings(max_examples=30, deadline=None)
@given(WORLDS, st.sampled_from(["level2", "level1"]), st.sampled_from(["R2023A", "R2022A", "none"]))
def test_turning_the_map_turns_the_result(world, level, smoothing):
    rules = GridRules(level=level, smoothing=smoothing, uc_population=20_000.0)
    straight = classify_grid(*world, parameters=rules)
    turned = classify_grid(*(np.ascontiguousarray(part.T) for part in world), parameters=rules)
    assert turned.classes.T.tolist() == straight.classes.tolist()
    assert sorted(turned.settlements.population) == sorted(straight.settlements.population)


@settings(max_examples=30, deadline=None)
@given(WORLDS, arrays(np.bool_, SHAPE), st.sampled_from(["level2", "level1"]))
def test_nodata_stays_and_people_are_conserved(world, hidden, level):
    people, land, built = world
    people = np.where(hidden, NAN, people)
    result = classify_grid(people, np.maximum(land, 0.5), built, parameters=GridRules(level=level))
    assert ((result.classes == 255) == hidden).all()
    assert result.summary.population.sum() == pytest.approx(np.nansum(people))
    assert result.summary.cells.sum() == np.count_nonzero(~hidden)


@settings(max_examples=30, deadline=None)
@given(WORLDS)
def test_settlements_tell_what_the_classes_tell(world):
    result = classify_grid(*world, parameters=GridRules(uc_population=20_000.0))
    table = result.settlements
    for code in (30, 23, 22, 21, 13):
        rows = table.of_class(code)
        row = result.summary.classes.tolist().index(code)
        assert table.cells[rows].sum() == result.summary.cells[row]
        assert table.population[rows].sum() == pytest.approx(result.summary.population[row])
        assert ((table.raster(code) > 0) == (result.classes == code)).all()
