"""The scenario board: homes, services and ways of today, and what changes of them bring to whom.

Minutes from every home to every service are kept as a column a service.  So a new place is one search, and closing a
service is the least of the other columns; roads are searched again from what they shorten (see `network_ways`).  What a
board answers is what a search from nothing would give, to the last bit.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..arrays import Booleans, Floats
from ..decisions.doubtful_services import MOST_TRIED
from ..decisions.named_places import Doubt
from ..decisions.people import Times
from ..decisions.scenario_rows import scenario_rows
from ..decisions.scenarios import compare
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, Stage, proceed
from .answer import Answer, Effect, bars_of, sentence_of
from .best import BestPlaces, DoubtfulService, best_of
from .changes import BoardChange, Closed, Opened, Resized, Road, closed_services, roads_of
from .places import Homes, Services
from .placing import Snapped, snapped, snapped_to_road
from .remembering import remember
from .room import notes_of_room
from .ways import Ways
from .zones import ZoneChange, zone_changes

__all__ = ["Answer", "Board", "BoardChange", "State", "ZoneChange"]

_MOST_REMEMBERED = 200  # times of one change alone
_MOST_NAMED = 5  # services in a sentence


@dataclass(frozen=True, eq=False)
class State:
    """Services that are open, and the minutes to each.

    Attributes
    ----------
    ids, names : tuple of str
        Those of today in their order, then new ones; keys for ids.
    minutes : (n, m) ndarray
        Infinite without a way.
    capacity : (m,) ndarray
        NaN without a limit.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    minutes: Floats
    capacity: Floats

    @property
    def times(self) -> Times:
        """Minutes of each home to its nearest service."""
        least = self.minutes.min(axis=1, initial=np.inf)
        return Times.of(least, np.isinf(least))


