"""The table of figures: women, men, all, region; a gap within the chance of small numbers is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.municipalities import ALBA, CHECKLIST, OCEJO, contents
from urban_rural_linkages.core.assessment.figure_table import figure_table
from urban_rural_linkages.core.assessment.gap import Verdict
from urban_rural_linkages.core.assessment.unit_records import REGION, Figure

FIGURES = contents().figures


def rows(unit: str, item: str, figures=FIGURES):
    own = [figure for figure in figures if figure.unit_code == unit]
    region = [figure for figure in figures if figure.unit_code == REGION]
    return figure_table(CHECKLIST, CHECKLIST.by_id[item], own, region)


def test_a_row_has_women_men_all_and_the_region():
    (row,) = rows(ALBA, "walk")
    assert (row.women, row.men, row.total, row.region) == (0.8, 0.84, 0.82, 0.67)
    assert row.indicator.id == "on_foot" and row.run == "r1"


def test_what_is_not_known_stays_unknown_with_its_reason():
    (row,) = rows(OCEJO, "walk")
    assert (row.women, row.men, row.total) == (None, None, None) and row.reason == "There are no roads."
    assert row.gap.verdict is Verdict.UNKNOWN


def test_an_item_without_figures_has_no_row():
    assert rows(ALBA, "map") == [] and rows("nowhere", "walk") == []


@pytest.mark.parametrize(
    ("error", "verdict"), [(0.005, "finding"), (0.02, "chance"), (None, "chance")]
)  # |d| = 0.04; 2 sqrt(2) 0.005 = 0.014, 2 sqrt(2) 0.02 = 0.057
def test_a_gap_is_said_only_beyond_two_standard_errors(error, verdict):
    figures = [replace(one, error=error) if one.group in ("women", "men") else one for one in FIGURES]
    assert rows(ALBA, "walk", figures)[0].gap.verdict is Verdict(verdict)


def test_a_point_of_a_share_is_a_hundredth():
    figures = [
        Figure(ALBA, "on_foot", "women", 0.815, error=0.0001),
        Figure(ALBA, "on_foot", "men", 0.82, error=0.0001),
    ]
    assert rows(ALBA, "walk", figures)[0].gap.verdict is Verdict.SLIGHT


def test_alternatives_are_not_the_state_of_today():
    figures = [replace(one, alternative="B") for one in FIGURES]
    assert rows(ALBA, "walk", figures) == []
