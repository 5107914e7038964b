"""The degree of urbanisation of units: rules, ties, margins, flips, and units without people or cells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.coverage_fractions import centre_coverage, exact_coverage
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.grid_rules import LEVEL1_CODES, LEVEL2_CODES, class_codes
from urban_rural_linkages.core.functional.unit_rules import Shares, UnitThresholds, decide
from urban_rural_linkages.core.functional.units import (
    ClassTotals,
    as_level_2,
    class_totals,
    classify_units,
    flips,
    with_level_1,
)
from urban_rural_linkages.core.polygons import polygons_from_rings


def code(rules="2024", **shares):
    given_shares = dict.fromkeys(Shares._fields, 0.0) | shares
    return decide(Shares(**given_shares), UnitThresholds(), rules).code


def totals(population, area=None):
    people = np.asarray(population, dtype=float)
    cells = np.ones(people.shape) if area is None else np.asarray(area, dtype=float)
    return ClassTotals(people, cells, np.zeros(len(people), dtype=bool))


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ({"uc": 0.5, "vldr": 0.5}, 30),  # exactly half is a city
        ({"uc": 0.499, "vldr": 0.501}, 11),
        ({"suc": 0.5, "ldr": 0.5}, 21),  # exactly half rural is no rural area
        ({"uc": 0.3, "duc": 0.2, "suc": 0.5}, 23),
        ({"uc": 0.3, "duc": 0.1, "suc": 0.3, "rc": 0.3}, 21),
        ({"duc": 0.3, "sduc": 0.4, "suc": 0.3}, 22),
        ({"rc": 0.5, "vldr": 0.5}, 13),
        ({"rc": 0.3, "suc": 0.2, "vldr": 0.5}, 13),  # half of the people are in a village or denser
        ({"rc": 0.2, "ldr": 0.3, "vldr": 0.5}, 11),
        ({"rc": 0.2, "ldr": 0.4, "vldr": 0.4}, 12),
    ],
)
def test_rules_of_2024(shares, expected):
    assert code(**shares) == expected


def test_the_suburb_adds_suburban_and_rural_cells():
    # with semi-dense cells in the place of suburban ones, as flexurba 0.2 tests, these two would change places
    assert code(duc=0.1, sduc=0.3, suc=0.5, rc=0.1) == 21
    assert code(duc=0.1, sduc=0.6, suc=0.1, rc=0.2) == 22


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ({"duc": 0.2, "sduc": 0.3, "suc": 0.5}, 21),  # as many: suburban, as the rule is written
        ({"duc": 0.3, "sduc": 0.3, "suc": 0.4}, 23),
        ({"duc": 0.2, "sduc": 0.4, "suc": 0.4}, 22),
        ({"rc": 0.4, "ldr": 0.4, "vldr": 0.2}, 13),  # of equal ones the more urban
        ({"rc": 0.2, "ldr": 0.4, "vldr": 0.4}, 12),
        ({"rc": 0.2, "ldr": 0.3, "vldr": 0.5}, 11),
        ({"uc": 0.6, "ldr": 0.4}, 30),
    ],
)
def test_rules_of_2021(shares, expected):
    assert code("2021", **shares) == expected


def test_one_half_does_not_depend_on_the_last_bit():
    assert code(uc=0.1 + 0.2 + 0.2 - 1e-16, vldr=0.5) == 30
    assert code(suc=0.5, rc=0.5 + 1e-16) == 21


def test_the_margin_is_that_of_the_test_that_turns_first():
    decision = decide(Shares(0.0, 0.1, 0.3, 0.18, 0.42, 0.0, 0.0), UnitThresholds())
    assert [(test.share, test.passed) for test in decision.tests] == [
        ("city", False), ("rural", False), ("dense_town", False), ("suburb", True),
    ]  # fmt: skip
    assert decision.nearest.share == "rural"
    assert decision.nearest.margin == pytest.approx(-0.08)


def test_water_counts_in_the_total_and_for_no_class():
    found = classify_units(["a"], totals([[45, 0, 0, 10, 0, 0, 0, 45]]))
    assert found.population.tolist() == [100.0]
    assert found.shares[0, 0] == 0.45
    assert found.level_2 == (22,)  # of the land alone it would be a city


def test_units_without_people_are_classified_by_area():
    found = classify_units(["a", "b"], totals([[0] * 8] * 2, [[0, 0, 0, 0, 0, 1, 3, 0], [0] * 8]))
    assert found.level_2 == (11, None)
    assert found.level_1 == (1, None)
    assert str(found.notes[0][1]) == "Nobody lives here: classified by shares of area."
    assert str(found.notes[1][0]) == "No cells with data, or water alone: no class."
    assert np.isnan(found.margin[1])
    assert np.isnan(found.shares[1]).all()
    assert found.counts == {3: 0, 2: 0, 1: 1}


def test_water_alone_gives_no_class():
    assert classify_units(["a"], totals([[0] * 8], [[0, 0, 0, 0, 0, 0, 0, 5]])).level_1 == (None,)


@pytest.mark.parametrize("rules", ["2024", "2021"])
def test_every_class_has_its_sentence(rules):
    cases = {
        30: [1, 0, 0, 0, 0, 0, 0], 23: [0, 6, 3, 1, 0, 0, 0], 22: [0, 2, 5, 3, 0, 0, 0], 21: [0, 0, 0, 1, 0, 0, 0],
        13: [0, 0, 0, 0, 1, 0, 0], 12: [0, 0, 0, 0, 2, 5, 3], 11: [0, 0, 0, 0, 0, 0, 1],
    }  # fmt: skip
    found = classify_units([str(key) for key in cases], totals([[*row, 0] for row in cases.values()]), rules)
    assert found.level_2 == tuple(cases)
    assert len({notes[0].message for notes in found.notes}) == 7
    assert str(found.notes[0][0]) == "City: 100.0 % in urban centres (at least 50 %)."


def test_flips_list_whose_class_depends_on_the_threshold():
    people = [[52, 0, 0, 48, 0, 0, 0, 0], [90, 0, 0, 10, 0, 0, 0, 0], [0, 0, 0, 0, 47, 0, 53, 0]]
    found = classify_units(["c", "b", "a"], totals(people))
    assert [(flip.id, flip.now, flip.with_lower, flip.with_higher) for flip in flips(found)] == [
        ("a", 11, 13, 12), ("c", 30, 30, 22),
    ]  # fmt: skip
    assert [flip.changes_level_1 for flip in flips(found)] == [False, True]
    assert flips(found, step=0.001) == ()


def test_other_thresholds():
    people = totals([[40, 0, 0, 60, 0, 0, 0, 0]])
    assert classify_units(["a"], people, thresholds=UnitThresholds(city=0.4)).level_1 == (3,)
    assert classify_units(["a"], people).level_1 == (2,)


SQUARE = [[[(0.5, 0.5), (2.5, 0.5), (2.5, 2.0), (0.5, 2.0)]]]
TINY = [[[(0.1, 0.1), (0.2, 0.1), (0.2, 0.2), (0.1, 0.2)]]]
PLACE = (0.0, 1.0, 0.0, 3.0, 0.0, -1.0)
CLASSES = np.array([[11, 11, 11], [30, 30, 11], [21, 255, np.nan]])


def test_people_and_area_by_class():
    people = np.array([[0.0, 0.0, 0.0], [100.0, 200.0, np.nan], [10.0, 20.0, 30.0]])
    found = class_totals(CLASSES, people, exact_coverage(polygons_from_rings([SQUARE]), (3, 3), PLACE))
    assert found.population[0].tolist() == [250.0, 0.0, 0.0, 2.5, 0.0, 0.0, 0.0, 0.0]
    assert found.area[0].tolist() == [1.5, 0.0, 0.0, 0.25, 0.0, 0.0, 0.5, 0.0]


def test_a_unit_too_small_for_a_centre_takes_the_classes_it_touches_and_nobody():
    polygons, people = polygons_from_rings([SQUARE, TINY]), np.full((3, 3), 8.0)
    centres = centre_coverage(polygons, (3, 3), PLACE, 0.5)
    totals_found = class_totals(CLASSES, people, centres, exact_coverage(polygons, (3, 3), PLACE).touching())
    assert totals_found.is_small.tolist() == [False, True]
    found = classify_units(["a", "b"], totals_found)
    assert found.level_2 == (30, 21)
    assert found.population[1] == 0.0
    assert str(found.notes[1][1]).startswith("Too small")


@pytest.mark.parametrize(
    ("classes", "people", "sentence"),
    [([[3.0]], [[1.0]], "which is no class of level 2"), ([[30.0]], [[-1.0]], "is negative: -1")],
)
def test_bad_rasters_are_refused(classes, people, sentence):
    coverage = exact_coverage(polygons_from_rings([TINY]), (1, 1), PLACE)
    with pytest.raises(InputError, match=sentence):
        class_totals(classes, people, coverage)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 20), min_size=8, max_size=8), min_size=1, max_size=6), st.randoms(),
    st.sampled_from(["2024", "2021"]),
)  # fmt: skip
def test_the_order_of_units_changes_nothing(rows, random, rules):
    ids = [str(number) for number in range(len(rows))]
    before = classify_units(ids, totals(rows), rules)
    order = list(range(len(rows)))
    random.shuffle(order)
    after = classify_units([ids[place] for place in order], totals([rows[place] for place in order]), rules)
    assert after.level_2 == tuple(before.level_2[place] for place in order)
    assert flips(after, rules) == flips(before, rules)


class TestLevel1:
    """Two units of ten people; the levels of cells differ in the second unit."""

    TOTALS = ClassTotals(np.array([[6.0, 0, 0, 0, 0, 4, 0, 0], [0, 0, 0, 0, 0, 6.0, 4, 0]]), np.ones((2, 8)),
                         np.zeros(2, dtype=bool))  # fmt: skip

    def test_codes_of_level_1_stand_for_codes_of_level_2(self):
        np.testing.assert_array_equal(as_level_2([[3, 2, 1, 0, 255, np.nan]]), [[30, 22, 11, 10, 255, np.nan]])

    def test_level_1_has_a_grid_of_its_own(self):
        read_off = classify_units(["a", "b"], self.TOTALS)
        assert read_off.level_1 == (3, 1)
        own = ClassTotals(np.array([[6.0, 0, 0, 0, 0, 0, 4, 0], [0, 0, 6.0, 0, 0, 0, 4, 0]]), np.ones((2, 8)),
                          np.zeros(2, dtype=bool))  # fmt: skip
        found = with_level_1(read_off, ["a", "b"], own)
        assert found.level_1 == (3, 2) and found.level_2 == read_off.level_2 and found.counts == {3: 1, 2: 1, 1: 0}
        assert found.notes[0] == read_off.notes[0]
        assert "by that of level 2 it would be 1" in str(found.notes[1][-1])


class TestClassCodes:
    def test_codes_of_the_level_and_unknown_are_let_through(self):
        codes = np.array([[30.0, np.nan], [11.0, 255.0]])
        assert class_codes(codes, LEVEL2_CODES, "classes") is codes

    @pytest.mark.parametrize(
        ("known", "words"), [(LEVEL1_CODES, "class of level 1"), (LEVEL2_CODES, "class of level 2")]
    )
    def test_another_code_is_named(self, known, words):
        with pytest.raises(InputError, match=f"'classes' holds 7, which is no {words}"):
            class_codes(np.array([7.0]), known, "classes")
