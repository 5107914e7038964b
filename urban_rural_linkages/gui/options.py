"""Options of the plugin: a page of QGIS' options, and what they fill in when a diagnosis begins.

What concerns reports is kept in the profile; how the map is looked at is a state of the window, and is not.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgisInterface, QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from .. import about
from ..i18n import tr
from ..paths import resource

_KEY = "urban_rural_linkages/{}"
_YES = "true"
_NAMES = ("language", "author", "organisation", "logo", "folder", "iso_metadata")


def options() -> dict[str, str]:
    """Return what the user has chosen, "" for what was left open; the author is also that of the checklists."""
    return {name: str(QgsSettings().value(_KEY.format(name), "") or "") for name in _NAMES}


def diagnosis_inputs() -> dict[str, object]:
    """Return the inputs of a diagnosis that the options fill in."""
    chosen = options()
    inputs = {
        "LANGUAGE": chosen["language"],
        "AUTHOR": ", ".join(part for part in (chosen["author"], chosen["organisation"]) if part),
        "LOGO": chosen["logo"],
        "FOLDER": str(Path(chosen["folder"]) / "diagnosis") if chosen["folder"] else "",
        "ISO_METADATA": chosen["iso_metadata"] == _YES,
    }
    return {name: value for name, value in inputs.items() if value}


class OptionsPage(QgsOptionsPageWidget):
    """The page: language, author, organisation, logo and folder of reports, metadata, and the check of colours.

    Parameters
    ----------
    iface : QgisInterface, optional
        The window of QGIS whose map is looked at; without it there is no check of colours.
    parent : QWidget, optional
    """

    def __init__(self, iface: QgisInterface | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self.setObjectName("urban_rural_linkages_options")
        self.language = QComboBox()
        for text, code in ((tr("As QGIS"), ""), (tr("English"), "en"), (tr("Spanish"), "es")):
            self.language.addItem(text, code)
        self.author, self.organisation = QLineEdit(), QLineEdit()
        self.logo = _file_widget(QgsFileWidget.StorageMode.GetFile, tr("Pictures (*.png *.jpg *.jpeg *.svg)"))
        self.folder = _file_widget(QgsFileWidget.StorageMode.GetDirectory)
        self.iso = QCheckBox(tr("For catalogues (ISO 19139), an XML file beside each result"))
        self.sight = QComboBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._reports())
        if iface is not None:
            layout.addWidget(self._colours(iface))
        layout.addStretch()
        self._show(options())

    def _reports(self) -> QGroupBox:
        box = QGroupBox(tr("Reports"))
        form = QFormLayout(box)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Language"), self.language), (tr("Author"), self.author), (tr("Organisation"), self.organisation),
            (tr("Logo"), self.logo), (tr("Folder of results"), self.folder), (tr("Metadata"), self.iso),
        )  # fmt: skip
        for text, widget in rows:
            form.addRow(_named(text, widget), widget)
        return box

    def _colours(self, iface: QgisInterface) -> QGroupBox:
        """Return the check of colours: what is chosen is seen here at once, and on the map once it is accepted."""
        from .colour_sight import PaletteTable, palettes, sight_of_map, sights  # noqa: PLC0415 - only when asked for

        box = QGroupBox(tr("Check of colours"))
        form = QFormLayout(box)
        for code, text in sights().items():
            self.sight.addItem(text, code)
        self.palettes = PaletteTable(palettes())
        self.sight.currentIndexChanged.connect(lambda: self.palettes.show_as(str(self.sight.currentData())))
        self.sight.setCurrentIndex(self.sight.findData(sight_of_map(iface)))
        words = QLabel(tr("The map is shown as these eyes see it until QGIS is closed or another sight is chosen; "
                          "files and prints keep their colours."))  # fmt: skip
        words.setWordWrap(True)
        form.addRow(_named(tr("Show the map as seen"), self.sight), self.sight)
        form.addRow(words)
        form.addRow(self.palettes)
        return box

    def apply(self) -> None:
        """Keep what was chosen."""
        chosen = {
            "language": str(self.language.currentData()),
            "author": self.author.text().strip(),
            "organisation": self.organisation.text().strip(),
            "logo": self.logo.filePath(),
            "folder": self.folder.filePath(),
            "iso_metadata": _YES if self.iso.isChecked() else "",
        }
        for name, value in chosen.items():
            QgsSettings().setValue(_KEY.format(name), value)
        if self._iface is not None:
            from .colour_sight import show_map_as  # noqa: PLC0415 - only when asked for

            show_map_as(self._iface, str(self.sight.currentData()))

    def _show(self, chosen: dict[str, str]) -> None:
        self.language.setCurrentIndex(max(self.language.findData(chosen["language"]), 0))
        self.author.setText(chosen["author"])
        self.organisation.setText(chosen["organisation"])
        self.logo.setFilePath(chosen["logo"])
        self.folder.setFilePath(chosen["folder"])
        self.iso.setChecked(chosen["iso_metadata"] == _YES)


class OptionsFactory(QgsOptionsWidgetFactory):
    """Maker of the page, asked by QGIS when its options are opened."""

    def __init__(self, iface: QgisInterface | None = None) -> None:
        super().__init__(about.title(), QIcon(str(resource("icons", "urban_rural_linkages.svg"))))
        self._iface = iface

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Return the page."""
        return OptionsPage(self._iface, parent)


def _named(text: str, widget: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(widget)
    widget.setAccessibleName(text)
    return label


def _file_widget(mode: QgsFileWidget.StorageMode, kinds: str = "") -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setStorageMode(mode)
    widget.setFilter(kinds)
    return widget
