"""Calculated figures put among the records of an assessment, in place of those that were calculated before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..records import CalculationRun, Contents
from ..unit_records import Figure


def with_figures(contents: Contents, figures: Sequence[Figure], runs: Sequence[CalculationRun]) -> Contents:
    """Return an assessment with new figures and the calculations that they come from.

    Figures of the same unit, indicator, group and alternative take the place of those before; those of indicators that
    were not calculated now stay.

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
    kept = {figure.uuid: figure for figure in contents.figures}
    now = {figure.indicator for figure in figures}
    others = {name: figure for name, figure in kept.items() if figure.indicator not in now or figure.alternative}
    new = {figure.uuid: figure for figure in figures}
    return replace(contents, figures=tuple({**others, **new}.values()), runs=(*contents.runs, *runs))
