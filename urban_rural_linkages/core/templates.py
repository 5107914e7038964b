"""Templates of sentences, in which words agree with a count.

A template is filled as `str.format` fills it, and may choose between two words by a number beside them:
``{count} {count:unit has|units have} no population``.  The first stands where the number *is printed as* 1, the second
everywhere else: "1 unit has", "0 units have", "1.0 km are".  English and Spanish have these two forms and no other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

_EITHER = "|"
_SINGLE = "1"
_FORM = re.compile(r"\{\w+:[^{}|]*\|")


class _Agreeing(Formatter):
    """A formatter of templates that have forms by count."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Return one of two forms, or the value itself."""
        if _EITHER not in format_spec:
            return format(value, format_spec)
        one, several = format_spec.split(_EITHER)
        return one if format(value) == _SINGLE else several


_AGREEING = _Agreeing()


def filled(template: str, values: Mapping[str, object]) -> str:
    """Fill a template, with the words that agree with its numbers.

    Parameters
    ----------
    template : str
        Text with named fields, ``{name}``, and forms by count, ``{name:one|several}``.
    values : mapping of str to object
        The value of each name, as it is to be printed.

    Raises
    ------
    KeyError
        When a name has no value.
    ValueError
        When a form has more than two alternatives.

    Examples
    --------
    >>> template = "{count} {count:unit has|units have} no population."
    >>> filled(template, {"count": 1})
    '1 unit has no population.'
    >>> filled(template, {"count": "1 204"})
    '1 204 units have no population.'
    >>> filled("{count} {count:unidad no tiene|unidades no tienen} población.", {"count": 1})
    '1 unidad no tiene población.'
    """
    return _AGREEING.vformat(template, (), values) if has_forms(template) else template.format(**values)


def has_forms(text: str) -> bool:
    """Return whether a text chooses between words by a count.

    Examples
    --------
    >>> has_forms("{n} {n:town|towns}"), has_forms("{town}|{n} people")
    (True, False)
    """
    return _EITHER in text and _FORM.search(text) is not None


class Template(str):
    """A text whose own `format` knows the forms by count; that of other texts refuses them.

    Examples
    --------
    >>> Template("{n} {n:town|towns}").format(n=1)
    '1 town'
    """

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        """Fill the template, as `filled` does."""
        return _AGREEING.vformat(self, args, values)


def as_template(text: str) -> str:
    """Return a text, able to fill its forms by count if it has any."""
    return Template(text) if has_forms(text) else text


def pattern_of(template: str) -> re.Pattern[str]:
    """Return the pattern of the sentences that a template can make, with a group for each value that is printed.

    Examples
    --------
    >>> pattern_of("Without {n} {n:unit|units}.").fullmatch("Without 3 units.").groupdict()
    {'n': '3'}
    """
    parts = []
    for words, name, form, _ in Formatter().parse(template):
        parts.append(re.escape(words))
        if name is not None:
            parts.append(_form_pattern(name, form or ""))
    return re.compile("".join(parts))


def _form_pattern(name: str, form: str) -> str:
    if _EITHER in form:
        return f"(?:{_EITHER.join(map(re.escape, form.split(_EITHER)))})"
    return f"(?P<{name}>.+)"
