"""One manual and one zip for all the tests of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import assemble, make_manual


@pytest.fixture(scope="session")
def manual() -> Path:
    assert make_manual.PYTHON.exists(), "run 'scripts/setup.sh manual' first"
    return make_manual.build()


@pytest.fixture(scope="session")
def package(tmp_path_factory, manual) -> Path:
    return assemble.pack(tmp_path_factory.mktemp("dist"))
