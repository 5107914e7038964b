"""Surfaces: what wins in a cell, what is a barrier, and what is hardly a speed."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.friction import (
    LandSpeeds,
    checked_friction,
    friction_of_speed,
    merge_surfaces,
    only_speed,
    surface_notes,
    surface_of_land_cover,
    uniform_mode,
)
from urban_rural_linkages.core.access.slope_laws import Mode
from urban_rural_linkages.core.errors import InputError

NAN = np.nan
TABLE = LandSpeeds([1, 2, 80], [6.0, 4.0, 0.0], [Mode.BICYCLE, Mode.WALK, Mode.WALK])


def test_land_cover_by_table():
    surface, notes = surface_of_land_cover(np.array([[1.0, 2.0], [80.0, NAN]]), TABLE)
    assert np.array_equal(surface.speed, [[6.0, 4.0], [NAN, NAN]], equal_nan=True)
    assert surface.modes.tolist() == [[2, 1], [0, 0]] and notes == []
    assert surface.friction[0].tolist() == pytest.approx([0.6, 0.9])


def test_classes_without_a_speed_are_barriers_and_said():
    surface, notes = surface_of_land_cover(np.array([[1.0, 5.0, 5.0, NAN]]), TABLE)
    assert np.isnan(surface.speed[0, 1:]).all() and surface.modes.tolist() == [[2, 0, 0, 0]]
    assert [str(note) for note in notes] == ["Classes without a speed are barriers: 5 (2 cells)."]


def test_many_unknown_classes_are_not_all_named():
    _, notes = surface_of_land_cover(np.arange(100.0, 130.0).reshape(5, 6), TABLE)
    assert str(notes[0]).endswith("109, ... (30 cells).")


@pytest.mark.parametrize(
    ("classes", "speeds", "said"),
    [([1, 1], [3.0, 4.0], "Class 1 appears twice"), ([1, 2], [3.0, -4.0], "speed of class 2 is -4 km/h"),
     ([1, 2], [float("inf"), 4.0], "speed of class 1 is inf km/h")],
)  # fmt: skip
def test_tables_that_cannot_be_used(classes, speeds, said):
    with pytest.raises(InputError) as error:
        LandSpeeds(classes, speeds, [Mode.WALK, Mode.WALK])
    assert said in str(error.value)


def test_the_fastest_way_through_a_cell_wins():
    land = uniform_mode(np.array([[5.0, 5.0, 0.0, 5.0]]), Mode.WALK)
    track = uniform_mode(np.array([[NAN, 3.0, 20.0, 20.0]]), Mode.CAR)
    road = uniform_mode(np.array([[NAN, NAN, NAN, 20.0]]), Mode.BICYCLE)
    merged = merge_surfaces(land, [track, road])
    assert merged.speed.tolist() == [[5.0, 5.0, 20.0, 20.0]]
    assert merged.modes.tolist() == [[1, 1, 3, 3]]  # among equals the earlier one


def test_barriers_close_land_and_not_bridges():
    land = uniform_mode(np.full((1, 3), 5.0), Mode.WALK)
    road = uniform_mode(np.array([[NAN, 60.0, NAN]]), Mode.CAR)
    merged = merge_surfaces(land, [road], np.array([[False, True, True]]))
    assert np.array_equal(merged.speed, [[5.0, 60.0, NAN]], equal_nan=True)
    assert merged.modes.tolist() == [[1, 3, 0]]
    assert land.speed.tolist() == [[5.0, 5.0, 5.0]]  # what was given stays as it was


def test_speed_zero_and_unknown_are_barriers():
    friction, notes = friction_of_speed(np.array([[50.0, 0.0, NAN, np.inf]]))
    assert friction[0, 0] == pytest.approx(0.072) and np.isnan(friction[0, 1:]).all() and notes == []


@pytest.mark.parametrize("make", [friction_of_speed, lambda speed, layer: uniform_mode(speed, Mode.CAR, layer)])
def test_negative_speeds_are_refused_with_their_cell(make):
    with pytest.raises(InputError) as error:
        make(np.array([[5.0, 5.0], [5.0, -2.0]]), "speeds")
    assert str(error.value).startswith("Speed -2 km/h in row 2, column 2 of 'speeds' is negative.")


@pytest.mark.parametrize("value", [0.0, -1.0])
def test_friction_must_be_positive(value):
    with pytest.raises(InputError) as error:
        checked_friction(np.array([[0.7, value], [NAN, 0.7]]), "friction")
    assert str(error.value).startswith(f"Friction {value:g} in row 1, column 2 of 'friction' is not positive.")


def test_sensible_speeds_are_not_remarked_upon():
    assert surface_notes(3.6 / np.array([[2.0, 120.0, 1.0]])) == []
    assert surface_notes(np.full((2, 2), NAN)) == []


def test_minutes_per_metre_are_noticed():
    notes = checked_friction(np.array([[0.0006, 0.01]]), "map2019")  # 0.0006 min/m = 100 km/h
    assert [str(note) for note in notes] == [
        "The fastest cell of 'map2019' has 6000 km/h: is it really km/h, or seconds per metre?"
    ]


def test_metres_per_second_are_noticed():
    _, notes = friction_of_speed(np.array([[1.4, 0.9]]), "walk")
    assert "1.4 km/h: are these metres per second?" in str(notes[0])


def test_a_surface_of_one_speed_is_known_by_it():
    even = np.full((2, 2), 3.6 / 50)
    even[0, 0] = np.nan
    assert only_speed(even) == 50.0
    even[1, 1] *= 1.001
    assert only_speed(even) is None, "a thousandth faster is another speed"
    assert only_speed(np.full((2, 2), np.nan)) is None and only_speed(np.zeros((2, 2))) is None
