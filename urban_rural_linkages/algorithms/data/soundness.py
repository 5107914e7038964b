"""Requirements that the data of a diagnosis must meet, whatever its chapters: fields, places, numbers, patterns, files.

A chapter finds the faults of its own inputs when its turn comes, which may be after minutes.  A diagnosis therefore
begins with these requirements, and ends with the first that is not met; 'Check the data' lists all that are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial

from qgis.core import QgsProcessingException, QgsProcessingParameterField, QgsRasterLayer

from ...core.demography.yearly_fields import YEAR, years_of_pattern
from ...core.errors import GridMismatchError, InputError
from ...core.grids.built_up import built_m2
from ...core.known import any_known
from ...core.parameter_text import parse_limits
from ...io.files.vector_file import GEOMETRY
from ...io.rasters import grid_of_layer
from ...io.threads import OPENING
from ..access.speed_inputs import require_speeds
from ..access.surface_inputs import require_friction
from ..age_inputs import age_groups, read_ages, read_start_ages, start_age_year
from ..assessment.stored_assessment import open_store, stored_in
from ..balance_inputs import event_series, read_events
from ..depopulation.migration_inputs import require_survival
from ..depopulation.risk_inputs import chosen_criteria
from ..functional.flow_inputs import read_flows
from ..period_inputs import read_period, require_later, require_period
from ..run import Run
from .diagnosis_inputs import read_capacities
from .linkage_soundness import LINKAGES
from .requirement import Requirement

PEOPLE = ("POP_START", "POP_END")
EVENTS = ("BIRTHS", "DEATHS")
PARTS = ("POP_OLD", "POP_YOUNG", "WOMEN", "EMPLOYED", "UNEMPLOYED", "LABOUR_FORCE")
MEASURES = ("AREA", "MIGRATION", "MEAN_INCOME")
FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
GRIDS = ("POPULATION", "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START")
_LAYERS = ("UNITS", "SURVIVAL", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK", "FLOWS", "LINKS",
           "ASSOCIATIONS")  # fmt: skip
_PLACES = ("UNITS", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK")
_POINTS = ("SETTLEMENTS", "SERVICES", "SERVICES_START")


def require_shapes(run: Run) -> None:
    """Refuse units that cannot be drawn.

    Raises
    ------
    InputError
        When the units are a table.
    """
    units = run.table("UNITS")
    if units is not None and not units.has_geometry:
        raise InputError("Layer '{layer}' is a table: a diagnosis needs the polygons of its units, to draw and measure "
                         "them.", hint="Choose a layer of polygons; 'Join tables' puts the figures of a table into it.",
                         layer=units.name)  # fmt: skip


def require_sound(run: Run) -> None:
    """Refuse inputs that some chapter would refuse.

    Raises
    ------
    PlanningError
        With the sentence that the chapter would have said.
    """
    for one in requirements(run):
        one.require()


def requirements(run: Run) -> Iterator[Requirement]:
    """Yield what must hold, each to be looked at before the next is asked for.

    What comes after the codes of the units asks for these: whoever finds that they do not hold stops there.
    """
    if has(run, "NODATA_VALUES"):
        yield Requirement("NODATA_VALUES", "nodata_values", run.nodata)
    yield from _layers(run)
    yield Requirement("UNITS", "outlines", partial(require_shapes, run))
    yield from _fields(run)
    for name in _PLACES:
        if has(run, name) and run.table(name).has_geometry:
            yield Requirement(name, "crs", run.table(name).require_crs)
    yield Requirement("UNIT_ID", "codes", run.ids)
    ids = run.ids()
    yield from _figures(run, ids)
    yield from _choices(run)
    yield from _grids(run)


def has(run: Run, *names: str) -> bool:
    """Tell whether inputs were given; those that the algorithm does not declare were not."""
    return all(run.declares(name) and run.given(name) for name in names)


def has_period(run: Run) -> bool:
    """Tell whether both years were given, the later one at the end."""
    if not has(run, "START_YEAR", "END_YEAR"):
        return False
    start, end = read_period(run)
    return start < end


def _layers(run: Run) -> Iterator[Requirement]:
    """Ask for layers that can be opened, and that hold something."""
    for name in _LAYERS:
        if has(run, name):
            yield Requirement(name, "layer", partial(_require_rows, run, name))
    for name in (*GRIDS, "FRICTION"):
        if has(run, name):
            yield Requirement(name, "layer", partial(_raster_layer, run, name))


def _require_rows(run: Run, name: str) -> None:
    """Refuse a layer without rows; what all ask for is read with the first of it, while its file is open."""
    table = run.table(name)
    if name == "UNITS":
        _expect_patterns(run)
    elif name == "NETWORK":
        table.expect([GEOMETRY])
    len(table.features if name in _POINTS else table)


def _fields(run: Run) -> Iterator[Requirement]:
    """Ask for the fields that parameters name."""
    for definition in run.algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterField):
            continue
        parent, name = definition.parentLayerParameterName(), definition.name()
        if parent and has(run, name, parent):
            yield Requirement(name, "field", partial(_require_fields, run, name, parent))


def _require_fields(run: Run, name: str, parent: str) -> None:
    for field in run.fields(name):
        if YEAR not in field:  # the pattern of a series, which says itself what it lacks
            run.table(parent).require_field(field)


def _figures(run: Run, ids: Sequence[str]) -> Iterator[Requirement]:
    """Ask for fields and flows that hold what they should."""
    if has(run, "START_YEAR", "END_YEAR"):
        yield Requirement("END_YEAR", "period", partial(require_period, run))
    for name in (*PEOPLE, *PARTS):
        if has(run, name):
            yield Requirement(name, "figures", partial(run.counts, name, ids))
    if has(run, *PEOPLE):
        yield Requirement("POP_END", "known_population", partial(_require_people, run, ids))
    for name in MEASURES:
        if has(run, name):
            yield Requirement(name, "figures", partial(run.numbers, name, ids))
    yield from _patterns(run, ids)
    if has(run, "SERVICES_START"):
        yield Requirement("SERVICES_START", "field", partial(_require_fields_of_services, run))
    if has(run, "SETTLEMENTS", "SETTLEMENT_POP"):
        yield Requirement("SETTLEMENT_POP", "figures",
                          partial(run.numbers, "SETTLEMENT_POP", parent="SETTLEMENTS", whole=True))  # fmt: skip
    if has(run, "SERVICES", "CAPACITY"):
        yield Requirement("CAPACITY", "figures", partial(read_capacities, run))
    yield from _tables_between(run, ids)


def _tables_between(run: Run, ids: Sequence[str]) -> Iterator[Requirement]:
    """Ask for commuting, other links and associations between units that are there."""
    if has(run, *FLOWS):
        yield Requirement("FLOWS", "flows", partial(read_flows, run, ids, tell=False), True)
    for name, (check, read, is_looked_at) in LINKAGES.items():
        if has(run, name):
            yield Requirement(name, check, partial(read, run, ids), is_looked_at)


def _patterns(run: Run, ids: Sequence[str]) -> Iterator[Requirement]:
    """Ask for fields of a year or an age each."""
    for name in EVENTS:
        if has(run, name) and has_period(run):
            yield Requirement(name, "series", partial(read_events, run, name, ids))
    if has(run, "SERIES"):
        yield Requirement("SERIES", "series", partial(_require_series, run, ids))
    if has(run, "AGE_FIELDS"):
        yield Requirement("AGE_FIELDS", "ages", partial(read_ages, run, ids))
    if has(run, "AGE_FIELDS_START"):
        yield Requirement("AGE_FIELDS_START", "ages", partial(_require_start_ages, run, ids))
    if has(run, "SURVIVAL"):
        yield Requirement("SURVIVAL", "survival", partial(require_survival, run))


def _require_start_ages(run: Run, ids: Sequence[str]) -> None:
    read_start_ages(run, ids)
    if has_period(run):
        require_later(start_age_year(run), read_period(run)[1])


def _require_fields_of_services(run: Run) -> None:
    """Refuse earlier services that lack a field of the later ones, and a year that is not before."""
    for name in ("SERVICE_TYPE", "SERVICE_NAME", "SERVICE_KEY"):
        if has(run, name, "SERVICES"):
            run.table("SERVICES_START").require_field(str(run.field(name)))
    if has(run, "SERVICES_START_YEAR") and has_period(run):
        require_later(run.whole("SERVICES_START_YEAR"), read_period(run)[1])


def _require_people(run: Run, ids: Sequence[str]) -> None:
    if not any(any_known(run.counts(name, ids)) for name in PEOPLE):
        raise InputError("Layer '{layer}' has no known population in its fields '{start}' and '{end}'.",
                         hint="Choose fields that hold inhabitants, and see which codes mean missing.",
                         layer=run.table("UNITS").name, start=run.field("POP_START"),
                         end=run.field("POP_END"))  # fmt: skip


def _expect_patterns(run: Run) -> None:
    """Say which fields of a year or an age each will be asked for: all are read in one pass, with the first of them."""
    units = run.table("UNITS")
    for name in EVENTS:
        with suppress(InputError):  # the requirement says what is wrong
            units.expect((event_series(run, name) or {}).values())
    with suppress(InputError):
        units.expect(fields_of_series(run).values())
    if has(run, "AGE_FIELDS"):
        with suppress(InputError):
            age_groups(run, units)


def fields_of_series(run: Run) -> dict[int, str]:
    """Return the fields of the yearly populations, by year; empty where no pattern was given.

    Raises
    ------
    InputError
        When no field fits the pattern.
    """
    return years_of_pattern(run.table("UNITS").field_names, run.text("SERIES")) if run.text("SERIES") else {}


def _require_series(run: Run, ids: Sequence[str]) -> None:
    units, nodata = run.table("UNITS"), run.nodata()
    fields = fields_of_series(run).values()
    units.expect(fields)
    for field in fields:
        units.numbers(field, ids, nodata)


def _choices(run: Run) -> Iterator[Requirement]:
    """Ask for criteria, roads, a surface, a service, pictures and assessments that can be used."""
    if has(run, "CRITERIA") or has(run, "CRITERIA_FILE"):
        yield Requirement("CRITERIA", "criteria", partial(chosen_criteria, run))
    if has(run, "OVERLAY_SERVICE", "SERVICES", "SERVICE_TYPE"):
        yield Requirement("OVERLAY_SERVICE", "service_type", partial(_require_service, run, "OVERLAY_SERVICE"))
    if has(run, "NEXT_SERVICE", "SERVICES", "SERVICE_TYPE"):
        yield Requirement("NEXT_SERVICE", "service_type", partial(_require_service, run, "NEXT_SERVICE"))
    if has(run, "SERVICE_LIMITS", "SERVICES", "SERVICE_TYPE"):
        yield Requirement("SERVICE_LIMITS", "service_limits", partial(_require_limits, run))
    if has(run, "SERVICES", "NETWORK") and (has(run, "HIGHWAY") or has(run, "SPEED")):
        yield Requirement("NETWORK", "network_speeds", partial(require_speeds, run, "NETWORK"))
    elif has(run, "SERVICES", "FRICTION"):
        yield Requirement("FRICTION", "friction", partial(require_friction, run))
    if has(run, "LOGO"):
        yield Requirement("LOGO", "picture", partial(_require_picture, run))
    if has(run, "STORE"):
        yield Requirement("STORE", "assessments", lambda: open_store(stored_in(run)).assessments())


def _require_picture(run: Run) -> None:
    from ...io.pictures import png_of_file

    png_of_file(run.file("LOGO"))


def _types_of_services(run: Run) -> list[str]:
    return sorted({str(value) for value in run.table("SERVICES").column(run.field("SERVICE_TYPE")) if value})


def _require_service(run: Run, parameter: str) -> None:
    require_service_type(run.text(parameter), _types_of_services(run), parameter)


def _require_limits(run: Run) -> None:
    types = _types_of_services(run)
    for name in parse_limits(run.text("SERVICE_LIMITS")):
        if name not in types:
            raise InputError("No service is of the type '{type}'; the types are: {types}.",
                             hint="Write minutes for one of them as SERVICE_LIMITS, or leave it empty.", type=name,
                             types=", ".join(types))  # fmt: skip


def require_service_type(asked: str, types: Sequence[str], parameter: str = "OVERLAY_SERVICE") -> None:
    """Refuse a type that no service is of.

    Raises
    ------
    InputError
        Which lists the types.
    """
    if asked not in types:
        raise InputError("No service is of the type '{type}'; the types are: {types}.",
                         hint="Write one of them as {parameter}, or leave it empty.", parameter=parameter, type=asked,
                         types=", ".join(types))  # fmt: skip


def _grids(run: Run) -> Iterator[Requirement]:
    """Ask for grids in the system of the people on them, and for built-up land in square metres."""
    for name in ("LAND", "BUILTUP"):
        if has(run, name, "POPULATION"):
            yield Requirement(name, "grid_system", partial(_require_one_system, run, name))
    for name in ("BUILTUP", "BUILTUP_START"):
        if has(run, name):
            yield Requirement(name, "built_up", partial(_require_square_metres, run, name), True)


def _require_square_metres(run: Run, name: str) -> None:
    built_m2(grid_of_layer(_raster_layer(run, name), progress=run.progress), as_shares=False)


def _raster_layer(run: Run, name: str) -> QgsRasterLayer:
    """Return a raster without a word on its bands: it is opened again, and they are counted then.

    Raises
    ------
    QgsProcessingException
        When it cannot be opened.
    """
    with OPENING:
        layer = run.algorithm.parameterAsRasterLayer(run.parameters, name, run.context)
    if layer is None:
        raise QgsProcessingException(run.algorithm.invalidRasterError(run.parameters, name))
    return layer


def _require_one_system(run: Run, name: str) -> None:
    layer, people = _raster_layer(run, name), _raster_layer(run, "POPULATION")
    if layer.crs() != people.crs():
        raise GridMismatchError("Raster '{layer}' is in another coordinate reference system than '{population}'.",
                                hint="Warp it onto the cells of the population first.", layer=layer.name(),
                                population=people.name())  # fmt: skip
