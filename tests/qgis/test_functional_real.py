"""Functional areas of real regions, from files to layers, the way a planner runs them.

The published figures are those of flexurba (Belgium), LabourMarketAreas (Brindisi) and ttwa (Réunion), all R.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProject, QgsVectorLayer

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

    def test_with_the_sum_of_the_flows(self, run, inputs):
        results = run("functionalurbanareas", **inputs)
        assert (results["N_AREAS"], results["N_UNITS_IN"]) == (15, 358)
        roles = column(results["OUTPUT"], "role")
        assert [roles.count(role) for role in ("core", "commuting", "enclave", "none")] == [77, 281, 0, 223]
        units = by_id(results["AREAS"], "fua_name", "units")
        assert (units["Brussel"], units["Antwerpen"], units["Luik"]) == (148, 41, 54)
        assert sorted(column(results["LOG"], "event")) == ["merge", "merge"]

    def test_those_who_work_abroad_are_employed_too(self, run, inputs):
        """The flows know only who works in a known municipality: with all employed residents below the line, shares
        fall, and three units at the edge of the commuting zones no longer reach 15 %."""
        known = by_id(run("functionalurbanareas", **inputs)["OUTPUT"], "UID", "fua_id")
        inputs["EMPLOYED"] = "employed_total_incl_abroad_unknown"
        results = run("functionalurbanareas", **inputs)
        assert (results["N_AREAS"], results["N_UNITS_IN"]) == (15, 355)
        every, share = (by_id(results["OUTPUT"], "UID", field) for field in ("fua_id", "best_share"))
        lost = {name for name in known if known[name] != every[name]}
        assert len(lost) == 3 and all(every[name] is None and 0.14 < share[name] < 0.15 for name in lost)

    def test_who_works_in_a_known_municipality_is_who_is_in_the_flows(self, run, inputs):
        results = run("functionalurbanareas", **inputs, EMPLOYED="employed_known_municipality")
        assert rows_of(results["OUTPUT"]) == rows_of(run("functionalurbanareas", **inputs)["OUTPUT"])

    def test_areas_hang_together_and_have_no_holes(self, run, inputs):
        """Measured on the outlines, not on the list of borders from which the areas were made."""
        features = list(run("functionalurbanareas", **inputs)["AREAS"].getFeatures())
        shape = {f["fua_name"]: [len(part) for part in f.geometry().asMultiPolygon()] for f in features}
        assert len(shape) == 15 and all(rings == [1] for rings in shape.values())

    def test_in_the_opposite_order(self, run, inputs, employed):
        turned = run("functionalurbanareas", **{**inputs, "UNITS": reversed_copy(employed),
                                                "FLOWS": reversed_copy(inputs["FLOWS"])})  # fmt: skip
        straight = run("functionalurbanareas", **inputs)
        for output in ("OUTPUT", "AREAS", "LOG"):
            assert rows_of(turned[output]) == rows_of(straight[output])


# -- labour markets ----------------------------------------------------------------------------------------------

PARTITION = [
    {"74001", "74014", "74015", "74017"}, {"74003"}, {"74005"}, {"74007"}, {"74008", "74011"},
    {"74006", "74009", "74010", "74019"}, {"74002", "74012"}, {"74004", "74013", "74016", "74018"}, {"74020"},
]  # fmt: skip
MARGINALS = {
    (28895, 34742, 26868), (4009, 3776, 3147), (2557, 2315, 1901), (10162, 10055, 9340), (10773, 10376, 9165),
    (13596, 10960, 9597), (11072, 10626, 9037), (6835, 5228, 4849), (1293, 1114, 975),
}  # fmt: skip


@pytest.fixture(scope="module")
def brindisi(real_data) -> dict[str, object]:
    units = QgsVectorLayer(str(real_data("brindisi/brindisi_municipalities.gpkg")), "brindisi")
    units.setCrs(QgsCoordinateReferenceSystem())  # the file names none, for which QGIS puts in one of its own
    return {"FLOWS": str(real_data("brindisi/brindisi_flows.csv")), **BRINDISI, "UNITS": units, "UNIT_ID": "PRO_COM"}


def partition(layer: QgsVectorLayer) -> list[set[str]]:
    areas = by_id(layer, "unit_id", "area_id")
    return sorted(({unit for unit in areas if areas[unit] == area} for area in set(areas.values())), key=sorted)


class TestLabourMarketsOfBrindisi:
    @pytest.mark.parametrize(
        ("figures", "areas", "supply", "demand", "residents", "moves", "modularity"),
        [
            ((1000, 0.6667, 10000, 0.75), 9, 0.7058694, 0.7733579, 1293, 12, 0.6456),
            ((50, 0.3, 100, 0.4), 20, 0.5454545, 0.6964152, 1045, 0, 0.665588),
            ((1000, 0.6, 10000, 0.7), 9, 0.7058694, 0.7733579, 1293, 12, 0.6456),
        ],
    )
    def test_published_figures(self, run, brindisi, figures, areas, supply, demand, residents, moves, modularity):
        given = dict(zip(("MIN_SIZE", "MIN_SELF", "TARGET_SIZE", "TARGET_SELF"), figures, strict=True))
        results = run("labourmarketareas", **brindisi, **given, AREAS="TEMPORARY_OUTPUT", STEPS="TEMPORARY_OUTPUT")
        assert results["N_AREAS"] == areas
        assert min(column(results["AREAS"], "self_supply")) == pytest.approx(supply, abs=5e-8)
        assert min(column(results["AREAS"], "self_demand")) == pytest.approx(demand, abs=5e-8)
        assert min(column(results["AREAS"], "residents")) == residents
        assert column(results["STEPS"], "outcome").count("moved") == moves
        assert set(column(results["OUTPUT"], "reserve")) == {None}
        assert results["MODULARITY"] == pytest.approx(modularity, abs=5e-5)

    def test_partition_and_marginals(self, run, brindisi):
        results = run("labourmarketareas", **brindisi, AREAS="TEMPORARY_OUTPUT")
        assert partition(results["OUTPUT"]) == sorted(PARTITION, key=sorted)
        columns = (column(results["AREAS"], field) for field in ("residents", "jobs", "internal"))
        assert set(zip(*columns, strict=True)) == MARGINALS

    def test_a_table_will_do(self, run, brindisi):
        without = {name: value for name, value in brindisi.items() if not name.startswith("UNIT")}
        layer = run("labourmarketareas", **without)["OUTPUT"]
        assert not layer.isSpatial() and partition(layer) == sorted(PARTITION, key=sorted)

    def test_contiguous_areas(self, run, brindisi):
        """The layer has no coordinate reference system, and needs none to say who touches whom."""
        results = run("labourmarketareas", **brindisi, CONTIGUITY=True, AREAS="TEMPORARY_OUTPUT")
        assert any("no coordinate reference system" in text for text in run.feedback.warnings)
        assert results["N_AREAS"] == 6
        area_of = by_id(results["OUTPUT"], "unit_id", "area_id")
        assert [area_of[name] for name in ("74003", "74005", "74007", "74020")] == ["74012", "74012", "74007", "74008"]
        assert all(len(area.geometry().asMultiPolygon()) == 1 for area in results["AREAS"].getFeatures())

    @pytest.mark.parametrize("contiguity", [True, False])
    @pytest.mark.parametrize("method", ["coombes", "anabel", "intramax"])
    def test_in_the_opposite_order(self, run, brindisi, method, contiguity):
        if method == "anabel":
            brindisi = {**brindisi, "CENTRE_SIZE": 3000}
        given = {"METHOD": method, "CONTIGUITY": contiguity, "STEPS": "TEMPORARY_OUTPUT"}
        turned = {**brindisi, "UNITS": reversed_copy(brindisi["UNITS"])}
        turned["FLOWS"] = reversed_copy(QgsVectorLayer(brindisi["FLOWS"], "flows"))
        results, others = run("labourmarketareas", **brindisi, **given), run("labourmarketareas", **turned, **given)
        assert rows_of(results["OUTPUT"]) == rows_of(others["OUTPUT"])
        assert rows_of(results["STEPS"]) == rows_of(others["STEPS"])
        assert 1 < results["N_AREAS"] < 20


def test_indicators_of_brindisi(run, brindisi):
    layer = run("flowindicators", **brindisi)["OUTPUT"]
    residents, jobs, internal = (by_id(layer, "unit_id", field) for field in ("residents", "jobs", "internal"))
    found = {(sum(residents[u] for u in area), sum(jobs[u] for u in area)) for area in PARTITION}
    assert found == {marginals[:2] for marginals in MARGINALS}
    alone = {residents[unit]: (unit, internal[unit]) for (unit,) in (area for area in PARTITION if len(area) == 1)}
    assert alone == {4009: ("74003", 3147), 2557: ("74005", 1901), 10162: ("74007", 9340), 1293: ("74020", 975)}
    assert sum(residents.values()) == sum(jobs.values()) == 89192
    assert not run.feedback.warnings


def test_dominant_flows_of_brindisi(run, brindisi):
    results = run("dominantflows", **brindisi, NODES="TEMPORARY_OUTPUT")
    status = by_id(results["NODES"], "unit_id", "status")
    assert status["74001"] == "dominant"
    origins = column(results["OUTPUT"], "origin")
    assert len(origins) == len(set(origins))
    assert {name for name, place in status.items() if place in ("dominated", "intermediate")} == set(origins)


def test_anabel_of_reunion(run, real_data):
    flows = {"FLOWS": str(real_data("reunion/reunion_ttw.csv")), "ORIGIN": "HOME", "DESTINATION": "WORK",
             "WORKERS": "FLOW", "CONTIGUOUS": "CONTI"}  # fmt: skip
    results = run("labourmarketareas", **flows, METHOD="anabel", AREAS="TEMPORARY_OUTPUT", STEPS="TEMPORARY_OUTPUT")
    published = QgsVectorLayer(str(real_data("reunion/anabel_size50000.csv")))
    assert by_id(results["OUTPUT"], "unit_id", "area_id") == by_id(published, "id", "zone")
    assert by_id(results["AREAS"], "area_id", "units") == {"97407": 5, "97411": 9, "97416": 10}
    residents = by_id(results["AREAS"], "area_id", "residents")
    assert [residents[name] for name in sorted(residents)] == pytest.approx([63761.26, 96523.50, 79914.94], abs=0.01)
    steady = by_id(results["AREAS"], "area_id", "self_supply")
    assert [steady[name] for name in sorted(steady)] == pytest.approx([0.8249871, 0.9451433, 0.9160533], abs=5e-8)
    log = QgsVectorLayer(str(real_data("reunion/anabel_size50000_log.csv")))
    steps = sorted(zip(column(results["STEPS"], "step"), column(results["STEPS"], "measure"), strict=True))
    published = [float(value) for value in column(log, "link")]
    assert [link for _, link in steps[: len(published)]] == pytest.approx(published)
