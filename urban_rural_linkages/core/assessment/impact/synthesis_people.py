"""Second page of the synthesis: women and men of each municipality, all together, and the region."""

from __future__ import annotations

from ...report.blocks import Block, Figure, Heading, Panel, Table
from ...report.charts.marks import round_steps
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..gap import Gap
from ..library import Indicator
from ..unit_records import REGION, TOTAL
from .charts import MOST_ROWS, GapLine, gap_lines
from .figure_book import MEN, WOMEN, FigureBook, headed, printed, scale_of, with_unit
from .sentences import listed, points
from .situation import FEW_PEOPLE, gap_of
from .synthesis_view import SynthesisView

GAPS = "gaps"
_MOST_COLUMNS, _MANY = 5, 25
_PREFERRED = "women_15_49_change"


def people_blocks(view: SynthesisView) -> list[Block]:
    """Return the page, its heading with it."""
    tr = view.voice.translated
    shown = compared_by_sex(view)
    head = Heading(1, tr("Women and men, one by one"), "people", _lead(view, shown))
    indicators = table_indicators(view)
    if not indicators:
        return [head, Panel(tr("What is missing"), [tr("No figure has been calculated yet.")])]
    blocks: list[Block] = [head, _table(view, indicators)]
    if shown is not None:
        caption = view.say(shown.label)
        subtitle = tr("full circle: women; empty: men. Grey line: the difference is within the chance of small numbers")
        count = sum(row[0] in {unit.name for unit in view.units} for row in gaps(view, shown))
        if count > MOST_ROWS:
            template = tr("; the {count} widest gaps of {all}")
            subtitle += template.format(count=view.voice.number(MOST_ROWS), all=view.voice.number(count))
        blocks.append(Figure(GAPS, caption, _in_words(view, shown), subtitle, "chart"))
    reading = Panel(tr("How to read it"), _reading(view, shown))
    return [head, reading, *blocks[1:]] if len(view.units) > _MANY else [*blocks, reading]


def table_indicators(view: SynthesisView) -> list[Indicator]:
    """Return the indicators of the table: those known in most municipalities, in the order of the checklist."""
    asked = list(dict.fromkeys(name for item in view.checklist.items for name in item.indicators))
    counts = {name: sum(_known(book, name) for book in view.books.values()) for name in asked}
    chosen = sorted((name for name in asked if counts[name]), key=lambda name: -counts[name])[:_MOST_COLUMNS]
    return [view.checklist.indicators[name] for name in asked if name in chosen]


def _known(book: FigureBook, name: str) -> bool:
    return book.value(name) is not None or book.value(name, WOMEN) is not None


def compared_by_sex(view: SynthesisView) -> Indicator | None:
    """Return the indicator whose gap is drawn: the change of young women, else the first that both sexes have."""
    asked = list(dict.fromkeys(name for item in view.checklist.items for name in item.indicators))
    both = [
        name
        for name in asked
        if any(
            book.value(name, WOMEN) is not None and book.value(name, MEN) is not None for book in view.books.values()
        )
    ]
    chosen = _PREFERRED if _PREFERRED in both else next(iter(both), "")
    return view.checklist.indicators.get(chosen)


def _table(view: SynthesisView, indicators: list[Indicator]) -> Table:
    tr, voice = view.voice.translated, view.voice
    header = [tr("Municipality"), tr("Women")]
    columns: list[tuple[Indicator, str]] = []
    for indicator in indicators:
        by_sex = any(book.value(indicator.id, MEN) is not None for book in view.books.values())
        pair = ((WOMEN, tr("women")), (MEN, tr("men")))
        for group, word in pair if by_sex and len(columns) < _MOST_COLUMNS - 1 else ((TOTAL, ""),):
            columns.append((indicator, group))
            header.append(f"{headed(indicator, voice)}{f': {word}' if word else ''}")
    rows = [[unit.name, voice.number(book.people(WOMEN)), *_cells(view, book, columns)]
            for unit in view.units if (book := view.books[unit.code])]  # fmt: skip
    whole, women = FigureBook(view.contents, ""), view.people_of_all(WOMEN)
    has_total = any(whole.value(indicator.id, group) is not None for indicator, group in columns)
    if has_total:
        rows.append([tr("All together"), voice.number(women), *_cells(view, whole, columns)])
    region = [printed(indicator, whole.region(indicator.id, group), voice) for indicator, group in columns]
    has_region = any(cell != "–" for cell in region)
    rows += [[tr("Region"), "", *region]] if has_region else []
    few = [unit.name for unit in view.units if 0 < (view.books[unit.code].people() or 0.0) < FEW_PEOPLE]
    said = tr("Fewer than {count} inhabitants, where a family is a point or more: {names}.")
    notes = [said.format(count=FEW_PEOPLE, names=listed(few, voice))] if few else []
    return Table(tr("Starting situation"), header, rows, [False] + [True] * (len(header) - 1), total=has_total,
                 references=1 if has_region else 0, notes=notes)  # fmt: skip


