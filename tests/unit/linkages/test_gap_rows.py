"""The table of indicators of the gap as dialogs and scripts hand it over, and each fault with its row."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.gap_rows import GapRow, parse_gap_rows

FIELDS = ["old", "people", "minutes"]
OLD, FAR = ["65 and over", "old", "people", "high", "share"], ["Minutes", "minutes", "people", "HIGH", "Mean"]
READ = [GapRow("65 and over", "old", "people", "high", "share"), GapRow("Minutes", "minutes", "people", "high", "mean")]


@pytest.mark.parametrize("cells", [[*OLD, *FAR], [OLD, FAR], (tuple(OLD), tuple(FAR)), [*OLD, *[""] * 5, *FAR],
                                   [*OLD, *[None] * 5, *FAR]])  # fmt: skip
def test_flat_lists_and_rows_are_read_alike_and_empty_rows_count_for_nothing(cells):
    assert parse_gap_rows(cells, FIELDS, "towns") == READ


def test_worse_end_and_kind_may_be_left_out():
    assert parse_gap_rows([["Old", "old", "people"]], FIELDS, "towns") == [GapRow("Old", "old", "people", "high",
                                                                                  "share")]  # fmt: skip
    assert parse_gap_rows([], FIELDS, "towns") == []


@pytest.mark.parametrize(("row", "words"), [
    (["", "old", "people", "", ""], "Row 2 of the indicators is not complete"),
    (["Old", "old", "", "", ""], "is not complete: 'Old, old"),
    (["Old", "age", "people", "", ""], "Row 2 .* layer 'towns' has no field 'age'; it has: old, people, minutes"),
    (["Old", "old", "people", "up", ""], "'up' is none of high, low, neither"),
    (["Old", "old", "people", "", "median"], "'median' is none of share, change, mean, hundred, level"),
])  # fmt: skip
def test_faults_name_their_row(row, words):
    with pytest.raises(InputError, match=words):
        parse_gap_rows([*OLD, *row], FIELDS, "towns")


def test_a_row_that_is_too_long_is_refused():
    with pytest.raises(InputError, match="not complete"):
        parse_gap_rows([[*OLD, "more"]], FIELDS, "towns")
