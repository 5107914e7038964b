"""People of the units by broad age: the young, the old and all, from fields by sex and age or from broad fields."""

from __future__ import annotations

from typing import Any

from ...core.demography.broad_ages import broad_counts, with_women
from .given_data import GivenData


def people_by_broad_age(diagnosis: GivenData) -> dict[str, Any]:
    """Return the young, the old and all people of each unit, from fields by sex and age or from broad fields."""
    run, ids = diagnosis.run, diagnosis.unit_ids
    ages = diagnosis.ages
    if ages is not None and diagnosis.age_problem is None:
        counts = broad_counts(ages)
        women = None if "women" in counts else run.counts("WOMEN", ids)
        return counts if women is None else with_women(counts, women)
    names = {"young": "POP_YOUNG", "old": "POP_OLD", "total": "POP_END", "women": "WOMEN"}
    counts = {name: run.counts(parameter, ids) for name, parameter in names.items()}
    return {name: values for name, values in counts.items() if values is not None}
