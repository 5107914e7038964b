"""``labourmarketareas``: areas in which most people who live there work, and most who work there live."""

from __future__ import annotations

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run
from .flow_parameters import flow_parameters


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
        preset = tr("Empty: that of the preset.")
        return [
            *flow_parameters(),
            p.field("CONTIGUOUS", tr("Contiguity flag of the flows"), tr("A field that says (1) which pairs touch; "
                    "without it contiguity is measured on the polygons."), "FLOWS", advanced=True),
            p.choice("METHOD", tr("Method"), tr("Coombes and Bond, ANABEL or Intramax."),
                     ("coombes", "anabel", "intramax"), "coombes"),
            p.choice("PRESET", tr("Preset"), tr("ISTAT: 1,000, 0.6667, 10,000, 0.75. Travel-to-work areas: 3,500, "
                     "0.6667, 25,000, 0.75."), ("istat", "ttwa"), "istat"),
            p.number("MIN_SIZE", tr("Smallest area (employed residents)"), preset, minimum=0, optional=True,
                     advanced=True),
            p.number("MIN_SELF", tr("Self-containment of large areas"), preset, minimum=0, maximum=1, optional=True,
                     advanced=True, decimals=4),
            p.number("TARGET_SIZE", tr("Large area (employed residents)"), preset, minimum=0, optional=True,
                     advanced=True),
            p.number("TARGET_SELF", tr("Self-containment of small areas"), preset, minimum=0, maximum=1,
                     optional=True, advanced=True, decimals=4),
            p.flag("CONTIGUITY", tr("Contiguous areas"), tr("Tune isolated units and detached parts afterwards "
                   "(Coombes), or merge only what touches (Intramax)."), False),
            p.choice("LEFT_OUT", tr("Units that take no part"), tr("Coombes and Bond cannot treat units without "
                     "employed residents, without jobs or without commuting: villages whose people all work in one "
                     "town, and then the town itself. none leaves them without an area; join puts each into the area "
                     "with which it exchanges most workers, and makes areas of those that only commute among "
                     "themselves."), ("none", "join"), "none", advanced=True),
            p.number("CENTRE_SIZE", tr("ANABEL: size of a centre"), tr("Units with as many workers leaving are not "
                     "merged into others."), 50000, minimum=0, advanced=True),
            p.text("CENTRES", tr("ANABEL: centres"), tr("Codes of units that are never merged into others, separated "
                   "by commas."), advanced=True),
            p.number("MIN_LINK", tr("ANABEL: smallest link"), tr("Share of a unit's outflow below which it is not "
                     "merged."), 1e-5, minimum=0, maximum=1, advanced=True, decimals=6),
            p.number("N_AREAS_STOP", tr("Intramax: number of areas"), tr("Merging stops at so many."), 10, minimum=1,
                     whole=True, advanced=True),
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
        from .settings import labour_market_settings

        labour_market_settings(run)

    def execute(self, run: Run) -> dict:
        """Draw the areas."""
        from ...core.functional.labour_markets import labour_market_areas
        from .area_outputs import tell_left_out, write_labour_areas, write_units_by_area
        from .columns import step_columns
        from .flow_inputs import read_flows, read_neighbours, read_units
        from .settings import labour_market_settings

        units, settings = read_units(run), labour_market_settings(run)
        flows = read_flows(run, units, "CONTIGUOUS")
        needs_map = settings.contiguity or settings.method == "anabel"
        neighbours = read_neighbours(run, units, flows) if needs_map else None
        if settings.method == "anabel" and neighbours is None and flows.contiguous is None:
            run.note(Note("It is not known which units touch: units are merged wherever they lie."))
        found = labour_market_areas(flows, settings, neighbours=neighbours, progress=run.work)
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
