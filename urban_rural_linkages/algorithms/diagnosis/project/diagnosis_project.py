"""The project of a diagnosis: its layers styled and grouped by chapter, a theme for each map, pages and an atlas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ....core.inert import inert
from ....core.report.blocks import Figure, all_blocks
from ....i18n import tr
from ....io.a4_sheet import SCALES
from ....io.columns import unwritable
from ....io.layer_classes import keep_used_classes
from ....io.outlines import box_in
from ....io.people_circles import play_years
from ....io.place_names import name_places
from ....io.portable_project import make_portable
from ....io.threads import on_main_thread
from ...styling import apply_style, style_title
from ...unit_inputs import read_groups
from ..chapter import ChapterResult, MapTheme
from ..citing import source_line
from ..diagnosis import Diagnosis
from ..framing import Framing
from ..together import PARTS, footnote
from ..trend import ID as TREND
from .atlas import Atlas
from .layers import Layers
from .metadata import describe_project
from .pages import MapText, add_pages, keep_text
from .series_layer import series_layer
from .tables import PLACES, ProjectTables
from .tree import Tree, add_bookmarks, numbered, themes_of

_Result = TypeVar("_Result")


class DiagnosisProject:
    """Builds the project while it is still nowhere to be seen.

    A project and its layouts belong to QGIS' main thread, and a diagnosis runs in another: what touches them is done
    there piece by piece, each as short as one layer or one map, so that the windows answer and the user can cancel.
    Tables are written in the thread of the diagnosis.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose results are shown.
    framing : Framing
        Where the maps are.
    """

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        self._diagnosis, self._framing = diagnosis, framing
        self._crs = framing.crs
        self._tables = ProjectTables(diagnosis, framing)
        self._layers: dict[str, QgsMapLayer] = {}
        self._themes: dict[str, MapTheme] = {}
        self._names: dict[str, str] = {}  # of the themes, by the names of their maps
        self._above: list[QgsVectorLayer] = []
        self._over: list[QgsMapLayer] = []  # what is drawn above single maps only
        self._around: list[QgsMapLayer] = []  # roads, rivers, water and relief
        self._years: QgsVectorLayer | None = None  # the series, year by year
        self._make: Layers
        self._project: QgsProject
        self._tree: Tree
        self._on_main_thread(self._begin)

    def add(self, chapters: Sequence[ChapterResult]) -> None:
        """Add names and borders, a group for each chapter and the context; then themes, bookmarks, pages and atlas."""
        overlays = {name for chapter in chapters for theme in chapter.maps for name in theme.overlay}
        self._on_main_thread(self._add_above)
        for number, chapter in enumerate(chapters, start=1):
            if not chapter.maps:
                continue
            group = self._on_main_thread(partial(self._tree.add_chapter, numbered(number, chapter.title)))
            for theme in chapter.maps:
                where = None if theme.name in overlays else group
                self._on_main_thread(partial(self._add_layer, where, theme, chapter))
                self._on_main_thread(partial(keep_used_classes, self._layers[theme.name]))
        self._on_main_thread(self._add_context)
        self._on_main_thread(self._tree.finish)
        self._add_themes(chapters, overlays)
        bookmarks = self._bookmarks()
        self._on_main_thread(lambda: add_bookmarks(self._project, self._project.title(), bookmarks))
        self._on_main_thread(partial(self._add_pages, chapters))
        self._on_main_thread(partial(self._add_atlas, chapters))

    def write(self) -> list[Path]:
        """Write the project beside its data, which it names by relative paths; return it and the files it needs."""
        path, relief = self._on_main_thread(self._write), self._tables.relief
        self._diagnosis.proceed()
        make_portable(path)
        return [path, *([relief] if relief else [])]

    def close(self) -> None:
        """Let go of project and layers, in the thread that they belong to."""
        on_main_thread(self._end)

    def _on_main_thread(self, work: Callable[[], _Result]) -> _Result:
        self._diagnosis.proceed()
        return on_main_thread(work, self._diagnosis.run.progress)

    def _begin(self) -> None:
        run = self._diagnosis.run
        self._project = QgsProject()
        self._project.setCrs(self._crs)
        self._project.setTitle(run.text("TITLE") or tr("Territorial diagnosis"))
        self._project.setFilePathStorage(Qgis.FilePathType.Relative)
        self._project.setEllipsoid(run.ellipsoid())
        self._project.setTransformContext(run.context.transformContext())
        self._project.viewSettings().setMapScales(list(SCALES))
        self._project.viewSettings().setUseProjectScales(True)
        describe_project(self._project, self._diagnosis)
        self._make, self._tree = Layers(self._diagnosis), Tree(self._project)

    def _end(self) -> None:
        self._layers.clear()
        self._above.clear()
        self._over.clear()
        self._around.clear()
        self._years = None
        del self._make, self._tree, self._project

    def _add_above(self) -> None:
        places = self._diagnosis.opened(PLACES)
        places.setName(tr("Places and names"))
        name_places(places, self._framing.extent)
        borders = self._make.borders()
        self._make.cite(borders, ("UNITS",))
        self._above = [places, borders, *self._parts()]
        for layer in self._above:
            self._tree.add_above(layer)

    def _parts(self) -> list[QgsVectorLayer]:
        """Return the outlines of units that are counted together; no layer where there are none."""
        if PARTS not in self._diagnosis.tables:
            return []
        layer = self._diagnosis.opened(PARTS)
        layer.setName(tr("Units counted together"))
        apply_style(layer, PARTS, self._diagnosis.language.code)
        return [layer]

    def _add_layer(self, group: Any, theme: MapTheme, chapter: ChapterResult) -> None:
        """Add a map to the group of its chapter, or to the context where it is drawn above another."""
        layer = self._make.of_theme(theme)
        self._make.cite(layer, chapter.inputs)
        if group is None:
            is_point = isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Point
            self._tree.add_context(layer, "points" if is_point else "lines", is_shown=False)
            self._over.append(layer)
        else:
            self._tree.add_map(group, layer)
        self._layers[theme.name], self._themes[theme.name] = layer, theme

    def _add_context(self) -> None:
        series = self._tables.series
        if series is not None:
            self._years = series_layer(self._diagnosis, series)
            self._tree.add_context(self._years, "points", is_shown=False)
            self._over.append(self._years)
            play_years(self._project, series.years[0], series.years[-1])
        for table in self._tables.background:
            self._around.append(self._make.background(table))
            self._tree.add_context(self._around[-1], "lines")
        if self._tables.relief is not None:
            self._around.append(self._make.relief(str(self._tables.relief)))
            self._tree.add_context(self._around[-1], "relief")

    def _add_themes(self, chapters: Sequence[ChapterResult], overlays: set[str]) -> None:
        """Add a theme for each map in the order of the chapters, and one for the years that QGIS plays."""
        shown: list[tuple[int, str, MapTheme | None, ChapterResult]] = []
        for number, chapter in enumerate(chapters, start=1):
            maps = (theme for theme in chapter.maps if theme.name not in overlays)
            shown += [(number, inert(theme.title), theme, chapter) for theme in maps]
            if self._years is not None and chapter.id == TREND:
                shown.append((number, self._years.name(), None, chapter))
        names = themes_of([(number, title) for number, title, _, _ in shown])
        for name, (_, _, theme, chapter) in zip(names, shown, strict=True):
            if theme is not None:
                self._names[theme.name] = name
                self._on_main_thread(partial(self._add_theme, name, theme, chapter))
            elif self._years is not None:
                self._on_main_thread(partial(self._tree.add_theme_of_overlay, name, self._years, self._over))
        if names:
            self._on_main_thread(partial(self._tree.show_theme, names[0]))

    def _add_theme(self, name: str, theme: MapTheme, chapter: ChapterResult) -> None:
        layer, language = self._layers[theme.name], self._diagnosis.language.code
        also = [self._layers[other] for other in theme.overlay]
        explained = [theme, *(self._themes[other] for other in theme.overlay)]
        title, below = self._headings(theme, chapter)
        keep_text(layer, MapText(
            inert(title), inert(below), inert(source_line(self._diagnosis, chapter.inputs)), theme.style, language,
            [(self._layers[one.name].id(), style_title(one.style, language)) for one in explained if one.legend],
        ))  # fmt: skip
        self._tree.add_theme(name, layer, also, self._over)

    def _headings(self, theme: MapTheme, chapter: ChapterResult) -> tuple[str, str]:
        """Return what stands above a printed map: what the report says above it, else what its legend says."""
        pictures = (block for block in all_blocks(chapter.blocks) if isinstance(block, Figure))
        drawn = next((block for block in pictures if block.name == theme.name), None)
        shown = style_title(theme.style, self._diagnosis.language.code)
        if drawn is not None:
            return drawn.caption, drawn.subtitle or shown
        return theme.title, theme.headed[1] or shown

    def _bookmarks(self) -> dict[str, Any]:
        """Return the extent of the region and of each group, by their names."""
        units = self._diagnosis.run.table("UNITS")
        places = {tr("Whole region"): self._framing.extent}
        members: dict[str, list[int]] = {}
        for row, group in enumerate(read_groups(self._diagnosis.run) or ()):
            members.setdefault(group, []).append(row)
        for group in sorted(filter(None, members)):
            places[group] = box_in(units, members[group], self._crs)
        return places

    def _add_pages(self, chapters: Sequence[ChapterResult]) -> None:
        if self._names:
            note = footnote(self._diagnosis)
            add_pages(self._project, next(iter(self._names.values())), self._framing.extent, self._framing.insets, note)

    def _add_atlas(self, chapters: Sequence[ChapterResult]) -> None:
        if not self._diagnosis.run.table("UNITS").has_polygons or not chapters:
            return
        of = {theme.style: self._layers[theme.name] for theme in self._themes.values()}
        language = self._diagnosis.language.code
        maps = [(style_title(style, language), of[style]) for style in ("change", "ageing", "density") if style in of]
        source = source_line(self._diagnosis, chapters[0].inputs)
        around = [*self._above, *self._around]
        Atlas(self._diagnosis, self._project, self._tables).add(self._framing.extent, maps, around, source)

    def _write(self) -> Path:
        path = self._diagnosis.geopackage.with_suffix(".qgz")
        extent = QgsReferencedRectangle(self._framing.extent, self._crs)
        self._project.viewSettings().setDefaultViewExtent(extent)
        if not self._project.write(str(path)):
            raise unwritable(str(path), self._project.error())
        return path
