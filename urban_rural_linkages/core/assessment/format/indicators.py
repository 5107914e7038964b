"""Reading of indicators: quantity, limits, and the way in which the value is found.

An indicator is either calculated by an algorithm of the plugin::

    {"algorithm": "populationcoverage", "parameters": {"THRESHOLDS": "30"}, "inputs": ["DEMAND", "TIME"],
     "output": {"output": "OUTPUT", "field": "share", "where": {"threshold_min": 30}, "aggregate": "last"}}

or typed in, as numbers and the formula that makes one value of them::

    {"entry": "by_hand", "value": "women / members",
     "numbers": [{"id": "women", "label": {...}, "part_of": "members"}, {"id": "members", "label": {...}}]}
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...errors import ChecklistError
from ..formula import Formula
from ..library import ByHand, Indicator, Limit, Preparation, Reading, Route
from ..norms import Force, Norm, Reference
from ..plan import INSTRUMENTS, NUCLEI
from ..text import Text
from .entries import Entry
from .measures import parse_measure

CONFIDENCES = ("seen", "memory")
PLACES = ("street", "park")
CASES = ("flat", *NUCLEI, *INSTRUMENTS, *PLACES)
DIRECTIONS = ("higher", "lower", "towards_target", "balanced", "band", "info", "class")
COMPARISONS = ("region", "plan_target", "alternative")
GROUPS = ("sex", "age")
DISPLAYS = ("number", "percent")  # a share from 0 to 1 is shown in per cent
AGGREGATES = ("first", "last", "min", "max", "mean", "sum", "count")

_KEYS = frozenset({"label", "formula", "unit", "direction", "thresholds", "compare", "by", "reference", "note",
                   "display", "measure"})  # fmt: skip
_ROUTE_KEYS = frozenset({"algorithm", "parameters", "inputs", "output", "before"})
_BY_HAND_KEYS = frozenset({"entry", "numbers", "value"})
_LIMIT_KEYS = frozenset({"min", "max", "target", "norm", "force"})
_REFERENCE_KEYS = frozenset({"norm", "ref", "force", "confidence", "instruments"})
_READING_KEYS = frozenset({"output", "field", "where", "aggregate"})
_PREPARATION_KEYS = frozenset({"algorithm", "parameters", "inputs", "output", "feeds"})
_FORCES = tuple(force.value for force in Force)
_ALGORITHM = re.compile(r"[a-z][a-z0-9]*")
_PARAMETER = re.compile(r"[A-Z][A-Z0-9_]*")

# Stands in each file that raises it: texts for translation are collected file by file.
_WRONG = "Checklist '{checklist}', '{item}': '{key}' is '{value}'."


def parse_indicator(name: str, entry: Entry, norms: Mapping[str, Norm]) -> Indicator:
    """Read one indicator.

    Parameters
    ----------
    name : str
        Its id.
    entry : Entry
        Its object.
    norms : mapping of str to Norm
        Those that it may cite.

    Returns
    -------
    Indicator

    Raises
    ------
    ChecklistError
        When anything in it is missing, unknown or contradictory.
    """
    calculated, typed = "algorithm" in entry, "entry" in entry
    if calculated == typed:
        raise ChecklistError(
            "Checklist '{checklist}', '{item}': the indicator needs either 'algorithm' or 'entry'.",
            hint="Name the algorithm that calculates it, or write 'entry': 'by_hand'.",
            **entry.place.names,
        )
    entry.only(_KEYS | (_ROUTE_KEYS if calculated else _BY_HAND_KEYS))
    by_hand = _by_hand(entry) if typed else None
    return Indicator(
        id=name,
        label=entry.text("label"),
        formula=entry.text("formula"),
        unit=entry.words("unit"),  # a symbol such as min or m2 is the same in every language
        direction=entry.choice("direction", DIRECTIONS),
        limits=_limits(entry, norms),
        compare=entry.choice("compare", COMPARISONS, ""),
        by=entry.choices("by", GROUPS),
        reference=parse_reference(entry.entry("reference"), norms) if "reference" in entry else None,
        route=_route(entry) if calculated else None,
        by_hand=by_hand,
        note=entry.text_or_none("note"),
        measure=parse_measure(entry.entry("measure"), by_hand) if "measure" in entry else None,
        is_share=entry.choice("display", DISPLAYS, "number") == "percent",
    )


def parse_reference(entry: Entry, norms: Mapping[str, Norm]) -> Reference:
    """Read a reference, and see that its norm is known."""
    entry.only(_REFERENCE_KEYS)
    return Reference(
        norm=_norm(entry, norms),
        article=entry.words("ref"),
        force=Force(entry.choice("force", _FORCES)),
        confidence=entry.choice("confidence", CONFIDENCES),
        instruments=frozenset(entry.choices("instruments", tuple(INSTRUMENTS))),
    )


def _norm(entry: Entry, norms: Mapping[str, Norm]) -> str:
    norm = entry.string("norm")
    if norm not in norms:
        raise ChecklistError(
            "Checklist '{checklist}', '{item}': the norm '{norm}' is not known.",
            hint="Use one of: {known}; or describe it under 'norms'.",
            norm=norm,
            known=", ".join(norms),
            **entry.place.names,
        )
    return norm


def _limits(entry: Entry, norms: Mapping[str, Norm]) -> tuple[Limit, ...]:
    limits = []
    for case, record in entry.named("thresholds"):
        if case not in CASES:
            raise ChecklistError(
                _WRONG,
                hint="It has to be an object whose keys are out of: {known}.",
                known=", ".join(CASES),
                **entry.shown("thresholds", case),
            )
        limits.append(_limit(case, Entry(record.record, entry.place), norms))
    return tuple(limits)


def _limit(case: str, entry: Entry, norms: Mapping[str, Norm]) -> Limit:
    entry.only(_LIMIT_KEYS)
    minimum, maximum, target = entry.number("min"), entry.number("max"), entry.number("target")
    if minimum is None and maximum is None and target is None:
        raise ChecklistError(_WRONG, hint="It needs min, max or target.", **entry.shown("thresholds", case))
    if minimum is not None and maximum is not None and minimum > maximum:
        raise ChecklistError(_WRONG, hint="It has to be no more than 'max'.", **entry.shown("min"))
    return Limit(
        case=case,
        minimum=minimum,
        maximum=maximum,
        target=target,
        norm=_norm(entry, norms) if "norm" in entry else "",
        force=Force(entry.choice("force", _FORCES)) if "force" in entry else None,
    )


def _route(entry: Entry) -> Route:
    return Route(
        algorithm=_algorithm(entry),
        parameters=_parameters(entry),
        inputs=_inputs(entry),
        reading=_reading(entry.entry("output")),
        before=_preparation(entry.entry("before")) if "before" in entry else None,
    )


def _preparation(entry: Entry) -> Preparation:
    entry.only(_PREPARATION_KEYS)
    return Preparation(
        algorithm=_algorithm(entry),
        parameters=_parameters(entry),
        inputs=_inputs(entry),
        output=entry.string("output"),
        feeds=entry.string("feeds"),
    )


def _reading(entry: Entry) -> Reading:
    entry.only(_READING_KEYS)
    where = dict(entry.entry("where").record) if "where" in entry else {}
    conditions: dict[str, str | float] = {}
    for column, value in where.items():
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise ChecklistError(
                _WRONG, hint="It has to be an object of texts and numbers.", **entry.shown("where", value)
            )
        conditions[column] = value
    return Reading(
        output=entry.string("output"),
        field=entry.string("field", ""),
        where=conditions,
        aggregate=entry.choice("aggregate", AGGREGATES, "first"),
    )


def _by_hand(entry: Entry) -> ByHand:
    entry.choice("entry", ("by_hand",))
    records = entry.entries("numbers")
    numbers = {record.identifier(): _label(record) for record in records}
    wholes = {record.identifier(): record.choice("part_of", tuple(numbers)) for record in records
              if "part_of" in record}  # fmt: skip
    try:
        formula = Formula(entry.string("value"))
    except ChecklistError as error:
        raise ChecklistError(
            "Checklist '{checklist}', '{item}': 'value' is not understood from '{rest}' on.",
            hint=error.hint,
            rest=error.values["rest"],
            **entry.place.names,
        ) from None
    if formula.names != frozenset(numbers):
        raise ChecklistError(
            _WRONG,
            hint="It has to be a formula of all of the numbers: {known}.",
            known=", ".join(numbers),
            **entry.shown("value"),
        )
    return ByHand(numbers, formula, wholes)


def _label(entry: Entry) -> Text:
    entry.only({"id", "label", "part_of"})
    return entry.text("label")


def _algorithm(entry: Entry) -> str:
    algorithm = entry.string("algorithm")
    if not _ALGORITHM.fullmatch(algorithm):
        raise ChecklistError(
            _WRONG, hint="It has to be the id of an algorithm, without the provider.", **entry.shown("algorithm")
        )
    return algorithm


def _parameters(entry: Entry) -> Mapping[str, object]:
    parameters = entry.entry("parameters").record if "parameters" in entry else {}
    for name in parameters:
        if not _PARAMETER.fullmatch(name):
            raise ChecklistError(
                _WRONG,
                hint="It has to be an object whose keys are names of parameters.",
                **entry.shown("parameters", name),
            )
    return parameters


def _inputs(entry: Entry) -> tuple[str, ...]:
    inputs = entry.strings("inputs")
    for name in inputs:
        if not _PARAMETER.fullmatch(name):
            raise ChecklistError(
                _WRONG, hint="It has to be a list of names of parameters.", **entry.shown("inputs", name)
            )
    return inputs
