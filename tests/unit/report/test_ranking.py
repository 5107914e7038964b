import math

from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.report.ranking import highest, lowest

values = st.lists(st.one_of(st.just(math.nan), st.integers(-5, 5).map(float)), max_size=20)


def test_equal_values_go_by_id_at_both_ends():
    ids = ["b", "a", "c"]
    assert lowest([1.0, 1.0, 2.0], ids, 2) == [1, 0]
    assert highest([1.0, 2.0, 2.0], ids, 2) == [1, 2]


@given(values)
def test_unknown_values_are_in_no_list(numbers):
    ids = [str(i) for i in range(len(numbers))]
    for places in (lowest(numbers, ids, 30), highest(numbers, ids, 30)):
        assert len(places) == sum(not math.isnan(value) for value in numbers)
        assert not any(math.isnan(numbers[place]) for place in places)


@given(values, st.randoms())
def test_the_order_of_units_does_not_matter(numbers, random):
    ids = [f"{i:02}" for i in range(len(numbers))]
    order = list(range(len(numbers)))
    random.shuffle(order)
    shuffled = lowest([numbers[i] for i in order], [ids[i] for i in order], 5)
    assert [ids[order[place]] for place in shuffled] == [ids[place] for place in lowest(numbers, ids, 5)]
