"""Links and associations checked: places that are no units, layers without a unit of measure, two commutings."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Finding, Severity
from urban_rural_linkages.core.checks.links import (
    check_associations,
    check_both_commutings,
    check_links,
    check_unemployed,
)
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.linkages.layers import LinkRows, link_layers

UNITS = ["a", "b", "c"]
ROWS = [("commuting", "a", "b", 30, "workers"), ("commuting", "b", "b", 70, "workers"), ("goods", "b", "c", 2.5, "t")]


def read(rows):
    layers, origins, destinations, values, measures = zip(*rows, strict=True)
    return link_layers(LinkRows(origins, destinations, values, layers, measures), units=UNITS)


def checked(rows) -> dict[str, Finding]:
    return {one.check: one for one in check_links(read(rows))}


def test_a_table_of_the_region_is_right():
    findings = checked([*ROWS, ("goods", "x", "c", 1.0, "t")])
    assert {one.severity for one in findings.values()} == {Severity.RIGHT}
    assert str(findings["link_units"].message).endswith("between the units: commuting (100), goods (2.5).")


def test_a_layer_that_goes_elsewhere_for_the_most_part():
    finding = checked([*ROWS, ("goods", "x", "c", 1.5, "t"), ("goods", "c", "y", 1.1, "t")])["link_units"]
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 1, "goods")
    assert "comes from there: goods." in str(finding.message) and "LINK_ORIGIN" in str(finding.fix)
    assert checked([*ROWS, ("goods", "x", "c", 2.5, "t")])["link_units"].severity is Severity.RIGHT, "half is not most"


def test_a_layer_without_a_unit_of_measure():
    finding = checked([*ROWS, ("school", "a", "c", 4, "")])["link_measures"]
    assert (finding.severity, finding.example) == (Severity.WARN, "school")
    assert "as LINK_UNIT" in str(finding.fix)


@pytest.mark.parametrize(("workers", "severity"), [(70, "pass"), (70.9, "pass"), (72, "warn"), (35, "warn")])
def test_commuting_twice(workers, severity):
    flows = flow_table(["a", "b"], ["b", "b"], [30, workers], units=UNITS)
    finding = check_both_commutings(read(ROWS), flows)
    assert finding.severity.value == severity
    assert f"adds up to 100, and in its own table to {30 + workers:.0f}" in str(finding.message)


def test_no_commuting_among_the_links():
    flows = flow_table(["a", "b"], ["b", "b"], [30, 70], units=UNITS)
    assert check_both_commutings(read(ROWS[2:]), flows).severity is Severity.RIGHT


def test_associations():
    finding = check_associations({"north": [0, 1], "south": [1]}, 0, 3)
    assert (finding.severity, str(finding.message)) == (Severity.RIGHT, "Associations: 2, with 2 of 3 units.")
    finding = check_associations({"north": [0, 1]}, 1, 3)
    assert (finding.severity, finding.example) == (Severity.WARN, "1")
    assert "are left out: 1 of 3." in str(finding.message) and "MEMBER" in str(finding.fix)
    assert check_associations({"north": list(range(19))}, 1, 30).severity is Severity.RIGHT, "one in twenty may be"


def test_more_unemployed_than_labour_force():
    finding = check_unemployed(np.array([9.0, 40.0, np.nan]), np.array([80.0, 30.0, 20.0]), UNITS)
    assert (finding.severity, finding.codes) == (Severity.FAIL, ("b",))
    assert finding.remedy.gives == {"UNEMPLOYED": "", "LABOUR_FORCE": ""}
    assert check_unemployed(np.array([9.0]), np.array([np.nan]), ["a"]).severity is Severity.RIGHT
