"""Sources of layers: in the layer, in its GeoPackage, in a .qmd file beside it."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsAbstractMetadataBase,
    QgsCoordinateTransformContext,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from urban_rural_linkages.core.report.citations import Source
from urban_rural_linkages.io.layer_sources import source_beside, source_of_layer, source_of_metadata
from urban_rural_linkages.paths import resource

INE = Source("INE", "Padrón <2021>", "2021", "CC BY 4.0", "https://www.ine.es/padron")


def moment(year: int) -> QDateTime:
    return QDateTime(QDate(year, 7, 1), QTime(12, 0))


def contact(role: str, organisation: str, name: str = "") -> QgsAbstractMetadataBase.Contact:
    made = QgsAbstractMetadataBase.Contact(name)
    made.organization, made.role = organisation, role
    return made


@pytest.fixture
def metadata() -> QgsLayerMetadata:
    made = QgsLayerMetadata()
    made.setTitle("Padrón <2021>")
    made.setLicenses(["CC BY 4.0"])
    made.setContacts([contact("pointOfContact", "Helpdesk"), contact("publisher", "INE", "Ana")])
    made.addLink(QgsAbstractMetadataBase.Link("file", "FILE", "file:///home/ana/padron.csv"))
    made.addLink(QgsAbstractMetadataBase.Link("web", "WWW:LINK", "https://www.ine.es/padron"))
    made.setDateTime(Qgis.MetadataDateType.Published, moment(2021))
    return made


def test_who_published_it_what_when_and_on_which_terms(metadata):
    assert source_of_metadata(metadata) == INE


def test_other_places_where_the_same_may_stand():
    made = QgsLayerMetadata()
    made.setRights(["Open data"])
    made.setContacts([contact("", "", "Ana")])
    extent = QgsLayerMetadata.Extent()
    extent.setTemporalExtents([QgsDateTimeRange(moment(2001), moment(2020))])
    made.setExtent(extent)
    assert source_of_metadata(made) == Source("Ana", "", "2020", "Open data", "")


def test_metadata_without_anything_state_no_source():
    assert not source_of_metadata(QgsLayerMetadata()) and not source_beside("/nowhere/layer.shp")


def test_a_layer_a_geopackage_and_a_file_beside_say_the_same(metadata, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=a:int", "points", "memory")
    assert not source_of_layer(layer)
    layer.setMetadata(metadata)
    assert source_of_layer(layer) == INE
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.saveMetadata = "GPKG", "points", True
    options.layerMetadata = metadata
    path = tmp_path / "data.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert source_of_layer(QgsVectorLayer(f"{path}|layername=points", "p", "ogr")) == INE
    layer.saveNamedMetadata(str(tmp_path / "table.qmd"))
    assert source_beside(str(tmp_path / "table.csv")) == INE


def test_a_file_beside_that_is_none_of_metadata_states_no_source(tmp_path):
    (tmp_path / "a.qmd").write_text("<qgis", encoding="utf-8")
    (tmp_path / "b.qmd").write_bytes(b"\xff\xfe\x00")
    assert not source_beside(str(tmp_path / "a.tif")) and not source_beside(str(tmp_path / "b.tif"))


@pytest.mark.parametrize("name", ["municipalities", "people_2021", "services", "flows"])
def test_tables_of_the_demo_say_that_they_are_invented(name):
    source = source_of_layer(QgsVectorLayer(f"{resource('demo', 'region.gpkg')}|layername={name}", name, "ogr"))
    assert source.organisation == "Urban–Rural Linkages, invented data" and source.licence == "CC0 1.0"
    assert source.title.startswith("Tierras del Alba: ") and source.year == "2024"


def test_grids_of_the_demo_do_so_in_files_beside_them():
    for path in resource("demo").glob("*.tif"):
        source = source_of_layer(QgsRasterLayer(str(path), path.stem))
        assert source.short == "Urban–Rural Linkages, invented data (2024)", path
