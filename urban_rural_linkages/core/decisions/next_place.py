"""The place of the next service: every one tried alone, who gains by the best, and the sets of one to five more.

A way is counted as shorter from half a minute on, and has a colour from one minute on: what is less may be the rounding
of a speed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio
from ..progress import NullProgress, Progress, Stage
from .allocation import nearest_open
from .curve import Step, curve
from .location import Question
from .problem import TOLERANCE, LocationProblem
from .prover import Prover

COUNTED_FROM = 0.5
"""Minutes from which on a way counts as shorter."""
SHORTER = (1.0, 5.0, 15.0)
"""Minutes at which the classes of shorter ways begin."""


@dataclass(frozen=True, eq=False)
class EachPlace:
    """The figures of each place if the next service stood there, beside those that are open.

    Attributes
    ----------
    columns : (k,) ndarray of int
        Sites that are available and not open.
    mean_minutes, people_beyond : (k,) ndarray
        Of all people; the mean of those who have a way.
    """

    columns: Integers
    mean_minutes: Floats
    people_beyond: Floats

    def second(self, first: int) -> int:
        """Return the row of the best place but one by the mean, the first by order among equals; -1 without any.

        Parameters
        ----------
        first : int
            The column of the best.
        """
        others = np.flatnonzero((self.columns != first) & ~np.isnan(self.mean_minutes))
        return int(others[np.argmin(self.mean_minutes[others])]) if others.size else -1


def each_place(problem: LocationProblem, existing: Booleans, radius: float) -> EachPlace:
    """Try each place alone.

    Parameters
    ----------
    problem : LocationProblem
    existing : (m,) ndarray of bool
        Sites that are open now.
    radius : float
        Minutes, inclusive.

    Examples
    --------
    >>> from .problem import location_problem
    >>> found = each_place(location_problem([[0.0, 40.0], [40.0, 0.0]], [3, 1]), np.array([True, False]), 30.0)
    >>> found.columns.tolist(), found.mean_minutes.tolist(), found.people_beyond.tolist()
    ([1], [0.0], [0.0])
    """
    columns = np.flatnonzero(problem.available & ~existing)
    now = nearest_open(problem, np.flatnonzero(existing))[1]
    people, everybody = problem.people, float(problem.people.sum())
    means, beyond = np.full(columns.size, np.nan), np.full(columns.size, np.nan)
    for place, column in enumerate(columns.tolist()):
        ways = np.fmin(now, problem.minutes[:, column])
        known = ~np.isnan(ways)
        means[place] = float(ratio(float((people * ways)[known].sum()), float(people[known].sum())))
        with np.errstate(invalid="ignore"):
            beyond[place] = everybody - float(people[ways <= radius + TOLERANCE].sum())
    return EachPlace(columns, means, beyond)


@dataclass(frozen=True)
class Gains:
    """People whose way becomes shorter.

    Attributes
    ----------
    people, mean_minutes : float
        Who gains half a minute or more, or has a way at last, and the mean gain of those who had one.
    newly_within : float
        People within the radius now who were not.
    classes : tuple of float
        People whose way is the same (less than a minute shorter, or unknown), and of each class of `SHORTER`.
    """

    people: float
    mean_minutes: float
    newly_within: float
    classes: tuple[float, ...]


def gains(before: Floats, after: Floats, people: Floats, radius: float) -> Gains:
    """Count who gains; whoever has no way before and one now is in the highest class.

    Parameters
    ----------
    before, after : (places,) ndarray
        Minutes; NaN without a way.
    people : (places,) ndarray
        All, or those of a group; unknown ones (NaN) are left out.
    radius : float
        Minutes, inclusive.

    Examples
    --------
    >>> gains(np.array([40.0, 10.0]), np.array([20.0, 9.4]), np.array([3.0, 1.0]), 30.0)
    Gains(people=4.0, mean_minutes=15.15, newly_within=3.0, classes=(1.0, 0.0, 0.0, 3.0))
    """
    counted = np.nan_to_num(people)
    shorter = shorter_by(before, after)
    who = shorter >= COUNTED_FROM - TOLERANCE
    had = who & np.isfinite(shorter)
    number = np.searchsorted(SHORTER, np.nan_to_num(shorter, posinf=np.inf) + TOLERANCE, side="right")
    mean = ratio(float((counted * np.where(had, shorter, 0.0)).sum()), float(counted[had].sum()))
    newly = is_within(after, radius) & ~is_within(before, radius)
    classes = np.bincount(number, weights=counted, minlength=len(SHORTER) + 1)
    return Gains(float(counted[who].sum()), float(mean), float(counted[newly].sum()), tuple(classes.tolist()))


def shorter_by(before: Floats, after: Floats) -> Floats:
    """Return by how many minutes each way is shorter: infinite where there was none, NaN where there is none still."""
    return np.where(np.isnan(before) & ~np.isnan(after), np.inf, before - after)


def is_within(minutes: Floats, radius: float) -> Booleans:
    """Tell where a way is within a radius, which it is at its very value; nowhere without a way."""
    with np.errstate(invalid="ignore"):
        within: Booleans = minutes <= radius + TOLERANCE
    return within


@dataclass(frozen=True, eq=False)
class NextPlaces:
    """Sets of one to several more services, by two aims.

    Attributes
    ----------
    shortest, most_within : sequence of Step
        With the shortest mean way, and with most people within the radius; each begins with none more.
    places : EachPlace
    before, after : (places,) ndarray
        Minutes today, and with the first place of the shortest mean.
    """

    shortest: Sequence[Step]
    most_within: Sequence[Step]
    places: EachPlace
    before: Floats = field(repr=False)
    after: Floats = field(repr=False)

    @property
    def first(self) -> Step:
        """The first place of the shortest mean."""
        return self.shortest[1]

    @property
    def new(self) -> int:
        """Its column."""
        return next(column for column in self.first.chosen.columns.tolist() if column in self.places.columns)

    @property
    def is_best_for_both(self) -> bool:
        """Whether it is also the place that brings most people within the radius."""
        return self.first.new == self.most_within[1].new


def next_places(
    problem: LocationProblem, question: Question, existing: Booleans, prover: Prover, progress: Progress | None = None
) -> NextPlaces:  # fmt: skip
    """Find the sets of one to `question.add` more, by both aims, each number anew.

    Parameters
    ----------
    problem : LocationProblem
        Its sites that are open are kept.
    question : Question
        How many at most, the radius and the time of each number; its kind is not looked at.
    existing : (m,) ndarray of bool
    prover : Prover
    progress : Progress, optional

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    progress = progress or NullProgress()
    room = int(problem.available.sum() - problem.kept.sum())
    asked = replace(question, kind="pmedian", add=min(question.add, room), total=0)
    shortest = curve(problem, asked, existing, prover, Stage(progress, 0.0, 0.5))
    most = curve(problem, replace(asked, kind="mclp"), existing, prover, Stage(progress, 0.5, 1.0))
    before, after = (nearest_open(problem, opened)[1]
                     for opened in (np.flatnonzero(existing), shortest[1].chosen.columns))  # fmt: skip
    return NextPlaces(shortest, most, each_place(problem, existing, question.radius), before, after)
