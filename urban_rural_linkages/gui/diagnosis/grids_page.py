"""Step 4: grids of people and of built-up land, and what goes between the units: commuters and other links."""

from __future__ import annotations

from ...core.recipe.grid_facts import flows_and_units, grids_and_register
from ...i18n import tr
from .page import StepPage
from .words import sentence

_GRIDS = ("POPULATION_START", "POPULATION", "LAND", "BUILTUP_START", "BUILTUP")


class GridsPage(StepPage):
    """Rasters and flows."""

    step = "grids"

    def _title(self) -> str:
        return tr("Where do people live and work?")

    def _help(self) -> str:
        return tr("Grids of people tell town from country, those of built-up land what was built; flows, who commutes; "
                  "links, what else ties the units.")  # fmt: skip

    def _build(self) -> None:
        grid = self.grid()
        self.grids = {name: self.choices(grid, name) for name in _GRIDS}
        self.choices(grid, "FLOWS")
        self.columns = {"FLOWS": [
            self.choices(grid, "ORIGIN", "DESTINATION", text=tr("Home and work")),
            self.choices(grid, "WORKERS"),
            self.choices(grid, "EMPLOYED"),
            self.choices(grid, "SECTOR_FIELDS"),
        ]}  # fmt: skip
        self.choices(grid, "LINKS")
        self.columns["LINKS"] = [
            self.choices(grid, "LINK_ORIGIN", "LINK_DESTINATION", text=tr("From and to")),
            self.choices(grid, "LINK_LAYER", "LINK_VALUE", text=tr("What, and how much")),
            self.choices(grid, "LINK_UNIT", "LINK_YEAR", text=tr("Counted in, and when")),
            self.choices(grid, "LINK_SOURCE"),
        ]
        self.choices(grid, "ASSOCIATIONS")
        self.columns["ASSOCIATIONS"] = [self.choices(grid, "MEMBER", "ASSOCIATION", text=tr("Member and name"))]
        self.choices(grid, "UNEMPLOYED", "LABOUR_FORCE", text=tr("Unemployed and labour force"))
        self.choices(grid, "MEAN_INCOME")
        self.choices(grid, "FUA")
        self.register, self.flows = self.bands(2)

    def _show_more(self) -> None:
        state, layers = self.session.state, self.session.layers
        for layer, rows in self.columns.items():
            for row in rows:
                row.set_visible(state.given(layer))
        self._name_years()
        said = grids_and_register(layers, state)
        self.register.say("right" if said is None or said[0] else "look", sentence(said[1]) if said else "")
        table = layers.vectors.get(str(state.values.get("FLOWS") or ""))
        told = flows_and_units(table, state, layers.codes) if table is not None else None
        self.flows.say("right" if told is None or told[0] else "look", sentence(told[1]) if told else "")

    def _name_years(self) -> None:
        """Say of which year a grid has to be, once the years are known."""
        texts = {"POPULATION_START": tr("People a cell, {year}"), "POPULATION": tr("People a cell, {year}"),
                 "BUILTUP_START": tr("Built-up a cell, {year}"), "BUILTUP": tr("Built-up a cell, {year}")}  # fmt: skip
        for name, text in texts.items():
            year = self.session.state.values.get("START_YEAR" if name.endswith("START") else "END_YEAR")
            if year:
                self.grids[name].label.show_text(text.format(year=year))
