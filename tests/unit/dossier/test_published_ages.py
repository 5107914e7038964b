"""Ages that may be published: an intruder who adds up and takes away what is printed finds no small count."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age_fields import BOTH, MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.dossier.published_ages import BROAD, HiddenAges, hidden_ages

NAN = float("nan")
LIMIT = 5.0
BY_SEX = [AgeGroup(sex, first, last, f"{sex}_{first}") for sex in (WOMEN, MEN)
          for first, last in ((0, 14), (15, 64), (65, 79), (80, None))]  # fmt: skip
TOGETHER = [AgeGroup(BOTH, first, last, f"all_{first}") for first, last in ((0, 14), (15, 64), (65, 79), (80, None))]


def people_of(random: np.random.Generator, units: int) -> tuple[dict[AgeGroup, np.ndarray], dict[str, np.ndarray]]:
    """Return people of villages by sex and age, and the broad groups that they add up to."""
    cells = {group: random.poisson(6, units).astype(float) for group in BY_SEX}
    return cells, broad_of(cells)


def broad_of(cells: dict[AgeGroup, np.ndarray]) -> dict[str, np.ndarray]:
    def total(first: int, last: int | None, sex: str) -> np.ndarray:
        within = [people for group, people in cells.items()
                  if first <= group.first <= (999 if last is None else last) and sex in (BOTH, group.sex)]  # fmt: skip
        return np.sum(within, axis=0)

    return {name: total(*ages) for name, ages in BROAD.items()}


def found_out(cells, broad, hidden: HiddenAges, groups) -> list[str]:
    """Return the hidden counts under the limit that one subtraction from printed figures gives away.

    The intruder knows every count that is shown, how many people there are, and the sum of each broad group over all
    units and over each group of units.
    """
    known = {group.field: np.where(hidden.cells[group.field], NAN, people) for group, people in cells.items()}
    known |= {name: np.where(hidden.broad[name], NAN, people) for name, people in broad.items()}
    true = {group.field: people for group, people in cells.items()} | dict(broad)
    fields = {name: [group.field for group in cells if group.first >= first
                     and (last is None or (group.last or 999) <= last) and sex in (BOTH, group.sex)]
              for name, (first, last, sex) in BROAD.items()}  # fmt: skip
    given_away = []
    for name, parts in [*fields.items(), ("everybody", ["women", "men"])]:
        terms = parts if name == "everybody" else [*parts, name]
        for unit in range(len(groups)):
            unknown = [term for term in terms if np.isnan(known[term][unit])]
            given_away += [f"{unit} {term}" for term in unknown if len(unknown) == 1 and true[term][unit] < LIMIT]
    for name in broad:
        for rows in [np.arange(len(groups)), *(np.flatnonzero(np.array(groups) == one) for one in set(groups))]:
            unknown = rows[np.isnan(known[name][rows])]
            if len(unknown) == 1 < len(rows) and true[name][unknown[0]] < LIMIT:
                given_away.append(f"{unknown[0]} {name} by its group")
    return given_away


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(3, 30), st.integers(1, 4))
def test_no_subtraction_gives_a_small_count_away(seed, units, count):
    random = np.random.default_rng(seed)
    cells, broad = people_of(random, units)
    groups = [f"comarca {number}" for number in random.integers(0, count, units)]
    hidden = hidden_ages(cells, broad, LIMIT, groups)
    assert found_out(cells, broad, hidden, groups) == []


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30))
def test_small_counts_are_hidden_and_without_any_nothing_is(seed, units):
    cells, broad = people_of(np.random.default_rng(seed), units)
    hidden = hidden_ages(cells, broad, LIMIT)
    for group, people in cells.items():
        assert hidden.cells[group.field][(people > 0) & (people < LIMIT)].all()
    large = {group: people + LIMIT for group, people in cells.items()}
    assert not hidden_ages(large, broad_of(large), LIMIT).any_cell.any()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.permutations(range(12)))
def test_the_order_of_the_units_does_not_matter(seed, order):
    random = np.random.default_rng(seed)
    cells, broad = people_of(random, 12)
    cells = {group: people + random.permutation(12) / 100 for group, people in cells.items()}  # no two alike
    broad = broad_of(cells)
    hidden = hidden_ages(cells, broad, LIMIT)
    moved = hidden_ages({group: people[order] for group, people in cells.items()},
                        {name: people[order] for name, people in broad.items()}, LIMIT)  # fmt: skip
    for name, own in {**hidden.cells, **hidden.broad}.items():
        assert ({**moved.cells, **moved.broad}[name] == own[order]).all()


def test_women_and_men_give_each_other_away():
    hidden = hidden_ages({}, {"women": np.array([3.0, 40.0, 60.0]), "men": np.array([9.0, 50.0, 70.0])}, LIMIT)
    assert hidden.broad["women"].tolist() == hidden.broad["men"].tolist() == [True, True, False]


def test_a_village_with_two_old_women_is_worked_by_hand():
    """80+: 2 women hidden; so the smallest other of their column of parts, and of men, and of 65+ as a whole."""
    numbers = {(WOMEN, 0): 20, (WOMEN, 15): 50, (WOMEN, 65): 9, (WOMEN, 80): 2,
               (MEN, 0): 21, (MEN, 15): 60, (MEN, 65): 8, (MEN, 80): 7}  # fmt: skip
    cells = {group: np.array([float(numbers[group.sex, group.first])]) for group in BY_SEX}
    hidden = hidden_ages(cells, broad_of(cells), LIMIT)
    assert {name for name, own in hidden.cells.items() if own[0]} == {"women_80", "women_65", "men_80", "men_65"}
    assert not hidden.any_broad[0], "two hidden parts hide each other, and their sum may be printed"
    assert hidden.hides_parts(0) and not hidden.hides_broad(0)


@pytest.mark.parametrize("limit", [0.0, -1.0])
def test_without_a_limit_nothing_is_hidden(limit):
    cells, broad = people_of(np.random.default_rng(1), 9)
    hidden = hidden_ages(cells, broad, limit)
    assert not hidden.any_cell.any() and not hidden.any_broad.any()


def test_unknown_counts_are_not_hidden_and_hide_nobody():
    cells = {group: np.array([NAN, 30.0]) for group in TOGETHER}
    hidden = hidden_ages(cells, {"old": np.array([NAN, 60.0])}, LIMIT)
    assert not hidden.any_cell.any()


def test_ages_of_both_sexes_are_parts_of_what_both_sexes_are():
    cells = {group: np.array([people]) for group, people in zip(TOGETHER, (30.0, 90.0, 20.0, 3.0), strict=True)}
    hidden = hidden_ages(cells, {"old": np.array([23.0]), "oldest": np.array([3.0])}, LIMIT)
    assert hidden.cells["all_80"][0] and hidden.broad["oldest"][0], "the group itself says what its only part is"
    assert hidden.cells["all_65"][0] or hidden.broad["old"][0], "else 23 less 20 tells it"


class TestWhatIsShown:
    """What the report asks of what is hidden."""

    hidden = HiddenAges({"w_0_4": np.array([True, False, False])}, {"old": np.array([False, True, False])})

    def test_any_count_and_any_broad_group(self):
        assert self.hidden.any_cell.tolist() == [True, True, False]
        assert self.hidden.any_broad.tolist() == [False, True, False]
        assert [self.hidden.hides_parts(unit) for unit in range(3)] == [True, True, False]
        assert [self.hidden.hides_broad(unit) for unit in range(3)] == [False, True, False]

    def test_figures_that_tell_a_broad_group_are_unknown(self):
        shown = self.hidden.shown(np.array([31.0, 44.0, 52.0]))
        assert shown.tolist()[::2] == [31.0, 52.0] and np.isnan(shown[1])

    def test_without_ages_there_is_nothing_to_hide(self):
        nothing = hidden_ages({}, {}, LIMIT)
        assert nothing.cells == nothing.broad == {}
        assert not nothing.hides_parts(0) and not nothing.hides_broad(7) and nothing.any_cell.size == 0
        assert nothing.shown(np.array([1.0, 2.0])).tolist() == [1.0, 2.0]

    def test_parts_alone_hide_no_broad_group(self):
        parts = HiddenAges({"w_0_4": np.array([True])}, {})
        assert parts.shown(np.array([3.0])).tolist() == [3.0] and parts.hides_parts(0) and not parts.hides_broad(0)
