"""Rasters told apart by values and names: people, built-up land, land, elevation, and classes of land cover.

Heights change little from cell to cell and fill every cell; land is at most the area of a cell and mostly that;
built-up land is a part of it, denser than any town has people; people are few, skewed, and add up to those of the
region.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from ..checks.grids import DENSEST
from ..notes import Amount, Note
from .described import RasterDescription
from .found import AHEAD, Candidate, Found
from .words import name_score, year_in

PEOPLE, BUILT, LAND, HEIGHTS, CLASSES = "people", "built", "land", "height", "class"
_ALIKE_CELLS = 0.95  # see `checks.grids`
_SKEWED = 3.0
_MOST_CLASSES = 60
_NEAR, _CLOSE = 0.15, 0.02  # of the people of the region
_NAMES = {PEOPLE: "people_grid", BUILT: "built_grid", LAND: "land_grid", HEIGHTS: "height_grid", CLASSES: "class_grid"}


def role_of(raster: RasterDescription) -> tuple[str, Note]:
    """Tell what a raster holds by its values, its name where they leave it open; "" where neither says.

    Returns
    -------
    (str, Note)
        The role, and why.

    Examples
    --------
    >>> dem = RasterDescription("a", "mdt", valid=1.0, minimum=371.0, mean=580.0, maximum=1828.0, zeros=0.0,
    ...                         median_above_0=550.0, different=900, likeness=0.999, cell=100.0)
    >>> role, why = role_of(dem)
    >>> role, str(why)
    ('height', 'its mean is 580 a cell and neighbours hold nearly the same: this looks like heights above the sea')
    """
    named = {role: name_score(raster.name, subject) for role, subject in _NAMES.items()}
    by_name = max(named, key=lambda role: named[role])
    by_name = by_name if named[by_name] >= 0.7 else ""
    if not isfinite(raster.mean):
        return by_name, Note("by its name; its values were not read")
    if by_name == CLASSES or (by_name != PEOPLE and _looks_like_classes(raster)):
        return CLASSES, Note("{count} different values: this looks like classes of land cover", count=raster.different)
    if _looks_like_land(raster):
        return LAND, Note("square metres, {maximum} at most", maximum=Amount(raster.maximum))
    if _looks_like_heights(raster):
        return HEIGHTS, _heights(raster)
    return _people_or_built(raster, by_name)


def _people_or_built(raster: RasterDescription, by_name: str) -> tuple[str, Note]:
    cell = raster.cell**2
    if raster.minimum < 0:
        return "", Note("holds numbers below 0")
    if not cell > 0:
        return by_name, Note("by its name; in degrees the values do not tell")
    densest = raster.maximum / cell * 1e6
    if densest > 2 * DENSEST and raster.maximum <= 1.01 * cell:
        return BUILT, Note("square metres, {maximum} at most", maximum=Amount(raster.maximum))
    if densest <= 2 * DENSEST and by_name != BUILT:
        total = raster.total if isfinite(raster.total) else raster.mean
        return PEOPLE, Note("{people} {people:person|people}", people=Amount(total))
    return "", Note("its densest cell has {count} in a square kilometre", count=Amount(densest))


def find_rasters(
    rasters: Sequence[RasterDescription], people: Mapping[int, float], period: tuple[int, int] | None
) -> dict[str, Found]:
    """Find the rasters of a diagnosis.

    Parameters
    ----------
    rasters : sequence of RasterDescription
    people : mapping of int to float
        Inhabitants of the region by year.
    period : (int, int), optional
        Start and end year.

    Returns
    -------
    dict of str to Found
        Of POPULATION, POPULATION_START, BUILTUP, BUILTUP_START and LAND.  Each refuses what is something else, in
        degrees, of another year, or the same file as another.
    """
    roles = {raster.id: role_of(raster) for raster in rasters}
    wanted = {"POPULATION": (PEOPLE, 1), "POPULATION_START": (PEOPLE, 0), "BUILTUP": (BUILT, 1),
              "BUILTUP_START": (BUILT, 0), "LAND": (LAND, None)}  # fmt: skip
    found = {}
    for parameter, (role, end) in wanted.items():
        year = period[end] if period and end is not None else None
        candidates, refused = [], {}
        for raster in rasters:
            own, why = roles[raster.id]
            against = _against(raster, own, role, why, year, end is not None)
            if against is not None:
                refused[raster.id] = against
                continue
            candidates.append(Candidate(raster.id, _score(raster, role, year, people), why))
        found[parameter] = _decided(parameter, candidates, refused, {raster.id: raster.name for raster in rasters})
    return found


def _decided(parameter: str, candidates: list[Candidate], refused: Mapping[str, Note], names: Mapping[str, str]
) -> Found:  # fmt: skip
    ranked = tuple(sorted(candidates, key=lambda one: -one.score))
    if not ranked:
        return Found(parameter, (), refused)
    close = [names[one.value] for one in ranked if ranked[0].score - one.score < AHEAD]
    question = None
    if len(close) > 1:
        question = Note("Which raster is it? It may be {values}.", values=", ".join(close))
    elif ranked[0].score < 0.5:
        question = Note("Is it the raster '{name}'?", name=close[0])
    return Found(parameter, ranked, refused, question)


def _against(raster: RasterDescription, own: str, role: str, why: Note, year: int | None, dated: bool) -> Note | None:
    """Return why a raster is not of a role and a year, or None."""
    named = year_in(raster.name)
    reasons = (
        (raster.valid == 0.0, Note("holds no value")),
        (bool(raster.same_as), Note("the same values as '{other}'", other=raster.same_as)),
        (own != role, why),
        (raster.in_degrees, Note("in degrees, where cells are not of equal area; run 'Prepare a grid' first")),
        (not raster.has_crs, Note("has no coordinate reference system")),
        (dated and None not in (year, named) and named != year, Note("of the year {year}", year=named)),
    )  # fmt: skip
    return next((note for holds, note in reasons if holds), None)


def _score(raster: RasterDescription, role: str, year: int | None, people: Mapping[int, float]) -> float:
    score = 0.4 + 0.2 * name_score(raster.name, _NAMES[role])
    if year is not None and year_in(raster.name) == year:
        score += 0.1
    expected = people.get(year) if year is not None else None
    if role == PEOPLE and expected and isfinite(raster.total):
        off = abs(raster.total / expected - 1.0)
        score += 0.2 if off <= _CLOSE else 0.1 if off <= _NEAR else -0.2
    if not isfinite(raster.mean):  # nobody has seen its values
        return score - 0.3
    if abs(raster.cell - 1000.0) < 1.0:
        score += AHEAD  # the degree of urbanisation is defined on cells of 1 km
    return score


def _looks_like_heights(raster: RasterDescription) -> bool:
    return (raster.likeness >= _ALIKE_CELLS and raster.zeros < 0.5 and raster.different > _MOST_CLASSES
            and 0.0 < raster.mean <= _SKEWED * raster.median_above_0)  # fmt: skip


def _looks_like_land(raster: RasterDescription) -> bool:
    cell = raster.cell**2
    return 0.9 * cell <= raster.maximum <= 1.01 * cell and raster.mean >= 0.3 * cell


def _looks_like_classes(raster: RasterDescription) -> bool:
    return raster.whole and 1 < raster.different <= _MOST_CLASSES and raster.maximum < 1000 and raster.zeros < 0.5


def _heights(raster: RasterDescription) -> Note:
    return Note("its mean is {mean} a cell and neighbours hold nearly the same: this looks like heights above the sea",
                mean=Amount(raster.mean))  # fmt: skip
