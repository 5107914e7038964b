"""Themes of a diagnosis as what a map shows: classes and figures of units, areas, overlays and classes of cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ....core.report.drawing import INK, Stroke
from ....core.report.maps.areas import group_numbers
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Layer, Lines
from ....core.report.maps.theme import MapClass, UnitTheme, class_numbers
from ....i18n import tr
from ...style_files import load_style
from ...styling import style_title
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from .land import DiagnosisLand
from .square import square_content

_AREA_COLOURS = ("#cfe0e4", "#f0dcc0", "#d9d3e6", "#d3e5d0", "#ecd3d8", "#e6e6dc")  # pale: their names are read on them
_OUTLINE_WIDTHS = {"urban_centres": 0.4, "priority_zones": 0.6}


def content_of(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, overlays: Sequence[MapTheme]) -> MapContent:
    """Return what a map of the units shows.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose tables are read.
    land : DiagnosisLand
        Its outlines, roads and names.
    theme : MapTheme
        A table with a row for each unit.
    overlays : sequence of MapTheme
        Outlines above the colours.
    """
    style = load_style(theme.style)
    above: list[Layer] = [*land.roads, *(outlines_of_theme(diagnosis, land, shown) for shown in overlays),
                          *land.together]  # fmt: skip
    if style["kind"] == "bivariate":
        return square_content(diagnosis, land, theme, above)
    if style["kind"] == "distinct":
        return _areas(diagnosis, land, theme, above)
    shown = unit_theme(diagnosis, theme.style, diagnosis.table(theme.table).column(style["field"]))
    return MapContent(shown, above, land.names, title=theme.title)


def shows_units(diagnosis: Diagnosis, theme: MapTheme) -> bool:
    """Tell whether a theme has a figure for each unit."""
    if not theme.table or theme.table not in diagnosis.tables:
        return False
    table = diagnosis.table(theme.table)
    return len(table) == len(diagnosis.unit_ids) and load_style(theme.style).get("field") in table.field_names


def unit_theme(diagnosis: Diagnosis, style_id: str, values: Sequence[Any]) -> UnitTheme:
    """Return the classes of the units by a style of classes or of categories, one value a unit."""
    style, code = load_style(style_id), diagnosis.language.code
    known = [entry for entry in style["classes"] if not _is_unknown(entry)]
    words = [entry["label"][code] for entry in style["classes"] if _is_unknown(entry)]
    numbers = class_numbers({**style, "classes": known}, _values(style, values))
    written = _written(diagnosis, style, values, [entry["label"][code] for entry in known], numbers.tolist())
    return UnitTheme(
        title=style_title(style_id, code),
        classes=[MapClass(entry["label"][code], entry["colour"]) for entry in known],
        number=numbers,
        titles=[f"{name}: {text}" for name, text in zip(diagnosis.unit_names, written, strict=True)],
        unknown=words[0] if words else tr("Unknown"),
        counted=diagnosis.words.many,
    )


def _is_unknown(entry: dict[str, Any]) -> bool:
    return "value" in entry and entry["value"] is None


def _values(style: dict[str, Any], values: Sequence[Any]) -> Any:
    if style["kind"] == "categories":
        has_none = any(entry.get("value") == "none" for entry in style["classes"])
        return ["none" if value in (None, "") and has_none else value for value in values]
    return np.array([np.nan if value is None else float(value) for value in values])


def _written(
    diagnosis: Diagnosis, style: dict[str, Any], values: Sequence[Any], labels: Sequence[str], numbers: Sequence[int]
) -> list[str]:
    """Write the figure of each unit; of categories their names."""
    form = style.get("figure")
    if style["kind"] == "categories" or form is None:
        return [labels[number] if number >= 0 else tr("unknown") for number in numbers]
    number, decimals, share = diagnosis.language.number, form.get("decimals", 0), form.get("share", False)
    unit = f"\u202f{form['unit']}" if form.get("unit") else ""
    shown = [None if value is None or value != value else 100 * value if share else value for value in values]
    return [tr("unknown") if value is None else f"{number(value, decimals)}{unit}" for value in shown]


def outlines_of_theme(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> Lines:
    """Return the polygons of a theme as outlines above a map."""
    style, table = load_style(theme.style), diagnosis.table(theme.table)
    rings = land.land.rings(table, [str(row) for row in range(len(table))])
    stroke = Stroke(style.get("outline", INK), _OUTLINE_WIDTHS.get(theme.style, 0.5))
    return Lines(rings, stroke, theme.title if theme.legend else "")


def _areas(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, above: Sequence[Layer]) -> MapContent:
    """Return areas made of units: neighbours in different colours, a line around each, and the names of their seats."""
    values = diagnosis.table(theme.table).column(load_style(theme.style)["field"])
    groups = group_numbers([value or None for value in values])
    colours, borders = land.area_colours(groups, len(_AREA_COLOURS))
    names = diagnosis.unit_names
    seats = land.largest_of(groups)
    classes = [MapClass(names[seats[group]], _AREA_COLOURS[colour]) for group, colour in enumerate(colours)]
    titles = [f"{name}: {classes[group].label}" if group >= 0 else name
              for name, group in zip(names, groups.tolist(), strict=True)]  # fmt: skip
    shown = UnitTheme(style_title(theme.style, diagnosis.language.code), classes, groups, titles, tr("Unknown"),
                      diagnosis.words.many, legend=theme.legend)  # fmt: skip
    lines = Lines(borders, Stroke(INK, 0.4))
    return MapContent(shown, [lines, *above], land.names_of(seats), title=theme.title)
