"""``labourmarketareas``: areas in which most people who live there work, and most who work there live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .flow_inputs import flow_parameters, read_flows, read_neighbours, read_units
from .labour_market_inputs import labour_market_parameters, labour_market_settings

if TYPE_CHECKING:
    from ..run import Run


class LabourMarketAreas(UrbanRuralAlgorithm):
    """Self-contained areas from commuting, by any of three methods."""

    ID = "labourmarketareas"
    GROUP = "functional"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Labour market areas"),
            tr("Groups units into areas that most people do not leave to work: by the method of Coombes and Bond in "
               "ISTAT's form (with its reserve list, and contiguity tuned afterwards), by ANABEL (INSEE), or by "
               "Intramax (Masser and Brown). Presets for ISTAT and for the British travel-to-work areas. Every step "
               "can be written down. Ties go to the first code."),
            tr("labour market, travel to work, commuting, self-containment, TTWA, ISTAT, Coombes, mercado de trabajo, "
               "movilidad laboral, autocontención, sistemas locales de trabajo"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *flow_parameters(),
            *labour_market_parameters(),
            p.layer_output("OUTPUT", tr("Units by labour market area"), tr("One row a unit, with its area and how it "
                           "came to the reserve list, if it did: A and B a cluster of one, C and D a member of a "
                           "larger one; A and C because its best cluster would become less valid, B and D because it "
                           "has no flows with any other; E because the move would bring back an earlier partition; Z "
                           "took no part.")),
            p.layer_output("AREAS", tr("Labour market areas"), tr("One row an area, with its workers, jobs and "
                           "self-containment; drawn together where the units are polygons."), optional=True),
            p.layer_output("STEPS", tr("Steps"), tr("How the areas came about, step by step."), optional=True),
            p.number_output("N_AREAS", tr("Areas")),
            p.number_output("N_LEFT_OUT", tr("Units that belong to no area")),
            p.number_output("MODULARITY", tr("Modularity")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse figures that are not in order."""
        labour_market_settings(run)

    def execute(self, run: Run) -> dict:
        """Draw the areas."""
        from ...core.functional.labour_markets import labour_market_areas
        from .labour_market_outputs import step_columns, tell_left_out, write_labour_areas, write_units_by_area

        settings = labour_market_settings(run)
        with run.step(tr("Read units and flows"), 0.2):
            units = read_units(run)
            flows = read_flows(run, units, "CONTIGUOUS")
            needs_map = settings.contiguity or settings.method == "anabel"
            neighbours = read_neighbours(run, units, flows) if needs_map else None
        if settings.method == "anabel" and neighbours is None and flows.contiguous is None:
            run.note(Note("It is not known which units touch: units are merged wherever they lie."))
        with run.step(tr("Draw the areas"), 0.7) as progress:
            found = labour_market_areas(flows, settings, neighbours=neighbours, progress=progress)
        run.tell(found.notes[len(flows.notes) :])
        tell_left_out(run, flows, found)
        return {
            **write_units_by_area(run, found, units),
            **write_labour_areas(run, found, units),
            **run.write_rows("STEPS", step_columns(found.steps)),
            "N_AREAS": len(found.areas.ids),
            "N_LEFT_OUT": found.area_ids.count(None),
            "MODULARITY": found.modularity,
        }
