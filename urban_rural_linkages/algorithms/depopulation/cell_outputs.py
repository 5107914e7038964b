"""Outputs of people shared out to cells: the cells, and how the people of each unit came to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.grid import Grid
from ...core.grids.dasymetric import Dasymetric
from ...i18n import tr
from ...io.columns import Column

if TYPE_CHECKING:
    from ..run import Run

NO_DATA = -9999.0


def share_columns(ids: Sequence[str], population: np.ndarray, found: Dasymetric) -> list[Column]:
    """Return the fields of the report: how the people of each unit came to their cells."""
    return [
        Column("unit", "text", list(ids), tr("Unit")),
        Column("population", "real", population, tr("Inhabitants")),
        Column("placed", "real", found.placed, tr("Inhabitants on the map")),
        Column("cells", "integer", found.cells, tr("Cells with people of the unit")),
        Column("rule", "text", found.rule, tr("How people were shared out (weighted, area, none)")),
    ]


def write_people(run: Run, found: Dasymetric, cells: Grid) -> dict[str, str]:
    """Write persons per cell, in full precision: totals are kept."""
    return run.write_raster("OUTPUT", cells.with_values(found.persons), "float64", NO_DATA, "population_cells")
