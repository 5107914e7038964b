"""View of an assessment over all of its municipalities: their cells, figures, measures and ranks, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...arrays import Floats
from ..answer_colours import Tone
from ..binding_force import blocks, setting_of
from ..checklist import Checklist, Item
from ..matrix import Cell, Matrix, Origin
from ..matrix_order import Rank, ranking
from ..records import Contents
from ..report.subject import printable
from ..text import Text
from ..unit_records import Unit
from ..words import Voice
from .figure_book import FigureBook
from .outlines import rings_of
from .planned import PlannedMeasure, planned_measures
from .source import Edition


@dataclass(frozen=True)
class SynthesisView:
    """An assessment over its municipalities.

    Attributes
    ----------
    checklist : Checklist
        What was asked.
    contents : Contents
        With all of its units.
    voice : Voice
        The language.
    edition : Edition
        When and for whom the synthesis is made.
    """

    checklist: Checklist
    contents: Contents
    voice: Voice
    edition: Edition

    def say(self, text: Text) -> str:
        """Return a text of the checklist in the language."""
        return text.in_language(self.voice.code)

    @cached_property
    def matrix(self) -> Matrix:
        """Questions against municipalities."""
        return Matrix(self.checklist, self.contents)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The municipalities, in their order."""
        return self.matrix.units

    @cached_property
    def ranks(self) -> list[Rank]:
        """The municipalities, worst first, by what was calculated in all of them."""
        return ranking(self.matrix)

    @cached_property
    def blocking(self) -> tuple[Item, ...]:
        """The blocking questions that are asked of one of them."""
        return tuple(item for item in self.matrix.items if self.blocks(item))

    def blocks(self, item: Item) -> bool:
        """Tell whether the plans must contain what an item asks for."""
        return blocks(item, self.checklist.norms, setting_of(self.contents.assessment))

    @cached_property
    def books(self) -> Mapping[str, FigureBook]:
        """The figures of each, by code."""
        return {unit.code: FigureBook(self.contents, unit.code) for unit in self.units}

    @cached_property
    def measures(self) -> Mapping[str, tuple[PlannedMeasure, ...]]:
        """The measures that are one's own, by code; those of the whole plan are nobody's alone."""
        found = {}
        for unit in self.units:
            view = self.contents.of_unit(unit.code)
            planned = planned_measures(self.checklist, view, self.books[unit.code])
            found[unit.code] = tuple(one for one in planned if one.measure.unit_code == unit.code)
        return found

    def name(self, code: str) -> str:
        """Return the name of a municipality."""
        return next((unit.name for unit in self.units if unit.code == code), code)

    def asked(self, code: str) -> list[Cell]:
        """Return the cells of a municipality that are asked."""
        return [cell for cell in self.matrix.column(code).values() if cell.is_asked]

    def open_duties(self, code: str) -> int:
        """Return how many blocking duties are open."""
        return sum(cell.is_open_duty for cell in self.asked(code))

    def parts(self, code: str) -> tuple[int, int, int, int]:
        """Return how many answers rest on a figure, were typed, are common, and are missing."""
        cells = self.asked(code)
        given = [cell for cell in cells if not cell.is_open]
        common = sum(cell.origin is Origin.COMMON for cell in given)
        calculated = sum(cell.origin is Origin.OWN and cell.value is not None for cell in given)
        return calculated, len(given) - common - calculated, common, len(cells) - len(given)

    def missed(self, code: str) -> list[Item]:
        """Return the questions that were calculated in all and are not met in one."""
        compared = {item.id for item in self.compared}
        return [item for item in self.matrix.items
                if item.id in compared and self.matrix.cell(code, item.id).tone is Tone.NOT_MET]  # fmt: skip

    @cached_property
    def compared(self) -> tuple[Item, ...]:
        """The questions whose figure is judged in all of them."""
        return tuple(
            item for item in self.matrix.items
            if all(cell.value is not None and cell.indicator is not None and cell.indicator.route is not None
                   and cell.codes for cell in self.matrix.cells_of(item.id))
        )  # fmt: skip

    def people_of_all(self, group: str) -> float | None:
        """Return how many people of a group live in all of them; None where one is not known."""
        counts = [book.people(group) for book in self.books.values()]
        return None if any(count is None for count in counts) else float(sum(count or 0.0 for count in counts))

    def outlines(self) -> list[tuple[str, list[Floats]]]:
        """Return the outlines by code."""
        return [(unit.code, rings_of(unit.outline)) for unit in self.units if unit.outline]


def read_synthesis(checklist: Checklist, contents: Contents, voice: Voice, edition: Edition) -> SynthesisView:
    """Read an assessment for its synthesis, its texts such as any file can hold."""
    return SynthesisView(checklist, printable(contents), voice, edition)
