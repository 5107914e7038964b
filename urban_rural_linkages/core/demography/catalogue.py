"""The indicators that a criterion can ask for: what each of them is, and what a clause may say about it.

An indicator that this plugin computes says over which dates it is taken; one that only a register, a norm or another
algorithm can give is `given`, and comes ready-made.  Every computed indicator may be given ready-made as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Span(Enum):
    """Over which dates an indicator is taken, and so which years a clause may name."""

    NONE = "no date of its own"
    STOCK = "one stock: `year`"
    CHANGE = "two stocks: `from` and `to`, or `years` back from the end"
    EVENTS = "the events of `from` to `to` inclusive, or of the `years` before the end"


@dataclass(frozen=True)
class Indicator:
    """An entry of the catalogue.

    Attributes
    ----------
    meaning : str
        Formula and unit.
    span : Span
        Over which dates it is taken.
    ages : bool
        Whether a clause may name the young and the old; those that it does not name are DEFAULT_YOUNG and DEFAULT_OLD.
    given : bool
        Whether it only comes ready-made.
    """

    meaning: str
    span: Span = Span.NONE
    ages: bool = False
    given: bool = False


# What the Spanish statistical office calls young and old in its ageing index.
DEFAULT_YOUNG = "0-15"
DEFAULT_OLD = "65+"

INDICATORS: dict[str, Indicator] = {
    "population": Indicator("inhabitants on 1 January", Span.STOCK),
    "density_km2": Indicator("inhabitants per km2 of official area", Span.STOCK),
    "area_km2": Indicator("official area in km2"),
    "growth_pct": Indicator("100 (P1 / P0 - 1)", Span.CHANGE),
    "growth_rate": Indicator("geometric, per cent a year", Span.CHANGE),
    "natural_balance": Indicator("births - deaths, persons", Span.EVENTS),
    "natural_balance_pct": Indicator("100 natural balance / population at the end", Span.EVENTS),
    "net_migration_pct": Indicator("100 net migration / population at the end", Span.EVENTS),
    "ageing_index": Indicator("100 old / young", ages=True),
    "ageing_index_to_region": Indicator("ageing index / ageing index of all units together", ages=True),
    "dependency_pct": Indicator("100 (young + old) / the rest", ages=True),
    "population_within_50km": Indicator("inhabitants within 50 km, from sparseareas", given=True),
    "minutes_to_pole": Indicator("minutes to the nearest pole, from a travel time algorithm", given=True),
    "functional_area_density_km2": Indicator("inhabitants per km2 of the unit's functional area", given=True),
    "share_in_municipalities_under_2000": Indicator("share (0 to 1) of a group's inhabitants", given=True),
    "share_in_municipalities_over_2000": Indicator("share (0 to 1) of a group's inhabitants", given=True),
    "in_rural_area": Indicator("1 where the unit lies in a rural area, else 0", given=True),
    "rural_municipality": Indicator("1 where a norm calls the municipality rural, else 0", given=True),
    "non_urban": Indicator("1 where the municipality is not urban, else 0", given=True),
    "largest_entity": Indicator("inhabitants of the largest settlement", given=True),
    "settlement_rank": Indicator("rank of the settlement in a spatial strategy, text", given=True),
    "isdt": Indicator("synthetic index of territorial development, mean 100", given=True),
    "given": Indicator("any figure of one's own", given=True),
}
