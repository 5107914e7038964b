"""The results of the degree of urbanisation on a grid: settlements as polygons, totals by class, sensitivity."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ...core.functional.degurba import GridClasses
from ...core.functional.sensitivity import Variation
from ...core.functional.settlements import ClassSummary
from ...core.grid import Grid
from ...i18n import current_language, tr
from ...io.columns import Column
from ...io.outlines import outlines_of_cells
from ..run import Run
from ..style_files import load_style


def write_settlements(run: Run, name: str, result: GridClasses, classes: Grid, centres_only: bool) -> dict[str, str]:
    """Write urban centres, or the clusters of all classes, as polygons; nothing where they were not asked for."""
    if not run.wants(name):
        return {}
    found = result.settlements
    rows = result.rows(centres_only)
    columns = [
        Column("centre_id" if centres_only else "cluster_id", "integer", found.ids[rows], tr("Number")),
        Column("class", "integer", found.classes[rows], tr("Class")),
        Column("population", "real", found.population[rows], tr("Inhabitants")),
        Column("cluster_population", "real", found.cluster_population[rows], tr("Inhabitants that the rule counted")),
        Column("area_km2", "real", found.area_km2[rows], tr("Area (km2)")),
        Column("land_km2", "real", found.land_km2[rows], tr("Land (km2)")),
        Column("density_km2", "real", found.density_km2[rows], tr("Density (inhabitants/km2 of land)")),
        Column("cells", "integer", found.cells[rows], tr("Cells")),
        Column("touches_edge", "integer", found.touches_edge[rows], tr("Touches the edge of the data (1)")),
    ]
    numbers = found.raster(int(found.classes[rows[0]]) if centres_only and rows.size else None)
    outlines = outlines_of_cells(classes.with_values(numbers, 0), run.progress)
    geometries = [outlines.get(int(number), QgsGeometry()) for number in found.ids[rows]]
    crs = QgsCoordinateReferenceSystem.fromWkt(classes.crs_wkt)
    style = "urban_centres" if centres_only else "degurba_clusters"
    return run.write_rows(name, columns, geometries, Qgis.WkbType.MultiPolygon, crs, style)


def class_title(level: str, code: int) -> str:
    """Return the name of a class, as the legend has it."""
    entries = load_style(f"degurba_{level}")["classes"]
    return next((entry["label"][current_language()] for entry in entries if entry["value"] == code), str(code))


def class_columns(summary: ClassSummary, level: str) -> list[Column]:
    """Return the fields of the totals by class."""
    return [
        Column("class", "integer", summary.classes, tr("Class")),
        Column("name", "text", [class_title(level, int(code)) for code in summary.classes], tr("Name")),
        Column("cells", "integer", summary.cells, tr("Cells")),
        Column("area_km2", "real", summary.area_km2, tr("Area (km2)")),
        Column("population", "real", summary.population, tr("Inhabitants")),
        Column("share", "real", summary.share, tr("Share of the inhabitants (0-1)")),
    ]


def sensitivity_columns(variations: Sequence[Variation]) -> list[Column]:
    """Return the fields of the classes under changed thresholds, one row a class and change."""
    rows = [(v, i) for v in variations for i in range(v.classes.size)]
    return [
        Column("parameter", "text", [v.parameter for v, _ in rows], tr("Threshold")),
        Column("factor", "real", [v.factor for v, _ in rows], tr("Multiplied by")),
        Column("class", "integer", [v.classes[i] for v, i in rows], tr("Class")),
        Column("cells", "integer", [v.cells[i] for v, i in rows], tr("Cells")),
        Column("population", "real", np.array([v.population[i] for v, i in rows]), tr("Inhabitants")),
    ]
