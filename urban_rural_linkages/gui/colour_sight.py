"""Maps as people with colour-blind eyes see them: the map of QGIS, and the colours of our own maps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.gui import QgsPreviewEffect
from qgis.PyQt.QtWidgets import QAction, QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from ..i18n import current_language, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

NORMAL = "normal"
_MODES = QgsPreviewEffect.PreviewMode
_SIGHTS = {  # the mode of QGIS' preview, and the entry of its menu View > Preview Mode
    NORMAL: (None, "mActionPreviewModeOff"),
    "protan": (_MODES.PreviewProtanope, "mActionPreviewProtanope"),
    "deutan": (_MODES.PreviewDeuteranope, "mActionPreviewDeuteranope"),
    "tritan": (_MODES.PreviewTritanope, "mActionPreviewTritanope"),
    "grey": (_MODES.PreviewGrayscale, "mActionPreviewModeGrayscale"),
}

_OF_A_DIAGNOSIS = ("change", "ageing", "minutes", "density", "webb", "degurba_level2")


def sights() -> dict[str, str]:
    """Return the ways of seeing by their ids, with what the options call them."""
    return {
        NORMAL: tr("Normal sight"),
        "protan": tr("Without red (protanopia)"),
        "deutan": tr("Without green (deuteranopia)"),
        "tritan": tr("Without blue (tritanopia)"),
        "grey": tr("In greys, as on a black-and-white printer"),
    }


def sight_of_map(iface: QgisInterface) -> str:
    """Return how the map is shown now; "normal" for modes of QGIS that are none of ours."""
    canvas = iface.mapCanvas()
    if not canvas.previewModeEnabled():
        return NORMAL
    return next((name for name, (mode, _) in _SIGHTS.items() if mode == canvas.previewMode()), NORMAL)


def show_map_as(iface: QgisInterface, sight: str) -> None:
    """Have the map shown so; the menu of QGIS says it too, and takes it back."""
    if sight == sight_of_map(iface):
        return
    mode, entry = _SIGHTS[sight]
    action = iface.mainWindow().findChild(QAction, entry)
    if action is not None:
        action.trigger()
        return
    canvas = iface.mapCanvas()
    canvas.setPreviewModeEnabled(mode is not None)
    if mode is not None:
        canvas.setPreviewMode(mode)


@dataclass(frozen=True)
class Palette:
    """The colours of a map, in the order of its legend."""

    title: str
    colours: tuple[str, ...]


def palettes(
    names: tuple[str, ...] = ("change", "ageing", "minutes", "density", "webb", "degurba_level2"),
) -> list[Palette]:
    """Return the colours of the maps of a diagnosis."""
    from ..algorithms.style_files import load_style  # noqa: PLC0415 - with the options, not with the plugin

    found, language = [], current_language()
    for name in names:
        style = load_style(name)
        colours = tuple(entry["colour"] for entry in style["classes"])
        found.append(Palette(style["title"][language], colours))
    return found


class PaletteTable(QWidget):
    """Colours of maps, a row each, as they are seen with a kind of sight.

    Parameters
    ----------
    shown : list of Palette
    parent : QWidget, optional
    """

    def __init__(self, shown: list[Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._effect = QgsPreviewEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self.setAutoFillBackground(True)  # the effect turns what lies bare into black
        self.setAccessibleName(tr("Colours of the maps"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row, palette in enumerate(shown):
            layout.addWidget(QLabel(palette.title), row, 0)
            layout.addLayout(_side_by_side(palette.colours), row, 1)
        layout.setColumnStretch(1, 1)

    def show_as(self, sight: str) -> None:
        """Show the colours as they are seen so."""
        mode, _ = _SIGHTS[sight]
        self._effect.setEnabled(mode is not None)
        if mode is not None:
            self._effect.setMode(mode)
        self.update()


def _side_by_side(colours: tuple[str, ...]) -> QHBoxLayout:
    """Return the colours as a map has them: without a line between."""
    layout = QHBoxLayout()
    layout.setSpacing(0)
    for colour in colours:
        area = QFrame()
        area.setStyleSheet(f"background: {colour}")
        layout.addWidget(area)
    return layout
