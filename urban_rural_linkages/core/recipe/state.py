"""The diagnosis that is being put together: its values, what was found, and what follows from both.

A window holds one `DiagnosisState`, hands over what the user does (`give`, `answer`), and shows what it says:
`question` asks back in words, `chapters` tells what opens, `steps.step_states` tells how far each step is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..checks.findings import Finding
from ..notes import Amount, Note
from .chapters import CHAPTER_IDS, missing_input
from .described import LayerDescription
from .found import Found
from .recipe_format import DIAGNOSIS, Recipe, RecipeRun
from .step_inputs import OPTIONAL, STEP_OF, STEPS

PARENTS = {
    **dict.fromkeys(("UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "AREA", "AREA_UNITS",
                     "BIRTHS", "DEATHS", "MIGRATION", "SERIES", "SAME_TERRITORY", "AGE_FIELDS", "SEX_CODES",
                     "AGE_FIELDS_START", "AGE_START_YEAR", "POP_OLD", "POP_YOUNG", "WOMEN", "EMPLOYED",
                     "SECTOR_FIELDS", "UNEMPLOYED", "LABOUR_FORCE", "MEAN_INCOME", "FUA"), "UNITS"),
    **dict.fromkeys(("SURVIVAL_SEX", "SURVIVAL_AGE", "SURVIVAL_SHARE"), "SURVIVAL"),
    "SETTLEMENT_POP": "SETTLEMENTS", "SETTLEMENT_NAME": "SETTLEMENTS",
    "SERVICE_TYPE": "SERVICES", "SERVICE_NAME": "SERVICES", "CAPACITY": "SERVICES",
    "SERVICE_KEY": "SERVICES", "SERVICES_START_YEAR": "SERVICES_START",
    "SERVICE_LIMITS": "SERVICES",
    **dict.fromkeys(("HIGHWAY", "MAXSPEED", "SPEED", "DIRECTION_FIELD"), "NETWORK"),
    **dict.fromkeys(("ORIGIN", "DESTINATION", "WORKERS"), "FLOWS"),
    **dict.fromkeys(("LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE", "LINK_LAYER", "LINK_UNIT", "LINK_YEAR",
                     "LINK_SOURCE"), "LINKS"),
    "MEMBER": "ASSOCIATIONS", "ASSOCIATION": "ASSOCIATIONS",
}  # fmt: skip
"""The layer of each field, and of what follows from its fields."""
_LOOKED_FOR = {*PARENTS, *PARENTS.values(), "POPULATION", "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START",
               "RIVERS", "WATER", "DEM"}  # fmt: skip
UNCHECKED = frozenset(
    {
        "TITLE",
        "AUTHOR",
        "CLIENT",
        "STATUS",
        "UNIT_WORD",
        "SHEETS",
        "REFERENCE",
        "LOGO",
        "ARCHIVE",
        "ISO_METADATA",
        "LANGUAGE",
        "FOLDER",
        "STORE",
        "SCENARIOS",
        "CONTEXT",
        "SOURCES",
        "REVIEW",
        "WORK_CRS",
        "PUBLISH",
        "MIN_COUNT",
        "ACCEPT",
        "RIVERS",
        "WATER",
        "DEM",
    }
)
"""Parameters that no check of the data looks at."""
_OF_UNITS_THEMSELVES = ("UNIT_ID", "NAME", "GROUP", "AREA", "AREA_UNITS")  # no table that is joined knows better
REGION = "region"
"""The question whether all that was found of the units is right, among those that were answered."""


@dataclass(frozen=True)
class ChapterState:
    """A chapter, and what it lacks; it opens where it lacks nothing."""

    id: str
    missing: Note | None

    @property
    def opens(self) -> bool:
        """Whether the report will have it."""
        return self.missing is None


@dataclass
class DiagnosisState:
    """The recipe of a diagnosis while it is made.

    Attributes
    ----------
    values : dict of str to object
        What each parameter of the diagnosis is given: names of fields, ids of layers, numbers, texts.
    found : dict of str to Found
        What was found for each.
    by_user : set of str
        Parameters that the user has set; what is found anew does not change them.
    answered : set of str
        Parameters whose question was answered; `REGION` stands for the sentence on the whole region.
    stale : set of str
        Layers that have changed since they were looked at.
    units : LayerDescription or None
        The layer of units, as it was described.
    before : tuple of RecipeRun
        Runs that prepare and join tables first.
    checks : tuple of Finding or None
        What the checks of the data found; None where they have not run since the last change.
    called : Note
        What the units are, such as "municipalities".
    names : dict of str to str
        Names of layers by their ids, for sentences.
    """

    values: dict[str, object] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)
    by_user: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    stale: set[str] = field(default_factory=set)
    units: LayerDescription | None = None
    before: tuple[RecipeRun, ...] = ()
    checks: tuple[Finding, ...] | None = None
    called: Note = field(default_factory=lambda: Note("municipalities"))
    names: dict[str, str] = field(default_factory=dict)

    def given(self, parameter: str) -> bool:
        """Tell whether a parameter has a value."""
        return self.values.get(parameter) not in (None, "", [])

    def take(self, found: Mapping[str, Found]) -> None:
        """Take over what was found: sure values are filled in where the user has chosen nothing.

        Parameters
        ----------
        found : mapping of str to Found
            As `find_unit_fields(layer).found`, `find_layers` and the other finders return it.
        """
        for parameter, one in found.items():
            self.found[parameter] = one
            if parameter in self.by_user or self.is_skipped(STEP_OF.get(parameter, "")):
                continue
            best = one.likeliest if one.sure else None
            self._set(parameter, best.value if best is not None else "")
            for name, value in (best.gives if best is not None else {}).items():
                if name not in self.by_user:
                    self._set(name, value)

    def give(self, parameter: str, value: object) -> None:
        """Give a parameter a value of the user's choice; what hung on a layer that is replaced is forgotten."""
        if value != self.values.get(parameter):
            for name, parent in PARENTS.items():
                if parent == parameter:
                    self._forget(name)
            if "UNITS" in (parameter, PARENTS.get(parameter)):
                self.answered.discard(REGION)
        self.by_user.add(parameter)
        self.answered.add(parameter)
        if value not in (None, "", []):
            self.answered.discard(STEP_OF.get(parameter, ""))  # a step that gets something is not skipped any more
        self._set(parameter, value)
        chosen = self.found[parameter].candidate(str(value)) if parameter in self.found else None
        for name, follows in (chosen.gives if chosen is not None else {}).items():
            self._set(name, follows)

    def answer(self, parameter: str) -> None:
        """Answer the question of a parameter with yes: its likeliest value is taken."""
        found = self.found.get(parameter)
        best = found.likeliest if found is not None else None
        if best is not None and not self.given(parameter):
            self.give(parameter, best.value)
        self.answered.add(parameter)

    def is_skipped(self, step: str) -> bool:
        """Tell whether the user has left out a step: nothing is filled in there."""
        return step in OPTIONAL and step in self.answered

    def skip(self, step: str) -> None:
        """Leave out a step: its inputs are emptied, and stay so."""
        for name in STEPS[step]:
            if self.given(name):
                self._set(name, "")
            self.by_user.discard(name)
            self.answered.discard(name)
        self.answered.add(step)

    def take_up(self, step: str) -> None:
        """Take up a step again that was left out; what is found is filled in the next time."""
        self.answered.discard(step)
        for name in STEPS[step]:
            if not self.given(name):
                self.by_user.discard(name)
                self.answered.discard(name)

    def exchange_units(self, layer: str, before: Iterable[RecipeRun] = ()) -> None:
        """Take a layer of units that has all fields of the last one and more: what was said of them stays.

        Parameters
        ----------
        layer : str
            Its id.
        before : iterable of RecipeRun
            The runs that have made it.
        """
        stays = {name for name in self.by_user if PARENTS.get(name) == "UNITS"} | {*_OF_UNITS_THEMSELVES}
        kept = {name: self.values[name] for name in stays if name in self.values}
        answered = set(self.answered)
        self.give("UNITS", layer)
        self.before = (*self.before, *before)
        self.values |= kept
        self.by_user |= kept.keys()
        self.answered |= answered

    def mark_stale(self, layers: Iterable[str]) -> None:
        """Say that layers have changed, by the parameters that they are given for."""
        self.stale |= set(layers)
        self.checks = None

    def drop_layers(self, ids: Iterable[str]) -> list[str]:
        """Forget layers that are gone, and what hung on them.

        Returns
        -------
        list of str
            The parameters that have lost their layer.
        """
        gone = set(ids)
        lost = [name for name, value in self.values.items() if isinstance(value, str) and value in gone
                and name not in PARENTS]  # fmt: skip
        for parameter in lost:
            self.give(parameter, "")
            self.by_user.discard(parameter)
            self.answered.discard(parameter)
        for name, found in self.found.items():
            if gone.intersection(one.value for one in found.candidates) and name not in PARENTS:
                kept = tuple(one for one in found.candidates if one.value not in gone)
                self.found[name] = Found(name, kept, found.refused, found.question)
        if "UNITS" in lost:
            self.units = None
        return lost

    def _set(self, parameter: str, value: object) -> None:
        if self.values.get(parameter) != value and parameter not in UNCHECKED:
            self.checks = None
        self.values[parameter] = value

    def _forget(self, parameter: str) -> None:
        self.values.pop(parameter, None)
        self.found.pop(parameter, None)
        self.by_user.discard(parameter)
        self.answered.discard(parameter)

    def chapters(self) -> list[ChapterState]:
        """Return the chapters in the order of the report, with what each lacks."""
        has_outlines = self.units is None or self.units.geometry == "polygon"
        usable = {name for name in self.values if self.given(name) and self.refusal(name) is None}
        lacking = {name: missing_input(name, usable.__contains__, has_outlines) for name in CHAPTER_IDS}
        needed = lacking["population"]  # without the inhabitants there is no diagnosis at all
        return [ChapterState(name, missing or needed) for name, missing in lacking.items()]

    def reason(self, parameter: str) -> Note | None:
        """Return why the value of a parameter fits, in a few words; None where it was not found by anything known."""
        found = self.found.get(parameter)
        chosen = found.candidate(str(self.values.get(parameter) or "")) if found is not None else None
        return chosen.reason if chosen is not None else None

    def refusal(self, parameter: str) -> Note | None:
        """Return why the value of a parameter does not fit, with the likely right one; None where it may stay."""
        found, value = self.found.get(parameter), str(self.values.get(parameter) or "")
        reason = found.refused.get(value) if found is not None and value else None
        if found is None or reason is None:
            return None
        best, name = found.likeliest, self.names.get(value, value)
        if best is None:
            return Note("“{value}”: {reason}.", value=name, reason=reason)
        return Note("“{value}”: {reason}. Did you mean {other} ({why})?", value=name, reason=reason,
                    other=self.names.get(best.value, best.value), why=best.reason)  # fmt: skip

    def region(self) -> Note | None:
        """Return the sentence that says what the region is; None before that is known.

        Examples: "60 municipalities, 188,169 inhabitants in 2021, 199,038 in 2001."
        """
        totals = [self._people(name) for name in ("POP_START", "POP_END")]
        years = [self.values.get(name) for name in ("START_YEAR", "END_YEAR")]
        if self.units is None or None in totals or None in years:
            return None
        said: dict[str, object] = {
            "units": Amount(self.units.count if self.units.count >= 0 else self.units.rows), "called": self.called,
            "people": totals[1], "year": years[1], "before": totals[0], "first": years[0],
        }  # fmt: skip
        group = self.units.by_name.get(str(self.values.get("GROUP") or ""))
        if group is None:
            return Note("{units} {called}, {people} inhabitants in {year}, {before} in {first}.", **said)
        return Note("{units} {called} in {groups} groups ({group}), {people} inhabitants in {year}, {before} in "
                    "{first}.", groups=group.different, group=group.name, **said)  # fmt: skip

    def question(self) -> Note | None:
        """Return the sentence that asks whether the region is right; None before there is one."""
        region = self.region()
        return None if region is None else Note("{region} Is that right?", region=region)

    def _people(self, parameter: str) -> Amount | None:
        one = self.units.by_name.get(str(self.values.get(parameter) or "")) if self.units is not None else None
        return Amount(one.total) if one is not None and one.known.size else None

    def recipe(self, paths: Mapping[str, str] | None = None, title: str = "") -> Recipe:
        """Return the recipe of the diagnosis as it stands.

        Parameters
        ----------
        paths : mapping of str to str, optional
            The source of each layer by its id: a recipe names files.
        title : str
            What the recipe is called.
        """
        sources = paths or {}
        inputs = {name: sources.get(value, value) if isinstance(value, str) else value
                  for name, value in self.values.items() if self.given(name)}  # fmt: skip
        runs = (*self.before, RecipeRun(DIAGNOSIS, inputs))
        asked = {name for name, found in self.found.items() if found.question is not None}
        answers = self.answered & (asked | {REGION, *OPTIONAL})
        return Recipe(runs, title or str(self.values.get("TITLE") or ""), tuple(sorted(answers)))


def state_of(recipe: Recipe, ids: Mapping[str, str] | None = None) -> DiagnosisState:
    """Return the state of a recipe that was read: what it gives is the user's choice, and so is what it leaves out.

    Parameters
    ----------
    recipe : Recipe
        With absolute paths.
    ids : mapping of str to str, optional
        The id of the layer that was opened for each source.
    """
    opened, last = ids or {}, recipe.diagnosis
    inputs = last.inputs if last is not None else {}
    values = {name: opened.get(value, value) if isinstance(value, str) else value for name, value in inputs.items()}
    chosen = {*values, *_LOOKED_FOR}
    return DiagnosisState(values, by_user=chosen, answered={*recipe.answers, *chosen}, before=recipe.before)
