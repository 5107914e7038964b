"""Findings of refusals: a fault is told once, by whoever says more of it."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.checks.findings import Severity, found, passed, refused, without_repeats
from urban_rural_linkages.core.errors import CrsError, InputError
from urban_rural_linkages.core.notes import Note

MISSING = InputError("Layer '{layer}' has no field '{field}'.", hint="Choose one of {all}.", layer="u", field="p",
                     all="a, b")  # fmt: skip


def test_a_refusal_is_a_finding_with_its_hint_as_what_to_do():
    finding = refused("POP_END", "field", MISSING)
    assert (finding.input, finding.check, finding.severity, finding.count) == ("POP_END", "field", Severity.FAIL, 1)
    assert str(finding.message) == "Layer 'u' has no field 'p'."
    assert (str(finding.fix), finding.example) == ("Choose one of a, b.", "p")


@pytest.mark.parametrize("values", [{"units": "7, 9"}, {"unit": "7, 9", "field": "p"}, {"origin": "7, 9"}])
def test_the_example_is_what_the_sentence_is_about(values):
    assert refused("FLOWS", "flows", InputError("Wrong.", **values)).example == "7, 9"


def test_a_refusal_without_a_hint_has_no_advice():
    finding = refused("UNITS", "crs", CrsError("Layer without a system."))
    assert finding.fix is None and finding.example == ""


def test_an_input_that_a_check_finds_wrong_is_told_once():
    wrong = found("POP_END", "negative", Severity.FAIL, ["a"], Note("Units with a negative number."))
    odd = found("AREA", "area_units", Severity.WARN, ["a"], Note("Units whose area differs."))
    right = passed("NAME", "encoding", Note("Names read as they should."))
    refusals = [refused(name, "figures", MISSING) for name in ("POP_END", "AREA", "AREA", "NAME")]
    merged = without_repeats([wrong, odd, right], refusals)
    assert [one.input for one in merged] == ["AREA", "NAME", "POP_END", "AREA", "NAME"]
    assert [one.severity for one in merged].count(Severity.FAIL) == 3


def test_two_faults_of_one_input_are_two_findings():
    other = InputError("Layer '{layer}' is empty.", layer="u")
    merged = without_repeats([], [refused("FLOWS", "layer", MISSING), refused("FLOWS", "flows", other)])
    assert [str(one.message) for one in merged] == ["Layer 'u' has no field 'p'.", "Layer 'u' is empty."]
