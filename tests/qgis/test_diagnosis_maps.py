"""Maps of a diagnosis whose units lie far apart, or are many: insets, thin outlines, tables that end."""

from __future__ import annotations

import json
import re

import pytest
from qgis.core import QgsFeature, QgsLayoutItemMap, QgsProject, QgsRenderContext, QgsVectorLayer

from tests.unit.report.maps.land import of_kind, texts
from urban_rural_linkages.algorithms.diagnosis import making
from urban_rural_linkages.core.report.drawing import Path
from urban_rural_linkages.io.layouts import thin_symbols

from .demo_diagnosis import without_people_chapters

ISLANDS = ("00041", "00042", "00043")


@pytest.fixture
def parted(joined_units) -> QgsVectorLayer:
    """The municipalities of the demo, three of them 1,300 km to the south-west, in the ocean."""
    source = QgsVectorLayer(joined_units, "units", "ogr")
    copy = QgsVectorLayer(f"MultiPolygon?crs={source.crs().authid()}", "units", "memory")
    copy.dataProvider().addAttributes(source.fields().toList())
    copy.updateFields()
    made = []
    for feature in source.getFeatures():
        shape = feature.geometry()
        if feature["code"] in ISLANDS:
            shape.translate(-900_000.0, -1_000_000.0)
        moved = QgsFeature(copy.fields())
        moved.setGeometry(shape)
        moved.setAttributes(feature.attributes())
        made.append(moved)
    assert copy.dataProvider().addFeatures(made)[0]
    return copy


def maps_of(project: QgsProject) -> list[list[QgsLayoutItemMap]]:
    """Return the maps of each layout, that of the main land first."""
    layouts = [layout for layout in project.layoutManager().printLayouts() if not layout.atlas().enabled()]
    return [[item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() != "locator"]
            for layout in layouts]  # fmt: skip


def opened(folder) -> QgsProject:
    project = QgsProject()
    assert project.read(str(folder / "diagnosis.qgz"))
    return project


def test_far_outlying_units_are_drawn_beside_the_others(run, demo, parted, tmp_path, monkeypatch):
    drawings = {}
    original = making.draw_maps
    monkeypatch.setattr(making, "draw_maps", lambda *given: drawings.update(original(*given)) or drawings)
    inputs = {name: value for name, value in without_people_chapters(demo).items()
              if not name.startswith(("SERVICE", "SETTLEMENT", "AGE", "SEX", "GROUP"))}  # fmt: skip
    run("territorialdiagnosis", **{**inputs, "UNITS": parted}, FOLDER=str(tmp_path / "d"))
    project = opened(tmp_path / "d")
    layouts = maps_of(project)
    assert layouts and all(len(maps) == 2 for maps in layouts)
    for maps in layouts:
        main, inset = sorted(maps, key=lambda item: -item.rect().width())
        assert main.extent().width() < 250_000 and main.crs().authid() == "EPSG:25830"
        assert inset.extent().width() < 250_000 and inset.crs().authid() != main.crs().authid()
        bottom = main.pos().y() + main.rect().height()
        assert inset.pos().y() > bottom, "an inset covers nothing"
    drawing = drawings["map_change"][0]
    assert {mark.key for mark in of_kind(drawing, Path) if mark.key} >= set(ISLANDS)
    assert sum(text.startswith("1:") for text in texts(drawing)) == 2, "the inset has a ratio of its own"
    view = project.viewSettings().defaultViewExtent()
    assert view.width() < 150_000
    page = (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
    assert re.search("Far from the others, and drawn beside them at scales of their own: [^;]+[.]", page)
    assert "On no map" not in page
    assert json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["population"]
    project.clear()


def test_units_that_are_points_are_circles(run, demo, joined_units, tmp_path, monkeypatch):
    source = QgsVectorLayer(joined_units, "units", "ogr")
    points = QgsVectorLayer(f"Point?crs={source.crs().authid()}", "units", "memory")
    points.dataProvider().addAttributes(source.fields().toList())
    points.updateFields()
    for feature in source.getFeatures():
        moved = QgsFeature(points.fields())
        moved.setGeometry(feature.geometry().pointOnSurface())
        moved.setAttributes(feature.attributes())
        assert points.dataProvider().addFeatures([moved])[0]
    drawings = {}
    original = making.draw_maps
    monkeypatch.setattr(making, "draw_maps", lambda *given: drawings.update(original(*given)) or drawings)
    inputs = {name: value for name, value in without_people_chapters(demo).items()
              if not name.startswith(("SETTLEMENT", "AGE", "SEX"))}  # fmt: skip
    run("territorialdiagnosis", **{**inputs, "UNITS": points}, FOLDER=str(tmp_path / "d"))
    found = {mark.key: mark for mark in of_kind(drawings["map_change"][0], Path) if mark.key}
    assert len(found) == 60 and all(len(mark.rings[0]) > 6 for mark in found.values())
    assert any(mark.fill != "#f9e6ec" for mark in of_kind(drawings["maps_access"][0], Path) if mark.key)


def test_a_region_in_one_piece_has_no_insets(plain):
    project = opened(plain)
    assert all(len(maps) == 1 for maps in maps_of(project))
    assert "drawn beside them" not in (plain / "report.html").read_text(encoding="utf-8")
    project.clear()


@pytest.mark.parametrize(("count", "share"), [(10, 1.0), (1000, 0.5)])
def test_points_of_many_are_small(count, share):
    layer = QgsVectorLayer("Point?crs=EPSG:25830", "points", "memory")
    layer.dataProvider().addFeatures([QgsFeature() for _ in range(count)])
    symbol = layer.renderer().symbols(QgsRenderContext())[0]
    before = symbol.size(), symbol.symbolLayer(0).strokeWidth()
    thin_symbols(layer)
    after = layer.renderer().symbols(QgsRenderContext())[0]
    assert after.size() == pytest.approx(share * before[0])
    assert after.symbolLayer(0).strokeWidth() == pytest.approx(share * before[1])


def test_groups_of_a_country_do_not_fill_pages(run, demo, joined_units, tmp_path):
    """Each municipality is a group of its own, and there are more of them than rows."""
    inputs = {name: value for name, value in without_people_chapters(demo).items()
              if not name.startswith(("SERVICE", "SETTLEMENT", "AGE", "SEX"))}  # fmt: skip
    run("territorialdiagnosis", **{**inputs, "GROUP": "code"}, FOLDER=str(tmp_path / "d"))
    page = (tmp_path / "d" / "report.html").read_text(encoding="utf-8").partition('id="annex"')[0]
    cut = page.count("(60 of 61 rows; all of them are in diagnosis.json, and the units in tables.xlsx)")
    assert cut >= 1 and max(table.count("<tr") for table in page.split("<table")) <= 62
    assert page.count(">Region<") >= 1, "the total is there"
