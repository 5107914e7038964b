"""Units that split off from others, found in yearly series."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.daughters import appeared, find_daughters, first_years

NAN = float("nan")

# Padron of Extremadura (INE): the five municipalities created after 2001, those that they came from, and a village that
# borders on several of them.
YEARS = (2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018)
PADRON = {
    "06015": [145257, 146832, 148334, 150376, 151565, 152270, 150621, 150517, 149892, 149946, 150543, 150530],
    "06903": [NAN] * 6 + [2501, 2519, 2527, 2544, 2550, 2518],
    "10076": [1980, 1980, 1968, 1095, 1055, 1046, 974, 1006, 992, 1009, 985, 953],
    "10128": [7919, 7983, 7998, 7185, 7182, 7130, 7114, 7072, 6963, 6912, 6811, 6792],
    "10180": [9582, 9282, 9222, 9250, 9283, 9269, 9241, 8268, 8240, 7377, 7338, 7345],
    "10902": [NAN] * 3 + [853, 863, 854, 870, 863, 863, 858, 849, 868],
    "10903": [NAN] * 3 + [879, 871, 841, 889, 936, 923, 940, 932, 934],
    "10904": [NAN] * 7 + [942, 940, 931, 922, 921],
    "10905": [NAN] * 9 + [830, 829, 814],
}
IDS = list(PADRON)
SERIES = {year: np.array([PADRON[code][place] for code in IDS]) for place, year in enumerate(YEARS)}
BORDERS = {"06903": ["06015"], "10902": ["10128"], "10903": ["10076"], "10904": ["10180"], "10905": ["10180"]}
NEIGHBOURS = {IDS.index(code): [IDS.index(other) for other in others] for code, others in BORDERS.items()}


def named(found):
    return {IDS[one.unit]: (one.year, IDS[one.parent], one.touches) for one in found}


def test_the_five_municipalities_of_extremadura_find_their_parents():
    assert named(find_daughters(SERIES, NEIGHBOURS)) == {
        "10902": (2010, "10128", True),
        "10903": (2010, "10076", True),
        "06903": (2013, "06015", True),
        "10904": (2014, "10180", True),
        "10905": (2016, "10180", True),
    }


def test_a_parent_that_grew_falls_below_its_trend():
    guadiana = next(one for one in find_daughters(SERIES, NEIGHBOURS) if IDS[one.unit] == "06903")
    badajoz = PADRON["06015"]
    assert badajoz[5] - badajoz[6] == 1649  # itself no 80 % of her 2,501
    assert guadiana.first == 2501
    assert guadiana.fall == 1649 + 705  # it had grown by 705 the year before
    assert round(guadiana.share, 2) == 0.94


def test_two_of_one_year_that_fit_both_parents_go_to_those_they_touch_and_without_outlines_to_nobody():
    at_once = find_daughters(SERIES, {}, rows=[IDS.index("10902"), IDS.index("10903")])
    assert at_once == []
    assert {IDS[one.parent] for one in find_daughters(SERIES, {})} == {"06015", "10180"}
    assert {one.touches for one in find_daughters(SERIES, {})} == {None}


def test_a_second_daughter_is_held_against_the_parent_with_the_first():
    # Talayuela lost Tietar in 2014 and Pueblonuevo two years later; without Tietar its trend would be a fall by 973
    found = {IDS[one.unit]: one for one in find_daughters(SERIES, NEIGHBOURS)}
    assert found["10905"].fall == (8240 - 7377) - (8268 + 942 - 8240 - 940) + (940 - 931)


def test_the_only_one_of_the_layer_is_proposed_and_said_not_to_touch():
    # the demo: 00901 lies 6 km from 00026
    series = {
        2005: [3645.0, 2244.0, NAN],
        2006: [3588.0, 2222.0, NAN],
        2007: [2381.0, 2152.0, 1147.0],
    }
    (found,) = find_daughters(series, {2: [1]})
    assert (found.parent, found.touches, found.fall) == (0, False, 1150.0)


def test_a_parent_apart_that_two_claim_is_nobodys():
    # 2019: El Palmar de Troya came from Utrera, Torrenueva from Motril, and Motril falls by what fits both
    series = {2017: [60420.0, NAN, NAN], 2018: [60592.0, NAN, NAN], 2019: [58020.0, 2340.0, 2750.0]}
    assert find_daughters(series, {1: [], 2: []}) == []
    assert [one.unit for one in find_daughters(series, {1: [], 2: [0]})] == [2]


def test_sisters_of_one_year_are_found_together():
    series = {2001: [1000.0, 500.0, NAN, NAN], 2002: [1000.0, 500.0, NAN, NAN], 2003: [600.0, 500.0, 150.0, 250.0]}
    found = find_daughters(series, {2: [0], 3: [0, 1]})
    assert [(one.unit, one.parent, one.touches, round(one.share, 6)) for one in found] == [
        (2, 0, True, 1.0),
        (3, 0, True, 1.0),
    ]


def test_one_fall_is_not_taken_for_two_daughters():
    series = {2001: [1000.0, NAN, NAN], 2002: [1000.0, NAN, NAN], 2003: [700.0, 300.0, 290.0]}
    found = find_daughters(series, {1: [0], 2: [0]})
    assert [(one.unit, one.parent) for one in found] == [(1, 0)]


def test_who_fits_best_is_proposed_and_the_others_are_named():
    series = {2001: [1000.0, 900.0, NAN], 2002: [1000.0, 900.0, NAN], 2003: [750.0, 600.0, 300.0]}
    (found,) = find_daughters(series, {2: [0, 1]})
    assert (found.parent, found.others) == (1, (0,))


@pytest.mark.parametrize("gap", [2, 10])
def test_without_an_earlier_figure_a_trend_over_years_is_unknown(gap):
    series = {2001: [1000.0, NAN], 2001 + gap: [700.0, 300.0]}
    assert find_daughters(series, {1: [0]}) == []
    assert len(find_daughters({2001: [1000.0, NAN], 2002: [700.0, 300.0]}, {1: [0]})) == 1


def test_the_trend_is_one_of_years():
    series = {1990: [1200.0, NAN], 2000: [1100.0, NAN], 2020: [600.0, 300.0]}
    (found,) = find_daughters(series, {1: [0]})
    assert found.fall == 300.0


def test_a_year_of_which_nothing_is_known_begins_nothing():
    series = {1991: [NAN, NAN], 2001: [5.0, 6.0], 2002: [5.0, 6.0]}
    assert appeared(series) == []
    assert first_years({}).tolist() == []
    assert find_daughters(series, {}) == []


def test_zero_before_the_first_people_is_nobody():
    assert appeared({2001: [5.0, 0.0], 2002: [3.0, 2.0]}) == [1]
