"""A chapter of a diagnosis: what each of them offers, and what it hands over when it has been composed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from ...core.recipe.chapters import missing_input, plain_reason
from ...core.report.blocks import Block, KeyFigure
from ...core.report.drawing import Drawing
from ...i18n import note_sentence

if TYPE_CHECKING:
    from ...core.report.maps.choropleth import MapContent
    from .diagnosis import Diagnosis
    from .maps.land import DiagnosisLand


@dataclass(frozen=True)
class MapTheme:
    """A map of the diagnosis: one result table, shown by one style.

    Attributes
    ----------
    name : str
        Of the layout and of the picture.
    title : str
        Of the layer and the layout.
    table : str
        The table in the GeoPackage; empty for a raster.
    style : str
        The id of the style.
    condition : str
        Which of its rows, as an expression; empty: all.
    overlay : tuple of str
        Themes drawn above this one, by name.
    size : {"full", "wide", "half", "small"}
        Of the map in the report: with its legend beside it, in two thirds or half of the width with its legend below,
        or as one of several of a grid.
    grid : str
        The figure that small maps make together, under one legend.
    printed : bool
        Whether the theme is a map of its own; the others are only drawn with others.
    heading : str
        Above the map, where it is shorter than the title; behind ``|`` what stands below it in small letters.
    raster : str
        The file of a raster, beside the GeoPackage.
    legend : bool
        Whether the map explains its colours; not where they only tell neighbours apart.
    service : str, optional
        The type of service whose minutes it shows, each unit by the mean of its people.
    site : str
        The service whose closure it shows.
    plan : str
        The plan of the scenario board that it shows, by its id; "" where it shows none.
    content : callable, optional
        What draws it, where the style alone does not.
    """

    name: str
    title: str
    table: str
    style: str
    condition: str = ""
    overlay: tuple[str, ...] = ()
    size: Literal["full", "wide", "half", "small"] = "full"
    grid: str = ""
    printed: bool = True
    heading: str = ""
    raster: str = ""
    legend: bool = True
    service: str | None = None
    site: str = ""
    plan: str = ""
    content: Content | None = None

    @property
    def headed(self) -> tuple[str, str]:
        """What stands above the map, and the line below that; "" for none."""
        heading, _, line = (self.heading or self.title).partition("|")
        return heading, line

    @property
    def style_in_report(self) -> str:
        """The style of its drawing: minutes are those of settlements in a layer, and means of units in the report."""
        return "mean_minutes" if self.service is not None else self.style


Content: TypeAlias = "Callable[[Diagnosis, DiagnosisLand, MapTheme], MapContent | None]"
"""What draws a map: from the diagnosis, its land and the theme."""


@dataclass
class ChapterResult:
    """Findings of a chapter.

    Attributes
    ----------
    id, title : str
        Of the chapter.
    blocks : list of Block
        Its text.
    summary : list of str
        Its sentences for who reads one page only.
    headline : list of KeyFigure
        Its numbers for the same page.
    figures : dict
        Every figure, for machines.
    maps : list of MapTheme
        Its maps, in the order of the layer tree.
    charts : dict of str to list of Drawing
        Its charts by name, each the tallest first, then lower ones for pages that lack the room.
    methods, sources, limits : list of str
        What it adds to these sections.
    inputs : tuple of str
        What its maps and tables are made of.
    lead : str
        Its finding in a sentence, below its title.
    numbers : list of int
        Of the figures of its lead.
    facts : dict
        What it hands to the findings, by the name that `core.findings.facts.RegionFacts` gives it.
    further : list of ChapterResult
        Chapters that follow it and are made with it, such as one for each plan.
    """

    id: str
    title: str
    blocks: list[Block] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    headline: list[KeyFigure] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)
    maps: list[MapTheme] = field(default_factory=list)
    charts: dict[str, list[Drawing]] = field(default_factory=dict)
    methods: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    inputs: tuple[str, ...] = ()
    lead: str = ""
    numbers: list[int] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    further: list[ChapterResult] = field(default_factory=list)


class Chapter(Protocol):
    """A chapter; each is a module of this package.

    Attributes
    ----------
    INPUTS : tuple of str
        The inputs that its maps and tables are made of, whose sources stand below them.
    ID : str
        By which the report, its figures and other chapters call it; for ever, because diagnosis.json holds it.
    """

    ID: str
    INPUTS: tuple[str, ...]

    def title(self) -> str:
        """Return the title of the chapter."""

    def missing(self, diagnosis: Diagnosis) -> str:
        """Return which inputs the chapter lacks, as a sentence; empty where it can be composed."""

    def compose(self, diagnosis: Diagnosis) -> ChapterResult:
        """Run the algorithms of the chapter, and tell what came out.

        Every figure that it prints has a number, which leads to its table: a table is made by
        `figure_tables.figure_table`, which asks where each column comes from; a figure of a sentence is registered as
        ``diagnosis.register.figure(ID, what, value, text, total("change", "t2021"))``, and its number goes with the
        block that says it (`numbers`).  Values are in the unit in which they are printed; `core.report.origins` has
        what an origin is made of, `registering` those that several chapters need.

        Raises
        ------
        TooLittle
            When the data are sound, but do not suffice.
        """


def lacking(chapter: str, diagnosis: Diagnosis) -> str:
    """Return which inputs a chapter lacks, as a sentence; empty where it lacks none.

    Fields by age whose groups tell neither the young nor the old count as not given.
    """
    units = diagnosis.run.table("UNITS")

    def serves(name: str) -> bool:
        return diagnosis.given(name) and not (name == "AGE_FIELDS" and diagnosis.age_problem is not None)

    note = missing_input(chapter, serves, units is not None and units.has_polygons)
    return "" if note is None else plain_reason(note_sentence(note))


def needs(chapter: str) -> str:
    """Return what a chapter needs, whatever was given: what it is made of may have failed."""
    note = missing_input(chapter, lambda name: False, has_outlines=False)
    return "" if note is None else plain_reason(note_sentence(note))
