"""Extremadura for the tests of decisions."""

from __future__ import annotations

import pytest

from .extremadura import Region, extremadura


@pytest.fixture(scope="session")
def region(real_data) -> Region:
    """The region with its minutes to hospitals; skips where its data are absent."""
    real_data("extremadura/extremadura_municipios.gpkg")
    return extremadura()
