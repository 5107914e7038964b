"""Limits of types of services as a window writes them: one field of minutes for each type, one text for all."""

from __future__ import annotations

from ..errors import InputError
from ..parameter_text import parse_limits


def limits_text(limits: str) -> dict[str, str]:
    """Return the minutes of each type as a field shows them; what cannot be read is shown as none.

    Examples
    --------
    >>> limits_text("hospital=45, school=12.5")
    {'hospital': '45', 'school': '12.5'}
    """
    try:
        return {name: f"{minutes:g}" for name, minutes in parse_limits(limits).items()}
    except InputError:
        return {}


def with_limit(limits: str, name: str, minutes: str) -> str:
    """Return limits with another one for a type, without one where nothing is written.

    Raises
    ------
    InputError
        When what is written is no number of minutes above 0.

    Examples
    --------
    >>> with_limit("hospital=45", "school", "15")
    'hospital=45,school=15'
    >>> with_limit("hospital=45,school=15", "hospital", "")
    'school=15'
    """
    written = limits_text(limits)
    written.pop(name, None)
    pairs = [f"{one}={of}" for one, of in written.items()]
    if minutes.strip():
        of_type = parse_limits(f"{name}={minutes.strip().replace(',', '.')}")
        pairs += [f"{one}={value:g}" for one, value in of_type.items()]
    return ",".join(pairs)
