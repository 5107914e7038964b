"""Figures of the municipality sheets: each unit beside its group and the region, as one table for the atlas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from ....core.areas import measured_square_kilometres
from ....core.arrays import Floats, ratio
from ....i18n import tr
from ....io.columns import Column
from ...area_inputs import areas_km2, has_areas
from ...unit_inputs import read_groups
from ..ages import people_by_broad_age
from ..diagnosis import Diagnosis
from ..service_names import service_name
from .background import write_background

SHEETS = "sheets"


class Row(NamedTuple):
    """A row of a sheet: its field, its label with the unit, its decimals, and whether a plus stands before a gain."""

    field: str
    label: str
    decimals: int
    signed: bool = False


class Sheets:
    """The figures of all sheets.

    Totals of a group and of the region are made of sums, never of means of units; a unit takes part in a ratio only
    where both of its terms are known, save in the change: a unit without a first year counts in the total of the last.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose figures they are.

    Attributes
    ----------
    rows : list of Row
        The rows of the table of each sheet; the fields of group and region are called like those of the unit, with
        ``_group`` and ``_region`` behind.
    ranked : int
        Units that have a rank of urgency; 0 without such ranks.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._groups = read_groups(diagnosis.run)
        self._columns: list[Column] = []
        self.rows: list[Row] = []
        self.ranked = 0
        self._gather()

    @property
    def has_groups(self) -> bool:
        """Whether units belong to groups."""
        return self._groups is not None

    def write(self) -> None:
        """Write the table, with the outlines of the units."""
        diagnosis = self._diagnosis
        table = diagnosis.run.table("UNITS")
        shapes = [feature.geometry() for feature in table.features]
        if table.has_polygons:
            for shape in shapes:
                shape.convertToMultiType()
        write_background(diagnosis, table.crs, SHEETS, self._columns, shapes, table.written_type)

    def _gather(self) -> None:
        diagnosis = self._diagnosis
        start, end = diagnosis.populations
        run, known = diagnosis.run, np.nan_to_num
        self._columns = [
            Column("code", "text", diagnosis.unit_ids), Column("name", "text", diagnosis.unit_names),
            *([Column("group", "text", self._groups)] if self._groups is not None else []),
            Column("people", "count", end),
        ]  # fmt: skip
        label = tr("Change {start}–{end}, %").format(start=run.whole("START_YEAR"), end=run.whole("END_YEAR"))
        self._add(Row("change_pct", label, 1, signed=True), 100.0 * (ratio(end, start) - 1.0),
                  lambda rows: 100.0 * (_ratio(known(end[rows]).sum(), known(start[rows]).sum()) - 1.0))  # fmt: skip
        areas = self._areas()
        self._columns.append(Column("area_km2", "real", np.full(len(end), np.nan) if areas is None else areas))
        self._add_ratio(Row("density", tr("Inhabitants per km²"), 1), end, areas)
        ages = people_by_broad_age(diagnosis)
        if "old" in ages:
            self._add_ratio(Row("share_old", tr("65 and over, %"), 1), 100.0 * ages["old"], ages["total"])
        if "coverage" in diagnosis.tables and diagnosis.profile is not None and diagnosis.profile.service:
            service = diagnosis.profile.service
            minutes = diagnosis.access_by_unit.mean_minutes(service, diagnosis.unit_ids)
            label = tr("Minutes: {service}").format(service=service_name(service))
            self._add_ratio(Row("minutes", label, 0), minutes * end, np.where(np.isfinite(minutes), end, np.nan))
        if "priority" in diagnosis.tables:
            rank = diagnosis.table("priority").numbers("rank")
            self._columns.append(Column("rank", "integer", rank, tr("Rank")))
            self.ranked = int(np.isfinite(rank).sum())

    def _areas(self) -> Floats | None:
        """Return the areas of the units as the chapters take them; None where nobody knows them."""
        run = self._diagnosis.run
        units = run.table("UNITS")
        if has_areas(run):
            return areas_km2(run, self._diagnosis.unit_ids)
        return measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid())) if units.has_polygons else None

    def _add_ratio(self, row: Row, above: Floats, below: Floats | None) -> None:
        if below is None:
            return
        both = np.isfinite(above) & np.isfinite(below)
        self._add(row, ratio(above, below),
                  lambda rows: _ratio(above[rows][both[rows]].sum(), below[rows][both[rows]].sum()))  # fmt: skip

    def _add(self, row: Row, own: Floats, total: Callable[[Sequence[int]], float]) -> None:
        """Add a figure of the units, of their groups and of the region."""
        self.rows.append(row)
        count = len(own)
        self._columns.append(Column(row.field, "real", own, row.label))
        if self._groups is not None:
            members: dict[str, list[int]] = {}
            for place, group in enumerate(self._groups):
                members.setdefault(group, []).append(place)
            of_group = {group: total(rows) for group, rows in members.items()}
            values = np.array([of_group[group] for group in self._groups])
            self._columns.append(Column(f"{row.field}_group", "real", values, row.label))
        region = np.full(count, total(range(count)))
        self._columns.append(Column(f"{row.field}_region", "real", region, row.label))


def _ratio(above: float, below: float) -> float:
    return above / below if below > 0.0 else float("nan")
