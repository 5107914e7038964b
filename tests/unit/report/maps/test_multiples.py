"""Small maps side by side: each says at its areas which of them it is."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks
from tests.unit.report.maps.land import maker, theme
from urban_rural_linkages.core.report.drawing import Drawing, Path, Text
from urban_rural_linkages.core.report.maps.choropleth import MapContent
from urban_rural_linkages.core.report.maps.frame import Frame
from urban_rural_linkages.core.report.maps.multiples import USUAL, Multiple, multiples, sheets_by_size


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


def drawn(count: int) -> list[Drawing]:
    maps = [Multiple(f"Plan {number}", "1 gain, 2 lose", MapContent(theme())) for number in range(count)]
    [sizes] = sheets_by_size(maker(), maps, "Minutes")
    return sizes


@pytest.mark.parametrize(("count", "sizes"), [(1, 1), (2, 2), (3, 2), (4, 1), (8, 1)])
def test_two_or_three_maps_take_the_room_of_four_where_a_page_has_it(count, sizes):
    found = drawn(count)
    assert len(found) == sizes
    assert [one.height for one in found] == sorted((one.height for one in found), reverse=True)
    for one in found:
        assert not beyond_the_sheet(one, 0.5)
        assert {f"Plan {number}" for number in range(count)} <= {mark.text for mark in marks(one, Text)}


def test_the_larger_maps_reach_the_right_side():
    large, usual = drawn(2)
    places = [next(mark.x for mark in marks(one, Text) if mark.text == "Plan 1") for one in (large, usual)]
    assert places[0] > 174 / 2 > places[1] > USUAL.width


def test_long_headings_stand_in_two_lines_above_all_maps():
    names = ["COMPLEJO HOSPITALARIO UNIVERSITARIO DE BADAJOZ", "HOSPITAL DE CORIA"] * 2
    [long] = multiples(maker(), [Multiple(name, "newly", MapContent(theme())) for name in names])
    [short] = multiples(maker(), [Multiple("HOSPITAL", "newly", MapContent(theme()))] * 4)
    lines = [mark for mark in marks(long, Text) if mark.weight == "semibold" and mark.size == 7.0]
    assert sum(mark.text.startswith("COMPLEJO") for mark in lines) == 2 and len(lines) > 4
    assert long.height == pytest.approx(short.height + 3.0)
    assert len({mark.y for mark in marks(long, Text) if mark.text == "newly"}) == 1 and not beyond_the_sheet(long, 0.5)
