"""Changes of a scenario carried into another coordinate reference system."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)

from ..core.board.changes import BoardChange, Opened, RoadDrawn
from ..core.board.scenario import Scenario
from ..core.errors import CrsError


def changes_in(scenario: Scenario, crs: str, context: QgsCoordinateTransformContext) -> tuple[BoardChange, ...]:
    """Return the changes of a scenario with their points in another system.

    Parameters
    ----------
    scenario : Scenario
        One that does not say its system is taken to be in this one.
    crs : str
        Authority and code, or WKT.
    context : QgsCoordinateTransformContext
        Which transformations the user chose.

    Raises
    ------
    CrsError
        When its points cannot be carried there.
    """
    own, wanted = QgsCoordinateReferenceSystem(scenario.crs), QgsCoordinateReferenceSystem(crs)
    if not scenario.crs or own == wanted:
        return scenario.changes
    way = QgsCoordinateTransform(own, wanted, context)
    try:
        return tuple(_carried(change, way) for change in scenario.changes)
    except QgsCsException:
        raise CrsError("The points of scenario '{name}' cannot be carried from {crs} into {other}.",
                       hint="Draw it anew on the board.", name=scenario.name, crs=scenario.crs,
                       other=crs) from None  # fmt: skip


def _carried(change: BoardChange, way: QgsCoordinateTransform) -> BoardChange:
    def place(x: float, y: float) -> tuple[float, float]:
        moved = way.transform(QgsPointXY(x, y))
        return moved.x(), moved.y()

    if isinstance(change, Opened):
        x, y = place(change.x, change.y)
        return replace(change, x=x, y=y)
    if isinstance(change, RoadDrawn):
        return replace(change, points=tuple(place(x, y) for x, y in change.points))
    return change
