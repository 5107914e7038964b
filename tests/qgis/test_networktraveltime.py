"""Travel time in straight lines, on the hospitals of Extremadura and on small cases."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsVectorLayer

from .layers import column, memory_layer


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
    assert any("73.8 km" in told for told in feedback.infos)
    assert results["OUTPUT"].featureCount() == 388
    assert set(column(results["OUTPUT"], "status")) == {"ok"}


@pytest.mark.real
class TestCalibration:
    """The 20 hospitals of extremadura/extremadura_hospitales.gpkg, Coria's at its town, and the people of 2020.

    Eurostat's official figures of the same year: 33.22 % live beyond 20 and 3.29 % beyond 45 minutes of healthcare.
    """

    @pytest.fixture
    def share_beyond(self, run, real_data):
        """A function from minutes and options of the straight line to the share of the people beyond, in per cent."""
        capitals = f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=capitales"
        towns = QgsVectorLayer(capitals)
        coria = next(f.geometry().asPoint() for f in towns.getFeatures() if f["nombre_actual"] == "Coria")
        source = QgsVectorLayer(str(real_data("extremadura/extremadura_hospitales.gpkg")))
        hospitals = [
            coria if "CORIA" in feature["hospital_name"] else feature.geometry().asPoint()
            for feature in source.getFeatures()
        ]  # fmt: skip
        points = [(f"POINT({point.x()} {point.y()})", f"{number:02}") for number, point in enumerate(hospitals)]
        services = memory_layer({"id": "text"}, points, "Point", crs="EPSG:4326")
        with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8") as file:
            people = {row["codigo"]: int(row["t2020"]) for row in csv.DictReader(file)}

        def share(minutes: float, **options) -> float:
            layer = run("networktraveltime", COST="straight", DEMAND=capitals, DEMAND_ID="codigo", SERVICES=services,
                        MAX_MINUTES=0, OUTPUT="TEMPORARY_OUTPUT", **options)["OUTPUT"]  # fmt: skip
            times = zip(column(layer, "codigo"), column(layer, "time_min"), strict=True)
            return 100 * sum(people[code] for code, time in times if time > minutes) / sum(people.values())

        return share

    def test_the_defaults_give_the_official_shares(self, share_beyond, feedback):
        assert share_beyond(20) == pytest.approx(33.22, abs=0.3)
        assert share_beyond(45) == pytest.approx(3.29, abs=0.3)
        assert feedback.warned("a calibration and no road")
        assert feedback.warned("New in this version: straight lines start with 3.5 minutes and go at 100 km/h")

    def test_the_figures_of_earlier_versions_can_be_had(self, share_beyond, feedback):
        line = {"DETOUR": 1.3, "CRUISE_SPEED": 60, "START_MINUTES": 0}
        assert share_beyond(20, **line) == pytest.approx(40.74, abs=0.005)
        assert share_beyond(45, **line) == pytest.approx(13.48, abs=0.005)
        assert not feedback.warned("New in this version")


def test_the_result_keeps_that_it_is_no_road(run):
    place = memory_layer({"id": "text"}, [("POINT(0 0)", "x")], "Point", crs="EPSG:4326")
    layer = run("networktraveltime", COST="straight", DEMAND=place, SERVICES=place, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert column(layer, "time_min") == [3.5]
    assert any("a calibration and no road" in text for text in layer.metadata().history())
