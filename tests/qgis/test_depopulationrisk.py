"""Risk of depopulation on real municipalities: the published figures, and what is unknown."""

from __future__ import annotations

import pytest

from .layers import column


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
