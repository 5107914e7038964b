"""Settlements, municipalities and urban areas of functional rural areas: declared, and read as a survey."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..assessment.settlement_inputs import settlement_code_parameter, settlement_ids
from ..decisions.times_inputs import has_table_of_times
from ..place_names import names_of_places
from ..raster_inputs import population_parameter
from ..unit_inputs import field_of_codes, people_parameter, read_people, unit_parameters
from .fua_inputs import fua_parameter, read_fua
from .ways_inputs import Stations, read_ways, ways_parameters

if TYPE_CHECKING:
    from ...core.arrays import Booleans, Floats, Integers
    from ...core.grid import Grid
    from ...core.linkages.capitals import Capitals
    from ...core.linkages.grid_cells import GridCells, Surveys
    from ...core.linkages.rural_areas import RuralSurvey
    from ...core.linkages.rural_parts import Cells
    from ...core.linkages.stations import SharedStations
    from ...core.progress import Progress
    from ..run import Run


class Places(NamedTuple):
    """Settlements with people and municipalities, as they are read.

    Attributes
    ----------
    ids, names : list of str
        Of the settlements.
    people : ndarray
        Of the settlements.
    living : ndarray of bool
        Where somebody lives.
    lonlat : (n, 2) ndarray
    unit_ids : list of str
    capitals : Capitals
        Among the settlements with people.
    """

    ids: list[str]
    names: list[str]
    people: Floats
    living: Booleans
    lonlat: Floats
    unit_ids: list[str]
    capitals: Capitals


class Cities(NamedTuple):
    """Municipalities and settlements, each by whether it lies in an urban area."""

    units: Booleans
    settlements: Booleans


def rural_place_parameters() -> p.Parameters:
    """Declare settlements, municipalities, urban areas and how minutes are known."""
    return [
        p.source("SETTLEMENTS", tr("Settlements"), tr("Places that may be rural centres: settlements, or capitals with "
                 "the codes of their municipalities."), p.MAPPED),
        settlement_code_parameter(),
        p.field("SETTLEMENT_POP", tr("Inhabitants of the settlement"), tr("People who live in each settlement; none "
                "may be missing."), "SETTLEMENTS", optional=False),
        p.field("SETTLEMENT_NAME", tr("Name of the settlement"), tr("What areas are called by: their most populous "
                "centre."), "SETTLEMENTS"),
        *unit_parameters(p.POLYGONS, tr("Municipalities, which areas are made of. Each counts at the settlement of its "
                         "code, else at its largest."), needs_codes=True),
        people_parameter(tr("People of the municipality. Without it, those of its settlements.")),
        fua_parameter(tr("The urban area of each municipality, empty outside. Those in one are left out; without it "
                         "and without FUA_AREAS everything counts, which is another result.")),
        p.source("FUA_AREAS", tr("Functional urban areas (polygons)"), tr("In place of the field: municipalities and "
                 "settlements inside are left out."), p.POLYGONS, optional=True),
        population_parameter(tr("People on cells of about 1 km, which areas are then made of; a municipality goes "
                                "where most of its people go. Without it, municipalities are the parts."),
                             optional=True),
        *ways_parameters(),
    ]  # fmt: skip


def read_places(run: Run) -> Places:
    """Read settlements and municipalities, and say which settlements take no part.

    Raises
    ------
    InputError
        When people of a settlement are unknown, or a code stands twice.
    """
    from ...core.identifiers import require_unique
    from ...core.known import how_many
    from ...core.linkages.capitals import capitals
    from ...core.linkages.place_order import inhabited
    from ...io.containing import outline_of_points

    table, units = run.table("SETTLEMENTS"), run.table("UNITS")
    ids, unit_ids = settlement_ids(run), run.ids()
    require_unique(unit_ids, units.name, field_of_codes(run) or "")
    counts = run.counts("SETTLEMENT_POP", ids, "SETTLEMENTS")
    people, living = inhabited(counts, ids, table.name, run.field("SETTLEMENT_POP") or "")
    if not living.all():
        run.note(Note("Settlements without people take no part: {count}.", count=how_many(~living)))
    kept = [row for row, lives in enumerate(living.tolist()) if lives]
    held = outline_of_points(units, table)
    names = names_of_places(run, "SETTLEMENTS", "SETTLEMENT_NAME", ids)
    found = capitals([ids[row] for row in kept], people[kept], unit_ids, held[kept])
    return Places([ids[row] for row in kept], [names[row] for row in kept], people[kept], living,
                  table.lonlat(ids)[kept], unit_ids, found)  # fmt: skip


def refuse_cells_in_a_table(run: Run) -> None:
    """Refuse a grid beside a table of times, which knows no cells."""
    if run.given("POPULATION") and has_table_of_times(run):
        raise InputError("A table of times (TIMES) knows no minutes from the cells of a grid (POPULATION).",
                         hint="Give roads, or go in straight lines (COST); or leave the grid out.")  # fmt: skip


def read_cells(run: Run, places: Places) -> tuple[Grid, GridCells]:
    """Return the population grid, and its cells by municipality.

    Raises
    ------
    InputError
        When the grid has negative numbers, or lies elsewhere.
    """
    from ...core.coverage_fractions import exact_coverage
    from ...core.grids.people import people_of_cells
    from ...core.linkages.grid_cells import GridCells
    from ...io.outlines import polygons_of
    from ...io.rasters import require_crs
    from ..raster_inputs import require_people

    grid = run.raster("POPULATION")
    people = people_of_cells(grid)
    require_people("POPULATION", grid.name, people)
    outlines = polygons_of(run.table("UNITS"), places.unit_ids, require_crs(grid))
    cells = GridCells.of(exact_coverage(outlines, people.shape, grid.transform), people)
    if not cells.populated.size:
        raise InputError("Nobody lives on the cells of '{layer}' that lie in the units.", layer=grid.name,
                         hint="Choose a grid of the people of this region.")  # fmt: skip
    return grid, cells


def read_survey_on_cells(
    run: Run, places: Places, grid: Grid, found: GridCells, cities: Cities, progress: Progress
) -> RuralSurvey:  # fmt: skip
    """Return the cells of a grid as parts and settlements as places, with whoever knows the minutes."""
    import numpy as np

    from ...core.linkages.rural_areas import RuralSurvey
    from ...core.linkages.rural_parts import Cells, Settlements
    from ...io.cell_places import cells_of_points, degrees_of_cells
    from ...io.rasters import require_crs

    lonlat = degrees_of_cells(grid, found.row, found.column, run.progress)
    count, populated = len(places.ids), found.populated
    ids = [*places.ids, *(f"cell {one}" for one in populated.tolist())]
    ways = read_ways(run, Stations("SETTLEMENTS", ids, found.behind(places.lonlat, lonlat)))
    kept = np.flatnonzero(places.living)
    points = run.table("SETTLEMENTS").points_in(require_crs(grid))[kept]
    cells = Cells(found.people, found.stations(count), cities.units[found.unit], lonlat, *found.sides,
                  found.at(grid.cell_areas_km2()),
                  found.holding(*cells_of_points(grid, points)))  # fmt: skip
    settlements = Settlements(places.ids, places.people, np.arange(count), cities.settlements, places.lonlat)
    return RuralSurvey(settlements, cells, ways, progress)


def read_surveys(run: Run, places: Places, borders: tuple[Integers, Integers], progress: Progress) -> Surveys:
    """Return who draws the areas: municipalities, or cells of a grid with the municipalities beside them."""
    from ...core.linkages.grid_cells import Surveys

    cities = _cities(run, places)
    municipalities, stations = _municipalities(run, places, borders, cities)
    if not run.given("POPULATION"):
        units = read_survey(run, places, municipalities, stations, cities, progress)
        return Surveys(units, units)
    grid, cells = read_cells(run, places)
    survey = read_survey_on_cells(run, places, grid, cells, cities, progress)
    return Surveys(survey, survey.with_cells(municipalities), cells)


def _municipalities(
    run: Run, places: Places, borders: tuple[Integers, Integers], cities: Cities
) -> tuple[Cells, SharedStations]:
    """Return municipalities as cells, and the stations at which they and the settlements count."""
    from ...core.linkages.rural_parts import Cells
    from ...core.linkages.stations import stations_of_units

    stations = stations_of_units(places.ids, places.lonlat, places.unit_ids, run.table("UNITS").lonlat(places.unit_ids),
                                 places.capitals.settlement)  # fmt: skip
    return Cells.of(_people_of_units(run, places), stations, cities.units, borders), stations


def read_survey(
    run: Run, places: Places, municipalities: Cells, stations: SharedStations, cities: Cities, progress: Progress
) -> RuralSurvey:
    """Return municipalities as cells and settlements as places, with whoever knows the minutes."""
    from ...core.linkages.rural_areas import RuralSurvey
    from ...core.linkages.rural_parts import Settlements

    known = (*settlement_ids(run), *places.unit_ids)
    ways = read_ways(run, Stations("SETTLEMENTS", stations.ids, stations.lonlat, known))
    settlements = Settlements(places.ids, places.people, stations.places, cities.settlements, places.lonlat)
    return RuralSurvey(settlements, municipalities, ways, progress)


def _people_of_units(run: Run, places: Places) -> Floats:
    """Return the people of the municipalities, else those of their settlements; say whose are unknown."""
    import numpy as np

    from ...core.identifiers import shortened
    from ...core.known import how_many

    people = read_people(run, places.unit_ids)
    if people is None:
        return places.capitals.people
    missing = np.isnan(people)
    if missing.any() and not run.given("POPULATION"):  # whose cells say how many live in them
        named = shortened(sorted(np.array(places.unit_ids)[missing]))
        run.note(Note("Units whose population is unknown, which count as nobody: {count} ({units}).",
                      count=how_many(missing), units=named))  # fmt: skip
    return people


def _cities(run: Run, places: Places) -> Cities:
    """Return which municipalities and which settlements lie in an urban area."""
    from ...core.linkages.capitals import in_cities

    areas = run.table("FUA_AREAS")
    if areas is not None:
        from ...io.containing import outline_of_points

        of_units, of_places = (outline_of_points(areas, run.table(name)) for name in ("UNITS", "SETTLEMENTS"))
        return Cities(*in_cities(places.capitals, of_units >= 0, of_places[places.living] >= 0))
    values = read_fua(run) or [""] * len(places.unit_ids)
    return Cities(*in_cities(places.capitals, [value != "" for value in values]))
