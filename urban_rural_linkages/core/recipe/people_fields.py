"""Fields of the units beside the years: area, parts of the people, jobs by sector and income."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ..arrays import ratio
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found, decide
from .unit_fields import refusal_of_counts, row_number
from .words import name_score, tokens

_UNITS = {"km2": 1e-6, "ha": 1e-4, "m2": 1.0}
"""One square metre in each unit of areas."""
_STEADY, _MOSTLY = 0.1, 0.8
"""An area is within this share of the usual ratio to the outline in so many units."""
_NAMED = 0.5
_FEWEST_SECTORS = 3
_NEAR = 1.3  # official areas without water, or of simplified outlines, are off by less
_SHARES = {"WOMEN": ("women", 0.4, 0.6), "POP_OLD": ("old", 0.02, 0.7), "POP_YOUNG": ("young", 0.02, 0.6),
           "EMPLOYED": ("employed", 0.1, 0.8), "UNEMPLOYED": ("unemployed", 0.002, 0.3),
           "LABOUR_FORCE": ("labour_force", 0.2, 0.8)}  # fmt: skip
"""Words, and the least and the largest share of the inhabitants of a region."""


def find_area(layer: LayerDescription) -> Found:
    """Find the field of areas: its ratio to the area of the outlines is the same in all units, and gives its unit.

    Returns
    -------
    Found
        Of AREA; its candidates give AREA_UNITS.  Of several the one in km2, in ha or in m2 is taken, in this order:
        they say the same.

    Examples
    --------
    >>> field = FieldDescription("sup", "real", np.array([150.0, 220.0, 80.0]))
    >>> towns = LayerDescription("a", "a", "polygon", (field,), areas=np.array([1.5e6, 2.2e6, 8e5]))
    >>> find_area(towns).chosen, dict(find_area(towns).candidates[0].gives)
    ('sup', {'AREA_UNITS': 'ha'})
    """
    candidates, refused = [], {}
    for one in layer.fields:
        named = name_score(one.name, "area")
        unit = _area_unit(one, layer)
        if unit:
            score = 0.7 + 0.04 * named + {"km2": 0.1, "ha": 0.05, "m2": 0.0}[unit]
            reason = Note("fits the outlines, in {unit}", unit=unit)
            candidates.append(Candidate(one.name, score, reason, {"AREA_UNITS": unit}))
        elif (against := _no_area(one, layer)) is not None:
            refused[one.name] = against
        elif named >= 0.7 and one.known.size and (one.known > 0).all():
            candidates.append(Candidate(one.name, 0.4 * named, Note("an area by its name; the outlines cannot tell")))
    ranked = sorted(candidates, key=lambda one: -one.score)
    if ranked and ranked[0].gives:
        return Found("AREA", tuple(ranked), refused)
    return decide("AREA", ranked, refused, Note("the area of each unit"))


def _no_area(one: FieldDescription, layer: LayerDescription) -> Note | None:
    """Return why a field that does not fit the outlines is no area, or None where nothing is known of them."""
    if one.counts_rows:
        return row_number(one)
    if not one.known.size:
        return Note("holds no value") if one.is_empty else Note("holds text, no numbers")
    measured = layer.areas.size and bool(np.isfinite(layer.areas).any())
    return Note("does not fit the outlines") if measured else None


def _area_unit(one: FieldDescription, layer: LayerDescription) -> str:
    """Return the unit of a field of areas, "" where it is none."""
    if one.numbers.shape != layer.areas.shape or one.is_empty:
        return ""
    factors = ratio(one.numbers, layer.areas)
    factors = factors[np.isfinite(factors) & (factors > 0)]
    if factors.size < 2:
        return ""
    middle = float(np.median(factors))
    if (np.abs(factors / middle - 1.0) <= _STEADY).mean() < _MOSTLY:
        return ""
    unit = min(_UNITS, key=lambda unit: abs(np.log(middle / _UNITS[unit])))
    return unit if 1 / _NEAR <= middle / _UNITS[unit] <= _NEAR else ""


def find_part(parameter: str, layer: LayerDescription, people: float, taken: Collection[str] = ()) -> Found:
    """Find the field of a part of the inhabitants by its name and its share of them.

    Parameters
    ----------
    parameter : {"WOMEN", "POP_OLD", "POP_YOUNG", "EMPLOYED", "UNEMPLOYED", "LABOUR_FORCE"}
    layer : LayerDescription
    people : float
        Inhabitants at the end year; NaN where not known: then nothing is sure.
    taken : collection of str
        Fields that are something else: years, and ages one by one.
    """
    subject, least, most = _SHARES[parameter]
    candidates, refused = [], {}
    for one in layer.fields:
        share = one.total / people if people > 0 else float("nan")
        against = refusal_of_counts(one)
        if against is None and not (least <= share <= most or np.isnan(share)):
            against = Note("{share} % of the inhabitants", share=Amount(100 * share, 1))
        if against is not None:
            refused[one.name] = against
            continue
        named = max(name_score(one.name, subject), _by_digits(one.name, subject))
        if one.name in taken or named < _NAMED:
            continue
        if np.isnan(share):
            candidates.append(Candidate(one.name, 0.5 * named, Note("{count} in all", count=Amount(one.total))))
        else:
            reason = Note("{count}, {share} % of the inhabitants", count=Amount(one.total),
                          share=Amount(100 * share, 1))  # fmt: skip
            candidates.append(Candidate(one.name, 0.3 + 0.5 * named, reason))
    return decide(parameter, candidates, refused, _WHAT[parameter])


_WHAT = {
    "WOMEN": Note("the women of each unit"),
    "POP_OLD": Note("the people of 65 and over"),
    "POP_YOUNG": Note("the people under 15"),
    "EMPLOYED": Note("the employed residents"),
    "UNEMPLOYED": Note("the unemployed"),
    "LABOUR_FORCE": Note("the labour force"),
}


def find_income(layer: LayerDescription, taken: Collection[str] = ()) -> Found:
    """Find the field of mean incomes: numbers above 0 under such a name; `taken` are fields that are something else.

    Examples
    --------
    >>> field = FieldDescription("renta_media", "real", np.array([9800.5, 12350.0, 8720.0]))
    >>> find_income(LayerDescription("a", "a", "polygon", (field,))).chosen
    'renta_media'
    """
    candidates, refused = [], {}
    for one in layer.fields:
        named = name_score(one.name, "income")
        if not one.known.size:
            refused[one.name] = Note("holds no value") if one.is_empty else Note("holds text, no numbers")
        elif (one.known <= 0).any():
            refused[one.name] = Note("holds numbers that are not above 0")
        elif named >= _NAMED and one.name not in taken:
            middle = Amount(float(np.median(one.known)))
            candidates.append(Candidate(one.name, 0.3 + 0.5 * named, Note("{middle} in the middle", middle=middle)))
    return decide("MEAN_INCOME", candidates, refused, Note("the mean income"))


def find_sectors(layer: LayerDescription, taken: Collection[str] = ()) -> Found:
    """Find the fields of jobs by sector: three counts at least whose names differ in the sector alone.

    Returns
    -------
    Found
        Of SECTOR_FIELDS; a candidate names its fields with semicolons between them.

    Examples
    --------
    >>> fields = [FieldDescription(f"jobs_{one}", "whole", np.array([3.0, 9.0, 7.0]))
    ...           for one in ("agriculture", "industry", "services")]
    >>> find_sectors(LayerDescription("a", "a", "polygon", tuple(fields))).chosen
    'jobs_agriculture;jobs_industry;jobs_services'
    """
    families: dict[tuple[str, ...], list[FieldDescription]] = {}
    for one in layer.fields:
        rest = tuple(part for part in tokens(one.name) if name_score(part, "sector") < 1.0)
        if len(rest) < len(tokens(one.name)) and one.name not in taken and refusal_of_counts(one) is None:
            families.setdefault(rest, []).append(one)
    candidates = [
        Candidate(";".join(one.name for one in family), 0.8, Note("{count} {count:field|fields}", count=len(family)))
        for family in families.values() if len(family) >= _FEWEST_SECTORS
    ]  # fmt: skip
    return decide("SECTOR_FIELDS", candidates, {}, Note("jobs by sector"))


def _by_digits(name: str, subject: str) -> float:
    """Score names that say their ages in digits: pop_65, mas65, pop_0_14."""
    digits = [int(part) for part in "".join(c if c.isdigit() else " " for c in name).split()]
    if subject == "old" and digits == [65]:
        return 0.8
    return 0.8 if subject == "young" and digits in ([0, 14], [0, 15]) else 0.0
