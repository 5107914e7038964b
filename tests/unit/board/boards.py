"""Boards for tests: Extremadura in straight lines, and a line of villages."""

from __future__ import annotations

import numpy as np

from tests.unit.decisions import extremadura as source
from urban_rural_linkages.core.board.changes import Opened
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.places import Homes, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays
from urban_rural_linkages.core.decisions.people import Times

NAN = np.nan


def extremadura_board() -> Board:
    """Return the board of 388 municipalities and eight public hospitals; its reference system are degrees."""
    region = source.extremadura()
    places = source._capitals(source.REAL_DATA / "extremadura" / "extremadura_municipios.gpkg")
    x, y = np.array([places[code] for code in region.codes]).T
    groups = {"women 0-64": np.maximum(region.women - region.old / 2, 0), "women 65+": region.old / 2,
              "men 0-64": np.maximum(region.men - region.old / 2, 0), "men 65+": region.old / 2}  # fmt: skip
    homes = Homes(region.codes, region.codes, x, y, region.people, groups)
    rows = [region.codes.index(code) for code in source.HOSPITALS]
    services = Services(source.HOSPITALS, source.HOSPITALS, x[rows], y[rows], np.full(8, NAN))
    return Board(homes, services, StraightWays())


def opened_at(board: Board, home: str) -> Opened:
    """Return a new place in a home."""
    row = list(board.homes.ids).index(home)
    return Opened(f"new {home}", home, float(board.homes.x[row]), float(board.homes.y[row]))


def villages(x: list[float], people: list[float], services: list[float], **more: object) -> Board:
    """Return villages and services on the equator, by their longitude."""
    homes = Homes([f"h{n}" for n in range(len(x))], [f"Home {n}" for n in range(len(x))], np.array(x), np.zeros(len(x)),
                  np.array(people), **more)  # fmt: skip
    at = Services([f"s{n}" for n in range(len(services))], [f"Service {n}" for n in range(len(services))],
                  np.array(services), np.zeros(len(services)), np.full(len(services), NAN))  # fmt: skip
    return Board(homes, at, StraightWays())


def same_times(one: Times, other: Times) -> bool:
    """Tell whether times are equal to the last bit."""
    return bool(np.array_equal(one.values, other.values, equal_nan=True)
                and np.array_equal(one.unreachable, other.unreachable))  # fmt: skip
