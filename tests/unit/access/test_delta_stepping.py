"""Steps from many cells at once: several of them may lead to one cell, and the least time stays."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.delta_stepping import _lower


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 30)), max_size=60), st.sets(st.integers(0, 9)))
def test_the_least_of_several_times_stays_and_each_cell_is_given_once(steps, waiting):
    keys, queued = np.full(10, 20, dtype=np.int64), np.zeros(10, dtype=np.int32)
    queued[list(waiting)] = 7
    targets, arrival = (np.array([step[place] for step in steps], dtype=np.int64) for place in (0, 1))
    new = _lower(keys, queued, targets, arrival)
    least = [min([20, *(time for cell, time in steps if cell == place)]) for place in range(10)]
    assert keys.tolist() == least
    assert sorted(new.tolist()) == [cell for cell in range(10) if least[cell] < 20 and cell not in waiting]
    assert {cell for cell in range(10) if queued[cell]} == waiting | set(new.tolist())
