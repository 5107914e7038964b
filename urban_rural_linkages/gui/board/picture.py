"""The picture of a scenario on the map: services with their looks, and roads that are new or faster."""

from __future__ import annotations

from ...core.board.answer import Answer
from ...core.board.changes import BoardChange, Opened, RoadDrawn, RoadFaster, closed_services
from ...core.board.engine import Board
from .ports import Mark, Marker, Picture, RoadShown


def picture_of(board: Board, changes: tuple[BoardChange, ...], answer: Answer | None) -> Picture:
    """Return what the map shows of some changes; units keep no colour until the answer is known."""
    closed = closed_services(changes)
    today = board.services
    markers = [
        Marker(Mark.CLOSED if key in closed else Mark.TODAY, key, name, float(x), float(y))
        for key, name, x, y in zip(today.ids, today.names, today.x, today.y, strict=True)
    ]
    markers += [Marker(Mark.NEW, one.key, one.name, one.x, one.y) for one in changes if isinstance(one, Opened)]
    roads = [RoadShown(one.key, points=one.points) for one in changes if isinstance(one, RoadDrawn)]
    roads += [RoadShown(one.key, lines=one.lines) for one in changes if isinstance(one, RoadFaster)]
    return Picture(answer.zones if answer is not None else (), tuple(markers), tuple(roads))
