"""Plans in the record of a diagnosis, beside those that its file of scenarios would bring into the report now."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .scenario import Scenario


def plans_have_changed(record: Mapping[str, object], scenarios: Sequence[Scenario]) -> bool:
    """Tell whether a report made now would have other plans than a diagnosis has: added, taken out, renamed, kept anew.

    Parameters
    ----------
    record : mapping
        `diagnosis.json` of the diagnosis.
    scenarios : sequence of Scenario
        Those of its file, whether or not they were sent to the report.

    Examples
    --------
    >>> plan = Scenario("k", "A", "school", 30.0, made="2026-03-31T17:05", in_report=True)
    >>> record = {"chapters": {"plan_1": {"key": "k", "name": "A", "made": "2026-03-31T17:05"}}}
    >>> plans_have_changed(record, [plan]), plans_have_changed(record, [])
    (False, True)
    """
    told = {page.get("key"): page for page in _pages(record.get("chapters"))}
    now = {one.key: one for one in scenarios if one.in_report}
    if told.keys() != now.keys():
        return True
    return any(told[key].get("name") != one.name or told[key].get("made", one.made) != one.made
               for key, one in now.items())  # fmt: skip


def _pages(chapters: object) -> list[Mapping[str, object]]:
    """Return the pages of plans; one without figures does not say when it was made."""
    if not isinstance(chapters, Mapping):
        return []
    return [page for name, page in chapters.items()
            if re.fullmatch(r"plan_\d+", str(name)) and isinstance(page, Mapping)]  # fmt: skip
