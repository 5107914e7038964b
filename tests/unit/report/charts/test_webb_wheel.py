"""The wheel of Webb: units where their rates say, words beside their octant, nothing off the page."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.demography.webb import CLASSES, webb_classes
from urban_rural_linkages.core.report.charts.webb_wheel import (
    HUB,
    OCTANTS,
    RADIUS,
    Sector,
    WheelTexts,
    webb_wheel,
)
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Path, Text

COLOURS = dict(zip(CLASSES, ("#b5e8a1", "#12805a", "#123a94", "#62b4f5", "#e8cdec", "#50154f", "#b5620f", "#fdbe4a",
                             "#88858f"), strict=True))  # fmt: skip
SECTORS = {name: Sector(colour, f"words of {name}") for name, colour in COLOURS.items()}
TEXTS = WheelTexts("Natural", "Migration", "beyond: {count}", "unclassed: {count}")
RIM = RADIUS


def drawn(natural, migration, classes=None, texts=TEXTS, sectors=SECTORS, as_text="{:g}".format) -> Drawing:
    classes = webb_classes(natural, migration) if classes is None else classes
    return webb_wheel(natural, migration, classes, sectors, texts, as_text, Letters())


def points(drawing) -> dict[str, list[tuple[float, float]]]:
    """The units of each class, right and up from the hub."""
    found = {name: [] for name in CLASSES}
    for dot in marks(drawing, Circle):
        if dot.fill is not None:
            name = next(key for key, colour in COLOURS.items() if colour == dot.fill)
            found[name].append((dot.x - HUB[0], HUB[1] - dot.y))
    return found


def rings(drawing) -> list[Path]:
    return [path for path in marks(drawing, Path) if path.key]


def test_every_unit_lies_in_the_octant_of_its_class():
    angles = np.radians([112.5, 67.5, 22.5, -22.5, -67.5, -112.5, -157.5, 157.5])
    found = points(drawn(10 * np.sin(angles), 10 * np.cos(angles)))
    for angle, name in zip(angles, "ABCDEFGH", strict=True):
        ((right, up),) = found[name]
        assert (right, up) == pytest.approx((RIM * math.cos(angle), RIM * math.sin(angle)), abs=0.1)
    assert found["0"] == []


def test_octants_follow_the_wheel():
    root = drawn([1.0], [2.0])
    assert [ring.key for ring in rings(root)] == list(OCTANTS) == list("CBAHGFED")
    assert [ring.fill for ring in rings(root)] == [COLOURS[name] for name in OCTANTS]


def test_distances_are_rates():
    found = points(drawn([0, 0, 0], [10, 5, -2.5]))
    assert sorted(right for right, _ in found["C"]) == pytest.approx([RIM / 2, RIM])
    assert found["G"] == [pytest.approx((-RIM / 4, 0))]


def test_a_unit_far_out_is_drawn_on_the_rim_in_its_direction_and_counted():
    natural, migration = np.full(200, 3.0), np.full(200, 4.0)
    natural[7], migration[7] = 300, 400
    root = drawn(natural, migration)
    assert "beyond: 1" in words(root)
    far = max(points(root)["C"])
    assert far == pytest.approx((RIM * 0.8, RIM * 0.6), abs=0.1)
    # All others share one place, and the rim is where they are.
    assert len(set(points(root)["C"])) == 1


def test_a_unit_hardly_out_moves_the_rim():
    natural, migration = np.linspace(1, 100, 100), np.zeros(100)
    root = drawn(natural, migration)
    assert not any("beyond" in text for text in words(root))
    assert max(up for _, up in points(root)["B"]) == pytest.approx(RIM)


def test_counts_and_words_stand_beside_the_octants():
    found = words(drawn([6, 6, 0], [2, 4, 0]))
    assert found.count("2") == 1 and found.count("0") == 7
    assert all(f"words of {name}" in found for name in CLASSES)


def test_units_without_class_are_counted_and_not_drawn():
    root = drawn([1, math.nan], [1, 2])
    assert "unclassed: 1" in words(root)
    assert sum(map(len, points(root).values())) == 1


def test_units_without_rates_are_counted_in_their_class():
    root = drawn([math.nan], [math.nan], classes=["G"])
    assert sum(map(len, points(root).values())) == 0
    assert words(root).count("1") == 2  # in G, and the rate of the only circle
    assert not any("unclassed" in text for text in words(root))


@pytest.mark.parametrize("rates", [[], [0.0, 0.0], [math.nan]])
def test_a_wheel_without_movement_is_still_a_wheel(rates):
    root = drawn(rates, rates)
    assert len(rings(root)) == 8 and not beyond_the_sheet(root)


def test_most_units_without_movement():
    rates = np.zeros(500)
    rates[0] = 12.0
    root = drawn(rates, np.zeros(500))
    assert max(up for _, up in points(root)["B"]) == pytest.approx(RIM)


def test_the_picture_does_not_depend_on_the_order_of_units():
    random = np.random.default_rng(3)
    natural, migration = random.normal(0, 5, (2, 300))
    order = random.permutation(300)
    pictures = [drawn(n, m) for n, m in ((natural, migration), (natural[order], migration[order]))]
    assert points(pictures[0]) == points(pictures[1]) and words(pictures[0]) == words(pictures[1])


def test_words_and_numbers_are_those_of_the_caller():
    sectors = {**SECTORS, "A": Sector("#b5e8a1", "<births> & 'co'")}
    texts = WheelTexts("x & y", "m", "", "{count} unknown")
    found = words(drawn([1, 2], [3, math.nan], ["C", None], texts, sectors, lambda value: f"«{value:g}»"))
    assert "x & y" in found and "<births> & 'co'" in found
    assert "«1» unknown" in found


def test_everything_lies_on_the_page():
    random = np.random.default_rng(5)
    natural, migration = random.standard_cauchy((2, 400))
    root = drawn(natural, migration)
    assert not beyond_the_sheet(root)
    assert all(math.hypot(*place) <= RIM + 0.2 for dots in points(root).values() for place in dots)


def test_letters_are_readable_on_their_colour():
    letters = {text.text: text.colour for text in marks(drawn([1.0], [1.0]), Text) if text.text in OCTANTS}
    assert {name for name, colour in letters.items() if colour == "#ffffff"} == set("BCFG")


def test_long_meanings_stay_on_the_page():
    sectors = {name: Sector(colour, "Shrinks, because " + "many words " * 20) for name, colour in COLOURS.items()}
    texts = WheelTexts("Natural balance " * 9, "Net migration " * 9, "beyond {count}", "unclassed {count}")
    assert not beyond_the_sheet(drawn([1, -2, 5], [2, -1, math.nan], sectors=sectors, texts=texts))
