"""Small maps side by side: each says at its areas which of them it is."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import Drawing, Path
from urban_rural_linkages.core.report.maps.choropleth import MapContent
from urban_rural_linkages.core.report.maps.frame import Frame
from urban_rural_linkages.core.report.maps.multiples import Multiple, multiples


def test_an_area_tells_its_value_with_the_heading_of_its_map():
    areas = [Path([np.zeros((3, 2))], "#000000", key=key, title=title) for key, title in
             (("a", "Coria: 8 min"), ("b", "Gata"))]  # fmt: skip
    frame = Frame.fitting((0.0, 0.0, 90_000.0, 93_000.0), 1.0, 40.0, 38.0)
    place = SimpleNamespace(main=SimpleNamespace(placed=SimpleNamespace(frame=frame)))
    maker = SimpleNamespace(
        measure=Letters(), small=lambda *_: Drawing(40, 38, areas), layout=lambda *_, **__: place, number=str
    )
    [drawing] = multiples(maker, [Multiple(name, "", MapContent()) for name in ("Bank", "School")])
    assert [path.title for path in drawing.paths() if path.key] == [
        "Coria\nBank: 8 min", "Gata", "Coria\nSchool: 8 min", "Gata"]  # fmt: skip
