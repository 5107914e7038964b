"""What is wrong with times, supplies and catchments is said in a sentence that names it, or in a note."""

from __future__ import annotations

import numpy as np
import pytest

from . import valley
from .layers import column, memory_layer
from .valley import WEST


class TestCoverage:
    @pytest.mark.parametrize("text", ["30,15", "15,15", "15,abc", ""])
    def test_thresholds(self, refused, text):
        for name in ("populationcoverage", "servicecatchments"):
            if text:
                assert "THRESHOLDS must" in (sentence := refused(name, THRESHOLDS=text)) and f"'{text}'" in sentence

    def test_no_times(self, refused):
        assert "No travel times were given" in refused("populationcoverage", TIME=None)

    def test_two_fields_of_times(self, refused):
        sentence = refused("populationcoverage", TIME=["time_min", "people"])
        assert "2 fields were chosen as the travel time of layer 'times'" in sentence

    def test_nothing_says_how_many_people(self, refused):
        assert "how many people live in the places of layer 'times'" in refused("populationcoverage", GROUP_FIELDS=None)

    def test_nothing_says_which_place(self, refused):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, 7, "ok"), ("a", "bank", 9.0, 100, "ok")]
        sentence = refused("populationcoverage", DEMAND_ID=None, DEMAND=valley.times(rows))
        assert "which rows of layer 'times' are of the same place" in sentence

    def test_a_place_that_comes_twice(self, refused):
        sentence = refused("populationcoverage", SERVICE=None)
        assert "'times': demand point 'a' has 2 rows" in sentence

    @pytest.mark.parametrize(
        ("text", "said"),
        [("old=p65+p70", "(p65, p70)"), ("old=people+people", "a sum of different fields"), ("old", "must hold pairs")],
    )
    def test_groups_that_are_no_sums(self, refused, text, said):
        sentence = refused("populationcoverage", GROUP_SPEC=text)
        assert "GROUP_SPEC" in sentence and said in sentence

    def test_unknown_people_are_counted_nowhere(self, attempt, feedback):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, None, "ok")]
        layer = attempt("populationcoverage", DEMAND=valley.times(rows))["OUTPUT"]
        assert column(layer, "population")[0] == 100
        assert feedback.warned("'people'", "in 1 place the people are unknown")

    def test_negative_people(self, refused):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, -5, "ok")]
        sentence = refused("populationcoverage", DEMAND=valley.times(rows))
        assert "'times', field 'people' must not be negative, but unit 'b' has -5" in sentence

    def test_a_status_that_nobody_wrote(self, refused):
        rows = [("a", "school", 5.0, 100, "on its way")]
        sentence = refused("populationcoverage", DEMAND=valley.times(rows))
        assert "'times'" in sentence and "'on its way'" in sentence

    def cells(self, tmp_path, **more):
        times = np.full((150, 150), 10.0)
        return {"DEMAND": None, "DEMAND_ID": None, "TIME": None, "SERVICE": None, "GROUP_FIELDS": None,
                "TIME_RASTERS": [valley.grid_file(tmp_path, "school", times)],
                "POPULATION": [valley.raster_file(tmp_path, "population_100m_2021")], **more}  # fmt: skip

    def test_times_of_cells_without_people(self, refused, tmp_path):
        sentence = refused("populationcoverage", **self.cells(tmp_path, POPULATION=None))
        assert "without a population grid" in sentence

    def test_people_on_other_cells(self, refused, tmp_path):
        people = valley.grid_file(
            tmp_path, "people", np.ones((75, 75)), transform=(WEST, 200, 0, valley.NORTH, 0, -200)
        )
        sentence = refused("populationcoverage", **self.cells(tmp_path, POPULATION=[people]))
        assert "'school' and 'people' have cells of different size: 100 x 100 and 200 x 200" in sentence

    def test_reach_for_other_times(self, refused, tmp_path):
        reach = [valley.grid_file(tmp_path, name, np.ones((150, 150), np.uint8)) for name in ("one", "two")]
        sentence = refused("populationcoverage", **self.cells(tmp_path, REACH_RASTERS=reach))
        assert "2 reach rasters for 1 time raster" in sentence

    def test_negative_people_on_cells(self, refused, tmp_path):
        people = np.ones((150, 150))
        people[3, 4] = -200
        sentence = refused("populationcoverage", **self.cells(
            tmp_path, POPULATION=[valley.grid_file(tmp_path, "people", people)]))  # fmt: skip
        assert "'people' holds a negative number of people: -200" in sentence


