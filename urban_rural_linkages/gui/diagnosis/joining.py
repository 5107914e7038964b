"""Tables joined to the units by the runs of a recipe, in the background, and the layer that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

from ...core.errors import PlanningError
from ...core.recipe.folders import free_folder
from ...core.recipe.joinable_tables import JoinableTable, join_runs
from ...core.recipe.recipe_format import RecipeRun
from ...core.recipe.state import DiagnosisState
from ...i18n import error_sentence, tr
from ...io.described_layers import source_of
from ...io.recipe import Step, resolve
from .. import recipe_run
from ..options import options
from .ports import Outcome, Stepped

_FOLDER = "joined"
_NAMED = 2  # tables


def join(
    state: DiagnosisState, tables: Sequence[JoinableTable], stepped: Stepped, done: Callable[[Outcome], None]
) -> recipe_run.RecipeRun | None:
    """Begin to join tables to the units; return what runs, None where it cannot begin (`done` is told why).

    Parameters
    ----------
    state : DiagnosisState
        Its units become the layer that is made, and its recipe gets the runs.
    tables : sequence of JoinableTable
    stepped, done : callable
    """
    project, units = QgsProject.instance(), str(state.values["UNITS"])
    sources = {one: _source(one) for one in (units, *(table.layer.id for table in tables))}
    lost = next((one for one, source in sources.items() if not source), "")
    if lost:
        name = state.names.get(lost, lost)
        done(Outcome(tr("Layer '{layer}' lives in the memory of QGIS only: save it to a file first, so that the recipe "
                        "can name it.").format(layer=name)))  # fmt: skip
        return None
    folder = folder_of_tables()
    runs = join_runs(sources[units], str(state.values["UNIT_ID"]),
                     [(table, sources[table.layer.id]) for table in tables], folder.as_posix())  # fmt: skip
    try:
        folder.mkdir(parents=True)
        steps = _steps(runs, folder)
    except (OSError, PlanningError) as error:
        done(Outcome(error_sentence(error) if isinstance(error, PlanningError) else str(error)))
        return None

    def ended(results: Mapping[str, object] | None, reason: str) -> None:
        if results is None:
            done(Outcome(reason))
            return
        name = state.names.get(units, units)
        layer = QgsVectorLayer(str(runs[-1].inputs["OUTPUT"]), _name(name, tables), "ogr")
        state.exchange_units(layer.id(), runs)  # before the project tells of the new layer
        project.addMapLayer(layer)
        done(Outcome(folder=str(folder)))

    run = recipe_run.RecipeRun(steps, stepped, ended)
    run.start()
    return run


def _name(units: str, tables: Sequence[JoinableTable]) -> str:
    """Return the name of the layer that is made: of the units and the tables, where these are few."""
    if len(tables) > _NAMED:
        return tr("{layer} + {count} {count:table|tables}").format(layer=units, count=len(tables))
    return " + ".join([units, *(table.layer.name for table in tables)])


def folder_of_tables() -> Path:
    """Return a folder that is not there yet, beside the project, else where the options say, else in the profile."""
    place = QgsProject.instance().absolutePath() or options()["folder"]
    base = Path(place) if place else Path(QgsApplication.qgisSettingsDirPath()) / "urban_rural_linkages"
    return free_folder(base / _FOLDER, Path.exists)


def _source(layer_id: str) -> str:
    layer = QgsProject.instance().mapLayer(layer_id)
    return source_of(layer) if layer is not None else ""


def _steps(runs: Sequence[RecipeRun], folder: Path) -> list[Step]:
    steps = [Step(number, run.algorithm, dict(run.inputs)) for number, run in enumerate(runs, start=1)]
    registry = QgsApplication.processingRegistry()
    kinds = {}
    for step in steps:
        algorithm = registry.algorithmById(step.algorithm)
        definitions = algorithm.parameterDefinitions() if algorithm is not None else []
        kinds[step.algorithm] = {each.name(): each.type() for each in definitions}
    return resolve(steps, folder, kinds)
