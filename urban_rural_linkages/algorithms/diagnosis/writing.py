"""Figures and words as a report writes them: balances with their sign, and the word for a group of units."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.report.drawing import ACCENT, PETROL
from ...core.report.unit_words import as_heading
from ...i18n import Language, tr
from .diagnosis import Diagnosis

_COLOURS = (ACCENT, PETROL, "#8276b8", "#5f9273", "#a8435a", "#e5a03a", "#3f8389", "#7d8b95")


def group_colours(groups: Iterable[str]) -> dict[str, str]:
    """Return the colour of the line of each group, the same in all chapters; no more than can be told apart.

    Examples
    --------
    >>> group_colours(["Vega", "Sierra"]) == {"Sierra": ACCENT, "Vega": PETROL}
    True
    """
    return dict(zip(sorted(set(groups)), _COLOURS, strict=False))


def signed(language: Language, value: float) -> str:
    """Write a balance with its sign."""
    return f"+{language.number(value)}" if value > 0 else language.number(value)


def signed_balance(diagnosis: Diagnosis, value: float, decimals: int = 0) -> str:
    """Write a balance with its sign and its decimals; 0 has none."""
    text = diagnosis.language.number(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def signed_percent(language: Language, value: float) -> str:
    """Write a change in per cent with its sign."""
    text = language.percent(value)
    return f"+{text}" if value > 0 else text


def group_word(diagnosis: Diagnosis) -> str:
    """Return the word for a group of units: what its field is called, in small letters where it is in capitals."""
    field = diagnosis.run.field("GROUP")
    if field is None:
        return tr("Group")
    fields = diagnosis.run.table("UNITS").source.fields().toList()
    alias = next((one.alias() for one in fields if one.name() == field), "")
    name = alias or field.replace("_", " ")
    return as_heading(name.lower() if name.isupper() else name)
