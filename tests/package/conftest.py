"""One zip for all the tests of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import assemble


@pytest.fixture(scope="session")
def package(tmp_path_factory) -> Path:
    return assemble.pack(tmp_path_factory.mktemp("dist"))
