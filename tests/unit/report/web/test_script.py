"""The script is small and calls nothing that a page of one file has no use for; tests/browser tries what it does."""

from __future__ import annotations

import re

from urban_rural_linkages.core.report.web.assets import SCRIPT


def test_it_is_small():
    assert len(SCRIPT.encode("utf-8")) <= 3 * 1024


def test_it_makes_no_markup_of_texts_and_asks_nobody():
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|fetch|XMLHttp|import", SCRIPT
    )
    assert "</" not in SCRIPT and "<!--" not in SCRIPT
