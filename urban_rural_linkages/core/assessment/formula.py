"""Formulas by which typed numbers become the value of an indicator: ``reserved / ceil(total / 40)``.

Why: a planner who types the numbers should see how the value comes from them, and a checklist of one's own may need
another formula; both are text, and text is never executed.  Names, numbers, + - * /, parentheses and ceil() are all
there is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from ..errors import ChecklistError
from .scanner import Misread, Scanner

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_]*)|(?P<sign>[-+*/()]))")

_LONGEST = 300  # a sum of this length is still computed without running out of stack

Node: TypeAlias = "float | str | tuple[str, Node, Node] | tuple[str, Node]"


@dataclass(frozen=True)
class Formula:
    """A formula over named numbers.

    Parameters
    ----------
    text : str
        Such as ``women / (women + men)``.

    Raises
    ------
    ChecklistError
        When the text is not understood; the message shows from where on.

    Examples
    --------
    >>> Formula("reserved / ceil(total / 40)").value({"reserved": 3, "total": 81})
    1.0
    >>> Formula("women / members").value({"women": 3, "members": 0}) is None
    True
    """

    text: str

    def __post_init__(self) -> None:
        _ = self.tree

    @cached_property
    def tree(self) -> Node:
        """The parsed formula."""
        try:
            return _Parser(self.text).formula()
        except Misread as error:
            raise ChecklistError(
                "The formula '{formula}' is not understood from '{rest}' on.",
                hint="Use names, numbers, + - * /, parentheses and ceil().",
                formula=self.text[:_LONGEST],
                rest=error.rest or "its end",
            ) from None

    @property
    def names(self) -> frozenset[str]:
        """The numbers that it needs."""
        return frozenset(_names(self.tree))

    def value(self, numbers: Mapping[str, float | None]) -> float | None:
        """Compute the value.

        Parameters
        ----------
        numbers : mapping of str to float or None
            The typed numbers; None = not typed yet.

        Returns
        -------
        float or None
            None where a number is missing, a divisor is 0, or the value is no finite number.
        """
        value = _value(self.tree, numbers)
        return value if value is not None and math.isfinite(value) else None


def _names(node: Node) -> list[str]:
    if isinstance(node, str):
        return [node]
    if isinstance(node, tuple):
        return [name for child in node[1:] for name in _names(child)]
    return []


def _value(node: Node, numbers: Mapping[str, float | None]) -> float | None:
    if isinstance(node, float):
        return node
    if isinstance(node, str):
        number = numbers.get(node)
        return None if number is None else float(number)
    values = [_value(child, numbers) for child in node[1:]]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not all(map(math.isfinite, known)):
        return None
    return _computed(node[0], known)


def _computed(sign: str, values: list[float]) -> float | None:
    if sign == "ceil":
        return float(math.ceil(values[0]))
    if sign == "/":
        return values[0] / values[1] if values[1] else None
    if sign == "*":
        return values[0] * values[1]
    return values[0] + values[1] if sign == "+" else values[0] - values[1]


class _Parser:
    """Reads sums of products of atoms, left to right."""

    def __init__(self, text: str) -> None:
        self.scanner = Scanner(text, _TOKEN, _LONGEST)

    def formula(self) -> Node:
        node = self._sum()
        self.scanner.need_end()
        return node

    def _sum(self) -> Node:
        node = self._product()
        while sign := self.scanner.take("sign", "+", "-"):
            node = (sign, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._atom()
        while sign := self.scanner.take("sign", "*", "/"):
            node = (sign, node, self._atom())
        return node

    def _atom(self) -> Node:
        if number := self.scanner.take("number"):
            return float(number)
        if name := self.scanner.take("name"):
            return ("ceil", self._closed()) if name == "ceil" else name
        return self._closed()

    def _closed(self) -> Node:
        self.scanner.need("sign", "(")
        with self.scanner.deeper():
            node = self._sum()
        self.scanner.need("sign", ")")
        return node
