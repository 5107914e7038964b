"""Yearly follow-up: the figures of the last final version against those of now, and how much has changed since.

A final version keeps the whole assessment; its figures are the baseline.  Each year the same indicators are calculated
again, and stand beside it with the target of their measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..checklist import Checklist
from ..gap import ERRORS
from ..library import Indicator
from ..records import Answer, Contents, Measure
from ..unit_records import Figure
from ..versions import changes, contents_of, latest_version
from .figure_book import FigureBook
from .planned import planned_measures

_HIGHER, _LOWER = "higher", "lower"


@dataclass(frozen=True)
class FollowedFigure:
    """A figure then and now.

    Attributes
    ----------
    indicator : Indicator
        What was measured.
    group : str
        Of whom.
    then, now, target : float or None
        None where it is not known.
    is_chance : bool
        Whether the change is within two standard errors of now, where these are known.
    """

    indicator: Indicator
    group: str
    then: float | None
    now: float | None
    target: float | None = None
    is_chance: bool = False

    @property
    def change(self) -> float | None:
        """From then to now; None where one of them is not known."""
        return None if self.then is None or self.now is None else self.now - self.then

    @property
    def is_worse(self) -> bool | None:
        """Whether it has moved the wrong way; None where there is no way, no change, or the change is chance."""
        if not self.change or self.is_chance or self.indicator.direction not in (_HIGHER, _LOWER):
            return None
        return self.change < 0 if self.indicator.direction == _HIGHER else self.change > 0


def follow_up(checklist: Checklist, contents: Contents, code: str) -> tuple[FollowedFigure, ...]:
    """Compare the figures of the last final version with those of now.

    Parameters
    ----------
    checklist : Checklist
        Whose indicators they are.
    contents : Contents
        With its final versions; without any there is nothing to compare with.
    code : str
        The unit.

    Returns
    -------
    tuple of FollowedFigure
        In the order of the baseline; figures that were not there then follow.

    Raises
    ------
    ChecklistError
        When somebody has changed the version.
    """
    latest = latest_version(contents)
    if latest is None:
        return ()
    then, now = (_today(one, code) for one in (contents_of(latest), contents))
    planned = planned_measures(checklist, contents, FigureBook(contents, code))
    targets = {one.measure.indicator: one.measure.target for one in planned}
    found = []
    for name, group in dict.fromkeys([*then, *now]):
        indicator = checklist.indicators.get(name)
        if indicator is not None:
            before, after = then.get((name, group)), now.get((name, group))
            found.append(_followed(indicator, group, before, after, targets.get(name)))
    return tuple(found)


def _today(contents: Contents, code: str) -> dict[tuple[str, str], Figure]:
    """Return the figures of a unit by indicator and group, without those of alternatives."""
    return {(one.indicator, one.group): one for one in contents.figures
            if one.unit_code == code and not one.alternative and not one.is_of_settlement}  # fmt: skip


def _followed(
    indicator: Indicator, group: str, before: Figure | None, after: Figure | None, target: float | None
) -> FollowedFigure:  # fmt: skip
    then = before.value if before is not None else None
    now, error = (after.value, after.error) if after is not None else (None, None)
    is_chance = then is not None and now is not None and error is not None and abs(now - then) <= ERRORS * error
    return FollowedFigure(indicator, group, then, now, target, is_chance)


@dataclass(frozen=True)
class Changes:
    """Numbers of answers, figures and measures that differ from those of the last final version, and its number."""

    version: int
    answers: int
    figures: int
    measures: int


def changes_since(contents: Contents) -> Changes | None:
    """Count what has changed since the last final version; None without one, or while it is the one that stands.

    Raises
    ------
    ChecklistError
        When somebody has changed the version.
    """
    latest = latest_version(contents)
    if latest is None or contents.assessment.is_final:
        return None
    found = [change.new or change.old for change in changes(contents_of(latest), contents)]
    counts = [sum(isinstance(one, kind) for one in found) for kind in (Answer, Figure, Measure)]
    return Changes(latest.version, *counts)
