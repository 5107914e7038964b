"""Plans beside each other: which are beaten, and by which."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.plans import beaten, compare_plans, dominated
from urban_rural_linkages.core.decisions.scenario_rows import scenario_rows
from urban_rural_linkages.core.decisions.scenarios import compare

TODAY, PEOPLE = Times.of([20.0, 40.0, 60.0]), np.array([100.0, 50.0, 10.0])


def row(*after: float, threshold: float = 30.0):
    return scenario_rows(compare(TODAY, Times.of(after)), PEOPLE, {}, [threshold])[0]


def test_a_plan_that_is_worse_for_all_is_beaten():
    plans = compare_plans({"A": row(20.0, 25.0, 60.0), "B": row(20.0, 35.0, 60.0), "C": row(10.0, 40.0, 60.0)})
    assert [(plan.name, plan.dominated_by) for plan in plans] == [("A", ()), ("B", ("A",)), ("C", ())]


def test_beaten_plans_are_named_with_those_that_beat_them():
    plans = compare_plans({"A": row(20.0, 25.0, 60.0), "B": row(20.0, 35.0, 60.0), "C": row(10.0, 40.0, 60.0)})
    (note,) = beaten(plans)
    assert str(note) == "Plan 'B' is no better in any figure than: A."
    assert beaten(plans[:1]) == []


def test_equal_plans_beat_each_other_not():
    plans = compare_plans({"A": row(20.0, 25.0, 60.0), "B": row(20.0, 25.0, 60.0)})
    assert [plan.dominated_by for plan in plans] == [(), ()]


def test_plans_at_other_thresholds_are_not_compared():
    plans = compare_plans({"A": row(20.0, 25.0, 60.0), "B": row(20.0, 35.0, 60.0, threshold=45.0)})
    assert [plan.dominated_by for plan in plans] == [(), ()]


def test_a_plan_of_which_a_figure_is_unknown_is_not_compared():
    assert not dominated([[1.0, np.nan], [2.0, 5.0]]).any()


def test_no_plan_at_all():
    assert compare_plans({}) == []


@given(st.lists(st.tuples(*[st.integers(0, 3)] * 3), min_size=1, max_size=7))
def test_none_beats_itself_nor_its_better_and_one_is_always_left(rows):
    beaten = dominated([[float(value) for value in one] for one in rows])
    assert not (beaten & beaten.T).any()
    assert not beaten.any(axis=1).all()
