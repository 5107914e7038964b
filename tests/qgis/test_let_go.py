"""A run that has ended keeps no layer that it read: a diagnosis makes thirty of them one after another."""

from __future__ import annotations

import gc
import weakref

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from urban_rural_linkages.io.layers import FeatureTable

from .layers import memory_layer


@pytest.fixture
def tables(monkeypatch):
    """All tables that are made from now on, as far as somebody keeps them; Python does not look for rings meanwhile."""
    made: list[weakref.ref] = []
    own = FeatureTable.__init__

    def remembered(table, *given, **named):
        own(table, *given, **named)
        made.append(weakref.ref(table))

    monkeypatch.setattr(FeatureTable, "__init__", remembered)
    gc.disable()
    yield made
    gc.enable()


def inputs() -> dict[str, object]:
    """Return inputs of a change of two towns."""
    rows = [("POINT(0 0)", "a", 5.0, 4.0), ("POINT(1 0)", "b", 5.0, 6.0)]
    units = memory_layer({"code": "text", "before": "real", "here": "real"}, rows, "Point", "EPSG:25830", name="units")
    return {"UNITS": units, "UNIT_ID": "code", "POP_START": "before", "POP_END": "here", "START_YEAR": 2001,
            "END_YEAR": 2021, "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip


def test_nothing_keeps_what_was_read(qgis_app, tables):
    """Though the algorithm itself is kept."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{qgis_app.provider.id()}:demographicchange")
    _, done = algorithm.run(inputs(), QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
    assert done and tables and not [table for table in tables if table() is not None]


def test_nothing_keeps_what_was_checked(qgis_app, tables, monkeypatch):
    """Whoever looks at the inputs before the run reads layers, too."""
    from urban_rural_linkages.algorithms.depopulation.demographicchange import DemographicChange

    monkeypatch.setattr(DemographicChange, "check", lambda self, run: run.table("UNITS").features)
    algorithm = qgis_app.provider.algorithm("demographicchange")
    fine, reason = algorithm.checkParameterValues(inputs(), QgsProcessingContext())
    assert fine, reason
    assert tables and not [table for table in tables if table() is not None]
