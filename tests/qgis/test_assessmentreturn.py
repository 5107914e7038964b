"""A layer that was edited elsewhere, through QGIS: compared by ids, taken back whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from .layers import memory_layer

SPOT = {"kind": "feared", "reason": "lighting", "day_night": "both", "source": "walk", "reports": 3, "women_count": 2,
        "date": "2027-03-01", "status": "open"}  # fmt: skip


@pytest.fixture
def layers(run, tmp_path) -> Path:
    """The template layers, with two black spots."""
    made = run("assessmentlayers", FOLDER=str(tmp_path / "Ñuñoa"), CRS="EPSG:25830", LANGUAGE="es")["GEOPACKAGE"]
    edit(made, [SPOT, {**SPOT, "reports": 5}])
    return Path(made)


def edit(file: str | Path, added=(), statement: str = "", table: str = "gender_black_spot_point") -> None:
    """Edit a file as another program does."""
    opened = ogr.Open(str(file), update=1)
    layer = opened.GetLayerByName(table)
    for place, values in enumerate(added):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT (250000 {4330000 + place})"))
        assert layer.CreateFeature(feature) == 0, gdal.GetLastErrorMsg()
    if statement:
        opened.ExecuteSQL(statement)
    del layer, opened


def copied(layers: Path, tmp_path: Path, name: str = "field.gpkg", **options) -> Path:
    """A copy as ogr2ogr makes it."""
    copy = tmp_path / name
    gdal.VectorTranslate(str(copy), str(layers), layers=["gender_black_spot_point"], **options)
    return copy


def spots(file: Path) -> QgsVectorLayer:
    return QgsVectorLayer(f"{file}|layername=gender_black_spot_point", "Puntos", "ogr")


def rows(layer: QgsVectorLayer) -> list[dict]:
    names = layer.fields().names()
    return [{name: None if value == NULL else value for name, value in zip(names, one.attributes(), strict=True)}
            for one in layer.getFeatures()]  # fmt: skip


@pytest.fixture
def take(run):
    """A function that compares two files, and takes changes back."""

    def execute(kept, edited, **given):
        layer = spots(edited) if isinstance(edited, Path) else edited
        return run("assessmentreturn", KEPT=spots(kept), EDITED=layer, OUTPUT="TEMPORARY_OUTPUT", **given)

    return execute


def counts(results: dict) -> tuple[int, ...]:
    return tuple(results[name] for name in ("N_ADDED", "N_CHANGED", "N_DELETED", "N_CONFLICTS"))


def test_a_copy_by_ogr2ogr_is_no_change(take, layers, tmp_path):
    assert counts(take(layers, copied(layers, tmp_path))) == (0, 0, 0, 0)


def test_a_copy_in_degrees_is_no_change(take, layers, tmp_path):
    copy = copied(layers, tmp_path, dstSRS="EPSG:4326", reproject=True)
    assert spots(copy).crs().authid() == "EPSG:4326" and counts(take(layers, copy)) == (0, 0, 0, 0)


def test_it_is_shown_and_nothing_is_written(take, layers, tmp_path):
    copy = copied(layers, tmp_path)
    edit(copy, [{**SPOT, "reports": 9}], "UPDATE gender_black_spot_point SET reports = 8 WHERE fid = 1")
    edit(copy, statement="DELETE FROM gender_black_spot_point WHERE fid = 2")
    results = take(layers, copy)
    assert counts(results) == (1, 1, 1, 0) and spots(layers).featureCount() == 2
    table = rows(results["OUTPUT"])
    changed = next(row for row in table if row["what"] == "changed")
    assert (changed["field"], changed["before"], changed["after"]) == ("reports", "3", "8")
    assert {row["what"] for row in table} == {"added", "changed", "deleted"}


def test_it_is_taken_over_on_demand_and_read_again_it_changes_nothing(take, layers, tmp_path):
    copy = copied(layers, tmp_path)
    edit(copy, [{**SPOT, "reports": 9, "note": "Junto al río"}],
         "UPDATE gender_black_spot_point SET reports = 8, measure = NULL WHERE fid = 1")  # fmt: skip
    edit(copy, statement="DELETE FROM gender_black_spot_point WHERE fid = 2")
    before = {row["uuid"] for row in rows(spots(layers))}
    take(layers, copy, TAKE=True)
    after = rows(spots(layers))
    assert sorted(row["reports"] for row in after) == [5, 8, 9], "what the copy has deleted stays"
    assert before < {row["uuid"] for row in after}
    (new,) = [row for row in after if row["reports"] == 9]
    assert new["note"] == "Junto al río" and new["date"].toString("yyyy-MM-dd") == "2027-03-01"
    assert counts(take(layers, copy)) == (0, 0, 1, 0)
    take(layers, copy, TAKE=True, DELETE=True)
    assert sorted(row["reports"] for row in rows(spots(layers))) == [8, 9]


def test_a_place_that_was_moved(take, layers, tmp_path):
    copy = copied(layers, tmp_path, dstSRS="EPSG:4326", reproject=True)
    opened = ogr.Open(str(copy), update=1)
    table = opened.GetLayerByName("gender_black_spot_point")
    feature = table.GetFeature(1)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (-5.9 39.1)"))
    assert table.SetFeature(feature) == 0
    del feature, table, opened
    results = take(layers, copy, TAKE=True)
    assert counts(results) == (0, 1, 0, 0) and rows(results["OUTPUT"])[0]["field"] == "(shape)"
    point = next(iter(spots(layers).getFeatures())).geometry().asPoint()
    assert (round(point.x()), round(point.y())) == (249_216, 4_331_878)


def test_what_the_file_refuses_is_not_written_at_all(take, layers, tmp_path):
    copy = copied(layers, tmp_path)
    edit(copy, [{**SPOT, "reports": 9}], "UPDATE gender_black_spot_point SET women_count = 60 WHERE fid = 1")
    before = rows(spots(layers))
    with pytest.raises(QgsProcessingException) as caught:
        take(layers, copy, TAKE=True)
    assert "No más mujeres que personas que señalan el lugar" in str(caught.value)
    assert rows(spots(layers)) == before


def test_what_both_have_changed_stays(take, layers, tmp_path):
    handed_out, copy = copied(layers, tmp_path, "out.gpkg"), copied(layers, tmp_path)
    edit(copy, statement="UPDATE gender_black_spot_point SET reports = 8, status = 'done' WHERE fid = 1")
    edit(layers, statement="UPDATE gender_black_spot_point SET reports = 7 WHERE fid = 1")
    results = take(layers, copy, HANDED_OUT=spots(handed_out), TAKE=True)
    assert counts(results) == (0, 1, 0, 1)
    first = rows(spots(layers))[0]
    assert (first["reports"], first["status"]) == (7, "done")


def test_ids_that_stand_twice_in_the_copy_are_listed(take, layers, tmp_path):
    copy = copied(layers, tmp_path)
    edit(copy, statement="UPDATE gender_black_spot_point SET uuid = (SELECT uuid FROM gender_black_spot_point LIMIT 1)")
    results = take(layers, copy, TAKE=True)
    assert results["N_CONFLICTS"] == 2 and len(rows(spots(layers))) == 2
    assert "stands in 2 rows" in rows(results["OUTPUT"])[0]["remark"]


def test_into_a_layer_that_is_still_empty(take, run, layers, tmp_path):
    empty = Path(run("assessmentlayers", FOLDER=str(tmp_path / "b"), CRS="EPSG:25830")["GEOPACKAGE"])
    assert counts(take(empty, copied(layers, tmp_path), TAKE=True)) == (2, 0, 0, 0)
    assert spots(empty).featureCount() == 2


def test_fields_that_one_of_them_lacks_are_said(take, layers, feedback):
    uuid = rows(spots(layers))[0]["uuid"]
    lean = memory_layer({"uuid": "text", "reports": "integer", "weather": "text"},
                        [("POINT(250000 4330000)", uuid, 3, "rain")], "Point")  # fmt: skip
    assert counts(take(layers, lean)) == (0, 0, 1, 0)
    assert feedback.warned("that the copy has lost", "women_count") and feedback.warned("only the copy has", "weather")


def test_a_layer_without_the_field_of_ids(take, layers):
    with pytest.raises(QgsProcessingException, match="has no field 'uuid'"):
        take(layers, memory_layer({"code": "text"}, [("POINT(0 0)", "a")], "Point"))


def test_only_a_geopackage_is_written(run):
    kept = memory_layer({"uuid": "text"}, [("POINT(0 0)", "a")], "Point", name="En memoria")
    with pytest.raises(QgsProcessingException, match="'En memoria' is no table of a GeoPackage"):
        run("assessmentreturn", KEPT=kept, EDITED=kept, TAKE=True, OUTPUT="TEMPORARY_OUTPUT")
