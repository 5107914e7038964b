"""``gridchange``: people lost and gained, cell by cell, between two population grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import read_period, require_period
from ..raster_inputs import require_different_rasters
from ..zone_inputs import read_zone_cells, read_zone_ids, zone_parameters
from .grid_inputs import people_pair_parameters, read_people_pair, tell_left_out

if TYPE_CHECKING:
    from ...core.grids.grid_change import GridChange as Change
    from ...core.grids.zone_change import ZoneChange
    from ...io.columns import Column
    from ..run import Run
    from .grid_inputs import PeoplePair

_NO_DATA = -3.4028234663852886e38  # the lowest float32: a cell may well lose 9999 persons


class GridChange(UrbanRuralAlgorithm):
    """The change of every cell, its class, and what it comes to in each zone."""

    ID = "gridchange"
    GROUP = "depopulation"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Population change by cell"),
            tr("Takes an earlier population grid from a later one and tells abandoned cells from those that lose, "
               "keep or gain people and from newly inhabited ones; zones are told which share of their area and people "
               "lies in shrinking cells. Both grids should come from one source and method: grids that share people "
               "out differently show changes that never were. Where they lie on different cells, the finer one is "
               "summed up on the cells of the coarser one, never interpolated. A cell that is unknown at one of the "
               "dates stays unknown.\n\n"
               "Classes: 0 empty, 1 abandoned, 2 losing, 3 stable, 4 gaining, 5 new; 255 unknown. The rate is the "
               "geometric one."),
            tr("population, grid, raster, change, decline, abandoned, GHS-POP, WorldPop, población, malla, ráster, "
               "cambio, pérdida, abandono"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *people_pair_parameters(),
            p.number("MIN_POP", tr("Inhabited from (persons per cell)"), tr("A cell with fewer persons counts as "
                     "empty, and has no relative change."), 1, minimum=0),
            p.number("STABLE_PCT", tr("Stable below (% a year)"), tr("A cell that loses or gains less than this a year "
                     "is stable."), 0.5, minimum=0, maximum=99, decimals=2),
            *zone_parameters(tr("Municipalities or other zones to sum the cells over; cells on a border are shared out "
                             "by exact area."), optional=True),
            p.raster_output("OUTPUT", tr("Change by cell"), tr("Persons at the end less persons at the start; no data "
                            "where one of them is unknown.")),
            p.raster_output("CLASSES", tr("Classes of change"), tr("0 empty, 1 abandoned, 2 losing, 3 stable, 4 "
                            "gaining, 5 new; 255 unknown."), optional=True),
            p.raster_output("RELATIVE", tr("Relative change by cell"), tr("Per cent of the persons at the start, where "
                            "the cell was inhabited then."), optional=True),
            p.layer_output("ZONAL", tr("Change by zone"), tr("The zones with their people at both dates, the share of "
                           "their area and people in shrinking cells, and area and people by class."), p.POLYGONS,
                           optional=True),
            p.number_output("POPULATION_START", tr("Inhabitants at the start, in cells known at both dates")),
            p.number_output("POPULATION_END", tr("Inhabitants at the end, in cells known at both dates")),
            p.number_output("N_EMPTY", tr("Empty cells")),
            p.number_output("N_ABANDONED", tr("Abandoned cells")),
            p.number_output("N_LOSING", tr("Cells that lose people")),
            p.number_output("N_STABLE", tr("Stable cells")),
            p.number_output("N_GAINING", tr("Cells that gain people")),
            p.number_output("N_NEW", tr("Newly inhabited cells")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts."""
        require_period(run)
        require_different_rasters(run, "START", "END")

    def execute(self, run: Run) -> p.Results:
        """Compare the grids."""
        from ...core.grids.grid_change import UNKNOWN, grid_change

        with run.step(tr("Read the grids"), 0.4):
            pair = read_people_pair(run)
        with run.step(tr("Compare the cells"), 0.2) as progress:
            found = grid_change(
                np.asarray(pair.start.values, dtype=np.float64),
                np.asarray(pair.end.values, dtype=np.float64),
                *read_period(run),
                min_pop=run.number("MIN_POP"),
                stable_pct=run.number("STABLE_PCT"),
                progress=progress,
            )
        tell_left_out(run, pair, found)
        with run.step(tr("Add up by zone"), 0.3):
            zonal = _zonal(run, pair, found)
        run.rules.append(
            tr(
                "Classes of cells by the geometric rate, inhabited from {people} persons on, stable below "
                "{percent} % a year."
            ).format(people=f"{run.number('MIN_POP'):g}", percent=f"{run.number('STABLE_PCT'):g}")
        )
        cells = pair.start
        return {
            **run.write_raster("OUTPUT", cells.with_values(found.change), "float32", _NO_DATA, "grid_change"),
            **run.write_raster("CLASSES", cells.with_values(found.classes, UNKNOWN), "uint8", UNKNOWN,
                               "grid_change_classes"),
            **run.write_raster("RELATIVE", cells.with_values(found.relative), "float32", _NO_DATA,
                               "grid_change_relative"),
            **zonal,
            "POPULATION_START": found.population_start,
            "POPULATION_END": found.population_end,
            **_counts(found),
        }  # fmt: skip


