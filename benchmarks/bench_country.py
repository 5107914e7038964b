"""The territorial diagnosis of a country: 8,016 municipalities of Spain, with every chapter, in straight lines.

Run from the root of the checkout: `python -m benchmarks.bench_country`.  `benchmarks.country` makes the country, from
real series where they are at hand.  How long a cancel may have to wait is the longest time between two looks at it:
of the clock or of this process' own work, whichever is less, since others may keep the machine busy.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from . import measure
from .country import DATA, diagnosis_inputs, make_country

_CHAPTERS = 10


class Looks:
    """The times at which a run looked whether it was cancelled."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, (time.monotonic(), time.process_time())

    def look(self) -> None:
        """Take note of one."""
        now = (time.monotonic(), time.process_time())
        self.longest = max(self.longest, min(now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


def diagnose(folder: str) -> dict[str, Any]:
    """Run the diagnosis of the country that lies in a folder, in this process, and say what it took."""
    measure.start_qgis()
    import processing  # noqa: PLC0415 - after QGIS
    from qgis.core import QgsProcessingFeedback  # noqa: PLC0415

    from urban_rural_linkages.algorithms.steps import FeedbackProgress  # noqa: PLC0415

    looks, own = Looks(), FeedbackProgress.cancelled

    class Watched(QgsProcessingFeedback):
        def isCanceled(self) -> bool:
            looks.look()
            return super().isCanceled()

    def cancelled(progress: FeedbackProgress) -> bool:
        looks.look()
        return own(progress)

    FeedbackProgress.cancelled = cancelled  # type: ignore[method-assign]
    feedback, results = Watched(False), str(Path(folder) / "results")
    inputs = {**diagnosis_inputs(Path(folder)), "FOLDER": results}
    measured = measure.timed(lambda: processing.run("urbanrural:territorialdiagnosis", inputs, feedback=feedback))
    looks.look()
    return {"seconds": measured.seconds, "memory": measured.memory, "gap": looks.longest,
            "units": measured.result["N_UNITS"], "chapters": measured.result["N_CHAPTERS"]}  # fmt: skip


def main() -> None:
    """Make the country, run, and print."""
    if not DATA.is_dir():
        print("territorialdiagnosis of a country: the real series are not at hand")
        return
    with tempfile.TemporaryDirectory(prefix="urban-rural-country-") as folder:
        make_country(Path(folder))
        found = measure.alone("benchmarks.bench_country:diagnose", folder).result
    if found["chapters"] != _CHAPTERS:
        sys.exit(f"{found['chapters']} chapters of {_CHAPTERS} were done")
    measure.report("territorialdiagnosis", f"{found['units']} units, all chapters", found["seconds"], found["memory"],
                   before="did not finish")  # fmt: skip
    print(f"longest time between two looks at cancel: {found['gap']:.2f} s")


if __name__ == "__main__":
    main()
