"""Parameters as data: one function a kind.

Every parameter has a help text, which QGIS shows in the tooltip, in `qgis_process help` and in our pages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..i18n import tr

ANY = Qgis.ProcessingSourceType.Vector
MAPPED = Qgis.ProcessingSourceType.VectorAnyGeometry
POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
LINES = Qgis.ProcessingSourceType.VectorLine
POINTS = Qgis.ProcessingSourceType.VectorPoint

Parameters = list[QgsProcessingParameterDefinition]
Declarations = list[QgsProcessingParameterDefinition | QgsProcessingOutputDefinition]  # figures are outputs alone
Given = dict[Any, Any]  # parameters by name, as Processing hands them over
Results = dict[str, Any]  # what an algorithm returns: layers and files by their names, and figures

# The widget of choices, named and not imported: qgis_process and models run without windows.
_WIDGETS = f"{__name__.partition('.')[0]}.gui"
_LABELLED = f"{_WIDGETS}.choice_widget.LabelledChoice"

BAND = "_BAND"  # what the parameter of a band is called behind the name of its raster


def former(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Keep a parameter of former versions for the models and scripts that use it; dialogs and help leave it out."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Hidden | Qgis.ProcessingParameterFlag.Optional)
    parameter.setDefaultValue(None)
    return parameter


def essential(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Show a parameter among the others, which is advanced elsewhere."""
    parameter.setFlags(parameter.flags() & ~Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def headed(parameter: QgsProcessingParameterDefinition, heading: str) -> None:
    """Begin a step with a parameter: dialogs and help set the heading above it."""
    widget = parameter.metadata().get("widget_wrapper") or {}
    begun = {**widget, "class": f"{_WIDGETS}.step_heading.Headed", "under": widget.get("class", ""), "heading": heading}
    parameter.setMetadata({**parameter.metadata(), "widget_wrapper": begun})


def _finished(
    parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    parameter.setHelp(help_text)
    if advanced:
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def source(
    name: str,
    label: str,
    help_text: str,
    kind: Qgis.ProcessingSourceType = ANY,
    optional: bool = False,
    advanced: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a layer or table; `kind` is one of the constants of this module."""
    return _finished(QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional), help_text, advanced)


def table(name: str, label: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare one table, which is read as its file has it."""
    return _finished(QgsProcessingParameterVectorLayer(name, label, [ANY], None, optional), help_text)


def tables(name: str, label: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare several tables."""
    return _finished(QgsProcessingParameterMultipleLayers(name, label, ANY, optional=optional), help_text)


def raster(
    name: str, label: str, help_text: str, optional: bool = False, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a raster."""
    return _finished(QgsProcessingParameterRasterLayer(name, label, optional=optional), help_text, advanced)


def band(parent: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Declare which band of a raster is read; for every raster of an algorithm, right behind it."""
    label = tr("{raster}: band").format(raster=parent.description())
    help_text = tr("Which band of the raster is read, counted from 1. Empty: the first; where there are others, the "
                   "log says so.")  # fmt: skip
    name = f"{parent.name()}{BAND}"
    return _finished(QgsProcessingParameterBand(name, label, None, parent.name(), True), help_text, advanced=True)


def rasters(name: str, label: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare several rasters."""
    kind = Qgis.ProcessingSourceType.Raster
    return _finished(QgsProcessingParameterMultipleLayers(name, label, kind, optional=optional), help_text)


def fields(
    name: str, label: str, help_text: str, parent: str, or_pattern: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare several fields of `parent`; dialogs take one, or the pattern of yearly ones, where this can be given."""
    parameter = QgsProcessingParameterField(
        name, label, parentLayerParameterName=parent, allowMultiple=True, optional=True
    )
    if or_pattern:
        widget = {"class": f"{_WIDGETS}.found_pattern.FoundPattern", "parent": parent, "of": "fields"}
        parameter.setMetadata({"widget_wrapper": widget})
    return _finished(parameter, help_text)


def extent(name: str, label: str, help_text: str) -> QgsProcessingParameterDefinition:
    """Declare an optional extent."""
    return _finished(QgsProcessingParameterExtent(name, label, optional=True), help_text)


def field(
    name: str, label: str, help_text: str, parent: str, optional: bool = True, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a field of `parent`; of any type, because numbers may arrive as text."""
    parameter = QgsProcessingParameterField(name, label, parentLayerParameterName=parent, optional=optional)
    return _finished(parameter, help_text, advanced)


def number(
    name: str,
    label: str,
    help_text: str,
    default: float | None = None,
    minimum: float = -1e15,
    maximum: float = 1e15,
    whole: bool = False,
    optional: bool = False,
    advanced: bool = False,
    decimals: int = 1,
) -> QgsProcessingParameterDefinition:
    """Declare a number, with its unit in the label; `decimals` is what the dialog shows, not what is taken."""
    kinds = Qgis.ProcessingNumberParameterType
    if whole:
        minimum, maximum = max(minimum, -2147483647), min(maximum, 2147483647)
    parameter = QgsProcessingParameterNumber(
        name, label, kinds.Integer if whole else kinds.Double, default, optional, minimum, maximum
    )
    parameter.setMetadata({"widget_wrapper": {"decimals": decimals}})
    return _finished(parameter, help_text, advanced)


def year(name: str, label: str, help_text: str, of: str) -> QgsProcessingParameterDefinition:
    """Declare the year of another parameter, a field or a layer: dialogs read it off its name, where it is there."""
    parameter = number(name, label, help_text, minimum=1000, maximum=3000, whole=True)
    parameter.setMetadata({"widget_wrapper": {"class": f"{_WIDGETS}.year_of.YearOf", "of": of}})
    return parameter


def choice(
    name: str,
    label: str,
    help_text: str,
    options: Mapping[str, str],
    default: str,
    advanced: bool = False,
    suggested: str = "",
) -> QgsProcessingParameterDefinition:
    """Declare a choice: `options` are ids, which models, scripts and histories hold, and the labels that dialogs show.

    The dialog may suggest another value than the default, which belongs to models and scripts.
    """
    parameter = QgsProcessingParameterEnum(
        name, label, options=list(options), defaultValue=default, usesStaticStrings=True
    )
    parameter.setMetadata({"widget_wrapper": {"class": _LABELLED, "labels": dict(options)}})
    if suggested:
        parameter.setGuiDefaultValueOverride(suggested)
    return _finished(parameter, help_text, advanced)


def text(
    name: str,
    label: str,
    help_text: str,
    default: str = "",
    optional: bool = True,
    advanced: bool = False,
    hints: Mapping[str, str] | None = None,
) -> QgsProcessingParameterDefinition:
    """Declare a text; `hints` are texts that are offered with their labels, and any other text may be typed."""
    parameter = QgsProcessingParameterString(name, label, default or None, optional=optional)
    if hints:
        kept = {"class": _LABELLED, "value_hints": list(hints), "labels": dict(hints)}
        parameter.setMetadata({"widget_wrapper": kept})
    return _finished(parameter, help_text, advanced)


def pattern(
    name: str,
    label: str,
    help_text: str,
    of: str = "years",
    parent: str = "UNITS",
    default: str = "",
    advanced: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a pattern of the fields of `parent`; dialogs offer those that its fields of years, or of ages, have."""
    parameter = QgsProcessingParameterString(name, label, default or None, optional=True)
    widget = {"class": f"{_WIDGETS}.found_pattern.FoundPattern", "parent": parent, "of": of}
    parameter.setMetadata({"widget_wrapper": widget})
    return _finished(parameter, help_text, advanced)


def expression(name: str, label: str, help_text: str, parent: str) -> QgsProcessingParameterDefinition:
    """Declare a QGIS expression over the features of `parent`."""
    parameter = QgsProcessingParameterExpression(name, label, parentLayerParameterName=parent)
    return _finished(parameter, help_text)


def matrix(
    name: str, label: str, help_text: str, headers: Sequence[str], optional: bool = False, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a table to fill in; scripts give it as one flat list, row by row."""
    parameter = QgsProcessingParameterMatrix(name, label, 3, False, list(headers), optional=optional)
    return _finished(parameter, help_text, advanced)


def indicators(
    name: str, label: str, help_text: str, parent: str, headers: Sequence[str], ends: Mapping[str, str]
) -> QgsProcessingParameterDefinition:
    """Declare a table of indicators: a numeric field of `parent`, which of its `ends` is urgent, and a weight.

    The dialog has pickers for them; scripts give one flat list, row by row.
    """
    parameter = QgsProcessingParameterMatrix(name, label, 3, False, list(headers))
    widget = {"class": f"{_WIDGETS}.indicator_table.IndicatorRows", "parent": parent, "ends": dict(ends)}
    parameter.setMetadata({"widget_wrapper": widget})
    return _finished(parameter, help_text)


def flag(
    name: str, label: str, help_text: str, default: bool, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a yes or no."""
    return _finished(QgsProcessingParameterBoolean(name, label, default), help_text, advanced)


def file(
    name: str, label: str, help_text: str, extension: str = "", advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare an optional input file."""
    parameter = QgsProcessingParameterFile(name, label, extension=extension, optional=True)
    return _finished(parameter, help_text, advanced)


def input_folder(name: str, label: str, help_text: str) -> QgsProcessingParameterDefinition:
    """Declare an input folder."""
    behaviour = Qgis.ProcessingFileParameterBehavior.Folder
    return _finished(QgsProcessingParameterFile(name, label, behaviour), help_text)


def crs(name: str, label: str, help_text: str, advanced: bool = True) -> QgsProcessingParameterDefinition:
    """Declare an optional coordinate reference system."""
    return _finished(QgsProcessingParameterCrs(name, label, optional=True), help_text, advanced)


def folder(name: str, label: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare a folder for many outputs."""
    parameter = QgsProcessingParameterFolderDestination(name, label, None, optional, not optional)
    return _finished(parameter, help_text)


def raster_output(name: str, label: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare an output raster."""
    return _finished(QgsProcessingParameterRasterDestination(name, label, None, optional, not optional), help_text)


def file_output(
    name: str, label: str, help_text: str, pattern: str, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare an output file; `pattern` is a file filter such as ``SVG (*.svg)``."""
    parameter = QgsProcessingParameterFileDestination(name, label, pattern, None, optional, not optional)
    return _finished(parameter, help_text)


def layer_output(
    name: str, label: str, help_text: str, kind: Qgis.ProcessingSourceType = ANY, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare an output layer or table; an optional one is made only when it is asked for."""
    parameter = QgsProcessingParameterFeatureSink(name, label, kind, None, optional, not optional)
    return _finished(parameter, help_text)


def number_output(name: str, label: str) -> QgsProcessingOutputDefinition:
    """Declare a number that models can use."""
    return QgsProcessingOutputNumber(name, label)


def nodata_values() -> QgsProcessingParameterDefinition:
    """Declare the codes and texts that mean missing."""
    return text("NODATA_VALUES", tr("Codes that mean missing"), tr("Numbers or words, separated by commas or "
                "semicolons, that stand for an unknown value in the numeric fields, such as -1;n.d."),
                advanced=True)  # fmt: skip


def is_former(definition: QgsProcessingParameterDefinition) -> bool:
    """Tell whether a parameter is there only for models and scripts that know it by this name."""
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Hidden)


def leave_unguessed(definitions: Sequence[QgsProcessingParameterDefinition]) -> None:
    """Have dialogs choose no raster and no field by themselves, and no layer beside the first: QGIS takes any."""
    required = [d for d in definitions if not d.flags() & Qgis.ProcessingParameterFlag.Optional]
    layers = [d for d in required if d.type() in ("source", "vector")]
    for definition in [*layers[1:], *(d for d in required if d.type() in ("raster", "field"))]:
        definition.setMetadata({"widget_wrapper": {"class": f"{_WIDGETS}.unguessed.Unguessed"}})
