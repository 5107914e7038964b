"""The layer tree of the project: names and borders, chapters one at a time, context below; a theme for each map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    QgsBookmark,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ....core.inert import inert
from ....i18n import tr
from ....io.layer_classes import hide_band, hide_classes


class Tree:
    """The tree of a project while it grows.

    Parameters
    ----------
    project : QgsProject
        Whose tree it is.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        root = project.layerTreeRoot()
        self._above = root.addGroup(tr("Names and borders"))
        self._chapters = root.addGroup(tr("Chapters (one at a time)"))
        self._context = root.addGroup(tr("Context"))
        self._context.setExpanded(False)
        self._groups: list[QgsLayerTreeGroup] = []
        self._order: dict[str, list[QgsMapLayer]] = {"names": [], "points": [], "lines": [], "relief": [], "maps": []}

    def add_above(self, layer: QgsMapLayer) -> None:
        """Add names or borders below what is there."""
        self._add(self._above, layer, "names", is_shown=True)

    def add_context(self, layer: QgsMapLayer, drawn: str, is_shown: bool = True) -> None:
        """Add a layer of the context: ``points`` and ``lines`` lie above the maps, and so does the ``relief``."""
        self._add(self._context, layer, drawn, is_shown)

    def add_chapter(self, title: str) -> QgsLayerTreeGroup:
        """Add the group of a chapter, in which one layer is shown at a time."""
        group = self._chapters.addGroup(inert(title))
        self._groups.append(group)
        group.setExpanded(len(self._groups) == 1)
        return group

    def add_map(self, group: QgsLayerTreeGroup, layer: QgsMapLayer) -> None:
        """Add a map to its chapter; the first one is shown."""
        self._add(group, layer, "maps", is_shown=not group.children())

    def finish(self) -> None:
        """Let one chapter and one map of each be shown at a time, in a fixed order of drawing."""
        for group in self._groups:
            group.setIsMutuallyExclusive(True, 0)
        self._chapters.setIsMutuallyExclusive(True, 0)
        if not self._context.children():
            self._project.layerTreeRoot().removeChildNode(self._context)
        root = self._project.layerTreeRoot()
        root.setHasCustomLayerOrder(True)
        root.setCustomLayerOrder([layer for layers in self._order.values() for layer in layers])

    def add_theme_of_overlay(self, name: str, overlay: QgsMapLayer, always_off: Iterable[QgsMapLayer]) -> None:
        """Add a theme that shows what is drawn above maps without any map; the others as of `add_theme`."""
        root = self._project.layerTreeRoot()
        for hidden in always_off:
            root.findLayer(hidden.id()).setItemVisibilityChecked(hidden.id() == overlay.id())
        self._chapters.setItemVisibilityChecked(False)
        self._keep_theme(name)
        self._chapters.setItemVisibilityChecked(True)

    def add_theme(
        self, name: str, layer: QgsMapLayer, also: Iterable[QgsMapLayer], always_off: Iterable[QgsMapLayer]
    ) -> None:  # fmt: skip
        """Add a theme that shows a map, what lies over it, and names, borders and background.

        Parameters
        ----------
        name : str
        layer : QgsMapLayer
            The map.
        also : iterable of QgsMapLayer
            What is drawn above it.
        always_off : iterable of QgsMapLayer
            What is drawn above other maps.
        """
        root, shown = self._project.layerTreeRoot(), {one.id() for one in also}
        for hidden in always_off:
            root.findLayer(hidden.id()).setItemVisibilityChecked(hidden.id() in shown)
        node = root.findLayer(layer.id())
        node.parent().setItemVisibilityChecked(True)
        node.setItemVisibilityChecked(True)
        self._keep_theme(name)

    def _keep_theme(self, name: str) -> None:
        root = self._project.layerTreeRoot()
        state = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
        self._project.mapThemeCollection().insert(name, state)

    def show_theme(self, name: str) -> None:
        """Show a theme."""
        root = self._project.layerTreeRoot()
        self._project.mapThemeCollection().applyTheme(name, root, QgsLayerTreeModel(root))

    def _add(self, group: QgsLayerTreeGroup, layer: QgsMapLayer, drawn: str, is_shown: bool) -> None:
        is_first = not group.children()
        self._project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(is_shown)
        node.setExpanded(drawn == "maps" and is_first)
        hide_classes(node) if drawn == "relief" else hide_band(node)
        self._order[drawn].append(layer)


def add_bookmarks(project: QgsProject, group: str, places: Mapping[str, QgsRectangle]) -> None:
    """Add a bookmark for each place, in a group of bookmarks."""
    for name, extent in places.items():
        if extent.isEmpty():
            continue
        bookmark = QgsBookmark()
        bookmark.setId(f"urban-rural-{name}")
        bookmark.setName(name)
        bookmark.setGroup(group)
        bookmark.setExtent(QgsReferencedRectangle(extent, project.crs()))
        project.bookmarkManager().addBookmark(bookmark)


def numbered(chapter: int, title: str) -> str:
    """Return the title of a chapter with its number, which is that of the report."""
    return f"{chapter} {title}"


def themes_of(maps: Sequence[tuple[int, str]]) -> list[str]:
    """Return names of themes, each once: two maps that have one title are told apart by a number.

    QGIS lists themes by their letters, so numbers of chapters are equally long.

    Parameters
    ----------
    maps : sequence of (int, str)
        The number of the chapter of each map, and its title, in the order of the chapters.

    Examples
    --------
    >>> themes_of([(1, "Change"), (1, "Change"), (12, "Land")])
    ['01 Change', '01 Change (2)', '12 Land']
    """
    digits = len(str(maps[-1][0])) if maps else 1
    titles = [f"{chapter:0{digits}} {title}" for chapter, title in maps]
    found: list[str] = []
    for title in titles:
        times = titles[: len(found)].count(title)
        found.append(f"{title} ({times + 1})" if times else title)
    return found
