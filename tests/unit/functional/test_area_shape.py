"""Holes and detached parts of areas, on borders given by their lengths."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.contiguity import Contiguity, contiguity_from_pairs
from urban_rural_linkages.core.functional.area_shape import AreaRules, drop_exclaves, take_in_enclaves

NONE = -1


def chequerboard(rows: int, columns: int, sea: float = 0.0) -> Contiguity:
    """Return the borders of unit squares of 10 m; `sea` is coast that every one of them has beside."""
    number = np.arange(rows * columns).reshape(rows, columns)
    first = [*number[:, :-1].ravel(), *number[:-1].ravel()]
    second = [*number[:, 1:].ravel(), *number[1:].ravel()]
    return contiguity_from_pairs(first, second, np.full(len(first), 10.0), np.full(rows * columns, 40.0 + sea))


def filled(area, borders, names=("A", "B"), **rules):
    """Return the areas after holes are taken in, which units were, and the log."""
    found, log = np.array(area), []
    taken = take_in_enclaves([f"u{i}" for i in range(found.size)], names, found, borders, AreaRules(**rules), log)
    return found.tolist(), np.flatnonzero(taken).tolist(), log


def pruned(area, core, borders, **rules):
    """Return the areas after detached parts are dropped, and the log."""
    found, log = np.array(area), []
    ids = [f"u{i}" for i in range(found.size)]
    drop_exclaves(ids, ("A", "B"), found, np.array(core), borders, AreaRules(**rules), log)
    return found.tolist(), log


class TestHoles:
    RING = [0, 0, 0, 0, NONE, 0, 0, 0, 0]

    def test_one_unit(self):
        area, taken, log = filled(self.RING, chequerboard(3, 3))
        assert area == [0] * 9 and taken == [4]
        (entry,) = log
        assert (entry.event, entry.subject, entry.fua_id, entry.other, entry.value) == ("enclave", "u4", "A", "", 40.0)
        assert str(entry.note) == "Unit 'u4' lies in a hole of area 'A' and is taken in."

    def test_of_several_units_the_outline_of_all_of_them_counts(self):
        area, taken, log = filled([*[0] * 5, NONE, NONE, *[0] * 5], chequerboard(3, 4))
        assert area == [0] * 12 and taken == [5, 6]
        assert [entry.value for entry in log] == [60.0, 60.0]

    @pytest.mark.parametrize(("sea", "expected"), [(0.9, [4]), (1.0, [4]), (1.1, [])])
    def test_a_gap_up_to_the_tolerance_does_not_open_a_hole(self, sea, expected):
        assert filled(self.RING, chequerboard(3, 3, sea))[1] == expected
        assert filled(self.RING, chequerboard(3, 3, sea), tolerance=2.0)[1] == [4]

    def test_at_the_edge_of_the_layer_there_is_none(self):
        assert filled([0, NONE, 0, 0, 0, 0], chequerboard(2, 3))[1] == []

    def test_between_two_areas_there_is_none(self):
        assert filled([0, 0, 0, 0, NONE, 1, 0, 0, 0], chequerboard(3, 3))[1] == []

    def test_each_area_has_its_own(self):
        area, taken, log = filled([*[0, 0, 0, 1, 1, 1], *[0, NONE, 0, 1, NONE, 1], *[0, 0, 0, 1, 1, 1]],
                                  chequerboard(3, 6))  # fmt: skip
        assert taken == [7, 10]
        assert [entry.fua_id for entry in log] == ["A", "B"]
        assert area[7] == 0 and area[10] == 1

    def test_switched_off(self):
        assert filled(self.RING, chequerboard(3, 3), enclaves=False) == (self.RING, [], [])

    def test_no_unit_outside(self):
        assert filled([0, 0, 1, 1], chequerboard(2, 2)) == ([0, 0, 1, 1], [], [])


class TestDetachedParts:
    def test_what_does_not_reach_the_core_is_dropped(self):
        area, log = pruned([0, 0, NONE, 0], [0, NONE, NONE, NONE], chequerboard(1, 4))
        assert area == [0, 0, NONE, NONE]
        (entry,) = log
        assert (entry.event, entry.subject, entry.fua_id, entry.other) == ("exclave", "u3", "A", "")
        assert np.isnan(entry.value)
        assert str(entry.note) == "Unit 'u3' does not hang together with the core of area 'A'."

    def test_it_may_be_kept(self):
        assert pruned([0, 0, NONE, 0], [0, NONE, NONE, NONE], chequerboard(1, 4), exclaves="keep")[1] == []

    def test_every_piece_of_a_core_anchors_what_touches_it(self):
        core = [0, NONE, NONE, NONE, 0]
        assert pruned([0, 0, NONE, 0, 0], core, chequerboard(1, 5))[0] == [0, 0, NONE, 0, 0]

    def test_another_area_between_is_no_bridge(self):
        assert pruned([0, 1, 0], [0, 1, NONE], chequerboard(1, 3))[0] == [0, 1, NONE]


AREAS = st.lists(st.sampled_from([0, 0, 0, 1, NONE]), min_size=20, max_size=20)


@settings(max_examples=50, deadline=None)
@given(AREAS)
def test_holes_only_add_and_adding_twice_adds_nothing(area):
    borders = chequerboard(4, 5)
    after, taken, log = filled(area, borders)
    assert all(new == old for new, old in zip(after, area, strict=True) if old != NONE)
    assert len(taken) == len(log) == sum(new != old for new, old in zip(after, area, strict=True))
    assert filled(after, borders)[1] == []


@settings(max_examples=50, deadline=None)
@given(AREAS)
def test_no_unit_on_the_outer_border_is_taken_in(area):
    outer = chequerboard(4, 5).outer
    assert all(outer[unit] == 0 for unit in filled(area, chequerboard(4, 5))[1])


@settings(max_examples=50, deadline=None)
@given(AREAS)
def test_what_is_left_hangs_together_with_a_core(area):
    borders = chequerboard(4, 5)
    core = [value if place % 7 == 0 else NONE for place, value in enumerate(area)]
    after, log = pruned(area, core, borders)
    groups = borders.components(after)
    anchored = {int(groups[unit]) for unit in range(20) if core[unit] != NONE}
    assert all(int(groups[unit]) in anchored for unit in range(20) if after[unit] != NONE)
    assert len(log) == sum(new != old for new, old in zip(after, area, strict=True))
    assert all(new in (old, NONE) for new, old in zip(after, area, strict=True))
