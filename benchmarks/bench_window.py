"""The window of the diagnosis: how soon it opens over 60 layers, and how long it keeps the hands waiting meanwhile.

Run from the root of the checkout: `python -m benchmarks.bench_window`.  The project holds the layers of the demo six
times; then the made municipalities of `bench_recipe`.  Seconds are those of the clock: it is a person who waits.  No
other program does this work.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.bench_recipe import LAYERS, TABLES, UNITS, make_units
from benchmarks.measure import ROOT, end_qgis, report, start_qgis

_LONGEST = 120.0  # seconds until a window must be done


def _opened() -> tuple[Any, float]:
    """Open the window over the project; return it, and the seconds until it is painted."""
    from qgis.PyQt.QtWidgets import QApplication  # noqa: PLC0415 - after QGIS

    from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject  # noqa: PLC0415
    from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow  # noqa: PLC0415

    begin = time.perf_counter()
    window = DiagnosisWindow(QgisProject(None))
    window.show()
    window.repaint()
    seconds = time.perf_counter() - begin
    QApplication.processEvents()
    return window, seconds


def _waited(window: Any) -> tuple[float, float]:
    """Let the window read and find; return the seconds until it is done, and the longest that it answered nothing."""
    from qgis.PyQt.QtWidgets import QApplication  # noqa: PLC0415 - after QGIS

    begin, longest = time.perf_counter(), 0.0
    while window.session.is_busy and time.perf_counter() - begin < _LONGEST:
        before = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.002)
    if window.session.is_busy:
        raise SystemExit("The window did not come to an end.")
    return time.perf_counter() - begin, longest


def _measure(what: str, expected: str) -> None:
    """Open the window over what the project holds, twice: the first time Python reads the modules."""
    window, seconds = _opened()
    window.close()
    first = seconds
    window, seconds = _opened()
    done, longest = _waited(window)
    if window.session.state.values.get("POP_END") != expected:
        raise SystemExit(f"The inhabitants were not found: {window.session.state.values.get('POP_END')}.")
    window.close()
    report("window", f"{what}: opened for the first time, by the clock", first)
    report("window", f"{what}: opened again, by the clock", seconds)
    report("window", f"{what}: all read and found in the background, by the clock", done)
    report("window", f"{what}: longest without an answer meanwhile, by the clock", longest)


def main() -> None:
    """Measure both projects."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qgis()
    from qgis.core import QgsProject, QgsVectorLayer  # noqa: PLC0415 - after QGIS

    project = QgsProject.instance()
    with tempfile.TemporaryDirectory() as folder:
        region = shutil.copy(ROOT / "resources" / "demo" / "region.gpkg", folder)
        project.addMapLayers([
            QgsVectorLayer(f"{region}|layername={name}", f"{name}_{copy}" if copy else name, "ogr")
            for copy in range(LAYERS // len(TABLES)) for name in TABLES
        ])  # fmt: skip
        others = [layer.id() for layer in project.mapLayers().values() if layer.name().startswith("municipalities_")]
        window, seconds = _opened()
        window.close()
        report("window", f"{len(project.mapLayers())} layers: opened for the first time, by the clock", seconds)
        project.removeMapLayers(others)  # which of six equal layers it is, would be asked
        _measure(f"{len(project.mapLayers())} layers", "t2021")
        project.clear()
        make_units(Path(folder) / "units.gpkg")
        project.addMapLayer(QgsVectorLayer(f"{folder}/units.gpkg|layername=municipios", "municipios", "ogr"))
        _measure(f"{UNITS:,} units with 119 fields", "t2021")
        project.clear()
    end_qgis()


if __name__ == "__main__":
    main()
