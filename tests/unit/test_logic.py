"""Three-valued logic: what is decided stands, what hangs on an unknown is unknown."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.logic import all_of, any_of, at_least, compare, is_one_of

NAN = np.nan
TRUTHS = st.lists(st.sampled_from([0.0, 1.0, NAN]), min_size=1, max_size=6)


def completions(truths):
    """Every way in which the unknowns may turn out."""
    return product(*[[truth] if truth in (0.0, 1.0) else [0.0, 1.0] for truth in truths])


def what_all_completions_say(truths, rule):
    verdicts = {rule(completion) for completion in completions(truths)}
    return float(verdicts.pop()) if len(verdicts) == 1 else NAN


@settings(max_examples=50)
@given(TRUTHS, st.integers(1, 6))
def test_agrees_with_every_completion_of_the_unknowns(truths, count):
    columns = [[truth] for truth in truths]
    np.testing.assert_array_equal(all_of(columns), [what_all_completions_say(truths, all)])
    np.testing.assert_array_equal(any_of(columns), [what_all_completions_say(truths, any)])
    expected = what_all_completions_say(truths, lambda completion: sum(completion) >= count)
    np.testing.assert_array_equal(at_least(count, columns), [expected])


@settings(max_examples=30)
@given(TRUTHS, st.integers(1, 6), st.randoms())
def test_order_makes_no_difference(truths, count, random):
    shuffled = list(truths)
    random.shuffle(shuffled)
    np.testing.assert_array_equal(
        at_least(count, [[truth] for truth in truths]), at_least(count, [[truth] for truth in shuffled])
    )


def test_units_are_independent():
    first, second = [1, 1, 0, NAN, NAN], [1, NAN, NAN, NAN, 1]
    np.testing.assert_array_equal(all_of([first, second]), [1, NAN, 0, NAN, NAN])
    np.testing.assert_array_equal(any_of([first, second]), [1, 1, NAN, NAN, 1])


@pytest.mark.parametrize(
    ("op", "expected"),
    [("<", [1, 0, 0]), ("<=", [1, 1, 0]), (">", [0, 0, 1]), (">=", [0, 1, 1]), ("=", [0, 1, 0])],
)
def test_operators_say_whether_the_limit_belongs(op, expected):
    np.testing.assert_array_equal(compare([8, 12.5, 13, NAN], op, 12.5), [*expected, NAN])


def test_texts_are_compared_as_texts():
    values = np.array(["IX", " X", "x", 8.0, 8, 8.5, None, NAN, ""], dtype=object)
    np.testing.assert_array_equal(is_one_of(values, ("IX", "X", "8")), [1, 1, 0, 1, 1, 0, NAN, NAN, NAN])
