"""Links of a region that are seen, and those that are not: every kind that policies name, with or without data.

Why: a map of commuting is read as the map of all links.  Goods, capital and information tie town and country too, and
no office counts them between municipalities; on the map they are not nought, they are not seen.  The table says so.
"""

from __future__ import annotations

from typing import NamedTuple

from .layers import LinkLayers

MADE = "services"
"""The layer that the plugin makes itself, from who uses whose service."""

OFTEN_COUNTED = ("commuting", "school", "health", "migration", "visitors", "services", "waste")
"""Layers that offices or operators often have by municipality: where they lack, they were not given."""

RARELY_COUNTED = ("goods", "food", "water", "energy", "capital", "remittances", "information", "digital")
"""Layers that hardly any office counts between municipalities: where they lack, they are not seen."""


class Seen(NamedTuple):
    """One layer, and what is known of it.

    Attributes
    ----------
    layer : str
    state : str
        ``given``, ``made`` (by the plugin), ``not_given`` or ``unseen``.
    measure, year, source : str
    total, between : float
        Of all links, and of those between two units; NaN where there are no data.
    """

    layer: str
    state: str
    measure: str = ""
    year: str = ""
    source: str = ""
    total: float = float("nan")
    between: float = float("nan")


def what_is_seen(found: LinkLayers, made: tuple[str, ...] = ()) -> list[Seen]:
    """List every layer: those with data first, then those not given, then those unseen.

    Parameters
    ----------
    found : LinkLayers
    made : tuple of str
        Names of the layers that the plugin made itself.

    Returns
    -------
    list of Seen

    Examples
    --------
    >>> from .layers import LinkRows, link_layers
    >>> rows = LinkRows(["a"], ["b"], [3], ["commuting"], ["workers"])
    >>> [(one.layer, one.state) for one in what_is_seen(link_layers(rows))][:3]
    [('commuting', 'given'), ('school', 'not_given'), ('health', 'not_given')]
    """
    seen = [
        Seen(layer.name, "made" if layer.name in made else "given", layer.measure, layer.year, layer.source,
             layer.total, layer.total - layer.within)
        for layer in found.layers
    ]  # fmt: skip
    names = {layer.name for layer in found.layers}
    seen += [Seen(name, "not_given") for name in OFTEN_COUNTED if name not in names]
    return seen + [Seen(name, "unseen") for name in RARELY_COUNTED if name not in names]
