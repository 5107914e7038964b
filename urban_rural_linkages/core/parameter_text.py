"""Numbers, codes and pairs as a user writes them into a parameter."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from .errors import InputError
from .numbers import PLAIN_NUMBER, Marker, read_number


def parse_nodata_values(text: str, *, parameter: str = "NODATA_VALUES") -> tuple[Marker, ...]:
    """Read what means missing, separated by commas or semicolons: codes and texts; blank text is none.

    Raises
    ------
    InputError
        When a part is empty, or has digits and no letters and is no plain number: a slip more likely than a text.

    Examples
    --------
    >>> parse_nodata_values("-1, -999; n.d.")
    (-1.0, -999.0, 'n.d.')
    """
    parts = re.split("[,;]", text) if text.strip() else []
    return tuple(_marker(part.strip(), text, parameter) for part in parts)


def parse_thresholds(text: str, *, parameter: str = "THRESHOLDS", least: float = 0.0) -> tuple[float, ...]:
    """Read thresholds separated by commas, which must increase strictly; there must be at least one.

    None lies below `least`: minutes, people and years have no negative ones.

    Examples
    --------
    >>> parse_thresholds("15,30,45,60")
    (15.0, 30.0, 45.0, 60.0)
    """
    thresholds = tuple(read_number(part, "point") for part in text.split(","))
    if not all(map(math.isfinite, thresholds)):
        raise InputError(
            "{parameter} must be plain numbers with commas between them, but is '{text}'.",
            hint="Write for example 15,30,45,60.",
            parameter=parameter,
            text=text,
        )
    if any(upper <= lower for lower, upper in pairwise(thresholds)):
        raise InputError(
            "{parameter} must increase from one number to the next, but is '{text}'.",
            hint="Write for example 15,30,45,60.",
            parameter=parameter,
            text=text,
        )
    if thresholds[0] < least:
        raise InputError(
            "{parameter} must not be below {least}, but is '{text}'.",
            hint="Write for example 15,30,45,60.",
            parameter=parameter,
            least=f"{least:g}",
            text=text,
        )
    return thresholds


def parse_pairs(text: str, *, parameter: str = "The parameter") -> dict[str, str]:
    """Read ``name=value`` pairs separated by commas, in their order; blank text is none.

    Only the first ``=`` of a pair divides it, and blanks around names and values do not count.

    Examples
    --------
    >>> parse_pairs("women=w, men=m")
    {'women': 'w', 'men': 'm'}
    """
    pairs: dict[str, str] = {}
    for part in text.split(",") if text.strip() else ():
        name, _, value = (piece.strip() for piece in part.partition("="))
        if not name or not value:
            raise InputError(
                "{parameter} must hold pairs, but '{part}' in '{text}' is none.",
                hint="Write for example women=w,men=m.",
                parameter=parameter,
                part=part.strip(),
                text=text,
            )
        if name in pairs:
            raise InputError(
                "{parameter} names '{name}' twice in '{text}'.",
                hint="Give each name one value.",
                parameter=parameter,
                name=name,
                text=text,
            )
        pairs[name] = value
    return pairs


def parse_limits(text: str, *, parameter: str = "SERVICE_LIMITS") -> dict[str, float]:
    """Read ``name=minutes`` pairs separated by commas; blank text is none.

    Examples
    --------
    >>> parse_limits("hospital=45, school=15")
    {'hospital': 45.0, 'school': 15.0}
    """
    limits = {name: read_number(value, "point") for name, value in parse_pairs(text, parameter=parameter).items()}
    for name, minutes in limits.items():
        if not (math.isfinite(minutes) and minutes > 0):
            raise InputError(
                "{parameter} must give minutes above 0 for each type, but '{name}' has none in '{text}'.",
                hint="Write for example hospital=45,school=15.",
                parameter=parameter,
                name=name,
                text=text,
            )
    return limits


def _marker(part: str, text: str, parameter: str) -> Marker:
    """Read one code or text that means missing."""
    number = read_number(part, "point")
    if math.isfinite(number):
        return number
    has_digits, has_letters = any(map(str.isdigit, part)), any(map(str.isalpha, part))
    if not part or PLAIN_NUMBER["point"].fullmatch(part) or (has_digits and not has_letters):
        raise InputError(
            "{parameter}: '{part}' in '{text}' is neither a plain number nor a word.",
            hint="Write codes and words with commas or semicolons between them, for example -1,-999,n.d.",
            parameter=parameter,
            part=part,
            text=text,
        )
    return part
