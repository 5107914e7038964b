"""Checks of parts of the people: sexes and ages that do not add up, shares that no population has, and negatives."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Floats
from ..grids.cell_amounts import FLAGS
from ..notes import Amount, Note
from .findings import Finding, Remedy, Severity, found, leave_out, passed, units_found

_WOMEN = (0.4, 0.6)
"""Share of women in a region outside which a field is hardly one of women; in Europe's regions it is 0.47 to 0.54
(Eurostat, demo_r_pjanaggr3, 2020)."""


def check_negative(parameter: str, values: Floats, ids: Sequence[str]) -> Finding:
    """Refuse negative numbers of people or events: as a rule a code of what is missing."""
    with np.errstate(invalid="ignore"):
        below = values < 0
    different = np.unique(values[below])
    codes = ", ".join(f"{value:g}" for value in different[:3])
    remedy = None
    if different.size and np.isin(different, FLAGS).all():
        remedy = Remedy(Note("Take {codes} for missing", codes=codes), {"NODATA_VALUES": codes.replace(" ", "")})
    return units_found(parameter, "negative", Severity.FAIL, below, ids,
                 Note("Units with a negative number ({codes}): {count}.", codes=codes, count=int(below.sum())),
                 Note("If it means missing, name it in NODATA_VALUES; else correct it."),
                 Note("No number is negative."), remedy)  # fmt: skip


def check_old_and_young(old: Floats, young: Floats, whole: Floats, ids: Sequence[str]) -> Finding:
    """Refuse old and young people who together are more than all."""
    with np.errstate(invalid="ignore"):
        more = (old + young > whole * 1.0001 + 0.5) & (old <= whole) & (young <= whole)
    return units_found("POP_OLD", "old_and_young", Severity.FAIL, more, ids,
                 Note("Units in which people under 15 and those of 65 and over together are more than all people: "
                      "{count}.", count=int(more.sum())),
                 Note("Choose fields of the same year, in persons, whose ages do not overlap."),
                 Note("Old and young people together are fewer than all."),
                 leave_out("POP_OLD", "POP_YOUNG"))  # fmt: skip


def check_women(women: Floats, whole: Floats) -> Finding:
    """Tell whether the share of women is one that populations have."""
    known = np.isfinite(women) & np.isfinite(whole)
    people = float(whole[known].sum())
    share = float(women[known].sum()) / people if people > 0 else 0.5
    if _WOMEN[0] <= share <= _WOMEN[1]:
        return passed(
            "WOMEN", "women_share", Note("Women are {percent} % of the people.", percent=Amount(100 * share, 1))
        )
    return found(
        "WOMEN", "women_share", Severity.WARN, [f"{100 * share:.1f} %"],
        Note("Women would be {percent} % of the people; 40 to 60 % are usual.", percent=Amount(100 * share, 1)),
        Note("Choose the field of women of all ages, of the end year."), leave_out("WOMEN"),
    )  # fmt: skip


def check_parts(parameter: str, parts: Sequence[Floats], whole: Floats, ids: Sequence[str]) -> Finding:
    """Tell whether sexes or ages add up to the population, to one in a hundred."""
    total = np.sum(parts, axis=0)
    with np.errstate(invalid="ignore"):
        off = np.isfinite(total) & np.isfinite(whole) & (np.abs(total - whole) > np.maximum(0.01 * whole, 2.0))
    return units_found(parameter, "parts", Severity.WARN, off, ids,
                  Note("Units whose parts do not add up to their population, to 1 %: {count}.", count=int(off.sum())),
                  Note("Check that the fields are of the same year and of all ages."),
                  Note("The parts add up to the population."))  # fmt: skip


def check_largest_part(parameter: str, part: Floats, whole: Floats, ids: Sequence[str]) -> Finding:
    """Refuse parts, such as people of 65 and over, that are more than the whole."""
    with np.errstate(invalid="ignore"):
        more = part > whole * 1.0001 + 0.5
    return units_found(parameter, "more_than_all", Severity.FAIL, more, ids,
                  Note("Units in which {parameter} are more than all people: {count}.", parameter=parameter,
                       count=int(more.sum())),
                  Note("Choose the field of the same year, in persons and not in per cent."),
                  Note("{parameter} are fewer than all people.", parameter=parameter),
                  leave_out(parameter))  # fmt: skip
