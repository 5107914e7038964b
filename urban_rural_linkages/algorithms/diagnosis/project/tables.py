"""Tables that only the project shows: background, places, the series in long form, and the figures of the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes

from ....core.arrays import Floats
from ....core.demography.beside_group import Beside, change_beside, largest_of_zones, mean_beside, ratio_beside
from ....core.demography.yearly_fields import years_of_pattern
from ....core.demography.yearly_rows import YearlyRows, yearly_rows
from ....core.known import highest, how_many
from ....core.notes import Note
from ....core.progress import Unreported
from ....i18n import tr
from ....io import raster
from ....io.columns import Column, fields_of, write_rows
from ....io.map_background import MOST, Surroundings, background_of
from ....io.overlaps import zones_of
from ....io.projections import GEOGRAPHIC
from ....io.relief import relief_of
from ....io.table_sink import new_table
from ...area_inputs import known_areas
from ...unit_inputs import read_groups
from ..broad_people import people_by_broad_age
from ..diagnosis import Diagnosis
from ..framing import Framing
from ..service_names import service_name

ROADS, RIVERS, WATER, RELIEF = "map_roads", "map_rivers", "map_water", "relief.tif"
PLACES, SERIES, SHEETS = "map_places", "series", "sheets"
_DEGREES = QgsCoordinateReferenceSystem(GEOGRAPHIC)


class Row(NamedTuple):
    """A row of a sheet: its field, its label with the unit, its decimals, and whether a plus stands before a gain."""

    field: str
    label: str
    decimals: int
    signed: bool = False


class ProjectTables:
    """Tables of one project, and its relief, written when it is made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose GeoPackage takes the tables.
    framing : Framing
        Where the maps are.

    Attributes
    ----------
    background : list of str
        Those of `ROADS`, `RIVERS` and `WATER` that were given and show something.
    relief : Path or None
        The raster.
    series : YearlyRows or None
        What the table of the series holds; None where no series was given.
    rows : list of Row
        Rows of the table of a sheet: the fields of group and region are called like that of the unit, with ``_group``
        and ``_region`` behind.
    ranked : int
        Units with a rank of urgency; 0 without such ranks.
    """

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        self._diagnosis, self._run = diagnosis, diagnosis.run
        self._groups = read_groups(self._run)
        self.background: list[str] = []
        self.relief: Path | None = None
        self.rows: list[Row] = []
        self.ranked = 0
        self._columns: list[Column] = []
        if not framing.extent.isEmpty():
            around = Surroundings.of(framing.crs, framing.extent, self._run.context.transformContext())
            for parameter, name, kind in (("NETWORK", ROADS, Qgis.WkbType.MultiLineString),
                                          ("RIVERS", RIVERS, Qgis.WkbType.MultiLineString),
                                          ("WATER", WATER, Qgis.WkbType.MultiPolygon)):  # fmt: skip
                self._write_background(around, parameter, name, kind)
            self._write_relief(around)
        self._write_places()
        self.series = self._write_series()
        self._write_sheets()

    @property
    def has_groups(self) -> bool:
        """Whether units belong to groups."""
        return self._groups is not None

    def _write_background(self, around: Surroundings, parameter: str, name: str, kind: Qgis.WkbType) -> None:
        if not self._diagnosis.given(parameter):
            return
        table = self._run.table(parameter)
        classes = self._run.field("HIGHWAY") if parameter == "NETWORK" else None
        found = background_of(table, around, classes, Unreported(self._run.progress))
        if found.count > MOST:
            self._run.note(Note("The maps of the project show the {shown} longest of {count} features of the layer "
                                "'{layer}'.", shown=MOST, count=found.count, layer=table.name))  # fmt: skip
        if found.shapes:
            self._write(name, [Column("class", "text", found.classes, tr("Class"))], found.shapes, kind, around.crs)
            self.background.append(name)

    def _write_relief(self, around: Surroundings) -> None:
        found = self._run.raster_layer("DEM") if self._diagnosis.given("DEM") else None
        if found is None:
            return
        grid = relief_of(*found, around.crs, around.extent, around.transforms)
        self._diagnosis.proceed()
        if grid is not None:
            self.relief = Path(self._diagnosis.raster(RELIEF))
            raster.write(self.relief, grid, dtype="uint8")

    def _write_places(self) -> None:
        people, ids = self._diagnosis.populations[1], self._diagnosis.unit_ids
        order = highest(people, ids, len(ids))
        rank = np.full(len(ids), np.nan)
        rank[order] = range(1, len(order) + 1)
        columns = [*self._called(range(len(ids))), Column("people", "count", people, tr("Inhabitants")),
                   Column("place", "integer", rank, tr("Rank by inhabitants"))]  # fmt: skip
        self._write(PLACES, columns, self._points, Qgis.WkbType.Point, _DEGREES)

    def _write_series(self) -> YearlyRows | None:
        pattern = self._run.text("SERIES")
        if not pattern:
            return None
        units, nodata = self._run.table("UNITS"), self._run.nodata()
        fields = years_of_pattern(units.field_names, pattern)
        found = yearly_rows({year: units.numbers(name, nodata=nodata, whole=True) for year, name in fields.items()})
        if not len(found.unit):
            return None
        rows = found.unit.tolist()
        columns = [*self._called(rows), Column("year", "date", [f"{year}-01-01" for year in found.year], tr("Year")),
                   Column("people", "count", found.people, tr("Inhabitants")),
                   Column("index", "real", found.index, tr("Index (first year = 100)"))]  # fmt: skip
        self._write(SERIES, columns, [self._points[row] for row in rows], Qgis.WkbType.Point, _DEGREES)
        return found

    def _write_sheets(self) -> None:
        """Write the figures of each unit, with its outline."""
        diagnosis, run, groups = self._diagnosis, self._run, self._groups
        start, end = diagnosis.populations
        areas = known_areas(run, diagnosis.unit_ids)
        self._columns = [*self._called(range(len(end))), Column("people", "count", end, tr("Inhabitants")),
                         Column("area_km2", "real", areas, tr("Area (km²)"))]  # fmt: skip
        label = tr("Change {start}–{end}, %").format(start=run.whole("START_YEAR"), end=run.whole("END_YEAR"))
        of_all = diagnosis.whole.populations
        self._add(Row("change_pct", label, 1, signed=True), change_beside(start, end, groups),
                  change_beside(*of_all, groups))  # fmt: skip
        if how_many(np.isfinite(areas)):
            self._add(Row("density", tr("Inhabitants per km²"), 1), ratio_beside(end, areas, groups),
                      ratio_beside(of_all[1], areas, groups))  # fmt: skip
        ages, whole = people_by_broad_age(diagnosis), diagnosis.whole.broad
        if "old" in ages and "old" in whole:
            self._add(Row("share_old", tr("65 and over, %"), 1), *(
                ratio_beside(100 * counts["old"], counts["total"], groups) for counts in (ages, whole)))  # fmt: skip
        self._add_minutes(end)
        if "priority" in diagnosis.tables:
            rank = diagnosis.table("priority").numbers("rank")
            self.ranked = how_many(np.isfinite(rank))
            self._columns.append(Column("rank", "integer", rank, tr("Rank of urgency")))
        table = run.table("UNITS")
        shapes, kind = [feature.geometry() for feature in table.features], table.written_type
        if table.has_polygons:
            kind = QgsWkbTypes.multiType(kind)
            for shape in shapes:
                shape.convertToMultiType()
        self._write(SHEETS, self._columns, shapes, kind, table.crs)

    def _add_minutes(self, people: Floats) -> None:
        profile = self._diagnosis.profile
        if profile is None or not profile.service:
            return
        minutes = self._diagnosis.access_by_unit.mean_minutes(profile.service, self._diagnosis.unit_ids)
        label = tr("Minutes: {service}").format(service=service_name(profile.service))
        found = mean_beside(minutes, people, self._groups)
        self._add(Row("minutes", label, 0), found, found)

    def _add(self, row: Row, found: Beside, of_all: Beside) -> None:
        """Add a figure of the units, and of all people of their groups and of the region."""
        self.rows.append(row)
        for behind, values in (("", found.unit), ("_group", of_all.group), ("_region", of_all.region)):
            if values is not None:
                self._columns.append(Column(f"{row.field}{behind}", "real", values, row.label))

    def _called(self, rows: Sequence[int]) -> list[Column]:
        """Return code, name and group of the units of some rows."""
        kinds = [("code", tr("Code"), self._diagnosis.unit_ids), ("name", tr("Name"), self._diagnosis.unit_names)]
        kinds += [("group", tr("Group"), self._groups)] if self._groups is not None else []
        return [Column(name, "text", [values[row] for row in rows], label) for name, label, values in kinds]

    @cached_property
    def _points(self) -> list[QgsGeometry]:
        """A point for each unit: its largest settlement where settlements were given, else a point on its surface."""
        found = self._run.table("UNITS").lonlat()
        units, ids = self._run.table("UNITS"), self._diagnosis.unit_ids
        if self._diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP") and units.has_polygons:
            settlements = self._run.table("SETTLEMENTS")
            people = settlements.numbers(self._run.field("SETTLEMENT_POP"), nodata=self._run.nodata(), whole=True)
            lonlat, row_of = settlements.lonlat(), {code: row for row, code in enumerate(ids)}
            for code, place in largest_of_zones(people, zones_of(settlements, units, ids)).items():
                found[row_of[code]] = lonlat[place]
        return [QgsGeometry.fromPointXY(QgsPointXY(x, y)) if x == x else QgsGeometry() for x, y in found.tolist()]

    def _write(
        self, name: str, columns: Sequence[Column], shapes: Sequence[QgsGeometry], kind: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:  # fmt: skip
        with new_table(self._diagnosis.geopackage, name, fields_of(columns), kind, crs) as sink:
            write_rows(sink, columns, shapes, Unreported(self._run.progress), name)
