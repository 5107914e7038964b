"""The light on a terrain: flat land, slopes towards and away from the sun, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.relief import shades

FLAT = np.sin(np.radians(45.0))


def plane(east: float, south: float) -> np.ndarray:
    """Return heights that rise so many metres a cell."""
    rows, columns = np.mgrid[0:5, 0:5].astype(float)
    return east * columns + south * rows


def test_flat_land_has_the_light_of_the_suns_height():
    assert shades(np.full((3, 3), 700.0), 25.0) == pytest.approx(FLAT)
    assert shades(np.zeros((3, 3)), 25.0, suns=(0.0, 90.0, 200.0)) == pytest.approx(FLAT)


@pytest.mark.parametrize(("east", "south", "is_lit"), [(10.0, 0.0, True), (-10.0, 0.0, False), (0.0, 10.0, True),
                                                       (0.0, -10.0, False)])  # fmt: skip
def test_slopes_towards_the_north_west_are_lit(east, south, is_lit):
    """Land that rises to the east looks west, land that rises to the south looks north."""
    light = shades(plane(east, south), 100.0)
    assert bool((light > FLAT).all()) is is_lit


def test_a_slope_along_the_light_is_as_steep_as_it_is_drawn():
    steep = shades(plane(30.0, 30.0), 100.0, exaggeration=1.0)
    steeper = shades(plane(30.0, 30.0), 100.0, exaggeration=2.0)
    assert (steep > FLAT).all() and (steeper > steep).all()
    slope = np.arctan(np.hypot(0.3, 0.3))
    assert steep == pytest.approx(np.cos(np.radians(45.0) - slope))


def test_light_of_several_suns_is_their_mean():
    heights = plane(12.0, -7.0)
    apart = [shades(heights, 50.0, suns=(sun,)) for sun in (270.0, 315.0)]
    assert shades(heights, 50.0, suns=(270.0, 315.0)) == pytest.approx((apart[0] + apart[1]) / 2.0)


def test_beside_what_is_not_known_nothing_is_known():
    heights = plane(1.0, 1.0)
    heights[2, 2] = np.nan
    light = shades(heights, 10.0)
    assert np.isnan(light[2, 1]) and np.isnan(light[1, 2]) and np.isfinite(light[0, 0])
