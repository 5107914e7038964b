"""``labourmarketareas``: areas in which most people who live there work, and most who work there live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .flow_inputs import flow_parameters, read_flows, read_neighbours, read_units

if TYPE_CHECKING:
    from ...core.functional.areas import Step
    from ...core.functional.flows import FlowTable
    from ...core.functional.labour_markets import LabourMarkets, LabourMarketSettings
    from ...io.columns import Column
    from ..run import Run

_FIGURES = ("MIN_SIZE", "MIN_SELF", "TARGET_SIZE", "TARGET_SELF")


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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *flow_parameters(),
            *_labour_market_parameters(),
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
        _labour_market_settings(run)

    def execute(self, run: Run) -> p.Results:
        """Draw the areas."""
        from ...core.functional.labour_markets import labour_market_areas

        settings = _labour_market_settings(run)
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
        _tell_left_out(run, flows, found)
        return {
            **_write_units_by_area(run, found, units),
            **_write_labour_areas(run, found, units),
            **run.write_rows("STEPS", _step_columns(found.steps)),
            "N_AREAS": len(found.areas.ids),
            "N_LEFT_OUT": found.area_ids.count(None),
            "MODULARITY": found.modularity,
        }


def _labour_market_parameters() -> p.Parameters:
    """Declare method, preset and figures."""
    preset = tr("Empty: that of the preset.")
    return [
        p.field("CONTIGUOUS", tr("Contiguity flag of the flows"), tr("A field that says (1) which pairs touch; "
                "without it contiguity is measured on the polygons."), "FLOWS", advanced=True),
        p.choice("METHOD", tr("Method"), tr("Coombes and Bond, ANABEL or Intramax."),
                 {"coombes": tr("Coombes and Bond"), "anabel": tr("ANABEL (central places)"),
                  "intramax": tr("Intramax (hierarchy)")}, "coombes"),
        p.choice("PRESET", tr("Preset"), tr("ISTAT: 1,000, 0.6667, 10,000, 0.75. Travel-to-work areas: 3,500, "
                 "0.6667, 25,000, 0.75."),
                 {"istat": tr("ISTAT (Italy)"), "ttwa": tr("Travel-to-work areas (United Kingdom)")}, "istat"),
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
                 "town, and then the town itself. They have no area, or each is put into the area with which it "
                 "exchanges most workers, and those that only commute among themselves become areas."),
                 {"none": tr("Leave them without an area"), "join": tr("Put each into an area")},
                 "none", advanced=True),
        p.number("CENTRE_SIZE", tr("ANABEL: size of a centre"), tr("Units with as many workers leaving are not "
                 "merged into others."), 50000, minimum=0, advanced=True),
        p.text("CENTRES", tr("ANABEL: centres"), tr("Codes of units that are never merged into others, separated "
               "by commas."), advanced=True),
        p.number("MIN_LINK", tr("ANABEL: smallest link"), tr("Share of a unit's outflow below which it is not "
                 "merged."), 1e-5, minimum=0, maximum=1, advanced=True, decimals=6),
        p.number("N_AREAS_STOP", tr("Intramax: number of areas"), tr("Merging stops at so many."), 10, minimum=1,
                 whole=True, advanced=True),
    ]  # fmt: skip


def _labour_market_settings(run: Run) -> LabourMarketSettings:
    """Return the settings of labour market areas; a figure given by hand wins over the preset.

    Raises
    ------
    InputError
        When the figures are not in order.
    """
    from ...core.functional.labour_markets import LabourMarketSettings
    from ...core.functional.validity import PRESETS

    given = {name.lower(): run.number(name) for name in _FIGURES if run.given(name)}
    return LabourMarketSettings(
        method=run.choice("METHOD"),
        rule=replace(PRESETS[run.choice("PRESET")], **given),
        contiguity=run.flag("CONTIGUITY"),
        centre_size=run.number("CENTRE_SIZE"),
        centres=tuple(part.strip() for part in run.text("CENTRES").split(",") if part.strip()),
        min_link=run.number("MIN_LINK"),
        areas=run.whole("N_AREAS_STOP"),
        joins_left_out=run.choice("LEFT_OUT") == "join",
    )


def _write_units_by_area(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write each unit with its labour market area."""
    from ...io.columns import Column

    place = {name: i for i, name in enumerate(found.ids)}
    order = range(len(found.ids)) if units is None else [place[name] for name in units]
    columns = [
        Column("unit_id", "text", [found.ids[i] for i in order], tr("Unit")),
        Column("area_id", "text", [found.area_ids[i] for i in order], tr("Area")),
        Column(
            "reserve",
            "text",
            [found.reserve[i] or None for i in order],
            tr(
                "How it came to the reserve list (A, B: alone; C, D: a member; A, C: its best cluster would weaken; "
                "B, D: no flows with any other; E: it would go in circles; Z: took no part)"
            ),
        ),
    ]
    if units is None:
        return run.write_rows("OUTPUT", columns)
    return run.write("OUTPUT", columns, style="labour_areas")


