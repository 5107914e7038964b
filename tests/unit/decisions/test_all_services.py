"""The longest time of each unit over all services: people once, what is out of reach, and rows that are wrong."""

import numpy as np
import pytest

from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.access.service_times import service_times
from urban_rural_linkages.core.decisions.all_services import longest_by_unit, longest_times
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


def test_one_service_is_itself():
    found = longest_times({"school": service_times([5.0, 7.0])})
    assert found.values.tolist() == [5.0, 7.0] and not found.unreachable.any()


def test_beyond_the_limit_of_one_is_beyond_all():
    far = service_times([NAN, 9.0], [Status.BEYOND, Status.OK])
    found = longest_times({"school": service_times([5.0, 30.0]), "clinic": far})
    assert np.isnan(found.values[0]) and found.unreachable.tolist() == [True, False]
    assert found.values[1] == 30.0


def test_rows_come_in_any_order():
    ids, kinds = ["a", "b", "a", "b"], ["x", "x", "y", "y"]
    minutes, lost = [1.0, 2.0, 30.0, NAN], [False, False, False, True]
    for order in ([0, 1, 2, 3], [3, 0, 2, 1], [2, 3, 1, 0]):
        access = Times.of(np.array(minutes)[order], np.array(lost)[order])
        times, rows = longest_by_unit([ids[i] for i in order], [kinds[i] for i in order], access, "times")
        assert times.values[0] == 30.0 and times.unreachable.tolist() == [False, True]
        assert [[ids[i] for i in order][row] for row in rows] == ["a", "b"]


def test_a_unit_without_a_row_for_a_service_is_named():
    with pytest.raises(InputError) as error:
        longest_by_unit(["a", "b", "a"], ["x", "x", "y"], Times.of([1.0, 2.0, 3.0]), "times")
    assert (error.value.values["point"], error.value.values["service"], error.value.values["rows"]) == ("b", "y", 0)


def test_a_unit_with_two_rows_for_a_service_is_named():
    with pytest.raises(InputError) as error:
        longest_by_unit(["a", "a"], ["x", "x"], Times.of([1.0, 2.0]), "times")
    assert error.value.values["rows"] == 2
