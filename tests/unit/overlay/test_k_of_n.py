"""Conditions that are counted, with three-valued logic."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.overlay.composite_index import Indicator
from urban_rural_linkages.core.overlay.k_of_n import at_least_k, met_indicator, met_table

NAN = np.nan


def met(values, direction="high", limit=None):
    return met_indicator(Indicator("x", np.array(values, dtype=float), direction, 1.0, limit)).tolist()


class TestOneIndicator:
    def test_a_limit_is_met_when_it_is_reached(self):
        assert met([59.9, 60, 61], "high", 60) == [0, 1, 1]
        assert met([12.4, 12.5, 12.6], "low", 12.5) == [1, 1, 0]

    def test_without_a_limit_half_the_way_is_enough(self):
        assert met([0, 4.9, 5, 10]) == [0, 0, 1, 1]
        assert met([0, 4.9, 5.1, 10], "low") == [1, 1, 0, 0]

    def test_half_the_way_in_decimals(self):
        """(0.2 - 0.1) / (0.3 - 0.1) must not fail for rounding."""
        assert met([0.1, 0.2, 0.3]) == [0, 1, 1]
        assert met([0.1, 0.4, 0.7], "low") == [1, 1, 0]

    def test_clauses_say_it_themselves(self):
        assert met([0, 1, 1]) == [0, 1, 1]
        assert met([0, 1, 1], "low") == [1, 0, 0]

    def test_clauses_that_all_units_meet_or_none(self):
        assert met([1, 1, 1]) == [1, 1, 1]
        assert met([0, 0, 0]) == [0, 0, 0]
        assert met([0, 0], "low") == [1, 1]

    def test_constants_with_a_limit_and_without(self):
        assert met([30, 30], "high", 20) == [1, 1]
        assert np.isnan(met([30, 30])).all()

    def test_the_unknown_is_neither_met_nor_missed(self):
        found = met([3, NAN, 9], "high", 5)
        assert found[0] == 0 and np.isnan(found[1]) and found[2] == 1


class TestTable:
    def test_what_cannot_be_told_is_left_out(self):
        flat, steep = Indicator("flat", np.array([3.0, 3.0])), Indicator("steep", np.array([2.0, 4.0]))
        kept, table = met_table([flat, steep])
        assert kept == [steep] and table.tolist() == [[0], [1]]

    def test_nothing_left(self):
        with pytest.raises(InputError, match=r"No indicator differs between the units.*LIMITS"):
            met_table([Indicator("flat", np.array([3.0, 3.0]))])


class TestCount:
    def test_the_valencian_rule_at_least_4_of_6(self):
        """Ley 5/2023, art. 15: four of six conditions; the unknown matters where it decides."""
        table = [
            [1, 1, 1, 1, 0, 0],
            [1, 1, 1, 0, 0, 0],
            [1, 1, 1, NAN, 0, 0],
            [1, 1, 1, 1, NAN, NAN],
            [1, 0, 0, 0, NAN, NAN],
            [NAN] * 6,
        ]
        count, verdict = at_least_k(table, 4)
        assert np.array_equal(count, [4, 3, 3, 4, 1, NAN], equal_nan=True)
        assert np.array_equal(verdict, [1, 0, NAN, 1, 0, NAN], equal_nan=True)

    @pytest.mark.parametrize(("columns", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (6, 4)])
    def test_more_than_half_unless_given(self, columns, needed):
        table = np.tril(np.ones((columns + 1, columns)), -1)  # 0, 1, 2 ... conditions met
        assert at_least_k(table)[1].tolist() == [float(met >= needed) for met in range(columns + 1)]

    @pytest.mark.parametrize("k", [0, 4])
    def test_more_than_there_are(self, k):
        with pytest.raises(InputError, match=f"{k} indicators should be met, and 3 can be told"):
            at_least_k([[1, 0, 1]], k)

    @pytest.mark.parametrize("k", [1, 2, 3])
    def test_a_verdict_stands_whatever_the_unknown_turns_out_to_be(self, k):
        for row in product((0.0, 1.0, NAN), repeat=3):
            known = [(0.0, 1.0) if np.isnan(value) else (value,) for value in row]
            possible = {float(sum(turned) >= k) for turned in product(*known)}
            (verdict,) = at_least_k([row], k)[1].tolist()
            assert {verdict} == possible if len(possible) == 1 else np.isnan(verdict)
