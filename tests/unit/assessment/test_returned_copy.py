"""An edited copy against its layer: by ids, field by field, and never over what both have changed."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.assessment.returned_copy import SHAPE, CopyRow, Difference, What, differences, with_key
from urban_rural_linkages.core.errors import InputError


def rows(*given: tuple[str, dict]) -> list[CopyRow]:
    return [CopyRow(place, key, values) for place, (key, values) in enumerate(given, 1)]


def told(*args, **keys) -> list[tuple[str, str, str]]:
    return [(one.what.value, one.key, one.field) for one in differences(*args, **keys)]


A, B = ("a", {"lit": "no", "seats": 3}), ("b", {"lit": "yes", "seats": None})


class TestTwoCopies:
    def test_the_same_in_another_order_is_no_difference(self):
        assert told(rows(A, B), rows(B, A)) == []

    def test_added_changed_and_deleted(self):
        edited = rows(("c", {"lit": "no"}), ("a", {"lit": "yes", "seats": 3}))
        assert told(rows(A, B), edited) == [("added", "c", ""), ("changed", "a", "lit"), ("deleted", "b", "")]
        changed = differences(rows(A), rows(("a", {"lit": "yes", "seats": 4})))
        assert [(one.before, one.after, one.row) for one in changed] == [("no", "yes", 1), (3, 4, 1)]

    @pytest.mark.parametrize(("one", "other"), [
        (3, "3"), (3, 3.0), (0.1 + 0.2, 0.3), ("2027-03-01", "2027-03-01"), (None, ""), ("", None),
    ])  # fmt: skip
    def test_what_formats_make_of_a_value_is_no_change(self, one, other):
        assert told(rows(("a", {"x": one})), rows(("a", {"x": other}))) == []

    @pytest.mark.parametrize(("one", "other"), [(3, None), (None, 0), ("yes", "no"), (3, "three"), (1.0, 1.001)])
    def test_what_is_a_change(self, one, other):
        assert told(rows(("a", {"x": one})), rows(("a", {"x": other}))) == [("changed", "a", "x")]

    def test_a_field_that_the_copy_has_lost_deletes_nothing(self):
        assert told(rows(A), rows(("a", {"lit": "no", "extra": 1}))) == []

    def test_a_shape_that_was_moved(self):
        (one,) = differences(rows(("a", {SHAPE: "POINT (1 2)"})), rows(("a", {SHAPE: "POINT (1 3)"})))
        assert one == Difference(What.CHANGED, "a", 1, SHAPE, "POINT (1 2)", "POINT (1 3)", is_shape=True)

    def test_ids_that_stand_twice_in_the_copy_are_not_taken(self):
        edited = rows(("a", {"lit": "yes"}), ("a", {"lit": "no"}), B)
        found = differences(rows(A, B), edited)
        assert [(one.what, one.row) for one in found] == [(What.DOUBLED, 1), (What.DOUBLED, 2)]
        assert "stands in 2 rows" in str(found[0].remark)

    def test_a_row_without_an_id_is_added_once(self):
        new = ("", {"lit": "no", "seats": 1})
        (added,) = differences(rows(A), rows(A, new))
        assert added.what is What.ADDED and len(added.key) == 36
        kept = [*rows(A), CopyRow(2, added.key, new[1])]
        assert differences(kept, rows(A, new)) == ()

    def test_rows_that_say_the_same_without_an_id_are_doubled(self):
        new = ("", {"lit": "no"})
        assert [one.what for one in differences(rows(A), rows(A, new, new))] == [What.DOUBLED] * 2

    def test_into_an_empty_layer(self):
        assert told([], rows(A, B)) == [("added", "a", ""), ("added", "b", "")]


class TestThreeCopies:
    def test_only_the_copy_has_changed(self):
        assert told(rows(A), rows(("a", {"lit": "yes", "seats": 3})), rows(A)) == [("changed", "a", "lit")]

    def test_only_the_layer_has_changed(self):
        assert told(rows(("a", {"lit": "yes", "seats": 3})), rows(A), rows(A)) == []

    def test_both_have_changed_the_same_field(self):
        kept, edited = rows(("a", {"seats": 4})), rows(("a", {"seats": 5}))
        (one,) = differences(kept, edited, rows(("a", {"seats": 3})))
        assert one.what is What.CONFLICT and (one.before, one.after) == (4, 5) and "both changed" in str(one.remark)

    def test_both_have_changed_it_alike_or_other_fields(self):
        kept = rows(("a", {"lit": "yes", "seats": 4}))
        assert told(kept, rows(("a", {"lit": "no", "seats": 4})), rows(A)) == []
        assert told(kept, rows(("a", {"lit": "yes", "seats": 9})), rows(("a", {"lit": "no", "seats": 4}))) == [
            ("changed", "a", "seats")
        ]

    def test_what_the_layer_has_added_meanwhile_stays(self):
        assert told(rows(A, B), rows(A), rows(A)) == []

    def test_deleted_in_the_copy(self):
        assert told(rows(A, B), rows(A), rows(A, B)) == [("deleted", "b", "")]
        changed = rows(A, ("b", {"lit": "no", "seats": None}))
        assert told(changed, rows(A), rows(A, B)) == [("conflict", "b", "")]

    def test_deleted_in_the_layer(self):
        assert told(rows(A), rows(A, B), rows(A, B)) == []
        changed = rows(A, ("b", {"lit": "no", "seats": None}))
        assert told(rows(A), changed, rows(A, B)) == [("conflict", "b", "")]


class TestRefused:
    @pytest.mark.parametrize(
        ("kept", "said"),
        [
            (rows(A, ("", {}), ("", {})), "rows without an id: 2, 3"),
            (rows(A, B, A), "ids that stand in several rows: a"),
        ],
    )
    def test_a_layer_whose_rows_cannot_be_told_apart(self, kept, said):
        with pytest.raises(InputError) as caught:
            differences(kept, rows(A), layer="Black spots")
        assert said in str(caught.value) and "'Black spots'" in str(caught.value)


def test_an_id_made_of_what_a_row_says_does_not_depend_on_the_order_of_its_fields():
    one, other = CopyRow(1, "", {"a": 1, "b": None, "c": "x"}), CopyRow(7, "", {"c": "x", "a": 1})
    assert with_key(one).key == with_key(other).key != with_key(CopyRow(1, "", {"a": 2})).key
    assert with_key(CopyRow(1, "kept", {})).key == "kept"
