"""The dialog "About": versions that can be read and copied, by keyboard too."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest

from urban_rural_linkages.gui.about_dialog import AboutDialog

VERSIONS = "Plugin 1.2.3\nQGIS version 3.40\nnumpy version 1.24"


@pytest.fixture
def dialog():
    made = AboutDialog("Plugin", "What it is for. " * 20, VERSIONS)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_it_shows_the_versions_and_lets_nobody_change_them(dialog):
    assert dialog.windowTitle() == "About Plugin"
    assert dialog.versions.toPlainText() == VERSIONS
    assert dialog.versions.isReadOnly()


def test_they_are_copied_by_keyboard(dialog):
    QGuiApplication.clipboard().setText("")
    QTest.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == VERSIONS


def test_escape_closes_it(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
