"""Travel to services: the services, how far and in which direction one travels, declared and read for every way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...io.layers import FeatureTable
    from ..run import Run
    from .services import Services


def home_parameters(optional: bool = False) -> p.Parameters:
    """Declare the places where people live, and their codes."""
    return [
        p.source("DEMAND", tr("Places where people live"), tr("Settlements, cells or municipalities; areas stand "
                 "for a point on their surface."), p.MAPPED, optional=optional),
        p.field("DEMAND_ID", tr("Code of the place"), tr("Names the place in messages."), "DEMAND"),
    ]  # fmt: skip


def service_parameters(kind: Qgis.ProcessingSourceType = p.MAPPED, optional: bool = False) -> p.Parameters:
    """Declare the services and their codes."""
    return [
        services_parameter(kind, optional),
        p.field("SERVICE_ID", tr("Code of the service"), tr("Names the services in the results, and breaks ties."),
                "SERVICES"),
    ]  # fmt: skip


def services_parameter(kind: Qgis.ProcessingSourceType, optional: bool) -> QgsProcessingParameterDefinition:
    """Declare the services alone, where their codes are not needed."""
    return p.source("SERVICES", tr("Services"), tr("Points of the services; areas stand for a point on their surface."),
                    kind, optional=optional)  # fmt: skip


def type_parameter() -> QgsProcessingParameterDefinition:
    """Declare the types of the services."""
    return p.field("SERVICE_TYPE", tr("Type of service"), tr("One result is made for each type."), "SERVICES")


def outside_parameters() -> p.Parameters:
    """Declare the study area, and whether services outside it count."""
    return [
        p.source("STUDY_AREA", tr("Study area"), tr("Polygons of the region; services outside are listed with their "
                 "distance to it. Without it, the hull of the places is taken."), p.POLYGONS, optional=True),
        p.choice("OUTSIDE", tr("Services outside the study area"), tr("Use them, because people cross borders, or "
                 "ignore them."),
                 {"use": tr("Use them"), "ignore": tr("Ignore them")}, "use"),
    ]  # fmt: skip


def limit_parameter(beyond: str, default: float) -> QgsProcessingParameterDefinition:
    """Declare how far one travels; `beyond` says what becomes of what is farther."""
    return p.number("MAX_MINUTES", tr("Limit (minutes)"), beyond, default, minimum=0)


def farther_services() -> str:
    """Return what becomes of services beyond the limit of a search for the nearest."""
    return tr("Services farther than this are not looked for; 0 means no limit.")


def report_output() -> QgsProcessingParameterDefinition:
    """Declare the report on the services that a search over a network has used."""
    return p.layer_output("SERVICES_REPORT", tr("Report on services"), tr("Every service: where it lies, how far "
                          "outside the study area, whether it was used, and why not."), p.POINTS,
                          optional=True)  # fmt: skip


def direction_parameter(advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Declare who travels: people, or the service."""
    return p.choice("DIRECTION", tr("Direction"), tr("Whether people travel to the service, or it to them; it matters "
                    "on slopes and on one-way roads."),
                    {"to": tr("To the service"), "from": tr("From the service")}, "to", advanced=advanced)  # fmt: skip


def thresholds_parameter(
    use: str, optional: bool = True, default: str = "15,30,45,60"
) -> QgsProcessingParameterDefinition:
    """Declare thresholds of minutes; `use` says what they do."""
    return p.text("THRESHOLDS", tr("Thresholds (minutes)"), use, default, optional=optional)


def thresholds_text(run: Run) -> str:
    """Return the thresholds as they were written."""
    return run.text("THRESHOLDS")


def read_limit(run: Run) -> float:
    """Read the farthest that is looked for, in minutes; 0 is no limit."""
    return run.number("MAX_MINUTES")


def read_direction(run: Run) -> Literal["to", "from"]:
    """Read the direction, ``to`` the services or ``from`` them."""
    return run.choice("DIRECTION")


def home_ids(run: Run) -> list[str]:
    """Return the codes of the places where people live; their numbers where no field was given."""
    return run.table("DEMAND").ids(run.field("DEMAND_ID"))


def has_homes(run: Run) -> bool:
    """Tell whether the places where people live were given."""
    return run.given("DEMAND")


def service_ids(run: Run) -> list[str]:
    """Return the codes of the services; their numbers where no field was given, or none can be."""
    return run.table("SERVICES").ids(run.field("SERVICE_ID") if run.declares("SERVICE_ID") else None)


def study_area(run: Run) -> FeatureTable | None:
    """Return the polygons of the region, or None."""
    return run.table("STUDY_AREA")


def read_services(run: Run, area: FeatureTable) -> Services:
    """Read the services and decide which of them count, by where they lie of the study area.

    Raises
    ------
    InputError
        When none of them can be used.
    """
    from ...core.access.nearest import nearest_part
    from ...core.arrays import located, marked
    from ...io.outside import distances_outside
    from .services import Services

    table, ids = run.table("SERVICES"), service_ids(run)
    parts, part_of = table.parts_in(ids=ids)
    outside = distances_outside(parts, area, run.work)
    used_parts = located(parts) & ~((run.choice("OUTSIDE") == "ignore") & (outside > 0))
    used = marked(part_of[used_parts], len(ids))
    if not used.any():
        raise InputError(
            "{count:The only service of layer '{layer}' cannot be used: it has no geometry, or lies|None of the "
            "{count} services of layer '{layer}' can be used: they have no geometry, or lie} outside the study area "
            "and OUTSIDE says to ignore {count:it|them}.",
            hint="Check the layer's coordinate reference system, or set OUTSIDE to 'use'.",
            count=len(ids), layer=table.name,
        )  # fmt: skip
    found = Services(
        ids, types_of_services(run), parts, part_of, nearest_part(outside, part_of, len(ids)), used, used_parts
    )
    found.account(run, table.name)
    return found


def services_of_layer(run: Run, parent: str, chosen: Sequence[bool]) -> Services:
    """Return those services of a parameter's layer that are chosen, all of one type, wherever they lie."""
    import numpy as np

    from ...core.arrays import located
    from .services import Services

    table = run.table(parent)
    ids = table.ids(None)
    parts, part_of = table.parts_in(ids=ids)
    used = np.asarray(chosen, dtype=bool)
    found = Services(ids, [""] * len(ids), parts, part_of, np.zeros(len(ids)), used, located(parts) & used[part_of],
                     parent=parent)  # fmt: skip
    found.used = used & found.located
    return found


def types_of_services(run: Run) -> list[str]:
    """Return the type of each service; empty where nothing says it."""
    table, name = run.table("SERVICES"), run.field("SERVICE_TYPE")
    if name is None:
        return [""] * len(table)
    return ["" if value is None else str(value).strip() for value in table.column(name)]
