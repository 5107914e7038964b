"""Map tips of pairs of units and of best partners, in words: who with whom, how much, and what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer

from ....i18n import tr
from ...linkages.partnership_outputs import criteria_labels
from ...style_files import load_style
from ..linkages import link_tables, partner_tables
from .figures import Figure, field, number, of_classes, words
from .forms import name_values
from .tips import tip

_UNITS = ("unit_a", "unit_b", "rural", "urban", "best_partner")
_MOST_NAMED = 500  # units: each name is written into the project for each field


def name_units(layer: QgsVectorLayer, names: Mapping[object, str]) -> None:
    """Have fields that hold codes of units show their names; codes stay where there are very many."""
    if len(names) > _MOST_NAMED:
        return
    for name in _UNITS:
        name_values(layer, name, names)


def pair_tip(table: str, language: str) -> str:
    """Return the tip of a layer of pairs; "" for any other."""
    ends = {link_tables.PAIRS: ("unit_a", "unit_b"), partner_tables.PAIRS: ("rural", "urban")}.get(table)
    if ends is None:
        return ""
    first, second = map(_called, ends)
    figures = _of_links(language) if table == link_tables.PAIRS else _of_partners(language)
    return tip(f"{first} || {words(' – ')} || {second}", [], figures)


def partner_figures(table: str) -> list[Figure]:
    """Return the best partner of a unit, and how many criteria speak for it; nothing for other layers."""
    if table != partner_tables.UNITS:
        return []
    return [Figure(tr("Best partner"), _called("best_partner")), _met("partner_met", "partner_evaluated")]


def _called(name: str) -> str:
    """Return what a unit is called, as the form of the layer shows it."""
    return f"represent_value({field(name)})"


def _of_links(language: str) -> list[Figure]:
    style = load_style("links")
    kinds = [(entry["value"], entry["label"][language]) for entry in style["classes"]]
    return [
        Figure(tr("Link between"), of_classes(field("kind"), kinds)),
        Figure(tr("Counted in"), field("measure")),
        Figure(tr("Both ways"), number(field("gross"), 0, language)),
        Figure(tr("From the one to the other"), number(field("there"), 0, language)),
        Figure(tr("From the other to the one"), number(field("back"), 0, language)),
        Figure(tr("How mutual (0-1)"), number(field("reciprocity"), 2, language)),
    ]


def _of_partners(language: str) -> list[Figure]:
    answers: list[tuple[object, str]] = [(1, tr("met")), (0, tr("not met"))]
    judged = [Figure(label, f"coalesce({of_classes(field(f'is_{name}'), answers)}, {words(tr('not evaluated'))})")
              for name, label in criteria_labels().items()]  # fmt: skip
    return [_met("met", "evaluated"), *judged, Figure(tr("Minutes"), number(field("minutes"), 0, language))]


def _met(met: str, evaluated: str) -> Figure:
    return Figure(
        tr("Criteria met, of those judged"), f"to_string({field(met)}) || ' / ' || to_string({field(evaluated)})"
    )
