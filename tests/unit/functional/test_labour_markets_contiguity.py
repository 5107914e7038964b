"""Tuning for contiguity: the published case of Brindisi, detached parts, islands, and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import brindisi, commuting, table_of
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.functional.areas import Delineation, Outcome, area_names, measure_areas
from urban_rural_linkages.core.functional.contiguity_tuning import pieces_of_areas, tune_detached, tune_isolated
from urban_rural_linkages.core.functional.coombes import coombes_bond
from urban_rural_linkages.core.functional.labour_markets import LabourMarketSettings, labour_market_areas
from urban_rural_linkages.core.functional.validity import PRESETS
from urban_rural_linkages.core.progress import NullProgress

# Vignette of R's LabourMarketAreas 3.4, section 6: the areas that each isolated municipality touches, by a member.
TOUCHES = {
    "74007": ("74012", "74005"),
    "74003": ("74014", "74012", "74020", "74008"),
    "74005": ("74012", "74007"),
    "74020": ("74003", "74008"),
}
TUNED_RESIDENTS = {
    "74001": 28895, "74007": 10162, "74008": 12066, "74010": 13596, "74012": 17638, "74016": 6835
}  # fmt: skip


@pytest.mark.real
def test_the_published_case(real_data):
    flows = brindisi(real_data("brindisi/brindisi_flows.csv"))
    pairs = [flows.positions((unit, other)) for unit, others in TOUCHES.items() for other in others]
    drawn = tune_isolated(coombes_bond(flows, PRESETS["istat"]), pairs, PRESETS["istat"])
    tuned = [step for step in drawn.steps if step.outcome is Outcome.TUNED]
    # In the order of falling residents; 74005 leaves 74007 again, which had just joined it.
    assert [(step.unit, step.to_area) for step in tuned] == [
        ("74007", "74005"), ("74003", "74012"), ("74005", "74012"), ("74020", "74008")
    ]  # fmt: skip
    areas = measure_areas(flows, area_names(drawn))
    assert dict(zip(areas.ids, areas.residents, strict=True)) == TUNED_RESIDENTS
    assert [step.number for step in drawn.steps] == list(range(1, 17)) and drawn.notes == ()
    assert all(step.after > 0 for step in tuned)


def drawn_as(rows, area):
    flows = table_of(rows)
    return Delineation(flows, np.array(area), (), ("",) * len(flows.ids), {})


ROWS = [("a", "a", 50), ("a", "b", 3), ("b", "b", 40), ("b", "c", 9), ("c", "c", 90), ("d", "a", 9), ("d", "d", 20),
        ("d", "c", 2), ("e", "e", 5), ("e", "a", 1)]  # fmt: skip
LINE = [(0, 1), (1, 2), (2, 3)]  # a - b - c - d, and e is an island


@pytest.mark.parametrize(("tune", "area"), [(tune_isolated, [0, 0, 2, 2, 4]), (tune_detached, [0, 1, 1, 0, 4])])
def test_tuning_looks_for_a_cancel_between_the_pieces(tune, area):
    class Stops(NullProgress):
        def __init__(self, after: int) -> None:
            self.asked, self._after = 0, after

        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > self._after

    free = Stops(10**9)
    tune(drawn_as(ROWS, area), LINE, progress=free)
    assert free.asked >= 2
    for after in range(free.asked):
        with pytest.raises(Cancelled):
            tune(drawn_as(ROWS, area), LINE, progress=Stops(after))


def test_a_detached_part_joins_the_area_that_it_touches():
    drawn = tune_detached(drawn_as(ROWS, [0, 1, 1, 0, 4]), LINE)  # d belongs to a, behind b and c
    assert drawn.area.tolist() == [0, 1, 1, 1, 4]
    step = drawn.steps[0]
    assert (step.outcome, step.unit, step.from_area, step.to_area, step.flow) == (Outcome.TUNED, "d", "a", "c", 2)
    assert np.isnan(step.before)  # no rule was given


def test_the_piece_with_most_residents_stays_whatever_its_number_of_units():
    apart = [(0, 2), (2, 3), (3, 1)]  # a lies apart from b and d, c between them
    drawn = tune_detached(drawn_as(ROWS, [0, 0, 2, 0, 4]), apart)
    assert drawn.area.tolist() == [0, 0, 2, 0, 4]  # a, 53 against 80, is detached but has no commuting with c
    assert "as they are: a." in str(drawn.notes[0])
    lone = tune_detached(drawn_as([*ROWS, ("a", "c", 500)], [0, 0, 2, 0, 4]), apart)
    assert lone.area.tolist() == [0, 2, 2, 2, 4] and lone.steps[0].unit == "b"  # both units of the piece move


def test_islands_and_units_without_commuting_stay_with_a_note():
    drawn = tune_isolated(drawn_as(ROWS, [0, 0, 2, 2, 4]), LINE)
    assert drawn.area.tolist() == [0, 0, 2, 2, 4] and "as they are: e." in str(drawn.notes[0])
    no_flows = tune_isolated(drawn_as(ROWS, [0, 0, 2, 2, 4]), [(4, 3)])
    assert no_flows.area.tolist() == [0, 0, 2, 2, 4] and no_flows.notes


def test_units_without_an_area_are_neither_moved_nor_joined():
    drawn = drawn_as(ROWS, [-1, 1, -1, 3, -1])
    tuned = tune_isolated(drawn, LINE)
    assert tuned.area.tolist() == [-1, 1, -1, 3, -1]
    assert tune_detached(tuned, LINE).area.tolist() == [-1, 1, -1, 3, -1]


def test_contiguity_is_tuned_on_request_and_without_the_units_that_took_no_part():
    rows = [("b", "b", 900), ("b", "c", 90), ("c", "c", 2000), ("c", "b", 50), ("c", "d", 60), ("d", "d", 1100),
            ("d", "c", 70), ("a", "a", 5)]  # fmt: skip
    plain = labour_market_areas(table_of(rows))
    tuned = labour_market_areas(
        table_of(rows), LabourMarketSettings(contiguity=True), neighbours=[(1, 2), (3, 2), (0, 1)]
    )
    assert list(plain.areas.units).count(1) > list(tuned.areas.units).count(1)
    assert tuned.reserve[0] == "Z" and tuned.area_ids[0] is None
    assert all(step.after > 0 for step in tuned.steps)


def test_pieces_follow_long_chains():
    count = 50
    chain = np.array([(index, index + 1) for index in range(count - 1)])
    both = np.vstack([chain, chain[:, ::-1]])
    assert not pieces_of_areas(np.zeros(count, dtype=int), both).any()
    assert pieces_of_areas(np.zeros(3, dtype=int), np.empty((0, 2), dtype=int)).tolist() == [0, 1, 2]


@settings(max_examples=40, deadline=None)
@given(commuting(), st.data())
def test_everybody_keeps_an_area_and_the_order_of_pairs_changes_nothing(rows, data):
    flows = table_of(rows)
    count = len(flows.ids)
    place = st.integers(0, count - 1)
    area = np.array(data.draw(st.lists(place, min_size=count, max_size=count)))
    pairs = data.draw(st.lists(st.tuples(place, place), max_size=12))
    drawn = Delineation(flows, area, (), ("",) * count, {})
    tuned = tune_detached(tune_isolated(drawn, pairs), pairs)
    mirrored = [(second, first) for first, second in reversed(pairs)]
    again = tune_detached(tune_isolated(drawn, mirrored), mirrored)
    assert np.array_equal(tuned.area, again.area) and (tuned.area >= 0).all()
    assert set(tuned.area.tolist()) <= set(area.tolist())
