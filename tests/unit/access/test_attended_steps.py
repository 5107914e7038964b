"""The long steps of networks and of coverage are attended: who presses Cancel while one goes on is heard."""

from __future__ import annotations

from threading import Event

import numpy as np
import pytest

from urban_rural_linkages.core.access import coverage, coverage_table, dead_parts, network, od, snapping
from urban_rural_linkages.core.access.graph import Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.service_times import service_times


class Asked:
    """Takes note of every question, and never says stop."""

    def __init__(self) -> None:
        self.question = Event()

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Take note."""
        self.question.set()
        return False


@pytest.fixture
def asked_during(monkeypatch):
    """A function that makes a step wait for the next question, does some work, and tells whether one came each time."""

    def watch(owner: object, step: str, work) -> bool:
        progress, heard, own = Asked(), [], getattr(owner, step)

        def slow(*given, **named):
            progress.question.clear()
            heard.append(progress.question.wait(5.0))
            return own(*given, **named)

        monkeypatch.setattr(owner, step, slow)
        work(progress)
        return bool(heard) and all(heard)

    return watch


def streets() -> Network:
    """Return a road of two stretches, and an island."""
    roads = [[[(0, 0), (1000, 0)]], [[(1000, 0), (3000, 0)]], [[(0, 9000), (500, 9000)]]]
    return build_network(lines_from_coordinates(roads), 60.0)


PLACES, SHOPS = np.array([(100.0, 5.0), (2500.0, 5.0), (250.0, 9000.0)]), np.array([(900.0, 5.0)])


@pytest.mark.parametrize(
    ("owner", "step"),
    [(snapping, "_search"), (dead_parts, "sizeable_nodes"), (dead_parts, "alive_edges"), (Network, "arcs")],
)
def test_the_nearest_services_over_a_network(asked_during, owner, step):
    """The tree of segments, the parts that lead nowhere, and the arcs of a search."""
    alone = step != "arcs"  # the parts that lead nowhere are another step, which takes arcs as well

    def work(progress):
        network.network_access(streets(), PLACES, SHOPS, ["s"], ["shop"], ["shop"], k=1, pass_over=alone,
                               max_minutes=30, progress=progress)  # fmt: skip

    assert asked_during(owner, step, work)


@pytest.mark.parametrize("step", ["__init__", "_graph"])
def test_pairs_over_a_network(asked_during, step):
    """What stays the same from origin to origin, and the graph with the goals in it."""
    work = od._Work
    assert asked_during(work, step, lambda p: od.od_matrix(streets(), PLACES, SHOPS, max_minutes=30, progress=p))


@pytest.mark.parametrize(
    ("owner", "step"),
    [(coverage, "_numbered"), (coverage, "_counts"), (coverage_table, "_zones"), (coverage_table, "all_services")],
)
def test_people_by_zone(asked_during, owner, step):
    """Numbers of the zones, counts, and the worst time of all services."""
    times = {"school": service_times([5.0, 50.0]), "clinic": service_times([15.0, np.nan])}

    def work(progress):
        coverage_table.coverage_table(times, {"all": [30.0, 10.0]}, [30], zones=["a", "b"], all_label="all",
                                      progress=progress)  # fmt: skip

    assert asked_during(owner, step, work)
