"""Parameters as data: one function a kind, and the groups that many algorithms share.

Every parameter has a help text, which QGIS shows in the tooltip, in `qgis_process help` and in our pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.core import (
    Qgis,
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
)

from ..i18n import tr

ANY = Qgis.ProcessingSourceType.Vector
MAPPED = Qgis.ProcessingSourceType.VectorAnyGeometry
POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
LINES = Qgis.ProcessingSourceType.VectorLine
POINTS = Qgis.ProcessingSourceType.VectorPoint

BAND = "_BAND"  # what the parameter of a band is called behind the name of its raster
AREA_UNITS = ("km2", "ha", "m2")


def former(parameter: QgsProcessingParameterDefinition):
    """Keep a parameter of former versions for the models and scripts that use it; dialogs and help leave it out."""
    parameter.setFlags(
        parameter.flags() | Qgis.ProcessingParameterFlag.Hidden | Qgis.ProcessingParameterFlag.Optional
    )
    parameter.setDefaultValue(None)
    return parameter


def _finished(parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False):
    parameter.setHelp(help_text)
    if advanced:
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def source(name: str, label: str, help_text: str, kind=ANY, optional: bool = False, advanced: bool = False):
    """Declare a layer or table; `kind` is one of the constants of this module."""
    return _finished(QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional), help_text, advanced)


def tables(name: str, label: str, help_text: str, optional: bool = False):
    """Declare several tables."""
    return _finished(QgsProcessingParameterMultipleLayers(name, label, ANY, optional=optional), help_text)


def raster(name: str, label: str, help_text: str, optional: bool = False, advanced: bool = False):
    """Declare a raster."""
    return _finished(QgsProcessingParameterRasterLayer(name, label, optional=optional), help_text, advanced)


def band(parent):
    """Declare which band of a raster is read; for every raster of an algorithm, right behind it."""
    label = tr("{raster}: band").format(raster=parent.description())
    help_text = tr("Which band of the raster is read, counted from 1. Empty: the first; where there are others, the "
                   "log says so.")  # fmt: skip
    name = f"{parent.name()}{BAND}"
    return _finished(QgsProcessingParameterBand(name, label, None, parent.name(), True), help_text, advanced=True)


def rasters(name: str, label: str, help_text: str, optional: bool = False):
    """Declare several rasters."""
    kind = Qgis.ProcessingSourceType.Raster
    return _finished(QgsProcessingParameterMultipleLayers(name, label, kind, optional=optional), help_text)


def fields(name: str, label: str, help_text: str, parent: str):
    """Declare several fields of `parent`."""
    parameter = QgsProcessingParameterField(
        name, label, parentLayerParameterName=parent, allowMultiple=True, optional=True
    )
    return _finished(parameter, help_text)


def extent(name: str, label: str, help_text: str):
    """Declare an optional extent."""
    return _finished(QgsProcessingParameterExtent(name, label, optional=True), help_text)


def field(name: str, label: str, help_text: str, parent: str, optional: bool = True, advanced: bool = False):
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
):
    """Declare a number, with its unit in the label; `decimals` is what the dialog shows, not what is taken."""
    kinds = Qgis.ProcessingNumberParameterType
    if whole:
        minimum, maximum = max(minimum, -2147483647), min(maximum, 2147483647)
    parameter = QgsProcessingParameterNumber(
        name, label, kinds.Integer if whole else kinds.Double, default, optional, minimum, maximum
    )
    parameter.setMetadata({"widget_wrapper": {"decimals": decimals}})
    return _finished(parameter, help_text, advanced)


def choice(
    name: str,
    label: str,
    help_text: str,
    options: Sequence[str],
    default: str,
    advanced: bool = False,
    suggested: str = "",
):
    """Declare a choice; its values are fixed texts, so that models and scripts stay readable.

    The dialog may suggest another value than the default, which belongs to models and scripts.
    """
    parameter = QgsProcessingParameterEnum(
        name, label, options=list(options), defaultValue=default, usesStaticStrings=True
    )
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
    hints: Sequence[str] = (),
):
    """Declare a text; `hints` are offered as a list, and any other text may be typed."""
    parameter = QgsProcessingParameterString(name, label, default or None, optional=optional)
    if hints:
        parameter.setMetadata({"widget_wrapper": {"value_hints": list(hints)}})
    return _finished(parameter, help_text, advanced)


def expression(name: str, label: str, help_text: str, parent: str):
    """Declare a QGIS expression over the features of `parent`."""
    parameter = QgsProcessingParameterExpression(name, label, parentLayerParameterName=parent)
    return _finished(parameter, help_text)


def matrix(name: str, label: str, help_text: str, headers: Sequence[str]):
    """Declare a table to fill in; scripts give it as one flat list, row by row."""
    return _finished(QgsProcessingParameterMatrix(name, label, 3, False, list(headers)), help_text)


def flag(name: str, label: str, help_text: str, default: bool, advanced: bool = False):
    """Declare a yes or no."""
    return _finished(QgsProcessingParameterBoolean(name, label, default), help_text, advanced)


def file(name: str, label: str, help_text: str, extension: str = "", advanced: bool = False):
    """Declare an optional input file."""
    parameter = QgsProcessingParameterFile(name, label, extension=extension, optional=True)
    return _finished(parameter, help_text, advanced)


def crs(name: str, label: str, help_text: str, advanced: bool = True):
    """Declare an optional coordinate reference system."""
    return _finished(QgsProcessingParameterCrs(name, label, optional=True), help_text, advanced)


def folder(name: str, label: str, help_text: str):
    """Declare a folder for many outputs."""
    return _finished(QgsProcessingParameterFolderDestination(name, label), help_text)


def raster_output(name: str, label: str, help_text: str, optional: bool = False):
    """Declare an output raster."""
    return _finished(QgsProcessingParameterRasterDestination(name, label, None, optional, not optional), help_text)


def file_output(name: str, label: str, help_text: str, pattern: str, optional: bool = False):
    """Declare an output file; `pattern` is a file filter such as ``SVG (*.svg)``."""
    parameter = QgsProcessingParameterFileDestination(name, label, pattern, None, optional, not optional)
    return _finished(parameter, help_text)


def layer_output(name: str, label: str, help_text: str, kind=ANY, optional: bool = False):
    """Declare an output layer or table; an optional one is made only when it is asked for."""
    parameter = QgsProcessingParameterFeatureSink(name, label, kind, None, optional, not optional)
    return _finished(parameter, help_text)


def number_output(name: str, label: str):
    """Declare a number that models can use."""
    return QgsProcessingOutputNumber(name, label)


def units(kind=ANY):
    """Declare the territorial units and their id."""
    return [
        source("UNITS", tr("Territorial units"), tr("Municipalities or other units, one feature each; a table will do "
               "where the method needs no shape."), kind),
        field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, compared as text: leading zeros "
              "count. Without it, units are numbered as they come."), "UNITS"),
    ]  # fmt: skip


def year(name: str, label: str, help_text: str, suggested: int):
    """Declare a year; the dialog suggests one, scripts must give it."""
    parameter = number(name, label, help_text, minimum=1000, maximum=3000, whole=True)
    parameter.setGuiDefaultValueOverride(suggested)
    return parameter


def period():
    """Declare two populations and their years."""
    last = date.today().year - 1
    return [
        field("POP_START", tr("Population at the start"), tr("Inhabitants on 1 January of the start year."), "UNITS",
              optional=False),
        field("POP_END", tr("Population at the end"), tr("Inhabitants on 1 January of the end year."), "UNITS",
              optional=False),
        year("START_YEAR", tr("Start year"), tr("The year of the first population."), last - 20),
        year("END_YEAR", tr("End year"), tr("The year of the second population; after the start year."), last),
    ]  # fmt: skip


def balance():
    """Declare births, deaths, natural balance and migration of the period."""
    return [
        field("BIRTHS", tr("Births"), tr("Births of the whole period: of the start year to the year before the end "
              "year."), "UNITS"),
        field("DEATHS", tr("Deaths"), tr("Deaths of the whole period, like births."), "UNITS"),
        field("NATURAL", tr("Natural balance"), tr("Births minus deaths of the period, where only the balance is "
              "known; where all three are given they must agree."), "UNITS", advanced=True),
        field("MIGRATION", tr("Net migration"), tr("Net migration of the period. Without it, migration is what is "
              "left of the change after the natural balance, adjustments included."), "UNITS", advanced=True),
    ]  # fmt: skip


def area():
    """Declare the area field and its unit."""
    return [
        field("AREA", tr("Area"), tr("Official area of the unit. Without it the polygon is measured on the ellipsoid; "
              "simplified outlines then give wrong densities."), "UNITS"),
        choice("AREA_UNITS", tr("Unit of the area field"), tr("km2, ha or m2."), AREA_UNITS, "km2"),
    ]  # fmt: skip


def nodata_values():
    """Declare the codes and texts that mean missing."""
    return text("NODATA_VALUES", tr("Codes that mean missing"), tr("Numbers or words, separated by commas or "
                "semicolons, that stand for an unknown value in the numeric fields, such as -1;n.d."),
                advanced=True)  # fmt: skip


def age_fields():
    """Declare the pattern of fields by sex and age, and the codes of the sexes."""
    return [
        text("AGE_FIELDS", tr("Fields by sex and age"), tr("Pattern of the field names, such as {sex}_{from}_{to} "
             "(w_0, w_25_29 and w_85_plus are found by it), or a JSON object that names the fields."),
             advanced=True),
        text("SEX_CODES", tr("Codes of the sexes"), tr("How the fields call women and men, such as women=w,men=m. In "
             "Spanish statistics h is men and m is women: women=m,men=h."), advanced=True),
    ]  # fmt: skip
