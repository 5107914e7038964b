"""Published measures and travel times, through the algorithms: Belo Horizonte (Ipea), Malawi (AccessMod)."""

from __future__ import annotations

import csv
import json
import shutil

import numpy as np
import pytest
from qgis.core import QgsFeatureRequest, QgsRasterLayer, QgsVectorLayer

from urban_rural_linkages.io import raster

from .layers import column, memory_layer, reversed_copy

pytestmark = pytest.mark.real

EVERYTHING = 1e6  # minutes: a limit that nobody reaches
MODES = {"WALKING": "walk", "BICYCLING": "bicycle", "MOTORIZED": "car"}


@pytest.fixture(scope="module")
def golden(real_data) -> dict:
    """The published figures, by the id of the case."""
    path = real_data("belo_horizonte").parent.parent / "golden" / "accessibility.json"
    return {case["id"]: case for case in json.loads(path.read_text(encoding="utf-8"))}


class TestBeloHorizonte:
    """Five hexagons, each a place and a facility; the columns are text, as in any CSV."""

    @pytest.fixture(scope="class")
    def hexagons(self, real_data, golden) -> dict:
        known = set(golden["BH-2SFCA"]["params"]["ids"])
        with real_data("belo_horizonte/land_use_data.csv").open(encoding="utf-8", newline="") as file:
            land = [
                (r["id"], r["population"], r["jobs"], r["schools"]) for r in csv.DictReader(file) if r["id"] in known
            ]
        with real_data("belo_horizonte/travel_matrix_11_origins.csv").open(encoding="utf-8", newline="") as file:
            od = [(r["from_id"], r["to_id"], r["travel_time"]) for r in csv.DictReader(file)
                  if {r["from_id"], r["to_id"]} <= known]  # fmt: skip
        return {"land": land, "od": od}

    @pytest.fixture
    def score(self, run, hexagons):
        """A function from a measure to its scores by hexagon, to so many decimals."""

        def execute(measure: str, supply: str = "jobs", turned: bool = False, **more) -> dict[str, float | None]:
            land = memory_layer(dict.fromkeys(("id", "population", "jobs", "schools"), "text"), hexagons["land"])
            od = memory_layer(dict.fromkeys(("from_id", "to_id", "minutes"), "text"), hexagons["od"], name="od")
            land, od = (reversed_copy(layer) if turned else layer for layer in (land, od))
            layer = run("accessibilitymeasures", OD=od, ORIGIN="from_id", DESTINATION="to_id", COST="minutes",
                        DEMAND=land, DEMAND_ID="id", DEMAND_POP="population", SUPPLY=land, SUPPLY_ID="id",
                        SUPPLY_CAP=supply, MEASURE=measure, OUTPUT="TEMPORARY_OUTPUT", **more)["OUTPUT"]  # fmt: skip
            return dict(zip(column(layer, "id"), column(layer, "score"), strict=True))

        return execute

    def test_jobs_within_half_an_hour(self, score, golden):
        assert score("cumulative") == golden["BH-CUM30"]["expected"]

    def test_the_closest_school(self, score, golden):
        assert score("closest", "schools", N=1) == golden["BH-CLOSEST"]["expected"]

    @pytest.mark.parametrize("turned", [False, True])
    def test_two_steps_with_an_inclusive_limit(self, score, golden, turned):
        found = score("2sfca", CUTOFF=45, turned=turned)
        assert {name: round(value, 4) for name, value in found.items()} == golden["BH-2SFCA"]["expected"]

    @pytest.mark.parametrize("measure", ["2sfca", "bfca"])
    def test_where_all_weigh_the_same(self, score, golden, measure):
        found = score(measure, CUTOFF=EVERYTHING)
        assert {name: round(value, 4) for name, value in found.items()} == golden["BH-FCA-UNIT"]["expected"]

    def test_spatial_availability_adds_up_to_the_supply(self, score, golden, hexagons):
        found = score("spatial_availability", CUTOFF=EVERYTHING)
        assert {name: round(value) for name, value in found.items()} == golden["BH-SA-UNIT"]["expected"]
        assert sum(found.values()) == pytest.approx(sum(float(row[2]) for row in hexagons["land"]))

    def test_the_files_themselves(self, run, real_data, tmp_path):
        """Eleven origins to all hexagons: every hexagon is kept, those without a way have no closest school."""
        tables = {
            "OD": QgsVectorLayer(str(real_data("belo_horizonte/travel_matrix_11_origins.csv")), "od", "ogr"),
            **{side: QgsVectorLayer(str(real_data("belo_horizonte/land_use_data.csv")), "land", "ogr")
               for side in ("DEMAND", "SUPPLY")},
        }  # fmt: skip
        fields = {"ORIGIN": "from_id", "DESTINATION": "to_id", "COST": "travel_time", "DEMAND_ID": "id",
                  "SUPPLY_ID": "id", "SUPPLY_CAP": "schools"}  # fmt: skip
        written = str(tmp_path / "closest.gpkg")
        run("accessibilitymeasures", **tables, **fields, MEASURE="closest", OUTPUT=written)
        layer = QgsVectorLayer(written)
        assert layer.featureCount() == tables["DEMAND"].featureCount()
        origins = set(column(tables["OD"], "from_id"))
        scores = dict(zip(column(layer, "id"), column(layer, "score"), strict=True))
        assert len(origins) == 11
        assert all((scores[name] is None) == (name not in origins) for name in scores)


