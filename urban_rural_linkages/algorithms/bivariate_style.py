"""The style of a bivariate map: what its classes mean is kept with the result, and drawn wherever the layer is opened.

The limits of the classes are found when the algorithm runs, and no style file can know them.  They are written into
the metadata of the result as its legend, in plain words; the colours come from resources/styles.  Out of the two are
made the names of the classes and the square that QGIS shows in the layer tree and in print layouts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsMapLayer

from ..core.inert import inert
from ..core.overlay.bivariate import Classes, Worse
from ..core.overlay.class_breaks import shown_decimals
from ..core.report.charts.bivariate_legend import LegendAxis, bivariate_legend
from ..core.report.drawing import Drawing
from ..i18n import Language, current_language
from ..io.painting import TextWidths, png_of_drawing
from ..io.pictures import embedded
from .provenance import legend_of

_WORSENS = {"low": {"en": "{label}: lower", "es": "{label}: menor"},
            "high": {"en": "{label}: higher", "es": "{label}: mayor"}}  # fmt: skip
_BETWEEN = {"en": "{low} to {high}", "es": "de {low} a {high}"}
_CAPTION = {"en": "Figures: number of units", "es": "Cifras: número de unidades"}
_DOTS_IN_THE_TREE = 130  # an inch, in the layer tree
_NO_DATA = {"en": "No data: {count}", "es": "Sin datos: {count}"}


@dataclass(frozen=True)
class SquareSide:
    """One figure of a bivariate map: its name, the limits of its classes, and which end is the bad one."""

    label: str
    limits: Sequence[float]
    worse: Worse

    @property
    def classes(self) -> list[int]:
        """The numbers of its classes, from the good end to the bad one."""
        numbers = list(range(1, len(self.limits) + 2))
        return numbers if self.worse == "high" else numbers[::-1]

    def written(self, language: Language) -> list[str]:
        """Write the limits, lowest first."""
        decimals = shown_decimals(self.limits)
        rounded = (round(limit, decimals) + 0.0 for limit in self.limits)  # + 0.0: no "-0.00"
        return [language.number(limit, decimals) for limit in rounded]


@dataclass(frozen=True)
class Square:
    """Figures and counts in the legend of a bivariate map.

    Attributes
    ----------
    x, y : SquareSide
        Its figures.
    counts : mapping of int to int
        Units by code (10 * x class + y class); under 0 those without class.
    """

    x: SquareSide
    y: SquareSide
    counts: Mapping[int, int]


def square_of_classes(x: Classes, y: Classes, counts: Mapping[int, int]) -> Square:
    """Return the legend of a result."""
    x_side, y_side = (SquareSide(axis.label, axis.limits.tolist(), axis.worse) for axis in (x, y))
    return Square(x_side, y_side, counts)


def as_legend(square: Square) -> dict[str, str]:
    """Return a legend as words that a layer's metadata can keep."""
    kept = {"units": ", ".join(f"{code}={count}" for code, count in sorted(square.counts.items()))}
    for name, side in (("x", square.x), ("y", square.y)):
        limits = ", ".join(map(repr, side.limits))
        kept |= {name: side.label, f"{name}_limits": limits, f"{name}_worse": side.worse}
    return kept


def square_of_layer(layer: QgsMapLayer) -> Square | None:
    """Return the legend that a layer's metadata keep, or None where it is no result of ours."""
    kept = legend_of(layer)
    if not {"x", "y", "units"} <= kept.keys():
        return None
    x, y = (
        SquareSide(
            kept[name],
            [float(limit) for limit in kept[f"{name}_limits"].split(", ")],
            "low" if kept[f"{name}_worse"] == "low" else "high",
        )
        for name in ("x", "y")
    )
    pairs = (pair.split("=") for pair in kept["units"].split(", "))
    return Square(x, y, {int(code): int(count) for code, count in pairs})


def square_codes(square: Square) -> list[int]:
    """Return the codes of all classes in the order of a style's colours, as the field of a result has them."""
    return [10 * x + y for x, y in _pairs(square)]


def square_classes(style: dict[str, Any], square: Square, code: str) -> Iterator[dict[str, Any]]:
    """Yield the classes of a style, named in words with their limits, as a style of categories has them."""
    language = Language(code)
    for (x, y), colour in zip(_pairs(square), style["colours"], strict=True):
        parts = (_name(side, number, style["words"][code], language) for side, number in ((square.x, x), (square.y, y)))
        yield {"value": 10 * x + y, "colour": colour, "label": {code: inert("; ".join(parts))}}


def square_drawing(style: dict[str, Any], square: Square, code: str) -> Drawing:
    """Draw the legend of a bivariate map."""
    language, size = Language(code), len(square.x.classes)
    figures = [language.number(square.counts.get(10 * x + y, 0)) for x, y in _pairs(square)]
    unknown = square.counts.get(0, 0)
    return bivariate_legend(
        _axis(square.x, language),
        _axis(square.y, language),
        np.reshape(style["colours"], (size, size)).tolist(),
        np.reshape(figures, (size, size)).tolist(),
        TextWidths(),
        _CAPTION[code],
        _NO_DATA[code].format(count=language.number(unknown)) if unknown else "",
    )


def layer_legend(layer: QgsMapLayer, style: dict[str, Any], code: str | None = None) -> Drawing | None:
    """Draw the legend of a layer as a picture; None unless it is a bivariate result of ours, shown as such."""
    square = square_of_layer(layer) if style["kind"] == "bivariate" else None
    return None if square is None else square_drawing(style, square, code or current_language())


def show_square(layer: QgsMapLayer, style: dict[str, Any], code: str) -> None:
    """Have QGIS show the square as the legend of a layer; the picture is kept inside the project."""
    drawing = layer_legend(layer, style, code)
    if drawing is not None:
        layer.setLegendPlaceholderImage(embedded(png_of_drawing(drawing, _DOTS_IN_THE_TREE)))


def _pairs(square: Square) -> list[tuple[int, int]]:
    """Return the pairs of classes in the order of a style's colours: by x and then y, each from good to bad."""
    return [(x, y) for x in square.x.classes for y in square.y.classes]


def _axis(side: SquareSide, language: Language) -> LegendAxis:
    limits = side.written(language)
    label = _WORSENS[side.worse][language.code].format(label=side.label)
    return LegendAxis(label, limits if side.worse == "high" else limits[::-1])


def _name(side: SquareSide, number: int, words: Sequence[str], language: Language) -> str:
    limits = side.written(language)
    if number == 1:
        extent = f"≤ {limits[0]}"
    elif number > len(limits):
        extent = f"> {limits[-1]}"
    else:
        extent = _BETWEEN[language.code].format(low=limits[number - 2], high=limits[number - 1])
    return f"{side.label}: {words[number - 1]} ({extent})"
