"""The finding on births, deaths and migration: each sentence against its rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.causes import balance_of, causes_finding

from .region_data import NAN, explained, region, said


def one(births, deaths, migration, start=100_000, **others):
    """A region of one unit whose people change by births, deaths and migration."""
    end = start + births - deaths + migration
    return region([start], [end], births=[births], deaths=[deaths], migration=[migration], **others)


@pytest.mark.parametrize(
    ("births", "deaths", "migration", "rule"),
    [
        (10_000, 17_000, -3_000, "F2a"), (10_000, 13_000, -7_000, "F2b"), (10_000, 17_000, 3_000, "F2c"),
        (10_000, 15_000, -5_000, "F2d"), (10_000, 15_000, -4_802, "F2d"), (10_000, 15_000, -4_801, "F2a"),
        (10_000, 17_000, -999, "F2e"), (10_000, 17_000, -1_000, "F2a"),
        (10_000, 10_900, -5_000, "F2f"), (12_000, 10_000, -5_000, "F2g"), (10_000, 10_900, 5_000, "F2h"),
        (12_000, 10_000, 5_000, "F2h"), (16_000, 10_000, 5_000, "F2i"), (16_000, 10_000, 10, "F2i"),
    ],
)  # fmt: skip
def test_which_sentence_is_said(births, deaths, migration, rule):
    """Beside -5,000 chance is 2 sqrt(9,800) = 198: up to -4,802 neither is clearly more."""
    assert causes_finding(one(births, deaths, migration)).rule == rule


@pytest.mark.parametrize(
    ("births", "deaths", "migration"), [(10_000, 10_900, 900), (0, 0, 0), (NAN, 10_900, -5000), (10_000, NAN, -5000)]
)
def test_where_nothing_is_clear_nothing_is_said(births, deaths, migration):
    assert causes_finding(one(births, deaths, migration)) is None


def test_deaths_against_departures_with_their_figures():
    facts = region([5_000, 5_000], [4_300, 4_250], births=[100, 100], deaths=[700, 250], migration=[-100, -600])
    finding = causes_finding(facts)
    assert said(finding) == "More people die than are born, and about as many more leave than arrive."
    facts = region([5_000, 5_000], [4_000, 4_200], births=[100, 100], deaths=[1_000, 300], migration=[-100, -600])
    finding = causes_finding(facts)
    assert said(finding) == "More people die than are born; departures come second."
    assert str(finding.figure) == "-1,100"
    assert explained(finding) == (
        "is the balance of births and deaths in 2001–2020; net migration is -700. "
        "In 1 of the 2 municipalities that lose people, departures weigh more."
    )
    assert "what is left of the change" in str(finding.reference[0])
    assert finding.people == 8_200, "who live where people become fewer"


def test_departures_have_the_figure_of_migration():
    finding = causes_finding(one(10_000, 13_000, -7_000))
    assert str(finding.figure) == "-7,000"
    assert explained(finding) == ("is net migration in 2001–2020; the balance of births and deaths is -3,000.")


def test_measured_migration_takes_the_place_of_what_is_left():
    """-7,000 are left of the change, -2,000 were counted: 5,000 are corrections of the register."""
    finding = causes_finding(one(10_000, 13_000, -7_000, measured_migration=[-2_000]))
    assert finding.rule == "F2a" and finding.reference == ()
    assert explained(finding).endswith(
        "Migration is as measured; it leaves -5,000 people of the change unexplained, which the register corrected."
    )


def test_without_births_and_deaths_nothing_is_said():
    assert causes_finding(region([1000], [500])) is None


@given(st.integers(0, 30_000), st.integers(0, 30_000), st.integers(-30_000, 30_000))
def test_a_sentence_is_only_said_when_it_is_so(births, deaths, migration):
    facts = one(births, deaths, migration)
    finding = causes_finding(facts)
    if finding is None:
        return
    sentence = said(finding)
    assert ("die than are born" in sentence or "more die" in sentence or "deaths outnumber" in sentence) <= (
        deaths > births
    )
    assert ("are born than die" in sentence) <= (births > deaths)
    assert (sentence.startswith(("People leave", "More people leave")) or "departures come" in sentence) <= (
        migration < 0
    )
    assert ("People arrive" in sentence or "people arrive than" in sentence) <= (migration > 0)
    if "come second" in sentence:
        assert deaths - births > -migration
    if finding.rule == "F2b":
        assert -migration > deaths - births
    assert float(finding.figure) in (births - deaths, migration)


@given(st.integers(-30_000, 30_000), st.integers(-30_000, 30_000))
def test_the_gap_is_what_measured_migration_leaves(residual, measured):
    facts = one(10_000, 12_000, residual, measured_migration=[measured])
    assert balance_of(facts.people).gap == residual - measured
