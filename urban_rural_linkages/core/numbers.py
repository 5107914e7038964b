"""Numbers as they arrive in fields and parameters, read without guessing.

A column of a layer may hold numbers, or text that holds numbers: a CSV read through OGR has only text.  Guessing is
what costs a plan its credibility (``1.234`` persons, ``-1`` unemployed, an empty cell taken as zero), so only plain
numbers are read, what is missing is NaN, and everything else is refused by name: layer, field, row and value.

This is not a parser of locales: thousands separators, currency signs and units are errors, never stripped.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .arrays import Floats, Indices
from .errors import InputError

Marker = float | str
"""What stands for a missing value: a code such as -9, or text such as ``n.d.`` whatever its case."""
Decimal = Literal["point", "comma"]

PLAIN_NUMBER: dict[Decimal, re.Pattern[str]] = {
    "point": re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"),
    "comma": re.compile(r"[+-]?([0-9]+,?[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?"),
}
_OTHER_ROW: dict[Decimal, re.Pattern[str]] = {
    mark: re.compile(rf"^(?!(?:{plain.pattern})?$)", re.MULTILINE) for mark, plain in PLAIN_NUMBER.items()
}
LARGEST = 1e100
"""What lies beyond is no figure: its square is no number any more."""
_ONE_GROUP = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_MARK: dict[Decimal, str] = {"point": ".", "comma": ","}


def parse_numbers(
    values: Sequence[object] | NDArray[np.generic],
    *,
    layer: str,
    field: str,
    row_names: Sequence[object] | None = None,
    nodata_values: Sequence[Marker] | None = None,
    decimal: Decimal = "point",
    whole: bool = False,
) -> Floats:
    """Read a column of values as float64, with NaN for whatever is missing.

    Numbers pass, booleans are 1 and 0, and text is read when it is a plain number: blanks around it, a sign, one
    decimal mark and an exponent are allowed.  None, NaN, empty text and what `nodata_values` names are missing.
    Anything else is refused, infinity and thousands separators included.

    Parameters
    ----------
    values : sequence of n values
        None, bool, int, float or str each.
    layer, field : str
        Where the values come from, for the message.
    row_names : sequence of n ids, optional
        Names of the rows; without them, and in their place, rows are numbered from 1.
    nodata_values : sequence of float or str, optional
        Codes and texts that mean missing, such as -1 and ``n.d.``; None where the user has no way to name any, and
        is then not told to.
    decimal : {"point", "comma"}
        The decimal mark of numbers that are text.
    whole : bool
        The column counts something (persons, births): text such as ``1.234`` throughout is then refused as
        thousands separators, see `suspicious_thousands`.  Fractions as such are allowed: estimates have them.

    Returns
    -------
    ndarray of float64, shape (n,)
        A new array; NaN where the value is missing, never infinite.

    Raises
    ------
    InputError
        For the first value, in the order of the ids (without `row_names`, of the rows), that is no plain number, or
        is larger than `LARGEST`.

    Examples
    --------
    >>> parse_numbers(["807", " 1e3 ", "", "N.D.", "-1"], layer="towns", field="pop", nodata_values=[-1, "n.d."])
    array([ 807., 1000.,   nan,   nan,   nan])
    """
    values, codes = without_text_markers(values, nodata_values or ())
    if whole and suspicious_thousands(values, decimal):
        raise InputError(
            "Layer '{layer}', field '{field}' counts something, but values such as '{value}' look like thousands "
            "separators.",
            hint="Take the separators out: as it stands, 1.234 would be read as little more than one.",
            layer=layer,
            field=field,
            value=min(_marked(values, decimal)),
        )
    numbers = _as_floats(values, decimal)
    refused = np.flatnonzero(np.isinf(numbers))
    if refused.size:
        row = _first_by_name(refused, row_names)
        where = {"layer": layer, "field": field, "row": _row_name(row, row_names)}
        raise _not_a_number(values[row], refused.size, decimal, where, nodata_values is not None)
    if codes:
        numbers[np.isin(numbers, codes)] = np.nan
    _refuse_too_large(numbers, layer, field, row_names, nodata_values is not None)
    return numbers


def _refuse_too_large(
    numbers: Floats, layer: str, field: str, row_names: Sequence[object] | None, has_markers: bool
) -> None:
    """Refuse numbers that cannot be added up or squared: as a rule they mean missing where the data come from."""
    large = np.flatnonzero(np.abs(numbers) > LARGEST)
    if not large.size:
        return
    row = _first_by_name(large, row_names)
    if has_markers:
        hint = "Correct the value or, if it means missing, name it in NODATA_VALUES."
    else:
        hint = "Correct the value or, if it means missing, empty it."
    raise InputError(
        "Layer '{layer}', field '{field}', row {row}: {value} is too large to be a figure (such values: {count}).",
        hint=hint,
        layer=layer, field=field, row=_row_name(row, row_names), value=repr(float(numbers[row])), count=large.size,
    )  # fmt: skip


def suspicious_thousands(values: Iterable[object], decimal: Decimal = "point") -> bool:
    """Tell whether text with a decimal mark looks like thousands separators instead.

    So it does when there is such text and all of it has one to three digits before the mark, not starting with zero,
    and exactly three after it: ``1.234`` but not ``0.125``, ``1234.500`` or ``1.5``.  One value of another form
    clears the column.  Numbers that are not text never look suspicious.

    Examples
    --------
    >>> suspicious_thousands(["1.234", "12.500", "987"]), suspicious_thousands(["1.234", "12.5", "987"])
    (True, False)
    """
    marked = _marked(values, decimal)
    return bool(marked) and all(_ONE_GROUP.fullmatch(text) for text in marked)


def require_non_negative(values: ArrayLike, ids: Sequence[object], layer: str, field: str) -> None:
    """Refuse a column that holds a negative number; NaN passes.

    Raises
    ------
    InputError
        Naming the first unit by id, as text, and how many there are.
    """
    numbers = np.asarray(values, dtype=np.float64)
    negative = np.flatnonzero(numbers < 0)
    if not negative.size:
        return
    row = _first_by_name(negative, ids)
    raise InputError(
        "Layer '{layer}', field '{field}' must not be negative, but unit '{unit}' has {value} (such values: {count}).",
        hint="Correct the value; if it is a code that means missing, name it in NODATA_VALUES.",
        layer=layer,
        field=field,
        unit=ids[row],
        value=f"{numbers[row]:g}",
        count=negative.size,
    )


def require_known(values: ArrayLike, ids: Sequence[object], layer: str, field: str) -> None:
    """Refuse a column that holds a missing value (NaN).

    Raises
    ------
    InputError
        Naming the first unit by id, as text, and how many there are.
    """
    missing = np.flatnonzero(np.isnan(np.asarray(values, dtype=np.float64)))
    if not missing.size:
        return
    row = _first_by_name(missing, ids)
    raise InputError(
        "Layer '{layer}', field '{field}' must be complete, but unit '{unit}' has no value (such units: {count}).",
        hint="Fill in the values, or leave these units out.",
        layer=layer,
        field=field,
        unit=ids[row],
        count=missing.size,
    )


def _as_floats(values: Sequence[object] | NDArray[np.generic], decimal: Decimal) -> Floats:
    """Read the values as a new array; what is no number becomes infinite, and so is refused with infinity itself."""
    if isinstance(values, np.ndarray) and values.dtype.kind in "fiub":
        return values.astype(np.float64)
    if set(map(type, values)) <= {float, int, bool, type(None)}:
        try:
            return np.array(values, dtype=np.float64)  # None becomes NaN here; all in one go, for speed
        except OverflowError:  # an integer beyond 1e308, to be named below
            pass
    texts = _plain_texts(values, decimal)
    if texts is not None:
        return texts
    return np.array([read_number(value, decimal) for value in values], dtype=np.float64)


def _plain_texts(values: Sequence[object] | NDArray[np.generic], decimal: Decimal) -> Floats | None:
    """Read texts all at once, for speed; None where one of them is no plain number, or has blanks around it."""
    if set(map(type, values)) != {str}:
        return None
    rows = "\n".join(values)  # type: ignore[arg-type]
    if rows.count("\n") != len(values) - 1 or _OTHER_ROW[decimal].search(rows):
        return None
    texts = rows.replace(",", ".").split("\n")
    return np.fromiter((float(text or "nan") for text in texts), dtype=np.float64, count=len(texts))


def read_number(value: object, decimal: Decimal) -> float:
    """Read one value: NaN when it is missing, infinite when it is no plain number."""
    if value is None:
        return math.nan
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return math.nan
        return float(text.replace(",", ".")) if PLAIN_NUMBER[decimal].fullmatch(text) else math.inf
    if not isinstance(value, int | float | np.number | np.bool_) or isinstance(value, np.complexfloating):
        return math.inf
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _marked(values: Iterable[object], decimal: Decimal) -> list[str]:
    mark = _MARK[decimal]
    return [value.strip() for value in values if isinstance(value, str) and mark in value]


def _first_by_name(rows: Indices, names: Sequence[object] | None) -> int:
    if names is None:
        return int(rows[0])
    return min((str(names[row]), int(row)) for row in rows)[1]


def _row_name(row: int, names: Sequence[object] | None) -> str:
    if names is None:
        return str(row + 1)
    return f"'{names[row]}'"


def _not_a_number(value: object, count: int, decimal: Decimal, where: dict[str, str], has_markers: bool) -> InputError:
    shown, example = str(value)[:60], "1234.5" if decimal == "point" else "1234,5"
    if re.fullmatch(r"[+-]?[0-9]+([., '\u00a0\u202f][0-9]+)+", shown.strip()):
        return InputError(
            "Layer '{layer}', field '{field}', row {row}: '{value}' is not a plain number (such values: {count}).",
            hint="Write numbers like {example}, without thousands separators; the algorithm that joins tables also "
            "reads decimal commas.",
            value=shown,
            count=count,
            example=example,
            **where,
        )
    if has_markers:
        hint = (
            "Write a number like {example} or, when it is not known, nothing; what means missing (-9, n.d.) can be "
            "named in NODATA_VALUES."
        )
    else:
        hint = "Write a number like {example} or, when it is not known, nothing."
    return InputError(
        "Layer '{layer}', field '{field}', row {row}: '{value}' is not a plain number (such values: {count}).",
        hint=hint,
        value=shown,
        count=count,
        example=example,
        **where,
    )


def without_text_markers(
    values: Sequence[object] | NDArray[np.generic], markers: Sequence[Marker]
) -> tuple[Sequence[object] | NDArray[np.generic], list[float]]:
    """Empty the values that a text marks as missing, and give the codes that are left to look for."""
    texts = {marker.strip().casefold() for marker in markers if isinstance(marker, str)}
    codes = [float(marker) for marker in markers if not isinstance(marker, str)]
    if texts and not (isinstance(values, np.ndarray) and values.dtype.kind in "fiub"):
        values = [None if isinstance(v, str) and v.strip().casefold() in texts else v for v in values]
    return values, codes
