"""Points of a lattice carried to another CRS: as the transformation does it, and most of them without it."""

import numpy as np
import pytest

osr = pytest.importorskip("osgeo.osr", reason="needs osgeo")

from urban_rural_linkages.io.raster.carried import carried  # noqa: E402
from urban_rural_linkages.io.raster.gdal_backend import point_transform  # noqa: E402


def wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt(["FORMAT=WKT2_2019"])


class Counted:
    """A transformation that counts its points."""

    def __init__(self, transform):
        self.points, self._transform = 0, transform

    def __call__(self, x, y):
        self.points += np.size(x)
        return self._transform(x, y)


LATTICES = {
    "laea to utm": (3035, 25830, np.arange(2.8e6, 3.8e6, 2500.0), np.arange(2.5e6, 1.6e6, -2500.0), 1e-3),
    "degrees to utm": (4258, 25830, np.arange(-9.0, 3.0, 0.03), np.arange(43.0, 36.0, -0.03), 1e-3),
    "utm to degrees": (25830, 4258, np.arange(1e5, 9e5, 2000.0), np.arange(4.8e6, 4.0e6, -2000.0), 1e-9),
}


@pytest.mark.parametrize("name", LATTICES)
def test_points_lie_where_the_transformation_puts_them(name):
    source, target, x, y, tolerance = LATTICES[name]
    transform = Counted(point_transform(wkt(source), wkt(target)))
    found = carried(x, y, transform, (tolerance, tolerance))
    assert transform.points < 0.1 * x.size * y.size
    exact = transform(np.tile(x, y.size), np.repeat(y, x.size))
    for one, other in zip(found, exact, strict=True):
        np.testing.assert_allclose(one.ravel(), other, rtol=0, atol=2 * tolerance)


def broken(x, y):
    """Jump at 10 as at a date line, and have nothing beyond 40."""
    return np.where(x < 10.0, x, x - 360.0), np.where(x > 40.0, np.nan, y)


@pytest.mark.parametrize(("rows", "columns"), [(1, 300), (300, 1), (2, 2), (40, 900), (90, 90)])
def test_what_jumps_or_is_nowhere_is_carried_point_by_point(rows, columns):
    x, y = np.linspace(0.0, 50.0, columns), np.linspace(5.0, 1.0, rows)
    found = carried(x, y, broken, (1e-9, 1e-9))
    for one, other in zip(found, broken(np.tile(x, rows), np.repeat(y, columns)), strict=True):
        np.testing.assert_allclose(one.ravel(), other, rtol=0, atol=1e-9)
