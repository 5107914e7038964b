"""The map of partnership candidates: a line for each pair, solid where it meets all that could be judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ....core.known import highest
from ....core.linkages.partner_list import CANDIDATE, STRONG, Pair, PartnerList
from ....core.linkages.town_country import CITY, TOWN
from ....core.report.drawing import INK, WHITE, Mark, Stroke
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Layer, Lines, Points, layer_keys
from ....core.report.maps.legend import column_legend
from ....i18n import tr
from ....io.painting import TextWidths
from ...style_files import load_style
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..linkages.link_words import town_word
from ..linkages.partner_tables import associations_of, read_pairs
from ..linkages.town_classes import class_of_units
from .capitals import Capitals, tinted
from .land import DiagnosisLand

_RADII = {CITY: 1.9, TOWN: 1.2}
_END = 0.75
_DASHES = (1.2, 0.9)
_ASSOCIATION, _WITHIN = "#6f9f86", 350.0  # metres from the border, so that associations that touch stay apart


def partnerships_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of the pairs: candidates below, strong ones above, and the names of the ends of these."""
    found, capitals = read_pairs(diagnosis), Capitals(diagnosis, land)
    style = {str(entry["value"]): entry for entry in load_style(theme.style)["classes"]}
    lines = [_lines(diagnosis, capitals, found, style[name]) for name in (CANDIDATE, STRONG)]
    strong, others = ([pair.rural for pair in found.drawn(name)] for name in (STRONG, CANDIDATE))
    dots = [
        Points(capitals.points(others), radius=0.55, fill=WHITE, stroke=Stroke(style[CANDIDATE]["colour"], 0.25)),
        Points(capitals.points(strong), radius=_END, fill=style[STRONG]["colour"], stroke=Stroke(WHITE, 0.2)),
        *_towns(diagnosis, capitals),
    ]
    outlines = _associations(diagnosis, land)
    ids = diagnosis.unit_ids
    places, urban = highest(diagnosis.populations[1], ids, len(ids)), {pair.urban for pair in found.pairs}
    towns = [ids[row] for row in places if ids[row] in urban]
    called = capitals.names(towns)
    names = [*called, *capitals.names(list(dict.fromkeys(strong)))]
    return MapContent(tinted(diagnosis), [*land.roads, *outlines, *lines, *dots], names, title=theme.title,
                      most_names=len(names), strong_names=len(called),
                      beside=_legend(diagnosis, found, lines, [*outlines, *dots]))  # fmt: skip


def _lines(diagnosis: Diagnosis, capitals: Capitals, found: PartnerList, entry: dict[str, Any]) -> Lines:
    """Return the lines of one class, with how many there are in the legend."""
    pairs: Sequence[Pair] = found.drawn(str(entry["value"]))
    ends = [(pair.rural, pair.urban) for pair in pairs]
    parts = [[np.array([part[one], part[other]]) for one, other in ends if {one, other} <= part.keys()]
             for part in capitals.parts]  # fmt: skip
    dashes = _DASHES if entry.get("line") == "dash" else ()
    return Lines(parts, Stroke(entry["colour"], entry["width"], dashes), entry["label"][diagnosis.language.code])


def _towns(diagnosis: Diagnosis, capitals: Capitals) -> list[Points]:
    own = dict(zip(diagnosis.unit_ids, class_of_units(diagnosis), strict=True))
    return [Points(capitals.points([unit for unit, name in own.items() if name == kind]), town_word() if kind == TOWN
                   else "", radius, INK, Stroke(WHITE, 0.2)) for kind, radius in _RADII.items()]  # fmt: skip


def _associations(diagnosis: Diagnosis, land: DiagnosisLand) -> list[Lines]:
    """Return the outlines of associations that exist, each a little within its border; none where none were given."""
    groups = associations_of(diagnosis)
    if not groups:
        return []
    parts = [land.rings_within(part, list(groups.values()), _WITHIN) for part in range(len(land.parts))]
    return [Lines(parts, Stroke(_ASSOCIATION, 0.6), tr("association that exists"))]


def _legend(
    diagnosis: Diagnosis, found: PartnerList, lines: Sequence[Lines], others: Sequence[Layer]
) -> tuple[list[Mark], float]:  # fmt: skip
    """Return the classes with how many pairs they have, strong ones first, then associations and towns."""
    counts = [len(found.drawn(name)) for name in (CANDIDATE, STRONG)]
    counted = [replace(key, count=diagnosis.language.number(count))
               for line, count in zip(lines, counts, strict=True) for key in layer_keys([line])]  # fmt: skip
    return column_legend("", tr("pairs"), [*reversed(counted), *layer_keys(others)], LEGEND, TextWidths())
