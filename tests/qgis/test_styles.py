"""Styles as data become renderers that leave no hole in the map and take no colour twice in a row."""

from __future__ import annotations

import pytest
from qgis.core import QgsRasterLayer, QgsSymbolLayer

from urban_rural_linkages.algorithms.raster_style import apply_raster_style
from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import apply_style

from . import city
from .layers import memory_layer


def labelled(layer) -> dict[str, str]:
    """Return the colour of each entry of a legend."""
    return {item.label(): item.symbol().color().name() for item in layer.renderer().legendSymbolItems()}


def areas(field: str, kind: str, values: list):
    """Return squares with one value each."""
    rows = [(city.outline(place % 9), value) for place, value in enumerate(values)]
    return memory_layer({field: kind}, rows, "Polygon", city.CRS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_unit_without_class_is_shown_as_such(qgis_app, language):
    words = {"en": "No data", "es": "Sin datos"}[language]
    layer = areas("degurba_l2", "integer", [30, 21, None])
    apply_style(layer, "degurba_units_l2", language)
    assert words in labelled(layer)
    apply_style(whole := areas("degurba_l2", "integer", [30, 21]), "degurba_units_l2", language)
    assert words not in labelled(whole)


def test_units_without_area_are_shown_as_such(qgis_app):
    layer = areas("area_id", "text", ["a", "b", None])
    apply_style(layer, "labour_areas", "en")
    assert list(labelled(layer)) == ["a", "b", "No data"]


def test_many_areas_have_different_colours(qgis_app):
    names = [f"area {number:02}" for number in range(24)]
    apply_style(layer := areas("area_id", "text", names[::-1]), "labour_areas")
    colours = labelled(layer)
    assert list(colours) == names and len(set(colours.values())) == 24
    palette = load_style("labour_areas")["colours"]
    assert [colours[name] for name in names[: len(palette)]] == palette


def test_codes_of_a_raster_that_do_not_occur_stay_in_its_legend(qgis_app, tmp_path):
    layer = QgsRasterLayer(city.classes_file(tmp_path), "classes")
    apply_raster_style(layer, "degurba_level2", "es")
    entries = {int(entry.value): entry.label for entry in layer.renderer().classes()}
    assert entries[30] == "Centro urbano" and len(entries) == 8


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([10, 20, 30, 45], {"Up to 10 min": "#f9e6ec", "10 to 20 min": "#e8b0c4", "20 to 30 min": "#cf7ba1",
                            "30 to 45 min": "#9d4480"}),
        ([30, 7.5], {"Up to 7.5 min": "#f9e6ec", "7.5 to 30 min": "#9d4480"}),
        ([20], {"Up to 20 min": "#f9e6ec"}),
    ],
)  # fmt: skip
def test_steps_are_the_limits_that_occur_along_one_ramp(qgis_app, limits, expected):
    apply_style(layer := areas("to_min", "real", limits), "isochrones", "en")
    assert labelled(layer) == expected


def test_more_steps_than_colours_are_mixed_and_never_the_same(qgis_app):
    apply_style(layer := areas("to_min", "real", [5.0 * n for n in range(1, 9)]), "isochrones", "es")
    colours = labelled(layer)
    assert list(colours)[:2] == ["Hasta 5 min", "De 5 a 10 min"] and len(set(colours.values())) == 8
    light = [sum(int(colour[i : i + 2], 16) for i in (1, 3, 5)) for colour in colours.values()]
    assert light == sorted(light, reverse=True)


def test_short_links_are_drawn_only_from_near(qgis_app):
    rows = [("LineString(0 0, 1 1)", "none"), ("LineString(0 0, 5 5)", "national")]
    layer = memory_layer({"level": "text"}, rows, "LineString", city.CRS)
    apply_style(layer, "settlement_links", "en")
    switch = {}
    for entry in layer.renderer().categories():
        properties = entry.symbol().symbolLayer(0).dataDefinedProperties()
        switch[entry.value()] = properties.property(QgsSymbolLayer.Property.LayerEnabled).expressionString()
    assert switch["none"] == "@map_scale <= 600000"
    assert not any(switch[level] for level in ("local", "regional", "national"))
