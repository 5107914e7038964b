"""The map of the settlement system: places as circles of their people, lines to the larger place, both by level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ....core.report.drawing import Mark, Stroke
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
from .placed import RIM, circles, names

_NONE, _NAMED = "none", ("national", "regional")
_LAND = "#f3f0e8"  # of units whose colour says nothing


def settlements_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map: links below, the smallest level first, then the places."""
    found, styles = Hierarchy(diagnosis), load_style("settlement_links")["classes"]
    system = found.system
    classes = load_style(theme.style)["classes"]
    lines = [_links(diagnosis, land, one) for one in reversed(styles)]
    places = _places(land, found, [*reversed(classes)])
    keys = _keys(diagnosis, found, classes)
    bare = UnitTheme("", [MapClass("", _LAND)], np.zeros(len(diagnosis.unit_ids), dtype=np.int64),
                     diagnosis.unit_names, legend=False)  # fmt: skip
    return MapContent(bare, [*lines, *places], names(land, found, system.named[0]), keys=keys, title=theme.title,
                      beside=_legend(diagnosis, theme, found, keys), most_names=len(system.named[0]),
                      strong_names=system.named[1])  # fmt: skip


def _links(diagnosis: Diagnosis, land: DiagnosisLand, entry: dict[str, Any]) -> Lines:
    """Return the lines of one level; those of the lowest are context."""
    level = str(entry["value"])
    lines = land.land.lines(diagnosis.table(LINKS).source, f"\"level\" = '{level}'", diagnosis.run.context)
    return Lines(lines, Stroke(entry["colour"], entry["width"]), context=level == _NONE)


def _places(land: DiagnosisLand, found: Hierarchy, classes: Sequence[dict[str, Any]]) -> list[Layer]:
    """Return circles by level, large ones below small ones; names keep away from the upper levels alone."""
    system = found.system
    radii = circle_radii(system.people, most_people(system.people))
    layers: list[Layer] = []
    for entry in classes:
        made = Points if entry["value"] in _NAMED else Specks
        rows = system.of_level(str(entry["value"]))
        layers.append(circles(land, found, rows, radii, entry["colour"], made))
    return layers


def _keys(diagnosis: Diagnosis, found: Hierarchy, classes: Sequence[dict[str, Any]]) -> list[Key]:
    language = diagnosis.language
    counts = [len(found.system.of_level(str(entry["value"]))) for entry in classes]
    return [Key(entry["label"][language.code], entry["colour"], RIM, "point", language.number(many))
            for entry, many in zip(classes, counts, strict=True) if many]  # fmt: skip


def _legend(
    diagnosis: Diagnosis, theme: MapTheme, found: Hierarchy, keys: Sequence[Key]
) -> tuple[list[Mark], float]:  # fmt: skip
    """Return the levels with how many places they have, and below them the circles of people."""
    language, measure = diagnosis.language, TextWidths()
    levels = column_legend(style_title(theme.style, language.code), diagnosis.words.many, keys, LEGEND, measure)
    sizes = circle_row(tr("Inhabitants"), most_people(found.system.people), language.number, LEGEND, measure)
    return with_below(levels, sizes)