def _cells(view: SynthesisView, book: FigureBook, columns: list[tuple[Indicator, str]]) -> list[str]:
    return [printed(indicator, book.value(indicator.id, group), view.voice) for indicator, group in columns]


def gaps(view: SynthesisView, indicator: Indicator) -> list[tuple[str, float, float, Gap]]:
    """Return women, men and their gap in each municipality, the widest first; all together and the region last."""
    found = [(unit.name, view.books[unit.code]) for unit in view.units]
    rows = [row for name, book in found if (row := _gap_row(name, book, indicator)) is not None]
    rows.sort(key=lambda row: row[3].difference or 0.0)
    return [*rows, *together(view, indicator)]


def drawn_gaps(view: SynthesisView, indicator: Indicator) -> list[tuple[str, float, float, Gap]]:
    """Return those of the chart: no more municipalities than a page has room for, the widest gaps of them."""
    rows, whole = gaps(view, indicator), together(view, indicator)
    return [*rows[: len(rows) - len(whole)][:MOST_ROWS], *whole]


def together(view: SynthesisView, indicator: Indicator) -> list[tuple[str, float, float, Gap]]:
    """Return the same of all municipalities together and of the region, where it is known."""
    tr = view.voice.translated
    rows = [_gap_row(name, FigureBook(view.contents, code), indicator)
            for name, code in ((tr("All together"), ""), (tr("Region"), REGION))]  # fmt: skip
    return [row for row in rows if row is not None]


def _gap_row(name: str, book: FigureBook, indicator: Indicator) -> tuple[str, float, float, Gap] | None:
    women, men = (book.figure(indicator.id, group) for group in (WOMEN, MEN))
    if women is None or men is None or women.value is None or men.value is None:
        return None
    return name, women.value, men.value, gap_of(indicator, women, men)


def _lead(view: SynthesisView, indicator: Indicator | None) -> str:
    """Say of how many municipalities the gap is more than chance."""
    tr, number = view.voice.translated, view.voice.number
    if indicator is None:
        return tr("No figure is known by sex: nothing can be said of women and men yet.")
    whole = [row for row in together(view, indicator)[:1] if row[3].is_finding]
    if whole:
        _, women, men, _ = whole[0]
        return tr("{label}, all together: women {women}, men {men}.").format(
            label=view.say(indicator.label), women=with_unit(indicator, women, view.voice),
            men=with_unit(indicator, men, view.voice))  # fmt: skip
    names = {unit.name for unit in view.units}
    rows = [row for row in gaps(view, indicator) if row[3].is_finding and row[0] in names]
    if not rows:
        return tr("In no municipality the gap is more than the chance of small numbers.")
    if len(rows) == 1:
        return tr("In one municipality the gap is more than chance: {name}.").format(name=rows[0][0])
    return tr("In {count} {count:municipality|municipalities} the gap is "
              "more than chance.").format(count=number(len(rows)))  # fmt: skip


def _reading(view: SynthesisView, indicator: Indicator | None) -> list[str]:
    tr = view.voice.translated
    said = [tr("The situation is read and not judged.")]
    if indicator is not None:
        names = [name for name, _, _, found in gaps(view, indicator) if found.is_finding]
        template = tr("A gap is said where it is more than two standard errors and more than a point: {names}.")
        said.append(template.format(
            names=listed(names, view.voice) or tr("nowhere")))  # fmt: skip
    return said


def _in_words(view: SynthesisView, indicator: Indicator) -> str:
    rows = gaps(view, indicator)
    return "; ".join(f"{name}: {printed(indicator, women, view.voice)}, {printed(indicator, men, view.voice)}"
                     for name, women, men, _ in rows)  # fmt: skip


def people_pictures(view: SynthesisView, measure: Measure) -> dict[str, Drawing]:
    """Return the chart of gaps."""
    indicator = compared_by_sex(view)
    rows = drawn_gaps(view, indicator) if indicator is not None else []
    if indicator is None or not rows:
        return {}
    tr, scale = view.voice.translated, scale_of(indicator)
    lines = [
        GapLine(name, scale * women, scale * men,
                tr("{points} "
                   "{points:point|points}").format(points=points(indicator, found.difference or 0.0, view.voice)),
                found.is_finding, number >= len(rows) - len(together(view, indicator)))
        for number, (name, women, men, found) in enumerate(rows)
    ]  # fmt: skip
    values = [value for one in lines for value in (one.women, one.men)]
    steps = round_steps(min(0.0, *values), max(0.0, *values), 6)
    return {GAPS: gap_lines(lines, steps, view.voice.number, measure)}
