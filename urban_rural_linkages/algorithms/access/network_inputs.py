"""A layer of lines as a network: speeds, directions, junctions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.access.graph import Network, build_network
from ...core.access.lines import lines_from_wkb
from ...core.access.osm_tags import field_directions, osm_directions, unpack_other_tags
from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import attended
from ...io.ground import lines_on, working_plane
from ..run import Run
from .line_speeds import account_of_lines, read_speeds

_TAGS = ("highway", "maxspeed", "oneway", "junction", "tracktype")


@dataclass(frozen=True)
class Roads:
    """What is known of each line: its tags by name, where there are any."""

    tags: dict[str, list[object]]
    count: int


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
    roads = _read_tags(run)
    tags = roads.tags if run.field("HIGHWAY") else {}
    by_distance = run.choice("COST") == "distance"
    speeds = read_speeds(run, "NETWORK", tags, required=not by_distance)
    is_open = ~speeds.closed & (by_distance | ~speeds.unknown)
    account_of_lines(run, "NETWORK", speeds, is_open)
    if is_open[speeds.unknown].any():
        run.note(Note("Lines of '{layer}' without a speed: {count}. Ways by distance over them have no minutes, and "
                      "the limit of minutes does not hold for them.", layer=table.name,
                      count=int((is_open & speeds.unknown).sum())))  # fmt: skip
    geometries, directions = lines_on(plane, table), _directions(run, roads)
    lines = attended(lambda: lines_from_wkb(geometries, table.name), run.progress)
    tolerance = plane.in_units(run.number("TOLERANCE"))
    network = attended(
        lambda: build_network(
            lines, speeds.speed, directions, is_open=is_open, tolerance=tolerance, ground=plane.ground,
            layer=table.name,
        ), run.progress,
    )  # fmt: skip
    _tell_of_parts(run, network)
    return network, plane.crs


def _read_tags(run: Run) -> Roads:
    """Read the tags that fields name; what an OpenStreetMap extract keeps in other_tags is unpacked."""
    table = run.table("NETWORK")
    tags: dict[str, list[object]] = {}
    if "other_tags" in table.field_names:
        unpacked = unpack_other_tags(table.column("other_tags"), _TAGS)
        tags |= {name: values for name, values in unpacked.items() if any(value is not None for value in values)}
    tags |= {name: table.column(name) for name in ("junction", "tracktype") if name in table.field_names}
    for name, parameter in (("highway", "HIGHWAY"), ("maxspeed", "MAXSPEED"), ("oneway", "DIRECTION_FIELD")):
        if run.field(parameter):
            tags[name] = table.column(run.field(parameter))
    return Roads(tags, len(table))


def _directions(run: Run, roads: Roads) -> np.ndarray | None:
    if run.choice("MODE") == "walk":
        return None
    values = roads.tags.get("oneway")
    texts = [run.text(name) for name in ("FORWARD_VALUE", "BACKWARD_VALUE", "BOTH_VALUE")]
    if any(texts) and values is not None:
        directions, notes = field_directions(values, *texts)
    elif values is not None or run.field("HIGHWAY"):
        directions, notes = osm_directions(values, roads.tags.get("highway"), roads.tags.get("junction"))
    else:
        return None
    run.tell(notes)
    return directions


def _length_of_parts(network: Network) -> np.ndarray:
    return network.component_length


def _tell_of_parts(run: Run, network: Network) -> None:
    lengths = attended(lambda: _length_of_parts(network), run.progress)
    if lengths.size > 1:
        share = 1 - float(lengths.max() / lengths.sum())
        run.note(Note("The network is in {count} separate parts; {percent} % of its length is not in the largest one.",
                      count=lengths.size, percent=f"{100 * share:.1f}"))  # fmt: skip
