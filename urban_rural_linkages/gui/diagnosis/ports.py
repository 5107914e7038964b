"""Interfaces of the window of the diagnosis to QGIS: layers, checks, runs, recipes and what is remembered.

The widgets know this protocol and nothing of QGIS, so that the same tests run on Qt 5 and Qt 6.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from qgis.PyQt.QtWidgets import QWidget

from ...core.arrays import Floats
from ...core.checks.findings import Finding
from ...core.recipe.described import LayerDescription, RasterDescription
from ...core.recipe.joinable_tables import JoinableTable
from ...core.recipe.recipe_format import Recipe
from ...core.recipe.state import DiagnosisState

Stepped = Callable[[str], None]
"""Takes the name of each step of a run."""
Prepare = Callable[[LayerDescription | RasterDescription], None]
"""Finds in a layer what will be asked of it."""
Neighbours = Mapping[int, Collection[int]]
"""Places of units that border on each of some units."""


@dataclass(frozen=True)
class Reading:
    """Layers that were read in the background: descriptions, and in words why others could not be read."""

    described: Sequence[LayerDescription | RasterDescription] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """Outcome of a run, or in words why it made nothing; all empty when it was cancelled.

    Attributes
    ----------
    reason : str
    findings : sequence of Finding or None
        Of the checks.
    state : DiagnosisState or None
        Of a recipe that was loaded.
    project, report, folder : str
        Of a diagnosis.
    seconds : float
    """

    reason: str = ""
    findings: Sequence[Finding] | None = None
    state: DiagnosisState | None = None
    project: str = ""
    report: str = ""
    folder: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class CriteriaSet:
    """A set of criteria that a diagnosis may apply.

    Attributes
    ----------
    id : str
        As the parameter CRITERIA takes it.
    title, norm, place : str
        For a reader.
    is_near : bool
        Whether it is of the region's country.
    remark : str
        What to know of it: that nobody has read the text of the norm, or that it speaks of other years.
    """

    id: str
    title: str
    norm: str
    place: str
    is_near: bool = False
    remark: str = ""


class Questions(Protocol):
    """Questions to the user, each in a box of its own."""

    def recipe_to_open(self, folder: str) -> str:
        """Ask for the file of a recipe; "" for none."""

    def recipe_to_save(self, path: str) -> str:
        """Ask where to save a recipe; "" for nowhere."""

    def file(self, title: str, folder: str, kinds: str) -> str:
        """Ask for a file; "" for none."""

    def folder(self, title: str, folder: str) -> str:
        """Ask for a folder; "" for none."""

    def where_now(self, words: str) -> str:
        """Say that files have moved, and ask for the folder where they are now; "" where the user does not know."""

    def agrees(self, words: str) -> bool:
        """Ask whether to go on."""

    def saves(self) -> bool | None:
        """Ask whether to save the recipe before the window closes: yes, no, or None to stay."""


class ProjectSide(Protocol):
    """The project that is open in QGIS, its toolbox and its settings."""

    @property
    def questions(self) -> Questions:
        """The one who asks the user."""

    def listed(self) -> tuple[Sequence[LayerDescription], Sequence[RasterDescription]]:
        """Return all layers of the project, without values."""

    def read(self, layers: Sequence[str], prepare: Prepare, done: Callable[[Reading], None]) -> None:
        """Read the values of layers in the background and prepare each; `done` is called in the windows' thread."""

    def read_borders(self, units: str, rows: Sequence[int], done: Callable[[Neighbours], None]) -> None:
        """Read in the background which units border on some units; nothing is known where that fails."""

    def read_distances(self, units: str, services: str, done: Callable[[Floats | None], None]) -> None:
        """Measure in the background how many metres each service lies outside the units; None where that fails."""

    def watch(
        self, changed: Callable[[Sequence[str]], None], listed: Callable[[], None], opened: Callable[[], None]
    ) -> None:
        """Tell which layers' data change, when layers come, go or are renamed, and when another project is open."""

    def release(self) -> None:
        """Stop what runs and watch no more: the window closes."""

    def preview(self) -> QWidget:
        """Return a picture of the region, which `show_preview` fills."""

    def show_preview(self, state: DiagnosisState) -> str:
        """Draw the change of the inhabitants in the picture; return in words what the colours mean, "" for nothing."""

    def show_units(self, state: DiagnosisState, codes: Sequence[str]) -> None:
        """Show units on the map of QGIS."""

    def show_rows(self, layer: str, rows: Sequence[int]) -> None:
        """Show rows of a layer on the map of QGIS, by their places among the rows that were read."""

    def add_layers(self) -> None:
        """Let the user add files to the project, in the dialog of QGIS."""

    def join(self, state: DiagnosisState, tables: Sequence[JoinableTable], stepped: Stepped,
             done: Callable[[Outcome], None]) -> None:  # fmt: skip
        """Join tables to the units, add the result to the project and choose it as the layer of units."""

    def check(self, state: DiagnosisState, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Check the data in the background."""

    def run(self, state: DiagnosisState, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Make the diagnosis in the background."""

    def cancel(self) -> None:
        """Stop what runs; its `done` is called once it has."""

    def open_project(self, path: str) -> str:
        """Open a finished project, after asking for unsaved changes; return "" or why it is not opened."""

    def open_document(self, path: str) -> str:
        """Open a report; return "" or why it is not opened."""

    def open_folder(self, path: str) -> str:
        """Show a folder; return "" or why it is not shown."""

    def open_help(self, page: str) -> str:
        """Open a page of the manual; return "" or why it is not opened."""

    def recipe_of(self, state: DiagnosisState) -> Recipe:
        """Return the recipe of a state, with the sources of its layers in place of their ids."""

    def load(self, recipe: Recipe, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Make what a recipe prepares where it is due, add its layers to the project, and hand over its state."""

    def restored(self, recipe: Recipe) -> DiagnosisState | None:
        """Return the state of a recipe whose layers are in the project, None where one of them is not."""

    def demo_recipe(self) -> tuple[Recipe, Path]:
        """Return the recipe of the demo region in the user's own copy, with absolute paths, and its folder."""

    def criteria(self, state: DiagnosisState) -> Sequence[CriteriaSet]:
        """Return the sets of criteria, those of the region's country first."""

    def folder_proposed(self) -> str:
        """Return a folder for the results that does not exist yet."""

    def record(self, folder: str) -> str:
        """Return the figures of the diagnosis in a folder, as the text of its file; "" where there is none."""

    def remembered(self, name: str) -> str:
        """Return a choice of the user's that outlives the window, "" for none; the options know some as well."""

    def remember(self, name: str, value: str) -> None:
        """Keep a choice of the user's."""

    def kept_recipe(self) -> str:
        """Return the text of the recipe that is kept with the project, "" for none."""

    def keep_recipe(self, text: str) -> None:
        """Keep the text of a recipe with the project."""
