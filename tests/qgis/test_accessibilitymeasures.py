"""The cutoff of the measures, and the account of the pairs."""

from __future__ import annotations

import pytest

from .layers import column, memory_layer

DECAYS = {
    "binary": {}, "step": {"STEPS": "90:1"}, "linear": {}, "exponential": {"BETA": 0.01}, "power": {"BETA": 0.5},
    "logistic": {"SIGMA": 10, "INFLECTION": 60}, "gaussian": {"SIGMA": 40},
}  # fmt: skip


@pytest.fixture
def score(run):
    """A function from the options to the score of a place of ten people, five units of supply an hour away."""

    def execute(rows=(("1", "1", 60.0),), **options):
        od = memory_layer({"o": "text", "d": "text", "m": "real"}, list(rows), name="od")
        places = memory_layer({"id": "text", "people": "integer"}, [("1", 10)])
        services = memory_layer({"id": "text", "beds": "integer"}, [("1", 5)])
        layer = run("accessibilitymeasures", OD=od, ORIGIN="o", DESTINATION="d", COST="m", DEMAND=places,
                    DEMAND_ID="id", DEMAND_POP="people", SUPPLY=services, SUPPLY_ID="id", SUPPLY_CAP="beds",
                    OUTPUT="TEMPORARY_OUTPUT", **options)["OUTPUT"]  # fmt: skip
        return column(layer, "score")[0]

    return execute


@pytest.mark.parametrize("decay", DECAYS)
@pytest.mark.parametrize("measure", ["cumulative", "gravity", "2sfca", "e2sfca", "3sfca", "m2sfca", "bfca",
                                     "spatial_availability"])  # fmt: skip
def test_what_lies_beyond_the_cutoff_weighs_nothing(score, measure, decay):
    assert score(MEASURE=measure, DECAY=decay, CUTOFF=30, **DECAYS[decay]) == 0


@pytest.mark.parametrize("measure", ["closest", "balancing"])
def test_what_lies_beyond_the_cutoff_is_nobodys_closest(score, measure, feedback):
    assert score(MEASURE=measure, CUTOFF=30) is None
    assert feedback.warned("Pairs of 'od': 0 of 1 used; left out: 1 beyond the cutoff of 30")
    assert feedback.warned("New in this version: CUTOFF leaves out what costs more than 30")


def test_without_a_cutoff_the_measures_that_have_none_by_themselves_look_as_far_as_it_takes(score):
    assert score(MEASURE="closest") == 60
    assert score(MEASURE="gravity", DECAY="power", BETA=1) == pytest.approx(5 / 60)
    assert score(MEASURE="2sfca", DECAY="power", BETA=1) == 0  # a catchment of 30 minutes


def test_the_logistic_decay_has_a_turning_point_of_its_own(score):
    half = score(MEASURE="gravity", DECAY="logistic", SIGMA=10, INFLECTION=60)
    assert half == pytest.approx(2.5, rel=1e-3)
    assert score(MEASURE="gravity", DECAY="logistic", SIGMA=10, CUTOFF=60) == pytest.approx(half)


def test_pairs_that_come_twice_are_in_the_account(score, feedback):
    assert score([("1", "1", 20.0), ("1", "1", 10.0)], MEASURE="closest") == 10
    assert feedback.warned("Pairs of 'od': 1 of 2 used; left out: 1 that the table also has with a smaller cost")


def test_a_cost_that_a_word_marks_as_missing_is_named(refused):
    od = memory_layer({"o": "text", "d": "text", "m": "text"}, [("1", "1", "n.d.")], name="od")
    people = memory_layer({"settlement_id": "text", "population": "integer"}, [("1", 10)])
    supply = memory_layer({"service_id": "text", "capacity": "integer"}, [("1", 5)])
    sentence = refused("accessibilitymeasures", OD=od, ORIGIN="o", DESTINATION="d", COST="m", DEMAND=people,
                       SUPPLY=supply, NODATA_VALUES="n.d.")  # fmt: skip
    assert "nothing is no cost" in sentence
