"""First page of the synthesis: the matrix, the municipalities with most to do, and the map."""

from __future__ import annotations

from ...report.blocks import Block, Columns, Figure, Heading, Paragraph, Table
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..answer_colours import Tone
from ..checklist import Item
from ..matrix import Cell, Origin
from .data_names import data_sentence
from .land_pictures import counted_map
from .matrix_picture import matrix_picture
from .sentences import listed, shortened
from .synthesis_view import SynthesisView

MATRIX, MAP = "matrix", "not_met_map"
FILLS = ("#f4ece2", "#f0d3b7", "#dfa676", "#c0692b", "#8f3d06")
_MOST_ROWS, _MOST_WORST, _MANY, _SAID = 14, 5, 25, 104


def overview_blocks(view: SynthesisView) -> list[Block]:
    """Return the page, its heading with it."""
    tr = view.voice.translated
    blocks: list[Block] = [
        Heading(1, tr("Questions and municipalities"), "matrix", source=_source(view)),
        Paragraph(lead(view), "lead"),
        Figure(MATRIX, tr("Questions and municipalities"), _in_words(view), kind="chart"),
    ]
    worst = _worst(view)
    places = counted_outlines(view)
    if worst and places:
        blocks.append(Columns([worst, [Figure(MAP, tr("Calculated questions that are not met"), kind="map")]], [7, 5]))
    elif worst:
        blocks += worst
    return blocks


def lead(view: SynthesisView) -> str:
    """Say in how many municipalities duties are open, and in how many what was calculated is not met."""
    tr, voice = view.voice.translated, view.voice
    open_ones = sum(view.open_duties(unit.code) > 0 for unit in view.units)
    behind = sum(rank.not_met > 0 for rank in view.ranks)
    every = len(view.units)
    duties = tr("Blocking duties are open in {count} of {all} {all:municipality|municipalities}.").format(
        count=voice.number(open_ones), all=voice.number(every))  # fmt: skip
    if not view.compared:
        return duties
    told = tr("Something that was calculated is not met in {count} of them.").format(count=voice.number(behind))
    return f"{duties} {told}"


def shown_rows(view: SynthesisView) -> list[Item]:
    """Return the rows of the matrix: blocking duties, what was calculated, then what most have answered.

    Of more than 25 municipalities the duties alone are shown.
    """
    if len(view.units) > _MANY:
        return list(view.blocking)
    order = {item.id: place for place, item in enumerate(view.matrix.items)}

    def rank(item: Item) -> tuple[int, int, int]:
        cells = view.matrix.cells_of(item.id)
        known = sum(cell.value is not None for cell in cells)
        given = sum(cell.origin is not Origin.NONE for cell in cells)
        kind = 0 if view.blocks(item) else 1 if known else 2
        return kind, -known if kind == 1 else -given, order[item.id]

    told = [item for item in view.matrix.items if view.blocks(item) or _is_told(view, item)]
    chosen = sorted(told, key=rank)[:_MOST_ROWS]

    def is_read(item: Item) -> bool:
        return all(_is_situation(cell) for cell in view.matrix.cells_of(item.id))

    return sorted(chosen, key=lambda item: (not view.blocks(item), is_read(item), rank(item)))


def _is_told(view: SynthesisView, item: Item) -> bool:
    """Tell whether a question has an answer, a proposal or a figure anywhere."""
    cells = view.matrix.cells_of(item.id)
    return any(cell.origin is not Origin.NONE or cell.value is not None for cell in cells)


def _is_situation(cell: Cell) -> bool:
    return cell.is_situation or not cell.is_asked


def _in_words(view: SynthesisView) -> str:
    tr = view.voice.translated
    parts = []
    for unit in view.units:
        missed = sum(cell.tone is Tone.NOT_MET for cell in view.asked(unit.code))
        answered, asked = view.matrix.answered(unit.code)
        parts.append(tr("{name}: {answered} of {asked} answered, {missed} not met").format(
            name=unit.name, answered=answered, asked=asked, missed=missed))  # fmt: skip
    return "; ".join(parts)


def _worst(view: SynthesisView) -> list[Block]:
    """Return the municipalities with most to do, with what is not met and the women whom it is about."""
    tr, voice = view.voice.translated, view.voice
    ranks = [rank for rank in view.ranks if rank.not_met][:_MOST_WORST]
    if not ranks:
        return []
    rows = []
    for place, rank in enumerate(ranks, start=1):
        titles = [shortened(item.heading.in_language(voice.code), 40) for item in view.missed(rank.unit_code)]
        women = tr("{count} {count:woman|women}; ").format(count=voice.number(rank.women)) if rank.women else ""
        said = f"{women}{tr('not met: {questions}.').format(questions=listed(titles, voice))}"
        rows.append([str(place), f"{view.name(rank.unit_code)}\n{shortened(said, _SAID)}",
                     tr("{count} of {all}").format(count=rank.not_met, all=rank.compared)])  # fmt: skip
    title = tr("The {count:one|{count}} with most to do").format(count=len(rows))
    note = tr(
        "Only questions calculated in all of them, accepted or proposed; of two alike, the one with more women first."
    )
    return [Heading(2, title), Table("", ["", tr("Municipality"), tr("Not met")], rows, [False, False, True],
                                     notes=[note], strong=[2], shares=[6, 74, 16])]  # fmt: skip


def counted_outlines(view: SynthesisView) -> bool:
    """Tell whether there is a map to draw."""
    return any(rings for _, rings in view.outlines())


def _source(view: SynthesisView) -> str:
    return data_sentence(view.contents.bindings, view.voice)


def overview_pictures(view: SynthesisView, measure: Measure) -> dict[str, Drawing]:
    """Return the matrix and the map."""
    blocking = {item.id for item in view.blocking}
    strong = [rank.unit_code for rank in view.ranks[:_MOST_WORST] if rank.not_met]
    pictures = {MATRIX: matrix_picture(view.matrix, shown_rows(view), blocking, strong, view.voice, measure)}
    counts = {rank.unit_code: rank.not_met for rank in view.ranks}
    drawn = counted_map(view.outlines(), counts, FILLS, measure)
    return {**pictures, MAP: drawn} if drawn is not None else pictures
