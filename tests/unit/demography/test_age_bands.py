"""Bands of age for a chart: the finest that the table has, women before men, nothing that would cut a group."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.demography.age import AgeTable
from urban_rural_linkages.core.demography.age_bands import bands_of_ages
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup


def table(*edges, sexes=(WOMEN, MEN)):
    """People of one unit: each group has as many as its first age and one."""
    lasts = [*(edge - 1 for edge in edges[1:]), None]
    return AgeTable({AgeGroup(sex, first, last, ""): np.array([first + 1.0])
                     for sex in sexes for first, last in zip(edges, lasts, strict=True)})  # fmt: skip


def test_four_bands_of_both_sexes():
    found = bands_of_ages(table(0, 5, 15, 65, 80, 85))
    assert [(band.sex, band.ages) for band in found] == [
        (sex, ages) for ages in ("0–14", "15–64", "65–79", "80+") for sex in (WOMEN, MEN)]  # fmt: skip
    assert [band.people.tolist() for band in found[::2]] == [[7.0], [16.0], [66.0], [81.0 + 86.0]]
    assert found[1].key == "men 0-14"


def test_broader_bands_where_the_table_has_no_finer_ones():
    assert [band.ages for band in bands_of_ages(table(0, 15, 65))] == ["0–14", "0–14", "15–64", "15–64", "65+", "65+"]
    assert [band.ages for band in bands_of_ages(table(0, 65))] == ["0–64", "0–64", "65+", "65+"]


def test_no_bands_where_all_edges_cut_a_group_or_a_sex_is_missing():
    assert bands_of_ages(table(0, 10, 20, 60)) == []
    assert bands_of_ages(table(0, 15, 65, 80, sexes=(WOMEN,))) == []
