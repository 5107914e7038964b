"""Catchments as polygons along the edges of cells, or as places with their service; services; people left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.access.catchment_rows import CatchmentRows, catchment_rows
from ...core.access.service_catchments import DrawnCatchments
from ...core.account import LeftOut, Tally
from ...core.grid import Grid
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ...io.outlines import outlines_of_cells
from ...io.rasters import require_crs
from ..run import Run

if TYPE_CHECKING:
    from ...core.access.catchments import Catchments
    from ...core.arrays import Indices

_NO_PEOPLE = -9999.0


def write_catchments(run: Run, drawn: DrawnCatchments, grid: Grid | None, method: str) -> dict[str, str]:
    """Write the catchments: polygons of cells, or the places of demand."""
    rows = catchment_rows(drawn)
    style = "catchment_bands" if method == "bands" else "catchments"
    if grid is None:
        places = cast("Indices", rows.place).tolist()
        return run.write("OUTPUT", _columns(drawn, rows), parent="DEMAND", rows=places, style=style)
    if drawn.exclusive is None:
        outlines = _outlines_of_services(run, drawn, rows, grid)
    else:
        outlines = _outlines_of_classes(run, drawn.exclusive, rows, grid)
    return run.write_rows(
        "OUTPUT", _columns(drawn, rows), outlines, Qgis.WkbType.MultiPolygon, require_crs(grid), style
    )


def _columns(drawn: DrawnCatchments, rows: CatchmentRows) -> list[Column]:
    ids = [drawn.places.ids[service] if service >= 0 else None for service in rows.service.tolist()]
    return [
        Column("service_id", "text", ids, tr("Code of the service")),
        Column("from_min", "real", rows.from_min, tr("From (min)")),
        Column("to_min", "real", rows.to_min, tr("Up to (min)")),
        Column("area_km2", "real", rows.area_km2, tr("Area (km2)")),
        Column("population", "real", rows.population, tr("People")),
        Column("probability", "real", rows.probability, tr("Probability of going there (0-1)")),
    ]


def _outlines_of_classes(run: Run, found: Catchments, rows: CatchmentRows, grid: Grid) -> list[QgsGeometry]:
    outlines = outlines_of_cells(grid.with_values(found.classes, 0), run.progress)
    return [outlines[number] for number, _ in enumerate(rows.service, start=1)]


def _outlines_of_services(run: Run, drawn: DrawnCatchments, rows: CatchmentRows, grid: Grid) -> list[QgsGeometry]:
    outlines = []
    for service, minutes in zip(rows.service.tolist(), rows.to_min.tolist(), strict=True):
        inside = drawn.places.within(service, minutes)
        around = grid.with_values(inside.astype(np.uint8), 0).cut_to(inside)
        outlines.append(outlines_of_cells(around, run.progress)[1])
    return outlines


def write_services(run: Run, drawn: DrawnCatchments) -> dict[str, str]:
    """Write what each service has to do: no people where none are known."""
    places = drawn.places
    unknown = np.full(len(places.ids), np.nan)
    known = places.population is not None
    columns = [
        Column("service_id", "text", places.ids, tr("Code of the service")),
        Column("population", "real", drawn.population if known else unknown, tr("People of the catchment")),
        Column("capacity", "real", unknown if places.capacity is None else places.capacity, tr("Capacity")),
        Column("served", "real", drawn.served if known else unknown, tr("People served")),
        Column(
            "residual_capacity",
            "real",
            drawn.room_left(),
            tr("Capacity left over (negative: too little; empty with Huff, where it attracts and limits nothing)"),
        ),
    ]
    return run.write_rows("SERVICES_TABLE", columns)


def account_of_people(run: Run, drawn: DrawnCatchments) -> None:
    """Say how many people there are, and how many no service serves; and of how many places they are unknown."""
    run.tell(drawn.notes)
    if drawn.left > 0:
        run.note(Note("People whom no service serves: {people}.", people=f"{drawn.left:.0f}"))
    if drawn.places.population is None:
        return
    run.tally(Tally(
        Note("People"), drawn.everybody, (LeftOut(drawn.left, Note("whom no service serves")),), of_people=True,
    ))  # fmt: skip
    unknown = LeftOut(drawn.unknown_places, Note("with an unknown number of people"))
    run.tally(Tally(Note("Places or cells with people"), drawn.residual.size, (unknown,)))


def write_residual(run: Run, drawn: DrawnCatchments, grid: Grid | None) -> dict[str, str]:
    """Write the people whom no service serves, cell by cell or place by place."""
    if grid is not None:
        left = grid.with_figures(drawn.residual, _NO_PEOPLE)
        return run.write_raster("RESIDUAL", left, "float32", _NO_PEOPLE, "population_cells")
    if not run.wants("RESIDUAL_TABLE"):
        return {}
    return run.write("RESIDUAL_TABLE", [Column("residual", "real", drawn.residual, tr("People left over"))],
                     parent="DEMAND", style="people_left")  # fmt: skip
