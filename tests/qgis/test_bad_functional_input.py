"""What is wrong with grids, units and flows is said in a sentence that names it; in a note where the result stands."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

from urban_rural_linkages.io import raster

from . import city
from .demo_runs import demo_inputs
from .layers import column, memory_layer

FLOW_METHODS = ["flowindicators", "dominantflows", "labourmarketareas", "functionalurbanareas"]
every_flow_method = pytest.mark.parametrize("name", FLOW_METHODS)


def with_cell(values: np.ndarray, row: int, column: int, value: float) -> np.ndarray:
    """Return a grid with one cell changed."""
    changed = values.copy()
    changed[row, column] = value
    return changed


def small_unit(west: float, name: str, side: float = 200) -> tuple:
    """Return a unit smaller than a cell, as a row of the municipalities."""
    square = QgsGeometry.fromWkt(f"POLYGON(({west} {city.NORTH - 900},{west + side} {city.NORTH - 900},"
                                 f"{west + side} {city.NORTH - 900 + side},{west} {city.NORTH - 900}))")  # fmt: skip
    return square.asWkt(), name, "small", None, 1, 1


@pytest.fixture
def grid(tmp_path):
    """A function that writes a grid and returns its path."""
    return lambda name, values, **how: city.grid_file(tmp_path, name, values, **how)


class TestGrids:
    def test_of_other_sizes(self, refused, grid):
        sentence = refused("degurbagrid", LAND=grid("other_land", city.land()[:50]))
        assert "'population' has 60 rows and 60 columns, 'other_land' has 50 and 60" in sentence

    def test_of_other_cells(self, refused, grid):
        sentence = refused("degurbagrid", LAND=grid("other_land", city.land(), cell=500))
        assert "cells of different size: 1000 x 1000 and 500 x 500" in sentence

    def test_in_degrees(self, refused, grid):
        inputs = {"LAND": None, "POPULATION": grid("degrees", city.people(), crs="EPSG:4326", cell=1e-3)}
        assert "'degrees' is in degrees" in refused("degurbagrid", **inputs)

    def test_a_projection_that_does_not_keep_areas_is_only_a_warning(self, attempt, feedback, grid):
        mercator = grid("mercator", city.people(), crs="EPSG:3857", nodata=np.nan)
        assert attempt("degurbagrid", LAND=None, POPULATION=mercator)["N_CENTRES"] == 2
        (warning,) = feedback.warnings
        assert (
            "'mercator' does not keep areas: its cells measure 0.7979 to 0.8043 km2" in warning
            and "EPSG:3035" in warning
        )

    def test_negative_people(self, refused, grid):
        people = grid("people", with_cell(city.people(), 3, 4, -5))
        assert "population raster holds -5 persons in row 4, column 5" in refused("degurbagrid", POPULATION=people)

    def test_unknown_people_have_no_class(self, attempt, grid):
        """Neither a rural cell nor water: a hole in the data."""
        people = grid("people", with_cell(city.people(), 3, 4, np.nan), nodata=np.nan)
        classes = raster.read(attempt("degurbagrid", POPULATION=people)["OUTPUT"])
        assert classes.values[3, 4] == classes.nodata == 255
        assert np.isnan(classes.as_float()).sum() == 2  # the corner too

    def test_more_land_than_cell(self, refused, grid):
        land = grid("other_land", with_cell(city.land(), 2, 3, 1.5))
        assert "land raster holds 1.5 in row 3, column 4" in refused("degurbagrid", LAND=land)

    def test_square_metres_declared_as_shares(self, refused, grid):
        sentence = refused("degurbagrid", BUILTUP=grid("built", np.full((60, 60), 2e5)), BUILTUP_UNITS="share")
        assert "built-up raster holds 200000 in row 1, column 1" in sentence and "unit of the raster" in sentence

    def test_an_input_is_never_overwritten(self, attempt, tmp_path):
        path = city.population_file(tmp_path)
        before = raster.read(path).values
        with pytest.raises(QgsProcessingException, match=r"population\.tif' is also the input POPULATION, 'population"):
            attempt("degurbagrid", OUTPUT=path)
        assert np.array_equal(raster.read(path).values, before, equal_nan=True)

    def test_places_and_formats_that_cannot_be_written(self, attempt, tmp_path):
        for target in ("/proc/nowhere/classes.tif", str(tmp_path / "classes.asc")):
            with pytest.raises(QgsProcessingException, match="written") as caught:
                attempt("degurbagrid", OUTPUT=target)
            assert target in str(caught.value)

    def test_a_failure_spares_the_result_of_yesterday(self, attempt, refused, tmp_path, grid):
        kept = tmp_path / "kept.tif"
        attempt("degurbagrid", OUTPUT=str(kept))
        refused("degurbagrid", OUTPUT=str(kept), LAND=grid("other_land", with_cell(city.land(), 2, 3, 1.5)))
        assert kept.exists()

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"SDUC_DENSITY": "many"}, "SDUC_DENSITY must be a number, but is 'many'"),
            ({"SDUC_BUFFER_KM": "2,5"}, "SDUC_BUFFER_KM must be a number, but is '2,5'"),
            ({"SDUC_CONTIGUITY": "five"}, "SDUC_CONTIGUITY cannot be 'five'. Choose one of: 4, 8"),
            ({"SDUC_CONTIGUITY": "6"}, "SDUC_CONTIGUITY cannot be '6'"),
        ],
    )
    def test_thresholds_that_are_text(self, qgis_app, refused, tmp_path, wrong, said):
        assert said in refused("degurbagrid", **wrong)
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:degurbagrid")
        inputs = {**demo_inputs("degurbagrid", tmp_path), "OUTPUT": "TEMPORARY_OUTPUT", **wrong}
        fine, sentence = algorithm.checkParameterValues(inputs, QgsProcessingContext())
        assert not fine and said in sentence

    def test_thresholds_that_are_numbers_written_as_text(self, attempt):
        assert attempt("degurbagrid", SDUC_DENSITY=" 900 ", SDUC_CONTIGUITY="8", UC_DENSITY="1.5e3")["N_CENTRES"] == 2


class TestUnits:
    def test_smaller_than_a_cell(self, attempt):
        units = city.municipalities(extra=(small_unit(city.WEST + 300, "10"),))
        layer = attempt("degurbaunits", UNITS=units)["OUTPUT"]
        assert column(layer, "degurba_l2")[9] == 11
        assert column(layer, "population")[9] == pytest.approx(20 * 0.02)  # half of a square of 0.2 km
        by_centres = attempt("degurbaunits", UNITS=units, METHOD="centre", RESAMPLE_M=500)["OUTPUT"]
        assert column(by_centres, "degurba_l2")[9] == 11
        assert column(by_centres, "population")[9] == 0
        assert "Too small for the centre of any cell" in column(by_centres, "note")[9]

    @pytest.mark.parametrize("method", ["exact", "centre"])
    def test_level_1_from_a_grid_of_its_own(self, attempt, grid, feedback, method):
        """A level-1 grid that calls all cells urban clusters: every unit is a town, whatever level 2 says."""
        towns = grid("level1", np.where(np.isnan(city.people()), 255, 2).astype(np.uint8), nodata=255)
        found = attempt("degurbaunits", LEVEL1=towns, METHOD=method)
        without = attempt("degurbaunits", METHOD=method)
        assert set(column(found["OUTPUT"], "degurba_l1")) == {2} and found["N_TOWNS"] == 9
        assert column(found["OUTPUT"], "degurba_l2") == column(without["OUTPUT"], "degurba_l2")
        assert len(set(column(without["OUTPUT"], "degurba_l1"))) > 1
        assert any("Level 1 was read off level 2" in text for text in feedback.infos)
        assert any("read off level 2" in entry for entry in without["OUTPUT"].metadata().history())

    def test_what_is_no_level_1(self, refused, grid):
        assert "no class of level 1" in refused("degurbaunits", LEVEL1=grid("l1", city.classes(), nodata=255))

    @pytest.mark.parametrize("method", ["exact", "centre"])
    def test_outside_the_grid(self, attempt, feedback, method):
        lost = (None, "11", "lost", None, 1, 1)
        units = city.municipalities(extra=(small_unit(city.WEST - 5000, "10"), lost))
        layer = attempt("degurbaunits", UNITS=units, METHOD=method)["OUTPUT"]
        assert column(layer, "degurba_l2")[9:] == column(layer, "margin")[9:] == [None, None]
        assert all("no class" in note for note in column(layer, "note")[9:])
        assert any("outside raster 'population': 2 (10, 11)" in text for text in feedback.warnings)

    def test_all_of_them_elsewhere(self, refused):
        """The same numbers in another projection lie in another sea."""
        sentence = refused("degurbaunits", UNITS=city.municipalities(crs="EPSG:25830"))
        assert "No unit of layer 'municipalities' lies on raster 'population'" in sentence

    @pytest.mark.parametrize("name", ["degurbaunits", "functionalurbanareas"])
    @pytest.mark.parametrize(("codes", "value"), [(city.classes() // 10, 1), (city.people(), 0)])
    def test_classes_with_foreign_codes(self, refused, grid, name, codes, value):
        sentence = refused(name, CLASSES=grid("codes", codes.astype(np.float32), nodata=25))
        assert f"'codes' holds {value}, which is no class of level 2" in sentence

    @pytest.mark.parametrize("name", ["degurbaunits", "functionalurbanareas"])
    def test_negative_people(self, refused, grid, name):
        sentence = refused(name, POPULATION=grid("people", with_cell(city.people(), 3, 4, -5)))
        assert "'people' holds a negative number of people: -5" in sentence

    @pytest.mark.parametrize("name", ["degurbaunits", "functionalurbanareas"])
    @pytest.mark.parametrize("raster_", ["CLASSES", "POPULATION"])
    def test_rasters_without_crs(self, refused, grid, name, raster_):
        values = city.classes() if raster_ == "CLASSES" else city.people()
        sentence = refused(name, **{raster_: grid("placeless", values, crs="", nodata=255)})
        assert "'placeless' has no coordinate reference system" in sentence

    def test_classes_in_another_projection(self, attempt, feedback, grid):
        """The same corners, and nothing in common."""
        mercator = grid("mercator", city.classes(), crs="EPSG:3857", nodata=255)
        layer = attempt("degurbaunits", CLASSES=mercator)["OUTPUT"]
        assert set(column(layer, "degurba_l1")) == {None}
        assert any("'mercator' were brought onto the cells" in text for text in feedback.warnings)

    def test_a_finer_population(self, attempt, feedback, grid):
        people = np.repeat(np.repeat(city.people() / 4, 2, axis=0), 2, axis=1)
        finer = attempt("degurbaunits", POPULATION=grid("fine", people, cell=500, nodata=np.nan))["OUTPUT"]
        assert any("'classes' were brought onto the cells of 'fine'" in text for text in feedback.warnings)
        coarser = attempt("degurbaunits")["OUTPUT"]
        for field in ("population", "uc_share", "degurba_l2"):
            assert column(finer, field) == pytest.approx(column(coarser, field))

    def test_small_cells_that_do_not_divide_a_cell(self, refused):
        assert "Cells of 1000 cannot be divided into cells of 300" in refused(
            "degurbaunits", METHOD="centre", RESAMPLE_M=300
        )

    def test_a_bow_tie_does_not_spoil_the_area_it_lies_in(self, attempt):
        tie = "POLYGON((4000000 3058000,4005000 3059000,4005000 3058000,4000000 3059000,4000000 3058000))"
        units = city.municipalities(extra=((tie, "10", "tie", "C1", 1, 1),))
        areas = attempt("functionalurbanareas", UNITS=units, CITY="city", AREAS="TEMPORARY_OUTPUT")["AREAS"]
        (area,) = areas.getFeatures()
        assert area.geometry().isGeosValid() and area.geometry().area() == pytest.approx(8 * 400e6)


class TestFlows:
    @every_flow_method
    def test_other_ids(self, refused, name):
        sentence = refused(name, FLOWS=city.flows([("77", "78", 5), ("01", "78", 5)]))
        assert "'flows', flow from '01' to '78'" in sentence and "such rows: 2" in sentence

    @every_flow_method
    def test_places_outside_are_counted(self, attempt, feedback, name):
        attempt(name, FLOWS=city.flows([*city.FLOWS, ("77", "01", 5), ("01", "78", 6)]))
        assert "no units: 1 row, 6 workers; from such places: 1 row, 5 workers" in "\n".join(
            [*feedback.warnings, *feedback.infos]
        )

    @every_flow_method
    @pytest.mark.parametrize(("workers", "said"), [(-5, "-5 is no number of workers"), (None, "workers are missing")])
    def test_workers(self, refused, name, workers, said):
        sentence = refused(name, FLOWS=city.flows([*city.FLOWS[:-1], ("09", "09", workers)]))
        assert "'flows', flow from '09' to '09'" in sentence and said in sentence

    @every_flow_method
    def test_codes_that_mean_missing_are_flows_that_are_not_published(self, attempt, feedback, name):
        attempt(name, FLOWS=city.flows([*city.FLOWS[:-1], ("09", "09", -9)]), NODATA_VALUES="-9")
        said = "does not publish the workers of 1 row: there are at least 0 and at most 9 of them"
        assert [text for text in feedback.warnings if said in text]

    @every_flow_method
    def test_pairs_that_come_twice(self, attempt, feedback, name):
        split = [("09", "09", 300), *city.FLOWS[:-1], ("09", "09", 500)]
        layer = attempt(name, FLOWS=city.flows(split))["OUTPUT"]
        assert [text for text in feedback.warnings if "more than once; rows added up: 1" in text]
        once = attempt(name)["OUTPUT"]
        assert [f.attributes() for f in layer.getFeatures()] == [f.attributes() for f in once.getFeatures()]

    @every_flow_method
    def test_lost_zeros(self, attempt, feedback, name):
        numbers = [(int(origin), int(destination), flow) for origin, destination, flow in city.FLOWS]
        flows = city.flows(numbers, types={"origin": "integer", "destination": "integer"})
        layer = attempt(name, FLOWS=flows)["OUTPUT"]
        assert any("'flows': ids had lost their leading zeros" in text for text in feedback.warnings)
        once = attempt(name)["OUTPUT"]
        assert [f.attributes() for f in layer.getFeatures()] == [f.attributes() for f in once.getFeatures()]

    @every_flow_method
    def test_units_without_codes(self, refused, name):
        """Their numbers would pass for codes that have lost their zeros."""
        sentence = refused(name, UNIT_ID=None)
        assert "which field of layer 'municipalities' holds the codes" in sentence and "UNIT_ID" in sentence

    def test_thousands_separators(self, refused):
        flows = city.flows([("01", "01", "1.234"), ("01", "02", "2.345")], types={"flow": "text"})
        assert "field 'flow'" in (sentence := refused("flowindicators", FLOWS=flows)) and "thousands" in sentence

    def test_no_rows(self, refused):
        assert "'flows' has no features" in refused("flowindicators", FLOWS=city.flows([]))

    def test_a_unit_that_nobody_leaves_or_enters(self, attempt):
        flows = city.flows([row for row in city.FLOWS if "05" not in row[:2]])
        layer = attempt("flowindicators", FLOWS=flows)["OUTPUT"]
        assert column(layer, "residents")[4] == 0
        assert column(layer, "self_supply")[4] is None and column(layer, "largest_outflow")[4] is None


class TestUrbanAreas:
    def test_nothing_says_what_a_city_is(self, refused):
        assert "Nothing says which units are cities" in refused("functionalurbanareas", CLASSES=None)
        assert "Nothing says which units are cities" in refused("functionalurbanareas", POPULATION=None)

    @pytest.mark.parametrize("empty", [None, "", "  "])
    def test_all_cities_empty(self, refused, empty):
        units = city.municipalities(city=[empty] * 9)
        assert "No unit is in a city" in refused("functionalurbanareas", CITY="city", UNITS=units)

    def test_no_urban_centre(self, refused, grid):
        rural = grid("rural", np.full((60, 60), 11, dtype=np.uint8), nodata=255)
        assert "No unit is in a city" in refused("functionalurbanareas", CLASSES=rural)

    def test_units_without_employed_residents(self, attempt, feedback):
        units = city.municipalities(employed=[31200, 0, 25000, None, 950, 1000, 1000, 1000, 900])
        layer = attempt("functionalurbanareas", UNITS=units)["OUTPUT"]
        assert any("Units without employed residents, whose shares are unknown: 2" in t for t in feedback.warnings)
        assert [column(layer, field)[1] for field in ("best_share", "fua_id")] == [None, None]

    def test_negative_employed_residents(self, refused):
        units = city.municipalities(employed=[-3, *[1] * 8])
        assert "field 'employed' must not be negative, but unit '01' has -3" in refused(
            "functionalurbanareas", UNITS=units
        )

    def test_a_layer_without_crs(self, attempt, refused, feedback):
        """With the cities in a field only the borders count; a grid must know where the units lie."""
        units = city.municipalities(crs="")
        assert attempt("functionalurbanareas", UNITS=units, CITY="city")["N_UNITS_IN"] == 8
        assert any("'municipalities' has no coordinate reference system" in text for text in feedback.warnings)
        assert "'municipalities' has no coordinate reference system" in refused("functionalurbanareas", UNITS=units)

    def test_cities_that_are_numbers(self, attempt):
        values = [7.0, None, 8.0, *[None] * 6]
        rows = [(f.geometry().asWkt(), f["code"], city_) for f, city_ in
                zip(city.municipalities().getFeatures(), values, strict=True)]  # fmt: skip
        units = memory_layer({"code": "text", "city": "real"}, rows, "Polygon", city.CRS)
        inputs = {"UNITS": units, "CITY": "city", "NAME": None, "EMPLOYED": None}
        assert column(attempt("functionalurbanareas", **inputs)["OUTPUT"], "city_id")[:3] == ["7", None, "8"]


class TestLabourMarkets:
    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"MIN_SIZE": 20000}, "minimum is 20000 and the target 10000"),
            ({"MIN_SELF": 0.9}, "minimum is 0.9 and the target 0.75"),
            ({"MIN_SIZE": "small"}, "MIN_SIZE must be a number, but is 'small'"),
            ({"METHOD": "intramax", "N_AREAS_STOP": 100}, "number of units, 9, but is 100"),
            ({"METHOD": "anabel", "CENTRES": "01, 77"}, "not among the units: 77"),
        ],
    )
    def test_figures(self, refused, wrong, said):
        assert said in refused("labourmarketareas", **wrong)

    @pytest.mark.parametrize("method", ["coombes", "intramax"])
    @pytest.mark.parametrize("units", ["none", "table"])
    def test_contiguity_without_outlines(self, refused, method, units):
        given = {"UNITS": None, "UNIT_ID": None} if units == "none" else {"UNITS": city.municipalities(kind="None")}
        sentence = refused("labourmarketareas", METHOD=method, CONTIGUITY=True, **given)
        assert "not known which units touch" in sentence and "CONTIGUITY" in sentence

    def test_anabel_without_outlines_goes_on(self, attempt, feedback):
        assert attempt("labourmarketareas", METHOD="anabel", UNITS=None, UNIT_ID=None)["N_AREAS"] == 1
        assert any("not known which units touch" in text for text in feedback.warnings)

    def test_a_layer_without_crs(self, attempt, feedback):
        given = {"CONTIGUITY": True, "AREAS": "TEMPORARY_OUTPUT"}
        without = attempt("labourmarketareas", UNITS=city.municipalities(crs=""), **given)
        assert any("'municipalities' has no coordinate reference system" in text for text in feedback.warnings)
        feedback.warnings.clear()
        assert without["N_AREAS"] == attempt("labourmarketareas", **given)["N_AREAS"]
        assert feedback.warnings == []


def test_an_empty_table_of_flips_has_its_columns(attempt):
    layer = attempt("degurbaunits", FLIPS="TEMPORARY_OUTPUT", RULES="2021")["FLIPS"]
    assert isinstance(layer, QgsVectorLayer) and "unit_id" in layer.fields().names()


class TestVillagesOfOneTown:
    """Six villages without jobs, all of whose people work in one town: Coombes and Bond can treat none of them."""

    FLOWS = memory_layer({"from": "text", "to": "text", "n": "real"}, [
        *((village, "T", 500) for village in "abcdef"), ("T", "T", 9000)], name="trips")  # fmt: skip
    FIELDS = {"ORIGIN": "from", "DESTINATION": "to", "WORKERS": "n"}

    def drawn(self, run, **more):
        return run("labourmarketareas", FLOWS=self.FLOWS, **self.FIELDS, **more, OUTPUT="TEMPORARY_OUTPUT")

    def test_the_result_says_that_there_is_no_area(self, run, feedback):
        found = self.drawn(run)
        assert (found["N_AREAS"], found["N_LEFT_OUT"]) == (0, 7)
        metadata = found["OUTPUT"].metadata()
        assert "no area" in metadata.title() and any("belong to no area" in entry for entry in metadata.history())
        assert feedback.warned("Units in the flows of 'trips': 0 of 7 used", "LEFT_OUT joins them")
        assert feedback.warned("Workers in 'trips': 0 of 12\u202f000 used")

    def test_they_can_be_joined(self, run):
        found = self.drawn(run, LEFT_OUT="join")
        assert (found["N_AREAS"], found["N_LEFT_OUT"]) == (1, 0)
        assert set(column(found["OUTPUT"], "area_id")) == {"T"} and set(column(found["OUTPUT"], "reserve")) == {"Z"}
