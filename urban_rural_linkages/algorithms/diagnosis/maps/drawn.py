"""All maps of a diagnosis as drawings, by the names that its report calls them by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....core.progress import stepped
from ....core.report.drawing import Drawing
from ....core.report.maps.choropleth import HEIGHTS, MOST_NAMES, MapContent
from ....core.report.maps.choropleth import SMALL as SMALL_SIZE
from ....core.report.maps.multiples import sheet_names
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ..chapter import ChapterResult, Content, MapTheme
from ..decisions.wherenext import MAP as NEXT_MAP
from ..diagnosis import Diagnosis
from ..framing import Framing
from . import cover
from .cells import cells_content
from .decisions import closure_content, next_content
from .land import DiagnosisLand
from .minutes import minutes_content, minutes_sheets
from .plans import plan_content, plan_drawings, plan_multiples
from .ruralareas import rural_content, settings_strip
from .synthesis import NAME as SYNTHESIS
from .synthesis import synthesis_content
from .themes import content_of, shows_units

SMALL = "_small"
"""Behind the name of a map: the same without words, for a finding."""


_FEW_FINDINGS = (60.0, 60.0)
_ABOVE_QUADRANTS = (*HEIGHTS[2:], 66.0)
_WIDE = (96.0, 84.0, 72.0, 60.0)
_ABOVE_CURVES = (*HEIGHTS, 70.0, 62.0)


def draw_maps(
    diagnosis: Diagnosis, framing: Framing, chapters: Sequence[ChapterResult], title: str, subtitle: str
) -> dict[str, list[Drawing]]:  # fmt: skip
    """Return the printed maps of all chapters, of each the tallest first, and each without words for a finding.

    Of a map that would be of one colour there is no drawing: a sentence says as much.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    diagnosis.tell(tr("Draw the maps"))
    land = DiagnosisLand(diagnosis, framing)
    themes = {theme.name: theme for chapter in chapters for theme in chapter.maps}
    drawings: dict[str, list[Drawing]] = {}
    printed = [theme for theme in themes.values() if theme.printed]
    together: dict[str, list[tuple[MapTheme, MapContent]]] = {}
    plans: list[tuple[MapTheme, MapContent]] = []
    for theme in stepped(printed, diagnosis.progress):
        content = _content(diagnosis, land, theme, themes)
        if content is None:
            continue
        if theme.grid:
            together.setdefault(theme.grid, []).append((theme, content))
        elif theme.plan:
            plans.append((theme, content))
            drawings |= plan_drawings(land, theme, content)
        elif content.theme is not None and content.theme.legend and content.theme.is_of_one_class():
            drawings[theme.name] = []
        else:
            drawings[theme.name] = _sizes(land, theme, content)
        drawings[f"{theme.name}{SMALL}"] = small_maps(land, content)
    for name, maps in together.items():
        sheets = minutes_sheets(land, maps)
        drawings |= dict(zip(sheet_names(name, len(maps)), sheets, strict=True))
    drawings |= plan_multiples(diagnosis, land, plans)
    if any(theme.content is rural_content for theme in printed):
        drawings |= settings_strip(diagnosis, land)
    whole = synthesis_content(diagnosis, land)
    drawings[SYNTHESIS] = land.maker.maps(whole, _ABOVE_QUADRANTS)  # problems and potentials stand below it
    drawings[f"{SYNTHESIS}{SMALL}"] = small_maps(land, whole)
    drawings[cover.NAME] = [cover.draw_cover(diagnosis, land, title, subtitle)]
    return drawings


def _sizes(land: DiagnosisLand, theme: MapTheme, content: MapContent) -> list[Drawing]:
    """Return a map in the sizes that a page may take; some leave room for charts and tables."""
    if theme.size == "half":
        return land.maker.halves(content)
    if theme.size == "wide":
        return land.maker.halves(content, columns_width(8), _WIDE, MOST_NAMES["full"])
    lower = theme.name == NEXT_MAP or theme.content is rural_content
    return land.maker.maps(content, _ABOVE_CURVES if lower else HEIGHTS)


def small_maps(land: DiagnosisLand, content: MapContent) -> list[Drawing]:
    """Return a map without words as findings have it, then a larger one for a page that has few of them."""
    return [land.maker.small(content, *size) for size in (SMALL_SIZE, _FEW_FINDINGS)]


def has_features(diagnosis: Diagnosis, theme: MapTheme) -> bool:
    """Tell whether a theme of a table has anything to show."""
    return not theme.table or diagnosis.layer(theme.table).featureCount() > 0


def _content(
    diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, themes: Mapping[str, MapTheme]
) -> MapContent | None:  # fmt: skip
    own = _own_content(theme)
    if own is not None:
        return own(diagnosis, land, theme)
    overlays = [themes[name] for name in theme.overlay if name in themes and has_features(diagnosis, themes[name])]
    if theme.raster:
        return cells_content(diagnosis, land, theme, overlays)
    return content_of(diagnosis, land, theme, overlays) if shows_units(diagnosis, theme) else None


def _own_content(theme: MapTheme) -> Content | None:
    """Return what draws a map whose style alone does not; None for the others."""
    own = (
        (theme.service is not None, minutes_content),
        (bool(theme.site), closure_content),
        (theme.name == NEXT_MAP, next_content),
        (bool(theme.plan), plan_content),
    )
    return theme.content or next((draw for is_so, draw in own if is_so), None)
