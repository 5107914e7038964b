"""The map of what is reached over the roads: bands of land, the roads over them in a darker tone, and the services."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.access.band_account import BandRow
from ....core.report.drawing import Mark, Stroke
from ....core.report.maps.band_legend import BandWords, LegendBand, band_legend
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Layer, Lines, Points, longest_lines
from ....core.report.maps.legend import EDGE, Key, column_legend, with_below
from ....core.report.maps.sign_marks import HEALTH as CROSS
from ....core.report.maps.signs import Signs
from ....core.report.maps.theme import MapClass, UnitTheme
from ....core.report.ramp import along
from ....i18n import tr
from ....io.painting import TextWidths
from ...style_files import load_style
from ..chapter import MapTheme
from ..decisions.means_reading import BANDS, ROADS, edge
from ..decisions.wherenext import HEALTH
from ..diagnosis import Diagnosis
from ..service_names import service_name
from .land import DiagnosisLand

LAND = "#ecebe4"
"""Of land that no road reaches in time."""
_MOST_CROSSES, _MOST_ROADS = 40, 20_000
_SEAM, _ROAD = 0.12, 0.22  # mm: the stroke that closes the seam between bands, and the roads
_FEW_LIVE_THERE = 0.05


def reached_content(
    diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme, *, bands: Sequence[BandRow], service: str
) -> MapContent:  # fmt: skip
    """Return the map of the bands.

    Parameters
    ----------
    diagnosis, land, theme
        As for every map.
    bands : sequence of BandRow
        The nearest first, who is in none last.
    service : str
        The type of service.
    """
    count = len(bands) - 1
    fills, darker = (along([entry["colour"] for entry in load_style(style)["classes"]], count)
                     for style in (theme.style, "isochrone_roads"))  # fmt: skip
    services = _services(diagnosis, land, service)
    layers: list[Layer] = [*_land(diagnosis, land, fills), *_roads(diagnosis, land, bands[:-1], darker), land.outside,
                           services]  # fmt: skip
    bare = UnitTheme("", [MapClass("", LAND)], np.zeros(len(diagnosis.unit_ids), dtype=np.int64),
                     diagnosis.unit_names, legend=False)  # fmt: skip
    return MapContent(
        bare,
        layers,
        land.names,
        keys=_keys(diagnosis, bands, [*fills, LAND]),
        beside=_legend(diagnosis, bands, [*fills, LAND], services),
        title=theme.title,
    )


def _land(diagnosis: Diagnosis, land: DiagnosisLand, fills: Sequence[str]) -> list[Lines]:
    """Return the land of each band, the farthest lowest."""
    table = diagnosis.table(BANDS)
    parts = land.land.rings_of_each(table, [str(row) for row in range(len(table))])
    return [Lines([features[row] for features in parts], Stroke(fills[row], _SEAM), fill=fills[row])
            for row in reversed(range(len(fills)))]  # fmt: skip


def _roads(
    diagnosis: Diagnosis, land: DiagnosisLand, bands: Sequence[BandRow], colours: Sequence[str]
) -> list[Lines]:  # fmt: skip
    """Return the roads of each band, the farthest lowest; of very many those that a map can show."""
    source, context = diagnosis.table(ROADS).source, diagnosis.run.context
    read = [land.land.lines(source, f'"to_min" = {row.upper!r}', context) for row in bands]
    of_parts = [longest_lines(of_bands, _MOST_ROADS) for of_bands in zip(*read, strict=True)]
    return [Lines(list(of_band), Stroke(colour, _ROAD), context=True)
            for *of_band, colour in reversed(list(zip(*of_parts, colours, strict=True)))]  # fmt: skip


def _services(diagnosis: Diagnosis, land: DiagnosisLand, service: str) -> Points:
    """Return the services of a type that are used: those that heal with their cross where there are few."""
    table = diagnosis.table("services")
    own = [str(kind or "") == service for kind in table.column("service_type")]
    chosen = np.array(own, dtype=bool) & (table.numbers("used") == 1)
    parts = [points[chosen[rows]] for points, rows in land.land.points(table)]
    if service in HEALTH and len(np.flatnonzero(chosen)) <= _MOST_CROSSES:
        return Signs(parts, kind=CROSS, radius=1.4)
    return Points.by_count(parts, service_name(service))


def _legend(
    diagnosis: Diagnosis, bands: Sequence[BandRow], fills: Sequence[str], services: Points
) -> tuple[Sequence[Mark], float]:  # fmt: skip
    """Return the bands with their people, bars of people, and the sign of the services."""
    number, percent = diagnosis.language.number, diagnosis.language.percent
    rows = [
        LegendBand(label, short, fill, row.people, number(row.people), percent(100 * row.share, 1))
        for row, fill, (label, short) in zip(bands, fills, _labels(diagnosis, bands), strict=True)
    ]
    title, bars = tr("Minutes by car"), tr("People in each band")
    texts = BandWords(title, tr("people"), tr("share"), _note(diagnosis, bands), bars)
    measure = TextWidths()
    legend = band_legend(rows, texts, LEGEND, measure)
    key = services.key()
    return legend if key is None else with_below(legend, column_legend("", "", [key], LEGEND, measure))


def _keys(diagnosis: Diagnosis, bands: Sequence[BandRow], fills: Sequence[str]) -> list[Key]:
    """Return the same as keys, for maps that have their legend below, and for who cannot see it."""
    number = diagnosis.language.number
    return [Key(short, fill, EDGE, count=number(row.people))
            for row, fill, (_, short) in zip(bands, fills, _labels(diagnosis, bands), strict=True)]  # fmt: skip


def _labels(diagnosis: Diagnosis, bands: Sequence[BandRow]) -> list[tuple[str, str]]:
    """Return what each band is called in the legend, and beside its bar."""
    found = []
    for row in bands:
        low, high = edge(diagnosis, row.lower), edge(diagnosis, row.upper) if row.upper == row.upper else ""
        if not high:
            over = tr("over {minutes}").format(minutes=low)
            found.append((f"{over} ¹", over))
        else:
            ends = f"{low}–{high}"
            found.append((ends if row.lower else tr("up to {minutes}").format(minutes=high), ends))
    return found


def _note(diagnosis: Diagnosis, bands: Sequence[BandRow]) -> str:
    """Say who is in no band, and what the land without a band is."""
    minutes = edge(diagnosis, bands[-1].lower)
    few = tr("¹ Or without a road to the rest. Grey land: nothing within 1 km of a road reached in {minutes} minutes; "
             "few live there.")  # fmt: skip
    many = tr("¹ Or without a road to the rest. Grey land: nothing within 1 km of a road reached in {minutes} minutes.")
    return (few if bands[-1].share < _FEW_LIVE_THERE else many).format(minutes=minutes)
