"""Words of urban-rural catchments: sizes of cities, times to them, and the three groups of sizes."""

from __future__ import annotations

from itertools import pairwise

from ....core.linkages.catchment_classes import CatchmentRules
from ....core.linkages.catchment_figures import sizes_of_groups
from ....i18n import Language, tr

_MILLION, _HOUR = 1e6, 60.0


def sizes(language: Language, rules: CatchmentRules) -> list[str]:
    """Return the sizes of cities, the largest first."""
    between = [_between(language, low, high) for low, high in pairwise(rules.breaks)]
    return [tr("over {people}").format(people=amount(language, rules.breaks[-1])), *between[::-1]]


def _between(language: Language, low: float, high: float) -> str:
    if low >= _MILLION:
        return tr("{low} to {high} million").format(low=language.number(low / _MILLION),
                                                    high=language.number(high / _MILLION))  # fmt: skip
    return tr("{low} to {high}").format(low=language.number(low), high=amount(language, high))


def amount(language: Language, people: float) -> str:
    """Return a number of people, millions in words."""
    if people == _MILLION:
        return tr("1 million")
    if people > _MILLION:
        return tr("{count} million").format(count=language.number(people / _MILLION))
    return language.number(people)


def times(language: Language, rules: CatchmentRules) -> list[str]:
    """Return what stands above the columns: in the city, then each band."""
    hours = rules.in_hours
    ends = [language.number(end / _HOUR if hours else end) for end in rules.bands]
    unit = tr("h") if hours else tr("min")
    first = tr("up to {end} {unit}").format(end=ends[0], unit=unit)
    return [tr("in the city"), first, *(f"{low}–{high} {unit}" for low, high in pairwise(ends))]


def span(language: Language, rules: CatchmentRules, minutes: float) -> str:
    """Return a time within a sentence."""
    if not rules.in_hours:
        return tr("{count} {count:minute|minutes}").format(count=language.number(minutes))
    if minutes == _HOUR:
        return tr("an hour")
    return tr("{count} {count:hour|hours}").format(count=language.number(minutes / _HOUR))


def groups() -> list[tuple[str, int]]:
    """Return the groups of sizes, the largest first, each with how many sizes it has."""
    titles = {"large": tr("Large"), "intermediate": tr("Intermediate"), "small": tr("Small")}
    return [(titles[name], count) for name, count in sizes_of_groups()]
