"""The inputs of an audit of a walking network: stretches, what was surveyed, heights, lamps and rest places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.access.graph import Network, build_network
from ...core.access.lines import Lines
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.numbers import require_non_negative
from ...core.progress import Progress, attended
from ...core.walking.audit_words import FIRM, LIT, NO_STEPS, Words, in_parks, truths
from ...core.walking.lamp_reach import lit_shares
from ...core.walking.line_slopes import LineSlopes, heights_at, stations_along, steepest_slopes
from ...core.walking.rest_gaps import LineRest, rest_along_lines
from ...io import raster
from ...io.ground import working_plane
from ...io.rasters import require_crs
from ..run import Run

_STATION = 10.0  # metres: a kerb ramp is shorter, and no terrain model shows it


@dataclass(frozen=True)
class Stretches:
    """The lines of the network.

    Attributes
    ----------
    lines : Lines
        Their vertices in the plane.
    crs : QgsCoordinateReferenceSystem
        The plane in which they are measured: the layer's own where its map is true.
    length : numpy.ndarray
        Metres; NaN without geometry.
    park : numpy.ndarray of bool
        Which of them lie in parks.
    """

    lines: Lines
    crs: QgsCoordinateReferenceSystem
    length: np.ndarray
    park: np.ndarray

    @property
    def count(self) -> int:
        """How many there are."""
        return self.lines.count


def read_stretches(run: Run) -> Stretches:
    """Read the lines.

    Raises
    ------
    CrsError
        When they have no coordinate reference system.
    InputError
        When a feature is no line, or none has a length.
    """
    table = run.table("NETWORK")
    plane = working_plane(table)
    lines = table.lines_in(plane.crs)
    stations = attended(lambda: stations_along(lines, np.inf), run.progress)
    length = np.bincount(stations.line, weights=stations.spacing, minlength=lines.count).astype(float).round(6)
    length[~np.isin(np.arange(lines.count), lines.part_line)] = np.nan
    if not np.nansum(length) > 0.0:
        raise InputError("Layer '{layer}' has no line with a length.",
                         hint="Check that the lines have geometries.", layer=table.name)  # fmt: skip
    return Stretches(lines, plane.crs, length, _parks(run, lines.count))


def _parks(run: Run, count: int) -> np.ndarray:
    if run.field("KIND") is None:
        return np.zeros(count, dtype=bool)
    park, other = in_parks(run.table("NETWORK").column(run.field("KIND")))
    if other:
        run.note(Note("Kinds in field '{field}' that are neither 'park' nor 'street', and count as streets: {words}.",
                      field=run.field("KIND"), words=shortened(other)))  # fmt: skip
    return park


def read_widths(run: Run) -> np.ndarray | None:
    """Read the clear widths in metres, or None where no field was given."""
    widths = run.numbers("WIDTH", parent="NETWORK")
    if widths is not None:
        rows = [str(row + 1) for row in range(widths.size)]
        require_non_negative(widths, rows, run.table("NETWORK").name, run.field("WIDTH"))
    return widths


def read_words(run: Run) -> dict[str, np.ndarray | None]:
    """Read what the fields of kerbs, surface and lighting say: 1, 0 or NaN, or None without the field."""
    return {
        "kerbs": _words(run, "KERBS", NO_STEPS),
        "surface": _words(run, "SURFACE", FIRM),
        "light": _words(run, "LIGHTING", LIT),
    }


def _words(run: Run, parameter: str, words: Words) -> np.ndarray | None:
    name = run.field(parameter)
    if name is None:
        return None
    found, unread = truths(run.table("NETWORK").column(name), words)
    if unread:
        run.note(Note("Values of field '{field}' that say neither yes nor no, and count as unknown: {words}.",
                      field=name, words=shortened(unread)))  # fmt: skip
    return found


def read_slopes(run: Run, walk: Stretches) -> LineSlopes | None:
    """Measure the slopes on the terrain model, or None without one."""
    terrain = run.raster("DEM")
    if terrain is None:
        return None
    cell = _cell_metres(terrain)
    stations = stations_along(walk.lines, min(cell, _STATION))
    heights = heights_at(terrain, _on_grid(walk, terrain, stations.points))
    slopes = steepest_slopes(stations, heights, max(cell, _STATION), walk.count)
    incomplete = int((~slopes.complete & (walk.length > 0)).sum())
    if incomplete:
        run.note(Note("Stretches that lie partly or wholly without a height, outside raster '{layer}' or where it has "
                      "no data, and whose slope is known for the rest alone: {count}.", layer=terrain.name,
                      count=incomplete))  # fmt: skip
    return slopes


def _cell_metres(terrain: Grid) -> float:
    """Return the longer side of a cell on the ground, in the middle of the raster."""
    west, south, east, north = terrain.bounds
    to_east, to_north = terrain.metres_per_unit((west + east) / 2, (south + north) / 2)
    return max(terrain.cell_width * float(to_east), terrain.cell_height * float(to_north))


def _on_grid(walk: Stretches, terrain: Grid, points: np.ndarray) -> np.ndarray:
    """Carry places from the plane of the network to the coordinate reference system of the heights."""
    carry = raster.point_transform(walk.crs.toWkt(), require_crs(terrain).toWkt())
    return np.column_stack(carry(*points.T)) if carry else points


def read_light(run: Run, walk: Stretches, flagged: np.ndarray | None) -> np.ndarray | None:
    """Return the share of each stretch that is lit: by its field, else by the lamps; None without either."""
    lamps = run.table("LAMPS")
    if lamps is None:
        return flagged
    near = lit_shares(walk.lines, lamps.points_in(walk.crs), run.number("LAMP_DISTANCE")).round(6)
    return near if flagged is None else np.where(np.isnan(flagged), near, flagged)


def read_rest(run: Run, walk: Stretches, progress: Progress) -> tuple[Network, LineRest] | None:
    """Measure the gaps between rest places, or return None where none were given."""
    table = run.table("REST_PLACES")
    if table is None:
        return None
    places = table.points_in(walk.crs)
    tolerance, name = run.number("TOLERANCE"), run.table("NETWORK").name
    network = attended(lambda: build_network(walk.lines, 1.0, tolerance=tolerance, layer=name), progress)
    found = rest_along_lines(network, places, run.number("SNAP"), walk.count, progress)
    if found.off_network:
        run.note(Note("Rest places farther than {metres} m from the network, or without geometry, which are not used: "
                      "{count} of {all}.", metres=f"{run.number('SNAP'):g}", count=found.off_network,
                      all=len(places)))  # fmt: skip
    if found.parts_without.size:
        run.note(Note("Separate parts of the network without any rest place, where no gap can be measured: {count}, "
                      "with {metres} m in all, the longest {longest} m.", count=found.parts_without.size,
                      metres=f"{found.parts_without.sum():.0f}",
                      longest=f"{found.parts_without.max():.0f}"))  # fmt: skip
    return network, found
