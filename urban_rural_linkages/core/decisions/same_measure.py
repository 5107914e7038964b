"""Two states measured alike or not: the parameters of the runs that made them, but for those that a plan changes.

Two tables of minutes with other speeds differ everywhere, and none of the difference is the plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..errors import InputError
from ..notes import Note

MEASURING = frozenset({
    "COST", "SPEEDS", "MODE", "WALK_SPEED", "BICYCLE_SPEED", "DIRECTION", "MAX_MINUTES", "ACCESS_SPEED", "MAX_SNAP",
    "ISLANDS", "TOLERANCE", "DETOUR", "CRUISE_SPEED", "START_MINUTES", "OUTSIDE", "SPEED", "HIGHWAY", "MAXSPEED",
    "DIRECTION_FIELD", "FORWARD_VALUE", "BACKWARD_VALUE", "BOTH_VALUE", "TRAFFIC", "TRAFFIC_CLASS", "TRAFFIC_FACTOR",
    "TRAFFIC_PERIOD", "PERIOD", "DEM", "DEM_BAND",
})  # fmt: skip
"""Parameters that say how minutes are measured: speeds, limits, hours and slopes."""

OF_THE_PLAN = frozenset({
    "DEMAND", "DEMAND_ID", "SERVICES", "SERVICE_ID", "SERVICE_TYPE", "NETWORK", "STUDY_AREA", "K", "NODATA_VALUES",
})  # fmt: skip
"""Those that a plan may change, or that move no minute: places, services, roads, how many services a mean takes."""


class Difference(NamedTuple):
    """A parameter that the two runs have otherwise; "" where one has none."""

    name: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.name}: {self.before or '–'} / {self.after or '–'}"


def differences(before: Mapping[str, object], after: Mapping[str, object]) -> list[Difference]:
    """List the measuring parameters that differ, in the order of their names.

    Examples
    --------
    >>> differences({"DETOUR": 1.3, "SERVICES": "a"}, {"DETOUR": 1.4, "SERVICES": "b"})
    [Difference(name='DETOUR', before='1.3', after='1.4')]
    """
    found = []
    for name in sorted(MEASURING & {*before, *after}):
        one, other = (_plain(values.get(name)) for values in (before, after))
        if one != other:
            found.append(Difference(name, one, other))
    return found


def _plain(value: object) -> str:
    """Return a value so that 60 and 60.0 are the same."""
    if value is None:
        return ""
    try:
        return f"{float(str(value)):g}"
    except ValueError:
        return str(value)


def require_same_measure(found: Sequence[Difference], accepted: bool) -> list[Note]:
    """Refuse two states that were measured otherwise, or say so where the user accepts it.

    Raises
    ------
    InputError
        Naming each parameter with both values.
    """
    if not found:
        return []
    told = "; ".join(map(str, found))
    if not accepted:
        raise InputError(
            "The two states were not measured alike ({differences}): their difference is not that of the plan.",
            hint="Make both with the same speeds and limits, or set ACCEPT_DIFFERENCES.",
            differences=told,
        )
    return [Note("The two states were not measured alike ({differences}): gains and losses are partly due to that.",
                 differences=told)]  # fmt: skip
