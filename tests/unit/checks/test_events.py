"""Births and deaths of another period, or exchanged."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from urban_rural_linkages.core.checks.events import check_exchanged_events, check_vital_rates, mean_population
from urban_rural_linkages.core.checks.findings import Severity

NAN = float("nan")


def people(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


class TestVitalEvents:
    """A region of 10,000 people over twenty years."""

    def finding(self, births: float):
        return check_vital_rates("BIRTHS", people(births, NAN), people(10_000, 500), (2001, 2021))

    @pytest.mark.parametrize("births", [800, 1500, 11_000])
    def test_what_is_possible(self, births):
        assert self.finding(births).severity is Severity.RIGHT

    def test_one_years_births_for_twenty(self):
        finding = self.finding(80)
        assert finding.severity is Severity.FAIL
        assert "0.40 a year" in str(finding.message)
        assert "They look like the events of one year (8.0 for 1,000 people)" in str(finding.fix)

    def test_a_very_aged_region_is_told(self):
        assert self.finding(400).severity is Severity.WARN  # 2 a year for 1,000 people

    def test_more_births_than_people_can_have(self):
        assert "in persons" in str(self.finding(20_000).fix)

    def test_the_mean_of_two_dates(self):
        assert mean_population(people(10, NAN), people(20, 5)).tolist() == pytest.approx([15, NAN], nan_ok=True)

    @pytest.mark.parametrize("unknown", [people(NAN, NAN), people()])
    def test_what_is_not_known_is_no_finding(self, unknown):
        assert check_vital_rates("BIRTHS", unknown, unknown, (2001, 2021)).severity is Severity.RIGHT


class TestExchanged:
    """Two units, one of which loses people every year."""

    BIRTHS = {year: people(900 + 10 * year % 40, 30) for year in range(2015, 2024)}
    DEATHS = {year: people(1700 - 10 * year % 40, 32) for year in range(2015, 2024)}

    def finding(self, births=BIRTHS, deaths=DEATHS):
        return check_exchanged_events(births, deaths, ["44", "44001"])

    def test_as_it_should_be(self):
        assert self.finding().severity is Severity.RIGHT

    @pytest.mark.parametrize("year", [2015, 2019, 2023])
    def test_one_year_of_one_unit(self, year):
        births = self.BIRTHS | {year: people(self.DEATHS[year][0], 30)}
        deaths = self.DEATHS | {year: people(self.BIRTHS[year][0], 32)}
        finding = self.finding(births, deaths)
        assert (finding.severity, finding.example, finding.count) == (Severity.WARN, f"44 ({year})", 1)

    def test_more_births_and_more_deaths_are_not_exchanged(self):
        births = self.BIRTHS | {2020: people(1800, 30)}
        assert self.finding(births, self.DEATHS | {2020: people(2300, 32)}).severity is Severity.RIGHT

    def test_few_events_are_chance(self):
        births = self.BIRTHS | {2020: people(900, 40)}
        assert self.finding(births, self.DEATHS | {2020: people(1700, 22)}).severity is Severity.RIGHT

    def test_unknown_years(self):
        unknown = {2020: people(NAN, NAN), 2021: people(NAN, NAN)}
        assert check_exchanged_events(unknown, unknown, ["1", "2"]).severity is Severity.RIGHT
        assert check_exchanged_events({2020: people(1, 2)}, {2020: people(2, 1)}, ["1", "2"]).count == 0

    def test_the_provinces_of_aragon(self, real_data):
        """In 2023 the source has Teruel's births and deaths exchanged; the epidemic of 2020 is no exchange."""
        with real_data("aragon/aragon_province_vital_1975_2023.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        ids = sorted({row["prov"] for row in rows})
        events = {name: {} for name in ("births", "deaths")}
        for name, by_year in events.items():
            for row in rows:
                by_year.setdefault(int(row["year"]), people(*[NAN] * 3))[ids.index(row["prov"])] = float(row[name])
        assert check_exchanged_events(events["births"], events["deaths"], ids).example == "44 (2023)"
