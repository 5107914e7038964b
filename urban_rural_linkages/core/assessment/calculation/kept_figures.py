"""Calculated figures put among the records of an assessment, in place of those that were calculated before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..records import CalculationRun, Contents
from ..unit_records import Figure

BOUND = "data"
"""Key of the bound layers, by role, among the parameters of a calculation."""


def with_figures(contents: Contents, figures: Sequence[Figure], runs: Sequence[CalculationRun]) -> Contents:
    """Return an assessment with new figures and the calculations that they come from.

    All figures of an indicator and alternative that were calculated now take the place of those before; the others
    stay.

    Parameters
    ----------
    contents : Contents
    figures : sequence of Figure
    runs : sequence of CalculationRun

    Returns
    -------
    Contents

    Examples
    --------
    >>> from ..plan import new_plan
    >>> from ..records import Assessment
    >>> head = Assessment("u", "gender", "1", "", "Plan", new_plan("pge", frozenset({"base"}), "proposal"))
    >>> before = Contents(head, figures=(Figure("a", "share", value=0.5), Figure("a", "other", value=1.0)))
    >>> after = with_figures(before, [Figure("a", "share", value=0.75)], [])
    >>> sorted((figure.indicator, figure.value) for figure in after.figures)
    [('other', 1.0), ('share', 0.75)]
    """
    now = {(figure.indicator, figure.alternative) for figure in figures}
    others = [figure for figure in contents.figures if (figure.indicator, figure.alternative) not in now]
    return replace(contents, figures=(*others, *figures), runs=(*contents.runs, *runs))
