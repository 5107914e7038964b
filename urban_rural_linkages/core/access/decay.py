"""Distance decay: the weight of a service by the cost of getting there.

Why: every measure of accessibility beyond "the nearest" weighs what can be reached by how far it is.  The six usual
shapes, and the plain limit, are told once, with their edges said: whether a service at exactly 30 minutes counts
decides figures (Belo Horizonte's 2SFCA is 0.1491 with "at most 45 minutes" and 0.1339 with "less than").

All limits are inclusive.  Nothing is negative, nothing exceeds 1, and no weight rises with the cost.  A cost that is
NaN is no way at all, and weighs 0.  Only `binary`, `linear` and `step` end: the others never quite reach 0.

It calibrates nothing: the parameters come from travel surveys or from the literature.

References
----------
Pereira, R. H. M. and Herszenhut, D. (2022), accessibility: Transport accessibility measures, R package, Ipea (the
functions ``decay_*``).
Luo, W. and Qi, Y. (2009), An enhanced two-step floating catchment area method, Health & Place 15, 1100-1107 (steps).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError
from ..notes import Note
from ..numbers import PLAIN_NUMBER

Decay = Callable[[ArrayLike], Floats]
Kind = Literal["binary", "step", "linear", "exponential", "power", "logistic", "gaussian"]
Edges = Literal["closed", "right_open"]

_MANY = 0.1  # of the costs


def binary(cost: ArrayLike, cutoff: float) -> Floats:
    """Count all or nothing: 1 where ``cost <= cutoff``.

    Examples
    --------
    >>> binary([29.9, 30.0, 30.1, float("nan")], 30).tolist()
    [1.0, 1.0, 0.0, 0.0]
    """
    return (np.asarray(cost, dtype=np.float64) <= cutoff).astype(np.float64)


def linear(cost: ArrayLike, cutoff: float) -> Floats:
    """Let the weight fall in a straight line from 1 at no cost to 0 at the cutoff: ``max(0, 1 - cost / cutoff)``.

    Examples
    --------
    >>> linear([0, 5, 10, 20, 60], 20).tolist()
    [1.0, 0.75, 0.5, 0.0, 0.0]
    """
    return _weights(np.maximum(0.0, 1.0 - np.asarray(cost, dtype=np.float64) / cutoff))


def exponential(cost: ArrayLike, beta: float) -> Floats:
    """Let the weight fall by the same share with every minute: ``exp(-beta cost)``."""
    return _weights(np.exp(-beta * np.asarray(cost, dtype=np.float64)))


def power(cost: ArrayLike, beta: float) -> Floats:
    """Let the weight fall as a power of the cost, ``cost ** -beta``, capped at 1 (below one minute).

    Examples
    --------
    >>> power([0, 0.5, 1, 16, 64], 0.5).tolist()
    [1.0, 1.0, 1.0, 0.25, 0.125]
    """
    return _weights(np.maximum(np.asarray(cost, dtype=np.float64), 1.0) ** -beta)


def logistic(cost: ArrayLike, cutoff: float, sd: float) -> Floats:
    """Let the weight fall along an S, about one half at the cutoff.

    ``f = (1 + exp(-k cutoff)) / (1 + exp(k (cost - cutoff)))`` with ``k = pi / (sd sqrt(3))``; the numerator makes it
    1 at no cost.

    Parameters
    ----------
    cost : array_like
        Minutes; NaN = not reachable.
    cutoff : float
        Minutes at the turning point.
    sd : float
        Standard deviation of the logistic distribution of what people put up with, in minutes.
    """
    k = math.pi / (sd * math.sqrt(3.0))
    exponent = np.minimum(k * (np.asarray(cost, dtype=np.float64) - cutoff), 700.0)  # e**700 is finite, the weight 0
    return _weights((1.0 + math.exp(-k * cutoff)) / (1.0 + np.exp(exponent)))


def gaussian(cost: ArrayLike, sigma: float) -> Floats:
    """Let the weight fall along a bell: ``exp(-cost**2 / (2 sigma**2))``."""
    return _weights(np.exp(-0.5 * (np.asarray(cost, dtype=np.float64) / sigma) ** 2))


def step(cost: ArrayLike, edges: Sequence[float], weights: Sequence[float], form: Edges = "closed") -> Floats:
    """Give each band of cost its own weight.

    Parameters
    ----------
    cost : array_like
        Minutes; NaN = not reachable.
    edges : (k,) sequence of float
        Ascending.
    weights : (k,) sequence of float
        One for each edge.
    form : {"closed", "right_open"}
        closed: each weight holds *up to and including* its edge (10:1, 20:0.68 is 1 at 10 minutes), and beyond the
        last edge it is 0.  right_open, the form of Ipea's package: 1 before the first edge, and each weight holds
        *from* its edge on, until before the next.

    Returns
    -------
    ndarray of float64
        In the shape of `cost`.

    Examples
    --------
    >>> step([0, 10, 10.1, 30, 31], [10, 20, 30], [1, 0.68, 0.22]).tolist()
    [1.0, 1.0, 0.68, 0.22, 0.0]
    >>> step([9.9, 10, 40], [10, 20, 30, 40], [0.75, 0.5, 0.25, 0], form="right_open").tolist()
    [1.0, 0.75, 0.0]
    """
    cost = np.asarray(cost, dtype=np.float64)
    closed = form == "closed"
    levels = np.array([*weights, 0.0] if closed else [1.0, *weights])
    band = np.searchsorted(np.asarray(edges, dtype=np.float64), cost, side="left" if closed else "right")
    return np.where(np.isnan(cost), 0.0, levels[band])


def parse_steps(text: str, *, parameter: str = "STEPS") -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Read steps written as ``edge:weight`` with commas between them.

    Parameters
    ----------
    text : str
        Such as "10:1,20:0.68,30:0.22".
    parameter : str
        What is read, for the message.

    Returns
    -------
    edges, weights : tuple of float

    Raises
    ------
    InputError
        When a part is no pair of numbers, the edges do not rise from above 0, a weight lies outside 0 to 1, or the
        weights rise.

    Examples
    --------
    >>> parse_steps("10:1,20:0.68,30:0.22")
    ((10.0, 20.0, 30.0), (1.0, 0.68, 0.22))
    """
    pairs = [part.partition(":")[::2] for part in text.split(",")]
    edges, weights = (np.array([_number(part) for part in column]) for column in zip(*pairs, strict=True))
    rising = np.isfinite(edges).all() and np.all(np.diff(edges, prepend=0.0) > 0.0)  # NaN is what is no number
    falling = np.all(np.diff(weights, prepend=1.0) <= 0.0) and np.all(weights >= 0.0)
    if not (rising and falling):
        raise InputError(
            "{parameter} '{text}' are no steps: minutes must rise, and weights must fall from 1 towards 0.",
            hint="Write for example 10:1,20:0.68,30:0.22: each weight holds up to and including its minutes.",
            parameter=parameter,
            text=text,
        )
    return tuple(edges.tolist()), tuple(weights.tolist())


