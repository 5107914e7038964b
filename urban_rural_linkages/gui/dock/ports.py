"""Interfaces of the dock to QGIS: the map, calculations and a store of assessments.

The widgets know these protocols and nothing of QGIS, so that the same tests run on Qt 5 and Qt 6.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ...core.assessment.checklist import Checklist, Item
from ...core.assessment.library import Indicator
from ...core.assessment.open_assessment import Unsaved
from ...core.assessment.records import Assessment, CalculationRun, Contents, Evidence, EvidenceKind
from ...core.errors import PlanningError


class MapSide(Protocol):
    """The map: where evidence is taken from, and where it is shown."""

    def from_selection(self) -> Evidence | None:
        """Return the selected features of the current layer as evidence; None where nothing is selected."""

    def from_layer(self) -> Evidence | None:
        """Return the current layer, with its filter, as evidence; None where there is none."""

    def from_extent(self) -> Evidence | None:
        """Return what the map shows now as evidence; None without a map."""

    def from_file(self, path: Path, kind: EvidenceKind) -> Evidence:
        """Return a file as evidence, with its fingerprint.

        Raises
        ------
        OSError
            When it cannot be read.
        """

    def warning(self, piece: Evidence) -> str:
        """Return "" or, in words, why a piece that was just taken may not be found again."""

    def show(self, piece: Evidence) -> str:
        """Zoom to evidence and flash it; return "" or, in words, why it cannot be shown."""

    def is_missing(self, piece: Evidence) -> bool:
        """Tell whether the layer or file of evidence is not there any more."""


@dataclass(frozen=True)
class CalculationOutcome:
    """Outcome of a calculation: the run, or, in words, why there is none; both empty when it was cancelled."""

    run: CalculationRun | None = None
    reason: str = ""


class Calculator(Protocol):
    """Calculates indicators by the algorithms of the toolbox."""

    def start(self, indicator: Indicator, item: Item, done: Callable[[CalculationOutcome], None]) -> None:
        """Ask for what is still missing, run, and call `done` in the thread of the windows."""

    def cancel(self) -> None:
        """Stop the calculation that runs."""

    def is_stale(self, run: CalculationRun) -> bool:
        """Tell whether the inputs of a calculation have changed since."""


class AssessmentStore(Protocol):
    """A place where assessments are kept: a GeoPackage, a database, or memory."""

    @property
    def where(self) -> str:
        """What to call the place."""

    @property
    def is_waiting(self) -> bool:
        """Whether something is held in memory that could not be written yet."""

    @property
    def failure(self) -> PlanningError | None:
        """Why that could not be written; None while all is well."""

    @property
    def is_writable(self) -> bool:
        """Whether it can be written now."""

    def assessments(self) -> Sequence[Assessment]:
        """Return the heads of all assessments, newest first."""

    def load(self, uuid: str) -> Contents:
        """Return a whole assessment."""

    def create(self, assessment: Assessment) -> None:
        """Store a new assessment."""

    def add(self, contents: Contents) -> None:
        """Store a whole assessment that is not there yet."""

    def save(self, contents: Contents, unsaved: Unsaved) -> None:
        """Write what has changed, all or nothing.

        Raises
        ------
        PlanningError
            When it cannot be written, or somebody else has written a newer revision of an answer.
        """

    def retry(self, first: str = "") -> bool:
        """Write what is held in memory, that of the assessment `first` before all; return whether all is written.

        Raises
        ------
        StoreConflict
            When somebody else has written a newer revision of an answer of that assessment.
        """

    def token(self) -> str:
        """Return a mark of what the place holds now, another one after each writing; empty where it cannot be read."""


class Checklists(Protocol):
    """Checklists that can be chosen."""

    def ids(self) -> Sequence[str]:
        """Return the ids of all of them."""

    def get(self, checklist_id: str) -> Checklist:
        """Return the checklist with an id."""
