"""The QGIS side of the matrix: colours on the map, calculations, tables and reports; implements `Around`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import processing
from qgis.core import QgsApplication, QgsProject

from ...core.assessment.answer_colours import Tone
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from ...io.coloured_units import ShownUnit, coloured_units
from ..dock.dock_widget import ChecklistDock
from ..matrix.ports import Colouring
from ..plan_data.ports import Outcome
from .plan_opening import PlanOpening
from .plan_side import QgisPlan

_OURS = "urban_rural_linkages/question"  # property of the layer that shows a question


class QgisAround:
    """QGIS around the matrix.

    Parameters
    ----------
    dock : ChecklistDock
        The editor of cells.
    project : QgsProject
        The map's.
    inputs : callable
        Returns the inputs of an algorithm that works on the open assessment; empty where it cannot be read.
    report : callable
        Opens the report of the open assessment.
    plans : PlanOpening
        The data of the plan, from which figures are calculated.
    """

    def __init__(
        self, dock: ChecklistDock, project: QgsProject, inputs: Callable[[], dict[str, str]],
        report: Callable[[], None], plans: PlanOpening,
    ) -> None:  # fmt: skip
        self._dock, self._project = dock, project
        self._inputs, self._report, self._plans = inputs, report, plans
        self._plan: QgisPlan | None = None  # whose calculation runs

    def open_cell(self, unit_code: str, item_id: str, part: str) -> None:
        """Show a cell in the dock, and go to a part of it."""
        self._dock.show()
        self._dock.raise_()
        self._dock.activateWindow()
        self._dock.workplace.look_at(unit_code, item_id, part)

    def calculate(
        self, items: Sequence[str], stepped: Callable[[str, float], None], done: Callable[[str], None]
    ) -> None:
        """Calculate the figures of questions for all municipalities, in the background; none = of all questions."""
        session = self._dock.session
        names = {name for item in items for name in session.checklist.by_id[item].indicators} if session else set()
        self._plan = self._plans.plan()
        if self._plan is None:
            done("")
        elif items and not names:
            done(tr("This question has no figure that could be calculated."))
        else:
            self._plan.calculate(stepped, lambda outcome: done(outcome_words(outcome)), sorted(names))

    def calculate_from_dock(self) -> None:
        """Calculate all figures without the matrix; the dock says how it went."""
        self.calculate([], lambda _step, _percent: None,
                       lambda words: self._dock.banners.show_message("figures", words, can_go=True))  # fmt: skip

    def cancel(self) -> None:
        """Stop the calculation that runs."""
        if self._plan is not None:
            self._plan.cancel()

    def bind_data(self) -> None:
        """Ask where the data of the plan are."""
        self._plans.open()

    def colour_map(self, colouring: Colouring) -> str:
        """Colour the municipalities on the map; return "" or, in words, why that cannot be."""
        self.clear_map()
        try:
            shown = [ShownUnit(unit, colouring.tones[unit.code], colouring.labels[unit.code],
                               colouring.values.get(unit.code)) for unit in colouring.units]  # fmt: skip
            layer = coloured_units(colouring.title, shown, tone_words(), colouring.current,
                                   by_figure=colouring.by_figure)  # fmt: skip
        except PlanningError as error:
            return error_sentence(error)
        layer.setCustomProperty(_OURS, True)
        self._project.addMapLayer(layer)
        return ""

    def clear_map(self) -> None:
        """Take the colours off the map again."""
        ours = [layer.id() for layer in self._project.mapLayers().values() if layer.customProperty(_OURS)]
        self._project.removeMapLayers(ours)

    def compare(self) -> None:
        """Make the tables that compare the municipalities."""
        self._run("assessmentcompare", {})

    def report(self, unit_code: str) -> None:
        """Make the report of the open assessment."""
        del unit_code  # the dialog asks for which
        self._report()

    def _run(self, name: str, more: dict[str, str]) -> None:
        """Run an algorithm on the open assessment, and look at what it has written."""
        session, inputs = self._dock.session, self._inputs()
        algorithm = f"urbanrural:{name}"
        if session is None or not inputs or QgsApplication.processingRegistry().algorithmById(algorithm) is None:
            return
        processing.execAlgorithmDialog(algorithm, {**inputs, **more})
        self._dock.open(session.work.assessment.uuid)


def outcome_words(outcome: Outcome) -> str:
    """Say how a calculation went."""
    if outcome.reason:
        return outcome.reason
    words = tr("{written} {written:figure|figures} of {indicators} {indicators:indicator|indicators} calculated; "
               "{unknown} {unknown:indicator has none, and says|indicators have none, and say} why.")  # fmt: skip
    return words.format(written=outcome.written, indicators=outcome.indicators, unknown=outcome.unknown)


def tone_words() -> dict[Tone, str]:
    """Name the looks of answers."""
    return {
        Tone.MET: tr("Met"),
        Tone.PARTLY: tr("Partly met"),
        Tone.NOT_MET: tr("Not met"),
        Tone.ASIDE: tr("Not applicable"),
        Tone.PLAIN: tr("Not judged"),
        Tone.OPEN: tr("Not answered"),
    }
