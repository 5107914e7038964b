"""Sets of criteria as the window offers them: those that may hold where the region lies come first."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ...algorithms.criteria_labels import criteria_parts
from ...core.checks.criteria import fits
from ...core.demography.criteria import EUROPEAN_UNION
from ...core.demography.criteria import CriteriaSet as Published
from ...core.demography.period import on_years
from ...core.recipe.state import DiagnosisState
from ...i18n import tr, user_locale
from ...io.criteria import shipped_sets
from ...io.layer_surroundings import middle_of_layer
from ...paths import resource
from .ports import CriteriaSet

_NEAREST = 2  # the last rank that is shown before anybody asks for more


def criteria_sets(state: DiagnosisState, project: QgsProject) -> list[CriteriaSet]:
    """Return all sets that ship with the plugin: of the region, of its country or anywhere, and the others.

    Parameters
    ----------
    state : DiagnosisState
        With the layer of units and the years.
    project : QgsProject
        Holds the layer.
    """
    units = project.mapLayer(str(state.values.get("UNITS") or ""))
    place = middle_of_layer(units, project.transformContext()) if isinstance(units, QgsVectorLayer) else None
    found = []
    for one in shipped_sets(resource("criteria")):
        title, norm, where = criteria_parts(one.id)
        near = user_locale()[-2:].upper() in one.countries if place is None else fits(place, one)
        rank = _rank(one, near)
        found.append(((rank, where, title), CriteriaSet(one.id, title, norm, where, rank <= _NEAREST,
                                                        _remark(one, state))))  # fmt: skip
    return [shown for _, shown in sorted(found, key=lambda pair: pair[0])]


def _rank(one: Published, near: bool) -> int:
    """Return the place of a set in the list: of the region, of its country, of anywhere, of the Union, of elsewhere."""
    if one.holds_anywhere():
        return _NEAREST
    if EUROPEAN_UNION in one.countries:
        return _NEAREST + 1 if near else _NEAREST + 2
    if not near:
        return _NEAREST + 2
    return 0 if one.region is not None else 1


def _remark(one: Published, state: DiagnosisState) -> str:
    """Say what to know of a set before it is applied."""
    parts = [] if one.verified else [tr("the text of the norm has not been read; quoted from elsewhere")]
    first, last = state.values.get("START_YEAR"), state.values.get("END_YEAR")
    if isinstance(first, int) and isinstance(last, int):
        published = on_years(one, (first, last))[0].published_for
        if published is not None:
            words = tr("speaks of {first}–{last}; you have {start}–{end}")
            parts.append(words.format(first=published[0], last=published[1], start=first, end=last))
    return "; ".join(parts)
