"""The hierarchy in one piece: Extremadura's, places that take no part, and what is said of poor input."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.hierarchy import HierarchyRules, centres, headline, settlement_hierarchy
from urban_rural_linkages.core.linkages.ways import StraightWays


def put(ids, people, lonlat, **rules):
    counts, places = np.array(people, dtype=float), np.array(lonlat, dtype=float)
    rows = np.arange(len(ids))
    return settlement_hierarchy(
        ids, counts, counts > 0, StraightWays(places), HierarchyRules(**rules), stations=rows, unit_stations=rows,
        unit_people=counts, located=np.isfinite(places).all(axis=1),
    )  # fmt: skip


@pytest.mark.real
def test_extremadura(region):
    found = put(region.codes, region.people, region.lonlat)
    assert (found.leading, centres(found, 15), found.towns.size) == (7, 110, 35)
    assert np.nansum(found.intermediary) == 19 and np.nansum(found.dependants) == 151070
    assert found.lines[0].zeta == pytest.approx(1.0692396879995023) and found.lines[0].n == 35
    assert [(line.cut, line.n) for line in found.lines] == [(5000, 35), (2000, 88), (10000, 13)]
    assert [band.places for band in found.bands] == [124, 94, 82, 53, 22, 6, 4, 3]
    assert found.notes == [] and region.codes[found.order[0]] == "06015"
    assert "7 places lead" in str(headline(found, HierarchyRules(), region.codes))
    first, second = found.towns_of_units()
    castuera = region.codes.index("06036")
    assert first[castuera] == castuera and second[castuera] != castuera
    assert found.hinterland[castuera] == 46600 and np.isnan(found.hinterland[region.codes.index("06001")])


LINE = [(0, 0), (0.05, 0), (0.6, 0), (0.65, 0)]


def test_places_without_people_take_no_part_and_are_reported():
    found = put(["a", "b", "c", "d"], [60000, 10, 7000, 0], LINE)
    assert found.ranks[:3].tolist() == [1, 3, 2] and np.isnan(found.ranks[3]) and found.classes[3] == ""
    assert np.isnan(found.intermediary[3]) and found.levels == ["national", "none", "national", ""]
    assert found.around.people.tolist() == [60010, 7000], "a unit of nobody still has a town"
    assert "Places without people take no part: 1." in [str(note) for note in found.notes]


def test_places_without_a_geometry_have_a_rank_and_no_level():
    found = put(["a", "b", "c"], [60000, 5000, 10], [(0, 0), (np.nan, np.nan), (0.1, 0)])
    assert found.levels == ["national", "", "none"] and found.ranks.tolist() == [1, 2, 3]
    assert any("without a geometry" in str(note) for note in found.notes)


def test_one_place_leads_and_has_nothing_to_be_compared_with():
    found = put(["a"], [500], [(0, 0)])
    said = [str(note) for note in found.notes]
    assert found.leading == 1 and any("one place with people" in note for note in said)
    assert any("fewer than three" in note for note in said) and np.isnan(found.lines[0].zeta)
    assert "'a' leads alone" in str(headline(found, HierarchyRules(), ["a"]))
    assert any("every town counts as far" in note for note in said)


def test_with_a_number_of_places_there_is_one_line():
    found = put(["a", "b", "c", "d"], [900, 400, 300, 200], LINE, top=3)
    assert len(found.lines) == 1 and found.lines[0].n == 4 - 1


def test_places_that_no_way_leads_from_count_as_far_and_are_reported():
    class Nowhere:
        def pairs(self, origins, destinations, limit=0.0, most=0, progress=None):
            from urban_rural_linkages.core.linkages.ways import NO_PAIRS, with_itself

            return with_itself(NO_PAIRS, origins, destinations, most)

    rows, people = np.arange(2), np.array([900.0, 400.0])
    found = settlement_hierarchy(["a", "b"], people, people > 0, Nowhere(), HierarchyRules(), stations=rows,
                                 unit_stations=rows, unit_people=people, located=people > 0)  # fmt: skip
    assert found.leading == 2 and any("larger one: 1, with" in str(note) for note in found.notes)


@pytest.mark.parametrize(("rules", "words"), [({"levels": (15, 30)}, "three are needed"),
                                              ({"town": 60000}, "Cities begin at 50000")])  # fmt: skip
def test_rules_without_meaning_are_refused_before_anything_is_measured(rules, words):
    with pytest.raises(InputError, match=words):
        HierarchyRules(**rules)


def test_nobody_leads_where_no_place_is_known():
    found = put(["a", "b"], [900, 400], [(np.nan, np.nan)] * 2)
    assert found.leading == 0 and headline(found, HierarchyRules(), ["a", "b"]) is None and centres(found, 15) == 0
