"""How long the matrix of 200 municipalities and all questions of the gender list takes to open and to scroll.

Run from the root of the checkout: `python -m benchmarks.bench_matrix`.  Wall and CPU time, the median of 40 steps
without a display, each painted; half of the cells are answered, all measurable ones have figures of women, men and
all.  Goals: a step of scrolling within 50 ms, open within 300 ms for ten municipalities.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.PyQt.QtWidgets import QApplication, QScrollBar  # noqa: E402

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.assessment.checklist import Checklist  # noqa: E402
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment  # noqa: E402
from urban_rural_linkages.core.assessment.plan import Plan  # noqa: E402
from urban_rural_linkages.core.assessment.records import Answer, Assessment, Contents  # noqa: E402
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit  # noqa: E402
from urban_rural_linkages.gui.dock.session import Session  # noqa: E402
from urban_rural_linkages.gui.matrix.window import MatrixWindow  # noqa: E402
from urban_rural_linkages.io.checklists import shipped_checklist  # noqa: E402

FOLDER = ROOT / "resources" / "checklists"
STEPS = 40


class Nobody:
    """Whoever is around the matrix does nothing here."""

    def __getattr__(self, name: str) -> Callable[..., str]:
        """Return a function that does nothing."""
        return lambda *_: ""


def many(checklist: Checklist, size: int) -> Contents:
    """Return an assessment of that many municipalities."""
    head = Assessment("one", checklist.id, checklist.version, checklist.sha256, "Bench", Plan("pge"))
    units = tuple(Unit(f"{number:05}", f"Municipality {number}", "base", place=number) for number in range(size))
    own = {(unit.code, item.id): Answer(item.id, checklist.scale_of(item).codes[:1], "Seen.", unit_code=unit.code)
           for unit in units for item in checklist.items[::2]}  # fmt: skip
    figures = tuple(Figure(unit.code, name, group, 0.5, base=1000.0) for unit in units
                    for name in checklist.indicators for group in ("total", "women", "men"))  # fmt: skip
    return Contents(head, own=own, units=units, figures=figures)


def session_of(contents: Contents, checklist: Checklist) -> Session:
    """Return the assessment at work."""
    names = count()
    return Session(
        OpenAssessment(checklist, contents, "Ana", lambda: "2026-01-01T00:00:00Z", lambda: f"id {next(names)}")
    )


def median_ms(step: Callable[[], object], times: int = STEPS) -> tuple[float, float]:
    """Return the median wall and CPU time of a step in milliseconds."""
    walls, cpus = [], []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        step()
        QApplication.processEvents()
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return statistics.median(walls), statistics.median(cpus)


def steps_of(window: MatrixWindow) -> dict[str, Callable[[], object]]:
    """Return what is measured in an open matrix."""
    across, down = window.view.horizontalScrollBar(), window.view.verticalScrollBar()
    width, height, digits = window.view.columnWidth(0), window.view.rowHeight(0), count()

    def scroll(bar: QScrollBar, by: int) -> None:
        bar.setValue(bar.value() + by)
        window.view.repaint()

    return {
        "scroll a column": lambda: scroll(across, width),
        "scroll a row": lambda: scroll(down, height),
        "answer": lambda: window.press("31"[next(digits) % 2]),
    }


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    checklist = shipped_checklist(FOLDER, "gender")
    for size in (10, 200):
        made = [MatrixWindow(session_of(many(checklist, size), checklist), Nobody())]

        def again(made: list[MatrixWindow] = made) -> None:
            made.append(MatrixWindow(made[0].session, Nobody()))
            made[-1].show()

        times = {"open": median_ms(again, 5)}
        for window in made[:-1]:
            window.close()
            window.deleteLater()
        application.processEvents()
        times |= {name: median_ms(step) for name, step in steps_of(made[-1]).items()}
        for name, (wall, cpu) in times.items():
            rows = made[-1].model.rowCount()
            report(
                "matrix", f"{size} municipalities x {rows} questions: {name} ({wall:.0f} ms by the clock)", cpu / 1000
            )
        made[-1].close()


if __name__ == "__main__":
    main()
