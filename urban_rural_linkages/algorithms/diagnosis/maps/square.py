"""The map of two figures: nine colours, and a square that says what they mean and how many live in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np

from ....core.known import highest
from ....core.report.drawing import Hatch, Mark
from ....core.report.maps.areas import people_by_code
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Layer, layer_keys
from ....core.report.maps.legend import Key, theme_keys
from ....core.report.maps.square import SquareAxis, SquareLegend, in_rows, square_and_keys
from ....core.report.maps.theme import MapClass, UnitTheme, class_numbers
from ....i18n import tr
from ....io.painting import TextWidths
from ...bivariate_style import Square, SquareSide, square_classes, square_codes, square_of_layer
from ...style_files import load_style
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from .land import DiagnosisLand

_NAMED = 12


def square_content(
    diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, above: Sequence[Layer]
) -> MapContent:  # fmt: skip
    """Return a map of two figures; its names are those of the units of the worst class."""
    style, code = load_style(theme.style), diagnosis.language.code
    square = cast("Square", square_of_layer(diagnosis.layer(theme.table)))
    classes = list(square_classes(style, square, code))
    values = diagnosis.table(theme.table).numbers(style["field"])
    numbers = class_numbers({"kind": "categories", "classes": classes}, [None if v != v else v for v in values])
    labels = [entry["label"][code] for entry in classes]
    titles = [f"{name}: {labels[number] if number >= 0 else tr('unknown')}"
              for name, number in zip(diagnosis.unit_names, numbers.tolist(), strict=True)]  # fmt: skip
    shown = UnitTheme(theme.title, [MapClass(label, entry["colour"]) for label, entry in
                                    zip(labels, classes, strict=True)],
                      numbers, titles, tr("Unknown"), diagnosis.words.many)  # fmt: skip
    worst = [row for row in range(len(numbers)) if numbers[row] == len(classes) - 1]
    people = diagnosis.populations[1]
    largest = [worst[place] for place in highest(people[worst], [diagnosis.unit_ids[row] for row in worst], _NAMED)]
    names = land.names_of(largest) or land.names
    return MapContent(shown, above, names, beside=_legend(diagnosis, style["colours"], square, shown, above, values),
                      title=theme.title, most_names=len(largest), strong_names=0)  # fmt: skip


def _legend(
    diagnosis: Diagnosis, colours: Sequence[str], square: Square, shown: UnitTheme, above: Sequence[Layer],
    values: np.ndarray,
) -> tuple[Sequence[Mark], float]:  # fmt: skip
    number, size = diagnosis.language.number, len(square.x.classes)
    people = people_by_code(values, diagnosis.populations[1])
    codes = square_codes(square)
    counts = [number(square.counts.get(one, 0)) for one in codes]
    inhabitants = [number(people.get(one, 0.0)) for one in codes]
    legend = SquareLegend(
        title=tr("How to read the colours"),
        subtitle=tr("{units} (large), inhabitants (small)").format(units=diagnosis.words.many),
        across=_axis(diagnosis, square.y, down=False), down=_axis(diagnosis, square.x, down=True),
        colours=in_rows(colours, size), counts=in_rows(counts, size), people=in_rows(inhabitants, size),
    )  # fmt: skip
    unknown = [key for key in theme_keys(shown, number) if isinstance(key.fill, Hatch)]
    keys: list[Key] = [*unknown, *layer_keys(above)]
    return square_and_keys(legend, keys, TextWidths(), LEGEND)


def _axis(diagnosis: Diagnosis, side: SquareSide, down: bool) -> SquareAxis:
    """Return a side of the square: what the figure is, and the limits of its classes from good to bad."""
    written = side.written(diagnosis.language)
    if side.worse == "low":
        words = tr("← lower: {figure}") if down else tr("{figure}: lower →")
        return SquareAxis(words.format(figure=side.label), written[::-1])
    words = tr("← higher: {figure}") if down else tr("{figure}: higher →")
    return SquareAxis(words.format(figure=side.label), written)
