"""The fifth page: one table of measures, the alternatives compared, the calendar of follow-up, and who pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...report.blocks import Block, Figure, Heading, Paragraph, Table
from ...report.drawing import Drawing
from ...report.lettering import Measure as Letters
from ..library import Indicator
from .charts import CalendarRow, calendar, who_pays
from .figure_book import MEN, WOMEN, headed, printed, with_unit
from .planned import PlannedMeasure, followed_up, paid_by, total_cost, year_of
from .sentences import listed, shortened
from .source import Source
from .then_and_now import then_and_now

CALENDAR, PAYERS = "calendar", "payers"
_TEXT, _MOST_COMPARED = 150, 2


def measure_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it."""
    tr = source.voice.translated
    head = Heading(1, tr("Measures, alternatives and follow-up"), "measures",
                   tr("From each finding to its measure: who, how much, when, from which figure."),
                   source=tr("Baselines are the figures of today; they are calculated, not typed."))  # fmt: skip
    if not source.measures:
        nothing = tr("No measure is written down yet. Whatever is not met needs one, with who does it, what it costs, "
                     "and the figure that it shall change.")  # fmt: skip
        return [head, Paragraph(nothing), *_alternatives(source), *then_and_now(source)]
    return [head, _table(source), *_alternatives(source), *_calendar(source), *then_and_now(source), *_payers(source)]


def state_words(source: Source, state: str) -> str:
    """Return the state of a measure in words; a dash where it is not said."""
    tr = source.voice.translated
    words = {"proposed": tr("proposed"), "planned": tr("planned"), "started": tr("started"), "done": tr("done")}
    return words.get(state, state or "–")


def euros(source: Source, amount: float | None) -> str:
    """Write an amount in whole euros; a dash where it is not known."""
    return source.voice.number(amount)


def _table(source: Source) -> Table:
    tr, measures = source.voice.translated, source.measures
    header = [
        tr("No."), tr("Finding"), tr("Measure"), tr("Determin."), tr("Responsible"), tr("Cost, €"), tr("Year"),
        tr("Indicator"), tr("Baseline"), tr("Target"), tr("State"),
    ]  # fmt: skip
    rows = [_row(source, one) for one in measures]
    total = total_cost(measures)
    if total is not None:
        words = tr("Sum of {count:one measure|{count} measures}").format(count=source.voice.number(len(measures)))
        rows.append(["", "", words, "", "", euros(source, total), "", "", "", "", ""])
    return Table(tr("Measures"), header, rows, [False] * 5 + [True, True, False, True, True, False],
                 total=total is not None, notes=_notes(source), strong=[0, 9], soft=[3, 10],
                 shares=[8, 21, 25.5, 16.5, 20.5, 15.5, 11.5, 23.5, 15.5, 12.5, 21])  # fmt: skip


def _row(source: Source, one: PlannedMeasure) -> list[str]:
    measure = one.measure
    item = source.checklist.by_id.get(measure.item_id)
    finding = measure.finding or (source.subject.say(item.question) if item is not None else "–")
    cost = euros(source, one.cost) if one.cost is not None else shortened(measure.cost, 20) or "–"
    baseline = with_unit_short(one.indicator, one.baseline, source)
    target = with_unit_short(one.indicator, measure.target, source)
    label = source.subject.say(one.indicator.label) if one.indicator is not None else measure.indicator or "–"
    return [
        one.number, shortened(finding, 70), shortened(measure.text, _TEXT), measure.determination or "–",
        measure.owner or "–", cost, str(one.year) if one.year else measure.due or "–", shortened(label, 60), baseline,
        target, state_words(source, measure.state),
    ]  # fmt: skip


def with_unit_short(indicator: Indicator | None, value: float | None, source: Source) -> str:
    """Write a value with the sign of per cent, but no longer unit, for a narrow column."""
    if value is None:
        return "–"
    if indicator is None:
        return source.voice.number(value, 0 if value == round(value) else 1)
    text = with_unit(indicator, value, source.voice)
    return text if text.endswith("%") else printed(indicator, value, source.voice)


