"""Functions of the plugin in QGIS' expressions: figures and words for labels and the field calculator.

Each asks one function of core, which is imported when the function is first used.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any, NamedTuple

from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsExpressionFunction, QgsExpressionNodeFunction

from .. import about
from ..core.errors import PlanningError
from ..i18n import error_sentence, tr


class Argument(NamedTuple):
    """One argument of a function.

    Attributes
    ----------
    name : str
        In expressions, for ever.
    meaning : str
        In the help.
    is_signed : bool
        Whether it may be below 0.
    """

    name: str
    meaning: str
    is_signed: bool = False


class Figure(QgsExpressionFunction):
    """A function of numbers; NULL where one of them is NULL or the result is unknown.

    Parameters
    ----------
    name : str
        In expressions, for ever.
    purpose : str
        What it returns, for the help.
    arguments : sequence of Argument
        In their order.
    example : tuple of str
        The values of an example, separated by commas, and its result.
    value : callable
        Takes the arguments as numbers and returns the result, or None.
    """

    def __init__(
        self,
        name: str,
        purpose: str,
        arguments: Sequence[Argument],
        example: tuple[str, str],
        value: Callable[..., float | str | None],
    ) -> None:
        declared = [QgsExpressionFunction.Parameter(argument.name) for argument in arguments]
        super().__init__(name, declared, about.title(), _help(name, purpose, arguments, example))
        self._arguments, self._value = tuple(arguments), value

    def func(
        self,
        values: Iterable[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        node: QgsExpressionNodeFunction | None,
    ) -> float | str | None:
        """Return the result for one feature; QGIS asks only where no argument is NULL."""
        try:
            numbers = [_number(*given) for given in zip(self._arguments, values, strict=True)]
            found = self._value(*numbers)
        except (PlanningError, ValueError) as error:
            words = error_sentence(error) if isinstance(error, PlanningError) else str(error)
            parent.setEvalErrorString(f"{self.name()}: {words}")
            return None
        return None if isinstance(found, float) and math.isnan(found) else found


class ExpressionFunctions:
    """The functions while the plugin is loaded; what another copy of it has registered stays that copy's."""

    def __init__(self) -> None:
        self._registered = [figure for figure in figures() if QgsExpression.registerFunction(figure, False)]

    def remove(self) -> None:
        """Take the functions out of QGIS again."""
        for figure in self._registered:
            QgsExpression.unregisterFunction(figure.name())
        self._registered = []


def figures() -> list[Figure]:
    """Return the functions, described in the language of QGIS."""
    return [
        Figure(
            "annual_rate",
            tr("Change of a population in per cent a year: the rate that, compounded over the years, leads from the "
               "first figure to the second. NULL where nobody lived there at the start."),
            [Argument("start", tr("population at the start")), Argument("end", tr("population at the end")),
             Argument("years", tr("years between the two"))],
            ("1368, 783, 20", "-2.75"),
            _annual_rate,
        ),
        Figure(
            "ageing_index",
            tr("Ageing index: old people per 100 young people, such as those of 65 and over per 100 under 15. NULL "
               "where there are no young people."),
            [Argument("old", tr("old people")), Argument("young", tr("young people"))],
            ("420, 150", "280"),
            _ageing_index,
        ),
        Figure(
            "webb_type",
            tr("Class of Webb of a period: A to D grow, E to H decline, 0 does neither. In A and B births lead, in C "
               "and D immigration, in E and F deaths, in G and H emigration."),
            [Argument("births", tr("births of the period")), Argument("deaths", tr("deaths of the period")),
             Argument("migration", tr("net migration of the period, below 0 where more people left"), is_signed=True)],
            ("120, 310, -45", "'F'"),
            _webb_type,
        ),
        Figure(
            "minutes_in_words",
            tr("A time in words, in the language of QGIS."),
            [Argument("minutes", tr("minutes"))],
            ("95", "'{}'".format(tr("{hours} and {minutes}").format(hours=_hours(1), minutes=_minutes(35)))),
            _time,
        ),
        Figure(
            "share_in_words",
            tr("A share in words, as a round fraction where one is near, else as so many in 100, in the language of "
               "QGIS."),
            [Argument("percent", tr("share in per cent, from 0 to 100"))],
            ("34", "'{}'".format(tr("just over {count} in {of}").format(count=1, of=3))),
            _share,
        ),
    ]  # fmt: skip


def _annual_rate(start: float, end: float, years: float) -> float:
    from ..core.demography.change import geometric_rate

    return float(geometric_rate(start, end, years))


def _ageing_index(old: float, young: float) -> float:
    from ..core.demography.age import broad_age_measures

    return float(broad_age_measures(young=[young], old=[old]).ageing_index[0])


def _webb_type(births: float, deaths: float, migration: float) -> str | None:
    from ..core.demography.webb import webb_class

    return webb_class(births, deaths, migration)


def _time(minutes: float) -> str | None:
    from ..core.words import hours_and_minutes

    found = hours_and_minutes(minutes)
    if found is None:
        return None
    hours, rest = found
    if not hours:
        return _minutes(rest) if rest else tr("less than 1 minute")
    words = _hours(hours)
    return tr("{hours} and {minutes}").format(hours=words, minutes=_minutes(rest)) if rest else words


def _hours(hours: int) -> str:
    return tr("{hours} {hours:hour|hours}").format(hours=hours)


def _minutes(minutes: int) -> str:
    return tr("{minutes} {minutes:minute|minutes}").format(minutes=minutes)


def _share(percent: float) -> str | None:
    from ..core.words import said_share

    said = said_share(percent)
    if said is None:
        return None
    if said.of == 1:
        return tr("the whole") if said.count else tr("none")
    if said.count == 1 and said.of == 2:
        return {"below": tr("almost half"), "at": tr("half"), "above": tr("just over half")}[said.side]
    words = {
        "below": tr("almost {count} in {of}"),
        "at": tr("{count} in {of}"),
        "above": tr("just over {count} in {of}"),
    }
    return words[said.side].format(count=said.count, of=said.of)


def _number(argument: Argument, value: object) -> float:
    """Return an argument as a number.

    Raises
    ------
    ValueError
        With a sentence, where it is no number, or below 0 and may not be.
    """
    if value is None or value == NULL:
        return math.nan
    try:
        number = float(str(value))  # a text of digits is a number to QGIS, too
    except (TypeError, ValueError):
        raise ValueError(tr("'{argument}' is no number: {value}").format(argument=argument.name, value=value)) from None
    if number < 0 and not argument.is_signed:
        raise ValueError(tr("'{argument}' is below 0: {value}").format(argument=argument.name, value=value))
    return number


def _help(name: str, purpose: str, arguments: Sequence[Argument], example: tuple[str, str]) -> str:
    """Return the help of a function in the form of that of QGIS' own."""
    names = ", ".join(f'<span class="argument">{argument.name}</span>' for argument in arguments)
    rows = "".join(f'<tr><td class="argument">{argument.name}</td><td>{escape(argument.meaning)}</td></tr>'
                   for argument in arguments)  # fmt: skip
    given, result = (escape(part, quote=False) for part in example)
    return (
        f'<h3>{name}</h3><div class="description"><p>{escape(purpose)}</p></div>'
        f'<h4>{tr("Syntax")}</h4><div class="syntax"><code><span class="functionname">{name}</span>({names})</code>'
        "</div>"
        f'<h4>{tr("Arguments")}</h4><div class="arguments"><table>{rows}</table></div>'
        f'<h4>{tr("Example")}</h4><div class="examples"><ul><li><code>{name}({given})</code> &rarr; '
        f"<code>{result}</code></li></ul></div>"
    )
