"""Order of a matrix: its rows sorted, filtered and searched, its municipalities ranked.

Method of the ranking.  Only questions count whose figure was calculated in every municipality and is judged by a limit:
typed answers are not compared between plans.  Municipalities with more of them not met come first, then those with
more partly met; ties go by the women whom the figures that are not met are about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .answer_colours import Tone, tone_of
from .checklist import Item
from .matrix import WOMEN, Cell, Matrix, Origin, Place


class Sorting(StrEnum):
    """Order of the rows."""

    WORST = "worst"
    CHECKLIST = "checklist"


class Showing(StrEnum):
    """Kind of rows that may be asked for; several together show what any of them shows."""

    BLOCKING = "blocking"
    CALCULATED = "calculated"
    OWN = "own"
    OPEN = "open"


@dataclass(frozen=True)
class Rank:
    """Place of a municipality among the others.

    Attributes
    ----------
    unit_code : str
        The municipality.
    not_met, partly : int
        Questions that its figures do not meet, or meet in part.
    compared : int
        Questions that were calculated in all municipalities.
    women : float
        Women whom the figures that are not met are about; 0 where no figure says so.
    """

    unit_code: str
    not_met: int
    partly: int
    compared: int
    women: float


def ordered_rows(
    matrix: Matrix, sorting: Sorting = Sorting.WORST, showing: Collection[Showing] = (), search: str = "",
    language: str = "en",
) -> tuple[Item, ...]:  # fmt: skip
    """Return the rows to be shown.

    Parameters
    ----------
    matrix : Matrix
        All rows.
    sorting : Sorting
        Worst first: blocking ones, then by how many cells are not met, partly met and open; what is read and not
        judged comes last.  Equal ones stay as in the checklist.
    showing : collection of Showing
        Kinds of rows; none = all.
    search : str
        Words of the question, its article or its norm, in any order, whatever their case.
    language : str
        In which the question is read.
    """
    wanted = search.casefold().split()
    rows = [item for item in matrix.items if _is_shown(matrix.blocks(item), matrix.cells_of(item.id), showing)]
    rows = [item for item in rows if all(word in _words(matrix, item, language) for word in wanted)]
    if sorting is Sorting.WORST:
        rows.sort(key=lambda item: _badness(matrix.blocks(item), matrix.cells_of(item.id)))
    return tuple(rows)


def ranking(matrix: Matrix) -> list[Rank]:
    """Return the municipalities, worst first, by what was calculated in all of them."""
    judged = {item.id: {unit.code: matrix.calculated(unit.code, item.id) for unit in matrix.units}
              for item in matrix.items}  # fmt: skip
    compared = [item for item in matrix.items if all(proposal for _, proposal in judged[item.id].values())]
    women = {(figure.unit_code, figure.indicator): figure.base or 0.0
             for figure in matrix.contents.figures if figure.group == WOMEN and not figure.alternative}  # fmt: skip
    found = []
    for unit in matrix.units:
        tones = {item.id: tone_of(matrix.checklist.scale_of(item), (judged[item.id][unit.code][1] or "",))
                 for item in compared}  # fmt: skip
        missed = [figure for name, tone in tones.items() if tone is Tone.NOT_MET
                  and (figure := judged[name][unit.code][0]) is not None]  # fmt: skip
        touched = [women.get((unit.code, figure.indicator.id), 0.0) for figure in missed]
        partly = sum(tone is Tone.PARTLY for tone in tones.values())
        found.append(Rank(unit.code, len(missed), partly, len(compared), max(touched, default=0.0)))
    return sorted(found, key=lambda rank: (-rank.not_met, -rank.partly, -rank.women))


def places_of(ranks: Sequence[Rank]) -> list[int | None]:
    """Return the place of each municipality of a ranking: equal ones share theirs; None where nothing is compared.

    Examples
    --------
    >>> places_of([Rank("a", 2, 0, 3, 10.0), Rank("b", 1, 0, 3, 5.0), Rank("c", 1, 0, 3, 5.0), Rank("d", 0, 0, 3, 0.0)])
    [1, 2, 2, 4]
    """
    found: list[int | None] = []
    for row, rank in enumerate(ranks):
        before = ranks[row - 1] if row else None
        is_equal = before is not None and _of(before) == _of(rank)
        found.append((found[-1] if is_equal else row + 1) if rank.compared else None)
    return found


def _of(rank: Rank) -> tuple[int, int, float]:
    return rank.not_met, rank.partly, rank.women


def next_place(
    cells: Iterable[Cell], places: Sequence[Place], here: Place | None, *, blocking: bool = False
) -> Place | None:
    """Return the next cell that is open, or an open blocking duty, after a cell; round again after the last.

    Parameters
    ----------
    cells : iterable of Cell
        Those that may be gone to.
    places : sequence of (str, str)
        Unit and item of all cells, in the order in which one goes.
    here : (str, str) or None
        Where one is; None = before the first.
    blocking : bool
        Whether only blocking duties count.
    """
    wanted = {(cell.unit_code, cell.item_id) for cell in cells if (cell.is_open_duty if blocking else cell.is_open)}
    start = places.index(here) + 1 if here in places else 0
    return next((place for place in [*places[start:], *places[:start]] if place in wanted), None)


def proposals(matrix: Matrix, items: Collection[str], units: Collection[str]) -> list[Cell]:
    """Return the cells that wait with a proposal, row by row."""
    return [cell for item in matrix.items if item.id in items for cell in matrix.cells_of(item.id)
            if cell.unit_code in units and cell.origin is Origin.PROPOSED]  # fmt: skip


def _is_shown(blocks: bool, cells: list[Cell], showing: Collection[Showing]) -> bool:
    tests = {
        Showing.BLOCKING: blocks,
        Showing.CALCULATED: any(cell.value is not None for cell in cells),
        Showing.OWN: any(cell.origin is Origin.OWN for cell in cells),
        Showing.OPEN: any(cell.is_open and not cell.is_situation for cell in cells),
    }
    return not showing or any(tests[kind] for kind in showing)


def _words(matrix: Matrix, item: Item, language: str) -> str:
    norms = matrix.checklist.norms
    titles = [norms[basis.norm].title.in_language(language) for basis in item.references if basis.norm in norms]
    names = [text.in_language(language) for text in (item.heading, item.question)]
    labels = [indicator.label.in_language(language) for indicator in matrix.checklist.indicators_of(item)]
    articles = [f"{basis.norm} {basis.article.in_language(language)}" for basis in item.references]
    return " ".join([item.id, *names, *labels, *articles, *titles]).casefold()


def _badness(blocks: bool, cells: list[Cell]) -> tuple[bool, bool, int, int, int]:
    """Return what rows are sorted by: the smaller, the worse."""
    asked = [cell for cell in cells if cell.is_asked]

    def few(tone: Tone) -> int:
        return -sum(cell.tone is tone for cell in asked)

    is_situation = bool(asked) and all(cell.is_situation for cell in asked)
    return not blocks, is_situation, few(Tone.NOT_MET), few(Tone.PARTLY), few(Tone.OPEN)
