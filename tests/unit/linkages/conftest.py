"""Extremadura for the tests of linkages; skipped where the real data are not at hand."""

from __future__ import annotations

import pytest

from .extremadura import Region, extremadura


@pytest.fixture(scope="session")
def region() -> Region:
    try:
        return extremadura()
    except FileNotFoundError:
        pytest.skip("the real data are not at hand")
