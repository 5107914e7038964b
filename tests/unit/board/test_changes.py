"""Changes as records and as text: what is written is read again, and what anybody may have written is checked."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.board.changes import (
    NO_LIMIT,
    Closed,
    Opened,
    Resized,
    RoadDrawn,
    RoadFaster,
    changes_from_text,
    changes_text,
    closed_services,
    key_of,
    label,
    roads_of,
)
from urban_rural_linkages.core.errors import InputError

words = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=8)
metres = st.floats(-1e7, 1e7)
room = st.one_of(st.floats(0, 1e6), st.just(float("nan")))
speeds = st.floats(1, 300)
lines = st.lists(words, min_size=1, max_size=3).map(tuple)
routes = st.lists(st.tuples(metres, metres), min_size=2, max_size=4).map(tuple)


@st.composite
def some_changes(draw) -> tuple:
    keys = draw(st.lists(words, min_size=3, max_size=3, unique=True))
    kinds = [
        st.builds(Opened, st.just(keys[0]), words, metres, metres, room), st.builds(Closed, words),
        st.builds(Resized, words, room), st.builds(RoadDrawn, st.just(keys[1]), words, routes, speeds),
        st.builds(RoadFaster, st.just(keys[2]), words, lines, speeds),
    ]  # fmt: skip
    return tuple(draw(kind) for kind in kinds if draw(st.booleans()))


class Names:
    def service_name(self, service: str) -> str:
        return {"s1": "Torrealta"}.get(service, service)


class TestText:
    @given(some_changes())
    def test_what_is_written_is_read_again(self, changes):
        assert changes_from_text(changes_text(changes)) == changes

    def test_the_text_is_json_without_numbers_that_json_has_not(self):
        entry = json.loads(changes_text([Opened("n1", "Castrejana", 1.5, 2.0)]), parse_constant=pytest.fail)
        assert entry == [{"kind": "opened", "key": "n1", "name": "Castrejana", "x": 1.5, "y": 2.0, "capacity": None}]

    def test_a_place_without_a_capacity_has_no_limit(self):
        (read,) = changes_from_text('[{"kind": "opened", "key": "n", "name": "N", "x": 1, "y": 2}]')
        assert read == Opened("n", "N", 1.0, 2.0) and np.isnan(read.capacity)

    def test_equal_places_are_equal_whichever_nan_they_are_made_with(self):
        assert Opened("n", "N", 1.0, 2.0, np.nan) == Opened("n", "N", 1.0, 2.0, float("nan"))
        assert hash(Opened("n", "N", 1.0, 2.0, np.nan)) == hash(Opened("n", "N", 1.0, 2.0))
        assert Resized("s", float("nan")) == Resized("s", NO_LIMIT)

    @pytest.mark.parametrize(("text", "told"), [
        ("{", "no JSON"), ("[" * 100_000, "no JSON"), ("{}", "no list"), ("[1]", "Change 1 .* no kind"),
        ('[{"kind": "moved"}]', "opened, closed, resized, road_drawn, road_faster"),
        ('[{"kind": "closed"}]', "'service' is not well formed"),
        ('[{"kind": "closed", "service": "s"}, {"kind": "closed", "service": 7}]', "Change 2 .*'service'"),
        ('[{"kind": "closed", "service": "s", "by": "me"}]', "'by' is not well formed"),
        ('[{"kind": "opened", "key": "n", "name": "N", "x": NaN, "y": 2}]', "'x' is not well formed"),
        ('[{"kind": "opened", "key": "n", "name": "N", "x": true, "y": 2}]', "'x' is not well formed"),
        ('[{"kind": "resized", "service": "s", "capacity": -1}]', "'capacity' is not well formed"),
        ('[{"kind": "road_drawn", "key": "r", "name": "R", "points": [[0, 0]], "kmh": 60}]', "'points'"),
        ('[{"kind": "road_drawn", "key": "r", "name": "R", "points": [[0, 0], [1]], "kmh": 60}]', "'points'"),
        ('[{"kind": "road_drawn", "key": "r", "name": "R", "points": [[0, 0], [1, 1]], "kmh": 0}]', "'kmh'"),
        ('[{"kind": "road_faster", "key": "r", "name": "R", "lines": "12", "kmh": 60}]', "'lines'"),
        ('[{"kind": "road_faster", "key": "r", "name": "R", "lines": [], "kmh": 60}]', "'lines'"),
    ])  # fmt: skip
    def test_what_is_not_well_formed_is_refused_by_name(self, text, told):
        with pytest.raises(InputError, match=told):
            changes_from_text(text)

    def test_two_new_places_have_two_keys(self):
        twice = [Opened("n", "A", 0.0, 0.0), Opened("n", "B", 1.0, 0.0)]
        with pytest.raises(InputError, match="two changes with the key 'n'"):
            changes_from_text(changes_text(twice))


def test_services_that_close_and_roads_are_told_from_other_changes():
    roads = [RoadDrawn("r1", "Bridge", ((0.0, 0.0), (1.0, 0.0)), 90.0), RoadFaster("r2", "EX-109", ("12",), 100.0)]
    changes = [roads[0], Closed("s1"), Opened("n1", "N", 0.0, 0.0), Resized("s2", 5.0), roads[1], Closed("s3")]
    assert closed_services(changes) == {"s1", "s3"} and roads_of(changes) == roads


class TestLabels:
    @pytest.mark.parametrize(("change", "told", "key"), [
        (Opened("n1", "Castrejana", 0.0, 0.0), "Castrejana (new)", "n1"),
        (Closed("s1"), "Torrealta (closed)", "s1"),
        (Closed("s9"), "s9 (closed)", "s9"),
        (Resized("s1", 1200.0), "Torrealta (room for 1,200)", "s1"),
        (RoadDrawn("r1", "Bridge", ((0.0, 0.0), (1.0, 0.0)), 90.0), "Bridge (new road, 90 km/h)", "r1"),
        (RoadFaster("r2", "EX-109", ("12",), 100.0), "EX-109 (100 km/h)", "r2"),
    ])  # fmt: skip
    def test_a_change_is_named_in_a_few_words(self, change, told, key):
        assert str(label(change, Names())) == told and key_of(change) == key
