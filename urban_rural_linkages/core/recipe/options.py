"""Values that a parameter of a diagnosis may be given, as a list shows them: what does not fit says why."""

from __future__ import annotations

from dataclasses import dataclass

from ..notes import Note
from .age_families import AgeFamily
from .background_roles import BACKGROUND
from .described import LayerDescription
from .found import Candidate, Found
from .project_layers import LAYERS, ProjectLayers
from .state import PARENTS, DiagnosisState

_YEAR_OF = {"POP_START": "START_YEAR", "POP_END": "END_YEAR"}
_OF_AGES = ("AGE_FIELDS", "AGE_FIELDS_START")
_OF_FAMILIES = ("SERIES", "SECTOR_FIELDS", *_OF_AGES)
"""Parameters that no single field can be given for."""


@dataclass(frozen=True)
class Option:
    """A value that a parameter may be given.

    Attributes
    ----------
    value : str
        The id of a layer, the name of a field or a pattern of names; "" for none.
    label : str
    reason : Note or None
        Why it fits or does not fit.
    fits : bool
    """

    value: str
    label: str
    reason: Note | None = None
    fits: bool = True


def options(parameter: str, layers: ProjectLayers, state: DiagnosisState) -> list[Option]:
    """Return what may be chosen for a parameter: what fits first, then what is not known, then what does not fit.

    Parameters
    ----------
    parameter : str
        One of `LAYERS`, `BACKGROUND`, `RASTERS` or a field of one of the layers.
    layers : ProjectLayers
    state : DiagnosisState
    """
    found = state.found.get(parameter, Found(parameter))
    chosen = str(state.values.get(parameter) or "")
    if parameter in _OF_AGES:
        fitting = _ages(found, chosen, layers)
    else:
        labels = _labels(parameter, layers, state)
        fitting = [Option(one.value, _said(parameter, one, labels, layers), one.reason)
                   for one in _in_order(parameter, found)]  # fmt: skip
    there = {one.value for one in fitting}
    other = [Option(value, label, found.refused.get(value), value not in found.refused)
             for value, label in _labels(parameter, layers, state).items() if value not in there]  # fmt: skip
    if chosen and chosen not in there | {one.value for one in other}:
        fitting.insert(0, Option(chosen, chosen))
    return [*fitting, *sorted(other, key=lambda one: not one.fits)]


def _in_order(parameter: str, found: Found) -> list[Candidate]:
    """Return the candidates, fields of years in the order of the years."""
    year = _YEAR_OF.get(parameter, "")
    return sorted(found.candidates, key=lambda one: int(str(one.gives.get(year, 0))))


def _said(parameter: str, one: Candidate, labels: dict[str, str], layers: ProjectLayers) -> str:
    """Return what a list calls a candidate: a field of a year by the year, a pattern by its first and last field."""
    label = labels.get(one.value, one.value)
    if parameter == "SECTOR_FIELDS":
        return label.replace(";", ", ")
    if (year := one.gives.get(_YEAR_OF.get(parameter, ""))) is not None:
        return f"{year} ({label})"
    return _families(layers).get(one.value, label)


def _families(layers: ProjectLayers) -> dict[str, str]:
    """Return the yearly families of the units by their patterns."""
    found = layers.roles.families if layers.roles is not None else []
    return {one.pattern: _from_to(*(one.fields[year].name for year in (one.years[0], one.years[-1]))) for one in found}


def _ages(found: Found, chosen: str, layers: ProjectLayers) -> list[Option]:
    """Return the families of ages, each once, whatever its codes stand for."""
    made = []
    for family in layers.roles.ages if layers.roles is not None else []:
        likely = next((one for one in found.candidates if family.is_given_by(one.value)), None)
        if likely is not None:
            value = chosen if family.is_given_by(chosen) else likely.value
            made.append(Option(value, ages_of(family), likely.reason))
    return made


def ages_of(family: AgeFamily) -> str:
    """Return the fields of a family in short, as "w_0_4 … w_85_plus, m_0_4 …"."""
    first, *more = family.groups.values()
    return ", ".join([_from_to(first[0][2], first[-1][2]), *(f"{groups[0][2]} …" for groups in more)])


def _from_to(first: str, last: str) -> str:
    return f"{first} … {last}"


def _labels(parameter: str, layers: ProjectLayers, state: DiagnosisState) -> dict[str, str]:
    """Return everything there is to choose from, before it is asked whether it fits."""
    if parameter in LAYERS:
        return {one.id: one.name for one in layers.vectors.values()}
    if parameter in BACKGROUND:
        return {one.id: one.name for one in layers.vectors.values() if one.geometry == BACKGROUND[parameter]}
    if parameter in _OF_FAMILIES:
        return _families(layers) if parameter == "SERIES" else {}
    parent = PARENTS.get(parameter)
    if parent is None:
        return {one.id: one.name for one in layers.rasters.values()}
    layer = layers.vectors.get(str(state.values.get(parent) or ""))
    return _field_labels(layer) if layer is not None else {}


def _field_labels(layer: LayerDescription) -> dict[str, str]:
    """Return what lists call the fields of a layer: the alias that the user has given them, too."""
    return {one.name: f"{one.alias} ({one.name})" if one.alias and one.alias != one.name else one.name
            for one in layer.fields}  # fmt: skip
