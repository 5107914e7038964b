"""A requirement that the data of a diagnosis must meet: of one input, with whatever refuses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Requirement(NamedTuple):
    """A requirement of one input.

    Attributes
    ----------
    parameter, check : str
        The input, and the id of the check as findings have it.
    require : callable
        Raises a sentence where it is not met.
    is_looked_at : bool
        Whether the checks of the data read the input by the same means, and so meet the same refusal.
    """

    parameter: str
    check: str
    require: Callable[[], object]
    is_looked_at: bool = False
