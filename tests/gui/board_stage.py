"""A board of six villages between two clinics, and whoever is around it, who remembers what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.places import Homes, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays
from urban_rural_linkages.core.errors import InputError, OutputError, PlanningError
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.i18n import error_sentence

WEST, EAST = "c1", "c2"
METRES = 111_319.5  # of a degree on the equator
PEOPLE = (1000.0, 400.0, 300.0, 200.0, 100.0, 2000.0)


def small_board(*, with_ages=True, has_roads=False, capacity=(np.nan, np.nan)):
    """Six villages 20 km apart in a row, clinics in the first and the last; 20 km are 26 minutes."""
    x, people = np.arange(6) * 20_000.0, np.array(PEOPLE)
    groups = {f"{sex} {ages}": people * share for sex in ("women", "men") for ages, share in
              (("0-14", 0.1), ("15-64", 0.3), ("65-79", 0.07), ("80+", 0.03))}  # fmt: skip
    names = ["Arroyo", "Brezo", "Cumbre", "Dehesa", "Encina", "Fuente"]
    homes = Homes([f"h{n}" for n in range(6)], names, x, np.zeros(6), people, groups if with_ages else {},
                  [f"u{n}" for n in range(6)])  # fmt: skip
    clinics = Services([WEST, EAST], ["Arroyo clinic", "Fuente clinic"], np.array([0.0, 100_000.0]), np.zeros(2),
                       np.array(capacity))  # fmt: skip
    ways = StraightWays(to_degrees=lambda x, y: (x / METRES, y / METRES))
    ways.has_roads = has_roads
    return Board(homes, clinics, ways)


@dataclass
class Opened:
    """What a recipe gives."""

    board: Board = field(default_factory=small_board)
    title: str = "Six villages"
    crs: str = "EPSG:32630"
    service_type: str = "clinic"
    service_types: tuple = (("clinic", "Clinic"), ("school", "School"))
    threshold: float = 30.0
    thresholds: tuple = (15.0, 30.0, 45.0)
    units: str = "units.gpkg"
    unit_id: str = "code"
    roads: str = ""
    scenarios: Path = Path("scenarios.gpkg")
    fingerprint: str = "today"
    notes: tuple = ()


class Diagnoses:
    """A diagnosis; scenarios are kept in a list."""

    def __init__(self, opened=None):
        self.opened = opened or Opened()
        self.kept, self.calls = {}, []
        self.is_full = False

    def find(self, found, failed, stepped):
        found(Path("recipe.url.json"))

    def choose(self, found, failed, stepped):
        self.calls.append("choose")
        found(Path("other.url.json"))

    def read(self, recipe, service_type, progress):
        if service_type == "broken":
            raise InputError("Layer '{layer}' is empty.", layer="services")
        self.calls.append(("read", recipe.name, service_type))
        return replace(self.opened, service_type=service_type) if service_type else self.opened

    def scenarios(self, file):
        return list(self.kept.values())

    def changes_in(self, scenario, crs):
        return scenario.changes

    def keep(self, file, scenario):
        if self.is_full:
            raise OutputError("The disk of '{place}' is full.", place="scenarios.gpkg")
        self.kept[scenario.key] = scenario

    def remove(self, file, key):
        del self.kept[key]

    def name_in_recipe(self, recipe, file):
        self.calls.append(("names", recipe.name, file.name))

    def author(self):
        return "Ana"


class Work:
    """Work that is done at once, or held until a test lets it go."""

    def __init__(self):
        self.is_held, self.waiting, self.titles, self.cancelled = False, None, [], 0

    def begin(self, title, work, done, failed):
        self.titles.append(title)
        if self.waiting is not None:
            self.cancelled += 1
        self.waiting = work, done, failed
        if not self.is_held:
            self.go()

    def go(self):
        work, done, failed = self.waiting
        self.waiting = None
        try:
            found = work(NullProgress())
        except PlanningError as error:
            failed(error_sentence(error))
        else:
            done(found)

    def cancel(self):
        self.cancelled += self.waiting is not None
        self.waiting = None


class Map:
    """A map that keeps what it is asked to show."""

    def __init__(self):
        self.hearer = self.tool = self.picture = None
        self.is_open, self.reason, self.focused = False, "", 0

    def open(self, opened, hearer):
        self.is_open, self.hearer = True, hearer

    def show(self, picture):
        self.picture = picture

    def take(self, tool):
        self.tool = None if self.reason else tool
        return self.reason

    def focus(self):
        self.focused += 1

    def close(self):
        self.is_open, self.picture = False, None


class Questions:
    """Somebody who answers as a test says; what was asked is kept."""

    def __init__(self):
        self.asked, self.named, self.road_said, self.capacity_said = [], None, ("Shortcut", 90.0), None
        self.yes, self.chosen = True, None

    def name(self, words, proposed, taken=()):
        self.asked.append(("name", proposed, tuple(taken)))
        return proposed if self.named is None else self.named

    def road(self, proposed, *, is_new):
        self.asked.append(("road", proposed, is_new))
        return self.road_said

    def capacity(self, services, chosen):
        self.asked.append(("capacity", [name for _, name, _ in services], chosen))
        return self.capacity_said

    def one_of(self, title, words, rows):
        self.asked.append(("one of", [name for _, name in rows]))
        return self.chosen

    def agrees(self, words, action):
        self.asked.append(("agrees", words))
        return self.yes
