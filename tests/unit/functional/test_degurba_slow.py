"""The fast classification against the slow one, under every kind of rule, and whatever the size of its blocks."""

from __future__ import annotations

import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.functional import centre_shape as smoothing
from urban_rural_linkages.core.functional import densities
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.grid_rules import GridRules
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.progress import NullProgress

from .slow_degurba import SlowWorld, towns

RULES = st.builds(
    GridRules,
    level=st.sampled_from(["level2", "level2", "level1"]),
    rules=st.sampled_from(["2024", "2021"]),
    builtup_rule=st.sampled_from(["fixed", "none"]),
    builtup_threshold=st.sampled_from([0.1, 0.2, 0.25, 0.5]),
    smoothing=st.sampled_from(["R2023A", "R2022A", "none"]),
    gap_km2=st.sampled_from([0.0, 3.0, 15.0, 40.0]),
    uc_density=st.sampled_from([800.0, 1250.0, 1500.0]),
    uc_population=st.sampled_from([8000.0, 20_000.0, 50_000.0]),
    uc_contiguity=st.sampled_from([4, 8]),
    duc_density=st.sampled_from([1000.0, 1500.0]),
    duc_population=st.sampled_from([4000.0, 5000.0]),
    duc_contiguity=st.sampled_from([4, 8]),
    sduc_density=st.sampled_from([None, 500.0, 900.0]),
    sduc_population=st.sampled_from([None, 1000.0]),
    sduc_contiguity=st.sampled_from([None, 4, 8]),
    sduc_buffer_km=st.sampled_from([None, 0.0, 1.0]),
    suc_density=st.sampled_from([200.0, 300.0]),
    suc_contiguity=st.sampled_from([4, 8]),
    rc_density=st.sampled_from([250.0, 300.0]),
    rc_population=st.sampled_from([450.0, 500.0]),
    rc_contiguity=st.sampled_from([4, 8]),
    ldr_density=st.sampled_from([50.0, 70.0]),
    water_land=st.sampled_from([0.4, 0.5, 0.6]),
    water_population=st.sampled_from([0.0, 30.0]),
    water_built=st.sampled_from([0.0, 0.1]),
)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), RULES, st.sampled_from([1.0, 0.25, 4.0]))
def test_fast_and_slow_version_agree(seed, rules, cell_km2):
    people, land, built = towns(seed, (22, 26))
    fast = classify_grid(people, land, built, cell_km2, rules)
    assert fast.classes.tolist() == SlowWorld(people, land, built, rules, cell_km2).classes().tolist()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rules", [GridRules(), GridRules(rules="2021", smoothing="R2022A", builtup_threshold=0.15)])
def test_fast_and_slow_version_agree_on_larger_regions(seed, rules):
    people, land, built = towns(seed)
    fast = classify_grid(people, land, built, parameters=rules).classes
    assert fast.tolist() == SlowWorld(people, land, built, rules).classes().tolist()


def test_the_regions_have_all_classes():
    seen = {code for seed in range(6) for code in classify_grid(*towns(seed)).classes.ravel().tolist()}
    assert seen == {30, 23, 22, 21, 13, 12, 11, 10}


@pytest.mark.parametrize("cells", [1, 7, 64])
def test_the_size_of_blocks_is_of_no_consequence(monkeypatch, cells):
    people, land, built = towns(3, (12, 14))
    rules = GridRules(uc_population=8000.0)
    whole = classify_grid(people, land, built, parameters=rules)
    monkeypatch.setattr(densities, "BLOCK", cells)
    monkeypatch.setattr(smoothing, "_CHUNK", cells)
    parts = classify_grid(people, land, built, parameters=rules)
    assert parts.classes.tolist() == whole.classes.tolist()
    assert parts.summary.cells.tolist() == whole.summary.cells.tolist()
    assert parts.summary.population == pytest.approx(whole.summary.population)


def test_arrays_that_do_not_lie_row_by_row_are_read_too():
    people, land, built = towns(4)
    expected = classify_grid(people, land, built).classes
    slanted = [np.asfortranarray(part) for part in (people, land, built)]
    assert (classify_grid(*slanted).classes == expected).all()
    assert (classify_grid(slanted[0], Shares(slanted[1]), Shares(slanted[2])).classes == expected).all()


def test_the_input_is_left_as_it_was():
    world = towns(5)
    before = [part.copy() for part in world]
    for part in world:
        part.setflags(write=False)
    classify_grid(*world)
    assert all((part == copy).all() for part, copy in zip(world, before, strict=True))


def test_large_arrays_are_neither_copied_nor_widened():
    people = np.zeros((1500, 1400), dtype=np.float32)
    people[100:140, 200:240] = 2000.0
    land, built = Shares(np.full(people.shape, 100, np.uint8), 100), Shares(np.zeros(people.shape, np.uint8), 100)
    classify_grid(people[:9, :9])  # imports scipy
    tracemalloc.start()
    classify_grid(people, land, built)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * people.size + 20 * densities.BLOCK * 8


class Clock:
    """Remembers the longest time between two questions."""

    def __init__(self) -> None:
        self.last, self.longest = time.perf_counter(), 0.0

    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now
        return False


def test_cancelling_never_waits_long():
    people = np.random.default_rng(1).lognormal(3.0, 2.0, (1200, 1200)).astype(np.float32)
    clock = Clock()
    classify_grid(people, progress=clock)
    assert clock.longest < 1.0


def test_marks_are_told_by_kind_and_density():
    people = np.array([[0.0, 49.0, 50.0, 300.0, 900.0, 1500.0, np.nan, 0.0, 0.0]])
    land = np.array([[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.4, 0.4]])
    built = np.array([[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.01]])
    region = densities.Region(people, Shares(land), Shares(built), 1.0)
    found = densities.screen(region, GridRules(), 0.2, NullProgress())
    low, rural, urban, semi = densities.LOW, densities.RURAL, densities.SUBURBAN, densities.SEMI_DENSE
    dense = densities.DENSE | densities.CENTRE
    expected = [0, 0, low, low | rural | urban, low | rural | urban | semi, low | rural | urban | semi | dense]
    assert found.marks[0].tolist() == [*expected, densities.UNKNOWN, densities.WATER, densities.EMPTY_SHORE]
    assert found.unknown == 1


def test_nothing_is_built_where_nothing_is_known_of_it():
    people, land = np.array([[10.0, 10.0]]), np.ones((1, 2))
    region = densities.Region(people, Shares(land), Shares(np.array([[np.nan, 0.5]])), 1.0)
    marks = densities.screen(region, GridRules(), 0.2, NullProgress()).marks
    assert marks[0].tolist() == [0, densities.DENSE | densities.CENTRE]


def test_a_built_cell_without_land_is_wholly_built():
    region = densities.Region(np.zeros((1, 1)), Shares(np.zeros((1, 1))), Shares(np.full((1, 1), 0.01)), 1.0)
    marks = densities.screen(region, GridRules(), 0.2, NullProgress()).marks
    assert marks[0, 0] == densities.DENSE | densities.CENTRE | densities.EMPTY_SHORE


@pytest.mark.parametrize("people", [np.inf, np.nan])
def test_endless_people_are_unknown_people(people):
    region = densities.Region(np.array([[people, 1.0]]), None, None, 1.0)
    found = densities.screen(region, GridRules(), np.nan, NullProgress())
    assert found.marks[0].tolist() == [densities.UNKNOWN, 0]
    assert found.lost_population == 0.0
