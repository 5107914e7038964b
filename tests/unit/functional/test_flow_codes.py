"""Pairs of flows added up where several units have got one code."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.functional.flow_codes import added_pairs
from urban_rural_linkages.core.identifiers import IdColumn

HOME = IdColumn.of(["00026", "00901", "00026", "99999"]).renamed({"00901": "00026"})
WORK = IdColumn.of(["00901", "00026", "00001", "00026"]).renamed({"00901": "00026"})


def test_commuting_between_the_parts_of_a_territory_is_commuting_within():
    home, work, workers = added_pairs(HOME, WORK, [120.0, 80.0, 5.0, 7.0])
    assert list(zip(home, work, workers.tolist(), strict=True)) == [
        ("00026", "00026", 200.0),
        ("00026", "00001", 5.0),
        ("99999", "00026", 7.0),
    ]


@pytest.mark.parametrize("unknown", [float("nan"), -9.0])
def test_where_a_number_is_missing_nothing_is_added_up(unknown):
    assert added_pairs(HOME, WORK, [120.0, unknown, 5.0, 7.0]) is None


def test_of_no_rows_there_are_no_pairs():
    home, work, workers = added_pairs(IdColumn.of([]), IdColumn.of([]), [])
    assert (home, work, workers.tolist()) == ([], [], [])
