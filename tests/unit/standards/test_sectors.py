"""New sectors: the published figures, both readings of the two thirds, and what cannot be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.standards.sectors import (
    KINDS,
    Sectors,
    assess_sectors,
    expected_inhabitants,
    guessed_kinds,
    reserved_spaces,
)

NAN = math.nan
FIGURES = ("area", "green", "facilities", "buildable", "spaces", "reserved", "dwellings")


def sector(kind: str = "productive", settlement: str | None = None, **figures: float) -> Sectors:
    """Return one sector; what is not given is unknown."""
    values = (np.array([figures.get(name, NAN)], dtype=float) for name in FIGURES)
    return Sectors(["i1"], [kind], *values, classes=[settlement])


class TestPublishedFigures:
    def test_inhabitants(self):
        assert float(expected_inhabitants(10000)) == 250

    def test_productive_sector(self):
        found = assess_sectors(sector(area=40000, green=4000, facilities=2000))
        assert (found.cession_share[0], found.cession_status) == (0.15, ["met"])
        assert found.green_share[0] == pytest.approx(0.6667, abs=1e-4)
        assert found.green_status == ["met"] and not found.readings_differ[0]

    def test_reserved_spaces(self):
        assert reserved_spaces([81, 80, 1, 0, NAN]).tolist()[:4] == [3, 2, 1, 0]
        assert np.isnan(reserved_spaces(NAN))


class TestProductive:
    def test_a_square_metre_less(self):
        found = assess_sectors(sector(area=40000, green=4000, facilities=1999))
        assert (found.cession_status, found.green_status) == (["not_met"], ["met"])

    def test_the_readings_of_two_thirds(self):
        """10 % green and 10 % facilities: half of what is handed over, two thirds of what must be."""
        more = sector(area=40000, green=4000, facilities=4000)
        ceded, minimum = assess_sectors(more), assess_sectors(more, "minimum")
        assert (ceded.green_share[0], ceded.green_status) == (0.5, ["not_met"])
        assert minimum.green_share[0] == pytest.approx(2 / 3) and minimum.green_status == ["met"]
        assert ceded.readings_differ[0] and minimum.readings_differ[0] and ceded.differing == 1

    def test_nothing_handed_over(self):
        found = assess_sectors(sector(area=40000, green=0, facilities=0))
        assert (found.cession_share[0], found.cession_status) == (0, ["not_met"])
        assert np.isnan(found.green_share[0]) and found.green_status == [None]

    def test_area_not_known(self):
        found = assess_sectors(sector(green=4000, facilities=2000))
        assert found.cession_status == [None] and found.green_status == ["met"]

    def test_nothing_residential_is_asked_of_it(self):
        found = assess_sectors(sector(area=100, green=10, facilities=5, buildable=1000, spaces=3))
        assert np.isnan(found.inhabitants[0]) and found.spaces_status == [None]


class TestResidential:
    @pytest.mark.parametrize(("spaces", "ratio", "status"), [(50, 1, "met"), (49, 0.98, "not_met"), (NAN, NAN, None)])
    def test_parking(self, spaces, ratio, status):
        found = assess_sectors(sector("residential", buildable=10000, spaces=spaces))
        assert found.inhabitants.tolist() == [250] and found.spaces_needed.tolist() == [50]
        assert found.spaces_ratio.tolist() == pytest.approx([ratio], nan_ok=True) and found.spaces_status == [status]

    @pytest.mark.parametrize(
        ("settlement", "dwellings", "status"),
        [("base", 20, "met"), ("base", 19, "not_met"), ("relevant", 39, "not_met"), ("relevant", 40, "met"),
         (None, 90, None), ("base", NAN, None)],
    )  # fmt: skip
    def test_dwellings_per_hectare_of_the_class(self, settlement, dwellings, status):
        found = assess_sectors(sector("residential", settlement, area=20000, dwellings=dwellings))
        assert found.dwelling_status == [status]
        assert found.dwelling_density.tolist() == pytest.approx([dwellings / 2], nan_ok=True)

    def test_dwellings_are_not_asked_of_productive_sectors(self):
        found = assess_sectors(sector("productive", "base", area=20000, dwellings=1))
        assert found.dwelling_status == [None] and np.isnan(found.dwelling_minimum[0])

    def test_spaces_are_whole(self):
        assert assess_sectors(sector("residential", buildable=10001)).spaces_needed.tolist() == [51]

    @pytest.mark.parametrize(("reserved", "status"), [(3, "met"), (2, "not_met"), (NAN, None)])
    def test_reserved(self, reserved, status):
        found = assess_sectors(sector("residential", buildable=10000, spaces=81, reserved=reserved))
        assert found.reserved_needed.tolist() == [3] and found.reserved_status == [status]

    def test_the_cession_of_productive_sectors_is_not_asked(self):
        found = assess_sectors(sector("residential", area=100, green=1, facilities=1))
        assert found.cession_status == [None] and np.isnan(found.green_share[0])

    def test_nothing_to_build(self):
        found = assess_sectors(sector("residential", buildable=0, spaces=0))
        assert found.spaces_needed.tolist() == [0] and found.spaces_status == [None]


class TestInput:
    def test_kinds(self):
        assert guessed_kinds(np.array([100, 0, NAN])) == ["residential", "productive", "productive"]
        assert KINDS["tertiary"] == KINDS["terciario"] == "productive"

    @pytest.mark.parametrize(
        ("figures", "words"),
        [
            ({"area": 0}, "'i1' has a negative figure, or no area"),
            ({"green": -1}, "'i1' has a negative figure"),
            ({"area": 100, "green": 90, "facilities": 20}, "hands over more land than it has"),
            ({"spaces": 10, "reserved": 11}, "reserves more parking spaces than it has"),
        ],
    )
    def test_figures_that_cannot_be(self, figures, words):
        with pytest.raises(InputError, match=words):
            assess_sectors(sector(**figures))

    def test_none_at_all(self):
        found = assess_sectors(Sectors([], [], *(np.empty(0) for _ in FIGURES), classes=[]))
        assert found.green_status == [] and found.inhabitants.size == 0


@settings(max_examples=50)
@given(st.integers(0, 100000))
def test_reserved_spaces_are_the_least_that_do(spaces):
    needed = float(reserved_spaces(spaces))
    assert needed * 40 >= spaces > (needed - 1) * 40


@settings(max_examples=50)
@given(st.integers(1, 100000), st.integers(1, 100000))
def test_two_thirds_and_fifteen_per_cent_of_whole_metres(part, more):
    """Two parts green and one of facilities are two thirds, whatever the numbers; so are 3 of 20 the minimum."""
    area = max(20 * part, 3 * part + more)
    found = assess_sectors(sector(area=area, green=2 * part, facilities=part))
    assert found.green_status == ["met"]
    assert found.cession_status == ["met" if 3 * part * 20 >= 3 * area else "not_met"]
