"""Projection by cohorts: the published totals of 23 counties, hand-computed cases, and what must always hold."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.unit.demography.real_tables import column, rows
from urban_rural_linkages.core.demography import projection as module
from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.projection import ProjectionRules, project, scale_to_totals
from urban_rural_linkages.core.errors import Cancelled, InputError

TEN_YEARS = CohortAges(10, 8)
FREE = ProjectionRules(method="ratio", cap=None, min_cell=0, control="none")
AS_PUBLISHED = replace(FREE, male_share=0.5, recompute=True, rounded=True)
METHODS = ("ratio", "difference", "blend")
NAN = np.nan


def county_people(path) -> np.ndarray:
    """Return the 23 counties as an array of unit, sex and age."""
    table = rows(path)
    ages = ("09", "1019", "2029", "3039", "4049", "5059", "6069", "70up")
    return np.moveaxis(np.array([[column(table, sex + age) for age in ages] for sex in "fm"]), -1, 0)


@pytest.fixture
def counties(real_data):
    """The people of the counties in 2000 and 2010, in the same order."""
    names = ("us_counties/hp_counties_base2000.csv", "us_counties/hp_counties_launch2010.csv")
    codes = [[row["co"] for row in rows(real_data(name))] for name in names]
    assert codes[0] == codes[1] and len(codes[0]) == 23
    return tuple(county_people(real_data(name)) for name in names)


def two_units(seed: int = 1, units: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Return two populations of whole people, none of the cells empty."""
    random = np.random.default_rng(seed)
    return tuple(random.integers(20, 200, (units, 2, 8)).astype(float) for _ in range(2))


people = arrays(np.float64, (3, 2, 8), elements=st.integers(1, 500).map(float))
any_rules = st.builds(
    ProjectionRules,
    steps=st.integers(1, 3),
    method=st.sampled_from(METHODS),
    cap=st.sampled_from([None, (0.2, 3.0)]),
    min_cell=st.sampled_from([0.0, 10.0, 100.0]),
    control=st.sampled_from(["linear", "none"]),
)
quick = settings(max_examples=40)


@pytest.mark.real
class TestCounties:
    """ccrproj's formulas on Census data: totals to the last person."""

    def test_totals_of_2020_and_2030(self, counties):
        result = project(*counties, TEN_YEARS, 10, AS_PUBLISHED)
        assert result.population.sum(axis=(1, 2, 3)).tolist() == [2_230_163, 2_503_187]

    def test_ratios_that_stay_give_nearly_the_same(self, counties):
        """Without recomputing, rounding alone makes the difference, and only from the second step on."""
        result = project(*counties, TEN_YEARS, 10, replace(AS_PUBLISHED, recompute=False))
        totals = result.population.sum(axis=(1, 2, 3)).tolist()
        assert totals[0] == 2_230_163
        assert totals[1] == pytest.approx(2_503_187, abs=100) and totals[1] != 2_503_187

    def test_dividing_by_the_last_closed_group_alone_is_caught(self, counties, monkeypatch):
        """The classic bug, put in on purpose: it must not pass for the published figures."""

        def last_closed_group_alone(population, shift):
            return population[..., : population.shape[-1] - shift].copy()

        from urban_rural_linkages.core.demography import cohort_ratios

        monkeypatch.setattr(cohort_ratios, "feeding_cells", last_closed_group_alone)
        half = project(*counties, TEN_YEARS, 10, AS_PUBLISHED).population.sum(axis=(1, 2, 3))
        monkeypatch.setattr(module, "feeding_cells", last_closed_group_alone)
        whole = project(*counties, TEN_YEARS, 10, AS_PUBLISHED).population.sum(axis=(1, 2, 3))
        for totals in (half, whole):
            assert abs(totals[0] - 2_230_163) > 1000
            assert abs(totals[1] - 2_503_187) > 1000

    def test_the_defaults_end_on_the_straight_line(self, counties):
        base, launch = counties
        result = project(base, launch, TEN_YEARS, 10)
        first, last = base.sum(axis=(1, 2)), launch.sum(axis=(1, 2))
        for step in (1, 2):
            line = np.maximum(last + step * (last - first), 0)
            assert result.population[step - 1].sum(axis=(1, 2)) == pytest.approx(line, rel=1e-12)
        assert (result.by_ratio == (last < first)).all()


def test_a_step_by_hand():
    """Three groups of 25 years: 0-24, 25-49, 50+; the women of 25-49 bear the children."""
    base = np.array([[[100.0, 80, 60], [100, 90, 40]]])
    launch = np.array([[[90.0, 120, 70], [110, 60, 65]]])
    result = project(base, launch, CohortAges(25, 3), 25, replace(FREE, steps=1, male_share=0.6))
    children = (90 + 110) / 120 * 108
    women = [0.4 * children, 120 / 100 * 90, 70 / (80 + 60) * (120 + 70)]
    men = [0.6 * children, 60 / 100 * 110, 65 / (90 + 40) * (60 + 65)]
    assert result.population[0, 0] == pytest.approx(np.array([women, men]))
    by_difference = project(base, launch, CohortAges(25, 3), 25, replace(FREE, steps=1, method="difference"))
    assert by_difference.population[0, 0, 0, 1:].tolist() == [90 + 20, 190 - 70]
    assert by_difference.population[0, 0, 1, 1:].tolist() == [110 - 40, 125 - 65]