def decay_function(
    kind: Kind,
    *,
    cutoff: float = 30.0,
    beta: float | None = None,
    sigma: float | None = None,
    steps: str = "",
) -> Decay:
    """Choose a decay by name and set its parameters.

    Parameters
    ----------
    kind : str
        Name of the function.
    cutoff : float
        Minutes: binary, linear and logistic.  The others do not end at it.
    beta : float, optional
        exponential (a share per minute) and power.
    sigma : float, optional
        Minutes: gaussian, and the standard deviation of logistic.
    steps : str
        As `parse_steps` reads them: step.

    Returns
    -------
    callable
        From costs to weights.

    Raises
    ------
    InputError
        When the parameter that the decay needs is missing, or not positive.

    Examples
    --------
    >>> decay_function("gaussian", sigma=20)([0.0, 20.0]).round(4).tolist()
    [1.0, 0.6065]
    """
    if kind == "step":
        edges, weights = parse_steps(steps)
        return lambda cost: step(cost, edges, weights)
    given = {"CUTOFF": cutoff, "BETA": beta, "SIGMA": sigma}
    curve, needed = _CURVES[kind]
    values = [_positive(given[name], kind, name) for name in needed]
    return lambda cost: curve(cost, *values)


_CURVES: dict[str, tuple[Callable[..., Floats], tuple[str, ...]]] = {
    "binary": (binary, ("CUTOFF",)),
    "linear": (linear, ("CUTOFF",)),
    "exponential": (exponential, ("BETA",)),
    "power": (power, ("BETA",)),
    "logistic": (logistic, ("CUTOFF", "SIGMA")),
    "gaussian": (gaussian, ("SIGMA",)),
}


def _weights(values: ArrayLike) -> Floats:
    """Give 0 where there is no way."""
    return np.nan_to_num(np.asarray(values, dtype=np.float64), nan=0.0)


def _number(text: str) -> float:
    """Read a plain number, or give NaN."""
    return float(text) if PLAIN_NUMBER["point"].fullmatch(text.strip()) else math.nan


def _positive(value: float | None, kind: str, parameter: str) -> float:
    """Return the parameter, or refuse a decay that lacks it."""
    if value is None or not 0.0 < value < math.inf:
        raise InputError(
            "The decay '{decay}' needs {parameter}, a number above 0, but it is {value}.",
            hint="Set {parameter}, or choose another decay.",
            decay=kind,
            parameter=parameter,
            value="empty" if value is None else f"{value:g}",
        )
    return float(value)


def share_below_one(costs: ArrayLike) -> float:
    """Return the share of the costs that are below 1; 0 of none.

    Examples
    --------
    >>> share_below_one([0.5, 1.0, 3.0, 20.0]), share_below_one([])
    (0.25, 0.0)
    """
    given = np.asarray(costs, dtype=np.float64)
    return float((given < 1.0).mean()) if given.size else 0.0


def small_costs(share: float) -> tuple[Note, ...]:
    """Remark that many costs are below 1, where they count as 1: a sign that they are hours, or kilometres.

    Parameters
    ----------
    share : float
        Of the costs that are below 1, 0 to 1; see `share_below_one`.
    """
    if share < _MANY:
        return ()
    return (Note("{percent} % of the costs are below 1 and count as 1. Are they minutes?",
                 percent=f"{100 * share:.0f}"),)  # fmt: skip
