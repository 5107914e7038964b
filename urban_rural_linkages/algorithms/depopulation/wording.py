"""Criteria in words: what a clause asks, for tables and reports."""

from __future__ import annotations

from collections.abc import Callable

from ...core.demography.criteria import Clause, CriteriaSet
from ...i18n import current_language, tr

_SIGNS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=", "in": "∈"}


def indicator_title(indicator: str) -> str:
    """Return the name of an indicator, with its unit."""
    titles = {
        "population": tr("inhabitants"),
        "density_km2": tr("inhabitants per km²"),
        "area_km2": tr("area (km²)"),
        "growth_pct": tr("population change (%)"),
        "growth_rate": tr("population change (% a year)"),
        "natural_balance": tr("births minus deaths"),
        "natural_balance_pct": tr("births minus deaths (% of the population)"),
        "net_migration_pct": tr("net migration (% of the population)"),
        "ageing_index": tr("old people per 100 young"),
        "ageing_index_to_region": tr("ageing index, in times the region's"),
        "dependency_pct": tr("young and old per 100 of the rest"),
        "population_within_50km": tr("inhabitants within 50 km"),
        "minutes_to_pole": tr("minutes to the nearest pole"),
        "functional_area_density_km2": tr("inhabitants per km² of the functional area"),
        "share_in_municipalities_under_2000": tr("share of people in municipalities under 2,000"),
        "share_in_municipalities_over_2000": tr("share of people in municipalities over 2,000"),
        **_yes_or_no(),
        "largest_entity": tr("inhabitants of the largest settlement"),
        "settlement_rank": tr("rank of the settlement"),
        "isdt": tr("synthetic index of territorial development"),
    }
    return titles.get(indicator, indicator)


def _yes_or_no() -> dict[str, str]:
    """Return the names of the indicators that are 1 or 0, as what a unit is."""
    return {
        "in_rural_area": tr("lies in a rural area"),
        "rural_municipality": tr("is a rural municipality"),
        "non_urban": tr("is not urban"),
    }


def clause_words(clause: Clause, write_number: Callable[[float], str]) -> str:
    """Return what a clause asks: indicator, sign, value and years."""
    if clause.indicator in _yes_or_no() and (clause.op, clause.value) == ("=", 1):
        return f"{indicator_title(clause.indicator)}{_years(clause)}"
    value = ", ".join(clause.value) if isinstance(clause.value, tuple) else write_number(clause.value)
    return f"{indicator_title(clause.indicator)} {_SIGNS[clause.op]} {value}{_years(clause)}"


def other_years(criteria: CriteriaSet, period: tuple[int, int]) -> str:
    """Return the words that a result carries in its title where a set was run on other years than its own."""
    if criteria.published_for is None:
        return ""
    own = criteria.published_for
    return tr("criteria of {own}, run on {years}").format(own=_span(*own), years=_span(*(
        period if own[0] != own[1] else (period[1], period[1]))))  # fmt: skip


def _span(first: int, last: int) -> str:
    return str(last) if first == last else f"{first}–{last}"


def source_of(criteria: CriteriaSet) -> str:
    """Return title, id and source of a set: norm and article, or who says so."""
    source = criteria.source
    article = f"art. {source.article}" if source.article else ""
    text = source.text.in_language(current_language()) if source.text else ""
    where = ", ".join(part for part in (source.norm, article, text, source.url) if part)
    return f"{criteria.title.in_language(current_language())} ({criteria.id}): {where}"


def _years(clause: Clause) -> str:
    if clause.first is not None and clause.last is not None:
        return f" ({clause.first}–{clause.last})"
    if clause.year is not None:
        return f" ({clause.year})"
    return ""
