"""The page of options: kept in the profile, and filled into the dialog of a diagnosis."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsMapCanvas, QgsPreviewEffect
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAction, QFrame, QLabel, QMainWindow

from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.gui.checklists.window import AUTHOR_SETTING
from urban_rural_linkages.gui.options import OptionsFactory, OptionsPage, diagnosis_inputs, options


@pytest.fixture(autouse=True)
def nothing_chosen(qgis_app):
    """A profile without options of the plugin; afterwards too."""

    def clear():
        for name in options():
            QgsSettings().remove(f"urban_rural_linkages/{name}")

    clear()
    yield
    clear()


def test_nothing_chosen_fills_in_nothing():
    assert set(options().values()) == {""}
    assert diagnosis_inputs() == {}


def test_what_is_chosen_is_kept_and_filled_in(tmp_path):
    page = OptionsPage()
    page.language.setCurrentIndex(page.language.findData("es"))
    page.author.setText(" Ana Núñez ")
    page.organisation.setText("Diputación de Cáceres")
    page.logo.setFilePath(str(tmp_path / "logo.png"))
    page.folder.setFilePath(str(tmp_path))
    page.iso.setChecked(True)
    assert diagnosis_inputs() == {}, "nothing is kept before the options are accepted"
    page.apply()
    assert diagnosis_inputs() == {
        "LANGUAGE": "es", "AUTHOR": "Ana Núñez, Diputación de Cáceres", "LOGO": str(tmp_path / "logo.png"),
        "FOLDER": str(Path(tmp_path) / "diagnosis"), "ISO_METADATA": True,
    }  # fmt: skip
    again = OptionsFactory().createWidget()
    assert (again.language.currentData(), again.author.text()) == ("es", "Ana Núñez")
    assert (again.folder.filePath(), again.logo.filePath()) == (str(tmp_path), str(tmp_path / "logo.png"))


def test_they_are_inputs_of_the_diagnosis(tmp_path):
    page = OptionsPage()
    for widget in (page.author, page.organisation):
        widget.setText("x")
    page.language.setCurrentIndex(1)
    page.logo.setFilePath("logo.png")
    page.folder.setFilePath(str(tmp_path))
    page.apply()
    algorithm = QgsApplication.processingRegistry().algorithmById("urbanrural:territorialdiagnosis")
    assert diagnosis_inputs().keys() <= {each.name() for each in algorithm.parameterDefinitions()}


def test_the_author_is_that_of_the_checklists():
    page = OptionsPage()
    page.author.setText("Ana")
    page.apply()
    assert QgsSettings().value(AUTHOR_SETTING) == "Ana"


def test_every_field_has_a_label():
    page = OptionsPage(Desktop())
    named = [label.buddy() for label in page.findChildren(QLabel) if label.buddy() is not None]
    assert set(named) == {page.language, page.author, page.organisation, page.logo, page.folder, page.iso,
                          page.sight}  # fmt: skip


class Desktop:
    """A QGIS with a map, and, where it is asked for, with its menu of preview modes."""

    def __init__(self, entry: str = ""):
        self.canvas, self.window, self.chosen = QgsMapCanvas(), QMainWindow(), []
        if entry:
            action = QAction(self.window)
            action.setObjectName(entry)
            action.triggered.connect(lambda: self.chosen.append(entry))

    def mapCanvas(self):
        return self.canvas

    def mainWindow(self):
        return self.window


def colours_of(page) -> list[QColor]:
    """The colours that the page shows of the map of population change."""
    page.resize(700, 500)
    page.show()
    image, areas = page.palettes.grab().toImage(), page.palettes.findChildren(QFrame)
    shown = [area for area in areas if area.styleSheet()][:6]
    return [image.pixelColor(area.geometry().center()) for area in shown]


class TestCheckOfColours:
    """The map, and the colours of our maps, as people with colour-blind eyes see them."""

    @pytest.fixture
    def desktop(self):
        return Desktop()

    def chosen(self, desktop, sight):
        page = OptionsPage(desktop)
        page.sight.setCurrentIndex(page.sight.findData(sight))
        return page

    def test_without_a_window_there_is_none(self):
        page = OptionsPage()
        assert page.sight.count() == 0
        page.apply()

    def test_the_map_changes_when_it_is_accepted_and_not_before(self, desktop):
        page = self.chosen(desktop, "deutan")
        assert not desktop.canvas.previewModeEnabled()
        page.apply()
        assert desktop.canvas.previewModeEnabled()
        assert desktop.canvas.previewMode() == QgsPreviewEffect.PreviewMode.PreviewDeuteranope

    @pytest.mark.parametrize("sight", ["protan", "tritan", "grey"])
    def test_the_page_shows_what_the_map_is_in_and_takes_it_back(self, desktop, sight):
        self.chosen(desktop, sight).apply()
        again = OptionsFactory(desktop).createWidget()
        assert again.sight.currentData() == sight
        again.sight.setCurrentIndex(0)
        again.apply()
        assert not desktop.canvas.previewModeEnabled()

    def test_the_menu_of_qgis_is_used_where_it_is_so_that_it_says_the_same(self):
        desktop = Desktop("mActionPreviewProtanope")
        self.chosen(desktop, "protan").apply()
        assert desktop.chosen == ["mActionPreviewProtanope"]

    def test_a_mode_of_qgis_that_is_none_of_ours_is_left_alone(self, desktop):
        desktop.canvas.setPreviewModeEnabled(True)
        desktop.canvas.setPreviewMode(QgsPreviewEffect.PreviewMode.PreviewMono)
        OptionsPage(desktop).apply()
        assert desktop.canvas.previewMode() == QgsPreviewEffect.PreviewMode.PreviewMono
        assert desktop.canvas.previewModeEnabled()

    def test_the_colours_of_the_maps_are_shown_as_they_are_seen(self, desktop):
        page = OptionsPage(desktop)
        found = [colour.name() for colour in colours_of(page)]
        assert found == [entry["colour"] for entry in load_style("change")["classes"]]
        page.sight.setCurrentIndex(page.sight.findData("grey"))
        assert all(grey.red() == grey.green() == grey.blue() for grey in colours_of(page))
        assert page.palettes.grab().toImage().pixelColor(1, 1).lightness() > 150, "titles lie on black"
