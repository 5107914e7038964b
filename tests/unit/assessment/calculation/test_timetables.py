"""Departures are counted from a timetable, each trip once, and half a day is a way there and back."""

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.plan_data import NotKnown, RoleTable
from urban_rural_linkages.core.assessment.calculation.timetables import half_day_places, minutes_of, trips_from

from .plans import Runs, indicator, numbers, plan, reason, settlements, value

CALLS = [
    # trip, stop, unit, time, order
    ("out", "s1", "a", "07:00:00", 1),
    ("out", "s2", "a", "07:10:00", 2),
    ("out", "c1", "c", "08:00:00", 3),
    ("back", "c1", "c", "13:30:00", 1),
    ("back", "s1", "a", "14:30:00", 2),
    ("late", "c1", "c", "16:00:00", 1),
    ("late", "s2", "a", "17:00:00", 2),
    ("noon", "s1", "a", "12:00:00", 1),
    ("noon", "c1", "c", "12:50:00", 2),
]


def timetable(calls=CALLS, trips=True):
    trip, stop, unit, time, order = zip(*calls, strict=True)
    texts = {"departure": list(time), "stop": list(stop)}
    if trips:
        texts["trip"] = list(trip)
    return RoleTable("timetable", "horarios", list(unit), numbers(sequence=order) if trips else {}, texts)


def of(unit, table):
    return np.array([one == unit for one in table.units])


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("07:30:00", 450), ("7:30", 450), ("25:10:00", 1510), ("07h15", 435), ("7.05", 425)],
)
def test_times(text, minutes):
    assert minutes_of(text) == minutes


@pytest.mark.parametrize("text", ["", "tarde", "07:75", "7"])
def test_what_is_no_time(text):
    assert np.isnan(minutes_of(text))


def test_each_trip_once_and_no_last_stop():
    table = timetable()
    assert trips_from(table, of("a", table)) == 2  # out and noon; back and late end there
    assert trips_from(table, of("c", table)) == 2


def test_without_trips_every_row_is_a_departure():
    table = timetable(trips=False)
    assert trips_from(table, of("a", table)) == 5


def test_there_and_back_within_half_a_day():
    table = timetable()
    assert half_day_places(table, of("a", table)) == 1  # s1; to s2 the way back is too late


def test_a_time_that_is_not_understood_is_named():
    table = timetable([("t", "s", "a", "pronto", 1)])
    with pytest.raises(NotKnown) as caught:
        trips_from(table, of("a", table))
    assert str(caught.value) == "The time 'pronto' of the layer 'horarios' is not understood."


def test_departures_of_units():
    found = outcomes_of_all([indicator("daily_departures")], plan(timetable()), Runs())
    assert value(found, "a") == 2
    assert value(found, "b") == 0


def test_settlements_with_a_return():
    found = outcomes_of_all([indicator("half_day_return")], plan(timetable(), settlements()), Runs())
    assert value(found, "a") == 1 / 2
    assert value(found, "b") == 0.0


def test_half_a_day_needs_trips():
    found = outcomes_of_all([indicator("half_day_return")], plan(timetable(trips=False), settlements()), Runs())
    assert reason(found, "a") == "The layer 'horarios' has no field for: trip."


def test_only_trips_of_working_days():
    table = timetable()
    table.texts["days"] = ["yes" if trip in ("out", "back") else "no" for trip in table.texts["trip"]]
    found = outcomes_of_all([indicator("daily_departures")], plan(table), Runs())
    assert value(found, "a") == 1
    assert reason(found, "a") == "None"


def test_a_timetable_that_does_not_say_its_days_says_so():
    found = outcomes_of_all([indicator("daily_departures")], plan(timetable()), Runs())
    assert reason(found, "a") == "All trips of 'horarios' are taken for trips of a working day."


def test_no_timetable():
    found = outcomes_of_all([indicator("daily_departures")], plan(), Runs())
    assert reason(found, "a") == "Nothing is bound to 'Bus timetable'."
