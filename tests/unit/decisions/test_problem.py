"""A location problem: what it refuses, what leaves it, and what its order is."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.problem import location_problem, sites_to_open
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


def refused(*given, **more):
    with pytest.raises(InputError) as caught:
        location_problem(*given, **more)
    return str(caught.value)


class TestWhatIsRefused:
    def test_all_weights_nothing(self):
        said = refused([[1.0]], [0.0], demand_layer="villages")
        assert said.startswith("Every weight of layer 'villages' is 0")

    @pytest.mark.parametrize(("weight", "word"), [(NAN, "nothing"), (-3.0, "-3"), (np.inf, "inf")])
    def test_a_weight_that_is_none_with_its_row(self, weight, word):
        said = refused([[1.0], [1.0]], [1.0, weight], demand_ids=["a", "b"], demand_layer="villages")
        assert f"Layer 'villages', 'b': {word} is no weight" in said

    def test_a_time_below_nothing(self):
        said = refused([[1.0, 2.0], [-1.0, 2.0]], [1.0, 1.0], demand_ids=["a", "b"])
        assert "'b': -1 is no time" in said

    @pytest.mark.parametrize("side", ["demand_ids", "site_ids"])
    def test_an_id_twice(self, side):
        assert "repeated ids: 1 (x)" in refused(np.ones((2, 2)), [1.0, 1.0], **{side: ["x", "x"]})

    def test_no_site(self):
        assert "has no site" in refused(np.ones((2, 0)), [1.0, 1.0], site_layer="plots")

    def test_a_capacity_that_is_unknown(self):
        assert "'1': nothing is no capacity" in refused([[1.0, 1.0]], [1.0], capacity=[5.0, NAN])


class TestHowManyAreOpen:
    problem = location_problem(np.ones((2, 3)), [1, 1], kept=[True, True, False])

    def test_those_that_are_kept_and_more(self):
        assert sites_to_open(self.problem, add=1) == 3

    def test_a_total(self):
        assert sites_to_open(self.problem, total=2) == 2

    def test_fewer_than_are_kept(self):
        with pytest.raises(InputError, match="2 sites are kept, and P is 1"):
            sites_to_open(self.problem, total=1)

    def test_more_than_there_are(self):
        with pytest.raises(InputError, match="There are 3 sites, and 4 are to be open"):
            sites_to_open(self.problem, add=2)

    def test_none(self):
        with pytest.raises(InputError, match="No site is to be open"):
            sites_to_open(location_problem([[1.0]], [1]), add=0)

    def test_a_closed_site_counts_no_more(self):
        problem = location_problem(np.ones((1, 3)), [1], kept=[True, True, False], closed=[False, True, False])
        assert sites_to_open(problem, add=1) == 2


class TestOutOfReach:
    def test_a_whole_row_leaves_the_model_with_its_people(self):
        problem = location_problem([[1.0, 2.0], [NAN, NAN]], [5, 70], demand_ids=["a", "b"])
        assert problem.beyond_reach == (1, 70.0)
        assert problem.instance.rows.tolist() == [0]
        assert "1 place with 70 people (b)" in str(problem.notes()[0])

    def test_the_limit_is_inclusive(self):
        problem = location_problem([[30.0], [30.1]], [1, 1], max_minutes=30.0)
        assert problem.reached.tolist() == [True, False]

    def test_what_closes_reaches_nobody(self):
        problem = location_problem([[1.0, NAN], [NAN, 1.0]], [1, 1], closed=[False, True])
        assert problem.reached.tolist() == [True, False]

    def test_nothing_is_said_where_all_are_reached(self):
        assert location_problem([[1.0]], [1]).notes() == []


class TestOrder:
    def test_rows_and_columns_stand_by_their_ids(self):
        problem = location_problem([[1.0, 2.0], [3.0, 4.0]], [1, 2], demand_ids=["b", "a"], site_ids=["y", "x"])
        assert problem.instance.minutes.tolist() == [[4.0, 3.0], [2.0, 1.0]]
        assert problem.instance.weights.tolist() == [2.0, 1.0]

    def test_a_weight_of_nothing_counts_in_no_model(self):
        assert location_problem([[1.0], [9.0]], [1, 0]).instance.rows.tolist() == [0]

    def test_a_missing_way_is_infinite_and_is_filled_when_asked(self):
        instance = location_problem([[1.0, NAN], [4.0, 2.0]], [1, 1]).instance
        assert np.isinf(instance.minutes).any()
        assert instance.filled(10.0).tolist() == [[1.0, 40.0], [4.0, 2.0]]


class TestWeightsOfNothing:
    """A place of weight 0: in no model, or a row that must be covered."""

    WAYS = ((1.0, 90.0), (90.0, 5.0))

    def test_it_leaves_the_model_and_is_told(self):
        problem = location_problem(self.WAYS, [4, 0], demand_ids=["a", "b"])
        assert problem.instance.rows.tolist() == problem.covering.rows.tolist() == [0]
        assert str(problem.notes()[0]) == "With the weight 0 and so in no model: 1 place (b)."

    def test_it_is_kept_where_places_are_covered(self):
        problem = location_problem(self.WAYS, [4, 0], keep_zero=True)
        assert problem.instance.rows.tolist() == [0]
        assert problem.covering.rows.tolist() == [0, 1]
        assert not problem.notes()

    @pytest.mark.parametrize(
        ("kind", "without", "with_it"), [("lscp", 1, 2), ("lscp_capacity", 1, 2), ("pcentre", 1, 90)]
    )
    def test_a_cover_needs_one_more_site_for_it(self, kind, without, with_it):
        for keeps, expected in ((False, without), (True, with_it)):
            problem = location_problem(self.WAYS, [4, 0], keep_zero=keeps, capacity=[9.0, 9.0])
            with Prover(python="") as alone:
                found = locate(problem, Question(kind, total=1, radius=30.0), alone)
            assert found.value == expected
            assert found.status == "optimal"

    @pytest.mark.parametrize("kind", ["pmedian", "mclp", "capacitated"])
    def test_it_moves_no_sum_of_people(self, kind):
        values = []
        for keeps in (False, True):
            problem = location_problem(self.WAYS, [4, 0], keep_zero=keeps, capacity=[9.0, 9.0])
            with Prover(python="") as alone:
                values.append(locate(problem, Question(kind, total=1), alone).value)
        assert values[0] == values[1]


def test_sites_that_nobody_can_come_to_are_named():
    ways = [[1.0, NAN, NAN], [2.0, NAN, NAN]]
    problem = location_problem(ways, [1, 1], kept=[False, True, False], closed=[False, False, True], site_ids="abc")
    (said,) = (str(note) for note in problem.notes())
    assert said.startswith("Sites to which no way leads from any place") and said.endswith(": 1 (b).")
