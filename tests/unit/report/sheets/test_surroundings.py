"""Maps of the sheets: the unit in its region, and its surroundings at a round ratio."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, marks, words
from urban_rural_linkages.core.polygons import Polygons
from urban_rural_linkages.core.report.drawing import ACCENT, AMBER, INK, Circle, Path, Stroke, Text
from urban_rural_linkages.core.report.maps.atlas import Atlas, Part
from urban_rural_linkages.core.report.maps.frame import round_ratio
from urban_rural_linkages.core.report.sheets.surroundings import LOCATOR, SIZE, Settlements, Surroundings

LETTERS = Letters()
KM = 1000.0
ROADS = [([np.array([[0.0, 5 * KM], [900 * KM, 5 * KM]])], Stroke("#123456", 0.5))]


def squares(columns: int, rows: int, side: float = 10 * KM) -> Polygons:
    """Return units side by side, row by row from the south west."""
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], dtype=float) * side
    points = np.concatenate([corners + (side * column, side * row) for row in range(rows) for column in range(columns)])
    count = columns * rows
    return Polygons(count, points, np.arange(0, 4 * count + 1, 4), np.arange(count), np.zeros(count, dtype=bool))


def made(
    columns: int = 4, rows: int = 3, side: float = 10 * KM, settlements: Settlements | None = None
) -> Surroundings:
    count = columns * rows
    atlas = Atlas([Part(np.arange(count), squares(columns, rows, side))], [str(n) for n in range(count)])
    points = [(f"Unit {n}", (n % columns + 0.5) * side, (n // columns + 0.5) * side) for n in range(count)]
    nobody = Settlements(np.empty((0, 2)), np.empty(0))
    groups = np.arange(count) % 2
    return Surroundings(atlas, 0, groups, points.__getitem__, ROADS, settlements or nobody, LETTERS)


def test_the_locator_shows_the_unit_in_its_group_and_its_region():
    drawing = made().locator(5)
    paths = marks(drawing, Path)
    assert drawing.width <= LOCATOR[0] and drawing.height <= LOCATOR[1]
    land, group, borders, own = paths
    assert land.fill and group.fill != land.fill and borders.fill is None and own.fill == AMBER
    assert len(group.rings) == 2 and borders.stroke is not None
    middle = paths[-1].rings[0].mean(axis=0)
    assert 0.25 < middle[0] / drawing.width < 0.5 and 0.33 < middle[1] / drawing.height < 0.67


def test_a_country_is_one_outline():
    land, _, own = marks(made(20, 10).locator(0), Path)
    assert len(land.rings) == 1 and own.fill == AMBER


@pytest.mark.parametrize("side", [0.5 * KM, 3 * KM, 10 * KM, 70 * KM])
def test_the_unit_fits_at_a_round_ratio(side):
    drawing = made(side=side).map(5)
    own = next(path for path in marks(drawing, Path) if path.stroke and path.stroke.colour == ACCENT)
    (left, top), (right, bottom) = own.rings[0].min(axis=0), own.rings[0].max(axis=0)
    assert 0 < left < right < SIZE[0] and 0 < top < bottom < SIZE[1]
    assert left + right == pytest.approx(SIZE[0], abs=0.1) and top + bottom == pytest.approx(SIZE[1], abs=0.1)
    ratio = next(text for text in words(drawing) if text.startswith("1:"))
    number = int(ratio[2:].replace("\u202f", ""))
    assert number == round_ratio(number) and (right - left) == pytest.approx(side * 1000 / number, rel=0.01)


def test_neighbours_roads_and_names_are_there_and_far_units_are_not():
    drawing = made(30, 3).map(31)
    assert {"Unit 31", "Unit 30", "Unit 32"} & set(words(drawing)) and "Unit 45" not in words(drawing)
    names = {mark.text: mark for mark in marks(drawing, Text)}
    assert names["Unit 31"].weight == "semibold"
    south = made(30, 3).map(1)
    assert any(path.stroke and path.stroke.colour == "#123456" for path in marks(south, Path))


def test_settlements_are_dots_by_their_people():
    found = Settlements(
        np.array([[12 * KM, 5 * KM], [15 * KM, 5 * KM], [900 * KM, 5 * KM]]), np.array([400, np.nan, 9])
    )
    dots = [dot for dot in marks(made(settlements=found).map(1), Circle) if dot.fill == INK]
    assert len(dots) == 2 and dots[0].radius > dots[1].radius


def test_a_unit_without_a_name_has_a_map():
    atlas = Atlas([Part(np.arange(2), squares(2, 1))], ["a", "b"])
    nobody = Settlements(np.empty((0, 2)), np.empty(0))
    maps = Surroundings(atlas, 0, np.array([-1, -1]), lambda row: None, [], nobody, LETTERS)
    assert marks(maps.map(0), Path) and len(marks(maps.locator(1), Path)) == 3
