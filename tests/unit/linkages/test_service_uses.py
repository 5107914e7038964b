"""Who uses the services of which unit: by the nearest, by attraction and under a capacity, and what is conserved."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.nearby import nearby
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.access.od_table import check_size
from urban_rural_linkages.core.access.service_catchments import CatchmentRules, Places, draw_catchments
from urban_rural_linkages.core.linkages.balance import balance
from urban_rural_linkages.core.linkages.service_uses import (
    ELSEWHERE,
    can_be_measured,
    draw_by_kind,
    rows_of_kind,
    service_uses,
    uses_of_table,
)

HOME = [0, 0, 1, 2, ELSEWHERE]  # the unit of each place
PEOPLE = [100.0, 50.0, 80.0, 10.0, 999.0]


def drawn(minutes, rules, people=PEOPLE, capacity=None):
    times = np.asarray(minutes, dtype=float)
    known = np.where(np.isnan(times), np.inf, times)
    nearest = np.where(np.isinf(known.min(axis=1)), NO_SERVICE, known.argmin(axis=1))
    least = np.where(nearest == NO_SERVICE, np.nan, known.min(axis=1))
    places = Places([f"s{j}" for j in range(times.shape[1])], least, nearest,
                    lambda j, limit: nearby(times[:, j], limit), np.asarray(people),
                    None if capacity is None else np.asarray(capacity, dtype=float))  # fmt: skip
    return draw_catchments(places, rules, keep_users=True)


BANK = [[1, 9], [9, 1], [5, 6], [np.nan, np.nan], [1, 1]]
NEAREST = CatchmentRules("nearest", (60.0,))


def table(found):
    columns = (found.user, found.kind, found.provider, found.people.round(6), found.share.round(6))
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_the_nearest_by_hand():
    found = service_uses({"bank": drawn(BANK, NEAREST)}, HOME, {"bank": [0, 1]}, 3)
    assert table(found) == [(0, 0, 0, 100, pytest.approx(2 / 3, abs=1e-6)),
                            (0, 0, 1, 50, pytest.approx(1 / 3, abs=1e-6)), (1, 0, 0, 80, 1.0)]  # fmt: skip
    assert str(found.notes[0]) == (
        "People whom no service is given, over all kinds of service: 10; they are in no link of services.")  # fmt: skip


def test_attraction_shares_people_out():
    found = service_uses({"bank": drawn(BANK, CatchmentRules("huff", (60.0,)))}, HOME, {"bank": [0, 1]}, 3)
    near, far = 1 / (1 + 1 / 81), (1 / 81) / (1 + 1 / 81)
    to_first = (1 / 25) / (1 / 25 + 1 / 36)
    assert [row[3] for row in table(found)] == pytest.approx(
        [100 * near + 50 * far, 100 * far + 50 * near, 80 * to_first, 80 * (1 - to_first)], abs=1e-5)  # fmt: skip


def test_under_a_capacity_the_rest_go_on_to_the_next():
    rules = CatchmentRules("capacity", (60.0,), order=np.array([1.0, 2.0]))
    one = drawn(BANK, rules, people=[100.0, 50.0, 80.0, 10.0, 0.0], capacity=[120, 500])
    found = service_uses({"bank": one}, HOME, {"bank": [0, 1]}, 3)
    assert table(found)[0][:4] == (0, 0, 0, 100) and [row[3] for row in table(found)] == [100, 50, 20, 60]


def test_a_service_outside_of_all_units_is_a_link_to_elsewhere():
    found = service_uses({"bank": drawn(BANK, NEAREST)}, HOME, {"bank": [ELSEWHERE, 1]}, 3)
    layer = found.layer("services", "people by kind of service", "nearest")
    assert layer.outward.tolist() == [100, 80, 0] and layer.sent.tolist() == [150, 80, 0]
    assert (layer.origin.tolist(), layer.destination.tolist(), layer.value.tolist()) == ([0], [1], [50])


def test_kinds_are_added_up_in_one_layer_and_told_apart_in_the_shares():
    kinds = {"bank": drawn(BANK, NEAREST), "school": drawn([[3], [3], [3], [3], [3]], NEAREST)}
    found = service_uses(kinds, HOME, {"bank": [0, 1], "school": [1]}, 3)
    layer = found.layer("services", "people by kind of service", "nearest")
    assert layer.total == 100 + 50 + 80 + 150 + 80 + 10
    assert balance(layer).gross.tolist() == [200 + 80, 10]
    share, used = found.shared([0, 1, 2, 2], [1, 1, 1, 0])
    assert share.tolist() == [0.5, 0.5, 1.0, 0.0] and used.tolist() == [2, 2, 1, 1]


def test_a_unit_that_uses_nothing_has_no_share():
    found = service_uses({"bank": drawn(BANK, NEAREST)}, HOME, {"bank": [0, 1]}, 3)
    assert np.isnan(found.shared([2], [0])[0]).all()


def test_a_table_of_uses_reads_the_same():
    made = service_uses({"bank": drawn(BANK, NEAREST)}, HOME, {"bank": [0, 1]}, 3)
    units = ["a", "b", "c"]
    read = uses_of_table(units, [units[one] for one in made.user], ["bank"] * 3, [units[one] for one in made.provider],
                         made.people)  # fmt: skip
    assert table(read) == table(made)
    foreign = uses_of_table(units, ["x", "a"], ["bank", "bank"], ["a", "y"], None)
    assert foreign.provider.tolist() == [ELSEWHERE]
    assert str(foreign.notes[0]) == "Rows of the services used whose user is no unit, left out: 1."


def test_of_equal_providers_the_first_unit_counts():
    found = uses_of_table(["a", "b", "c"], ["c", "c"], ["bank", "bank"], ["b", "a"], [7, 7])
    assert found.main_providers()[2].tolist() == [0]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 90), min_size=6, max_size=6), st.sampled_from(["nearest", "huff", "capacity"]),
       st.lists(st.integers(0, 60), min_size=2, max_size=2))  # fmt: skip
def test_everybody_of_the_units_has_a_service_or_is_left(people, method, minutes):
    times = np.array([[minutes[0], 5], [7, minutes[1]], [np.nan, 30], [np.nan, np.nan], [1, 2], [3, 3]], dtype=float)
    rules = CatchmentRules(method, (60.0,), order=np.array([1.0, 2.0]) if method == "capacity" else None)
    one = drawn(times, rules, people=np.array(people, dtype=float), capacity=[40, 60] if method != "nearest" else None)
    found = service_uses({"bank": one}, [0, 1, 2, 0, 1, 2], {"bank": [0, 1]}, 3)
    assert found.people.sum() + one.left == pytest.approx(sum(people))
    assert (found.people > 0).all()


def test_kinds_are_drawn_apart_and_nobody_goes_beyond_the_limit():
    minutes = np.array([[5.0, 7.0, 7.0], [90.0, np.nan, 61.0]])
    services = Places(["z", "y", "x"], np.empty(2), np.empty(2), None, np.array([10.0, 20.0]), None)
    drawn_of = draw_by_kind(minutes, services, ["bank", "school", "school"], CatchmentRules("nearest", (60.0,)))
    assert list(drawn_of) == ["bank", "school"]
    place, service, people = drawn_of["school"].users()
    assert (place.tolist(), service.tolist(), people.tolist()) == (
        [0],
        [1],
        [10],
    )  # y and x are as near: x is the first
    assert drawn_of["bank"].left == 20
    assert [rows_of_kind(["bank", "school", "school"], kind).tolist() for kind in drawn_of] == [[0], [1, 2]]
    far = draw_by_kind(minutes, services, ["bank", "school", "school"], CatchmentRules("nearest", (float("inf"),)))
    assert far["bank"].left == 0 and far["school"].users()[0].tolist() == [0, 1]


def test_capacities_go_with_their_services():
    minutes = np.array([[5.0, 9.0, 1.0]] * 2)
    services = Places(["b1", "s", "b2"], np.empty(2), np.empty(2), None, np.array([30.0, 30.0]),
                      np.array([40.0, 9.0, 15.0]))  # fmt: skip
    rules = CatchmentRules("capacity", (60.0,))
    found = draw_by_kind(minutes, services, ["bank", "school", "bank"], rules)
    assert found["bank"].served.tolist() == [40, 15] and found["school"].served.tolist() == [9]
    _, service, people = found["bank"].users()
    assert people[service == 0].sum() == 40 and people[service == 1].sum() == 15


def test_rows_of_the_same_provider_are_added_up_before_the_main_one_is_chosen():
    """30 + 30 go to b and 50 to c; two of three rows that count alike go to c; 30 + 30 go beyond the units."""
    units, kinds = ["a", "b", "c"], ["bank"] * 3
    found = uses_of_table(units, ["a"] * 3, kinds, ["b", "b", "c"], [30, 30, 50])
    assert table(found) == [(0, 0, 1, 60, 0.545455), (0, 0, 2, 50, 0.454545)]
    assert found.main_providers()[0].tolist() == [1]
    assert uses_of_table(units, ["a"] * 3, kinds, ["c", "c", "b"], None).main_providers()[0].tolist() == [2]
    beyond = uses_of_table(units, ["a"] * 3, kinds, ["x", "y", "b"], [30, 30, 50])
    assert beyond.main_providers()[0].tolist() == [ELSEWHERE] and beyond.people.tolist() == [60, 50]


def test_rows_that_do_not_say_how_many_are_left_out_and_counted_and_nobody_is_no_user():
    found = uses_of_table(["a", "b", "c"], ["a", "a", "b"], ["bank"] * 3, ["b", "c", "c"], [np.nan, 4.0, 0.0])
    assert table(found) == [(0, 0, 2, 4, 1.0)]
    assert [str(note) for note in found.notes] == [
        "Rows of the services used that do not say how many use them, left out: 1."]  # fmt: skip


def test_ways_that_can_be_measured_are_not_refused_as_too_many():
    """The squares of 3,162 and 3,163 are 9,998,244 and 10,004,569; ten million are the most."""
    assert can_be_measured(3162, 3162, False) and not can_be_measured(3163, 3163, False)
    check_size(3162, 3162, 3162 * 3162)
