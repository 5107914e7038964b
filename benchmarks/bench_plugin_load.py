"""How much time the plugin adds to the start of QGIS: its algorithms, and its menu, button, greeting and options.

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
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu
import processing

class Window:
    # What the plugin asks of QGIS' window while it is loaded.
    def __init__(self):
        self.window = QMainWindow()
        help_menu, bar = QMenu(self.window), QgsMessageBar(self.window)
        self.mainWindow, self.pluginHelpMenu, self.messageBar = lambda: self.window, lambda: help_menu, lambda: bar
        self.addToolBarWidget = self.window.addToolBar("Plugins").addWidget
        self.addPluginToMenu = self.registerOptionsWidgetFactory = lambda *given: None

window = Window()
print("HERE", file=sys.stderr)
begin = time.process_time()
import urban_rural_linkages
plugin = urban_rural_linkages.classFactory(window)
plugin.initProcessing()
algorithms = time.process_time()
plugin.initGui()
print(1000 * (algorithms - begin), 1000 * (time.process_time() - begin))
sys.stdout.flush()
import os
os._exit(0)
"""
_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)")


def load(*options: str) -> tuple[float, float, str]:
    """Load the plugin in a fresh Python; return the milliseconds until its algorithms are there and until all is.

    The third is what was said on the error output.
    """
    plugins = assemble.link()
    env = environment(make_profile("bench"), plugins, QT_QPA_PLATFORM="offscreen")
    env["QGIS_CUSTOM_CONFIG_PATH"] = env["HOME"]
    command = [sys.executable, *options, "-c", _START, str(plugins)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    algorithms, everything = map(float, done.stdout.split()[-2:])
    return algorithms, everything, done.stderr


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
    times = [load()[:2] for _ in range(RUNS)]
    algorithms, everything = (statistics.median(column) for column in zip(*times, strict=True))
    imports = own_times(load("-X", "importtime")[2])
    report("start of the plugin", f"its algorithms, as qgis_process needs them, median of {RUNS}", algorithms / 1000)
    report("start of the plugin", f"all that it adds to the start of QGIS, median of {RUNS}", everything / 1000)
    print(f"{len(imports)} modules imported, {sum(own for own, _ in imports):.0f} ms with importtime:")
    for title, entries in (("packages", by_package(imports)), ("modules", imports)):
        print(f"  {title}")
        for own, name in entries[:SHOWN]:
            print(f"    {own:6.1f} ms  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
