"""Indicators of the sheets, as far as the chapters of a diagnosis have found them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ....core.arrays import ratio, unknown
from ....core.demography.beside_group import change_beside
from ....core.report.origins import Origin, value
from ....core.report.sheets.indicators import Indicator, ServiceTimes, nearest_first
from ....i18n import tr
from ...unit_inputs import read_groups
from ..broad_people import people_by_broad_age
from ..diagnosis import Diagnosis
from ..profile import has_minutes, service_of_overlay
from ..registering import minutes_to, origins_of_ages, percent_of
from ..service_names import service_name


@dataclass(frozen=True)
class Measured:
    """An indicator of the units.

    Attributes
    ----------
    label : str
        Its name, with its unit.
    indicator : Indicator
        Its values.
    origin : Origin or None
        Where they come from; None where no field tells it.
    decimals : int
    signed : bool
        Whether gains have a plus.
    series : str
        Of a table of references.
    by : str
        The field of the units' codes in the table of its origin; "" where that is as in the units.
    """

    label: str
    indicator: Indicator
    origin: Origin | None
    decimals: int = 0
    signed: bool = False
    series: str = ""
    by: str = ""

    def is_known(self, unit: int) -> bool:
        """Tell whether a unit has a value."""
        return bool(self.indicator.values[unit] == self.indicator.values[unit])


def measured(diagnosis: Diagnosis) -> list[Measured]:
    """Return the indicators that tell units apart."""
    found = [one for one in _measured(diagnosis, read_groups(diagnosis.run)) if one.indicator.is_told]
    return [replace(one, indicator=one.indicator.beside(_reference(diagnosis, one.series))) for one in found]


def reference_place(diagnosis: Diagnosis) -> str:
    """Return the place whose reference values the sheets show, "" where none was given."""
    return next(iter(diagnosis.references.names), "")


def _reference(diagnosis: Diagnosis, series: str) -> float:
    name, run = reference_place(diagnosis), diagnosis.run
    if series == "change_pct":
        return diagnosis.references.change(name, run.whole("START_YEAR"), run.whole("END_YEAR"))
    return diagnosis.references.value(series, name, run.whole("END_YEAR"))


def _measured(diagnosis: Diagnosis, groups: Sequence[str] | None) -> Iterator[Measured]:
    change, (start, end) = diagnosis.table("change"), diagnosis.whole.populations
    years = {"start": str(diagnosis.run.whole("START_YEAR")), "end": str(diagnosis.run.whole("END_YEAR"))}
    percent, density = change.numbers("change_pct"), change.numbers("density_end")
    of_all = change_beside(start, end, None).unit if diagnosis.publication else percent
    yield Measured(tr("Change {start}–{end}, %").format(**years),
                   Indicator.of(of_all, start, groups).shown_as(percent), value("change", "change_pct"), 1, True,
                   "change_pct")  # fmt: skip
    area = ratio(end, density)
    yield Measured(tr("Inhabitants per km² (logarithmic)"), Indicator.of(density, area, groups, True),
                   value("change", "density_end"), 1, series="density")  # fmt: skip
    yield from _of_ages(diagnosis, groups)
    if "commuting" in diagnosis.tables:
        table = diagnosis.table("commuting")
        jobs = 100 * table.numbers("job_ratio")
        label = tr("Jobs per 100 employed residents")
        yield Measured(label, Indicator.of(jobs, table.numbers("residents"), groups),
                       value("commuting", "job_ratio").hundredfold(), series="job_ratio")  # fmt: skip
    if has_minutes(diagnosis):
        service = service_of_overlay(diagnosis)
        minutes = diagnosis.access_by_unit.mean_minutes(service, diagnosis.unit_ids)
        label = tr("Minutes: {service}").format(service=service_name(service))
        yield Measured(label, Indicator.of(minutes, end, groups), minutes_to(diagnosis, service), series="minutes",
                       by="zone")  # fmt: skip


def _of_ages(diagnosis: Diagnosis, groups: Sequence[str] | None) -> Iterator[Measured]:
    own, people, origins = people_by_broad_age(diagnosis), diagnosis.whole.broad, origins_of_ages(diagnosis)
    total, of_units = (counts.get("total", diagnosis.populations[1]) for counts in (people, own))
    by_field = {"old": value("ages", "share_old").hundredfold(), "young": percent_of(origins["young"], origins["all"])}
    for name, label, series in (
        ("old", tr("65 and over, %"), "share_old"),
        ("young", tr("Under 15, %"), "share_young"),
    ):
        if name in people and name in own:
            indicator = Indicator.of(100 * ratio(people[name], total), total, groups)
            yield Measured(label, indicator.shown_as(100 * ratio(own[name], of_units)), by_field[name], 1,
                           series=series)  # fmt: skip
    men = people.get("men")
    women = people.get("women")
    if men is not None and women is not None:
        label = tr("Men per 100 women")
        values = 100 * ratio(own["men"], own["women"]) if "men" in own else unknown(women.size)
        yield Measured(label, Indicator.of(100 * ratio(men, women), women, groups).shown_as(values),
                       percent_of(origins["men"], origins["women"]), series="masculinity")  # fmt: skip


def service_times(diagnosis: Diagnosis) -> list[tuple[str, ServiceTimes]]:
    """Return the types of services with the minutes to each, the nearest of the region first; empty without them."""
    if not has_minutes(diagnosis):
        return []
    keys = sorted({*diagnosis.access_by_unit.services} - {tr("all")})
    minutes = {service_name(key): diagnosis.access_by_unit.mean_minutes(key, diagnosis.unit_ids) for key in keys}
    called = {service_name(key): key for key in keys}
    return [(called[one.label], one) for one in nearest_first(minutes, diagnosis.populations[1])]
