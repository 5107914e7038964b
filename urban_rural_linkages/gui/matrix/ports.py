"""Interface of the matrix to what is around it: calculations, the map, reports and the dock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ...core.assessment.answer_colours import Tone
from ...core.assessment.unit_records import Unit


@dataclass(frozen=True)
class Colouring:
    """The current question on the map.

    Attributes
    ----------
    title : str
        The question, as the layer is called.
    units : sequence of Unit
        The municipalities, with their outlines where they are known.
    tones : mapping of str to Tone
        What each looks like, by its code.
    labels : mapping of str to str
        Letter and figure of each.
    values : mapping of str to float
        Its figures, those that are known; shares in per cent.
    current : str
        The municipality that is looked at.
    by_figure : bool
        Whether figures colour the map, and not answers.
    """

    title: str
    units: Sequence[Unit]
    tones: Mapping[str, Tone]
    labels: Mapping[str, str]
    values: Mapping[str, float] = field(default_factory=dict)
    current: str = ""
    by_figure: bool = False


class UnitLayers(Protocol):
    """Layers of the project that municipalities can be taken from."""

    def layers(self) -> Sequence[tuple[str, str]]:
        """Return ids and names of the layers that have fields, those with outlines first."""

    def fields(self, layer_id: str) -> Sequence[str]:
        """Return the fields of a layer."""

    def units(self, layer_id: str, code: str, name: str, inhabitants: str) -> tuple[Unit, ...]:
        """Return the municipalities of a layer by its fields.

        Raises
        ------
        PlanningError
            When a code is missing, or occurs twice.
        """

    def selected(self, layer_id: str, code: str) -> Collection[str]:
        """Return the codes of the features that are selected on the map."""


class Around(Protocol):
    """All that the matrix asks for, and somebody else does."""

    def open_cell(self, unit_code: str, item_id: str, part: str) -> None:
        """Show a cell in the dock, and go to a part of it: edit or note."""

    def calculate(
        self, items: Sequence[str], stepped: Callable[[str, float], None], done: Callable[[str], None]
    ) -> None:
        """Calculate the figures of questions for all municipalities; none = of all questions.

        `stepped` hears the step and how much is done, in per cent; `done` how it went, in a sentence.
        """

    def cancel(self) -> None:
        """Stop the calculation that runs."""

    def bind_data(self) -> None:
        """Ask where the data of the plan are."""

    def colour_map(self, colouring: Colouring) -> str:
        """Colour the municipalities on the map; return "" or, in words, why that cannot be."""

    def clear_map(self) -> None:
        """Take the colours off the map again."""

    def compare(self) -> None:
        """Make the tables that compare the municipalities."""

    def report(self, unit_code: str) -> None:
        """Make the report of a municipality, or of all of them."""
