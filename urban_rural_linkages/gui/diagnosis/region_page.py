"""Step 1: the layer of units, its fields, and the years between which the region is compared."""

from __future__ import annotations

from ...core.demography.territories import parse_same_territory
from ...core.recipe.state import REGION
from ...i18n import tr
from .join_panel import JoinPanel
from .number_rows import YearsRow
from .page import StepPage
from .rows import Choices
from .words import sentence

_TOGETHER = "SAME_TERRITORY"


class RegionPage(StepPage):
    """Units, codes, names, groups, inhabitants in two years, births, deaths and migration; the background of maps."""

    step = "region"

    def _title(self) -> str:
        return tr("Which region, and between which years?")

    def _help(self) -> str:
        return tr(
            "Choose the layer with your municipalities. Its fields are recognised by name and by values; correct what "
            "is wrong."
        )

    def _build(self) -> None:
        grid = self.grid()
        self.units = self.choices(grid, "UNITS")
        self.fields = [self.choices(grid, name) for name in ("UNIT_ID", "NAME", "GROUP")]
        self.fields.append(self.choices(grid, "POP_START", "POP_END", text=tr("Inhabitants, from and to")))
        self.years = YearsRow(grid, self.session)
        self.rows.append(self.years)
        self.fields += [self.choices(grid, name) for name in ("SERIES", "AREA")]
        self.fields.append(self.choices(grid, "BIRTHS", "DEATHS", text=tr("Births, deaths")))
        self.fields.append(self.choices(grid, "MIGRATION"))
        self.empty, self.question, self.together = self.bands(3)
        self.join = JoinPanel(self.session)
        self.body.addWidget(self.join)
        self.section(tr("Background of the maps"))
        background = self.grid()
        self.background = [self.choices(background, name) for name in ("RIVERS", "WATER", "DEM")]

    def _show_more(self) -> None:
        state = self.session.state
        has_units = state.given("UNITS")
        for row in self.fields:
            row.set_visible(has_units)
        self.years.set_visible(has_units and not self._are_years_told())
        has_polygons = any(one.geometry == "polygon" for one in self.session.layers.vectors.values())
        self.empty.say("note", "" if has_polygons else tr(
            "There is no polygon layer in this project yet. Add the outlines of your municipalities to the project, "
            "load a recipe, or use the demo region: the window sees them at once."),
            [(tr("Open a file…"), self.session.project.add_layers), *self.ways_in])  # fmt: skip
        self._show_question()
        self._show_together()
        self.join.show_state()

    def _are_years_told(self) -> bool:
        """Tell whether both fields of inhabitants say of which year they are."""
        state = self.session.state
        for field, year in (("POP_START", "START_YEAR"), ("POP_END", "END_YEAR")):
            found = state.found.get(field)
            chosen = found.candidate(str(state.values.get(field) or "")) if found is not None else None
            if chosen is None or chosen.gives.get(year) != state.values.get(year):
                return False
        return True

    def _show_question(self) -> None:
        """Ask for what is needed and not given, then whether the region is right."""
        condition, state = self.condition, self.session.state
        region, is_right = state.region(), REGION in state.answered
        if condition.condition in ("error", "stale", "empty"):
            self.question.say("note", "")
        elif region is not None and condition.parameter in ("", _TOGETHER):
            asked = region if is_right else state.question()
            self.question.say("right", sentence(asked), [] if is_right else self._yes_or_no())
        else:
            self.question.say("look", sentence(condition.sentence), self._likeliest(condition.parameter))

    def _yes_or_no(self) -> Choices:
        return [(tr("Yes"), lambda: self.session.answer(REGION)), (tr("No, let me choose"), self._choose)]

    def _likeliest(self, parameter: str) -> Choices:
        """Offer the likeliest value where one thing is asked for."""
        state = self.session.state
        found = state.found.get(parameter)
        if found is None or found.likeliest is None or state.given(parameter):
            return []
        name = state.names.get(found.likeliest.value, found.likeliest.value)
        return [(tr("Yes, {name}").format(name=name), lambda: self.session.answer(parameter))]

    def _show_together(self) -> None:
        """Ask whether units that appeared are counted with those that they came from; say what was answered."""
        state = self.session.state
        found = state.found.get(_TOGETHER)
        best = found.likeliest if found is not None else None
        count = (tr("Count together"), lambda: self.session.answer(_TOGETHER))
        leave = (tr("Leave out"), lambda: self.session.give(_TOGETHER, ""))
        if best is None or found is None:
            self.together.say("note", "")
        elif state.given(_TOGETHER):
            self.together.say("right", tr("Counted together: {units}.").format(units=sentence(best.reason)), [leave])
        elif _TOGETHER in state.answered:
            words = tr("Not counted together: {units}.").format(units=sentence(best.reason))
            self.together.say("note", words, [count])
        else:
            show = (tr("Show on the map"), lambda: self.session.project.show_units(state, _codes(best.value)))
            self.together.say("look", sentence(found.question), [count, leave, show])

    def _choose(self) -> None:
        """Begin at the first field."""
        self.units.combos[0].setFocus()


def _codes(pairs: str) -> list[str]:
    """Return the codes of units that are counted together."""
    return [code for pair in parse_same_territory(pairs) for code in pair]
