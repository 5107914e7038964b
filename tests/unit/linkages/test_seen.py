"""What is seen and what is not: every layer that policies name stands in the table once."""

from __future__ import annotations

import math

from urban_rural_linkages.core.linkages.layers import link_layers
from urban_rural_linkages.core.linkages.seen import OFTEN_COUNTED, RARELY_COUNTED, what_is_seen

from .link_cases import rows

CONTRACT = {"commuting", "school", "health", "goods", "food", "water", "energy", "waste", "migration", "visitors",
            "services", "remittances", "information", "digital", "capital"}  # fmt: skip


def test_what_has_no_data_is_said():
    table = rows(
        ("commuting", "workers", "a", "b", 3),
        ("commuting", "workers", "a", "a", 2),
        ("services", "people", "a", "b", 9),
    )
    seen = {one.layer: one for one in what_is_seen(link_layers(table), made=("services",))}
    assert set(seen) == CONTRACT == {*OFTEN_COUNTED, *RARELY_COUNTED}
    assert seen["commuting"] == ("commuting", "given", "workers", "", "", 5.0, 3.0)
    assert seen["services"].state == "made"
    assert {seen[name].state for name in ("goods", "capital", "information")} == {"unseen"}
    assert seen["school"].state == "not_given" and math.isnan(seen["school"].total)


def test_goods_that_were_counted_are_seen_and_a_layer_of_ones_own_too():
    seen = what_is_seen(link_layers(rows(("goods", "t", "a", "b", 3), ("pilgrims", "people", "b", "a", 1))))
    assert [one.layer for one in seen if one.state == "given"] == ["goods", "pilgrims"]
    assert sum(one.layer == "goods" for one in seen) == 1
