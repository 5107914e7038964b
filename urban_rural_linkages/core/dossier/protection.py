"""Protection of all small counts of a diagnosis together: which rows are hidden, which groups are counted as one.

Counts come in blocks: columns of which totals by group and of the region are published.  A block may stand within
another one, as women and men stand within the young: where the outer one is hidden, the inner one is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..arrays import Booleans, Floats
from .suppression import hidden_rows


@dataclass(frozen=True, eq=False)
class Block:
    """Counts that are hidden together.

    Attributes
    ----------
    name : str
    counts : ndarray, shape (units, columns)
        People; NaN where unknown.
    within : sequence of str
        Blocks before this one that it is hidden with.
    sums_known : bool
        Whether the sum of the columns is published for each unit that these do not hide.
    """

    name: str
    counts: Floats
    within: Sequence[str] = ()
    sums_known: bool = True


@dataclass(frozen=True, eq=False)
class Protection:
    """Decision of what is hidden.

    Attributes
    ----------
    groups : list of str
        Of each unit; groups that have too few people are counted together under their names.
    hidden : dict of str to ndarray of bool, shape (units,)
        By block.
    dropped : list of str
        Blocks that are not published at all, not even their total: the whole region has too few of these people.
    """

    groups: list[str]
    hidden: dict[str, Booleans] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)


def protect(blocks: Sequence[Block], limit: float, groups: Sequence[str]) -> Protection:
    """Decide what is hidden.

    Parameters
    ----------
    blocks : sequence of Block
        Outer ones before inner ones.
    limit : float
        Counts over 0 and under it are hidden.
    groups : sequence of str
        Of each unit, all alike where totals by group are not published.

    Examples
    --------
    >>> import numpy as np
    >>> found = protect([Block("sex", np.array([[2.0, 30], [40, 50], [60, 70]]))], 5, ["a", "b", "b"])
    >>> found.groups, found.hidden["sex"].tolist()
    (['a, b', 'a, b', 'a, b'], [True, True, False])
    """
    parts: dict[str, tuple[str, ...]] = {name: (name,) for name in groups}
    names = list(groups)
    while True:
        found = _decided(blocks, limit, names)
        if isinstance(found, Protection):
            return found
        block, name = found
        names = _merged(names, name, block, parts)


def _decided(blocks: Sequence[Block], limit: float, names: list[str]) -> Protection | tuple[Block, str]:
    """Return what is hidden, or the first block with a group that has too few people."""
    hidden: dict[str, Booleans] = {}
    dropped = list[str]()
    for block in blocks:
        forced = _forced(block, hidden)
        alone = hidden_rows(block.counts, limit, [""] * len(names), forced, block.sums_known)[1]
        if alone or set(block.within) & set(dropped):
            dropped.append(block.name)
            hidden[block.name] = np.ones(len(names), dtype=bool)
            continue
        hidden[block.name], exposed = hidden_rows(block.counts, limit, names, forced, block.sums_known)
        if exposed:
            return block, exposed[0]
    return Protection(names, hidden, dropped)


def _forced(block: Block, hidden: Mapping[str, Booleans]) -> Booleans:
    outer = [hidden[name] for name in block.within]
    return np.asarray(np.any(outer, axis=0)) if outer else np.zeros(len(block.counts), dtype=bool)


def _merged(names: Sequence[str], name: str, block: Block, parts: dict[str, tuple[str, ...]]) -> list[str]:
    """Count a group together with the smallest of the others; `parts` keeps which groups stand under a name."""
    sizes = dict.fromkeys((other for other in names if other != name), 0.0)
    for other, people in zip(names, np.nansum(block.counts, axis=1).tolist(), strict=True):
        if other != name:
            sizes[other] += people
    second = min(sorted(sizes), key=lambda other: sizes[other])
    together = tuple(sorted({*parts[name], *parts[second]}))
    both = ", ".join(one or "–" for one in together)
    parts[both] = together
    return [both if one in (name, second) else one for one in names]
