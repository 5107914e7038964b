"""What a board keeps of its answers: the latest, and no more than there is room for."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

from urban_rural_linkages.core.board.remembering import remember


def test_what_was_kept_first_is_dropped_first():
    kept: OrderedDict[str, int] = OrderedDict()
    for number, key in enumerate("abcd"):
        remember(kept, key, number, 3)
    assert kept == OrderedDict(b=1, c=2, d=3)


def test_the_same_again_takes_no_room():
    kept = OrderedDict(a=1, b=2)
    remember(kept, "a", 3, 2)
    assert kept == OrderedDict(a=3, b=2)


def test_several_threads_may_remember_at_once():
    kept: OrderedDict[int, int] = OrderedDict()
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda number: remember(kept, number, number, 50), range(2000)))
    assert 0 < len(kept) <= 50
