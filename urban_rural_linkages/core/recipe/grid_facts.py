"""Facts about grids and flows that were chosen: sums held against the register, codes that are those of the units."""

from __future__ import annotations

from math import isfinite

from ..arrays import ratio
from ..identifiers import match_ids
from ..notes import Amount, Note
from .described import LayerDescription
from .project_layers import ProjectLayers
from .state import DiagnosisState

_NEAR = 0.02
_GRIDS = {"POPULATION_START": ("POP_START", "START_YEAR"), "POPULATION": ("POP_END", "END_YEAR")}


def grids_and_register(layers: ProjectLayers, state: DiagnosisState) -> tuple[bool, Note] | None:
    """Tell whether the grids of people hold as many as the register, to 2 %.

    Returns
    -------
    (bool, Note) or None
        Whether all do, and the sentence, a part a year; None where no sum is known.
    """
    parts, agree = [], True
    for grid, (field, year) in _GRIDS.items():
        raster = layers.rasters.get(str(state.values.get(grid) or ""))
        people = state.units.by_name.get(str(state.values.get(field) or "")) if state.units is not None else None
        if raster is None or people is None or not isfinite(raster.total) or not people.total > 0:
            continue
        agree &= abs(raster.total / people.total - 1.0) <= _NEAR
        parts.append(Note("{grid} in the grid and {people} in the register in {year}", grid=Amount(raster.total),
                          people=Amount(people.total), year=state.values.get(year) or "–"))  # fmt: skip
    if not parts:
        return None
    said = parts[0] if len(parts) == 1 else Note("{one}, {other}", one=parts[0], other=parts[1])
    if agree:
        return True, Note("Grid and register agree: {sums}.", sums=said)
    return False, Note("Grid and register differ by more than 2 %: {sums}. Is the grid cut off at the border, or of "
                       "another year?", sums=said)  # fmt: skip


def flows_and_units(flows: LayerDescription, state: DiagnosisState, codes: list[str]) -> tuple[bool, Note] | None:
    """Tell whether the flows name the units: how many of them as home, as work, and how many rows lie outside.

    Returns
    -------
    (bool, Note) or None
        Whether nine of ten units are named on either side; None where columns or codes are not known.
    """
    columns = [flows.by_name.get(str(state.values.get(name) or "")) for name in ("ORIGIN", "DESTINATION")]
    if not codes or any(one is None or not len(one.values) for one in columns):
        return None
    units = list(dict.fromkeys(codes))
    named = [len(match_ids(units, list(dict.fromkeys(one.texts))).left) for one in columns if one is not None]
    said = {"rows": Amount(flows.rows), "homes": Amount(named[0]), "works": Amount(named[1]),
            "units": Amount(len(units))}  # fmt: skip
    fits = bool((ratio([float(count) for count in named], float(len(units))) >= 0.9).all())
    if fits:
        return True, Note(
            "{rows} flows; {homes} of {units} units are homes in them, {works} are places of work.", **said
        )
    return False, Note("{rows} flows, but of {units} units only {homes} are homes in them and {works} places of work. "
                       "Are the codes those of the units?", **said)  # fmt: skip
