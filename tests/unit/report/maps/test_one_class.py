"""A map on which all units are of one class says nothing of where, and is known as such."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.report.maps.theme import ABSENT, UNKNOWN, MapClass, UnitTheme

CLASSES = [MapClass("at risk", "#b3541e"), MapClass("not at risk", "#efece4")]


@pytest.mark.parametrize(
    ("numbers", "is_of_one"),
    [([1, 1, 1], True), ([0, 1, 1], False), ([1, 1, UNKNOWN], False), ([1, ABSENT, 1], True), ([1], True)],
)
def test_units_of_one_class(numbers, is_of_one):
    assert UnitTheme("Risk", CLASSES, np.array(numbers)).is_of_one_class() is is_of_one
