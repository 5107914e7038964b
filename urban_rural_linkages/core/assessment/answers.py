"""Answers as scoring and relevance read them: the codes that were chosen, by item.

An answer is one code, or several of a scale that allows it; an item that is missing, or whose answer is empty, is
unanswered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Answers: TypeAlias = Mapping[str, str | Sequence[str] | None]


def chosen(answers: Answers, item_id: str) -> tuple[str, ...]:
    """Return the codes chosen for an item; empty while it is unanswered.

    Examples
    --------
    >>> chosen({"a": "met", "b": ["people", "supply"], "c": ""}, "b")
    ('people', 'supply')
    >>> chosen({"a": "met", "c": ""}, "c")
    ()
    """
    answer = answers.get(item_id)
    if not answer:
        return ()
    return (answer,) if isinstance(answer, str) else tuple(answer)
