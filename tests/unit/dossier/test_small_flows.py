"""Small flows, and others of their origin, say only under which number they are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.dossier.small_flows import certain_flows, published_flows, published_links


def test_a_small_flow_takes_the_smallest_other_of_its_origin_with_it():
    found = published_flows(np.array([3.0, 40, 9, 70, 80]), None, [3, 40, 9, 70, 80], ["a", "a", "a", "b", "b"], 5)
    assert found.cells == ["<10", "40", "<10", "70", "80"] and found.hidden == 2 and found.exposed == []


def test_an_origin_with_nothing_but_a_small_flow_is_named():
    found = published_flows(np.array([3.0, 70, 80]), None, [3, 70, 80], ["a", "b", "b"], 5)
    assert found.cells == ["<5", "70", "80"] and found.exposed == ["a"]


def test_what_the_office_has_hidden_stays_as_it_is_written():
    fewest, most = np.array([1.0, 30, 40, np.nan]), np.array([9.0, 30, 40, np.nan])
    found = published_flows(fewest, most, ["<10", 30, 40, None], ["a"] * 4, 5)
    assert found.cells == ["<10", "30", "40", None] and found.hidden == 0


def test_flows_between_two_bounds_are_unknown():
    known = certain_flows(np.array([1.0, 30]), np.array([9.0, 30]))
    assert np.isnan(known[0]) and known[1] == 30
    assert certain_flows(np.array([7.0]), None).tolist() == [7]


ENDS = [("school", "a", "b"), ("school", "a", "c"), ("work", "a", "b"), ("work", "a", "c"), ("goods", "a", "b")]


def test_each_layer_of_links_hides_its_own_and_what_is_measured_stays():
    amounts = [3.0, 40, 9, 70, 0.5]
    found = published_links(np.array(amounts), None, [3, 40, 9, 70, 0.5], ENDS, 5)
    assert found.cells == ["<45", "<45", "9", "70", "0.5"] and found.hidden == 2


def test_two_tables_of_the_same_flows_hide_the_same_rows():
    """Else what one of them hides beside a small flow would be read in the other."""
    ends = [("work", "a", to) for to in "bcde"]
    amounts = np.array([2.0, 7.0, 7.0, 90.0])
    forth = published_links(amounts, None, list(amounts), ends, 5)
    back = published_links(amounts[::-1], None, list(amounts[::-1]), ends[::-1], 5)
    assert forth.cells == back.cells[::-1] == ["<10", "<10", "7", "90"]


def test_links_that_the_office_has_hidden_stay_as_they_are_written():
    fewest, most = np.array([1.0, 30.0]), np.array([9.0, 30.0])
    assert published_links(fewest, most, ["<10", 30], ENDS[:2], 5).cells == ["<10", "30"]


@given(st.lists(st.tuples(st.sampled_from(["school", "work"]), st.sampled_from("ab"), st.integers(0, 40)), max_size=20))
def test_no_small_count_stays_and_what_is_told_is_right(rows):
    ends = [(layer, home, f"{row:02d}") for row, (layer, home, _) in enumerate(rows)]
    amounts = np.array([amount for _, _, amount in rows], dtype=float)
    found = published_links(amounts, None, list(amounts), ends, 5)
    assert found.hidden == sum(cell.startswith("<") for cell in found.cells)
    for amount, cell in zip(amounts.tolist(), found.cells, strict=True):
        if cell.startswith("<"):
            assert 0 < amount < float(cell[1:]), "a mark is true"
        else:
            assert float(cell) == amount and not 0 < amount < 5
    for key in {end[:2] for end in ends}:
        own = [row for row, end in enumerate(ends) if end[:2] == key]
        marks = [row for row in own if found.cells[row].startswith("<")]
        others = [row for row in own if amounts[row] > 0 and row not in marks]
        assert len(marks) != 1 or not others, "one alone would be told by the sum of its layer"


def test_more_than_a_million_workers_and_estimates_are_written_in_full():
    found = published_flows(np.array([1_234_567.0, 12_345.67, 90.0]), None, [1_234_567, 12_345.67, 90], ["a"] * 3, 5)
    assert found.cells == ["1234567", "12345.67", "90"] and found.hidden == 0
    links = published_links(np.array([2_345_678.0]), None, [2_345_678], [("visitors", "a", "b")], 5)
    assert links.cells == ["2345678"]