def test_five_year_groups_that_move_two_at_a_time():
    ages = CohortAges(5, 18)
    base, launch = (np.random.default_rng(seed).integers(20, 90, (1, 2, 18)).astype(float) for seed in (1, 2))
    after = project(base, launch, ages, 10, replace(FREE, steps=1)).population[0, 0]
    assert after[0, 7] == pytest.approx(launch[0, 0, 7] / base[0, 0, 5] * launch[0, 0, 5])
    assert after[1, 17] == pytest.approx(launch[0, 1, 17] / base[0, 1, 15:].sum() * launch[0, 1, 15:].sum())
    women_before, women_after = launch[0, 0, 3:10].sum(), after[0, 3:10].sum()
    for youngest in (0, 1):  # each of the two groups that are born meanwhile has its own children per woman
        assert after[:, youngest].sum() == pytest.approx(launch[0, :, youngest].sum() / women_before * women_after)


def test_a_declining_unit_is_carried_by_ratios_and_a_growing_one_by_differences():
    base, launch = two_units()
    launch[0], launch[1], launch[2] = base[0] * 0.9, base[1] * 1.1, base[2]
    given_to_each = project(base, launch, TEN_YEARS, 10, replace(FREE, method="blend"))
    assert given_to_each.by_ratio.tolist() == [True, False, False]
    for unit, method in enumerate(("ratio", "difference", "difference")):
        alone = project(base, launch, TEN_YEARS, 10, replace(FREE, method=method))
        assert np.array_equal(given_to_each.population[:, unit], alone.population[:, unit])


def test_differences_stop_at_zero_and_say_so():
    base, launch = two_units(units=1)
    base[0, 0, 2], launch[0, 0, 3], launch[0, 0, 2] = 500, 20, 30  # 480 fewer, and 30 to lose them
    result = project(base, launch, TEN_YEARS, 10, replace(FREE, method="difference", steps=1))
    assert result.population[0, 0, 0, 3] == 0
    assert "below zero" in str(result.notes[-1])
    assert (result.population >= 0).all()


def test_a_unit_with_an_unknown_cell_is_unknown_and_not_part_of_the_region():
    base, launch = two_units()
    base[1, 0, 4] = NAN
    rules = replace(FREE, min_cell=1000)
    result = project(base, launch, TEN_YEARS, 10, rules, ids=["a", "b", "c"])
    assert np.isnan(result.population[:, 1]).all() and np.isnan(result.linear[:, 1]).all()
    assert [str(note) for note in result.notes] == ["Units with an unknown age group are not projected: 1 (b)."]
    others = [0, 2]
    without = project(base[others], launch[others], TEN_YEARS, 10, rules)
    assert np.array_equal(result.population[:, others], without.population)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("control", ["linear", "none"])
@pytest.mark.parametrize("min_cell", [0, 10])
def test_a_unit_without_people_stays_empty(method, control, min_cell):
    base, launch = two_units()
    launch[0] = 0  # left by all
    base[1] = launch[1] = 0  # never had any
    rules = ProjectionRules(method=method, control=control, min_cell=min_cell)
    result = project(base, launch, TEN_YEARS, 10, rules)
    assert (result.population[:, :2] == 0).all()
    assert np.isfinite(result.population).all()


def test_a_line_that_falls_below_zero_ends_at_zero():
    base, launch = two_units(units=1)
    launch = launch / launch.sum() * base.sum() * 0.4
    result = project(base, launch, TEN_YEARS, 10, ProjectionRules(steps=3))
    assert result.population.sum(axis=(1, 2, 3)).tolist() == [0, 0, 0]
    assert (result.before_control[0] > 0).all()


def test_a_region_without_women_of_childbearing_age_has_unknown_children():
    """The cap lets some girls stay, and nothing says how many children they will have: unknown, not 0."""
    base, launch = two_units(units=1)
    launch[:, 0, 1:5] = 0
    capped = replace(FREE, steps=1, cap=(0.2, 3))
    result = project(base, launch, TEN_YEARS, 10, capped, ids=["a"])
    assert np.isnan(result.population[0, 0, :, 0]).all()
    assert "children are unknown in: a" in str(result.notes[0])
    launch[:, 0, 0] = 0  # and no girls either: nobody becomes a mother
    none = project(base, launch, TEN_YEARS, 10, capped)
    assert (none.population[0, 0, :, 0] == 0).all() and none.notes == ()


