"""A layer of lines as a network: speeds, directions, junctions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.access.graph import Network, build_network
from ...core.access.osm_tags import field_directions, osm_directions
from ...core.access.road_tags import ferry_minutes
from ...core.errors import InputError
from ...core.known import how_many
from ...core.notes import Note
from ...core.progress import attended
from ...io.ground import working_plane
from ..run import Run
from .line_speeds import account_of_lines, read_speeds, read_tags

_CHOSEN = {"highway": "HIGHWAY", "maxspeed": "MAXSPEED", "oneway": "DIRECTION_FIELD"}


def read_network(run: Run) -> tuple[Network, QgsCoordinateReferenceSystem]:
    """Read the network, and the system in which it lies: its own where that measures true, else a plane around it.

    Raises
    ------
    InputError
        When there is none, or nothing says how fast its lines are.
    CrsError
        When nothing says where its coordinates are, or how long.
    """
    table = run.table("NETWORK")
    if table is None:
        raise InputError("No network was given.", hint="Give the roads as NETWORK, or choose the cost 'straight'.")
    plane = working_plane(table)
    tags = read_tags(run, "NETWORK", _CHOSEN)
    by_distance = run.choice("COST") == "distance"
    speeds = read_speeds(run, "NETWORK", tags, required=not by_distance)
    is_open = ~speeds.closed & ~speeds.barred & (by_distance | ~speeds.unknown)
    account_of_lines(run, "NETWORK", speeds, is_open)
    if is_open[speeds.unknown].any():
        run.note(Note("Lines of '{layer}' without a speed: {count}. Ways by distance over them have no minutes, and "
                      "the limit of minutes does not hold for them.", layer=table.name,
                      count=how_many(is_open & speeds.unknown)))  # fmt: skip
    lines, directions = table.lines_in(plane.crs), _directions(run, tags)
    tolerance = plane.in_units(run.number("TOLERANCE"))
    network = attended(
        lambda: build_network(
            lines, speeds.speed, directions, is_open=is_open, minutes=ferry_minutes(tags, len(table)),
            tolerance=tolerance, ground=plane.ground, layer=table.name,
        ), run.progress,
    )  # fmt: skip
    _tell_of_parts(run, network)
    return network, plane.crs


def _directions(run: Run, tags: Mapping[str, Sequence[object]]) -> np.ndarray | None:
    if run.choice("MODE") == "walk":
        return None
    values = tags.get("oneway")
    texts = [run.text(name) for name in ("FORWARD_VALUE", "BACKWARD_VALUE", "BOTH_VALUE")]
    if any(texts) and values is not None:
        directions, notes = field_directions(values, *texts)
    elif values is not None or "highway" in tags:
        directions, notes = osm_directions(values, tags.get("highway"), tags.get("junction"))
    else:
        return None
    run.tell(notes)
    return directions


def _length_of_parts(network: Network) -> np.ndarray:
    return network.component_length


def _tell_of_parts(run: Run, network: Network) -> None:
    lengths = attended(lambda: _length_of_parts(network), run.progress)
    if lengths.size > 1:
        run.note(Note("The network is in {count} separate parts; {percent} % of its length is not in the largest one.",
                      count=lengths.size, percent=f"{100 * network.share_apart:.1f}"))  # fmt: skip
