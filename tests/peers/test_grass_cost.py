"""Travel time over a surface against GRASS r.cost and r.walk.

The surface is random, on cells that are not square: friction from 0.02 to 15 s/m, a fifth of the cells barriers, a
ring of barriers one cell thick that no source lies in, and hills whose slopes use every branch of Langmuir's law.
Friction varies freely, so no two ways take equally long, and the allocation must agree in every cell.  True ties, which
go to the lowest id in ours, are not compared.

Three conventions differ, none of them in the figures:

- r.cost counts in widths of a cell: its map is friction times cell width.  r.walk counts in metres, as we do.
- r.walk walks away from its sources.  The way towards them is the way away from them with the relief turned upside
  down, for every climb is then a descent.
- max_cost ends the search of GRASS after a step beyond it; ours ends at the limit.

A knight's move of GRASS passes no barrier, nor does ours: a null in one of its four cells makes its cost null.

Ours are whole ticks of a quarter of a microsecond (see `exact_time`), and the minutes of `travel_time` are single
precision: 1 part in 1e7.  GRASS adds up in double precision.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest
from scipy import ndimage

from urban_rural_linkages.core.access.cost_distance import Reach, least_times
from urban_rural_linkages.core.access.metric import planar_metric
from urban_rural_linkages.core.access.raster_time import RasterTimes, TravelRules, travel_time
from urban_rural_linkages.core.access.speed import Langmuir
from urban_rural_linkages.core.grid import Grid

from .grass import MEMORY, Grass, is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="GRASS is not installed: make test-peers installs it")

CELLS, WIDTH, HEIGHT = 300, 50.0, 80.0
SERVICES = 12
RING = slice(100, 140)  # rows and columns


class Peer(NamedTuple):
    """GRASS with the maps, and the same as grids; `open` has no barriers."""

    grass: Grass
    friction: Grid
    open: Grid
    dem: Grid
    services: np.ndarray  # cells

    @property
    def places(self):
        """Coordinates of the services."""
        x, y = self.friction.cell_centres()
        row, column = np.divmod(self.services, CELLS)
        return x[column], y[row]

    def ask(self, module: str, *flags: str, **options) -> tuple[np.ndarray, np.ndarray]:
        """Run r.cost or r.walk from all services; give costs, and positions of the nearest services, NaN for none."""
        maps = {"output": "cost", "nearest": "nearest", "start_raster": "starts"}
        self.grass.run(module, *flags, **maps, memory=MEMORY, **options)
        return self.grass.get("cost"), self.grass.get("nearest") - 1.0


def _grid(values: np.ndarray, name: str) -> Grid:
    return Grid(values, (500_000.0, WIDTH, 0.0, 4_400_000.0, 0.0, -HEIGHT), name=name)


@pytest.fixture(scope="module")
def peer(tmp_path_factory) -> Peer:
    random = np.random.default_rng(7)
    shape = (CELLS, CELLS)
    passable = np.exp(random.normal(-0.5, 0.8, shape))
    friction = np.where(random.random(shape) < 0.2, np.nan, passable)
    services = random.choice(np.flatnonzero(np.isfinite(friction)), SERVICES, replace=False)
    friction[RING.start : RING.stop : RING.stop - RING.start - 1, RING] = np.nan
    friction[RING, RING.start : RING.stop : RING.stop - RING.start - 1] = np.nan
    assert np.isfinite(friction.ravel()[services]).all()
    hills = ndimage.gaussian_filter(random.normal(size=shape), 6.0)
    hills *= 250.0 / hills.std()
    starts = np.full(shape, np.nan)
    starts.ravel()[services] = np.arange(SERVICES) + 1.0

    grass = Grass(tmp_path_factory.mktemp("grass"))
    maps = {
        "friction": friction, "by_cell": friction * WIDTH, "open": passable, "open_by_cell": passable * WIDTH,
        "hills": hills, "upside_down": -hills, "starts": starts,
    }  # fmt: skip
    for name, values in maps.items():
        grass.put(name, _grid(values, name))
    return Peer(grass, _grid(friction, "friction"), _grid(passable, "open"), _grid(hills, "hills"), services)


def assert_same(ours: RasterTimes, cost: np.ndarray, nearest: np.ndarray, tolerance: float = 1e-6) -> None:
    """The same cells reached, the same seconds, the same nearest services."""
    reached = np.isfinite(cost)
    np.testing.assert_array_equal(ours.reach == Reach.WITHIN, reached)
    np.testing.assert_allclose(ours.minutes[reached].astype(float) * 60.0, cost[reached], rtol=tolerance, atol=0.0)
    np.testing.assert_array_equal(ours.allocation[reached], nearest[reached])
    assert (ours.allocation[~reached] == -1).all()
    assert np.unique(nearest[reached]).size == SERVICES


@pytest.mark.parametrize("neighbours", [8, 16])
@pytest.mark.parametrize(("surface", "by_cell"), [("friction", "by_cell"), ("open", "open_by_cell")])
def test_cost(peer, surface, by_cell, neighbours):
    ours = travel_time(getattr(peer, surface), *peer.places, TravelRules(neighbours=neighbours))
    flags = ("-k",) if neighbours == 16 else ()
    assert_same(ours, *peer.ask("r.cost", *flags, input=by_cell))


@pytest.mark.parametrize("engine", ["sweep", "delta"])
def test_both_engines_keep_more_digits_than_minutes_do(peer, engine):
    cost, nearest = peer.ask("r.cost", input="by_cell")
    friction = peer.friction.as_float()
    ours = least_times(friction, planar_metric(CELLS, WIDTH, HEIGHT), peer.services, engine=engine)
    np.testing.assert_allclose(ours.seconds, cost, rtol=1e-7, atol=0.0, equal_nan=True)
    np.testing.assert_array_equal(ours.source, np.nan_to_num(nearest, nan=-1.0))


@pytest.mark.parametrize("flags", [(), ("-k",)])
def test_nobody_jumps_a_ring_of_barriers(peer, flags):
    cost, _ = peer.ask("r.cost", *flags, input="by_cell")
    ours = travel_time(peer.friction, *peer.places, TravelRules(neighbours=16 if flags else 8))
    assert np.isnan(cost[RING, RING]).all()
    assert (ours.reach[RING, RING] == Reach.UNREACHABLE).all()


def test_a_limit_is_max_cost_without_its_last_step(peer):
    minutes = 15.0
    cost, nearest = peer.ask("r.cost", input="by_cell", max_cost=minutes * 60.0)
    cost[cost > minutes * 60.0] = np.nan
    ours = travel_time(peer.friction, *peer.places, TravelRules(max_minutes=minutes))
    assert ours.beyond > 1000
    assert_same(ours, cost, nearest)


@pytest.mark.parametrize("neighbours", [8, 16])
@pytest.mark.parametrize(("direction", "elevation"), [("from", "hills"), ("to", "upside_down")])
def test_walk(peer, direction, elevation, neighbours):
    rules = TravelRules(slope="langmuir", direction=direction, neighbours=neighbours)
    ours = travel_time(peer.friction, *peer.places, rules, dem=peer.dem)
    flags = ("-k",) if neighbours == 16 else ()
    assert_same(ours, *peer.ask("r.walk", *flags, elevation=elevation, friction="friction"))


def test_walk_with_other_coefficients(peer):
    law = Langmuir(level=0.9, up=4.5, down=1.2, steep_down=-2.5, steep=-0.3)
    rules = TravelRules(slope="langmuir", direction="from", coefficients=law, friction_weight=0.25)
    ours = travel_time(peer.friction, *peer.places, rules, dem=peer.dem)
    theirs = peer.ask(
        "r.walk", elevation="hills", friction="friction", walk_coeff="0.9,4.5,1.2,-2.5", slope_factor=-0.3, lambda_=0.25
    )
    assert_same(ours, *theirs)


def test_the_walk_over_these_hills_depends_on_its_direction_and_knows_steep_descents(peer):
    slope = np.diff(peer.dem.values, axis=1) / WIDTH
    assert min((slope > 0.0).mean(), ((slope < 0.0) & (slope > -0.2125)).mean(), (slope < -0.2125).mean()) > 0.1
    there, back = (
        travel_time(peer.open, *peer.places, TravelRules(slope="langmuir", direction=way), dem=peer.dem).minutes
        for way in ("to", "from")
    )
    assert np.median(np.abs(there - back)) > 1.0
