"""Map tips: name, group and code of a feature, its people, their change, and the figure of its own layer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.core import QgsVectorLayer

from ....core.inert import inert
from ....i18n import tr
from ...style_files import load_style
from ...styling import style_title
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from .figures import Figure, evaluated, field, harmless, known, number, of_classes

_SHARES = frozenset({"share_old", "self_supply", "self_demand", "beyond_share", "top_decile_probability", "reserve"})
"""Figures from 0 to 1 that people read in per cent."""
_UNITS = {
    "change_pct": "%",
    "loss_pct": "%",
    "rate": "%",
    "time_min": "min",
    "minutes": "min",
    "min_shorter": "min",
    "min_longer": "min",
    "min_before": "min",
    "min_after": "min",
}
_WHOLE = frozenset({"time_min", "minutes", "beyond", "rank", "min_shorter", "min_longer", "min_before", "min_after"})
_SIGNED = frozenset({"change_pct", "rate"})
_TIP = (
    "<div style=\"font-family:'Open Sans',sans-serif;font-size:12px;width:230px\">"
    '<b style="font-size:14px;color:#17495a">{name}</b><br><span style="color:#5b6b76">{below}</span>'
    '<table width="100%" style="margin-top:4px">{rows}</table></div>'
)
_CELL = "font-family:'Open Sans',sans-serif;font-size:12px"  # a table does not take over the letters around it
_ROW = (
    f'<tr><td style="{_CELL}">{{label}}</td>'
    f'<td align="right" style="{_CELL};white-space:nowrap"><b>{{text}}</b></td></tr>'
)


def unit_figures(diagnosis: Diagnosis, fields: Sequence[str]) -> list[Figure]:
    """Return the inhabitants at the end and the change since the start, as far as a layer has the fields."""
    run, language = diagnosis.run, diagnosis.language.code
    start, end = run.field("POP_START"), run.field("POP_END")
    figures = []
    if end and end in fields:
        label = tr("Inhabitants {year}").format(year=run.whole("END_YEAR"))
        figures.append(Figure(label, number(field(end), 0, language)))
    if start and end and {start, end} <= set(fields):
        change = f"if(to_real({field(start)}) > 0, 100 * (to_real({field(end)}) / to_real({field(start)}) - 1), NULL)"
        label = tr("Since {year}").format(year=run.whole("START_YEAR"))
        figures.append(Figure(label, number(change, 1, language, "%", signed=True)))
    return figures


def own_figure(
    theme: MapTheme, fields: Sequence[str], language: str, names: Sequence[tuple[object, str]], minutes: str = ""
) -> Figure | None:  # fmt: skip
    """Return the figure that a map shows; None where its style shows none.

    Parameters
    ----------
    theme : MapTheme
    fields : sequence of str
        Of its layer.
    language : str
    names : sequence of (object, str)
        What codes of units are called, for maps whose classes are units.
    minutes : str
        What the minutes of its layer are called; "" where it has none.
    """
    style = load_style(theme.style)
    name = style.get("field", "")
    if name not in fields:
        return None
    label = theme.headed[0] if theme.heading else style_title(theme.style, language)
    kind = style["kind"]
    if kind == "categories":
        classes = [(entry["value"], entry["label"][language]) for entry in style["classes"]]
        return Figure(label, of_classes(field(name), classes))
    if kind == "distinct":
        return Figure(label, of_classes(field(name), names) if names else f"to_string({field(name)})")
    if kind == "bivariate":
        return Figure(minutes, number(field("minutes"), 0, language, "min")) if minutes else None
    share = name in _SHARES
    value = f"100 * {field(name)}" if share else field(name)
    decimals = 0 if name in _WHOLE else 1
    return Figure(label, number(value, decimals, language, "%" if share else _UNITS.get(name, ""), name in _SIGNED))


def minutes_before_and_after(layer: QgsVectorLayer, style: str, language: str) -> list[Figure]:
    """Return the minutes of today and those of what a map of decisions shows, by what the layer calls them."""
    if style not in ("minutes_shorter", "minutes_longer"):
        return []
    fields = layer.fields()
    named = [(name, fields.lookupField(name)) for name in ("min_before", "min_after")]
    return [Figure(layer.attributeDisplayName(place), number(field(name), 0, language, "min"))
            for name, place in named if place >= 0]  # fmt: skip


def rural_area_figures(layer: QgsVectorLayer, language: str) -> list[Figure]:
    """Return the functional rural area of a unit and the minutes to its seat, by what the layer calls them."""
    fields = layer.fields()
    written = {"fra_name": f"to_string({field('fra_name')})", "seat_min": number(field("seat_min"), 0, language, "min")}
    named = [(fields.lookupField(name), text) for name, text in written.items()]
    return [Figure(layer.attributeDisplayName(place), text) for place, text in named if place >= 0]


_PLACES = {
    "settlement_levels": (("dominated_name", "dominance_min"),),
    "town_dependence": (("larger_name", "larger_min"), ("town_name", "town_min"), ("second_name", "second_min")),
}
"""Of maps of linkages the fields with the names of places, and with the minutes to them."""


def minutes_to_places(layer: QgsVectorLayer, style: str, language: str) -> list[Figure]:
    """Return places with the minutes to them: the nearest larger place, the town of a unit, and the second."""
    fields, found = layer.fields(), list[Figure]()
    for name, minutes in _PLACES.get(style, ()):
        place = fields.lookupField(name)
        if place >= 0 and minutes in fields.names():
            text = f"{field(name)} || ' ' || {number(field(minutes), 0, language, 'min')}"
            found.append(Figure(layer.attributeDisplayName(place), text))
    return found


def tip(name: str, below: Sequence[str], figures: Sequence[Figure]) -> str:
    """Return the template of a map tip.

    Parameters
    ----------
    name : str
        The expression of what the feature is called.
    below : sequence of str
        Expressions of what stands below the name, such as group and code.
    figures : sequence of Figure
        In the order of their rows.
    """
    shown = ((_still(figure.label), _shown(known(figure.text))) for figure in figures)
    rows = "".join(_ROW.format(label=label, text=text) for label, text in shown if text)
    lines = " · ".join(filter(None, (_shown(expression) for expression in below)))
    return _TIP.format(name=_shown(name) or _still(tr("No name")), below=lines, rows=rows)


def _shown(expression: str) -> str:
    return evaluated(harmless(f"to_string(coalesce({expression}, ''))"))


def _still(text: str) -> str:
    """Return a text of ours as HTML in which no expression begins."""
    return inert(escape(text, quote=False))
