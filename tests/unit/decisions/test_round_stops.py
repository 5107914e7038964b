"""Stops of a mobile service within a walk of those who need it: as few as reach all, or those that reach most."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions import round_stops
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.decisions.round_stops import every_unit, served_by, stops_within_a_walk
from urban_rural_linkages.core.errors import InputError


@pytest.fixture(scope="module")
def prover():
    with Prover() as open_prover:
        yield open_prover


def line(*places: float) -> np.ndarray:
    return np.abs(np.subtract.outer(places, places))


def test_as_few_stops_as_reach_everybody(prover):
    found = stops_within_a_walk(line(0.0, 10.0, 20.0, 60.0), np.array([5.0, 1.0, 5.0, 2.0]), 12.0, prover)
    assert (found.columns, found.serves.tolist(), found.people) == ([1, 3], [1, 1, 1, 3], [11.0, 2.0])


def test_the_stops_that_reach_most_people(prover):
    found = stops_within_a_walk(line(0.0, 10.0, 20.0, 60.0), np.array([5.0, 1.0, 5.0, 90.0]), 12.0, prover, count=1)
    assert (found.columns, found.serves.tolist()) == ([3], [-1, -1, -1, 3])
    assert str(found.notes[-1]) == "Units that have no stop of the round within a walk: 3, with 11 people."


def test_the_limit_of_the_walk_is_inclusive(prover):
    assert stops_within_a_walk(line(0.0, 15.0), np.array([1.0, 1.0]), 15.0, prover).columns in ([0], [1])
    assert stops_within_a_walk(line(0.0, 15.1), np.array([1.0, 1.0]), 15.0, prover).columns == [0, 1]


def test_more_stops_than_there_are_places_are_all_places(prover):
    assert stops_within_a_walk(line(0.0, 50.0), np.array([1.0, 1.0]), 5.0, prover, count=9).columns == [0, 1]


def test_units_whose_people_are_unknown_or_none_get_no_stop_of_their_own(prover):
    found = stops_within_a_walk(line(0.0, 50.0, 99.0), np.array([4.0, np.nan, 0.0]), 5.0, prover)
    assert found.columns == [0] and found.people == [4.0]
    assert not any("no stop" in str(note) for note in found.notes)


def test_where_nobody_needs_a_stop_there_is_none(prover):
    found = stops_within_a_walk(line(0.0, 1.0), np.array([0.0, np.nan]), 5.0, prover)
    assert found.columns == [] and found.serves.tolist() == [-1, -1]


def test_what_lies_beyond_every_walk_is_told(prover):
    walks = np.array([[0.0, np.nan], [np.nan, np.nan]])
    found = stops_within_a_walk(walks, np.array([4.0, 6.0]), 5.0, prover)
    assert found.columns == [0] and "1, with 6" in str(found.notes[-1])


def test_too_many_pairs_are_refused_with_their_number(prover, monkeypatch):
    monkeypatch.setattr(round_stops, "MOST_PAIRS", 3)
    with pytest.raises(InputError, match="There are 4 pairs of units and stops within a walk"):
        stops_within_a_walk(line(0.0, 1.0), np.array([1.0, 1.0]), 5.0, prover)


def test_a_stop_in_every_unit_needs_no_walk():
    found = every_unit(np.array([0, 2]), np.array([5.0, 6.0, 7.0]))
    assert (found.columns, found.people, served_by(found, ["a", "c"])) == ([0, 2], [5.0, 7.0], ["a", "c"])


def test_stops_may_be_put_in_the_order_of_their_names():
    found = every_unit(np.array([0, 2]), np.array([5.0, 6.0, 7.0])).by_name(["z", "b", "a"])
    assert (found.columns, found.people, served_by(found, ["z", "a"])) == ([2, 0], [7.0, 5.0], ["a", "z"])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), min_size=2, max_size=6), st.integers(1, 2))
def test_no_other_stops_reach_more(rows, count):
    places, people = [float(at) for at, _ in rows], np.array([float(one) for _, one in rows])
    walks = line(*places)
    with Prover() as own:
        found = stops_within_a_walk(walks, people, 12.0, own, count=count)
    best = max(
        people[(walks[:, list(some)] <= 12.0).any(axis=1)].sum() for some in combinations(range(len(rows)), count)
    )
    assert sum(found.people) == pytest.approx(best)
