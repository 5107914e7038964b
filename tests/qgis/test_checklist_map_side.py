"""Evidence taken from the map, and shown on it again."""

from __future__ import annotations

import dataclasses
import shutil

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer

from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind
from urban_rural_linkages.gui.checklists.map_side import QgisMapSide
from urban_rural_linkages.gui.checklists.sources import Sources

from .checklist_window import Window
from .layers import memory_layer


@pytest.fixture
def window(qgis_app):
    QgsProject.instance().clear()
    yield Window()
    QgsProject.instance().clear()


@pytest.fixture
def opened() -> list:
    return []


@pytest.fixture
def side(window, opened):
    return QgisMapSide(window, opens=lambda url: opened.append(url.toString()) or True)


@pytest.fixture
def services(window, country, tmp_path) -> QgsVectorLayer:
    copy = shutil.copy(country / "region.gpkg", tmp_path / "region.gpkg")
    window.active = QgsProject.instance().addMapLayer(QgsVectorLayer(f"{copy}|layername=services", "Services", "ogr"))
    return window.active


def of_kind(kind: EvidenceKind, source: str, **others) -> Evidence:
    return Evidence("one", "some_01", kind, title="It", source=source, **others)


class TestTaking:
    """What becomes evidence."""

    def test_nothing_is_chosen(self, side, window):
        assert side.from_selection() is None and side.from_layer() is None

    def test_a_selection(self, side, services):
        assert side.from_selection() is None
        services.selectByExpression("\"type\" = 'hospital'")
        piece = side.from_selection()
        assert piece.kind is EvidenceKind.FEATURE and piece.title == "Services: 3 features"
        assert piece.filter.startswith('"service_id" IN (') and piece.crs == services.crs().authid()
        bounds = services.boundingBoxOfSelected()
        assert piece.extent == (bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum())
        assert piece.item_id == "" and piece.uuid == "", "given by whoever adds it"

    def test_a_selection_without_a_key(self, side, window):
        spots = memory_layer({"kind": "text"}, [("POINT(0 0)", "a"), ("POINT(5 5)", "b")], "Point", name="Spots")
        window.active = QgsProject.instance().addMapLayer(spots)
        spots.selectByIds([2])
        piece = side.from_selection()
        assert piece.filter == "$id IN (2)"
        assert "no field that tells its features apart" in side.warning(piece)

    def test_a_layer_with_its_filter(self, side, services):
        services.setSubsetString("\"type\" = 'bank'")
        piece = side.from_layer()
        assert (piece.kind, piece.title, piece.filter) == (EvidenceKind.LAYER, "Services", "\"type\" = 'bank'")

    def test_a_table_and_a_raster(self, side, window, country):
        window.active = memory_layer({"n": "integer"}, [(1,)])
        assert side.from_layer().kind is EvidenceKind.TABLE and side.from_layer().extent is None
        window.active = QgsRasterLayer(str(country / "dem_100m.tif"), "Terrain")
        assert side.from_layer().kind is EvidenceKind.LAYER and side.from_layer().extent

    @pytest.mark.server
    def test_sources_are_relative_and_hold_no_password(self, side, services, tmp_path, window):
        QgsProject.instance().write(str(tmp_path / "plan.qgz"))
        assert side.from_layer().source == "./region.gpkg|layername=services"
        window.active = QgsVectorLayer(
            "dbname='x' host=nowhere user='ana' password='secret' table=\"t\"", "t", "postgres"
        )
        assert "secret" not in side.from_layer().source

    def test_the_extent(self, side, window):
        piece = side.from_extent()
        shown = window.canvas.extent()
        assert piece.kind is EvidenceKind.EXTENT and piece.crs == "EPSG:25829"
        assert piece.extent == (shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum())

    def test_a_file(self, side, window, tmp_path):
        QgsProject.instance().write(str(tmp_path / "plan.qgz"))
        path = tmp_path / "Memoria é.pdf"
        path.write_bytes(b"memo")
        piece = side.from_file(path, EvidenceKind.DOCUMENT)
        assert piece.source == "./Memoria é.pdf" and len(piece.sha256) == 64
        assert not side.is_missing(piece)
        path.unlink()
        assert side.is_missing(piece)