class TestMeasures:
    def test_unknown_ids(self, refused):
        rows = [("L1", "S004", 5.0)]
        sentence = refused("accessibilitymeasures", OD=valley.od(rows))
        assert "'od' names ids that are not in layer 'settlements': 1 (L1)" in sentence
        home = column(valley.settlements(), "settlement_id")[0]
        sentence = refused("accessibilitymeasures", OD=valley.od([(home, "hospital", 5.0)]))
        assert "'od' names ids that are not in layer 'services': 1 (hospital)" in sentence

    def test_an_empty_table(self, refused):
        assert "'od' has no features" in refused("accessibilitymeasures", OD=valley.od([]))

    @pytest.mark.parametrize(("cost", "said"), [(-1.0, "-1 is no cost"), (None, "nothing is no cost")])
    def test_costs_that_are_none(self, refused, cost, said):
        home, place = column(valley.settlements(), "settlement_id")[0], column(valley.services(), "service_id")[0]
        sentence = refused("accessibilitymeasures", OD=valley.od([(home, place, cost)]))
        assert f"'od', from '{home}' to '{place}': {said}" in sentence

    def test_a_pair_that_comes_twice(self, attempt, feedback):
        home, place = column(valley.settlements(), "settlement_id")[0], column(valley.services(), "service_id")[0]
        rows = [(home, place, 25.0), (home, place, 5.0)]
        layer = attempt("accessibilitymeasures", OD=valley.od(rows), MEASURE="closest")["OUTPUT"]
        assert column(layer, "score")[0] == 5
        assert feedback.warned("'od' names some pairs more than once", "left out for a smaller cost: 1")

    def test_measures_that_share_want_people(self, refused):
        sentence = refused("accessibilitymeasures", DEMAND_POP=None)
        assert "'2sfca' shares supply among people, but layer 'settlements' has no field of people" in sentence

    def test_measures_that_do_not_share_do_without(self, attempt):
        layer = attempt("accessibilitymeasures", DEMAND_POP=None, MEASURE="cumulative")["OUTPUT"]
        assert layer.featureCount() == valley.settlements().featureCount()

    @staticmethod
    def supply(*capacities):
        places = column(valley.services(), "service_id")
        values = (list(capacities) + [1] * len(places))[: len(places)]
        return memory_layer({"service_id": "text", "capacity": "real"}, list(zip(places, values, strict=True)),
                            name="supply")  # fmt: skip

    def test_a_supply_of_zero_is_a_supply(self, attempt):
        """Nothing to be had is a measured nothing, and no error."""
        nothing = self.supply(*[0] * 99)
        scores = column(attempt("accessibilitymeasures", SUPPLY=nothing)["OUTPUT"], "score")
        assert set(scores) == {0}
        assert set(column(attempt("accessibilitymeasures", SUPPLY=nothing, MEASURE="closest")["OUTPUT"], "score")) == {
            None
        }

    @pytest.mark.parametrize(
        ("value", "said"), [(-1, "must not be negative, but unit"), (None, "must be complete, but unit")]
    )
    def test_a_supply_that_is_none(self, refused, value, said):
        sentence = refused("accessibilitymeasures", SUPPLY=self.supply(value))
        assert "'supply', field 'capacity'" in sentence and said in sentence

    def test_a_code_that_means_missing(self, refused):
        sentence = refused("accessibilitymeasures", SUPPLY=self.supply(-1), NODATA_VALUES="-1")
        assert "must be complete" in sentence

    def test_unknown_people_compete_for_nothing(self, attempt, feedback):
        homes = valley.settlements()
        homes.startEditing()
        row, place = next(homes.getFeatures()), homes.fields().lookupField("population")
        homes.changeAttributeValue(row.id(), place, None)
        homes.commitChanges()
        layer = attempt("accessibilitymeasures", DEMAND=homes)["OUTPUT"]
        assert layer.featureCount() == homes.featureCount()
        assert feedback.warned("'settlements': the people of 1 place are unknown", row["settlement_id"])

    @pytest.mark.parametrize(
        "text", ["10", "10:2", "20:1,10:0.5", "10:0.5,20:0.8", "10:1,abc:0.5", "10:1;20:0.5", "-5:1"]
    )
    def test_steps_that_are_none(self, refused, text):
        sentence = refused("accessibilitymeasures", DECAY="step", STEPS=text)
        assert f"STEPS '{text}' are no steps" in sentence

    @pytest.mark.parametrize(
        ("decay", "parameter"),
        [("exponential", "BETA"), ("power", "BETA"), ("gaussian", "SIGMA"), ("logistic", "SIGMA")],
    )
    def test_decays_that_want_a_figure(self, refused, decay, parameter):
        assert f"'{decay}' needs {parameter}" in refused("accessibilitymeasures", DECAY=decay)
        assert f"'{decay}' needs {parameter}" in refused("accessibilitymeasures", DECAY=decay, **{parameter: 0})
        sentence = refused("accessibilitymeasures", DECAY=decay, **{parameter: "much"})
        assert f"{parameter} must be a number, but is 'much'" in sentence

    @pytest.mark.parametrize("side", ["DEMAND", "SUPPLY"])
    def test_codes_that_come_twice(self, refused, side):
        layer = {"DEMAND": valley.settlements, "SUPPLY": valley.services}[side]()
        layer.dataProvider().addFeatures([next(layer.getFeatures())])
        sentence = refused("accessibilitymeasures", **{side: layer})
        assert f"'{layer.name()}'" in sentence and "must name each unit once" in sentence


