"""The latest answers of a board, kept for when they are asked for again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def remember(kept: OrderedDict[_Key, _Value], key: _Key, value: _Value, most: int) -> None:
    """Keep a value, and drop what was kept first where it is too much; threads may do so at once.

    Examples
    --------
    >>> kept = OrderedDict(a=1, b=2)
    >>> remember(kept, "c", 3, most=2)
    >>> list(kept)
    ['b', 'c']
    """
    kept[key] = value
    for oldest in list(kept)[: max(len(kept) - most, 0)]:
        kept.pop(oldest, None)
