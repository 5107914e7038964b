"""Data that a diagnosis was given: its units with their names, words and people, and the sources of its inputs."""

from __future__ import annotations

from functools import cached_property
from typing import Any, cast

from ...core.arrays import Floats
from ...core.demography.age import AgeTable
from ...core.demography.broad_ages import broad_age_problem
from ...core.demography.yearly_fields import years_of_pattern
from ...core.errors import InputError
from ...core.report.citations import Source, parse_sources
from ...core.report.references import References
from ...core.report.unit_words import UnitWords, parse_unit_words
from ...core.templates import filled
from ...i18n import Language, tr
from ..age_inputs import read_ages
from ..reference_inputs import read_references
from ..run import Run
from ..sources import sources_of_inputs

CITED = ("UNITS", "SURVIVAL", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK", "FRICTION", "POPULATION",
         "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START", "FLOWS", "LINKS", "ASSOCIATIONS")  # fmt: skip
"""The inputs whose sources are cited, in the order of the list."""


class GivenData:
    """Inputs as chapters read them, each read once.

    Parameters
    ----------
    run : Run
        The run of the diagnosis.
    language : Language
        Of everything that is written.
    """

    def __init__(self, run: Run, language: Language) -> None:
        self.run, self.language = run, language

    def given(self, *names: str) -> bool:
        """Tell whether all these parameters were given."""
        return all(self.run.given(name) for name in names)

    def passed_on(self, *names: str) -> dict[str, Any]:
        """Return parameters as they were given, to hand them to another algorithm."""
        return {name: self.run.value(name) for name in names if self.run.given(name)}

    @cached_property
    def unit_ids(self) -> list[str]:
        """The codes of the units."""
        return self.run.ids()

    @cached_property
    def unit_names(self) -> list[str]:
        """What to call each unit: its name, or its code where there is none."""
        name, ids = self.run.field("NAME"), self.unit_ids
        if name is None:
            return ids
        values = self.run.table("UNITS").column(name)
        return [str(value) if value else code for value, code in zip(values, ids, strict=True)]

    @cached_property
    def words(self) -> UnitWords:
        """The word for a unit."""
        given = self.run.text("UNIT_WORD")
        return parse_unit_words(given) if given else UnitWords(tr("municipality"), tr("municipalities"))

    def fill(self, text: str, **values: object) -> str:
        """Fill a sentence, numbers as the report writes them, and the word for a unit where it asks for it.

        Where a `count` is given, the word for units goes with it: one municipality, two municipalities.
        """
        words = self.words
        several = words.of(cast("float", values["count"])) if "count" in values else words.many
        written = {name: value if isinstance(value, str) else self.language.number(cast("float", value))
                   for name, value in values.items()}  # fmt: skip
        called = {"unit": words.one, "units": several, "Unit": words.heading, "Units": words.headings}
        return filled(text, called | written)

    @cached_property
    def populations(self) -> tuple[Floats, Floats]:
        """The populations of the start and the end."""
        return self.run.counts("POP_START", self.unit_ids), self.run.counts("POP_END", self.unit_ids)

    @cached_property
    def yearly_people(self) -> dict[int, Floats]:
        """The populations of each year of the series; none where none was given."""
        pattern, units = self.run.text("SERIES"), self.run.table("UNITS")
        if not pattern:
            return {}
        fields = years_of_pattern(units.field_names, pattern)
        units.expect(fields.values())
        return {year: units.numbers(name, nodata=self.run.nodata(), whole=True) for year, name in fields.items()}

    @cached_property
    def sources(self) -> dict[str, list[Source]]:
        """The sources of each input that was given, by SOURCES, else by its metadata; empty where none is stated."""
        stated, found = parse_sources(self.run.matrix("SOURCES"), CITED), sources_of_inputs(self.run)
        return {name: stated.get(name) or found.get(name, []) for name in CITED if self.run.given(name)}

    @cached_property
    def references(self) -> References:
        """The reference values that were given."""
        return read_references(self.run)

    @cached_property
    def ages(self) -> AgeTable | None:
        """The people of each unit by sex and age; None where no fields by age were given."""
        return read_ages(self.run, self.unit_ids)

    @cached_property
    def age_problem(self) -> InputError | None:
        """Why the fields by age tell neither the young nor the old; None where they do, or there are none."""
        return None if self.ages is None else broad_age_problem(self.ages)
