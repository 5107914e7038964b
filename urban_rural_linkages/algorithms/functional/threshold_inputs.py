"""The rule book of the degree of urbanisation as parameters: each threshold can be changed, and names its default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ...core.functional.grid_rules import GridRules
    from ..run import Run

_DENSITIES = {"UC_DENSITY": 1500, "DUC_DENSITY": 1500, "SDUC_DENSITY": None, "SUC_DENSITY": 300, "RC_DENSITY": 300,
              "LDR_DENSITY": 50}  # fmt: skip
_POPULATIONS = {"UC_POPULATION": 50000, "DUC_POPULATION": 5000, "SDUC_POPULATION": None, "SUC_POPULATION": 5000,
                "RC_POPULATION": 500}  # fmt: skip
_CONTIGUITIES = {"UC_CONTIGUITY": "4", "DUC_CONTIGUITY": "4", "SUC_CONTIGUITY": "8", "RC_CONTIGUITY": "8"}


def threshold_parameters() -> p.Parameters:
    """Declare level, rule set, built-up criterion, smoothing, gaps and every threshold."""
    return [
        p.choice("LEVEL", tr("Level"), tr("Level 2 has seven classes and water, level 1 three and water."),
                 {"level2": tr("Level 2 (seven classes)"), "level1": tr("Level 1 (three classes)")}, "level2"),
        p.flag("LEVEL1_FROM_LEVEL2", tr("Level 1 from level 2"), tr("Add the classes of level 2 up, as GHS-SMOD does, "
               "rather than apply the definition of level 1."), False, advanced=True),
        rule_set_parameter(tr("The semi-dense cluster has changed in July 2024: 900 and 2,500 now, 300 and 5,000 "
                              "before.")),
        p.choice("BUILTUP_RULE", tr("Built-up criterion"), tr("Whether built-up cells join urban centres and dense "
                 "clusters: from a fixed share, from the mean of the region's own dense clusters, or not at all."),
                 {"fixed": tr("A fixed share of the land"), "optimal": tr("The mean of the region's dense clusters"),
                  "none": tr("Built-up land does not matter")}, "fixed"),
        p.number("BUILTUP_THRESHOLD", tr("Built-up share of the land"), tr("The fixed share, 0 to 1."), 0.2, minimum=0,
                 maximum=1, decimals=3),
        p.flag("OPTIMAL_CEIL", tr("Round the optimal share up"), tr("To two decimals, as the GHSL data package of 2023 "
               "does."), False, advanced=True),
        p.choice("SMOOTHING", tr("Smoothing of edges"), tr("The majority rule of the GHSL release 2023, that of 2022, "
                 "or none."),
                 {"R2023A": tr("As in GHSL release 2023"), "R2022A": tr("As in GHSL release 2022"),
                  "none": tr("No smoothing")}, "R2023A"),
        p.number("GAP_KM2", tr("Gaps to fill (km2)"), tr("Holes of urban centres are filled when they are smaller; 0 "
                 "fills none."), 15, minimum=0),
        *_thresholds(),
    ]  # fmt: skip


def rule_set_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare the rule set; `use` says what has changed."""
    return p.choice("RULES", tr("Rule set"), use, {"2024": tr("Rules of 2024"), "2021": tr("Rules of 2021")}, "2024")


def read_rule_set(run: Run) -> Literal["2024", "2021"]:
    """Return the rule set."""
    return run.choice("RULES")


def wants_optimal_share(run: Run) -> bool:
    """Tell whether the built-up share is to be found from the region's own dense clusters."""
    return run.declares("BUILTUP_RULE") and run.choice("BUILTUP_RULE") == "optimal"


