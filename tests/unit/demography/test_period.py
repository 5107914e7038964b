"""The one window of years that a set fixes, and what becomes of it in a run over other years."""

from __future__ import annotations

import pytest

from tests.unit.demography.criteria_sets import SHIPPED, clause, set_of, shipped
from urban_rural_linkages.core.demography.period import fixed_window, on_years

EXPECTED = {"seed_2001_2018": (2001, 2018), "erdf_demographic": (2007, 2017)}


@pytest.mark.parametrize("name", SHIPPED)
def test_fixed_windows_of_the_shipped_sets(name):
    assert fixed_window(shipped(name)) == EXPECTED.get(name)


def test_the_seed_moves_as_a_whole_and_says_so():
    moved, notes = on_years(shipped("seed_2001_2018"), (2011, 2021))
    decline, natural, density = moved.clauses().values()
    assert (decline.first, decline.last) == (2011, 2021)
    assert (natural.first, natural.last) == (2011, 2020)
    assert density.year == 2021
    assert moved.published_for == (2001, 2018)
    assert [str(note) for note in notes] == ["The set 'seed_2001_2018' speaks of 2001-2018; it was run on 2011-2021."]


def test_a_set_run_on_its_own_years_stays():
    seed = shipped("seed_2001_2018")
    assert on_years(seed, (2001, 2018)) == (seed, ())


def test_a_set_with_several_windows_stays_on_its_years():
    counties = shipped("ers_poploss_2015")
    assert on_years(counties, (2001, 2021)) == (counties, ())


def test_a_date_outside_the_window_makes_two_of_them():
    rule = {"all": [clause(year=2020), clause("growth", "growth_pct", value=0, **{"from": 2001, "to": 2018})]}
    assert fixed_window(set_of(rule)) is None


def test_a_date_at_the_start_of_the_window_moves_to_the_start():
    rule = {"all": [clause(year=2001), clause("growth", "growth_pct", value=0, **{"from": 2001, "to": 2018})]}
    moved, _ = on_years(set_of(rule), (2010, 2020))
    assert moved.clauses()["clause_density"].year == 2010


def test_a_lone_date_moves_to_the_end():
    dated = set_of(clause(year=2018))
    moved, notes = on_years(dated, (2001, 2021))
    assert moved.clauses()["clause_density"].year == 2021
    assert str(notes[0]) == "The set 'trial' speaks of 2018; it was run on 2021."
    assert on_years(dated, (2001, 2018)) == (dated, ())


def test_a_window_back_from_the_end_is_not_fixed():
    assert fixed_window(set_of(clause("growth", "growth_pct", years=20))) is None
