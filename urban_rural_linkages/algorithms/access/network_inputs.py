"""A network of lines and the search over it: declared, and read with speeds, directions and junctions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)

from ...core.errors import InputError
from ...core.notes import Amount, Note
from ...core.progress import attended
from ...i18n import tr
from .. import parameters as p
from .slope_inputs import climb, slope_parameter
from .speed_inputs import (
    account_of_lines,
    bicycle_speed_parameter,
    measured_lines,
    read_speeds,
    read_tags,
    speed_parameters,
    walk_speed_parameter,
)
from .traffic_inputs import slowed_by_traffic, traffic_parameters
from .travel_inputs import limit_parameter, read_limit

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.graph import Network
    from ...core.access.line_account import Lines as LengthsOfLines
    from ...core.access.lines import Lines
    from ...io.ground import Plane
    from ...io.layers import FeatureTable
    from ..run import Run


class Tying(NamedTuple):
    """Rules by which places are tied to a network.

    Attributes
    ----------
    access_speed : float
        Kilometres an hour from a place to the network.
    max_snap : float
        Metres: what is farther from the network is off it.
    pass_over : bool
        Whether stubs and islands, from which nothing is reached, are passed over.
    """

    access_speed: float
    max_snap: float
    pass_over: bool


class Search(NamedTuple):
    """The rules of a search over a network.

    Attributes
    ----------
    cost : str
        ``time``, ``distance`` or ``straight``.
    max_minutes : float
        The farthest that is looked for; 0 is no limit.
    access_speed, max_snap, pass_over
        Those of `Tying`.
    """

    cost: str
    max_minutes: float
    access_speed: float
    max_snap: float
    pass_over: bool


def network_parameters(optional: bool = True) -> p.Parameters:
    """Declare the network, its speeds, its directions and one means of travel; see `road_parameters`."""
    return [
        *road_parameters(optional),
        p.choice("MODE", tr("Mode"), tr("By car, by bicycle, or on foot; walking ignores one-way."),
                 {"car": tr("By car"), "bicycle": tr("By bicycle"), "walk": tr("On foot")}, "car"),
        *means_parameters(),
    ]  # fmt: skip


def road_parameters(optional: bool = True) -> p.Parameters:
    """Declare the network, its speeds and its directions; it is optional where straight lines may do instead."""
    return [
        p.source("NETWORK", tr("Network"), tr("Lines of roads or paths."), p.LINES, optional=optional),
        *speed_parameters("NETWORK"),
        p.field("DIRECTION_FIELD", tr("Direction of traffic"), tr("The field that says which lines are one-way; the "
                "defaults read OpenStreetMap's oneway."), "NETWORK", advanced=True),
        p.text("FORWARD_VALUE", tr("Value: forward only"), tr("What the field holds on a line that is open from its "
               "first to its last point only."), advanced=True),
        p.text("BACKWARD_VALUE", tr("Value: backward only"), tr("What the field holds on a line that is open the "
               "other way only."), advanced=True),
        p.text("BOTH_VALUE", tr("Value: both ways"), tr("What the field holds on a line open both ways."),
               advanced=True),
        *traffic_parameters(),
    ]  # fmt: skip


def means_parameters() -> p.Parameters:
    """Declare how fast one walks and cycles, and the terrain that slows both down."""
    return [walk_speed_parameter(), bicycle_speed_parameter(), slope_parameter()]


def cost_parameters(beyond: str, limit: float = 60) -> p.Parameters:
    """Declare what is measured, and how far at first; `beyond` says what becomes of what is farther."""
    return [cost_parameter(), limit_parameter(beyond, limit)]


def cost_parameter() -> QgsProcessingParameterDefinition:
    """Declare what is measured, where nothing is too far."""
    return p.choice("COST", tr("Cost"), tr("What is measured: time or distance over the network, or straight lines."),
                    {"time": tr("Time over the network"), "distance": tr("Distance over the network"),
                     "straight": tr("Straight lines")}, "time")  # fmt: skip


def tying_parameters() -> p.Parameters:
    """Declare how places are tied to the network."""
    return [
        p.number("ACCESS_SPEED", tr("Speed to the network (km/h)"), tr("Walking speed from the place to the "
                 "network."), 5, minimum=0.1, advanced=True),
        p.number("MAX_SNAP", tr("Farthest way to the network (m)"), tr("Places farther from the network than this "
                 "are off the network."), 1000, minimum=0, advanced=True),
        p.choice("ISLANDS", tr("Stubs and islands"), tr("Parts of the network from which nothing is reached (of fewer "
                 "than 40 junctions, one-ways observed) are passed over where another part is near enough, or places "
                 "are tied to whatever line is nearest, as in earlier versions."),
                 {"pass_over": tr("Pass over them"), "use": tr("Use the nearest line, whatever it is")}, "pass_over",
                 advanced=True),
        tolerance_parameter(),
    ]  # fmt: skip


def parts_output() -> QgsProcessingOutputDefinition:
    """Declare in how many parts the network is."""
    return p.number_output("N_COMPONENTS", tr("Separate parts of the network"))


def tolerance_parameter() -> QgsProcessingParameterDefinition:
    """Declare how near the ends of lines make a junction."""
    return p.number("TOLERANCE", tr("Tolerance of junctions (m)"), tr("Ends of lines closer than this are one "
                    "junction."), 0.001, minimum=0, advanced=True, decimals=4)  # fmt: skip


def read_tolerance(run: Run) -> float:
    """Return how near the ends of lines make a junction, in metres."""
    return run.number("TOLERANCE")


def goes_straight(run: Run) -> bool:
    """Tell whether straight lines were asked for, and no network."""
    return run.choice("COST") == "straight"


def read_cost(run: Run) -> Literal["time", "distance"]:
    """Return which ways over the network are least: in time, or in distance."""
    return "distance" if run.choice("COST") == "distance" else "time"


def read_search(run: Run) -> Search:
    """Read how ways over the network are searched for."""
    return Search(run.choice("COST"), read_limit(run), *read_tying(run))


def search_by_time(run: Run, max_minutes: float) -> Search:
    """Return how the least times over the network are searched for, as far as so many minutes; 0 is no limit."""
    return Search("time", max_minutes, *read_tying(run))


def read_tying(run: Run) -> Tying:
    """Read how places are tied to the network."""
    return Tying(run.number("ACCESS_SPEED"), run.number("MAX_SNAP"), run.choice("ISLANDS") == "pass_over")


def require_network(run: Run) -> None:
    """Refuse a cost over a network without one.

    Raises
    ------
    InputError
        When there is no network, and no straight lines were asked for.
    """
    if not goes_straight(run) and not run.given("NETWORK"):
        raise InputError("No network was given.",
                         hint="Give the roads as NETWORK, or choose the cost 'straight'.")  # fmt: skip


@dataclass(frozen=True)
class Roads:
    """Roads of a layer, read once for the network of every means of travel.

    Attributes
    ----------
    parent : str
        The parameter of the layer.
    table : FeatureTable
    plane : Plane
        In which they are measured: their own system where that is true, else one around them.
    lines : Lines
        In that plane.
    tags : dict of str to list
        What is known of them, as OpenStreetMap's tags.
    measured : LengthsOfLines
        For their account.
    """

    parent: str
    table: FeatureTable
    plane: Plane
    lines: Lines
    tags: dict[str, list[object]]
    measured: LengthsOfLines

    @classmethod
    def read(cls, run: Run, parent: str = "NETWORK") -> Roads:
        """Read the roads of a parameter; those of another than NETWORK have their fields under the same names.

        Raises
        ------
        InputError
            When there are none.
        CrsError
            When nothing says where their coordinates are, or how long.
        """
        from ...io.ground import working_plane

        table = run.table(parent)
        if table is None:
            raise InputError("No network was given.", hint="Give the roads as NETWORK, or choose the cost 'straight'.")
        plane = working_plane(table)
        tags = read_tags(run, parent, {"oneway": "DIRECTION_FIELD"})
        return cls(parent, table, plane, table.lines_in(plane.crs), tags, measured_lines(run, parent))

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The plane in which they are measured."""
        return self.plane.crs

    def network(self, run: Run, mode: str = "", of_others: np.ndarray | None = None) -> Network:
        """Return the network of a means of travel: ``car``, ``bicycle`` or ``walk``; the user's unless given.

        Parameters
        ----------
        run : Run
        mode : str
        of_others : (n,) ndarray of bool, optional
            Which lines belong to other plans, and are not part of it.

        Raises
        ------
        InputError
            When nothing says how fast the lines are.
        """
        from ...core.access.graph import build_network
        from ...core.access.road_tags import ferry_minutes
        from ...core.known import how_many

        by_distance = run.declares("COST") and run.choice("COST") == "distance"
        mode, name = mode or run.choice("MODE"), self.table.name
        speeds = read_speeds(run, self.parent, self.tags, mode, required=not by_distance)
        speeds = slowed_by_traffic(run, speeds, self.tags, mode)
        is_open = ~speeds.closed & ~speeds.barred & (by_distance | ~speeds.unknown)
        is_open = is_open if of_others is None else is_open & ~of_others
        directions = _directions(run, self.tags, mode)
        account_of_lines(run, self.measured, speeds, is_open, mode, directions, of_others)
        if is_open[speeds.unknown].any():
            run.note(Note("Lines of '{layer}' without a speed: {count}. Ways by distance over them have no minutes, "
                          "and the limit of minutes does not hold for them.", layer=name,
                          count=how_many(is_open & speeds.unknown)))  # fmt: skip
        tolerance, minutes = self.plane.in_units(read_tolerance(run)), ferry_minutes(self.tags, len(self.table))
        network = attended(
            lambda: build_network(
                self.lines, speeds.speed, directions, is_open=is_open, minutes=minutes, tolerance=tolerance,
                ground=self.plane.ground, layer=name,
            ), run.progress,
        )  # fmt: skip
        _tell_of_parts(run, network)
        return climb(run, network, self.plane, self.tags, mode, self.table)


