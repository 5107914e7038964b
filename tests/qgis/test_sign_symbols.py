"""Symbols of signs on maps of QGIS: what they are made of, and that a new place is seen on dark blue."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QColor

from urban_rural_linkages.algorithms.sign_symbols import sign_symbol

BLUE = "#2b4f8c"


@pytest.mark.parametrize(("kind", "layers"), [("new", 3), ("closed", 2), ("health", 2)])
def test_a_sign_is_its_body_and_what_is_within(qgis_app, kind, layers):
    assert sign_symbol(kind, BLUE).symbolLayerCount() == layers


def test_a_new_place_has_a_wide_white_ring(qgis_app):
    symbol = sign_symbol("new", BLUE)
    ring, body, plus = symbol.symbolLayers()
    assert (ring.color(), body.color(), plus.strokeColor()) == (QColor("white"), QColor(BLUE), QColor("white"))
    assert ring.size() - body.size() >= 1.5 and plus.size() < body.size()
