"""Evidence that is still there, and the small maps of it."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QColor, QImage

from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind
from urban_rural_linkages.io.evidence import evidence_maps, shown_spots, unavailable_evidence
from urban_rural_linkages.io.geopackage import add_table

LAYER, DOCUMENT = EvidenceKind.LAYER, EvidenceKind.DOCUMENT


@pytest.fixture
def folder(qgis_providers, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:25830&field=a:integer", "spots", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "spots"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / "datos ñ.gpkg"), layer.transformContext(), options)
    (tmp_path / "acta 1.pdf").write_bytes(b"%PDF")
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "source", "is_missing"),
    [
        (LAYER, "datos ñ.gpkg|layername=spots", False),
        (LAYER, "datos ñ.gpkg|layername=other", True),
        (LAYER, "datos ñ.gpkg", False),
        (LAYER, "gone.gpkg|layername=spots", True),
        (LAYER, "memory?geometry=Point", True),
        (LAYER, "", True),
        (LAYER, "dbname='plans' host=server table=x", False),
        (LAYER, "service='plans' table=x", False),
        (DOCUMENT, "acta 1.pdf", False),
        (DOCUMENT, "{folder}/acta 1.pdf", False),
        (DOCUMENT, "file://{folder}/acta%201.pdf", False),
        (DOCUMENT, "acta 2.pdf", True),
        (DOCUMENT, "x\0y", True),
        (DOCUMENT, "x" * 5000, True),
        (DOCUMENT, "https://example.org/acta.pdf", False),
        (EvidenceKind.LINK, "nowhere", False),
        (EvidenceKind.TEXT, "gone.gpkg", False),
    ],
)
def test_sources(folder, kind, source, is_missing):
    piece = Evidence("e", "i", kind, source=source.replace("{folder}", str(folder)))
    assert (unavailable_evidence([piece], folder) == {"e"}) == is_missing


def test_what_is_open_in_the_project_is_there(folder):
    piece = Evidence("e", "i", LAYER, source="memory?geometry=Point", layer_id="spots_1")
    assert unavailable_evidence([piece], folder, {"spots_1"}) == frozenset()


@pytest.fixture
def mapped_folder(repository, tmp_path):
    shutil.copy(repository / "resources" / "demo" / "region.gpkg", tmp_path / "region.gpkg")
    return tmp_path


def piece(layer: str, condition: str = "", kind: EvidenceKind = EvidenceKind.LAYER) -> Evidence:
    return Evidence("one", "gen_prx_02", kind, layer, f"./region.gpkg|layername={layer}", filter=condition)


def strong_pixels(picture: bytes) -> int:
    """Count the pixels in the colour of what the filter takes."""
    image = QImage.fromData(QByteArray(picture), "PNG")
    strong = QColor("#1f4e5f").rgb()
    return sum(image.pixel(x, y) == strong for x in range(image.width()) for y in range(image.height()))


def test_the_filter_decides_what_is_seen(mapped_folder):
    every = evidence_maps([piece("municipalities")], mapped_folder)["one"].picture
    half = evidence_maps([piece("municipalities", '"t2021" < 1000')], mapped_folder)["one"].picture
    none = evidence_maps([piece("municipalities", '"t2021" < 0')], mapped_folder)["one"].picture
    assert strong_pixels(every) > strong_pixels(half) > strong_pixels(none) == 0


def test_chosen_features_fill_the_map(mapped_folder):
    layer = evidence_maps([piece("municipalities", "\"code\" = '00901'")], mapped_folder)["one"].picture
    chosen = evidence_maps([piece("municipalities", "\"code\" = '00901'", EvidenceKind.FEATURE)], mapped_folder)[
        "one"
    ].picture
    assert strong_pixels(chosen) > 5 * strong_pixels(layer) > 0


def test_the_same_picture_twice(mapped_folder):
    first, second = (evidence_maps([piece("roads")], mapped_folder) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "piece",
    [piece("people"), piece("no_such_layer"), Evidence("one", "a", EvidenceKind.LAYER, "gone", "./gone.gpkg"),
     Evidence("one", "a", EvidenceKind.LAYER, "served", "/vsicurl/http://localhost:1/x.gpkg|layername=x"),
     Evidence("one", "a", EvidenceKind.LAYER, "served", "PG:host=localhost port=1 dbname=x"),
     Evidence("one", "a", EvidenceKind.DOCUMENT, "letter", "./letter.pdf")],
)  # fmt: skip
def test_nothing_where_nothing_can_be_drawn(mapped_folder, piece):
    assert evidence_maps([piece], mapped_folder) == {}


def black_spots(mapped_folder, kind: str, rows: list[tuple[str, int]]) -> Evidence:
    """Write a layer of black spots as the templates make them, and return it as evidence."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:25830&field=reports:integer", "spots", "memory")
    for wkt, reports in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([reports])
        layer.dataProvider().addFeature(feature)
    add_table(mapped_folder / "spots.gpkg", "gender_black_spot_point", layer)
    return Evidence("one", "gen_saf_01", EvidenceKind.LAYER, "spots", "./spots.gpkg|layername=gender_black_spot_point")


def test_black_spots_are_drawn_by_block_and_from_three_reports_on(tmp_path):
    """Two places in one block with three reports between them, and one alone with two."""
    piece = black_spots(tmp_path, "Point", [("POINT(10 20)", 1), ("POINT(90 40)", 2), ("POINT(5010 20)", 2)])
    found = evidence_maps([piece], tmp_path)["one"]
    assert found.held_back == 1
    layer = QgsVectorLayer(f"{tmp_path / 'spots.gpkg'}|layername=gender_black_spot_point", "", "ogr")
    (centre,) = [feature.geometry().asPoint() for feature in shown_spots(layer).layer.getFeatures()]
    assert (centre.x(), centre.y()) == (50.0, 50.0)


def test_routes_of_fear_are_kept_whole_or_not_at_all(tmp_path):
    piece = black_spots(tmp_path, "LineString", [("LINESTRING(0 0, 100 0)", 3), ("LINESTRING(0 50, 100 50)", 2)])
    assert evidence_maps([piece], tmp_path)["one"].held_back == 1


def test_spots_in_degrees_are_rounded_on_the_ground(tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=reports:integer", "gender_black_spot_point", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POINT(-6.3 38.9)"))
    feature.setAttributes([4])
    layer.dataProvider().addFeature(feature)
    shown = shown_spots(layer)
    assert shown.held_back == 0 and not shown.layer.crs().isGeographic()
