"""The second page: the starting situation as a table, as charts, and in a few sentences."""

from __future__ import annotations

from collections.abc import Sequence

from ...report.blocks import Block, Figure, Heading, Panel, Paragraph, Table, side_by_side
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..library import Indicator
from .ages_chart import PYRAMID, ages_drawing, ages_figure
from .charts import SexDots, dots_by_sex
from .data_names import data_names, data_sentence
from .figure_book import decimals_of, headed, printed, scale_of
from .reasons import said_again
from .sentences import day, gap_sentence, listed, percent, points, women_and_men
from .situation import FEW_PEOPLE, SituationRow, read_situation
from .source import Source

DOTS = "shares"
_MOST_DOTS, _MOST_SAID, _MOST_MISSING, _MOST_REMARKS = 6, 3, 3, 2
_CHANCE = "¹"


def starting_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it."""
    tr = source.voice.translated
    found = read_situation(source.checklist, source.book)
    if not found.rows:
        return [
            Heading(1, tr("Starting situation"), "situation", tr("No figure has been calculated yet.")),
            Paragraph(tr("Bind the plan's data and calculate: the table of women and men is made of the figures.")),
            *_missing(source),
        ]
    ages = source.around.ages
    figures = [ages_figure(ages, source.voice)] if ages is not None and ages.own is not None else []
    if _dots(source):
        figures.append(Figure(DOTS, tr("Shares of women and men"), subtitle=tr("%; line: the region"), kind="chart"))
    words = _panel(source, found.rows)
    below: list[Block] = [side_by_side(*([one] for one in figures[:-1]), [*figures[-1:], *words])] if figures else words
    if len(figures) == 1 and words:
        below = [side_by_side(figures, words)]
    return [
        Heading(1, tr("Starting situation"), "situation", _lead(source, found.rows), source=_sources(source)),
        _table(source, found.rows, found.left_out),
        *below,
    ]


def _lead(source: Source, rows: Sequence[SituationRow]) -> str:
    """Say how many gaps between women and men are more than chance."""
    tr, number = source.voice.translated, source.voice.number
    sure, by_sex = sum(row.gap.is_finding for row in rows), sum(row.women is not None for row in rows)
    if not by_sex:
        return tr("No figure is known by sex: nothing can be said of women and men yet.")
    if not sure:
        return tr("No gap between women and men is more than the chance of small numbers.")
    return tr("{count:One gap between women and men is|{count} gaps between women and men are} more than "
              "chance.").format(count=number(sure))  # fmt: skip


def _table(source: Source, rows: Sequence[SituationRow], left_out: int) -> Table:
    tr, voice = source.voice.translated, source.voice
    cells = [[headed(row.indicator, voice), *_by_sex(source, row), printed(row.indicator, row.total, voice)
              if row.total is not None else "", _gap(source, row),
              printed(row.indicator, row.region, voice) if row.region is not None else "–",
              source_words(source, row.indicator)] for row in rows]  # fmt: skip
    notes = [tr("Gap: women less men, in the unit of the row. – not known; empty: does not apply.")]
    if any(_is_marked(row) for row in rows):
        notes.append(_CHANCE + " " + tr("Within the chance of small numbers: no finding."))
    people = source.book.people()
    if people is not None and people < FEW_PEOPLE:
        notes.append(tr("Fewer than {count} inhabitants: a family is a point or more.").format(count=FEW_PEOPLE))
    remarks = read_situation(source.checklist, source.book).remarks
    notes += [
        f"{source.subject.say(one.indicator.label)}: {said_again(one.reason, voice)}" for one in remarks[:_MOST_REMARKS]
    ]
    if left_out:
        notes.append(tr("Further figures: {count}; they stand in the annex.").format(count=voice.number(left_out)))
    header = [tr("Indicator"), tr("Women"), tr("Men"), tr("Total"), tr("Gap"), tr("Region"), tr("Source")]
    return Table(tr("Women and men at the start"), header, cells, [False, True, True, True, True, True, False],
                 notes=[" ".join(notes)], strong=[3], soft=[6], shares=[60, 16, 16, 16, 16, 16, 37])  # fmt: skip


def _by_sex(source: Source, row: SituationRow) -> list[str]:
    """Return the cells of women and men; both empty for what is no figure of people."""
    if not row.by_sex and row.women is None and row.men is None:
        return ["", ""]
    return [printed(row.indicator, value, source.voice) for value in (row.women, row.men)]


def _gap(source: Source, row: SituationRow) -> str:
    if row.gap.difference is None:
        return "–" if row.by_sex else ""
    if decimals_of(row.indicator) == 0:
        text = source.voice.number(row.gap.difference * scale_of(row.indicator))
        text = f"+{text}" if row.gap.difference > 0 else text
    else:
        text = points(row.indicator, row.gap.difference, source.voice)
    return f"{text}{_CHANCE}" if _is_marked(row) else text


def _is_marked(row: SituationRow) -> bool:
    """Tell whether a gap is large enough to be taken for one, and is chance."""
    return row.is_chance and row.gap.difference is not None and decimals_of(row.indicator) > 0


def source_words(source: Source, indicator: Indicator | None) -> str:
    """Return where a figure comes from: the data of the plan, as the person who bound them calls them."""
    tr = source.voice.translated
    bound = data_names(source.whole.bindings, source.voice)
    roles = indicator.measure.roles if indicator is not None and indicator.measure is not None else ()
    names = dict.fromkeys(name for role in roles if (name := bound.get(role, "")))
    return ", ".join(names) or tr("calculated")


def _panel(source: Source, rows: Sequence[SituationRow]) -> list[Block]:
    tr, voice = source.voice.translated, source.voice
    sure = [row for row in rows if row.gap.is_finding and row.women is not None and row.men is not None]
    said = [f"{gap_sentence(row.indicator, row.women, row.men, voice)} "
            f"{women_and_men(row.indicator, row.women, row.men, voice)}"
            for row in sure[:_MOST_SAID] if row.women is not None and row.men is not None]  # fmt: skip
    if not said and any(row.women is not None for row in rows):
        said = [tr("Women and men differ by no more than the chance of small numbers.")]
    said += [*_missing_words(source), *_undrawn_ages(source)]
    return [Panel(tr("What the table says"), said)] if said else []


def _missing(source: Source) -> list[Block]:
    tr = source.voice.translated
    said = _missing_words(source)
    return [Panel(tr("What is missing"), said)] if said else []


def _missing_words(source: Source) -> list[str]:
    """Say what could not be calculated, and why: figures that lack the same together."""
    tr, voice = source.voice.translated, source.voice
    found = read_situation(source.checklist, source.book).missing
    reasons: dict[str, list[str]] = {}
    for one in found:
        reasons.setdefault(said_again(one.reason, voice), []).append(source.subject.say(one.indicator.label))
    said = [f"{listed(labels, voice)}: {reason}" for reason, labels in reasons.items()]
    more = sum(len(labels) for labels in [*reasons.values()][_MOST_MISSING:])
    left = [tr("Further figures that are missing: {count}.").format(count=more)] if more else []
    return [*said[:_MOST_MISSING], *left]


def _undrawn_ages(source: Source) -> list[str]:
    """Say that so few people live there that their ages are not published."""
    tr, ages = source.voice.translated, source.around.ages
    is_held_back = ages is not None and ages.own is None
    return [tr("Women and men by age are not drawn: too few people to publish them.")] if is_held_back else []


def _sources(source: Source) -> str:
    """Return the line at the foot of the page: the data, and the day."""
    tr = source.voice.translated
    days = sorted(one.modified[:10] for one in source.subject.contents.figures if one.modified)
    parts = [data_sentence(source.whole.bindings, source.voice),
             tr("Figures of {day}.").format(day=day(days[-1], source.voice)) if days else ""]  # fmt: skip
    return " ".join(part for part in parts if part)


def starting_pictures(source: Source, measure: Measure) -> dict[str, Drawing]:
    """Return the charts of the page, those that there are figures for."""
    tr, voice = source.voice.translated, source.voice
    pictures: dict[str, Drawing] = {}
    ages = source.around.ages
    drawn = ages_drawing(ages, voice, measure) if ages is not None else None
    if drawn is not None:
        pictures[PYRAMID] = drawn
    rows = _dots(source)
    if rows:
        keys = (tr("women"), tr("men"), tr("region"))
        pictures[DOTS] = dots_by_sex(rows, keys, lambda value: percent(value / 100, voice, 0), measure)
    return pictures


def _dots(source: Source) -> list[SexDots]:
    rows = [row for row in read_situation(source.checklist, source.book).rows
            if row.women is not None and row.indicator.is_share]  # fmt: skip
    return [
        SexDots(source.subject.say(row.indicator.label), 100 * row.women, None if row.men is None else 100 * row.men,
                None if row.region is None else 100 * row.region, percent(row.women, source.voice))
        for row in rows[:_MOST_DOTS] if row.women is not None
    ]  # fmt: skip
