"""Menu of the matrix, and the keys that hold wherever the focus is in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt

from ...i18n import tr
from ..diagnosis.buttons import bind

if TYPE_CHECKING:  # the window fills its menu
    from .window import MatrixWindow


def fill_menu(window: MatrixWindow) -> None:
    """Offer what is done in a matrix, each with its keys."""
    offer = window.tools.offer
    offer(tr("Calculate this question"), window.calculate_this, "Shift+F9")
    offer(tr("Accept the proposals of the chosen cells…"), window.accept, tr("Space"))
    offer(tr("Copy to the right"), lambda: window.obey("copy right"), "Ctrl+R")
    offer(tr("Copy to all"), lambda: window.obey("copy all"), "Ctrl+Shift+R")
    offer(tr("Make it the common answer…"), lambda: window.obey("common"))
    offer(tr("Next blocking duty"), window.view.next_blocking, "Ctrl+Shift+D")
    offer(tr("Municipalities: worst first"), window.rank)
    offer(tr("Colour the map by this question"), window.colour_map, "Ctrl+M")
    offer(tr("On the map: answers or figures"), window.switch_map)
    offer(tr("Compare…"), window.around.compare)
    for keys, act in (
        ("F9", window.calculate_all), ("Shift+F9", window.calculate_this), ("Ctrl+F", lambda: _search(window)),
        ("Ctrl+M", window.colour_map), ("Ctrl+Shift+D", window.view.next_blocking),
    ):  # fmt: skip
        bind(window, keys, act)


def _search(window: MatrixWindow) -> None:
    window.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.tools.search.selectAll()
