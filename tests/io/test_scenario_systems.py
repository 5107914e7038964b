"""Changes of a scenario carried into another coordinate reference system."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateTransformContext

from urban_rural_linkages.core.board.changes import Closed, Opened, RoadDrawn
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.errors import CrsError
from urban_rural_linkages.io.scenario_systems import changes_in

CHANGES = (
    Opened("a", "Zafra", -6.416, 38.425, 80.0),
    Closed("12"),
    RoadDrawn("r", "Bypass", ((-6.416, 38.425), (-3.0, 38.425)), 90.0),
)


def carried(scenario_crs: str, crs: str):
    return changes_in(Scenario("k", "A", "", 30.0, CHANGES, crs=scenario_crs), crs, QgsCoordinateTransformContext())


def test_points_of_places_and_roads_are_carried_and_all_else_stays(qgis_providers):
    opened, closed, drawn = carried("EPSG:4326", "EPSG:25830")
    assert (opened.key, opened.name, opened.capacity) == ("a", "Zafra", 80.0)
    assert drawn.points[0] == (opened.x, opened.y)
    assert drawn.points[1][0] == pytest.approx(500_000.0, abs=0.01)  # the middle of the zone
    assert (drawn.kmh, closed) == (90.0, CHANGES[1])
    back = changes_in(
        Scenario("k", "A", "", 30.0, (opened,), crs="EPSG:25830"), "EPSG:4326", QgsCoordinateTransformContext()
    )[0]
    assert (back.x, back.y) == (pytest.approx(-6.416, abs=1e-7), pytest.approx(38.425, abs=1e-7))


@pytest.mark.parametrize("crs", ["", "EPSG:4326"])
def test_nothing_is_carried_within_a_system_or_from_an_unknown_one(crs, qgis_providers):
    assert carried(crs, "EPSG:4326") == CHANGES


def test_what_cannot_be_carried_is_said(qgis_providers):
    far = Scenario("k", "A", "", 30.0, (Opened("a", "Nowhere", 1e30, 1e30),), crs="EPSG:25830")
    with pytest.raises(CrsError, match="The points of scenario 'A' cannot be carried from EPSG:25830"):
        changes_in(far, "EPSG:4326", QgsCoordinateTransformContext())
