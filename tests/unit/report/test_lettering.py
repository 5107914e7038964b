"""Words in a picture: escaped, in the size, weight and colour that were asked for."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from urban_rural_linkages.core.report.charts import INK
from urban_rural_linkages.core.report.lettering import lettering


def test_a_word():
    text = ElementTree.fromstring(lettering(1, 2.345, "A <b> & 'c'"))
    assert text.text == "A <b> & 'c'"
    assert (text.get("x"), text.get("y")) == ("1.0", "2.3")
    assert (text.get("text-anchor"), text.get("font-size"), text.get("fill")) == ("start", "12", INK)
    assert text.get("font-weight") is None
    assert "Open Sans" in text.get("font-family")


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_heading(anchor):
    text = ElementTree.fromstring(lettering(0, 0, "Ñ", anchor, 10.5, "#123456", bold=True))
    assert (text.get("text-anchor"), text.get("font-size")) == (anchor, "10.5")
    assert (text.get("fill"), text.get("font-weight")) == ("#123456", "bold")
