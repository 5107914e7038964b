"""Cities, names of units and the rules of functional urban areas, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    import numpy as np

    from ...core.functional.area_shape import AreaRules
    from ..run import Run


def city_parameters() -> list:
    """Declare what says the cities and the names of units: fields, or the grids."""
    return [
        p.field("NAME", tr("Name of the unit"), tr("Areas are named after their largest core unit."), "UNITS"),
        p.field("POP", tr("Inhabitants"), tr("People of the unit, for the size of areas; without it, those of the "
                "grid where it is given."), "UNITS"),
        p.field("CITY", tr("City"), tr("The city that each unit belongs to, empty outside. Without it, cities are "
                "found from the grid."), "UNITS"),
        p.raster("CLASSES", tr("Degree of urbanisation of the cells"), tr("The level-2 result of the grid, where "
                 "no field says the city."), optional=True),
        p.raster("POPULATION", tr("Population"), tr("Persons per cell, with the classes."), optional=True),
    ]  # fmt: skip


def area_rule_parameters() -> list:
    """Declare the shares and the rules of the delineation."""
    return [
        p.number("CITY_SHARE", tr("City: share in the urban centre"), tr("Of the unit's people."), 0.5, minimum=0,
                 maximum=1, advanced=True, decimals=3),
        p.number("COMMUTING_SHARE", tr("Commuting zone: share of residents"), tr("Who work in the city."), 0.15,
                 minimum=0, maximum=1, decimals=3),
        p.number("MERGE_SHARE", tr("One core: share between cities"), tr("Of the employed residents of one city "
                 "who work in the other."), 0.15, minimum=0, maximum=1, advanced=True, decimals=3),
        p.choice("MERGE", tr("Merging of cities"), tr("All pairs at or above the share at once, or again and again "
                 "with the merged ones."), ("once", "iterate"), "once", advanced=True),
        p.flag("ENCLAVES", tr("Take in holes"), tr("Units that are wholly surrounded by one area join it; a unit "
               "on the coast or on the outer border is no hole."), True),
        p.choice("EXCLAVES", tr("Detached parts"), tr("Drop parts of an area that do not touch the part with its "
                 "core, or keep them."), ("drop", "keep"), "drop"),
    ]  # fmt: skip


def read_cities(run: Run, ids: list[str]) -> tuple[list[str | None], np.ndarray | None]:
    """Return the city and the people of each unit: from fields where they are given, else from the grids."""
    from ...core.identifiers import normalise_ids

    people = run.counts("POP", ids)
    field = run.field("CITY")
    if field is not None:
        units = run.table("UNITS")
        cities = normalise_ids(units.column(field), layer=units.name, field=field, required=False)
        return [city or None for city in cities], people
    from ...core.functional.cities import cities_on_grid
    from .unit_cell_inputs import read_unit_cells

    cells = read_unit_cells(run, ids)
    found, on_grid = cities_on_grid(cells.classes, cells.population, cells.coverage, run.number("CITY_SHARE"))
    return list(found), on_grid if people is None else people


def unit_names(run: Run) -> list[str] | None:
    """Return the names of the units, or None where no field says them."""
    field = run.field("NAME")
    return None if field is None else [str(value or "") for value in run.table("UNITS").column(field)]


def urban_area_rules(run: Run, tolerance: float) -> AreaRules:
    """Return the rules of functional urban areas."""
    from ...core.functional.area_shape import AreaRules

    return AreaRules(
        commuting_share=run.number("COMMUTING_SHARE"),
        merge_share=run.number("MERGE_SHARE"),
        merge=run.choice("MERGE"),
        enclaves=run.flag("ENCLAVES"),
        exclaves=run.choice("EXCLAVES"),
        tolerance=tolerance,
    )
