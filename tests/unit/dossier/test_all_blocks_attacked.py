"""An attack on all that is published of the ages of units together, by linear programming."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from urban_rural_linkages.core.dossier.people_blocks import PeopleCounts, people_blocks
from urban_rural_linkages.core.dossier.protection import protect

LIMIT = 5
# Cells of a unit: women then men, of 0 to 14, 20 to 29, other adults, 65 and over.
YOUNG, COHORT, OLD, WOMEN, MEN = [0, 4], [1, 5], [3, 7], [0, 1, 2, 3], [4, 5, 6, 7]
ADULTS, ALL = [1, 2, 5, 6], [*range(8)]
TOLD = {"ages": [YOUNG, OLD, ADULTS], "sex": [WOMEN, MEN], "young_end": [COHORT], "young_end_sex": [[1], [5]]}

cell = st.one_of(st.integers(0, 6), st.integers(0, 40))
regions = st.lists(st.tuples(st.lists(cell, min_size=8, max_size=8), st.sampled_from("ab")), min_size=3, max_size=7)


def published(cells, found):
    """Return which sums of cells are published, as masks."""
    masks = []

    def publish(rows, columns):
        mask = np.zeros_like(cells)
        mask[np.ix_(rows, columns)] = 1
        masks.append(mask.ravel())

    for unit in range(len(cells)):
        publish([unit], ALL)
        for block, parts in TOLD.items():
            for part in parts if not found.hidden[block][unit] else ():
                publish([unit], part)
    for name in set(found.groups):
        rows = [unit for unit, group in enumerate(found.groups) if group == name]
        for block, parts in TOLD.items():
            for part in parts if block not in found.dropped else ():
                publish(rows, part)
    return np.array(masks)


@settings(max_examples=60, deadline=None)
@given(regions)
def test_no_hidden_count_of_a_unit_is_known_better_than_to_the_limit(drawn):
    rows = [(np.array(cells, dtype=float), group) for cells, group in drawn if sum(cells) >= LIMIT]
    if len(rows) < 2:
        return
    cells, groups = np.array([own for own, _ in rows]), [group for _, group in rows]
    broad = {name: cells[:, part].sum(axis=1) for name, part in (("total", ALL), ("young", YOUNG), ("old", OLD),
                                                                 ("women", WOMEN))}  # fmt: skip
    counts = PeopleCounts([broad["total"]], broad, (), {"young_end": (cells[:, 1], cells[:, 5])})
    found = protect(people_blocks(counts), LIMIT, groups)
    known = published(cells, found)
    sums = known @ cells.ravel()
    for block, parts in TOLD.items():
        for part in parts:
            for unit in np.flatnonzero(found.hidden[block]).tolist():
                if not 0 < cells[unit, part].sum() < LIMIT:
                    continue
                aim = np.zeros_like(cells)
                aim[unit, part] = 1
                least, most = (sign * linprog(sign * aim.ravel(), A_eq=known, b_eq=sums, method="highs").fun
                               for sign in (1, -1))  # fmt: skip
                assert most - least >= LIMIT - 1e-6, (block, part, unit, least, most)
