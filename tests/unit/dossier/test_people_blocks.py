"""Counts that are published of units, in blocks."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.dossier.people_blocks import (
    PeopleCounts,
    cohort_at_both,
    emptied,
    hidden_in,
    number_hidden,
    people_blocks,
)
from urban_rural_linkages.core.dossier.protection import Protection


def array(*values):
    return np.array(values, dtype=float)


def test_blocks_have_the_columns_that_add_up_to_what_is_published():
    broad = {"total": array(100, 200), "young": array(10, 20), "old": array(30, 40), "women": array(45, 110)}
    young = {"young_start": (array(4, 5), array(6, 7)), "young_end": (array(3, 2), array(1, 9))}
    counts = PeopleCounts([array(90, 210), array(100, 200)], broad, [array(5, 6), array(7, 8)], young)
    blocks = {block.name: block for block in people_blocks(counts)}
    assert list(blocks) == ["people", "ages", "sex", "events", "young_start", "young_start_sex", "young_end",
                            "young_end_sex"]  # fmt: skip
    assert blocks["ages"].counts.tolist() == [[10, 30, 60], [20, 40, 140]]
    assert blocks["sex"].counts.tolist() == [[45, 55], [110, 90]]
    assert blocks["young_start"].counts.tolist() == [[10], [12]] and not blocks["young_start"].sums_known
    assert blocks["young_end"].counts.tolist() == [[4, 56], [11, 129]], "beside the other adults"
    assert blocks["young_end"].within == ["people", "ages"]
    assert blocks["young_end_sex"].counts.tolist() == [[3, 1, 42, 54], [2, 9, 108, 81]], "and all others of each sex"
    counts = PeopleCounts(counts.populations, broad, (), young, array(90, 210))
    young_start = next(block for block in people_blocks(counts) if block.name == "young_start")
    assert young_start.counts.tolist() == [[10, 80], [12, 198]] and young_start.sums_known


def test_what_is_unknown_is_no_block():
    assert [block.name for block in people_blocks(PeopleCounts([array(9)], {"total": array(9)}))] == ["people"]


def table(first, last, women, men):
    return age_table({AgeGroup(WOMEN, first, last, "w"): women, AgeGroup(MEN, first, last, "m"): men})


def test_a_cohort_is_as_many_years_older_at_the_end():
    found = cohort_at_both(table(10, 19, [4], [5]), table(20, 29, [3], [2]), (10, 19), 10)
    assert {name: [sex.tolist() for sex in sexes] for name, sexes in found.items()} == {
        "young_start": [[4.0], [5.0]], "young_end": [[3.0], [2.0]]}  # fmt: skip
    assert list(cohort_at_both(table(10, 19, [4], [5]), table(0, 9, [3], [2]), (10, 19), 10)) == ["young_start"]


def test_hidden_cells_are_counted_and_emptied():
    blocks = people_blocks(PeopleCounts([array(3, 90), array(np.nan, 80)], {"total": array(3, 90)}))
    protection = Protection(["", ""], {"people": np.array([True, False])})
    assert number_hidden(blocks, protection) == 1, "an unknown count is none that is hidden"
    assert hidden_in(protection, "people").tolist() == [True, False] and not hidden_in(protection, "sex").any()
    assert np.isnan(emptied(array(3, 90), hidden_in(protection, "people"))).tolist() == [True, False]
