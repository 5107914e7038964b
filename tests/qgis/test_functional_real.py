"""Functional areas of real regions, from files to layers, the way a planner runs them.

The published figures are those of flexurba (Belgium), LabourMarketAreas (Brindisi) and ttwa (Réunion), all R.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer

from urban_rural_linkages.io import raster

from .conftest import RecordingFeedback
from .layers import column, reversed_copy, rows_of

pytestmark = pytest.mark.real

BRINDISI = {"ORIGIN": "community_live", "DESTINATION": "community_work", "WORKERS": "amount"}
COMMUTING = {"ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "commuters"}


@pytest.fixture(scope="module")
def run(qgis_app):
    """A function that runs an algorithm of ours into memory; the feedback of the last run is its attribute."""
    import processing

    def execute(algorithm: str, **parameters) -> dict:
        context, execute.feedback = QgsProcessingContext(), RecordingFeedback()
        context.setProject(QgsProject.instance())
        context.setFeedback(execute.feedback)
        inputs = {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return processing.run(f"urbanrural:{algorithm}", inputs, context=context, feedback=execute.feedback)

    return execute


def by_id(layer: QgsVectorLayer, key: str, field: str) -> dict[str, object]:
    """Return a field by id, as text."""
    return dict(zip(map(str, column(layer, key)), column(layer, field), strict=True))


# -- the grid of Belgium -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def golden(real_data) -> dict:
    return json.loads((real_data("belgium").parent.parent / "golden" / "degurba_belgium.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def grids(real_data) -> dict[str, str]:
    files = {"POPULATION": "POP", "LAND": "LAND", "BUILTUP": "BUILT_S"}
    return {parameter: str(real_data(f"belgium/{name}.tif")) for parameter, name in files.items()}


@pytest.fixture(scope="module")
def belgium(run, grids) -> dict:
    """The default run, with all its tables."""
    return run("degurbagrid", **grids, CENTRES="TEMPORARY_OUTPUT", CLUSTERS="TEMPORARY_OUTPUT",
               SUMMARY="TEMPORARY_OUTPUT")  # fmt: skip


def as_our_parameters(case: dict, names: dict[str, str]) -> dict[str, object]:
    """Say the parameters of a published case in our words."""
    found = {"LEVEL": f"level{case['level']}"}
    for name, value in case["parameters"].items():
        if name == "UC_gap_fill":
            found["GAP_KM2"] = 15 if value else 0
        elif name == "UC_smooth_edge_fun":
            found["SMOOTHING"] = value.removeprefix("majority_rule_")
        elif name == "UC_contiguity_rule":
            found["UC_CONTIGUITY"] = str(value)
        else:
            part = name.removeprefix("UCL_").removesuffix("_threshold")
            found[names.get(name) or f"SUC_{part.replace('size', 'population').upper()}"] = value
    return found


class TestGridOfBelgium:
    @pytest.mark.parametrize("number", range(4))
    def test_published_cells(self, run, grids, golden, number):
        case = golden["cases"][number]
        classes = run("degurbagrid", **grids, **as_our_parameters(case, golden["names"]))["OUTPUT"]
        cells = raster.read(classes).values.ravel()[np.array(golden["cells"]) - 1]
        recoded = cells if case["values"] is None else np.array(case["values"])[3 - cells.astype(int)]
        assert recoded.tolist() == case["expected"]

    @pytest.mark.parametrize("level", ["level2", "level1"])
    def test_counts(self, run, grids, golden, level):
        results = run("degurbagrid", **grids, LEVEL=level, SUMMARY="TEMPORARY_OUTPUT")
        assert by_id(results["SUMMARY"], "class", "cells") == golden["class_counts_default"][level]
        values, counts = np.unique(raster.read(results["OUTPUT"]).values, return_counts=True)
        assert dict(zip(map(str, values), counts.tolist(), strict=True)) == golden["class_counts_default"][level]

    def test_outlines_are_as_large_as_their_cells(self, belgium):
        assert belgium["N_CENTRES"] == belgium["CENTRES"].featureCount() == 33
        assert sum(column(belgium["CENTRES"], "cells")) == 2145
        for output in ("CENTRES", "CLUSTERS"):
            for feature in belgium[output].getFeatures():
                assert feature.geometry().isGeosValid()
                assert feature.geometry().area() / 1e6 == pytest.approx(feature["cells"]), feature["class"]

    def test_people_are_all_there(self, belgium, grids):
        people = np.nansum(raster.read(grids["POPULATION"]).as_float())
        assert sum(column(belgium["SUMMARY"], "population")) == pytest.approx(people, rel=1e-6)
        assert sum(column(belgium["SUMMARY"], "share")) == pytest.approx(1)

    def test_the_raster_lies_where_its_input_does(self, belgium, grids):
        made, given = raster.read(belgium["OUTPUT"]), raster.read(grids["POPULATION"])
        assert made.values.dtype == np.uint8 and made.nodata == 255
        assert made.transform == given.transform and "Mollweide" in made.crs_wkt

    def test_centres_at_the_edge_are_reported(self, run, grids):
        run("degurbagrid", **grids)
        assert any("touch the edge of the data" in text for text in run.feedback.warnings)
        assert not any("does not keep areas" in text for text in run.feedback.warnings)

    def test_the_optimal_threshold(self, run, grids, golden):
        """That it is applied to seven digits: with it given as the fixed share, the classes are the same."""
        optimal = raster.read(run("degurbagrid", **grids, BUILTUP_RULE="optimal")["OUTPUT"]).values
        threshold = golden["scalars"]["optimal_built_default"]
        fixed = raster.read(run("degurbagrid", **grids, BUILTUP_THRESHOLD=threshold)["OUTPUT"]).values
        rounded = raster.read(run("degurbagrid", **grids, BUILTUP_RULE="optimal", OPTIMAL_CEIL=True)["OUTPUT"]).values
        assert (optimal == fixed).all()
        assert np.count_nonzero(rounded == 30) < np.count_nonzero(optimal == 30) < 2145

    def test_rules_of_2021_change_the_semi_dense_clusters_alone(self, run, grids, belgium):
        now = raster.read(belgium["OUTPUT"]).values
        before = raster.read(run("degurbagrid", **grids, RULES="2021")["OUTPUT"]).values
        assert ((before == now) | (before == 22) | (now == 22)).all() and (before != now).any()
        by_hand = {"SDUC_DENSITY": 900, "SDUC_POPULATION": 2500, "SDUC_CONTIGUITY": "4", "SDUC_BUFFER_KM": 2}
        assert (raster.read(run("degurbagrid", **grids, RULES="2021", **by_hand)["OUTPUT"]).values == now).all()


# -- the municipalities of Belgium -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def municipalities(real_data) -> QgsVectorLayer:
    return QgsVectorLayer(str(real_data("belgium/units_belgium.gpkg")), "municipalities")


@pytest.fixture(scope="module")
def employed(run, real_data, municipalities) -> QgsVectorLayer:
    """The municipalities with their employed residents, joined by code."""
    joined = run("jointables", UNITS=municipalities, UNIT_ID="UID",
                 TABLES=[str(real_data("belgium/be_census2011_employed_581.csv"))])  # fmt: skip
    assert joined["N_UNMATCHED"] == 0
    return joined["OUTPUT"]


@pytest.fixture(scope="module")
def flows(real_data) -> dict[str, object]:
    path = real_data("belgium/be_census2011_flows_581.csv")
    return {"FLOWS": QgsVectorLayer(f"file://{path}?delimiter=,&detectTypes=no", "flows", "delimitedtext"), **COMMUTING}


class TestMunicipalitiesOfBelgium:
    @pytest.fixture(params=["exact", "centre"])
    def inputs(self, request, belgium, grids, municipalities) -> dict[str, object]:
        return {"UNITS": municipalities, "UNIT_ID": "UID", "CLASSES": belgium["OUTPUT"],
                "POPULATION": grids["POPULATION"], "METHOD": request.param}  # fmt: skip

    def test_published_classes(self, run, inputs, golden):
        for rules, field, key in (("2024", "degurba_l1", "L1_pos20_30"), ("2021", "degurba_l2", "L2_2021_pos20_30")):
            classes = by_id(run("degurbaunits", **inputs, RULES=rules)["OUTPUT"], "UID", field)
            assert [classes[name] for name in sorted(classes)][19:30] == golden["units"][key]

    def test_every_class_is_explained(self, run, inputs):
        results = run("degurbaunits", **inputs, FLIPS="TEMPORARY_OUTPUT")
        layer = results["OUTPUT"]
        assert all(column(layer, "note"))
        assert results["N_CITIES"] + results["N_TOWNS"] + results["N_RURAL"] == layer.featureCount() == 581
        near = {name for name, margin in by_id(layer, "UID", "margin").items() if abs(margin) <= 0.05 + 1e-9}
        assert set(column(results["FLIPS"], "unit_id")) <= near

    def test_in_the_opposite_order(self, run, inputs, municipalities):
        turned = run("degurbaunits", **{**inputs, "UNITS": reversed_copy(municipalities)})["OUTPUT"]
        assert rows_of(turned) == rows_of(run("degurbaunits", **inputs)["OUTPUT"])

    def test_in_another_coordinate_reference_system(self, run, inputs, municipalities):
        import processing

        degrees = processing.run("native:reprojectlayer", {"INPUT": municipalities, "TARGET_CRS": "EPSG:4258",
                                                           "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]  # fmt: skip
        moved = run("degurbaunits", **{**inputs, "UNITS": degrees})["OUTPUT"]
        here = run("degurbaunits", **inputs)["OUTPUT"]
        assert by_id(moved, "UID", "degurba_l2") == by_id(here, "UID", "degurba_l2")


class TestUrbanAreasOfBelgium:
    @pytest.fixture
    def inputs(self, belgium, grids, flows, employed) -> dict[str, object]:
        return {"UNITS": employed, "UNIT_ID": "UID", "NAME": "NAME_4", "CLASSES": belgium["OUTPUT"],
                "POPULATION": grids["POPULATION"], "AREAS": "TEMPORARY_OUTPUT", "LOG": "TEMPORARY_OUTPUT",
                **flows}  # fmt: skip

    def test_show(self, run, inputs):
        for field in (None, "employed_total_incl_abroad_unknown", "employed_known_municipality"):
            r = run("functionalurbanareas", **inputs, EMPLOYED=field)
            print(field, r["N_AREAS"], r["N_UNITS_IN"], run.feedback.warnings)
            import collections
            print(collections.Counter(column(r["OUTPUT"], "role")), collections.Counter(column(r["LOG"], "event")))
            for row in rows_of(r["AREAS"]): print("   ", row)
