"""The map of links: the strongest pairs as bands, by what they link, between cities, towns and rural units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.linkages.layer_links import LayerLinks, Link, named_ends
from ....core.linkages.town_country import CITY, RURAL, TOWN
from ....core.report.drawing import INK, WHITE, Mark, Stroke
from ....core.report.maps.bands import Bands, band_widths, width_examples
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Points
from ....core.report.maps.legend import Key, column_legend, with_below
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..linkages.link_reading import read_links
from ..linkages.link_words import KIND_COLOURS, UNKNOWN_KIND, kind_words, town_word
from ..linkages.town_classes import class_of_units
from .capitals import Capitals, tinted
from .land import DiagnosisLand

_RIM = Stroke(INK, 0.3)
_RADII = {CITY: 1.9, TOWN: 1.2, RURAL: 0.75}
_RURAL_NAMES = 6


def links_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of the strongest links."""
    found, places = read_links(diagnosis), Capitals(diagnosis, land)
    bands = [_bands(diagnosis, places, found, kind) for kind in ("", "country", "town_country", "towns")]
    classes = dict(zip(diagnosis.unit_ids, class_of_units(diagnosis), strict=True))
    ends = {unit for link in found.drawn for unit in (link.first, link.second)}
    dots = [_dots(places, [unit for unit in ends if classes[unit] == name], name) for name in (RURAL, TOWN, CITY)]
    people = dict(zip(diagnosis.unit_ids, diagnosis.populations[1].tolist(), strict=True))
    strong, others = named_ends(found.drawn, classes, people, _RURAL_NAMES)
    towns = places.names(strong)
    names = [*towns, *places.names(others)]
    return MapContent(
        tinted(diagnosis), [*land.roads, *bands, *dots], names, title=theme.title, most_names=len(names),
        strong_names=len(towns), beside=_legend(diagnosis, found, bands, dots),
    )  # fmt: skip


def _bands(diagnosis: Diagnosis, places: Capitals, found: LayerLinks, kind: str) -> Bands:
    """Return the bands of one kind."""
    own = [link for link in found.drawn if link.kind == kind]
    parts, widths, titles = [], [], []
    for part in places.parts:
        there = [link for link in own if {link.first, link.second} <= part.keys()]
        parts.append([np.array([part[link.first], part[link.second]]) for link in there])
        widths.append(band_widths([link.gross for link in there], found.drawn[0].gross).tolist())
        titles.append([_told(diagnosis, places, link) for link in there])
    label = kind_words().get(kind, tr("class unknown") if own else "")
    return Bands(parts, Stroke(KIND_COLOURS.get(kind, UNKNOWN_KIND), 1.0), label, widths=widths, titles=titles,
                 count=diagnosis.language.number(len(own)))  # fmt: skip


def _told(diagnosis: Diagnosis, places: Capitals, link: Link) -> str:
    home, work = link.more
    return diagnosis.fill(tr("{home} → {work}: {larger}; back: {smaller}"), home=places.name(home),
                          work=places.name(work), larger=link.larger, smaller=link.smaller)  # fmt: skip


def _dots(places: Capitals, units: Sequence[str], name: str) -> Points:
    fill = WHITE if name == RURAL else INK
    label = tr("rural") if name == RURAL else town_word()
    return Points(
        places.points(sorted(units)), label, _RADII[name], fill, _RIM if name == RURAL else Stroke(WHITE, 0.2)
    )


def _legend(
    diagnosis: Diagnosis, found: LayerLinks, bands: Sequence[Bands], dots: Sequence[Points]
) -> tuple[list[Mark], float]:  # fmt: skip
    """Return the kinds with how many bands they have, below them three widths, and the dots."""
    measure, number = TextWidths(), diagnosis.language.number
    order = [*reversed(bands[2:]), bands[1], bands[0]]
    kinds = column_legend(tr("Link between"), "", [key for band in order if (key := band.key())], LEGEND, measure)
    most = found.drawn[0].gross
    amounts = width_examples(most)
    keys = [Key(number(amount), None, Stroke(INK, width), "line")
            for amount, width in zip(amounts, band_widths(amounts, most).tolist(), strict=True)]  # fmt: skip
    widths = column_legend(tr("Workers, both ways"), "", keys, LEGEND, measure)
    ends = column_legend("", "", [key for one in (dots[1], dots[0]) if (key := one.key())], LEGEND, measure)
    return with_below(with_below(kinds, widths), ends)
