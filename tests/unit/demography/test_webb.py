"""The typology of Webb: published counts first, then every edge of the table, then what must always hold."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.real_tables import column, rows
from urban_rural_linkages.core.demography.change import demographic_change
from urban_rural_linkages.core.demography.webb import (
    CLASSES,
    DECLINING,
    GROWING,
    class_counts,
    webb_classes,
    webb_typology,
    wheel_angle,
)

NAN = math.nan
COUNTIES = "us_counties/us_county_components_2010_2019.csv.gz"


@pytest.fixture
def counties(real_data) -> list[dict[str, str]]:
    return rows(real_data(COUNTIES))


def change_of(table: list[dict[str, str]], **given):
    return demographic_change(column(table, "POPESTIMATE2010"), column(table, "POPESTIMATE2019"), 2010, 2019, **given)


@pytest.mark.real
def test_counts_of_us_counties_2010_2019(counties):
    """Natural balance and net migration as the Census Bureau publishes them, its residual in neither."""
    change = change_of(counties, natural=column(counties, "NAT_2010_19"), migration=column(counties, "MIG_2010_19"))
    typology = webb_typology(change, [row["FIPS"] for row in counties])
    expected = {"A": 330, "B": 278, "C": 528, "D": 323, "E": 167, "F": 221, "G": 642, "H": 652, "0": 1}
    assert typology.counts == expected
    assert [row["WEBB"] for row in counties] == list(typology.classes)
    assert counties[typology.classes.index("0")]["CTYNAME"] == "Arthur County"


@pytest.mark.real
def test_published_migration_that_does_not_balance_is_reported(counties):
    change = change_of(counties, natural=column(counties, "NAT_2010_19"), migration=column(counties, "MIG_2010_19"))
    (note,) = webb_typology(change, [row["FIPS"] for row in counties]).notes
    residual = sum(column(counties, f"RESIDUAL{year}") for year in range(2011, 2020))
    assert f"In {np.count_nonzero(residual)} units" in str(note)
    assert f"by up to {np.abs(residual).max():g} persons (06037)" in str(note)


@pytest.mark.real
def test_the_residual_gives_other_classes(counties):
    typology = webb_typology(change_of(counties, natural=column(counties, "NAT_2010_19")))
    assert (typology.counts["A"], typology.counts["B"], typology.counts["0"]) == (334, 272, 2)
    assert typology.notes == ()


@pytest.mark.real
@pytest.mark.parametrize(("province", "expected"), [("22", "D"), ("44", "E"), ("50", "D")])
def test_provinces_of_aragon_2001_2018(real_data, province, expected):
    """Events of 2001 to 2017 between the stocks of 1 January 2001 and 2018."""
    vital = rows(real_data("aragon/aragon_province_vital_1975_2023.csv"))
    years = [row for row in vital if row["prov"] == province and 2001 <= int(row["year"]) <= 2017]
    municipal = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    stocks = [np.nansum([column([row], f"pop{year}")[0] for row in municipal if row["prov"] == province])
              for year in (2001, 2018)]  # fmt: skip
    change = demographic_change(
        stocks[:1], stocks[1:], 2001, 2018,
        births=[column(years, "births").sum()], deaths=[column(years, "deaths").sum()],
    )  # fmt: skip
    assert webb_typology(change).classes == (expected,)


@pytest.mark.parametrize(
    ("natural", "migration", "expected", "theta"),
    [
        # inside the octants
        (3, -1, "A", 161.565 - 53.13),
        (3, 1, "B", 71.565),
        (1, 3, "C", 18.435),
        (-1, 3, "D", -18.435),
        (-3, 1, "E", -71.565),
        (-3, -1, "F", -108.435),
        (-1, -3, "G", -161.565),
        (1, -3, "H", 161.565),
        # on the axes
        (2, 0, "B", 90),
        (0, 2, "C", 0),
        (-2, 0, "F", -90),
        (0, -2, "G", 180),
        # on the diagonals
        (2, 2, "B", 45),
        (-2, -2, "F", -135),
        (3, -3, "0", 135),
        (-3, 3, "0", -45),
        # nothing happens
        (0, 0, "0", NAN),
        (-0.0, -2, "G", 180),
        # unknown
        (NAN, 1, None, NAN),
        (1, NAN, None, NAN),
        (NAN, NAN, None, NAN),
    ],
)
def test_the_table_and_its_edges(natural, migration, expected, theta):
    assert webb_classes([natural], [migration]) == (expected,)
    assert wheel_angle([natural], [migration])[0] == pytest.approx(theta, abs=1e-3, nan_ok=True)


def test_tenths_of_persons_that_cancel_out_are_no_change():
    """Migration as residual of figures with decimals: 0.1 + 0.2 is not 0.3 to a computer, -0.3 is."""
    assert webb_classes([0.3, -0.1], [-0.3, 0.1]) == ("0", "0")


def test_a_unit_without_population_has_a_class_where_its_figures_are_known():
    change = demographic_change([NAN, 0], [90, 0], 2001, 2011, natural=[-5, 0], migration=[-7, 0])
    typology = webb_typology(change)
    assert typology.classes == ("G", "0")
    assert np.isnan(typology.theta).all()


def test_without_a_second_population_the_residual_is_unknown():
    change = demographic_change([100, 100], [NAN, 95], 2001, 2011, births=[1, 1], deaths=[4, 4])
    typology = webb_typology(change)
    assert typology.classes == (None, "F")
    assert sum(typology.counts.values()) == 1


def test_contradicted_balances_leave_the_class_unknown():
    change = demographic_change([100, 100], [90, 90], 2001, 2011, births=[10, 5], deaths=[2, 9], natural=[-8, -4])
    assert webb_typology(change).classes == (None, "G")
    assert "contradicts" in str(change.notes[0])


def test_the_note_names_the_largest_gap_and_on_a_tie_the_first_id():
    change = demographic_change([100] * 3, [90] * 3, 2001, 2011, natural=[-5] * 3, migration=[-1, -5, -1])
    (note,) = webb_typology(change, ["c", "b", "a"]).notes
    assert "In 2 units" in str(note)
    assert "by up to 4 persons (a)" in str(note)
    assert str(note).endswith("given: a, c.")


def test_half_a_person_is_rounding():
    change = demographic_change([100], [90], 2001, 2011, natural=[-5.5], migration=[-5])
    assert webb_typology(change).notes == ()


def test_counts_are_of_every_class():
    assert list(class_counts([])) == list(CLASSES)
    assert class_counts(["A", None, "0", "A"]) == {**dict.fromkeys(CLASSES, 0), "A": 2, "0": 1}


# -- what must always hold ---------------------------------------------------------------------------------------

FIGURE = st.integers(-2000, 2000)
PAIRS = st.lists(st.tuples(FIGURE, FIGURE), min_size=1, max_size=20)
OPPOSITE = dict(zip("ABCDEFGH0", "EFGHABCD0", strict=True))


def arrays(pairs) -> tuple[np.ndarray, np.ndarray]:
    natural, migration = np.array(pairs, dtype=float).T
    return natural, migration


@settings(max_examples=50)
@given(PAIRS)
def test_letters_say_the_sign_of_the_change(pairs):
    natural, migration = arrays(pairs)
    for name, total in zip(webb_classes(natural, migration), natural + migration, strict=True):
        assert (name in GROWING, name in DECLINING, name == "0") == (total > 0, total < 0, total == 0)


@settings(max_examples=50)
@given(PAIRS)
def test_swapping_the_signs_gives_the_opposite_octant(pairs):
    natural, migration = arrays(pairs)
    turned = webb_classes(-natural, -migration)
    assert turned == tuple(OPPOSITE[name] for name in webb_classes(natural, migration))


@settings(max_examples=50)
@given(PAIRS, st.sampled_from([0.001, 0.5, 3.0, 1e6]))
def test_scale_does_not_change_classes(pairs, scale):
    natural, migration = arrays(pairs)
    assert webb_classes(scale * natural, scale * migration) == webb_classes(natural, migration)
    expected = wheel_angle(natural, migration)
    np.testing.assert_allclose(wheel_angle(scale * natural, scale * migration), expected)


@settings(max_examples=50)
@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_matter(pairs, random):
    shuffled = random.sample(pairs, len(pairs))
    classes = dict(zip(pairs, webb_classes(*arrays(pairs)), strict=True))
    assert webb_classes(*arrays(shuffled)) == tuple(classes[pair] for pair in shuffled)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6), FIGURE), min_size=1, max_size=8))
def test_residual_migration_closes_the_balance(units):
    start, end, natural = np.array(units, dtype=float).T
    change = demographic_change(start, end, 2001, 2018, natural=natural)
    typology = webb_typology(change)
    assert np.array_equal(change.natural + change.migration, end - start)
    assert [name in GROWING for name in typology.classes] == (end > start).tolist()
    assert typology.notes == ()


@settings(max_examples=50)
@given(PAIRS)
def test_the_angle_lies_in_the_octant_of_the_class(pairs):
    natural, migration = arrays(pairs)
    middle = dict(zip("ABCDEFGH", (112.5, 67.5, 22.5, -22.5, -67.5, -112.5, -157.5, 157.5), strict=True))
    for name, theta in zip(webb_classes(natural, migration), wheel_angle(natural, migration), strict=True):
        if name == "0":
            assert math.isnan(theta) or min(abs(theta - 135), abs(theta + 45)) < 1e-9
        else:
            apart = abs((theta - middle[name] + 180) % 360 - 180)
            assert apart <= 22.5 + 1e-9
