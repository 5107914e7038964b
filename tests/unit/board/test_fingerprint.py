"""Fingerprints of boards: the same data give the same, and whatever answers depend on changes it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.fingerprint import fingerprint
from urban_rural_linkages.core.board.straight_ways import StraightWays

from .boards import villages
from .towns import town


def of(**more: object) -> str:
    return fingerprint(villages([0.0, 0.5], [5.0, 7.0], [0.0], **more))


class TestFingerprint:
    def test_the_same_data_give_the_same(self):
        assert of() == of() and len(of()) == 32
        assert fingerprint(town(3).board()) == fingerprint(town(3).board())

    def test_what_is_only_shown_is_no_difference(self):
        board = villages([0.0, 0.5], [5.0, 7.0], [0.0])
        renamed = Board(replace(board.homes, names=["X", "Y"]), board.services, StraightWays())
        assert fingerprint(renamed) == fingerprint(board)

    def test_people_places_capacities_and_speeds_are_differences(self):
        board = villages([0.0, 0.5], [5.0, 7.0], [0.0])
        homes, services = board.homes, board.services
        others = [
            Board(replace(homes, people=np.array([5.0, 8.0])), services, StraightWays()),
            Board(replace(homes, x=np.array([0.0, 0.6])), services, StraightWays()),
            Board(homes, replace(services, capacity=np.array([9.0])), StraightWays()),
            Board(homes, replace(services, ids=["t0"]), StraightWays()),
            Board(homes, services, StraightWays(kmh=70.0)),
        ]
        assert len({fingerprint(other) for other in (board, *others)}) == 6

    def test_a_road_that_is_slower_is_a_difference(self):
        slow = town(3)
        slow.speed[:] = 20.0
        assert fingerprint(slow.board()) != fingerprint(town(3).board())
