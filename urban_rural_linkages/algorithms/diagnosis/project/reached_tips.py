"""Map tips of what is reached over the roads: bands with their people and land, roads, and minutes by each means."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ....i18n import tr
from .figures import Figure, field, number

_FIGURES = {
    "isochrones": (("people", 0, ""), ("area_km2", 0, "km²")),
    "isochrone_roads": (("length_km", 1, "km"),),
    "least_means": (("foot_min", 0, "min"), ("bicycle_min", 0, "min"), ("car_min", 0, "min")),
}
"""Of each style the fields that its tip shows, with their decimals and their unit."""
_IN_BANDS = ("isochrones", "isochrone_roads")


def reached_figures(layer: QgsVectorLayer, style: str, language: str) -> list[Figure]:
    """Return the figures of a layer of what is reached, by what the layer calls them; none for other layers."""
    fields = layer.fields()
    shown = [(name, decimals, unit) for name, decimals, unit in _FIGURES.get(style, ()) if name in fields.names()]
    band = [Figure(tr("Minutes by car"), _band(language))] if style in _IN_BANDS else []
    return band + [Figure(_named(layer, name), number(field(name), decimals, language, unit))
                   for name, decimals, unit in shown]  # fmt: skip


def has_own_tip(style: str) -> bool:
    """Tell whether the figures of a style are all that its tip shows."""
    return style in _IN_BANDS


def _band(language: str) -> str:
    """Return the edges of a band, whose minutes may be halves."""
    lower, upper = (f"to_string({field(name)})" for name in ("from_min", "to_min"))
    text = f"{lower} || '–' || {upper} || ' min'"
    return f"replace({text}, '.', ',')" if language == "es" else text


def _named(layer: QgsVectorLayer, name: str) -> str:
    """Return what the layer calls a field, without the unit that stands behind its figure."""
    return layer.attributeDisplayName(layer.fields().lookupField(name)).partition(" (")[0]
