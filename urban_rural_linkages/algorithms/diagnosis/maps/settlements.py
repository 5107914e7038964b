"""The map of the settlement system: places as circles of their people, lines to the larger place, both by level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ....core.arrays import Floats
from ....core.report.drawing import WHITE, Mark, Stroke
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Layer, Lines, Points
from ....core.report.maps.legend import Key, column_legend, with_below
from ....core.report.maps.people_circles import Specks, circle_radii, circle_row, most_people
from ....core.report.maps.theme import MapClass, UnitTheme
from ....i18n import tr
from ....io.painting import TextWidths
from ...style_files import load_style
from ...styling import style_title
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..linkages.hierarchy import LINKS, Hierarchy
from .land import DiagnosisLand

_RIM = Stroke(WHITE, 0.2)
_NONE = "none"
_LAND = "#f3f0e8"  # of units whose colour says nothing


def settlements_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map: links below, the smallest level first, then the places."""
    found, styles = Hierarchy(diagnosis), load_style("settlement_links")["classes"]
    classes = load_style(theme.style)["classes"]
    lines = [_links(diagnosis, land, one) for one in reversed(styles)]
    places = _places(land, found, [*reversed(classes)])
    keys = _keys(diagnosis, found, classes)
    bare = UnitTheme("", [MapClass("", _LAND)], np.zeros(len(diagnosis.unit_ids), dtype=np.int64),
                     diagnosis.unit_names, legend=False)  # fmt: skip
    return MapContent(bare, [*lines, *places], _names(land, found), keys=keys, title=theme.title,
                      beside=_legend(diagnosis, theme, found, keys), most_names=len(found.system.named[0]),
                      strong_names=found.system.named[1])  # fmt: skip


def _links(diagnosis: Diagnosis, land: DiagnosisLand, entry: dict[str, Any]) -> Lines:
    """Return the lines of one level; those of the lowest are context."""
    level = str(entry["value"])
    lines = land.land.lines(diagnosis.table(LINKS).source, f"\"level\" = '{level}'", diagnosis.run.context)
    return Lines(lines, Stroke(entry["colour"], entry["width"]), context=level == _NONE)


def _places(land: DiagnosisLand, found: Hierarchy, classes: Sequence[dict[str, Any]]) -> list[Layer]:
    """Return circles by level, large ones below small ones; names keep away from all but those of no level."""
    system = found.system
    radii = circle_radii(system.people, most_people(system.people))
    layers: list[Layer] = []
    for entry in classes:
        rows = system.of_level(str(entry["value"]))
        parts, sizes, titles = _shown(land, found, rows, radii)
        made = Specks if entry["value"] == _NONE else Points
        layers.append(made(parts, fill=entry["colour"], stroke=_RIM, radii=sizes, titles=titles))
    return layers


def _shown(
    land: DiagnosisLand, found: Hierarchy, chosen: Sequence[int], radii: Floats
) -> tuple[list[Floats], list[Floats], list[list[str]]]:  # fmt: skip
    """Return points, radii and titles of places for each part of the land, in their order."""
    parts, sizes, titles = [], [], []
    for points, rows in land.land.points(found.places):
        place = {row: number for number, row in enumerate(rows.tolist())}
        own = [row for row in chosen if row in place]
        parts.append(points[np.array([place[row] for row in own], dtype=np.int64)])
        sizes.append(radii[np.array(own, dtype=np.int64)])
        titles.append([found.told(row) for row in own])
    return parts, sizes, titles


def _names(land: DiagnosisLand, found: Hierarchy) -> list[tuple[str, float, float]]:
    """Return the names of those that lead, then of the largest of the next level."""
    points, rows = land.land.points(found.places)[0]
    place = {row: number for number, row in enumerate(rows.tolist())}
    return [(found.names[row], *points[place[row]].tolist()) for row in found.system.named[0] if row in place]


def _keys(diagnosis: Diagnosis, found: Hierarchy, classes: Sequence[dict[str, Any]]) -> list[Key]:
    language = diagnosis.language
    counts = [len(found.system.of_level(str(entry["value"]))) for entry in classes]
    return [Key(entry["label"][language.code], entry["colour"], _RIM, "point", language.number(many))
            for entry, many in zip(classes, counts, strict=True) if many]  # fmt: skip


def _legend(
    diagnosis: Diagnosis, theme: MapTheme, found: Hierarchy, keys: Sequence[Key]
) -> tuple[list[Mark], float]:  # fmt: skip
    """Return the levels with how many places they have, and below them the circles of people."""
    language, measure = diagnosis.language, TextWidths()
    levels = column_legend(style_title(theme.style, language.code), tr("places"), keys, LEGEND, measure)
    sizes = circle_row(tr("Inhabitants"), most_people(found.system.people), language.number, LEGEND, measure)
    return with_below(levels, sizes)