def test_totals_that_are_scaled():
    people = np.array([[[1.0, 2.0], [3.0, 4.0]], [[0.0, 0.0], [0.0, 0.0]]])
    scaled = scale_to_totals(people, np.array([20.0, 5.0]))
    assert scaled[0].tolist() == [[2, 4], [6, 8]]
    assert (scaled[1] == 0).all()


def test_a_step_that_does_not_fit_the_groups():
    with pytest.raises(InputError, match=r"A step of 7 years is no multiple of the 10 years .* 0-9, 10-19"):
        project(*two_units(), TEN_YEARS, 7)


class Watcher:
    """Whoever watches, patient or not."""

    def __init__(self, patient: bool = True):
        self.patient, self.told = patient, []

    def cancelled(self) -> bool:
        return not self.patient

    def report(self, fraction: float) -> None:
        self.told.append(fraction)


def test_it_stops_when_told():
    watcher = Watcher(patient=False)
    with pytest.raises(Cancelled):
        project(*two_units(), TEN_YEARS, 10, progress=watcher)
    assert watcher.told == []


def test_progress_goes_from_nothing_to_all():
    watcher = Watcher()
    project(*two_units(), TEN_YEARS, 10, ProjectionRules(steps=4), progress=watcher)
    assert watcher.told == [0, 0.25, 0.5, 0.75, 1]


class TestWhatAlwaysHolds:
    @quick
    @given(people, any_rules)
    def test_a_population_that_does_not_change_keeps_its_total(self, population, rules):
        """Line or not, for a step; the split of the children moves people between the sexes, and so later totals."""
        rules = replace(rules, cap=None, min_cell=0)
        result = project(population, population, TEN_YEARS, 10, rules)
        total = population.sum(axis=(1, 2))
        steps = rules.steps if rules.control == "linear" else 1
        for step in range(steps):
            assert result.population[step].sum(axis=(1, 2)) == pytest.approx(total)
        assert result.population[0].sum(axis=1) == pytest.approx(population.sum(axis=1))

    @quick
    @given(people, any_rules)
    def test_it_does_not_change_at_all_where_girls_and_boys_are_born_as_they_were(self, population, rules):
        share = 0.55
        children = population[:, :, 0].sum(axis=1)
        population[:, 0, 0], population[:, 1, 0] = (1 - share) * children, share * children
        rules = replace(rules, cap=None, min_cell=0, male_share=share)
        result = project(population, population, TEN_YEARS, 10, rules)
        for step in range(rules.steps):
            assert result.population[step] == pytest.approx(population)

    @quick
    @given(people, people, any_rules, st.permutations([0, 1, 2]))
    def test_the_order_of_units_does_not_matter(self, base, launch, rules, order):
        whole = project(base, launch, TEN_YEARS, 10, rules).population
        turned = project(base[order], launch[order], TEN_YEARS, 10, rules).population
        assert np.array_equal(whole[:, order], turned)

    @quick
    @given(people, people, any_rules, st.sampled_from([0.5, 2.0, 64.0]))
    def test_ten_times_the_people_are_ten_times_the_result(self, base, launch, rules, times):
        scaled = replace(rules, min_cell=rules.min_cell * times)
        expected = project(base, launch, TEN_YEARS, 10, rules).population * times
        found = project(base * times, launch * times, TEN_YEARS, 10, scaled).population
        assert found == pytest.approx(expected)

    @quick
    @given(people, people, any_rules)
    def test_more_steps_only_add_to_fewer(self, base, launch, rules):
        fewer = project(base, launch, TEN_YEARS, 10, rules).population
        more = project(base, launch, TEN_YEARS, 10, replace(rules, steps=rules.steps + 1)).population
        assert np.array_equal(more[: rules.steps], fewer)

    @quick
    @given(people, people, any_rules)
    def test_nothing_is_negative_infinite_or_unknown(self, base, launch, rules):
        result = project(base, launch, TEN_YEARS, 10, rules)
        assert np.isfinite(result.population).all() and (result.population >= 0).all()
        if rules.control == "linear":
            assert result.population.sum(axis=(2, 3)) == pytest.approx(result.linear)
        else:
            assert result.population.sum(axis=(2, 3)) == pytest.approx(result.before_control)

    @quick
    @given(people, people)
    def test_units_are_independent_where_no_cell_is_small(self, base, launch):
        """Ratios are not additive over units, but no unit's projection touches another's."""
        whole = project(base, launch, TEN_YEARS, 10, ProjectionRules(min_cell=0)).population
        alone = project(base[:1], launch[:1], TEN_YEARS, 10, ProjectionRules(min_cell=0)).population
        assert whole[:, :1] == pytest.approx(alone)

    def test_inputs_stay_as_they_were(self):
        base, launch = two_units()
        before = base.copy(), launch.copy()
        project(base, launch, TEN_YEARS, 10)
        assert np.array_equal(base, before[0]) and np.array_equal(launch, before[1])
