"""Remedies of findings: the parameters that mend them, and both as a row of a table."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.daughters import check_same_territory
from urban_rural_linkages.core.checks.events import use_their_years
from urban_rural_linkages.core.checks.findings import (
    Finding,
    Remedy,
    Severity,
    finding_of_row,
    gives_text,
    leave_out,
    passed,
    takes_upon,
    units_text,
)
from urban_rural_linkages.core.checks.grids import check_population_grid, check_same_rasters
from urban_rural_linkages.core.checks.overlaps import Overlaps
from urban_rural_linkages.core.checks.parts import check_negative
from urban_rural_linkages.core.checks.places import check_areas, check_ids, check_services, check_weight
from urban_rural_linkages.core.checks.populations import check_changes, check_year_of_field
from urban_rural_linkages.core.checks.roads import check_speeds
from urban_rural_linkages.core.checks.shapes import Outlines, check_outlines
from urban_rural_linkages.core.demography.daughters import Daughter
from urban_rural_linkages.core.notes import Note


def values(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float64)


def said(finding: Finding) -> tuple[str, dict[str, object]]:
    assert finding.remedy is not None
    return str(finding.remedy.label), dict(finding.remedy.gives)


def test_a_daughter_is_counted_together_with_her_parent_and_both_can_be_shown():
    (found,) = check_same_territory([Daughter(1, 2007, 300.0, 0, 310.0, 1.03, True)], [], ["026", "901"], ["", ""])
    assert said(found) == ("Count together", {"SAME_TERRITORY": "901=026"})
    assert found.codes == ("901", "026")


@pytest.mark.parametrize(
    ("factor", "label", "unit"),
    [(100.0, "Use hectares", "ha"), (1e6, "Use square metres", "m2")],
)
def test_areas_in_another_unit(factor, label, unit):
    drawn = values(10.0, 20.0, 30.0)
    (found,) = check_areas(factor * drawn, drawn, ["a", "b", "c"])
    assert said(found) == (label, {"AREA_UNITS": unit})


def test_the_year_that_a_field_names():
    assert said(check_year_of_field("POP_START", "t2001", 2005)) == ("Use 2001", {"START_YEAR": 2001})
    assert said(check_year_of_field("POP_END", "t2021", 2022)) == ("Use 2021", {"END_YEAR": 2021})
    assert check_year_of_field("POP_END", "t2001_2021", 2022).remedy is None, "nobody knows which"


def test_the_period_that_events_cover():
    births = {year: f"b{year}" for year in range(2001, 2021)}
    people = {year: f"t{year}" for year in (1991, 2001, 2011, 2021, 2022)}
    remedy = use_their_years(births, people)
    assert str(remedy.label) == "Use 2001–2021"
    assert remedy.gives == {"START_YEAR": 2001, "END_YEAR": 2021, "POP_START": "t2001", "POP_END": "t2021"}
    assert use_their_years(births, {2021: "t2021"}) is None
    assert use_their_years({}, people) is None


def test_negative_numbers_that_mean_missing_are_named_and_others_are_not():
    ids = ["a", "b", "c"]
    assert said(check_negative("BIRTHS", values(-9, 3, -99), ids)) == (
        "Take -99, -9 for missing", {"NODATA_VALUES": "-99,-9"})  # fmt: skip
    assert check_negative("BIRTHS", values(-7, 3, 4), ids).remedy is None
    assert check_negative("BIRTHS", values(7, 3, 4), ids).remedy is None


def test_what_is_no_grid_of_people_is_left_out():
    grid = np.full((3, 3), -5.0)
    assert said(check_population_grid("POPULATION", grid, np.ones((1, 1)))) == ("Leave out", {"POPULATION": ""})
    (found,) = check_same_rasters({"POPULATION": grid, "POPULATION_START": grid})
    assert said(found)[1] == {"POPULATION_START": ""}


def test_services_and_roads_of_no_use_are_left_out():
    assert said(check_services(0, 0, 4, [])[0])[1] == {"SERVICES": ""}
    assert said(check_speeds(np.zeros(3, dtype=bool)))[1] == {"NETWORK": ""}


def test_units_are_known_by_their_codes():
    start, end = values(0, 5, 100), values(7, 5, 1)
    by_check = {one.check: one for one in check_changes(start, end, ["x", "y", "z"])}
    assert by_check["appeared"].codes == ("x",)
    assert by_check["large_change"].codes == ("z",)
    assert check_ids(["a", "a", "b"])[0].codes == ("a",)
    assert check_weight("POP_END", np.array([1]), values(5, 9), ["u", "v"], Note("a population")).codes == ("v",)
    some = np.array([True, True, False])
    common = Overlaps(np.array([0]), np.array([1]), values(900.0), values(0.1))
    outlines = Outlines(some, some, values(1e6, 1e6, np.nan), np.ones(3, int), np.ones(3), common)
    first, *_, last = check_outlines(outlines, ["A", "B", "C"], codes=["1", "2", "3"])
    assert (first.check, first.example, first.codes) == ("no_outline", "C", ("3",))
    assert (last.check, last.example, last.codes) == ("overlap", "A / B", ("1", "2"))


def test_what_no_diagnosis_can_do_without_is_not_taken_upon_oneself():
    assert takes_upon("vital_rates").gives == {"ACCEPT": "vital_rates"}
    assert takes_upon("repeated_ids") is None


def test_a_row_of_the_table_holds_the_whole_finding():
    remedy = Remedy(Note("Take {codes} for missing", codes="-9"), {"NODATA_VALUES": "-9", "END_YEAR": 2021})
    given = Finding("BIRTHS", "negative", Severity.FAIL, 2, "a, b", Note("{count} units.", count=2), Note("Mend it."),
                    remedy, ("a", "b"))  # fmt: skip
    row = {
        "input": given.input, "check": given.check, "severity": given.severity.value, "count": given.count,
        "example": given.example, "message": str(given.message), "fix": str(given.fix),
        "remedy": str(remedy.label), "gives": gives_text(given), "units": units_text(given),
    }  # fmt: skip
    read = finding_of_row(row)
    assert (read.input, read.check, read.severity, read.count, read.example, read.codes) == (
        "BIRTHS", "negative", Severity.FAIL, 2, "a, b", ("a", "b"))  # fmt: skip
    assert str(read.message) == "2 units." and str(read.fix) == "Mend it."
    assert said(read) == ("Take -9 for missing", {"NODATA_VALUES": "-9", "END_YEAR": 2021})


def test_a_row_without_example_fix_and_remedy():
    right = passed("UNITS", "crs", Note("Right."))
    assert (gives_text(right), units_text(right)) == ("", "")
    read = finding_of_row({"input": "UNITS", "check": "crs", "severity": "pass", "count": 0, "example": None,
                           "message": "Right.", "fix": None, "remedy": None, "gives": None, "units": None})  # fmt: skip
    assert (read.example, read.fix, read.remedy, read.codes) == ("", None, None, ())


def test_of_many_units_the_first_are_told():
    many = Finding("UNITS", "tiny", Severity.WARN, 900, "", Note("Many."), codes=tuple(map(str, range(900))))
    assert len(finding_of_row({"severity": "warn", "units": units_text(many)}).codes) == 200


def test_to_leave_out_is_to_give_nothing():
    assert leave_out("BIRTHS", "DEATHS").gives == {"BIRTHS": "", "DEATHS": ""}
