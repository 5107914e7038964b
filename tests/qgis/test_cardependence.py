"""Means of travel compared: villages along a road, a path for walkers, a motorway; the demo by each means alone."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from urban_rural_linkages.algorithms.access.network_inputs import Roads
from urban_rural_linkages.io.layers import FeatureTable

from .layers import column, memory_layer
from .valley import DEMO, NETWORK, region

CRS = "EPSG:25830"
X, Y = 500_000, 4_300_000


def lines():
    """12 km of road to the school at its western end; then 10 km of motorway; a track for nobody's car."""
    rows = [(f"LINESTRING({X} {Y},{X + 12000} {Y})", "secondary", "no"),
            (f"LINESTRING({X + 12000} {Y},{X + 22000} {Y})", "motorway", "no"),
            (f"LINESTRING({X} {Y},{X} {Y + 1000})", "footway", "no")]  # fmt: skip
    return memory_layer({"highway": "text", "oneway": "text"}, rows, "LineString", CRS, name="roads")


def villages(*rows):
    """Places at kilometres east and north of the school, with people and old people."""
    points = [(f"POINT({X + 1000 * x} {Y + 1000 * y})", f"v{number}", *people) for number, (x, y, *people) in
              enumerate(rows)]  # fmt: skip
    return memory_layer({"id": "text", "people": "integer", "old": "integer"}, points, "Point", CRS, name="villages")


SCHOOL = [(f"POINT({X} {Y})", "s")]


@pytest.fixture
def compared(run):
    """A function from villages to the two tables."""

    def execute(places, **more):
        school = memory_layer({"id": "text"}, SCHOOL, "Point", CRS, name="services")
        return run("cardependence", DEMAND=places, DEMAND_ID="id", SERVICES=school, SERVICE_ID="id", NETWORK=lines(),
                   HIGHWAY="highway", OUTPUT="TEMPORARY_OUTPUT", TABLE="TEMPORARY_OUTPUT",
                   **{"GROUP_FIELDS": ["people", "old"], "ISLANDS": "use", "MAX_SNAP": 100, **more})  # fmt: skip

    return execute


def test_each_village_has_its_times_and_its_least_means(compared):
    """At 1, 6, 12 and 17 km, on the footpath, and 5 km off every road."""
    places = villages((1, 0, 1000, 200), (6, 0, 300, 80), (12, 0, 90, 40), (17, 0, 30, 20), (0, 1, 10, 5), (5, 5, 7, 7))
    found = compared(places, THRESHOLDS="30")
    layer = found["OUTPUT"]
    assert column(layer, "means") == ["foot", "bicycle", "only_car", "only_car", "foot", "no_way"]
    assert column(layer, "foot_min")[:2] == pytest.approx([1 / 4.3 * 60, None], rel=1e-3)  # 84 min are beyond 60
    assert column(layer, "bicycle_min") == pytest.approx([4, 24, 48, None, 12, None], rel=1e-3)  # footway at 5 km/h
    assert column(layer, "car_min") == pytest.approx([1, 6, 12, 12 + 5 / 100 * 60, None, None], rel=1e-3)
    table = found["TABLE"]
    assert column(table, "group") == ["people", "old"]
    for name, figures in {
        "people": (1437, 352), "reach_foot": (1010, 205), "reach_bicycle": (1310, 285), "reach_car": (1420, 340),
        "bicycle_not_foot": (300, 80), "only_car": (120, 60), "beyond": (0, 0), "no_way": (7, 7),
    }.items():  # fmt: skip
        assert tuple(column(table, name)) == figures, name
    assert column(table, "share_only_car") == pytest.approx([120 / 1437, 60 / 352])
    assert found["ONLY_CAR"] == 120


def test_groups_may_be_sums_and_unknown_people_are_told(compared, feedback):
    found = compared(villages((12, 0, 90, None)), GROUP_FIELDS=[], GROUP_SPEC="all=people,old=old", THRESHOLDS="15,30")
    assert column(found["TABLE"], "only_car") == [90, 0, 90, 0]
    assert feedback.warned("Group 'old': in 1 place the people are unknown")


