"""Symbols of signs on maps of QGIS, as the report draws them: what opens, what closes, and the cross of a hospital."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer

from ..core.report.drawing import INK, WHITE

_RED = "#b3261e"


def sign_symbol(kind: str, colour: str) -> QgsMarkerSymbol:
    """Return the symbol of a sign.

    Parameters
    ----------
    kind : str
        ``new``: a plus in a circle with a wide white ring; ``closed``: a cross in a circle; ``health``: the red cross
        of a hospital in a white box.
    colour : str
        Of the circle.
    """
    first, *others = {
        "new": [_part("circle", WHITE, "5.4", colour, "0.25"), _part("circle", colour, "3.6", WHITE, "0.3"),
                _part("cross", WHITE, "2.0", WHITE, "0.6")],
        "closed": [_part("circle", colour, "3.6", WHITE, "0.3"), _part("x", WHITE, "2.0", WHITE, "0.6")],
        "health": [_part("square", WHITE, "2.6", INK, "0.3"), _part("cross", _RED, "1.5", _RED, "0.6")],
    }[kind]  # fmt: skip
    symbol = QgsMarkerSymbol.createSimple(first)
    for part in others:
        symbol.appendSymbolLayer(QgsSimpleMarkerSymbolLayer.create(part))
    return symbol


def _part(shape: str, colour: str, size: str, outline: str, width: str) -> dict[str, str]:
    """Return a part of a sign, sizes in mm."""
    return {"name": shape, "color": colour, "size": size, "outline_color": outline, "outline_width": width}
