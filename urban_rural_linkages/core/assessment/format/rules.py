"""What holds between the items of a checklist: no id twice, and conditions that can be settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...errors import ChecklistError
from ..checklist import Item
from ..library import Scale
from ..relevance import comparisons, in_order
from .entries import Place


def check_unique(key: str, ids: Sequence[str], place: Place) -> None:
    """Refuse an id that comes twice; `key` says where."""
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise ChecklistError(
                "Checklist '{checklist}': '{key}' has the id '{item}' twice.",
                hint="Give one of them another id.",
                key=key,
                **place.at(name).names,
            )
        seen.add(name)


def check_relevance(items: Sequence[Item], scales: Mapping[str, Scale], place: Place) -> None:
    """Refuse conditions on items or codes that there are not, and items that wait for one another."""
    by_id = {item.id: item for item in items}
    conditions = {item.id: item.relevant_if for item in items if item.relevant_if is not None}
    for name, condition in conditions.items():
        here = place.at(name)
        for part in comparisons(condition):
            if part.item not in by_id:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': 'relevant_if' names the item '{other}', which there is not.",
                    hint="Name an item of this checklist.",
                    other=part.item,
                    **here.names,
                )
            codes = scales[by_id[part.item].scale].codes
            if part.code not in codes:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': 'relevant_if' names the answer '{code}', which '{other}' has "
                    "not.",
                    hint="Use one of: {known}.",
                    code=part.code,
                    other=part.item,
                    known=", ".join(codes),
                    **here.names,
                )
    in_order(conditions)
