"""Conditions written as QGIS expressions, evaluated for each feature."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRequest,
)

from ..core.errors import InputError
from ..core.progress import NullProgress, Progress, proceed
from .layers import FeatureTable

_ROWS_BETWEEN_CHECKS = 500


def parsed_condition(text: str, table: FeatureTable) -> QgsExpression:
    """Return a condition as QGIS reads it.

    Raises
    ------
    InputError
        When it is empty, cannot be read, or names a field that the layer has not.
    """
    if not text.strip():
        raise InputError("The condition is empty.", hint='Write for example "measure" IS NOT NULL.')
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise InputError(
            "The condition {condition} cannot be read: {reason}.",
            hint='Write it as a QGIS expression, such as "measure" IS NOT NULL AND "cost" > 0.',
            condition=_one_line(text), reason=_one_line(expression.parserErrorString()),
        )  # fmt: skip
    fields = table.source.fields()
    named = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
    missing = sorted(name for name in named if fields.lookupField(name) < 0)
    if missing:
        raise InputError(
            "The condition {condition} names fields that layer '{layer}' does not have ({missing}); it has: {fields}.",
            hint="Choose among them; texts stand between single quotes, fields between double ones.",
            condition=_one_line(text), layer=table.name, missing=", ".join(missing),
            fields=", ".join(table.field_names),
        )  # fmt: skip
    return expression


def is_empty(table: FeatureTable) -> bool:
    """Tell whether a source has no features: a filter or a selection may leave none."""
    unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    return next(iter(table.source.getFeatures(QgsFeatureRequest().setLimit(1), unchecked)), None) is None


def measure_on_ellipsoid(
    expression: QgsExpression, table: FeatureTable, ellipsoid: str, transforms: QgsCoordinateTransformContext
) -> None:
    """Let $length and $area of an expression be metres and square metres on the ellipsoid."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(table.crs, transforms)
    measure.setEllipsoid(ellipsoid)
    expression.setGeomCalculator(measure)
    expression.setDistanceUnits(Qgis.DistanceUnit.Meters)
    expression.setAreaUnits(Qgis.AreaUnit.SquareMeters)


def answers(
    expression: QgsExpression,
    table: FeatureTable,
    context: QgsExpressionContext,
    progress: Progress | None = None,
) -> np.ndarray:
    """Return whether each feature meets a condition.

    Parameters
    ----------
    expression : QgsExpression
        As `parsed_condition` returns it.
    table : FeatureTable
        The features.
    context : QgsExpressionContext
        Variables of the project and so on; the layer's own are added here.

    Returns
    -------
    numpy.ndarray
        1 = yes, 0 = no, NaN = NULL, nobody can say.

    Raises
    ------
    InputError
        Naming the first feature, by its id, for which the expression fails or gives something else than yes or no.
    """
    progress = progress or NullProgress()
    context.appendScope(table.source.createExpressionContextScope())
    context.setFields(table.source.fields())
    expression.prepare(context)
    found = np.full(len(table), np.nan)
    for row, feature in enumerate(table.features):
        if row % _ROWS_BETWEEN_CHECKS == 0:
            proceed(progress, row / len(table))
        context.setFeature(feature)
        value = expression.evaluate(context)
        if expression.hasEvalError():
            raise InputError(
                "The condition {condition} fails for feature {feature} of layer '{layer}': {reason}.",
                hint="Mend the condition, or the feature's values.",
                condition=_one_line(expression.expression()), feature=feature.id(), layer=table.name,
                reason=_one_line(expression.evalErrorString()),
            )  # fmt: skip
        if value is not None and value != NULL:
            found[row] = _yes_or_no(value, expression, feature.id(), table.name)
    return found


def _yes_or_no(value: object, expression: QgsExpression, feature: int, layer: str) -> float:
    if isinstance(value, int | float):
        return math.nan if math.isnan(value) else float(value != 0)
    raise InputError(
        "The condition {condition} gives '{value}' for feature {feature} of layer '{layer}', which is neither true "
        "nor false.",
        hint="Compare it with something, such as \"kind\" = 'street' or \"owner\" IS NOT NULL.",
        condition=_one_line(expression.expression()), value=str(value)[:60], feature=feature, layer=layer,
    )  # fmt: skip


def _one_line(message: str) -> str:
    """Return what QGIS says on one line, without the full stop that the sentence has itself."""
    return " ".join(message.split()).rstrip(".")
