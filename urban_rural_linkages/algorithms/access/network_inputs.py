"""A network of lines and the search over it: declared, and read with speeds, directions and junctions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Amount, Note
from ...core.progress import attended
from ...i18n import tr
from .. import parameters as p
from .slope_inputs import climb, slope_parameter
from .speed_inputs import (
    account_of_lines,
    bicycle_speed_parameter,
    read_speeds,
    read_tags,
    speed_parameters,
    walk_speed_parameter,
)
from .traffic_inputs import slowed_by_traffic, traffic_parameters
from .travel_inputs import limit_parameter, read_limit

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.graph import Network
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
    return [
        p.choice("COST", tr("Cost"), tr("What is measured: time or distance over the network, or straight lines."),
                 {"time": tr("Time over the network"), "distance": tr("Distance over the network"),
                  "straight": tr("Straight lines")}, "time"),
        limit_parameter(beyond, limit),
    ]  # fmt: skip


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


def read_search(run: Run) -> Search:
    """Read how ways over the network are searched for."""
    return Search(run.choice("COST"), read_limit(run), *read_tying(run))


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


def read_network(run: Run, mode: str = "") -> tuple[Network, QgsCoordinateReferenceSystem]:
    """Read the network, and the system in which it lies: its own where that measures true, else a plane around it.

    Parameters
    ----------
    run : Run
    mode : str
        ``car``, ``bicycle`` or ``walk``; what the user has chosen unless given.

    Raises
    ------
    InputError
        When there is none, or nothing says how fast its lines are.
    CrsError
        When nothing says where its coordinates are, or how long.
    """
    from ...core.access.graph import build_network
    from ...core.access.road_tags import ferry_minutes
    from ...core.known import how_many
    from ...io.ground import working_plane

    table = run.table("NETWORK")
    if table is None:
        raise InputError("No network was given.", hint="Give the roads as NETWORK, or choose the cost 'straight'.")
    plane = working_plane(table)
    tags = read_tags(run, "NETWORK", {"oneway": "DIRECTION_FIELD"})
    by_distance = run.declares("COST") and run.choice("COST") == "distance"
    mode = mode or run.choice("MODE")
    speeds = read_speeds(run, "NETWORK", tags, mode, required=not by_distance)
    speeds = slowed_by_traffic(run, speeds, tags, mode)
    is_open = ~speeds.closed & ~speeds.barred & (by_distance | ~speeds.unknown)
    directions = _directions(run, tags, mode)
    account_of_lines(run, "NETWORK", speeds, is_open, mode, directions)
    if is_open[speeds.unknown].any():
        run.note(Note("Lines of '{layer}' without a speed: {count}. Ways by distance over them have no minutes, and "
                      "the limit of minutes does not hold for them.", layer=table.name,
                      count=how_many(is_open & speeds.unknown)))  # fmt: skip
    lines = table.lines_in(plane.crs)
    tolerance = plane.in_units(read_tolerance(run))
    network = attended(
        lambda: build_network(
            lines, speeds.speed, directions, is_open=is_open, minutes=ferry_minutes(tags, len(table)),
            tolerance=tolerance, ground=plane.ground, layer=table.name,
        ), run.progress,
    )  # fmt: skip
    _tell_of_parts(run, network)
    return climb(run, network, plane, tags, mode), plane.crs


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
