"""The life of the plugin in QGIS: translator, provider, menu.

`iface` is None under qgis_process: whatever belongs to windows is made in `initGui` alone.
"""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .i18n import load_translator, user_locale


class UrbanRuralPlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.actions = None
        self.translator = load_translator(user_locale())
        if self.translator is not None:
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self):
        """Add the algorithms; all that qgis_process asks for."""
        from .algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - after the translator

        if self.provider is not None:
            return
        provider = UrbanRuralProvider()
        if QgsApplication.processingRegistry().addProvider(provider):  # else it is there already, and ours is deleted
            self.provider = provider

    def initGui(self):
        """Add the algorithms and the menu."""
        from .gui.actions import PluginActions  # noqa: PLC0415 - windows only

        self.initProcessing()
        self.actions = PluginActions(self.iface)

    def unload(self):
        """Leave QGIS as it was."""
        if self.actions is not None:
            self.actions.remove()
            self.actions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
