"""Places of the maps: a point and a name for each unit, where most of its people live, and its people year by year."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ....core.arrays import Floats
from ....core.demography.yearly_fields import years_of_pattern
from ....core.known import highest
from ....i18n import tr
from ....io.columns import Column
from ....io.overlaps import zones_of
from ....io.projections import GEOGRAPHIC
from ...unit_inputs import read_groups
from ..diagnosis import Diagnosis
from .background import write_background

PLACES, SERIES = "map_places", "series"
_MOST_ROWS = 300_000  # of the series: a country year by year would weigh more than all results together


class Series(NamedTuple):
    """The years of the table of the series, in order, and whether years between them were left out."""

    years: tuple[int, ...]
    is_thinned: bool


class Places:
    """A point for each unit: its largest settlement where settlements were given, else a point on its surface.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose GeoPackage takes the tables.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._names = [Column("code", "text", diagnosis.unit_ids, tr("Code")),
                       Column("name", "text", diagnosis.unit_names, tr("Name"))]  # fmt: skip

    def write(self) -> None:
        """Write the points with name, group, inhabitants and rank by them."""
        people, ids = self._people, self._diagnosis.unit_ids
        rank = np.full(len(ids), np.nan)
        for place, row in enumerate(highest(people, ids, len(ids)), 1):
            rank[row] = place
        groups = read_groups(self._diagnosis.run)
        columns = [*self._names, *([Column("group", "text", groups, tr("Group"))] if groups is not None else []),
                   Column("people", "count", people, tr("Inhabitants")),
                   Column("place", "integer", rank, tr("Rank by inhabitants"))]  # fmt: skip
        self._write(PLACES, columns, range(len(ids)))

    def write_series(self) -> Series | None:
        """Write the people of each unit and year, with the index to the first year; None where no series was given."""
        run, pattern = self._diagnosis.run, self._diagnosis.run.text("SERIES")
        if not pattern:
            return None
        units = run.table("UNITS")
        fields = dict(sorted(years_of_pattern(units.field_names, pattern).items()))
        step = -(-len(fields) * len(units) // _MOST_ROWS)
        years = [year for place, year in enumerate(reversed(fields)) if place % step == 0][::-1]
        counts = np.array([units.numbers(fields[year], nodata=run.nodata(), whole=True) for year in years])
        year_of, row_of = np.nonzero(np.isfinite(counts))
        if not len(row_of):
            return None
        rows = row_of.tolist()
        columns = [Column(one.name, one.kind, [one.values[row] for row in rows], one.label) for one in self._names]
        columns += [
            Column("year", "date", [f"{years[place]}-01-01" for place in year_of], tr("Year")),
            Column("people", "count", counts[year_of, row_of], tr("Inhabitants")),
            Column("index", "real", _index(counts)[year_of, row_of], tr("Index (first year = 100)")),
        ]
        self._write(SERIES, columns, rows)
        return Series(tuple(years), step > 1)

    def _write(self, name: str, columns: list[Column], rows: range | list[int]) -> None:
        crs = QgsCoordinateReferenceSystem(GEOGRAPHIC)
        points = [self._points[row] for row in rows]
        write_background(self._diagnosis, crs, name, columns, points, Qgis.WkbType.Point)

    @property
    def _people(self) -> Floats:
        return self._diagnosis.populations[1]

    @cached_property
    def _points(self) -> list[QgsGeometry]:
        found = self._diagnosis.run.table("UNITS").lonlat()
        for row, place in self._largest_settlements().items():
            found[row] = place
        return [QgsGeometry() if x != x else QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in found.tolist()]

    def _largest_settlements(self) -> dict[int, Floats]:
        """Return longitude and latitude of the largest settlement of each unit, by the place of the unit."""
        run, ids = self._diagnosis.run, self._diagnosis.unit_ids
        if not self._diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP") or not run.table("UNITS").has_polygons:
            return {}
        settlements = run.table("SETTLEMENTS")
        people = settlements.numbers(run.field("SETTLEMENT_POP"), nodata=run.nodata(), whole=True)
        lonlat, row_of = settlements.lonlat(), {code: row for row, code in enumerate(ids)}
        zones = zones_of(settlements, run.table("UNITS"), ids)
        largest: dict[int, int] = {}
        for place in np.argsort(np.nan_to_num(people, nan=-1.0), kind="stable").tolist():
            if zones[place] is not None and people[place] > 0:
                largest[row_of[str(zones[place])]] = place
        return {row: lonlat[place] for row, place in largest.items()}


def _index(counts: Floats) -> Floats:
    """Return the people of each year in per cent of those of the unit's first year with any."""
    first = np.full(counts.shape[1], np.nan)
    for row in counts[::-1]:
        first = np.where(row > 0, row, first)
    return 100.0 * counts / first
