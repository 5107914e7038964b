"""The generation that grew up: outside of groups that gained of it, and where deaths are taken out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.ages import cohort_finding
from urban_rural_linkages.core.findings.facts import CohortFacts

from .region_data import NAN, array, explained, region, said


def young(before, after, groups=None, **others):
    facts = region([20_000] * len(before), [19_000] * len(before), groups)
    return replace(facts, cohort=CohortFacts(array(before), array(after), (10, 19), (2011, 2021), **others))


def test_a_group_that_gains_of_the_young_is_set_apart():
    """As in the demo region: 5,959 are left of 7,749 outside of one group, which gained 31 %."""
    finding = cohort_finding(young([4_000, 4_000, 3_749], [5_240, 3_000, 2_959], ["Vega", "Sierra", "Montes"]))
    assert said(finding) == (
        "Outside Vega, the generation that was 10 to 19 in 2011 has lost 23\u202f% of its members."
    )
    assert str(finding.figure) == "-1,790" and finding.people == 7_749 and finding.named == ("Vega",)
    assert explained(finding).endswith("Vega: +31.0\u202f%.")


def test_deaths_that_are_taken_out_are_said():
    assert [str(note) for note in cohort_finding(young([1_000, 900], [700, 600], survival=True)).reference] == [
        "expected deaths are taken out"
    ]


def test_a_place_without_both_counts_is_no_loss():
    assert cohort_finding(young([1_000, 5_000, 5_000], [NAN, 4_990, 5_010])) is None
    assert cohort_finding(region([1_000], [900])) is None


@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 5_000)), min_size=1, max_size=6))
def test_a_loss_is_only_said_of_a_loss(figures):
    before, after = (list(map(float, column)) for column in zip(*figures, strict=True))
    finding = cohort_finding(young(before, after, [f"g{i % 2}" for i in range(len(before))]))
    if finding is not None:
        assert float(finding.figure) < 0
        assert finding.people >= 100