def read_network(run: Run) -> tuple[Network, QgsCoordinateReferenceSystem]:
    """Read the network of the user's means of travel, and the plane in which it lies; see `Roads`."""
    roads = Roads.read(run)
    return roads.network(run), roads.crs


def _directions(run: Run, tags: Mapping[str, Sequence[object]], mode: str) -> np.ndarray | None:
    if mode == "walk":
        return None
    from ...core.access.bicycle import bicycle_directions
    from ...core.access.osm_tags import field_directions, osm_directions

    values = tags.get("oneway")
    texts = [run.text(name) for name in ("FORWARD_VALUE", "BACKWARD_VALUE", "BOTH_VALUE")]
    if any(texts) and values is not None:
        directions, notes = field_directions(values, *texts)
    elif values is not None or "highway" in tags:
        directions, notes = osm_directions(values, tags.get("highway"), tags.get("junction"))
    else:
        return None
    run.tell(notes)
    return bicycle_directions(directions, tags) if mode == "bicycle" else directions


def _length_of_parts(network: Network) -> np.ndarray:
    return network.component_length


def _tell_of_parts(run: Run, network: Network) -> None:
    lengths = attended(lambda: _length_of_parts(network), run.progress)
    if lengths.size > 1:
        run.note(Note("The network is in {count} separate parts; {percent} % of its length is not in the largest one.",
                      count=lengths.size, percent=Amount(100 * network.share_apart, 1)))  # fmt: skip
