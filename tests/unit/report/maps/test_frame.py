"""Frames, the line below a map, and the layout of land with its insets: right ratios and nothing outside."""

from __future__ import annotations

import itertools
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import INK, WHITE, Drawing, Path, Rectangle, Text
from urban_rural_linkages.core.report.maps.atlas import Atlas, Part
from urban_rural_linkages.core.report.maps.frame import Frame, box_around, round_ratio
from urban_rural_linkages.core.report.maps.furniture import HEIGHT, THIN, bar_length, furniture, ratio_text

from .land import SIZE, atlas, of_kind, patchwork, texts

sides = st.floats(100, 3e6)
papers = st.floats(20, 200)


@given(sides, sides, papers, papers)
def test_land_fits_into_its_box_and_no_larger_ratio_would(wide, high, width, height):
    frame = Frame.fitting((0.0, 0.0, wide, high), 1.0, width, height)
    assert frame.width <= width * (1 + 1e-6) and frame.height <= height * (1 + 1e-6)
    assert frame.ratio == round_ratio(frame.ratio)
    assert max(frame.width / width, frame.height / height) > 0.7 or frame.ratio <= 100, "there is no larger round one"


@given(sides, sides, papers, papers)
def test_land_that_fills_its_box_touches_two_sides_of_it(wide, high, width, height):
    frame = Frame.filling((0.0, 0.0, wide, high), 1.0, width, height)
    share = max(frame.width / width, frame.height / height)
    assert share <= 1 + 1e-9 and share >= 1 - 1.01 / (frame.ratio - 1 or 1)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), sides, sides)
def test_corners_of_the_land_are_corners_of_the_frame(west, south, wide, high):
    east, north = west + wide, south + high
    frame = Frame.fitting((west, south, east, north), 1.0, 126.0, 126.0)
    corners = frame.placed(np.array([(west, north), (east, south), (west, south)]))
    assert corners[0] == pytest.approx([0, 0], abs=1e-6)
    assert corners[1] == pytest.approx([frame.width, frame.height], abs=1e-6)
    assert corners[2] == pytest.approx([0, frame.height], abs=1e-6)


def test_a_millimetre_is_the_ratio_whatever_the_unit_of_the_coordinates():
    in_metres = Frame.fitting((0.0, 0.0, 50_000.0, 50_000.0), 1.0, 100.0, 100.0)
    in_feet = Frame.fitting((0.0, 0.0, 50_000 / 0.3048, 50_000 / 0.3048), 0.3048, 100.0, 100.0)
    assert in_metres.ratio == in_feet.ratio == 500_000
    assert in_metres.units_of_a_millimetre == 500.0
    assert in_feet.units_of_a_millimetre * 0.3048 == pytest.approx(500.0)
    assert in_feet.width == pytest.approx(in_metres.width)


@pytest.mark.parametrize("box", [(5.0, 5.0, 5.0, 5.0), (0.0, 0.0, 0.0, 100.0)])
def test_a_point_and_a_line_have_a_frame(box):
    frame = Frame.fitting(box, 1.0, 100.0, 100.0)
    assert frame.ratio >= 100 and np.isfinite(frame.placed(np.array([box[:2]]))).all()
    assert Frame.filling(box, 1.0, 100.0, 100.0).ratio >= 1


def test_the_box_around_nothing_holds_nothing():
    west, south, east, north = box_around(np.empty((0, 2)))
    assert west > east and south > north
    assert box_around(np.array([(1.0, 9.0), (3.0, 2.0)])) == (1.0, 2.0, 3.0, 9.0)


@given(st.integers(1, 10**9))
def test_a_ratio_is_written_with_thin_blanks_and_can_be_read(ratio):
    text = ratio_text(ratio)
    assert int(text[2:].replace(THIN, "")) == ratio
    assert re.fullmatch(rf"1:\d{{1,3}}({THIN}\d{{3}})*", text)


@given(st.integers(2_000, 10**8), st.floats(10, 40))
def test_the_bar_is_as_long_as_it_says(ratio, longest):
    length, label = bar_length(ratio, longest)
    number, unit = label.split(THIN)
    metres = int(number) * (1000 if unit == "km" else 1)
    assert length * ratio / 1000 == pytest.approx(metres)
    assert length <= longest + 1e-9 or label == f"20{THIN}m"


def shown(ratio: int, north: bool = True, longest: float = 27.0) -> Drawing:
    frame = Frame(0.0, 0.0, ratio, 1.0, 126.0, 126.0)
    return Drawing(126.0, HEIGHT, furniture(frame, north, 0.0, 0.0, Letters(), longest))


@pytest.mark.parametrize("ratio", [5_000, 50_000, 400_000, 750_000, 2_000_000, 10_000_000])
@pytest.mark.parametrize("longest", [14.0, 20.0, 27.0])
def test_words_of_the_line_do_not_touch_and_stay_in_it(ratio, longest):
    drawing = shown(ratio, longest=longest)
    boxes = []
    for text in of_kind(drawing, Text):
        width = Letters().width(text.text, text.size)
        left = text.x - (width / 2 if text.anchor == "middle" else 0.0)
        boxes.append((left, left + width))
        assert 0 <= text.y <= HEIGHT and left >= -0.01
    boxes.sort()
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(boxes))


