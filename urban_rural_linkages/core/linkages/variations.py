"""Variations of functional rural areas: drawn again with other limits, and who keeps the same seat.

The share of the people whose area has the same seat says more than the number of areas, which can stay while half of
the map changes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ..progress import NullProgress, Progress, Stage
from .rural_areas import RuralAreas, RuralRules, RuralSurvey, with_merging

RULE = "RULE"
_STEP = 10.0  # minutes more and less of the limits of merging


class Setting(NamedTuple):
    """A parameter, the value that it is given, and the rules with it."""

    parameter: str
    value: float
    rules: RuralRules


class Variation(NamedTuple):
    """Result of a setting: areas, those below its ideal, their people, who keep their seat (0 to 1), what was drawn."""

    parameter: str
    value: float
    areas: int
    below_ideal: int
    median: float
    smallest: float
    largest: float
    keep_seat: float
    drawn: RuralAreas

    @property
    def key(self) -> str:
        """Name of the setting, such as ``IDEAL 12500``; ``RULE`` for the rule."""
        return self.parameter if self.parameter == RULE else f"{self.parameter} {self.value:g}"


def settings(rules: RuralRules) -> list[Setting]:
    """Return the settings to compare: the rule, half and twice the ideal, limits and centres nearer and farther.

    Examples
    --------
    >>> [(one.parameter, one.value) for one in settings(RuralRules())][:5]
    [('RULE', 0.0), ('IDEAL', 12500.0), ('IDEAL', 50000.0), ('MIN_MINUTES', 20.0), ('MIN_MINUTES', 40.0)]
    """
    merging, half = rules.merging, rules.centre_minutes / 2.0
    least, most = merging.min_minutes, merging.max_minutes
    limits = {
        "MIN_MINUTES": [value for value in (least - _STEP, least + _STEP) if 0 <= value <= most],
        "MAX_MINUTES": [value for value in (most - _STEP, most + _STEP) if value >= least],
    }
    return [
        Setting(RULE, 0.0, rules),
        *(Setting("IDEAL", ideal, with_merging(rules, ideal=ideal))
          for ideal in (merging.ideal / 2.0, merging.ideal * 2.0)),
        *(Setting(name, value, with_merging(rules, **{name.lower(): value}))
          for name, values in limits.items() for value in values),
        *(Setting("CENTRE_MINUTES", value, replace(rules, centre_minutes=value))
          for value in (half, rules.centre_minutes + half) if half > 0),
    ]  # fmt: skip


def variations(
    survey: RuralSurvey, found: RuralAreas, rules: RuralRules, progress: Progress | None = None
) -> list[Variation]:  # fmt: skip
    """Draw the areas by each setting.

    Parameters
    ----------
    survey : RuralSurvey
    found : RuralAreas
        Drawn by `rules`.
    rules : RuralRules
    progress : Progress, optional

    Returns
    -------
    list of Variation
        The rule first.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    progress, people = progress or NullProgress(), survey.cells.people
    seats, rows, all_settings = found.seat_of_cells(), [], settings(rules)
    counted = found.area >= 0
    for step, one in enumerate(all_settings):
        stage = Stage(progress, step / len(all_settings), (step + 1) / len(all_settings))
        drawn = found if one.parameter == RULE else survey.draw(one.rules, stage)
        same = counted & (drawn.seat_of_cells() == seats)
        total = float(people[counted].sum())
        held = drawn.people if drawn.people.size else np.full(1, np.nan)
        rows.append(Variation(
            one.parameter, one.value, drawn.seat.size, int((drawn.people < one.rules.merging.ideal).sum()),
            float(np.median(held)), float(held.min()), float(held.max()),
            float(people[same].sum()) / total if total else float("nan"), drawn,
        ))  # fmt: skip
    return rows
