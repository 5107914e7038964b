"""Standards of settlements through the algorithm: the published figures, places and areas, and what is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

from urban_rural_linkages.io.checklists import shipped_library

from . import village_data as village
from .layers import memory_layer, rows
from .village_data import rectangle


@pytest.fixture
def assessed(run):
    """A function that runs the villages with some inputs replaced, into memory; None leaves one out."""

    def execute(**replaced):
        scratch = dict.fromkeys(("OUTPUT", "SECTORS_TABLE", "DOUBLE"), "TEMPORARY_OUTPUT")
        inputs = {**village.inputs(), **scratch, **replaced}
        return run("lotusstandards", **{key: value for key, value in inputs.items() if value is not None})

    return execute


def of(results, settlement: str, standard: str) -> dict:
    (row,) = (r for r in rows(results["OUTPUT"]) if (r["settlement"], r["standard"]) == (settlement, standard))
    return row


def value_and_status(results, settlement: str, standard: str) -> tuple:
    row = of(results, settlement, standard)
    return row["value"], row["status"]


def moved(layer, crs: str, fields):
    """Return a copy of a polygon layer in another coordinate reference system."""
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    copies = []
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(transform)
        copies.append((geometry.asWkt(), *feature.attributes()))
    return memory_layer(fields, copies, "Polygon", crs, name=layer.name())


class TestPublishedFigures:
    """Section 9.3 of the methods page, from polygons, far from the meridian of their projection."""

    def test_the_settlement_of_four_thousand(self, assessed):
        results = assessed()
        assert of(results, "s1", "DP")["class"] == "base"
        assert value_and_status(results, "s1", "DP") == (40, "no_minimum")
        assert value_and_status(results, "s1", "DV") == (15, "met_below_target")
        assert value_and_status(results, "s1", "ZVL") == (4.5, "not_met")
        assert value_and_status(results, "s1", "SDL") == (1.6, "met")
        assert of(results, "s1", "ZVL")["surplus_amount"] == -2000
        assert of(results, "s1", "DV")["article"] == "LOTUS art. 12.2"

    @pytest.mark.parametrize(
        ("people", "given", "expected"),
        [(5000, None, "base"), (5001, None, "relevant"), (5000, "relevant", "relevant"), (5001, "base", "base")],
    )
    def test_classes(self, assessed, feedback, people, given, expected):
        layer = village.settlements([((0, 0, 1000, 1000), "s1", "Alba", people, 1, None, given, None)])
        row = of(assessed(SETTLEMENTS=layer, SYSTEMS=None, SECTORS=None, SECTORS_TABLE=None), "s1", "DP")
        assert (row["class"], row["target"]) == (expected, {"base": 45, "relevant": 65}[expected])
        assert feedback.warned("5,000 inhabitants", "1 (s1)") == (given == "base" and people > 5000)

    def test_three_base_settlements(self, assessed):
        places = [((3000 * n, 0, 3000 * n + 1000, 1000), f"s{n}", "", people, 1, "g", None, None)
                  for n, people in enumerate((1000, 2000, 2500))]  # fmt: skip
        park = village.systems([((100, 100, 350, 210), "l1", "general", "green", None)])
        results = assessed(SETTLEMENTS=village.settlements(places), SYSTEMS=park)
        for n in range(3):
            row = of(results, f"s{n}", "ZVG")
            assert (row["value"], row["status"], row["basis"], row["group"]) == (5, "met", "group", "g")

    def test_sectors(self, assessed):
        productive, enough, short = rows(assessed()["SECTORS_TABLE"])
        assert productive["cession_share"] == 0.15 and productive["cession_status"] == "met"
        assert productive["cession_green_share"] == pytest.approx(0.6667, abs=1e-4)
        assert productive["cession_green_status"] == "met" and productive["inhabitants"] is None
        assert enough["inhabitants"] == 250 and enough["cession_status"] is None
        assert (enough["pmr_needed"], enough["pmr_status"], enough["parking_status"]) == (3, "met", "met")
        assert (short["parking_needed"], short["parking_ratio"], short["parking_status"]) == (50, 0.98, "not_met")
        assert (short["pmr_needed"], short["pmr_status"]) == (2, "not_met")

    def test_the_same_polygon_in_both_systems(self, assessed, feedback):
        both = village.systems([((10, 10, 110, 60), "g", "general", "green", None),
                                ((10, 10, 110, 60), "l", "local", "green", None)])  # fmt: skip
        results = assessed(SYSTEMS=both)
        assert results["DOUBLE_AREA_M2"] == 5000
        (piece,) = results["DOUBLE"].getFeatures()
        assert (piece["general_id"], piece["local_id"], piece["area_m2"]) == ("g", "l", 5000)
        assert piece.geometry().area() == 5000
        assert feedback.warned("counted twice", "art. 12.2.e", "5\u202f000.00 m2")


class TestPlaces:
    def test_land_across_two_settlements(self, assessed):
        results = assessed()
        assert of(results, "s1", "ZVG")["amount"] == pytest.approx(5000, abs=1e-6)
        assert of(results, "s2", "ZVG")["amount"] == pytest.approx(10000, abs=1e-6)

    def test_outside_all_settlements(self, assessed, feedback):
        lonely = village.systems([((1200, 2600, 1210, 2700), "l5", "general", "facilities", None),
                                  ((1200, 2600, 1210, 2700), "l6", "local", "facilities", None)])  # fmt: skip
        results = assessed(SYSTEMS=lonely, GROUP=None)
        assert of(results, "s4", "SDG")["amount"] == 1000, "counted for the nearest, and so for its group"
        assert all(of(results, f"s{n}", "SDL")["amount"] == 0 for n in range(1, 5))
        assert feedback.warned("general systems outside all settlements", "1 (1000 m2)")
        assert feedback.warned("local systems outside all settlements, counted for none", "SYSTEM_SETTLEMENT")

    def test_beyond_the_outline(self, assessed, feedback):
        """10 m of 100 stick out of Corral: all of it counts, and the log tells."""
        layer = village.systems([((450, 2300, 550, 2400), "l1", "local", "green", None)])
        assert of(assessed(SYSTEMS=layer), "s3", "ZVL")["amount"] == pytest.approx(10000)
        assert feedback.warned("lies beyond the outlines", "5000 m2")

    def test_equally_near_settlements(self, assessed):
        layer = village.systems([((740, 2200, 760, 2210), "l1", "general", "green", None)])
        results = assessed(SYSTEMS=layer, CLASS=None, GROUP="code")
        assert [of(results, s, "ZVG")["amount"] for s in ("s3", "s4")] == [200, 0], "the first id"

    def test_a_named_settlement_wins_over_the_map(self, assessed):
        layer = village.systems([((100, 100, 200, 200), "l1", "local", "green", "s4"),
                                 ((100, 100, 200, 150), "l2", "local", "green", None)])  # fmt: skip
        results = assessed(SYSTEMS=layer, SYSTEM_SETTLEMENT="of")
        assert [of(results, s, "ZVL")["amount"] for s in ("s1", "s4")] == [5000, 10000]

    def test_without_groups_all_base_settlements_are_one(self, assessed, feedback):
        results = assessed(GROUP=None)
        assert of(results, "s1", "ZVG")["divisor"] == 7000 and of(results, "s1", "ZVG")["group"] is None
        assert of(results, "s2", "ZVG")["divisor"] == 6000
        assert feedback.warned("all base settlements of the layer are one group")

    def test_tables_without_shapes(self, assessed):
        places = memory_layer({"code": "text", "people": "text", "ha": "text"}, [("06", "4000", "100")],
                              name="places")  # fmt: skip
        land = memory_layer({"system": "text", "use": "text", "of": "text", "m2": "text"},
                            [("LOCAL", "green", "6", "20000")], name="land")  # fmt: skip
        results = assessed(SETTLEMENTS=places, AREA="ha", SYSTEMS=land, SYSTEM_SETTLEMENT="of", SYSTEM_AREA="m2",
                           NAME=None, DWELLINGS=None, GROUP=None, CLASS=None, SYSTEM_ID=None)  # fmt: skip
        assert value_and_status(results, "06", "ZVL") == (5, "met")
        assert value_and_status(results, "06", "DV") == (None, None)
        assert results["DOUBLE_AREA_M2"] is None and results["DOUBLE"].featureCount() == 0

    def test_the_least_that_can_be_given(self, run):
        results = run("lotusstandards", SETTLEMENTS=village.settlements(), POP="people", OUTPUT="TEMPORARY_OUTPUT")
        found = rows(results["OUTPUT"])
        assert len(found) == 24 and results["N_NOT_MET"] == 0 and results["DOUBLE_AREA_M2"] is None
        assert {row["status"] for row in found if row["standard"] != "DP"} == {None}

    def test_sectors_that_were_not_given(self, assessed):
        assert assessed(SECTORS=None)["SECTORS_TABLE"].featureCount() == 0


class TestAreas:
    @pytest.mark.parametrize("unit", ["ha", "km2", "m2"])
    def test_official_areas(self, assessed, unit):
        results = assessed(AREA="ha", AREA_UNITS=unit)
        assert of(results, "s1", "DP")["divisor"] == pytest.approx({"ha": 100, "km2": 10000, "m2": 0.01}[unit])

    def test_on_the_ellipsoid(self, assessed):
        """180 km from its meridian the plane is right by chance to a ten-thousandth or so: near, and not the same."""
        ground = of(assessed(MEASURE="ellipsoid"), "s1", "SDL")
        assert ground["value"] == pytest.approx(1.6, rel=2e-3) and ground["value"] != 1.6

    def test_degrees_are_measured_on_the_ellipsoid(self, assessed):
        results = assessed(
            SETTLEMENTS=moved(village.settlements(), "EPSG:4326", village.SETTLEMENT_FIELDS),
            SYSTEMS=moved(village.systems(), "EPSG:4326", village.SYSTEM_FIELDS),
        )
        ground = assessed(MEASURE="ellipsoid")
        for standard in ("DP", "ZVL", "SDL", "ZVG"):
            assert of(results, "s1", standard)["value"] == pytest.approx(of(ground, "s1", standard)["value"], rel=1e-5)
        assert results["DOUBLE_AREA_M2"] == pytest.approx(ground["DOUBLE_AREA_M2"], rel=1e-5)

    def test_web_maps_are_measured_on_the_ellipsoid(self, assessed, feedback):
        results = assessed(SETTLEMENTS=moved(village.settlements(), "EPSG:3857", village.SETTLEMENT_FIELDS))
        assert of(results, "s1", "DP")["value"] == pytest.approx(40, rel=2e-3)
        assert feedback.warned("layer 'settlements' is wrong about areas by +6", "ellipsoid")

    def test_layers_in_different_systems(self, assessed):
        results = assessed(SYSTEMS=moved(village.systems(), "EPSG:25830", village.SYSTEM_FIELDS))
        assert of(results, "s1", "ZVL")["value"] == pytest.approx(4.5, rel=5e-3)
        assert of(results, "s2", "ZVG")["amount"] == pytest.approx(10000, rel=5e-3)


class TestLog:
    def test_the_same_system_twice(self, assessed, feedback):
        parks = village.systems([((0, 0, 100, 100), "l1", "local", "green", None),
                                 ((0, 0, 100, 50), "l2", "local", "facilities", None)])  # fmt: skip
        assert assessed(SYSTEMS=parks)["DOUBLE_AREA_M2"] == 0
        assert feedback.warned("one and the same system overlap", "5000 m2")

    def test_touching_polygons_are_not_counted_twice(self, assessed):
        parks = village.systems([((0, 0, 100, 100), "l1", "local", "green", None),
                                 ((100, 0, 200, 100), "l2", "general", "green", None)])  # fmt: skip
        results = assessed(SYSTEMS=parks)
        assert results["DOUBLE_AREA_M2"] == 0 and results["DOUBLE"].featureCount() == 0

    def test_unknown_population(self, assessed, feedback):
        layer = village.settlements([((0, 0, 1000, 1000), "s1", "Alba", -1, 1, None, None, None)])
        results = assessed(SETTLEMENTS=layer, NODATA_VALUES="-1")
        assert value_and_status(results, "s1", "ZVL") == (None, None)
        assert feedback.warned("population and class are unknown", "1 (s1)")

    def test_the_two_readings_of_two_thirds(self, assessed, feedback):
        rich = village.sectors([("i1", "productive", 40000.0, 4000.0, 4000.0, None, None, None)])
        (ceded,) = rows(assessed(SECTORS=rich)["SECTORS_TABLE"])
        (minimum,) = rows(assessed(SECTORS=rich, GREEN_SHARE_OF="minimum")["SECTORS_TABLE"])
        assert (ceded["cession_green_status"], minimum["cession_green_status"]) == ("not_met", "met")
        assert feedback.warned("depends on the reading", "GREEN_SHARE_OF")

    def test_dwellings_of_new_sectors(self, assessed, feedback):
        fields = {"sector": "text", "m2": "real", "floor": "real", "homes": "integer", "of": "text"}
        layer = memory_layer(fields, [("r1", 20000.0, 1.0, 39, "s1"), ("r2", 20000.0, 1.0, 39, "s2"),
                                      ("r3", 20000.0, 1.0, 39, None)], name="sectors")  # fmt: skip
        inputs = dict.fromkeys(("KIND", "GREEN", "FACILITIES", "PARKING", "PMR_PARKING"))
        results = assessed(SECTORS=layer, SECTOR_DWELLINGS="homes", SECTOR_SETTLEMENT="of", **inputs)
        found = [(row["dwellings_ha"], row["dwellings_ha_minimum"], row["dwellings_status"])
                 for row in rows(results["SECTORS_TABLE"])]  # fmt: skip
        assert found == [(19.5, 10, "met"), (19.5, 20, "not_met"), (19.5, None, None)]
        assert feedback.warned("to what class of settlement", "1 (see SECTOR_SETTLEMENT)")

    def test_it_passes_no_sentence(self, qgis_app):
        """What the law says of a plan is for people to say."""
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:lotusstandards")
        words = algorithm.shortHelpString().lower()
        assert "legal" not in words and "art. 12.2" in words


class TestRefused:
    @pytest.fixture
    def said(self, refused):
        return lambda **replaced: refused("lotusstandards", SECTORS_TABLE=None, DOUBLE=None, **replaced)

    def test_a_system_that_is_none(self, said):
        layer = village.systems([((0, 0, 1, 1), "l1", "global", "green", None)])
        assert "Layer 'systems', field 'system', row 'l1': 'global' is none of the codes general, local" in said(
            SYSTEMS=layer
        )

    def test_a_use_that_is_none(self, said):
        layer = village.systems([((0, 0, 1, 1), "l1", "local", None, None)])
        assert "field 'use', row 'l1': '' is none of the codes green, facilities" in said(SYSTEMS=layer)

    def test_fields_that_are_not_there(self, said):
        layer = memory_layer({"kind": "text"}, [(rectangle(0, 0, 1, 1), "x")], "Polygon", village.CRS, name="land")
        sentence = said(SYSTEMS=layer, SYSTEM=None, USE=None, SYSTEM_ID=None)
        assert "Layer 'land' has no field 'system'; it has: kind" in sentence

    def test_a_class_that_is_none(self, said):
        layer = village.settlements([((0, 0, 1, 1), "s1", "Alba", 1, 1, None, "city", None)])
        assert "row 's1': 'city' is none of the codes base, relevant" in said(SETTLEMENTS=layer)

    def test_a_settlement_twice(self, said):
        assert "repeated ids: 1 (Alba)" in said(
            SETTLEMENTS=village.settlements([village.SETTLEMENTS[0]] * 2), SETTLEMENT_ID="name"
        )

    def test_negative_people(self, said):
        layer = village.settlements([((0, 0, 1, 1), "s1", "Alba", -5, 1, None, None, None)])
        assert "field 'people' must not be negative, but unit 's1' has -5" in said(SETTLEMENTS=layer)

    def test_no_outlines_and_no_areas(self, said):
        layer = memory_layer({"code": "text", "people": "integer"}, [("s1", 5)], name="places")
        sentence = said(SETTLEMENTS=layer, NAME=None, DWELLINGS=None, GROUP=None, CLASS=None, SYSTEMS=None)
        assert "Layer 'places' holds no polygons" in sentence and "AREA" in sentence

    def test_land_without_shapes(self, said):
        land = memory_layer({"system": "text", "use": "text"}, [("local", "green")], name="land")
        assert "Layer 'land' holds no polygons" in said(SYSTEMS=land, SYSTEM_ID=None)

    def test_a_settlement_that_is_not_there(self, said):
        layer = village.systems([((0, 0, 1, 1), "l1", "local", "green", "s9")])
        sentence = said(SYSTEMS=layer, SYSTEM_SETTLEMENT="of")
        assert "field 'of' names settlements that are not in layer 'settlements': s9" in sentence

    def test_no_coordinate_reference_system(self, said):
        assert "Layer 'settlements' has no coordinate reference system" in said(SETTLEMENTS=village.settlements(crs=""))

    def test_a_kind_of_sector_that_is_none(self, said):
        rural = village.sectors([("i1", "rural", 1.0, 0.0, 0.0, None, None, None)])
        assert "row 'i1': 'rural' is none of the codes residential, productive" in said(SECTORS=rural)

    def test_more_land_than_there_is(self, said):
        wrong = village.sectors([("i1", "productive", 1.0, 1.0, 1.0, None, None, None)])
        assert "Sector 'i1' hands over more land than it has" in said(SECTORS=wrong)

    def test_an_area_of_nothing(self, said):
        layer = village.settlements([((0, 0, 1, 1), "s1", "Alba", 5, 1, None, None, 0.0)])
        assert "Settlement 's1' has 0 (ha)" in said(SETTLEMENTS=layer, AREA="ha")


def test_the_indicator_of_classes_counts_the_relevant_settlements(run, repository):
    """What the checklists read from the table of standards."""
    library = shipped_library(repository / "resources" / "checklists")
    reading = library.indicators["nucleus_class"].route.reading
    table = rows(run("lotusstandards", **village.inputs(), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"])
    relevant = {row["settlement"] for row in table if row["class"] == "relevant"}
    assert reading.value(table) == len(relevant) > 0
