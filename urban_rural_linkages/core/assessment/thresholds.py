"""Thresholds of indicators: from a measured value to an answer, met, partly met, not met, or left to the planner.

A limit of a duty is met or it is not.  Only where nothing binds (a norm of another region, an international framework,
a default of the checklist) a value within a tenth of the limit counts as partly met; the tolerance is a convention of
the checklists, not of any norm.  There the plan's own target takes the place of the limit; no target replaces a duty.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from .library import Indicator, Limit
from .norms import Force
from .plan import NUCLEI

TOLERANCE = 0.9  # ratio of value and limit that still counts as partly met
_HIGHER = frozenset({"higher", "towards_target"})
UNJUDGED = frozenset({"info", "class"})  # directions of indicators that only inform
TOLERANT = frozenset({None, Force.COMPARATIVE, Force.FRAMEWORK})
FLAT = "flat"
OWN_TARGET = "own_target"  # the case of a limit that the plan has set itself
_NOISE = 1e-9  # 4,000 / 6,000 is two thirds


@dataclass(frozen=True)
class Circumstances:
    """Class of the settlement, instrument and kind of place, by which limits differ; empty = not known.

    `targets` are the plan's own, by indicator.
    """

    nucleus: str = ""
    instrument: str = ""
    place: str = ""
    targets: Mapping[str, float] = field(default_factory=dict)

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases of limits that fit, the most special first."""
        return tuple(case for case in (self.place, self.nucleus, self.instrument, FLAT) if case)


def limit_for(indicator: Indicator, circumstances: Circumstances = Circumstances()) -> Limit | None:
    """Return the limit that counts; None where there is none, or where what decides it is not known.

    Limits by class of settlement that are the same for every class need no class.  The plan's own target counts
    instead of a limit that is no duty, and where there is no limit.
    """
    found = _set_limit(indicator, circumstances)
    own = circumstances.targets.get(indicator.id)
    if own is None or (found is not None and force_of(indicator, found) is Force.DUTY):
        return found
    if indicator.direction in _HIGHER:
        return Limit(OWN_TARGET, minimum=own)
    return Limit(OWN_TARGET, maximum=own) if indicator.direction == "lower" else found


def takes_target(indicator: Indicator, circumstances: Circumstances = Circumstances()) -> bool:
    """Tell whether a plan may set its own target: what is judged by more or less, and where no duty sets the limit."""
    limit = _set_limit(indicator, circumstances)
    is_duty = limit is not None and force_of(indicator, limit) is Force.DUTY
    return not is_duty and (indicator.direction in _HIGHER or indicator.direction == "lower")


def force_of(indicator: Indicator, limit: Limit) -> Force | None:
    """Return how far a limit binds: its own force, else that of the indicator's reference; None = it does not."""
    if limit.case == OWN_TARGET:
        return None
    if limit.force is not None:
        return limit.force
    return indicator.reference.force if indicator.reference is not None else None


def _set_limit(indicator: Indicator, circumstances: Circumstances) -> Limit | None:
    """Return the limit that the checklist sets."""
    by_case = {limit.case: limit for limit in indicator.limits}
    found = next((by_case[case] for case in circumstances.cases if case in by_case), None)
    by_class = [by_case[case] for case in NUCLEI if case in by_case]
    if found is None and len(by_class) == len(NUCLEI) and len({replace(limit, case="") for limit in by_class}) == 1:
        return by_class[0]
    return found


def answer_for(
    indicator: Indicator,
    value: float | None,
    circumstances: Circumstances = Circumstances(),
    tolerance: float = TOLERANCE,
) -> str | None:
    """Return the answer that a measured value proposes.

    Parameters
    ----------
    indicator : Indicator
        What was measured.
    value : float or None
        In the indicator's unit; None or NaN = there is none (no feature was mapped, say).
    circumstances : Circumstances
        Which of several limits counts, and the plan's own targets.
    tolerance : float
        Ratio that still counts as partly met, where the limit does not bind.

    Returns
    -------
    str or None
        "met", "partial" or "not_met".  None = the planner decides: without a value, without a limit, for an indicator
        that only informs, and where only a target is set and not reached, because one value does not show whether a
        place moves towards it.

    Notes
    -----
    Limits are inclusive.  A minimum that the value v misses is within the tolerance t where v / minimum >= t; a
    maximum that it passes where maximum / v >= t.

    Examples
    --------
    >>> from .library import Limit
    >>> from .text import Text
    >>> words = Text.of({"en": "Share"})
    >>> share = Indicator("share", words, words, words, "higher", (Limit("flat", minimum=1.0),))
    >>> [answer_for(share, value) for value in (1, 0.95, 0.5, None)]
    ['met', 'partial', 'not_met', None]
    """
    limit = limit_for(indicator, circumstances)
    if limit is None or indicator.direction in UNJUDGED or value is None or not math.isfinite(value):
        return None
    if limit.minimum is None and limit.maximum is None:
        return "met" if limit.target is not None and _ratio(value, limit.target, None) >= 1 else None
    ratio = _ratio(value, limit.minimum, limit.maximum)
    if ratio >= 1:
        return "met"
    return "partial" if force_of(indicator, limit) in TOLERANT and ratio >= tolerance else "not_met"


def target_reached(limit: Limit, value: float | None) -> bool | None:
    """Tell whether a value reaches the target of a limit; None where there is no target or no value."""
    if limit.target is None or value is None or not math.isfinite(value):
        return None
    return _ratio(value, limit.target, None) >= 1


def worst_answer(answers: Collection[str | None]) -> str | None:
    """Return the answer of an item with several indicators: the worst; None where any of them is not known.

    Examples
    --------
    >>> worst_answer(["met", "partial"]), worst_answer(["met", None]), worst_answer(["not_met", None])
    ('partial', None, 'not_met')
    """
    order = ("not_met", None, "partial", "met")
    return min(answers, key=order.index, default=None)


def _ratio(value: float, minimum: float | None, maximum: float | None) -> float:
    """Return how far a value reaches its limits, 1 = met; rounding noise is no miss."""
    ratios = [1.0]
    if minimum is not None and value < minimum - _NOISE * abs(minimum):
        ratios.append(value / minimum if minimum > 0 else 0.0)
    if maximum is not None and value > maximum + _NOISE * abs(maximum):
        ratios.append(max(maximum / value, 0.0) if value > 0 else 0.0)
    return min(ratios)
