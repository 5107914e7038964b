"""Clicks on the map and buttons, turned into changes of the scenario."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from ...core.board.changes import Closed, Opened, Resized, RoadDrawn, RoadFaster, closed_services
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from .keys import BoardKey
from .ports import Tool
from .questions import Questions
from .session import BoardSession


class Acts:
    """The hearer of the map; implements `Hearer`.

    Parameters
    ----------
    session : BoardSession
        Takes the changes.
    questions : Questions
        For what a click does not say.
    choose : callable
        Takes a tool of the map into use, None = puts it down.
    back : callable
        Gives the keys to the dock.
    """

    def __init__(
        self, session: BoardSession, questions: Questions, choose: Callable[[Tool | None], None],
        back: Callable[[], None],
    ) -> None:  # fmt: skip
        self._session, self.questions, self._choose, self._back = session, questions, choose, back

    def choose_tool(self, tool: Tool | None) -> None:
        """Take another tool."""
        self._choose(tool)

    def press(self, key: BoardKey) -> None:
        """Do what a key asks for, on the map as in the dock."""
        {
            BoardKey.UNDO: self._session.undo,
            BoardKey.REDO: self._session.redo,
            BoardKey.OTHER_SIDE: self._back,
            BoardKey.PLACE: lambda: self._choose(Tool.PLACE),
            BoardKey.CLOSE: lambda: self._choose(Tool.CLOSE),
            BoardKey.PLACE_FROM_LIST: self.place_from_list,
            BoardKey.CLOSE_FROM_LIST: self.switch_off_from_list,
        }[key]()

    def missed(self) -> None:
        """Say that a click meant no place, as one beyond the poles of a map of the world."""
        self._session.failed.emit(tr("This point of the map is no place in the coordinates of the diagnosis: click "
                                     "nearer to its units."))  # fmt: skip

    def snapped(self, x: float, y: float, *, free: bool, on_road: bool = False) -> tuple[float, float] | None:
        """Return where a service would stand, or a drawn road would be joined; None where no road is near."""
        opened = self._session.opened
        if free or opened is None:
            return x, y
        try:
            snap = opened.board.snapped_to_road if on_road else opened.board.snapped
            found = snap(x, y, self._session.changes)
        except PlanningError:
            return None
        return found.x, found.y

    def place(self, x: float, y: float, *, free: bool) -> None:
        """Open a service where the map was clicked, or nearby where one can live or drive."""
        self._open_at(self._free_key("new"), "", x, y, free=free)

    def place_named(self, name: str, x: float, y: float) -> None:
        """Open a service at a settlement."""
        self._session.do(Opened(self._free_key("new"), name, x, y))

    def move(self, key: str, x: float, y: float, *, free: bool) -> None:
        """Move a new service; it is called after the settlement where it is now."""
        self._open_at(key, self._names().get(key, ""), x, y, free=free)

    def _open_at(self, key: str, name: str, x: float, y: float, *, free: bool) -> None:
        opened = self._session.opened
        if opened is None:
            return
        where = x, y
        if not free:
            try:
                found = opened.board.snapped(x, y, self._session.changes)
            except PlanningError as error:
                self._session.failed.emit(error_sentence(error))
                return
            where, name = (found.x, found.y), found.name or name
        capacity = next((one.capacity for one in self._session.changes if isinstance(one, Opened) and one.key == key),
                        float("nan"))  # fmt: skip
        self._session.do(Opened(key, name or self._free_name(tr("Place {number}")), *where, capacity))

    def switch_off(self, key: str) -> None:
        """Close a service of today, open a closed one again, or take a new one away."""
        done = next((one for one in self._session.changes
                     if (isinstance(one, Opened) and one.key == key)
                     or (isinstance(one, Closed) and one.service == key)), None)  # fmt: skip
        if done is not None:
            self._session.take_back(done)
        else:
            self._session.do(Closed(key))

    def draw_road(self, points: Sequence[tuple[float, float]]) -> None:
        """Take a road that was drawn, and ask how fast it is."""
        if len(points) < 2:
            self._session.failed.emit(tr("A road needs two points or more: click once for each."))
            return
        said = self.questions.road(self._free_name(tr("Road {number}")), is_new=True)
        if said is not None:
            self._session.do(RoadDrawn(self._free_key("road"), said[0], tuple(points), said[1]))

    def speed_up(self, lines: Sequence[str]) -> None:
        """Take lines that were chosen, and ask how fast they become."""
        if not lines:
            self._session.failed.emit(tr("No road was chosen: click on the lines that become faster."))
            return
        said = self.questions.road(self._free_name(tr("Road {number}")), is_new=False)
        if said is not None:
            self._session.do(RoadFaster(self._free_key("road"), said[0], tuple(lines), said[1]))

    def ask_capacity(self) -> None:
        """Ask for the capacity of a service of today or of a new one."""
        opened = self._session.opened
        if opened is None:
            return
        changes = self._session.changes
        now = {one.service: one.capacity for one in changes if isinstance(one, Resized)}
        closed = closed_services(changes)
        today = opened.board.services
        rows = [
            (key, name, now.get(key, float(own)))
            for key, name, own in zip(today.ids, today.names, today.capacity, strict=True)
            if key not in closed
        ]
        new = [(one.key, one.name, now.get(one.key, one.capacity)) for one in changes if isinstance(one, Opened)]
        proposed = [*new[-1:], *rows]
        said = self.questions.capacity([*rows, *new], proposed[0][0] if proposed else "")
        if said is not None:
            self._session.do(Resized(*said))

    def place_from_list(self) -> None:
        """Ask for a settlement, and open a service there: what a click on the map does, by keys."""
        opened = self._session.opened
        if opened is None:
            return
        homes = opened.board.homes
        rows = sorted(zip(homes.ids, homes.names, strict=True), key=lambda row: row[1])
        chosen = self.questions.one_of(tr("Place one"), tr("Settlement"), rows)
        if chosen is not None:
            row = list(homes.ids).index(chosen)
            self.place_named(homes.names[row], float(homes.x[row]), float(homes.y[row]))

    def switch_off_from_list(self) -> None:
        """Ask for a service, and do what a click on it does."""
        opened = self._session.opened
        if opened is None:
            return
        changes = self._session.changes
        closed = closed_services(changes)
        rows = [
            (key, tr("closed: {name}").format(name=name) if key in closed else name)
            for key, name in zip(opened.board.services.ids, opened.board.services.names, strict=True)
        ]
        rows += [(one.key, tr("new: {name}").format(name=one.name)) for one in changes if isinstance(one, Opened)]
        chosen = self.questions.one_of(tr("Switch off"), tr("Service"), rows)
        if chosen is not None:
            self.switch_off(chosen)

    # -- names -----------------------------------------------------------------------------------------------

    def _names(self) -> dict[str, str]:
        return {one.key: one.name for one in self._session.changes
                if isinstance(one, Opened | RoadDrawn | RoadFaster)}  # fmt: skip

    def _free_key(self, kind: str) -> str:
        """Return a key that no change has had, undone ones included."""
        taken = {one.key for state in self._session.history.states for one in state
                 if isinstance(one, Opened | RoadDrawn | RoadFaster)}  # fmt: skip
        return next(key for key in map(f"{kind}{{}}".format, count(1)) if key not in taken)

    def _free_name(self, pattern: str) -> str:
        taken = set(self._names().values())
        return next(name for number in count(1) if (name := pattern.format(number=number)) not in taken)
