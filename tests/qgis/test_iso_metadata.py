"""Metadata of results for catalogues: every file valid by the schema, and right about the layer beside it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.core import QgsRasterLayer, QgsSettings, QgsVectorLayer

from tests.iso_schema import complaints
from urban_rural_linkages import about
from urban_rural_linkages.algorithms.iso_metadata import Beside, layer_metadata
from urban_rural_linkages.core.dossier.iso_metadata import iso_document

from .demo_diagnosis import run_once
from .demo_runs import demo_inputs

NAMES = {
    "gmd": "http://www.isotc211.org/2005/gmd",
    "gco": "http://www.isotc211.org/2005/gco",
    "gml": "http://www.opengis.net/gml/3.2",
}
BESIDE = Beside("result.gpkg", "GeoPackage", "en", author="Ana")


def texts(file: Path, path: str) -> list[str]:
    root = ElementTree.fromstring(file.read_bytes())
    return ["".join(found.itertext()).strip() for found in root.findall(path, NAMES)]


@pytest.fixture(scope="module")
def made(qgis_app, country, tmp_path_factory) -> Path:
    """The folder of a diagnosis of people and of a grid, in Spanish."""
    folder = tmp_path_factory.mktemp("iso") / "out"
    run_once("territorialdiagnosis", UNITS=f"{country / 'region.gpkg'}|layername=municipalities", UNIT_ID="code",
             NAME="name", POP_START="t2001", POP_END="t2021", START_YEAR=2001, END_YEAR=2021, AREA="area_km2",
             BIRTHS="births_01_17", DEATHS="deaths_01_17", AUTHOR="Ana <b>Ruiz</b>", LANGUAGE="es", SHEETS="none",
             POPULATION=str(country / "population_1km_2021.tif"), LAND=str(country / "land_1km.tif"),
             ACCEPT="created", CONTEXT=False, ISO_METADATA=True, FOLDER=str(folder))  # fmt: skip
    return folder


def test_each_table_and_raster_has_its_file_and_the_record_names_it(made):
    record = json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))
    rasters = [
        Path(name).stem
        for name in record["files"]
        if name.endswith(".tif") and (made / name).with_suffix(".qmd").exists()
    ]
    wanted = {f"metadata_{name}.xml" for name in (*record["tables"], *rasters)}
    assert {file.name for file in made.glob("*.xml") if not file.name.endswith(".aux.xml")} == wanted
    assert wanted <= set(record["files"]) and {"metadata_change.xml", "metadata_degurba.xml"} <= wanted


def test_every_file_is_valid_by_the_schema(made):
    assert complaints(sorted(made.glob("metadata_*.xml"))) == []


def test_it_says_what_a_table_is(made):
    file = made / "metadata_change.xml"
    identification = "gmd:identificationInfo/gmd:MD_DataIdentification"
    layer = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=change", "change", "ogr")
    assert texts(file, f"{identification}//gmd:CI_Citation/gmd:title") == [layer.metadata().title()]
    assert texts(file, f"{identification}/gmd:abstract") == [" ".join(layer.metadata().abstract().split())]
    assert texts(file, "gmd:dataSetURI") == ["diagnosis.gpkg|layername=change"]
    assert texts(file, "gmd:language") == ["spa"]
    assert texts(file, "gmd:contact//gmd:individualName") == ["Ana <b>Ruiz</b>"]
    assert texts(file, "gmd:referenceSystemInfo//gmd:code") == ["http://www.opengis.net/def/crs/EPSG/0/25830"]
    assert texts(file, f"{identification}/gmd:spatialRepresentationType") == ["vector"]
    assert texts(file, f"{identification}//gml:beginPosition") + texts(file, f"{identification}//gml:endPosition") == [
        "2001", "2021",
    ]  # fmt: skip
    assert texts(file, ".//gmd:keyword")[1:] == [layer.metadata().title()]


def test_the_extent_is_that_of_the_region(made):
    sides = ("west", "south", "east", "north")
    box = ".//gmd:EX_GeographicBoundingBox/gmd:{}Bound{}"
    found = [float(texts(made / "metadata_change.xml", box.format(side, kind))[0])
             for side, kind in zip(sides, ("Longitude", "Latitude") * 2, strict=True)]  # fmt: skip
    west, south, east, north = found
    assert -5.93 < west < -5.8 and -4.85 < east < -4.73, "within 250000 to 350000 E in zone 30N"
    assert 38.8 < south < 38.95 and 39.6 < north < 39.73, "within 4300000 to 4400000 N"


def test_lineage_comes_from_the_record_of_the_run(made):
    file, lineage = made / "metadata_change.xml", ".//gmd:LI_Lineage/"
    layer = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=change", "change", "ogr")
    who, when, *_ = layer.metadata().history()
    assert who == f"{about.title()} {about.version()}, urbanrural:demographicchange"
    assert texts(file, f"{lineage}gmd:statement")[0].endswith(f"{who}.")
    first, *steps = texts(file, f"{lineage}gmd:processStep//gmd:description")
    assert first.startswith(f"{who}: {{") and '"START_YEAR": ' in first
    assert str(made.parent) not in first and "/tmp/" not in first, "where files lay on the machine is no lineage"
    assert steps, "the steps of the run"
    assert texts(file, f"{lineage}gmd:processStep//gco:DateTime") == [when]
    [source] = texts(file, f"{lineage}gmd:source//gmd:CI_Citation/gmd:title")
    assert source.startswith("Tierras del Alba")


def test_licences_of_the_data_and_what_was_left_out(made):
    file = made / "metadata_change.xml"
    [licence] = texts(file, ".//gmd:otherConstraints")
    assert "CC0 1.0" in licence
    shares = [float(share) for share in texts(file, ".//gmd:DQ_CompletenessOmission//gco:Record")]
    assert shares and all(0.0 <= share <= 1.0 for share in shares)


def test_a_raster_is_a_grid(made):
    file = made / "metadata_degurba.xml"
    assert texts(file, ".//gmd:spatialRepresentationType") == ["grid"]
    assert texts(file, ".//gmd:MD_Format/gmd:name") == ["GeoTIFF"]
    assert "degurbagrid" in texts(file, ".//gmd:statement")[0]


def test_a_diagnosis_writes_none_unless_asked(plain):
    assert list(plain.glob("metadata_*.xml")) == []


def test_the_next_diagnosis_takes_them_away(made, country, tmp_path):
    from urban_rural_linkages.io.workspace import _earlier_results

    assert "metadata_change.xml" in _earlier_results(made, ["diagnosis.gpkg"])


@pytest.mark.parametrize("name", ["agestructure", "degurbagrid", "odmatrix", "populationcoverage"])
def test_results_of_single_algorithms_can_be_described(run, name, tmp_path):
    results = run(
        name, **demo_inputs(name, tmp_path), OUTPUT=str(tmp_path / ("a.tif" if name == "degurbagrid" else "a.gpkg"))
    )
    is_raster = results["OUTPUT"].endswith(".tif")
    layer = (QgsRasterLayer if is_raster else QgsVectorLayer)(results["OUTPUT"], "a", "gdal" if is_raster else "ogr")
    layer.loadDefaultMetadata()
    found = layer_metadata(layer, BESIDE)
    assert found.title and found.steps[0].text.startswith(f"{about.title()} {about.version()}, urbanrural:{name}: ")
    file = tmp_path / "a.xml"
    file.write_bytes(iso_document(found))
    assert complaints([file]) == []


@pytest.fixture
def asked_for(qgis_app):
    """A profile whose options ask for metadata beside each result."""
    QgsSettings().setValue("urban_rural_linkages/iso_metadata", "true")
    yield
    QgsSettings().remove("urban_rural_linkages/iso_metadata")


@pytest.mark.parametrize(
    ("name", "ending", "file_format"),
    [("agestructure", "gpkg", "GeoPackage"), ("agestructure", "geojson", "GeoJSON"), ("degurbagrid", "tif", "GeoTIFF")],
)
def test_the_options_ask_for_a_file_beside_each_result(run, asked_for, name, ending, file_format, tmp_path):
    run(name, **demo_inputs(name, tmp_path), OUTPUT=str(tmp_path / f"a.{ending}"))
    file = tmp_path / f"a.{ending}.xml"
    assert complaints([file]) == []
    assert texts(file, ".//gmd:MD_Format/gmd:name") == [file_format]
    assert texts(file, ".//gmd:statement")[0].endswith(f"urbanrural:{name}.")


def test_a_table_of_a_geopackage_has_a_file_of_its_own(run, asked_for, tmp_path):
    place = f"ogr:dbname='{tmp_path / 'all.gpkg'}' table=\"ages\" (geom)"
    run("agestructure", **demo_inputs("agestructure", tmp_path), OUTPUT=place)
    assert [file.name for file in tmp_path.glob("*.xml")] == ["all_ages.xml"]


def test_a_file_that_cannot_be_written_is_told_of_and_the_result_stands(run, asked_for, feedback, tmp_path):
    (tmp_path / "a.gpkg.xml").mkdir()
    result = run("agestructure", **demo_inputs("agestructure", tmp_path), OUTPUT=str(tmp_path / "a.gpkg"))["OUTPUT"]
    assert QgsVectorLayer(result, "a", "ogr").featureCount() > 0
    assert feedback.warned("a.gpkg.xml", "could not be written")


def test_unless_asked_nothing_lies_beside_a_result(run, tmp_path):
    run("agestructure", **demo_inputs("agestructure", tmp_path), OUTPUT=str(tmp_path / "a.gpkg"))
    assert list(tmp_path.glob("*.xml")) == []


def test_a_scratch_layer_has_none(run, asked_for, tmp_path):
    run("agestructure", **demo_inputs("agestructure", tmp_path), OUTPUT="TEMPORARY_OUTPUT")
    assert list(tmp_path.glob("*.xml")) == []
