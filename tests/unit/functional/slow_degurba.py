"""The degree of urbanisation cell by cell with Python's sets, out of the text of the rules: slow, and nothing shared.

It knows every parameter but the optimal threshold and unknown cells; `test_degurba_slow` compares it with the real one.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from urban_rural_linkages.core.functional.grid_rules import GridRules

Cell = tuple[int, int]


def patches(cells: set[Cell], contiguity: int) -> list[set[Cell]]:
    """Contiguous parts of a set of cells, by flooding."""
    left, found = set(cells), []
    while left:
        patch, queue = set(), deque([left.pop()])
        while queue:
            row, column = queue.popleft()
            patch.add((row, column))
            for down in (-1, 0, 1):
                for right in (-1, 0, 1):
                    if contiguity == 8 or abs(down) + abs(right) == 1:
                        there = (row + down, column + right)
                        if there in left:
                            left.remove(there)
                            queue.append(there)
        found.append(patch)
    return found


def around(cell: Cell, reach: int = 1) -> list[Cell]:
    steps = [(down, right) for down in range(-reach, reach + 1) for right in range(-reach, reach + 1)]
    return [(cell[0] + down, cell[1] + right) for down, right in steps if (down, right) != (0, 0)]


class SlowWorld:
    """A region, and its classes."""

    def __init__(
        self, people: np.ndarray, land: np.ndarray, built: np.ndarray, rules: GridRules, cell_km2: float = 1.0
    ) -> None:
        self.people, self.land, self.built, self.rules, self.cell_km2 = people, land, built, rules, cell_km2
        cells = self.cells = [(r, c) for r in range(people.shape[0]) for c in range(people.shape[1])]
        km2 = {c: land[c] * cell_km2 for c in cells}
        self.density = {c: people[c] / km2[c] if km2[c] else (np.inf if people[c] else np.nan) for c in cells}
        self.developed = {c for c in cells if rules.builtup_rule == "fixed" and self.is_developed(c)}
        self.shore = {c for c in cells if land[c] < 0.5 and people[c] == 0}
        self.permanent_water = {c for c in self.shore if built[c] == 0}

    def is_developed(self, cell: Cell) -> bool:
        if self.land[cell] == 0:
            return self.built[cell] > 0
        return round(self.built[cell] / self.land[cell], 3) >= self.rules.builtup_threshold

    def clusters(self, name: str, extra: set[Cell] = frozenset()) -> list[set[Cell]]:
        if name == "sduc":
            density, persons, contiguity, _ = self.rules.semi_dense
        else:
            fields = ("density", "population", "contiguity")
            density, persons, contiguity = (getattr(self.rules, f"{name}_{field}") for field in fields)
        chosen = {c for c in self.cells if self.density[c] >= density} | set(extra)
        return [p for p in patches(chosen, contiguity) if sum(self.people[c] for c in p) >= persons]

    def joins(self, cell: Cell, centre: set[Cell], taken: set[Cell]) -> bool:
        if self.rules.smoothing == "R2022A":
            return sum(n in centre for n in around(cell)) >= 5
        if cell in self.permanent_water:
            return False
        counting = [n for n in around(cell) if n in taken or n not in self.shore]
        return 2 * sum(n in centre for n in counting) > len(counting)

    def smooth(self, centres: list[set[Cell]]) -> None:
        newest = set().union(*centres) if self.rules.smoothing != "none" else set()
        while newest:
            taken = set().union(*centres)
            candidates = {n for c in newest for n in around(c)} & set(self.cells) - taken
            joining = {
                (cell, number)
                for cell in candidates
                for number, centre in enumerate(centres)
                if self.joins(cell, centre, taken)
            }
            for cell, number in joining:
                centres[number].add(cell)
            newest = {cell for cell, _ in joining}

    def holes(self, centre: set[Cell]) -> set[Cell]:
        rows, columns = self.people.shape
        frame = {(r, c) for r in range(-1, rows + 1) for c in range(-1, columns + 1)}
        background = [p for p in patches(frame - centre, 4) if (-1, -1) not in p]
        return set().union(*(p for p in background if len(p) * self.cell_km2 < self.rules.gap_km2))

    def urban_centres(self) -> set[Cell]:
        centres = self.clusters("uc", self.developed)
        self.smooth(centres)
        return set().union(*centres, *(self.holes(centre) for centre in centres))

    def semi_dense(self, denser: set[Cell]) -> set[Cell]:
        reach = int(self.rules.semi_dense.buffer_km / self.cell_km2**0.5 + 0.5)
        near = denser | {n for c in denser for n in around(c, reach)}
        return set().union(*(p for p in self.clusters("sduc") if not p & near))

    def water(self) -> set[Cell]:
        limits = self.rules.water_land, self.rules.water_population, self.rules.water_built
        return {
            c
            for c in self.cells
            if self.land[c] < limits[0] and self.people[c] <= limits[1] and self.built[c] <= limits[2]
        }

    def paint(self, rest: int, layers: list[tuple[int, set[Cell]]]) -> np.ndarray:
        classes = np.full(self.people.shape, rest)
        for code, members in layers:
            for cell in members:
                classes[cell] = code
        return classes

    def classes(self) -> np.ndarray:
        urban, suburban = self.urban_centres(), set().union(*self.clusters("suc"))
        if self.rules.level == "level1":
            return self.paint(1, [(0, self.water()), (2, suburban), (3, urban)])
        dense = set().union(*self.clusters("duc", self.developed))
        semi_dense = self.semi_dense(urban | dense)
        rural = set().union(*self.clusters("rc"))
        low = {c for c in self.cells if self.density[c] >= self.rules.ldr_density}
        layers = [(10, self.water()), (12, low), (13, rural), (21, suburban), (22, semi_dense), (23, dense)]
        return self.paint(11, [*layers, (30, urban)])


def towns(seed: int, shape: tuple[int, int] = (40, 46)) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """People, land and built-up area of a region of towns and lakes."""
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    people = np.zeros(shape)
    for _ in range(14):
        row, column, size = random.uniform(0, shape[0]), random.uniform(0, shape[1]), random.choice([0.5, 1, 2, 4])
        people += random.uniform(600, 5000) * np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / size**2)
    people = np.round(people * random.uniform(0.6, 1.2, shape))
    land = np.where(random.random(shape) < 0.1, random.choice([0.0, 0.3, 0.45, 0.55, 0.7], shape), 1.0)
    people[(land == 0) | (random.random(shape) < 0.1)] = 0.0
    built = np.minimum(land, random.uniform(0, 0.3, shape).round(2)) * (random.random(shape) < 0.8)
    return people, land, built
