"""The table of indicators, as dialogs and scripts give it."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.overlay.indicator_rows import parse_indicator_rows, parse_limits

FIELDS = ["rate", "minutes", "old"]
TWO = [("rate", "low", 2.0), ("minutes", "high", 1.5)]


def read(*cells):
    return parse_indicator_rows(list(cells), FIELDS, "towns")


@pytest.mark.parametrize(
    "cells",
    [
        ["rate", "low", 2, "minutes", "high", 1.5],
        ["rate", "low", "2", "minutes", "high", "1.5"],
        [" rate ", "LOW", "2.0", "minutes", "High", "15e-1"],
        [["rate", "low", 2], ("minutes", "high", 1.5)],
        ["rate", "low", 2, "", "", "", "minutes", "high", 1.5, None, None, None],
    ],
)
def test_the_same_table_in_many_forms(cells):
    assert read(*cells) == TWO


@pytest.mark.parametrize("cells", [[], ["", "", ""], [None], ["NULL"], [[]]])
def test_no_rows(cells):
    with pytest.raises(InputError, match="There are no indicators"):
        read(*cells)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            ("speed", "high", 1),
            "Row 2 of the indicators: layer 'towns' has no field 'speed'; it has: rate, minutes, old",
        ),
        (("old", "up", 1), "Row 2 of the indicators: 'up' is no direction. Write high"),
        (("old", "high", 0), "Row 2 of the indicators: the weight '0' is no number above 0"),
        (("old", "high", "-1"), "Row 2 of the indicators: the weight '-1'"),
        (("old", "high", "0,5"), "Row 2 of the indicators: the weight '0,5'"),
        (("old", "high", "nan"), "Row 2 of the indicators: the weight 'nan'"),
        (("old", "high", "1e999"), "Row 2 of the indicators: the weight '1e999'"),
        (("old", "high"), "Row 2 of the indicators is not complete: 'old, high'"),
        (("old", "", 1), "Row 2 of the indicators is not complete: 'old, , 1'"),
        (("rate", "high", 1), "Row 2 of the indicators names the field 'rate' again"),
    ],
)
def test_what_is_wrong_is_said_with_the_row(second, said):
    with pytest.raises(InputError) as caught:
        read("rate", "low", 2, *second)
    assert said in str(caught.value)


def test_empty_rows_are_numbered_too():
    with pytest.raises(InputError, match="Row 3 of the indicators"):
        read("rate", "low", 2, "", "", "", "old", "up", 1)


class TestLimits:
    def test_one_a_row(self):
        assert parse_limits("12.5,,30", 3) == [12.5, None, 30]
        assert parse_limits(" -1 , 1e2 ", 2) == [-1, 100]
        assert parse_limits(" ", 3) == [None] * 3

    def test_as_many_as_indicators(self):
        with pytest.raises(InputError, match=r"LIMITS holds 2 limits for 3 indicators: '12\.5,30'"):
            parse_limits("12.5,30", 3)

    def test_plain_numbers(self):
        with pytest.raises(InputError, match="Limit 2 in LIMITS is '30 %', which is no number"):
            parse_limits("12.5,30 %", 2)