def _notes(source: Source) -> list[str]:
    """Say which part of the cost is not approved, what it is for each inhabitant, and what has to be measured."""
    tr, voice, measures = source.voice.translated, source.voice, source.measures
    said: list[str] = []
    total, people = total_cost(measures), source.book.people()
    if total is not None and people:
        said.append(tr("{amount} € an inhabitant.").format(amount=voice.number(total / people)))
    open_ones = [one for one in measures if not one.is_approved]
    if open_ones:
        amount = total_cost(open_ones)
        template = tr("Not approved: {numbers} ({amount} €).") if amount is not None else tr("Not approved: {numbers}.")
        said.append(template.format(numbers=listed([one.number for one in open_ones], voice),
                                    amount=voice.number(amount)))  # fmt: skip
    for template, some in (
        (tr("Without a cost: {numbers}."), [one.number for one in measures if one.cost is None]),
        (tr("To be measured, because no figure is their baseline: {numbers}."),
         [one.number for one in measures if one.baseline is None]),
    ):  # fmt: skip
        if some:
            said.append(template.format(numbers=listed(some, voice)))
    return [" ".join(said)] if said else []


def _alternatives(source: Source) -> list[Block]:
    """Return the alternatives beside the plan left out, by what they do for women and men."""
    tr, book = source.voice.translated, source.book
    names = book.alternatives
    if not names:
        return []
    ids = list(dict.fromkeys(one for name in names for one in book.compared(name)))
    shown = [found for one in ids if (found := source.indicator(one)) is not None][:_MOST_COMPARED]
    header = [tr("Alternative")]
    for indicator in shown:
        label = headed(indicator, source.voice)
        header += [tr("{label}: women").format(label=label), tr("{label}: men").format(label=label)]
    rows = [[name or tr("0 Without the plan"),
             *(printed(one, book.value(one.id, group, name), source.voice) for one in shown for group in (WOMEN, MEN))]
            for name in ("", *names)]  # fmt: skip
    left = len(ids) - len(shown)
    notes = [tr("Further figures of the alternatives: {count}.").format(count=left)] if left else []
    return [Table(tr("Alternatives compared by their effect on women and men"), header, rows,
                  [False] + [True] * (len(header) - 1), notes=notes)]  # fmt: skip


def _begins(source: Source) -> int:
    return year_of(source.edition.made_on) or 0


def _calendar(source: Source) -> list[Block]:
    tr = source.voice.translated
    years = followed_up(source.measures, _begins(source))
    if not years:
        return []
    figure = Figure(CALENDAR, tr("Calendar of follow-up"), _calendar_words(source), tr(
        "bar: works; dot: the figure is published by sex; filled: the target is expected"), "chart",
        editable=_dots(source, years))  # fmt: skip
    text = tr("Each year the same figures are calculated again with the same data and published for women and men, "
              "beside baseline and target. If a figure worsens two years running, the plan is reviewed.")  # fmt: skip
    return [figure, Paragraph(text)]


def _calendar_words(source: Source) -> str:
    return "; ".join(f"{one.number}: {one.year or '–'}" for one in source.measures)


def _dots(source: Source, years: Sequence[int]) -> Table:
    """Return the calendar as a table, for a text that is edited: ● from the year on in which a target is expected."""
    tr = source.voice.translated
    rows = [
        [
            one.number,
            _followed(source, one),
            *("●" if one.year is not None and year >= one.year else "○" for year in years),
        ]
        for one in source.measures
    ]
    header = ["", tr("Indicator"), *map(str, years)]
    return Table("", header, rows, [False] * len(header), shares=[8, 60, *([106 / len(years)] * len(years))])


def _followed(source: Source, one: PlannedMeasure) -> str:
    """Return what is followed up: the indicator of a measure, else what it does."""
    return source.subject.say(one.indicator.label) if one.indicator is not None else shortened(one.measure.text, 60)


def _payers(source: Source) -> list[Block]:
    tr = source.voice.translated
    parts = paid_by(source.measures)
    if len(parts) < 2:
        return []
    told = "; ".join(f"{name}: {source.voice.number(cost)} €" for name, cost in _named(source, parts).items())
    return [Heading(3, tr("Who pays")), Figure(PAYERS, "", told)]


def _named(source: Source, parts: Mapping[str, float]) -> dict[str, float]:
    tr = source.voice.translated
    return {name or tr("nobody named"): cost for name, cost in parts.items()}


def measure_pictures(source: Source, letters: Letters) -> dict[str, Drawing]:
    """Return the calendar and the bar of who pays."""
    pictures: dict[str, Drawing] = {}
    years = followed_up(source.measures, _begins(source))
    if years:
        rows = [CalendarRow(one.number, _followed(source, one), one.year) for one in source.measures]
        pictures[CALENDAR] = calendar(rows, years, letters)
    parts = _named(source, paid_by(source.measures))
    if len(parts) > 1:
        texts = {name: f"{name} {source.voice.number(cost)} €" for name, cost in parts.items()}
        pictures[PAYERS] = who_pays(parts, texts, letters)
    return pictures
