"""Land that is drawn both as a general and as a local system, and so counts twice (LOTUS art. 12.2.e)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis

from ...core.notes import Note
from ...core.progress import Progress
from ...core.standards.system_land import GENERAL, LOCAL
from ...i18n import tr
from ...io.columns import Column
from ..run import Run
from .land_measure import area_measure
from .system_inputs import Systems

if TYPE_CHECKING:
    from ...io.area_measure import AreaMeasure


def write_double(run: Run, systems: Systems | None, progress: Progress) -> dict:
    """Write the land that is in both systems; its area is unknown where there are no polygons."""
    table = run.table("SYSTEMS")
    if systems is None or not table.has_polygons:
        return {**_written(run, None, [], [], table), "DOUBLE_AREA_M2": None}
    from ...io.overlaps import covered_area, overlaps

    measure = area_measure(run, table)
    geometries = table.geometries
    _tell_of_repeated_land(run, systems, geometries, measure)
    pieces = overlaps(geometries, systems.rows_of(GENERAL), systems.rows_of(LOCAL), measure, progress)
    area = covered_area(pieces, measure)
    if pieces:
        run.note(Note("Land counted twice, in a general and in a local system (LOTUS art. 12.2.e): {area} m2. It is in "
                      "the values of both standards; correct the map.", area=f"{area:.2f}"))  # fmt: skip
    return {**_written(run, systems, pieces, [piece.geometry for piece in pieces], table), "DOUBLE_AREA_M2": area}


def _tell_of_repeated_land(run: Run, systems: Systems, geometries: list, measure: AreaMeasure) -> None:
    """Say how much land is drawn twice in one and the same system: it is no matter of the article, but of the map."""
    from ...io.area_measure import repeated_areas

    groups = ([geometries[row] for row in systems.rows_of(system)] for system in (GENERAL, LOCAL))
    repeated = repeated_areas(groups, measure)
    if repeated >= 1:
        run.note(Note("Polygons of one and the same system overlap, and their common land counts more than once: "
                      "{area} m2.", area=f"{repeated:.0f}"))  # fmt: skip


def _written(run: Run, systems: Systems | None, pieces: list, geometries: list, table) -> dict:
    ids, uses = (systems.ids, systems.uses) if systems is not None else ([], [])
    columns = [
        Column("general_id", "text", [ids[piece.first] for piece in pieces], tr("Polygon of the general "
               "system")),
        Column("local_id", "text", [ids[piece.second] for piece in pieces], tr("Polygon of the local system")),
        Column("general_use", "text", [uses[piece.first] for piece in pieces], tr("Use in the general system")),
        Column("local_use", "text", [uses[piece.second] for piece in pieces], tr("Use in the local system")),
        Column("area_m2", "real", [piece.area for piece in pieces], tr("Area counted twice (m2)")),
    ]  # fmt: skip
    crs = run.table("SETTLEMENTS").crs if table is None else table.crs
    return run.write_rows("DOUBLE", columns, geometries, Qgis.WkbType.MultiPolygon, crs, style="double_counted")
