"""Remarks that a method makes about its data, beside its figures.

A note is no error: the result stands, and the reader must know something about it (a unit that was not comparable,
a year that is not the one that a rule names).  Like errors, notes carry template and values apart, for translation.
"""

from __future__ import annotations

from .errors import public_values


class Note:
    """A remark for the reader of a result.

    Parameters
    ----------
    message : str
        Template with named fields; a literal, because templates are collected for translation.
    **values
        The values of the named fields; passwords and tokens in their texts are left out.

    Examples
    --------
    >>> str(Note("{count} units have no population.", count=3))
    '3 units have no population.'
    """

    __slots__ = ("message", "values")

    def __init__(self, message: str, **values: object) -> None:
        self.message = message
        self.values = public_values(values)

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def __repr__(self) -> str:
        return f"Note({str(self)!r})"
