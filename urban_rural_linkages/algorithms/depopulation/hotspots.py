"""``hotspots``: spatial clusters of high and low values."""

from __future__ import annotations

import numpy as np

from ...core.account import LeftOut, Tally
from ...core.known import how_many
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run
from ..unit_inputs import unit_parameters


class HotSpots(UrbanRuralAlgorithm):
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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.field("VALUE", tr("Value"), tr("What is compared, such as a yearly rate of change. Units without a value "
                    "are left out."), "UNITS", optional=False),
            p.choice("STATISTIC", tr("Statistic"), tr("Gi*: high values together, or low ones. Local Moran: also units "
                     "that stand out from those around them."), ("gi_star", "local_moran"), "gi_star"),
            p.choice("WEIGHTS", tr("Neighbours"), tr("Units within a distance, the nearest few, or those whose "
                     "outlines touch in an edge or a point."), ("distance", "knn", "queen"), "distance"),
            p.number("BAND_KM", tr("Distance band (km)"), tr("Units no further apart than this are neighbours."), 25,
                     minimum=0),
            p.number("K", tr("Nearest neighbours"), tr("How many; of units equally far those with the lower code are "
                     "taken."), 8, minimum=1, whole=True),
            p.number("PERMUTATIONS", tr("Permutations"), tr("How often the values of the others are dealt out anew; 0 "
                     "uses the normal approximation alone."), 999, minimum=0, maximum=999_999, whole=True),
            p.number("SEED", tr("Seed"), tr("Of the random numbers: the same seed gives the same result."), 12345,
                     minimum=0, whole=True, advanced=True),
            p.choice("CONTIGUITY", tr("Touching"), tr("Whether outlines that touch in a point alone are neighbours "
                     "(queen), or only those that share a stretch of border (rook); for the neighbours 'queen'."),
                     ("queen", "rook"), "queen", advanced=True),
            p.choice("SIDES", tr("Sides of p"), tr("Both tails, or the smaller one alone, which is half of it and is "
                     "what GeoDa and PySAL report; the side is then chosen after seeing the data."), ("two", "one"),
                     "two", advanced=True),
            p.flag("FDR", tr("Control the false discovery rate"), tr("Call units clusters by their q, which accounts "
                   "for the number of tests, instead of by each p."), True),
            p.number("ALPHA", tr("Level of significance"), tr("Of q, or of p."), 0.05, minimum=0, maximum=1,
                     advanced=True, decimals=3),
            p.source("POINTS", tr("Places of the units"), tr("Points to measure distances between, such as the "
                     "capitals of municipalities. Without them a polygon stands for a point on its surface."),
                     p.POINTS, optional=True, advanced=True),
            p.field("POINTS_ID", tr("Unit of the place"), tr("The field with the code of the unit that a point stands "
                    "for."), "POINTS", advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Hot spots"), tr("The units with standard score, p, q and cluster.")),
            p.number_output("GLOBAL_I", tr("Moran's I of the region")),
            p.number_output("GLOBAL_Z", tr("Its standard score under normality")),
            p.number_output("N_HOT", tr("Units in clusters of high values")),
            p.number_output("N_COLD", tr("Units in clusters of low values")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what cannot say who is a neighbour."""
        from .neighbours import check_neighbours

        check_neighbours(run)

    def execute(self, run: Run) -> dict:
        """Measure each unit among its neighbours."""
        from ...core.clusters.hot_spots import Significance, hot_spots
        from .hot_spot_outputs import hot_spot_columns, summarise
        from .neighbours import read_neighbours

        ids = run.ids()
        with run.step(tr("Find the neighbours"), 0.3):
            values, weights, order = read_neighbours(run, ids, run.numbers("VALUE", ids))
        _tally_units(run, values)
        rules = Significance(
            run.whole("PERMUTATIONS"), run.whole("SEED"), run.number("ALPHA"), run.flag("FDR"), run.choice("SIDES"),
        )  # fmt: skip
        with run.step(tr("Compare each unit with its neighbours"), 0.6) as progress:
            found = hot_spots(values, weights, order, run.choice("STATISTIC"), rules, progress)
        run.tell(found.notes)
        summarise(run, found)
        style = "hotspots" if found.local_i is None else "local_moran"
        return {
            **run.write("OUTPUT", hot_spot_columns(found, rules.sides), style=style),
            "GLOBAL_I": found.global_i,
            "GLOBAL_Z": found.global_z,
            "N_HOT": found.count("hot", "HH") if found.any_tested else None,
            "N_COLD": found.count("cold", "LL") if found.any_tested else None,
        }


def _tally_units(run: Run, values: np.ndarray) -> None:
    """Put the units into the account: those without a value, and those without a place, take no part."""
    units = run.table("UNITS")
    without = np.isnan(run.numbers("VALUE"))
    placeless = how_many(np.isnan(values) & ~without)
    left_out = (LeftOut(how_many(without), Note("without a value in '{field}'", field=run.field("VALUE"))),
                LeftOut(placeless, Note("without a place")))  # fmt: skip
    run.tally(Tally(Note("Units of '{layer}'", layer=units.name), len(units), left_out))
