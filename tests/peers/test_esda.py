"""Measures of clustering against PySAL's esda 2.9, on real growth rates and on made-up regions.

What agrees, to rounding: neighbours, Moran's I and its z, local Moran and its quadrants, and Gi* once a constant has
made the sum of the values positive.  With a negative sum, which is what growth rates of a shrinking region have, esda
turns the sign of Gi* round: that is shown here too, and is why this method does not depend on it.

What differs by definition: esda's p is the smaller tail, half of ours; its random numbers are its own; and it gives a
quadrant to a unit without neighbours.  Its conditional moments (EIc, VIc) are those of a statistic with n where its own
has n - 1; ours are compared with all permutations elsewhere.
"""

from __future__ import annotations

import csv
import struct

import numpy as np
import pytest

esda = pytest.importorskip("esda", reason="PySAL's esda is not installed: make test-peers installs it")

import sqlite3  # noqa: E402

from libpysal.weights import KNN, DistanceBand  # noqa: E402

from urban_rural_linkages.core.clusters.hot_spots import hot_spots  # noqa: E402
from urban_rural_linkages.core.clusters.spatial_weights import distance_band, nearest_neighbours  # noqa: E402
from urban_rural_linkages.core.clusters.statistics import getis_ord, global_moran, local_moran  # noqa: E402
from urban_rural_linkages.core.demography.change import geometric_rate  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")
BAND = 25_000.0


def extremadura(real_data) -> tuple[np.ndarray, np.ndarray]:
    """Return the capitals of 383 municipalities on a plane, and growth rates 2001 to 2018."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8", newline="") as file:
        table = {row["codigo"]: (row["t2001"], row["t2018"]) for row in csv.DictReader(file)}
    with sqlite3.connect(f"file:{real_data('extremadura/extremadura_municipios.gpkg')}?mode=ro", uri=True) as store:
        places = {code: struct.unpack("<dd", blob[-16:]) for code, blob in
                  store.execute("SELECT codigo, geom FROM capitales")}  # fmt: skip
    known = [code for code, pair in table.items() if all(pair)]
    start, end = (np.array([float(table[code][i]) for code in known]) for i in (0, 1))
    degrees = np.array([places[code] for code in known])
    return degrees * 111_320.0 * (np.cos(np.radians(39.2)), 1.0), geometric_rate(start, end, 17)


def made_up(seed: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    points = random.uniform(0.0, 300_000.0, (300, 2))
    return points, random.normal(0.0, 1.0, 300) + np.sin(points[:, 0] / 4e4)


@pytest.fixture(params=["extremadura", 1, 2])
def region(request, real_data):
    return extremadura(real_data) if request.param == "extremadura" else made_up(request.param)


def positive(values: np.ndarray) -> np.ndarray:
    """Add a constant that makes the sum positive."""
    return values + 10.0


def test_neighbours(region):
    points, _ = region
    band, ours = DistanceBand(points, BAND, silence_warnings=True), distance_band(points, BAND)
    assert all(sorted(band.neighbors[i]) == part.tolist() for i, part in enumerate(parts(ours)))
    nearest, ours = KNN(points, 8), nearest_neighbours(points, 8)
    assert all(sorted(nearest.neighbors[i]) == part.tolist() for i, part in enumerate(parts(ours)))


def parts(weights) -> list[np.ndarray]:
    return np.split(weights.neighbour, weights.start[1:-1])


def test_gi_star_once_the_sum_is_positive(region):
    points, values = region
    band = DistanceBand(points, BAND, silence_warnings=True)
    theirs = esda.G_Local(positive(values), band, transform="B", star=True, permutations=0).Zs
    ours = getis_ord(values, distance_band(points, BAND))
    alone = np.isnan(ours)
    assert np.max(np.abs(ours[~alone] - theirs[~alone])) < 1e-12
    assert (alone == np.array([band.cardinalities[i] == 0 for i in range(len(values))])).all()


def test_esda_turns_the_sign_round_where_the_sum_is_negative(real_data):
    """The trap.  Where this fails, esda has mended it, and the documentation of the method is to be changed."""
    points, values = extremadura(real_data)
    assert values.sum() < 0
    band = DistanceBand(points, BAND, silence_warnings=True)
    theirs = esda.G_Local(values, band, transform="B", star=True, permutations=0).Zs
    ours = getis_ord(values, distance_band(points, BAND))
    known = ~np.isnan(ours)
    assert np.corrcoef(theirs[known], ours[known])[0, 1] == pytest.approx(-1)
    np.testing.assert_allclose(getis_ord(positive(values), distance_band(points, BAND)), ours, atol=1e-12)


def test_moran(region):
    points, values = region
    theirs = esda.Moran(values, DistanceBand(points, BAND, silence_warnings=True), permutations=0)
    ours = global_moran(values, distance_band(points, BAND))
    assert (ours.i, ours.z) == pytest.approx((theirs.I, theirs.z_norm), rel=1e-11)
    theirs = esda.Moran(values, KNN(points, 8), permutations=0)
    ours = global_moran(values, nearest_neighbours(points, 8))
    assert (ours.i, ours.z) == pytest.approx((theirs.I, theirs.z_norm), rel=1e-11)


def test_local_moran(region):
    points, values = region
    band = DistanceBand(points, BAND, silence_warnings=True)
    theirs = esda.Moran_Local(values, band, permutations=0)
    ours = local_moran(values, distance_band(points, BAND))
    linked = ~np.isnan(ours.i)
    np.testing.assert_allclose(ours.i[linked], theirs.Is[linked], atol=1e-12)
    assert (ours.quadrant[linked] == theirs.q[linked]).all()


def test_p_is_twice_that_of_esda(region):
    """Both are drawn: of some hundred units, none differs by more than four standard errors of two draws."""
    points, values = region
    band = DistanceBand(points, BAND, silence_warnings=True)
    theirs = esda.Moran_Local(values, band, permutations=9999, seed=1).p_sim
    ours = hot_spots(values, distance_band(points, BAND), statistic="local_moran").p
    known = ~np.isnan(ours)
    expected = np.minimum(2 * theirs[known], 1.0)
    error = 2 * np.sqrt(theirs[known] * (1 - theirs[known]) * (1 / 999 + 1 / 9999)) + 0.002
    assert np.all(np.abs(ours[known] - expected) < 4.5 * error)
