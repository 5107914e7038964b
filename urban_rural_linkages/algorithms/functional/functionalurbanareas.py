"""``functionalurbanareas``: cities and the municipalities whose people work in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..raster_inputs import population_parameter
from ..unit_inputs import people_parameter, read_people, unit_parameters
from .flow_inputs import employed_parameter, read_codes, read_employed, read_flows, table_parameters
from .unit_cell_inputs import class_parameter, has_classes, read_unit_cells

if TYPE_CHECKING:
    import numpy as np

    from ...core.functional.area_shape import AreaRules, LogEntry
    from ...core.functional.urban_areas import UrbanAreas
    from ...io.columns import Column
    from ..run import Run


class FunctionalUrbanAreas(UrbanRuralAlgorithm):
    """City and commuting zone, by the EU-OECD definition."""

    ID = "functionalurbanareas"
    GROUP = "functional"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Functional urban areas"),
            tr("Draws functional urban areas by the definition of the European Union and the OECD: a city is the units "
               "with half of their people in an urban centre, its commuting zone the units of whose employed "
               "residents 15 % work there. Cities that are bound by commuting are one; holes are taken in, detached "
               "parts are dropped, and each of these decisions is logged.\n\n"
               "The order of merging, the rule of the hole and that of the detached part are documented choices: the "
               "definition leaves them open."),
            tr("functional urban area, FUA, commuting zone, city, OECD, metropolitan, área urbana funcional, ciudad, "
               "zona de influencia, área metropolitana"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            *_city_parameters(),
            *table_parameters(),
            employed_parameter(),
            *_area_rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Units by functional urban area"), tr("The units with their area, role and "
                           "shares."), p.POLYGONS),
            p.layer_output("AREAS", tr("Functional urban areas"), tr("The areas drawn together, with their people and "
                           "size class."), p.POLYGONS, optional=True),
            p.layer_output("LOG", tr("Decisions"), tr("Merged cities, ties, holes and detached parts."),
                           optional=True),
            p.number_output("N_AREAS", tr("Areas")),
            p.number_output("N_UNITS_IN", tr("Units in areas")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without any way to know the cities."""
        if not run.given("CITY") and not has_classes(run):
            raise InputError(
                "Nothing says which units are cities.",
                hint="Give a field with the city of each unit (CITY), or the grids CLASSES and POPULATION.",
            )

    def execute(self, run: Run) -> p.Results:
        """Draw the areas."""
        from ...core.functional.urban_areas import functional_urban_areas
        from ..borders import read_borders, write_areas

        with run.step(tr("Read units and flows"), 0.2):
            ids = read_codes(run)
            flows, (borders, tolerance) = read_flows(run, ids), read_borders(run, ids)
        with run.step(tr("Find the cities"), 0.4):
            cities, population = _read_cities(run, ids)
        with run.step(tr("Draw the areas"), 0.3):
            found = functional_urban_areas(
                ids, cities, flows, borders, population=population, employed=read_employed(run, ids),
                rules=_urban_area_rules(run, tolerance),
            )  # fmt: skip
        run.tell(found.notes)
        names = found.names(_unit_names(run), population)
        area_columns = _urban_area_columns(found, [names[area.id] for area in found.areas])
        area_names = [None if area is None else names.get(area) for area in found.fua_id]
        return {
            **run.write("OUTPUT", _urban_unit_columns(found, area_names), style="fua_role"),
            **write_areas(run, "AREAS", area_columns, [area.id for area in found.areas], found.fua_id),
            **run.write_rows("LOG", _log_columns(found.log)),
            "N_AREAS": len(found.areas),
            "N_UNITS_IN": found.units_in,
        }


def _city_parameters() -> p.Parameters:
    """Declare what says the cities and the names of units: fields, or the grids."""
    return [
        p.field("NAME", tr("Name of the unit"), tr("Areas are named after their largest core unit."), "UNITS"),
        people_parameter(tr("People of the unit, for the size of areas; without it, those of the grid where it is "
                            "given.")),
        p.field("CITY", tr("City"), tr("The city that each unit belongs to, empty outside. Without it, cities are "
                "found from the grid."), "UNITS"),
        class_parameter(tr("The level-2 result of the grid, where no field says the city."), optional=True),
        population_parameter(tr("Persons per cell, with the classes."), optional=True),
    ]  # fmt: skip


