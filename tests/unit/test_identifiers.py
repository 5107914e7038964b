"""Ids: written as text, found on the other side, and given back the zeros that they lost."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.identifiers import IdColumn, match_ids, normalise_ids, require_unique, shortened


class TestNormaliseIds:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (6001, "6001"),
            (6001.0, "6001"),
            (np.int64(6001), "6001"),
            (np.float64(6001.0), "6001"),
            (1.5, "1.5"),
            (34110606001.0, "34110606001"),
            (0, "0"),
            (-3, "-3"),
            ("06001", "06001"),
            (" 06001\t", "06001"),
            ("6001.0", "6001.0"),
            ("ES431", "ES431"),
            ("a b", "a b"),
        ],
    )
    def test_written_as_text(self, value, expected):
        assert normalise_ids([value], "towns", "code") == [expected]

    @pytest.mark.parametrize("missing", [None, "", "  ", math.nan, math.inf, np.float64("nan")])
    def test_missing(self, missing):
        assert normalise_ids([missing, 1], "towns", "code", required=False) == ["", "1"]
        with pytest.raises(InputError, match=r"'towns', field 'code' lacks ids: 1 of 2 rows has none .2."):
            normalise_ids([1, missing], "towns", "code")

    def test_many_missing_are_shortened(self):
        with pytest.raises(InputError, match=r"20 of 20 rows have none \(1, 2, 3, 4, 5, \.\.\.\)"):
            normalise_ids([None] * 20, "towns", "code")

    @settings(max_examples=30)
    @given(st.integers(-(2**53), 2**53))
    def test_a_whole_number_is_one_id_however_it_is_stored(self, number):
        assert len(set(normalise_ids([number, float(number), str(number)], "towns", "code"))) == 1


class TestRequireUnique:
    def test_unique(self):
        require_unique(["1", "01", "001"], "towns", "code")

    def test_names_the_repeated(self):
        with pytest.raises(InputError, match=r"'towns', field 'code' .* repeated ids: 2 \(06001, 10037\)"):
            require_unique(["10037", "06001", "1", "10037", "06001", "06001"], "towns", "code")


class TestMatchIds:
    def test_equal_text(self):
        match = match_ids(["a", "b", "c"], ["c", "a", "x", "a"])
        assert match.left.tolist() == [2, 0, 0]
        assert match.right.tolist() == [0, 1, 3]
        assert match.unmatched_left == ["b"]
        assert match.unmatched_right == ["x"]
        assert match.restored == {}

    def test_zeros_lost_on_the_right(self):
        match = match_ids(["06001", "10037"], ["6001", "10037", "6001"])
        assert match.left.tolist() == [0, 1, 0]
        assert match.restored == {"6001": "06001"}
        assert match.unmatched_left == match.unmatched_right == []

    def test_zeros_lost_on_the_left(self):
        match = match_ids(["6001", "10037", "6099"], ["06001", "10037", "06002"])
        assert match.left.tolist() == [0, 1]
        assert match.right.tolist() == [0, 1]
        assert match.restored == {"6001": "06001"}
        assert (match.unmatched_left, match.unmatched_right) == (["6099"], ["06002"])

    def test_all_zeros(self):
        assert match_ids(["00", "01"], ["0", "1"]).restored == {"0": "00", "1": "01"}

    def test_several_zeros(self):
        assert match_ids(["00042", "10037"], ["42", "10037"]).restored == {"42": "00042"}

    def test_an_id_with_a_partner_is_not_given_another(self):
        match = match_ids(["06001"], ["06001", "6001"])
        assert match.left.size == 1
        assert match.unmatched_right == ["6001"]
        assert match.restored == {}

    def test_no_restoring_to_ids_of_different_widths(self):
        match = match_ids(["06001", "006002"], ["6001", "6002"])
        assert match.restored == {}
        assert match.unmatched_right == ["6001", "6002"]

    def test_an_id_that_kept_some_zero_has_lost_none(self):
        assert match_ids(["006001"], ["06001"]).restored == {}

    def test_letters_are_no_number(self):
        assert match_ids(["0601A", "00²"], ["601A", "²"]).restored == {}

    def test_empty_ids_match_nothing(self):
        match = match_ids(["", "a", ""], ["", "a"])
        assert match.left.tolist() == [1]
        assert match.unmatched_left == match.unmatched_right == []

    def test_nothing_on_a_side(self):
        assert match_ids([], []).left.size == 0
        assert match_ids(["a"], []).unmatched_left == ["a"]
        assert match_ids([], ["a"]).unmatched_right == ["a"]

    def test_the_left_must_be_unique(self):
        with pytest.raises(ValueError, match="unique"):
            match_ids(["a", "a"], ["a"])


CODES = st.text("0123A", min_size=1, max_size=4)


@settings(max_examples=50)
@given(st.lists(CODES, unique=True, max_size=12), st.lists(CODES, max_size=12))
def test_restoring_never_invents_a_match(left, right):
    match = match_ids(left, right)
    for unit, row in zip(match.left, match.right, strict=True):
        ours, theirs = left[unit], right[row]
        if ours != theirs:
            assert int(ours) == int(theirs)
            short, full = sorted((ours, theirs), key=len)
            assert match.restored[short] == full
            assert full.startswith("0")
            assert not short.startswith("0") or short == "0"
    for short, full in match.restored.items():
        assert (short in left) != (short in right)
        assert (full in left) != (full in right)


@settings(max_examples=50)
@given(st.lists(CODES, unique=True, max_size=12), st.lists(CODES, max_size=12))
def test_every_id_is_accounted_for_once(left, right):
    match = match_ids(left, right)
    assert sorted({left[unit] for unit in match.left} | set(match.unmatched_left)) == sorted(left)
    assert {right[row] for row in match.right} | set(match.unmatched_right) == set(right)
    assert not {right[row] for row in match.right} & set(match.unmatched_right)
    assert len(set(match.right.tolist())) == match.right.size


@settings(max_examples=50)
@given(st.lists(st.integers(1, 99999), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_codes_that_went_through_a_spreadsheet_all_come_back(numbers, random):
    codes = [f"{number:05d}" for number in numbers]
    shuffled = [str(number) for number in numbers]
    random.shuffle(shuffled)
    match = match_ids(codes, shuffled)
    assert match.unmatched_left == match.unmatched_right == []
    assert all(int(codes[unit]) == int(shuffled[row]) for unit, row in zip(match.left, match.right, strict=True))


@settings(max_examples=50)
@given(st.lists(CODES, unique=True, max_size=12), st.lists(CODES, unique=True, max_size=12))
def test_it_does_not_matter_which_side_is_called_left(ours, theirs):
    there, back = match_ids(ours, theirs), match_ids(theirs, ours)
    assert set(zip(there.left.tolist(), there.right.tolist(), strict=True)) == set(
        zip(back.right.tolist(), back.left.tolist(), strict=True)
    )
    assert there.restored == back.restored
    assert there.unmatched_left == back.unmatched_right
    assert there.unmatched_right == back.unmatched_left


@settings(max_examples=50)
@given(st.lists(CODES, unique=True, max_size=12), st.lists(CODES, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_ids_does_not_matter(left, right, random):
    def shuffled(ids):
        return sorted(ids, key=lambda _: random.random())

    def pairs(ours, theirs):
        match = match_ids(ours, theirs)
        found = sorted((ours[unit], theirs[row]) for unit, row in zip(match.left, match.right, strict=True))
        return found, match.unmatched_left, match.unmatched_right, list(match.restored.items())

    assert pairs(left, right) == pairs(shuffled(left), shuffled(right))


def test_lists_are_shortened_for_sentences():
    assert shortened([]) == ""
    assert shortened(["a", "b"], most=2) == "a, b"
    assert shortened(["1,5", "2,5", "3,5"], most=2, between="; ") == "1,5; 2,5; ..."


class TestIdColumn:
    """Ids of millions of rows, each different one kept once."""

    ids = st.lists(st.sampled_from(["06001", "06002", "28079", "", "Coria"]), max_size=30)

    @given(ids)
    def test_it_is_read_like_the_list_that_it_was_made_of(self, ids):
        column = IdColumn.of(ids)
        assert list(column) == column[:] == ids and len(column) == len(ids)
        assert [column[place] for place in range(len(ids))] == ids
        assert column.names == list(dict.fromkeys(ids)), "in the order in which they come first"

    @given(ids.filter(bool))
    def test_parts_of_it_are_parts_of_the_list(self, ids):
        column = IdColumn.of(ids)
        assert column[::2] == ids[::2] and column[np.array([0, -1])] == [ids[0], ids[-1]]
        assert IdColumn.of(column) is column

    @given(ids)
    def test_ids_that_get_one_name_become_one(self, ids):
        column = IdColumn.of(ids).renamed({"06001": "06002", "Coria": "10067"})
        assert list(column) == [{"06001": "06002", "Coria": "10067"}.get(name, name) for name in ids]
        assert len(column.names) == len(set(column.names)) == len(set(column))

    def test_each_different_id_is_looked_up_once(self):
        column = IdColumn.of(["b", "a", "b"])
        assert column.positions({"a": 7, "b": 3}).tolist() == [3, 7]
        with pytest.raises(KeyError, match="c"):
            IdColumn.of(["c"]).positions({"a": 7})
