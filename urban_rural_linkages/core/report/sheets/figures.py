"""The figures of a unit's sheet, written in the reader's language; what is unknown is not in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ...demography.pyramids import Pyramid
from ..charts.bars import Part
from ..charts.dots import DotRow
from ..drawing import Drawing


@dataclass(frozen=True)
class SheetFigure:
    """A figure of the first line: its value, what it counts, whether it is one to look at, and its number."""

    value: str
    label: str
    marked: bool = False
    number: int = 0


@dataclass(frozen=True)
class ServiceMinutes:
    """Minutes to a service: of the unit, of the region (NaN: unknown), and what is written."""

    label: str
    minutes: float
    region: float
    text: str


@dataclass(frozen=True)
class ClauseState:
    """A clause of a criterion: whether it is met (None: unknown), its words, and the unit's figure."""

    met: bool | None
    words: str
    figure: str = ""


@dataclass(frozen=True)
class Criterion:
    """A set of clauses, what follows from them for the unit, and whether it is met (None: unknown)."""

    title: str
    met: bool | None
    verdict: str
    clauses: Sequence[ClauseState] = ()


@dataclass(frozen=True)
class UnitSheet:
    """The content of one sheet; an empty part is left out.

    Attributes
    ----------
    name, code : str
        Of the unit.
    place : str
        Its group and its area.
    number : str
        Of the sheet, at its foot.
    figures : sequence of SheetFigure
        Up to five.
    sentences : sequence of str
        What they say together, the most important first.
    dots : sequence of DotRow
        Where the unit stands among all.
    pyramid : Pyramid, optional
        Its ages.
    minutes : sequence of ServiceMinutes
        To each service, the nearest first or as the report orders them.
    people : sequence of float
        Its yearly series, by the years of the region; NaN where unknown.
    services : sequence of (str, int)
        Every type of service, and how many lie in the unit.
    work : sequence of Part
        Where its residents work.
    criteria : sequence of Criterion
        What it meets, and why.
    map, locator : Drawing, optional
        Its surroundings, and where it lies in the region.
    """

    name: str
    code: str
    place: str
    number: str
    figures: Sequence[SheetFigure] = ()
    sentences: Sequence[str] = ()
    dots: Sequence[DotRow] = ()
    pyramid: Pyramid | None = None
    minutes: Sequence[ServiceMinutes] = ()
    people: Sequence[float] = ()
    services: Sequence[tuple[str, int]] = ()
    work: Sequence[Part] = ()
    criteria: Sequence[Criterion] = ()
    map: Drawing | None = None
    locator: Drawing | None = None


@dataclass(frozen=True)
class SheetWords:
    """The words of every sheet, in the reader's language.

    Attributes
    ----------
    kicker : str
        Above the name.
    compared, ticks : str
        Title and explanation of the dot plots.
    group, region, reference : str
        What the diamond, the bar and the dashed bar are.
    ages, ages_unit, men, women : str
        Of the pyramid.
    minutes, minutes_unit, more : str
        Of the minutes to services; `more` is a template with ``{count}`` for those without room.
    series : str
        Of the inhabitants year by year.
    services, work, criteria : str
        Titles of these parts.
    source, foot : str
        What stands at the foot of every sheet.
    """

    kicker: str
    compared: str
    ticks: str
    group: str
    region: str
    reference: str
    ages: str
    ages_unit: str
    men: str
    women: str
    minutes: str
    minutes_unit: str
    more: str
    series: str
    services: str
    work: str
    criteria: str
    source: str
    foot: str


@dataclass(frozen=True)
class SheetRegion:
    """The common ground of all sheets.

    Attributes
    ----------
    words : SheetWords
        Their words.
    as_text : callable
        Writes a number in the reader's language.
    pyramid : Pyramid, optional
        The ages of all units, drawn as an outline.
    years : sequence of int
        Of the series.
    longest : float
        The minutes of a full bar, the same on all sheets.
    numbers : mapping of str to sequence of int
        Of the figures of each part, by what `SheetWords` calls its title, and of the sentence (``sentence``).
    """

    words: SheetWords
    as_text: Callable[[float], str]
    pyramid: Pyramid | None = None
    years: Sequence[int] = field(default=())
    longest: float = 0.0
    numbers: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def numbers_of(self, part: str) -> Sequence[int]:
        """Return the numbers of the figures of a part."""
        return self.numbers.get(part, ())
