"""Totals count everybody, and tell of a hidden unit nothing but what is published."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.dossier.protection import Protection
from urban_rural_linkages.core.dossier.whole_people import (
    is_few_of_ages,
    natural_balance,
    residual_migration,
    shared_ages,
    shared_broad,
    sums_by_group,
)

GROUPS = ["a", "a", "b", "b"]
HIDDEN = np.array([True, True, False, False])


def counts(**changed):
    found = {"total": [50, 60, 400, 700], "young": [3, 9, 50, 80], "old": [12, 13, 90, 120],
             "oldest": [2, 6, 20, 30], "women": [20, 33, 210, 340]}  # fmt: skip
    return {name: np.array(values, dtype=float) for name, values in (found | changed).items()}


def protection(*dropped):
    nothing = np.zeros(4, dtype=bool)
    return Protection(GROUPS, {"people": nothing, "ages": HIDDEN, "sex": nothing}, list(dropped))


def test_sums_by_group_are_those_of_all_people():
    before = counts()
    found = shared_broad(before, protection(), 5)
    for name in ("total", "young", "old", "oldest", "women"):
        sums = sums_by_group(np.column_stack([before[name], found[name]]), GROUPS)
        assert sums[:, 0].tolist() == sums[:, 1].tolist(), name
    assert found["men"].tolist() == (before["total"] - before["women"]).tolist()
    assert found["young"][2:].tolist() == [50, 80], "what is published is as it was"


def test_hidden_units_tell_nothing_but_their_sum():
    one, other = (shared_broad(counts(young=young), protection(), 5) for young in ([3, 9, 50, 80], [11, 1, 50, 80]))
    assert all(one[name].tolist() == other[name].tolist() for name in one)


def test_the_oldest_are_left_out_where_a_group_has_few_of_them_and_dropped_blocks_are():
    assert "oldest" not in shared_broad(counts(oldest=[1, 2, 20, 30]), protection(), 5)
    assert "young" not in shared_broad(counts(), protection("ages"), 5)
    assert "women" not in shared_broad(counts(), protection("sex"), 5)


def test_ages_are_shared_out_by_weights_alone():
    women, men = AgeGroup(WOMEN, 0, None, "w"), AgeGroup(MEN, 0, None, "m")
    tables = [age_table({women: people, men: [5, 5, 5, 5]}) for people in ([3, 9, 40, 60], [11, 1, 60, 40])]
    people = np.array([50.0, 60, 400, 700])
    shared = [shared_ages(table, GROUPS, {"total": people}, people).groups[women].tolist() for table in tables]
    assert shared[0] == shared[1] and sum(shared[0][:2]) == 12 and sum(shared[0][2:]) == 100


def test_old_places_get_more_of_the_old():
    old, young = AgeGroup(WOMEN, 65, None, "o"), AgeGroup(WOMEN, 0, 14, "y")
    people = np.array([100.0, 100, 100, 300])
    broad = {"total": people, "young": np.array([10.0, 20, 10, 30]), "old": np.array([40.0, 20, 10, 30])}
    found = shared_ages(age_table({old: [30, 30, 8, 24], young: [9, 21, 7, 33]}), GROUPS, broad, people).groups
    assert found[old].tolist() == [40, 20, 8, 24] and found[young].tolist() == [10, 20, 10, 30]


@pytest.mark.parametrize(("people", "few"), [([1, 2, 0, 0], True), ([0, 0, 0, 0], False), ([4, 4, 4, 4], False)])
def test_few_people_of_a_group_in_the_region_are_noticed(people, few):
    assert is_few_of_ages(age_table({AgeGroup(WOMEN, 0, None, "w"): people}), 5) is few


def test_what_is_left_of_a_change():
    natural = natural_balance(np.array([3.0]), np.array([9.0]))
    assert residual_migration(np.array([100.0]), np.array([80.0]), natural).tolist() == [-14.0]
