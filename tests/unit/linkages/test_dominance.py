"""Dominance times of Extremadura, of made-up places against all pairs, and of those that nothing reaches."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.geodesy import distance
from urban_rural_linkages.core.linkages.dominance import centres_at, dominance, levels_of, require_levels
from urban_rural_linkages.core.linkages.place_order import ranks_of_places
from urban_rural_linkages.core.linkages.ways import StraightWays


@pytest.mark.real
def test_the_hierarchy_of_extremadura(region):
    found = dominance(region.ways, region.stations, region.ranks)
    counts = {minutes: int(centres_at(found.minutes, minutes).sum()) for minutes in (5, 10, 15, 20, 30, 45, 60)}
    assert counts == {5: 331, 10: 195, 15: 110, 20: 62, 30: 27, 45: 11, 60: 7}
    assert np.median(np.where(np.isnan(found.minutes), np.inf, found.minutes)) == pytest.approx(10.047111, abs=1e-6)
    of_code = dict(zip(region.codes, found.minutes, strict=True))
    expected = {"10037": 109.084499353232, "10148": 86.07501913149845, "06014": 85.10343595733642,
                "06083": 70.9101545075482, "10131": 64.51044264916874, "06123": 64.25261587032803,
                "06044": 54.68883848321617}  # fmt: skip
    assert {code: of_code[code] for code in expected} == pytest.approx(expected, abs=1e-6)
    assert np.isnan(of_code["06015"]) and found.by[region.codes.index("06015")] == -1
    levels = levels_of(found.minutes, (15, 30, 60))
    assert [levels.count(name) for name in ("national", "regional", "local", "none")] == [7, 20, 83, 278]


PLACES = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 200), st.integers(1, 9)), min_size=1, max_size=25,
                  unique_by=lambda place: place[:2])  # fmt: skip


@given(PLACES)
@settings(max_examples=60, deadline=None)
def test_it_is_what_looking_at_all_pairs_finds(places):
    lonlat = np.array([(x / 100.0, 40.0 + y / 100.0) for x, y, _ in places])
    ranks = ranks_of_places([people for *_, people in places], [f"{i:02d}" for i in range(len(places))])
    found = dominance(StraightWays(lonlat, 1.3, 60.0, 2.0), np.arange(len(places)), ranks)
    all_minutes = 2.0 + distance(*lonlat.T[:, :, None], *lonlat.T[:, None, :]).round(6) * 0.0013
    for place, rank in enumerate(ranks.tolist()):
        larger = np.flatnonzero(ranks < rank)
        if not larger.size:
            assert np.isnan(found.minutes[place]) and found.by[place] == -1
            continue
        least = min((all_minutes[place, one], ranks[one], one) for one in larger)
        assert found.minutes[place] == pytest.approx(least[0], abs=1e-9) and found.by[place] == least[2]
    assert np.isnan(found.minutes).sum() == 1, "all but one place have a larger one"


def test_places_without_coordinates_have_no_minutes_and_are_nobodys_larger_place():
    lonlat = np.array([[0.0, 0.0], [np.nan, np.nan], [0.1, 0.0]])
    found = dominance(StraightWays(lonlat), np.arange(3), np.array([2, 0, 1]))
    assert found.by.tolist() == [2, -1, -1]


def test_levels_need_three_thresholds():
    with pytest.raises(InputError, match="three are needed"):
        require_levels((15, 30))
