"""Numbers of the maps of a report: each leads to the field by which it colours the units, and which its legend counts.

Chapters need not say it: a map names its table and its style, and the style its field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...core.report.blocks import Block, Columns, Figure
from ...core.report.maps.multiples import sheet_names
from ...core.report.origins import by_rule, count, value
from ...i18n import tr
from ..style_files import load_style
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis
from .profile import has_minutes
from .registering import minutes_to, people_fields


def with_map_numbers(diagnosis: Diagnosis, chapter: ChapterResult, blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of a chapter of which every map of its units has the numbers of what it shows."""
    return [_with_numbers(diagnosis, chapter, block) for block in blocks]


def _with_numbers(diagnosis: Diagnosis, chapter: ChapterResult, block: Block) -> Block:
    if isinstance(block, Columns):
        return replace(block, columns=[with_map_numbers(diagnosis, chapter, column) for column in block.columns])
    if not isinstance(block, Figure) or block.kind != "map":
        return block
    themes = [theme for theme in chapter.maps if block.name in _figures_of(chapter, theme)]
    numbers = [_number(diagnosis, chapter.id, theme) for theme in themes]
    return replace(block, numbers=list(dict.fromkeys([*block.numbers, *numbers])))


def _figures_of(chapter: ChapterResult, theme: MapTheme) -> list[str]:
    """Return the figures of the report that show a theme: its own, or those of the grid that it is in."""
    if not theme.printed:
        return []
    together = [other for other in chapter.maps if theme.grid and other.grid == theme.grid]
    return sheet_names(theme.grid, len(together)) if theme.grid else [theme.name]


def _number(diagnosis: Diagnosis, chapter: str, theme: MapTheme) -> int:
    """Register what a map shows, and return its number."""
    register, code, style = diagnosis.register, diagnosis.run.field("UNIT_ID") or "", load_style(theme.style_in_report)
    called = tr("Map: {title}").format(title=theme.title)
    if theme.raster:
        cells = tr("Cells of {file}, each of one class").format(file=theme.raster)
        return register.drawn(chapter, called, "", by_rule({"degurba_classes": ["class", "cells"]}), cells)
    if theme.service is not None and has_minutes(diagnosis):
        return register.drawn(chapter, called, "zone", minutes_to(diagnosis, theme.service))
    if theme.service is not None:
        return register.drawn(chapter, called, "", by_rule({"access": ["service_type", "time_min"]}),
                              tr("Minutes of the units themselves, which are points"))  # fmt: skip
    if style["kind"] == "graduated":
        return register.drawn(chapter, called, code, value(theme.table, style["field"]))
    return register.drawn(chapter, called, style["field"], count(theme.table))


def numbers_of_synthesis(diagnosis: Diagnosis, chapter: str) -> list[int]:
    """Register what the map of the synthesis shows, and return its number."""
    fields = {"change": ["change_pct", people_fields(diagnosis)[1]], "coverage": ["beyond", "unreachable"],
              "fua_units": ["role"], "priority": ["priority"]}  # fmt: skip
    there = {table: names for table, names in fields.items() if table in diagnosis.tables}
    return [diagnosis.register.drawn(chapter, tr("Map of the territory as it works today"), "", by_rule(there),
                                     tr("Units by their change, people beyond the threshold, functional areas and the "
                                        "most urgent tenth, as the legend says"))]  # fmt: skip
