"""``prepareservices``: services as points, those outside the region that can be somebody's nearest among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import units_parameter
from .table_inputs import ReadTable, figures_as_chosen, read_as_chosen, reading_parameters

if TYPE_CHECKING:
    from ...core.access.service_selection import Selection
    from ...core.tables.figures import Column
    from ..run import Run


@dataclass(frozen=True)
class ServicePlaces:
    """Services that were read: what the table says of them, and where they are."""

    name: str
    columns: list[Column]
    lonlat: np.ndarray
    types: list[str]


class PrepareServices(UrbanRuralAlgorithm):
    """Points of services with an account of what was left out."""

    ID = "prepareservices"
    GROUP = "data"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Prepare services"),
            tr("Makes points of services from a table with latitude and longitude (GTFS stops, lists of ministries) or "
               "from a layer (OpenStreetMap). Exchanged coordinates are turned, those at 0 and 0 set aside, doubles "
               "taken out. Kept are the services of the region and those outside that can be the nearest of some unit; "
               "the rest is counted."),
            tr("services, points, coordinates, GTFS, stops, hospitals, servicios, puntos, coordenadas, paradas"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.table("SERVICES", tr("Services"), tr("A table with latitude and longitude, or a layer.")),
            p.text("LATITUDE", tr("Column of the latitude"), tr("In degrees. Empty: found by its name; not needed for "
                   "a layer with geometries.")),
            p.text("LONGITUDE", tr("Column of the longitude"), tr("In degrees. Empty: found by its name.")),
            p.text("TYPE", tr("Column of the type"), tr("What tells hospitals from schools; doubles and the nearest "
                   "are looked for within a type.")),
            units_parameter(tr("The region."), p.MAPPED),
            p.number("DETOUR", tr("Detour factor"), tr("Services outside are kept up to this many times as far as the "
                     "nearest, because roads are longer than lines."), 1.4, minimum=1, decimals=2),
            *reading_parameters(),
            p.layer_output("OUTPUT", tr("Prepared services"),
                           tr("Points with the columns of the table, and whether they lie in the region.")),
            p.number_output("N_INSIDE", tr("Services in the region")),
            p.number_output("N_OUTSIDE", tr("Services outside that can be the nearest")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Read, choose and write."""
        from ...core.access.service_selection import none_inside_note, select_services
        from ...io.outside import distances_outside

        units = run.table("UNITS")
        with run.step(tr("Read the services"), 0.4):
            services = _read(run, units.lonlat())
        with run.step(tr("Find those that can be the nearest"), 0.4):
            outside = distances_outside(services.lonlat, units, run.progress)
            found = select_services(services.lonlat, outside, units.lonlat(), services.types, run.number("DETOUR"))
        _tally(run, services, found)
        run.tell(filter(None, [none_inside_note(services.name, found)]))
        return {
            **_write(run, services, found),
            "N_INSIDE": found.count_inside,
            "N_OUTSIDE": found.count_outside,
        }


def _read(run: Run, around: np.ndarray) -> ServicePlaces:
    """Read the services, with the points of a layer or the columns of a table."""
    from ...core.access.service_selection import checked_degrees, coordinate_columns, require_places
    from ...core.tables.preparation import require_columns
    from ...io.layers import table_of_layer

    layer, kind = run.layers("SERVICES")[0], run.text("TYPE")
    places = None
    if layer.isSpatial() and not run.text("LATITUDE"):
        table = table_of_layer(layer, run.context, run.progress)
        read = ReadTable(table.name, "", {name: table.column(name) for name in table.field_names}, False)
        places = table.lonlat()
    else:
        names = layer.fields().names()
        read = read_as_chosen(run, layer, run.text("LATITUDE") or coordinate_columns(names)[0] or names[0], "LATITUDE")
    require_columns(read.name, read.columns, [kind] if kind else [])
    columns = figures_as_chosen(run, read, [kind] if kind else [], "" if places is not None else _decimal(run, read))
    if places is None:
        places, notes = checked_degrees(*_degrees(run, read.name, columns), around)
        require_places(read.name, places, notes)
        run.tell(notes)
    raw = read.columns[kind] if kind else [""] * len(places)
    return ServicePlaces(read.name, columns, places, ["" if value is None else str(value) for value in raw])


def _decimal(run: Run, read: ReadTable) -> str:
    """Return the decimal mark that the latitudes and longitudes of a table show."""
    from ...core.access.service_selection import decimal_of_degrees

    return decimal_of_degrees(
        [cell for name in _coordinates(run, list(read.columns)) for cell in read.columns.get(name, ())]
    )


def _coordinates(run: Run, names: list[str]) -> list[str]:
    """Return the columns of latitude and longitude: those that were chosen, or those of the usual names."""
    from ...core.access.service_selection import coordinate_columns

    return [run.text(name) or usual for name, usual in
            zip(("LATITUDE", "LONGITUDE"), coordinate_columns(names), strict=True)]  # fmt: skip


def _degrees(run: Run, table: str, columns: list[Column]) -> tuple[np.ndarray, np.ndarray]:
    """Return latitude and longitude."""
    found = {column.name: column for column in columns}
    chosen = _coordinates(run, list(found))
    for name in chosen:
        if name not in found:
            raise InputError("Table '{table}' has no columns of latitude and longitude; it has: {columns}.",
                             hint="Give their names as LATITUDE and LONGITUDE.", table=table,
                             columns=", ".join(found))  # fmt: skip
        if found[name].kind == "text":
            raise InputError("Table '{table}', column '{column}' holds no degrees, such as 39.47.",
                             hint="Choose the columns of latitude and longitude; name what means missing in "
                             "NODATA_VALUES.", table=table, column=name)  # fmt: skip
    latitude, longitude = (found[name].numbers() for name in chosen)
    return latitude, longitude


def _tally(run: Run, services: ServicePlaces, found: Selection) -> None:
    from ...core.account import LeftOut, Tally

    left_out = (
        LeftOut(found.placeless, Note("without a place")),
        LeftOut(found.doubled, Note("that repeat another of their type on the same spot")),
        LeftOut(found.far, Note("outside the region that are nobody's nearest")),
    )
    run.tally(Tally(Note("Services of '{layer}'", layer=services.name), len(services.lonlat), left_out))


def _write(run: Run, services: ServicePlaces, found: Selection) -> dict[str, str]:
    from ...io.columns import Column as Written
    from ...io.projections import GEOGRAPHIC

    kept = found.kept.tolist()
    columns = [Written(one.name, one.kind, [one.values[row] for row in kept]) for one in services.columns]
    points = [QgsGeometry.fromPointXY(QgsPointXY(east, north)) for east, north in services.lonlat[kept].tolist()]
    lies = Written("in_region", "integer", found.inside.astype(int).tolist(), tr("In the region"))
    return run.write_rows("OUTPUT", [*columns, lies], points, Qgis.WkbType.Point,
                          QgsCoordinateReferenceSystem(GEOGRAPHIC), style="prepared_services")  # fmt: skip
