"""Functional rural areas: Extremadura's with urban areas and without, a chain by hand, and input that is refused."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProcessingException

from .layers import memory_layer, rows, square
from .linkages_data import STRAIGHT, extremadura

MADE = dict.fromkeys(("OUTPUT", "AREAS", "CENTRES", "LOG", "SENSITIVITY", "VARIED"), "TEMPORARY_OUTPUT")


@pytest.fixture
def drawn(run):
    def draw(**inputs) -> dict:
        return run("functionalruralareas", **{**MADE, **STRAIGHT, "UNIT_ID": "codigo", **inputs})

    return draw


@pytest.fixture
def region(drawn):
    def draw(**inputs) -> dict:
        given = {"SETTLEMENTS": extremadura("capitales"), "SETTLEMENT_ID": "codigo", "SETTLEMENT_POP": "people",
                 "SETTLEMENT_NAME": "nombre", "UNITS": extremadura("municipios"), **inputs}  # fmt: skip
        return drawn(**given)

    return draw


@pytest.mark.real
class TestExtremadura:
    def test_with_the_urban_areas(self, region, feedback):
        found = region()
        assert (found["N_AREAS"], found["N_CENTRES"], found["N_BELOW"]) == (18, 195, 4)
        log = [(row["round"], row["area_a"], row["area_b"], round(row["minutes"], 4)) for row in rows(found["LOG"])]
        assert len(log) == 177 and log[-1][0] == 12
        assert log[:3] == [
            (1, "06001", "06097", 11.0129),
            (1, "06005", "06015", 28.8004),
            (1, "06007", "06042", 23.6506),
        ]
        people = {row["seat_id"]: row["population"] for row in rows(found["AREAS"])}
        assert (people["06015"], people["06123"], people["10037"]) == (172095, 22555, 133509)
        assert sum(people.values()) == 1059501 and all(row["role"] == "fra" for row in rows(found["OUTPUT"]))
        assert "With the cities among them" in "\n".join(feedback.infos)

    def test_without_them(self, region, feedback):
        found = region(FUA="fua")
        assert (found["N_AREAS"], found["N_CENTRES"], found["N_BELOW"]) == (18, 176, 6)
        areas = {row["fra_name"]: row for row in rows(found["AREAS"])}
        enclosed = {row["seat_id"] for row in areas.values() if row["why"] == "enclosed"}
        assert enclosed == {"06107", "06115"}
        far = areas["Cabeza del Buey"]
        assert far["units"] == 26 and far["seat_min"] == pytest.approx(48.8, abs=0.05)
        units = rows(found["OUTPUT"])
        assert [row["role"] for row in units].count("fua") == 30
        assert sum(row["people"] for row in units if row["role"] == "fra") == 677124
        said = "\n".join(feedback.warnings)
        assert (
            "cannot grow by this rule: 2" in said
            and "The people of the area of Cabeza del Buey (26 units) are 49 minutes" in said
        )
        assert (
            "Outside the urban areas, 677\u202f124 people live in 18 areas; 12 of them reach 25\u202f000"
            in "\n".join(feedback.infos)
        )
        keep = {(row["parameter"], row["value"]): (row["areas"], round(100 * row["keep_seat"]))
                for row in rows(found["SENSITIVITY"])}  # fmt: skip
        assert keep["IDEAL", 12500] == (26, 79) and keep["CENTRE_MINUTES", 15] == (16, 70)
        assert sum(row["centre"] for row in rows(found["CENTRES"])) == 176
        varied = rows(found["VARIED"])
        assert {key: len({row["fra_id"] for row in varied if row["setting"] == key})
                for key in ("IDEAL 12500", "IDEAL 50000")} == {"IDEAL 12500": 26, "IDEAL 50000": 16}  # fmt: skip
        assert len(varied) == 2 * 358 and {row["colour4"] for row in varied} <= {0, 1, 2, 3}, "the 30 of cities not"

    def test_polygons_of_urban_areas_do_what_the_field_does(self, region):
        areas = extremadura("municipios")
        areas.setSubsetString('"fua" IS NOT NULL')
        assert areas.featureCount() == 30
        by_polygon, by_field = region(FUA_AREAS=areas), region(FUA="fua")
        assert [row["fra_id"] for row in rows(by_polygon["OUTPUT"])] == [
            row["fra_id"] for row in rows(by_field["OUTPUT"])
        ]


def chain(people=(10000, 12000, 30000, 26000), fua=(None,) * 4):
    """Four municipalities in a row, each with a settlement in it that has another code."""
    units = memory_layer(
        {"codigo": "text", "fua": "text"},
        [(square(i), f"m{i}", area) for i, area in enumerate(fua)],
        "Polygon",
        name="municipios",
    )
    places = [(f"POINT({units.getFeature(i + 1).geometry().centroid().asPoint().x()} "
               f"{units.getFeature(i + 1).geometry().centroid().asPoint().y()})", f"s{i}", count)
              for i, count in enumerate(people)]  # fmt: skip
    settlements = memory_layer({"id": "text", "people": "integer"}, places, "Point", name="settlements")
    pairs = {("s0", "s1"): 20, ("s1", "s2"): 25, ("s2", "s3"): 28, ("s0", "s2"): 45, ("s1", "s3"): 50, ("s0", "s3"): 70}
    times = [(a, b, float(minutes)) for (x, y), minutes in pairs.items() for a, b in ((x, y), (y, x))]
    table = memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, times, name="times")
    return {"SETTLEMENTS": settlements, "SETTLEMENT_ID": "id", "SETTLEMENT_POP": "people", "UNITS": units,
            "TIMES": table, "COST": "time"}  # fmt: skip


def test_a_chain_by_hand_over_a_table_of_minutes(drawn):
    found = drawn(**chain())
    log = [(row["round"], row["area_a"], row["area_b"], round(row["minutes"], 6)) for row in rows(found["LOG"])]
    assert log == [(1, "s0", "s1", 20), (2, "s2", "s3", 28), (3, "s0", "s2", 46.743441)]
    units = rows(found["OUTPUT"])
    assert {row["fra_id"] for row in units} == {"s0"} and {row["seat_id"] for row in units} == {"s2"}
    assert [row["seat_min"] for row in units] == [45, 25, 0, 28]
    (area,) = rows(found["AREAS"])
    assert (area["population"], area["units"], area["centres"], area["why"]) == (78000, 4, 4, "reached")
    assert area["seat_min"] == pytest.approx((45 * 10 + 25 * 12 + 28 * 26) / 78)


def test_the_field_of_urban_areas_takes_its_settlements_too(drawn, feedback):
    found = drawn(**chain(fua=(None, None, "city", "city")), FUA="fua")
    assert [row["role"] for row in rows(found["OUTPUT"])] == ["fra", "fra", "fua", "fua"] and found["N_AREAS"] == 1
    (area,) = rows(found["AREAS"])
    assert area["why"] == "enclosed" and area["nearest_area_min"] in (None, NULL)


def test_urban_areas_everywhere_leave_no_area_and_say_so(drawn, feedback):
    found = drawn(**chain(fua=("c",) * 4), FUA="fua")
    assert found["N_AREAS"] == 0 and len(rows(found["OUTPUT"])) == 4 and not rows(found["AREAS"])
    assert "Urban areas cover everything" in "\n".join(feedback.warnings)


def test_a_settlement_without_people_takes_no_part(drawn, feedback):
    found = drawn(**chain(people=(10000, 0, 30000, 26000)))
    assert "Settlements without people take no part: 1" in "\n".join(feedback.warnings)
    assert len(rows(found["CENTRES"])) == 3 and len(rows(found["OUTPUT"])) == 4


@pytest.mark.parametrize(("inputs", "words"), [
    ({"SETTLEMENTS": None}, "SETTLEMENTS|ettlements"),
    ({"TIMES": None}, "No network was given"),
    ({"IDEAL": 25000, "MIN_MINUTES": 70}, "at least MIN_MINUTES"),
    ({"people": (10000, None, 3, 4)}, "unit 's1' has no value"),
    ({"people": (0, 0, 0, 0)}, "Nobody lives in the places of layer 'settlements'"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_sentence(drawn, inputs, words):
    given = chain(inputs.pop("people")) if "people" in inputs else chain()
    with pytest.raises(QgsProcessingException, match=words):
        drawn(**{**given, **inputs})


def grid_of(people, folder) -> str:
    """Write people on cells of a kilometre, the first at 500 km east and 4 400 km north of UTM 30."""
    path = folder / "people.tif"
    values = np.array(people, dtype=np.float64)
    made = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float64)
    made.SetGeoTransform((500_000.0, 1000.0, 0.0, 4_401_000.0, 0.0, -1000.0))
    made.SetProjection(QgsCoordinateReferenceSystem("EPSG:25830").toWkt())
    made.GetRasterBand(1).WriteArray(values)
    return str(path)


class TestCells:
    """A row of cells with two municipalities of three cells each; two settlements at its ends."""

    @pytest.fixture
    def row(self, tmp_path):
        def made(people, **inputs):
            outlines = [
                "POLYGON((500000 4400000, 503000 4400000, 503000 4401000, 500000 4401000, 500000 4400000))",
                "POLYGON((503000 4400000, 506000 4400000, 506000 4401000, 503000 4401000, 503000 4400000))",
            ]
            cities = inputs.get("fua", (None, None))
            made = [(wkt, f"m{number}", cities[number]) for number, wkt in enumerate(outlines)]
            units = memory_layer({"codigo": "text", "fua": "text"}, made, "Polygon", "EPSG:25830", name="m")
            places = [("POINT(500500 4400500)", "s0", 900), ("POINT(505500 4400500)", "s1", 800)]
            places = memory_layer({"id": "text", "people": "integer"}, places, "Point", "EPSG:25830", name="s")
            return {
                "SETTLEMENTS": places,
                "SETTLEMENT_ID": "id",
                "SETTLEMENT_POP": "people",
                "UNITS": units,
                "POPULATION": grid_of([people], tmp_path),
                "CENTRE_MINUTES": 3,
                "CLEAN": False,
                **STRAIGHT,
            }

        return made

    def test_people_of_cells_decide_and_areas_touch_over_empty_land(self, drawn, row):
        found = drawn(**row([50, 0, 30, 0, 0, 40]), IDEAL=100)
        (area,) = rows(found["AREAS"])
        assert (area["population"], area["units"], area["centres"], area["why"]) == (120, 2, 2, "reached")
        (merge,) = rows(found["LOG"])
        assert merge["minutes"] == pytest.approx(5 * 1.3, rel=2e-3) and (merge["pop_a"], merge["pop_b"]) == (80, 40)

    def test_a_municipality_is_of_the_area_of_most_of_its_people(self, drawn, row):
        found = drawn(**row([50, 0, 30, 90, 0, 40]), IDEAL=10, MIN_MINUTES=0)
        assert [(unit["fra_id"], unit["fra_share"]) for unit in rows(found["OUTPUT"])] == [("s0", 1), ("s1", 1)]
        first, _ = rows(found["OUTPUT"])
        assert first["seat_min"] == pytest.approx(2 * 1.3 * 30 / 80, rel=2e-3)

    def test_small_catchments_join_where_they_are_cleaned(self, drawn, row):
        given = {**row([50, 0, 30, 0, 0, 40]), "CLEAN": True}
        found = drawn(**given, IDEAL=10, MIN_MINUTES=0)
        assert found["N_AREAS"] == 1 and not rows(found["LOG"]), "six square kilometres are one splinter"

    def test_cells_in_a_city_are_left_out(self, drawn, row):
        found = drawn(**row([50, 0, 30, 0, 0, 40], fua=(None, "c")), FUA="fua", IDEAL=10)
        assert [unit["role"] for unit in rows(found["OUTPUT"])] == ["fra", "fua"]
        (area,) = rows(found["AREAS"])
        assert area["population"] == 80 and area["centres"] == 1

    @pytest.mark.parametrize(("people", "more", "words"), [
        ([0, 0, 0, 0, 0, 0], {}, "Nobody lives on the cells"),
        ([5, -9, 0, 0, 0, 0], {}, "negative number of people"),
    ])  # fmt: skip
    def test_what_is_no_grid_of_these_people_is_refused(self, drawn, row, people, more, words):
        with pytest.raises(QgsProcessingException, match=words):
            drawn(**row(people), **more)

    def test_a_table_of_times_knows_no_cells(self, drawn, row):
        given = {**row([50, 0, 30, 0, 0, 40]), "TIMES": chain()["TIMES"], "COST": "time"}
        with pytest.raises(QgsProcessingException, match="knows no minutes from the cells"):
            drawn(**given)


def test_the_demo_on_its_own_cells(drawn, country):
    """All people of the grid who live in municipalities are in areas, each municipality in that of most of its own."""
    region = country / "region.gpkg"
    given = {"SETTLEMENTS": f"{region}|layername=settlements", "SETTLEMENT_ID": "settlement_id",
             "SETTLEMENT_POP": "population", "SETTLEMENT_NAME": "name", "UNITS": f"{region}|layername=municipalities",
             "UNIT_ID": "code", "POPULATION": str(country / "population_1km_2021.tif"), **STRAIGHT}  # fmt: skip
    on_cells = drawn(**given)
    units, areas = rows(on_cells["OUTPUT"]), rows(on_cells["AREAS"])
    assert {unit["role"] for unit in units} == {"fra"} and sum(area["units"] for area in areas) == len(units) == 60
    people = sum(area["population"] for area in areas)
    assert people == pytest.approx(188_166, abs=60), "the 188 169 of the grid less what lies outside"
    assert all(0 < unit["fra_share"] <= 1 for unit in units) and any(unit["fra_share"] < 1 for unit in units)
    splinters = drawn(**given, CLEAN=False)
    assert (splinters["N_CENTRES"], on_cells["N_CENTRES"]) == (50, 20), "cleaning takes small catchments away"


def test_municipalities_whose_people_are_unknown_are_named(drawn, feedback):
    given = chain()
    people = [10000, None, 30000, 26000]
    units = [(square(row), f"m{row}", count) for row, count in enumerate(people)]
    given["UNITS"] = memory_layer({"codigo": "text", "people": "integer"}, units, "Polygon", name="municipios")
    found = drawn(**given, POP="people")
    assert "Units whose population is unknown, which count as nobody: 1 (m1)." in "\n".join(feedback.warnings)
    assert sum(row["population"] for row in rows(found["AREAS"])) == 66000
