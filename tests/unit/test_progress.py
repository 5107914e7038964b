"""Long work says where it is, and stops when it is asked to."""

from threading import Event

import pytest

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress, Stage, Unreported, attended, proceed, stepped


class Watcher:
    """Remembers what was reported, and asks to stop from some fraction on."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.stop_at, self.reported = stop_at, []

    def report(self, fraction: float) -> None:
        """Take note."""
        self.reported.append(fraction)

    def cancelled(self) -> bool:
        """Ask to stop once far enough."""
        return bool(self.reported) and self.reported[-1] >= self.stop_at


def test_nobody_watches():
    """Work without a watcher goes on to its end."""
    proceed(NullProgress(), 0.5)
    assert not NullProgress().cancelled()


def test_a_stage_reports_its_part_of_the_whole():
    """Half of the second quarter is three eighths."""
    watcher = Watcher()
    proceed(Stage(watcher, 0.25, 0.5), 0.5)
    assert watcher.reported == [0.375]


def test_stages_nest():
    """A stage of a stage is a part of a part."""
    watcher = Watcher()
    Stage(Stage(watcher, 0.5, 1.0), 0.0, 0.5).report(1.0)
    assert watcher.reported == [0.75]


@pytest.mark.parametrize("wrap", [lambda w: w, lambda w: Stage(w, 0.0, 1.0), Unreported])
def test_whoever_is_asked_to_stop_stops(wrap):
    """Through every wrapping the question reaches the watcher."""
    watcher = Watcher(stop_at=0.3)
    watcher.report(0.4)
    with pytest.raises(Cancelled):
        proceed(wrap(watcher), 0.5)


def test_a_small_step_reports_nothing():
    """The bar of the whole does not jump back for each of its small steps."""
    watcher = Watcher()
    proceed(Unreported(watcher), 0.0)
    assert watcher.reported == []


class Asked(Watcher):
    """Lets steps wait until somebody asks whether to go on, and answers yes or no."""

    def __init__(self, stop: bool = False) -> None:
        super().__init__()
        self.stop, self.question = stop, Event()

    def cancelled(self) -> bool:
        """Take note of the question."""
        self.question.set()
        return self.stop


class TestAttended:
    """A step that asks nobody itself is attended by who asks for it."""

    def test_its_result_comes_back(self):
        """With somebody who watches, without, and with nobody at all."""
        assert [attended(lambda: 6 * 7, progress) for progress in (Watcher(), NullProgress(), None)] == [42] * 3

    def test_its_failure_comes_back(self):
        """As the error that it is."""
        with pytest.raises(ZeroDivisionError):
            attended(lambda: 1 / 0, Watcher())

    def test_questions_are_asked_while_it_goes_on(self):
        """The step ends only when somebody has asked since it began."""
        watcher = Asked()

        def step() -> bool:
            watcher.question.clear()
            return watcher.question.wait(20.0)

        assert attended(step, watcher)

    def test_nobody_waits_for_it_after_a_stop(self):
        """The stop is told while the step still goes on."""
        end = Event()
        try:
            with pytest.raises(Cancelled):
                attended(lambda: end.wait(20.0), Asked(stop=True))
        finally:
            end.set()


def test_items_one_after_the_other():
    """Each is reported before it is taken, and a cancel is heard between."""
    watcher = Watcher()
    assert list(stepped("abcd", watcher)) == list("abcd") and watcher.reported == [0.0, 0.25, 0.5, 0.75]
    with pytest.raises(Cancelled):
        list(stepped("abcd", Watcher(stop_at=0.25)))
