"""Errors in an input, in sentences with which a planner can mend it.

Core raises, the floor above translates: an error carries its sentence as a template and the values apart, so that
the sentence can be shown in the reader's language.  The templates are collected for translation from the source,
and must therefore be literals, never f-strings.
"""

from __future__ import annotations

from collections.abc import Mapping

from .credentials import public_value
from .templates import filled


class PlanningError(Exception):
    """Base of every error that a user can act upon.

    Parameters
    ----------
    message : str
        What is wrong and where, as a template with named fields: ``"Layer '{layer}' has no field '{field}'."``
    hint : str, optional
        What to do about it, as a template over the same values.
    **values
        The values of the named fields; passwords and tokens in their texts are left out.

    Examples
    --------
    >>> str(InputError("Layer '{layer}' is empty.", hint="Choose a layer with features.", layer="towns"))
    "Layer 'towns' is empty. Choose a layer with features."
    """

    def __init__(self, message: str, hint: str = "", **values: object) -> None:
        self.message = message
        self.hint = hint
        self.values = public_values(values)
        super().__init__(message)

    def __str__(self) -> str:
        return " ".join(filled(part, self.values) for part in (self.message, self.hint) if part)


def public_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a sentence without credentials; an error of ours has none, and stays to be translated."""
    return {name: v if isinstance(v, PlanningError) else public_value(v) for name, v in values.items()}


class InputError(PlanningError):
    """A value, field, layer or table that cannot be used as it is."""


class CrsError(PlanningError):
    """A coordinate reference system that is missing, or in degrees where metres are needed."""


class GridMismatchError(PlanningError):
    """Two rasters that should lie cell upon cell and do not."""


class CriteriaError(PlanningError):
    """A set of criteria that is not well formed, or of which nothing can be evaluated."""


class ChecklistError(PlanningError):
    """A checklist, or an answer to one, that is not well formed."""


class OutputError(PlanningError):
    """A file or folder that cannot be written."""


class Cancelled(Exception):
    """The user asked to stop; nothing is wrong and nothing is to be mended."""
