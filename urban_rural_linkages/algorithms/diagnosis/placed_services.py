"""Services of one date in the region, with their places in metres."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.access.service_changes import PlacedServices
from ...io.containing import outline_of_points
from ...io.projections import local_utm
from .diagnosis import Diagnosis


def services_in_region(diagnosis: Diagnosis, parameter: str) -> tuple[Sequence[int], PlacedServices]:
    """Return the rows of the services of a layer that lie in the region, and the services of these rows.

    Those of neighbours are used by people, and counted in no list.  Units without outlines leave nothing out.
    """
    services, units = _placed(diagnosis, parameter), diagnosis.run.table("UNITS")
    rows: Sequence[int] = range(len(services.types))
    if units.has_polygons:
        rows = services.rows_within(outline_of_points(units, diagnosis.run.table(parameter)))
    return rows, services.of(rows)


def _placed(diagnosis: Diagnosis, parameter: str) -> PlacedServices:
    run = diagnosis.run
    table, crs = run.table(parameter), local_utm(run.table("UNITS").lonlat())

    def texts(field: str) -> list[str]:
        name = run.field(field)
        return ["" if value is None else str(value).strip() for value in table.column(name)] if name else [
            ""] * len(table)  # fmt: skip

    ids = texts("SERVICE_KEY") if diagnosis.given("SERVICE_KEY") else None
    return PlacedServices(texts("SERVICE_TYPE"), texts("SERVICE_NAME"), table.points_in(crs), ids)
