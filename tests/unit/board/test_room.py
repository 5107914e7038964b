"""Room in services: whom the nearest has no place for."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.board.room import notes_of_room

NAN, INF = np.nan, np.inf
MINUTES = np.array([[5.0, 9.0], [8.0, 2.0], [INF, INF], [5.0, 5.0], [3.0, 9.0]])
PEOPLE = np.array([100.0, 60.0, 900.0, 10.0, NAN])


class TestRoom:
    def test_who_comes_is_set_against_the_capacity_and_the_fullest_named_first(self):
        told = [str(note) for note in notes_of_room(MINUTES, PEOPLE, np.array([100.0, 10.0]), ["A", "B"])]
        assert told == ["B is nearest to 60 people and has room for 10: 50 find no place.",
                        "A is nearest to 110 people and has room for 100: 10 find no place."]  # fmt: skip

    def test_who_has_no_way_and_who_is_unknown_come_to_nobody(self):
        assert notes_of_room(MINUTES, PEOPLE, np.array([110.0, 60.0]), ["A", "B"]) == []

    def test_beds_are_no_places_for_people(self):
        [told] = notes_of_room(MINUTES, 100 * PEOPLE, np.array([100.0, NAN]), ["A", "B"])
        assert str(told).startswith("Capacities (100) count something else than people (11,000)")

    def test_without_a_limit_nobody_is_turned_away(self):
        assert notes_of_room(MINUTES, PEOPLE, np.array([NAN, NAN]), ["A", "B"]) == []
        assert len(notes_of_room(MINUTES, PEOPLE, np.array([0.0, NAN]), ["A", "B"])) == 1
        assert notes_of_room(np.empty((5, 0)), PEOPLE, np.empty(0), []) == []