def test_the_bar_is_half_dark_and_half_white_and_its_numbers_stand_at_its_ends():
    drawing = shown(1_000_000)
    dark, white = of_kind(drawing, Rectangle)
    assert (dark.fill, white.fill) == (INK, WHITE) and dark.width == white.width == 10.0
    assert white.x == dark.x + dark.width
    at = {text.text: text.x for text in of_kind(drawing, Text)}
    assert at["0"] == dark.x and at["10"] == white.x
    assert at[f"20{THIN}km"] + Letters().width("20", 6.2) / 2 == pytest.approx(white.x + white.width)


def test_the_arrow_points_up():
    tips = [path.rings[0] for path in of_kind(shown(1_000_000), Path)]
    stem, head = tips
    assert stem[:, 0].tolist() == [stem[0, 0]] * 2 and head[1].tolist() == stem[1].tolist()
    assert head[1, 1] < head[0, 1] == head[2, 1]
    assert not of_kind(shown(1_000_000, north=False), Path)


# -- land on paper --------------------------------------------------------------------------------------------------


def test_an_outline_of_a_unit_is_closed_and_its_own():
    part = Part(np.arange(SIZE**2), patchwork())
    for unit in range(SIZE**2):
        (ring,) = part.outline(unit)
        assert ring[0].tolist() == ring[-1].tolist()
        assert ring.mean(axis=0) == pytest.approx([unit // 4 + 0.5, unit % 4 + 0.5], abs=0.2)


@pytest.mark.parametrize(
    ("size", "titles"), [((126.0, 126.0), True), ((126.0, 80.0), True), ((85.0, 56.0), True), ((40.5, 38.0), False)]
)
def test_the_land_and_its_insets_fit_side_by_side(size, titles):
    land = atlas(island=True)
    layout = land.laid_out(*size, inset_titles=titles)
    main, inset = layout.spots
    assert layout.main is main and (main.x, main.y) == (0.0, 0.0)
    assert inset.y >= main.placed.frame.height, "it stands below the land"
    assert inset.placed.frame.ratio >= main.placed.frame.ratio, "it does not look larger than it is"
    assert layout.width <= size[0] + 1e-6 and layout.height <= size[1] * 1.02
    assert inset.x >= 1.0 and inset.y + inset.placed.frame.height + 1.0 <= layout.height


def test_land_without_islands_is_as_high_as_its_frame():
    layout = atlas().laid_out(126.0, 126.0)
    assert len(layout.spots) == 1 and layout.height == layout.main.placed.frame.height
    assert layout.width == layout.main.placed.frame.width


def test_three_insets_share_the_strip():
    parts = [Part(np.arange(16), patchwork(4, 20_000.0))]
    parts += [Part(np.arange(16 + 4 * n, 20 + 4 * n), patchwork(2, 9_000.0, 1e6 * n), title=f"{n}") for n in range(3)]
    land = Atlas(parts, [str(n) for n in range(28)])
    _, *insets = land.laid_out(126.0, 126.0).spots
    edges = [(spot.x - 1.0, spot.x + spot.placed.frame.width + 1.0) for spot in insets]
    assert all(one[1] < other[0] for one, other in itertools.pairwise(edges))
    assert len({spot.y for spot in insets}) == 1 and edges[-1][1] <= 126.0
    assert [spot.placed.rows.tolist() for spot in insets][1] == [20, 21, 22, 23]


def test_borders_move_less_than_can_be_seen():
    land = atlas()
    placed = land.laid_out(126.0, 126.0).main.placed
    raw = placed.frame.placed(land.parts[0].polygons.points)
    drawn = np.concatenate([ring for rings in placed.rings for ring in rings])
    assert len(drawn) < len(raw)
    nearest = np.sqrt(((drawn[:, None] - raw[None]) ** 2).sum(axis=2)).min(axis=1)
    assert nearest.max() < 1e-6, "points are left out, not moved"


def test_the_region_is_the_border_of_one_group_and_groups_part_it():
    placed = atlas().laid_out(126.0, 126.0).main.placed
    (region,) = placed.region
    assert region[0].tolist() == region[-1].tolist()
    assert [line.tolist() for line in placed.around(np.zeros(16, dtype=int))] == [region.tolist()]
    halves = np.repeat([0, 1], 8)
    (parting,) = placed.around(halves, inner=True)
    assert np.ptp(parting[:, 1]) == pytest.approx(placed.frame.height, rel=0.02)
    assert placed.around(np.zeros(16, dtype=int), inner=True) == []


def test_islands_touch_nobody_on_the_main_land():
    land = atlas(island=True)
    pairs = land.touching(np.arange(20)).tolist()
    assert {(one < 16) == (other < 16) for one, other in pairs} == {True}
    assert len(pairs) == 24 + 4
    assert len(land.borders(np.arange(20))) == 2


def test_texts_of_the_line_are_the_same_for_every_language():
    assert texts(shown(400_000, north=False)) == ["0", "5", f"10{THIN}km", f"1:400{THIN}000"]
