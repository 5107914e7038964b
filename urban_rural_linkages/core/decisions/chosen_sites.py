"""An answer of a location model: the sites, its value, the bound of all sets, and whether it is proved.

A set is called proved only where nothing better can exist: where all sets were tried, where the bound has come up to
the value, or where the solver has ended its search.  Anything else says how far it may be from the best possible.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Literal

import numpy as np

from ..arrays import Floats, Integers
from ..notes import Amount, Note

Status = Literal["optimal", "within gap", "stopped"]
PROOF = 1e-9  # of the value


@dataclass(frozen=True, eq=False)
class Chosen:
    """Sites that a model has chosen.

    Attributes
    ----------
    columns : (p,) ndarray of int
        Rising.
    value, bound : float
        The bound is below the value where small is good, above it where large is.
    status : {"optimal", "within gap", "stopped"}
        Proved; ended without a proof; the time was over.
    seconds : float
    second_proved : bool
        Whether among sets of this value none has shorter ways.
    ties_known : bool
        Whether of sets that are equal in both the first by id was taken.
    shares : (n, m) ndarray or None
        Of each demand at each site, where capacities decide; unless given each goes to its nearest.
    notes : tuple of Note
    """

    columns: Integers
    value: float
    bound: float
    status: Status
    seconds: float = 0.0
    second_proved: bool = True
    ties_known: bool = False
    shares: Floats | None = None
    notes: tuple[Note, ...] = field(default=())

    @property
    def gap(self) -> float:
        """How much better another set could be at the most, as a share of the value; NaN where no bound is known."""
        return gap(self.value, self.bound)

    def with_notes(self, *notes: Note) -> Chosen:
        """Return the same with more notes."""
        return replace(self, notes=(*self.notes, *notes))

    def proof(self) -> Note:
        """Say in a sentence what is proved."""
        if self.status == "optimal":
            return Note("Proved: no other set of sites is better (bound {bound}, gap 0, {seconds} s).",
                        bound=Amount(self.bound, 2), seconds=Amount(self.seconds, 1))  # fmt: skip
        if np.isnan(self.gap):
            return Note("Not proved: how much better another set could be is not known ({seconds} s).",
                        seconds=Amount(self.seconds, 1))  # fmt: skip
        if self.status == "stopped":
            return Note("Not proved when the time was over: no set can be more than {percent} % better (bound {bound}, "
                        "{seconds} s).", percent=Amount(100 * self.gap, 2), bound=Amount(self.bound, 2),
                        seconds=Amount(self.seconds, 1))  # fmt: skip
        return Note("Not proved: no set can be more than {percent} % better (bound {bound}, {seconds} s).",
                    percent=Amount(100 * self.gap, 2), bound=Amount(self.bound, 2),
                    seconds=Amount(self.seconds, 1))  # fmt: skip


def gap(value: float, bound: float) -> float:
    """Return the distance between value and bound as a share of the value.

    Examples
    --------
    >>> gap(200.0, 190.0), gap(0.0, 0.0), gap(1.0, -np.inf)
    (0.05, 0.0, nan)
    """
    if not np.isfinite(bound):
        return float("nan")
    if abs(value - bound) <= PROOF * max(abs(value), 1.0):
        return 0.0
    return abs(value - bound) / abs(value) if value else float("nan")


def status_of(value: float, bound: float, clock: Clock) -> Status:
    """Return what may be said of a value and its bound.

    Examples
    --------
    >>> status_of(3.0, 3.0, Clock(1.0)), status_of(3.0, 2.0, Clock(60.0)), status_of(3.0, 2.0, Clock(0.0))
    ('optimal', 'within gap', 'stopped')
    """
    if gap(value, bound) == 0.0:
        return "optimal"
    return "stopped" if clock.left() <= 0.0 else "within gap"


class Clock:
    """The time that a model has.

    Parameters
    ----------
    seconds : float
    """

    def __init__(self, seconds: float) -> None:
        self._began, self.seconds = perf_counter(), seconds

    def spent(self) -> float:
        """Return the seconds that have gone by."""
        return perf_counter() - self._began

    def left(self) -> float:
        """Return the seconds that are left, never below 0."""
        return max(self.seconds - self.spent(), 0.0)
