"""Sparse areas from layers and grids: by hand, for Spain, and what is refused."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem

from tests.unit.demography.real_tables import rows as table_rows
from urban_rural_linkages.algorithms.styling import apply_style
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import column, memory_layer, reversed_copy, rows_of, units

CODES = [f"0600{number}" for number in range(1, 6)]


@pytest.fixture
def people(tmp_path):
    """A function that writes a grid of people over the five municipalities and ten cells around them, 1 km wide."""

    def write(values: np.ndarray | None = None, crs: str = "EPSG:25830", west=490_000, cell=1000, name="people") -> str:
        values = np.full((30, 70), 10.0) if values is None else values
        wkt, path = QgsCoordinateReferenceSystem(crs).toWkt(), tmp_path / f"{name}.tif"
        grid = Grid(values, (west, cell, 0, 4_320_000 if cell > 1 else 40, 0, -cell), wkt)
        raster.write(path, grid, nodata=-9)
        return str(path)

    return write


def capitals(codes=CODES, field: str = "code", crs: str = "EPSG:25830"):
    """Return the points of the municipalities: in the middle of each."""
    places = [f"POINT({505_000 + 10_000 * number} 4305000)" for number in range(len(codes))]
    return memory_layer({field: "text"}, list(zip(places, codes, strict=True)), "Point", crs, "capitals")


class TestUnits:
    def test_five_municipalities_10_km_apart(self, attempt, feedback):
        """Within 15 km: the neighbours; the third has no figure, and counts as nobody."""
        results = attempt("sparseareas")
        assert column(results["OUTPUT"], "potential") == [1850, 1850, 2550, 2750, 2750]
        assert column(results["OUTPUT"], "sparse") == [1, 1, 1, 0, 0]
        assert (results["N_SPARSE"], results["POPULATION_SPARSE"]) == (3, 1850)
        assert feedback.warned("population is unknown", "1 (06003)")
        assert feedback.warned("Sparse units with an unknown population within the radius", "2 (06002, 06003)")
        assert feedback.warned("nearer to the edge", "5, of which 3 seem sparse")

    def test_the_radius_is_inclusive_and_the_threshold_is_not(self, attempt):
        layer = attempt("sparseareas", POP="p2001", RADIUS_KM=10, THRESHOLD=3300)["OUTPUT"]
        assert column(layer, "potential") == [2100, 3300, 3600, 3900, 2700]
        assert column(layer, "sparse") == [1, 0, 0, 0, 1]
        layer = attempt("sparseareas", POP="p2001", RADIUS_KM=9.999)["OUTPUT"]
        assert column(layer, "potential") == column(layer, "p2001")

    def test_defaults_are_those_of_geospecs(self, run):
        results = run("sparseareas", UNITS=units(), POP="p2001", OUTPUT="TEMPORARY_OUTPUT")
        assert column(results["OUTPUT"], "potential") == [6000] * 5
        assert (results["N_SPARSE"], results["POPULATION_SPARSE"]) == (5, 6000)

    def test_undecided_at_the_edge(self, attempt):
        results = attempt("sparseareas", EDGE="unknown")
        assert column(results["OUTPUT"], "sparse") == [None, None, None, 0, 0]
        assert results["N_SPARSE"] == results["POPULATION_SPARSE"] == 0

    def test_order_of_features(self, attempt):
        fractions = {"types": {"p2021": "real"}, "p2021": [0.1, 0.7, 1e-9, 1e9 + 0.3, 0.2]}
        there, back = (attempt("sparseareas", UNITS=layer)["OUTPUT"]
                       for layer in (units(**fractions), reversed_copy(units(**fractions))))  # fmt: skip
        assert rows_of(there) == rows_of(back)

    def test_codes_for_missing(self, attempt):
        coded = units(p2021=[800, 1050, -1, 1500, 1250])
        layer = attempt("sparseareas", UNITS=coded, NODATA_VALUES="-1")["OUTPUT"]
        assert column(layer, "potential") == [1850, 1850, 2550, 2750, 2750]

    def test_a_unit_without_a_place(self, attempt, feedback):
        places = [("POINT(0 0)", "a", 1), (None, "b", 10), ("POINT(1000 0)", "c", 100)]
        layer = memory_layer({"code": "text", "p2021": "integer"}, places, "Point")
        found = attempt("sparseareas", UNITS=layer)["OUTPUT"]
        assert column(found, "potential") == [101, None, 101]
        assert column(found, "sparse") == [1, None, 1]
        assert feedback.warned("without a place", "1 (b)")

    @pytest.mark.real
    def test_spain_2021(self, attempt, real_data, feedback):
        """8,116 municipalities with a place; as many are sparse as by geodesics (on the map, 1,351)."""
        table = table_rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
        places = [f"POINT({row['x_3035']} {row['y_3035']})" if row["x_3035"] else None for row in table]
        values = [(place, row["ine_muni"], row["pop2021"]) for place, row in zip(places, table, strict=True)]
        layer = memory_layer({"code": "text", "pop": "text"}, values, "Point", "EPSG:3035")
        results = attempt("sparseareas", UNITS=layer, POP="pop", RADIUS_KM=50, THRESHOLD=100000)
        assert Counter(column(results["OUTPUT"], "sparse")) == {0: 6771, 1: 1345, None: 20}
        assert (results["N_SPARSE"], results["POPULATION_SPARSE"]) == (1345, 1_129_874)
        assert feedback.warned("nearer to the edge of the data", "of which 98 seem sparse")


class TestGrid:
    def test_people_of_cells(self, attempt, people, feedback):
        """The points lie on corners of cells: 12 centres within 2 km; 100 cells of 10 people in each municipality."""
        results = attempt("sparseareas", POP=None, POPULATION=people(), RADIUS_KM=2, THRESHOLD=121)
        assert column(results["OUTPUT"], "potential") == [120] * 5
        assert (results["N_SPARSE"], results["POPULATION_SPARSE"]) == (5, pytest.approx(5000))
        assert feedback.warnings == []

    def test_the_field_tells_the_people_of_sparse_units(self, attempt, people):
        results = attempt("sparseareas", POP="p2001", POPULATION=people(), RADIUS_KM=2, THRESHOLD=121)
        assert results["POPULATION_SPARSE"] == 6000

    def test_points_have_no_people_of_their_own(self, attempt, people):
        results = attempt("sparseareas", UNITS=capitals(), POP=None, POPULATION=people(), RADIUS_KM=2)
        assert results["N_SPARSE"] == 5 and results["POPULATION_SPARSE"] is None

    def test_units_are_brought_into_the_plane_of_the_grid(self, attempt, people):
        degrees = memory_layer({"code": "text"}, [("POINT(-3 38.895)", "a")], "Point", "EPSG:4326")
        found = attempt("sparseareas", UNITS=degrees, POP=None, POPULATION=people(west=465_000), RADIUS_KM=2)["OUTPUT"]
        assert column(found, "potential")[0] in (120, 130, 140)

    def test_a_grid_in_degrees(self, attempt, people):
        """At 39.9 north 0.01 degrees are 856 m by 1,110 m: 9 centres lie within 1.5 km of one."""
        place = memory_layer({"code": "text"}, [("POINT(-3.495 39.855)", "a")], "Point", "EPSG:4326")
        grid = people(crs="EPSG:4326", west=-4, cell=0.01, name="degrees")
        found = attempt("sparseareas", UNITS=place, POP=None, POPULATION=grid, RADIUS_KM=1.5)["OUTPUT"]
        assert column(found, "potential")[0] == 90

    def test_the_edge_is_that_of_the_grid(self, attempt, people, feedback):
        attempt("sparseareas", POP=None, POPULATION=people(), RADIUS_KM=15.5)
        assert feedback.warned("nearer to the edge of the data", ": 5, of which 0 seem sparse")

    def test_without_crs(self, refused, people):
        assert "'nowhere' has no coordinate reference system" in refused(
            "sparseareas", POPULATION=people(crs="", name="nowhere")
        )

    def test_fewer_than_nobody(self, refused, people):
        values = np.full((30, 70), 10.0)
        values[3, 4] = -5
        assert "'people' holds a negative number of people: -5" in refused("sparseareas", POPULATION=people(values))

    def test_elsewhere(self, attempt, people):
        """No cell within the radius: nothing is known, and nobody is called sparse."""
        results = attempt("sparseareas", POP=None, POPULATION=people(west=9_000_000), RADIUS_KM=50)
        assert set(column(results["OUTPUT"], "sparse")) == {None} and results["N_SPARSE"] is None


class TestPoints:
    def test_they_stand_for_the_units(self, attempt):
        far = memory_layer({"code": "text"}, [("POINT(505000 4305000)", "06001"), ("POINT(900000 4305000)", "06002")],
                           "Point", name="capitals")  # fmt: skip
        layer = attempt("sparseareas", POP="p2001", POINTS=far, RADIUS_KM=10)["OUTPUT"]
        assert column(layer, "potential") == [1000, 1100, 2500, 3900, 2700]

    def test_units_without_a_point_keep_their_place_and_are_named(self, attempt, feedback):
        attempt("sparseareas", POINTS=capitals(codes=CODES[:4]))
        assert feedback.warned("Units without a point in layer 'capitals'", "1 (06005)")

    def test_a_table_of_units_with_points(self, attempt):
        layer = attempt("sparseareas", UNITS=units("None"), POINTS=capitals(field="ine"), POINTS_ID="ine")["OUTPUT"]
        assert column(layer, "potential") == [1850, 1850, 2550, 2750, 2750]

    def test_lost_zeros(self, attempt, feedback):
        stripped = capitals(codes=[code.lstrip("0") for code in CODES])
        assert column(attempt("sparseareas", POINTS=stripped)["OUTPUT"], "potential")[0] == 1850
        assert feedback.warned("lost leading zeros", "5")

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            (lambda: {"POINTS": capitals(field="ine")}, "which unit each point of layer 'capitals' stands for"),
            (lambda: {"POINTS": capitals(), "UNIT_ID": None}, "the units have none"),
            (lambda: {"POINTS": capitals(codes=["a", "b"])}, "No point of layer 'capitals' has the code of a unit"),
            (lambda: {"POINTS": capitals(codes=["06001", "06001"])}, "repeated ids: 1 (06001)"),
        ],
    )
    def test_refusals(self, qgis_app, refused, wrong, said):
        assert said in refused("sparseareas", **wrong())


class TestRefusals:
    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"POP": None}, "Nothing says where people live"),
            ({"POP": "name"}, "'units', field 'name', row '06001': 'Ácora' is not a plain number"),
            ({"UNIT_ID": "comarca"}, "repeated ids: 2 (Norte, Sur)"),
        ],
    )
    def test_parameters(self, refused, wrong, said):
        assert said in refused("sparseareas", **wrong)

    def test_no_crs(self, refused):
        assert "'units' has no coordinate reference system" in refused("sparseareas", UNITS=units(crs=""))

    def test_no_geometry(self, refused):
        assert "Layer 'units' has no geometry" in refused("sparseareas", UNITS=units("None"))
        nowhere = memory_layer({"code": "text", "p2021": "integer"}, [(None, "a", 1)], "Point")
        assert "No unit of layer 'units' has a place" in refused("sparseareas", UNITS=nowhere)

    def test_negative_people(self, refused):
        sentence = refused("sparseareas", UNITS=units(p2021=[1, 2, -3, 4, 5]))
        assert "field 'p2021' must not be negative, but unit '06003' has -3" in sentence


class TestProjections:
    @pytest.mark.parametrize(("crs", "places"), [
        ("EPSG:3857", ("-400000 4900000", "-349200 4900000")), ("EPSG:4326", ("-3.6 40.2", "-3.144 40.2")),
    ])  # fmt: skip
    def test_kilometres_are_those_on_the_ground(self, attempt, crs, places):
        """38.9 km from each other, be they 50.8 km of Web Mercator."""
        rows = [(f"POINT({place})", code, people) for place, code, people in zip(places, "ab", (1, 2), strict=True)]
        layer = memory_layer({"code": "text", "p2021": "integer"}, rows, "Point", crs)
        near, far = (attempt("sparseareas", UNITS=layer, RADIUS_KM=km)["OUTPUT"] for km in (39.0, 38.7))
        assert (column(near, "potential"), column(far, "potential")) == ([3, 3], [1, 2])

    def test_feet_are_no_metres(self, attempt):
        """In EPSG:2229 lengths are US feet: 10 km are 32,808 of them."""
        rows = [("POINT(6500000 1900000)", "a", 1), ("POINT(6532800 1900000)", "b", 10),
                ("POINT(6565700 1900000)", "c", 100)]  # fmt: skip
        layer = memory_layer({"code": "text", "p2021": "integer"}, rows, "Point", "EPSG:2229")
        assert column(attempt("sparseareas", UNITS=layer, RADIUS_KM=10)["OUTPUT"], "potential") == [11, 11, 100]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_bands_of_the_potential(attempt, language):
    layer = attempt("sparseareas")["OUTPUT"]
    apply_style(layer, "potential", language)
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert len(labels) == 5 and labels[0] == {"en": "Under 50,000", "es": "Menos de 50.000"}[language]
