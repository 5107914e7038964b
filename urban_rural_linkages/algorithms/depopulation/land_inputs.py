"""Built-up land and people of two dates, each raster summed over the zones by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p
from ..period_inputs import year_parameters
from ..zone_inputs import ZoneCells, read_zone_cells, zone_parameters
from .grid_inputs import read_built_m2, read_people, same_cells

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.grid import Grid
    from ..run import Run

_QUARTERS = ((0.0, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1.0))  # of the bar, one for each raster


@dataclass(frozen=True)
class ZoneSums:
    """Land and people of each zone, NaN where unknown.

    Attributes
    ----------
    built_start, built_end : numpy.ndarray
        Square metres.
    people_start, people_end : numpy.ndarray
        Persons.
    known_share : numpy.ndarray
        Share of the zone that the raster which knows least of it knows.
    """

    built_start: np.ndarray
    built_end: np.ndarray
    people_start: np.ndarray
    people_end: np.ndarray
    known_share: np.ndarray


def land_parameters() -> list:
    """Declare built-up land and people of two years, and the zones."""
    return [
        p.raster("BUILT_START", tr("Built-up land at the start"), tr("Built-up land per cell in the start year.")),
        p.raster("BUILT_END", tr("Built-up land at the end"), tr("Built-up land per cell in the end year, from the "
                 "same source.")),
        p.raster("POP_START", tr("Population at the start"), tr("Persons per cell in the start year.")),
        p.raster("POP_END", tr("Population at the end"), tr("Persons per cell in the end year, from the same "
                 "source.")),
        *zone_parameters(tr("Municipalities or other zones.")),
        *year_parameters(tr("The year of the first rasters."), tr("The year of the second rasters; after the start "
                         "year."), 2000, 2020),
    ]  # fmt: skip


def read_zone_sums(run: Run, ids: Sequence[str]) -> ZoneSums:
    """Read the four rasters and sum each over the zones.

    Two rasters of a theme that lie cell upon cell are summed over the cells that both know; where they do not, a zone
    of which they know different parts is left unknown, and named.
    """
    from ...core.grids.known_cells import least_known
    from ..laid_zones import tell_of_people

    laid: list[tuple[Grid, ZoneCells]] = []
    built = [read_built_m2(run, name) for name in ("BUILT_START", "BUILT_END")]
    land, land_known = _sums(run, ids, built, laid)
    people = [read_people(run, name) for name in ("POP_START", "POP_END")]
    persons, people_known = _sums(run, ids, people, laid)
    tell_of_people(run, "ZONES", ids, _cells(run, ids, people[1], laid).coverage, people[1], people[1].values)
    return ZoneSums(land[0], land[1], persons[0], persons[1], least_known([*land_known, *people_known]))


def _sums(
    run: Run, ids: Sequence[str], grids: list[Grid], laid: list[tuple[Grid, ZoneCells]]
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return the sums at both dates, and the shares of the zones that are known."""
    from ...core.grids.known_cells import comparable, known_in_both, sums_where_comparable
    from ...core.identifiers import shortened
    from ...core.zonal import zonal_sums

    values = [np.asarray(grid.values, dtype=np.float64) for grid in grids]
    if same_cells(*grids):
        values = [*known_in_both(*values)]
    cells = [_cells(run, ids, grid, laid) for grid in grids]
    found = [zonal_sums(amount, zone.coverage) for amount, zone in zip(values, cells, strict=True)]
    shares = [zone.share(sums.known) for sums, zone in zip(found, cells, strict=True)]
    alike = comparable(*shares)
    if not alike.all():
        names = sorted(name for name, fine in zip(ids, alike, strict=True) if not fine)
        run.note(Note("Zones of which '{start}' and '{end}' know different parts, and which cannot be compared: "
                      "{count} ({ids}). Where 'no data' means nothing, fill it with 0 first.", start=grids[0].name,
                      end=grids[1].name, count=len(names), ids=shortened(names)))  # fmt: skip
    return sums_where_comparable([sums.total for sums in found], alike), shares


def _cells(run: Run, ids: Sequence[str], grid: Grid, laid: list[tuple[Grid, ZoneCells]]) -> ZoneCells:
    """Lay the zones over a raster, once for all rasters on the same cells."""
    for other, cells in laid:
        if same_cells(other, grid):
            return cells
    part = Stage(run.work, *_QUARTERS[len(laid)])
    cells = read_zone_cells(run, ids, grid, part)
    laid.append((grid, cells))
    return cells