class Board:
    """Homes, services and ways, on which changes are tried.

    Parameters
    ----------
    homes : Homes
    services : Services
        Of one type.
    ways : Ways
        Of this board alone.
    progress : Progress, optional
        Of the searches of today, which are made here.
    doubts : sequence of Doubt
        Services whose name holds the name of a home where no service is listed: see `decisions.doubtful_services`.
    of_list : sequence of Note
        What else is to be looked at in the list of services.

    Raises
    ------
    Cancelled
        When the user asked to stop.

    Examples
    --------
    Two villages and a clinic in one of them; another one in the second:

    >>> from .straight_ways import StraightWays
    >>> homes = Homes(["a", "b"], ["A", "B"], np.array([0.0, 0.5]), np.zeros(2), np.array([100.0, 50.0]))
    >>> clinic = Services(["s"], ["Clinic"], np.zeros(1), np.zeros(1), np.full(1, np.nan))
    >>> board = Board(homes, clinic, StraightWays())
    >>> answer = board.answer([Opened("n", "B", 0.5, 0.0)], 30.0)
    >>> answer.gain, answer.lose, answer.beyond_before, answer.beyond_after
    (50.0, 0.0, 50.0, 0.0)
    """

    def __init__(
        self, homes: Homes, services: Services, ways: Ways, progress: Progress | None = None,
        doubts: Sequence[Doubt] = (), of_list: Sequence[Note] = (),
    ) -> None:  # fmt: skip
        self.homes, self.services, self.ways = homes, services, ways
        self.doubts, self.of_list = tuple(doubts), tuple(of_list)
        self._place = {service: number for number, service in enumerate(services.ids)}
        self._alone: OrderedDict[BoardChange, Times] = OrderedDict()
        ways.lead(homes, services, progress)
        self.today = self.state(()).times

    def service_name(self, service: str) -> str:
        """Return the name of a service by its id; the id itself where it is none of today."""
        place = self._place.get(service)
        return service if place is None else self.services.names[place]

    def without_a_way(self) -> list[Note]:
        """Name the services of today to which no home has a way: to close one of them changes nobody's minutes."""
        reached: Booleans = np.asarray(np.isfinite(self.ways.to_services(())).any(axis=0))
        names = [name for name, is_reached in zip(self.services.names, reached.tolist(), strict=True) if not is_reached]
        if not names or not reached.any():
            return []
        told = ", ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])
        return [Note("Services to which no place has a way today: {names}.", names=told)]

    def state(self, changes: Sequence[BoardChange], progress: Progress | None = None) -> State:
        """Return the services that are open after some changes, and the minutes to each.

        Raises
        ------
        InputError
            When a change is of a service that is not there, or of roads where there are none.
        Cancelled
            When the user asked to stop.
        """
        progress = progress or NullProgress()
        self._refuse_unknown(changes)
        roads = roads_of(changes)
        opened = [change for change in changes if isinstance(change, Opened)]
        today = self.ways.to_services(roads, Stage(progress, 0.0, 0.5))
        is_open = self._open(changes)
        columns = [today if is_open.all() else today[:, is_open]]
        for number, place in enumerate(opened):
            proceed(progress, 0.5 + 0.5 * number / len(opened))
            columns.append(self.ways.to_place(place.x, place.y, roads, progress)[:, None])
        rows = np.flatnonzero(is_open).tolist()
        ids = (*(self.services.ids[row] for row in rows), *(place.key for place in opened))
        names = (*(self.services.names[row] for row in rows), *(place.name for place in opened))
        capacity = np.concatenate([self.services.capacity[is_open], [place.capacity for place in opened]])
        resized = {change.service: change.capacity for change in changes if isinstance(change, Resized)}
        capacity = np.array([resized.get(key, own) for key, own in zip(ids, capacity.tolist(), strict=True)])
        return State(ids, names, np.hstack(columns), capacity)

    def answer(self, changes: Sequence[BoardChange], threshold: float, progress: Progress | None = None) -> Answer:
        """Say who gains and who loses by some changes.

        Parameters
        ----------
        changes : sequence of BoardChange
            Against today.
        threshold : float
            Minutes, inclusive.
        progress : Progress, optional
            Progress and cancellation.

        Returns
        -------
        Answer

        Raises
        ------
        InputError
            When a change is not possible, or the threshold is not positive.
        Cancelled
            When the user asked to stop.
        """
        if not 0.0 < threshold < np.inf:
            raise InputError("The threshold is {minutes} minutes.", hint="Give more than 0.", minutes=threshold)
        progress = progress or NullProgress()
        state = self.state(changes, Stage(progress, 0.0, 0.4))
        change, homes = compare(self.today, state.times), self.homes
        rows = scenario_rows(change, homes.people, homes.all_groups, [threshold])
        each = self._each(changes, Stage(progress, 0.4, 1.0))
        unreached = float(np.nansum(homes.people[change.after.unreachable]))
        sentence = sentence_of(rows, homes.bands, unreached)
        notes = (*self._notes(), *notes_of_room(state.minutes, homes.people, state.capacity, state.names))
        zones = zone_changes(change, homes.people, homes.zones) if len(homes.zones) else ()
        return Answer(change, tuple(rows), each, sentence, bars_of(rows, homes.bands), notes, zones)

    def snapped(self, x: float, y: float, changes: Sequence[BoardChange] = ()) -> Snapped:
        """Move a click to the nearest settlement or road, one that is drawn included.

        Raises
        ------
        InputError
            When neither is near.
        """
        return snapped(self.homes, self.ways, x, y, roads_of(changes))

    def snapped_to_road(self, x: float, y: float, changes: Sequence[BoardChange] = ()) -> Snapped:
        """Move a click of a road that is being drawn to where the road is joined.

        Raises
        ------
        InputError
            When no road is near.
        """
        return snapped_to_road(self.homes, self.ways, x, y, roads_of(changes))

    def best_places(
        self, changes: Sequence[BoardChange], threshold: float, count: int = 5, progress: Progress | None = None
    ) -> BestPlaces:  # fmt: skip
        """Find the settlements that are best for one place more, beside some changes.

        Raises
        ------
        InputError
            When a change is not possible.
        Cancelled
            When the user asked to stop.
        """
        progress = progress or NullProgress()
        now = self.state(changes, Stage(progress, 0.0, 0.1)).times
        roads = roads_of(changes)
        closed = closed_services(changes)
        doubts = [self._doubtful(doubt, roads, progress) for doubt in self.doubts[:MOST_TRIED]
                  if self.services.ids[doubt.service] not in closed]  # fmt: skip
        columns = self.ways.from_homes(roads, Stage(progress, 0.1, 1.0))
        found = best_of(self.homes, now, columns, threshold, count, doubts)
        return replace(found, look_first=(*found.look_first, *self.of_list))

    def _doubtful(self, doubt: Doubt, roads: Sequence[Road], progress: Progress) -> DoubtfulService:
        """Search from the place that the list of services may lack; one far from all roads is not tried."""
        x, y = float(self.homes.x[doubt.place]), float(self.homes.y[doubt.place])
        try:
            minutes = self.ways.to_place(x, y, roads, progress)
        except InputError:
            minutes = None
        return DoubtfulService(self.services.names[doubt.service], self.homes.names[doubt.place], doubt.km, minutes)

    def _each(self, changes: Sequence[BoardChange], progress: Progress) -> tuple[Effect, ...]:
        """Return what each change does alone; a capacity changes nobody's minutes."""
        found = []
        for number, change in enumerate(changes):
            proceed(progress, number / len(changes))
            if isinstance(change, Resized):
                found.append(Effect(change, 0.0, 0.0))
                continue
            moved = compare(self.today, self._times_alone(change, progress))
            gain, lose = (float(np.nansum(self.homes.people[moved.has(verdict)])) for verdict in ("gain", "lose"))
            found.append(Effect(change, gain, lose))
        return tuple(found)

    def _times_alone(self, change: BoardChange, progress: Progress) -> Times:
        known = self._alone.get(change)
        if known is None:
            known = self.state([change], progress).times
            remember(self._alone, change, known, _MOST_REMEMBERED)
        return known

    def _open(self, changes: Sequence[BoardChange]) -> Booleans:
        is_open = np.ones(len(self.services.ids), dtype=bool)
        is_open[[self._place[service] for service in closed_services(changes)]] = False
        return is_open

    def _refuse_unknown(self, changes: Sequence[BoardChange]) -> None:
        new = {change.key for change in changes if isinstance(change, Opened)}
        for change in changes:
            if not isinstance(change, Closed | Resized) or change.service in self._place:
                continue
            if isinstance(change, Closed) or change.service not in new:
                raise InputError("Service '{service}' is none of today.",
                                 hint="Take the change back, or open the board on the services that the scenario was "
                                      "made on.", service=change.service)  # fmt: skip

    def _notes(self) -> list[Note]:
        """Say what is not known of the homes."""
        found = []
        unknown = int(np.isnan(self.homes.people).sum())
        if unknown:
            found.append(Note("Places of which nobody knows the people, counted nowhere: {count}.", count=unknown))
        if not self.homes.groups:
            found.append(Note("Bars by sex and age need people by sex and age: step 2 of the diagnosis."))
        return found
