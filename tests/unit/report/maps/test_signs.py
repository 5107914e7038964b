"""Signs of what a plan changes: where they stand, what they say, and that other names keep away from them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.report.drawn import Letters
from tests.unit.report.maps.land import SIZE, maker, theme
from urban_rural_linkages.core.report.drawing import Circle, Path, Rectangle, Text
from urban_rural_linkages.core.report.maps.choropleth import MapContent
from urban_rural_linkages.core.report.maps.legend import column_legend
from urban_rural_linkages.core.report.maps.sign_marks import CITY, CLOSED, COLOURS, HEALTH, NEW, sign
from urban_rural_linkages.core.report.maps.signs import RADIUS, Signs, names_apart

MIDDLE = 40_000.0


def signs(x=MIDDLE, y=MIDDLE, kind=NEW, name="new: Vega"):
    return Signs([np.array([(x, y)])], "new", kind=kind, names=[[name]], measure=Letters())


def spot():
    return maker().layout(85.0, 82.0).main


def inside(text, area):
    return area[0] <= text.x <= area[2] and area[1] <= text.y <= area[3]


def test_a_plus_opens_and_a_cross_closes_in_blue_and_brown():
    ring, circle, plus = sign(NEW, 10.0, 20.0, 2.0)
    assert ring.fill == "#ffffff" and ring.radius >= circle.radius + 0.6, "seen on the darkest blue"
    box, cross = sign(HEALTH, 10.0, 20.0, 1.2)
    assert box.fill == "#ffffff" and (box.x, box.width) == (8.8, 2.4) and cross.rings[0][0][1] == 20.0
    assert (circle.x, circle.y, circle.radius, circle.fill) == (10.0, 20.0, 2.0, COLOURS[NEW])
    across, upright = plus.rings
    assert across[0][1] == across[1][1] == 20.0
    assert upright[0][0] == upright[1][0] == 10.0
    circle, cross = sign(CLOSED, 10.0, 20.0, 2.0)
    assert circle.fill == COLOURS[CLOSED] != COLOURS[NEW]
    assert all(abs(line[1][0] - line[0][0]) == abs(line[1][1] - line[0][1]) > 0 for line in cross.rings)
    for line in (*plus.rings, *cross.rings):
        assert (np.hypot(*(line - (10.0, 20.0)).T) < 2.0).all()


def test_a_city_is_a_square_of_its_own_size():
    (box,) = sign(CITY, 10.0, 20.0, 0.9, "Mérida")
    assert (box.x, box.y, box.width, box.height) == pytest.approx((9.1, 19.1, 1.8, 1.8))
    assert box.fill == COLOURS[CITY] and box.title == "Mérida"


def test_the_name_stands_above_its_sign_on_white():
    place = spot()
    drawn = signs().marks(place)
    assert [type(mark) for mark in drawn] == [Circle, Circle, Path, Rectangle, Text]
    ring, circle, _, box, text = drawn
    ((x, y),) = signs().places(place).tolist()
    assert (circle.x, circle.y) == (x, y)
    assert text.y < y - RADIUS and text.anchor == "middle" and text.text == "new: Vega"
    assert box.fill == "#ffffff" and box.y < text.y < box.y + box.height <= y - ring.radius


@pytest.mark.parametrize(("x", "anchor"), [(500.0, "start"), (MIDDLE, "middle"), (79_500.0, "end")])
def test_a_name_stays_within_the_sides_of_the_map(x, anchor):
    place = spot()
    text = signs(x).marks(place)[-1]
    assert text.anchor == anchor
    width = Letters().width(text.text, text.size, "semibold")
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    assert left >= place.x - 0.01 and left + width <= place.x + place.placed.frame.width + 0.01


def test_at_the_upper_edge_the_name_stands_below():
    _, circle, _, box, text = signs(y=80_000.0).marks(spot())
    assert text.y > circle.y + RADIUS and box.y >= circle.y + RADIUS


def test_other_names_keep_away_from_sign_and_name():
    place = spot()
    sign_area, name_area = signs().areas(place)
    text = signs().marks(place)[-1]
    assert inside(text, name_area) and name_area[3] <= sign_area[3]
    near = (MIDDLE + 3000.0, MIDDLE + 1500.0)  # to the right of the sign, where its name would be written
    content = MapContent(theme(), [signs()], [("Elsewhere", *near)])
    drawing = maker().half(content, 82.0)
    said = [mark for mark in drawing.marks if isinstance(mark, Text) and mark.text == "Elsewhere"]
    assert not any(inside(mark, name_area) for mark in said)


def test_without_a_measure_nothing_is_written():
    bare = Signs([np.array([(MIDDLE, MIDDLE)])], kind=CLOSED)
    assert [type(mark) for mark in bare.marks(spot())] == [Circle, Path]
    assert bare.key() is None


def test_the_legend_shows_the_sign():
    key = signs(kind=CLOSED).key()
    marks, _ = column_legend("", "", [key], 40.0, Letters())
    assert [mark.fill for mark in marks if isinstance(mark, Circle)] == [COLOURS[CLOSED]]
    assert Signs([np.empty((0, 2))], "new").key() is None


def test_a_map_of_another_width_and_its_legend_alone():
    content = MapContent(theme(), [signs()], title="Plan A")
    wide = maker().halves(content, 100.0, (80.0, 60.0))
    assert [drawing.width for drawing in wide] == [100.0, 100.0]
    assert wide[0].height > wide[1].height
    legend = maker().legend(content, 60.0)
    said = [mark.text for mark in legend.marks if isinstance(mark, Text)]
    assert (legend.width, said[0]) == (60.0, "Change")
    assert {"parishes", "loses", "gains", "unknown", "new"} <= set(said)
    assert str(SIZE**2 // 2) in said


def test_a_place_with_a_sign_is_not_named_again():
    names = [("Vega", MIDDLE + 100.0, MIDDLE), ("Elsewhere", MIDDLE, MIDDLE + 9000.0)]
    units = np.array([(0.0, 0.0), (80_000.0, 50.0)])
    assert names_apart(names, [signs()], units) == names[1:]
    assert names_apart(names, [], units) == names


def test_a_long_name_stands_in_two_lines_between_its_sign_and_the_words_around_it():
    long = signs(name="closed: Hospital Comarcal de Torrealta de la Vega", kind=CLOSED)
    place = spot()
    first, second = [mark for mark in long.marks(place) if isinstance(mark, Text)]
    ((_, y),) = long.places(place).tolist()
    assert f"{first.text} {second.text}" == "closed: Hospital Comarcal de Torrealta de la Vega"
    assert first.y < second.y < y - RADIUS and first.x == second.x
    boxes = long.areas(place)[1:]
    assert len(boxes) == 2 and inside(first, boxes[0]) and inside(second, boxes[1])


def test_a_long_name_at_the_upper_edge_goes_down_from_its_sign():
    top = spot()
    long = signs(name="closed: Hospital Comarcal de Torrealta de la Vega", y=80_000.0)
    first, second = [mark for mark in long.marks(top) if isinstance(mark, Text)]
    ((_, y),) = long.places(top).tolist()
    assert y + RADIUS < first.y < second.y
