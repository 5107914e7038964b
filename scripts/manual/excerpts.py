"""The first rows of tables that examples write, for pages whose algorithm makes no map.

``excerpts.json`` keeps them by algorithm and language, as `make maps` read them from the results.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsFeatureRequest, QgsVectorLayer

from urban_rural_linkages.i18n import Language

FILE = Path(__file__).with_name("excerpts.json")
_ROWS = 5
_DECIMALS = 2

Excerpt = list[list[str]]  # the row of the labels first


def excerpt(layer: QgsVectorLayer, table: Mapping[str, Any], language: Language) -> Excerpt:
    """Return the first rows of a table, numbers as a language writes them, and above them the labels of its fields.

    Parameters
    ----------
    layer : QgsVectorLayer
        What the example wrote.
    table : mapping
        ``columns``, the names of the fields, and ``where``, an expression that chooses rows, or nothing.
    language : Language
        That of the page.
    """
    places = [layer.fields().lookupField(name) for name in table["columns"]]
    request = QgsFeatureRequest().setLimit(_ROWS)
    if table["where"]:
        request.setFilterExpression(table["where"])
    rows = [[_written(feature[place], language) for place in places] for feature in layer.getFeatures(request)]
    return [[layer.attributeDisplayName(place) for place in places], *rows]


def kept() -> dict[str, dict[str, Excerpt]]:
    """Return the excerpts by algorithm and language."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def keep(found: dict[str, dict[str, Excerpt]]) -> None:
    """Write the excerpts."""
    FILE.write_text(json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def _written(value: object, language: Language) -> str:
    if value == NULL or value is None:
        return "–"
    if isinstance(value, float):
        rounded = round(value, _DECIMALS)
        return language.number(rounded, 0 if rounded.is_integer() else _DECIMALS)
    return str(value)
