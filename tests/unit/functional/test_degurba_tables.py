"""Rules, shares, tables of settlements, and sensitivity."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.functional.clusters import clusters_near, label_clusters, neighbour
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.grid_rules import GridRules
from urban_rural_linkages.core.functional.sensitivity import varied_thresholds, vary_thresholds
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.progress import NullProgress

# -- rules ---------------------------------------------------------------------------------------------------------


def test_rule_sets_differ_in_the_semi_dense_rule():
    assert GridRules().semi_dense == (900.0, 2500.0, 4, 2.0)
    assert GridRules(rules="2021").semi_dense == (300.0, 5000.0, 8, 3.0)
    assert replace(GridRules(), rules="2021").semi_dense == (300.0, 5000.0, 8, 3.0)
    assert GridRules(rules="2021", sduc_buffer_km=0.0).semi_dense.buffer_km == 0.0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"level": "level3"}, "LEVEL cannot be 'level3'"),
        ({"rules": "2020"}, "RULES"),
        ({"smoothing": "R2020"}, "SMOOTHING"),
        ({"builtup_rule": "some"}, "BUILTUP_RULE"),
        ({"uc_contiguity": 6}, "UC_CONTIGUITY"),
        ({"sduc_contiguity": 5}, "SDUC_CONTIGUITY"),
        ({"uc_density": 0.0}, "UC_DENSITY"),
        ({"rc_population": -1.0}, "RC_POPULATION"),
        ({"gap_km2": float("nan")}, "GAP_KM2"),
        ({"ldr_density": float("inf")}, "LDR_DENSITY"),
        ({"builtup_threshold": 20.0}, "BUILTUP_THRESHOLD is a share"),
        ({"water_land": 1.5}, "WATER_LAND"),
    ],
)
def test_rules_that_no_run_could_use_are_refused(given, said):
    with pytest.raises(InputError, match=said):
        GridRules(**given)


# -- shares --------------------------------------------------------------------------------------------------------


def test_shares_are_read_as_they_are_stored():
    metres = Shares(np.array([[0, 250_000], [1_000_000, 4_294_967_295]], dtype=np.uint32), 1e6, 4_294_967_295)
    assert metres.between(0, 3).tolist() == [0.0, 0.25, 1.0]
    assert np.isnan(metres.at(np.array([3]))).all()


def test_rounding_of_a_file_is_no_mistake_but_a_wrong_unit_is():
    assert Shares(np.array([[1.0000001]])).between(0, 1)[0] > 1.0
    with pytest.raises(InputError, match=r"holds 5000 in row 1, column 1.*square metres"):
        Shares(np.array([[5000]]), what="built-up").between(0, 1)


# -- clusters ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "step", "expected"),
    [(0, (0, 1), 1), (0, (0, -1), None), (2, (0, 1), None), (2, (1, -1), 4), (3, (-1, -1), None), (5, (1, 0), None)],
)
def test_neighbours_do_not_wrap_around(cell, step, expected):
    there, inside = neighbour(np.array([cell]), step, (2, 3))
    assert inside[0] == (expected is not None)
    assert not inside[0] or there[0] == expected


@pytest.mark.parametrize(("reach", "near"), [(0, False), (1, False), (2, True)])
def test_near_is_a_square_of_cells_that_does_not_wrap(reach, near):
    mask = np.zeros((4, 4), dtype=bool)
    mask[3, 0] = True
    clusters = label_clusters(mask, 4, np.ones(16), NullProgress())
    assert clusters_near(clusters, np.array([1 * 4 + 2]), reach, (4, 4), NullProgress())[0] == near
    assert not clusters_near(clusters, np.array([2 * 4 + 3]), 1, (4, 4), NullProgress())[0]
    assert not clusters_near(clusters, np.zeros(0, dtype=int), 2, (4, 4), NullProgress())[0]


# -- settlements ---------------------------------------------------------------------------------------------------


def region() -> np.ndarray:
    """Two centres, the smaller first; a village."""
    grid = np.zeros((12, 30))
    grid[2:7, 2:7] = 2000.0
    grid[2:8, 12:18] = 2000.0
    grid[10, 25] = 500.0
    return grid


def test_settlements_are_ordered_by_class_and_people():
    table = classify_grid(region()).settlements
    assert table.ids.tolist() == [1, 2, 3]
    assert table.classes.tolist() == [30, 30, 13]
    assert table.population.tolist() == [72_000.0, 50_000.0, 500.0]
    assert table.cells.tolist() == [36, 25, 1]
    assert (table.raster()[3, 13], table.raster()[3, 3], table.raster(30)[10, 25]) == (1, 2, 0)


def test_equal_populations_follow_their_position():
    grid = region()
    grid[7, 12:18] = grid[2:8, 17] = 0.0
    painted = classify_grid(grid).settlements.raster()
    assert (painted[3, 3], painted[3, 13]) == (1, 2)


def test_area_is_that_of_cells_and_density_that_of_land():
    table = classify_grid(region() / 4, np.full((12, 30), 0.5), cell_km2=0.25, parameters=GridRules(
        uc_population=10_000.0)).settlements  # fmt: skip
    assert table.area_km2[0] == 9.0
    assert table.land_km2[0] == 4.5
    assert table.density_km2[0] == 4000.0


def test_density_without_land_is_unknown():
    table = classify_grid(region(), np.zeros((12, 30))).settlements
    assert np.isnan(table.density_km2).all()


def test_a_row_is_what_carries_the_class_and_tells_what_the_rule_counted():
    grid = region()
    grid[4, 7:9] = 400.0  # the suburb of a city
    table = classify_grid(grid, parameters=GridRules(smoothing="none")).settlements
    row = table.of_class(21)[0]
    assert table.population[row] == 800.0
    assert table.cluster_population[row] == 50_800.0


def test_centres_at_the_edge_or_beside_nodata_are_told():
    grid = region()
    assert not classify_grid(grid).settlements.touches_edge.any()
    grid[1, 1] = np.nan
    result = classify_grid(grid)
    assert result.settlements.touches_edge.tolist() == [False, True, False]
    assert "1 urban centre touches the edge" in str(result.notes[0])
    cut = classify_grid(np.ascontiguousarray(region()[2:]))
    assert cut.settlements.touches_edge.tolist() == [True, True, False]


# -- sensitivity ---------------------------------------------------------------------------------------------------


def test_every_density_and_size_is_lowered_and_raised():
    varied = vary_thresholds(region())
    assert [v.parameter for v in varied[::2]] == [name.upper() for name in varied_thresholds(GridRules())]
    assert {v.factor for v in varied} == {0.9, 1.1}
    assert len(varied) == 22
    assert all(v.cells.sum() == 360 and v.population.sum() == 122_500.0 for v in varied)


def test_variations_are_classifications_under_the_changed_rule():
    for variation in vary_thresholds(region(), parameters=GridRules(rules="2021")):
        rules = GridRules(rules="2021").scaled(variation.parameter.lower(), variation.factor)
        assert classify_grid(region(), parameters=rules).summary.cells.tolist() == variation.cells.tolist()


def test_the_smaller_centre_falls_when_its_minimum_rises():
    by_name = {(v.parameter, v.factor): v for v in vary_thresholds(region())}
    assert by_name["UC_POPULATION", 1.1].cells[:2].tolist() == [36, 25]
    assert by_name["UC_POPULATION", 0.9].cells[:2].tolist() == [61, 0]


def test_level_1_varies_its_own_thresholds_and_keeps_codes():
    varied = vary_thresholds(region(), parameters=GridRules(level="level1"), values=(9, 8, 7, 6))
    assert len(varied) == 8
    assert varied[0].classes.tolist() == [9, 8, 7, 6]
    added = vary_thresholds(region(), parameters=GridRules(level="level1", level1_from_level2=True))
    assert {v.parameter for v in added} >= {"DUC_DENSITY", "SDUC_POPULATION"}


def test_sensitivity_stops_when_asked():
    class Stop:
        def report(self, fraction: float) -> None:
            pass

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        vary_thresholds(region(), progress=Stop())


def test_the_built_up_threshold_is_learnt_once():
    built = np.where(region() > 0, 0.3, 0.0)
    built[4, 7:12] = 0.31  # joins the centres where the threshold is the mean of 0.3
    rules = GridRules(builtup_rule="optimal", smoothing="none")
    learnt = classify_grid(region(), None, built, parameters=rules)
    assert learnt.built_threshold == pytest.approx(0.3)
    assert learnt.centres.size == 1
    fixed = replace(rules, builtup_rule="fixed", builtup_threshold=learnt.built_threshold)
    varied = vary_thresholds(region(), None, built, parameters=rules)
    expected = vary_thresholds(region(), None, built, parameters=fixed)
    assert [v.cells.tolist() for v in varied] == [v.cells.tolist() for v in expected]


# -- summary -----------------------------------------------------------------------------------------------------------


def test_summary_has_a_row_for_every_class():
    summary = classify_grid(region(), cell_km2=1.0).summary
    assert summary.classes.tolist() == [30, 23, 22, 21, 13, 12, 11, 10]
    assert summary.cells.tolist() == [61, 0, 0, 0, 1, 0, 298, 0]
    assert summary.area_km2.sum() == 360.0
    assert summary.population.tolist() == [122_000.0, 0.0, 0.0, 0.0, 500.0, 0.0, 0.0, 0.0]
    assert summary.share[0] == pytest.approx(122_000 / 122_500)
    assert summary.share.sum() == pytest.approx(1.0)


def test_summary_leaves_out_what_has_no_class():
    land = np.ones((12, 30))
    land[10, 25] = np.nan
    result = classify_grid(region(), land)
    assert result.summary.population.sum() + result.lost_population == region().sum()
    assert result.summary.cells.sum() == 359
