"""``prioritymap``: units ranked by several indicators, and the sensitivity of the ranks to their weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..area_inputs import area_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import has_people, people_parameter, read_people, unit_parameters
from .priority_inputs import (
    check_indicators,
    find_zones,
    indicator_parameter,
    limits_parameter,
    needs_people,
    read_indicators,
    zone_size_parameters,
)
from .significance_inputs import read_seed, seed_parameter

if TYPE_CHECKING:
    from ...core.overlay.composite_index import Indicator
    from ...core.overlay.priority import Priorities
    from ...core.overlay.priority_zones import PriorityZones
    from ...io.columns import Column
    from ..run import Run


class PriorityMap(UrbanRuralAlgorithm):
    """Scores, index, rank and their firmness; zones of priority."""

    ID = "prioritymap"
    GROUP = "depopulation"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Priority map"),
            tr("Puts several indicators together and says which units come first. Each indicator becomes a score from "
               "0 to 1, 1 for the most urgent unit; the index is their weighted geometric or arithmetic mean, and the "
               "most urgent tenth has priority. Or conditions are counted: priority has who meets at least K of them. "
               "The weights are then drawn again and again around those given, and each unit is told how often it was "
               "among the most urgent tenth: where it always is, nobody need argue about weights. Neighbouring units "
               "of priority are drawn together into zones.\n\n"
               "A unit that lacks an indicator has no index. An indicator that is the same everywhere is left out, "
               "with a warning."),
            tr("priority, index, composite indicator, ranking, sensitivity, zones, prioridad, índice, indicador "
               "compuesto, clasificación, sensibilidad, zonas prioritarias"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            indicator_parameter(),
            p.choice("METHOD", tr("Method"), tr("The geometric mean, in which a good score does not wholly make up for "
                     "a bad one; the arithmetic mean, in which it does; or the counting of indicators that are met."),
                     {"arithmetic": tr("Arithmetic mean"), "geometric": tr("Geometric mean"),
                      "k_of_n": tr("Number of indicators that are met")}, "geometric"),
            p.number("K", tr("Indicators to meet"),
                     tr("Where indicators are counted: how many; more than half unless given."), minimum=1, whole=True,
                     optional=True),
            people_parameter(tr("People of each unit, for zones and totals.")),
            *area_parameters(),
            *zone_size_parameters(),
            limits_parameter(),
            p.number("FLOOR", tr("Lowest score in the geometric mean"), tr("A score of 0 would make the index 0 "
                     "whatever the others say."), 0.01, minimum=0, maximum=1, advanced=True, decimals=3),
            p.number("DRAWS", tr("Draws of the weights"), tr("How often the weights are drawn again."), 1000,
                     minimum=1, maximum=1_000_000, whole=True, advanced=True),
            p.number("WEIGHT_SPREAD", tr("Spread of the weights"), tr("0.25 draws each weight between 75 % and 125 % "
                     "of what it is."), 0.25, minimum=0, maximum=1, advanced=True, decimals=2),
            seed_parameter(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Priority"), tr("The units with their scores, index, rank, and how often they "
                           "are among the most urgent tenth.")),
            p.layer_output("ZONES", tr("Priority zones"), tr("Neighbouring units of priority drawn together, with "
                           "their people and area."), p.POLYGONS, optional=True),
            p.number_output("N_PRIORITY", tr("Units of priority")),
            p.number_output("N_ZONES", tr("Zones")),
            p.number_output("POPULATION_PRIORITY", tr("Inhabitants of units of priority")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse rows that cannot be read, and a limit of people without people."""
        check_indicators(run)
        if needs_people(run) and not has_people(run):
            raise InputError("A smallest zone was given in inhabitants, but no field of them.",
                             hint="Choose the field of inhabitants (POP), or leave MIN_ZONE_POP empty.")  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Rank the units and draw the zones."""
        from ...core.overlay.priority import priorities

        ids = run.ids()
        indicators, people = read_indicators(run, ids), read_people(run, ids)
        with run.step(tr("Rank the units"), 0.6):
            found = priorities(
                ids, indicators, run.choice("METHOD"), k=run.whole("K") if run.given("K") else None,
                floor=run.number("FLOOR"), draws=run.whole("DRAWS"), spread=run.number("WEIGHT_SPREAD"),
                seed=read_seed(run), progress=run.work,
            )  # fmt: skip
        run.tell(found.notes)
        with run.step(tr("Draw the zones"), 0.3):
            zones = find_zones(run, ids, found, people)
        return {
            **run.write("OUTPUT", _priority_columns(indicators, found, zones), style="priority"),
            **_write_zones(run, zones),
            **_priority_numbers(run, found, zones, people),
        }


def _priority_columns(indicators: Sequence[Indicator], found: Priorities, zones: PriorityZones | None) -> list[Column]:
    """Return the fields of the units: their scores, their place, and the zone that they lie in."""
    from ...io.columns import Column

    score = tr("Score of {field} (0-1, 1 = most urgent)")
    columns = [
        Column(f"score_{indicator.name}", "real", scores, score.format(field=indicator.name))
        for indicator, scores in zip(indicators, found.scores, strict=True)
    ]
    columns += [
        Column("index", "real", found.index, tr("Index (0-1, 1 = most urgent)")),
        Column("rank", "integer", found.rank, tr("Rank (1 = most urgent)")),
        Column("top_decile_probability", "real", found.top_decile_probability,
               tr("Share of draws among the most urgent tenth (0-1)")),
    ]  # fmt: skip
    if found.met is not None:
        columns.append(Column("met", "integer", found.met, tr("Indicators known to be met")))
    columns.append(Column("priority", "integer", found.priority, tr("Priority (1) or not (0)")))
    if zones is not None:
        numbers = [np.nan if number is None else number for number in zones.zone_of_unit]
        columns.append(Column("zone_id", "integer", numbers, tr("Priority zone")))
    return columns


def _write_zones(run: Run, found: PriorityZones | None) -> dict[str, str]:
    """Write the zones, drawn together; nothing where they were not asked for."""
    from ...core.progress import Unreported
    from ...io.columns import Column
    from ...io.outlines import dissolved

    if found is None or not run.wants("ZONES"):
        return {}
    units, zones = run.table("UNITS"), found.zones
    columns = [
        Column("zone_id", "integer", [zone.number for zone in zones], tr("Priority zone (1 = highest mean index)")),
        Column("units", "integer", [len(zone.units) for zone in zones], tr("Units")),
        Column("population", "count", [zone.population for zone in zones], tr("Inhabitants")),
        Column("area_km2", "real", [zone.area_km2 for zone in zones], tr("Area (km2)")),
        Column("mean_index", "real", [zone.mean_index for zone in zones], tr("Mean index of its units (0-1)")),
    ]
    outlines = dissolved(units, [None if number is None else str(number) for number in found.zone_of_unit],
                         Unreported(run.progress))  # fmt: skip
    geometries = [outlines.get(str(zone.number), QgsGeometry()) for zone in zones]
    return run.write_rows("ZONES", columns, geometries, Qgis.WkbType.MultiPolygon, units.crs, "priority_zones")


def _priority_numbers(
    run: Run, found: Priorities, zones: PriorityZones | None, people: np.ndarray | None
) -> dict[str, float | None]:
    """Return the figures of the map; those that cannot be told are left out."""
    from ...core.known import count_true, how_many, sum_known

    chosen = found.priority == 1.0
    numbers: dict[str, float | None] = {"N_PRIORITY": count_true(found.priority)}
    if zones is not None:
        numbers["N_ZONES"] = len(zones.zones)
    if people is not None:
        numbers["POPULATION_PRIORITY"] = sum_known(people, chosen)
        unknown = how_many(np.isnan(people[chosen]))
        if unknown:
            run.note(Note("Units of priority whose population is unknown, and not counted: {count}.", count=unknown))
    return numbers
