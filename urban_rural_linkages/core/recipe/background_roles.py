"""Rivers, water and heights among the layers of a project: told by their kind, their names, and where they lie.

They are the background of maps and part of no figure, so nothing is asked: a layer is taken whose name says what it is
and that lies over the region, and of several the one that covers most of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..notes import Amount, Note
from .described import Extent, LayerDescription, RasterDescription
from .found import Candidate, Found
from .raster_roles import HEIGHTS, role_of
from .words import name_score

BACKGROUND = {"RIVERS": "line", "WATER": "polygon"}
"""Parameters that take any layer of a kind, for the background of maps."""
_NAMES = {"RIVERS": "river_layer", "WATER": "water_layer"}
_NAMED = 0.5
_OUTSIDE = Note("lies outside of the region")


def find_background(
    vectors: Sequence[LayerDescription], rasters: Sequence[RasterDescription], region: Extent | None,
    taken: Collection[str] = (),
) -> dict[str, Found]:  # fmt: skip
    """Find what lies below and above the colours of a map.

    Parameters
    ----------
    vectors, rasters : sequence of descriptions
        Of the project, with or without values.
    region : Extent or None
        Of the units; where it is not known, names alone tell.
    taken : collection of str
        Layers that are something else, such as the units and the roads.

    Returns
    -------
    dict of str to Found
        Of RIVERS, WATER and DEM; nothing is asked.

    Examples
    --------
    >>> rivers = LayerDescription("a", "rios", "line", count=118, extent=(-6.0, 39.0, -5.0, 40.0))
    >>> found = find_background([rivers], [], (-6.0, 39.0, -5.0, 40.0))
    >>> found["RIVERS"].chosen, str(found["RIVERS"].candidates[0].reason), found["WATER"].chosen
    ('a', '118 features, over all of the region', '')
    """
    return {name: _find_features(name, vectors, region, taken) for name in BACKGROUND} | {
        "DEM": _find_heights(rasters, region)
    }


@dataclass(frozen=True)
class _Place:
    """A layer, beside the region: how much of it the layer covers, None where nobody knows."""

    share: float | None

    @classmethod
    def of(cls, extent: Extent | None, region: Extent | None) -> _Place:
        """Lay the box of a layer over that of the region."""
        if extent is None or region is None:
            return cls(None)
        wide = min(extent[2], region[2]) - max(extent[0], region[0])
        high = min(extent[3], region[3]) - max(extent[1], region[1])
        if wide < 0 or high < 0:
            return cls(0.0)
        whole = (region[2] - region[0]) * (region[3] - region[1])
        return cls(wide * high / whole if whole > 0 else 1.0)

    @property
    def is_outside(self) -> bool:
        return self.share == 0.0

    @property
    def score(self) -> float:
        return 0.5 if self.share is None else self.share

    def said(self, what: Note) -> Note:
        if self.share is None:
            return Note("{what}, by its name", what=what)
        if self.share > 0.995:
            return Note("{what}, over all of the region", what=what)
        return Note("{what}, over {share} % of the region", what=what, share=Amount(max(100 * self.share, 1.0)))


def _find_features(
    parameter: str, layers: Sequence[LayerDescription], region: Extent | None, taken: Collection[str]
) -> Found:  # fmt: skip
    candidates, refused = [], {}
    for layer in layers:
        if layer.geometry != BACKGROUND[parameter] or layer.id in taken:
            continue
        place, named = _Place.of(layer.extent, region), name_score(layer.name, _NAMES[parameter])
        if not layer.count:
            refused[layer.id] = Note("has no features")
        elif place.is_outside:
            refused[layer.id] = _OUTSIDE
        elif named >= _NAMED:
            what = Note("{count} {count:feature|features}",
                        count=Amount(layer.count)) if layer.count > 0 else Note("features")  # fmt: skip
            candidates.append(Candidate(layer.id, 0.5 * named + 0.5 * place.score, place.said(what)))
    return _ranked(parameter, candidates, refused)


def _find_heights(rasters: Sequence[RasterDescription], region: Extent | None) -> Found:
    candidates, refused = [], {}
    for raster in rasters:
        place, named = _Place.of(raster.extent, region), name_score(raster.name, "height_grid")
        role, why = role_of(raster)
        if raster.valid == 0.0:
            refused[raster.id] = Note("holds no value")
        elif role not in (HEIGHTS, "") and named < _NAMED:
            refused[raster.id] = why
        elif place.is_outside:
            refused[raster.id] = _OUTSIDE
        elif named >= _NAMED:
            candidates.append(Candidate(raster.id, 0.5 * named + 0.5 * place.score, place.said(Note("heights"))))
    return _ranked("DEM", candidates, refused)


def _ranked(parameter: str, candidates: Sequence[Candidate], refused: dict[str, Note]) -> Found:
    return Found(parameter, tuple(sorted(candidates, key=lambda one: -one.score)), refused)
