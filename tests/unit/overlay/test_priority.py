"""Urgency of units from indicators to verdict: a case by hand, and what must not change it."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.overlay.composite_index import Indicator
from urban_rural_linkages.core.overlay.priority import at_least_k, met_indicator, met_table, priorities

NAN = np.nan
IDS = ["a", "b", "c", "d"]


def indicator(name, values, direction="high", weight=1.0, limit=None):
    return Indicator(name, np.array(values, dtype=float), direction, weight, limit)


LOSS = indicator("loss", [0, 20, 10, 5], weight=2)  # scores 0, 1, 0.5, 0.25
DENSITY = indicator("density", [50, 30, 10, 10], "low")  # scores 0, 0.5, 1, 1


class TestMeans:
    def test_arithmetic_by_hand(self):
        """(2 x 0 + 0) / 3, (2 + 0.5) / 3, (1 + 1) / 3, (0.5 + 1) / 3."""
        found = priorities(IDS, [LOSS, DENSITY], "arithmetic", draws=50)
        assert found.index == pytest.approx([0, 5 / 6, 2 / 3, 1 / 2])
        assert found.rank.tolist() == [4, 1, 2, 3] and found.priority.tolist() == [0, 1, 0, 0]
        assert found.scores[0].tolist() == [0, 1, 0.5, 0.25] and found.scores[1].tolist() == [0, 0.5, 1, 1]
        assert found.top_decile_probability.tolist() == [0, 1, 0, 0]
        assert found.met is None and found.notes == ()

    def test_geometric_by_hand(self):
        """0.01, 0.5^(1/3), 0.5^(2/3), 0.25^(2/3)."""
        found = priorities(IDS, [LOSS, DENSITY], draws=50)
        assert found.index == pytest.approx([0.01, 0.5 ** (1 / 3), 0.5 ** (2 / 3), 0.25 ** (2 / 3)])

    def test_ties_at_the_last_place_all_have_priority(self):
        found = priorities(IDS, [indicator("x", [1, 1, 0, 0])], draws=5)
        assert found.rank.tolist() == [1, 1, 3, 3] and found.priority.tolist() == [1, 1, 0, 0]
        assert found.top_decile_probability.tolist() == [1, 0, 0, 0]  # exactly one tenth in each draw

    def test_a_constant_is_left_out_and_named(self):
        flat = indicator("flat", [7, 7, NAN, 7], weight=100)
        found = priorities(IDS, [flat, LOSS, DENSITY], "arithmetic", draws=5)
        assert found.index == pytest.approx([0, 5 / 6, 2 / 3, 1 / 2])
        assert len(found.scores) == 3 and np.isnan(found.scores[0]).all()
        (note,) = found.notes
        assert "Indicator 'flat' is 7 in all units" in str(note)

    def test_the_unknown_is_not_last_but_unknown(self):
        found = priorities(IDS, [indicator("x", [1, NAN, 3, 4]), DENSITY], draws=5)
        for values in (found.index, found.rank, found.top_decile_probability, found.priority):
            assert np.isnan(values).tolist() == [False, True, False, False]
        assert sorted(found.rank[~np.isnan(found.rank)]) == [1, 2, 3]
        assert "have no index and no rank: 1 (b)" in str(found.notes[0])

    def test_nothing_to_tell_units_apart(self):
        with pytest.raises(InputError, match="No indicator differs"):
            priorities(IDS, [indicator("flat", [7, 7, 7, 7])])


class TestCounting:
    def test_by_hand(self):
        """Met: loss at or above its limit of 10, density at or below 12.5, old from half the way on."""
        rules = [
            indicator("loss", [0, 20, 10, 5], weight=2, limit=10),
            indicator("density", [50, 30, 10, 10], "low", limit=12.5),
            indicator("old", [10, 40, 20, 30]),
        ]
        found = priorities(IDS, rules, "k_of_n", draws=5)
        assert found.met.tolist() == [0, 2, 2, 2]
        assert found.index.tolist() == [0, 0.75, 0.75, 0.5]
        assert found.rank.tolist() == [4, 1, 1, 3] and found.priority.tolist() == [0, 1, 1, 1]
        assert priorities(IDS, rules, "k_of_n", k=3, draws=5).priority.tolist() == [0, 0, 0, 0]

    def test_what_is_decided_stands(self):
        rules = [indicator(name, values) for name, values in
                 {"x": [1, 1, 0, 0], "y": [1, NAN, NAN, 0], "z": [NAN, 0, 0, NAN]}.items()]  # fmt: skip
        found = priorities(IDS, rules, "k_of_n", draws=5)
        assert np.array_equal(found.priority, [1, NAN, 0, 0], equal_nan=True)
        assert np.isnan(found.index).all() and found.met.tolist() == [2, 1, 0, 0]

    def test_a_limit_tells_even_of_a_constant(self):
        rules = [indicator("x", [7, 7, 7, 7], limit=5), indicator("y", [0, 0, 1, 1])]
        found = priorities(IDS, rules, "k_of_n", k=1, draws=5)
        assert found.met.tolist() == [1, 1, 2, 2] and found.notes == ()


# -- what holds for all indicators -------------------------------------------------------------------------------

methods = st.sampled_from(["arithmetic", "geometric", "k_of_n"])
tables = st.lists(st.tuples(*[st.integers(0, 8)] * 3), min_size=3, max_size=20).filter(
    lambda rows: all(len(set(column)) > 1 for column in zip(*rows, strict=True))
)


def found_in(rows, method, ids=None, scale=1.0, shift=0.0, turned=False):
    columns = np.array(rows, dtype=float).T * (-scale if turned else scale) + shift
    ends = ("high", "low", "high") if not turned else ("low", "high", "low")
    indicators = [indicator(f"i{n}", column, end, 1 + n) for n, (column, end) in
                  enumerate(zip(columns, ends, strict=True))]  # fmt: skip
    return priorities(ids or [f"{n:03d}" for n in range(len(rows))], indicators, method, draws=30)


def same(one, other, order=slice(None)):
    for name in ("index", "rank", "top_decile_probability", "priority"):
        assert getattr(one, name)[order] == pytest.approx(getattr(other, name), abs=1e-9, nan_ok=True), name


@settings(max_examples=30)
@given(tables, methods, st.sampled_from([0.125, 3.0, 1000.0]), st.sampled_from([-50.0, 0.0, 7.5]))
def test_units_of_measurement_change_nothing(rows, method, scale, shift):
    rows = [(*row[:2], row[2] + 2) for row in rows]  # no field of 0 and 1, which says itself what is met
    same(found_in(rows, method), found_in(rows, method, scale=scale, shift=shift))


@settings(max_examples=30)
@given(tables, methods)
def test_turning_values_and_directions_changes_nothing(rows, method):
    rows = [tuple(2 * value for value in row) for row in rows]
    same(found_in(rows, method), found_in(rows, method, turned=True))


@settings(max_examples=30)
@given(tables, methods, st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_matter(rows, method, random):
    ids = [f"{n:03d}" for n in range(len(rows))]
    order = random.sample(range(len(rows)), len(rows))
    other = found_in([rows[i] for i in order], method, [ids[i] for i in order])
    same(found_in(rows, method, ids), other, order)


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
