"""The origin-destination table: ids, duplicates, missing pairs and bad costs."""

import time

import numpy as np
import pytest

from urban_rural_linkages.core.access import od_table as od_table_module
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.od_table import od_table, pairs_without_row
from urban_rural_linkages.core.access.straight import Places
from urban_rural_linkages.core.access.straight_od import straight_pairs
from urban_rural_linkages.core.errors import Cancelled, InputError

NAN = float("nan")

ORIGINS = np.column_stack((np.linspace(0, 100_000, 7900), np.zeros(7900)))
DESTINATIONS = np.column_stack((np.linspace(0, 100_000, 3080), np.zeros(3080)))
ROAD = build_network(lines_from_coordinates([[[(x, 0), (x + 500, 0)]] for x in range(0, 100_000, 500)]), 60.0)


def small(**changes):
    table = {
        "origins": ["c", "a", "a", "b"],
        "destinations": ["y", "x", "y", "x"],
        "costs": [5, 10, 10, 0],
        "demand_ids": ["a", "b", "c", "d"],
        "supply_ids": ["y", "x", "z"],
    }
    return od_table(**(table | changes))


def test_pairs_stand_in_the_order_of_ids():
    table = small()
    pairs = [(table.origins[o], table.destinations[d]) for o, d in zip(table.origin, table.destination, strict=True)]
    assert pairs == [("a", "x"), ("a", "y"), ("b", "x"), ("c", "y")]
    assert table.cost.tolist() == [10, 10, 0, 5]
    assert table.notes == ()


def test_what_is_not_in_the_table_cannot_be_reached():
    table = small(demand_ids=["c", "b", "a", "d"])
    assert [column.tolist() for column in table.nearby(0)] == [[0, 2], [5, 10]], "in the order of the layer, not of ids"
    assert [column.tolist() for column in table.nearby(0, 5.0)] == [[0], [5]], "the limit is inclusive"
    assert table.nearby(2).places.size == 0


def test_the_nearest_with_ties_to_the_lowest_id():
    which, cost = small().nearest()
    assert which.tolist() == [1, 1, 0, NO_SERVICE], "x is position 1, and comes before y"
    np.testing.assert_array_equal(cost, [10, 0, 5, NAN])


def test_of_duplicates_the_smallest_cost_counts():
    table = od_table(["a", "a", "a"], ["x", "x", "x"], [9, 7, 8], ["a"], ["x"], layer="times")
    assert table.cost.tolist() == [7]
    assert [str(note) for note in table.notes] == [
        "Layer 'times' names some pairs more than once; rows left out for a smaller cost: 2."
    ]


def test_no_rows_at_all():
    table = od_table([], [], [], ["a"], ["x"])
    assert table.nearest()[0].tolist() == [NO_SERVICE]
    assert table.sum_by_origin([]).tolist() == [0]
    assert od_table([], [], [], [], []).origins == ()


def test_lost_zeros_are_restored_on_either_side():
    lost = od_table(["6001", "06002"], ["x", "x"], [1, 2], ["06001", "06002"], ["x"])
    assert lost.nearby(0).minutes.tolist() == [1, 2]
    assert "restored (6001 = 06001)" in str(lost.notes[0])
    layer_lost = od_table(["06001", "06002"], ["x", "x"], [1, 2], ["6001", "6002"], ["x"])
    assert layer_lost.nearby(0).minutes.tolist() == [1, 2]


def test_unknown_ids_are_named():
    with pytest.raises(InputError, match=r"'od' names ids that are not in layer 'demand': 2 \(q, r\)"):
        small(origins=["r", "a", "q", "b"])
    with pytest.raises(InputError, match=r"not in layer 'clinics': 1 \(w\)"):
        small(destinations=["w", "x", "y", "x"], supply_layer="clinics")


def test_repeated_ids_of_the_demand_are_refused():
    with pytest.raises(InputError, match="repeated ids: 1"):
        small(demand_ids=["a", "b", "c", "a"])


