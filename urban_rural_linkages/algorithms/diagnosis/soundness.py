"""Checks of the inputs of a diagnosis before its first chapter begins.

A chapter finds the faults of its own inputs when its turn comes, which may be after minutes.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProcessingParameterField

from ...core.demography.yearly_fields import YEAR, years_of_pattern
from ...core.errors import GridMismatchError, InputError
from ...core.grids.built_up import built_m2
from ...core.known import any_known
from ...io.pictures import png_of_file
from ..access.speed_inputs import require_speeds
from ..access.surface_inputs import require_friction
from ..age_inputs import read_ages
from ..assessment.stored_assessment import open_store, stored_in
from ..balance_inputs import read_events
from ..functional.flow_inputs import read_flows
from ..run import Run
from .profile import require_service_type

_PLACES = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")
_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
_COUNTS = ("POP_OLD", "POP_YOUNG", "WOMEN", "EMPLOYED")


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
    """Refuse inputs that some chapter would refuse: fields, places, numbers, patterns, files.

    Raises
    ------
    PlanningError
        With the sentence that the chapter would have said.
    """
    require_shapes(run)
    _require_fields(run)
    for name in _PLACES:
        if run.given(name):
            run.table(name).require_crs()
    ids = run.ids()
    if not any(any_known(run.counts(name, ids)) for name in ("POP_START", "POP_END")):
        raise InputError("Layer '{layer}' has no known population in its fields '{start}' and '{end}'.",
                         hint="Choose fields that hold inhabitants, and see which codes mean missing.",
                         layer=run.table("UNITS").name, start=run.field("POP_START"),
                         end=run.field("POP_END"))  # fmt: skip
    _require_figures(run, ids)
    _require_service(run)
    _require_ways(run)
    _require_grids(run)
    _require_files(run)


def _require_figures(run: Run, ids: Sequence[str]) -> None:
    """Refuse fields and flows that do not hold what they should."""
    for name in _COUNTS:
        run.counts(name, ids)
    for name in ("BIRTHS", "DEATHS"):
        read_events(run, name, ids)
    if run.given("SETTLEMENTS") and run.given("SETTLEMENT_POP"):
        run.numbers("SETTLEMENT_POP", parent="SETTLEMENTS", whole=True)
    if run.text("SERIES"):
        units, nodata = run.table("UNITS"), run.nodata()
        for field in years_of_pattern(units.field_names, run.text("SERIES")).values():
            units.numbers(field, ids, nodata)
    read_ages(run, ids)
    if all(run.given(name) for name in _FLOWS):
        read_flows(run, ids, tell=False)


def _require_grids(run: Run) -> None:
    """Refuse grids of land that hold no square metres, or lie in another system than the people on them."""
    layers = {name: run.algorithm.parameterAsRasterLayer(run.parameters, name, run.context)
              for name in ("POPULATION", "LAND", "BUILTUP") if run.given(name)}  # fmt: skip
    people = layers.get("POPULATION")
    for layer in layers.values():
        if people is not None and layer is not None and layer.crs() != people.crs():
            raise GridMismatchError("Raster '{layer}' is in another coordinate reference system than '{population}'.",
                                    hint="Warp it onto the cells of the population first.", layer=layer.name(),
                                    population=people.name())  # fmt: skip
    for name in ("BUILTUP", "BUILTUP_START"):
        grid = run.raster(name)
        if grid is not None:
            built_m2(grid, as_shares=False)


def _require_files(run: Run) -> None:
    if run.file("LOGO"):
        png_of_file(run.file("LOGO"))
    if run.file("STORE"):
        open_store(stored_in(run)).assessments()


def _require_fields(run: Run) -> None:
    for definition in run.algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterField):
            continue
        parent = definition.parentLayerParameterName()
        if parent and run.given(definition.name()) and run.given(parent):
            for field in run.fields(definition.name()):
                if YEAR not in field:  # the pattern of a series, which says itself what it lacks
                    run.table(parent).require_field(field)


def _require_ways(run: Run) -> None:
    """Refuse roads, or a surface, by which no service could be reached; the way is that of the chapter on access."""
    if not run.given("SERVICES"):
        return
    if run.given("NETWORK") and (run.given("HIGHWAY") or run.given("SPEED")):
        require_speeds(run, "NETWORK")
    elif run.given("FRICTION"):
        require_friction(run)


def _require_service(run: Run) -> None:
    asked = run.text("OVERLAY_SERVICE")
    if not asked or not run.given("SERVICES") or not run.given("SERVICE_TYPE"):
        return
    types = sorted({str(value) for value in run.table("SERVICES").column(run.field("SERVICE_TYPE")) if value})
    require_service_type(asked, types)
