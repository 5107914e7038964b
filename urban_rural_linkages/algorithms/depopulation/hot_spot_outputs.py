"""Outputs of hot spots: the fields that clusters are written to, and what the log says of the region."""

from __future__ import annotations

from ...core.account import LeftOut, Tally
from ...core.clusters.compared_units import ComparedUnits
from ...core.clusters.hot_spots import HotSpots
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ..run import Run


def hot_spot_columns(found: HotSpots, sides: str) -> list[Column]:
    """Return the fields of each unit's cluster; local Moran has two more."""
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


def summarise(run: Run, found: HotSpots) -> None:
    """Say in the log how the region is as a whole, and how many clusters there are."""
    if not found.any_tested:
        run.info(tr("Moran's I and the number of clusters are unknown: no unit could be tested."))
        return
    region = tr("Moran's I of the region: {i} (z = {z}).")
    run.info(region.format(i=f"{found.global_i:.4f}", z=f"{found.global_z:.2f}"))
    units = tr("Units in clusters of high values: {high}; of low values: {low}.")
    run.info(units.format(high=found.count("hot", "HH"), low=found.count("cold", "LL")))


def tally_units(run: Run, compared: ComparedUnits) -> None:
    """Put the units into the account: those without a value, and those without a place, take no part."""
    units = run.table("UNITS")
    valueless, placeless = compared.left_out(run.numbers("VALUE"))
    left_out = (LeftOut(valueless, Note("without a value in '{field}'", field=run.field("VALUE"))),
                LeftOut(placeless, Note("without a place")))  # fmt: skip
    run.tally(Tally(Note("Units of '{layer}'", layer=units.name), len(units), left_out))
