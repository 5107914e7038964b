"""QGIS for the tests that open layers; Processing is not needed here."""

from __future__ import annotations

import os
import tempfile

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-profile-"))

from qgis.core import QgsApplication

from ..silence import SILENCE


@pytest.fixture(scope="session")
def qgis_providers():
    """The application with its data providers; never exited, because that is where QGIS crashes."""
    application = QgsApplication.instance() or QgsApplication([], True)
    application.initQgis()
    SILENCE.listen_to_qgis()
    return application
