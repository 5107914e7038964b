"""Five municipalities with twelve years of population: some dwindle, one grows, one ends early, years are missing."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .layers import memory_layer, square

YEARS = (2001, 2002, 2003, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2016, 2021)
SERIES = {
    "06001": (1000, 995, 980, 960, 955, 940, 930, 900, 890, 880, 840, 800),
    "06002": (1100, 1105, 1110, 1110, 1108, 1107, 1100, 1095, 1080, 1070, 1060, 1050),
    "06003": (1200, 1190, None, 1180, 1170, 1160, 1150, 1140, None, None, None, None),
    "06004": (1300, 1310, 1320, 1350, 1360, 1380, 1400, 1410, 1420, 1430, 1470, 1500),
    "06005": (1400, 1300, 1390, 1310, 1380, 1320, 1370, 1330, 1360, 1340, 1350, 1400),
}
FIELDS = {"code": "text", **{f"pop{year}": "integer" for year in YEARS}}


def units(kind: str = "Polygon", types: dict[str, str] | None = None, **changed: tuple) -> QgsVectorLayer:
    """Return the municipalities; the series of some replaced by the code with a letter before it, as u06001."""
    series = {code: changed.get(f"u{code}", values) for code, values in SERIES.items()}
    rows = [(code, *values) for code, values in series.items()]
    if kind != "None":
        rows = [(square(number), *row) for number, row in enumerate(rows)]
    return memory_layer({**FIELDS, **(types or {})}, rows, kind)


def divided() -> QgsVectorLayer:
    """Return four municipalities of four years: the third was made of the first, the fourth of the second."""
    fields = {"code": "text", "name": "text", **{f"t{year}": "integer" for year in range(2001, 2005)}, "ha": "real"}
    figures = {"1": (900, 890, 580, 570), "2": (700, 700, 700, 500), "3": (None, None, 300, 310),
               "4": (None, None, None, 200)}  # fmt: skip
    rows = [(square(number), code, f"Unit {code}", *figures[code], 10.5) for number, code in enumerate("1342")]
    return memory_layer(fields, rows, "Polygon")


def divisions() -> QgsVectorLayer:
    """Return the table of changes of `divided`, which leaves the fourth municipality out."""
    return memory_layer({"year": "integer", "from": "text", "to": "text"}, [(2003, "1", "3")])
