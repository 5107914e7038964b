"""The order of places: strict, independent of how they come, and what may not be in it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.place_order import inhabited, ranks_of_places

PEOPLE = st.lists(st.integers(0, 5), min_size=1, max_size=12)


@given(PEOPLE, st.randoms())
def test_the_order_is_strict_and_does_not_hang_on_how_places_come(people, random):
    ids = [f"{i:02d}" for i in range(len(people))]
    ranks = ranks_of_places(people, ids)
    assert sorted(ranks) == list(range(len(people)))
    order = list(range(len(people)))
    random.shuffle(order)
    assert ranks_of_places([people[i] for i in order], [ids[i] for i in order]).tolist() == ranks[order].tolist()
    by_rank = np.argsort(ranks)
    assert all((-people[a], ids[a]) < (-people[b], ids[b]) for a, b in pairwise(by_rank))


def test_codes_are_compared_as_text():
    assert ranks_of_places([7, 7], ["10", "9"]).tolist() == [0, 1]


@pytest.mark.parametrize(("people", "ids", "words"), [
    ([10, np.nan], ["a", "b"], "unit 'b' has no value"),
    ([10, -1], ["a", "b"], "'b'"),
    ([10, 10], ["a", "a"], r"repeated ids: 1 \(a\)"),
    ([0, 0], ["a", "b"], "Nobody lives in the places of layer 'towns'"),
])  # fmt: skip
def test_what_cannot_be_ordered_is_refused_by_name(people, ids, words):
    with pytest.raises(InputError, match=words):
        inhabited(people, ids, "towns", "people")


def test_places_without_people_take_no_part():
    counts, living = inhabited([3, 0, 5], ["a", "b", "c"], "towns", "people")
    assert counts.tolist() == [3, 0, 5] and living.tolist() == [True, False, True]
