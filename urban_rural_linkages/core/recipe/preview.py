"""Preview of the region: how the inhabitants of each unit change between the two years, in classes with colours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, ratio
from ..demography.territories import parse_same_territory, territories_of
from ..errors import InputError
from .described import LayerDescription
from .state import DiagnosisState

BREAKS = (-30.0, -15.0, -5.0, 5.0, 15.0)
"""Between the classes, in % of the inhabitants at the start."""
COLOURS = ("#8f3d06", "#c9691a", "#eeb27a", "#efece4", "#b5aed4", "#62509a")
"""Of the classes from loss to gain; told apart with every kind of sight."""
_NAMED = 3  # places


@dataclass(frozen=True, eq=False)
class Preview:
    """A picture to be drawn of the units.

    Attributes
    ----------
    units : LayerDescription
    start, end : str
        Fields of inhabitants; both "" where the outlines alone are drawn.
    years : (int, int) or None
    code, name : str
        Fields; "" where not known.
    together : tuple of (str, float)
        Codes of units that are counted together, and their change in %; NaN = unknown.
    unknown : int
        Units of which no change is known.
    named_from : float
        Inhabitants at the end from which on a place is named.
    largest : float
        Inhabitants of the largest place, whose name goes before others.
    """

    units: LayerDescription
    start: str = ""
    end: str = ""
    years: tuple[int, int] | None = None
    code: str = ""
    name: str = ""
    together: tuple[tuple[str, float], ...] = ()
    unknown: int = 0
    named_from: float = float("inf")
    largest: float = float("inf")

    @property
    def key(self) -> tuple[object, ...]:
        """Equal where the picture is the same."""
        return (self.units, self.start, self.end, self.code, self.name, repr(self.together), self.named_from)

    @property
    def shows_change(self) -> bool:
        """Whether units have the colours of their change."""
        return bool(self.start)


def preview_of(state: DiagnosisState) -> Preview | None:
    """Return the picture of a state; None before the units are known.

    Nothing but outlines is drawn from fields that cannot be inhabitants, or of one year only.
    """
    units = state.units
    if units is None:
        return None
    fields = [str(state.values.get(name) or "") for name in ("POP_START", "POP_END")]
    fits = all(field in units.by_name and units.by_name[field].known.size for field in fields)
    refused = any(state.refusal(name) is not None for name in ("POP_START", "POP_END"))
    if not fits or refused or fields[0] == fields[1]:
        return Preview(units)
    code, name = (_field(state, parameter) for parameter in ("UNIT_ID", "NAME"))
    start, end = (units.by_name[field].numbers for field in fields)
    change, codes = _change(state, start, end)
    joint = tuple((codes[row], float(change[row])) for row in _rows_together(state, codes))
    known = np.sort(end[np.isfinite(end)])
    first, largest = (known[-_NAMED:][[0, -1]].tolist()) if known.size and name else (float("inf"), float("inf"))
    unknown = int(np.isnan(change).sum())
    return Preview(units, fields[0], fields[1], _years(state), code, name, joint, unknown, first, largest)


def _years(state: DiagnosisState) -> tuple[int, int] | None:
    match state.values.get("START_YEAR"), state.values.get("END_YEAR"):
        case int(first), int(last):
            return first, last
    return None


def _field(state: DiagnosisState, parameter: str) -> str:
    chosen = str(state.values.get(parameter) or "")
    return chosen if state.units is not None and chosen in state.units.by_name else ""


def _change(state: DiagnosisState, start: Floats, end: Floats) -> tuple[Floats, list[str]]:
    """Return the change of each unit in %, of those counted together that of all; and the codes of the units."""
    codes = state.units.by_name[_field(state, "UNIT_ID")].texts if state.units and _field(state, "UNIT_ID") else []
    single = 100.0 * (ratio(end, start) - 1.0)
    pairs = _pairs(state)
    if not pairs or len(codes) != start.size or len(set(codes)) != start.size:
        return single, codes
    try:
        territories = territories_of(codes, pairs)
    except InputError:  # a recipe of other units
        return single, codes
    sums = [territories.sums(values, np.isnan(values)) for values in (start, end)]
    return (100.0 * (ratio(sums[1], sums[0]) - 1.0))[territories.of], codes


def _rows_together(state: DiagnosisState, codes: list[str]) -> list[int]:
    joint = {code for pair in _pairs(state) for code in pair}
    return [row for row, code in enumerate(codes) if code in joint]


def _pairs(state: DiagnosisState) -> list[tuple[str, str]]:
    try:
        return parse_same_territory(str(state.values.get("SAME_TERRITORY") or ""))
    except InputError:
        return []