@pytest.mark.parametrize(("cost", "said"), [(NAN, "nothing"), (-1, "-1"), (np.inf, "inf")])
def test_bad_costs_are_named_by_their_pair(cost, said):
    with pytest.raises(InputError, match=f"from 'a' to 'y': {said} is no cost"):
        small(costs=[5, 10, cost, 0])


def test_the_order_of_rows_does_not_matter():
    rows = np.random.default_rng(1).permutation(4)
    one, columns = small(), (["c", "a", "a", "b"], ["y", "x", "y", "x"], [5, 10, 10, 0])
    other = small(
        **dict(zip(("origins", "destinations", "costs"), ([c[r] for r in rows] for c in columns), strict=True))
    )
    for field in ("origin", "destination", "cost"):
        np.testing.assert_array_equal(getattr(one, field), getattr(other, field))


@pytest.mark.parametrize("rows_at_once", [1, 7, 50, 10_000])
def test_a_table_that_is_read_by_blocks_is_the_same(monkeypatch, rows_at_once):
    random = np.random.default_rng(4)
    demand, supply = [f"{i:03d}" for i in random.permutation(30)], [f"s{i}" for i in random.permutation(12)]
    origins, destinations = random.integers(0, 30, 400), random.integers(0, 12, 400)
    ends = [demand[i].lstrip("0") or "0" for i in origins], [supply[i] for i in destinations]  # lost zeros come back
    costs = random.integers(0, 9, 400).astype(float)
    whole = od_table(*ends, costs, demand, supply)
    monkeypatch.setattr(od_table_module, "_ROWS", rows_at_once)
    blocks = od_table(*ends, costs, demand, supply)
    for name in ("origin", "destination", "cost"):
        np.testing.assert_array_equal(getattr(blocks, name), getattr(whole, name))
    assert blocks.repeated == whole.repeated > 0
    assert [str(note) for note in blocks.notes] == [str(note) for note in whole.notes]
    pairs = sorted({(demand[o], supply[d]) for o, d in zip(origins, destinations, strict=True)})
    assert [(demand[o], supply[d]) for o, d in zip(blocks.origin, blocks.destination, strict=True)] == pairs


def test_a_network():
    with pytest.raises(
        InputError, match=r"7900 origins and 3080 destinations would have about 24,332,000 pairs.*3\.6 GB"
    ):
        od_matrix(ROAD, ORIGINS, DESTINATIONS)


def test_a_limit_that_leaves_few_pairs_is_no_reason_to_refuse():
    few = od_matrix(ROAD, ORIGINS[::2], DESTINATIONS, max_minutes=0.1)
    assert 0 < len(few.origin) < 100_000


def test_straight_lines():
    homes, services = Places(*(ORIGINS / 1e5).T), Places(*(DESTINATIONS / 1e5).T)
    ids = np.arange(len(DESTINATIONS))
    with pytest.raises(InputError, match="about 24,332,000 pairs"):
        straight_pairs(homes, services, ids)
    with pytest.raises(InputError, match="7900 origins"):
        straight_pairs(homes, services, ids, max_minutes=120)
    assert len(straight_pairs(homes, services, ids, max_destinations=2).origin) == 2 * 7900


class _Stop:
    """A progress whose user presses Cancel after a moment."""

    def __init__(self, after: float):
        self.pressed, self.heard = time.perf_counter() + after, 0.0

    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        return time.perf_counter() > self.pressed


def test_a_cancel_is_heard_within_a_second():
    """A grid of 90,000 junctions, and origins all over it."""
    side = 300
    rows = [[[(x * 100.0, y * 100.0) for x in range(side)]] for y in range(side)]
    columns = [[[(x * 100.0, y * 100.0) for y in range(side)]] for x in range(side)]
    network = build_network(lines_from_coordinates(rows + columns), 50.0)
    points = np.random.default_rng(3).uniform(0, side * 100, (600, 2))
    stop = _Stop(3.0)
    with pytest.raises(Cancelled):
        od_matrix(network, points, points, progress=stop)
    assert time.perf_counter() - stop.pressed < 1.5, "one second on an idle machine"


def test_pairs_that_have_no_row():
    assert pairs_without_row(7, 3, 20) == (21, 1)
    assert pairs_without_row(0, 3, 0) == (0, 0)
