"""The page of a plan: who gains and who loses, what each change does alone, and the plan beside today and others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ....core.board.changes import roads_of
from ....core.decisions.scenario_rows import headline
from ....core.notes import Note
from ....core.report.amounts import EACH, Condition
from ....core.report.blocks import Block, Caution, Columns, Figure, KeyFigure, KeyFigures, Panel, Table, side_by_side
from ....core.report.charts.mirrored_bars import MirroredRow, mirrored_bars
from ....core.report.origins import Origin, summary, total, value
from ....core.report.typesetting.styles import columns_width
from ....i18n import note_sentence, tr
from ....io.painting import TextWidths
from ..access_times import way_of
from ..chapter import ChapterResult, MapTheme
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, figure_table
from ..service_names import minutes_label
from .reading import AnsweredPlan, UnansweredPlan
from .tables import CHANGES, COLOURS, GROUPS, HOMES, LEGEND, PLANS, ROADS, figure_of

MOST_BESIDE = 2
"""Other plans in the table of a page; all stand in the chapter before."""


def page_of(diagnosis: Diagnosis, plan: AnsweredPlan, others: Sequence[AnsweredPlan]) -> ChapterResult:
    """Make the page of a plan.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose tables hold the plans.
    plan : AnsweredPlan
    others : sequence of AnsweredPlan
        Plans of the same question.
    """
    chapter = ChapterResult(plan.id, plan.scenario.name)
    chapter.lead, chapter.numbers = _lead(plan), _numbers(diagnosis, plan)
    chapter.summary.append(f"{plan.scenario.name}: {chapter.lead}")
    chapter.figures |= _figures(plan)
    numbers = _two_numbers(diagnosis, plan)
    told: list[Block] = [_changes(diagnosis, plan), *_disagreement(diagnosis, plan)]
    if diagnosis.run.table("UNITS").has_polygons:
        shown: list[Block] = [Columns([[_map(diagnosis, chapter, plan), numbers], [_legend(plan), *told]], [7, 5])]
    else:
        shown = [numbers, *told]
    chapter.blocks += [
        *_stale(plan),
        *shown,
        side_by_side(_bars(diagnosis, chapter, plan), [_beside(diagnosis, plan, others)]),
        _came_about(diagnosis, plan),
    ]  # fmt: skip
    return chapter


def page_without_figures(plan: UnansweredPlan) -> ChapterResult:
    """Make the page of a plan that the data of today give no answer to."""
    chapter = ChapterResult(plan.id, plan.scenario.name)
    chapter.lead = tr("This plan has no figures on the data of this report.")
    told = f"{plan.scenario.name}: {plan.reason}"  # a caution that has been said before is left out
    chapter.blocks += [Caution(told), Panel(tr("How this page came about"), [_origin_of(plan.scenario)])]
    chapter.figures |= {"key": plan.scenario.key, "name": plan.scenario.name, "reason": plan.reason}
    return chapter


def _lead(plan: AnsweredPlan) -> str:
    """Say where two figures disagree; else gain and loss side by side, never one less the other."""
    return note_sentence(plan.answer.sentence or headline(plan.row))


def _figures(plan: AnsweredPlan) -> dict[str, object]:
    scenario, row = plan.scenario, plan.row
    names = ("gain", "lose", "mean_gain", "mean_loss", "newly_within", "newly_beyond", "beyond_before",
             "beyond_after", "mean_before", "mean_after", "nine_before", "nine_after")  # fmt: skip
    return {
        "key": scenario.key, "name": scenario.name, "service": scenario.service_type, "threshold": scenario.threshold,
        "stale": plan.is_stale, "made": scenario.made, "author": scenario.author,
        **{name: getattr(row, name) for name in names},
        "changes": [{"name": plan.label_of(effect.change), "gain": effect.gain, "lose": effect.lose}
                    for effect in plan.answer.each],
    }  # fmt: skip


def _row(plan_row: str) -> Condition:
    return Condition("row_id", "=", plan_row)


def _rule() -> str:
    return tr("Minutes of each place before and after, as the scenario board finds them; changes of up to half a "
              "minute count as none")  # fmt: skip


def _numbers(diagnosis: Diagnosis, plan: AnsweredPlan) -> list[int]:
    """Register the two numbers of the page, and what its lead says."""
    write = diagnosis.language.number
    told = [("gain", tr("People for whom it takes less"), 0), ("lose", tr("People for whom it takes longer"), 0),
            ("mean_gain", tr("Minutes less, mean of who gains"), 1),
            ("mean_loss", tr("Minutes more, mean of who loses"), 1)]  # fmt: skip
    found = [diagnosis.register.figure(plan.id, what, figure_of(plan, name), write(figure_of(plan, name), decimals),
                                       _of_homes(diagnosis, plan, name), _rule())
             for name, what, decimals in told if figure_of(plan, name) == figure_of(plan, name)]  # fmt: skip
    return found


def _of_homes(diagnosis: Diagnosis, plan: AnsweredPlan, name: str) -> Origin:
    """Return how a figure is added up from the ways of all homes; read from the plans where none are, or are kept."""
    if HOMES not in diagnosis.tables or not figure_of(plan, name):
        return value(PLANS, name, _row(plan.id))

    def where(verdict: str) -> list[Condition]:
        return [_row(plan.id), Condition("verdict", "=", verdict)]

    return {
        "gain": total(HOMES, "people", where=where("gain")), "lose": total(HOMES, "people", where=where("lose")),
        "mean_gain": summary(HOMES, "min_change", "mean", "people", where("gain")).opposite(),
        "mean_loss": summary(HOMES, "min_change", "mean", "people", where("lose")),
    }[name]  # fmt: skip


def _stale(plan: AnsweredPlan) -> list[Block]:
    if not plan.is_stale:
        return []
    told = tr("“{plan}” was made on other data than those of this report; its figures here are those of today's data.")
    return [Caution(told.format(plan=plan.scenario.name))]


def _map(diagnosis: Diagnosis, chapter: ChapterResult, plan: AnsweredPlan) -> Figure:
    caption = tr("Who gains and who loses")
    subtitle = tr("{minutes}: the plan less today, mean of the people of each {unit}").format(
        minutes=minutes_label(plan.scenario.service_type), unit=diagnosis.words.one)  # fmt: skip
    name, title = f"map_{plan.id}", f"{plan.scenario.name}: {caption}"
    above = _above(diagnosis, plan)
    chapter.maps.append(MapTheme(name, title, plan.id, "scenario", size="half", heading=f"{caption}|{subtitle}",
                                 overlay=tuple(one.name for one in above), plan=plan.id))  # fmt: skip
    chapter.maps += above
    number = diagnosis.register.drawn(plan.id, tr("People of each class of the map"), "change_class",
                                      value(COLOURS, "people", _row(plan.id)), _rule())  # fmt: skip
    return Figure(name, caption, kind="map", subtitle=subtitle, numbers=[number])


def _above(diagnosis: Diagnosis, plan: AnsweredPlan) -> list[MapTheme]:
    """Return what the project draws above the map: places that open and close, and roads."""
    own, name = f"\"row_id\" = '{plan.id}'", plan.scenario.name
    found = [MapTheme(f"signs_{plan.id}", tr("Changes: {plan}").format(plan=name), CHANGES, "plan_changes", own,
                      printed=False)]  # fmt: skip
    if roads_of(plan.scenario.changes) and ROADS in diagnosis.tables:
        found.append(MapTheme(f"roads_{plan.id}", tr("Roads: {plan}").format(plan=name), ROADS, "plan_roads", own,
                              printed=False))  # fmt: skip
    return found


def _legend(plan: AnsweredPlan) -> Figure:
    return Figure(f"{LEGEND}map_{plan.id}", "", alternative=tr("Legend of the map, with the people of each class"))


def _changes(diagnosis: Diagnosis, plan: AnsweredPlan) -> Table:
    """List the changes with what each does alone, then all together."""
    write, each = diagnosis.language.number, plan.answer.each
    keys = [*(f"{plan.id}_{number}" for number, _ in enumerate(each, start=1)), f"{plan.id}_all"]
    gains, losses = [*(one.gain for one in each), plan.row.gain], [*(one.lose for one in each), plan.row.lose]

    def people(head: str, name: str, values: Sequence[float], what: str) -> Figures:
        return Figures(head, values, write, value(CHANGES, name), what, _rule())

    return figure_table(
        diagnosis, plan.id, tr("Changes in this plan"), Rows(keys, "change_id"),
        [Words(tr("Change, alone"), [*(plan.label_of(one.change) for one in each), tr("Together")]),
         people(tr("gain"), "gain", gains, tr("People for whom it takes less, by change")),
         people(tr("lose"), "lose", losses, tr("People for whom it takes longer, by change"))],
        total=True,
    )  # fmt: skip


def _two_numbers(diagnosis: Diagnosis, plan: AnsweredPlan) -> KeyFigures:
    write, row = diagnosis.language.number, plan.row
    gain, lose = tr("people gain"), tr("people lose")
    words = tr("{who}, mean {minutes} min")
    if row.mean_gain == row.mean_gain:
        gain = words.format(who=gain, minutes=write(row.mean_gain))
    if row.mean_loss == row.mean_loss:
        lose = words.format(who=lose, minutes=write(row.mean_loss))
    return KeyFigures([
        KeyFigure(write(row.gain), gain, "gain"), KeyFigure(write(row.lose), lose, "lose"),
    ])  # fmt: skip


def _disagreement(diagnosis: Diagnosis, plan: AnsweredPlan) -> list[Panel]:
    """Show the figures that disagree; nothing where none do."""
    if plan.answer.sentence is None:
        return []
    write, row, old = diagnosis.language.number, plan.row, plan.old
    told = [
        tr("Beyond {minutes} minutes: {before} → {after} {after:person|people}.").format(
            minutes=write(plan.scenario.threshold), before=write(row.beyond_before), after=write(row.beyond_after)),
        tr("Mean: {before} → {after} min.").format(before=write(row.mean_before, 1), after=write(row.mean_after, 1)),
    ]  # fmt: skip
    if old is not None and diagnosis.publication is None:
        told.insert(1, tr("Of them {age} and over: {before} → {after}.").format(
            age=old.age, before=write(old.before), after=write(old.after)))  # fmt: skip
    return [Panel(tr("The figures disagree"), [" ".join(told)])]


def _bars(diagnosis: Diagnosis, chapter: ChapterResult, plan: AnsweredPlan) -> list[Block]:
    """Draw who gains and loses by sex and by age; nothing where they are unknown, or are not published."""
    homes = plan.opened.board.homes
    names = {"women": tr("Women"), "men": tr("Men"), **{band: band.replace("-", "–") for band in homes.bands}}
    found = [(label, plan.of_group(group)) for group, label in names.items()]
    rows = [MirroredRow(label, row.lose, row.gain) for label, row in found if row is not None]
    if not rows or diagnosis.publication is not None:
        return []
    name = f"chart_{plan.id}"
    drawn = mirrored_bars(rows, tr("longer"), tr("shorter"), diagnosis.language.number, TextWidths(), columns_width(6))
    chapter.charts[name] = [drawn]
    subtitle = tr("People whose way changes by more than half a minute; left: longer, right: shorter")
    number = diagnosis.register.drawn(plan.id, tr("Who gains and who loses, by sex and age"), "group",
                                      value(GROUPS, "gain", _row(plan.id)), _rule())  # fmt: skip
    return [Figure(name, tr("Who gains and who loses"), kind="chart", subtitle=subtitle, numbers=[number])]


def _beside(diagnosis: Diagnosis, plan: AnsweredPlan, others: Sequence[AnsweredPlan]) -> Table:
    """Put the plan beside today and other plans."""
    shown = [plan, *others[:MOST_BESIDE]]
    measures = measures_of(diagnosis, plan)
    keys = [name for name, *_ in measures]

    def column(head: str, of: AnsweredPlan, is_today: bool) -> Figures:
        values = [figure_of(of, name, today=is_today) for name in keys]
        cells = [write(found) if found == found else "–" for found, (_, _, write) in zip(values, measures, strict=True)]
        origin: Origin = value(PLANS, EACH, _row(of.today if is_today else of.id))
        what = tr("Figures of {plan}").format(plan=head)
        return Figures(head, values, str, origin, what, _rule(), {name: name for name in keys}, cells)

    notes = [tr("No row counts costs, capacity or who pays.")]
    if len(others) > MOST_BESIDE:
        notes.append(tr("All plans stand side by side in the chapter before."))
    return figure_table(
        diagnosis, plan.id, tr("The plan beside today and others") if others else tr("The plan beside today"),
        Rows(keys),
        [Words(tr("Measure"), [label for _, label, _ in measures]), column(tr("Today"), plan, True),
         *(column(one.scenario.name, one, False) for one in shown)],
        notes=notes,
    )  # fmt: skip


def measures_of(diagnosis: Diagnosis, plan: AnsweredPlan) -> list[tuple[str, str, Callable[[float], str]]]:
    """Return the figures by which plans are put beside each other: field, words, and how they are written."""
    write = diagnosis.language.number
    tenth = partial(write, decimals=1)
    ages = [] if plan.old is None or diagnosis.publication is not None else [
        ("old_beyond", tr("of them {age} and over").format(age=plan.old.age), write)]  # fmt: skip
    return [
        ("beyond", tr("People beyond {minutes} min").format(minutes=write(plan.scenario.threshold)), write), *ages,
        ("mean", tr("Mean minutes"), tenth), ("nine", tr("Nine of ten within, min"), write),
        ("gain", tr("People who gain"), write), ("lose", tr("People who lose"), write),
        ("minutes_lost", tr("Minutes lost, one way"), write), ("minutes_saved", tr("Minutes saved"), write),
    ]  # fmt: skip


def _came_about(diagnosis: Diagnosis, plan: AnsweredPlan) -> Panel:
    scenario = plan.scenario
    told = [_origin_of(scenario)]
    if scenario.note:
        told.append(scenario.note)
    told.append(tr("Minutes: {way}. No costs, and nobody is turned away for lack of room; a first look, no "
                   "decision.").format(way=way_of(diagnosis).label))  # fmt: skip
    told += [note_sentence(note) for note in (*plan.opened.notes, *plan.answer.notes)]
    return Panel(tr("How this page came about"), told)


def _origin_of(scenario: object) -> str:
    made, author = getattr(scenario, "made", ""), getattr(scenario, "author", "")
    name = getattr(scenario, "name", "")
    when = made.replace("T", " ")[:16]
    if when and author:
        told = Note("Sent from the scenario board by {author}, {date}; kept as “{name}”.", author=author, date=when,
                    name=name)  # fmt: skip
    elif when:
        told = Note("Sent from the scenario board, {date}; kept as “{name}”.", date=when, name=name)
    else:
        told = Note("Sent from the scenario board; kept as “{name}”.", name=name)
    return note_sentence(told)
