"""Recipes that are run together: their files, the tasks that they become, and the table of what became of these."""

from __future__ import annotations

import csv
import glob
import io
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from urban_rural_linkages.core.inert import inert_cell
from urban_rural_linkages.core.recipe.overview import CANCELLED
from urban_rural_linkages.io.recipe import RecipeError, Step
from urban_rural_linkages.io.unfinished import write_whole

from .recipe_task import BEGUN

FIELDS = ("recipe", "value", "outcome", "reason", "folder", "seconds", "begun", "machine")


@dataclass
class Work:
    """One task: the runs that one process makes, and what became of them.

    Attributes
    ----------
    recipe : Path
    steps : list of Step
    value : str
        Of a field; empty where the recipe makes one diagnosis.
    is_before : bool
        Whether other tasks of the recipe wait for it.
    log : Path or None
        None of what was not submitted.
    outcome, reason, folder, machine : str
        As the table has them.
    seconds : float
    """

    recipe: Path
    steps: list[Step]
    value: str = ""
    is_before: bool = False
    log: Path | None = None
    outcome: str = CANCELLED
    reason: str = ""
    folder: str = ""
    seconds: float = 0.0
    machine: str = ""

    @property
    def begun(self) -> int:
        """How often it was begun: more than once where a worker was lost."""
        if self.log is None or not self.log.is_file():
            return 0
        return self.log.read_text(encoding="utf-8", errors="replace").count(BEGUN)

    @property
    def name(self) -> str:
        """What a terminal calls it."""
        value = f" · {self.value}" if self.value else ""
        return f"{self.recipe.name}{value}{' (before)' if self.is_before else ''}"

    def row(self) -> tuple[object, ...]:
        """Return its row of the table."""
        texts = (str(self.recipe), self.value, self.outcome, self.reason, self.folder)
        return (*(inert_cell(text) for text in texts), round(self.seconds, 1), self.begun, self.machine)


def found_recipes(patterns: Sequence[str]) -> list[Path]:
    """Return the files that some patterns name, each once.

    Raises
    ------
    RecipeError
        When a pattern names none.
    """
    found: dict[Path, None] = {}
    for pattern in patterns:
        parts = [pattern] if glob.glob(pattern) else shlex.split(pattern)  # a folder may have a space in its name
        for part in parts:
            files = sorted(Path(name) for name in glob.glob(part))
            if not files:
                raise RecipeError("No recipe is called '{pattern}'.", pattern=part)
            found.update((file.resolve(), None) for file in files if file.is_file())
    return list(found)


def require_apart(recipes: Mapping[Path, Sequence[Step]]) -> None:
    """See that no two recipes write to one place: they would be in each other's way.

    Raises
    ------
    RecipeError
        Which names both.
    """
    taken: dict[Path, Path] = {}
    for recipe, steps in recipes.items():
        for path in {path.resolve() for step in steps for path in step.written}:
            other = taken.setdefault(path, recipe)
            if other != recipe:
                raise RecipeError("The recipes '{one}' and '{other}' both write '{path}'.",
                                  "Give each a place of its own.", one=str(other), other=str(recipe),
                                  path=str(path))  # fmt: skip


def write_table(works: Sequence[Work], path: Path) -> None:
    """Write what became of each task, with a point in numbers; whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.StringIO()
    csv.writer(written).writerows([FIELDS, *(work.row() for work in works)])
    write_whole(path, written.getvalue(), "utf-8-sig")
