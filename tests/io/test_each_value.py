"""Inputs cut by the values of a field: what each value is given, found again when its layers are opened anew."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsVectorLayer

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.recipe.each import Each
from urban_rural_linkages.io.each_value import value_runs

pytestmark = pytest.mark.usefixtures("qgis_providers")

COMARCAS = ("Vega", "Vega", 'L\'Horta | "x"', "Sierra")


def square(west: float, width: float = 1.0) -> dict:
    ring = [[west, 0], [west + width, 0], [west + width, 1], [west, 1], [west, 0]]
    return {"type": "Polygon", "coordinates": [ring]}


def geojson(path, features) -> str:
    records = [{"type": "Feature", "properties": own, "geometry": shape} for shape, own in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": records}), encoding="utf-8")
    return str(path)


@pytest.fixture
def write(tmp_path):
    """A function that writes four units side by side, with a value each, and the inputs of a diagnosis."""

    def written(values=COMARCAS, field="comarca", settlements=True, **more):
        units = [(square(at), {"code": f"0{at}", field: value}) for at, value in enumerate(values)]
        inputs = {"UNITS": geojson(tmp_path / "units.geojson", units), "UNIT_ID": "code", "TITLE": "Plan {value}",
                  "SERVICES": "/services.gpkg", "FOLDER": str(tmp_path / "out")} | more  # fmt: skip
        if settlements:
            places = [(0.2, 0.5), (0.8, 0.5), (1.5, 0.5), (2.5, 0.5), (3.5, 0.5), (9.0, 0.5)]
            points = [({"type": "Point", "coordinates": [*xy]}, {"people": 10, "key": f"s{n}"})
                      for n, xy in enumerate(places)]  # fmt: skip
            inputs["SETTLEMENTS"] = geojson(tmp_path / "settlements.geojson", points)
        return inputs

    return written


def found(source: object, field: str) -> list[object]:
    """Open a source as an algorithm would, and return the values of its rows."""
    layer = QgsVectorLayer(str(source), "layer", "ogr")
    return sorted(feature[field] for feature in layer.getFeatures())


def test_rows_of_the_value_and_the_settlements_in_them(write, tmp_path):
    inputs = write()
    runs, left_out = value_runs(inputs, Each(inputs["UNITS"], "comarca"))
    assert [(run.value, run.folder) for run in runs] == [
        ("L'Horta | \"x\"", "L'Horta_x"), ("Sierra", "Sierra"), ("Vega", "Vega"),
    ]  # fmt: skip
    assert [found(run.inputs["UNITS"], "code") for run in runs] == [["02"], ["03"], ["00", "01"]]
    assert [found(run.inputs["SETTLEMENTS"], "key") for run in runs] == [["s3"], ["s4"], ["s0", "s1", "s2"]]
    assert left_out == 1
    assert {run.inputs["SERVICES"] for run in runs} == {"/services.gpkg"}
    assert runs[2].inputs["TITLE"] == "Plan Vega"
    assert [run.inputs["FOLDER"] for run in runs][1:] == [str(tmp_path / "out" / "Sierra"), str(tmp_path / "out/Vega")]


@pytest.mark.parametrize(("first", "second", "told"), [
    (8, 9, ("8", "9")),
    (8001234.0, 8001235.0, ("8001234", "8001235")),  # codes of seven digits that came as decimals stay apart
])  # fmt: skip
def test_units_without_settlements_and_with_numbers_for_values(write, first, second, told):
    inputs = write(values=(first, first, second, second), settlements=False)
    runs, left_out = value_runs(inputs, Each(inputs["UNITS"], "comarca"))
    assert [run.value for run in runs] == [*told]
    assert [found(run.inputs["UNITS"], "code") for run in runs] == [["00", "01"], ["02", "03"]]
    assert left_out == 0 and "SETTLEMENTS" not in runs[0].inputs


def test_a_filter_that_the_layer_has_already_holds_as_well(write):
    inputs = write()
    inputs["UNITS"] += "|subset=\"code\" <> '01'"
    runs, left_out = value_runs(inputs, Each(inputs["UNITS"], "comarca"))
    assert found(runs[2].inputs["UNITS"], "code") == ["00"] and found(runs[2].inputs["SETTLEMENTS"], "key") == [
        "s0", "s1"]  # fmt: skip
    assert left_out == 2


def test_units_lie_in_the_outlines_of_another_layer(write, tmp_path):
    regions = [(square(-1, 3.0), {"province": "West"}), (square(2, 3.0), {"province": "East"})]
    inputs = write()
    runs, _ = value_runs(inputs, Each(geojson(tmp_path / "provinces.geojson", regions), "province"))
    assert [(run.value, found(run.inputs["UNITS"], "code")) for run in runs] == [
        ("East", ["02", "03"]), ("West", ["00", "01"]),
    ]  # fmt: skip
    assert found(runs[0].inputs["SETTLEMENTS"], "key") == ["s3", "s4"]


def refused(inputs, each) -> str:
    with pytest.raises(InputError) as error:
        value_runs(inputs, each)
    return str(error.value)


def test_an_unknown_field_is_named_with_those_that_there_are(write):
    inputs = write()
    assert "Layer 'units' has no field 'provincia'; it has: code, comarca." in refused(
        inputs, Each(inputs["UNITS"], "provincia")
    )


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_units_without_a_value_are_named(write, empty):
    inputs = write(values=("Vega", empty, "Sierra", empty))
    assert refused(inputs, Each(inputs["UNITS"], "comarca")) == (
        "Units have no value of field 'comarca' of layer 'units', so they would be in no diagnosis: 01, 03. Fill in "
        "the field, or filter these units away."
    )


def test_units_in_no_outline_have_no_value(write, tmp_path):
    inputs = write()
    provinces = geojson(tmp_path / "provinces.geojson", [(square(-1, 3.0), {"province": "West"})])
    assert "'province' of layer 'provinces', so they would be in no diagnosis: 02, 03." in refused(
        inputs, Each(provinces, "province")
    )


def test_two_values_of_one_folder(write):
    inputs = write(values=("A/B", "A:B", "C", "C"))
    assert "'A/B' and 'A:B' of field 'comarca' make the same folder, 'A_B'" in refused(
        inputs, Each(inputs["UNITS"], "comarca")
    )


def test_a_layer_that_is_not_there(write, tmp_path):
    inputs = write()
    missing = str(tmp_path / "none.gpkg")
    assert refused(inputs, Each(missing, "a")) == f"The layer '{missing}' (each) cannot be opened."


def test_a_value_without_settlements(write, tmp_path):
    inputs = write()
    only = [({"type": "Point", "coordinates": [0.5, 0.5]}, {"key": "s0"})]
    inputs["SETTLEMENTS"] = geojson(tmp_path / "few.geojson", only)
    assert "No settlement of layer 'few' lies in the units of" in refused(inputs, Each(inputs["UNITS"], "comarca"))


def test_settlements_of_units_without_outlines(write, tmp_path):
    inputs = write()
    (tmp_path / "units.csv").write_text("code,comarca\n01,Vega\n", encoding="utf-8")
    inputs["UNITS"] = str(tmp_path / "units.csv")
    assert "has no polygons, so nobody knows which settlements lie in its units" in refused(
        inputs, Each(inputs["UNITS"], "comarca")
    )


def test_a_value_that_no_filter_finds(write):
    inputs = write(values=("a\\b", "Vega", "Vega", "Vega"))
    assert refused(inputs, Each(inputs["UNITS"], "comarca")) == (
        "Layer 'units' cannot be filtered by its field 'comarca' for 'a\\b' (features: 1). Save it as a "
        "GeoPackage, and give it a field of short codes."
    )


def test_kinds_of_links_without_a_row_in_the_units_are_left_out_and_others_keep_rows_across_the_border(write, tmp_path):
    inputs = write(settlements=False)
    table = tmp_path / "links.csv"
    table.write_text("o,d,kind\n00,01,care\n01,02,care\n00,03,school\n", encoding="utf-8")
    inputs |= {"LINKS": str(table), "LINK_ORIGIN": "o", "LINK_DESTINATION": "d", "LINK_LAYER": "kind",
               "FLOWS": str(table), "ORIGIN": "o", "DESTINATION": "d"}  # fmt: skip
    runs, _ = value_runs(inputs, Each(inputs["UNITS"], "comarca"))
    _, sierra, vega = runs
    assert found(vega.inputs["LINKS"], "d") == ["01", "02"] and found(vega.inputs["FLOWS"], "d") == ["01", "02", "03"]
    assert (sierra.inputs["LINKS"], sierra.inputs["FLOWS"]) == ("", ""), "no row lies in it"


def test_a_table_of_links_whose_codes_have_lost_their_zeros_is_left_to_the_diagnosis(write, tmp_path):
    table = tmp_path / "links.csv"
    table.write_text("o,d\n0,1\n2,3\n", encoding="utf-8")
    inputs = write(settlements=False) | {"FLOWS": str(table), "ORIGIN": "o", "DESTINATION": "d"}
    runs, _ = value_runs(inputs, Each(inputs["UNITS"], "comarca"))
    assert {run.inputs["FLOWS"] for run in runs} == {str(table)}


def test_links_within_several_values_keep_their_kinds_each(write, tmp_path):
    """Within the first two units care and school, within the last two care alone; goods cross the border only."""
    inputs = write(values=("Vega", "Vega", "Sierra", "Sierra"), settlements=False)
    table = tmp_path / "links.csv"
    table.write_text("o,d,kind\n00,01,care\n01,00,school\n02,03,care\n00,03,goods\n09,00,care\n", encoding="utf-8")
    inputs |= {"LINKS": str(table), "LINK_ORIGIN": "o", "LINK_DESTINATION": "d", "LINK_LAYER": "kind"}
    sierra, vega = value_runs(inputs, Each(inputs["UNITS"], "comarca"))[0]
    assert found(vega.inputs["LINKS"], "kind") == ["care", "care", "care", "school"]
    assert found(sierra.inputs["LINKS"], "kind") == ["care", "care", "care"]
