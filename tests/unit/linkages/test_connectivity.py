"""The index of pairs over layers: ranks by hand, how many layers, and that a scale does not matter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.balance import balance
from urban_rural_linkages.core.linkages.connectivity import connectivity, percentile_ranks
from urban_rural_linkages.core.linkages.layers import link_layers

from .link_cases import link_tables, rows

NAN = float("nan")


@pytest.mark.parametrize(
    ("values", "ranks"),
    [([], []), ([7.0], [NAN]), ([1.0, 2.0, 3.0], [0, 0.5, 1]), ([4.0, 4.0], [0.5, 0.5]), ([NAN, 2.0, 1.0], [NAN, 1, 0]),
     ([5.0, 1.0, 1.0, 1.0], [1, 1 / 3, 1 / 3, 1 / 3])],
)  # fmt: skip
def test_ranks_by_hand(values, ranks):
    np.testing.assert_allclose(percentile_ranks(values), ranks)


def test_two_layers_by_hand():
    table = rows(("work", "workers", "a", "b", 8), ("work", "workers", "b", "a", 1), ("work", "workers", "c", "a", 2),
                 ("work", "workers", "c", "c", 8), ("school", "pupils", "b", "c", 3), ("school", "pupils", "c", "b", 1),
                 ("school", "pupils", "c", "a", 2), ("school", "pupils", "a", "a", 9))  # fmt: skip
    school, work = (balance(layer) for layer in link_layers(table).layers)
    # work: a-b 9 / min(8, 1) = 9, a-c 2 / min(8, 10) = 0.25; school: b-c 4 / min(3, 3), a-c 2 / min(9, 3).
    found = connectivity([school, work])
    assert (found.first.tolist(), found.second.tolist()) == ([0, 0, 1], [1, 2, 2])
    np.testing.assert_allclose(found.index, [NAN, 0.0, NAN])
    assert found.layers.tolist() == [1, 2, 1]
    np.testing.assert_allclose(connectivity([school, work], min_layers=1).index, [1.0, 0.0, 1.0])
    assert found.of(work).tolist() == [0, 1] and found.of(school).tolist() == [2, 1]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 9).map(float), min_size=2, max_size=20), st.floats(0.5, 100))
def test_ranks_have_the_mean_of_one_half_and_do_not_hang_on_the_unit(values, factor):
    ranks = percentile_ranks(values)
    assert ranks.mean() == pytest.approx(0.5)
    assert ((ranks >= 0) & (ranks <= 1)).all()
    np.testing.assert_allclose(percentile_ranks(np.array(values) * factor), ranks)


@settings(max_examples=40, deadline=None)
@given(link_tables(layers=("work", "school")))
def test_tonnes_instead_of_kilograms_change_nothing(table):
    thousandfold = replace(table, values=[value * 1000 for value in table.values])
    one, other = (
        connectivity([balance(layer) for layer in link_layers(each).layers]) for each in (table, thousandfold)
    )
    np.testing.assert_allclose(one.index, other.index)
    known = one.index[~np.isnan(one.index)]
    assert ((known >= 0) & (known <= 1)).all() and (one.layers[~np.isnan(one.index)] >= 2).all()
