"""Priorities of units: figures worked out by hand, a whole region, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from . import valley
from .layers import column, memory_layer, rows, square, units

TWO = ["deaths", "high", 2, "old", "low", 1]


def by_unit(layer, field: str) -> dict[str, object]:
    return dict(zip(column(layer, "code"), column(layer, field), strict=True))


@pytest.fixture
def prioritised(attempt):
    """A function that runs the algorithm on the five squares."""

    def execute(**replaced):
        return attempt("prioritymap", **{"ZONES": "TEMPORARY_OUTPUT", "INDICATORS": TWO, **replaced})

    return execute


class TestMeans:
    DEATHS, OLD = [60, 10, 60, 35, 10], [300, 100, 200, 300, 100]  # scores 1 0 1 .5 0, and 0 1 .5 0 1

    def test_arithmetic_by_hand(self, prioritised):
        layer = prioritised(UNITS=units(deaths=self.DEATHS, old=self.OLD), METHOD="arithmetic")["OUTPUT"]
        assert column(layer, "score_deaths") == [1, 0, 1, 0.5, 0]
        assert column(layer, "score_old") == [0, 1, 0.5, 0, 1]
        assert column(layer, "index") == pytest.approx([2 / 3, 1 / 3, 2.5 / 3, 1 / 3, 1 / 3])
        assert column(layer, "rank") == [2, 3, 1, 3, 3]
        assert column(layer, "priority") == [0, 0, 1, 0, 0]
        assert column(layer, "top_decile_probability") == [0, 0, 1, 0, 0]
        assert "met" not in layer.fields().names()

    def test_geometric_is_the_default(self, prioritised):
        """1^(2/3) x 0.01^(1/3); 0.01^(2/3); 0.5^(1/3); 0.5^(2/3) x 0.01^(1/3); 0.01^(2/3)."""
        layer = prioritised(UNITS=units(deaths=self.DEATHS, old=self.OLD))["OUTPUT"]
        low = 0.01 ** (1 / 3)
        assert column(layer, "index") == pytest.approx([low, low**2, 0.5 ** (1 / 3), 0.5 ** (2 / 3) * low, low**2])

    def test_the_floor(self, prioritised):
        layer = prioritised(UNITS=units(deaths=self.DEATHS, old=self.OLD), FLOOR=0.25)["OUTPUT"]
        assert column(layer, "index")[1] == pytest.approx(0.25 ** (2 / 3))

    def test_zones_and_numbers(self, prioritised):
        results = prioritised(UNITS=units(deaths=self.DEATHS, old=self.OLD), METHOD="arithmetic", POP="p2001",
                              AREA="ha", AREA_UNITS="ha")  # fmt: skip
        assert [results[name] for name in ("N_PRIORITY", "N_ZONES", "POPULATION_PRIORITY")] == [1, 1, 1200]
        (zone,) = rows(results["ZONES"])
        assert zone == {"zone_id": 1, "units": 1, "population": 1200, "area_km2": 100,
                        "mean_index": pytest.approx(2.5 / 3)}  # fmt: skip

    def test_without_spread_it_is_yes_or_no(self, prioritised):
        layer = prioritised(WEIGHT_SPREAD=0, INDICATORS=["deaths", "high", 1, "p2001", "low", 1])["OUTPUT"]
        assert set(column(layer, "top_decile_probability")) == {0, 1}

    def test_an_indicator_that_says_nothing(self, prioritised, feedback):
        layer = prioritised(INDICATORS=["births", "high", 5, *TWO])["OUTPUT"]
        assert column(layer, "score_births") == [None] * 5 and None not in column(layer, "index")
        assert feedback.warned("Indicator 'births' is 40 in all units", "left out")

    def test_a_unit_that_lacks_an_indicator(self, prioritised, feedback):
        layer = prioritised(INDICATORS=["p2021", "low", 1, *TWO])["OUTPUT"]
        for field in ("score_p2021", "index", "rank", "top_decile_probability", "priority", "zone_id"):
            assert by_unit(layer, field)["06003"] is None
        assert feedback.warned("have no index and no rank: 1 (06003)")

    def test_codes_and_text(self, prioritised):
        text = units(types={"deaths": "text"}, deaths=["60", "10", "-1", "35", "10"], old=self.OLD)
        layer = prioritised(UNITS=text, NODATA_VALUES="-1", METHOD="arithmetic")["OUTPUT"]
        assert column(layer, "score_deaths") == [1, 0, None, 0.5, 0]


class TestCounting:
    CLAUSES = ["p2021", "low", 1, "deaths", "high", 1, "old", "high", 2]

    def counted(self, prioritised, **more):
        layer_units = units(p2021=[800, 1050, None, 1500, 1250], deaths=[60, 60, 60, 30, 60],
                            old=[300, 250, 200, 150, 100])  # fmt: skip
        return prioritised(UNITS=layer_units, INDICATORS=self.CLAUSES, METHOD="k_of_n", **more)

    def test_by_the_scores(self, prioritised):
        layer = self.counted(prioritised)["OUTPUT"]
        assert column(layer, "met") == [3, 3, 2, 0, 1]
        assert column(layer, "priority") == [1, 1, 1, 0, 0]
        assert column(layer, "index") == [1, 1, None, 0, 0.25]
        assert column(layer, "rank") == [1, 1, None, 4, 3]

    def test_what_an_unknown_decides_is_unknown(self, prioritised):
        assert column(self.counted(prioritised, K=3)["OUTPUT"], "priority") == [1, 1, None, 0, 0]

    def test_by_limits(self, prioritised):
        """At most 1,050 people; no limit, so half the way; at least 250 old."""
        layer = self.counted(prioritised, LIMITS="1050,,250")["OUTPUT"]
        assert column(layer, "met") == [3, 3, 1, 0, 1]
        assert column(layer, "priority") == [1, 1, None, 0, 0]

    def test_neighbours_make_one_zone(self, prioritised):
        results = self.counted(prioritised, POP="p2001")
        assert [results[name] for name in ("N_PRIORITY", "N_ZONES", "POPULATION_PRIORITY")] == [3, 1, 3300]
        assert by_unit(results["OUTPUT"], "zone_id") == {"06001": 1, "06002": 1, "06003": 1, "06004": None,
                                                         "06005": None}  # fmt: skip
        (zone,) = results["ZONES"].getFeatures()
        assert zone["area_km2"] == pytest.approx(300, rel=2e-3), "measured on the ellipsoid"
        assert zone.geometry().area() == pytest.approx(3e8) and len(zone.geometry().asMultiPolygon()) == 1

    @pytest.mark.parametrize("limit", [{"MIN_ZONE_POP": 3301}, {"MIN_ZONE_KM2": 310}])
    def test_zones_that_are_too_small(self, prioritised, feedback, limit):
        results = self.counted(prioritised, POP="p2001", **limit)
        assert [results["N_PRIORITY"], results["N_ZONES"], results["ZONES"].featureCount()] == [3, 0, 0]
        assert feedback.warned("Zones below the smallest size were left out: 1")


class TestKindsOfUnits:
    def test_a_table(self, prioritised):
        results = prioritised(UNITS=units("None"), ZONES=None)
        assert "N_ZONES" not in results and "zone_id" not in results["OUTPUT"].fields().names()
        assert results["N_PRIORITY"] == 1

    def test_degrees_will_do(self, prioritised):
        """Borders are topology, and areas are measured on the ellipsoid."""
        strips = [
            (f"POLYGON(({w} 40,{w + 1} 40,{w + 1} 41,{w} 41,{w} 40))", str(w), v) for w, v in enumerate((9, 9, 1))
        ]
        layer = memory_layer({"code": "text", "x": "integer"}, strips, "Polygon", "EPSG:4326")
        results = prioritised(UNITS=layer, INDICATORS=["x", "high", 1], POP=None)
        assert [results[name] for name in ("N_PRIORITY", "N_ZONES")] == [2, 1]
        assert column(results["ZONES"], "area_km2") == pytest.approx([2 * 9422], rel=0.01)
        assert column(results["ZONES"], "population") == [None] and "POPULATION_PRIORITY" not in results

    def test_without_a_system(self, prioritised, feedback):
        results = prioritised(UNITS=units(crs=""))
        assert results["N_ZONES"] == 1 and column(results["ZONES"], "area_km2") == [None]
        assert feedback.warned("areas of zones are unknown")

    def test_rows_in_a_list_of_lists_and_in_one_text(self, prioritised):
        flat, nested, text = (
            column(prioritised(INDICATORS=given)["OUTPUT"], "index")
            for given in (TWO, [TWO[:3], TWO[3:]], ",".join(map(str, TWO)))
        )
        assert flat == nested == text


@pytest.fixture(scope="module")
def region(qgis_app) -> QgsVectorLayer:
    """The 60 municipalities of the demonstration region."""
    return QgsVectorLayer(valley.region() + "municipalities", "municipalities", "ogr")


class TestWholeRegion:
    INDICATORS = ["t2021", "low", 1, "pop_65", "high", 1, "area_km2", "high", 0.5]

    def test_six_of_sixty(self, run, region):
        results = run("prioritymap", UNITS=region, UNIT_ID="code", INDICATORS=self.INDICATORS, POP="t2021",
                      OUTPUT="TEMPORARY_OUTPUT", ZONES="TEMPORARY_OUTPUT")  # fmt: skip
        layer = results["OUTPUT"]
        assert results["N_PRIORITY"] == 6 and sorted(column(layer, "rank"))[:6] == [1, 2, 3, 4, 5, 6]
        assert sum(column(layer, "top_decile_probability")) == pytest.approx(6)
        zones = rows(results["ZONES"])
        assert len(zones) == results["N_ZONES"] and sum(zone["units"] for zone in zones) == 6
        assert sum(zone["population"] for zone in zones) == results["POPULATION_PRIORITY"]
        means = [zone["mean_index"] for zone in zones]
        assert means == sorted(means, reverse=True)


@pytest.mark.real
def test_extremadura(run, real_data):
    """Loss, density and age of 383 municipalities, against the same formula in three lines of numpy."""
    units_path = f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios"
    names = ("padron_1996_2021_2025", "mayores65_2020")
    tables = [str(real_data(f"extremadura/extremadura_{name}.csv")) for name in names]
    scratch = {"OUTPUT": "TEMPORARY_OUTPUT"}
    joined = run("jointables", UNITS=units_path, UNIT_ID="codigo", TABLES=tables, **scratch)["OUTPUT"]
    period = {"POP_START": "t2001", "POP_END": "t2021", "START_YEAR": 2001, "END_YEAR": 2021}
    area = {"AREA": "superficie_ha", "AREA_UNITS": "ha"}
    changed = run("demographicchange", UNITS=joined, UNIT_ID="codigo", **period, **area, **scratch)["OUTPUT"]
    fields = {"rate_geometric": "low", "density_end": "low", "pct65": "high"}
    given = [cell for name, end in fields.items() for cell in (name, end, 1)]
    results = run("prioritymap", UNITS=changed, UNIT_ID="codigo", INDICATORS=given, POP="t2021", **scratch,
                  ZONES="TEMPORARY_OUTPUT")  # fmt: skip
    table = np.array([[np.nan if v is None else float(v) for v in column(changed, name)] for name in fields])
    table *= np.array([[-1], [-1], [1]])
    low, high = np.nanmin(table, axis=1, keepdims=True), np.nanmax(table, axis=1, keepdims=True)
    expected = np.maximum((table - low) / (high - low), 0.01).prod(axis=0) ** (1 / 3)
    found = np.array([np.nan if v is None else v for v in column(results["OUTPUT"], "index")])
    assert found == pytest.approx(expected, nan_ok=True)
    assert np.isnan(found).sum() == 5
    assert [results[name] for name in ("N_PRIORITY", "N_ZONES", "POPULATION_PRIORITY")] == [39, 20, 13266]
    certain = np.array([v for v in column(results["OUTPUT"], "top_decile_probability") if v is not None])
    assert certain.sum() == pytest.approx(39) and 20 <= (certain >= 0.95).sum() < 39
    assert results["POPULATION_PRIORITY"] == sum(column(results["ZONES"], "population"))


class TestRefused:
    @pytest.mark.parametrize(
        ("cells", "said"),
        [
            (["", "", ""], "There are no indicators. Fill in at least one row"),
            ([*TWO, "speed", "high", 1], "Row 3 of the indicators: layer 'units' has no field 'speed'"),
            ([*TWO, "p2001", "upwards", 1], "Row 3 of the indicators: 'upwards' is no direction"),
            ([*TWO, "p2001", "high", -2], "Row 3 of the indicators: the weight '-2' is no number above 0"),
            ([*TWO, "p2001", "high"], "Row 3 of the indicators is not complete"),
            ([*TWO, "old", "high", 1], "Row 3 of the indicators names the field 'old' again"),
            (["name", "high", 1], "field 'name', row '06001': 'Ácora' is not a plain number"),
            (["births", "high", 1], "No indicator differs between the units"),
        ],
    )
    def test_rows(self, refused, cells, said):
        assert said in refused("prioritymap", INDICATORS=cells)

    def test_a_field_without_values(self, refused):
        sentence = refused("prioritymap", UNITS=units(old=[None] * 5))
        assert "Indicator 'old' has no value for any unit" in sentence

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"LIMITS": "3,4"}, "LIMITS holds 2 limits for 3 indicators"),
            ({"LIMITS": "3,,x"}, "Limit 3 in LIMITS is 'x'"),
            ({"METHOD": "k_of_n", "K": 4}, "4 indicators should be met, and 3 can be told"),
            ({"POP": None, "MIN_ZONE_POP": 100}, "A smallest zone was given in inhabitants, but no field of them"),
            ({"MIN_ZONE_KM2": "much"}, "MIN_ZONE_KM2 must be a number, but is 'much'"),
        ],
    )
    def test_settings(self, refused, wrong, said):
        assert said in refused("prioritymap", **wrong)

    def test_zones_of_a_table(self, refused):
        sentence = refused("prioritymap", UNITS=units("None"), ZONES="TEMPORARY_OUTPUT")
        assert "Layer 'units' holds no polygons" in sentence

    def test_an_id_given_twice(self, refused):
        assert "must name each unit once" in refused("prioritymap", UNITS=units(code=["1", "1", "2", "3", "4"]))

    def test_fewer_people_than_nobody(self, refused):
        sentence = refused("prioritymap", UNITS=units(p2001=[1, -2, 3, 4, 5]))
        assert "field 'p2001' must not be negative, but unit '06002' has -2" in sentence


def test_outlines_that_meet_in_a_point_are_two_zones(prioritised):
    west, south = 500000, 4310000
    above = (
        f"POLYGON(({west + 10000} {south},{west + 20000} {south},{west + 20000} {south + 9000},{west + 10000} {south}))"
    )
    corners = [(square(0), "a", 9), (above, "b", 9), (square(3), "c", 1)]
    layer = memory_layer({"code": "text", "x": "integer"}, corners, "Polygon")
    results = prioritised(UNITS=layer, INDICATORS=["x", "high", 1], POP=None)
    assert [results["N_PRIORITY"], results["N_ZONES"]] == [2, 2]