def _tell_left_out(run: Run, flows: FlowTable, found: LabourMarkets) -> None:
    """Put units and workers into the account, and say in the result what became of units that the method cannot treat.

    A result without a single area is no fault of the reader: its title says so.
    """
    from ...core.account import LeftOut, Tally
    from ...core.functional.labour_markets import left_out_units

    layer, lost = run.table("FLOWS").name, left_out_units(found, flows)
    reason = Note("without residents, without jobs or without commuting, which belong to no area and whose flows do "
                  "not count (LEFT_OUT joins them)")  # fmt: skip
    left_out = (
        LeftOut(len(lost.untreated), reason, lost.untreated),
        LeftOut(lost.reserve, Note("of the reserve list")),
    )
    run.tally(Tally(Note("Units in the flows of '{layer}'", layer=layer), len(found.ids), left_out))
    gone = LeftOut(lost.workers, Note("from or to units that belong to no area"))
    run.tally(Tally(Note("Workers in '{layer}'", layer=layer), flows.total, (gone,), of_people=True))
    if lost.joined:
        run.rules.append(tr("Units that the method cannot treat were joined afterwards to where their people work: "
                            "{count}.").format(count=lost.joined))  # fmt: skip
    if not found.areas.ids:
        run.subtitle = tr("no area: no unit has residents, jobs and commuting")


def _write_labour_areas(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write the labour market areas; nothing where they were not asked for."""
    from ..borders import write_areas

    if units is None:
        return run.write_rows("AREAS", _area_columns(found))
    area_of = dict(zip(found.ids, found.area_ids, strict=True))
    return write_areas(run, "AREAS", _area_columns(found), found.areas.ids, [area_of[name] for name in units])


def _area_columns(found: LabourMarkets) -> list[Column]:
    """Return the fields of labour market areas."""
    from ...io.columns import Column

    areas = found.areas
    return [
        Column("area_id", "text", areas.ids, tr("Area")),
        Column("units", "integer", areas.units, tr("Units")),
        Column("residents", "real", areas.residents, tr("Employed residents")),
        Column("jobs", "real", areas.jobs, tr("Jobs")),
        Column("internal", "real", areas.internal, tr("Live and work in the area")),
        Column("self_supply", "real", areas.self_supply, tr("Share of residents who work here")),
        Column("self_demand", "real", areas.self_demand, tr("Share of jobs held by residents")),
        Column("validity", "real", found.validity, tr("Validity (1 or more is valid)")),
    ]


def _step_columns(steps: Sequence[Step]) -> list[Column]:
    """Return the fields of the steps by which areas came about."""
    from ...io.columns import Column

    texts = {"unit": tr("Unit"), "from_area": tr("From area"), "to_area": tr("To area (empty: reserve)")}
    numbers = {"flow": tr("Persons between the two"), "measure": tr("What the choice rests on"), "before": tr("Before"),
               "after": tr("After")}  # fmt: skip
    return [
        Column("step", "integer", [step.number for step in steps], tr("Step")),
        Column("outcome", "text", [step.outcome.value for step in steps], tr("Outcome")),
        *(Column(name, "text", [getattr(s, name) for s in steps], label) for name, label in texts.items()),
        *(Column(name, "real", [getattr(s, name) for s in steps], label) for name, label in numbers.items()),
    ]
