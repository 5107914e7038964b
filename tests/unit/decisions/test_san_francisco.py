"""205 tracts and 16 stores of San Francisco: the figures of another implementation, capacities among them."""

import numpy as np
import pytest

from tests.unit.decisions.instances import golden, san_francisco
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.prover import Prover

pytestmark = pytest.mark.real
FIXED = ["Store_1", "Store_11"]


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


@pytest.mark.parametrize("p", [1, 2, 3, 5, 6])
@pytest.mark.parametrize("kind", ["mclp", "pmedian", "pcentre"])
def test_a_number_of_stores(real_data, prover, p, kind):
    found = locate(san_francisco(real_data), Question(kind, total=p, radius=5000.0), prover)
    assert found.value == pytest.approx(golden(real_data, f"SF-P{p}")[kind], rel=1e-9)
    assert found.status == "optimal"
    assert found.columns.size == p


@pytest.mark.parametrize("kind", ["mclp", "pmedian", "pcentre"])
def test_two_stores_stay(real_data, prover, kind):
    problem = san_francisco(real_data, kept=FIXED)
    found = locate(problem, Question(kind, total=4, radius=5000.0), prover)
    assert found.value == pytest.approx(golden(real_data, "SF-FIXED")[kind], rel=1e-9)
    assert {problem.site_ids[column] for column in found.columns} >= set(FIXED)


@pytest.mark.parametrize(("radius", "sites", "left"), [(3000.0, 11, 36), (4000.0, 10, 5), (6000.0, 5, 0)])
def test_who_cannot_be_covered_makes_nothing_infeasible(real_data, prover, radius, sites, left):
    found = locate(san_francisco(real_data), Question("lscp", radius=radius), prover)
    assert found.value == sites
    assert found.status == "optimal"
    said = [str(note) for note in found.notes if "Nobody can come" in str(note)]
    assert bool(said) == bool(left)
    assert all(f"of {left} places" in sentence for sentence in said)


class TestCapacities:
    """Five stores that take 220,000 people each."""

    def ask(self, real_data, prover, assign, kind="capacitated", **more):
        problem = san_francisco(real_data, capacity=np.full(16, 220000.0))
        return problem, locate(problem, Question(kind, total=5, assign=assign, **more), prover)

    def test_split(self, real_data, prover):
        expected = golden(real_data, "SF-CPMED-P5-K220000-SPLIT")
        problem, found = self.ask(real_data, prover, "split")
        assert found.value == pytest.approx(expected["obj"], rel=1e-6)
        assert found.status == "optimal"
        load = np.sort((found.shares * problem.weights[:, None]).sum(axis=0)[found.columns])
        assert load == pytest.approx(np.sort(expected["load"]), abs=0.01)
        assert int(((found.shares > 1e-6).sum(axis=1) > 1).sum()) == expected["split"]

    def test_single_costs_a_little_more_and_splits_nobody(self, real_data, prover):
        problem, found = self.ask(real_data, prover, "single")
        assert found.value >= golden(real_data, "SF-CPMED-P5-K220000-SPLIT")["obj"]
        assert set(np.unique(found.shares)) <= {0.0, 1.0}
        assert (found.shares.sum(axis=1) == 1.0).all()
        assert ((found.shares * problem.weights[:, None]).sum(axis=0) <= 220000.0 + 1e-6).all()

    def test_with_room_for_all_it_is_the_plain_one(self, real_data, prover):
        problem = san_francisco(real_data, capacity=np.full(16, 1e6))
        found = locate(problem, Question("capacitated", total=5), prover)
        assert found.value == pytest.approx(golden(real_data, "SF-P5")["pmedian"], rel=1e-9)

    def test_a_radius_with_capacities_needs_no_fewer(self, real_data, prover):
        _, found = self.ask(real_data, prover, "split", "lscp_capacity", radius=6000.0)
        assert found.value == 6.0
        assert found.status == "optimal"
