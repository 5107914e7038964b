"""Interface of the board to what is around it: the map, work in the background, the diagnosis and kept scenarios."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from ...core.board.changes import BoardChange
from ...core.board.engine import Board, ZoneChange
from ...core.board.scenario import Scenario
from ...core.notes import Note
from ...core.progress import Progress
from .keys import BoardKey

Result = TypeVar("Result")


class OpenedBoard(Protocol):
    """The board of one type of service of a diagnosis, as its recipe gives it."""

    @property
    def board(self) -> Board:
        """Homes, services and ways."""

    @property
    def title(self) -> str:
        """Title of the diagnosis."""

    @property
    def crs(self) -> str:
        """Coordinate reference system of the board's coordinates."""

    @property
    def service_type(self) -> str:
        """The type; "" where services have none."""

    @property
    def service_types(self) -> Sequence[tuple[str, str]]:
        """All types, each with what the report calls it."""

    @property
    def threshold(self) -> float:
        """Minutes beyond which a home is far."""

    @property
    def thresholds(self) -> Sequence[float]:
        """Minutes that are offered."""

    @property
    def notes(self) -> Sequence[Note]:
        """What the board has not."""

    @property
    def units(self) -> str:
        """Source of the layer of the units."""

    @property
    def unit_id(self) -> str:
        """Its field of their codes."""

    @property
    def roads(self) -> str:
        """Source of the layer of roads; "" where ways are straight."""

    @property
    def scenarios(self) -> Path:
        """The file of the scenarios of the diagnosis."""

    @property
    def fingerprint(self) -> str:
        """Fingerprint of homes, services and roads."""


class Mark(Enum):
    """The look of a service on the map: shapes, not colours alone."""

    TODAY = "today"
    NEW = "new"
    CLOSED = "closed"


@dataclass(frozen=True)
class Marker:
    """A service on the map: its look, its id or key, its name, and where it is in the board's coordinates."""

    mark: Mark
    key: str
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class RoadShown:
    """A road of a scenario on the map: drawn through points, or lines of the road layer that are faster."""

    key: str
    points: tuple[tuple[float, float], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """All that the map shows of a scenario: units by their change, services and roads."""

    zones: tuple[ZoneChange, ...] = ()
    markers: tuple[Marker, ...] = ()
    roads: tuple[RoadShown, ...] = ()


class Tool(Enum):
    """A tool of the map: the effect of a click."""

    PLACE = "place"
    CLOSE = "close"
    DRAW = "draw"
    LINES = "lines"


class Hearer(Protocol):
    """Whoever is told what was done on the map; coordinates are the board's."""

    def snapped(self, x: float, y: float, *, free: bool, on_road: bool = False) -> tuple[float, float] | None:
        """Return where a service would stand, or a drawn road would be joined; None where it cannot."""

    def place(self, x: float, y: float, *, free: bool) -> None:
        """Open a service."""

    def move(self, key: str, x: float, y: float, *, free: bool) -> None:
        """Move a new service."""

    def switch_off(self, key: str) -> None:
        """Close a service of today, or take a new one away."""

    def draw_road(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw a road."""

    def speed_up(self, lines: Sequence[str]) -> None:
        """Make lines of the road layer faster."""

    def choose_tool(self, tool: Tool | None) -> None:
        """Take another tool; None = put it down."""

    def press(self, key: BoardKey) -> None:
        """Do what a key of the board asks for."""

    def missed(self) -> None:
        """Hear of a click where the map has no coordinates of the board."""


class BoardMap(Protocol):
    """The map, as the board knows it."""

    def open(self, opened: OpenedBoard, hearer: Hearer) -> None:
        """Show the units of a diagnosis; nothing else of the map is touched."""

    def show(self, picture: Picture) -> None:
        """Show a scenario."""

    def take(self, tool: Tool | None) -> str:
        """Let clicks do something, None = what they did before; return "" or, in words, why that cannot be."""

    def focus(self) -> None:
        """Give the keys to the map."""

    def close(self) -> None:
        """Take all off the map that the board has put there."""


class Work(Protocol):
    """Work in the background, one at a time: what is begun ends what went on."""

    def begin(
        self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None],
        failed: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Begin; `done` or `failed` is called in the thread of windows, neither once it is cancelled."""

    def cancel(self) -> None:
        """End what goes on."""


class Diagnoses(Protocol):
    """Diagnoses that a board can be opened on, and their scenarios."""

    def find(
        self, found: Callable[[Path], None], failed: Callable[[str], None], stepped: Callable[[str], None]
    ) -> None:  # fmt: skip
        """Find the recipe to open on: the last one, else one that is asked for, else the demo's.

        `stepped` hears of what has to be prepared before, "" when that is done.
        """

    def choose(
        self, found: Callable[[Path], None], failed: Callable[[str], None], stepped: Callable[[str], None]
    ) -> None:  # fmt: skip
        """Ask for another recipe."""

    def read(self, recipe: Path, service_type: str, progress: Progress) -> OpenedBoard:
        """Read places, services and roads; called in the background.

        Raises
        ------
        PlanningError
            When one of them cannot be read.
        """

    def scenarios(self, file: Path) -> list[Scenario]:
        """Return the scenarios of a file; none where there is no file yet."""

    def changes_in(self, scenario: Scenario, crs: str) -> tuple[BoardChange, ...]:
        """Return the changes of a scenario with their points in another coordinate reference system."""

    def keep(self, file: Path, scenario: Scenario) -> None:
        """Keep a scenario; one of the same key is replaced."""

    def remove(self, file: Path, key: str) -> None:
        """Remove a scenario."""

    def name_in_recipe(self, recipe: Path, file: Path) -> None:
        """Have the recipe name the file of scenarios, where it does not yet."""

    def author(self) -> str:
        """Return who works here."""
