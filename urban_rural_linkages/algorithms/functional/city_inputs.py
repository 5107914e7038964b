"""The cities from which functional urban areas grow and the names of areas."""

from __future__ import annotations

import numpy as np

from ...core.functional.cities import cities_of_centres, label_centres
from ...core.functional.urban_areas import UrbanAreas
from ...core.identifiers import normalise_ids
from ...core.known import highest
from ...core.zonal import zonal_sums, zonal_table
from ..run import Run
from .unit_cells import read_unit_cells


def read_cities(run: Run, ids: list[str]) -> tuple[list[str | None], np.ndarray | None]:
    """Return the city and the people of each unit: from fields where they are given, else from the grids."""
    people = run.counts("POP", ids)
    field = run.field("CITY")
    if field is not None:
        units = run.table("UNITS")
        cities = normalise_ids(units.column(field), layer=units.name, field=field, required=False)
        return [city or None for city in cities], people
    cells = read_unit_cells(run, ids)
    on_grid = zonal_sums(cells.population, cells.coverage).total
    labels, count = label_centres(cells.classes, cells.population)
    in_centres = zonal_table(cells.population, labels, count, cells.coverage)
    unit, centre = np.nonzero(in_centres)
    cities = cities_of_centres(
        unit, [f"{number + 1:04}" for number in centre], in_centres[unit, centre], on_grid, run.number("CITY_SHARE")
    )
    return list(cities), on_grid if people is None else people


def area_names(run: Run, found: UrbanAreas, population: np.ndarray | None) -> dict[str, str]:
    """Name each area after the largest unit of its core; without names, by its code."""
    field = run.field("NAME")
    names = found.ids if field is None else [str(value or "") for value in run.table("UNITS").column(field)]
    people = np.ones(len(found.ids)) if population is None else population
    called = {}
    for area in found.areas:
        core = [i for i, (fua, role) in enumerate(zip(found.fua_id, found.role, strict=True))
                if fua == area.id and role == "core"]  # fmt: skip
        largest = highest(people[core], [found.ids[i] for i in core], 1)
        called[area.id] = (names[core[largest[0]]] if largest else "") or area.id
    return called
