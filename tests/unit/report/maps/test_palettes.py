"""Colours of maps: readers with colour-blind eyes tell apart what stands side by side."""

from __future__ import annotations

import json
from itertools import combinations, pairwise

import numpy as np
import pytest

from scripts.scratch import REPOSITORY

from .sight import EYES, difference, lab

STYLES = REPOSITORY / "resources" / "styles"
LEAST = 8.0  # CIEDE2000
ORDERED = {"graduated", "bands", "quantiles", "steps"}
# Read by their legend beside them, by letters and hatching, or drawn by nobody's diagnosis: these are closer.
# Thirty classes of catchments have the twelve colours of their groups.
CLOSER = {"assessment_answers", "bivariate_4", "bivariate_5", "bivariate_6", "bivariate_7", "catchments",
          "labour_areas", "demo_roads", "demo_services", "hierarchy", "population_cells", "score",
          "supply_ratio", "rural_areas", "rural_area_outlines", "town_dependence",
          "urban_rural_catchments", "urban_rural_catchments_own", "urban_rural_catchments_regional"}  # fmt: skip
THEMES = {
    "change": ["#8f3d06", "#c9691a", "#eeb27a", "#efece4", "#b5aed4", "#62509a"],
    "ageing": ["#f6f4ea", "#bcd6d4", "#7eb0b3", "#3f8389", "#0f4f5a"],
    "minutes": ["#f9e6ec", "#e8b0c4", "#cf7ba1", "#9d4480", "#54145a"],
    "mean_minutes": ["#f9e6ec", "#e8b0c4", "#cf7ba1", "#9d4480", "#54145a"],
    "density": ["#f0efe2", "#cdd9b7", "#9cbb8e", "#5f9273", "#2a5f55"],
}


def colours_of(style: str) -> tuple[str, list[str]]:
    """Return the kind of a style, and the colours of what is known."""
    found = json.loads((STYLES / f"{style}.json").read_text(encoding="utf-8"))
    classes = [entry["colour"] for entry in found.get("classes", []) if entry.get("value", "") is not None]
    return found["kind"], classes or found.get("colours", [])


def closest(style: str, eyes: str) -> float:
    """Return how different the most alike colours of a style are: neighbours where classes have an order, else any."""
    kind, colours = colours_of(style)
    pairs = pairwise(colours) if kind in ORDERED else combinations(colours, 2)
    seen = {colour: lab(colour, EYES[eyes]) for colour in colours}
    return min(difference(seen[one], seen[other]) for one, other in pairs)


@pytest.mark.parametrize("eyes", EYES)
def test_colours_are_told_apart(eyes):
    several = [path.stem for path in STYLES.glob("*.json") if len(colours_of(path.stem)[1]) > 1]
    too_close = {style: closest(style, eyes) for style in several if style not in CLOSER}
    assert len(too_close) > 30
    assert {style: found for style, found in too_close.items() if found < LEAST} == {}


def test_each_theme_has_one_hue_everywhere():
    assert {style: colours_of(style)[1] for style in THEMES} == THEMES


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
     ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373)],
)  # fmt: skip
def test_the_difference_is_that_of_the_published_pairs(one, other, expected):
    assert difference(np.array(one, float), np.array(other, float)) == pytest.approx(expected, abs=5e-5)
