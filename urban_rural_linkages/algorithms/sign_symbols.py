"""Symbols of signs on maps of QGIS, as the report draws them: what opens, what closes, and the cross of a hospital."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer

from ..core.report.drawing import INK, WHITE

_RING = 1.8  # mm of white about what opens, both sides together
_ARM = 0.55  # of the size
_RED = "#b3261e"
_WITHIN = {"new": "cross", "closed": "x", "health": "cross"}


def sign_symbol(kind: str, colour: str, size: float) -> QgsMarkerSymbol:
    """Return the symbol of a sign.

    Parameters
    ----------
    kind : str
        ``new``: a plus in a circle with a wide white ring; ``closed``: a cross in a circle; ``health``: the red cross
        of a hospital in a white box.
    colour : str
        Of the circle.
    size : float
        In mm, without the ring.
    """
    health = kind == "health"
    layers = [_part("circle", WHITE, size + _RING, colour, 0.25)] if kind == "new" else []
    layers.append(_part("square", WHITE, size, INK, 0.3) if health else _part("circle", colour, size, WHITE, 0.3))
    layers.append(_part(_WITHIN[kind], _RED if health else WHITE, size * _ARM, _RED if health else WHITE, 0.6))
    return QgsMarkerSymbol(layers)


def _part(shape: str, colour: str, size: float, outline: str, width: float) -> QgsSimpleMarkerSymbolLayer:
    return QgsSimpleMarkerSymbolLayer.create(
        {"name": shape, "color": colour, "size": str(size), "outline_color": outline, "outline_width": str(width)}
    )
