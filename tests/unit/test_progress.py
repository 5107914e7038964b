"""Long work says where it is, and stops when it is asked to."""

import pytest

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress, Stage, Unreported, proceed


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
