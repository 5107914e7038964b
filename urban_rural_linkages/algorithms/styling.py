"""Styles as data: resources/styles/*.json become renderers with a legend that a reader can name.

A style names a field, its classes with a colour and a label in English and Spanish, and no more.  QML files cannot
carry a translated legend, and nobody can read them; these can be read, compared and translated.

Kinds: ``graduated`` (classes with an upper limit, the last open), ``categories`` (values; of a raster: its codes),
``distinct`` (every value of the field, coloured in turn), ``steps`` (every value of the field is the upper limit of a
class, coloured along a ramp), ``quantiles`` (as many features in each class), ``single``, ``bivariate`` (pairs of
classes, whose limits the layer keeps); ``links`` (lines in categories, see
`link_style`); ``bands`` (of a raster: classes with an upper limit).  ``where`` draws the features of a condition alone.
``letters`` names two fields that are written on the features, where colour alone is not to say it; lines of a class
with ``from_scale`` are drawn from that scale on.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsExpression,
    QgsFillSymbol,
    QgsLayerMetadata,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProperty,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..core.inert import inert
from ..core.report.ramp import along
from ..i18n import current_language
from ..io.attributes import has_unknown
from ..io.outputs import written_name
from .link_style import links_renderer
from .provenance import describe
from .raster_style import apply_raster_style
from .run import Output
from .sign_symbols import sign_symbol
from .style_files import load_style

_NO_DATA: dict[str, Any] = {
    "colour": "#b9c0c5",
    "outline": "#9aa3a9",
    "fill": "b_diagonal",
    "label": {"en": "No data", "es": "Sin datos"},
}


def apply_style(layer: QgsVectorLayer, style_id: str, language: str | None = None) -> None:
    """Give a layer the renderer of a style, with its legend in `language` (of the interface by default)."""
    style = load_style(style_id)
    language = language or current_language()
    make = {
        "graduated": _graduated,
        "categories": _categories,
        "distinct": _distinct,
        "steps": _steps,
        "quantiles": _quantiles,
        "single": _single,
        "bivariate": _bivariate,
        "links": _links,
    }[style["kind"]]
    layer.setRenderer(make(style, layer, language))
    if "letters" in style:
        _write_letters(layer, *style["letters"])
    layer.triggerRepaint()


def _write_letters(layer: QgsVectorLayer, letters: str, name: str) -> None:
    """Write letters, and names below, on the features of a map whose colours are not to be read alone."""
    from ..io.coloured_units import letters_and_names

    layer.setLabeling(letters_and_names(written_name(layer, letters), written_name(layer, name)))
    layer.setLabelsEnabled(True)


def style_title(style_id: str, language: str) -> str:
    """Return the heading of a style's legend."""
    return load_style(style_id)["title"][language]


def class_names(style_id: str, language: str) -> dict[str, str]:
    """Return how a style of categories calls each value, in the order of its legend."""
    return {entry["value"]: entry["label"][language] for entry in load_style(style_id)["classes"]}


def style_keys(style_id: str, language: str) -> list[tuple[str, str, bool]]:
    """Return the legend of a style: colour, label, and whether it is of points."""
    style = load_style(style_id)
    points = style.get("geometry") == "point"
    return [(entry["colour"], entry["label"][language], points) for entry in style["classes"]]


