"""q values: the published example, ties, gaps, and what holds of all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.clusters.false_discovery import q_values

# Benjamini and Hochberg (1995), section 4: fifteen p values of which four are rejected at 0.05.
PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
             0.7590, 1.0000]  # fmt: skip


def test_the_example_of_benjamini_and_hochberg():
    q = q_values(PUBLISHED)
    assert np.count_nonzero(q <= 0.05) == 4
    assert q[3] == pytest.approx(15 * 0.0095 / 4)
    assert q[-1] == 1.0


def test_by_hand():
    assert q_values([0.04, 0.01, 0.03, 0.8]) == pytest.approx([0.16 / 3, 0.04, 0.16 / 3, 0.8])


def test_gaps_do_not_count():
    q = q_values([np.nan, 0.02, np.nan, 0.04])
    assert np.isnan(q[[0, 2]]).all() and q[[1, 3]] == pytest.approx([0.04, 0.04])
    assert np.isnan(q_values([np.nan])).all() and q_values([]).size == 0


def test_equal_p_have_equal_q():
    q = q_values([0.01, 0.5, 0.01, 0.01])
    assert q[0] == q[2] == q[3] == pytest.approx(0.04 / 3)


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_never_below_p_nor_above_one_and_in_the_same_order(p):
    q = q_values(p)
    assert (q >= np.array(p)).all() and (q <= 1).all()
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()


@settings(max_examples=50)
@given(st.lists(st.sampled_from([0.001, 0.01, 0.02, 0.04, 0.2, 0.9]), min_size=1, max_size=30),
       st.sampled_from([0.01, 0.05, 0.1]))  # fmt: skip
def test_they_reject_what_the_step_up_rule_rejects(p, alpha):
    ordered = np.sort(p)
    below = np.flatnonzero(ordered <= alpha * np.arange(1, len(p) + 1) / len(p) + 1e-12)
    rejected = below[-1] + 1 if below.size else 0
    assert np.count_nonzero(q_values(p) <= alpha + 1e-12) == rejected
