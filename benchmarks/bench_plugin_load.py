"""How much time the plugin adds to the start of QGIS: from classFactory to the end of initProcessing.

Every run is a fresh Python with QGIS and Processing already there, as QGIS has them when it loads plugins.  The goal
is under 100 ms.  What is imported on the way is listed with the time of its own.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys

from benchmarks.measure import report
from scripts import assemble
from scripts.scratch import environment, make_profile

RUNS = 7
SHOWN = 8

_START = """
import sys, time
from pathlib import Path
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
from processing.core.Processing import Processing
Processing.initialize()
sys.path.insert(0, sys.argv[1])
print("HERE", file=sys.stderr)
begin = time.process_time()
import urban_rural_linkages
plugin = urban_rural_linkages.classFactory(None)
plugin.initProcessing()
print(1000 * (time.process_time() - begin))
sys.stdout.flush()
import os
os._exit(0)
"""
_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)")


def load(*options: str) -> tuple[float, str]:
    """Load the plugin in a fresh Python; return milliseconds and what was said on the error output."""
    plugins = assemble.link()
    env = environment(make_profile("bench"), plugins, QT_QPA_PLATFORM="offscreen")
    env["QGIS_CUSTOM_CONFIG_PATH"] = env["HOME"]
    command = [sys.executable, *options, "-c", _START, str(plugins)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]), done.stderr


def own_times(said: str) -> list[tuple[float, str]]:
    """Return the milliseconds of its own of every module that the plugin imported, longest first."""
    found = _IMPORT.findall(said.partition("HERE")[2])
    return sorted(((int(own) / 1000, name) for own, _, _, name in found), reverse=True)


def by_package(imports: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Add the times of modules up by their top-level package, longest first."""
    totals: dict[str, float] = {}
    for own, name in imports:
        totals[name.partition(".")[0]] = totals.get(name.partition(".")[0], 0.0) + own
    return sorted(((own, name) for name, own in totals.items()), reverse=True)


def main() -> int:
    """Measure, and print the median, and the packages and modules that take it."""
    load()  # compiles, and warms the disk
    times = [load()[0] for _ in range(RUNS)]
    median = statistics.median(times)
    imports = own_times(load("-X", "importtime")[1])
    report("start of the plugin", f"what it adds to that of QGIS, median of {RUNS}", median / 1000)
    print(f"{len(imports)} modules imported, {sum(own for own, _ in imports):.0f} ms with importtime:")
    for title, entries in (("packages", by_package(imports)), ("modules", imports)):
        print(f"  {title}")
        for own, name in entries[:SHOWN]:
            print(f"    {own:6.1f} ms  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
