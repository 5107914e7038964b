"""The place of the next service: every one tried alone, the best of them, and the sets of one to five more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio
from ..notes import Amount, Note
from ..progress import NullProgress, Progress, Stage
from .allocation import nearest_open
from .curve import Step, curve
from .location import Question
from .problem import LEAST_SHARE, TOLERANCE, LocationProblem
from .prover import Prover
from .shorter_ways import ShorterWays, shorter_ways


@dataclass(frozen=True)
class Second:
    """The best place but one by the mean: its column, its mean, and how many more people it leaves beyond."""

    column: int
    mean_minutes: float
    more_beyond: float


def weights_that_count(minutes: Floats, people: Floats, existing: Booleans) -> Floats:
    """Return the people whom a model serves: without those few whom no way leads to any service of today.

    A model of shortest ways gives everybody a way before it makes any shorter, and would put a hospital into a hamlet
    that its data on roads have cut off.  Whoever lives there stays in the figures, beyond every threshold.

    Parameters
    ----------
    minutes : (n, m) ndarray
        NaN where no way leads.
    people : (n,) ndarray
    existing : (m,) ndarray of bool

    Examples
    --------
    >>> ways = np.array([[5.0, np.nan], [np.nan, 0.0]])
    >>> weights_that_count(ways, np.array([5000.0, 7.0]), np.array([True, False])).tolist()
    [5000.0, 0.0]
    """
    has_way = ~np.isnan(minutes)
    lost = ~has_way[:, existing].any(axis=1)
    gained = (people * lost) @ has_way
    worth = has_way[:, gained >= LEAST_SHARE * float(people.sum())].any(axis=1)
    return np.where(lost & ~worth, 0.0, people)


def left_out_of(known: Booleans) -> list[Note]:
    """Say how many places are in no figure because their people are unknown.

    Examples
    --------
    >>> [str(note) for note in left_out_of(np.array([True, False]))]
    ['Places whose people are unknown, in no figure of this chapter: 1.']
    """
    unknown = int((~known).sum())
    if not unknown:
        return []
    return [Note("Places whose people are unknown, in no figure of this chapter: {count}.", count=Amount(unknown))]


def without_way(problem: LocationProblem) -> list[Note]:
    """Say how many people no model serves because no way leads them to any service of today."""
    lost = (problem.people > 0.0) & (problem.weights == 0.0)
    if not lost.any():
        return []
    return [Note("No way leads {people} {people:person|people} to any service of today: they are counted as beyond, "
                 "and no next place is looked for on their account.",
                 people=Amount(float(problem.people[lost].sum())))]  # fmt: skip


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

    def second(self, first: int) -> Second | None:
        """Return the best place but one by the mean, the first by order among equals; None without any.

        Parameters
        ----------
        first : int
            The column of the best.
        """
        others = np.flatnonzero((self.columns != first) & ~np.isnan(self.mean_minutes))
        own = np.flatnonzero(self.columns == first)
        if not others.size or not own.size:
            return None
        row = int(others[np.argmin(self.mean_minutes[others])])
        more = float(self.people_beyond[row] - self.people_beyond[own[0]])
        return Second(int(self.columns[row]), float(self.mean_minutes[row]), more)


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


@dataclass(frozen=True, eq=False)
class NextPlaces:
    """Sets of one to several more services, by two aims.

    Attributes
    ----------
    shortest, most_within : sequence of Step
        With the shortest mean way, and with most people within the radius; each begins with none more.
    places : EachPlace
    ways : ShorterWays
        Today, and with the first place of the shortest mean.
    """

    shortest: Sequence[Step]
    most_within: Sequence[Step]
    places: EachPlace
    ways: ShorterWays

    @property
    def first(self) -> Step:
        """The first place of the shortest mean."""
        return self.shortest[1]

    @property
    def new(self) -> int:
        """Its column."""
        opened = self.first.chosen.columns
        return int(opened[np.isin(opened, self.places.columns)][0])

    @property
    def minutes_saved(self) -> float:
        """By how much the mean way of all becomes shorter."""
        return self.shortest[0].reach.mean_minutes - self.first.reach.mean_minutes

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
    return NextPlaces(shortest, most, each_place(problem, existing, question.radius),
                      shorter_ways(before, after, question.radius))  # fmt: skip
