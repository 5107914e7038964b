"""Rows of tables and areas of maps that are about the same find each other by their names."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.report.blocks import Columns, Paragraph, Table
from urban_rural_linkages.core.report.drawing import Drawing, Group, Path
from urban_rural_linkages.core.report.web.keys import keyed

RING = np.zeros((3, 2))


def drawing(*areas: tuple[str, str]) -> Drawing:
    return Drawing(9, 9, [Group([Path([RING], "#000000", key=key, title=title) for key, title in areas])])


def table(*names: str, keys: tuple[str, ...] = ()) -> Table:
    return Table("", ["Rank", "Name"], [[str(n), name] for n, name in enumerate(names)], [True, False], keys=keys)


def keys_of(block, *drawings: Drawing) -> list[str]:
    [found] = keyed([block], drawings)
    return list(found.keys)


def test_rows_have_the_keys_of_areas_of_their_name_also_side_by_side():
    map_ = drawing(("k1", "Coria: 12"), ("k2", "Gata\n3"))
    assert keys_of(table("Gata", "All", "Coria"), map_) == ["k2", "", "k1"]
    [columns] = keyed([Columns([[table("Coria")], [Paragraph("x")]], [6, 6])], [map_])
    assert list(columns.columns[0][0].keys) == ["k1"]


def test_a_name_that_two_areas_have_tells_neither():
    assert keys_of(table("Coria", "Gata"), drawing(("k1", "Coria: 12"), ("k3", "Coria: 13"), ("k2", "Gata: 1"))) == [
        "", "k2"]  # fmt: skip
    two_maps = drawing(("k1", "Coria: 12")), drawing(("k1", "Coria: few"))
    assert keys_of(table("Coria"), *two_maps) == ["k1"]


def test_given_keys_stay_and_tables_of_nothing_on_a_map_have_none():
    map_ = drawing(("k1", "Coria: 12"))
    assert keys_of(table("Coria", keys=("given",)), map_) == ["given"]
    assert keys_of(table("Gata"), map_) == []
    assert keys_of(Table("", ["1"], [["2"]], [True]), map_) == []
