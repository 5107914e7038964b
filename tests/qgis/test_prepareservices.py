"""Services of a country made ready for a region: coordinates as text, doubles, and the nearest outside."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from .layers import column, memory_layer, rows

SQUARE = "Polygon((-6 39, -5 39, -5 40, -6 40, -6 39))"
ROWS = (
    "name;kind;LATITUD;LONGITUD\n"
    "Inside;hospital;39,6;-5,6\n"
    "Inside again;hospital;39,6;-5,6\n"
    "At the border;hospital;39,5;-4,9\n"
    "Far away;hospital;43,4;-8,4\n"
    "School far away;school;39,5;-2,0\n"
    "Nowhere;hospital;0;0\n"
    "Unknown;hospital;;\n"
)


@pytest.fixture
def region():
    return memory_layer({"code": "text"}, [(SQUARE, "1")], "Polygon", "EPSG:4326", "region")


def prepared(run, region, folder, content: str = ROWS, **options):
    path = folder / "servicios.csv"
    path.write_text(content, encoding="utf-8")
    return run("prepareservices", SERVICES=str(path), UNITS=region, TYPE="kind", OUTPUT="TEMPORARY_OUTPUT", **options)


def test_what_is_kept_and_what_is_not(run, region, tmp_path, feedback):
    found = prepared(run, region, tmp_path, DETOUR=20)
    assert column(found["OUTPUT"], "name") == ["Inside", "At the border", "School far away"]
    assert column(found["OUTPUT"], "in_region") == [1, 0, 0]
    assert (found["N_INSIDE"], found["N_OUTSIDE"]) == (1, 2)
    said = "\n".join([*feedback.warnings, *feedback.infos])
    assert "at latitude 0 and longitude 0, which are nowhere: 1" in said
    assert "3 of 7 used" in said and "2 without a place" in said and "1 that repeat another" in said
    first = next(found["OUTPUT"].getFeatures()).geometry().asPoint()
    assert (first.x(), first.y()) == (-5.6, 39.6) and found["OUTPUT"].crs().authid() == "EPSG:4326"


def test_exchanged_columns_are_turned(run, region, tmp_path, feedback):
    content = "name;kind;lat;lon\nA;x;-5,5;39,5\nB;x;-5,6;39,6\n"
    found = prepared(run, region, tmp_path, content)
    assert found["N_INSIDE"] == 2
    assert feedback.warned("exchanged")


def test_stops_of_gtfs(run, region, tmp_path):
    content = "stop_id,kind,stop_name,stop_lat,stop_lon\n1,bus,Plaza,39.5,-5.5\n2,bus,Campo,39.6,-5.6\n"
    assert rows(prepared(run, region, tmp_path, content)["OUTPUT"])[1]["stop_name"] == "Campo"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("name;kind;x1;y1\nA;x;1;2\nB;x;3;4\n", "no columns of latitude and longitude; it has: name, kind, x1, y1"),
        ("name;kind;lat;lon\nA;x;39º 30' N;5\nB;x;north;6\n", "column 'lat' holds no degrees"),
    ],
)
def test_what_is_no_place(run, region, tmp_path, content, words):
    with pytest.raises(QgsProcessingException, match=words):
        prepared(run, region, tmp_path, content)


def test_a_layer_of_points(run, region):
    places = memory_layer(
        {"kind": "text"}, [("Point(-5.5 39.5)", "x"), ("Point(-3 39.5)", "x")], "Point", "EPSG:4326", "osm"
    )
    found = run("prepareservices", SERVICES=places, UNITS=region, TYPE="kind", OUTPUT="TEMPORARY_OUTPUT")
    assert (found["N_INSIDE"], found["N_OUTSIDE"]) == (1, 0)


def test_what_means_missing_flags_and_marks_are_read_as_in_other_tables(run, region, tmp_path, feedback):
    content = "name;kind;lat;lon;beds\nA;x;39,5;-5,5;1.200 e\nB;x;-99;-5,6;:\nC;x;39,7;-5,7;1.675.301\n"
    found = prepared(run, region, tmp_path, content, NODATA_VALUES="-99")["OUTPUT"]
    assert column(found, "beds") == [1200, 1675301] and column(found, "beds_flag") == ["e", None]
    said = "\n".join([*feedback.warnings, *feedback.infos])
    assert "points in numbers were read as thousands separators" in said and "1 without a place" in said


@pytest.mark.parametrize("content", [
    "name;kind;lat;lon;beds\nA;x;39.512;-5.512;5\nB;x;39.613;-5.613;6\n",
    "name;kind;lat;lon;beds\nA;x;39,512;-5,512;5\nB;x;39,613;-5,613;6\n",
])  # fmt: skip
def test_degrees_of_three_decimals_are_no_thousands(run, region, tmp_path, content):
    found = prepared(run, region, tmp_path, content)
    assert column(found["OUTPUT"], "lat") == [39.512, 39.613] and found["N_INSIDE"] == 2


@pytest.mark.parametrize(("content", "words"), [
    ("name;kind;lat;lon\nA;x;4433000;504000\nB;x;4433100;504100\n", "beyond the Earth.*degrees"),
    ("name;kind;lat;lon\nA;x;0;0\n", "which are nowhere"),
])  # fmt: skip
def test_a_table_without_any_place_is_refused(run, region, tmp_path, content, words):
    with pytest.raises(QgsProcessingException, match=f"No service of table .* has a place on the Earth.*{words}"):
        prepared(run, region, tmp_path, content)


def test_services_that_are_all_elsewhere_are_asked_about(run, region, tmp_path, feedback):
    found = prepared(run, region, tmp_path, "name;kind;lat;lon\nA;x;39.5;5.5\nB;x;39.6;5.6\n")
    assert found["N_INSIDE"] == 0
    assert "lies in the region" in "\n".join(feedback.warnings) and "minus sign" in "\n".join(feedback.warnings)
