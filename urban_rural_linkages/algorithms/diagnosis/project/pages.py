"""Pages of the maps of a project: one upright and one lying, and the same for any other theme when it is printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from qgis.core import QgsMapLayer, QgsPrintLayout, QgsProject, QgsRectangle

from ....core.inert import inert
from ....core.report.svg import svg_of
from ....i18n import tr
from ....io.a4_map_page import LANDSCAPE, PORTRAIT, PageWords, map_page, put_theme
from ....io.a4_pages import add_countries
from ....io.layouts import Inset
from ...bivariate_style import layer_legend
from ...style_files import load_style

_PAGE, _FORM = "urban_rural_linkages/page", "urban_rural_linkages/form"


@dataclass(frozen=True)
class MapText:
    """Texts of a page, kept with the layer of its map.

    Attributes
    ----------
    title, subtitle, source : str
        Above and below the map.
    style, language : str
        The style of the layer and the language of its words.
    legend : list of (str, str)
        Ids of the layers that the legend explains, each with its heading.
    """

    title: str
    subtitle: str
    source: str
    style: str
    language: str
    legend: list[tuple[str, str]]


def keep_text(layer: QgsMapLayer, text: MapText) -> None:
    """Keep the texts of a page with the layer of its map."""
    layer.setCustomProperty(_PAGE, json.dumps(asdict(text), ensure_ascii=False))


def is_diagnosis(project: QgsProject) -> bool:
    """Tell whether a project is that of a diagnosis, with pages to print from."""
    return bool(_templates(project))


def shown_theme(project: QgsProject) -> str:
    """Return the theme whose map is shown in the layer tree now, "" where none is."""
    root, themes = project.layerTreeRoot(), project.mapThemeCollection()
    for name in themes.mapThemes():
        layer = map_of_theme(project, name)
        node = root.findLayer(layer.id()) if layer is not None else None
        if node is not None and node.isVisible():
            return name
    return ""


def map_of_theme(project: QgsProject, theme: str) -> QgsMapLayer | None:
    """Return the layer of a theme that has the texts of a page; None where it has none."""
    state = project.mapThemeCollection().mapThemeState(theme)
    layers = (record.layer() for record in state.layerRecords() if record.isVisible)
    return next((layer for layer in layers if layer is not None and layer.customProperty(_PAGE)), None)


def add_pages(
    project: QgsProject, theme: str, extent: QgsRectangle, insets: Sequence[Inset], footnote: str
) -> None:  # fmt: skip
    """Add the two pages of a theme, from which those of others are made."""
    countries = add_countries(project, tr("Countries (for the locator)"))
    for form, name in ((PORTRAIT, tr("A4 portrait")), (LANDSCAPE, tr("A4 landscape"))):
        layout = map_page(project, form, name, extent, insets, footnote, countries)
        layout.setCustomProperty(_FORM, form)
        _fill(project, layout, theme)
        project.layoutManager().addLayout(layout)


def page_of_theme(project: QgsProject, theme: str, form: str) -> QgsPrintLayout | None:
    """Add the page of a theme to a project and return it; the one that is there, where it has been made before.

    Parameters
    ----------
    project : QgsProject
        Of a diagnosis.
    theme : str
    form : {"portrait", "landscape"}

    Returns
    -------
    QgsPrintLayout or None
        None where nothing can be printed: the page to begin from is gone, or the theme has no map.
    """
    template = _templates(project).get(form)
    if template is None or map_of_theme(project, theme) is None:
        return None
    name, manager = f"{theme} ({template.name()})", project.layoutManager()
    before = manager.layoutByName(name)
    if isinstance(before, QgsPrintLayout):
        return before
    layout = template.clone()
    layout.setName(name)
    layout.setCustomProperty(_FORM, "")
    _fill(project, layout, theme)
    manager.addLayout(layout)
    return layout


def foot(source: str, language: str) -> str:
    """Return what stands at the foot of a page: source, projection, date and author, each as it is when printed."""
    author = "[% if(@project_author <> '', ' · ' || @project_author, '') %]"
    words = "CRS: [% @project_crs %] ([% @project_crs_description %]). "
    return f"{inert(source)} {words}[% format_date(now(), 'd MMMM yyyy', '{language}') %]{author}".strip()


def _templates(project: QgsProject) -> dict[str, QgsPrintLayout]:
    layouts = project.layoutManager().printLayouts()
    return {layout.customProperty(_FORM): layout for layout in layouts if layout.customProperty(_FORM)}


def _fill(project: QgsProject, layout: QgsPrintLayout, theme: str) -> None:
    """Give a page the map, the words and the legend of a theme."""
    layer = map_of_theme(project, theme)
    if layer is None:
        return
    kept = json.loads(layer.customProperty(_PAGE))
    text = MapText(**{**kept, "legend": [tuple(entry) for entry in kept["legend"]]})
    drawing = layer_legend(layer, load_style(text.style), text.language)
    square = "" if drawing is None else svg_of(drawing)
    explained = [(project.mapLayer(layer_id), heading) for layer_id, heading in text.legend]
    legend = [(one, heading) for one, heading in explained if one is not None and not (square and one is layer)]
    put_theme(layout, theme, PageWords(inert(text.title), inert(text.subtitle), foot(text.source, text.language),
                                       legend, square))  # fmt: skip
