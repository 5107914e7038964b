"""The least-cost search: hand-made worlds, both engines to the bit, and a plain Dijkstra beside them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.cost_distance import Reach, TimesFromPlaces, least_times
from urban_rural_linkages.core.access.metric import geodesic_metric, planar_metric
from urban_rural_linkages.core.access.slope_laws import slope_law
from urban_rural_linkages.core.access.speed import R_WALK, tobler_speed
from urban_rural_linkages.core.access.step_costs import Relief
from urban_rural_linkages.core.errors import Cancelled

from .plain_dijkstra import plain_times

ENGINES = ("sweep", "delta", "auto")
NAN = np.nan


def labyrinth(rows, columns, upright):
    """Walls with a gap at alternate ends."""
    world = np.ones((rows, columns))
    for number, wall in enumerate(range(1, rows - 1, 2)):
        world[wall, :] = NAN
        world[wall, 0 if number % 2 else -1] = 1.0
    return world.T.copy() if upright else world


@st.composite
def worlds(draw):
    rows, columns = draw(st.integers(1, 14)), draw(st.integers(1, 14))
    random = np.random.default_rng(draw(st.integers(0, 10**6)))
    kind = draw(st.sampled_from(["rough", "even", "labyrinth"]))
    friction = random.uniform(0.03, 3.0, (rows, columns))
    if kind == "even":
        friction = np.full((rows, columns), 0.072)
    if kind == "labyrinth":
        friction = friction * labyrinth(rows, columns, False)
    friction[random.random((rows, columns)) < draw(st.sampled_from([0.0, 0.1, 0.35]))] = NAN
    sources = random.integers(0, rows * columns, draw(st.integers(1, 5)))
    return friction, sources


def same(one, other):
    assert np.array_equal(one.seconds, other.seconds, equal_nan=True)
    assert np.array_equal(one.source, other.source)
    assert np.array_equal(one.reach, other.reach)


@given(worlds(), st.sampled_from([(100.0, 100.0), (30.0, 75.0)]))
@settings(max_examples=50, deadline=None)
def test_engines_agree_to_the_bit_and_with_dijkstra(world, size):
    friction, sources = world
    metric = planar_metric(friction.shape[0], *size)
    swept, stepped, both = (least_times(friction, metric, sources, engine=engine) for engine in ENGINES)
    same(swept, stepped)
    same(swept, both)
    np.testing.assert_allclose(swept.seconds, plain_times(friction, size, sources), rtol=1e-6)


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_sixteen_neighbours_with_dijkstra(world):
    friction, sources = world
    found = least_times(friction, planar_metric(friction.shape[0], 100.0, 80.0), sources, neighbours=16)
    np.testing.assert_allclose(found.seconds, plain_times(friction, (100.0, 80.0), sources, 16), rtol=1e-6)


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_allocation_is_the_lowest_of_the_nearest(world):
    friction, sources = world
    metric = planar_metric(friction.shape[0], 100.0, 100.0)
    found = least_times(friction, metric, sources)
    alone = [least_times(friction, metric, sources[[number]]).seconds for number in range(sources.size)]
    alone = np.nan_to_num(np.array(alone), nan=np.inf)
    expected = np.where(np.isinf(alone.min(axis=0)), -1, alone.argmin(axis=0))  # argmin takes the first
    assert np.array_equal(found.source, expected)


@given(worlds(), st.floats(1.0, 2000.0))
@settings(max_examples=40, deadline=None)
def test_a_limit_cuts_and_changes_nothing_else(world, limit):
    friction, sources = world
    metric = planar_metric(friction.shape[0], 100.0, 100.0)
    free = least_times(friction, metric, sources)
    for engine in ENGINES:
        cut = least_times(friction, metric, sources, limit=limit, engine=engine)
        within = free.seconds <= limit
        assert np.array_equal(cut.seconds, np.where(within, free.seconds, NAN), equal_nan=True)
        assert np.array_equal(cut.source, np.where(within, free.source, -1))
        assert np.array_equal(cut.reach == Reach.BEYOND, (free.reach == Reach.WITHIN) & ~within)
        assert np.array_equal(cut.reach == Reach.UNREACHABLE, free.reach == Reach.UNREACHABLE)


@given(worlds(), st.floats(0.0, 2000.0), st.sampled_from([8, 16]))
@settings(max_examples=40, deadline=None)
def test_searches_from_place_after_place_are_those_of_each_alone(world, limit, neighbours):
    friction, sources = world
    metric = planar_metric(friction.shape[0], 100.0, 60.0)
    search = TimesFromPlaces(friction, metric, limit, neighbours)
    for source in sources[np.isfinite(friction.ravel()[sources])]:
        free = least_times(friction, metric, np.array([source]), neighbours=neighbours).seconds.ravel()
        cells, seconds = search.around(np.array([source]))
        assert np.array_equal(cells, np.flatnonzero(free <= limit)), "a search leaves nothing behind for the next"
        assert np.array_equal(seconds, free[cells])


def test_a_search_from_place_after_place_on_slopes_and_from_several_cells():
    world, hills = np.ones((3, 5)), np.arange(15.0).reshape(3, 5)
    metric, relief = planar_metric(3, 100.0, 100.0), Relief(slope_law("tobler"), hills, None, against=True)
    search = TimesFromPlaces(world, metric, 150.0, relief=relief)
    for cells in ([0], [14, 3, 3], []):
        free = least_times(world, metric, np.array(cells, dtype=int), relief=relief).seconds.ravel()
        found, seconds = search.around(np.array(cells, dtype=int))
        assert np.array_equal(found, np.flatnonzero(free <= 150.0)) and np.array_equal(seconds, free[found])


def test_a_search_from_place_after_place_stops_when_asked_and_goes_on_clean():
    search = TimesFromPlaces(np.ones((20, 20)), planar_metric(20, 100.0, 100.0), 500.0)
    with pytest.raises(Cancelled):
        search.around(np.array([0]), Impatient(2))
    fresh = TimesFromPlaces(np.ones((20, 20)), planar_metric(20, 100.0, 100.0), 500.0)
    assert np.array_equal(search.around(np.array([210])), fresh.around(np.array([210])))


@given(worlds(), st.sampled_from([8, 16]), st.booleans(), st.sampled_from(["tobler", "langmuir"]))
@settings(max_examples=40, deadline=None)
def test_slopes_with_dijkstra(world, neighbours, towards, name):
    friction, sources = world
    elevation = np.random.default_rng(friction.size).uniform(0.0, 40.0, friction.shape)
    paces = {
        "tobler": lambda flat, slope: flat / float(tobler_speed(1.0, slope)),
        "langmuir": lambda flat, slope: 0.5 * flat + float(R_WALK.seconds_per_metre(slope)),
    }
    relief = Relief(slope_law(name, weight=0.5), elevation, None, towards)
    found = least_times(
        friction, planar_metric(friction.shape[0], 90.0, 110.0), sources, neighbours=neighbours, relief=relief
    )
    expected = plain_times(friction, (90.0, 110.0), sources, neighbours, elevation, paces[name], towards)
    np.testing.assert_allclose(found.seconds, expected, rtol=1e-6)


@given(worlds())
@settings(max_examples=25, deadline=None)
def test_degrees_with_dijkstra(world):
    friction, sources = world
    latitudes = 43.0 - 0.4 * np.arange(friction.shape[0])  # cells of 40 km: rows differ
    metric = geodesic_metric(latitudes, 0.4, 0.4)
    swept, stepped, both = (least_times(friction, metric, sources, engine=engine) for engine in ENGINES)
    same(swept, stepped)
    same(swept, both)
    expected = plain_times(
        friction, lambda row: (metric.east_west[row], np.sqrt(metric.diagonal[row] ** 2 - metric.east_west[row] ** 2)),
        sources,
    )  # fmt: skip
    np.testing.assert_allclose(swept.seconds, expected, rtol=2e-3)  # north-south as the diagonal has it


def test_reprojecting_changes_times_by_less_than_one_per_cent():
    latitudes = 39.5 - np.arange(60) / 120
    metric = geodesic_metric(latitudes, 1 / 120, 1 / 120)
    middle = planar_metric(60, float(metric.east_west[30]), float(metric.north_south[30]))
    friction, source = np.full((60, 60), 0.072), np.array([30 * 60 + 30])
    degrees, metres = (least_times(friction, one, source).seconds for one in (metric, middle))
    np.testing.assert_allclose(degrees, metres, rtol=0.01)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("engine", ENGINES)
def test_labyrinth(engine, upright):
    world = labyrinth(21, 30, upright)
    found = least_times(world, planar_metric(world.shape[0], 1.0, 1.0), np.array([0]), engine=engine)
    np.testing.assert_allclose(found.seconds, plain_times(world, (1.0, 1.0), [0]), rtol=1e-6)
    assert np.nanmax(found.seconds) > 300


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_leaks_into_an_enclosed_cell(engine):
    world = np.full((7, 400), 0.1)
    world[2:5, 99:102] = NAN
    world[3, 100] = 0.1
    world[:, 200] = NAN
    found = least_times(world, planar_metric(7, 1000.0, 1000.0), np.array([0]), engine=engine)
    assert found.reach[3, 100] == Reach.UNREACHABLE and np.isnan(found.seconds[3, 100])
    assert (found.reach[:, 200:] == Reach.UNREACHABLE).all() and (found.source[:, 200:] == -1).all()
    assert np.isfinite(found.seconds[:, 198]).all()


@pytest.mark.parametrize("engine", ENGINES)
def test_many_barriers_in_a_row_cost_precision_and_leak_nothing(engine):
    world = np.ones((2, 3000))
    world[0, 1::2] = world[1, 0::2] = NAN
    found = least_times(world, planar_metric(2, 100.0, 100.0), np.array([0]), engine=engine)
    assert np.isfinite(found.seconds[np.isfinite(world)]).all()
    assert np.nanmax(found.seconds) == pytest.approx(2999 * 100 * np.sqrt(2), rel=1e-6)


@pytest.mark.parametrize("neighbours", [8, 16])
def test_corners_touch_and_knights_do_not_jump(neighbours):
    world = np.array([[1.0, NAN, 1.0], [NAN, NAN, NAN], [1.0, 1.0, 1.0]])
    found = least_times(world, planar_metric(3, 1.0, 1.0), np.array([0]), neighbours=neighbours)
    assert found.reach.tolist() == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
    half_open = np.array([[1.0, 1.0, 1.0], [1.0, NAN, 1.0]])
    found = least_times(half_open, planar_metric(2, 1.0, 1.0), np.array([0]), neighbours=neighbours)
    assert found.seconds[1, 2] == pytest.approx(1 + np.sqrt(2), rel=1e-6)  # no move (1, 2): the cell passed is closed


def test_knights_move_over_even_ground():
    found = least_times(np.ones((3, 3)), planar_metric(3, 1.0, 1.0), np.array([0]), neighbours=16)
    assert found.seconds[1, 2] == pytest.approx(np.sqrt(5), rel=1e-6)
    assert found.seconds[2, 1] == pytest.approx(np.sqrt(5), rel=1e-6)


def test_equal_distance_goes_to_the_lower_source_whatever_the_way():
    world = np.full((31, 31), 3.6 / 4.3)
    metric = planar_metric(31, 100.0, 100.0)
    left, right = 15 * 31, 15 * 31 + 30
    for first, second in ((left, right), (right, left)):
        found = least_times(world, metric, np.array([first, second]))
        assert (found.source[:, 15] == 0).all()


def test_two_services_share_a_cell_and_a_barrier_is_no_source():
    world = np.array([[1.0, 1.0, NAN, 1.0]])
    found = least_times(world, planar_metric(1, 10.0, 10.0), np.array([-1, 2, 1, 1]))
    assert found.seconds.tolist()[0][:2] == [10.0, 0.0] and found.source.tolist() == [[2, 2, -1, -1]]


def test_no_source_reaches_nothing():
    found = least_times(np.ones((2, 2)), planar_metric(2, 1.0, 1.0), np.array([-1]))
    assert np.isnan(found.seconds).all() and (found.reach == Reach.UNREACHABLE).all()


@pytest.mark.parametrize("engine", ENGINES)
def test_the_limit_is_inclusive(engine):
    world = np.full((1, 40), 3.6 / 50)
    found = least_times(world, planar_metric(1, 1000.0, 1000.0), np.array([0]), limit=1800.0, engine=engine)
    assert found.seconds[0, 25] == 1800.0 and found.reach[0, 25:27].tolist() == [Reach.WITHIN, Reach.BEYOND]


def test_ways_longer_than_a_day_and_a_half_are_found_and_longer_than_a_season_are_beyond():
    world = np.array([[1.0, 1.0, 1.0, 400.0, 1.0]])
    found = least_times(world, planar_metric(1, 50_000.0, 1.0), np.array([0]))
    assert found.seconds[0, :3].tolist() == [0.0, 50_000.0, 100_000.0]
    assert found.reach.tolist() == [[1, 1, 1, 2, 2]]
    shorter = least_times(world, planar_metric(1, 10_000.0, 1.0), np.array([0]))
    assert shorter.seconds[0, 4] == pytest.approx(20_000 + 401 * 10_000, rel=1e-6)


@given(worlds(), st.integers(0, 195))
@settings(max_examples=30, deadline=None)
def test_another_source_never_raises_a_time(world, extra):
    friction, sources = world
    metric = planar_metric(friction.shape[0], 100.0, 100.0)
    fewer = least_times(friction, metric, sources).seconds
    more = least_times(friction, metric, np.append(sources, extra % friction.size)).seconds
    assert np.all(np.nan_to_num(more, nan=np.inf) <= np.nan_to_num(fewer, nan=np.inf))


def test_downhill_to_the_service_is_uphill_from_it():
    elevation = np.outer(np.ones(3), [0.0, 20.0, 40.0])
    world, metric = np.full((3, 3), 0.72), planar_metric(3, 100.0, 100.0)
    times = [
        least_times(world, metric, np.array([3]), relief=Relief(slope_law("tobler"), elevation, None, towards)).seconds
        for towards in (True, False)
    ]
    down, up = 200 * 0.72 / tobler_speed(1.0, -0.2), 200 * 0.72 / tobler_speed(1.0, 0.2)
    assert [time[1, 2] for time in times] == pytest.approx([down, up], rel=1e-6)


def test_by_mode_slopes_slow_walkers_and_cyclists_but_no_cars():
    elevation = np.array([[0.0, 5.0]])
    for mode, speed in ((1, 5 * np.exp(-0.175)), (2, None), (3, 5.0)):
        relief = Relief(slope_law("by_mode"), elevation, np.full((1, 2), mode, np.uint8), False)
        found = least_times(np.full((1, 2), 0.72), planar_metric(1, 100.0, 100.0), np.array([0]), relief=relief)
        if speed:
            assert found.seconds[0, 1] == pytest.approx(360 / speed, rel=1e-6)
        else:
            alone = Relief(slope_law("bicycle"), elevation, None, False)
            same(found, least_times(np.full((1, 2), 0.72), planar_metric(1, 100.0, 100.0), np.array([0]), relief=alone))


def test_cells_of_unknown_elevation_are_barriers():
    relief = Relief(slope_law("tobler"), np.array([[0.0, NAN, 0.0]]), None, True)
    found = least_times(np.ones((1, 3)), planar_metric(1, 1.0, 1.0), np.array([0]), relief=relief)
    assert found.reach.tolist() == [[1, 0, 0]]


class Impatient:
    """Watches, and stops after some questions."""

    def __init__(self, patience):
        self.patience, self.fractions = patience, []

    def report(self, fraction):
        self.fractions.append(fraction)

    def cancelled(self):
        self.patience -= 1
        return self.patience < 0


@pytest.mark.parametrize("engine", ENGINES)
def test_cancelling_and_progress(engine):
    world, metric = np.random.default_rng(1).uniform(1, 9, (200, 200)), planar_metric(200, 1.0, 1.0)
    with pytest.raises(Cancelled):
        least_times(world, metric, np.array([7]), engine=engine, progress=Impatient(5))
    patient = Impatient(10**6)
    least_times(world, metric, np.array([7]), engine=engine, progress=patient)
    assert patient.fractions == sorted(patient.fractions) and patient.fractions[-1] == 1.0
    assert len(patient.fractions) > 10


def test_what_the_sweep_leaves_over_is_finished():
    random = np.random.default_rng(2)
    world = random.uniform(1, 9, (300, 700))
    world[random.random(world.shape) < 0.3] = NAN
    metric, sources = planar_metric(300, 1.0, 1.0), np.array([30, 5000, 77777])
    same(least_times(world, metric, sources), least_times(world, metric, sources, engine="delta"))
    same(least_times(world, metric, sources), least_times(world, metric, sources, engine="sweep"))


def test_roads_alone_over_closed_land():
    random, world = np.random.default_rng(3), np.full((200, 200), NAN)
    for _ in range(12):
        winding = np.clip(random.integers(200) + np.cumsum(random.integers(-1, 2, 200)), 0, 199)
        world[winding, np.arange(200)] = world[np.arange(200), winding] = 0.05
    source = np.flatnonzero(np.isfinite(world))[:1]
    found = least_times(world, planar_metric(200, 100.0, 100.0), source)
    np.testing.assert_allclose(found.seconds, plain_times(world, (100.0, 100.0), source), rtol=1e-6)
    same(found, least_times(world, planar_metric(200, 100.0, 100.0), source, engine="sweep"))
