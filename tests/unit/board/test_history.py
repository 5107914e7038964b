"""Histories: undo, redo, what takes the place of what, and that no state is ever altered."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.board.changes import Closed, Opened, Resized, RoadFaster
from urban_rural_linkages.core.board.history import History

PLACE = Opened("n1", "New", 0.0, 0.0)
steps = st.lists(st.sampled_from(["undo", "redo", Closed("a"), Closed("b"), Resized("a", 5.0), PLACE,
                                  Opened("n1", "New", 9.0, 0.0), RoadFaster("r", "R", ("1",), 90.0)]))  # fmt: skip


def after(history: History, step: object) -> History:
    return getattr(history, step)() if isinstance(step, str) else history.do(step)


class TestHistory:
    def test_undo_and_redo_go_back_and_forth(self):
        one, two = History().do(Closed("a")), History().do(Closed("a")).do(PLACE)
        assert two.changes == (Closed("a"), PLACE)
        assert two.undo().changes == one.changes and two.undo().redo() == two
        assert not History().can_undo and two.can_undo and not two.can_redo and two.undo().can_redo

    def test_at_the_ends_nothing_happens(self):
        assert History().undo() == History().redo() == History()

    def test_a_new_step_drops_what_was_undone(self):
        again = History().do(Closed("a")).undo().do(Closed("b"))
        assert again.changes == (Closed("b"),) and not again.can_redo

    def test_a_place_that_is_dragged_stays_one_change_in_its_place(self):
        moved = Opened("n1", "New", 500.0, 0.0)
        dragged = History().do(PLACE).do(Closed("a")).do(moved)
        assert dragged.changes == (moved, Closed("a")) and dragged.undo().changes == (PLACE, Closed("a"))

    def test_the_same_again_is_no_step(self):
        once = History().do(Closed("a"))
        assert once.do(Closed("a")) is once and once.remove(Closed("b")) is once

    def test_a_service_that_closes_has_no_capacity_to_change(self):
        assert History().do(Resized("a", 5.0)).do(Closed("a")).changes == (Closed("a"),)

    def test_with_a_new_place_goes_its_capacity(self):
        left = History().do(PLACE).do(Resized("n1", 9.0)).do(Resized("a", 5.0)).remove(PLACE)
        assert left.changes == (Resized("a", 5.0),)

    def test_closed_again_is_open_when_the_change_is_removed_whenever_it_was_made(self):
        history = History().do(Closed("a")).do(PLACE)
        left = history.remove(Closed("a"))
        assert left.changes == (PLACE,) and left.undo().changes == history.changes, "in one step"

    def test_a_scenario_that_was_kept_is_where_it_begins(self):
        begun = History.of([Closed("a")])
        assert begun.changes == (Closed("a"),) and not begun.can_undo and begun.remove(Closed("a")).undo() == History(
            ((Closed("a"),), ()), 0)  # fmt: skip

    @given(steps)
    def test_all_undone_is_the_beginning_and_no_history_changes(self, drawn):
        history, seen = History(), []
        for step in drawn:
            seen.append((history, history.states, history.place))
            history = after(history, step)
        assert all(one.states == states and one.place == place for one, states, place in seen)
        while history.can_undo:
            history = history.undo()
        assert history.changes == ()
        while history.can_redo:
            history = history.redo()
        assert not history.can_redo

    def test_a_step_in_vain_is_forgotten_with_those_after_it(self):
        history = History().do(Closed("a")).do(Closed("b")).do(Closed("c")).undo()
        found = history.given_up()
        assert found.changes == (Closed("a"),) and not found.can_redo and found.undo().changes == ()
        assert History.of([Closed("a")]).given_up() == History.of([Closed("a")]), "what it began with stays"

    def test_the_oldest_of_very_many_steps_are_forgotten(self):
        history = History()
        for number in range(600):
            history = history.do(Closed(str(number)))
        assert len(history.states) == 500 and len(history.changes) == 600
