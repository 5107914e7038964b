"""The scenario board of a diagnosis that was made: opened from its recipe."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...core.credentials import without_credentials
from ...core.errors import InputError
from ...core.progress import NullProgress, Progress
from ...core.recipe.recipe_paths import path_of
from ...i18n import with_labels
from ...io.recipe import open_recipe
from ..run import Run
from ..territories import count_together, is_counted_together
from ..text_inputs import with_texts_opened
from .board_data import unit_of_homes
from .opened_board import OpenedBoard, data_of, open_board
from .territorialdiagnosis import TerritorialDiagnosis


class _Listener(QgsProcessingFeedback):
    """The feedback of a run that is cancelled by whoever waits for a board, and says nothing."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(False)
        self._heard = progress

    def isCanceled(self) -> bool:
        """Tell whether whoever waits has cancelled."""
        return self._heard.cancelled()


def board_from_recipe(path: Path, service_type: str = "", progress: Progress | None = None) -> OpenedBoard:
    """Open the board of a diagnosis, by its recipe.

    Layers are opened in the thread that calls, and let go before it returns.

    Parameters
    ----------
    path : Path
        A recipe; what is run before the diagnosis has been run.
    service_type : str
        "" takes the type that most people are far from.
    progress : Progress, optional
        Progress and cancellation.

    Raises
    ------
    RecipeError
        When the file is no recipe.
    InputError
        When it makes no diagnosis, the diagnosis has no services, or one of its layers cannot be read any more.
    Cancelled
        When the user asked to stop.
    """
    progress = progress or NullProgress()
    recipe = open_recipe(path).absolute(path.resolve().parent)
    if recipe.diagnosis is None:
        raise InputError("The recipe '{path}' makes no diagnosis.", hint="Choose the recipe of a diagnosis.",
                         path=str(path))  # fmt: skip
    inputs = recipe.diagnosis.inputs
    lost = [str(file) for file in _files_read(inputs) if not file.exists()]
    if lost:
        raise InputError("The file '{file}', which the diagnosis reads, is not there.",
                         hint="Make the diagnosis first: its recipe may write the file.", file=lost[0])  # fmt: skip
    algorithm = TerritorialDiagnosis().create()
    context = QgsProcessingContext()
    run = Run(algorithm, {}, context, _Listener(progress))
    run.parameters = with_texts_opened(algorithm, inputs, context)
    try:
        units, zones = str(inputs.get("UNITS", "")), None
        if is_counted_together(run):
            zones = unit_of_homes(data_of(run)) or None
            count_together(run)
        return open_board(data_of(run), service_type, progress, units, zones, _scenarios(inputs, path.resolve()))
    except QgsProcessingException as error:  # of QGIS itself: the file is there, and what it held is not
        raise InputError("A layer of the diagnosis cannot be read: {reason}.",
                         hint="Check whether QGIS opens it; bring it back, or make the diagnosis on another.",
                         reason=with_labels(without_credentials(str(error))).strip().rstrip(".")) from None  # fmt: skip
    finally:
        run.let_go()


def _files_read(inputs: dict[str, object]) -> list[Path]:
    """Return the files of the layers that a board reads."""
    found = (path_of(inputs.get(name)) for name in ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK"))
    return [file for file in found if file is not None]


def _scenarios(inputs: dict[str, object], recipe: Path) -> Path:
    """Return where scenarios are kept: where the recipe says, else beside it, but not in a folder that is replaced."""
    named, folder = inputs.get("SCENARIOS"), inputs.get("FOLDER")
    if named:
        return Path(str(named))
    if folder and Path(str(folder)).resolve() == recipe.parent:
        return recipe.parent.parent / f"{recipe.parent.name}_scenarios.gpkg"
    return recipe.parent / "scenarios.gpkg"
