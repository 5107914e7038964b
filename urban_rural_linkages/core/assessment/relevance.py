"""Conditions on earlier answers, in the words of XLSForm, by which an item is asked.

Why: whether delegated functions threaten small municipalities is only asked of a partnership that has them.  The
grammar is the part of XLSForm's that checklists need, so that the same text drives the plugin and a form for field
walks::

    ${rup_gov_02} = 'delegated'
    selected(${rup_ctx_02}, 'services') and not(${rup_gov_01} = 'implicit' or ${rup_gov_02} != 'delegated')

An unanswered item equals no code: ``=`` and ``selected`` are false of it, ``!=`` is true.  Text is parsed, never
executed.

References
----------
ODK, XLSForm documentation, "Form logic" (docs.getodk.org/form-logic).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from ..errors import ChecklistError
from .scanner import Misread, Scanner

_TOKEN = re.compile(
    r"\s*(?:\$\{\s*(?P<item>[a-z][a-z0-9_]*)\s*\}|'(?P<code>[^']*)'|(?P<word>and|or|not|selected)\b|(?P<sign>!=|[=(),]))"
)
_LONGEST = 1000

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


@dataclass(frozen=True)
class Equals:
    """Holds where the answer to an item is one code and no other."""

    item: str
    code: str


@dataclass(frozen=True)
class Differs:
    """Holds where the answer is not that code, also while there is none."""

    item: str
    code: str


@dataclass(frozen=True)
class Selected:
    """Holds where a code is among those chosen."""

    item: str
    code: str


@dataclass(frozen=True)
class Not:
    """Holds where its condition does not."""

    condition: Condition


@dataclass(frozen=True)
class And:
    """Holds where all of its conditions do."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Or:
    """Holds where any of its conditions does."""

    conditions: tuple[Condition, ...]


Comparison: TypeAlias = Equals | Differs | Selected
Condition: TypeAlias = Comparison | Not | And | Or


def parse_relevance(text: str) -> Condition:
    """Read a condition.

    Parameters
    ----------
    text : str
        Of the grammar above; "and" binds more closely than "or".

    Returns
    -------
    Condition

    Raises
    ------
    ChecklistError
        When the text is not understood; the message shows from where on.

    Examples
    --------
    >>> parse_relevance("${a} = 'met'")
    Equals(item='a', code='met')
    """
    try:
        return _Parser(text).condition()
    except Misread as error:
        raise ChecklistError(
            'The condition "{condition}" is not understood from "{rest}" on.',
            hint="Write ${{item}} = 'code' or selected(${{item}}, 'code'), joined by and, or, not( ).",
            condition=text[:_LONGEST],
            rest=error.rest or "its end",
        ) from None


def holds(condition: Condition, answers: Answers) -> bool:
    """Tell whether a condition holds of the answers given so far.

    Examples
    --------
    >>> holds(parse_relevance("${a} = 'met'"), {"a": "met"}), holds(parse_relevance("${a} != 'met'"), {})
    (True, True)
    """
    if isinstance(condition, And):
        return all(holds(part, answers) for part in condition.conditions)
    if isinstance(condition, Or):
        return any(holds(part, answers) for part in condition.conditions)
    if isinstance(condition, Not):
        return not holds(condition.condition, answers)
    codes = chosen(answers, condition.item)
    if isinstance(condition, Selected):
        return condition.code in codes
    return (codes == (condition.code,)) == isinstance(condition, Equals)


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Yield the comparisons of a condition, in the order in which they are written."""
    if isinstance(condition, And | Or):
        for part in condition.conditions:
            yield from comparisons(part)
    elif isinstance(condition, Not):
        yield from comparisons(condition.condition)
    else:
        yield condition


def to_xlsform(condition: Condition) -> str:
    """Return the text of a condition, with no more parentheses than it needs.

    Examples
    --------
    >>> to_xlsform(parse_relevance("((${a} = 'x') or ${b}='y') and not( ${a}!='z' )"))
    "(${a} = 'x' or ${b} = 'y') and not(${a} != 'z')"
    """
    if isinstance(condition, And | Or):
        word, bracketed = (" and ", (And, Or)) if isinstance(condition, And) else (" or ", (Or,))
        texts = ((part, to_xlsform(part)) for part in condition.conditions)
        return word.join(f"({text})" if isinstance(part, bracketed) else text for part, text in texts)
    if isinstance(condition, Not):
        return f"not({to_xlsform(condition.condition)})"
    if isinstance(condition, Selected):
        return f"selected(${{{condition.item}}}, '{condition.code}')"
    return f"${{{condition.item}}} {'=' if isinstance(condition, Equals) else '!='} '{condition.code}'"


def in_order(conditions: Mapping[str, Condition]) -> tuple[str, ...]:
    """Return the items that have a condition, each after those that it depends on.

    Parameters
    ----------
    conditions : mapping of str to Condition
        By item.

    Returns
    -------
    tuple of str

    Raises
    ------
    ChecklistError
        When items wait for one another; the message names them in their order.
    """
    graph = {item: {part.item for part in comparisons(condition)} for item, condition in conditions.items()}
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise ChecklistError(
            "Items are only asked depending on one another, in a circle: {items}.",
            hint="Take 'relevant_if' away from one of them.",
            items=" > ".join(error.args[1]),
        ) from None
    return tuple(item for item in order if item in conditions)


class _Parser:
    """Reads alternatives of conjunctions of comparisons."""

    def __init__(self, text: str) -> None:
        self.scanner = Scanner(text, _TOKEN, _LONGEST)

    def condition(self) -> Condition:
        condition = self._any()
        self.scanner.need_end()
        return condition

    def _any(self) -> Condition:
        parts = [self._all()]
        while self.scanner.take("word", "or"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Condition:
        parts = [self._one()]
        while self.scanner.take("word", "and"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Condition:
        scanner = self.scanner
        if scanner.take("word", "not"):
            scanner.need("sign", "(")
            return Not(self._closed())
        if scanner.take("word", "selected"):
            scanner.need("sign", "(")
            item = scanner.need("item")
            scanner.need("sign", ",")
            selected = Selected(item, scanner.need("code"))
            scanner.need("sign", ")")
            return selected
        if scanner.take("sign", "("):
            return self._closed()
        item = scanner.need("item")
        if scanner.take("sign", "!="):
            return Differs(item, scanner.need("code"))
        scanner.need("sign", "=")
        return Equals(item, scanner.need("code"))

    def _closed(self) -> Condition:
        with self.scanner.deeper():
            condition = self._any()
        self.scanner.need("sign", ")")
        return condition
