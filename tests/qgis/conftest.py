"""A real QGIS for the tests: one application for the session, our provider in it."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OGR_SQLITE_SYNCHRONOUS", "OFF")  # what a test writes need not outlive a power cut
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="urban-rural-profile-")

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QThreadPool

from ..silence import SILENCE
from .broken_demo import check, inputs  # noqa: F401 - fixtures for all tests here
from .demo_diagnosis import country, demo, joined_units, plain  # noqa: F401 - fixtures for all tests here

# Made while tests are collected: Processing, which our modules import, is found through it.
APPLICATION = QgsApplication.instance() or QgsApplication([], True)
APPLICATION.initQgis()
SILENCE.listen_to_qgis()
sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))


WINDOWS_LAST = ("test_demo_diagnosis.py", "test_diagnosis_window.py", "test_plugin.py", "test_dialogs.py")


def pytest_collection_modifyitems(items):
    """Open the windows of Processing last: they are kept, and every layer of a later test would reach them."""
    order = {name: place for place, name in enumerate(WINDOWS_LAST, 1)}
    items.sort(key=lambda item: order.get(item.path.name, 0))


@pytest.fixture(scope="session")
def qgis_app():
    """The application, with Processing and our provider; never exited, because that is where QGIS crashes."""
    application = APPLICATION
    from processing.core.Processing import Processing

    Processing.initialize()
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider

    application.provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(application.provider)
    yield application
    if hasattr(QgsApplication.taskManager(), "threadPool"):  # idle threads of tasks must not outlive what they use
        QgsApplication.taskManager().threadPool().waitForDone()
    QThreadPool.globalInstance().waitForDone()  # nor those that drew maps
    QgsApplication.processingRegistry().removeProvider(application.provider)


@pytest.fixture(autouse=True)
def names_as_scripts_write_them(request, monkeypatch):
    """Sentences name parameters as most tests quote them, as scripts do; tests of dialogs see the labels."""
    if request.node.get_closest_marker("labels") is None:
        monkeypatch.setattr("urban_rural_linkages.algorithms.base.naming", lambda labels: nullcontext())


RASTER_RESULTS = {
    "dasymetric",
    "degurbagrid",
    "frictionsurface",
    "preparegrid",
    "traveltimeraster",
    "urbanruralcatchments",
}


class RecordingFeedback(QgsProcessingFeedback):
    """A feedback that keeps what it is told, and can be told to cancel."""

    def __init__(self, cancel_at: float | None = None):
        super().__init__(False)
        self.warnings, self.infos, self.fractions, self.steps = [], [], [], []
        if cancel_at is not None:
            self.progressChanged.connect(lambda value: self.cancel() if value >= cancel_at else None)
        self.progressChanged.connect(self.fractions.append)

    def pushWarning(self, text):
        self.warnings.append(text)

    def pushInfo(self, text):
        self.infos.append(text)

    def setProgressText(self, text):
        self.steps.append(text)

    def warned(self, *words: str) -> bool:
        """Tell whether one warning holds all the words."""
        return any(all(word in text for word in words) for text in self.warnings)


@pytest.fixture
def feedback(qgis_app):
    return RecordingFeedback()


@pytest.fixture
def run(qgis_app, feedback):
    """A function that runs an algorithm of ours and returns its results, layers as layers."""
    import processing

    def execute(algorithm: str, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(feedback)
        execute.context = context
        return processing.run(f"urbanrural:{algorithm}", parameters, context=context, feedback=feedback)

    return execute


@pytest.fixture
def attempt(run, tmp_path):
    """A function that runs an algorithm on its small region with some inputs replaced, into memory."""

    from .demo_runs import demo_inputs

    def execute(name: str, **replaced):
        given = {**demo_inputs(name, tmp_path), "OUTPUT": "TEMPORARY_OUTPUT", **replaced}
        return run(name, **{key: value for key, value in given.items() if value is not None})

    return execute


@pytest.fixture
def refused(attempt, tmp_path):
    """A function that returns the sentence with which a run is refused, and sees that nothing was written."""

    def execute(name: str, **replaced) -> str:
        folder = tmp_path / "refused"
        folder.mkdir(exist_ok=True)
        result = "result.tif" if name in RASTER_RESULTS else "result.gpkg"
        with pytest.raises(QgsProcessingException) as caught:
            attempt(name, **{"OUTPUT": str(folder / result), **replaced})
        assert list(folder.iterdir()) == []
        sentence = str(caught.value).removeprefix("Unable to execute algorithm\n")
        assert "\n" not in sentence and "Traceback" not in sentence and sentence.endswith(".")
        assert len(sentence.split(". ")) >= 2, "the sentence, and what to do"
        return sentence

    return execute
