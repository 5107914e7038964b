"""Remarks on what two sources say differently, said once, and comparisons that are taken from the table alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats
from ..known import how_many
from ..notes import Amount, Note
from ..report.unit_words import UnitWords
from .certainty import Losses
from .facts import PeopleFacts
from .phrases import listed


def counted_sentence(people: PeopleFacts, called: UnitWords) -> Note | None:
    """Say once how many units the data have and how many are compared; None where these are as many."""
    compared = how_many(people.comparable)
    given = people.given_units or len(people.names)
    if given == compared:
        return None
    values = {"given": Amount(given), "units": called.of(given), "compared": Amount(compared)}
    if compared == len(people.names):
        return Note("The region has {given} {units}; those that were divided or merged since {year} are counted "
                    "together, so {compared} are compared throughout.", year=str(people.years[0]),
                    **values)  # fmt: skip
    if not people.counted_together:
        return Note("The region has {given} {units}; {compared} {compared:has|have} a known population at both dates "
                    "and {compared:is|are} compared.", **values)  # fmt: skip
    return Note("The region has {given} {units}; {compared} of them, counted together where they were divided or "
                "merged, have a population at both dates and are compared.", **values)  # fmt: skip


def register_and_grid_sentence(
    names: Sequence[str], by_register: Losses, by_grid: Losses, called: UnitWords
) -> Note | None:
    """Explain why the register and the population grid count different units that shrink; None where they do not.

    Parameters
    ----------
    names : sequence of str
        Of the units.
    by_register, by_grid : Losses
        Which shrink; a unit that one of them does not know is left out.
    called : UnitWords
    """
    known = by_register.known & by_grid.known
    differ = known & (by_register.losing != by_grid.losing)
    if not differ.any():
        return None
    names_of_those = [name for name, differs in zip(names, differ, strict=True) if differs]
    register, grid = how_many(known & by_register.losing), how_many(known & by_grid.losing)
    return Note("Losing people by the register: {register} {units}; by the population grid: {grid}. The grid puts "
                "people into cells and shares cells at borders out by area, so they differ in {names}.",
                register=Amount(register), grid=Amount(grid), units=called.of(register),
                names=listed(names_of_those))  # fmt: skip


def men_by_class(men: Floats, women: Floats, classes: Sequence[object]) -> dict[object, float]:
    """Return men per 100 women of each class, of its sums, in the order in which the classes first come.

    Parameters
    ----------
    men, women : (units,) ndarray
        People; a unit where one of them is unknown is left out.
    classes : sequence
        Class of each unit, None where it has none.

    Examples
    --------
    >>> men_by_class(np.array([50.0, 40.0, 11.0]), np.array([50.0, 50.0, 10.0]), ["city", "city", "rural"])
    {'city': 90.0, 'rural': 110.0}
    """
    found: dict[object, float] = {}
    known = ~np.isnan(men + women)
    for name in dict.fromkeys(classes):
        members = known & np.array([one == name for one in classes], dtype=bool)
        if name is not None and women[members].sum() > 0:
            found[name] = float(100 * men[members].sum() / women[members].sum())
    return found


DEGREES: dict[object, object] = {3: Note("cities"), 2: Note("towns"), 1: Note("rural areas")}
"""The degrees of urbanisation of level 1, as a sentence names their places."""


def men_by_degree(counts: Mapping[str, Floats], degrees: Floats) -> Note | None:
    """Say where there are most and fewest men per 100 women by the degree of urbanisation; None where unknown.

    Parameters
    ----------
    counts : mapping of str to (units,) ndarray
        Women with men or with all people (total).
    degrees : (units,) ndarray
        3 for cities, 2 for towns, 1 for rural areas.
    """
    women = counts.get("women")
    if women is None or not {"men", "total"} & counts.keys():
        return None
    men = counts["men"] if "men" in counts else counts["total"] - women
    classes = [None if np.isnan(degree) else int(degree) for degree in degrees]
    return men_sentence(men_by_class(men, women, classes), DEGREES)


def men_sentence(ratios: Mapping[object, float], names: Mapping[object, object]) -> Note | None:
    """Say where there are most and fewest men per 100 women, as the figures are; None where there is one class."""
    if len(ratios) < 2:
        return None
    order = sorted(ratios, key=lambda one: ratios[one])
    low, high = order[0], order[-1]
    values = {"low": Amount(ratios[low], 1), "high": Amount(ratios[high], 1), "fewest": names[low], "most": names[high]}
    if round(ratios[low], 1) == round(ratios[high], 1):
        return Note("Men per 100 women are as many everywhere: {low}.", **values)
    between: object = None
    for one in order[1:-1]:
        part: object = Note("{name} {value}", name=names[one], value=Amount(ratios[one], 1))
        between = part if between is None else Note("{names}, {name}", names=between, name=part)
    if between is None:
        return Note("Men per 100 women: fewest in {fewest} ({low}), most in {most} ({high}).", **values)
    return Note("Men per 100 women: fewest in {fewest} ({low}), most in {most} ({high}); between them: {between}.",
                between=between, **values)  # fmt: skip
