"""Reading of a set of criteria from its file: format "urbanrural-criteria/1".

A file holds one set as a JSON object.  Planners write sets of their own, so whatever is not understood is refused,
with the set, the clause and the key where it stands: a clause that is silently skipped would change who is at risk.

    {"format": "urbanrural-criteria/1", "id": "...", "title": {"en": "...", "es": "..."}, "unit": "municipality",
     "source": {"norm": "...", "article": "..."}, "verified": true, "note": {"en": "...", "es": "..."},
     "rule": {"all": [{"id": "density", "indicator": "density_km2", "op": "<", "value": 12.5}]}}

Instead of `rule` a set may have `classes`, a list of objects with id, title, at_risk and rule.  A text is an object
with "en" and "es", or one string for both languages.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from ..errors import CriteriaError
from .criteria import (
    INDICATORS,
    AllOf,
    AnyOf,
    AtLeast,
    Clause,
    CriteriaClass,
    CriteriaSet,
    Indicator,
    Node,
    Source,
    Span,
    clauses_of,
)
from .criteria_entries import (
    Place,
    bilingual_text,
    check_keys,
    read_boxes,
    read_countries,
    read_flag,
    read_id,
    read_string,
    required_entry,
)

FORMAT = "urbanrural-criteria/1"

OPERATORS = ("<", "<=", ">", ">=", "=", "in")
YEAR_KEYS = {
    Span.NONE: frozenset[str](),
    Span.STOCK: frozenset({"year"}),
    Span.CHANGE: frozenset({"from", "to", "years"}),
    Span.EVENTS: frozenset({"from", "to", "years"}),
}

_SET_KEYS = frozenset({"format", "id", "title", "unit", "source", "verified", "rule", "classes", "note", "country",
                       "region", "extent", "access"})  # fmt: skip
_CLASS_KEYS = frozenset({"id", "title", "at_risk", "rule"})
_SOURCE_KEYS = frozenset({"text", "norm", "article", "url"})
_CLAUSE_KEYS = frozenset({"id", "indicator", "op", "value", "optional"})
_AGE_KEYS = frozenset({"young", "old"})
_YOUNG = re.compile(r"0-\d{1,3}")
_OLD = re.compile(r"\d{1,3}\+")


def parse_criteria(record: object) -> CriteriaSet:
    """Read a set of criteria from the object that its JSON file holds.

    Parameters
    ----------
    record : object
        The parsed JSON.

    Returns
    -------
    CriteriaSet

    Raises
    ------
    CriteriaError
        When anything in it is missing, unknown or contradictory; the message names the set, the clause and the key.
    """
    if not isinstance(record, Mapping):
        raise CriteriaError("The set of criteria is not a JSON object.", hint="Start from one of the shipped sets.")
    place = Place(str(record.get("id", "?")))
    check_keys(record, _SET_KEYS, place)
    if record.get("format") != FORMAT:
        raise CriteriaError(
            "Set '{criteria}': 'format' is '{value}', not '{format}'.",
            value=record.get("format"),
            format=FORMAT,
            **place.names,
        )
    if ("rule" in record) == ("classes" in record):
        raise CriteriaError(
            "Set '{criteria}' has to have either 'rule' or 'classes'.", hint="Keep one of the two.", **place.names
        )
    criteria = CriteriaSet(
        id=read_id(record, place),
        title=bilingual_text(record, "title", place),
        unit=read_string(record, "unit", place),
        source=_source(record, place),
        verified=read_flag(record, "verified", place),
        rule=_rule(record["rule"], place) if "rule" in record else None,
        classes=_classes(record["classes"], place) if "classes" in record else (),
        note=bilingual_text(record, "note", place) if "note" in record else None,
        countries=read_countries(record, place) if "country" in record else (),
        region=bilingual_text(record, "region", place) if "region" in record else None,
        extent=read_boxes(record, place) if "extent" in record else (),
        access=bilingual_text(record, "access", place) if "access" in record else None,
    )
    if len(criteria.clauses()) < sum(1 for _, rule in criteria.rules() for _ in clauses_of(rule)):
        raise CriteriaError(
            "Set '{criteria}': two clauses of different classes would have the same field name.", **place.names
        )
    return criteria


def _classes(entries: object, place: Place) -> tuple[CriteriaClass, ...]:
    if not isinstance(entries, list) or not entries:
        raise CriteriaError("Set '{criteria}': 'classes' is not a list with at least one class.", **place.names)
    classes: list[CriteriaClass] = []
    for entry in entries:
        if not isinstance(entry, Mapping):
            raise CriteriaError("Set '{criteria}': a class is not a JSON object.", **place.names)
        here = place.at(str(entry.get("id", "?")))
        check_keys(entry, _CLASS_KEYS, here)
        identifier = read_id(entry, here)
        if any(identifier == other.id for other in classes):
            raise CriteriaError("Set '{criteria}' has two classes with the id '{clause}'.", **here.names)
        title, at_risk = bilingual_text(entry, "title", here), read_flag(entry, "at_risk", here)
        classes.append(CriteriaClass(identifier, title, at_risk, _rule(required_entry(entry, "rule", here), here)))
    return tuple(classes)


def _rule(node: object, place: Place) -> Node:
    rule = _node(node, place)
    seen: set[str] = set()
    for clause in clauses_of(rule):
        if clause.id in seen:
            raise CriteriaError(
                "Set '{criteria}': two clauses of one rule have the id '{clause}'.", **place.at(clause.id).names
            )
        seen.add(clause.id)
    return rule


def _node(node: object, place: Place) -> Node:
    if not isinstance(node, Mapping):
        raise CriteriaError(
            "Set '{criteria}', '{clause}': a rule is neither a clause nor all, any or at_least.", **place.names
        )
    if "all" in node:
        check_keys(node, frozenset({"all"}), place)
        return AllOf(_nodes(node, "all", place))
    if "any" in node:
        check_keys(node, frozenset({"any"}), place)
        return AnyOf(_nodes(node, "any", place))
    if "at_least" in node or "of" in node:
        return _at_least(node, place)
    return _clause(node, place)


def _nodes(node: Mapping[str, object], key: str, place: Place) -> tuple[Node, ...]:
    children = required_entry(node, key, place)
    if not isinstance(children, list) or not children:
        raise CriteriaError("Set '{criteria}', '{clause}': '{key}' is empty, or not a list.", key=key, **place.names)
    return tuple(_node(child, place) for child in children)


def _at_least(node: Mapping[str, object], place: Place) -> AtLeast:
    check_keys(node, frozenset({"at_least", "of"}), place)
    nodes = _nodes(node, "of", place)
    count = required_entry(node, "at_least", place)
    if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= len(nodes):
        raise CriteriaError(
            "Set '{criteria}', '{clause}': 'at_least' is {value}, not a whole number from 1 to {count}.",
            value=count,
            count=len(nodes),
            **place.names,
        )
    group = AtLeast(count, nodes)
    for clause in clauses_of(group):
        if clause.optional:
            # Leaving it out would silently make "4 of 6" a "4 of 5".
            raise CriteriaError(
                "Set '{criteria}', clause '{clause}': 'optional' is not allowed in at_least.",
                **place.at(clause.id).names,
            )
    return group


def _clause(node: Mapping[str, object], place: Place) -> Clause:
    here = place.at(str(node.get("id", "?")))
    identifier = read_id(node, here)
    name = read_string(node, "indicator", here)
    if name not in INDICATORS:
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': the indicator '{indicator}' is not known.",
            hint="Use one of: {known}.",
            indicator=name,
            known=", ".join(INDICATORS),
            **here.names,
        )
    indicator = INDICATORS[name]
    check_keys(node, _CLAUSE_KEYS | YEAR_KEYS[indicator.span] | (_AGE_KEYS if indicator.ages else frozenset()), here)
    first, last, years = _window(node, indicator, here)
    return Clause(
        id=identifier,
        indicator=name,
        op=_operator(node, here),
        value=_value(node, here),
        first=first,
        last=last,
        year=_year(node, "year", here),
        years=years,
        young=_ages(node, "young", _YOUNG, indicator, here),
        old=_ages(node, "old", _OLD, indicator, here),
        optional=read_flag(node, "optional", here) if "optional" in node else False,
    )


def _operator(node: Mapping[str, object], place: Place) -> str:
    op = read_string(node, "op", place)
    if op not in OPERATORS:
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': 'op' is '{op}'.",
            hint="Use one of: {known}.",
            op=op,
            known=" ".join(OPERATORS),
            **place.names,
        )
    return op


def _value(node: Mapping[str, object], place: Place) -> float | tuple[str, ...]:
    value = required_entry(node, "value", place)
    if node["op"] == "in":
        if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
            raise CriteriaError(
                "Set '{criteria}', clause '{clause}': 'value' is not a list of texts, as 'in' needs.", **place.names
            )
        return tuple(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': 'value' is '{value}', not a number.", value=value, **place.names
        )
    return float(value)


def _window(
    node: Mapping[str, object], indicator: Indicator, place: Place
) -> tuple[int | None, int | None, int | None]:
    first, last, years = _year(node, "from", place), _year(node, "to", place), node.get("years")
    if (first is None) != (last is None):
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': 'from' and 'to' have to be given together.", **place.names
        )
    if years is not None and (first is not None or not isinstance(years, int) or isinstance(years, bool) or years < 1):
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': 'years' is '{value}'.",
            hint="Give a whole number of years, or 'from' and 'to', not both.",
            value=years,
            **place.names,
        )
    # The events of a single year are a window; two stocks of one date are not.
    shortest = 1 if indicator.span is Span.CHANGE else 0
    if first is not None and last is not None and last - first < shortest:
        raise CriteriaError("Set '{criteria}', clause '{clause}': 'to' is not after 'from'.", **place.names)
    return first, last, years if isinstance(years, int) else None


def _year(node: Mapping[str, object], key: str, place: Place) -> int | None:
    year = node.get(key)
    if year is None and key not in node:
        return None
    if not isinstance(year, int) or isinstance(year, bool) or not 1000 <= year <= 2999:
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': '{key}' is '{value}', not a year.", key=key, value=year, **place.names
        )
    return year


def _ages(
    node: Mapping[str, object], key: str, pattern: re.Pattern[str], indicator: Indicator, place: Place
) -> str | None:
    if not indicator.ages or key not in node:
        return None
    ages = read_string(node, key, place)
    if not pattern.fullmatch(ages):
        raise CriteriaError(
            "Set '{criteria}', clause '{clause}': '{key}' is '{value}'.",
            hint="Write the young as '0-15' and the old as '65+'.",
            key=key,
            value=ages,
            **place.names,
        )
    return ages


def _source(record: Mapping[str, object], place: Place) -> Source:
    source = required_entry(record, "source", place)
    if not isinstance(source, Mapping):
        raise CriteriaError("Set '{criteria}': 'source' is not a JSON object.", **place.names)
    check_keys(source, _SOURCE_KEYS, place)
    if not ("text" in source or "norm" in source):
        raise CriteriaError("Set '{criteria}': 'source' has neither 'norm' nor 'text'.", **place.names)
    return Source(
        text=bilingual_text(source, "text", place) if "text" in source else None,
        norm=read_string(source, "norm", place) if "norm" in source else "",
        article=read_string(source, "article", place) if "article" in source else "",
        url=read_string(source, "url", place) if "url" in source else "",
    )
