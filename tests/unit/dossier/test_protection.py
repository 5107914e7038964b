"""All blocks are protected together: inner ones with their outer ones, and groups that are too small as one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from urban_rural_linkages.core.dossier.protection import Block, protect
from urban_rural_linkages.core.dossier.suppression import hidden_rows

LIMIT = 5


def block(name, rows, within=(), sums_known=True):
    return Block(name, np.array(rows, dtype=float), within, sums_known)


def test_what_is_within_a_hidden_block_is_hidden_with_it():
    people = block("people", [[3], [90], [8], [700]], sums_known=False)
    sex = block("sex", [[1, 2], [40, 50], [8, 0], [300, 400]], ["people"])
    found = protect([people, sex], LIMIT, [""] * 4)
    assert found.hidden["people"].tolist() == [True, False, True, False]
    assert found.hidden["sex"][[0, 2]].all() and not found.hidden["sex"][3]
    assert found.dropped == []


def test_a_group_that_is_too_small_is_counted_with_the_smallest_other():
    counts = block("ages", [[3, 90], [50, 60], [300, 200], [7, 80], [9, 40]])
    found = protect([counts], LIMIT, ["Alba", "Brava", "Costa", "Brava", "Costa"])
    assert found.groups == ["Alba, Brava", "Alba, Brava", "Costa", "Alba, Brava", "Costa"]
    hidden, exposed = hidden_rows(counts.counts, LIMIT, found.groups)
    assert exposed == [] and found.hidden["ages"].tolist() == hidden.tolist()


def test_a_block_of_which_the_whole_region_has_too_few_is_dropped_and_what_is_within_it():
    few = block("young", [[2], [1]], sums_known=False)
    found = protect([few, block("sex", [[20, 30], [40, 50]], ["young"])], LIMIT, ["a", "b"])
    assert found.dropped == ["young", "sex"] and found.groups == ["a", "b"], "no groups are merged in vain"
    assert found.hidden["sex"].all()


def test_names_with_commas_stand_as_they_are():
    counts = block("ages", [[3, 90], [50, 60], [7, 80]])
    assert protect([counts], LIMIT, ["Vall, La", "Alba", "Alba"]).groups == ["Alba, Vall, La"] * 3


def test_large_counts_are_all_published():
    found = protect([block("ages", [[50, 60], [70, 80]])], LIMIT, ["a", "b"])
    assert not found.hidden["ages"].any() and found.groups == ["a", "b"]


people = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 60))
regions = st.lists(st.tuples(people, st.sampled_from("ab")), min_size=2, max_size=8)


@settings(max_examples=40, deadline=None)
@given(regions)
def test_women_and_men_among_the_young_are_safe_whatever_is_published_of_young_and_all(drawn):
    cells = np.array([row for row, _ in drawn], dtype=float)  # young women, young men, all others
    cells = cells[cells.sum(axis=1) >= LIMIT]
    groups = [group for row, group in drawn if sum(row) >= LIMIT]
    if len(cells) < 2:
        return
    young = Block("young", np.column_stack([cells[:, :2].sum(axis=1), cells[:, 2]]))
    found = protect([young, Block("sex", cells[:, :2], ["young"])], LIMIT, groups)
    if found.dropped:
        return
    known, sums = [], []

    def publish(row_numbers, columns):
        mask = np.zeros_like(cells)
        mask[np.ix_(row_numbers, columns)] = 1
        known.append(mask.ravel())
        sums.append(float((cells * mask).sum()))

    for unit in range(len(cells)):
        publish([unit], [0, 1, 2])
        if not found.hidden["young"][unit]:
            publish([unit], [0, 1])
        for sex in (0, 1) if not found.hidden["sex"][unit] else ():
            publish([unit], [sex])
    for name in set(found.groups):
        for column in range(3):
            publish([unit for unit, group in enumerate(found.groups) if group == name], [column])
    for unit, column in zip(*np.nonzero((cells > 0) & (cells < LIMIT)), strict=True):
        aim = np.zeros_like(cells)
        aim[unit, column] = 1
        least, most = (sign * linprog(sign * aim.ravel(), A_eq=np.array(known), b_eq=sums, method="highs").fun
                       for sign in (1, -1))  # fmt: skip
        assert most - least >= LIMIT - 1e-6, (unit, column, least, most, found)
