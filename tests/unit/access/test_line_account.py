"""The account of lines: each for one reason, number and kilometres alike."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.line_account import Lines, line_tallies
from urban_rural_linkages.core.access.speeds import LineSpeeds

NAN = np.nan
#                   open    no geometry  no class  closed class  private  speed of 0  open
CLASSES = ["road", "road", None, "path", "road", "road", "road"]
SPEEDS = np.array([50.0, 50.0, NAN, NAN, 50.0, 0.0, 30.0])
BARRED = np.array([False, False, False, False, True, False, False])
METRES = np.array([1000.0, NAN, 200.0, 30.0, 4.0, 0.4, 2000.0])


def account(mode: str = "car", by_class: bool = True):
    speeds = LineSpeeds.combine(None, SPEEDS, CLASSES, len(CLASSES), BARRED)
    drawn = np.isfinite(METRES)
    return line_tallies(Lines("roads", METRES, drawn), speeds, drawn & (speeds.speed > 0.0), mode, by_class)


def test_every_line_that_is_not_used_is_left_out_for_one_reason():
    lines, kilometres = account()
    assert (lines.read, lines.used) == (7, 2)
    assert [(str(part.reason), part.amount, part.examples) for part in lines.left_out] == [
        ("without a geometry", 1, ("2",)),
        ("without a class of road", 1, ("3",)),
        ("of a class of road that is closed to car", 1, ("4",)),
        ("that their access closes to car", 1, ("5",)),
        ("with a speed of 0 or less", 1, ("6",)),
    ]
    assert str(lines.subject) == "Lines of 'roads'" and lines.unit == ""
    assert (kilometres.read, kilometres.unit) == (3.234, "km"), "the sum of the known lengths, to a metre"


def test_lengths_are_those_of_the_same_lines():
    _, kilometres = account()
    assert [part.amount for part in kilometres.left_out] == [0.2, 0.03, 0.004], "less than half a metre is none"
    assert kilometres.used == pytest.approx(3.0)


def test_the_reason_says_what_is_missing_and_for_whom():
    lines, _ = account("walk", by_class=False)
    reasons = [str(part.reason) for part in lines.left_out]
    assert reasons[1:3] == ["without a speed, which are closed", "of a class of road that is closed to walk"]


def test_of_many_lines_the_first_are_named():
    count = 20
    speeds = LineSpeeds.combine(None, None, None, count)
    lines, kilometres = line_tallies(
        Lines("roads", np.ones(count), np.ones(count, dtype=bool)), speeds, np.zeros(count, dtype=bool), "car", True
    )
    (left_out,) = lines.left_out
    assert (left_out.amount, left_out.examples) == (20, ("1", "2", "3", "4", "5", "6"))
    assert (kilometres.read, kilometres.used) == (0.02, 0.0)


def test_a_layer_without_lines():
    nothing = np.empty(0)
    speeds = LineSpeeds.combine(None, None, None, 0)
    lines, kilometres = line_tallies(Lines("roads", nothing, nothing.astype(bool)), speeds, nothing.astype(bool),
                                     "car", True)  # fmt: skip
    assert (lines.read, lines.left_out, kilometres.read, kilometres.left_out) == (0, (), 0.0, ())


def test_classes_that_nobody_knows_are_named():
    classes = ["road", "autostrada", "path", "N-V", "autostrada"]
    speeds = LineSpeeds.combine(None, np.array([50.0, NAN, NAN, NAN, NAN]), classes, 5)
    metres = np.full(5, 1000.0)
    lines, kilometres = line_tallies(
        Lines("roads", metres, np.ones(5, dtype=bool)), speeds, speeds.speed > 0.0, "car", True
    )
    assert [(str(part.reason), part.amount) for part in lines.left_out] == [
        ("of a class of road that is closed to car", 1),
        ("of a class of road that OpenStreetMap does not have (N-V, autostrada)", 3),
    ]
    assert [part.amount for part in kilometres.left_out] == [1.0, 3.0]


def test_lines_of_other_plans_are_left_out_for_that_reason_alone():
    speeds = LineSpeeds.combine(None, SPEEDS, CLASSES, len(CLASSES), BARRED)
    drawn, others = np.isfinite(METRES), np.array([False, True, True, False, True, False, True])
    is_open = drawn & (speeds.speed > 0.0) & ~others
    lines, _ = line_tallies(Lines("roads", METRES, drawn), speeds, is_open, "car", True, others)
    assert (lines.read, lines.used) == (7, 1)
    assert [(str(part.reason), part.amount) for part in lines.left_out] == [
        ("without a geometry", 1),
        ("of other plans", 3),
        ("of a class of road that is closed to car", 1),
        ("with a speed of 0 or less", 1),
    ]
