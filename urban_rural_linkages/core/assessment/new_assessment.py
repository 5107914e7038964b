"""New assessments of a plan and the municipalities that it covers, checked before anything is stored.

A code is for ever: answers, figures and evidence of a municipality are found by it.  What is empty or doubled is
refused with its rows, because nobody could tell afterwards whose answer was whose.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..errors import InputError
from ..identifiers import shortened
from ..standards.standards import LARGEST_BASE
from .checklist import Checklist
from .plan import Nucleus, Plan, Stage
from .records import Assessment, Contents
from .unit_records import REGION, Particulars, Unit

_RESERVED = "@|"  # they part the code from what else tells a record apart


@dataclass(frozen=True)
class Making:
    """Circumstances of a new assessment: its id, who makes it, in which language, and when (ISO 8601, UTC)."""

    uuid: str
    author: str
    locale: str
    time: str


def class_of(inhabitants: float) -> str:
    """Return the class of a settlement by its inhabitants; empty where they are not known.

    References
    ----------
    LOTUS (Act 11/2018 of Extremadura), art. 5.2.

    Examples
    --------
    >>> [str(class_of(people)) for people in (5000, 5001, float("nan"))]
    ['base', 'relevance', '']
    """
    if math.isnan(inhabitants):
        return ""
    return Nucleus.BASE if inhabitants <= LARGEST_BASE else Nucleus.RELEVANCE


def units_of(
    codes: Sequence[object],
    names: Sequence[object],
    layer: str,
    inhabitants: Sequence[float] | None = None,
    outlines: Sequence[str] | None = None,
    crs: str = "",
    time: str = "",
) -> tuple[Unit, ...]:
    """Return the units of an assessment, in the order of their rows.

    Parameters
    ----------
    codes, names : sequence
        One of each a row; compared and kept as text.
    layer : str
        What errors call it.
    inhabitants : sequence of float, optional
        NaN where unknown; they give the class.
    outlines : sequence of str, optional
        WKT in `crs`; empty without a shape.
    crs, time : str
        Of the outlines, and when they were read.

    Raises
    ------
    InputError
        When there is no row, when a code is empty, doubled or holds a sign that is reserved, or a name is empty.

    Examples
    --------
    >>> units_of(["06083"], ["Mérida"], "Municipalities", [59_548])[0].nucleus
    'relevance'
    """
    if not codes:
        raise InputError("Layer '{layer}' holds no municipality.",
                         hint="Choose a layer with a feature for each of them.", layer=layer)  # fmt: skip
    written, called = [_text(code) for code in codes], [_text(name) for name in names]
    _refuse_empty(layer, written, called)
    _refuse_doubled(layer, written)
    odd = sorted(code for code in written if code == REGION or set(code) & set(_RESERVED))
    if odd:
        raise InputError("Layer '{layer}' has codes that cannot be used: {codes}.",
                         hint="Take the signs {signs} out of them.", layer=layer, codes=shortened(odd),
                         signs=" ".join((REGION, *_RESERVED)))  # fmt: skip
    people = inhabitants if inhabitants is not None else [math.nan] * len(written)
    shapes = outlines if outlines is not None else [""] * len(written)
    return tuple(
        Unit(code, name, str(class_of(count)), shape, crs if shape else "", place, time)
        for place, (code, name, count, shape) in enumerate(zip(written, called, people, shapes, strict=True))
    )


def new_assessment(
    checklist: Checklist, title: str, instrument: str, stage: str, particulars: Particulars, units: tuple[Unit, ...],
    making: Making,
) -> Contents:  # fmt: skip
    """Return a new assessment without an answer.

    The plan covers the classes of its units; where one of them is not known, or there are none, it covers both.

    Raises
    ------
    InputError
        When the title is empty, or the initial approval is no date.
    ChecklistError
        When the instrument is not known.
    """
    if not title.strip():
        raise InputError("The assessment has no title.", hint="Write what it is to be called (TITLE).")
    require_date(particulars.initial_approval)
    classes = {unit.nucleus for unit in units}
    nuclei = frozenset(map(Nucleus, classes)) if classes and "" not in classes else frozenset(Nucleus)
    head = Assessment(
        making.uuid, checklist.id, checklist.version, checklist.sha256, title.strip(),
        Plan(instrument, nuclei, Stage(stage)), author=making.author, locale=making.locale, created=making.time,
        modified=making.time, particulars=particulars,
    )  # fmt: skip
    return Contents(head, units=units)


def require_date(text: str) -> None:
    """Refuse what is no date; empty means that nobody said it.

    Raises
    ------
    InputError
        Naming what was written.
    """
    try:
        if text:
            date.fromisoformat(text)
    except ValueError:
        raise InputError("The date of initial approval '{text}' is none.",
                         hint="Write it as 2027-05-14 (INITIAL_APPROVAL).", text=text) from None  # fmt: skip


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _refuse_empty(layer: str, codes: Sequence[str], names: Sequence[str]) -> None:
    without_code, without_name = ([str(row) for row, text in enumerate(texts, 1) if not text]
                                  for texts in (codes, names))  # fmt: skip
    if without_code:
        raise InputError("Layer '{layer}' has municipalities without a code, in rows: {rows}.",
                         hint="Fill them in, or leave these rows out.", layer=layer,
                         rows=shortened(without_code))  # fmt: skip
    if without_name:
        raise InputError("Layer '{layer}' has municipalities without a name, in rows: {rows}.",
                         hint="Fill them in, or leave these rows out.", layer=layer,
                         rows=shortened(without_name))  # fmt: skip


def _refuse_doubled(layer: str, codes: Sequence[str]) -> None:
    rows: dict[str, list[int]] = {}
    for row, code in enumerate(codes, 1):
        rows.setdefault(code, []).append(row)
    doubled = {code: found for code, found in rows.items() if len(found) > 1}
    if doubled:
        told = [f"{code} ({', '.join(map(str, found))})" for code, found in sorted(doubled.items())]
        raise InputError("Layer '{layer}' has codes that stand in several rows: {codes}.",
                         hint="Give each municipality its own code, or dissolve its parts into one feature.",
                         layer=layer, codes=shortened(told))  # fmt: skip
