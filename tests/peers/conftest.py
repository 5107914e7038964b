"""One QGIS for all peers: a fixture that each file imported would be a provider of its own."""

from __future__ import annotations

from contextlib import suppress

with suppress(ImportError):  # the Python of PySAL has no QGIS, and needs none
    from tests.qgis.conftest import feedback, qgis_app, run  # noqa: F401 - fixtures
