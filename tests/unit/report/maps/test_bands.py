"""Bands between places: as wide as what they carry, curved to one side, the widest above, their casing below them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.report.maps.land import maker
from urban_rural_linkages.core.report.drawing import WHITE, Path, Stroke
from urban_rural_linkages.core.report.maps.bands import NARROWEST, WIDER, Bands, band_widths, curve, width_examples
from urban_rural_linkages.core.report.maps.layers import layer_keys

LAND = maker()
SPOT = LAND.layout(126.0, 126.0).main
WEST, SOUTH, EAST, NORTH = LAND.atlas.parts[0].box


def bands(*widths: float, label: str = "two towns", colour: str = "#17495a") -> Bands:
    line = np.array([(WEST, SOUTH), (EAST, SOUTH)])
    return Bands([[line] * len(widths)], Stroke(colour, 1.0), label, widths=[list(widths)], count=str(len(widths)))


def test_widths_are_linear():
    widths = band_widths([0.0, 500.0, 1000.0], 1000.0)
    assert widths[0] == NARROWEST and widths[2] == pytest.approx(NARROWEST + WIDER)
    assert widths[1] == pytest.approx((widths[0] + widths[2]) / 2)


def test_a_curve_joins_its_ends_and_both_ways_lie_apart():
    one, other = np.array([0.0, 0.0]), np.array([30.0, 40.0])
    there, back = curve(one, other), curve(other, one)
    assert np.array_equal(there[0], one) and np.array_equal(there[-1], other)
    middle = (one + other) / 2
    sides = [np.hypot(*(path[len(path) // 2] - middle)) for path in (there, back)]
    assert sides == pytest.approx([3.5, 3.5]), "7 % of 50 mm"
    assert np.allclose(there[10] + back[10], 2 * middle), "one on either side"


def test_the_widest_lies_above_and_each_has_a_casing_below_it():
    drawn = bands(3.0, 1.0).marks(SPOT)
    assert [mark.stroke.colour for mark in drawn] == [WHITE, "#17495a"] * 2
    widths = [mark.stroke.width for mark in drawn]
    share = widths[3] / 3.0
    assert widths == pytest.approx([1.5 * share, share, 3.5 * share, 3.0 * share])
    assert all(isinstance(mark, Path) and mark.fill is None for mark in drawn)


def test_on_a_small_map_bands_are_as_much_narrower():
    small = LAND.layout(42.0, 42.0, inset_titles=False).main
    large, little = (bands(3.0).marks(spot)[1].stroke.width for spot in (SPOT, small))
    assert little < 0.6 * large


def test_the_legend_tells_of_a_kind_without_any():
    [key] = layer_keys([bands()])
    assert (key.label, key.count, key.kind) == ("two towns", "0", "line")
    assert layer_keys([bands(1.0, label="")]) == []


@pytest.mark.parametrize("most", [1.0, 3.0, 47.0, 1604.0, 90_000.0])
def test_widths_of_the_legend_are_round_and_fall(most):
    found = width_examples(most)
    assert found == sorted(set(found), reverse=True) and all(one >= 1.0 for one in found)