def _graduated(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsRuleBasedRenderer:
    """Return a rule a class: unlike QGIS' graduated renderer, rules can say on which side a limit lies, and show gaps.

    A class ends with its limit (``to``) or just before it (``below``); the last one is open.
    """
    name = written_name(layer, style["field"])
    field = QgsExpression.quotedColumnRef(name)
    root = QgsRuleBasedRenderer.Rule(None)
    always = (style["where"],) if "where" in style else ()
    above: list[str] = []
    for entry in style["classes"]:
        upto, beyond = _limits(entry)
        condition = " AND ".join(f"{field} {limit}" for limit in (*above, *upto))
        condition = " AND ".join((*always, condition))
        root.appendChild(_rule(condition, entry["label"][language], _symbol(style, entry, layer)))
        above = beyond
    if has_unknown(layer, name):
        condition = " AND ".join((*always, f"{field} IS NULL"))
        root.appendChild(_rule(condition, _NO_DATA["label"][language], _symbol(style, _NO_DATA, layer)))
    return QgsRuleBasedRenderer(root)


def _limits(entry: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return where a class ends, and where the next one begins; the last class ends nowhere."""
    if "to" in entry:
        return [f"<= {entry['to']}"], [f"> {entry['to']}"]
    if "below" in entry:
        return [f"< {entry['below']}"], [f">= {entry['below']}"]
    return ["IS NOT NULL"], []


def _rule(condition: str, label: str, symbol: QgsSymbol) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label)


def _categories(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(
            entry["value"], _symbol(style, entry, layer), entry["label"][language], entry.get("shown", True)
        )
        for entry in style["classes"]
    ]
    return _categorized(style, layer, categories, language)


def _quantiles(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsRuleBasedRenderer:
    """Return classes with as many features in each; where values are equal, there are fewer classes."""
    method = QgsClassificationQuantile()
    found, _failure = method.classesV2(layer, written_name(layer, style["field"]), len(style["colours"]))
    limits = dict.fromkeys(float(f"{entry.upperBound():.6g}") for entry in found)
    classes = [
        {"to": limit, "colour": colour, "label": {language: f"≤ {limit:g}"}}
        for limit, colour in zip(limits, style["colours"], strict=False)
    ]
    if classes:
        classes[-1] = {"colour": classes[-1]["colour"], "label": {language: f"≤ {list(limits)[-1]:g}"}}
    return _graduated({**style, "classes": classes}, layer, language)


def _distinct(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsCategorizedSymbolRenderer:
    """Return a category a value that occurs; the same values always get the same colours."""
    field = written_name(layer, style["field"])
    values = sorted(value for value in layer.uniqueValues(layer.fields().lookupField(field)) if value != NULL)
    categories = [
        QgsRendererCategory(
            value, _symbol(style, {"colour": _nth_colour(style["colours"], i)}, layer), inert(str(value))
        )
        for i, value in enumerate(values)
    ]
    return _categorized(style, layer, categories, language)


def _steps(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsRuleBasedRenderer:
    """Return a class a limit that occurs, from the first colour of the style to the last."""
    found = layer.uniqueValues(layer.fields().lookupField(written_name(layer, style["field"])))
    limits = sorted(float(value) for value in found if value != NULL)
    colours = along([entry["colour"] for entry in style["classes"]], len(limits))
    classes = []
    for number, (limit, colour) in enumerate(zip(limits, colours, strict=True)):
        words = style["first"] if number == 0 else style["next"]
        below = f"{limits[number - 1]:g}" if number else ""
        label = words[language].format(low=below, high=f"{limit:g}")
        classes.append({"to": limit, "colour": colour, "label": {language: label}})
    return _graduated({**style, "classes": classes}, layer, language)


def _bivariate(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsCategorizedSymbolRenderer:
    """Return a category a pair of classes, under the limits that the layer's metadata keep; they show as a square."""
    from .bivariate_style import show_square, square_classes, square_of_layer

    square = square_of_layer(layer)
    if square is None:
        return _distinct(style, layer, language)
    show_square(layer, style, language)
    return _categories({**style, "classes": list(square_classes(style, square, language))}, layer, language)


def _links(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsRuleBasedRenderer:
    """Return bands as wide as a field says, curved, the strongest above."""
    return links_renderer(style, layer, language)


def _nth_colour(colours: list[str], number: int) -> str:
    """Return one of many colours: each as it is, then in two darker shades, then again as it is."""
    shade, place = divmod(number, len(colours))
    return QColor(colours[place]).darker((100, 122, 150)[shade % 3]).name()


def _categorized(
    style: dict[str, Any], layer: QgsVectorLayer, categories: list[QgsRendererCategory], language: str
) -> QgsCategorizedSymbolRenderer:
    """Return a renderer of categories, with one for gaps where there are any: without it they would be holes."""
    name = written_name(layer, style["field"])
    if has_unknown(layer, name):
        categories.append(QgsRendererCategory(None, _symbol(style, _NO_DATA, layer), _NO_DATA["label"][language]))
    return QgsCategorizedSymbolRenderer(name, categories)


def _single(style: dict[str, Any], layer: QgsVectorLayer, language: str) -> QgsSingleSymbolRenderer:
    return QgsSingleSymbolRenderer(_symbol(style, style, layer))


def _from_scale(symbol: QgsSymbol, entry: dict[str, Any]) -> QgsSymbol:
    """Return a symbol that is drawn only from a scale on, where its class says so."""
    if "from_scale" in entry:
        near = QgsProperty.fromExpression(f"@map_scale <= {entry['from_scale']}")
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, near)
    return symbol


def _symbol(style: dict[str, Any], entry: dict[str, Any], layer: QgsVectorLayer) -> QgsSymbol:
    geometry = QgsWkbTypes.geometryDisplayString(layer.geometryType())
    colour = entry["colour"]
    outline = entry.get("outline", style.get("outline", "#ffffff"))
    width = str(entry.get("width", style.get("width", 0.15)))
    if geometry == "Polygon":
        look = {"color": colour, "outline_color": outline, "outline_width": width, "style": entry.get("fill", "solid"),
                "outline_style": entry.get("line", "solid")}  # fmt: skip
        return QgsFillSymbol.createSimple(look)
    if geometry == "Line":
        width = str(entry.get("width", style.get("width", 0.4)))
        look = {"color": colour, "width": width, "capstyle": "round", "line_style": entry.get("line", "solid")}
        return _from_scale(QgsLineSymbol.createSimple(look), entry)
    if "sign" in entry:
        return sign_symbol(entry["sign"], colour)
    size = str(entry.get("size", style.get("size", 2.4)))
    shape = entry.get("shape", style.get("shape", "circle"))
    look = {"color": colour, "outline_color": outline, "outline_width": "0.2", "size": size, "name": shape}
    return QgsMarkerSymbol.createSimple(look)


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer once QGIS has loaded it.

    QGIS keeps no reference to a post-processor written in Python, and silently calls none that was collected: ours
    are kept here until they have done their work.
    """

    waiting: dict[str, _Styler] = {}

    def __init__(self, destination: str, aliases: dict[str, str], style: str | None, metadata: QgsLayerMetadata):
        super().__init__()
        self.destination, self.aliases, self.style, self.metadata = destination, aliases, style, metadata
        self.waiting[destination] = self

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set metadata, labels and colours; what a legend says may be among the metadata."""
        self.waiting.pop(self.destination, None)
        describe(layer, self.metadata)
        dress(layer, self.aliases, self.style)


def dress(layer: QgsMapLayer, aliases: dict[str, str], style: str | None, language: str | None = None) -> None:
    """Give a layer the labels of its fields and, where it is a map, its style."""
    if isinstance(layer, QgsRasterLayer) and style:
        apply_raster_style(layer, style, language)
    if not isinstance(layer, QgsVectorLayer):
        return
    for name, label in aliases.items():
        index = layer.fields().lookupField(written_name(layer, name))
        if index >= 0:
            layer.setFieldAlias(index, inert(label))
    if layer.isSpatial():
        layer.setMapTipTemplate(_map_tip(layer.displayExpression()))
        if style:
            apply_style(layer, style, language)


def _map_tip(shown: str) -> str:
    """Return what a map tip shows of a feature, as letters: without this, QGIS takes the name of a unit for HTML."""
    if "%]" in shown:  # a field is called so: the expression would end there
        return "<br>"
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        shown = f"replace({shown}, '{letter}', '{written}')"
    return f"[% {shown} %]"


def label_scratch(context: QgsProcessingContext, output: Output) -> None:
    """Give a scratch layer the labels of its fields: scripts and models see it, whether QGIS loads it or not."""
    layer = context.temporaryLayerStore().mapLayer(output.destination)
    if isinstance(layer, QgsVectorLayer):
        dress(layer, output.aliases, None)


def show_with(
    context: QgsProcessingContext, output: Output, group: str, metadata: QgsLayerMetadata, subtitle: str = ""
) -> None:
    """Have QGIS style an output when it loads it, in a group of the layer tree, with a subtitle behind its name."""
    if not context.willLoadLayerOnCompletion(output.destination):
        return
    details = context.layerToLoadOnCompletionDetails(output.destination)
    details.groupName = group
    if subtitle:
        details.name = f"{details.name} ({subtitle})"
    details.setPostProcessor(_Styler(output.destination, output.aliases, output.style, metadata))