class TestCatchments:
    TABLE = {"FRICTION": None, "POPULATION": None}

    @pytest.mark.parametrize("given", [(), ("FRICTION", "SPEEDS"), ("FRICTION", "TIME")])
    def test_one_source_of_times(self, refused, tmp_path, given):
        inputs = {"FRICTION": None, **{name: valley.friction_file(tmp_path, name=name.lower()) for name in given}}
        assert f"{len(given)} were given" in refused("servicecatchments", **inputs)

    def test_times_without_the_service(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        assert "TIME needs ALLOCATION too" in refused("servicecatchments", FRICTION=None, TIME=times)

    def test_attraction_needs_all_times(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        number = valley.grid_file(tmp_path, "number", np.zeros((150, 150), np.int32))
        inputs = {"FRICTION": None, "TIME": times, "ALLOCATION": number, "METHOD": "huff"}
        assert "'huff' needs the times to every service" in refused("servicecatchments", **inputs)

    def test_numbers_of_other_services(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        number = valley.grid_file(tmp_path, "number", np.full((150, 150), 99, np.int32))
        inputs = {"FRICTION": None, "TIME": times, "ALLOCATION": number}
        assert "'number' names service 99, but layer 'services' has" in refused("servicecatchments", **inputs)

    def test_capacities_must_be_known(self, refused):
        inputs = {"METHOD": "capacity", "CAPACITY": None}
        assert "how many people each service can take" in refused("servicecatchments", **inputs)
        inputs = {"METHOD": "capacity", "POPULATION": None}
        assert "how many people live in each place" in refused("servicecatchments", **inputs)
        inputs = {"METHOD": "capacity", "ORDER": "field"}
        assert "in which order the services fill up" in refused("servicecatchments", **inputs)

    @pytest.mark.parametrize(("value", "said"), [(-1, "must not be negative"), (None, "must be complete")])
    @pytest.mark.parametrize("method", ["capacity", "huff"])
    def test_capacities_that_are_none(self, refused, value, said, method):
        places = valley.services()
        places.startEditing()
        places.changeAttributeValue(next(places.getFeatures()).id(), places.fields().lookupField("capacity"), value)
        places.commitChanges()
        sentence = refused("servicecatchments", SERVICES=places, METHOD=method)
        assert "Layer 'services', field '" in sentence and said in sentence

    def test_people_on_other_cells(self, refused, tmp_path):
        people = valley.grid_file(tmp_path, "people", np.ones((100, 150)))
        sentence = refused("servicecatchments", POPULATION=people)
        assert "'friction' has 150 rows and 150 columns, 'people' has 100 and 150" in sentence

    def test_negative_people(self, refused, tmp_path):
        people = np.ones((150, 150))
        people[3, 4] = -200
        sentence = refused("servicecatchments", POPULATION=valley.grid_file(tmp_path, "people", people))
        assert "'people' holds a negative number of people: -200" in sentence

    def test_a_table_without_demand(self, refused):
        sentence = refused("servicecatchments", **self.TABLE, OD=valley.od())
        assert "OD needs ORIGIN, DESTINATION, COST, DEMAND, DEMAND_ID too" in sentence
