"""The chapter on plans of the scenario board: all of them side by side, and a page for each.

With a single plan its page is the chapter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ....core.board.scenario import Scenario
from ....core.errors import PlanningError
from ....core.notes import Note
from ....core.report.blocks import Block, Caution, Figure, Panel, Table
from ....core.report.charts.mirrored_bars import MirroredRow, mirrored_bars
from ....core.report.maps.multiples import sheet_names
from ....core.report.origins import by_rule, value
from ....i18n import error_sentence, tr
from ....io.painting import TextWidths
from ..chapter import ChapterResult, lacking
from ..diagnosis import Diagnosis, TooLittle
from ..figure_tables import Figures, Rows, Words, figure_table
from ..service_names import a_service
from .page import measures_of, page_of, page_without_figures
from .reading import AnsweredPlan, UnansweredPlan, answered, by_question, compared, reported_scenarios
from .tables import GRID, PLANS, figure_of, keep_plans

ID = "plans"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Plans side by side")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks: its file, or in it a plan that was sent to the report; a bad file is told."""
    if shut := lacking(ID, diagnosis):
        return shut
    scenarios, error = _reported(diagnosis)
    if error is not None:
        diagnosis.run.note(Note("Plans of the scenario board are left out: {reason}", reason=error))
        return error_sentence(error)
    return "" if scenarios else tr("The file of scenarios has none that was sent to the report.")


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Answer the plans on the data of today, and put them beside each other.

    Raises
    ------
    TooLittle
        When the file cannot be read any more.
    """
    scenarios, error = _reported(diagnosis)
    if error is not None:
        raise TooLittle(error_sentence(error))
    plans, unanswered = answered(diagnosis, scenarios)
    if plans:
        keep_plans(diagnosis, plans)
    pages = _pages(diagnosis, plans, unanswered)
    if len(pages) == 1:
        return pages[0]
    chapter = _side_by_side(diagnosis, plans, unanswered)
    chapter.further = pages
    return chapter


def _reported(diagnosis: Diagnosis) -> tuple[Sequence[Scenario], PlanningError | None]:
    """Return the plans that were sent to the report, and why their file cannot be read."""
    path = diagnosis.run.file("SCENARIOS")
    try:
        return ([] if path is None else reported_scenarios(path)), None
    except PlanningError as error:
        return [], error


def _pages(
    diagnosis: Diagnosis, plans: Sequence[AnsweredPlan], unanswered: Sequence[UnansweredPlan]
) -> list[ChapterResult]:  # fmt: skip
    """Return the pages in the order in which the plans were made."""
    found = {}
    for group in by_question(plans):
        for plan in group:
            found[plan.id] = page_of(diagnosis, plan, [other for other in group if other is not plan])
    found |= {plan.id: page_without_figures(plan) for plan in unanswered}
    return sorted(found.values(), key=lambda page: int(page.id.rpartition("_")[2]))


def _side_by_side(
    diagnosis: Diagnosis, plans: Sequence[AnsweredPlan], unanswered: Sequence[UnansweredPlan]
) -> ChapterResult:  # fmt: skip
    chapter = ChapterResult(ID, title())
    chapter.lead = _lead(plans)
    if chapter.lead:
        chapter.summary.append(chapter.lead)
    for number, group in enumerate(by_question(plans)):
        chapter.blocks += [_table(diagnosis, group), *_bars(diagnosis, chapter, group, number)]
        beaten = {plan.name: list(plan.dominated_by) for plan in compared(group)}
        chapter.figures |= {"beaten_by": {**chapter.figures.get("beaten_by", {}), **beaten}}
    chapter.blocks += _maps(diagnosis, plans)
    without = [plan.scenario.name for plan in unanswered]
    if without:
        chapter.blocks.append(Caution(tr("Plans without figures on the data of this report: {plans}.").format(
            plans="; ".join(without))))  # fmt: skip
    chapter.blocks.append(Panel(tr("How to read this"), [
        tr("A plan is marked where another is no worse in any figure and better in one. No figure is a cost: a plan "
           "with one service more may beat all others, and the table does not say what it costs."),
        tr("Gains and losses stand side by side; they are never taken from each other."),
    ]))  # fmt: skip
    chapter.methods.append(tr("Plans: the scenario board finds the minutes of each place to its nearest service before "
                              "and after the changes, over the ways of the chapter on access."))  # fmt: skip
    chapter.limits.append(tr("Plans count neither costs nor time to build, and nobody moves house because of them."))
    return chapter


def _maps(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> list[Block]:
    """Show the maps of all plans side by side; nothing for a single one, or where units have no outlines."""
    if len(plans) < 2 or not diagnosis.run.table("UNITS").has_polygons:
        return []
    caption = tr("Where each plan shortens or lengthens ways")
    subtitle = diagnosis.fill(tr("Mean of the people of each {unit}: the plan less today"))
    drawn = by_rule({plan.id: ["change_class"] for plan in plans})
    number = diagnosis.register.drawn(ID, caption, "", drawn, tr("The class of each unit, as the legend says"))
    return [Figure(name, caption, kind="map", subtitle=subtitle, numbers=[number])
            for name in sheet_names(GRID, len(plans))]  # fmt: skip


def _lead(plans: Sequence[AnsweredPlan]) -> str:
    """Name the plans that another one beats in every figure, or say that none does."""
    found = [plan for group in by_question(plans) if len(group) > 1 for plan in compared(group)]
    if not found:
        return ""
    beaten = [plan for plan in found if plan.dominated_by]
    if not beaten:
        return tr("None of the plans beats another in every figure.")
    words = tr("“{plan}” is no better in any figure than “{other}”.")
    return " ".join(words.format(plan=plan.name, other="”, “".join(plan.dominated_by)) for plan in beaten)


def _table(diagnosis: Diagnosis, group: Sequence[AnsweredPlan]) -> Table:
    """List today and the plans of one question, with the plans that others beat marked."""
    first, write = group[0], diagnosis.language.number
    rows: list[AnsweredPlan | None] = [None, *group]
    keys = [first.today, *(plan.id for plan in group)]
    beaten = {plan.name: plan.dominated_by for plan in compared(group)}

    def column(name: str, head: str, decimals: int) -> Figures:
        values = [figure_of(plan or first, name, today=plan is None) for plan in rows]
        cells = [write(found, decimals) if found == found else "–" for found in values]
        return Figures(head, values, partial(write, decimals=decimals), value(PLANS, name), head, cells=cells)

    newly = [("newly_within", tr("Newly within"), 0), ("newly_beyond", tr("Newly beyond"), 0)]
    shown = [(name, words, 1 if name == "mean" else 0) for name, words, _ in measures_of(diagnosis, first)
             if name not in ("minutes_lost", "minutes_saved")] + newly  # fmt: skip
    notes = [tr("Beaten by: a plan that is no worse in any figure, and better in one.")]
    caption = tr("Plans for {service}, and today").format(service=a_service(first.scenario.service_type))
    return figure_table(
        diagnosis, ID, caption, Rows(keys, "row_id"),
        [Words(tr("Plan"), [tr("Today"), *(plan.scenario.name for plan in group)]),
         Words(tr("Beaten by"), ["", *("; ".join(beaten[plan.scenario.name]) or "–" for plan in group)]),
         *(column(*one) for one in shown)],
        notes=notes if any(beaten.values()) else [],
    )  # fmt: skip


def _bars(
    diagnosis: Diagnosis, chapter: ChapterResult, group: Sequence[AnsweredPlan], number: int
) -> list[Block]:  # fmt: skip
    rows = [MirroredRow(plan.scenario.name, plan.row.lose, plan.row.gain) for plan in group]
    name = f"chart_plans_{number + 1}"
    chapter.charts[name] = [mirrored_bars(rows, tr("longer"), tr("shorter"), diagnosis.language.number, TextWidths(),
                                          174.0)]  # fmt: skip
    subtitle = tr("People whose way changes by more than half a minute; left: longer, right: shorter")
    entry = diagnosis.register.drawn(ID, tr("Who gains and who loses, by plan"), "row_id", value(PLANS, "gain"))
    return [Figure(name, tr("Who gains and who loses, by plan"), kind="chart", subtitle=subtitle, numbers=[entry])]
