"""Sentences for failures; the steps that led to an unforeseen error go into the log."""

from __future__ import annotations

import traceback

from qgis.core import Qgis, QgsMessageLog, QgsProcessingException

from ..about import title
from ..core.credentials import without_credentials
from ..core.errors import PlanningError
from ..core.grid import Grid
from ..i18n import error_sentence, with_labels
from ..io.columns import unwritable
from ..io.layers import FeatureTable
from ..io.unfinished import final_name


def sentence_of(error: BaseException, algorithm: str) -> str:
    """Return what to tell the user of an error.

    Parameters
    ----------
    error : BaseException
        What was raised, with its traceback.
    algorithm : str
        The title of the algorithm.
    """
    if isinstance(error, PlanningError):
        return error_sentence(error)
    if isinstance(error, QgsProcessingException):  # of QGIS itself, which names a layer by its whole source
        return with_labels(without_credentials(str(error)))
    if isinstance(error, OSError):
        place = error.filename2 or error.filename  # of a copy, where it was to go
        return error_sentence(unwritable(final_name(str(place)) if place else "", error.strerror or str(error)))
    return error_sentence(_unforeseen(error, algorithm))


def _unforeseen(error: BaseException, algorithm: str) -> PlanningError:
    steps = "".join(traceback.format_exception(error))
    QgsMessageLog.logMessage(without_credentials(steps), title(), Qgis.MessageLevel.Critical, False)
    if isinstance(error, MemoryError):
        return PlanningError("'{algorithm}' needs more memory than this machine can give.",
                             hint="Take a smaller area, larger cells or fewer features.",
                             algorithm=algorithm)  # fmt: skip
    layer = _layer_at_fault(error)
    if layer:
        return PlanningError("'{algorithm}' stopped at something in layer '{layer}' that it cannot use ({reason}).",
                             hint="Check its values and geometries; details are in the log (View > Panels > Log "
                             "Messages).", algorithm=algorithm, layer=layer, reason=_reason(error))  # fmt: skip
    return PlanningError("'{algorithm}' stopped at something that it did not foresee ({reason}).",
                         hint="Check the values of its inputs; details are in the log (View > Panels > Log Messages).",
                         algorithm=algorithm, reason=_reason(error))  # fmt: skip


def _layer_at_fault(error: BaseException) -> str:
    """Return the layer or raster that was being read in the innermost step that knows one; empty where none was."""
    found = ""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        owner = frame.f_locals.get("self")
        if isinstance(owner, (FeatureTable, Grid)):
            found = owner.name
    return without_credentials(found)


def _reason(error: BaseException) -> str:
    said = " ".join(without_credentials(str(error)).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
