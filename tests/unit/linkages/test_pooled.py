"""Indicators of classes: pooled values by hand, medians, who is left out, dissimilarity, and figures that cannot be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.pooled import ALL, KINDS, Indicator, class_values, require_indicators

NAN = math.nan
EVERY = np.ones(4, dtype=bool)
CLASSES = ["1", "3", "3", "3"]
PEOPLE = np.array([1000.0, 100.0, 300.0, 100.0])


def indicator(part=(100.0, 30.0, 60.0, NAN), whole=(1000.0, 100.0, 300.0, 100.0), kind="share", worse="high"):
    return Indicator("65 and over", np.array(part), np.array(whole), kind, worse)


@pytest.mark.parametrize(("kind", "value"), [("share", 0.225), ("level", 0.225), ("change", -0.775),
                                             ("hundred", 22.5), ("mean", (30 * 100 + 60 * 300) / 400)])  # fmt: skip
def test_people_are_pooled_and_a_unit_that_is_unknown_is_counted(kind, value):
    rows = {row.place: row for row in class_values(indicator(kind=kind), CLASSES, ["1", "3"], PEOPLE)}
    assert list(rows) == ["1", "3", ALL]
    rural = rows["3"]
    assert rural.value == pytest.approx(value)
    assert (rural.units, rural.people, rural.missing, rural.missing_people) == (2, 400.0, 1, 100.0)


def test_the_median_is_of_places_and_linear_between_them():
    rural = class_values(indicator(), CLASSES, ["3"], PEOPLE)[0]
    assert (rural.q1, rural.median, rural.q3) == pytest.approx((0.225, 0.25, 0.275))
    assert rural.value < rural.median, "the smaller place is the older"


def test_a_unit_without_a_class_is_in_no_row():
    rows = class_values(indicator(), ["1", "3", "", ""], ["1", "3"], PEOPLE)
    assert rows[-1].value == pytest.approx(130 / 1100) and rows[-1].units == 2


def test_what_is_known_of_nobody_is_unknown_and_not_nought():
    rows = class_values(indicator(part=(NAN,) * 4), CLASSES, ["1", "3"], PEOPLE)
    assert all(math.isnan(row.value) and math.isnan(row.median) and row.units == 0 for row in rows)
    nobody = class_values(indicator(part=(0.0,) * 4, whole=(0.0,) * 4), CLASSES, ["1"], PEOPLE)[0]
    assert math.isnan(nobody.value) and math.isnan(nobody.median) and nobody.units == 1


def test_dissimilarity_by_hand():
    # old 10, 30 of 40; the rest 90, 70 of 160: half of |0.25 - 0.5625| + |0.75 - 0.4375|
    assert indicator((10.0, 30.0), (100.0, 100.0)).dissimilarity(np.ones(2, bool)) == pytest.approx(0.3125)
    men_and_women = indicator((10.0, 30.0), (30.0, 10.0), "hundred")
    assert men_and_women.dissimilarity(np.ones(2, bool)) == pytest.approx(0.5)
    assert math.isnan(indicator(kind="mean").dissimilarity(EVERY)), "a mean has no groups"
    assert math.isnan(indicator((5.0, 9.0), (9.0, 5.0)).dissimilarity(np.ones(2, bool))), "a part above its whole"


FIGURES = st.lists(st.tuples(st.sampled_from("123"), st.floats(0, 1e6) | st.just(NAN), st.floats(1, 1e6)),
                   min_size=1, max_size=30)  # fmt: skip


@given(FIGURES, st.sampled_from(KINDS))
def test_all_is_pooled_over_the_classes_and_lies_between_them(units, kind):
    classes, part, whole = map(list, zip(*units, strict=True))
    part_known = ~np.isnan(part)
    made = Indicator("one", np.array(part), np.array(whole), kind)
    *rows, total = class_values(made, classes, sorted(set(classes)), np.array(whole))
    assert total.units == sum(row.units for row in rows) == part_known.sum()
    assert total.people == pytest.approx(sum(row.people for row in rows))
    known = [row.value for row in rows if not math.isnan(row.value)]
    if known:
        slack = 1e-9 * max(1.0, *map(abs, known))
        assert min(known) - slack <= total.value <= max(known) + slack
        weights = [sum(w for c, p, w in units if c == row.place and not math.isnan(p)) for row in rows]
        pooled = sum(w * row.value for w, row in zip(weights, rows, strict=True) if w) / sum(weights)
        assert total.value == pytest.approx(pooled, rel=1e-9, abs=1e-9)


@given(FIGURES)
def test_dissimilarity_is_between_0_and_1_and_nothing_where_all_places_are_alike(units):
    one = np.array([part for _, part, _ in units])
    found = Indicator("m", one, np.array([whole for *_, whole in units]), "hundred").dissimilarity(one == one)
    assert math.isnan(found) or -1e-12 <= found <= 1 + 1e-9
    alike = Indicator("m", one * 3.0, one, "hundred").dissimilarity(one == one)
    assert math.isnan(alike) or alike == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(("given", "words"), [
    ([], "No indicator was given for layer 'units'"),
    ([indicator(), indicator()], "Two indicators are called '65 and over'"),
    ([indicator(kind="median")], "'median', which is none of share"),
    ([indicator(worse="up")], "'up', which is none of high, low, neither"),
    ([indicator(part=(1.0, -2.0, 3.0, 4.0))], "unit 'b' of layer 'units' has -2"),
    ([indicator(whole=(1.0, 2.0, 3.0, -4.0), kind="mean")], "unit 'd' of layer 'units' has -4"),
])  # fmt: skip
def test_what_means_nothing_is_refused(given, words):
    with pytest.raises(InputError, match=words):
        require_indicators(given, list("abcd"), "units")


def test_a_mean_may_be_negative():
    require_indicators([indicator(part=(-1.0, 2.0, 3.0, NAN), kind="mean")], list("abcd"), "units")