def _counts(found: Change) -> dict[str, int]:
    """Return the number of cells of each class."""
    from ...core.grids.grid_change import CellChange

    return {
        "N_EMPTY": found.cells[CellChange.EMPTY],
        "N_ABANDONED": found.cells[CellChange.ABANDONED],
        "N_LOSING": found.cells[CellChange.LOSING],
        "N_STABLE": found.cells[CellChange.STABLE],
        "N_GAINING": found.cells[CellChange.GAINING],
        "N_NEW": found.cells[CellChange.NEW],
    }


def _zonal(run: Run, pair: PeoplePair, found: Change) -> dict[str, str]:
    """Sum the change over the zones, where there are any."""
    if not run.wants("ZONAL"):
        return {}
    if not run.given("ZONES"):
        run.note(Note("Without zones (ZONES) there is no table of zones (ZONAL)."))
        return {}
    from ...core.grids.zone_change import zone_change
    from ...core.zonal import zonal_sums
    from ..laid_zones import tell_of_people

    ids = read_zone_ids(run)
    zones = read_zone_cells(run, ids, pair.start, Stage(run.work, 0.0, 0.3))
    before, after = (np.asarray(grid.values, dtype=np.float64) for grid in (pair.start, pair.end))
    known = found.known_at_both(after)
    tell_of_people(run, "ZONES", ids, zones.coverage, pair.end, known)
    totals = zone_change(
        before, after, found.classes, pair.start.cell_areas_km2(), zones.coverage,
        Stage(run.work, 0.3, 0.7),
    )  # fmt: skip
    known = zones.share(zonal_sums(found.change, zones.coverage).known)
    return run.write("ZONAL", _zone_change_columns(totals, known), parent="ZONES", style="grid_change_zones")


def _zone_change_columns(found: ZoneChange, known_share: np.ndarray) -> list[Column]:
    """Return the fields of the change of zones; the last eighteen are by class of the cells."""
    from ...core.grids.grid_change import CellChange
    from ...io.columns import Column

    names = [code.name.lower() for code in CellChange]
    words = [tr("empty"), tr("abandoned"), tr("losing"), tr("stable"), tr("gaining"), tr("new")]
    kinds = [
        ("area_{}_km2", found.area_km2, tr("Area of cells: {class_name} (km2)")),
        ("start_{}", found.people_start, tr("Inhabitants at the start in cells: {class_name}")),
        ("end_{}", found.people_end, tr("Inhabitants at the end in cells: {class_name}")),
    ]
    return [
        Column("population_start", "real", found.population_start, tr("Inhabitants at the start")),
        Column("population_end", "real", found.population_end, tr("Inhabitants at the end")),
        Column("change", "real", found.change, tr("Change (inhabitants)")),
        Column("known_km2", "real", found.known_km2, tr("Area known at both dates (km2)")),
        Column("known_share", "real", known_share, tr("Share of the zone known at both dates (0-1)")),
        Column("shrinking_area", "real", found.shrinking_area,
               tr("Share of the area in cells abandoned or losing (0-1)")),
        Column("shrinking_people", "real", found.shrinking_people,
               tr("Share of the inhabitants at the start in cells abandoned or losing (0-1)")),
        *(Column(pattern.format(name), "real", table[:, place], label.format(class_name=word))
          for pattern, table, label in kinds for place, (name, word) in enumerate(zip(names, words, strict=True))),
    ]  # fmt: skip
