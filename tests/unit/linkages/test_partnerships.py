"""Partnership candidates: each criterion at its limit, what is not evaluated, and Brindisi's golden pairs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages import partnership_figures
from urban_rural_linkages.core.linkages.layers import link_layers
from urban_rural_linkages.core.linkages.partnership_figures import Knowledge, pair_figures
from urban_rural_linkages.core.linkages.partnerships import CLASSES, Limits, judge
from urban_rural_linkages.core.linkages.service_uses import uses_of_table

from .link_cases import TOWNS, brindisi, brindisi_units, link_tables, one_layer

# A village v of 100 employed beside a town t; 10 of its people work there, and 90 come the other way.
LAYER = one_layer(("v", "v", 90), ("v", "t", 10), ("t", "v", 90), ("t", "t", 910), units=["t", "v", "w"])
URBAN = [1.0, 0.0, 0.0]


def judged(**known):
    return judge(pair_figures(LAYER, URBAN, Knowledge(**known)))


def test_every_limit_is_inclusive():
    found = judged(minutes=np.array([[0, 30, 30.1], [31, 0, 9], [np.nan, 9, 0]]),
                   uses=uses_of_table(["t", "v", "w"], ["v", "v"], ["bank", "school"], ["t", "v"], None),
                   sectors=[[10, 0], [7, 3], [0, 0]])  # fmt: skip
    assert found.figures.out_share[0] == 0.1 and found.figures.reciprocity[0] == 0.2
    assert found.figures.minutes[0] == 30 and found.figures.shared_services[0] == 0.5
    assert found.figures.complementarity[0] == pytest.approx(0.3)
    assert found.is_met[0].tolist() == [True] * 5 and found.is_strong.tolist() == [True, False]
    assert found.is_on_limit.tolist() == [True, False]


def test_what_has_no_data_is_not_evaluated():
    found = judged()
    assert found.is_evaluated.tolist() == [[True, True, False, False, False], [False, True, False, False, False]]
    assert [CLASSES[one] for one in found.classes] == ["candidate", "none"]  # two evaluated are too few for strong


def test_a_border_does_instead_of_minutes_and_a_way_that_is_missing_is_far():
    found = judged(borders=([0], [1]), minutes=np.full((3, 3), np.nan))
    assert found.is_met[:, 2].tolist() == [True, False] and found.is_evaluated[:, 2].all()
    assert CLASSES[found.classes[0]] == "strong"
    assert judged(borders=([0], [1])).is_met[:, 2].tolist() == [True, False]


def test_where_nobody_commutes_a_pair_is_not_mutual():
    found = judge(pair_figures(one_layer(("v", "v", 9), ("t", "t", 9), ("w", "t", 1)), [1.0, 0.0, 0.0], Knowledge()))
    assert found.is_evaluated[0].tolist() == [True, True, False, False, False] and not found.is_met[0].any()
    assert np.isnan(found.figures.reciprocity[0])


def test_the_employed_of_the_office_are_the_denominator_and_a_difference_is_said():
    figures = pair_figures(LAYER, URBAN, Knowledge(employed=[1000.0, 50.0, np.nan]))
    assert figures.out_share[0] == 0.2
    assert str(figures.notes[0]) == (
        "EMPLOYED stands in place of the sums of the flows in 2 units (1,050 persons; their flows add up to 1,100). In "
        "1 unit the flows add up to more than it.")  # fmt: skip
    assert pair_figures(LAYER, URBAN, Knowledge(employed=[1000.0, 100.0, 0.0])).notes == ()


def test_work_beyond_the_urban_area():
    assert judged().beyond_fua(["f1", "", ""]).tolist() == [True, False]
    assert judged().beyond_fua(["f1", "f1", ""]).tolist() == [False, False]
    assert judged().beyond_fua(["", "", ""]).tolist() == [True, False]


def test_order_is_by_share_of_criteria_then_commuters_then_unit():
    layer = one_layer(("v", "t", 50), ("t", "v", 50), ("w", "t", 60), ("t", "w", 60), ("x", "t", 60), ("t", "x", 60),
                      ("t", "t", 1), units=["t", "v", "w", "x"])  # fmt: skip
    found = judge(pair_figures(layer, [1.0, 0.0, 0.0, 0.0], Knowledge(borders=([0], [1]))))
    assert [found.figures.rural[row] for row in found.order] == [1, 2, 3]


@pytest.mark.parametrize(
    ("urban", "said"), [([0, 0, 0], "0 units are urban and 3 rural"), ([1, 1, np.nan], "2 units are urban and 0 rural")]
)
def test_without_a_town_or_a_village_there_is_no_pair(urban, said):
    with pytest.raises(InputError, match=said):
        pair_figures(LAYER, urban, Knowledge())


def test_too_many_pairs_are_refused(monkeypatch):
    monkeypatch.setattr(partnership_figures, "MOST_PAIRS", 1)
    with pytest.raises(InputError, match="1 urban and 2 rural units make 2 pairs; at most 1"):
        pair_figures(LAYER, URBAN, Knowledge())


def test_brindisi_has_the_golden_pairs(real_data):
    layers = brindisi(real_data("brindisi/brindisi_flows.csv"))
    codes, people, borders = brindisi_units(real_data("brindisi/brindisi_municipalities.gpkg"))
    assert tuple(codes) == layers.ids and borders.first.size == 40
    found = judge(pair_figures(layers.layers[0], people >= TOWNS, Knowledge(borders=(borders.first, borders.second))))
    assert found.counts() == {"strong": 4, "candidate": 4, "weak": 61, "none": 22}

    def named(kind):
        rows = [row for row in range(91) if CLASSES[found.classes[row]] == kind]
        return {(codes[found.figures.rural[row]], codes[found.figures.urban[row]]) for row in rows}

    assert named("strong") == {("74016", "74001"), ("74005", "74007"), ("74011", "74008"), ("74002", "74012")}
    assert named("candidate") == {(rural, "74001") for rural in ("74002", "74004", "74009", "74013")}


LIMITS = st.builds(Limits, st.floats(0, 1), st.floats(0, 1), st.floats(0, 90), st.floats(0, 1), st.floats(0, 1))


@settings(max_examples=60, deadline=None)
@given(link_tables(most_units=6), st.lists(st.sampled_from([0.0, 1.0]), min_size=6, max_size=6), LIMITS, st.data())
def test_every_pair_is_judged_and_harder_limits_never_make_more_criteria_true(table, urban, limits, data):
    layers = link_layers(table)
    count = len(layers.ids)
    kinds = np.array(urban[:count])
    kinds[:2] = 0.0, 1.0
    minutes = np.array(data.draw(st.lists(st.floats(0, 90), min_size=count * count, max_size=count * count)))
    figures = pair_figures(layers.layers[0], kinds, Knowledge(minutes=minutes.reshape(count, count)))
    found = judge(figures, limits)
    assert sum(found.counts().values()) == (kinds == 1).sum() * (kinds == 0).sum()
    assert (found.met <= found.evaluated).all()
    assert np.array_equal(np.sort(found.order), np.arange(found.met.size))
    harder = judge(figures, replace(limits.moved(1.3), near=limits.near / 1.3))
    assert not (harder.is_met & ~found.is_met).any()
    strong = found.is_strong
    assert (found.met[strong] == found.evaluated[strong]).all() and (found.evaluated[strong] >= 3).all()


def test_reciprocity_is_judged_where_nobody_is_known_to_be_employed():
    """Nobody is employed in v by the office, yet 10 leave and 90 come: 20 of 100 are mutual.  Two only come to w."""
    layer = one_layer(("v", "t", 10), ("t", "v", 90), ("t", "w", 2), ("t", "t", 908), units=["t", "v", "w"])
    found = judge(pair_figures(layer, URBAN, Knowledge(employed=[1000.0, 0.0, np.nan])))
    assert np.isnan(found.figures.out_share).all() and found.figures.reciprocity.tolist() == [0.2, 0.0]
    assert found.is_evaluated[:, :2].tolist() == [[False, True], [False, True]]
    assert found.is_met[:, 1].tolist() == [True, False]
