"""The scenario board of a diagnosis, on the same places, services and roads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ...core.board.engine import Board
from ...core.board.fingerprint import fingerprint
from ...core.notes import Note
from ...core.progress import Progress, Stage
from ...i18n import Language, current_language
from ..run import Run
from .board_data import (
    doubts_of,
    notes_of,
    read_all_services,
    read_homes,
    read_services_of_type,
    read_ways,
    thresholds_of,
    travel_run,
)
from .given_data import GivenData
from .service_names import service_name


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


def board_of_run(run: Run, service_type: str = "", progress: Progress | None = None) -> OpenedBoard:
    """Open the board of a diagnosis that is being made.

    Parameters
    ----------
    run : Run
        Of the diagnosis.
    service_type : str
        "" takes the type that most people are far from.
    progress : Progress, optional
        Progress and cancellation.

    Raises
    ------
    InputError
        When the diagnosis has no services.
    """
    given = run.parameters.get("UNITS")
    units = given if isinstance(given, str) else str(getattr(given, "source", str)())
    return open_board(data_of(run), service_type, progress or run.progress, units, None, Path())


def data_of(run: Run) -> GivenData:
    """Return what a run was given, in the language of the user interface."""
    return GivenData(run, Language(current_language()))


def open_board(
    given: GivenData, service_type: str, progress: Progress, units: str, zones: Sequence[str] | None, scenarios: Path
) -> OpenedBoard:  # fmt: skip
    """Open a board on the data of a diagnosis.

    Parameters
    ----------
    given : GivenData
    service_type : str
        "" takes the type that most people are far from.
    progress : Progress
    units : str
        The source of the units as QGIS opens it.
    zones : sequence of str or None
        The unit of each home, where units are counted together; None takes that of the data.
    scenarios : Path
        Where scenarios of the diagnosis are kept.

    Raises
    ------
    InputError
        When the diagnosis has no services.
    """
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
