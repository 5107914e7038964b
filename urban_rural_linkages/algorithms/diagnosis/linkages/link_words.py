"""Words of links: what each layer is called, and what is seen of it."""

from __future__ import annotations

from ....i18n import tr


def layer_name(layer: str) -> str:
    """Return what the report calls a layer of links; one that it does not know keeps its own name."""
    return {
        "commuting": tr("Work"), "school": tr("Pupils and students"), "health": tr("Patients"),
        "migration": tr("Moves of home"), "visitors": tr("Visitors"), "services": tr("Services"),
        "waste": tr("Waste"), "goods": tr("Goods"), "food": tr("Food"), "water": tr("Water"), "energy": tr("Energy"),
        "capital": tr("Capital"), "remittances": tr("Remittances"), "information": tr("Information"),
        "digital": tr("Digital links"),
    }.get(layer, layer)  # fmt: skip


def kind_words() -> dict[str, str]:
    """Return what links of each kind are between, in the order of the legend."""
    return {"town_country": tr("town and country"), "towns": tr("two towns"), "country": tr("two rural units")}


KIND_COLOURS = {"town_country": "#b3541e", "towns": "#17495a", "country": "#7f8a90"}
"""Of links of each kind; told apart by all eyes."""
UNKNOWN_KIND = "#9aa3a8"


def town_word() -> str:
    """Return what the legend calls the dot of an urban unit."""
    return tr("city or town")
