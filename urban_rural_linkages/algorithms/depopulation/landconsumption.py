"""``landconsumption``: built-up land against people, SDG indicator 11.3.1, also where people leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import read_period, require_period
from ..zone_inputs import read_zone_ids
from .grid_inputs import built_unit_parameter
from .land_inputs import land_parameters, read_zone_sums

if TYPE_CHECKING:
    from ...core.grids.land_consumption import LandConsumption as Found
    from ...io.columns import Column
    from ..run import Run
    from .land_inputs import ZoneSums


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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *land_parameters(),
            p.choice("FORM", tr("Form of the land consumption rate"), tr("The share of the land at the start (the form "
                     "of the UN since 2021), or the logarithm of the growth (the form before)."),
                     ("arithmetic", "log"), "arithmetic"),
            built_unit_parameter(),
            p.layer_output("OUTPUT", tr("Land consumption"), tr("The zones with their rates, the ratio, built-up land "
                           "per inhabitant, and the direction of both."), p.POLYGONS),
            p.number_output("N_MORE_LAND_FEWER_PEOPLE", tr("Zones with more built-up land and fewer people")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts."""
        require_period(run)

    def execute(self, run: Run) -> dict:
        """Compare land and people."""
        from ...core.grids.land_consumption import land_consumption

        with run.step(tr("Lay the zones over the rasters"), 0.9):
            sums = read_zone_sums(run, read_zone_ids(run))
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
