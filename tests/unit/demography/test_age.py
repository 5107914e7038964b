"""Age structure: by hand, and the published groups of Aragon."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.real_tables import column, rows
from urban_rural_linkages.core.demography.age import AgeMeasures, age_measures, age_table, broad_age_measures
from urban_rural_linkages.core.demography.age_fields import BOTH, MEN, WOMEN, AgeGroup, parse_age_fields
from urban_rural_linkages.core.errors import InputError

NAN = np.nan
MEASURES = [name for name in AgeMeasures.__dataclass_fields__ if name != "notes"]


def five_year_table(men=10.0, women=10.0):
    """Five-year groups to 85+; a scalar or an array goes into every group."""
    groups = {}
    for sex, people in ((MEN, men), (WOMEN, women)):
        for first in range(0, 90, 5):
            last = None if first == 85 else first + 4
            groups[AgeGroup(sex, first, last, f"{sex}_{first}")] = np.atleast_1d(np.asarray(people, dtype=float))
    return age_table(groups)


def single_year_table(units=1):
    """As many people of each age as the age has years, plus one; women twice as many as men."""
    groups = {
        AgeGroup(sex, age, age, f"{sex}_{age}"): np.full(units, factor * (age + 1.0))
        for sex, factor in ((MEN, 1), (WOMEN, 2))
        for age in range(101)
    }
    return age_table(groups)


def of(measures, name):
    return getattr(measures, name).tolist()


def test_a_population_with_as_many_of_every_age():
    measures = age_measures(five_year_table())
    # 18 groups of 20: 3 young, 10 of working age, 5 old, 2 of 80 and over.
    assert of(measures, "ageing_index") == pytest.approx([100 * 5 / 3])
    assert of(measures, "old_dependency") == pytest.approx([50])
    assert of(measures, "share_old") == pytest.approx([5 / 18])
    assert of(measures, "share_oldest") == pytest.approx([2 / 18])
    assert of(measures, "oldest_of_old") == pytest.approx([40])
    assert of(measures, "masculinity") == [100]
    assert of(measures, "youth_masculinity") == [100]
    # 20 children per 7 groups of 10 women.
    assert of(measures, "child_woman") == pytest.approx([20 / 70])
    assert of(measures, "replacement") == [100]


def test_five_year_groups_have_no_edge_at_18_and_the_note_says_so():
    measures = age_measures(five_year_table())
    assert np.isnan(measures.share_minors).all()
    assert [str(note) for note in measures.notes] == ["The age groups given do not allow: share_minors."]
    assert age_measures(five_year_table(), minors_max=19).share_minors == pytest.approx([4 / 18])


def test_single_years_allow_everything():
    measures = age_measures(single_year_table(), young_max=15)
    assert measures.notes == ()
    # Ages a hold 3 (a + 1) people: 0-15 3 * 136, 16-64 3 * 2009, 65-100 3 * 3006.
    assert of(measures, "ageing_index") == pytest.approx([100 * 3006 / 136])
    assert of(measures, "old_dependency") == pytest.approx([100 * 3006 / 2009])
    assert of(measures, "share_minors") == pytest.approx([171 / 5151])
    assert of(measures, "masculinity") == [50]
    assert of(measures, "youth_masculinity") == [50]
    assert of(measures, "replacement") == pytest.approx([100 * sum(range(16, 26)) / sum(range(56, 66))])
    assert of(measures, "child_woman") == pytest.approx([3 * 15 / (2 * sum(range(16, 51)))])


def test_a_table_that_ends_before_99_without_an_open_group_has_no_total():
    table = age_table({AgeGroup(BOTH, age, age, str(age)): [1.0] for age in range(50)})
    assert table.count(0, None) is None
    assert table.count(0, 49).tolist() == [50]
    assert table.count(0, 50) is None


def test_an_edge_that_cuts_a_group_is_refused_by_name():
    with pytest.raises(InputError, match=r"The age 16 lies inside the group 15-19 of the field 'men_15'"):
        age_measures(five_year_table(), young_max=15)
    with pytest.raises(InputError, match=r"The age 67 lies inside the group 65-69"):
        age_measures(five_year_table(), old_min=67)
    with pytest.raises(InputError, match=r"The age 90 lies inside the group 85\+"):
        age_measures(five_year_table(), old_min=90)


def test_the_old_begin_after_the_young_end():
    with pytest.raises(InputError, match="The old begin at 15 and the young end at 14"):
        age_measures(five_year_table(), old_min=15)


def test_a_missing_group_leaves_unknown_what_needs_it():
    groups = dict(five_year_table().groups)
    del groups[AgeGroup(WOMEN, 25, 29, "women_25")]
    measures = age_measures(age_table(groups))
    missing = {name for name in MEASURES if np.isnan(getattr(measures, name)).all()}
    measurable = {"ageing_index", "oldest_of_old", "replacement"}
    assert missing == set(MEASURES) - measurable


def test_one_sex_alone_gives_no_measure_of_both():
    groups = {group: people for group, people in five_year_table().groups.items() if group.sex == WOMEN}
    measures = age_measures(age_table(groups))
    assert all(np.isnan(getattr(measures, name)).all() for name in MEASURES)


def test_unknown_and_empty_units_are_unknown():
    measures = age_measures(five_year_table(men=[10, NAN, 0, 0], women=[10, 10, 10, 0]))
    assert of(measures, "masculinity")[:1] + of(measures, "masculinity")[2:3] == [100, 0]
    np.testing.assert_array_equal(np.isnan(measures.masculinity), [False, True, False, True])
    np.testing.assert_array_equal(np.isnan(measures.ageing_index), [False, True, False, True])


def test_three_broad_groups():
    measures = broad_age_measures([100, 0, NAN], [500, 400, 1], [250, 10, 1])
    np.testing.assert_array_equal(measures.ageing_index, [250, NAN, NAN])
    np.testing.assert_array_equal(measures.old_dependency, [50, 2.5, 100])
    np.testing.assert_allclose(measures.share_old, [250 / 850, 10 / 410, NAN])
    assert np.isnan(measures.masculinity).all()
    assert "share_oldest, oldest_of_old" in str(measures.notes[0])


def test_a_total_gives_what_the_groups_leave_out():
    measures = broad_age_measures(young=[100], old=[250], total=[850], women=[425])
    assert measures.old_dependency.tolist() == [50]
    assert measures.share_old.tolist() == [250 / 850]
    assert measures.masculinity.tolist() == [100]
    assert broad_age_measures(old=[30], total=[120]).share_old.tolist() == [0.25]


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ({"young": [1, -1], "old": [1, 1]}, "Row 2 has -1.0 people in the broad group 'young'"),
        ({"old": [1, 9], "total": [2, 8]}, r"Row 2 has more people in 'old' \(9.0\) than in all \(8.0\)"),
    ],
)
def test_impossible_broad_groups_are_refused(groups, words):
    with pytest.raises(InputError, match=words):
        broad_age_measures(**groups)


@pytest.mark.parametrize("people", [-1.0, np.inf])
def test_impossible_counts_are_refused_by_name(people):
    with pytest.raises(InputError, match=r"Unit 'b' has .* people in the field 'w_0_4'"):
        age_table({AgeGroup(WOMEN, 0, 4, "w_0_4"): [1, people]}, ids=["a", "b"])


@pytest.mark.real
def test_aragon_2021(real_data):
    """The groups add up to the padrón of INE, and to the published ageing indices of Huesca and Teruel."""
    table = [
        row for row in rows(real_data("aragon/aragon_municipal_age3_2003_2024.csv.gz")) if float(row["year"]) == 2021
    ]
    names = parse_age_fields('{"both": {"0-15": "p0_15", "16-64": "p16_64", "65+": "p65p"}}', list(table[0]))
    indices, totals = [], []
    for province in ("22", "44", "50"):
        members = [row for row in table if row["prov"] == province]
        together = age_table({group: [np.nansum(column(members, group.field))] for group in names})
        indices += age_measures(together, young_max=15).ageing_index.tolist()
        totals += together.count(0, None).tolist()
    assert totals == [224264, 134545, 967452]
    assert indices[:2] == pytest.approx([157.2487, 173.1623], abs=1e-3)
    everyone = age_table({group: column(table, group.field) for group in names})
    by_unit = age_measures(everyone, young_max=15).ageing_index
    childless = everyone.count(0, 15) == 0
    assert np.isnan(by_unit[childless]).all()
    assert not np.isinf(by_unit).any()


PEOPLE = st.integers(0, 10_000)


@settings(max_examples=40)
@given(st.lists(PEOPLE, min_size=36, max_size=36), st.integers(2, 9))
def test_shares_lie_between_0_and_1_and_do_not_depend_on_size(people, factor):
    groups = dict(zip(five_year_table().groups, ([float(count)] for count in people), strict=True))
    measures = age_measures(age_table(groups))
    larger = age_measures(age_table({group: [factor * count[0]] for group, count in groups.items()}))
    shuffled = age_measures(age_table(dict(reversed(groups.items()))))
    for name in MEASURES:
        np.testing.assert_allclose(getattr(measures, name), getattr(larger, name))
        np.testing.assert_allclose(getattr(measures, name), getattr(shuffled, name))
    for name in ("share_old", "share_oldest"):
        share = getattr(measures, name)[0]
        assert np.isnan(share) or 0 <= share <= 1
