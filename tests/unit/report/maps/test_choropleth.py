"""Maps of units: each unit is a path with its code and its figure, whatever the size of the map."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Hatch, Path, Picture, Rectangle, Stroke, Text
from urban_rural_linkages.core.report.maps import choropleth
from urban_rural_linkages.core.report.maps.areas import colours_of_neighbours, group_numbers
from urban_rural_linkages.core.report.maps.atlas import Atlas
from urban_rural_linkages.core.report.maps.choropleth import FULL, HALF, MapContent
from urban_rural_linkages.core.report.maps.layers import Image, Lines, Points
from urban_rural_linkages.core.report.maps.legend import Key
from urban_rural_linkages.core.report.maps.multiples import Multiple, multiples, sheet_names
from urban_rural_linkages.core.report.maps.theme import ABSENT

from .land import SIZE, atlas, box, flat, maker, of_kind, texts, theme

ROUND = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8}
NAMES = [("Capital", 30_000.0, 30_000.0), ("Second", 65_000.0, 65_000.0), ("Third", 10_000.0, 70_000.0)]


def units(drawing) -> dict[str, Path]:
    return {mark.key: mark for mark in of_kind(drawing, Path) if mark.key}


@pytest.fixture
def content() -> MapContent:
    return MapContent(theme(), names=NAMES, title="Change of the people")


def test_maps_are_offered_from_the_tallest_on_each_at_another_round_ratio(content):
    maps = maker().maps(content)
    heights = [drawing.height for drawing in maps]
    ratios = [next(text for text in texts(drawing) if text.startswith("1:")) for drawing in maps]
    assert heights == sorted(heights, reverse=True) and len(set(ratios)) == len(ratios) > 1
    assert {drawing.width for drawing in maps} == {FULL}
    for ratio in ratios:
        number = int(re.sub(r"\D", "", ratio[2:]))
        assert any(abs(number / 10**power - step) < 1e-9 for power in range(4, 8) for step in ROUND)
    halves = maker().halves(content)
    assert {drawing.width for drawing in halves} == {HALF}


def test_each_unit_is_a_path_with_its_code_and_its_figure(content):
    for drawing in (*maker().maps(content), *maker().halves(content), maker().small(content)):
        found = units(drawing)
        assert list(found) == [f"u{number:02}" for number in range(SIZE**2)]
        assert found["u05"].title == "Unit 5: 5 %" and found["u05"].fill == "#62509a"
        assert isinstance(found["u03"].fill, Hatch), "what is not known is hatched"


def test_neighbours_share_their_border_on_every_map(content):
    for drawing in (maker().maps(content)[0], maker().small(content)):
        used: dict[tuple, int] = {}
        for path in units(drawing).values():
            for ring in path.rings:
                for one, other in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True):
                    edge = tuple(sorted((tuple(one), tuple(other))))
                    used[edge] = used.get(edge, 0) + 1
        assert set(used.values()) == {1, 2}


def test_counts_of_the_legend_are_those_of_the_units(content):
    for drawing in maker().maps(content):
        written = texts(drawing)
        place = written.index("Change")
        assert written[place : place + 8] == ["Change", "parishes", "loses", "8", "gains", "7", "unknown", "1"]
    assert "loses: 8" in texts(maker().halves(content)[0])
    assert maker().maps(content)[0].alternative == "Change of the people. loses: 8; gains: 7; unknown: 1"


def test_nothing_lies_beyond_the_drawing(content):
    roads = Lines([[np.array([(0.0, 0.0), (80_000.0, 80_000.0)])]], Stroke("#7d8b95", 0.5), "motorway")
    points = Points([np.array([(30_000.0, 30_000.0)])], "service")
    full = replace(content, layers=[roads, points])
    for drawing in (*maker().maps(full), *maker().halves(full), maker().small(full)):
        left, top, right, bottom = box(drawing)
        assert left >= -1.5 and top >= -1.5 and right <= drawing.width + 1.5 and bottom <= drawing.height + 1.5
    assert "motorway" in texts(maker().maps(full)[0]) and "service" in texts(maker().maps(full)[0])


def test_names_stand_on_full_and_half_maps_and_not_on_small_ones(content):
    (strong,) = (mark for mark in of_kind(maker().maps(content)[0], Text) if mark.text == "Capital")
    assert strong.weight == "semibold" and strong.halo > 0
    assert {"Capital", "Second", "Third"} <= set(texts(maker().maps(content)[0]))
    assert texts(maker().small(content)) == []
    marked = replace(content, layers=[Points([np.array([NAMES[0][1:]])], radius=2.0)])
    dots = [mark for mark in of_kind(maker().maps(marked)[0], Circle) if mark.radius < 1.0]
    assert len(dots) == 2, "a symbol takes the place of the dot"


def test_islands_are_drawn_beside_the_land_in_a_frame_at_a_ratio_of_their_own():
    drawn = maker(island=True)
    content = MapContent(theme(20), title="Change")
    drawing = drawn.maps(content)[0]
    assert set(units(drawing)) == set(drawn.atlas.codes)
    assert "The islands" in texts(drawing) and sum(text.startswith("1:") for text in texts(drawing)) == 2
    frames = [mark for mark in of_kind(drawing, Rectangle) if mark.fill is None]
    assert len(frames) == 1
    lowest = max(mark.rings[0][:, 1].max() for mark, x, _ in flat(drawing.marks)
                 if isinstance(mark, Path) and mark.key in drawn.atlas.codes[:16] and x == 0)  # fmt: skip
    assert frames[0].y > lowest, "it covers nothing"
    assert "The islands" not in texts(drawn.small(content)) and set(units(drawn.small(content))) == set(
        drawn.atlas.codes)  # fmt: skip


def test_small_maps_leave_out_what_only_helps_to_find_the_way(content):
    line = [[np.array([(0.0, 0.0), (80_000.0, 80_000.0)])]]
    layers = [Lines(line, Stroke("#7d8b95", 0.5), context=True), Lines(line, Stroke("#b3541e", 0.5))]
    found = maker().small(replace(content, layers=layers))
    assert [mark.stroke.colour for mark in of_kind(found, Path) if mark.fill is None][:-1] == ["#b3541e"]


def test_units_that_the_map_does_not_speak_of_are_left_out(content):
    numbers = content.theme.number.copy()
    numbers[7] = ABSENT
    drawing = maker().small(replace(content, theme=replace(content.theme, number=numbers)))
    assert "u07" not in units(drawing) and len(units(drawing)) == 15


def test_cells_are_a_picture_under_the_borders():
    image = Image([(b"\x89PNG", (0.0, 0.0, 40_000.0, 80_000.0))], [Key("town", "#6b1a2a")], "Degree")
    drawing = maker().maps(MapContent(None, image=image))[0]
    (picture,) = of_kind(drawing, Picture)
    assert picture.width == pytest.approx(picture.height / 2) and {"Degree", "town"} <= set(texts(drawing))
    assert not units(drawing)


def test_small_maps_stand_four_in_a_row_under_one_legend(content):
    maps = [Multiple(f"Service {number}", "12 places", content) for number in range(14)]
    first, second = multiples(maker(), maps, "Minutes")
    assert sheet_names("maps", 14) == ["maps", "maps_2"]
    assert [text for text in texts(first) if text.startswith("Service")] == [f"Service {n}" for n in range(12)]
    assert texts(second).count("12 places") == 2 and texts(first).count("loses") == 1
    assert first.width == FULL and first.height > second.height
    xs = sorted({round(x, 2) for mark, x, _ in flat(first.marks) if isinstance(mark, Path) and mark.key})
    assert len(xs) == 4


def test_outlines_are_simplified_once_for_maps_of_a_size(content, monkeypatch):
    drawn, asked = maker(), []
    found = Atlas.placed
    monkeypatch.setattr("urban_rural_linkages.core.report.maps.atlas.outlines_of",
                        lambda *given: asked.append(given) or outlines(*given))  # fmt: skip
    from urban_rural_linkages.core.report.maps.outlines import outlines_of as outlines

    for _ in range(5):
        drawn.maps(content)
        drawn.halves(content)
        drawn.small(content)
    assert len(asked) == 1 and found is Atlas.placed


def test_a_user_who_cancels_is_heard():
    class Stopped:
        def report(self, fraction: float) -> None:
            pass

        def cancelled(self) -> bool:
            return True

    land = atlas()
    land.progress = Stopped()
    with pytest.raises(Cancelled):
        land.laid_out(126.0, 126.0)


def test_areas_that_touch_have_different_colours():
    land = atlas()
    groups = group_numbers([f"area {row // 4}" for row in range(16)])
    pairs = land.touching(groups)
    assert pairs.tolist() == [[0, 1], [1, 2], [2, 3]]
    colours = colours_of_neighbours(pairs, 4, 3)
    assert all(colours[one] != colours[other] for one, other in pairs.tolist())
    (borders,) = land.borders(groups)
    assert sum(map(len, borders)) > 10


class TestManyUnits:
    """Beyond two thousand units nobody points at one: those of a look are one outline."""

    @pytest.fixture(autouse=True)
    def many(self, monkeypatch):
        monkeypatch.setattr(choropleth, "MOST_TOLD", SIZE**2 - 1)

    def test_each_look_is_one_outline_of_the_same_rings(self, content, monkeypatch):
        def drawn() -> list[Drawing]:
            return [maker().maps(content)[0], maker().half(content, 60), maker().small(content)]

        by_look = drawn()
        monkeypatch.setattr(choropleth, "MOST_TOLD", SIZE**2)
        for joined, each in zip(by_look, drawn(), strict=True):
            looks: dict[object, list[np.ndarray]] = {}
            for path in units(each).values():
                looks.setdefault(path.fill, []).extend(path.rings)
            found = {path.fill: path for path in of_kind(joined, Path) if path.fill in looks}
            assert list(found) == list(looks) and not units(joined)
            for fill, rings in looks.items():
                assert all(map(np.array_equal, found[fill].rings, rings)) and len(found[fill].rings) == len(rings)
            assert (joined.joined, each.joined) == (SIZE**2, 0)
            assert {path.stroke for path in found.values()} == {path.stroke for path in units(each).values()}

    def test_what_is_not_spoken_of_is_not_counted(self, content):
        numbers = content.theme.number.copy()
        numbers[5] = ABSENT
        drawing = maker().small(replace(content, theme=replace(content.theme, number=numbers)))
        assert drawing.joined == SIZE**2 - 1

    def test_small_maps_side_by_side_tell_how_many_units_each_has(self, content):
        [drawing] = multiples(maker(), [Multiple(name, "", content) for name in ("Bank", "School")])
        assert drawing.joined == SIZE**2
