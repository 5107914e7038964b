"""The measures that town and country are compared by: of what the diagnosis knows of each unit, the most telling first.

Counts are those that may be published: of units that are hidden the figures are unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ....core.access.coverage_headline import headline_threshold
from ....core.arrays import Floats
from ....core.known import how_many
from ....core.linkages.gap_figures import group_beyond, men_beside_women, thousand_years_lived, year_before
from ....core.linkages.pooled import CHANGE, HIGH, HUNDRED, LEVEL, LOW, MEAN, NEITHER, SHARE, Indicator
from ....core.parameter_text import parse_thresholds
from ....i18n import tr
from ...area_inputs import known_areas
from ...balance_inputs import read_events
from ..broad_people import people_by_broad_age
from ..diagnosis import Diagnosis
from ..profile import has_minutes, service_of_overlay
from ..service_names import a_service, service_name

_LEAST_MINUTES = 2.0
"""A sentence says nothing of fewer."""


@dataclass(frozen=True, eq=False)
class Field:
    """A figure of each unit: the name of its field, its label, and the figures."""

    name: str
    label: str
    values: Floats


@dataclass(frozen=True, eq=False)
class Measure:
    """A row of the comparison.

    Attributes
    ----------
    indicator : Indicator
    part, whole : Field
        What it is made of.
    unit : str
        When, and in what it is told.
    gap_unit : str
        What a difference is told in, where a gap is not told as a ratio; it holds ``{gap}``.
    least : float
        A sentence says nothing of a smaller gap.
    kind : str
        What it is about: ``old``, ``young``, ``men``, ``change``, ``work``, ``minutes``, ``beyond``, or "" for others.
    drawn : str
        What the chart calls it, where it has no room for its name; "" where it has.
    service : str
        The type of service.
    """

    indicator: Indicator
    part: Field
    whole: Field
    unit: str
    gap_unit: str = ""
    least: float = 0.0
    kind: str = ""
    drawn: str = ""
    service: str = ""


def measures_of(diagnosis: Diagnosis) -> list[Measure]:
    """Return all measures that the diagnosis has figures for; a page draws the first of them."""
    main, others = _of_services(diagnosis)
    return [*_of_ages(diagnosis), *_of_change(diagnosis), *_of_work(diagnosis), *main, *others, *_of_events(diagnosis),
            *_of_density(diagnosis)]  # fmt: skip


def _measure(
    label: str, part: Field, whole: Field, unit: str, of: str, worse: str = HIGH, *, gap_unit: str = "", kind: str = "",
) -> Measure:  # fmt: skip
    """Return a measure whose figure is made `of` both fields as `Indicator.kind` says."""
    return Measure(Indicator(label, part.values, whole.values, of, worse), part, whole, unit, gap_unit, kind=kind)


def _of_ages(diagnosis: Diagnosis) -> Iterator[Measure]:
    """Yield the old, the young, and men per 100 women."""
    ages, year = people_by_broad_age(diagnosis), diagnosis.run.whole("END_YEAR")
    in_percent = tr("{year}, in %").format(year=year)
    if "old" in ages:
        everybody = Field("people_with_age", tr("People whose age is known"), ages["total"])
        old = Field("old", tr("People of 65 and over"), ages["old"])
        yield _measure(tr("65 and over"), old, everybody, in_percent, SHARE, kind="old")
        if "young" in ages:
            young = Field("young", tr("People under 15"), ages["young"])
            yield _measure(tr("Under 15"), young, everybody, in_percent, SHARE, LOW, kind="young")
    if "women" in ages:
        women = Field("women", tr("Women"), ages["women"])
        men = Field("men", tr("Men"), men_beside_women(ages["total"], ages["women"]))
        yield _measure(tr("Men per 100 women"), men, women, str(year), HUNDRED, NEITHER,
                       gap_unit=tr("{gap} {gap:man|men}"), kind="men")  # fmt: skip


def _of_change(diagnosis: Diagnosis) -> Iterator[Measure]:
    """Yield the change of people over the period, and over one as long before it where a series knows it."""
    first, last = (diagnosis.run.whole(name) for name in ("START_YEAR", "END_YEAR"))
    start, end = diagnosis.populations
    now, then = Field("people", tr("Inhabitants"), end), Field("people_start", _in(first), start)
    unit = tr("{first}–{last}, in %")
    yield _measure(tr("Change of people"), now, then, unit.format(first=first, last=last), CHANGE, LOW, kind="change")
    before = year_before(first, last)
    if before in diagnosis.yearly_people:
        earlier = Field("people_before", _in(before), diagnosis.yearly_people[before])
        yield _measure(tr("Change in the years before"), then, earlier, unit.format(first=before, last=first), CHANGE,
                       LOW, kind="change")  # fmt: skip


def _of_work(diagnosis: Diagnosis) -> Iterator[Measure]:
    """Yield the unemployed and the mean income, where they were given; of which date, no input says."""
    run, ids = diagnosis.run, diagnosis.unit_ids
    unemployed, force = run.counts("UNEMPLOYED", ids), run.counts("LABOUR_FORCE", ids)
    if unemployed is not None and force is not None:
        part, whole = (
            Field("unemployed", tr("Unemployed"), unemployed),
            Field("labour_force", tr("Labour force"), force),
        )
        yield _measure(tr("Unemployed"), part, whole, tr("in % of the labour force"), SHARE, kind="work")
    income = run.numbers("MEAN_INCOME", ids)
    if income is not None:
        people = Field("people", tr("Inhabitants"), diagnosis.populations[1])
        yield _measure(tr("Mean income"), Field("mean_income", tr("Mean income"), income), people,
                       tr("mean, by people"), MEAN, LOW, kind="work")  # fmt: skip


def _in(year: int) -> str:
    return tr("Inhabitants {year}").format(year=year)


def _of_services(diagnosis: Diagnosis) -> tuple[list[Measure], list[Measure]]:
    """Return the measures of the service that most people lack, and those of the others, the most lacked first."""
    if not has_minutes(diagnosis):
        return [], []
    counts = diagnosis.access_by_unit
    limit = headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS")))
    names = sorted({*counts.services} - {tr("all")})
    first = service_of_overlay(diagnosis)
    people = counts.lacking(limit, diagnosis.unit_ids)
    of = {name: _ServiceMeasures(diagnosis, name, number, limit, people[name])
          for number, name in enumerate(names, start=1)}  # fmt: skip
    others = sorted((one for name, one in of.items() if name != first), key=lambda one: -one.people_lacking)
    called = [(one, service_name(one.service)) for one in others]
    further = [replace(one.minutes(), drawn=name, unit=tr("mean minutes")) for one, name in called]
    further += [replace(one.beyond(), drawn=name) for one, name in called]
    return [*of[first].all()], further


class _ServiceMeasures:
    """Measures of one type of service."""

    def __init__(
        self, diagnosis: Diagnosis, service: str, number: int, limit: float, people: tuple[list[float], list[float]]
    ) -> None:  # fmt: skip
        self._diagnosis, self.service, self._number, self._limit = diagnosis, service, number, limit
        lacking, total = people
        self._lacking, self._total = np.array(lacking), np.array(total)

    @property
    def people_lacking(self) -> float:
        """The people beyond the threshold, as far as they are known."""
        return self._diagnosis.access_by_unit.people_lacking(self._limit, self.service)

    def all(self) -> Iterator[Measure]:
        """Yield minutes, and who is beyond the threshold: the old, and everybody."""
        yield self.minutes()
        ages = people_by_broad_age(self._diagnosis)
        if "old" in ages:
            yield self._old_beyond(ages["old"])
        yield replace(self.beyond(), drawn=tr("Beyond {minutes} min, everybody").format(minutes=self._minutes))

    def minutes(self) -> Measure:
        """Return the mean minutes of all people who have a way."""
        counts, ids = self._diagnosis.access_by_unit, self._diagnosis.unit_ids
        label = tr("Minutes to {service}").format(service=a_service(self.service))
        part = self._field("minutes", label, counts.mean_minutes(self.service, ids))
        whole = self._field("with_a_way", tr("People with a way: {service}").format(service=self._name),
                            counts.people_with_a_way(self.service, ids))  # fmt: skip
        year = self._diagnosis.run.whole("END_YEAR")
        made = _measure(label, part, whole, tr("{year}, minutes").format(year=year), MEAN, gap_unit=tr("{gap} min"),
                        kind="minutes")  # fmt: skip
        return replace(made, least=_LEAST_MINUTES, service=self.service)

    def beyond(self) -> Measure:
        """Return the share of the people beyond the threshold, those without a way among them."""
        label = tr("Beyond {minutes} min of {service}").format(minutes=self._minutes, service=a_service(self.service))
        counted = self._field("counted", tr("People counted: {service}").format(service=self._name), self._total)
        made = _measure(label, self._field("beyond", label, self._lacking), counted, self._unit, SHARE, kind="beyond")
        return replace(made, service=self.service)

    def _old_beyond(self, old: Floats) -> Measure:
        """Return the share of the old beyond, as if they lived where all of their unit do."""
        drawn = tr("Beyond {minutes} min, 65 and over").format(minutes=self._minutes)
        words = {"minutes": self._minutes, "service": a_service(self.service)}
        label = tr("65 and over, beyond {minutes} min of {service}").format(**words)
        part = self._field("old_beyond", label, group_beyond(old, self._lacking, self._total))
        made = _measure(label, part, Field("old", tr("People of 65 and over"), old), self._unit, SHARE)
        return replace(made, drawn=drawn)

    def _field(self, name: str, label: str, values: Floats) -> Field:
        return Field(f"{name}_{self._number}", label, values)

    @property
    def _name(self) -> str:
        return service_name(self.service)

    @property
    def _minutes(self) -> str:
        return self._diagnosis.language.number(self._limit)

    @property
    def _unit(self) -> str:
        words = {"minutes": self._minutes, "service": a_service(self.service)}
        return tr("in %, {minutes} min of {service}").format(**words)


def _of_events(diagnosis: Diagnosis) -> Iterator[Measure]:
    """Yield births and deaths of a year for every 1,000 inhabitants."""
    first, last = (diagnosis.run.whole(name) for name in ("START_YEAR", "END_YEAR"))
    start, end = diagnosis.populations
    lived = Field("lived", tr("Thousand years lived"), thousand_years_lived(start, end, first, last))
    told = {"BIRTHS": ("births", tr("Births"), LOW), "DEATHS": ("deaths", tr("Deaths"), NEITHER)}
    for parameter, (name, label, worse) in told.items():
        events = read_events(diagnosis.run, parameter, diagnosis.unit_ids)
        if events is not None and last > first:
            unit = tr("{first}–{last}, per thousand a year").format(first=first, last=last)
            yield _measure(label, Field(name, label, events), lived, unit, LEVEL, worse)


def _of_density(diagnosis: Diagnosis) -> Iterator[Measure]:
    """Yield the inhabitants for each km2, of which neither end is worse."""
    people, km2 = diagnosis.populations[1], known_areas(diagnosis.run, diagnosis.unit_ids)
    if how_many(np.isfinite(km2)):
        area = Field("km2", tr("Area (km²)"), km2)
        unit = tr("{year}, inhabitants per km²").format(year=diagnosis.run.whole("END_YEAR"))
        yield _measure(tr("Density"), Field("people", tr("Inhabitants"), people), area, unit, LEVEL, NEITHER)


def fields_of(measures: Sequence[Measure]) -> list[Field]:
    """Return the fields of all measures, each once."""
    fields = {field.name: field for one in measures for field in (one.part, one.whole)}
    return [*fields.values()]
