"""The page of options: kept in the profile, and filled into the dialog of a diagnosis."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtWidgets import QLabel

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
    assert diagnosis_inputs() == {}, "nothing is kept before the options are accepted"
    page.apply()
    assert diagnosis_inputs() == {
        "LANGUAGE": "es", "AUTHOR": "Ana Núñez, Diputación de Cáceres", "LOGO": str(tmp_path / "logo.png"),
        "FOLDER": str(Path(tmp_path) / "diagnosis"),
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
    page = OptionsPage()
    named = [label.buddy() for label in page.findChildren(QLabel) if label.buddy() is not None]
    assert set(named) == {page.language, page.author, page.organisation, page.logo, page.folder}
