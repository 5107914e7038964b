"""Belgium, 219 x 303 cells of 1 km: the published figures of flexurba, read through the raster port.

Sources: flexurba (MIT), tests of the grid classification and of the optimal built-up threshold; the golden file has
the fifty cells, the cases and the counts.
"""

from __future__ import annotations

import json
import time

import numpy as np
import pytest

from urban_rural_linkages.core.functional.builtup import optimal_threshold
from urban_rural_linkages.core.functional.degurba import GridClasses, classify_grid
from urban_rural_linkages.core.functional.densities import Region, is_water
from urban_rural_linkages.core.functional.grid_rules import GridRules
from urban_rural_linkages.core.functional.sensitivity import vary_thresholds
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io import raster

pytestmark = pytest.mark.real

LEVEL1 = {"level": "level1"}
CASES = [
    {},
    {**LEVEL1, "builtup_threshold": 0.5, "smoothing": "R2022A"},
    {**LEVEL1, "suc_density": 400, "suc_population": 7000, "builtup_threshold": 0.5, "uc_contiguity": 8,
     "smoothing": "R2022A"},
    {**LEVEL1, "uc_density": 1250, "suc_population": 60_000, "gap_km2": 0, "builtup_threshold": 0.5},
]  # fmt: skip
# level 2, the same fifty cells: rules of 2021 among others, and a small gap with four-connected suburbs
OTHERS = [
    (
        {"ldr_density": 70, "smoothing": "none", "duc_population": 6000, "rules": "2021"},
        "11 12 11 11 11 11 12 11 21 11 22 21 23 11 13 30 12 11 11 11 21 12 23 10 12 "
        "10 11 21 11 30 12 11 11 12 12 12 11 10 11 11 12 11 21 12 11 11 11 12 21 11",
    ),
    (
        {"uc_population": 60_000, "gap_km2": 3, "duc_density": 1000, "sduc_density": 300, "sduc_population": 5000,
         "suc_contiguity": 4},
        "11 12 11 11 11 11 12 11 30 11 22 21 23 11 13 30 12 12 11 11 21 12 23 10 12 "
        "10 11 23 11 30 12 11 11 12 12 12 11 10 11 11 12 12 21 12 11 11 11 12 23 11",
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def belgium(real_data) -> Region:
    people, land, built = (raster.read(real_data(f"belgium/{name}.tif")) for name in ("POP", "LAND", "BUILT_S"))
    return Region(people.as_float(), Shares(land.values, 1e6), Shares(built.values, 1e6, what="built-up"), 1.0)


@pytest.fixture(scope="module")
def golden(real_data) -> dict:
    return json.loads((real_data("belgium").parent.parent / "golden" / "degurba_belgium.json").read_text("utf-8"))


def classify(region: Region, given: dict, **options) -> GridClasses:
    return classify_grid(region.population, region.land, region.built, 1.0, GridRules(**given), **options)


@pytest.mark.parametrize("number", range(4))
def test_published_cells(belgium, golden, number):
    case = golden["cases"][number]
    result = classify(belgium, CASES[number], values=case["values"])
    assert result.classes.ravel()[np.array(golden["cells"]) - 1].tolist() == case["expected"]


@pytest.mark.parametrize(("given", "expected"), OTHERS)
def test_published_cells_of_other_rules(belgium, golden, given, expected):
    cells = classify(belgium, given).classes.ravel()[np.array(golden["cells"]) - 1]
    assert cells.tolist() == [int(code) for code in expected.split()]


@pytest.mark.parametrize("level", ["level2", "level1"])
def test_class_counts(belgium, golden, level):
    summary = classify(belgium, {"level": level}).summary
    counts = {str(code): cells for code, cells in zip(summary.classes, summary.cells, strict=True)}
    assert counts == golden["class_counts_default"][level]
    assert summary.population.sum() == pytest.approx(np.nansum(belgium.population), rel=1e-12)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("optimal_built_default", {}),
        ("optimal_built_1000_10000_8", {"density": 1000, "population": 10_000, "contiguity": 8}),
    ],
)
def test_optimal_threshold(belgium, golden, name, given):
    assert round(optimal_threshold(belgium, NullProgress(), **given), 7) == golden["scalars"][name]


def test_optimal_rule_with_and_without_rounding_up(belgium):
    assert classify(belgium, {"builtup_rule": "optimal"}).built_threshold == pytest.approx(0.2434054, abs=5e-8)
    assert classify(belgium, {"builtup_rule": "optimal", "optimal_ceil": True}).built_threshold == 0.25


def test_water_count(belgium, golden):
    cells = belgium.population.size
    rules = GridRules(water_land=0.6, water_population=1, water_built=0.2)
    water = is_water(belgium.people, belgium.land.between(0, cells), belgium.built.between(0, cells), rules)
    expected = golden["scalars"]["cells_that_are_not_water_with_land_0.6_pop_1_built_0.2"]
    assert np.count_nonzero(~water) == expected


def test_turning_belgium_turns_its_classes(belgium):
    turned = classify_grid(
        np.ascontiguousarray(belgium.population.T),
        Shares(np.ascontiguousarray(belgium.land.values.T), 1e6),
        Shares(np.ascontiguousarray(belgium.built.values.T), 1e6),
    )
    straight = classify(belgium, {})
    assert (straight.classes == turned.classes.T).all()
    assert np.allclose(turned.settlements.population, straight.settlements.population)


def test_level_1_from_level_2(belgium):
    two = classify(belgium, {}).classes
    one = classify(belgium, {"level": "level1", "level1_from_level2": True}).classes
    assert (one == np.select([two == 30, two >= 21, two >= 11], [3, 2, 1], 0)).all()


def test_centres_of_belgium(belgium):
    result = classify(belgium, {})
    table = result.settlements
    assert result.centres.size == 33
    assert table.population[0] > 1_000_000  # Brussels
    assert (np.diff(table.population[result.centres]) <= 0).all()
    assert table.cells[result.centres].sum() == 2145


def test_time_and_sensitivity(belgium):
    classify(belgium, {})
    start = time.process_time()
    classify(belgium, {})
    assert time.process_time() - start < 1.0
    varied = vary_thresholds(belgium.population, belgium.land, belgium.built)
    assert len(varied) == 22
    assert {int(v.cells.sum()) for v in varied} == {belgium.population.size}
