"""Coverage by zone: nobody vanishes between the zones, and the region counts everybody once."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import memory_layer, rows
from .valley import cells


@pytest.fixture
def coverage(run, tmp_path):
    """Four cells of 100 m in a row: 50, 100, 20 and 30 people at 5, 10 and 70 minutes, and where nothing leads."""
    wkt = cells("dem_100m").crs_wkt
    for name, values in (("people", [50.0, 100, 20, 30]), ("minutes", [5.0, 10, 70, -1])):
        raster.write(tmp_path / f"{name}.tif", Grid(np.array([values]), (0, 100, 0, 100, 0, -100), wkt, -1), nodata=-1)

    def execute(*zones: tuple[str, int, int], **more):
        if zones:
            shapes = [(f"POLYGON(({a} 0,{b} 0,{b} 100,{a} 100,{a} 0))", name) for name, a, b in zones]
            more |= {"ZONES": memory_layer({"z": "text"}, shapes, "Polygon", name="zones"), "ZONE_ID": "z"}
        results = run("populationcoverage", TIME_RASTERS=[str(tmp_path / "minutes.tif")], THRESHOLDS="15,30",
                      POPULATION=[str(tmp_path / "people.tif")], OUTPUT="TEMPORARY_OUTPUT", **more)  # fmt: skip
        totals = {row["zone"]: row["total"] for row in rows(results["OUTPUT"]) if row["threshold_min"] == 30}
        return totals, results["BEYOND_30"]

    return execute


def test_people_in_no_zone_have_a_row(coverage, feedback):
    totals, beyond = coverage(("a", 0, 200), ("away", 900, 1000))
    assert totals == {"a": 150, "outside": 50}
    assert beyond == 50 == coverage()[1]
    assert feedback.warned("People of 'people' in no zone: 50", "row 'outside'")
    assert feedback.warned("Zones of 'zones': 1 of 2 used; left out: 1 without any place or cell ('away')")


def test_a_cell_is_divided_between_a_zone_and_the_outside(coverage):
    totals, _ = coverage(("a", 0, 150), ("b", 200, 400))
    assert totals == {"a": 100, "b": 50, "outside": 50}


def test_zones_that_leave_nothing_out_have_no_row_outside(coverage):
    assert coverage(("a", 0, 200), ("b", 200, 400))[0] == {"a": 150, "b": 50}


def test_people_in_two_zones_are_named_and_the_region_counts_them_once(coverage, feedback):
    totals, beyond = coverage(("a", 0, 400), ("b", 200, 400))
    assert totals == {"a": 200, "b": 50} and beyond == 50
    assert feedback.warned("zones of 'zones' overlap: 50 people")


def test_the_account_names_people_and_cells(coverage, feedback):
    coverage()
    assert any("People of 'people' (200)" in info for info in feedback.infos)


@pytest.mark.parametrize(
    ("name", "said"), [("estado", "Its field 'estado' holds such words"), ("words", "unreachable.")]
)
def test_a_status_under_another_name_is_said(run, feedback, name, said):
    values = ("ok", "beyond") if name == "estado" else ("far", "near")
    places = memory_layer({"id": "text", "t": "real", "pop": "real", name: "text"},
                          [("a", 5.0, 10, values[0]), ("b", None, 20, values[1])], name="places")  # fmt: skip
    run("populationcoverage", DEMAND=places, DEMAND_ID="id", TIME="t", GROUP_FIELDS=["pop"], THRESHOLDS="15,30",
        OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    assert feedback.warned("'places' has no field 'status', so that 1 row without minutes", said)


def test_the_example_of_thresholds_is_one_of_thresholds(refused):
    sentence = refused("populationcoverage", THRESHOLDS="15;30")
    assert "15,30,45,60" in sentence and "-999" not in sentence
