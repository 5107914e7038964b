"""Partnership candidates as a report lists them: pairs with their criteria, and what is said of all of them.

Pairs that meet every criterion and that no association holds together come first: the others are no news.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..arrays import ratio
from .partnerships import CRITERIA

STRONG, CANDIDATE, NONE = "strong", "candidate", "none"
LEAST_CRITERIA = 3
"""Criteria that must have been judged before pairs are called strong."""


@dataclass(frozen=True)
class Pair:
    """A pair of a rural unit and a town; NaN is unknown, None not asked for.

    Attributes
    ----------
    rank : int
        Place among all pairs, best first.
    rural, urban : str
        Codes of the units.
    kind : str
        ``strong``, ``candidate``, ``weak`` or ``none``.
    criteria : mapping of str to float
        By name, 1 met, 0 not met, NaN not evaluated.
    drawn_as : str
        ``strong``, ``candidate`` or ``other``.
    out_share, reciprocity, minutes, shared_services : float
    kinds_used : int
    on_limit, beyond_area, together : float
        1 or 0: a criterion sits on its limit; work beyond the town's urban area; in an association together.
    """

    rank: int
    rural: str
    urban: str
    kind: str
    criteria: Mapping[str, float]
    drawn_as: str
    out_share: float
    reciprocity: float
    minutes: float
    shared_services: float
    kinds_used: int
    on_limit: float
    beyond_area: float
    together: float

    @property
    def is_across(self) -> bool:
        """Whether no association holds the two together, where associations are known."""
        return self.together == 0.0

    @property
    def met(self) -> list[str]:
        """The criteria that are met."""
        return [name for name in CRITERIA if self.criteria[name] == 1.0]

    @property
    def evaluated(self) -> list[str]:
        """The criteria that could be judged."""
        return [name for name in CRITERIA if not math.isnan(self.criteria[name])]

    @property
    def kinds_there(self) -> float:
        """How many kinds of service most people of the rural unit use in the town; NaN where unknown."""
        return math.nan if math.isnan(self.shared_services) else round(self.shared_services * self.kinds_used)


def worth_naming(kinds: Sequence[str], rural: Sequence[str], urban: Sequence[str]) -> list[int]:
    """Return the rows of pairs that a report may name: strong ones, candidates, and the first of each unit.

    Those that meet no criterion are none of them: a country has millions.

    Parameters
    ----------
    kinds, rural, urban : (pairs,) sequence of str
        Class and units of each pair, best first.

    Examples
    --------
    >>> worth_naming(["strong", "weak", "weak", "weak", "none"], ["v", "v", "w", "v", "x"], ["t", "u", "t", "u", "t"])
    [0, 1, 2]
    """
    rows: list[int] = []
    seen: set[str] = set()
    for row, (kind, *ends) in enumerate(zip(kinds, rural, urban, strict=True)):
        if kind == NONE:
            continue
        if kind in (STRONG, CANDIDATE) or not seen.issuperset(ends):
            rows.append(row)
        seen.update(ends)
    return rows


@dataclass(frozen=True)
class PartnerList:
    """Pairs that a report may name, and what was judged in all.

    Attributes
    ----------
    pairs : sequence of Pair
        Best first, see `worth_naming`.
    judged : int
        All pairs.
    rural, towns : collection of str
        Codes of the units that they are of.
    evaluated : sequence of str
        Criteria that could be judged of any of them.
    has_associations : bool
        Whether associations are known.
    """

    pairs: Sequence[Pair]
    judged: int
    rural: Collection[str]
    towns: Collection[str]
    evaluated: Sequence[str]
    has_associations: bool

    @cached_property
    def strong(self) -> list[Pair]:
        """Pairs that meet all that could be judged."""
        return [pair for pair in self.pairs if pair.kind == STRONG]

    @property
    def judged_of_strong(self) -> tuple[int, int]:
        """The fewest and the most criteria that could be judged of a strong pair; 0 where there is none."""
        counts = [len(pair.evaluated) for pair in self.strong]
        return min(counts, default=0), max(counts, default=0)

    @property
    def candidates(self) -> list[Pair]:
        """Pairs that meet work and another criterion."""
        return [pair for pair in self.pairs if pair.kind == CANDIDATE]

    @property
    def across(self) -> list[Pair]:
        """Strong pairs that no association holds together."""
        return [pair for pair in self.strong if pair.is_across]

    @property
    def on_limit(self) -> list[Pair]:
        """Strong pairs of which a criterion sits on its limit."""
        return [pair for pair in self.strong if pair.on_limit == 1.0]

    @property
    def share_on_limit(self) -> float:
        """Share of the strong pairs that sit on a limit; NaN where there are none."""
        return float(ratio(len(self.on_limit), len(self.strong)))

    @property
    def beyond_area(self) -> list[Pair]:
        """Strong pairs whose rural unit is not of the functional urban area of the town."""
        return [pair for pair in self.strong if pair.beyond_area == 1.0]

    def drawn(self, name: str) -> list[Pair]:
        """Return the pairs that a map draws as ``strong`` or as ``candidate``."""
        return [pair for pair in self.pairs if pair.drawn_as == name]

    def listed(self, most: int) -> list[Pair]:
        """Return the first pairs of a table, strong ones across associations before all others."""
        first = {pair.rank for pair in self.across}
        ordered = sorted(self.pairs, key=lambda pair: (pair.rank not in first, pair.rank))
        return [pair for pair in ordered if pair.kind in (STRONG, CANDIDATE)][:most]

    def best_of(self, unit: str) -> Pair | None:
        """Return the best pair of a unit that meets a criterion; None without one."""
        return self._best.get(unit)

    @cached_property
    def _best(self) -> dict[str, Pair]:
        found: dict[str, Pair] = {}
        for pair in self.pairs:
            if pair.met:
                found.setdefault(pair.rural, pair)
                found.setdefault(pair.urban, pair)
        return found