class TestMalawi:
    """227 x 196 cells of 1 km; the surface is made by `frictionsurface`, the times by `traveltimeraster`."""

    @pytest.fixture
    def data(self, real_data, tmp_path):
        """A function from a name to a copy of the file: QGIS writes statistics beside the rasters that it opens."""
        return lambda name: shutil.copy(real_data(f"malawi/{name}"), tmp_path)

    @pytest.fixture
    def facilities(self, data):
        """A function that returns all facilities, or the one of a number.

        Their northings are negative, as on the rasters; the system that their file names counts from 10 000 km.
        """
        layer = QgsVectorLayer(data("facilities.gpkg"), "facilities", "ogr")
        crs = QgsRasterLayer(data("landcover_merged.tif")).crs()

        def chosen(cat: int = 0) -> QgsVectorLayer:
            found = layer.materialize(QgsFeatureRequest().setFilterExpression(f'{cat} in (0, "cat")'))
            found.setCrs(crs)
            return found

        return chosen

    @pytest.fixture
    def surface(self, run, data, tmp_path):
        """A function from speeds by class to the rasters of a surface."""

        def make(rows: list[tuple]) -> dict[str, str]:
            table = memory_layer({"class": "integer", "speed_kmh": "real", "mode": "text"}, rows, name="speeds")
            outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "SPEED_KMH", "MODES")}
            return run("frictionsurface", LANDCOVER=data("landcover_merged.tif"), LANDCOVER_SPEEDS=table, **outputs)

        return make

    @pytest.mark.parametrize("given", ["FRICTION", "SPEEDS"])
    def test_motorised_times(self, run, real_data, golden, surface, facilities, given):
        classes = np.unique(raster.read(real_data("malawi/landcover_merged.tif")).as_float())
        made = surface([(int(code), 50.0, "car") for code in classes if not np.isnan(code)])
        results = run("traveltimeraster", **{given: made["OUTPUT" if given == "FRICTION" else "SPEED_KMH"]},
                      SERVICES=facilities(), SERVICE_ID="cat", MAX_MINUTES=60,
                      OUTPUT="TEMPORARY_OUTPUT", REACH="TEMPORARY_OUTPUT")  # fmt: skip
        whole = np.ceil(raster.read(results["OUTPUT"]).as_float() - 1e-4)  # friction is stored as float32
        figures = golden["AM-ISO8"]["expected"]
        assert results["REACHED_CELLS"] == np.isfinite(whole).sum() == figures["n_valid"]
        assert np.isnan(whole).sum() == figures["n_null"]
        assert np.nansum(whole) == figures["sum_min"] and np.nanmax(whole) == figures["max_min"]
        assert round(float(np.nanmean(whole)), 3) == figures["mean_min"]
        assert results["UNREACHED_CELLS"] == 24  # the islands, not what lies beyond an hour
        assert np.array_equal(raster.read(results["REACH"]).as_float() == 1, np.isfinite(whole))

    @pytest.mark.parametrize(("start", "end", "minutes"), [(1, 7, 720.9), (7, 1, 633.7)])
    def test_referral_with_the_slope_of_bicycles_as_it_should_be(
        self, run, data, real_data, surface, facilities, start, end, minutes
    ):
        """The golden file's note: 704 and 650 are published, because the slope there is a hundred times too weak."""
        with real_data("malawi/scenario_mixed.csv").open(encoding="utf-8", newline="") as file:
            rows = [(int(r["class"]), float(r["speed_kmh"]), MODES[r["mode"]]) for r in csv.DictReader(file)]
        made = surface(rows)
        results = run("traveltimeraster", FRICTION=made["OUTPUT"], MODES=made["MODES"], SLOPE="by_mode",
                      DEM=data("dem.tif"), DIRECTION="from", OUTPUT="TEMPORARY_OUTPUT",
                      SERVICES=facilities(start))  # fmt: skip
        times = raster.read(results["OUTPUT"])
        point = next(facilities(end).getFeatures()).geometry().asPoint()
        row = int((times.transform[3] - point.y()) / times.cell_height)
        across = int((point.x() - times.transform[0]) / times.cell_width)
        assert times.as_float()[row, across] == pytest.approx(minutes, abs=0.05)
