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
    body = ("square", WHITE, size, INK, 0.3) if health else ("circle", colour, size, WHITE, 0.3)
    within = _RED if health else WHITE
    parts = [body, (_WITHIN[kind], within, size * _ARM, within, 0.6)]
    if kind == "new":
        parts.insert(0, ("circle", WHITE, size + _RING, colour, 0.25))
    symbol = QgsMarkerSymbol.createSimple(_look(*parts[0]))
    for part in parts[1:]:
        symbol.appendSymbolLayer(QgsSimpleMarkerSymbolLayer.create(_look(*part)))
    return symbol


def _look(shape: str, colour: str, size: float, outline: str, width: float) -> dict[str, str]:
    return {"name": shape, "color": colour, "size": str(size), "outline_color": outline, "outline_width": str(width)}
