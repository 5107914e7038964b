"""The scenario board of a diagnosis: opened from its recipe or its run, on the same places, services and roads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...core.board.engine import Board
from ...core.board.fingerprint import fingerprint
from ...core.credentials import without_credentials
from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import NullProgress, Progress, Stage
from ...i18n import Language, current_language, with_labels
from ...io.recipe import open_recipe
from ..diagnosis.board_data import (
    doubts_of,
    notes_of,
    read_all_services,
    read_homes,
    read_services_of_type,
    read_ways,
    thresholds_of,
    travel_run,
    unit_of_homes,
)
from ..diagnosis.given_data import GivenData
from ..diagnosis.service_names import service_name
from ..diagnosis.territorialdiagnosis import TerritorialDiagnosis
from ..run import Run
from ..territories import count_together, is_counted_together
from ..text_inputs import with_texts_opened


@dataclass(frozen=True, eq=False)
class OpenedBoard:
    """A board and what it was opened from.

    Attributes
    ----------
    board : Board
    crs : str
        Authority and code of the reference system of its places, or its definition as WKT.
    service_type : str
    service_types : tuple of (str, str)
        All types, each with what the report calls it.
    threshold : float
        Minutes from which on a service of the type is far.
    thresholds : tuple of float
        All of the diagnosis.
    units, unit_id : str
        The source of the units as QGIS opens it, and the field of their codes.
    roads : str
        The source of the roads; "" in straight lines.
    scenarios : Path
        Where scenarios of the diagnosis are kept.
    fingerprint : str
        Of the data.
    title : str
        Of the diagnosis.
    notes : tuple of Note
        What the board has not.
    """

    board: Board
    crs: str
    service_type: str
    service_types: tuple[tuple[str, str], ...]
    threshold: float
    thresholds: tuple[float, ...]
    units: str
    unit_id: str
    roads: str
    scenarios: Path
    fingerprint: str
    title: str
    notes: tuple[Note, ...]


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
            zones = unit_of_homes(_given(run)) or None
            count_together(run)
        return _opened(_given(run), service_type, progress, units, zones, _scenarios(inputs, path.resolve()))
    except QgsProcessingException as error:  # of QGIS itself: the file is there, and what it held is not
        raise InputError("A layer of the diagnosis cannot be read: {reason}.",
                         hint="Check whether QGIS opens it; bring it back, or make the diagnosis on another.",
                         reason=with_labels(without_credentials(str(error))).strip().rstrip(".")) from None  # fmt: skip
    finally:
        run.let_go()


def board_of_run(run: Run, service_type: str = "", progress: Progress | None = None) -> OpenedBoard:
    """Open the board of a diagnosis that is being made.

    Parameters
    ----------
    run : Run
        Of the diagnosis.
    service_type, progress
        As of `board_from_recipe`.

    Raises
    ------
    InputError
        When the diagnosis has no services.
    """
    given = run.parameters.get("UNITS")
    units = given if isinstance(given, str) else str(getattr(given, "source", str)())
    return _opened(_given(run), service_type, progress or run.progress, units, None, Path())


def _given(run: Run) -> GivenData:
    return GivenData(run, Language(current_language()))


def _opened(
    given: GivenData, service_type: str, progress: Progress, units: str, zones: Sequence[str] | None, scenarios: Path
) -> OpenedBoard:  # fmt: skip
    travel = travel_run(given)
    try:
        services = read_all_services(travel)
        types = services.occurring_types()
        wanted = service_type if service_type or types == [""] else None
        ways, crs, chosen = read_ways(given, travel, services, wanted)
        homes, of_type = read_homes(given, crs, zones), read_services_of_type(given, services, chosen, crs)
        doubts, of_list = doubts_of(given, services, chosen, (of_type.names, homes.names))
    finally:
        travel.let_go()
    board = Board(homes, of_type, ways, Stage(progress, 0.5, 1.0), doubts, of_list)
    threshold, thresholds = thresholds_of(given, chosen)
    return OpenedBoard(
        board, _name_of(crs), chosen, tuple((key, service_name(key)) for key in types), threshold, tuple(thresholds),
        units, given.run.field("UNIT_ID") or "", str(given.run.value("NETWORK")) if ways.has_roads else "", scenarios,
        fingerprint(board), given.run.text("TITLE"), (*notes_of(given, ways), *board.without_a_way()),
    )  # fmt: skip


def _name_of(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.toWkt()


def _files_read(inputs: dict[str, object]) -> list[Path]:
    """Return the files of the layers that a board reads."""
    from ...core.recipe.recipe_paths import path_of

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
