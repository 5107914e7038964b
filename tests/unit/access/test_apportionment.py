"""People of a group beyond reach, from shares of zones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.apportionment import apportioned_beyond


def test_by_hand():
    """Half of 40 and none of 10."""
    assert apportioned_beyond([40, 10], [50, 0], [100, 80]) == (20.0, 50.0, 0)


def test_what_is_unknown_is_left_out_and_counted():
    """An unknown group, an unknown total and a zone where nobody is counted."""
    found = apportioned_beyond([np.nan, 7, 5, 10], [1, np.nan, 0, 5], [10, 10, 0, 10])
    assert found == (5.0, 10.0, 3)


def test_no_zone_at_all():
    """Nobody, and nothing unknown."""
    assert apportioned_beyond([], [], []) == (0.0, 0.0, 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=20))
def test_groups_add_up(zones):
    """Women and men beyond are everybody beyond, where they are everybody."""
    everybody = np.array([total for total, _, _ in zones], dtype=float)
    beyond = everybody * np.array([share for _, share, _ in zones]) / 100
    women = np.floor(everybody * np.array([share for _, _, share in zones]) / 100)
    both = [apportioned_beyond(group, beyond, everybody).beyond for group in (women, everybody - women)]
    assert sum(both) == pytest.approx(beyond.sum(), rel=1e-12, abs=1e-9)
