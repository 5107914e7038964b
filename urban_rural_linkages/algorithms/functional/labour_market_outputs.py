"""Labour market areas as results: units by area, the areas, how they came about, and who was left out."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.account import LeftOut, Tally
from ...core.functional.areas import Step
from ...core.functional.flows import FlowTable
from ...core.functional.labour_markets import LabourMarkets, left_out_units
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ..run import Run
from .area_outputs import write_areas


def write_units_by_area(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write each unit with its labour market area."""
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


def tell_left_out(run: Run, flows: FlowTable, found: LabourMarkets) -> None:
    """Put units and workers into the account, and say in the result what became of units that the method cannot treat.

    A result without a single area is no fault of the reader: its title says so.
    """
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


def write_labour_areas(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write the labour market areas; nothing where they were not asked for."""
    if units is None:
        return run.write_rows("AREAS", area_columns(found))
    area_of = dict(zip(found.ids, found.area_ids, strict=True))
    return write_areas(run, "AREAS", area_columns(found), found.areas.ids, [area_of[name] for name in units])


def area_columns(found: LabourMarkets) -> list[Column]:
    """Return the fields of labour market areas."""
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


def step_columns(steps: Sequence[Step]) -> list[Column]:
    """Return the fields of the steps by which areas came about."""
    texts = {"unit": tr("Unit"), "from_area": tr("From area"), "to_area": tr("To area (empty: reserve)")}
    numbers = {"flow": tr("Persons between the two"), "measure": tr("What the choice rests on"), "before": tr("Before"),
               "after": tr("After")}  # fmt: skip
    return [
        Column("step", "integer", [step.number for step in steps], tr("Step")),
        Column("outcome", "text", [step.outcome.value for step in steps], tr("Outcome")),
        *(Column(name, "text", [getattr(s, name) for s in steps], label) for name, label in texts.items()),
        *(Column(name, "real", [getattr(s, name) for s in steps], label) for name, label in numbers.items()),
    ]
