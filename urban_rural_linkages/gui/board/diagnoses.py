"""Diagnoses that the board opens on, by their recipes: the project's, the last, one that is asked for, the demo's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...algorithms.diagnosis.board_of_recipe import board_from_recipe
from ...core.board.changes import BoardChange, Closed, Resized
from ...core.board.scenario import Scenario
from ...core.errors import InputError, PlanningError
from ...core.progress import Progress
from ...core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun
from ...i18n import error_sentence, tr
from ...io.recipe import changed_at, open_recipe, save_recipe
from ...io.scenario_systems import changes_in
from ...io.scenarios import read_scenarios, remove_scenario, write_scenario
from ..checklists.window import author
from ..demo import own_copy
from ..demo_diagnosis import demo_steps
from ..messages import message_box
from ..recipe_run import RecipeRun as RunningRecipe
from .ports import OpenedBoard

RECIPE = "recipe.url.json"  # which a diagnosis leaves in its folder
_REMEMBERED, _ASKED = "urban_rural_linkages/board_recipe", "urban_rural_linkages/board_asked"
_KINDS = "JSON (*.json)"


class QgisDiagnoses:
    """Diagnoses of the user; implements `Diagnoses`.

    Parameters
    ----------
    window : QWidget
        Above which the user is asked.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._preparing: RunningRecipe | None = None
        self._opened: OpenedBoard | None = None

    # -- which ----------------------------------------------------------------------------------------------

    def find(
        self, found: Callable[[Path], None], failed: Callable[[str], None], stepped: Callable[[str], None]
    ) -> None:  # fmt: skip
        """Find the recipe of the project that is open, the last one, or, once, ask; the demo's is always there."""
        recipe = _of_project() or _remembered()
        if recipe is not None:
            self._take(recipe, found, failed)
        elif QgsSettings().value(_ASKED, False, type=bool):
            self._demo(found, failed, stepped)
        else:
            QgsSettings().setValue(_ASKED, True)
            self.choose(found, failed, stepped)

    def choose(
        self, found: Callable[[Path], None], failed: Callable[[str], None], stepped: Callable[[str], None]
    ) -> None:  # fmt: skip
        """Ask whether to open on a diagnosis of the user's own, or on the demo's."""
        words = tr("The scenario board works on a diagnosis: on its places, services and roads. Open it on one of "
                   "yours, or on that of the demo region?")  # fmt: skip
        box = message_box(words, QMessageBox.Icon.Question, self._window)
        own = box.addButton(tr("Choose a diagnosis…"), QMessageBox.ButtonRole.ActionRole)
        demo = box.addButton(tr("Demo region"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(demo)
        box.exec()
        if box.clickedButton() is own:
            self._choose_own(found, failed)
        elif box.clickedButton() is demo:
            QgsSettings().remove(_REMEMBERED)
            self._demo(found, failed, stepped)

    def _choose_own(self, found: Callable[[Path], None], failed: Callable[[str], None]) -> None:
        """Ask for the recipe of a diagnosis; a finished one has its own in its folder."""
        before = _remembered()
        folder = str(before.parent) if before is not None else ""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Recipe of a diagnosis, or its folder"), folder, _KINDS)
        if name:
            self._take(Path(name), found, failed)

    def _take(self, recipe: Path, found: Callable[[Path], None], failed: Callable[[str], None]) -> None:
        try:
            read = open_recipe(recipe).absolute(recipe.parent)
            if read.diagnosis is None:
                raise InputError("The recipe '{path}' makes no diagnosis.", hint="Choose one that does.",
                                 path=str(recipe))  # fmt: skip
            if read.due(changed_at):
                raise InputError("The data of the recipe '{path}' are not prepared yet.",
                                 hint="Make its diagnosis first, by 'Territorial Diagnosis…'.",
                                 path=str(recipe))  # fmt: skip
        except PlanningError as error:
            failed(error_sentence(error))
            return
        QgsSettings().setValue(_REMEMBERED, str(recipe))
        found(recipe)

    # -- the demo --------------------------------------------------------------------------------------------

    def _demo(
        self, found: Callable[[Path], None], failed: Callable[[str], None], stepped: Callable[[str], None]
    ) -> None:  # fmt: skip
        """Prepare the data of the demo in the user's own copy, where they are not there yet."""
        try:
            folder = own_copy()
            steps = demo_steps(folder / "board")
            recipe = Recipe(tuple(RecipeRun(step.algorithm, dict(step.inputs)) for step in steps))
            file = folder / "board.url.json"
            save_recipe(file, recipe)
        except OSError as error:
            failed(tr("The demo cannot be copied: {reason}").format(reason=error))
            return
        except PlanningError as error:
            failed(error_sentence(error))
            return
        if not recipe.due(changed_at):
            found(file)
            return

        def over(results: Mapping[str, object] | None, reason: str) -> None:
            self._preparing = None
            stepped("")
            if results is not None:
                found(file)
            else:
                failed(reason)

        self._preparing = RunningRecipe([step for step in steps if step.algorithm != DIAGNOSIS], stepped, over)
        self._preparing.start()

    def cancel(self) -> None:
        """Stop what is being prepared."""
        if self._preparing is not None:
            self._preparing.cancel()

    # -- what is read and kept -------------------------------------------------------------------------------

    def read(self, recipe: Path, service_type: str, progress: Progress) -> OpenedBoard:
        """Read places, services and roads as the diagnosis does."""
        self._opened = board_from_recipe(recipe, service_type, progress)
        return self._opened

    def scenarios(self, file: Path) -> list[Scenario]:
        """Return the scenarios of a file; none where there is no file yet."""
        return list(read_scenarios(file)) if file.exists() else []

    def changes_in(self, scenario: Scenario, crs: str) -> tuple[BoardChange, ...]:
        """Return the changes of a scenario in another system: roads that were given later bring theirs."""
        return changes_in(scenario, crs, QgsProject.instance().transformContext())

    def keep(self, file: Path, scenario: Scenario) -> None:
        """Keep a scenario, with where the services are that it changes, so that QGIS shows them."""
        write_scenario(file, scenario, self._places(scenario))

    def remove(self, file: Path, key: str) -> None:
        """Remove a scenario."""
        remove_scenario(file, key)

    def name_in_recipe(self, recipe: Path, file: Path) -> None:
        """Have the recipe name the file of scenarios, where it names none."""
        read = open_recipe(recipe).absolute(recipe.parent)
        last = read.diagnosis
        if last is None or last.inputs.get("SCENARIOS"):
            return
        named = RecipeRun(last.algorithm, {**last.inputs, "SCENARIOS": str(file)})
        save_recipe(recipe, replace(read, runs=tuple(named if run is last else run for run in read.runs)))

    def author(self) -> str:
        """Return who works here."""
        return author()

    def _places(self, scenario: Scenario) -> dict[str, list[tuple[float, float]]]:
        """Return where the services of today are that a scenario changes."""
        if self._opened is None:
            return {}
        today = self._opened.board.services
        changed = {one.service for one in scenario.changes if isinstance(one, Closed | Resized)}
        return {key: [(float(x), float(y))] for key, x, y in zip(today.ids, today.x, today.y, strict=True)
                if key in changed}  # fmt: skip


def _of_project() -> Path | None:
    """Return the recipe that lies beside the project, as a diagnosis leaves it."""
    name = QgsProject.instance().fileName()
    file = Path(name).with_name(RECIPE) if name else None
    return file if file is not None and file.is_file() else None


def _remembered() -> Path | None:
    name = str(QgsSettings().value(_REMEMBERED, "") or "")
    return Path(name) if name and Path(name).is_file() else None
