"""Pages of A4 with insets for parts overseas: what stands where, and that nothing covers anything."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from urban_rural_linkages.io.a4_pages import MAP
from urban_rural_linkages.io.layouts import INSET

# West, south, east, north of each part, and into how many units it is divided from west to east and south to north.
FRANCE = {
    "France métropolitaine": ((-4.5, 42.5, 8.0, 51.0), 8, 8), "Corse": ((8.6, 41.4, 9.5, 43.0), 1, 3),
    "Guadeloupe": ((-61.8, 15.9, -61.0, 16.5), 3, 2), "Martinique": ((-61.2, 14.4, -60.8, 14.9), 2, 2),
    "Guyane": ((-54.5, 2.2, -51.7, 5.7), 2, 3), "La Réunion": ((55.2, -21.4, 55.85, -20.85), 3, 3),
    "Mayotte": ((45.0, -13.0, 45.3, -12.6), 2, 3), "Saint-Pierre-et-Miquelon": ((-56.5, 46.7, -56.1, 47.15), 1, 2),
}  # fmt: skip
PORTUGAL = {
    "Portugal continental": ((-9.3, 37.0, -6.5, 42.0), 4, 8), "Açores": ((-25.9, 37.7, -25.1, 37.9), 3, 1),
    "Açores ": ((-31.3, 39.35, -31.1, 39.7), 1, 2), "Açores  ": ((-28.8, 38.4, -27.0, 38.8), 4, 2),
    "Madeira": ((-17.3, 32.6, -16.65, 32.9), 3, 2),
}  # fmt: skip
APART = {
    "France": {"Guadeloupe, Martinique", "Guyane", "La Réunion", "Mayotte", "Saint-Pierre-et-Miquelon"},
    "Portugal": {"Açores", "Madeira"},
}


def units(parts: dict[str, tuple[tuple[float, float, float, float], int, int]]) -> QgsVectorLayer:
    """Return boxes that fill the parts of a country, in degrees."""
    fields = "field=code:string&field=name:string&field=part:string&field=start:integer&field=end:integer"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}", "units", "memory")
    features = []
    for part, ((west, south, east, north), across, up) in parts.items():
        for column in range(across):
            for row in range(up):
                wide, high = (east - west) / across, (north - south) / up
                left, low = west + column * wide, south + row * high
                number = len(features)
                feature = QgsFeature(layer.fields())
                feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, low, left + wide, low + high)))
                people = 1000 + number * number * 37 % 5000
                feature.setAttributes([f"{number:03}", f"Unit {number}", part.strip(), people, people - number % 90])
                features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.fixture(scope="module", params=["France", "Portugal"])
def drawn(request, qgis_app, tmp_path_factory):
    """The pages of a diagnosis of a country with parts overseas, its project, its units, and what is drawn apart."""
    import processing

    layer = units({"France": FRANCE, "Portugal": PORTUGAL}[request.param])
    folder = tmp_path_factory.mktemp("overseas") / "d"
    processing.run("urbanrural:territorialdiagnosis", {
        "UNITS": layer, "UNIT_ID": "code", "NAME": "name", "GROUP": "part", "POP_START": "start", "POP_END": "end",
        "START_YEAR": 2010, "END_YEAR": 2020, "LANGUAGE": "en", "FOLDER": str(folder),
    })  # fmt: skip
    project = QgsProject()
    assert project.read(str(folder / "diagnosis.qgz"))
    pages = [layout for layout in project.layoutManager().printLayouts() if not layout.atlas().enabled()]
    assert [page.name() for page in pages] == ["A4 portrait", "A4 landscape"]
    yield SimpleNamespace(project=project, pages=pages, layer=layer, apart=APART[request.param])
    pages.clear()
    project.clear()


def place(item) -> QRectF:
    """Return where an item is on its page, in mm."""
    return QRectF(item.pos(), item.rect().size())


def items(layout: QgsPrintLayout, kind: type) -> list:
    """Return the items of a kind."""
    return [item for item in layout.items() if isinstance(item, kind)]


def insets(layout: QgsPrintLayout) -> list[QgsLayoutItemMap]:
    """Return the maps of the insets."""
    return [item for item in items(layout, QgsLayoutItemMap) if item.id().startswith(INSET)]


def maps(layout: QgsPrintLayout) -> list[QgsLayoutItemMap]:
    """Return the map of a page and those of its insets, without the locator."""
    return [item for item in items(layout, QgsLayoutItemMap) if item.id() == MAP or item.id().startswith(INSET)]


def test_each_part_overseas_has_a_frame_and_its_name(drawn):
    for layout in drawn.pages:
        assert len(maps(layout)) == 1 + len(drawn.apart) and len(insets(layout)) == len(drawn.apart)
        for inset in insets(layout):
            assert inset.frameEnabled() and place(inset).height() > 15.0
            titles = [label.text() for label in items(layout, QgsLayoutItemLabel)
                      if abs(place(label).bottom() - place(inset).top()) < 0.5
                      and place(label).left() == pytest.approx(place(inset).left())]  # fmt: skip
            assert len(titles) == 1 and titles[0] in drawn.apart


def test_every_unit_is_whole_on_one_map_and_only_there(drawn):
    in_degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    for layout in drawn.pages:
        for unit in drawn.layer.getFeatures():
            on = [item for item in maps(layout) if _shows(item, unit.geometry(), in_degrees, drawn.project)]
            assert len(on) == 1, unit["name"]


def _shows(item: QgsLayoutItemMap, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> bool:
    moved = QgsGeometry(shape)
    try:
        moved.transform(QgsCoordinateTransform(crs, item.crs(), project))
    except QgsCsException:
        return False
    return item.extent().contains(moved.boundingBox())


def test_nothing_covers_anything(drawn):
    for layout in drawn.pages:
        page = layout.pageCollection().page(0).rect()
        solid = [*items(layout, QgsLayoutItemMap), *items(layout, QgsLayoutItemLegend),
                 *items(layout, QgsLayoutItemScaleBar), *items(layout, QgsLayoutItemLabel)]  # fmt: skip
        for item in solid:
            assert page.contains(place(item)), item.displayName()
        for one, other in combinations(solid, 2):
            overlap = place(one).intersected(place(other))
            assert min(overlap.width(), overlap.height()) < 0.3, (one.displayName(), other.displayName())


def test_maps_have_round_scales(drawn):
    for layout in drawn.pages:
        for item in maps(layout):
            digits = f"{item.scale():.0f}".rstrip("0")
            assert digits in ("1", "125", "15", "2", "25", "3", "4", "5", "6", "75", "8"), item.scale()


def test_insets_have_no_names_of_places_over_their_islands(drawn):
    [places] = drawn.project.mapLayersByName("Places and names")
    rules = [rule.filterExpression() for rule in places.labeling().rootRule().children()]
    assert len(rules) > 2 and all(f"NOT LIKE '{INSET} %'" in rule for rule in rules)
