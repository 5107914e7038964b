"""``landconsumption``: built-up land against people, SDG indicator 11.3.1, also where people leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import read_period, require_period, year_parameters
from ..raster_inputs import built_unit_parameter, require_different_rasters
from ..zone_inputs import ZoneCells, read_zone_cells, read_zone_ids, zone_parameters
from .grid_inputs import read_built_m2, read_people, same_cells

if TYPE_CHECKING:
    from ...core.grid import Grid
    from ...core.grids.land_consumption import LandConsumption as Found
    from ...io.columns import Column
    from ..run import Run

_QUARTERS = ((0.0, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1.0))  # of the bar, one for each raster


class LandConsumption(UrbanRuralAlgorithm):
    """Growth of built-up land and of people in each zone, and the ratio of both."""

    ID = "landconsumption"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Land consumption"),
            tr("Compares the growth of built-up land with that of the population in each zone (SDG indicator 11.3.1). "
               "The ratio of the two means nothing where the population falls or hardly grows (less than 0.01 % a "
               "year), and is left empty there; built-up land per inhabitant, and whether land and people each grow, "
               "speak everywhere.\n\n"
               "quadrant: '+built -people' is more land for fewer people; '+' growing, '=' the same, '-' shrinking. "
               "The rasters may lie on different cells and in different coordinate reference systems: each is summed "
               "over the zones by itself, cells on a border by exact area."),
            tr("land consumption, built-up, sprawl, SDG 11.3.1, land take, consumo de suelo, suelo construido, "
               "artificialización, ODS 11.3.1"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *_land_parameters(),
            p.choice("FORM", tr("Form of the land consumption rate"), tr("The share of the land at the start (the form "
                     "of the UN since 2021), or the logarithm of the growth (the form before)."),
                     {"arithmetic": tr("Share of the land at the start"), "log": tr("Logarithm of the growth")},
                     "arithmetic"),
            built_unit_parameter(),
            p.layer_output("OUTPUT", tr("Land consumption"), tr("The zones with their rates, the ratio, built-up land "
                           "per inhabitant, and the direction of both."), p.POLYGONS),
            p.number_output("N_MORE_LAND_FEWER_PEOPLE", tr("Zones with more built-up land and fewer people")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts, and one raster for two inputs."""
        require_period(run)
        require_different_rasters(run, "BUILT_START", "BUILT_END", "POP_START", "POP_END")

    def execute(self, run: Run) -> p.Results:
        """Compare land and people."""
        from ...core.grids.land_consumption import land_consumption

        with run.step(tr("Lay the zones over the rasters"), 0.9):
            sums = _read_zone_sums(run, read_zone_ids(run))
        found = land_consumption(
            sums.built_start,
            sums.built_end,
            sums.people_start,
            sums.people_end,
            *read_period(run),
            run.choice("FORM"),
        )
        run.rules.append(tr("Land consumption rate ({form}) and population growth rate; UN-Habitat (2021), SDG "
                            "indicator metadata 11.3.1.").format(form=run.choice("FORM")))  # fmt: skip
        return {
            **run.write("OUTPUT", _land_columns(found, sums), parent="ZONES", style="land_consumption"),
            "N_MORE_LAND_FEWER_PEOPLE": found.more_land_fewer_people,
        }


def _land_columns(found: Found, sums: ZoneSums) -> list[Column]:
    """Return the fields of the land consumption of zones."""
    from ...io.columns import Column

    return [
        Column("lcr", "real", found.lcr, tr("Land consumption rate (a year, 0.01 = 1 %)")),
        Column("pgr", "real", found.pgr, tr("Population growth rate (a year, 0.01 = 1 %)")),
        Column("ratio", "real", found.ratio, tr("Land consumption to population growth (SDG 11.3.1)")),
        Column("m2_per_capita_start", "real", found.m2_per_capita_start, tr("Built-up m2 per inhabitant at the start")),
        Column("m2_per_capita_end", "real", found.m2_per_capita_end, tr("Built-up m2 per inhabitant at the end")),
        Column("quadrant", "text", found.quadrant, tr("Built-up land and people: growing +, same =, shrinking -")),
        Column("built_start_m2", "real", sums.built_start, tr("Built-up land at the start (m2)")),
        Column("built_end_m2", "real", sums.built_end, tr("Built-up land at the end (m2)")),
        Column("population_start", "real", sums.people_start, tr("Inhabitants at the start")),
        Column("population_end", "real", sums.people_end, tr("Inhabitants at the end")),
        Column("known_share", "real", sums.known_share, tr("Share of the zone known in all rasters (0-1)")),
    ]


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


def _land_parameters() -> p.Parameters:
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
                         "year."), "POP_START", "POP_END"),
    ]  # fmt: skip


def _read_zone_sums(run: Run, ids: Sequence[str]) -> ZoneSums:
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
