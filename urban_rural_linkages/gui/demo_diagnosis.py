"""The diagnosis of the demo region, made from its recipe in the user's own folder: finished, or as a recipe."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.gui import QgisInterface, QgsMessageBarItem

from ..core.recipe.recipe_format import Recipe
from ..core.recipe.recipe_format import RecipeRun as RecipeStep
from ..i18n import current_language, error_sentence, tr
from ..io.recipe import RecipeError, Step, read_recipe, relocated, resolve
from ..io.reported_plans import has_other_plans
from ..paths import resource
from .demo import own_copy, own_folder
from .diagnosis.opened_project import open_project
from .messages import offer, say, warn
from .opening import ask_to_open, open_document, open_folder
from .recipe_run import RecipeRun, parameter_kinds

_PROJECT, _REPORT = "diagnosis.qgz", "report.html"


class DemoDiagnosis:
    """The diagnosis of the demo, made once and then opened.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._run: RecipeRun | None = None
        self._item: QgsMessageBarItem | None = None

    @property
    def is_running(self) -> bool:
        """Whether the diagnosis is being made."""
        return self._run is not None

    def open_finished(self) -> None:
        """Open the project of the diagnosis and offer its report; where they are not there yet, make them first."""
        self._attempt(self._open_or_make)

    def cancel(self) -> None:
        """Stop what runs."""
        if self._run is not None:
            self._run.cancel()

    def remove(self) -> None:
        """Stop what runs and take its message away: the plugin goes."""
        self.cancel()
        self._take_away()

    def _attempt(self, begin: Callable[[], None]) -> None:
        """Begin something, or say why the user's own copy of the demo cannot be made."""
        try:
            begin()
        except OSError as error:
            warn(self._iface, self._title(), tr("The demo cannot be copied: {reason}").format(reason=error))
        except RecipeError as error:
            warn(self._iface, self._title(), error_sentence(error))

    def _open_or_make(self) -> None:
        folder = _results("diagnosis")
        if (folder / _PROJECT).exists():
            self._open(folder / _PROJECT, folder / _REPORT)
        else:
            self._start(demo_steps(folder), self._finished)

    def _make_again(self) -> None:
        self._start(demo_steps(_results("diagnosis")), self._finished)

    def _start(self, steps: Sequence[Step], done: Callable[[Mapping[str, object]], None]) -> None:
        self._take_away()
        self._item = offer(self._iface, self._title(), tr("begins"), [(tr("Cancel"), self.cancel)])
        if self._run is not None:
            return  # it goes on: its message, which may have been closed, is there again

        def ended(results: Mapping[str, object] | None, reason: str) -> None:
            self._run = None
            self._take_away()
            if results is not None:
                done(results)
            elif reason:
                warn(self._iface, self._title(), reason)

        self._run = RecipeRun(steps, self._say, ended)
        self._run.start()

    def _say(self, step: str) -> None:
        if self._item is not None:
            say(self._iface, self._item, step)

    def _take_away(self) -> None:
        bar = self._iface.messageBar()
        if self._item is not None and self._item in bar.items():
            bar.popWidget(self._item)
        self._item = None

    def _finished(self, results: Mapping[str, object]) -> None:
        self._open(Path(str(results["PROJECT"])), Path(str(results["REPORT"])))

    def _open(self, project: Path, report: Path) -> None:
        """Open the project, once the user has saved or given up changes of another one, and offer the report."""
        if open_project(self._iface, str(project)):
            return
        words, choices = tr("The project of an invented region is open, in a copy of your own; the report lies "
                            "beside it."), []  # fmt: skip
        if has_other_plans(report.parent, own_copy() / "scenarios.gpkg"):
            words = tr("Plans of the scenario board have changed since this diagnosis was made; its report does not "
                       "have them yet.")  # fmt: skip
            choices.append((tr("Make It Again"), lambda: self._attempt(self._make_again)))
        choices += [
            (tr("Open Report"), lambda: self._show(open_document(str(report), str(report.parent), ask_to_open))),
            (tr("Open Folder"), lambda: self._show(open_folder(str(report.parent)))),
        ]
        offer(self._iface, self._title(), words, choices)

    def _show(self, reason: str) -> None:
        if reason:
            warn(self._iface, self._title(), reason)

    def _title(self) -> str:
        return tr("Demo diagnosis")


def demo_steps(folder: Path) -> list[Step]:
    """Return the runs of the demo's recipe on the user's own copy of the region, in the language of QGIS.

    Parameters
    ----------
    folder : Path
        Where the diagnosis goes.
    """
    recipe = resource("demo", "recipe.json")
    base = recipe.resolve().parent
    steps = read_recipe(recipe)
    resolved = resolve(steps, base, {step.algorithm: parameter_kinds(step.algorithm) for step in steps})
    places = {
        Path(str(resolved[-1].inputs["FOLDER"])): folder,
        base / "assessments.gpkg": own_folder() / "assessments.gpkg",
        base: own_copy(),
    }
    *before, last = relocated(resolved, places)
    own = {
        "TITLE": tr("Tierras del Alba: territorial diagnosis of an invented region"),
        "LANGUAGE": current_language(),
    }
    return [*before, replace(last, inputs={**last.inputs, **own})]


def own_demo_recipe() -> tuple[Recipe, Path]:
    """Return the demo's recipe on the user's own copy of the region, with absolute paths, and the folder of the copy.

    Raises
    ------
    OSError
        When the region cannot be copied.
    RecipeError
        When the recipe is broken.
    """
    steps = demo_steps(_results("own_diagnosis"))
    return Recipe(tuple(RecipeStep(step.algorithm, step.inputs) for step in steps)), own_copy()


def _results(name: str) -> Path:
    return own_copy() / f"{name}_{current_language()}"
