"""Step 1: the layer of units, its fields, and the years between which the region is compared."""

from __future__ import annotations

from ...core.recipe.state import REGION
from ...i18n import tr
from .page import StepPage
from .rows import Choices, YearsRow
from .words import sentence


class RegionPage(StepPage):
    """Units, codes, names, groups, inhabitants in two years, births and deaths."""

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
        for name in ("UNIT_ID", "NAME", "GROUP"):
            self.choices(grid, name)
        self.choices(grid, "POP_START", "POP_END", text=tr("Inhabitants, from and to"))
        self.rows.append(YearsRow(grid, self.session))
        self.choices(grid, "SERIES")
        self.choices(grid, "AREA")
        self.choices(grid, "BIRTHS", "DEATHS", text=tr("Births, deaths"))
        self.empty, self.question = self.bands(2)

    def _show_more(self) -> None:
        has_polygons = any(one.geometry == "polygon" for one in self.session.layers.vectors.values())
        self.empty.say("note", "" if has_polygons else tr(
            "There is no polygon layer in this project yet. Add the outlines of your municipalities to the project, "
            "load a recipe, or use the demo region: the window sees them at once."))  # fmt: skip
        condition = self.condition
        if condition.condition in ("asks", "filled"):
            is_right = condition.condition == "filled"
            self.question.say("right" if is_right else "look", sentence(condition.sentence), self._answers())
        else:
            self.question.say("note", "")

    def _answers(self) -> Choices:
        """Offer yes and no where all is given, the likeliest value where one thing is asked for."""
        condition, state = self.condition, self.session.state
        if condition.condition == "filled":
            return []
        if not condition.parameter:
            return [(tr("Yes"), lambda: self.session.answer(REGION)), (tr("No, let me choose"), self._choose)]
        found = state.found.get(condition.parameter)
        if found is None or found.likeliest is None or state.given(condition.parameter):
            return []
        name = state.names.get(found.likeliest.value, found.likeliest.value)
        return [(tr("Yes, {name}").format(name=name), lambda: self.session.answer(condition.parameter))]

    def _choose(self) -> None:
        """Begin at the first field."""
        self.units.combos[0].setFocus()
