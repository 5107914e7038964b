"""Blocks of the chapter on the next service: what the map says, doubts, proof, curves and the table of the sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ....core.decisions.allocation import nearest_open
from ....core.decisions.curve import Step, aim_of, nesting
from ....core.decisions.places_and_zones import people_beyond, zones_of_some
from ....core.number_words import number
from ....core.recipe.chapters import plain_reason
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Columns, Figure, Panel, Table
from ....core.report.charts.axis_unit import AxisUnit
from ....core.report.charts.step_curve import SECOND, Curve, step_curve
from ....core.report.drawing import Drawing
from ....core.report.origins import Origin, total, value
from ....i18n import note_sentence, said, tr
from ....io.painting import TextWidths
from ..access_times import demand
from ..chapter import ChapterResult
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, Writer, figure_table
from .reaching import Answer
from .reading import Decision
from .words import more, proof_in_words, sentence_case

ID = "wherenext"
SETS, WAYS = "next_places", "next_ways"
"""Tables of the sets of places, and of the way of each place before and after the first."""
_SHORTEST = 0.1  # seconds that are told
_CHART_WIDTH, _CHART_HEIGHTS = 85.0, (58.0, 44.0, 32.0, 26.0)  # mm, the tallest first


@dataclass(frozen=True)
class SetRow:
    """A set of places: its key, its aim, the bound in the unit of the aim, and those of 65 and over beyond."""

    key: str
    aim: str
    step: Step
    bound: float
    old: float


def all_sets(decision: Decision, answer: Answer) -> list[SetRow]:
    """Return the sets of both aims."""
    found = []
    for aim, kind, steps in (
        ("mean", "pmedian", answer.places.shortest),
        ("within", "mclp", answer.places.most_within),
    ):
        bounds = aim_of(decision.problem, kind, steps).bounds
        found += [SetRow(f"{aim}_{step.added}", aim, step, bound, _old_beyond(decision, step))
                  for step, bound in zip(steps, bounds, strict=True)]  # fmt: skip
    return found


def _bounds(decision: Decision, answer: Answer) -> tuple[float, ...]:
    """Return the means that no set of so many sites can be better than."""
    return aim_of(decision.problem, "pmedian", answer.places.shortest).bounds


def _old_beyond(decision: Decision, step: Step) -> float:
    if decision.old is None:
        return float("nan")
    return people_beyond(nearest_open(decision.problem, step.chosen.columns)[1], decision.old, decision.radius)


def rows_of(answer: Answer) -> Rows:
    """Return the rows of the table of sets."""
    return Rows([f"mean_{step.added}" for step in answer.places.shortest], "set_id")


def mean_minutes(diagnosis: Diagnosis, answer: Answer) -> Figures:
    """Return the mean minutes of the sets with the shortest mean, as a column."""
    return Figures(tr("Mean min"), [step.reach.mean_minutes for step in answer.places.shortest],
                   partial(diagnosis.language.number, decimals=1), value(SETS, "mean_min"),
                   tr("Mean minutes with so many more"))  # fmt: skip


def sets_table(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> Table:
    """Return the table of the sets with the shortest mean."""
    language, names = diagnosis.language, decision.names
    rows = [row for row in all_sets(decision, answer) if row.aim == "mean"]
    minutes = language.number(decision.radius)
    old = [row.old for row in rows]
    columns: list[Figures | Words] = [
        Words(tr("More"), [more(row.step.added) for row in rows]),
        Words(tr("Places"), [", ".join(names[one] for one in row.step.new) or _today(decision)
                             for row in rows]),
        mean_minutes(diagnosis, answer),
        Figures(tr("Longest min"), [row.step.reach.max_minutes for row in rows], language.number,
                value(SETS, "max_min"), tr("Longest way with so many more (min)")),
        Figures(tr("Beyond {minutes} min").format(minutes=minutes), [row.step.reach.people_beyond for row in rows],
                language.number, value(SETS, "beyond"), tr("People beyond the threshold with so many more")),
        *([] if old[0] != old[0] else [
            Figures(tr("65 and over"), old, language.number, value(SETS, "beyond_old"),
                    tr("Of them 65 and over, estimate"))]),
        Words(tr("Proof"), [_proof_cell(diagnosis, row.step) for row in rows]),
    ]  # fmt: skip
    notes = [note_sentence(note) for note in nesting(answer.places.shortest)]
    notes = [" ".join([*notes, tr("No capacity, no cost, no public transport: a first look, no decision.")])]
    if decision.is_settlements and old[0] == old[0]:
        notes.append(diagnosis.fill(tr("65 and over: an estimate, as if the ages of a {unit} were alike in all of its "
                                       "settlements.")))  # fmt: skip
    return figure_table(diagnosis, ID, tr("Where one to five more would stand (shortest mean)"), rows_of(answer),
                        columns, subtitle=decision.way.subtitle, notes=notes)  # fmt: skip


def _today(decision: Decision) -> str:
    count = len(decision.sites.open_rows)
    return tr("one service today") if count == 1 else tr("{count} today").format(count=said(number(count)))


def _proof_cell(diagnosis: Diagnosis, step: Step) -> str:
    if not step.added:
        return "–"
    told, seconds = proof_in_words(diagnosis, step.chosen), diagnosis.language.number(step.chosen.seconds, 1)
    if not seconds.strip("0.,"):
        shortest = diagnosis.language.number(_SHORTEST, 1)
        return tr("{proved}, under {seconds}").format(proved=told, seconds=f"{shortest}\u202fs")
    return f"{told}, {seconds}\u202fs"


def what_the_map_says(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> Panel:
    """Say who gains by the first place, and who comes within the threshold."""
    ways, people, language = answer.places.ways, decision.problem.people, diagnosis.language
    everybody = ways.of(people)
    of = {label: ways.of(counted) for label, counted in decision.groups.items()}
    first = diagnosis.fill(
        tr("{people} {people:person|people} in {count} {units} {people:gains|gain}, {mean} minutes in the mean; nobody "
           "loses."),
        people=everybody.people, count=zones_of_some(ways.gains, people, decision.zone),
        mean=everybody.mean_minutes)  # fmt: skip
    second = diagnosis.fill(
        tr("{people} {people:person|people} in {count} {units} {people:comes|come} "
           "within {minutes} minutes."), people=everybody.newly_within,
        count=zones_of_some(ways.newly_within, people, decision.zone), minutes=decision.radius)  # fmt: skip
    women, old = of.get(tr("Women")), of.get(tr("65 and over"))
    if women is not None and old is not None:
        first += " " + tr("{women} {women:is a woman|are women}, {old} {old:is|are} 65 or over.").format(
            women=language.number(women.people), old=language.number(old.people))  # fmt: skip
    if old is not None:
        second += " " + tr("{old} of them {old:is|are} 65 or over.").format(old=language.number(old.newly_within))
    numbers = [_registered(diagnosis, everybody.people, "gains", tr("People whose way becomes shorter")),
               _registered(diagnosis, everybody.newly_within, "newly_within",
                           tr("People newly within the threshold, with the first place"))]  # fmt: skip
    return Panel(tr("What the map says"), [first, second], [[one] for one in numbers])


def people_field(diagnosis: Diagnosis) -> str:
    """Return the field with the people of a place."""
    return diagnosis.run.field(demand(diagnosis)[1]) or ""


def people_where(diagnosis: Diagnosis, field: str) -> Origin:
    """Return the people of places of which a field is 1."""
    return total(WAYS, people_field(diagnosis), where=[Condition(field, "=", 1)])


def _registered(diagnosis: Diagnosis, people: float, field: str, what: str) -> int:
    origin = people_where(diagnosis, field)
    return diagnosis.register.figure(ID, what, people, diagnosis.language.number(people), origin)


def look_first(answer: Answer) -> list[Block]:
    """Return what is to be looked at before the answer; nothing where there is nothing."""
    texts = [sentence_case(plain_reason(note_sentence(note).partition(": ")[2])) for note in answer.looked]
    if answer.is_open:
        texts.append(tr("Settle this before you show the map."))
    return [Panel(tr("Look first"), texts)] if texts else []


def proof(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> Panel:
    """Say what is proved of the first place, and which one is second."""
    found, language = answer.places, diagnosis.language
    chosen, reach = found.first.chosen, found.first.reach
    minutes, bound = language.number(reach.mean_minutes, 2), _bounds(decision, answer)[1]
    if chosen.status == "optimal":
        told = [tr("All {count} places were tried: none brings the mean below {minutes} minutes. Bound {bound}, gap "
                   "0.").format(count=language.number(found.places.columns.size), minutes=minutes,
                                bound=language.number(bound, 2))]  # fmt: skip
    else:
        told = [tr("No place can bring the mean below {bound} minutes; the best found brings it to {minutes}.").format(
            bound=language.number(bound, 2), minutes=minutes)]  # fmt: skip
    told.append(_for_both(diagnosis, decision, answer))
    told.append(_second(diagnosis, decision, answer))
    number = mean_minutes(diagnosis, answer).registered(diagnosis, ID, rows_of(answer))
    text = " ".join(filter(None, told))
    sure = chosen.status == "optimal"
    return Panel(tr("Proved") if sure else tr("Not proved"), [text], [[number]], sure=sure)


def _for_both(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> str:
    minutes = diagnosis.language.number(decision.radius)
    if answer.places.is_best_for_both:
        return tr("It is also the place that brings most people within {minutes} minutes.").format(minutes=minutes)
    other = decision.names[answer.places.most_within[1].new[0]]
    return tr("The place that brings most people within {minutes} minutes is another one: {name}.").format(
        minutes=minutes, name=other)  # fmt: skip


def _second(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> str:
    found = answer.places.places.second(answer.places.new)
    if found is None:
        return ""
    text = (tr("Second: {name}, {minutes} {minutes:minute|minutes} and {people} {people:person|people} fewer within "
               "{threshold}.")
            if found.more_beyond >= 0
            else tr("Second: {name}, {minutes} {minutes:minute|minutes} and {people} {people:person|people} more "
                    "within {threshold}."))  # fmt: skip
    return diagnosis.fill(text, name=decision.sites.names[found.column],
                          minutes=diagnosis.language.number(found.mean_minutes, 2),
                          people=diagnosis.language.number(found.more_beyond).lstrip("-−"),
                          threshold=decision.radius)  # fmt: skip


def charts(diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, answer: Answer) -> Block:
    """Draw the mean minutes and the people beyond over one to five more."""
    return Columns([[_mean_chart(diagnosis, chapter, decision, answer)],
                    [_beyond_chart(diagnosis, chapter, decision, answer)]], [6, 6])  # fmt: skip


def _drawn(answer: Answer, curves: Sequence[Curve], written: Writer) -> list[Drawing]:
    """Draw curves over none to five more, the tallest drawing first."""
    steps = [more(step.added) for step in answer.places.shortest]
    return [step_curve(steps, curves, written, TextWidths(), (_CHART_WIDTH, height)) for height in _CHART_HEIGHTS]


def _mean_chart(diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, answer: Answer) -> Figure:
    steps, bounds = answer.places.shortest, _bounds(decision, answer)
    unticked = [bound if step.added else float("nan") for step, bound in zip(steps, bounds, strict=True)]
    curve = Curve([step.reach.mean_minutes for step in steps], unticked)
    chapter.charts["chart_next_mean"] = _drawn(answer, [curve], partial(diagnosis.language.number, decimals=1))
    number = mean_minutes(diagnosis, answer).registered(diagnosis, ID, rows_of(answer))
    return Figure("chart_next_mean", tr("Mean minutes"), kind="chart", numbers=[number],
                  subtitle=tr("One to five more; amber tick: the bound below which no plan can come"))  # fmt: skip


def _beyond_chart(diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, answer: Answer) -> Figure:
    language, minutes = diagnosis.language, diagnosis.language.number(decision.radius)
    first, second = ([step.reach.people_beyond for step in steps]
                     for steps in (answer.places.shortest, answer.places.most_within))  # fmt: skip
    axis, last = AxisUnit.of(first[0]), len(first) - 1
    curves = [Curve(axis.scaled(first), label=tr("shortest mean") if first != second else "")]
    if first != second:
        label = tr("most within {minutes}").format(minutes=minutes)
        curves.append(Curve(axis.scaled(second), label=label, colour=SECOND))
    written = partial(language.number, decimals=axis.decimals)
    chapter.charts["chart_next_beyond"] = _drawn(answer, curves, written)
    aims = tr("two aims, two sets of places") if len(curves) > 1 else tr("the same by both aims")
    unit = tr("Thousand; {aims}") if axis.is_thousands else tr("People; {aims}")
    keys = [f"{aim}_{step}" for aim in ("mean", "within") for step in range(last + 1)]
    column = Figures("", [*first, *second], language.number, value(SETS, "beyond"),
                     tr("People beyond the threshold with so many more"))  # fmt: skip
    number = column.registered(diagnosis, ID, Rows(keys, "set_id"))
    return Figure("chart_next_beyond", tr("People beyond {minutes} minutes").format(minutes=minutes), kind="chart",
                  subtitle=unit.format(aims=aims), numbers=[number])  # fmt: skip
