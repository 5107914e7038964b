"""First run: a greeting in the message bar once after the plugin was installed or upgraded, and the welcome at starts.

The welcome window comes when it is asked for, and at every start where the user wants that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsSettings
from qgis.gui import QgisInterface, QgsMessageBarItem

from .. import about
from ..i18n import tr
from .messages import offer

GREETED = "urban_rural_linkages/greeted_version"
AT_START = "urban_rural_linkages/welcome_at_start"
Choices = Sequence[tuple[str, Callable[[], object]]]


class Greeting:
    """The greeting, which goes with the plugin if it is still there.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    choices : sequence of (str, callable)
        Its buttons.
    """

    def __init__(self, iface: QgisInterface, choices: Choices) -> None:
        self._iface, self._choices = iface, choices
        self._item: QgsMessageBarItem | None = None

    def show_once(self) -> None:
        """Show it, unless this version has greeted before."""
        greeted = str(QgsSettings().value(GREETED, "") or "")
        if greeted != about.version():
            QgsSettings().setValue(GREETED, about.version())
            self.show(is_upgrade=bool(greeted))

    def show(self, is_upgrade: bool = False) -> None:
        """Show it now."""
        self.remove()
        words = (
            tr("Version {version} is installed.") if is_upgrade else tr("Begin with an example, or your own region.")
        )
        self._item = offer(self._iface, about.title(), words, self._choices)

    def remove(self) -> None:
        """Take it away, if the user has not."""
        bar = self._iface.messageBar()
        if self._item is not None and self._item in bar.items():
            bar.popWidget(self._item)
        self._item = None


def welcomes_at_start() -> bool:
    """Tell whether the user wants the welcome window whenever QGIS starts."""
    return bool(QgsSettings().value(AT_START, False, type=bool))


def set_welcome_at_start(is_wanted: bool) -> None:
    """Keep whether the user wants the welcome window whenever QGIS starts."""
    QgsSettings().setValue(AT_START, is_wanted)
