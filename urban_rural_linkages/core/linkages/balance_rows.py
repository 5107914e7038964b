"""Rows of a balance of links: pairs and places of all layers one below the other, as a table has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, Integers
from .balance import Balance, PlaceLinks, place_links
from .connectivity import Connectivity
from .layers import LinkLayer
from .town_country import kinds_of_pairs

DRAWN, ENOUGH = 30, 0.6
"""Pairs on a map: so many, or fewer that carry this share of all that goes between units."""

MEASURES = (
    "there",
    "back",
    "gross",
    "net",
    "effectiveness",
    "reciprocity",
    "intensity",
    "cohesion",
    "relative",
    "rank",
)
PLACE_MEASURES = ("incoming", "outgoing", "net", "strength", "degree", "to_urban", "to_rural")


@dataclass(frozen=True, eq=False)
class PairRows:
    """Pairs of all layers, the strongest of each layer first.

    Attributes
    ----------
    layer : tuple of LinkLayer
        Of each row.
    first, second : (rows,) ndarray of intp
        Positions of units.
    measures : dict of str to (rows,) ndarray
        By `MEASURES`.
    kind : list of str
        ``town_country``, ``towns`` or ``country``; "" where a class is unknown.
    index : (rows,) ndarray
        Of the pair over all layers.
    layers : (rows,) ndarray of int
        Layers in the index.
    on_map : (rows,) ndarray of bool
        Drawn: a strong pair of the layer that is shown.
    """

    layer: tuple[LinkLayer, ...]
    first: Indices
    second: Indices
    measures: dict[str, Floats]
    kind: list[str]
    index: Floats
    layers: Integers
    on_map: Booleans


def pair_rows(
    balances: Sequence[Balance], index: Connectivity, urban: ArrayLike, shown: LinkLayer, min_value: float = 0.0
) -> PairRows:
    """Put the pairs of layers one below the other.

    Parameters
    ----------
    balances : sequence of Balance
    index : Connectivity
        Over the same layers.
    urban : (n,) array_like
        1 urban, 0 rural, NaN unknown.
    shown : LinkLayer
        The layer on the map.
    min_value : float
        The smallest gross of a pair that has a row, inclusive.
    """
    chosen = [found.gross >= min_value for found in balances]

    def together(of: Callable[[Balance], ArrayLike]) -> np.ndarray:
        return np.concatenate([np.asarray(of(found))[rows] for found, rows in zip(balances, chosen, strict=True)])

    return PairRows(
        tuple(found.layer for found, rows in zip(balances, chosen, strict=True) for _ in range(int(rows.sum()))),
        together(attrgetter("first")), together(attrgetter("second")),
        {name: together(attrgetter(name)) for name in MEASURES},
        together(lambda found: np.array(kinds_of_pairs(found, urban), dtype=object)).tolist(),
        together(lambda found: index.index[index.of(found)]), together(lambda found: index.layers[index.of(found)]),
        together(lambda found: found.is_drawn(DRAWN, ENOUGH) & (found.layer is shown)),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class PlaceRows:
    """Units of all layers, in one order, layer by layer.

    Attributes
    ----------
    layer : tuple of LinkLayer
        Of each row.
    unit : (rows,) ndarray of intp
        Positions of units.
    measures : dict of str to (rows,) ndarray
        By `PLACE_MEASURES`.
    """

    layer: tuple[LinkLayer, ...]
    unit: Indices
    measures: dict[str, Floats]


def place_rows(
    balances: Sequence[Balance], urban: ArrayLike, order: Sequence[int], min_value: float = 0.0
) -> PlaceRows:
    """Put the units of layers one below the other, in the order asked for."""
    places: list[PlaceLinks] = [place_links(found, urban, min_value) for found in balances]
    rows = np.asarray(order, dtype=np.intp)
    return PlaceRows(
        tuple(found.layer for found in balances for _ in range(rows.size)), np.tile(rows, len(balances)),
        {name: np.concatenate([getattr(one, name)[rows] for one in places]) for name in PLACE_MEASURES},
    )  # fmt: skip
