"""Travel time in straight lines, on the hospitals of Extremadura and on small cases."""

from __future__ import annotations

import pytest

from .layers import column


@pytest.mark.real
def test_the_hospital_outside_is_listed_with_its_distance(run, real_data, feedback):
    results = run(
        "networktraveltime", COST="straight",
        DEMAND=f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios", DEMAND_ID="codigo",
        SERVICES=str(real_data("extremadura/extremadura_hospitales.gpkg")), MAX_MINUTES=0,
        OUTPUT="TEMPORARY_OUTPUT", SERVICES_REPORT="TEMPORARY_OUTPUT",
    )  # fmt: skip
    report = results["SERVICES_REPORT"]
    outside = [km for km in column(report, "outside_km") if km > 0]
    assert len(outside) == 1 == results["N_OUTSIDE"]
    assert round(outside[0], 1) == 73.8
    assert len(column(report, "service_id")) == 20
    assert column(report, "used").count(1) == 20
    assert any("73.8 km" in warning for warning in feedback.warnings)
    assert results["OUTPUT"].featureCount() == 388
    assert set(column(results["OUTPUT"], "status")) == {"ok"}
