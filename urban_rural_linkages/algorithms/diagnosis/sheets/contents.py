"""Contents of the sheets: the figures of each unit, gathered from the chapters of a diagnosis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ....core.arrays import Floats, ratio
from ....core.demography.pyramids import pyramid_of, unit_pyramid
from ....core.demography.yearly_fields import years_of_pattern
from ....core.dossier.small_flows import certain_flows
from ....core.report.charts.bars import Part
from ....core.report.charts.dots import DotRow
from ....core.report.drawing import ACCENT, Drawing
from ....core.report.origins import by_rule
from ....core.report.sheets.figures import ServiceMinutes, SheetFigure, SheetRegion, UnitSheet
from ....core.report.sheets.indicators import ServiceTimes, longest_time, urgent_fifth, within_chance
from ....core.report.sheets.work import WorkPlaces, work_places
from ....i18n import tr
from ....io.containing import outline_of_points
from ...functional.flow_inputs import read_workers
from ...unit_inputs import read_groups
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..profile import has_minutes, service_of_overlay
from ..registering import minutes_to, people_fields, unit_column
from ..service_names import service_name
from ..writing import signed_percent
from .criteria import UnitCriteria
from .further import further_sentences
from .indicators import Measured, measured, service_times
from .numbers import SheetNumbers
from .sentences import Sentences, sheet_words, standing_words

_OTHERS = ("#6f99a5", "#8fb0ba", "#b0c8cf")
_ELSEWHERE = "#d5dce0"


class SheetContents:
    """The figures of all units that sheets show.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    crs : str
        The system of the maps, named at the foot.
    units : sequence of int
        Of which sheets are made: their figures are registered.
    """

    def __init__(self, diagnosis: Diagnosis, crs: str, units: Sequence[int]) -> None:
        self._diagnosis, self._number = diagnosis, diagnosis.language.number
        self._groups = read_groups(diagnosis.run)
        self._measured: list[Measured] = measured(diagnosis)
        self._times = service_times(diagnosis)
        further = further_sentences(diagnosis)
        self._criteria, self._sentences = UnitCriteria(diagnosis), Sentences(diagnosis, further)
        self._numbers = SheetNumbers(diagnosis, units)
        self._years, self._people = _series(diagnosis)
        self._present = _services_in_units(diagnosis)
        self._work = _work(diagnosis)
        self._names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
        self._area: Floats = ratio(diagnosis.populations[1], diagnosis.table("change").numbers("density_end"))
        self._urgency = urgent_fifth(diagnosis.table("priority").numbers("rank")) if self._has("priority") else None
        ages = diagnosis.ages if diagnosis.publication is None else None  # no unit's own ages are published
        self._ages = ages
        self._number_of = {one.label: self._numbers.of_indicator(one, self._text) for one in self._measured}
        self._figures = self._key_figures()
        self.region = SheetRegion(
            sheet_words(diagnosis, len(diagnosis.unit_ids), crs), self._written,
            None if ages is None else pyramid_of(ages), self._years,
            longest_time([one for _, one in self._times]),
            self._numbers.of_parts(self._times, self._criteria, self._years, further),
        )  # fmt: skip

    def sheet(self, unit: int, number: str, locator: Drawing | None, surroundings: Drawing | None) -> UnitSheet:
        """Return the sheet of a unit, with its number and its maps."""
        diagnosis = self._diagnosis
        criteria = self._criteria.of(unit)
        return UnitSheet(
            diagnosis.unit_names[unit], diagnosis.unit_ids[unit], self._place(unit), number,
            [figure for find in self._figures if (figure := find(unit)) is not None],
            self._sentences.of(unit, criteria),
            [self._dots(one, unit) for one in self._measured
             if one.is_known(unit)],
            None if self._ages is None else unit_pyramid(self._ages, unit),
            [self._minutes(one, unit) for _, one in self._times if one.minutes[unit] == one.minutes[unit]],
            [float(counts[unit]) for counts in self._people],
            [(label, counts.get(unit, 0)) for label, counts in self._present],
            self._shares(unit), criteria, surroundings, locator,
        )  # fmt: skip

    def _has(self, table: str) -> bool:
        return table in self._diagnosis.tables

    def _written(self, value: float) -> str:
        return self._number(value, 0 if value == int(value) else 1)

    def _place(self, unit: int) -> str:
        area = self._area[unit]
        parts = [self._groups[unit]] if self._groups else []
        parts += [f"{self._number(area, 1)} km²"] if area == area else []
        return " · ".join(part for part in parts if part)

    def _dots(self, one: Measured, unit: int) -> DotRow:
        indicator, value = one.indicator, float(one.indicator.values[unit])
        group = indicator.by_group.get(self._groups[unit], float("nan")) if self._groups else float("nan")
        return DotRow(one.label, indicator.scale, value, self._text(one, value), group, indicator.region,
                      indicator.reference, standing_words(indicator.standing(unit)),
                      self._number_of[one.label])  # fmt: skip

    def _text(self, one: Measured, value: float) -> str:
        text = self._number(value, one.decimals)
        return f"+{text}" if one.signed and value > 0 else text

    def _minutes(self, one: ServiceTimes, unit: int) -> ServiceMinutes:
        return ServiceMinutes(one.label, float(one.minutes[unit]), one.region, self._number(one.minutes[unit]))

    def _shares(self, unit: int) -> list[Part]:
        """Return where the residents of a unit work, as parts of a bar."""
        found = self._work[unit] if self._work else None
        if found is None:
            return []
        percent = self._diagnosis.language.percent
        here = tr("here {share}").format(share=percent(100 * found.here, 0))
        parts = [Part(found.here, here, ACCENT, percent(100 * found.here, 0))]
        for (code, share), colour in zip(found.others, _OTHERS, strict=False):
            text = percent(100 * share, 0)
            parts.append(Part(share, f"{self._names.get(code, code)} {text}", colour, text))
        if found.elsewhere > 0:
            rest = percent(100 * found.elsewhere, 0)
            parts.append(Part(found.elsewhere, tr("elsewhere {share}").format(share=rest), _ELSEWHERE, rest))
        return [part for part in parts if part.share > 0]

    def _key_figures(self) -> list[Callable[[int], SheetFigure | None]]:
        """Return what finds each of the five figures of the first line, None where it is unknown."""
        diagnosis, run = self._diagnosis, self._diagnosis.run
        (start, end), language = diagnosis.populations, diagnosis.language
        percent = diagnosis.table("change").numbers("change_pct")
        inhabitants = tr("inhabitants in {year}").format(year=run.whole("END_YEAR"))
        since = tr("since {year}").format(year=run.whole("START_YEAR"))

        def change(unit: int) -> bool:
            return bool(percent[unit] < 0 and not within_chance(float(start[unit]), float(end[unit])))

        last = people_fields(self._diagnosis)[1]
        by_people = unit_column(tr("Inhabitants at the end, by unit"), "change", last, end, self._number)
        by_change = unit_column(tr("Change (%), by unit"), "change", "change_pct", percent,
                                partial(signed_percent, language))  # fmt: skip
        return [self._figure(by_people, inhabitants), self._figure(by_change, since, change), *self._further_figures()]

    def _further_figures(self) -> list[Callable[[int], SheetFigure | None]]:
        percent, found = self._diagnosis.language.percent, list[Callable[[int], SheetFigure | None]]()
        old = next((one for one in self._measured if one.series == "share_old"), None)
        if old is not None:
            column = Figures(tr("Share of 65 and over (%), by unit"), old.indicator.values, percent, old.origin)
            found.append(self._figure(column, tr("are 65 or over")))
        if has_minutes(self._diagnosis):
            service, words = service_of_overlay(self._diagnosis), tr("{minutes} min")
            minutes = self._diagnosis.access_by_unit.mean_minutes(service, self._diagnosis.unit_ids)
            column = Figures(tr("Minutes: {service}").format(service=service_name(service)), minutes,
                             lambda value: words.format(minutes=self._number(value)),
                             minutes_to(self._diagnosis, service))  # fmt: skip
            found.append(self._figure(column, service_name(service), by="zone"))
        if self._urgency is not None:
            fifth, one_of_five = self._urgency, tr("{fifth} of 5")
            column = Figures(tr("Fifth by urgency, by unit"), fifth,
                             lambda value: one_of_five.format(fifth=self._number(value)),
                             by_rule({"priority": ["rank"]}), rule=tr("Fifths of the ranks"))  # fmt: skip
            found.append(self._figure(column, tr("fifth by urgency (1: first)"), lambda unit: bool(fifth[unit] == 1)))
        return found

    def _figure(
        self, column: Figures, label: str, is_marked: Callable[[int], bool] = lambda unit: False, by: str = "",
    ) -> Callable[[int], SheetFigure | None]:  # fmt: skip
        """Register a column of the first line, and return what finds the figure of a unit in it."""
        number = self._numbers.of_column(column, by)

        def find(unit: int) -> SheetFigure | None:
            value = float(column.values[unit])
            return None if value != value else SheetFigure(column.write(value), label, is_marked(unit), number)

        return find


def _series(diagnosis: Diagnosis) -> tuple[list[int], list[Floats]]:
    """Return the years of the series, and the people of each; empty where none was given."""
    pattern, units = diagnosis.run.text("SERIES"), diagnosis.run.table("UNITS")
    if not pattern:
        return [], []
    fields = years_of_pattern(units.field_names, pattern)
    nodata = diagnosis.run.nodata()
    counts = {year: units.numbers(name, nodata=nodata, whole=True) for year, name in sorted(fields.items())}
    return list(counts), list(counts.values())


def _services_in_units(diagnosis: Diagnosis) -> list[tuple[str, dict[int, int]]]:
    """Return how many services of each type lie in each unit; empty where none was given."""
    units = diagnosis.run.table("UNITS")
    if "services" not in diagnosis.tables or not units.has_polygons:
        return []
    table = diagnosis.table("services")
    types = [str(value or "") for value in table.column("service_type")]
    found: dict[str, dict[int, int]] = {key: {} for key in types}
    for key, row in zip(types, outline_of_points(units, table).tolist(), strict=True):
        if row >= 0:
            found[key][row] = found[key].get(row, 0) + 1
    return sorted(((service_name(key), counts) for key, counts in found.items()), key=lambda one: one[0])


def _work(diagnosis: Diagnosis) -> list[WorkPlaces | None]:
    run = diagnosis.run
    if not diagnosis.given("FLOWS", "ORIGIN", "DESTINATION", "WORKERS"):
        return []
    flows = run.table("FLOWS")
    origins, destinations = ([str(value or "") for value in flows.column(run.field(name))]
                             for name in ("ORIGIN", "DESTINATION"))  # fmt: skip
    workers = certain_flows(*read_workers(run))
    return work_places(origins, destinations, workers, diagnosis.unit_ids, run.numbers("EMPLOYED", diagnosis.unit_ids))
