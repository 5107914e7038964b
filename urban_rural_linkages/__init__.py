"""Urban–Rural Linkages: regional planning inside QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import UrbanRuralPlugin


def classFactory(iface: QgisInterface | None) -> UrbanRuralPlugin:
    """Give QGIS the plugin; everything else is imported when it is needed."""
    from .plugin import UrbanRuralPlugin  # noqa: PLC0415 - a broken import must not break the listing of plugins

    return UrbanRuralPlugin(iface)
