"""Layers of links: rows added up, what is refused with its sentence, places outside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.linkages.layers import LinkRows, commuting_layer, link_layers, with_layer

from .link_cases import brindisi, link_tables, one_layer, rows


def test_layers_stand_apart_each_with_its_unit_year_and_source():
    table = LinkRows(["a", "a", "b"], ["b", "b", "a"], [3, 40, 1], ["work", "goods", "work"],
                     ["workers", "t", "workers"], ["2021", "2019", "2021"], ["census", "survey", ""])  # fmt: skip
    found = link_layers(table)
    told = [(one.name, one.measure, one.year, one.source, one.total) for one in found.layers]
    assert told == [("goods", "t", "2019", "survey", 40.0), ("work", "workers", "2021", "census", 4.0)]
    assert found.named("work").sent.tolist() == [3.0, 1.0] and found.named("school") is None


def test_rows_of_a_pair_are_added_up_and_said():
    found = link_layers(rows(("a", "b", 3), ("b", "a", 1), ("a", "b", 4), ("a", "a", 9)), table="flows")
    layer = found.layers[0]
    assert (layer.origin.tolist(), layer.destination.tolist(), layer.value.tolist()) == (
        [0, 0, 1], [0, 1, 0], [9, 7, 1])  # fmt: skip
    assert (layer.total, layer.within) == (17.0, 9.0)
    assert [str(note) for note in found.notes] == [
        "Layer 'flows' names some pairs more than once; rows added up: 1."
    ]  # fmt: skip


def test_places_outside_count_in_the_sums_and_in_no_pair():
    found = link_layers(rows(("a", "b", 3), ("a", "x", 5), ("x", "b", 2), ("x", "y", 7)), units=["a", "b", "c"])
    layer = found.layers[0]
    assert layer.value.tolist() == [3.0]
    assert layer.sent.tolist() == [8.0, 0.0, 0.0] and layer.received.tolist() == [0.0, 5.0, 0.0]
    assert str(found.notes[0]) == (
        "Layer 'flows': places that are no units (x, y) get 5 and send 2. It counts in what the units send and get, "
        "and is in no pair; rows between two such places, left out: 1."
    )


def test_lost_zeros_are_restored():
    found = link_layers(rows(("6001", "6002", 3)), units=["06001", "06002"])
    assert found.ids == ("06001", "06002") and found.layers[0].value.tolist() == [3.0]
    assert "restored" in str(found.notes[0])


WORK = rows(("work", "workers", "a", "b", 3), ("work", "workers", "b", "a", 1))


@pytest.mark.parametrize(
    ("table", "units", "said"),
    [
        (LinkRows([], [], []), None, "Layer 'flows' has no flows. Choose a table with rows."),
        (replace(WORK, measures=["workers", "people"]), None,
         "Layer 'work' of table 'flows' has more than one unit of measure: people, workers. What is counted in "
         "different units is never added up."),
        (replace(WORK, years=["2011", "2021"]), None,
         "Layer 'work' of table 'flows' has more than one year: 2011, 2021."),
        (replace(WORK, values=[3, -1]), None, "Layer 'flows', from 'b' to 'a': -1 is no amount (such rows: 1)."),
        (replace(WORK, values=[3, np.nan]), None, "Layer 'flows', from 'b' to 'a': nothing is no amount"),
        (replace(WORK, values=[np.inf, 2]), None, "Layer 'flows', from 'a' to 'b': inf is no amount"),
        (replace(WORK, origins=["a", " "]), None,
         "Layer 'flows' has flows without an origin or a destination (such rows: 1)."),
        (replace(WORK, layers=["work", ""]), None,
         "Layer 'flows' has flows that do not say which layer they are (such rows: 1)."),
        (WORK, ["x", "y"], "Layer 'work' of table 'flows', from 'a' to 'b': this is no pair of units (such rows: 2)."),
        (rows(("a", "a", 3)), None, "Layer 'flows' has one unit: links need two."),
    ],
)  # fmt: skip
def test_bad_tables_have_their_sentence(table, units, said):
    with pytest.raises(InputError) as refused:
        link_layers(table, units=units)
    assert str(refused.value).startswith(said)


def test_a_unit_without_links_stays():
    assert one_layer(("a", "b", 3), units=["c", "b", "a"]).sent.tolist() == [3.0, 0.0, 0.0]


@settings(max_examples=40, deadline=None)
@given(link_tables(layers=("work", "school")), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(table, random):
    order = list(range(len(table.values)))
    random.shuffle(order)
    columns = (table.origins, table.destinations, table.values, table.layers, table.measures)
    one, other = link_layers(table), link_layers(LinkRows(*([column[row] for row in order] for column in columns)))
    for here, there in zip(one.layers, other.layers, strict=True):
        assert (here.name, here.measure) == (there.name, there.measure)
        for name in ("origin", "destination", "value"):
            assert np.array_equal(getattr(here, name), getattr(there, name))


@settings(max_examples=40, deadline=None)
@given(link_tables(layers=("work", "school")))
def test_nothing_is_lost_and_no_layer_gets_what_is_of_another(table):
    for layer in link_layers(table).layers:
        own = [value for value, name in zip(table.values, table.layers, strict=True) if name == layer.name]
        assert layer.total == sum(own) == layer.sent.sum() == layer.received.sum()
        assert layer.measure == f"unit of {layer.name}"


def test_brindisi_has_the_published_totals(real_data):
    layer = brindisi(real_data("brindisi/brindisi_flows.csv")).layers[0]
    assert (layer.total, layer.within) == (89_192.0, 70_265.0)


def test_commuting_that_was_read_as_such_is_a_layer():
    flows = flow_table(["a", "a", "b", "x"], ["a", "b", "x", "a"], [9, 3, 2, 5], units=["a", "b", "c"])
    layer = commuting_layer(flows)
    assert layer.sent.tolist() == flows.residents.tolist() == [12, 2, 0]
    assert layer.received.tolist() == flows.jobs.tolist() == [14, 3, 0]
    assert (layer.name, layer.total, layer.within) == ("commuting", 12, 9)
    inside = commuting_layer(flow_table(["a"], ["b"], [3]))
    assert inside.outward.tolist() == [0, 0]


def test_a_layer_that_was_made_stands_among_the_others_once():
    found = link_layers(WORK)
    made = replace(found.layers[0], name="services")
    both = with_layer(found, made, "flows")
    assert [layer.name for layer in both.layers] == ["services", "work"]
    with pytest.raises(InputError, match="Layer 'services' is in table 'flows', and would be made of the services too"):
        with_layer(both, made, "flows")
