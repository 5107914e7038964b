"""Data of the scenario board as a diagnosis reads them: homes with their people, services of one type, and ways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import QgsCoordinateReferenceSystem

from ...core.access.access_by_type import beyond_limits, most_lacked
from ...core.access.coverage_headline import headline_threshold
from ...core.board.ages import groups_of_ages, shared_out
from ...core.board.network_ways import NetworkWays
from ...core.board.places import Homes, Services, some_parts
from ...core.board.straight_ways import StraightWays
from ...core.board.ways import Ways
from ...core.decisions.doubtful_services import old_list, shared_points
from ...core.decisions.named_places import Doubt, named_elsewhere
from ...core.errors import InputError
from ...core.notes import Note
from ...core.numbers import require_non_negative
from ...core.parameter_text import parse_limits, parse_thresholds
from ...core.recipe.words import name_score
from ...io.ground import working_plane
from ...io.overlaps import zones_of
from ..access import services as all_services
from ..access.nearest_search import Homes as Places
from ..access.nearest_search import nearest_in_straight_lines, nearest_over_network
from ..access.network_inputs import goes_straight, read_network, read_search, read_tying
from ..access.networktraveltime import NetworkTravelTime
from ..access.straight_inputs import StraightLine
from ..access.travel_inputs import home_ids, read_services, study_area
from ..data.diagnosis_inputs import read_capacities
from ..run import Run
from ..text_inputs import with_texts_opened
from .access_times import demand, travel_inputs
from .given_data import GivenData

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from ...core.access.nearest import NearestServices
    from ...core.arrays import Floats
    from ...io.layers import FeatureTable


class WaysRead(NamedTuple):
    """The ways of a diagnosis, the system in which places are, and the type of service that was asked for or found.

    Attributes
    ----------
    ways : Ways
    crs : QgsCoordinateReferenceSystem
        In metres.
    service_type : str
    """

    ways: Ways
    crs: QgsCoordinateReferenceSystem
    service_type: str


def travel_run(given: GivenData) -> Run:
    """Return a run of the travel times to services, with the inputs that the diagnosis hands to it.

    Raises
    ------
    InputError
        When the diagnosis has no services.
    """
    run = given.run
    if not run.given("SERVICES"):
        raise InputError("The diagnosis has no services, and so the scenario board has nothing to open or close.",
                         hint="Give it the services (SERVICES) in step 3.")  # fmt: skip
    algorithm = NetworkTravelTime().create()
    travel = Run(algorithm, {}, run.context, run.feedback)
    travel.parameters = with_texts_opened(algorithm, travel_inputs(given), run.context)
    return travel


def read_all_services(travel: Run) -> all_services.Services:
    """Read the services of all types."""
    return read_services(travel, study_area(travel) or travel.table("DEMAND"))


def read_ways(given: GivenData, travel: Run, services: all_services.Services, service_type: str | None) -> WaysRead:
    """Read the roads, or how straight lines become minutes; and find the type of service that most people lack.

    Parameters
    ----------
    given : GivenData
    travel : Run
        Of `travel_run`.
    services : Services
        Of all types.
    service_type : str or None
        None: the type that most people are far from.

    Raises
    ------
    InputError
        When no service is of the type.
    """
    types = services.occurring_types()
    if service_type is not None and service_type not in types:
        raise InputError("No service is of the type '{type}'.", hint="The types are {types}.", type=service_type,
                         types=", ".join(types))  # fmt: skip
    homes = Places("DEMAND", home_ids(travel))
    if goes_straight(travel):
        line, plane = StraightLine.read(travel), working_plane(travel.table("DEMAND"))
        ways: Ways = StraightWays(line.detour, line.speed, line.start, plane.to_degrees)
        crs = plane.crs

        def searched() -> NearestServices:
            return nearest_in_straight_lines(travel, homes, services, line)

    else:
        network, crs = read_network(travel)
        search, roads = read_search(travel), travel.table("NETWORK")
        ways = NetworkWays(network, roads.ids(None), ground=working_plane(roads).ground,
                           **read_tying(travel)._asdict())  # fmt: skip

        def searched() -> NearestServices:
            return nearest_over_network(travel, homes, services, network, crs, search).nearest

    if service_type is None:
        service_type = types[0] if len(types) == 1 else _far_from_homes(given, searched(), services.types)
    return WaysRead(ways, crs, service_type)


def far_service(
    run: Run, rows: tuple[Sequence[str], Floats, Floats, ArrayLike], service_types: Sequence[str], asked: str = ""
) -> str:  # fmt: skip
    """Return the type of service that most people are far from, each type at its own limit, or the one asked for.

    Parameters
    ----------
    run : Run
        Of the diagnosis.
    rows : tuple
        Type, minutes, people and status of each place and type.
    service_types : sequence of str
        The type of each service.
    asked : str
        The only type to look at; all of them unless given.
    """
    chosen = [asked] if asked else sorted(set(service_types))
    return most_lacked(beyond_limits(limits_of(run, chosen), *rows, service_types), 0).key


def limits_of(run: Run, service_types: Sequence[str]) -> dict[str, float]:
    """Return from how many minutes on each type of service is far: its own limit, else the usual one."""
    own = parse_limits(run.text("SERVICE_LIMITS"))
    usual = headline_threshold(parse_thresholds(run.text("THRESHOLDS")))
    return {key: own.get(key, usual) for key in service_types}


def _far_from_homes(given: GivenData, found: NearestServices, service_types: Sequence[str]) -> str:
    """Return the type of service that most people of the homes are far from."""
    types, people = [str(key) for key in found.row_types], people_of_homes(given)
    rows = types, found.rows(found.minutes), found.rows(people), found.rows(found.status)
    return far_service(given.run, rows, service_types)


def people_of_homes(given: GivenData) -> Floats:
    """Return the people of each home; NaN where unknown."""
    parameter, name = demand(given)
    table, field = given.run.table(parameter), given.run.field(name)
    people = table.numbers(field, nodata=given.run.nodata(), whole=True)
    require_non_negative(people, table.ids(None), table.name, field)
    return people


def read_homes(given: GivenData, crs: QgsCoordinateReferenceSystem, zones: Sequence[str] | None = None) -> Homes:
    """Read the places where people live, with their ages as the report shares them out.

    Parameters
    ----------
    given : GivenData
    crs : QgsCoordinateReferenceSystem
        Where places are wanted.
    zones : sequence of str, optional
        The zone of each home for maps; the unit in which it lies unless given.
    """
    parameter, _ = demand(given)
    table, units = given.run.table(parameter), given.unit_ids
    are_units = parameter == "UNITS"
    ids = units if are_units else table.ids(None)
    people, own = people_of_homes(given), units if are_units else unit_of_homes(given)
    ages = {} if given.ages is None else groups_of_ages(given.ages)
    groups = ages if are_units else shared_out(ages, units, people, own) if own else {}
    points, home_of = table.parts_in(crs, ids)
    x, y, parts = some_parts(points, home_of, range(len(ids)))
    names = given.unit_names if are_units else names_of_settlements(given, own)
    return Homes(ids, names, x, y, people, groups, own if zones is None or are_units else zones, parts)


def unit_of_homes(given: GivenData) -> list[str]:
    """Return the unit in which each settlement lies, "" for none; empty where units are homes, or have no outlines."""
    parameter, _ = demand(given)
    units = given.run.table("UNITS")
    if parameter == "UNITS" or not units.has_polygons:
        return []
    return [zone or "" for zone in zones_of(given.run.table(parameter), units, given.unit_ids)]


def names_of_settlements(given: GivenData, units: Sequence[str]) -> list[str]:
    """Return what to call the settlements: their own names, else those of their units, else their codes."""
    table, name_of = given.run.table("SETTLEMENTS"), dict(zip(given.unit_ids, given.unit_names, strict=True))
    codes = table.ids(None)
    others = [name_of.get(unit, code) for unit, code in zip(units or codes, codes, strict=True)]
    field = given.run.field("SETTLEMENT_NAME") or _most_like_a_name(table)
    own = table.column(field) if field else others
    return [str(value) if value else other for value, other in zip(own, others, strict=True)]


def _most_like_a_name(table: FeatureTable) -> str:
    """Return the field that is called most like a name; "" where none is."""
    best = max(table.field_names, key=lambda field: name_score(field, "name"), default="")
    return best if name_score(best, "name") else ""


def read_services_of_type(
    given: GivenData, services: all_services.Services, service_type: str, crs: QgsCoordinateReferenceSystem
) -> Services:
    """Return the services of a type that are looked for."""
    run, rows = given.run, services.used_of_type(service_type)
    table, key, name = run.table("SERVICES"), run.field("SERVICE_KEY"), run.field("SERVICE_NAME")
    codes = table.ids(key) if key else services.ids
    names = table.column(name) if name else codes
    capacity = read_capacities(run)
    points, service_of = table.parts_in(crs, services.ids)
    x, y, parts = some_parts(services.used_points(points), service_of, rows)
    return Services([codes[row] for row in rows], [str(names[row] or codes[row]) for row in rows], x, y, capacity[rows],
                    parts)  # fmt: skip


def doubts_of(
    given: GivenData, services: all_services.Services, service_type: str, names: tuple[Sequence[str], Sequence[str]]
) -> tuple[list[Doubt], list[Note]]:  # fmt: skip
    """Find what is to be doubted of the list of services of a type.

    Parameters
    ----------
    given : GivenData
    services : Services
        Of all types.
    service_type : str
    names : tuple
        Of the services of the type that are looked for, and of the homes.

    Returns
    -------
    doubts : list of Doubt
        Services whose name holds the name of a home where no service is listed.
    of_list : list of Note
        Which services share a point, and how old their list is where its year is known.
    """
    table, year = given.run.table(demand(given)[0]), year_of_services(given)
    points = given.run.table("SERVICES").lonlat(services.ids)[services.used_of_type(service_type)]
    doubts = named_elsewhere(names[0], points, names[1], table.lonlat(table.ids(None)))
    return doubts, [*shared_points(names[0], points), *(old_list(year, date.today().year) if year else [])]


def year_of_services(given: GivenData) -> int:
    """Return the year of the list of services, as its source says; 0 where it does not."""
    years = [source.year for source in given.sources.get("SERVICES", []) if source.year[:4].isdigit()]
    return int(years[0][:4]) if years else 0


def thresholds_of(given: GivenData, service_type: str) -> tuple[float, list[float]]:
    """Return from how many minutes on a service of a type is far, and all thresholds of the diagnosis."""
    thresholds = [float(one) for one in parse_thresholds(given.run.text("THRESHOLDS"))]
    return float(limits_of(given.run, [service_type])[service_type]), thresholds


def notes_of(given: GivenData, ways: Ways) -> list[Note]:
    """Say what the board has not, and where its times are others than those of the report."""
    if ways.has_roads:
        return []
    if given.run.given("FRICTION"):
        return [Note("The report measures over the friction surface, the board in straight lines: their figures "
                     "differ.")]  # fmt: skip
    return [Note("Without roads (NETWORK) minutes are straight lines, and no road can be drawn or made faster.")]
