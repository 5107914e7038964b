"""Terrain under a network: declared, and read for the means of travel that it slows down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...core.progress import attended
from ...i18n import tr
from ..raster_inputs import elevation_parameter
from .speed_inputs import read_bicycle_table

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.graph import Network
    from ...io.ground import Plane
    from ...io.layers import FeatureTable
    from ..run import Run


def slope_parameter() -> QgsProcessingParameterDefinition:
    """Declare the terrain model under a network."""
    return elevation_parameter(
        tr(
            "Heights in metres, in any system. With them, slopes slow down walking (Tobler) and cycling (a balance of "
            "power); cars know no slope. Empty: everything is flat."
        )
    )


def climb(
    run: Run, network: Network, plane: Plane, tags: Mapping[str, Sequence[object]], mode: str, lines: FeatureTable
) -> Network:
    """Give a network the times of its slopes where a terrain model was given, and the means of travel knows them."""
    from ...core.access.road_tags import is_ferry
    from ...core.access.slope_times import cycling_law, edge_stations, walking_law, with_slopes
    from ...core.access.terrain_stations import heights_at, step_on_terrain
    from ...io.ground import carried
    from ...io.rasters import require_crs

    terrain = None if mode == "car" else run.raster("DEM")
    if terrain is None:
        return network
    law = walking_law if mode == "walk" else cycling_law(read_bicycle_table().push)
    level = is_ferry(tags, len(lines))
    stations = attended(lambda: edge_stations(network, plane.in_units(step_on_terrain(terrain))), run.progress)
    points = carried(stations.points, plane.crs, require_crs(terrain))
    heights = attended(lambda: heights_at(terrain, points), run.progress)
    climbing, unknown = attended(lambda: with_slopes(network, stations, heights, law, level), run.progress)
    if unknown.size:
        run.note(Note("Lines of '{layer}' that lie partly or wholly without a height, and are taken for level there: "
                      "{count}.", layer=lines.name, count=unknown.size))  # fmt: skip
    return climbing
