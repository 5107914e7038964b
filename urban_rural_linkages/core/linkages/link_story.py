"""Links that a map draws, told in words: who is at the end of most, which is the most even, and the most one-sided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .layer_links import Link

FEWEST = 100
"""Both ways together: links of fewer are named neither as even nor as one-sided."""


@dataclass(frozen=True)
class LinkStory:
    """Words for a map of links.

    Attributes
    ----------
    hub : str
        The unit that is an end of most links; "" where none is an end of two.
    hub_links : int
    even, one_sided : Link or None
        Among links of `FEWEST` and more; None where there is none, or both would be the same.
    """

    hub: str
    hub_links: int
    even: Link | None
    one_sided: Link | None


def story_of(links: Sequence[Link], fewest: float = FEWEST) -> LinkStory:
    """Find what is worth saying of links.

    Parameters
    ----------
    links : sequence of Link
        Those that are drawn, the strongest first; of equal ones the first is named.
    fewest : float
        Both ways together.

    Examples
    --------
    >>> from .layer_links import Link
    >>> links = [Link(1, "a", "b", 90.0, 30.0, "towns"), Link(2, "a", "c", 55.0, 50.0, "town_country")]
    >>> story = story_of(links)
    >>> story.hub, story.hub_links, story.even.second, story.one_sided.second
    ('a', 2, 'c', 'b')
    """
    ends = Counter(unit for link in links for unit in (link.first, link.second))
    hub, count = max(ends.items(), key=lambda one: one[1], default=("", 0))
    told = [link for link in links if link.gross >= fewest]
    even = max(told, key=lambda link: link.reciprocity, default=None)
    one_sided = min(told, key=lambda link: link.reciprocity, default=None)
    if even is one_sided:
        even = one_sided = None
    return LinkStory(hub if count > 1 else "", count if count > 1 else 0, even, one_sided)
