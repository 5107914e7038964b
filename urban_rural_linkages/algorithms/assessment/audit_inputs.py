"""Inputs of an audit of a walking network, declared and read: survey, limits, heights, lamps and rest places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.notes import Note
from ...core.progress import Progress, attended
from ...i18n import tr
from .. import parameters as p
from ..access.network_inputs import read_tolerance, tolerance_parameter
from ..raster_inputs import elevation_parameter

if TYPE_CHECKING:
    from ...core.access.graph import Network
    from ...core.access.lines import Lines
    from ...core.walking.audit_words import Words
    from ...core.walking.line_slopes import LineSlopes
    from ...core.walking.rest_gaps import LineRest
    from ..run import Run


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


def survey_parameters() -> p.Parameters:
    """Declare the network, what was surveyed of it, and what lies around it."""
    return [
        p.source("NETWORK", tr("Walking network"), tr("Lines of streets, pavements and paths, in metres; each is a "
                 "stretch that is judged."), p.LINES),
        p.field("WIDTH", tr("Clear width (m)"), tr("The narrowest free passage of the stretch."), "NETWORK"),
        p.field("KERBS", tr("Kerbs or steps"), tr("Whether there are kerbs without a ramp, or steps: 0, no, flush or "
                "lowered is none; 1, yes, raised or steps is some. OpenStreetMap's values of kerb are read."),
                "NETWORK"),
        p.field("SURFACE", tr("Surface"), tr("Whether the ground is firm: 1 or yes; 0 or no; or OpenStreetMap's values "
                "of surface, such as asphalt or gravel."), "NETWORK"),
        p.field("LIGHTING", tr("Lighting"), tr("Whether the stretch is lit: 1, yes, 24/7; 0, no. Where it is empty, "
                "the lamps decide."), "NETWORK"),
        p.field("KIND", tr("Kind"), tr("Street or park (calle, parque): rest places are closer together in parks. "
                "Whatever is not a park counts as a street."), "NETWORK"),
        p.source("REST_PLACES", tr("Rest places"), tr("Points of benches and rest areas; areas stand for a point on "
                 "their surface."), p.MAPPED, optional=True),
        p.source("LAMPS", tr("Street lamps"), tr("Points of lamps. A stretch is lit as far as it lies within their "
                 "reach: a proxy, and no photometric check."), p.MAPPED, optional=True),
        elevation_parameter(tr("Heights in metres. The slope of a stretch is the steepest between two places on it "
                               "that are a cell, and 10 m or more, apart.")),
    ]  # fmt: skip


def limit_parameters() -> p.Parameters:
    """Declare what a stretch must meet, and how it is measured."""
    return [
        p.number("MIN_WIDTH", tr("Least width (m)"), tr("Inclusive; 1.80 m in Orden TMA/851/2021, art. 5.2.b."), 1.8,
                 minimum=0, advanced=True, decimals=2),
        p.number("SLOPE_LIMIT", tr("Greatest slope (%)"), tr("Inclusive; 6 % in Orden TMA/851/2021, art. 5.2.g."), 6,
                 minimum=0, advanced=True),
        p.former(p.number("MAX_SLOPE", tr("Greatest slope (%), former name"), tr("Use SLOPE_LIMIT: MAX_SLOPE is also "
                 "the name of a result. It counts where SLOPE_LIMIT is not given."), minimum=0)),
        p.number("REST_STREET", tr("Longest gap in streets (m)"), tr("Between rest places, inclusive; 300 m in "
                 "Valencia's Annex XII, elsewhere a comparison and no duty."), 300, minimum=0, advanced=True),
        p.number("REST_PARK", tr("Longest gap in parks (m)"), tr("Between rest places, inclusive; 50 m in Orden "
                 "TMA/851/2021, art. 7.3."), 50, minimum=0, advanced=True),
        p.number("LAMP_DISTANCE", tr("Reach of a lamp (m)"), tr("How far from a lamp a stretch counts as lit; a "
                 "default of this plugin."), 20, minimum=0, advanced=True),
        p.number("LIT_SHARE", tr("Share that makes a stretch lit (0-1)"), tr("A stretch is lit when the lamps reach "
                 "this share of its length or more; a default of this plugin."), 0.9, minimum=0, maximum=1,
                 advanced=True, decimals=2),
        p.number("SNAP", tr("Farthest rest place (m)"), tr("Rest places farther from the network than this belong to "
                 "none of its stretches."), 10, minimum=0, advanced=True),
        tolerance_parameter(),
        p.number("GAPS_LISTED", tr("Longest gaps to draw"), tr("How many of the longest gaps the layer of gaps shows "
                 "at most; one that half runs along a longer one is left out."), 10, minimum=1, maximum=1000,
                 whole=True, advanced=True),
        p.nodata_values(),
    ]  # fmt: skip


class Limits(NamedTuple):
    """Limits that a stretch is held against.

    Attributes
    ----------
    width : float
        Least width, metres.
    slope : float
        Greatest slope, per cent.
    rest_street, rest_park : float
        Longest gaps between rest places, metres.
    lit_share : float
        Share of a lit stretch within the reach of lamps, 0 to 1.
    gaps : int
        How many of the longest gaps are drawn.
    """

    width: float
    slope: float
    rest_street: float
    rest_park: float
    lit_share: float
    gaps: int


def read_limits(run: Run) -> Limits:
    """Read the limits; models and scripts of before give the greatest slope under the name of a result."""
    by_former_name = run.given("MAX_SLOPE") and not run.given("SLOPE_LIMIT")
    slope = run.number("MAX_SLOPE") if by_former_name else run.number("SLOPE_LIMIT")
    return Limits(
        run.number("MIN_WIDTH"), slope, run.number("REST_STREET"), run.number("REST_PARK"), run.number("LIT_SHARE"),
        run.whole("GAPS_LISTED"),
    )  # fmt: skip


def read_stretches(run: Run) -> Stretches:
    """Read the lines.

    Raises
    ------
    CrsError
        When they have no coordinate reference system.
    InputError
        When a feature is no line, or none has a length.
    """
    from ...core.walking.line_slopes import line_lengths
    from ...io.ground import working_plane

    table = run.table("NETWORK")
    plane = working_plane(table)
    lines = table.lines_in(plane.crs)
    length = attended(lambda: line_lengths(lines, table.name), run.progress)
    return Stretches(lines, plane.crs, length, _parks(run, lines.count))


def _parks(run: Run, count: int) -> np.ndarray:
    from ...core.identifiers import shortened
    from ...core.walking.audit_words import in_parks

    if run.field("KIND") is None:
        return np.zeros(count, dtype=bool)
    park, other = in_parks(run.table("NETWORK").column(run.field("KIND")))
    if other:
        run.note(Note("Kinds in field '{field}' that are neither 'park' nor 'street', and count as streets: {words}.",
                      field=run.field("KIND"), words=shortened(other)))  # fmt: skip
    return park


def read_widths(run: Run) -> np.ndarray | None:
    """Read the clear widths in metres, or None where no field was given."""
    from ...core.numbers import require_non_negative

    widths = run.numbers("WIDTH", parent="NETWORK")
    if widths is not None:
        rows = [str(row + 1) for row in range(widths.size)]
        require_non_negative(widths, rows, run.table("NETWORK").name, run.field("WIDTH"))
    return widths


def read_words(run: Run) -> dict[str, np.ndarray | None]:
    """Read what the fields of kerbs, surface and lighting say: 1, 0 or NaN, or None without the field."""
    from ...core.walking.audit_words import FIRM, LIT, NO_STEPS

    return {
        "kerbs": _words(run, "KERBS", NO_STEPS),
        "surface": _words(run, "SURFACE", FIRM),
        "light": _words(run, "LIGHTING", LIT),
    }


def _words(run: Run, parameter: str, words: Words) -> np.ndarray | None:
    from ...core.identifiers import shortened
    from ...core.walking.audit_words import truths

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
    from ...core.access.terrain_stations import heights_at, terrain_stations
    from ...core.walking.line_slopes import steepest_slopes
    from ...io.ground import carried
    from ...io.rasters import require_crs

    terrain = run.raster("DEM")
    if terrain is None:
        return None
    stations, window = terrain_stations(walk.lines, terrain)
    heights = heights_at(terrain, carried(stations.points, walk.crs, require_crs(terrain)))
    slopes = steepest_slopes(stations, heights, window, walk.count)
    incomplete = slopes.incomplete(walk.length)
    if incomplete:
        run.note(Note("Stretches that lie partly or wholly without a height, outside raster '{layer}' or where it has "
                      "no data, and whose slope is known for the rest alone: {count}.", layer=terrain.name,
                      count=incomplete))  # fmt: skip
    return slopes


def read_light(run: Run, walk: Stretches, flagged: np.ndarray | None) -> np.ndarray | None:
    """Return the share of each stretch that is lit: by its field, else by the lamps; None without either."""
    from ...core.walking.lamp_reach import light_of, lit_shares

    lamps = run.table("LAMPS")
    if lamps is None:
        return flagged
    return light_of(flagged, lit_shares(walk.lines, lamps.points_in(walk.crs), run.number("LAMP_DISTANCE")))


def read_rest(run: Run, walk: Stretches, progress: Progress) -> tuple[Network, LineRest] | None:
    """Measure the gaps between rest places, or return None where none were given."""
    from ...core.access.graph import build_network
    from ...core.walking.rest_gaps import rest_along_lines

    table = run.table("REST_PLACES")
    if table is None:
        return None
    places = table.points_in(walk.crs)
    tolerance, name = read_tolerance(run), run.table("NETWORK").name
    network = attended(lambda: build_network(walk.lines, 1.0, tolerance=tolerance, layer=name), progress)
    found = rest_along_lines(network, places, run.number("SNAP"), walk.count, progress)
    if found.off_network:
        run.note(Note("Rest places farther than {metres} m from the network, or without geometry, which are not used: "
                      "{count} of {all}.", metres=f"{run.number('SNAP'):g}", count=found.off_network,
                      all=len(places)))  # fmt: skip
    if found.parts_without.size:
        metres, longest = found.metres_without
        run.note(Note("Separate parts of the network without any rest place, where no gap can be measured: {count}, "
                      "with {metres} m in all, the longest {longest} m.", count=found.parts_without.size,
                      metres=f"{metres:.0f}",
                      longest=f"{longest:.0f}"))  # fmt: skip
    return network, found
