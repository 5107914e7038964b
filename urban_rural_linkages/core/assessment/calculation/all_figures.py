"""All figures of a checklist: each indicator by its kind, for every unit and group, from one run for each setting.

Nothing stops the others: what cannot be calculated is an outcome with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Protocol

from ...errors import Cancelled, PlanningError
from ...notes import Note
from ...progress import NullProgress, Progress, proceed
from ..library import Indicator, Route
from ..needs import Measure
from ..unit_records import TOTAL
from .age_figures import births_outcomes, change_outcomes, structure_outcomes
from .land_figures import Land, land_outcomes, network_outcomes
from .number_figures import number_outcomes
from .outcomes import Outcome
from .plan_data import WHOLE, NotKnown, PlanData
from .share_figures import containment_outcomes, share_outcomes
from .travel_figures import Travelled, TravelSetting, travel_outcomes


class Runs(Protocol):
    """Runs of algorithms that several indicators share; each is made once for a setting."""

    def travel(self, setting: TravelSetting) -> Travelled:
        """Return the times from the settlements to the services."""

    def land(self) -> Land:
        """Return the standards of settlements and sectors."""

    def audit(self, route: Route, units: Collection[str]) -> Mapping[str, Mapping[str, float | None]]:
        """Return the numbers of the audit of the everyday network, by unit; "" is the whole plan."""


def outcomes_of_all(
    indicators: Iterable[Indicator], data: PlanData, runs: Runs, progress: Progress | None = None
) -> list[Outcome]:
    """Calculate every indicator that declares what it needs.

    Parameters
    ----------
    indicators : iterable of Indicator
        Those without a measure are passed over.
    data : PlanData
        What is bound.
    runs : Runs
        The runs that several share.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    list of Outcome
        By indicator, unit and group.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    wanted = [indicator for indicator in indicators if indicator.measure is not None]
    watch, found = progress or NullProgress(), []
    for number, indicator in enumerate(wanted):
        proceed(watch, number / max(len(wanted), 1))
        try:
            found += list(_outcomes(indicator, data, runs))
        except Cancelled:
            raise
        except NotKnown as error:
            found += _nowhere(indicator, data, error.reason)
        except PlanningError as error:
            found += _nowhere(indicator, data, Note(error.message, **error.values))
    proceed(watch, 1.0)
    return found


def _outcomes(indicator: Indicator, data: PlanData, runs: Runs) -> Iterator[Outcome]:
    measure, route = indicator.measure, indicator.route
    if measure is None:
        return iter(())
    counts_alone = indicator.route is not None and indicator.route.algorithm == "attributeshare"
    if not (counts_alone and any(role in data.tables for role in measure.beside)):
        for role in measure.roles:
            data.table(role)
    if indicator.by_hand is not None:
        return number_outcomes(indicator, indicator.by_hand, measure, data)
    if route is None:
        return iter(())
    return _of_route(indicator, route, measure, data, runs)


def _of_route(indicator: Indicator, route: Route, measure: Measure, data: PlanData, runs: Runs) -> Iterator[Outcome]:
    def travel() -> Iterator[Outcome]:
        return travel_outcomes(indicator, route, measure, data, runs.travel(TravelSetting.of(route)))

    kinds: dict[str, Callable[[], Iterator[Outcome]]] = {
        "populationcoverage": travel,
        "accessequity": travel,
        "networktraveltime": travel,
        "agestructure": lambda: structure_outcomes(indicator, route, data),
        "demographicchange": lambda: change_outcomes(indicator, measure, data),
        "shrinkagetrend": lambda: births_outcomes(indicator, data),
        "attributeshare": lambda: share_outcomes(indicator, measure, data),
        "flowindicators": lambda: containment_outcomes(indicator, data),
        "lotusstandards": lambda: land_outcomes(indicator, route, measure, data, runs.land),
        "networkaudit": lambda: network_outcomes(indicator, route, runs.audit(route, data.units)),
    }
    if route.algorithm not in kinds:
        raise NotKnown(Note("'{algorithm}' is run in its own dialog.", algorithm=route.algorithm))
    return kinds[route.algorithm]()


def _nowhere(indicator: Indicator, data: PlanData, reason: Note) -> list[Outcome]:
    """Return the same reason for every unit and the whole plan."""
    return [Outcome(scope, indicator.id, TOTAL, None, reason) for scope in (*data.units, WHOLE)]
