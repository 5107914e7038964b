"""Recipes and the layers of QGIS: sources in place of ids, and layers opened for sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject

from ...core.errors import InputError, PlanningError
from ...core.recipe.background_roles import BACKGROUND
from ...core.recipe.project_layers import LAYERS, RASTERS
from ...core.recipe.recipe_format import Recipe, RecipeRun
from ...core.recipe.state import DiagnosisState, state_of
from ...i18n import error_sentence, tr
from ...io.described_layers import source_of
from ...io.opened_sources import opened_source
from ...io.recipe import Step, changed_at, resolve, steps_of
from ..recipe_run import RecipeRun as RunningRecipe
from ..recipe_run import parameter_kinds
from .ports import Outcome, Stepped

_OPENED = (*LAYERS, *RASTERS, *BACKGROUND, "FRICTION")


def recipe_of(state: DiagnosisState, project: QgsProject) -> Recipe:
    """Return the recipe of a state with the sources of its layers.

    Raises
    ------
    InputError
        When a layer is in no file.
    """
    sources: dict[str, str] = {}
    for name in _OPENED:
        layer = project.mapLayer(str(state.values.get(name) or ""))
        if layer is None:
            continue
        sources[layer.id()] = source_of(layer)
        if not sources[layer.id()]:
            raise InputError("Layer '{layer}' lives in memory only, so no recipe can name it.",
                             hint="Save it in a file: 'Make Permanent' in the menu of the layer.",
                             layer=layer.name())  # fmt: skip
    return state.recipe(sources)


def opened_state(recipe: Recipe, project: QgsProject) -> DiagnosisState | None:
    """Return the state of a recipe whose layers are open already; None where one of them is not."""
    ids = _open_sources(project)
    inputs = recipe.diagnosis.inputs if recipe.diagnosis is not None else {}
    wanted = [str(inputs[name]) for name in _OPENED if inputs.get(name)]
    return state_of(recipe, ids) if wanted and all(source in ids for source in wanted) else None


class RecipeLoading:
    """A recipe being loaded: what it prepares is made where it is missing or old, then its layers are opened.

    Parameters
    ----------
    recipe : Recipe
        With absolute paths.
    project : QgsProject
        Takes the layers.
    stepped : callable
        Takes the name of each step.
    done : callable
        Takes the outcome with the state.
    """

    def __init__(self, recipe: Recipe, project: QgsProject, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        self._recipe, self._project, self._stepped, self._done = recipe, project, stepped, done
        self._run: RunningRecipe | None = None

    def start(self) -> None:
        """Begin."""
        try:
            steps = _resolved(self._recipe)
        except PlanningError as error:
            self._done(Outcome(error_sentence(error)))
            return
        runs = tuple(RecipeRun(step.algorithm, {**run.inputs, **step.inputs})
                     for run, step in zip(self._recipe.runs, steps, strict=True))  # fmt: skip
        self._recipe = replace(self._recipe, runs=runs)
        due = self._recipe.due(changed_at)
        if not due:
            self._open()
            return
        todo = [step for run, step in zip(runs, steps, strict=True) if any(run is one for one in due)]
        self._run = RunningRecipe(todo, self._stepped, self._over)
        self._run.start()

    def cancel(self) -> None:
        """Stop what runs."""
        if self._run is not None:
            self._run.cancel()

    def _over(self, results: Mapping[str, object] | None, reason: str) -> None:
        self._run = None
        if results is None:
            self._done(Outcome(reason))
            return
        written = {str(path) for path in self._recipe.written()}
        for layer in self._project.mapLayers().values():
            if layer.source().split("|")[0] in written:
                layer.reload()
        self._open()

    def _open(self) -> None:
        """Open the layers that are not open yet, rasters below."""
        ids, unread = _open_sources(self._project), []
        inputs = self._recipe.diagnosis.inputs if self._recipe.diagnosis is not None else {}
        for name in reversed(_OPENED):
            source = str(inputs.get(name) or "")
            if not source or source in ids:
                continue
            layer = opened_source(source)
            if layer is None:
                unread.append(source)
                continue
            self._project.addMapLayer(layer)
            ids[source] = layer.id()
        state = state_of(self._recipe, ids)
        for name in [name for name in _OPENED if state.values.get(name) in unread]:
            state.give(name, "")
        words = tr("These layers of the recipe cannot be read: {sources}").format(sources=", ".join(unread))
        self._done(Outcome(words if unread else "", state=state))


def _resolved(recipe: Recipe) -> list[Step]:
    kinds = {run.algorithm: parameter_kinds(run.algorithm) for run in recipe.runs}
    unknown = next((name for name, known in kinds.items() if not known), "")
    if unknown:
        raise InputError("QGIS has no algorithm '{name}'.", name=unknown)
    steps = steps_of(recipe)
    if steps:  # what a later version gives the diagnosis is kept, and no obstacle; what prepares it has to be right
        known = kinds[steps[-1].algorithm]
        inputs = {name: value for name, value in steps[-1].inputs.items() if name in known}
        steps[-1] = replace(steps[-1], inputs=inputs)
    return resolve(steps, Path(), kinds)


def _open_sources(project: QgsProject) -> dict[str, str]:
    """Return the ids of the layers of a project by their sources."""
    return {layer.source(): layer_id for layer_id, layer in project.mapLayers().items() if layer.isValid()}
