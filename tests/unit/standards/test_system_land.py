"""Land of systems counted for settlements, and the words that say what a polygon is."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.standards.codes import read_codes
from urban_rural_linkages.core.standards.standards import CLASSES
from urban_rural_linkages.core.standards.system_land import SYSTEMS, USES, land_beyond, land_by_settlement, land_of

GENERAL_PARK, LOCAL_SCHOOL = ("general", "green"), ("local", "facilities")


def land(polygons, settlements=2):
    areas, kinds, lies_in = zip(*polygons, strict=True)
    return land_by_settlement(areas, [k[0] for k in kinds], [k[1] for k in kinds], lies_in, settlements)


class TestLand:
    def test_each_kind_is_a_standard(self):
        kinds = [(system, use) for system in SYSTEMS for use in USES]
        found = land([(10.0 * (n + 1), kind, {0: 1}) for n, kind in enumerate(kinds)], 1)
        assert {code: values.tolist() for code, values in found.items()} == {
            "ZVG": [10], "SDG": [20], "ZVL": [30], "SDL": [40]
        }  # fmt: skip

    def test_shared_out_whole(self):
        """A third and two thirds of it lie in the settlements, and something beyond: all of it counts."""
        assert land([(900, GENERAL_PARK, {0: 100, 1: 200})])["ZVG"].tolist() == [300, 600]

    def test_added_up(self):
        found = land([(100, LOCAL_SCHOOL, {1: 5}), (50, LOCAL_SCHOOL, {1: 1})])
        assert found["SDL"].tolist() == [0, 150]

    def test_for_nobody(self):
        assert land([(100, LOCAL_SCHOOL, {})])["SDL"].tolist() == [0, 0]

    def test_an_unknown_area_is_unknown_only_where_it_lies(self):
        found = land([(math.nan, GENERAL_PARK, {0: 1}), (50, GENERAL_PARK, {1: 1})])["ZVG"]
        assert np.isnan(found[0]) and found[1] == 50

    def test_no_polygons(self):
        found = land_by_settlement([], [], [], [], 2)
        assert all(values.tolist() == [0, 0] for values in found.values())

    @settings(max_examples=40)
    @given(st.lists(st.tuples(st.floats(0, 1e6), st.sampled_from([GENERAL_PARK, LOCAL_SCHOOL]),
                              st.dictionaries(st.integers(0, 1), st.floats(0.1, 1e4), min_size=1)),
                    min_size=1, max_size=8), st.randoms())  # fmt: skip
    def test_nothing_is_lost_and_order_does_not_matter(self, polygons, random):
        found = land(polygons)
        total = sum(values.sum() for values in found.values())
        assert total == pytest.approx(sum(area for area, *_ in polygons), rel=1e-9, abs=1e-9)
        turned = random.sample(polygons, len(polygons))
        assert all(land(turned)[code].tolist() == values.tolist() for code, values in found.items())


class TestCodes:
    WHERE = {"layer": "parks", "field": "use"}

    def test_capitals_and_blanks(self):
        assert read_codes([" Green", "FACILITIES "], USES, ids=["a", "b"], **self.WHERE) == ["green", "facilities"]

    def test_other_words_for_the_same(self):
        words = ["base", "relevant", "relevance", "Relevante"]
        assert read_codes(words, CLASSES, ids=list("abcd"), **self.WHERE) == ["base"] + ["relevant"] * 3

    def test_missing_where_it_may(self):
        assert read_codes([None, " "], CLASSES, ids=["a", "b"], required=False, **self.WHERE) == [None, None]

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            (["road", "green", "lake"], "row 'a': 'lake' is none of the codes green, facilities (such rows: 2)"),
            (["green", None, "green"], "row 'b': '' is none"),
        ],
    )
    def test_the_first_wrong_row_by_id(self, values, words):
        with pytest.raises(InputError) as caught:
            read_codes(values, USES, ids=["c", "b", "a"], **self.WHERE)
        assert words in str(caught.value)

    def test_a_wrong_word_where_none_is_needed(self):
        with pytest.raises(InputError, match="'town' is none of the codes base, relevant"):
            read_codes(["town", None], CLASSES, ids=["a", "b"], required=False, **self.WHERE)


def test_land_of_some_polygons_and_beyond_outlines():
    assert land_of([10.0, np.nan, 5.0], {2, 0, 1}) == 15.0 and land_of([1.0], set()) == 0.0
    assert land_beyond([100.0, 50.0], {1: 0.5, 0: 0.25}) == 50.0
