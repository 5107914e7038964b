"""Linkages: the hierarchy of a country's places, and functional rural areas of a region and of 5,000 rural centres.

Run from the root of the checkout: `python -m benchmarks.bench_linkages`.  Places lie on a shaken grid of 6 km with
people of a lognormal spread, times run straight (x 1.3 at 60 km/h).  No other program draws functional rural areas.
Beside the dominance times stand all pairs with numpy, on a sphere: distances differ by up to half a per cent, so that
only who dominates whom is compared.
"""

from __future__ import annotations

from time import process_time

import numpy as np

from benchmarks.measure import agreed, alone, report

PLACES = 8131  # as many as Spain has municipalities
RADIUS = 6371008.8


def country(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return degrees, people and borders of municipalities, so many to a side."""
    random, side = np.random.default_rng(1), int(np.ceil(np.sqrt(count)))
    grid = np.stack(np.meshgrid(np.arange(side), np.arange(side)), -1).reshape(-1, 2)[:count] * 6.0
    km = grid + random.uniform(-2.0, 2.0, grid.shape)
    rows = np.arange(count)
    right, below = rows[((rows + 1) % side != 0) & (rows + 1 < count)], rows[rows + side < count]
    borders = np.concatenate([np.column_stack((right, right + 1)), np.column_stack((below, below + side))])
    people = np.exp(random.normal(6.5, 1.5, count)).round() + 1
    return np.column_stack((-8 + km[:, 0] / 85, 37 + km[:, 1] / 111)), people, borders


def dominating(count: int) -> list[int]:
    """Return who dominates whom."""
    from urban_rural_linkages.core.linkages.dominance import dominance  # noqa: PLC0415 - not to be counted twice
    from urban_rural_linkages.core.linkages.place_order import ranks_of_places  # noqa: PLC0415
    from urban_rural_linkages.core.linkages.ways import StraightWays  # noqa: PLC0415

    lonlat, people, _ = country(count)
    ranks = ranks_of_places(people, [f"{row:05d}" for row in range(count)])
    return dominance(StraightWays(lonlat), np.arange(count), ranks).by.tolist()


def all_pairs(count: int) -> tuple[float, np.ndarray]:
    """Return the same from the whole matrix of distances on a sphere, and its seconds."""
    lonlat, people, _ = country(count)
    begin = process_time()
    lon, lat = np.radians(lonlat).T
    order = np.lexsort((np.arange(count), -people))
    found = np.full(count, -1)
    for turn, place in enumerate(order[1:], start=1):
        larger = order[:turn]
        half = np.sin((lat[larger] - lat[place]) / 2) ** 2
        half += np.cos(lat[place]) * np.cos(lat[larger]) * np.sin((lon[larger] - lon[place]) / 2) ** 2
        found[place] = larger[np.argmin(half)]
    return process_time() - begin, found


def rural_areas(count: int, minutes: float) -> tuple[int, int]:
    """Draw functional rural areas; return how many centres there are, and how many areas."""
    from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey  # noqa: PLC0415 - as above
    from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements  # noqa: PLC0415
    from urban_rural_linkages.core.linkages.ways import StraightWays  # noqa: PLC0415

    lonlat, people, borders = country(count)
    rows, nowhere = np.arange(count), np.zeros(count, dtype=bool)
    settlements = Settlements([f"{row:05d}" for row in rows], people, rows, nowhere, lonlat)
    survey = RuralSurvey(settlements, Cells(people, rows, nowhere, lonlat, *borders.T), StraightWays(lonlat))
    found = survey.draw(RuralRules(centre_minutes=minutes))
    return found.catchments.centres.size, found.seat.size


def areas_on_cells(side: int, every: int) -> tuple[int, int, int]:
    """Draw areas on a square of cells of 1 km with a settlement on each so many; return cells, centres and areas."""
    from urban_rural_linkages.core.linkages.grid_cells import GridCells  # noqa: PLC0415 - not to be counted twice
    from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey  # noqa: PLC0415
    from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements  # noqa: PLC0415
    from urban_rural_linkages.core.linkages.ways import StraightWays  # noqa: PLC0415

    random, count = np.random.default_rng(2), side * side
    row, column = np.divmod(np.arange(count), side)
    lonlat = np.column_stack((-8 + column / 85, 42 - row / 111))
    people = np.where(random.random(count) < 0.4, np.exp(random.normal(2.0, 1.2, count)).round(), 0.0)
    at = np.arange(0, count, every)
    homes = np.exp(random.normal(6.5, 1.5, at.size)).round() + 1
    grid = GridCells(np.zeros(count, dtype=np.int64), row, column, people, (side, side))
    cells = Cells(people, grid.stations(at.size), np.zeros(count, dtype=bool), lonlat, *grid.sides, np.ones(count), at)
    settlements = Settlements([f"{one:06d}" for one in at], homes, np.arange(at.size), np.zeros(at.size, dtype=bool),
                              lonlat[at])  # fmt: skip
    found = RuralSurvey(settlements, cells, StraightWays(grid.behind(lonlat[at], lonlat))).draw(RuralRules())
    return count, found.catchments.centres.size, found.seat.size


def main() -> None:
    """Measure both."""
    ours = alone("benchmarks.bench_linkages:dominating", PLACES)
    seconds, expected = all_pairs(PLACES)
    alike = float((np.array(ours.result) == expected).mean())
    agreed(alike > 0.99, True)
    same = f"{100 * alike:.1f} % of the places"
    report("dominance times", f"{PLACES:,} places, straight", ours.seconds, ours.memory, peer="numpy, all pairs",
           peer_seconds=seconds, same=same)  # fmt: skip
    for count, minutes in ((388, 10.0), (14400, 8.0)):
        drawn = alone("benchmarks.bench_linkages:rural_areas", count, minutes)
        centres, areas = drawn.result
        what = f"{count:,} municipalities, {centres:,} centres, {areas} areas"
        report("functionalruralareas (core)", what, drawn.seconds, drawn.memory)
    drawn = alone("benchmarks.bench_linkages:areas_on_cells", 204, 37)
    cells, centres, areas = drawn.result
    what = f"{cells:,} cells of 1 km, {centres:,} centres after cleaning, {areas} areas"
    report("functionalruralareas on cells (core)", what, drawn.seconds, drawn.memory)


if __name__ == "__main__":
    main()
