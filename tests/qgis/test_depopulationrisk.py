"""Risk of depopulation on real municipalities: the published figures, and what is unknown."""

from __future__ import annotations

import pytest

from .layers import column, memory_layer, rows


@pytest.fixture
def extremadura(run, real_data):
    """The 388 municipalities with their yearly populations, joined by our own algorithm."""
    return run(
        "jointables", UNITS=f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios",
        UNIT_ID="codigo", TABLES=[str(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))],
        OUTPUT="TEMPORARY_OUTPUT",
    )["OUTPUT"]  # fmt: skip


@pytest.mark.real
def test_extremadura_2001_2018(run, extremadura):
    results = run(
        "depopulationrisk", UNITS=extremadura, UNIT_ID="codigo", POP_START="t2001", POP_END="t2018", START_YEAR=2001,
        END_YEAR=2018, AREA="superficie_ha", AREA_UNITS="ha", OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip
    assert results["OUTPUT"].featureCount() == 388
    figures = [results[n] for n in ("N_COMPARABLE", "N_DECLINING", "N_LOW_DENSITY", "N_AT_RISK", "POPULATION_AT_RISK")]
    assert figures == [383, 326, 167, 157, 121900]
    remarks = [text for text in column(results["OUTPUT"], "remark") if text]
    assert len(remarks) == 5 and all("2001" in text for text in remarks)


def _risk(run, *units, **inputs):
    fields = {"code": "text", "p0": "real", "p1": "real", "n": "real", "ha": "real"}
    layer = memory_layer(fields, [(code, *figures) for code, figures in zip("abcdef", units, strict=False)])
    named = {"UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "NATURAL": "n", "AREA": "ha", "AREA_UNITS": "ha"}
    years = {"START_YEAR": 2001, "END_YEAR": 2018, "OUTPUT": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT"}
    return run("depopulationrisk", UNITS=layer, **{**named, **years, **inputs})


def test_people_after_nobody_are_no_decline(run):
    found = _risk(run, (0, 10, -1, 1000), (0, 0, 0, 1000), (10, 5, -1, 1000))
    assert column(found["OUTPUT"], "clause_decline") == [0, 0, 1] and column(found["OUTPUT"], "at_risk") == [0, 0, 1]
    assert found["N_DECLINING"] == found["N_AT_RISK"] == 1 and found["POPULATION_AT_RISK"] == 5
    assert [bool(text) for text in column(found["OUTPUT"], "remark")] == [True, True, False]


def test_what_cannot_be_told_is_not_counted_as_none(run):
    found = _risk(run, (None, 10, -1, None), (None, 20, -1, None), AREA=None)
    (total,) = rows(found["SUMMARY"])
    for name in ("declining", "low_density", "declining_low_density", "at_risk", "population_at_risk"):
        assert total[name] is None, name
    assert (total["units"], total["comparable"], total["undecided"], total["population"]) == (2, 0, 2, 30)
    assert found["N_AT_RISK"] is None and found["N_DECLINING"] is None and found["N_COMPARABLE"] == 0


@pytest.mark.parametrize(("years", "subtitle"), [((2001, 2018), ""), ((2011, 2021), "criteria of 2001–2018, run on ")])
def test_a_set_on_other_years_says_so_in_the_title(run, feedback, years, subtitle):
    found = _risk(run, (10, 5, -1, 1000), START_YEAR=years[0], END_YEAR=years[1])
    title = found["OUTPUT"].metadata().title()
    assert (subtitle in title) if subtitle else title == "Risk of depopulation"
    assert feedback.warned("speaks of 2001-2018; it was run on 2011-2021") == bool(subtitle)
