"""Hot spots as a whole: who takes part, who is named, what the reader is told, and what changes nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clusters.small_regions import SIX_POINTS, SIX_VALUES, lattice, queen_lattice, regions, six
from urban_rural_linkages.core.clusters.hot_spots import HotSpots, Significance, hot_spots
from urban_rural_linkages.core.clusters.spatial_weights import SpatialWeights, distance_band
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.progress import Stage

NAN = np.nan
OPPOSITE = {"hot": "cold", "cold": "hot", "HH": "LL", "LL": "HH", "HL": "LH", "LH": "HL", "none": "none", None: None}
every_statistic = pytest.mark.parametrize("statistic", ["gi_star", "local_moran"])
statistics = st.sampled_from(["gi_star", "local_moran"])


def hill() -> np.ndarray:
    """A lattice of noise with a hill in one corner and a hollow in the other."""
    values = np.random.default_rng(2).normal(0.0, 1.0, (10, 10))
    values[:3, :3] += 6.0
    values[7:, 7:] -= 6.0
    return values.ravel()


def said(found: HotSpots) -> str:
    return " ".join(map(str, found.notes))


def same(one: HotSpots, other: HotSpots, order=slice(None)) -> None:
    for name in ("z", "p", "q", "neighbours", "local_i", "quadrant"):
        if getattr(one, name) is not None:
            assert np.array_equal(getattr(one, name)[order], getattr(other, name), equal_nan=True), name
    assert [one.cluster[i] for i in np.arange(len(one.cluster))[order]] == other.cluster


def test_the_six_points_without_ids_or_rules():
    found = hot_spots(SIX_VALUES, six())
    expected = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    assert found.z == pytest.approx(expected, abs=1e-7)
    assert (found.global_i, found.global_z) == pytest.approx((0.11898954703832754, 1.1777345536260102))
    assert found.cluster == ["none"] * 6 and found.local_i is None and found.quadrant is None
    assert found.neighbours.tolist() == [2, 3, 1, 3, 4, 1]
    assert said(found) == "Only 6 units are compared: so few can hardly differ from chance."


def test_local_moran_of_the_six_points():
    found = hot_spots(SIX_VALUES, six(), statistic="local_moran", rules=Significance(0))
    expected = [0.32926829268, -0.08885017422, -0.86236933798, -0.01916376307, -0.08623693379, 1.32229965157]
    assert found.local_i == pytest.approx(expected, abs=1e-9)
    assert found.quadrant.tolist() == [3, 2, 2, 4, 4, 1]


def test_a_hill_is_hot_and_a_hollow_cold():
    found = hot_spots(hill(), queen_lattice(10))
    cluster = np.array(found.cluster).reshape(10, 10)
    assert (cluster[:2, :2] == "hot").all() and (cluster[8:, 8:] == "cold").all()
    assert (cluster[4:6, 4:6] == "none").all()
    assert found.count("hot") == (cluster == "hot").sum() < 20
    assert found.global_i > 0.3 and found.global_z > 5
    assert (found.q >= found.p).all() and found.p.min() == 0.002


def test_local_moran_names_quadrants_and_outliers():
    values = hill()
    values[11] = -8.0  # in the middle of the hill
    found = hot_spots(values, queen_lattice(10), statistic="local_moran")
    assert found.cluster[11] == "LH" and "HH" in found.cluster and found.cluster[99] == "LL"
    assert found.local_i[11] < 0 and found.z[11] < -2 and found.quadrant[11] == 2


def test_a_peak_among_low_ones_is_no_hot_spot():
    """Its Gi* is positive through its own value, while its neighbours are significantly low."""
    values = np.random.default_rng(1).normal(0.0, 1.0, 100)
    around = queen_lattice(10)
    values[around.neighbour[around.start[45] : around.start[46]]] = -3.0
    values[45] = 40.0
    rules = Significance(fdr=False)
    found = hot_spots(values, around, rules=rules)
    assert found.z[45] > 0 and found.p[45] <= 0.05 and found.cluster[45] == "none"
    assert hot_spots(values, around, statistic="local_moran", rules=rules).cluster[45] == "HL"


@every_statistic
def test_without_permutations_p_is_normal(statistic):
    found = hot_spots(hill(), queen_lattice(10), statistic=statistic, rules=Significance(permutations=0))
    at = int(np.argmin(np.abs(np.abs(found.z) - 1.96)))
    assert found.p[at] == pytest.approx(0.05, abs=0.02)
    assert (np.argsort(-np.abs(found.z), kind="stable") == np.argsort(found.p, kind="stable")).all()
    assert found.p.min() < 0.002, "no floor"


def test_z_of_local_moran_with_and_without_permutations():
    drawn = hot_spots(hill(), queen_lattice(10), statistic="local_moran", rules=Significance(4999))
    exact = hot_spots(hill(), queen_lattice(10), statistic="local_moran", rules=Significance(0))
    assert np.max(np.abs(drawn.z - exact.z) / np.maximum(np.abs(exact.z), 1)) < 0.06


def test_the_false_discovery_rate_is_stricter():
    each, rate = (hot_spots(hill(), queen_lattice(10), rules=Significance(fdr=fdr)) for fdr in (False, True))
    assert each.count("hot", "cold") > rate.count("hot", "cold") > 0
    assert each.q.tolist() == rate.q.tolist(), "q is given in either case"
    assert [c != "none" for c in each.cluster] == (each.p <= 0.05).tolist()
    assert [c != "none" for c in rate.cluster] == (rate.q <= 0.05).tolist()


def test_the_level_is_included():
    found = hot_spots(hill(), queen_lattice(10), rules=Significance(fdr=False, alpha=0.002))
    assert found.count("hot", "cold") == np.count_nonzero(found.p == 0.002) > 0


def test_a_unit_without_value_is_left_out_of_everything():
    points = [*SIX_POINTS, (12, 12), (31, 21)]
    found = hot_spots([*SIX_VALUES, NAN, NAN], distance_band(points, 15.0), list("abcdefgh"))
    alone = hot_spots(SIX_VALUES, six(), list("abcdef"))
    same(found, alone, slice(0, 6))
    assert found.cluster[6:] == [None, None] and np.isnan(found.z[6:]).all() and np.isnan(found.neighbours[6:]).all()
    assert said(found) == said(alone)  # the account of the run counts them


@every_statistic
def test_a_unit_without_neighbours_is_named(statistic):
    far = distance_band([*SIX_POINTS, (500, 500), (900, 900)], 15.0)
    found = hot_spots([*SIX_VALUES, 1.0, 4.0], far, ["a", "b", "c", "d", "e", "f", "ü", "g"], statistic)
    assert found.cluster[6:] == [None, None] and found.neighbours[6:].tolist() == [0, 0]
    assert np.isnan([found.z[6:], found.p[6:], found.q[6:]]).all()
    assert "Units without neighbours, which have no statistic: 2 of 8 (g, ü). Give a larger band" in said(found)


@every_statistic
def test_a_band_that_holds_everybody(statistic):
    found = hot_spots(SIX_VALUES, distance_band(SIX_POINTS, 1000.0), statistic=statistic)
    assert found.cluster == [None] * 6 and np.isnan(found.p).all()
    assert "all the others, which have no statistic: 6 of 6. Give a smaller band" in said(found)


def test_too_few_permutations_for_so_many_tests():
    values = np.random.default_rng(3).normal(0.0, 1.0, 900)
    values[[0, 1, 2, 30, 31, 32]] += 6.0
    few = hot_spots(values, queen_lattice(30), rules=Significance(99))
    assert few.count("hot") == 0 and "more permutations may tell" in said(few)
    many = hot_spots(values, queen_lattice(30), rules=Significance(19_999))
    assert many.count("hot") > 0 and "permutations" not in said(many)


def test_what_cannot_be_measured():
    with pytest.raises(InputError, match="Only 2 units have a value"):
        hot_spots([1.0, 2.0, NAN], distance_band(lattice(2)[:3], 1.0))
    with pytest.raises(InputError, match="All 4 known values are the same"):
        hot_spots([5.0] * 4 + [NAN], distance_band([(x, 0) for x in range(5)], 1.0))


def test_cancel_and_progress():
    class Watcher:
        seen: list[float] = []

        def report(self, fraction: float) -> None:
            self.seen.append(fraction)

        def cancelled(self) -> bool:
            return len(self.seen) > 5

    watcher = Watcher()
    with pytest.raises(Cancelled):
        hot_spots(SIX_VALUES, six(), progress=Stage(watcher, 0.2, 1.0))
    assert watcher.seen == sorted(watcher.seen) and watcher.seen[0] == 0.2


# -- what changes nothing ----------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(regions(), statistics, st.randoms(use_true_random=False))
def test_the_order_of_units(region, statistic, random):
    x, weights = region
    ids = [f"{number * 7 % 101:03d}" for number in range(x.size)]
    order = random.sample(range(x.size), x.size)
    rules = Significance(49)
    here = hot_spots(x, weights, ids, statistic, rules)
    turned = hot_spots(x[order], weights.chosen(order), [ids[i] for i in order], statistic, rules)
    same(here, turned, order)
    assert np.array_equal([here.global_i, here.global_z], [turned.global_i, turned.global_z], equal_nan=True)


@settings(max_examples=30)
@given(regions(), statistics)
def test_a_constant_and_a_positive_factor(region, statistic):
    x, weights = region
    here = hot_spots(x, weights, statistic=statistic, rules=Significance(49))
    for other in (x - 500.0, x * 12.0):
        moved = hot_spots(other, weights, statistic=statistic, rules=Significance(49))
        assert moved.cluster == here.cluster
        np.testing.assert_array_equal(moved.p, here.p)
        np.testing.assert_allclose(moved.z, here.z, atol=1e-7)


@settings(max_examples=30)
@given(regions(), statistics, st.sampled_from([0, 49]))
def test_the_negative_swaps_hot_and_cold(region, statistic, permutations):
    x, weights = region
    rules = Significance(permutations, alpha=0.3, fdr=False)
    here, turned = (hot_spots(values, weights, statistic=statistic, rules=rules) for values in (x, -x))
    np.testing.assert_allclose(turned.p, here.p, atol=1e-12)
    np.testing.assert_allclose(turned.z, here.z if statistic == "local_moran" else -here.z, atol=1e-9)
    at_mean = np.abs(x - x.mean()) < 1e-9  # neither high nor low, in either map
    pairs = zip(here.cluster, turned.cluster, at_mean | _level(x, weights), strict=True)
    assert all(OPPOSITE[one] == other for one, other, level in pairs if not level)


def _level(x: np.ndarray, weights: SpatialWeights) -> np.ndarray:
    """Tell where the neighbours have the mean value between them."""
    around = weights.sums(x - x.mean())
    return np.abs(around) < 1e-9


@settings(max_examples=30)
@given(regions(), statistics)
def test_p_and_q_are_in_order(region, statistic):
    x, weights = region
    found = hot_spots(x, weights, statistic=statistic, rules=Significance(49))
    known = ~np.isnan(found.p)
    assert (known == (found.neighbours > 0) & (found.neighbours < x.size - 1)).all()
    assert (found.q[known] >= found.p[known]).all() and (found.p[known] >= 0.04).all() and (found.q[known] <= 1).all()


def test_noise_is_called_a_cluster_as_often_as_the_level_says():
    """60 regions of skewed noise: 5 % of their units at 0.05, however few neighbours they have."""
    shares = []
    for seed in range(60):
        random = np.random.default_rng(seed)
        weights = distance_band(random.uniform(0, 100, (150, 2)), 12.0)
        found = hot_spots(random.exponential(size=150), weights, rules=Significance(199, seed))
        shares.append(np.nanmean(found.p <= 0.05))
    assert np.mean(shares) == pytest.approx(0.05, abs=0.01)