class TestShowing:
    """Evidence on the map again."""

    def test_features(self, side, services, window):
        services.selectByExpression("\"type\" = 'hospital'")
        chosen = set(services.selectedFeatureIds())
        piece = side.from_selection()
        services.removeSelection()
        window.active = None
        QgsProject.instance().layerTreeRoot().findLayer(services.id()).setItemVisibilityChecked(False)
        assert side.show(piece) == ""
        assert set(services.selectedFeatureIds()) == chosen and window.active is services
        assert QgsProject.instance().layerTreeRoot().findLayer(services.id()).isVisible()

    def test_features_that_are_gone(self, side, services):
        services.selectByExpression("\"type\" = 'hospital'")
        piece = side.from_selection()
        services.dataProvider().deleteFeatures(services.selectedFeatureIds())
        assert "any more" in side.show(piece)
        assert side.show(dataclasses.replace(piece, filter="this is no expression")).endswith(".")

    def test_a_layer(self, side, services, window):
        window.canvas.setDestinationCrs(services.crs())
        assert side.show(side.from_layer()) == ""
        assert window.canvas.extent().contains(services.extent().center())

    def test_an_empty_layer(self, side, window):
        window.active = QgsProject.instance().addMapLayer(memory_layer({"n": "integer"}, [], "Point", name="None"))
        assert side.show(side.from_layer()) == "Layer 'None' is empty."

    def test_an_extent_in_other_coordinates(self, side, window):
        piece = side.from_extent()
        window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        window.canvas.setExtent(QgsRectangle(0, 0, 1, 1))
        assert side.show(piece) == ""
        centre = window.canvas.extent().center()
        assert -8.5 < centre.x() < -5 and 38 < centre.y() < 40

    def test_a_layer_found_by_its_source(self, side, services, tmp_path):
        """Removed and added again, a layer has another id."""
        piece, source = side.from_layer(), services.source()
        QgsProject.instance().removeMapLayer(services.id())
        assert side.is_missing(piece)
        assert side.show(piece).startswith("The layer of 'Services' is not available: ")
        QgsProject.instance().addMapLayer(QgsVectorLayer(source, "Again", "ogr"))
        assert not side.is_missing(piece) and side.show(piece) == ""

    def test_a_file_that_lies_in_a_folder_beside_the_assessments_now(self, services, window, tmp_path):
        sources = Sources(QgsProject.instance())
        sources.store = tmp_path.parent / "assessments.gpkg"
        assert sources.layer("./region.gpkg|layername=services") is services
        assert sources.layer("./region.gpkg|layername=roads") is None
        sources.store = tmp_path / "elsewhere" / "assessments.gpkg"
        assert sources.layer("./region.gpkg|layername=services") is None, "it lies above"

    def test_of_two_such_files_none_is_taken(self, services, window, country, tmp_path):
        sources = Sources(QgsProject.instance())
        sources.store = tmp_path.parent / "assessments.gpkg"
        (tmp_path / "other").mkdir()
        copy = shutil.copy(country / "region.gpkg", tmp_path / "other" / "region.gpkg")
        QgsProject.instance().addMapLayer(QgsVectorLayer(f"{copy}|layername=services", "Services", "ogr"))
        assert sources.layer("./region.gpkg|layername=services") is None

    def test_a_layer_whose_file_is_gone(self, side, window, tmp_path):
        window.active = QgsProject.instance().addMapLayer(QgsVectorLayer(str(tmp_path / "no.gpkg"), "Gone", "ogr"))
        piece = side.from_layer()
        assert side.is_missing(piece) and "not available" in side.show(piece)

    def test_documents_and_links(self, side, opened, tmp_path):
        path = tmp_path / "memo.pdf"
        path.touch()
        assert side.show(of_kind(EvidenceKind.DOCUMENT, str(path))) == ""
        assert side.show(of_kind(EvidenceKind.LINK, "https://www.example.org/a")) == ""
        assert opened == [path.as_uri(), "https://www.example.org/a"]
        assert "not available" in side.show(of_kind(EvidenceKind.PHOTO, "./nowhere.jpg"))

    @pytest.mark.parametrize("name", ["a.exe", "a.BAT", "a.sh", "a.desktop"])
    def test_programs_are_not_opened(self, side, opened, tmp_path, name):
        (tmp_path / name).touch()
        assert "Programs" in side.show(of_kind(EvidenceKind.DOCUMENT, str(tmp_path / name)))
        assert "Only addresses" in side.show(of_kind(EvidenceKind.LINK, f"file:///{name}"))
        assert opened == []

    @pytest.mark.parametrize("name", ["a.docm", "a.hta", "a.url", "a.lnk", "a.pdf.exe", "a.svg", "a.html", "a.pdf "])
    def test_only_what_shows_something_is_opened(self, side, opened, tmp_path, name):
        (tmp_path / name).touch()
        assert "Programs" in side.show(of_kind(EvidenceKind.PHOTO, str(tmp_path / name)))
        assert opened == []

    @pytest.mark.parametrize(
        "source", ["//server/share/a.pdf", r"\\server\share\a.pdf", "file:///a.pdf", "%2f%2fserver/a.pdf"]
    )
    def test_other_computers_are_not_asked(self, side, opened, monkeypatch, source):
        monkeypatch.setattr("pathlib.Path.is_file", lambda path: pytest.fail(f"{path} was looked at"))
        piece = of_kind(EvidenceKind.DOCUMENT, source, sha256="0")
        assert side.is_missing(piece)
        assert "not a file of this computer" in side.show(piece)
        assert "Only addresses" in side.show(of_kind(EvidenceKind.LINK, source))
        assert opened == []

    @pytest.mark.parametrize("answer", [True, False])
    def test_outside_of_the_folder_the_path_is_shown_first(self, window, opened, tmp_path, answer):
        sources, asked = Sources(QgsProject.instance()), []
        sources.store = tmp_path / "plan" / "assessments.gpkg"
        sources.store.parent.mkdir()
        side = QgisMapSide(window, sources, opens=lambda url: opened.append(url.toString()) or True,
                           asks=lambda path: asked.append(path) or answer)  # fmt: skip
        for folder in ("plan", "."):
            (tmp_path / folder / "memo.pdf").touch()
        assert side.show(of_kind(EvidenceKind.DOCUMENT, "./memo.pdf")) == ""
        assert (asked, len(opened)) == ([], 1)
        assert side.show(of_kind(EvidenceKind.DOCUMENT, "../memo.pdf")) == ""
        assert [path.endswith("memo.pdf") for path in asked] == [True]
        assert len(opened) == 1 + answer

    def test_what_cannot_be_opened(self, window, tmp_path):
        side = QgisMapSide(window, opens=lambda _: False)
        (tmp_path / "a.xyz").touch()
        assert "cannot be opened" in side.show(of_kind(EvidenceKind.DOCUMENT, str(tmp_path / "a.xyz")))
        assert "cannot be opened" in side.show(of_kind(EvidenceKind.LINK, "http://a"))

    @pytest.mark.parametrize("kind", [EvidenceKind.TEXT, EvidenceKind.NUMBER, EvidenceKind.CALCULATION])
    def test_what_needs_no_showing(self, side, kind):
        piece = of_kind(kind, "words")
        assert side.show(piece) == "" and not side.is_missing(piece)