def test_the_chart_has_a_bar_a_group_and_who_needs_a_car(compared, tmp_path):
    places = villages((1, 0, 1000, 200), (6, 0, 300, 80), (12, 0, 90, 40), (5, 5, 7, 7))
    file = tmp_path / "chart.svg"
    compared(places, GROUP_FIELDS=[], GROUP_SPEC="women 0-14=people,men 0-14=old", CHART=str(file), THRESHOLDS="30")
    text = file.read_text(encoding="utf-8")
    assert "Who needs a car to reach a service in 30 minutes" in text
    assert "on foot 4.3 km/h, bicycle 15 km/h on asphalt" in text
    assert text.count(">0-14<") == 1 and ">women<" in text and ">men<" in text and ">90<" in text and ">40<" in text
    for colour in ("#8fc3a0", "#8276b8", "#e5a03a", "#8f3d06"):
        assert colour in text


def test_the_roads_are_read_once(compared, monkeypatch):
    """Lines, fields and lengths, whatever the number of means."""
    read = []
    before = Roads.read.__func__
    monkeypatch.setattr(Roads, "read", classmethod(lambda cls, *given: read.append(1) or before(cls, *given)))
    lines_in = FeatureTable.lines_in
    monkeypatch.setattr(FeatureTable, "lines_in", lambda *given: read.append(2) or lines_in(*given))
    compared(villages((1, 0, 5, 5)))
    assert read == [1, 2]


@pytest.mark.parametrize(
    ("more", "said"),
    [({"GROUP_FIELDS": []}, "how many people live"), ({"THRESHOLDS": "15,90"}, "looked for within 60"),
     ({"THRESHOLDS": "x"}, "plain numbers"), ({"BICYCLE_SPEED": 0}, "BICYCLE_SPEED")],
)  # fmt: skip
def test_what_cannot_be_counted_is_refused(compared, more, said):
    with pytest.raises(QgsProcessingException, match=said):
        compared(villages((1, 0, 5, 5)), **more)


def test_the_demo_is_that_of_the_three_searches(run):
    """Each means by itself with the algorithm of travel times, and counted here."""
    inputs = {
        "DEMAND": region() + "settlements",
        "DEMAND_ID": "settlement_id",
        "NETWORK": region() + "roads",
        "SERVICES": region() + "services|subset=type = 'health_centre'",
        "SERVICE_ID": "service_id",
        **NETWORK,
    }
    found = run("cardependence", **inputs, GROUP_FIELDS=["population"], OUTPUT="TEMPORARY_OUTPUT",
                TABLE="TEMPORARY_OUTPUT")  # fmt: skip
    people = column(QgsVectorLayer(inputs["DEMAND"], "s", "ogr"), "population")
    times = {
        mode: column(run("networktraveltime", **inputs, MODE=mode, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"], "time_min")
        for mode in ("walk", "bicycle", "car")
    }
    for mode, name in (("walk", "foot_min"), ("bicycle", "bicycle_min"), ("car", "car_min")):
        assert column(found["OUTPUT"], name) == times[mode]
    for row, limit in enumerate((15, 30)):
        within = {mode: [t is not None and t <= limit for t in minutes] for mode, minutes in times.items()}
        foot = sum(p for p, w in zip(people, within["walk"], strict=True) if w)
        only_car = sum(p for p, *w in zip(people, *within.values(), strict=True) if w == [False, False, True])
        assert column(found["TABLE"], "reach_foot")[row] == foot
        assert column(found["TABLE"], "only_car")[row] == only_car
    assert column(found["TABLE"], "only_car") == [35_809, 53_228]  # flat: the demo's hills are in no figure here
    # At 15 km/h on every road but motorways 7471 people cycle and do not walk, and 53,109 need a car: on tracks and
    # paths a bicycle is slower here.  Who walks and who is beyond is the same.
    parts = ("reach_foot", "bicycle_not_foot", "beyond", "no_way")
    assert [column(found["TABLE"], name)[1] for name in parts] == [127_161, 7_352, 421, 7]


def test_hills_make_more_people_of_the_demo_depend_on_a_car(run):
    health = "services|subset=type = 'health_centre'"
    found = run(
        "cardependence",
        DEMAND=region() + "settlements",
        DEMAND_ID="settlement_id",
        NETWORK=region() + "roads",
        SERVICES=region() + health,
        SERVICE_ID="service_id",
        DEM=str(DEMO / "dem_100m.tif"),
        GROUP_FIELDS=["population"],
        OUTPUT="TEMPORARY_OUTPUT",
        TABLE="TEMPORARY_OUTPUT",
        **NETWORK,
    )
    assert column(found["TABLE"], "only_car") == [35_955, 54_641]
    assert found["ONLY_CAR"] == 54_641