def _thresholds() -> p.Parameters:
    titles = _titles()
    numbers = [_number(name, titles[name], value) for name, value in {**_DENSITIES, **_POPULATIONS}.items()]
    contiguity = tr("Whether cells that touch at a corner belong together: 4 no, 8 yes.")
    cells = {"4": tr("4 neighbours (edges)"), "8": tr("8 neighbours (edges and corners)")}
    choices = [
        p.choice(name, titles[name], contiguity, cells, value, advanced=True) for name, value in _CONTIGUITIES.items()
    ]
    semi_dense = tr("Empty: that of the rule set.")
    return [
        *numbers,
        *choices,
        p.text("SDUC_CONTIGUITY", titles["SDUC_CONTIGUITY"], semi_dense, advanced=True, hints=cells),
        p.number("SDUC_BUFFER_KM", tr("Semi-dense cluster: distance (km)"), tr("From urban centres and dense clusters. "
                 "Empty: that of the rule set."), minimum=0, optional=True, advanced=True),
        p.number("WATER_LAND", tr("Water: share of land below"), tr("Cells with less land than this, nobody and "
                 "nothing built are water."), 0.5, minimum=0, maximum=1, advanced=True, decimals=2),
    ]  # fmt: skip


def _number(name: str, title: str, value: float | None) -> QgsProcessingParameterDefinition:
    if value is None:
        return p.number(name, title, tr("Empty: that of the rule set."), minimum=0, optional=True, advanced=True)
    official = tr("The official value is {value}.").format(value=value)
    return p.number(name, title, official, value, minimum=0, advanced=True)


def _titles() -> dict[str, str]:
    classes = {
        "UC": tr("Urban centre"),
        "DUC": tr("Dense urban cluster"),
        "SDUC": tr("Semi-dense urban cluster"),
        "SUC": tr("Suburban cells, or the urban cluster of level 1"),
        "RC": tr("Rural cluster"),
        "LDR": tr("Low density rural cells"),
    }
    kinds = {
        "DENSITY": tr("{title}: density (inhabitants/km2)"),
        "POPULATION": tr("{title}: inhabitants"),
        "CONTIGUITY": tr("{title}: contiguity"),
    }
    return {f"{c}_{k}": kinds[k].format(title=classes[c]) for c in classes for k in kinds}


def read_rules(run: Run) -> GridRules:
    """Return the rule book that the parameters make up.

    Raises
    ------
    InputError
        When a threshold cannot be used.
    """
    from ...core.functional.grid_rules import GridRules

    numbers = {name: run.number(name) for name in (*_DENSITIES, *_POPULATIONS, "SDUC_BUFFER_KM") if run.given(name)}
    contiguities: dict[str, int | str] = {name: int(run.choice(name)) for name in _CONTIGUITIES}
    if run.given("SDUC_CONTIGUITY"):
        text = run.text("SDUC_CONTIGUITY")
        contiguities["SDUC_CONTIGUITY"] = int(text) if text.isdecimal() else text  # refused by name, as 6 is
    thresholds: dict[str, Any] = {name.lower(): value for name, value in {**numbers, **contiguities}.items()}
    return GridRules(
        level=run.choice("LEVEL"),
        level1_from_level2=run.flag("LEVEL1_FROM_LEVEL2"),
        rules=read_rule_set(run),
        builtup_rule=run.choice("BUILTUP_RULE"),
        builtup_threshold=run.number("BUILTUP_THRESHOLD"),
        optimal_ceil=run.flag("OPTIMAL_CEIL"),
        smoothing=run.choice("SMOOTHING"),
        gap_km2=run.number("GAP_KM2"),
        water_land=run.number("WATER_LAND"),
        **thresholds,
    )


def rule_source(rules: GridRules) -> str:
    """Return which rules were applied, and whose they are."""
    text = tr("Degree of urbanisation, rules of {rules}, {level}, smoothing {smoothing}, built-up criterion {builtup}; "
              "Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, with the change of July "
              "2024.")  # fmt: skip
    return text.format(rules=rules.rules, level=rules.level, smoothing=rules.smoothing, builtup=rules.builtup_rule)
