"""Rank and size against Spain's and Extremadura's figures, too few places, and even sizes."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.linkages.rank_size import lines_at_cuts, rank_size

SPAIN = REAL_DATA / "spain" / "spain_padron_total_1996_2021_2025.csv"
EXTREMADURA = REAL_DATA / "extremadura" / "extremadura_padron_1996_2021_2025.csv"


def people_of(path) -> list[float]:
    if not path.exists():
        pytest.skip("the real data are not at hand")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [float(row["t2021"] or "nan") for row in csv.DictReader(file)]


@pytest.mark.real
@pytest.mark.parametrize(("path", "cut", "top", "expected"), [
    (SPAIN, 10000, 0, {"n": 760, "q": 0.8755238615248794, "ln_c": 15.138415387006138, "r2": 0.9916431089985047,
                       "zeta": 1.1485043616137203, "zeta_se": 0.058917030614552834, "p1_p2": 2.0195169398533173,
                       "p1_share": 0.08745469717951744, "four": 1.0625895695837928, "eleven": 1.048418091147194,
                       "primacy_residual": 0.8751945145304549, "gini": 0.5969543350103941,
                       "hhi": 0.013192762597289841}),
    (SPAIN, 0, 50, {"n": 50, "q": 0.703676144562145, "zeta": 1.5191701523995333, "zeta_se": 0.3038340304799067,
                    "primacy_residual": 1.8834178756264317, "gini": 0.42937232094814903}),
    (EXTREMADURA, 5000, 0, {"n": 35, "q": 1.0278433287754307, "ln_c": 12.02860999635685, "r2": 0.9851441091118108,
                            "zeta": 1.0692396879995023, "zeta_se": 0.2555971730665572, "p1_p2": 1.5784233582762162,
                            "p1_share": 0.22422279059934674, "four": 0.7747427983539095, "eleven": 0.8531549342049362,
                            "primacy_residual": 0.8588772755082329, "gini": 0.5622771798380481,
                            "hhi": 0.09379609918537132}),
    (EXTREMADURA, 2000, 0, {"n": 88, "zeta": pytest.approx(1.102, abs=5e-4)}),
    (EXTREMADURA, 10000, 0, {"n": 13, "zeta": pytest.approx(1.111, abs=5e-4)}),
])  # fmt: skip
def test_the_figures_of_spain_and_extremadura(path, cut, top, expected):
    found = rank_size(people_of(path), cut, top)
    for name, value in expected.items():
        held = value if not isinstance(value, float) else pytest.approx(value, rel=1e-9)
        assert getattr(found, name) == held, name
    assert found.one_is_not_rejected == (abs(found.zeta - 1) <= 1.96 * found.zeta_se)


def test_a_slope_of_one_is_not_rejected_by_perfect_halves_and_is_by_equal_steps():
    assert rank_size(1e6 / np.arange(1, 60)).one_is_not_rejected
    assert not rank_size(1e6 / np.arange(1, 600) ** 0.5).one_is_not_rejected


def test_too_few_places_have_no_slope_and_no_shares():
    two = rank_size([300, 100])
    assert (two.n, two.p1_p2, two.p1_share) == (2, 3.0, 0.75)
    assert all(math.isnan(value) for value in (two.q, two.zeta, two.zeta_se, two.four, two.eleven, two.r2))
    assert math.isnan(rank_size([300, 100, 50, 20]).eleven) and not math.isnan(rank_size([300, 100, 50, 20]).four)
    none = rank_size([])
    assert none.n == 0 and math.isnan(none.p1_share) and math.isnan(none.hhi)


def test_unknown_and_empty_places_are_left_out_and_the_cut_is_inclusive():
    assert rank_size([5000, 4999, np.nan, 0, 9000], cut=5000).n == 2


def test_places_of_one_size_have_no_line_but_an_even_spread():
    same = rank_size([100.0] * 5)
    assert same.gini == pytest.approx(0, abs=1e-12) and same.hhi == pytest.approx(0.2) and math.isnan(same.zeta)


@given(st.lists(st.integers(1, 10**6), min_size=4, max_size=60, unique=True), st.integers(2, 9))
def test_the_unit_of_people_does_not_matter(people, factor):
    one, other = rank_size(people), rank_size(np.array(people) * factor)
    assert other.q == pytest.approx(one.q, rel=1e-8, abs=1e-9) and other.gini == pytest.approx(one.gini, abs=1e-12)
    assert other.zeta_se == pytest.approx(one.zeta * math.sqrt(2 / one.n), rel=1e-8)


@pytest.mark.real
def test_the_cut_decides_the_slope(region):
    main, lower, higher = lines_at_cuts(region.people, 5000)
    assert [(line.cut, line.n, line.is_of_few) for line in (main, lower, higher)] == [
        (5000, 35, False), (2000.0, 88, False), (10000.0, 13, True)]  # fmt: skip
    assert round(main.zeta, 6) == 1.069240
    assert [(round(line.zeta, 3), round(line.half_width, 3)) for line in (lower, higher)] == [
        (1.102, 0.326), (1.111, 0.854)]  # fmt: skip
    assert round(main.primacy_residual, 2) == 0.86


def test_a_slope_of_few_places_says_little():
    few, enough = rank_size(np.arange(1.0, 20.0)), rank_size(np.arange(1.0, 21.0))
    assert few.is_of_few
    assert not enough.is_of_few
