"""Step 3: places where people live, services, and the roads between them."""

from __future__ import annotations

from collections.abc import Sequence

from ...algorithms.diagnosis.service_names import service_name
from ...core.errors import InputError
from ...core.notes import Note
from ...core.parameter_text import parse_thresholds
from ...core.recipe.service_facts import about_types, classes_of, people_in_places, types_of
from ...i18n import error_sentence, number_text, tr
from .limit_table import LimitTable
from .number_rows import YearRow
from .page import StepPage
from .rows import Band, PickRow, Row, TextRow
from .tables import PlainTable
from .words import sentence

_USUAL = "15,30,45,60"
_ROADS, _STRAIGHT = "roads", "straight"


class ServicesPage(StepPage):
    """Settlements, services and roads."""

    step = "services"

    def _title(self) -> str:
        return tr("Where are services, and how does one get there?")

    def _help(self) -> str:
        return tr(
            "One service of each type at least. What counts as far is a choice of policy, and the report says which."
        )

    def _build(self) -> None:
        grid = self.grid()
        self.choices(grid, "SETTLEMENTS")
        people = self.choices(grid, "SETTLEMENT_POP")
        self.choices(grid, "SERVICES")
        types = self.choices(grid, "SERVICE_TYPE", "SERVICE_NAME", text=tr("Type and name"))
        earlier = self.choices(grid, "SERVICES_START")
        year = YearRow(grid, self.session, "SERVICES_START_YEAR", tr("the start year"))
        key = self.choices(grid, "SERVICE_KEY")
        self.far = TextRow(grid, self.session, "THRESHOLDS", _USUAL, _against, tr("rising, commas between"))
        self.choices(grid, "NETWORK")
        self.way = PickRow(grid, tr("People travel"), self._travel)
        roads = [
            self.choices(grid, "HIGHWAY", "MAXSPEED", text=tr("Class and speed limit")),
            self.choices(grid, "SPEED", "DIRECTION_FIELD", text=tr("Speed and one-way")),
        ]
        self.rows += [year, self.far, self.way]
        self._of_layer: dict[str, Sequence[Row]] = {
            "SETTLEMENTS": [people], "SERVICES": [types, earlier, self.far], "SERVICES_START": [year, key],
            "NETWORK": roads,
        }  # fmt: skip
        self.places, self.types, self.outside = self.bands(3)
        self.services = LimitTable(self._give_limits)
        self.classes = PlainTable(tr("Roads"), 6)
        for table in (self.services, self.classes):
            self.body.addWidget(table)

    def _show_more(self) -> None:
        state = self.session.state
        for layer, rows in self._of_layer.items():
            for row in rows:
                row.set_visible(state.given(layer))
        self._show_way()
        self._show_places()
        self._show_types()
        self._show_outside()
        self._show_classes()

    def _show_way(self) -> None:
        """Show how people travel: it follows from the roads."""
        state = self.session.state
        has_roads = state.given("NETWORK") and (state.given("HIGHWAY") or state.given("SPEED"))
        found = state.found.get("NETWORK")
        offered = [(_STRAIGHT, tr("in straight lines"))]
        if has_roads or (found is not None and found.likeliest is not None):
            offered.insert(0, (_ROADS, tr("by car on the roads")))
        self.way.offer(offered, _ROADS if has_roads else _STRAIGHT)
        straight = tr("minutes are estimated from the distance, and the report says so")
        self.way.found.say("note", "" if has_roads else straight)
        self.way.set_visible(state.given("SERVICES"))

    def _travel(self, way: str) -> None:
        found = self.session.state.found.get("NETWORK")
        best = found.likeliest if found is not None else None
        self.session.give("NETWORK", best.value if way == _ROADS and best is not None else "")

    def _show_places(self) -> None:
        state = self.session.state
        places = self.session.layers.vectors.get(str(state.values.get("SETTLEMENTS") or ""))
        field = str(state.values.get("SETTLEMENT_POP") or "")
        said = people_in_places(places, field, self.session.layers.people) if places is not None else None
        _say(self.places, said)

    def _show_types(self) -> None:
        """Show the types with what the report calls them, and what is wrong with them."""
        state = self.session.state
        services = self.session.layers.vectors.get(str(state.values.get("SERVICES") or ""))
        kind = str(state.values.get("SERVICE_TYPE") or "")
        found = types_of(services, kind) if services is not None else []
        self.services.setVisible(bool(found))
        self.services.show_types([(name, service_name(name), number_text(count)) for name, count in found],
                                 str(state.values.get("SERVICE_LIMITS") or ""))  # fmt: skip
        note = about_types(services, kind) if services is not None else None
        self.types.say("look", sentence(note))

    def _give_limits(self, text: str) -> None:
        self.session.give("SERVICE_LIMITS", text)

    def _show_outside(self) -> None:
        """Ask whether services outside the region are left out; say what was answered."""
        state = self.session.state
        found = state.found.get("OUTSIDE")
        best = found.likeliest if found is not None else None
        leave = (tr("Leave out"), lambda: self.session.give("OUTSIDE", "ignore"))
        use = (tr("Use"), lambda: self.session.give("OUTSIDE", "use"))
        show = (tr("Show on the map"), self._show_on_map)
        if best is None or found is None:
            self.outside.say("note", "")
        elif state.values.get("OUTSIDE") == "ignore":
            self.outside.say("right", tr("Left out: {services}.").format(services=sentence(best.reason)), [use, show])
        elif "OUTSIDE" in state.answered:
            self.outside.say("right", tr("Used: {services}.").format(services=sentence(best.reason)), [leave, show])
        else:
            self.outside.say("look", sentence(found.question), [leave, use, show])

    def _show_on_map(self) -> None:
        distances = self.session.layers.distances
        if distances is not None:
            self.session.project.show_rows(distances.services.id, distances.outside)

    def _show_classes(self) -> None:
        state = self.session.state
        roads = self.session.layers.vectors.get(str(state.values.get("NETWORK") or ""))
        found = classes_of(roads, str(state.values.get("HIGHWAY") or "")) if roads is not None else []
        self.classes.setVisible(bool(found))
        rows = [[name, "–" if km is None else number_text(km), number_text(count)] for name, km, count in found]
        self.classes.show_rows([tr("Class of the road"), tr("km"), tr("Lines")], rows)
        if found:
            self.classes.stretch(0)


def _say(band: Band, said: tuple[bool, Note] | None) -> None:
    if said is None:
        band.say("note", "")
    else:
        band.say("right" if said[0] else "look", sentence(said[1]))


def _against(text: str) -> str:
    """Return why a text is no list of minutes, "" where it is one."""
    try:
        parse_thresholds(text)
    except InputError as error:
        return error_sentence(error)
    return ""
