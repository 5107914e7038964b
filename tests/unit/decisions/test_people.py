"""People by class and group, means and percentiles of people, and who is beyond a threshold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.people import (
    Times,
    larger_than_all,
    parts_of,
    people_of,
    percentile,
    require_people,
    weighted_mean,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
rows = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 50)), min_size=1, max_size=20)


class TestTimes:
    def test_what_is_out_of_reach_has_no_figure_and_is_no_unknown_one(self):
        times = Times.of([5.0, 99.0, NAN], [False, True, False])
        assert times.known.tolist() == [True, False, False]
        assert times.told.tolist() == [True, True, False]

    def test_infinity_is_no_figure(self):
        assert np.isnan(Times.of([np.inf, 1.0]).values).tolist() == [True, False]

    def test_a_threshold_is_inclusive_and_out_of_reach_is_beyond_it(self):
        times = Times.of([30.0, 30.1, NAN, NAN], [False, False, True, False])
        assert times.beyond(30.0).tolist() == [False, True, True, False]

    def test_some_rows(self):
        times = Times.of([1.0, 2.0, NAN], [False, False, True]).of_rows([2, 0])
        assert times.unreachable.tolist() == [True, False] and times.values[1] == 1.0


class TestRequirePeople:
    @pytest.mark.parametrize("people", [[0.0, 0.0], [NAN, 0.0], [NAN, NAN]])
    def test_nobody_at_all_is_refused_by_name(self, people):
        with pytest.raises(InputError, match="Nobody lives in the units of layer 'towns': field 'pop'"):
            require_people(np.array(people), "towns", "pop")

    def test_one_inhabited_unit_will_do(self):
        require_people(np.array([NAN, 0.0, 1.0]), "towns", "pop")


class TestGroups:
    def test_a_group_larger_than_all_is_told_with_its_units(self):
        groups = {"women": np.array([60.0, 50.0]), "old": np.array([1.0, NAN])}
        (note,) = larger_than_all(groups, np.array([50.0, 50.0]), ["01", "02"], "towns", "pop")
        assert "Layer 'towns': field 'women' counts more people than 'pop' in 1 of 2 units (01)" in str(note)

    def test_half_a_person_is_the_rounding_of_a_share(self):
        assert larger_than_all({"w": np.array([5.4])}, np.array([5.0]), ["01"], "towns", "pop") == []

    def test_unknown_people_are_no_fewer(self):
        assert larger_than_all({"w": np.array([5.0])}, np.array([NAN]), ["01"], "towns", "pop") == []


class TestFigures:
    def test_the_mean_is_of_people_whose_figure_is_known(self):
        assert weighted_mean(np.array([10.0, NAN, 40.0]), np.array([3.0, 50.0, 1.0])) == 17.5
        assert np.isnan(weighted_mean(np.array([NAN]), np.array([5.0])))

    def test_people_unknown_count_in_no_sum(self):
        assert people_of(np.array([NAN, 4.0, 2.0])) == 6.0

    @pytest.mark.parametrize(("share", "value"), [(0.5, 5.0), (0.8, 5.0), (0.9, 20.0), (1.0, 60.0)])
    def test_a_percentile_is_the_least_figure_that_the_share_does_not_exceed(self, share, value):
        assert percentile(np.array([60.0, 5.0, 20.0]), np.array([10.0, 80.0, 10.0]), share) == value

    def test_a_percentile_of_nobody_is_unknown(self):
        assert np.isnan(percentile(np.array([1.0, NAN]), np.array([0.0, 4.0]), 0.9))

    @given(rows)
    def test_a_percentile_covers_its_share(self, pairs):
        x, w = (np.array(part, dtype=float) for part in zip(*pairs, strict=True))
        value = percentile(x, w, 0.9)
        if w.sum() > 0:
            assert w[x <= value].sum() >= 0.9 * w.sum() * (1 - 1e-9)
            assert w[x < value].sum() < 0.9 * w.sum()


class TestParts:
    PEOPLE, WOMEN = np.array([10.0, 20.0, NAN]), np.array([6.0, 9.0, 1.0])

    def test_everybody_groups_classes_and_groups_of_classes(self):
        parts = parts_of(self.PEOPLE, {"women": self.WOMEN}, ["b", "a", "a"])
        assert [(part.place, part.group) for part in parts] == [
            ("", ""), ("", "women"), ("a", ""), ("a", "women"), ("b", ""), ("b", "women"),
        ]  # fmt: skip

    def test_a_group_is_compared_with_the_others_of_its_units_and_a_class_with_the_others(self):
        _, women, a, _, _, _ = parts_of(self.PEOPLE, {"women": self.WOMEN}, ["b", "a", "a"])
        assert women.rest.tolist() == [4.0, 11.0, 0.0]
        assert (a.weights.tolist(), a.rest.tolist()) == ([0.0, 20.0, 0.0], [10.0, 0.0, 0.0])

    def test_a_group_larger_than_all_leaves_nobody(self):
        assert parts_of(np.array([5.0]), {"old": np.array([8.0])})[1].rest.tolist() == [0.0]

    def test_an_unknown_class_is_none(self):
        assert [part.place for part in parts_of(self.PEOPLE, {}, ["", "a", ""])] == ["", "a"]