def _area_rule_parameters() -> p.Parameters:
    """Declare the shares and the rules of the delineation."""
    return [
        p.number("CITY_SHARE", tr("City: share in the urban centre"), tr("Of the unit's people."), 0.5, minimum=0,
                 maximum=1, advanced=True, decimals=3),
        p.number("COMMUTING_SHARE", tr("Commuting zone: share of residents"), tr("Who work in the city."), 0.15,
                 minimum=0, maximum=1, decimals=3),
        p.number("MERGE_SHARE", tr("One core: share between cities"), tr("Of the employed residents of one city "
                 "who work in the other."), 0.15, minimum=0, maximum=1, advanced=True, decimals=3),
        p.choice("MERGE", tr("Merging of cities"), tr("All pairs at or above the share at once, or again and again "
                 "with the merged ones."),
                 {"once": tr("All pairs at once"), "iterate": tr("Again and again, with the merged ones")},
                 "once", advanced=True),
        p.flag("ENCLAVES", tr("Take in holes"), tr("Units that are wholly surrounded by one area join it; a unit "
               "on the coast or on the outer border is no hole."), True),
        p.choice("EXCLAVES", tr("Detached parts"), tr("Drop parts of an area that do not touch the part with its "
                 "core, or keep them."),
                 {"drop": tr("Drop them"), "keep": tr("Keep them")}, "drop"),
    ]  # fmt: skip


def _read_cities(run: Run, ids: list[str]) -> tuple[list[str | None], np.ndarray | None]:
    """Return the city and the people of each unit: from fields where they are given, else from the grids."""
    from ...core.identifiers import normalise_ids

    people = read_people(run, ids)
    field = run.field("CITY")
    if field is not None:
        units = run.table("UNITS")
        cities = normalise_ids(units.column(field), layer=units.name, field=field, required=False)
        return [city or None for city in cities], people
    from ...core.functional.cities import cities_on_grid

    cells = read_unit_cells(run, ids)
    found, on_grid = cities_on_grid(cells.classes, cells.population, cells.coverage, run.number("CITY_SHARE"))
    return list(found), on_grid if people is None else people


def _unit_names(run: Run) -> list[str] | None:
    """Return the names of the units, or None where no field says them."""
    field = run.field("NAME")
    return None if field is None else [str(value or "") for value in run.table("UNITS").column(field)]


def _urban_area_rules(run: Run, tolerance: float) -> AreaRules:
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


def _urban_area_columns(found: UrbanAreas, names: Sequence[str]) -> list[Column]:
    """Return the fields of functional urban areas."""
    from ...io.columns import Column

    areas = found.areas
    return [
        Column("fua_id", "text", [area.id for area in areas], tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name")),
        Column("units", "integer", [area.units for area in areas], tr("Units")),
        Column("population", "real", [area.population for area in areas], tr("Inhabitants")),
        Column("core_population", "real", [area.core_population for area in areas], tr("Inhabitants of the core")),
        Column("size_class", "text", [area.size_class for area in areas], tr("Size class")),
        Column("cities", "text", [", ".join(area.cities) for area in areas], tr("Core cities")),
    ]


def _urban_unit_columns(found: UrbanAreas, names: Sequence[str | None]) -> list[Column]:
    """Return the fields of units by functional urban area."""
    from ...io.columns import Column

    return [
        Column("city_id", "text", found.city_id, tr("City")),
        Column("fua_id", "text", found.fua_id, tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name of the area")),
        Column("role", "text", found.role, tr("Role")),
        Column("best_share", "real", found.best_share, tr("Share of residents who work in the core")),
        Column("second_fua", "text", found.second_fua, tr("Second area")),
        Column("second_share", "real", found.second_share, tr("Share of residents who work in its core")),
    ]


def _log_columns(log: Sequence[LogEntry]) -> list[Column]:
    """Return the fields of what a delineation decided."""
    from ...io.columns import Column

    return [
        Column("event", "text", [entry.event for entry in log], tr("Event")),
        Column("subject", "text", [entry.subject for entry in log], tr("Unit or city")),
        Column("fua_id", "text", [entry.fua_id for entry in log], tr("Functional urban area")),
        Column("other", "text", [entry.other for entry in log], tr("Other city or area")),
        Column("value", "real", [entry.value for entry in log], tr("Share, or length of border (m)")),
        Column("note", "text", [note_sentence(entry.note) for entry in log], tr("What happened")),
    ]
