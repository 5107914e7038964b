"""What all tests share: where the repository and the real data are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from .silence import silent  # noqa: F401 - a fixture for all tests

REPOSITORY = Path(__file__).resolve().parent.parent
REAL_DATA = REPOSITORY.parent / "shared" / "data"

# The same examples in every run: a check that fails must fail again.  HYPOTHESIS_PROFILE=default looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def real_data():
    """A function from a name below the folder of real data to its path; skips where it is absent."""

    def find(name: str) -> Path:
        path = REAL_DATA / name
        if not path.exists():
            pytest.skip(f"real data not at hand: {name}")
        return path

    return find
