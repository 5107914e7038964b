"""A metre is a metre on the ground, whatever the map counts in: the same places in many reference systems."""

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="needs PyQGIS")

from qgis.core import (  # noqa: E402
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.core.grid import Grid  # noqa: E402
from urban_rural_linkages.io import raster  # noqa: E402
from urban_rural_linkages.io.geometries import RepresentativePoints  # noqa: E402
from urban_rural_linkages.io.ground import ground_under, plane_around  # noqa: E402

from .layers import column, memory_layer, stored_in  # noqa: E402

FEET = "PROJ:+proj=utm +zone=30 +ellps=GRS80 +towgs84=0,0,0 +units=us-ft +no_defs +type=crs"
KILOMETRES = "PROJ:+proj=utm +zone=30 +ellps=GRS80 +towgs84=0,0,0 +units=km +no_defs +type=crs"
SYSTEMS = {"UTM 30": "EPSG:25830", "UTM 29": "EPSG:25829", "Web Mercator": "EPSG:3857", "degrees": "EPSG:4326",
           "US feet": FEET, "kilometres": KILOMETRES, "Europe": "EPSG:3035", "compound": "EPSG:5554",
           "north first": "EPSG:3042"}  # fmt: skip
FOOT = 1200 / 3937


def system(name: str) -> QgsCoordinateReferenceSystem:
    crs = QgsCoordinateReferenceSystem(SYSTEMS.get(name, name))
    assert crs.isValid(), name
    return crs


def measure_in(crs: QgsCoordinateReferenceSystem) -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    return measure


def way(crs: str, *places: tuple[float, float]) -> float:
    """The length of a way in m, as QGIS measures it."""
    return measure_in(system(crs)).measureLine([QgsPointXY(*place) for place in places])


def on_ellipsoid(layer: QgsVectorLayer) -> float:
    """The length of the first line of a layer in km, as QGIS measures it."""
    return measure_in(layer.crs()).measureLength(next(layer.getFeatures()).geometry()) / 1000


def road(crs: str, *places: tuple[float, float]):
    """A road of 60 km/h, the home at its beginning and the service at its end."""
    text = ",".join(f"{x} {y}" for x, y in places)
    layers = [
        memory_layer({"kmh": "real"}, [], "LineString"),
        *(memory_layer({"id": "text"}, [], "Point") for _ in "ab"),
    ]
    shapes = f"LINESTRING({text})", *("POINT({} {})".format(*places[end]) for end in (0, -1))
    for layer, shape, value in zip(layers, shapes, (60.0, "h", "s"), strict=True):
        layer.setCrs(system(crs))
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes([value])
        layer.dataProvider().addFeatures([feature])
        layer.updateExtents()
    return layers


def over_roads(run, network, demand, services, name="networktraveltime", **more):
    ends = {"ORIGINS": demand, "ORIGIN_ID": "id", "DESTINATIONS": services, "DESTINATION_ID": "id"}
    if name == "networktraveltime":
        ends = {"DEMAND": demand, "DEMAND_ID": "id", "SERVICES": services, "SERVICE_ID": "id"}
    inputs = {"SPEED": "kmh", "MAX_MINUTES": 0, "OUTPUT": "TEMPORARY_OUTPUT"}
    return run(name, NETWORK=network, **{**inputs, **ends, **more})["OUTPUT"]


class TestRoads:
    def test_ten_thousand_feet_are_three_kilometres(self, run):
        """10,000 US survey feet are 3,048.006 m."""
        found = over_roads(run, *road("EPSG:2227", (6_000_000, 2_100_000), (6_010_000, 2_100_000)))
        assert column(found, "dist_km")[0] == pytest.approx(3.048, rel=2e-4)
        assert column(found, "time_min")[0] == pytest.approx(3.048, rel=2e-4)

    def test_international_feet(self, run):
        """EPSG:2222 (Arizona East) counts in international feet: 0.3048 m, not 0.3048006 m."""
        layers = road("EPSG:2222", (700_000, 1_000_000), (710_000, 1_000_000))
        assert column(over_roads(run, *layers), "dist_km")[0] == pytest.approx(on_ellipsoid(layers[0]), rel=1e-6)

    def test_ten_kilometres_of_web_mercator_in_spain(self, run):
        found = over_roads(run, *road("EPSG:3857", (-600_000, 4_950_000), (-590_000, 4_950_000)))
        assert column(found, "dist_km")[0] == pytest.approx(7.606, abs=0.02)

    def test_the_matrix_too(self, run):
        layers = road("EPSG:3857", (-600_000, 4_950_000), (-590_000, 4_950_000))
        assert column(over_roads(run, *layers, name="odmatrix"), "km")[0] == pytest.approx(7.606, abs=0.02)


@pytest.mark.parametrize(("crs", "places", "within"), [
    pytest.param("EPSG:4326", [(-5.6, 39.5), (-5.55, 39.52), (-5.5, 39.5)], 1e-5, id="a street map"),
    pytest.param("EPSG:4326", [(179.9, -16.5), (-179.9, -16.6)], 1e-5, id="across the 180th meridian"),
    pytest.param("EPSG:4326", [(10.0, 89.5), (170.0, 89.6)], 1e-4, id="beside the pole"),
    pytest.param("EPSG:3031", [(-200_000, 300_000), (-190_000, 310_000)], 1e-5, id="Antarctica"),
    pytest.param("EPSG:2154", [(1_220_000, 6_050_000), (1_230_000, 6_060_000)], 1e-5, id="Corsica on France's map"),
    pytest.param("EPSG:4326", [(-6.3, 36.5), (-10.0, 33.0), (-15.4, 28.1)], 1e-3, id="a ferry"),
    pytest.param("EPSG:3857", [(10_000 * i, 4_400_000 + 40_000 * i) for i in range(90)], 1e-4, id="a continent"),
])  # fmt: skip
def test_roads_are_as_long_as_qgis_measures_them(run, crs, places, within):
    layers = road(crs, *places)
    found = over_roads(run, *layers)
    assert column(found, "dist_km")[0] == pytest.approx(on_ellipsoid(layers[0]), rel=within)
    assert column(found, "snapped_m")[0] == pytest.approx(0.0, abs=0.01)


UNIT = "Polygon((300000 4300000,309000 4303000,306000 4312000,305500 4306000,301000 4309000,300000 4300000))"


@pytest.mark.parametrize("name", SYSTEMS)
class TestWhereverAUnitIsStored:
    """The same units, roads and services in nine systems: the figures of the first within 0.1 %."""

    def test_minutes_over_roads(self, run, name):
        units = memory_layer({"id": "text"}, [(UNIT, "u")], "Polygon")
        services = memory_layer({"id": "text"}, [("POINT(312000 4309000)", "s")], "Point")
        network = memory_layer({"kmh": "real"}, [("LINESTRING(300000 4305000,312000 4305000,312000 4309000)", 60.0)],
                               "LineString")  # fmt: skip
        crs = system(name)
        found = over_roads(run, stored_in(network, crs), stored_in(units, crs), stored_in(services, crs), MAX_SNAP=5000)
        expected = over_roads(run, network, units, services, MAX_SNAP=5000)
        for field in ("time_min", "dist_km", "snapped_m"):
            assert column(found, field)[0] == pytest.approx(column(expected, field)[0], rel=1e-3, abs=0.1), field

    def test_a_unit_alone_may_be_stored_elsewhere(self, run, name):
        units = memory_layer({"id": "text"}, [(UNIT, "u")], "Polygon")
        services = memory_layer({"id": "text"}, [("POINT(312000 4309000)", "s")], "Point")
        network = memory_layer({"kmh": "real"}, [("LINESTRING(300000 4305000,312000 4305000,312000 4309000)", 60.0)],
                               "LineString")  # fmt: skip
        found, expected = (over_roads(run, network, one, services, MAX_SNAP=5000)
                           for one in (stored_in(units, system(name)), units))  # fmt: skip
        assert column(found, "time_min")[0] == pytest.approx(column(expected, "time_min")[0], rel=1e-5)


def surface(folder, crs: str, corner: tuple[float, float], side: float, cells=5) -> tuple[str, QgsVectorLayer]:
    """Friction of 0.6 s/m on square cells, and a service on the cell in the upper left."""
    west, north = corner
    grid = Grid(np.full((cells, cells), 0.6), (west, side, 0.0, north, 0.0, -side), system(crs).toWkt(), -9999.0)
    raster.write(folder / "friction.tif", grid, nodata=-9999.0)
    service = memory_layer({"id": "text"}, [(f"POINT({west + side / 2} {north - side / 2})", "s")], "Point", crs)
    return str(folder / "friction.tif"), service


class TestSurfaces:
    @pytest.mark.parametrize(("crs", "corner", "side"), [
        ("EPSG:2227", (6_000_000, 2_100_000), 100 / FOOT),
        ("EPSG:3857", (-600_000, 4_950_000), 100.0),
        ("EPSG:25830", (300_000, 4_300_000), 100.0),
        ("EPSG:4087", (-600_000, 4_400_000), 100.0),
        (KILOMETRES, (300, 4_300), 0.1),
    ])  # fmt: skip
    def test_minutes_to_the_next_cells(self, run, tmp_path, crs, corner, side):
        friction, service = surface(tmp_path, crs, corner, side)
        inputs = {"FRICTION": friction, "SERVICES": service, "OUTPUT": str(tmp_path / "t.tif")}
        times = raster.read(run("traveltimeraster", **inputs)["OUTPUT"]).values
        west, north = corner[0] + side / 2, corner[1] - side / 2
        for row, column_ in ((0, 1), (1, 0), (1, 1), (4, 4)):
            place = west + side * column_, north - side * row
            expected = way(crs, (west, north), place) * 0.6 / 60
            assert times[row, column_] == pytest.approx(expected, rel=1e-3)

    def test_a_map_whose_scale_changes_along_its_rows(self, run, tmp_path):
        """Polar stereographic in Spain: the scale is that of the distance to the pole, and 1.6 and more."""
        transform = QgsCoordinateTransform(system("EPSG:4326"), system("EPSG:3995"), QgsProject.instance())
        place = transform.transform(QgsPointXY(-45.0, 40.0))
        friction, service = surface(tmp_path, "EPSG:3995", (place.x(), place.y()), 1000.0, cells=800)
        inputs = {"FRICTION": friction, "SERVICES": service, "OUTPUT": str(tmp_path / "t.tif")}
        times = raster.read(run("traveltimeraster", **inputs)["OUTPUT"]).values
        steps = [(place.x() + 500 + 1000 * i, place.y() - 500) for i in range(800)]
        assert times[0, -1] == pytest.approx(way("EPSG:3995", *steps) * 0.6 / 60, rel=1e-3)

    @pytest.mark.parametrize(("crs", "corner", "side", "km2"), [
        ("EPSG:2227", (6_000_000, 2_100_000), 100 / FOOT, 0.25),
        ("EPSG:3857", (-600_000, 4_950_000), 100.0, 0.25 * 0.7606 * 0.7577),
        ("EPSG:4326", (-5.5, 40.0), 0.001, 25 * 0.08539 * 0.11104),
    ])  # fmt: skip
    def test_the_area_of_a_catchment(self, run, tmp_path, crs, corner, side, km2):
        friction, service = surface(tmp_path, crs, corner, side)
        inputs = {"METHOD": "nearest", "FRICTION": friction, "SERVICES": service, "SERVICE_ID": "id"}
        found = run("servicecatchments", **inputs, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        assert column(found, "area_km2")[0] == pytest.approx(km2, rel=2e-3)

    @pytest.mark.parametrize(("crs", "places", "size"), [
        ("EPSG:2227", [(6_000_000, 2_100_000), (6_020_000, 2_120_000)], (100 / FOOT, 100 / FOOT)),
        ("EPSG:3857", [(-600_000, 4_950_000), (-590_000, 4_960_000)], (131.8, 131.8)),
        ("EPSG:25830", [(300_000, 4_300_000), (310_000, 4_310_000)], (100.0, 100.0)),
        ("EPSG:4326", [(-5.6, 39.5), (-5.5, 39.6)], (100 / 85_994, 100 / 111_028)),
    ])  # fmt: skip
    def test_new_cells_are_a_hundred_metres_on_the_ground(self, run, tmp_path, crs, places, size):
        network = road(crs, *places)[0]
        inputs = {"ROADS": network, "SPEED": "kmh", "MODE": "car", "CELL": 100, "OUTPUT": str(tmp_path / "f.tif")}
        made = raster.read(run("frictionsurface", **inputs)["OUTPUT"])
        assert (made.cell_width, made.cell_height) == pytest.approx(size, rel=1e-3)


class TestPlanes:
    def test_a_true_map_is_a_plane_and_others_are_not(self, qgis_app):
        assert ground_under(system("EPSG:25830"), (1e5, 4.2e6, 4e5, 4.5e6), "x") is None
        feet = ground_under(system("EPSG:2227"), (6.0e6, 2.1e6, 6.1e6, 2.2e6), "x")
        assert feet.mean_scale == pytest.approx(FOOT, rel=1e-12)
        assert ground_under(system("EPSG:2154"), (1.2e5, 6.0e6, 1.25e6, 7.1e6), "x").length_error() > 0.002

    def test_the_plane_around_places_is_true_over_a_region(self, qgis_app):
        plane = plane_around(np.array([(-9.5, 36.0), (3.5, 43.8)]))
        assert ground_under(plane, (-3.5e5, -3.5e5, 3.5e5, 3.5e5), "half of Spain") is None
        assert ground_under(plane, (-8e5, -8e5, 8e5, 8e5), "more than Spain") is not None

    def test_a_plane_across_the_180th_meridian_lies_there(self, qgis_app):
        assert "+lon_0=180.0 " in plane_around(np.array([(179.0, -16.0), (-179.0, -16.0)])).toProj().replace(
            "-180", "180"
        )


SITE = 'ENGCRS["site",EDATUM["site"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["{}",{}]]'


@pytest.mark.parametrize(("unit", "metres"), [("metre", 1.0), ("foot", 0.3048)])
def test_a_grid_of_a_building_site_has_the_length_of_its_unit(run, tmp_path, unit, metres):
    """Such a system lies nowhere on Earth: its unit is all that is known."""
    wkt = SITE.format(unit, metres)
    crs = QgsCoordinateReferenceSystem.fromWkt(wkt)
    grid = Grid(np.full((1, 3), 0.6), (0.0, 100.0, 0.0, 100.0, 0.0, -100.0), wkt, -9999.0)
    raster.write(tmp_path / "site.tif", grid, nodata=-9999.0)
    service = memory_layer({"id": "text"}, [("POINT(50 50)", "s")], "Point")
    service.setCrs(crs)
    surface = core.QgsRasterLayer(str(tmp_path / "site.tif"), "site")
    surface.setCrs(crs)
    inputs = {"FRICTION": surface, "SERVICES": service, "OUTPUT": str(tmp_path / "t.tif")}
    times = raster.read(run("traveltimeraster", **inputs)["OUTPUT"]).values
    assert times[0].tolist() == pytest.approx([0.0, metres, 2 * metres])


@pytest.mark.real
def test_a_municipality_has_one_point_in_every_system(real_data):
    """The 388 of Extremadura, which lie in two UTM zones: in six systems within a centimetre."""
    layer = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios", "m")
    found = []
    for name in ("EPSG:4258", "EPSG:4326", "EPSG:25829", "EPSG:25830", "EPSG:3857", "EPSG:3035"):
        stored = stored_in(layer, system(name))
        points = RepresentativePoints(stored.crs(), QgsProject.instance().transformContext())
        back = QgsCoordinateTransform(stored.crs(), system("EPSG:25829"), QgsProject.instance())
        places = [back.transform(points.of(feature.geometry())) for feature in stored.getFeatures()]
        found.append([(place.x(), place.y()) for place in places])
    assert len(found[0]) == 388
    assert np.ptp(found, axis=0).max() < 0.01
