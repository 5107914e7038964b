"""What QGIS loads when the plugin starts: the declarations of the algorithms, and none of their methods."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

START = """
import sys
from pathlib import Path
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
from processing.core.Processing import Processing
Processing.initialize()
import urban_rural_linkages
from urban_rural_linkages.algorithms.base import UrbanRuralAlgorithm
declared, declare = [], UrbanRuralAlgorithm.initAlgorithm
UrbanRuralAlgorithm.initAlgorithm = lambda self, *rest: (declared.append(self.name()), declare(self, *rest))[1]
plugin = urban_rural_linkages.classFactory(None)
plugin.initProcessing()
print(*declared)
print(*(name for name in sys.modules if name.startswith("urban_rural_linkages.")), "scipy" in sys.modules)
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """What the last two lines of START say."""
    env = os.environ | {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("profile"))}
    done = subprocess.run([sys.executable, "-c", START], cwd=Path(__file__).parents[2], capture_output=True, text=True,
                          check=True, env=env)  # fmt: skip
    declared, loaded = done.stdout.splitlines()[-2:]
    return declared.split(), loaded.split()


@pytest.fixture(scope="module")
def loaded(started):
    """The modules of the plugin that are there once it has started, without its own name in front."""
    *names, scipy = started[1]
    assert scipy == "False"
    return {name.removeprefix("urban_rural_linkages.") for name in names}


def test_every_algorithm_is_declared(loaded):
    assert {"algorithms.provider", "algorithms.diagnosis.territorialdiagnosis"} <= loaded


def test_every_algorithm_is_declared_once(started):
    """A model of ours composes them: it must not have them all loaded a second time.

    The model itself declares again the three that it is made of.
    """
    times = Counter(started[0])
    assert len(times) > 35
    composed = {"degurbagrid", "degurbaunits", "functionalurbanareas"}
    assert {name for name, count in times.items() if count > 1} <= composed


def test_no_method_is_loaded(loaded):
    assert {name for name in loaded if name.startswith("core.")} == {
        "core.credentials", "core.errors", "core.notes", "core.overlay", "core.progress", "core.templates",
    }  # fmt: skip


def test_nothing_is_loaded_that_reads_or_writes(loaded):
    assert {name for name in loaded if name.startswith("io.")} == {"io.criteria", "io.garbage", "io.threads"}


def test_what_runs_an_algorithm_is_loaded_by_its_first_run(loaded):
    assert not loaded & {"algorithms.run", "algorithms.targets", "algorithms.inputs", "algorithms.styling"}
