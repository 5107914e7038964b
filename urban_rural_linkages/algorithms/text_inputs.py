"""Text files given as inputs that QGIS does not take for tables: read by our own reader before QGIS asks for them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..io.tables import is_named_like_a_table
from .parameters import Given

_KINDS = ("source", "vector", "multilayer")  # as QGIS calls the parameters that take tables


def with_texts_opened(algorithm: QgsProcessingAlgorithm, parameters: Given, context: QgsProcessingContext) -> Given:
    """Return the parameters with a table in memory in place of each text file that only our reader opens.

    Raises
    ------
    InputError
        When such a file is no table; says why, where QGIS would only call the parameter wrong.
    """

    def chosen(name: str) -> str:
        if algorithm.parameterDefinition(name) is None:
            return ""
        return algorithm.parameterAsString(parameters, name, context).strip()

    encoding, sheet = chosen("ENCODING") or "auto", chosen("SHEET")

    def opened(value: object) -> object:
        if isinstance(value, list):
            return [opened(one) for one in value]
        if not isinstance(value, str) or not is_named_like_a_table(Path(value)):
            return value
        from ..io.tables.table import opened_text

        return opened_text(value, encoding, sheet) or value

    names = [d.name() for d in algorithm.parameterDefinitions() if d.type() in _KINDS]
    return {**parameters, **{name: opened(parameters[name]) for name in names if parameters.get(name)}}
