"""The rule against other limits and against existing associations; groups of units that strong pairs join."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.partnership_figures import Knowledge, pair_figures
from urban_rural_linkages.core.linkages.partnership_rule import (
    drawn_as,
    members_of,
    same_association,
    score_associations,
    sensitivity,
    strong_across,
    unit_partners,
)
from urban_rural_linkages.core.linkages.partnerships import judge

from .link_cases import TOWNS, brindisi, brindisi_units, one_layer

# Towns t, u; villages v, w, x, y. Strong: v-t, w-t, w-u, y-none.
LAYER = one_layer(
    ("v", "t", 20), ("t", "v", 20), ("v", "v", 60), ("w", "t", 20), ("t", "w", 10), ("w", "u", 20), ("u", "w", 15),
    ("w", "w", 60), ("x", "u", 11), ("x", "x", 89), ("t", "t", 500), ("u", "u", 500), ("y", "y", 5),
    units=["t", "u", "v", "w", "x", "y"],
)  # fmt: skip
URBAN = [1.0, 1.0, 0.0, 0.0, 0.0, 0.0]
BORDERS = ([0, 0, 1, 1], [2, 3, 3, 4])
FIGURES = pair_figures(LAYER, URBAN, Knowledge(borders=BORDERS))
FOUND = judge(FIGURES)


def test_the_case_is_what_it_says():
    assert FOUND.counts() == {"strong": 3, "candidate": 1, "weak": 0, "none": 4}


def test_best_partners_and_groups():
    partners = unit_partners(FOUND, 6)
    assert partners.partner.tolist() == [2, 3, 0, 1, 1, -1]
    assert partners.strong.tolist() == [2, 1, 1, 2, 0, 0]
    assert partners.judged.tolist() == [3] * 6
    assert partners.group.tolist() == [1, 1, 1, 1, 0, 0]
    assert [FIGURES.rural[row] for row in partners.best[:5]] == [2, 3, 2, 3, 4]


def test_a_map_draws_strong_pairs_and_the_best_candidate_of_those_without():
    drawn = drawn_as(FOUND, unit_partners(FOUND, 6))
    pairs = {(FIGURES.rural[row], FIGURES.urban[row]): drawn[row] for row in range(8)}
    assert {pair for pair, name in pairs.items() if name == "strong"} == {(2, 0), (3, 0), (3, 1)}
    assert {pair for pair, name in pairs.items() if name == "candidate"} == {(4, 1)}


def test_groups_are_counted_from_the_largest():
    layer = one_layer(("c", "a", 20), ("a", "c", 20), ("d", "b", 20), ("b", "d", 20), ("e", "b", 20), ("b", "e", 20),
                      units=["a", "b", "c", "d", "e"])  # fmt: skip
    found = judge(pair_figures(layer, [1, 1, 0, 0, 0], Knowledge(borders=([0, 1, 1], [2, 3, 4]))))
    assert unit_partners(found, 5).group.tolist() == [2, 1, 2, 1, 1]


def test_associations_are_scored_by_the_same_rule_and_what_lies_across_is_said():
    members = {"north": [0, 2, 5], "south": [1, 3, 4], "hills": [4, 5]}
    scored = {one.name: one for one in score_associations(FOUND, members, URBAN)}
    assert list(scored) == ["hills", "north", "south", ""]
    assert scored["north"][1:4] == (3, 1, 2) and scored["north"].counts["strong"] == 1
    assert scored["south"].counts == {"strong": 1, "candidate": 1, "weak": 0, "none": 0}
    assert (scored["hills"].towns, scored["hills"].pairs) == (0, 0)
    assert scored[""].pairs == 4 and scored[""].counts["strong"] == 1  # w-t
    assert same_association(FOUND, members).sum() == 4


def test_sensitivity_has_the_rule_in_its_middle():
    rows = {(one.limit, one.factor): one.counts for one in sensitivity(FOUND)}
    assert {limit for limit, _ in rows} == {"all", "work", "mutual"}
    assert all(counts == FOUND.counts() for (_, factor), counts in rows.items() if factor == 1.0)
    # 20 of 100 commute in each strong pair, 11 of x: a limit of 12 % takes work from x alone.
    assert rows["work", 1.2] == {"strong": 3, "candidate": 0, "weak": 1, "none": 4}
    assert [one.limit for one in sensitivity(FOUND)][:3] == ["all"] * 3


def test_more_minutes_are_easier_to_meet():
    far = np.full((6, 6), 33.0)
    found = judge(pair_figures(LAYER, URBAN, Knowledge(minutes=far)))
    rows = {(one.limit, one.factor): one.counts for one in sensitivity(found)}
    assert rows["near", 1.0]["strong"] == 0 and rows["near", 1.2]["strong"] == 3


def test_brindisi_in_one_association_is_all_of_it(real_data):
    layers = brindisi(real_data("brindisi/brindisi_flows.csv"))
    _, people, borders = brindisi_units(real_data("brindisi/brindisi_municipalities.gpkg"))
    urban = (people >= TOWNS).astype(float)
    found = judge(pair_figures(layers.layers[0], urban, Knowledge(borders=(borders.first, borders.second))))
    whole, across = score_associations(found, {"province": range(20)}, urban)
    assert whole.counts == found.counts() and across.pairs == 0
    assert unit_partners(found, 20).group.max() == 4


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=6), max_size=4))
def test_pairs_in_and_across_associations_are_all_pairs(groups):
    members = {f"g{number}": units for number, units in enumerate(groups)}
    inside = same_association(FOUND, members)
    *scored, across = score_associations(FOUND, members, URBAN)
    assert inside.sum() + across.pairs == 8
    assert inside.sum() <= sum(one.pairs for one in scored) or not inside.any()
    for one in [*scored, across]:
        assert sum(one.counts.values()) == one.pairs


def test_strong_pairs_across_associations_and_on_a_limit_are_counted():
    assert strong_across(FOUND, {"north": [0, 2, 5], "south": [1, 3, 4]}) == 1
    assert strong_across(FOUND, {}) == FOUND.counts()["strong"] == 3
    at_limit = pair_figures(LAYER, URBAN, Knowledge(borders=BORDERS, employed=[1e3, 1e3, 200.0, 100.0, 100.0, 100.0]))
    found = judge(at_limit)
    assert (found.strong_on_limit, found.share_on_limit) == (1, 1 / 3)  # 20 of 200 is the tenth itself
    assert np.isnan(judge(pair_figures(LAYER, URBAN, Knowledge())).share_on_limit)


def test_members_of_a_table_are_found_and_strangers_are_counted():
    found, strange = members_of(["n", "n", "s", "", "s"], ["b", "x", "a", "a", "b"], ["a", "b", "c"])
    assert (found, strange) == ({"n": [1], "s": [0, 1]}, 2)


def test_who_is_named_twice_is_one_member():
    assert members_of(["n", "n", "n"], ["b", "a", "b"], ["a", "b"]) == ({"n": [1, 0]}, 0)


def test_pairs_among_units_are_those_of_each_rural_one_with_each_town():
    """Rows go by v, w, x, y and within by t, u: of t, v and y the pairs v-t and y-t."""
    assert FIGURES.rows_among([0, 2, 5]).tolist() == [0, 6]
    assert FIGURES.rows_among([0, 1]).tolist() == [] == FIGURES.rows_among([2, 3, 4, 5]).tolist()
    assert FIGURES.rows_among(range(6)).tolist() == list(range(8))
