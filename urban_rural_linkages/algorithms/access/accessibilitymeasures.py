"""``accessibilitymeasures``: measures of accessibility, with or without competition for the same services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .od_inputs import od_parameters, supply_parameters

if TYPE_CHECKING:
    from ...core.access.decay import Decay
    from ...core.access.od_table import OdTable
    from ..run import Run


class AccessibilityMeasures(UrbanRuralAlgorithm):
    """Ten measures of accessibility over a table of costs."""

    ID = "accessibilitymeasures"
    GROUP = "access"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Accessibility measures"),
            tr("Measures, from a table of travel times, what each place can reach: how much within a time, the time to "
               "the nearest, gravity with six decays, floating catchment areas (2SFCA, E2SFCA, 3SFCA, M2SFCA, BFCA) "
               "that share a supply among those who reach for it, and spatial availability, whose scores add up to "
               "the supply. Pairs that the table does not have cannot be reached. Every place is kept: a score that "
               "does not exist is empty, a measured nothing is 0."),
            tr("accessibility, gravity, 2SFCA, floating catchment, opportunities, supply, demand, accesibilidad, "
               "gravedad, oportunidades, oferta, demanda"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *od_parameters(tr("One row a pair, as the origin-destination matrix writes it.")),
            *supply_parameters(tr("Supply"), tr("The services.")),
            p.field("SUPPLY_CAP", tr("Capacity"), tr("Beds, places, jobs; 0 is allowed."), "SUPPLY", optional=False),
            p.choice("MEASURE", tr("Measure"), tr("Which one; cumulative, closest and gravity need no people."),
                     _measures(), "2sfca"),
            p.choice("DECAY", tr("Decay"), tr("How the weight falls with the cost."), _decays(), "binary"),
            p.number("CUTOFF", tr("Cutoff"), tr("The largest cost that counts, inclusive: what lies beyond it weighs "
                     "nothing, in every measure and decay. Left empty it is 30; closest, balancing, gravity with a "
                     "decay that never ends and steps, which end by themselves, then have none."), minimum=0,
                     optional=True),
            p.number("INFLECTION", tr("Turning point (logistic)"), tr("The cost at which the logistic decay is about "
                     "one half; the cutoff unless given."), minimum=0, optional=True, advanced=True),
            p.number("BETA", tr("Beta"), tr("Of the exponential and power decays."), minimum=0, optional=True,
                     advanced=True, decimals=4),
            p.number("SIGMA", tr("Sigma"), tr("Of the gaussian and logistic decays."), minimum=0, optional=True,
                     advanced=True, decimals=2),
            p.text("STEPS", tr("Steps"), tr("Such as 10:1,20:0.68,30:0.22: each weight holds up to and including its "
                   "edge."), advanced=True),
            p.number("ALPHA", tr("Alpha"), tr("Exponent of the people in spatial availability."), 1, minimum=0,
                     advanced=True, decimals=2),
            p.number("N", tr("Supply to be reached (closest)"), tr("How much supply the measure 'closest' is to "
                     "reach."), 1, minimum=1, whole=True, advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Accessibility"), tr("The places with their score.")),
            p.layer_output("SUPPLY_RATIO", tr("Supply per person"), tr("Each service with its supply per person who "
                           "reaches for it (floating catchments only)."), optional=True),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Measure every place."""
        from ...core.access.accessibility import accessibility
        from ...core.access.decay import share_below_one, small_costs
        from ...core.numbers import require_known, require_non_negative
        from ...io.columns import Column
        from .od_inputs import people_of_demand, read_od

        with run.step(tr("Read the table of times"), 0.6):
            od = read_od(run, tell=False)
            capacity = run.numbers("SUPPLY_CAP", od.supply_ids, "SUPPLY")
        require_known(capacity, od.supply_ids, run.table("SUPPLY").name, run.field("SUPPLY_CAP"))
        require_non_negative(capacity, od.supply_ids, run.table("SUPPLY").name, run.field("SUPPLY_CAP"))
        measure, (decay, cutoff) = run.choice("MEASURE"), _decay_and_cutoff(run)
        with run.step(tr("Measure the access"), 0.3):
            found = accessibility(
                measure,
                od.table,
                capacity,
                people_of_demand(run, od),
                decay=decay,
                cutoff=cutoff,
                n=run.whole("N"),
                alpha=run.number("ALPHA"),
                demand_layer=run.table("DEMAND").name,
                supply_layer=run.table("SUPPLY").name,
            )
        run.tell(found.notes)
        _account(run, od.table, found.beyond, cutoff)
        if run.choice("DECAY") == "power" and measure not in ("cumulative", "closest", "balancing"):
            near = od.table if cutoff is None else od.table.within(cutoff)
            run.tell(small_costs(share_below_one(near.cost)))
        score = [Column("score", "real", found.score, tr("Score ({measure})").format(measure=measure))]
        results = run.write("OUTPUT", score, parent="DEMAND", style="score")
        if found.supply_ratio is not None and run.wants("SUPPLY_RATIO"):
            ratio = [Column("supply_ratio", "real", found.supply_ratio, tr("Supply per person"))]
            results |= run.write("SUPPLY_RATIO", ratio, parent="SUPPLY", style="supply_ratio")
        return results


