"""The one door to the measures: each gives what its formula gives, and bad input is named."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access import floating_catchments as fca
from urban_rural_linkages.core.access.accessibility import FLOATING, accessibility, measure_decay, usual_cutoff
from urban_rural_linkages.core.access.decay import binary, step
from urban_rural_linkages.core.access.measures import balancing, closest, cumulative, spatial_availability
from urban_rural_linkages.core.access.od_table import OdTable, od_table
from urban_rural_linkages.core.errors import InputError

from .belo_horizonte import case_of, cases

NAN = float("nan")
MEASURES = [
    "cumulative", "closest", "balancing", "gravity",
    "2sfca", "e2sfca", "3sfca", "m2sfca", "bfca", "spatial_availability",
]  # fmt: skip

OD, SUPPLY, PEOPLE = case_of([[10, 20, 45], [20, NAN, 30], [NAN, NAN, NAN]], [4, 6, 9], [100, 300, 50])


def test_each_measure_is_its_formula():
    weights = binary(OD.cost, 30)
    expected = {
        "cumulative": cumulative(OD, SUPPLY, 30),
        "closest": closest(OD, SUPPLY),
        "balancing": balancing(OD, SUPPLY, PEOPLE),
        "gravity": cumulative(OD, SUPPLY, 30),
        "2sfca": fca.two_step(OD, SUPPLY, PEOPLE, weights).score,
        "e2sfca": fca.two_step(OD, SUPPLY, PEOPLE, weights).score,
        "3sfca": fca.three_step(OD, SUPPLY, PEOPLE, weights).score,
        "m2sfca": fca.modified_two_step(OD, SUPPLY, PEOPLE, weights).score,
        "bfca": fca.balanced(OD, SUPPLY, PEOPLE, weights).score,
        "spatial_availability": spatial_availability(OD, SUPPLY, PEOPLE, weights),
    }
    assert list(expected) == MEASURES
    for measure, score in expected.items():
        result = accessibility(measure, OD, SUPPLY, PEOPLE)
        np.testing.assert_array_equal(result.score, score, err_msg=measure)
        assert (result.supply_ratio is not None) == (measure in FLOATING)


def test_what_cannot_be_reached_is_0_or_does_not_exist():
    scores = {measure: accessibility(measure, OD, SUPPLY, PEOPLE).score[2] for measure in MEASURES}
    assert {measure for measure, score in scores.items() if np.isnan(score)} == {"closest", "balancing"}
    assert {score for score in scores.values() if score == score} == {0.0}


def test_published_steps_are_taken_when_none_are_given():
    costs = [10.0, 20.0, 30.0, 60.0]
    assert measure_decay("e2sfca", "step")(costs).tolist() == [1, 0.68, 0.22, 0]
    assert measure_decay("3sfca", "step")(costs).tolist() == [0.962, 0.704, 0.377, 0.042]
    assert measure_decay("3sfca", "step", steps="15:1")(costs).tolist() == [1, 0, 0, 0]


def test_steps_win_over_the_decay_that_nobody_chose():
    costs = [10.0, 15.0, 30.0, 31.0]
    assert measure_decay("2sfca", "binary")(costs).tolist() == [1, 1, 1, 0]
    assert measure_decay("2sfca", "binary", steps="10:1,20:0.5")(costs).tolist() == [1, 0.5, 0, 0]
    assert measure_decay("e2sfca", "binary")(costs).tolist() == [1, 0.68, 0.22, 0]
    assert measure_decay("e2sfca", "linear", cutoff=20)(costs).tolist() == [0.5, 0.25, 0, 0]


def test_the_limit_of_cost_cuts_the_catchments_and_not_the_choice_of_3sfca():
    decay = measure_decay("3sfca", "step")
    inside = np.where(OD.cost <= 20, decay(OD.cost), 0.0)
    result = accessibility("3sfca", OD, SUPPLY, PEOPLE, decay=decay, max_cost=20)
    expected = fca.three_step(OD, SUPPLY, PEOPLE, inside, choice=decay(OD.cost))
    np.testing.assert_array_equal(result.score, expected.score)
    plain = accessibility("2sfca", OD, SUPPLY, PEOPLE, decay=decay, max_cost=20)
    np.testing.assert_array_equal(plain.score, fca.two_step(OD, SUPPLY, PEOPLE, inside).score)


def test_a_supply_of_zero_is_allowed():
    result = accessibility("2sfca", OD, [0, 0, 0], PEOPLE)
    assert result.score.tolist() == [0, 0, 0] and result.supply_ratio.tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("supply", "demand", "said"),
    [
        ([4, -1, 9], PEOPLE, "'clinics', field 'supply' must not be negative, but unit 'd001' has -1"),
        ([4, NAN, 9], PEOPLE, "'clinics', field 'supply' must be complete, but unit 'd001' has no value"),
        (SUPPLY, [1, 2, -3], "'towns', field 'people' must not be negative, but unit 'o002' has -3"),
        (SUPPLY, None, "'2sfca' shares supply among people, but layer 'towns' has no field of people"),
    ],
)
def test_bad_input_is_named(supply, demand, said):
    with pytest.raises(InputError, match=said):
        accessibility("2sfca", OD, supply, demand, demand_layer="towns", supply_layer="clinics")


def test_people_are_needed_only_where_they_compete():
    for measure in MEASURES:
        if measure in ("cumulative", "closest", "gravity"):
            accessibility(measure, OD, SUPPLY)
        else:
            with pytest.raises(InputError, match="no field of people"):
                accessibility(measure, OD, SUPPLY)


def test_notes_name_what_takes_no_part():
    od, supply, people = case_of([[5, NAN], [5, NAN]], [3, 2], [10, NAN])
    notes = [str(note) for note in accessibility("2sfca", od, supply, people).notes]
    assert notes == [
        "Layer 'demand': the people of 1 place are unknown; it competes for nothing (o001).",
        "Layer 'supply': 1 facility is reached from nowhere and counts for nothing (d001).",
    ]
    assert accessibility("cumulative", od, supply, people).notes == ()


def test_an_unknown_measure():
    with pytest.raises(ValueError, match="no measure is called"):
        accessibility("4sfca", OD, SUPPLY, PEOPLE)


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=15, deadline=None)
@given(cases(), st.integers(0, 2**32 - 1))
def test_the_order_of_demand_supply_and_rows_does_not_matter(measure, case, seed):
    random = np.random.default_rng(seed)
    o, d, r = (random.permutation(n) for n in (len(case.od.origins), len(case.od.destinations), case.od.cost.size))
    shuffled = od_table(
        [case.od.origins[i] for i in case.od.origin[r]],
        [case.od.destinations[j] for j in case.od.destination[r]],
        case.od.cost[r],
        [case.od.origins[i] for i in o],
        [case.od.destinations[j] for j in d],
    )
    decay = lambda cost: step(cost, [10, 20, 60], [1, 0.68, 0.1])  # noqa: E731
    one = accessibility(measure, case.od, case.supply, case.demand, decay=decay)
    other = accessibility(measure, shuffled, case.supply[d], case.demand[o], decay=decay)
    np.testing.assert_array_equal(other.score, one.score[o])  # to the last bit: pairs are added up in the order of ids


def test_all_measures_of_five_hundred_facilities_and_five_thousand_places_are_fast():
    random = np.random.default_rng(7)
    n, m = 5000, 500
    od = OdTable(
        tuple(f"{i:04}" for i in range(n)),
        tuple(f"{j:03}" for j in range(m)),
        np.repeat(np.arange(n), m),
        np.tile(np.arange(m), n),
        random.uniform(0, 90, n * m),
    )
    supply, people = random.integers(1, 50, m), random.integers(0, 900, n)
    start = time.process_time()
    for measure in MEASURES:
        assert accessibility(measure, od, supply, people).score.shape == (n,)
    assert time.process_time() - start < 5, "about one second on an idle machine"


class TestCutoff:
    """What lies beyond it weighs nothing, whatever the measure and the decay."""

    FAR = case_of([[60]], [5], [10])

    @pytest.mark.parametrize("measure", MEASURES)
    @pytest.mark.parametrize("decay", [None, lambda cost: np.exp(-cost / 50), lambda cost: step(cost, [90], [1])])
    def test_nothing_counts_beyond_it(self, measure, decay):
        od, supply, people = self.FAR
        found = accessibility(measure, od, supply, people, decay=decay, cutoff=30)
        assert found.beyond == 1
        np.testing.assert_array_equal(found.score, [NAN if measure in ("closest", "balancing") else 0])

    def test_it_is_inclusive(self):
        od, supply, people = self.FAR
        assert accessibility("closest", od, supply, people, cutoff=60).score.tolist() == [60]
        assert accessibility("gravity", od, supply, decay=lambda c: np.full(len(c), 0.5), cutoff=60).score.tolist() == [
            2.5
        ]

    def test_without_one_nothing_is_left_out(self):
        od, supply, people = self.FAR
        decay = lambda cost: np.full(len(cost), 0.5)  # noqa: E731
        for measure in MEASURES:
            found = accessibility(measure, od, supply, people, decay=decay)
            assert (found.beyond == 1) == (measure == "cumulative")

    def test_nobody_chooses_what_lies_beyond(self):
        """Of two services, one beyond the cutoff, all choose the other: in the three steps, too."""
        od, supply, people = case_of([[10, 40]], [5, 5], [10])
        alone, _, _ = case_of([[10, NAN]], [5, 5], [10])
        for measure in sorted(FLOATING):
            cut = accessibility(measure, od, supply, people, decay=np.ones_like, cutoff=30).score
            np.testing.assert_array_equal(cut, accessibility(measure, alone, supply, people, decay=np.ones_like).score)

    @pytest.mark.parametrize(
        ("measure", "kind", "steps", "cutoff"),
        [
            ("2sfca", "binary", "", 30), ("2sfca", "gaussian", "", 30), ("spatial_availability", "power", "", 30),
            ("e2sfca", "binary", "", None), ("2sfca", "binary", "10:1", None), ("3sfca", "step", "", None),
            ("gravity", "linear", "", 30), ("gravity", "logistic", "", None), ("closest", "binary", "", None),
            ("balancing", "binary", "", None), ("cumulative", "step", "10:1", 30),
        ],
    )  # fmt: skip
    def test_the_usual_one(self, measure, kind, steps, cutoff):
        assert usual_cutoff(measure, kind, steps) == cutoff
