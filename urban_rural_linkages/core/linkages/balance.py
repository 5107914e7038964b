"""Balance of links: how strong each pair of units is, how mutual, and who gains.

Of the unordered pair a, b of one layer::

    gross         = f_ab + f_ba
    net           = f_ab - f_ba
    effectiveness = net / gross                                    -1 to 1: one way only
    reciprocity   = 1 - |net| / gross = 2 min(f_ab, f_ba) / gross  0 to 1: the same both ways
    intensity     = gross / min(R_a, R_b)                          R: what a unit sends, to itself too
    cohesion      = f_ab^2 / (R_a W_b) + f_ba^2 / (R_b W_a)        W: what a unit gets, from itself too

The effectiveness of the system is the sum of the |net| over that of the gross: near 0, all links are mutual, and
whoever looks at net figures alone sees nothing of them.  What stays within a unit is in no pair.

References
----------
Effectiveness is a textbook measure of migration; cohesion is that of Coombes and Bond (2008), see
`functional.cohesion`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, Integers, ratio, sum_by
from ..functional.cohesion import cohesion
from .layers import LinkLayer


@dataclass(frozen=True, eq=False)
class Balance:
    """Pairs of units of one layer, the strongest first.

    Attributes
    ----------
    layer : LinkLayer
        Whose pairs they are.
    first, second : (pairs,) ndarray of intp
        Positions of units, the lower one first; each pair once.  By gross descending, then by position.
    there, back : (pairs,) ndarray
        From the first to the second, and from the second to the first.
    """

    layer: LinkLayer
    first: Indices
    second: Indices
    there: Floats
    back: Floats

    @cached_property
    def gross(self) -> Floats:
        """Both directions together, above 0."""
        return self.there + self.back

    @cached_property
    def net(self) -> Floats:
        """What the second unit gains from the first; negative where it loses."""
        return self.there - self.back

    @property
    def effectiveness(self) -> Floats:
        """Net over gross, -1 to 1."""
        return self.net / self.gross

    @property
    def reciprocity(self) -> Floats:
        """Share of the gross that is mutual, 0 to 1."""
        return 2.0 * np.minimum(self.there, self.back) / self.gross

    @cached_property
    def intensity(self) -> Floats:
        """Gross over what the smaller of the two sends; NaN where one of them sends nothing."""
        return ratio(self.gross, np.minimum(self.layer.sent[self.first], self.layer.sent[self.second]))

    @property
    def cohesion(self) -> Floats:
        """How strongly the two hang together by both their sides, 0 to 1 each way."""
        sent, got = self.layer.sent, self.layer.received
        return cohesion(self.there, self.back, sent[self.first], got[self.first], sent[self.second], got[self.second])

    @property
    def rank(self) -> Integers:
        """Place of each pair by its gross, from 1."""
        return np.arange(1, self.gross.size + 1)

    @property
    def system_effectiveness(self) -> float:
        """Sum of the |net| over the sum of the gross; NaN without pairs."""
        return float(ratio(np.abs(self.net).sum(), self.gross.sum()))

    @property
    def relative(self) -> Floats:
        """Gross over that of the strongest pair: the width of a line on a map."""
        return self.gross / self.gross[:1]

    def is_drawn(self, most: int, enough: float) -> Booleans:
        """Return the pairs that a map shows: the strongest ones, or fewer where these carry enough of all.

        Parameters
        ----------
        most : int
            How many at most.
        enough : float
            Share of all that goes between units, such as 0.6.
        """
        before = np.cumsum(self.gross) - self.gross
        return np.asarray((self.rank <= most) & (before < enough * self.gross.sum()))


def balance(layer: LinkLayer) -> Balance:
    """Return the pairs of a layer.

    Parameters
    ----------
    layer : LinkLayer

    Returns
    -------
    Balance
        Pairs with nothing in either direction are none.

    Examples
    --------
    >>> from .layers import LinkRows, link_layers
    >>> found = balance(link_layers(LinkRows(["a", "b", "a"], ["b", "a", "a"], [3, 1, 9])).layers[0])
    >>> found.gross.tolist(), found.net.tolist(), found.reciprocity.tolist(), found.intensity.tolist()
    ([4.0], [2.0], [0.5], [4.0])
    """
    apart = (layer.origin != layer.destination) & (layer.value > 0.0)
    origin, destination, value = layer.origin[apart], layer.destination[apart], layer.value[apart]
    lower, upper = np.minimum(origin, destination), np.maximum(origin, destination)
    keys, pair = np.unique(lower * layer.count + upper, return_inverse=True)
    outward = origin == lower
    there = sum_by(pair[outward], value[outward], keys.size)
    back = sum_by(pair[~outward], value[~outward], keys.size)
    order = np.argsort(-(there + back), kind="stable")
    return Balance(layer, keys[order] // layer.count, keys[order] % layer.count, there[order], back[order])


@dataclass(frozen=True, eq=False)
class PlaceLinks:
    """The links of each unit in one layer, (n,) each.

    Attributes
    ----------
    outgoing, incoming : ndarray
        To and from other units.
    degree : ndarray of int
        Partners whose gross is at least the smallest that counts.
    to_urban, to_rural : ndarray
        Share of what leaves the unit that goes to urban and to rural units; NaN where nothing leaves, or no unit has a
        class.
    """

    outgoing: Floats
    incoming: Floats
    degree: Integers
    to_urban: Floats
    to_rural: Floats

    @property
    def net(self) -> Floats:
        """What comes less what leaves."""
        return self.incoming - self.outgoing

    @property
    def strength(self) -> Floats:
        """What comes and what leaves together."""
        return self.incoming + self.outgoing


def place_links(found: Balance, is_urban: ArrayLike | None = None, min_value: float = 0.0) -> PlaceLinks:
    """Add up the pairs of each unit.

    Parameters
    ----------
    found : Balance
    is_urban : (n,) array_like of float, optional
        1 urban, 0 rural, NaN unknown.
    min_value : float
        The smallest gross of a partner, inclusive.

    Returns
    -------
    PlaceLinks
    """
    count = found.layer.count
    ends = np.concatenate([found.first, found.second]), np.concatenate([found.second, found.first])
    leaves, comes = np.concatenate([found.there, found.back]), np.concatenate([found.back, found.there])
    outgoing = sum_by(ends[0], leaves, count)
    counts: Booleans = np.tile(found.gross >= min_value, 2)
    urban = np.full(count, np.nan) if is_urban is None else np.asarray(is_urban, dtype=np.float64)
    known = bool(np.isfinite(urban).any())
    shares = [
        ratio(sum_by(ends[0], np.where(urban[ends[1]] == kind, leaves, 0.0), count), outgoing)
        if known else np.full(count, np.nan)
        for kind in (1.0, 0.0)
    ]  # fmt: skip
    degree = np.bincount(ends[0][counts], minlength=count)
    return PlaceLinks(outgoing, sum_by(ends[0], comes, count), degree, *shares)
