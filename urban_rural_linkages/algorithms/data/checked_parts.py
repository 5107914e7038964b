"""Parts of the people, by sex and age, held against all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..age_inputs import read_ages

if TYPE_CHECKING:
    import numpy as np

    from ...core.checks.findings import Finding
    from ..run import Run


def check_sexes_and_ages(run: Run, ids: list[str], people: dict[str, np.ndarray]) -> Iterator[Finding]:
    """Check the parts that were given against the people of the end year."""
    from ...core.checks.parts import (
        check_largest_part,
        check_negative,
        check_old_and_young,
        check_parts,
        check_women,
    )

    whole = people.get("POP_END")
    parts = {name: run.numbers(name, ids) for name in ("POP_OLD", "POP_YOUNG", "WOMEN") if run.given(name)}
    for name, part in parts.items():
        yield check_negative(name, part, ids)
        if whole is not None:
            yield check_largest_part(name, part, whole, ids)
    if whole is None:
        return
    if {"POP_OLD", "POP_YOUNG"} <= set(parts):
        yield check_old_and_young(parts["POP_OLD"], parts["POP_YOUNG"], whole, ids)
    if "WOMEN" in parts:
        yield check_women(parts["WOMEN"], whole)
    ages = read_ages(run, ids)
    if ages is not None:
        yield check_parts("AGE_FIELDS", list(ages.groups.values()), whole, ids)
