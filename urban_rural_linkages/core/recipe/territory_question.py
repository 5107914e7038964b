"""Units that appeared during the period, and whether each is counted together with the one that she came from.

The rule is that of `demography.daughters`; here it is a question about the layer of units, whose borders the floor
above reads in the background.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ..arrays import Floats
from ..checks.daughters import as_parameter
from ..demography.daughters import Daughter, appeared, find_daughters
from ..demography.yearly_fields import years_of_pattern
from ..errors import InputError
from ..notes import Note
from .described import LayerDescription
from .found import Candidate, Found, listed
from .state import DiagnosisState


def units_that_appeared(state: DiagnosisState) -> tuple[int, ...]:
    """Return the places of the units that have people, but none at the start; none where not all units were read."""
    series = _series(state)
    start = _numbers(state, "POP_START")
    if len(series) < 2 or start is None or _texts(state, "UNIT_ID") is None:
        return ()
    return tuple(appeared(series, start))


def find_same_territory(
    state: DiagnosisState, rows: Sequence[int], neighbours: Mapping[int, Collection[int]]
) -> Found:  # fmt: skip
    """Find the units that others were divided into, and ask whether they are one territory.

    Parameters
    ----------
    state : DiagnosisState
    rows : sequence of int
        As `units_that_appeared` returns them.
    neighbours : mapping of int to collection of int
        The units that border on each of them.

    Returns
    -------
    Found
        Of SAME_TERRITORY; nothing is asked where no unit came from another one.
    """
    ids = _texts(state, "UNIT_ID")
    daughters = find_daughters(_series(state), neighbours, rows) if rows and ids is not None else []
    if ids is None or not daughters:
        return Found("SAME_TERRITORY")
    names = _texts(state, "NAME") or ids
    units = listed([_one(daughter, names) for daughter in daughters])
    year = state.values.get("START_YEAR") or min(_series(state))
    reason = Note("{list}", list=units)
    question = Note(
        "No inhabitants in {year}: {list}. The older ones lose as many in the same years. Count each with the one that "
        "it came from?",
        year=year, list=units,
    )  # fmt: skip
    return Found("SAME_TERRITORY", (Candidate(as_parameter(daughters, ids), 0.5, reason),), {}, question)


def _one(daughter: Daughter, names: Sequence[str]) -> Note:
    known = {"unit": names[daughter.unit], "year": daughter.year, "parent": names[daughter.parent]}
    if daughter.touches is False:
        return Note("{unit} (since {year}, from {parent}, on which it does not border)", **known)
    return Note("{unit} (since {year}, from {parent})", **known)


def _series(state: DiagnosisState) -> dict[int, Floats]:
    """Return the inhabitants by year: of the series, else of the two years of the period."""
    units = state.units
    if units is None or not units.is_whole:
        return {}
    found = _of_pattern(str(state.values.get("SERIES") or ""), units)
    for field, year in (("POP_START", "START_YEAR"), ("POP_END", "END_YEAR")):
        numbers, value = _numbers(state, field), state.values.get(year)
        if numbers is not None and isinstance(value, int):
            found.setdefault(value, numbers)
    return found


def _of_pattern(pattern: str, units: LayerDescription) -> dict[int, Floats]:
    try:
        years = years_of_pattern(units.names, pattern) if pattern else {}
    except InputError:
        return {}
    return {year: units.by_name[name].numbers for year, name in years.items()}


def _numbers(state: DiagnosisState, parameter: str) -> Floats | None:
    one = state.units.by_name.get(str(state.values.get(parameter) or "")) if state.units is not None else None
    return one.numbers if one is not None and one.known.size else None


def _texts(state: DiagnosisState, parameter: str) -> list[str] | None:
    """Return a text of each unit, None where not every unit has one."""
    one = state.units.by_name.get(str(state.values.get(parameter) or "")) if state.units is not None else None
    return one.texts if one is not None and len(one.texts) == len(one.values) else None