def _measures() -> dict[str, str]:
    """Return the measures by their ids."""
    return {
        "cumulative": tr("Supply within reach (cumulative)"),
        "closest": tr("Cost of the closest supply"),
        "balancing": tr("Balancing cost"),
        "gravity": tr("Supply weighted by distance (gravity)"),
        "2sfca": tr("Two-step floating catchments (2SFCA)"),
        "e2sfca": tr("Enhanced two-step catchments (E2SFCA)"),
        "3sfca": tr("Three-step catchments (3SFCA)"),
        "m2sfca": tr("Modified two-step catchments (M2SFCA)"),
        "bfca": tr("Balanced catchments (BFCA)"),
        "spatial_availability": tr("Spatial availability"),
    }


def _decays() -> dict[str, str]:
    """Return the decays by their ids."""
    return {
        "binary": tr("All within the cutoff alike (binary)"),
        "step": tr("In steps"),
        "linear": tr("Linear decay"),
        "exponential": tr("Exponential decay"),
        "power": tr("Power of the cost"),
        "logistic": tr("Logistic curve"),
        "gaussian": tr("Gaussian curve"),
    }


def _decay_and_cutoff(run: Run) -> tuple[Decay, float | None]:
    """Return the decay, and the cost beyond which nothing counts or None; say so where it used to count."""
    from ...core.access.accessibility import USUAL_CUTOFF, measure_decay, usual_cutoff

    measure, kind, steps = run.choice("MEASURE"), run.choice("DECAY"), run.text("STEPS")
    cutoff = _optional(run, "CUTOFF")
    if cutoff is None:
        cutoff = usual_cutoff(measure, kind, steps)
    turning = _optional(run, "INFLECTION") if kind == "logistic" else None
    shape = turning if turning is not None else USUAL_CUTOFF if cutoff is None else cutoff
    decay = measure_decay(
        measure, kind, cutoff=shape, beta=_optional(run, "BETA"), sigma=_optional(run, "SIGMA"), steps=steps
    )
    had_none = measure in ("closest", "balancing") or (measure != "cumulative" and kind not in ("binary", "linear"))
    if cutoff is not None and had_none:
        run.note(Note("New in this version: CUTOFF leaves out what costs more than {cutoff}, in every measure and "
                      "decay. It used to leave out nothing here.", cutoff=f"{cutoff:g}"))  # fmt: skip
    return decay, cutoff


def _account(run: Run, table: OdTable, beyond: int, cutoff: float | None) -> None:
    """Say which pairs counted."""
    from ...core.account import LeftOut, Tally

    run.tally(Tally(
        Note("Pairs of '{layer}'", layer=run.table("OD").name),
        len(run.table("OD")),
        (
            LeftOut(table.repeated, Note("that the table also has with a smaller cost")),
            LeftOut(beyond, Note("beyond the cutoff of {cutoff}", cutoff=f"{cutoff or 0:g}")),
        ),
    ))  # fmt: skip


def _optional(run: Run, name: str) -> float | None:
    return run.number(name) if run.given(name) else None
