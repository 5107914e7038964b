"""``hotspots``: spatial clusters of high and low values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .neighbour_inputs import check_neighbours, touching_parameter, weight_parameters
from .significance_inputs import (
    level_parameter,
    read_level,
    read_seed,
    read_sides,
    seed_parameter,
    sides_parameter,
)
from .unit_point_inputs import unit_point_parameters

if TYPE_CHECKING:
    from ...core.clusters.compared_units import ComparedUnits
    from ...core.clusters.hot_spots import HotSpots
    from ...io.columns import Column
    from ..run import Run


class HotSpotsAlgorithm(UrbanRuralAlgorithm):
    """Gi* and local Moran of a field, with permutations and the false discovery rate."""

    ID = "hotspots"
    GROUP = "depopulation"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Hot spots and clusters"),
            tr("Finds where high values, or low ones, lie together: Getis and Ord's Gi* or Anselin's local Moran of "
               "any field, judged by permutations, with the false discovery rate of Benjamini and Hochberg. Adding a "
               "constant to all values changes nothing, so growth rates that are mostly negative give the right sign: "
               "hot is where values are high, cold where they are low.\n\n"
               "With permutations, p is two-sided: twice the smaller tail, each counted as (r + 1) / (m + 1). GeoDa "
               "and PySAL report the smaller tail alone, half of it, which SIDES gives too. A unit without neighbours "
               "has no figures."),
            tr("hot spot, cluster, Getis-Ord, Gi*, LISA, Moran, spatial autocorrelation, punto caliente, "
               "agrupamiento, autocorrelación espacial, conglomerado"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.field("VALUE", tr("Value"), tr("What is compared, such as a yearly rate of change. Units without a value "
                    "are left out."), "UNITS", optional=False),
            p.choice("STATISTIC", tr("Statistic"), tr("Gi*: high values together, or low ones. Local Moran: also units "
                     "that stand out from those around them."),
                     {"gi_star": tr("Gi* (Getis and Ord)"), "local_moran": tr("Local Moran's I")}, "gi_star"),
            *weight_parameters(),
            p.number("PERMUTATIONS", tr("Permutations"), tr("How often the values of the others are dealt out anew; 0 "
                     "uses the normal approximation alone."), 999, minimum=0, maximum=999_999, whole=True),
            seed_parameter(),
            touching_parameter(),
            sides_parameter(tr("Both tails, or the smaller one alone, which is half of it and is what GeoDa and PySAL "
                            "report; the side is then chosen after seeing the data.")),
            p.flag("FDR", tr("Control the false discovery rate"), tr("Call units clusters by their q, which accounts "
                   "for the number of tests, instead of by each p."), True),
            level_parameter(tr("Of q, or of p.")),
            *unit_point_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Hot spots"), tr("The units with standard score, p, q and cluster.")),
            p.number_output("GLOBAL_I", tr("Moran's I of the region")),
            p.number_output("GLOBAL_Z", tr("Its standard score under normality")),
            p.number_output("N_HOT", tr("Units in clusters of high values")),
            p.number_output("N_COLD", tr("Units in clusters of low values")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what cannot say who is a neighbour."""
        check_neighbours(run)

    def execute(self, run: Run) -> p.Results:
        """Measure each unit among its neighbours."""
        from ...core.clusters.hot_spots import Significance, hot_spots
        from .neighbour_inputs import read_neighbours

        ids = run.ids()
        with run.step(tr("Find the neighbours"), 0.3):
            units, weights = read_neighbours(run, ids, run.numbers("VALUE", ids))
        _tally_units(run, units)
        rules = Significance(
            run.whole("PERMUTATIONS"), read_seed(run), read_level(run), run.flag("FDR"), read_sides(run),
        )  # fmt: skip
        with run.step(tr("Compare each unit with its neighbours"), 0.6) as progress:
            found = hot_spots(units.values, weights, units.order, run.choice("STATISTIC"), rules, progress)
        run.tell(found.notes)
        _summarise(run, found)
        style = "hotspots" if found.local_i is None else "local_moran"
        return {
            **run.write("OUTPUT", _hot_spot_columns(found, rules.sides), style=style),
            "GLOBAL_I": found.global_i,
            "GLOBAL_Z": found.global_z,
            "N_HOT": found.count("hot", "HH") if found.any_tested else None,
            "N_COLD": found.count("cold", "LL") if found.any_tested else None,
        }


def _hot_spot_columns(found: HotSpots, sides: str) -> list[Column]:
    """Return the fields of each unit's cluster; local Moran has two more."""
    from ...io.columns import Column

    probability = tr("p (two-sided)") if sides == "two" else tr("p (one-sided)")
    columns = [
        Column("z", "real", found.z, tr("Standard score")),
        Column("p", "real", found.p, probability),
        Column("q", "real", found.q, tr("q (p adjusted for the number of tests)")),
        Column("cluster", "text", found.cluster, tr("Cluster")),
        Column("neighbours", "integer", found.neighbours, tr("Neighbours")),
    ]
    if found.local_i is None or found.quadrant is None:
        return columns
    return [
        *columns,
        Column("local_i", "real", found.local_i, tr("Local Moran")),
        Column("quadrant", "integer", found.quadrant, tr("Quadrant (1 HH, 2 LH, 3 LL, 4 HL)")),
    ]


def _summarise(run: Run, found: HotSpots) -> None:
    """Say in the log how the region is as a whole, and how many clusters there are."""
    if not found.any_tested:
        run.info(tr("Moran's I and the number of clusters are unknown: no unit could be tested."))
        return
    region = tr("Moran's I of the region: {i} (z = {z}).")
    run.info(region.format(i=f"{found.global_i:.4f}", z=f"{found.global_z:.2f}"))
    units = tr("Units in clusters of high values: {high}; of low values: {low}.")
    run.info(units.format(high=found.count("hot", "HH"), low=found.count("cold", "LL")))


def _tally_units(run: Run, compared: ComparedUnits) -> None:
    """Put the units into the account: those without a value, and those without a place, take no part."""
    from ...core.account import LeftOut, Tally

    units = run.table("UNITS")
    valueless, placeless = compared.left_out(run.numbers("VALUE"))
    left_out = (LeftOut(valueless, Note("without a value in '{field}'", field=run.field("VALUE"))),
                LeftOut(placeless, Note("without a place")))  # fmt: skip
    run.tally(Tally(Note("Units of '{layer}'", layer=units.name), len(units), left_out))
