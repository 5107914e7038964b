"""The chart of what each more site brings: the measure of the model with its bounds, and the people beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.report.charts.marks import titled
from ...core.report.charts.step_curve import Curve, Panel, panels, step_curve
from ...core.report.svg import svg_of
from ...i18n import number_text, tr
from ...io.painting import TextWidths
from .site_inputs import counts_a_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.decisions.curve import Step
    from ...core.decisions.location import Question
    from ...core.decisions.problem import LocationProblem
    from .. import parameters as p
    from ..run import Run


def write_curve_chart(run: Run, problem: LocationProblem, question: Question, steps: Sequence[Step]) -> p.Results:
    """Draw the curve; nothing where it was not asked for."""
    from ...core.decisions.curve import aim_of

    if not run.wants("CURVE_CHART"):
        return {}
    aim, widths = aim_of(problem, question.kind, steps), TextWidths()
    told = [f"+{step.added}" if step.added else tr("today") for step in steps]
    minutes = Curve([step.reach.mean_minutes for step in steps])
    beyond = Curve([step.reach.people_beyond for step in steps])
    if aim.measure == "beyond":
        beyond = Curve(aim.values, aim.bounds)
    else:
        minutes = Curve(aim.values, aim.bounds)
    radius = tr("People farther than {radius} minutes").format(radius=number_text(question.radius))
    drawn = panels([
        Panel(_measured(run, aim.measure), step_curve(told, [minutes], lambda value: number_text(value, 1), widths)),
        Panel(radius, step_curve(told, [beyond], number_text, widths)),
    ])  # fmt: skip
    subtitle = tr("Each number of new sites is solved anew. Amber tick: the bound that no set of sites can better; "
                  "where it lies on the dot, that is proved.")  # fmt: skip
    return run.write_file("CURVE_CHART", svg_of(titled(drawn, tr("What each more brings"), widths, subtitle)))


def _measured(run: Run, measure: str) -> str:
    if measure == "longest":
        return tr("Minutes of the longest way")
    return tr("Mean minutes of those who count") if counts_a_group(run) else tr("Mean minutes")
