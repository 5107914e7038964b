"""The life of the plugin in QGIS: translator, provider, functions of expressions, menu.

`iface` is None under qgis_process: whatever belongs to windows is made in `initGui` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from .i18n import load_translator, user_locale

if TYPE_CHECKING:
    from .algorithms.expressions import ExpressionFunctions
    from .algorithms.provider import UrbanRuralProvider
    from .gui.actions import PluginActions


class UrbanRuralPlugin:
    """The plugin as QGIS loads and unloads it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: UrbanRuralProvider | None = None
        self.functions: ExpressionFunctions | None = None
        self.actions: PluginActions | None = None
        self.translator = load_translator(user_locale())
        if self.translator is not None:
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self) -> None:
        """Add the algorithms and the functions of expressions; all that qgis_process asks for."""
        from .algorithms.expressions import ExpressionFunctions  # noqa: PLC0415 - after the translator
        from .algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - after the translator

        if self.provider is not None:
            return
        provider = UrbanRuralProvider()
        if QgsApplication.processingRegistry().addProvider(provider):  # else it is there already, and ours is deleted
            self.provider = provider
        if self.functions is None:
            self.functions = ExpressionFunctions()

    def initGui(self) -> None:
        """Add the algorithms and the menu."""
        from .gui.actions import PluginActions  # noqa: PLC0415 - windows only

        self.initProcessing()
        if self.iface is not None:
            self.actions = PluginActions(self.iface)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        if self.actions is not None:
            self.actions.remove()
            self.actions = None
        if self.functions is not None:
            self.functions.remove()
            self.functions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
