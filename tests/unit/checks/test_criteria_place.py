"""Criteria held against the place of the units: a law of Extremadura says nothing of Basilicata."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.demography.criteria_sets import SHIPPED, set_record, shipped
from urban_rural_linkages.core.checks.criteria import check_criteria, fits, share_within
from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.demography.criteria_format import parse_criteria

NAN = float("nan")
PLACES = {
    "Cáceres": (-6.37, 39.47), "Potenza": (15.80, 40.64), "Zaragoza": (-0.88, 41.65), "Las Palmas": (-15.41, 28.12),
    "Saint-Denis": (55.45, -20.88), "Topeka": (-95.69, 39.05), "Natal": (-35.21, -5.79),
}  # fmt: skip


@pytest.mark.parametrize(
    ("place", "fitting"),
    [
        ("Cáceres", {"ex_ley3_2022_art20", "ex_irpf_3000", "es_reto_5000", "eu_sparse", "seed_2001_2018"}),
        ("Potenza", {"snai_2014", "eu_sparse", "seed_2001_2018"}),
        ("Zaragoza", {"ar_tax_160_1", "es_reto_5000", "eu_sparse", "seed_2001_2018"}),
        ("Las Palmas", {"es_reto_5000", "eu_sparse", "seed_2001_2018"}),
        ("Saint-Denis", {"eu_sparse", "seed_2001_2018"}),
        ("Topeka", {"ers_poploss_2015", "seed_2001_2018"}),
        ("Natal", {"seed_2001_2018"}),
    ],
)
def test_which_sets_may_hold_where(place, fitting):
    looked_at = {"ex_ley3_2022_art20", "ex_irpf_3000", "es_reto_5000", "eu_sparse", "seed_2001_2018", "snai_2014",
                 "ar_tax_160_1", "ers_poploss_2015"}  # fmt: skip
    assert {name for name in looked_at if fits(np.array([PLACES[place]]), shipped(name))} == fitting


def test_a_law_of_another_country_is_a_warning_with_sets_that_fit():
    basilicata = np.array([PLACES["Potenza"], (16.6, 40.67), (NAN, NAN)])
    finding = check_criteria(basilicata, shipped("ex_ley3_2022_art20"), [shipped(name) for name in SHIPPED])
    assert (finding.severity, finding.check) == (Severity.WARN, "criteria_country")
    assert str(finding.message) == ("The criteria 'ex_ley3_2022_art20' are those of Extremadura, ES, and 100 % of the "
                                    "units lie elsewhere.")  # fmt: skip
    assert "snai_2014" in str(finding.fix) and "ex_" not in str(finding.fix) and "seed_2001_2018" in str(finding.fix)


def test_a_few_units_beyond_the_border_are_no_other_country():
    units = np.array([PLACES["Cáceres"]] * 19 + [PLACES["Potenza"]])
    assert share_within(units, shipped("ex_ley3_2022_art20")) == pytest.approx(0.95)
    assert check_criteria(units, shipped("ex_ley3_2022_art20"), []).severity is Severity.RIGHT


def test_where_nothing_is_known_nothing_is_said_against_a_set():
    nowhere = np.full((2, 2), NAN)
    assert np.isnan(share_within(nowhere, shipped("snai_2014")))
    assert check_criteria(nowhere, shipped("snai_2014"), []).severity is Severity.RIGHT


def test_the_region_is_named_in_the_language_of_the_reader():
    finding = check_criteria(np.array([PLACES["Potenza"]]), shipped("ct_ley8_2025_special"), [], "es")
    assert "Cataluña, ES" in str(finding.message)


def test_a_set_that_does_not_say_where_it_holds_is_bound_to_no_country():
    finding = check_criteria(np.array([PLACES["Natal"]]), parse_criteria(set_record()), [])
    assert finding.severity is Severity.RIGHT and "bound to no country" in str(finding.message)
