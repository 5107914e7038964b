"""Catchments as polygons along the edges of cells, or as places with their service; services; people left over."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.account import LeftOut, Tally
from ...core.notes import Note
from ...i18n import tr
from ...io.cell_outlines import outlines_of_cells
from ...io.columns import Column
from ...io.rasters import require_crs
from ..run import Run
from .catchment_inputs import Places
from .catchment_methods import Drawn

_NO_PEOPLE = -9999.0
_STYLES = {"bands": "catchment_bands"}


def write_catchments(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    """Write the catchments: polygons of cells, or the places of demand."""
    if places.grid is None:
        return _write_assigned(run, places, drawn) if drawn.capacity else _write_places(run, places, drawn)
    return _write_overlapping(run, places, drawn) if drawn.capacity else _write_classes(run, places, drawn)


def _columns(ids, from_min, to_min, area_km2, population, probability) -> list[Column]:
    return [
        Column("service_id", "text", ids, tr("Code of the service")),
        Column("from_min", "real", from_min, tr("From (min)")),
        Column("to_min", "real", to_min, tr("Up to (min)")),
        Column("area_km2", "real", area_km2, tr("Area (km2)")),
        Column("population", "real", population, tr("People")),
        Column("probability", "real", probability, tr("Probability of going there (0-1)")),
    ]


def _write_classes(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    found = drawn.exclusive
    count = found.service.size
    edges = (found.from_min, found.to_min) if drawn.has_edges else (np.full(count, np.nan),) * 2
    population = np.full(count, np.nan) if places.population is None else found.population
    columns = _columns([places.ids[i] for i in found.service], *edges, found.area / 1e6, population,
                       _mean_probability(places, drawn))  # fmt: skip
    outlines = outlines_of_cells(places.grid.with_values(found.classes, 0), run.progress)
    return _write_polygons(run, places, columns, [outlines[number + 1] for number in range(count)])


def _mean_probability(places: Places, drawn: Drawn) -> np.ndarray:
    """Return the mean of each catchment: over its people, or over its area where nobody lives."""
    found = drawn.exclusive
    rows = found.service.size + 1
    if drawn.probability is None:
        return np.full(found.service.size, np.nan)
    means = []
    for weight in (np.nan_to_num(places.people()), np.broadcast_to(places.grid.cell_areas(), found.classes.shape)):
        inside = np.where(found.classes > 0, weight * np.nan_to_num(drawn.probability), 0.0)
        total = np.bincount(found.classes.ravel(), weight.ravel(), rows)[1:]
        parts = np.bincount(found.classes.ravel(), inside.ravel(), rows)[1:]
        means.append(np.divide(parts, total, out=np.full(rows - 1, np.nan), where=total > 0))
    return np.where(np.isnan(means[0]), means[1], means[0])


def _write_overlapping(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    found, areas = drawn.capacity, places.grid.cell_areas()
    taking = [i for i in range(len(places.ids)) if found.served[i] > 0]
    geometries, area = [], []
    for service in taking:
        inside = places.minutes_to(service) <= found.to_min[service]
        geometries.append(outlines_of_cells(places.grid.with_values(inside.astype(np.uint8), 0), run.progress)[1])
        area.append(float(np.where(inside, areas, 0.0).sum()) / 1e6)
    unknown = np.full(len(taking), np.nan)
    columns = _columns([places.ids[i] for i in taking], np.zeros(len(taking)), found.to_min[taking], area,
                       found.served[taking], unknown)  # fmt: skip
    return _write_polygons(run, places, columns, geometries)


def _write_polygons(run: Run, places: Places, columns: list[Column], geometries: list[QgsGeometry]) -> dict[str, str]:
    style = _STYLES.get(run.choice("METHOD"), "catchments")
    return run.write_rows(
        "OUTPUT", columns, geometries, Qgis.WkbType.MultiPolygon, require_crs(places.grid), style
    )  # fmt: skip


def _write_places(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    found = drawn.exclusive
    unknown = np.full(len(places.minutes), np.nan)
    edges = found.minutes_of_places() if drawn.has_edges else (unknown, unknown)
    ids = [places.ids[i] if i >= 0 else None for i in found.service_of_places()]
    probability = unknown if drawn.probability is None else drawn.probability
    columns = _columns(ids, *edges, unknown, places.people(), probability)
    return run.write("OUTPUT", columns, parent="DEMAND", style=_STYLES.get(run.choice("METHOD"), "catchments"))


def _write_assigned(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    """Write a row for each place and service that takes people of it, and one for those whom nobody takes."""
    found = drawn.capacity
    left = np.flatnonzero(~(found.residual <= 0) | (places.people() == 0))
    rows = np.concatenate([*(taken.places for taken in found.assignments), left]).astype(int)
    people = np.concatenate([*(taken.people for taken in found.assignments), found.residual[left]])
    sizes = [taken.places.size for taken in found.assignments]
    service = np.concatenate([np.repeat(np.arange(len(sizes)), sizes), np.full(left.size, -1)]).astype(int)
    order = np.lexsort((service, rows))
    rows, people, service = rows[order], people[order], service[order]
    to_min = np.append(found.to_min, np.nan)[service]
    unknown = np.full(rows.size, np.nan)
    ids = [places.ids[i] if i >= 0 else None for i in service]
    columns = _columns(ids, np.where(service >= 0, 0.0, np.nan), to_min, unknown, people, unknown)
    return run.write("OUTPUT", columns, parent="DEMAND", rows=rows.tolist(), style="catchments")


def write_services(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    """Write what each service has to do: no people where none are known."""
    known = places.population is not None
    unknown = np.full(len(places.ids), np.nan)
    capacity = unknown if places.capacity is None else places.capacity
    served = drawn.served if known else unknown
    columns = [
        Column("service_id", "text", places.ids, tr("Code of the service")),
        Column("population", "real", drawn.population if known else unknown, tr("People of the catchment")),
        Column("capacity", "real", capacity, tr("Capacity")),
        Column("served", "real", served, tr("People served")),
        Column(
            "residual_capacity",
            "real",
            unknown if run.choice("METHOD") == "huff" else capacity - served,
            tr("Capacity left over (negative: too little; empty with Huff, where it attracts and limits nothing)"),
        ),
    ]
    return run.write_rows("SERVICES_TABLE", columns)


def account_of_people(run: Run, places: Places, drawn: Drawn) -> None:
    """Say how many people there are, and how many no service serves; and of how many places they are unknown."""
    if places.population is None:
        return
    people = places.people()
    run.tally(Tally(
        Note("People"), round(float(np.nansum(people)), 6),
        (LeftOut(round(float(np.nansum(drawn.residual)), 6), Note("whom no service serves")),), of_people=True,
    ))  # fmt: skip
    unknown = LeftOut(int(np.isnan(people).sum()), Note("with an unknown number of people"))
    run.tally(Tally(Note("Places or cells with people"), people.size, (unknown,)))


def write_residual(run: Run, places: Places, drawn: Drawn) -> dict[str, str]:
    """Write the people whom no service serves, cell by cell or place by place."""
    if places.grid is not None:
        left = np.where(np.isnan(drawn.residual), _NO_PEOPLE, drawn.residual)
        return run.write_raster("RESIDUAL", places.grid.with_values(left, _NO_PEOPLE), "float32", _NO_PEOPLE)
    if not run.wants("RESIDUAL_TABLE"):
        return {}
    return run.write("RESIDUAL_TABLE", [Column("residual", "real", drawn.residual, tr("People left over"))],
                     parent="DEMAND")  # fmt: skip
